package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/ui/theme"
)

// MeterData is what a Meter shows. All words come finished.
type MeterData struct {
	Title, Formula, Value, Target string
	// Share is the value as a part of the target: 1 reaches it. It counts only with HasTarget.
	Share     float32
	HasTarget bool
	// Reached says whether the target is met, which for some figures means staying below it.
	Reached bool
}

// Meter shows a key figure: name and formula, value and target, and a bar with a mark where
// the target is.
type Meter struct {
	pressable
	data MeterData
}

// NewMeter makes a figure; action is called at a click and may be nil.
func NewMeter(data MeterData, action func()) *Meter {
	m := &Meter{data: data}
	m.label, m.action = data.Title+" "+data.Value, action
	m.extend(m)
	return m
}

// Set changes what the meter shows.
func (m *Meter) Set(data MeterData) {
	if m.data != data {
		m.data, m.label = data, data.Title+" "+data.Value
		m.Refresh()
	}
}

// targetAt is where the mark stands, so that there is room for a value beyond the target.
const targetAt = 0.7

// CreateRenderer implements fyne.Widget.
func (m *Meter) CreateRenderer() fyne.WidgetRenderer {
	const gap, head, bar = 10, 34, 6
	focus, track, fill, mark := newRing(), &canvas.Rectangle{}, &canvas.Rectangle{}, &canvas.Rectangle{}
	title, formula, value, target := newLine(Body), newLine(Compact), newLine(Section), newLine(Compact)
	value.align, target.align = fyne.TextAlignTrailing, fyne.TextAlignTrailing
	r := &renderer{objects: []fyne.CanvasObject{
		focus.rect, title.text, formula.text, value.text, target.text, track, fill, mark,
	}}
	r.refresh = func() {
		p := theme.For(m)
		focus.set(m.focused, 4, p)
		ink := p.Ink
		if m.active() && m.action != nil {
			ink = p.AccentInk
		}
		title.set(m.data.Title, ink, theme.Medium)
		formula.set(m.data.Formula, p.Ink3, theme.Regular)
		value.set(m.data.Value, p.Ink, theme.SemiBold)
		target.set(m.data.Target, p.Ink3, theme.Regular)
		tint := p.Bad
		if m.data.Reached {
			tint = p.Good
		}
		paint(track, trough(p, false, bar/2.0))
		paint(fill, box{fill: tint, radius: bar / 2})
		paint(mark, box{fill: p.Ink, radius: 1})
		track.Hidden, fill.Hidden, mark.Hidden = !m.data.HasTarget, !m.data.HasTarget, !m.data.HasTarget
	}
	r.layout = func(size fyne.Size) {
		focus.place(size)
		right := max(measure(m.data.Value, Section, theme.SemiBold), measure(m.data.Target, Compact, theme.Regular))
		right = min(right, size.Width*0.6)
		left := size.Width - right - gap
		title.fit(left)
		title.place(0, 1, left, 16)
		formula.fit(left)
		formula.place(0, 17, left, 16)
		value.fit(right)
		value.place(size.Width-right, -1, right, 18)
		target.fit(right)
		target.place(size.Width-right, 18, right, 16)
		y := float32(head + 6)
		share := min(max(m.data.Share*targetAt, 0), 1)
		put(track, 0, y, size.Width, bar)
		put(fill, 0, y, max(whole(size.Width*share), bar), bar)
		put(mark, whole(size.Width*targetAt), y-3, 2, 12)
	}
	r.minSize = func() fyne.Size {
		if !m.data.HasTarget {
			return fyne.NewSize(100, head)
		}
		return fyne.NewSize(100, head+6+bar)
	}
	return r.ready(m)
}
