package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/ui/theme"
)

// PillsParams describe a row of words of which several can be chosen.
type PillsParams struct {
	Label   string // what a screen reader says in front
	Options []string
	Changed func(chosen uint) // gets one bit for each chosen option
	Tip     Tip
}

// Pills let choose some of a few words that stand side by side; those that are chosen are filled
// with the accent. A click chooses one alone, with Shift or Ctrl held it adds one or takes it away.
// By keyboard the arrows move a mark, Enter chooses alone and Space adds or takes away.
type Pills struct {
	parted // one for each option
	p      PillsParams
	chosen uint
	mark   int // option the keyboard is on
	adding bool
}

// NewPills makes a row of words.
func NewPills(p PillsParams) *Pills {
	s := &Pills{p: p}
	s.over, s.none, s.at = -1, -1, s.option
	s.label, s.tip = p.Label, p.Tip
	s.extend(s)
	return s
}

// Chosen is what is chosen, one bit for each option.
func (s *Pills) Chosen() uint { return s.chosen }

// Set changes what is chosen without calling Changed.
func (s *Pills) Set(chosen uint) {
	if s.chosen != chosen {
		s.chosen = chosen
		s.Refresh()
	}
}

// Choose does what a click on an option does; with add it keeps what else is chosen.
func (s *Pills) Choose(i int, add bool) {
	if s.disabled || i < 0 || i >= len(s.p.Options) {
		return
	}
	s.mark = i
	bit := uint(1) << i
	next := bit
	switch {
	case add:
		next = s.chosen ^ bit
	case s.chosen == bit:
		next = 0
	}
	s.Set(next)
	s.Refresh()
	if s.p.Changed != nil {
		s.p.Changed(next)
	}
}

// MouseDown implements desktop.Mouseable.
func (s *Pills) MouseDown(e *desktop.MouseEvent) {
	s.adding = e.Modifier&(fyne.KeyModifierShift|fyne.KeyModifierControl|fyne.KeyModifierSuper) != 0
	s.pressable.MouseDown(e)
}

// Tapped implements fyne.Tappable.
func (s *Pills) Tapped(e *fyne.PointEvent) {
	s.tips.stop()
	s.Choose(s.at(e.Position.X), s.adding)
	s.adding = false
}

// TypedKey implements fyne.Focusable.
func (s *Pills) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		s.step(s.mark - 1)
	case fyne.KeyRight, fyne.KeyDown:
		s.step(s.mark + 1)
	case fyne.KeyHome:
		s.step(0)
	case fyne.KeyEnd:
		s.step(len(s.p.Options) - 1)
	case fyne.KeySpace:
		s.Choose(s.mark, true)
	case fyne.KeyReturn, fyne.KeyEnter:
		s.Choose(s.mark, false)

	default:
		FunctionKey(s, e.Name)
	}
}

func (s *Pills) step(to int) {
	s.mark = min(max(to, 0), len(s.p.Options)-1)
	s.Refresh()
}

// AccessibilityLabel implements fyne.Accessible.
func (s *Pills) AccessibilityLabel() string {
	label := s.p.Label
	for i, option := range s.p.Options {
		if s.chosen&(1<<i) != 0 {
			label += " " + option
		}
	}
	return label
}

// squeeze is what every option gives up where the row gets less room than it asks for.
func (s *Pills) squeeze(width float32) float32 {
	need := float32(2 * segmentInset)
	for _, option := range s.p.Options {
		need += segmentWidth(option)
	}
	return max(need-width, 0) / float32(max(len(s.p.Options), 1))
}

// option is the one at x, -1 for none.
func (s *Pills) option(x float32) int {
	left, less := float32(segmentInset), s.squeeze(s.Size().Width)
	for i, option := range s.p.Options {
		width := segmentWidth(option) - less
		if x >= left && x < left+width {
			return i
		}
		left += width
	}
	return -1
}

// CreateRenderer implements fyne.Widget.
func (s *Pills) CreateRenderer() fyne.WidgetRenderer {
	focus, back := newRing(), &canvas.Rectangle{}
	r := &renderer{objects: []fyne.CanvasObject{focus.rect, back}}
	var marks []*canvas.Rectangle
	var words []*line
	for range s.p.Options {
		mark, word := &canvas.Rectangle{}, newLine(Body)
		word.align = fyne.TextAlignCenter
		marks, words = append(marks, mark), append(words, word)
		r.objects = append(r.objects, mark, word.text)
	}
	r.refresh = func() {
		p := theme.For(s)
		focus.set(s.focused, 7, p)
		paint(back, box{fill: p.BgApp, stroke: p.Line, width: 1, radius: 7})
		for i, word := range words {
			body, ink, weight := box{radius: 5}, p.Ink2, theme.Medium
			switch {
			case s.chosen&(1<<i) != 0:
				body.fill, ink, weight = p.Accent, p.OnAccent, theme.SemiBold
			case i == s.over && !s.disabled:
				body.fill = p.Hover
			}
			if s.focused && i == s.mark {
				body.stroke, body.width = p.Focus, 2
				if s.chosen&(1<<i) != 0 {
					body.stroke, body.width = p.OnAccent, 1
				}
			}
			paint(marks[i], body)
			word.set(s.p.Options[i], ink, weight)
		}
	}
	r.layout = func(size fyne.Size) {
		focus.place(size)
		put(back, 0, 0, size.Width, size.Height)
		x, less := float32(segmentInset), s.squeeze(size.Width)
		for i, word := range words {
			w := segmentWidth(s.p.Options[i]) - less
			put(marks[i], whole(x), segmentInset, whole(x+w)-whole(x), size.Height-2*segmentInset)
			word.fit(w - 4)
			word.place(x, 0, w, size.Height)
			x += w
		}
	}
	r.minSize = func() fyne.Size {
		width := float32(2 * segmentInset)
		for _, option := range s.p.Options {
			width += segmentWidth(option)
		}
		return fyne.NewSize(width, 30)
	}
	return r.ready(s)
}
