package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
)

// graded is what the controls for a value from 1 to 5 have in common: a click on a part sets the
// value, one on the present value takes it away again, and the keyboard does both.
type graded struct {
	parted
	value   int
	changed func(int)
}

// Value is the present value, 0 for none.
func (g *graded) Value() int { return g.value }

// Set changes the value without calling what waits for a change.
func (g *graded) Set(value int) {
	if value = clampRating(value); value != g.value {
		g.value = value
		g.Refresh()
	}
}

func clampRating(v int) int { return min(max(v, 0), ratingBars) }

func (g *graded) choose(value int) {
	if value = clampRating(value); g.disabled || value == g.value {
		return
	}
	g.Set(value)
	if g.changed != nil {
		g.changed(value)
	}
}

// Tapped implements fyne.Tappable.
func (g *graded) Tapped(e *fyne.PointEvent) {
	g.tips.stop()
	switch part := g.at(e.Position.X); part {
	case g.none:
	case g.value:
		g.choose(0)
	default:
		g.choose(part)
	}
}

// TypedKey implements fyne.Focusable.
func (g *graded) TypedKey(e *fyne.KeyEvent) {
	if g.onKey != nil && g.onKey(e.Name) {
		return
	}
	switch e.Name {
	case fyne.KeyLeft, fyne.KeyDown, fyne.KeyMinus:
		g.choose(g.value - 1)
	case fyne.KeyRight, fyne.KeyUp, fyne.KeyPlus:
		g.choose(g.value + 1)
	case fyne.KeyDelete, fyne.KeyBackspace:
		g.choose(0)
	default:
		FunctionKey(g.self, e.Name)
	}
}

// TypedRune implements fyne.Focusable: a digit sets the value at once.
func (g *graded) TypedRune(c rune) {
	if c >= '0' && c <= '0'+ratingBars {
		g.choose(int(c - '0'))
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (g *graded) AccessibilityLabel() string { return g.label + " " + strconv.Itoa(g.value) }
