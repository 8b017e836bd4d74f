package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/ui/theme"
)

// Segmented lets choose one of a few words that stand side by side.
type Segmented struct {
	parted   // one for each option
	options  []string
	selected int
	changed  func(int)
}

// NewSegmented makes a control; changed is called when the user chooses another option.
func NewSegmented(options []string, selected int, changed func(int)) *Segmented {
	s := &Segmented{options: options, selected: selected, changed: changed}
	s.over, s.none, s.at = -1, -1, s.option
	s.extend(s)
	return s
}

// Selected is the index of the chosen option.
func (s *Segmented) Selected() int { return s.selected }

// SetSelected chooses an option without calling changed.
func (s *Segmented) SetSelected(i int) {
	if i >= 0 && i < len(s.options) && i != s.selected {
		s.selected = i
		s.Refresh()
	}
}

// Choose is SetSelected that also takes -1, for none of them.
func (s *Segmented) Choose(i int) {
	if i >= -1 && i < len(s.options) && i != s.selected {
		s.selected = i
		s.Refresh()
	}
}

// SetOptions changes the words, as after a change of language.
func (s *Segmented) SetOptions(options []string) {
	s.options = options
	s.selected = min(s.selected, len(options)-1)
	s.Refresh()
}

func (s *Segmented) choose(i int) {
	if s.disabled || i < 0 || i >= len(s.options) || i == s.selected {
		return
	}
	s.SetSelected(i)
	if s.changed != nil {
		s.changed(i)
	}
}

// Tapped implements fyne.Tappable.
func (s *Segmented) Tapped(e *fyne.PointEvent) { s.choose(s.at(e.Position.X)) }

// TypedKey implements fyne.Focusable.
func (s *Segmented) TypedKey(e *fyne.KeyEvent) {
	if s.onKey != nil && s.onKey(e.Name) {
		return
	}
	switch e.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		s.choose(max(s.selected-1, 0))
	case fyne.KeyRight, fyne.KeyDown:
		s.choose(s.selected + 1)
	case fyne.KeyHome:
		s.choose(0)
	case fyne.KeyEnd:
		s.choose(len(s.options) - 1)

	default:
		FunctionKey(s, e.Name)
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (s *Segmented) AccessibilityLabel() string {
	if s.selected >= 0 && s.selected < len(s.options) {
		return s.options[s.selected]
	}
	return ""
}

const (
	segmentPad   = 8
	segmentInset = 3 // border and the gap inside it
)

// segmentWidth does not depend on what is chosen, so that nothing jumps.
func segmentWidth(option string) float32 {
	return max(measure(option, Body, theme.SemiBold), measure(option, Body, theme.Medium)) + 2*segmentPad
}

// option is the one at x, -1 for none.
func (s *Segmented) option(x float32) int {
	left := float32(segmentInset)
	for i, option := range s.options {
		width := segmentWidth(option)
		if x >= left && x < left+width {
			return i
		}
		left += width
	}
	return -1
}

// CreateRenderer implements fyne.Widget.
func (s *Segmented) CreateRenderer() fyne.WidgetRenderer {
	focus, back, mark, under := newRing(), &canvas.Rectangle{}, &canvas.Rectangle{}, &canvas.Rectangle{}
	r := &renderer{}
	var lines []*line
	r.refresh = func() {
		p := theme.For(s)
		if len(lines) != len(s.options) {
			lines = nil
			r.objects = []fyne.CanvasObject{focus.rect, back, under, mark}
			for range s.options {
				l := newLine(Body)
				l.align = fyne.TextAlignCenter
				lines = append(lines, l)
				r.objects = append(r.objects, l.text)
			}
		}
		focus.set(s.focused, 6, p)
		paint(back, box{fill: p.Surface, stroke: p.Line, width: 1, radius: 6})
		paint(mark, box{fill: p.BgApp, radius: 4})
		hovered := box{radius: 4}
		if s.over >= 0 && s.over != s.selected && !s.disabled {
			hovered.fill = p.Hover
		}
		paint(under, hovered)
		for i, l := range lines {
			tint, weight := p.Ink2, theme.Medium
			if i == s.selected {
				tint, weight = p.Ink, theme.SemiBold
			}
			if s.disabled {
				tint = p.Ink3
			}
			l.set(s.options[i], tint, weight)
		}
	}
	r.layout = func(size fyne.Size) {
		focus.place(size)
		put(back, 0, 0, size.Width, size.Height)
		mark.Hidden = s.selected < 0
		x := float32(segmentInset)
		for i, l := range lines {
			width := segmentWidth(s.options[i])
			l.place(x, 0, width, size.Height)
			if i == s.selected {
				put(mark, x, segmentInset, width, size.Height-2*segmentInset)
			}
			if i == s.over {
				put(under, x, segmentInset, width, size.Height-2*segmentInset)
			}
			x += width
		}
	}
	r.minSize = func() fyne.Size {
		width := float32(2 * segmentInset)
		for _, option := range s.options {
			width += segmentWidth(option)
		}
		return fyne.NewSize(width, 30)
	}
	return r.ready(s)
}
