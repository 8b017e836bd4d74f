package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/ui/theme"
)

// RatingParams describe a rating.
type RatingParams struct {
	Label   string
	Value   int  // 0 to 5, 0 means not rated
	Tone    Tone // of the filled bars; nil is the accent
	Changed func(int)
	// LabelWidth is the room of the words in front; 0 is the usual 58.
	LabelWidth float32
}

// Rating is a value from 1 to 5 as bars that can be clicked. A click on the present
// value takes it away again.
type Rating struct {
	graded
	tone Tone    // of the filled bars
	room float32 // of the words in front
}

const (
	ratingBars  = 5
	ratingLabel = 58
	ratingGap   = 8
	ratingDigit = 8
	barGap      = 3
	barHeight   = 6
)

// NewRating makes a rating.
func NewRating(p RatingParams) *Rating {
	r := &Rating{tone: p.Tone, room: p.LabelWidth}
	r.value, r.changed, r.at = clampRating(p.Value), p.Changed, r.bar
	if r.room == 0 {
		r.room = ratingLabel
	}
	if r.tone == nil {
		r.tone = Accent
	}
	r.label = p.Label
	r.extend(r)
	return r
}

// SetLabel changes the words in front.
func (r *Rating) SetLabel(label string) {
	r.label = label
	r.Refresh()
}

// bars is where the bars lie: the left edge and the width of each.
func (r *Rating) bars(width float32) (left, each float32) {
	if r.label != "" {
		left = r.room + ratingGap
	}
	room := width - left - ratingGap - ratingDigit
	return left, (room - (ratingBars-1)*barGap) / ratingBars
}

// bar is the one at x, counted from 1; 0 for none. The gap belongs to the bar before it.
func (r *Rating) bar(x float32) int {
	left, each := r.bars(r.Size().Width)
	if x < left || each <= 0 {
		return 0
	}
	bar := int((x-left)/(each+barGap)) + 1
	if bar > ratingBars {
		return 0
	}
	return bar
}

// CreateRenderer implements fyne.Widget.
func (r *Rating) CreateRenderer() fyne.WidgetRenderer {
	focus, label, digit := newRing(), newLine(Body), newLine(Body)
	out := &renderer{objects: []fyne.CanvasObject{focus.rect, label.text, digit.text}}
	var bars [ratingBars]*canvas.Rectangle
	for i := range bars {
		bars[i] = &canvas.Rectangle{}
		out.objects = append(out.objects, bars[i])
	}
	out.refresh = func() {
		p := theme.For(r)
		focus.set(r.focused, 2, p)
		tint := p.Ink
		if r.disabled {
			tint = p.Ink3
		}
		label.set(r.label, tint, theme.Regular)
		text := ""
		if r.value > 0 {
			text = strconv.Itoa(r.value)
		}
		digit.set(text, tint, theme.SemiBold)
		for i, bar := range bars {
			b := trough(p, false, barHeight/2)
			switch {
			case i < r.value:
				b = box{fill: r.tone(p), radius: barHeight / 2}
			case i < r.over && !r.disabled:
				b = box{fill: p.LineStrong, radius: barHeight / 2}
			}
			paint(bar, b)
		}
	}
	out.layout = func(size fyne.Size) {
		focus.place(size)
		label.fit(r.room)
		label.place(0, 0, r.room, size.Height)
		left, each := r.bars(size.Width)
		for i, bar := range bars {
			// Both edges are rounded, so that the bars differ by a pixel rather than blur.
			from := whole(left + float32(i)*(each+barGap))
			to := whole(left + float32(i)*(each+barGap) + each)
			put(bar, from, whole((size.Height-barHeight)/2), max(to-from, 1), barHeight)
		}
		digit.place(size.Width-digit.width(), 0, digit.width(), size.Height)
	}
	out.minSize = func() fyne.Size {
		left, _ := r.bars(0)
		return fyne.NewSize(left+ratingBars*12+(ratingBars-1)*barGap+ratingGap+ratingDigit, 20)
	}
	return out.ready(r)
}
