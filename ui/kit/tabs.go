package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/ui/theme"
)

// Tabs are a few words side by side of which one says what a list below shows. Unlike a Segmented
// they have no frame, and they give way where there is little room.
type Tabs struct {
	parted   // one for each option
	options  []string
	selected int
	changed  func(int)
}

// NewTabs makes a row; changed is called when the user chooses another option.
func NewTabs(label string, options []string, changed func(int)) *Tabs {
	t := &Tabs{options: options, changed: changed}
	t.over, t.none, t.at, t.label = -1, -1, t.option, label
	t.extend(t)
	return t
}

// Selected is the index of the chosen option.
func (t *Tabs) Selected() int { return t.selected }

// SetOptions changes the words; their number stays.
func (t *Tabs) SetOptions(options []string) {
	t.options = options
	t.Refresh()
}

// Choose chooses an option without calling changed.
func (t *Tabs) Choose(i int) {
	if i >= 0 && i < len(t.options) && i != t.selected {
		t.selected = i
		t.Refresh()
	}
}

func (t *Tabs) choose(i int) {
	if t.disabled || i < 0 || i >= len(t.options) || i == t.selected {
		return
	}
	t.selected = i
	t.Refresh()
	if t.changed != nil {
		t.changed(i)
	}
}

// Tapped implements fyne.Tappable.
func (t *Tabs) Tapped(e *fyne.PointEvent) {
	t.tips.stop()
	t.choose(t.at(e.Position.X))
}

// TypedKey implements fyne.Focusable.
func (t *Tabs) TypedKey(e *fyne.KeyEvent) {
	if t.onKey != nil && t.onKey(e.Name) {
		return
	}
	switch e.Name {
	case fyne.KeyLeft:
		t.choose(max(t.selected-1, 0))
	case fyne.KeyRight:
		t.choose(t.selected + 1)
	case fyne.KeyHome:
		t.choose(0)
	case fyne.KeyEnd:
		t.choose(len(t.options) - 1)
	default:
		FunctionKey(t, e.Name)
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (t *Tabs) AccessibilityLabel() string {
	if t.selected < 0 || t.selected >= len(t.options) {
		return t.label
	}
	return t.label + " " + t.options[t.selected]
}

const tabPad, tabLeast = 10, 4

// pad is the room on either side of each word: less where the row has little.
func (t *Tabs) pad(width float32) float32 {
	need := float32(0)
	for _, o := range t.options {
		need += measure(o, Body, theme.SemiBold)
	}
	spare := (width - need) / float32(2*max(len(t.options), 1))
	return min(max(spare, tabLeast), tabPad)
}

// option is the one at x, -1 for none.
func (t *Tabs) option(x float32) int {
	left, pad := float32(0), t.pad(t.Size().Width)
	for i, o := range t.options {
		w := measure(o, Body, theme.SemiBold) + 2*pad
		if x >= left && x < left+w {
			return i
		}
		left += w
	}
	return -1
}

// CreateRenderer implements fyne.Widget.
func (t *Tabs) CreateRenderer() fyne.WidgetRenderer {
	focus, mark, under := newRing(), &canvas.Rectangle{}, &canvas.Rectangle{}
	r := &renderer{objects: []fyne.CanvasObject{focus.rect, under, mark}}
	var words []*line
	r.refresh = func() {
		p := theme.For(t)
		for len(words) < len(t.options) {
			l := newLine(Body)
			l.align = fyne.TextAlignCenter
			words = append(words, l)
			r.objects = append(r.objects, l.text)
		}
		focus.set(t.focused, 6, p)
		paint(mark, box{fill: p.AccentTint, radius: 6})
		hovered := box{radius: 6}
		if t.over >= 0 && t.over != t.selected {
			hovered.fill = p.Hover
		}
		paint(under, hovered)
		for i, l := range words {
			if i == t.selected {
				l.set(t.options[i], p.AccentInk, theme.SemiBold)
				continue
			}
			l.set(t.options[i], p.Ink2, theme.Regular)
		}
	}
	r.layout = func(size fyne.Size) {
		focus.place(size)
		pad, x := t.pad(size.Width), float32(0)
		for i, l := range words {
			w := measure(t.options[i], Body, theme.SemiBold) + 2*pad
			l.place(x, 0, w, size.Height)
			if i == t.selected {
				put(mark, x, 0, w, size.Height)
			}
			if i == t.over {
				put(under, x, 0, w, size.Height)
			}
			x += w
		}
	}
	r.minSize = func() fyne.Size {
		width := float32(0)
		for _, o := range t.options {
			width += measure(o, Body, theme.SemiBold) + 2*tabLeast
		}
		return fyne.NewSize(width, 28)
	}
	return r.ready(t)
}
