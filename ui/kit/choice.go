package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/ui/theme"
)

// ChoiceParams describe a small row of words of which one, or several, are chosen.
type ChoiceParams struct {
	Label   string // what a screen reader says in front
	Options []string
	Tips    []string // what an option means, for the tooltip; may be shorter than Options
	Chosen  uint     // one bit for each option
	Several bool     // lets more than one be chosen
	Needed  bool     // keeps at least one chosen
	Changed func(chosen uint)
}

// Choice is a small row of words that fills the width it gets, for panels. Unlike a
// Segmented it can hold nothing, or several.
type Choice struct {
	pressable
	p    ChoiceParams
	over int // option below the pointer, -1 for none
	mark int // option the keyboard is on
}

// NewChoice makes a row of words.
func NewChoice(p ChoiceParams) *Choice {
	c := &Choice{p: p, over: -1}
	c.label = p.Label
	c.extend(c)
	return c
}

// Chosen is what is chosen, one bit for each option.
func (c *Choice) Chosen() uint { return c.p.Chosen }

// Set changes what is chosen without calling Changed.
func (c *Choice) Set(chosen uint) {
	if c.p.Chosen != chosen {
		c.p.Chosen = chosen
		c.Refresh()
	}
}

// Toggle chooses an option as a click on it does.
func (c *Choice) Toggle(i int) {
	if c.disabled || i < 0 || i >= len(c.p.Options) {
		return
	}
	bit := uint(1) << i
	next := bit
	switch {
	case c.p.Several:
		next = c.p.Chosen ^ bit
	case c.p.Chosen == bit:
		next = 0
	}
	if next == 0 && c.p.Needed || next == c.p.Chosen {
		return
	}
	c.mark = i
	c.Set(next)
	if c.p.Changed != nil {
		c.p.Changed(next)
	}
}

// Tapped implements fyne.Tappable.
func (c *Choice) Tapped(e *fyne.PointEvent) { c.Toggle(c.at(e.Position.X)) }

// TypedKey implements fyne.Focusable.
func (c *Choice) TypedKey(e *fyne.KeyEvent) {
	if c.onKey != nil && c.onKey(e.Name) {
		return
	}
	switch e.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		c.step(-1)
	case fyne.KeyRight, fyne.KeyDown:
		c.step(1)
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		c.Toggle(c.mark)
	case fyne.KeyDelete, fyne.KeyBackspace:
		if c.p.Chosen != 0 && !c.p.Several && !c.p.Needed {
			c.Set(0)
			if c.p.Changed != nil {
				c.p.Changed(0)
			}
		}

	default:
		FunctionKey(c, e.Name)
	}
}

// step moves on by keyboard: the choice itself, or only the mark where several may be chosen.
func (c *Choice) step(d int) {
	next := min(max(c.mark+d, 0), len(c.p.Options)-1)
	if c.p.Several {
		c.mark = next
		c.Refresh()
		return
	}
	for i := range c.p.Options {
		if c.p.Chosen == 1<<i {
			next = min(max(i+d, 0), len(c.p.Options)-1)
		}
	}
	if c.p.Chosen != 1<<next {
		c.Toggle(next)
	}
}

// MouseIn implements desktop.Hoverable.
func (c *Choice) MouseIn(e *desktop.MouseEvent) {
	c.pressable.MouseIn(e)
	c.hover(c.at(e.Position.X), e.AbsolutePosition)
}

// MouseMoved implements desktop.Hoverable.
func (c *Choice) MouseMoved(e *desktop.MouseEvent) {
	c.pressable.MouseMoved(e)
	c.hover(c.at(e.Position.X), e.AbsolutePosition)
}

// MouseOut implements desktop.Hoverable.
func (c *Choice) MouseOut() {
	c.pressable.MouseOut()
	c.hover(-1, fyne.Position{})
}

// hover follows the pointer; each option has a tooltip of its own.
func (c *Choice) hover(i int, at fyne.Position) {
	if c.over == i {
		return
	}
	c.over = i
	if i >= 0 && i < len(c.p.Tips) {
		c.tips.start(c, Tip{Text: c.p.Tips[i]}, at)
	} else if len(c.p.Tips) > 0 {
		c.tips.stop()
	}
	c.Refresh()
}

// AccessibilityLabel implements fyne.Accessible.
func (c *Choice) AccessibilityLabel() string {
	label := c.p.Label
	for i, option := range c.p.Options {
		if c.p.Chosen&(1<<i) != 0 {
			label += " " + option
		}
	}
	return label
}

const choiceInset = 2

// cell is the room of an option. Long words get more of it, so that few are cut.
func (c *Choice) cell(i int, width float32) (x, w float32) {
	var total float32
	needs := make([]float32, len(c.p.Options))
	for k, option := range c.p.Options {
		needs[k] = measure(option, Compact, theme.SemiBold) + 8
		total += needs[k]
	}
	room := width - 2*choiceInset
	x = choiceInset
	for k, need := range needs {
		w = need + (room-total)/float32(len(needs))
		if total > room {
			w = need * room / total
		}
		if k == i {
			return whole(x), whole(x+w) - whole(x)
		}
		x += w
	}
	return x, 0
}

func (c *Choice) at(x float32) int {
	for i := range c.p.Options {
		if left, w := c.cell(i, c.Size().Width); x >= left && x < left+w {
			return i
		}
	}
	return -1
}

// CreateRenderer implements fyne.Widget.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	const height = 26
	focus, back := newRing(), &canvas.Rectangle{}
	r := &renderer{objects: []fyne.CanvasObject{focus.rect, back}}
	var marks []*canvas.Rectangle
	var words []*line
	for range c.p.Options {
		mark, word := &canvas.Rectangle{}, newLine(Compact)
		word.align = fyne.TextAlignCenter
		marks, words = append(marks, mark), append(words, word)
		r.objects = append(r.objects, mark, word.text)
	}
	r.refresh = func() {
		p := theme.For(c)
		focus.set(c.focused, 6, p)
		paint(back, box{fill: p.Surface, stroke: p.Line, width: 1, radius: 6})
		for i, word := range words {
			chosen := c.p.Chosen&(1<<i) != 0
			body, ink, weight := box{radius: 4}, p.Ink2, theme.Medium
			switch {
			case chosen:
				body.fill, ink, weight = p.BgApp, p.Ink, theme.SemiBold
			case i == c.over && !c.disabled:
				body.fill = p.Hover
			}
			if c.focused && c.p.Several && i == c.mark {
				body.stroke, body.width = p.Focus, 1
			}
			if c.disabled {
				ink = p.Ink3
			}
			paint(marks[i], body)
			word.set(c.p.Options[i], ink, weight)
		}
	}
	r.layout = func(size fyne.Size) {
		focus.place(size)
		put(back, 0, 0, size.Width, size.Height)
		for i, word := range words {
			x, w := c.cell(i, size.Width)
			put(marks[i], x, choiceInset, w, size.Height-2*choiceInset)
			word.fit(w - 2)
			word.place(x, 0, w, size.Height)
		}
	}
	r.minSize = func() fyne.Size { return fyne.NewSize(80, height) }
	return r.ready(c)
}
