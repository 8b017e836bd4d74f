package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/theme"
)

// Spark draws a few values as a line that ends in a dot.
type Spark struct {
	widget.BaseWidget
	values []float64
	tone   Tone
	least  fyne.Size
}

// sparkMost is how many values a line shows at most: the last ones.
const sparkMost = 12

// NewSpark makes a line that asks for a size.
func NewSpark(width, height float32) *Spark {
	s := &Spark{least: fyne.NewSize(width, height), tone: Ink2}
	s.ExtendBaseWidget(s)
	return s
}

// Set shows values, oldest first; fewer than two show nothing.
func (s *Spark) Set(values []float64, tone Tone) {
	s.values, s.tone = values[max(len(values)-sparkMost, 0):], tone
	s.Refresh()
}

// points are the places of the values in a box.
func (s *Spark) points(size fyne.Size) []fyne.Position {
	const edge = 3
	if len(s.values) < 2 {
		return nil
	}
	low, high := s.values[0], s.values[0]
	for _, v := range s.values {
		low, high = min(low, v), max(high, v)
	}
	out := make([]fyne.Position, len(s.values))
	for i, v := range s.values {
		share := 0.5
		if high > low {
			share = (v - low) / (high - low)
		}
		out[i] = fyne.NewPos(edge+(size.Width-2*edge)*float32(i)/float32(len(s.values)-1),
			size.Height-edge-(size.Height-2*edge)*float32(share))
	}
	return out
}

// CreateRenderer implements fyne.Widget.
func (s *Spark) CreateRenderer() fyne.WidgetRenderer {
	const radius = 2.5
	dot := canvas.NewCircle(nil)
	r := &renderer{}
	var lines []*canvas.Line
	for range sparkMost - 1 {
		l := &canvas.Line{StrokeWidth: 1.5}
		lines = append(lines, l)
		r.objects = append(r.objects, l)
	}
	r.objects = append(r.objects, dot)
	r.layout = func(size fyne.Size) {
		at := s.points(size)
		for i, l := range lines {
			l.Hidden = i+1 >= len(at)
			if !l.Hidden {
				l.Position1, l.Position2 = at[i], at[i+1]
			}
		}
		dot.Hidden = len(at) == 0
		if !dot.Hidden {
			end := at[len(at)-1]
			put(dot, end.X-radius, end.Y-radius, 2*radius, 2*radius)
		}
	}
	r.refresh = func() {
		tint := s.tone(theme.For(s))
		for _, l := range lines {
			l.StrokeColor = tint
			l.Refresh()
		}
		dot.FillColor = tint
		dot.Refresh()
	}
	r.minSize = func() fyne.Size { return s.least }
	return r.ready(s)
}
