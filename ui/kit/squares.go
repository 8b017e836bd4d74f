package kit

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/domain/palette"
	"wegmarke/ui/theme"
)

// SquaresParams describe a row of numbered squares in the colours of the phases.
type SquaresParams struct {
	Label string
	// Tips explains each square; their count is that of the squares.
	Tips []string
	// Chosen and Given have one bit for each square: what was chosen here, and what follows from
	// elsewhere and cannot be taken away here.
	Chosen, Given uint
	Changed       func(chosen uint)
}

// Squares lets some of the phases be chosen.
type Squares struct {
	pressable
	p          SquaresParams
	over, mark int
}

// NewSquares makes a row of squares.
func NewSquares(p SquaresParams) *Squares {
	s := &Squares{p: p, over: -1}
	s.label = p.Label
	s.extend(s)
	return s
}

// Set changes what is chosen and what is given, without calling Changed.
func (s *Squares) Set(chosen, given uint, tips []string) {
	s.p.Chosen, s.p.Given, s.p.Tips = chosen, given, tips
	s.Refresh()
}

// Toggle chooses a square as a click on it does.
func (s *Squares) Toggle(i int) {
	if s.disabled || i < 0 || i >= len(s.p.Tips) {
		return
	}
	s.mark = i
	s.p.Chosen ^= 1 << i
	s.Refresh()
	if s.p.Changed != nil {
		s.p.Changed(s.p.Chosen)
	}
}

// Tapped implements fyne.Tappable.
func (s *Squares) Tapped(e *fyne.PointEvent) {
	s.tips.stop()
	s.Toggle(s.at(e.Position.X))
}

// TypedKey implements fyne.Focusable.
func (s *Squares) TypedKey(e *fyne.KeyEvent) {
	if s.onKey != nil && s.onKey(e.Name) {
		return
	}
	switch e.Name {
	case fyne.KeyLeft:
		s.mark = max(s.mark-1, 0)
		s.Refresh()
	case fyne.KeyRight:
		s.mark = min(s.mark+1, len(s.p.Tips)-1)
		s.Refresh()
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		s.Toggle(s.mark)

	default:
		FunctionKey(s, e.Name)
	}
}

// TypedRune implements fyne.Focusable: a digit chooses its square.
func (s *Squares) TypedRune(r rune) {
	if r >= '1' && r <= '9' {
		s.Toggle(int(r - '1'))
	}
}

const squaresGap = 4

func (s *Squares) cell(i int) (x, width float32) {
	n := float32(len(s.p.Tips))
	width = min((s.Size().Width-squaresGap*(n-1))/n, 40)
	return whole(float32(i) * (width + squaresGap)), whole(width)
}

func (s *Squares) at(x float32) int {
	for i := range s.p.Tips {
		if left, width := s.cell(i); x >= left && x < left+width {
			return i
		}
	}
	return -1
}

// MouseIn implements desktop.Hoverable.
func (s *Squares) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (s *Squares) MouseMoved(e *desktop.MouseEvent) {
	s.tips.move(e.AbsolutePosition)
	i := s.at(e.Position.X)
	if i == s.over {
		return
	}
	s.over = i
	s.tips.stop()
	if i >= 0 {
		s.tips.start(s, Tip{Text: s.p.Tips[i]}, e.AbsolutePosition)
	}
	s.Refresh()
}

// MouseOut implements desktop.Hoverable.
func (s *Squares) MouseOut() {
	s.over = -1
	s.pressable.MouseOut()
	s.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (s *Squares) CreateRenderer() fyne.WidgetRenderer {
	const height = 24
	focus := newRing()
	r := &renderer{objects: []fyne.CanvasObject{focus.rect}}
	var grounds []*canvas.Rectangle
	var digits []*line
	for range s.p.Tips {
		ground, digit := &canvas.Rectangle{}, newLine(Compact)
		digit.align = fyne.TextAlignCenter
		grounds, digits = append(grounds, ground), append(digits, digit)
		r.objects = append(r.objects, ground, digit.text)
	}
	r.refresh = func() {
		p := theme.For(s)
		focus.set(s.focused, 6, p)
		for i := range grounds {
			b, ink, weight := s.look(i, p)
			paint(grounds[i], b)
			digits[i].set(strconv.Itoa(i+1), ink(p), weight)
		}
	}
	r.layout = func(size fyne.Size) {
		_, width := s.cell(0)
		n := float32(len(grounds))
		focus.place(fyne.NewSize(n*(width+squaresGap)-squaresGap, size.Height))
		for i := range grounds {
			x, width := s.cell(i)
			put(grounds[i], x, 0, width, size.Height)
			digits[i].place(x, 0, width, size.Height)
		}
	}
	r.minSize = func() fyne.Size { return fyne.NewSize(120, height) }
	return r.ready(s)
}

// look is strong for what was chosen here and pale for what follows from elsewhere.
func (s *Squares) look(i int, p *palette.Palette) (box, Tone, theme.Weight) {
	phase := p.PhaseFor(i + 1)
	b, ink, weight := box{fill: p.Surface, stroke: p.LineStrong, width: 1, radius: 4}, Tone(Ink3), theme.Regular
	switch {
	case s.p.Chosen&(1<<i) != 0:
		b, ink, weight = box{fill: phase.Strong, radius: 4}, onAccent, theme.SemiBold
	case s.p.Given&(1<<i) != 0:
		b = box{fill: phase.Tint, stroke: phase.Strong, width: 1, radius: 4}
		ink, weight = func(p *palette.Palette) color.NRGBA { return p.PhaseFor(i + 1).Ink }, theme.SemiBold
	case i == s.over:
		b.fill = p.Hover
	}
	if s.focused && i == s.mark {
		b.stroke, b.width = p.Focus, 2
	}
	return b, ink, weight
}
