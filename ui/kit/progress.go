package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/theme"
)

// Steps shows how many of a few things are done, as a row of short bars.
type Steps struct {
	widget.BaseWidget
	done, all int
	tone      Tone
}

// NewSteps makes a row of bars.
func NewSteps(done, all int) *Steps {
	s := &Steps{done: done, all: all, tone: Accent}
	s.ExtendBaseWidget(s)
	return s
}

// Set changes the numbers.
func (s *Steps) Set(done, all int) {
	s.done, s.all = done, all
	s.Refresh()
}

// SetTone changes the colour of what is done.
func (s *Steps) SetTone(tone Tone) {
	s.tone = tone
	s.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (s *Steps) CreateRenderer() fyne.WidgetRenderer {
	const height, gap = 4, 3
	r := &renderer{}
	var bars []*canvas.Rectangle
	r.refresh = func() {
		p := theme.For(s)
		for len(bars) < s.all {
			bars = append(bars, &canvas.Rectangle{})
		}
		r.objects = nil
		for i, bar := range bars[:max(s.all, 0)] {
			look := trough(p, true, height/2)
			if i < s.done {
				look = box{fill: s.tone(p), radius: height / 2}
			}
			paint(bar, look)
			r.objects = append(r.objects, bar)
		}
	}
	r.layout = func(size fyne.Size) {
		each := (size.Width - float32(s.all-1)*gap) / float32(max(s.all, 1))
		for i := range r.objects {
			from := whole(float32(i) * (each + gap))
			to := whole(float32(i)*(each+gap) + each)
			put(bars[i], from, 0, max(to-from, 1), height)
		}
	}
	r.minSize = func() fyne.Size { return fyne.NewSize(float32(s.all)*(8+gap), height) }
	return r.ready(s)
}
