package maptable

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/palette"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

var (
	_ fyne.Focusable     = (*cell)(nil)
	_ fyne.Tappable      = (*cell)(nil)
	_ fyne.Shortcutable  = (*cell)(nil)
	_ desktop.Cursorable = (*cell)(nil)
)

const cellPadX, cellPadY = 10, 7

// cell is one place of the table: a head, or the cards of a lane in a column.
type cell struct {
	widget.BaseWidget
	page     *Page
	at       place
	row, col int // -1 for the heads
	label    string
	prose    *kit.Prose
	ground   *kit.Panel
	focused  bool
	high     float32 // what the text needs, when that is known
}

func newCell(p *Page, at place, text, label string) *cell {
	c := &cell{page: p, at: at, label: label}
	tone := kit.Ink
	if c.head() {
		tone = kit.Ink2
	}
	c.prose = kit.NewProse(text, kit.Body, tone, 17)
	if c.head() {
		c.prose.SetWeight(theme.SemiBold)
	}
	c.ground = kit.NewPanel(c.look)
	c.ExtendBaseWidget(c)
	return c
}

func (c *cell) head() bool { return c.at.lane.IsZero() || c.at.step.IsZero() }

func (c *cell) look(p *palette.Palette) kit.PanelLook {
	l := kit.PanelLook{Fill: p.Surface, Border: p.Line}
	if c.head() {
		l.Fill = p.Surface2
	}
	if c.focused {
		l.Border, l.BorderWidth = p.Focus, 2
	}
	return l
}

// height is what the text needs at a width.
func (c *cell) height(width float32) float32 {
	if c.high == 0 {
		c.high = kit.Settle(c.prose, width-2*cellPadX) + 2*cellPadY
	}
	return c.high
}

// AccessibilityLabel implements fyne.Accessible: where the cell stands and what it says.
func (c *cell) AccessibilityLabel() string { return c.label }

// AccessibilityRole implements fyne.Accessible.
func (c *cell) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// Cursor implements desktop.Cursorable.
func (c *cell) Cursor() desktop.Cursor { return desktop.DefaultCursor }

// Tapped implements fyne.Tappable.
func (c *cell) Tapped(*fyne.PointEvent) { c.page.p.Canvas().Focus(c) }

// DoubleTapped implements fyne.DoubleTappable.
func (c *cell) DoubleTapped(*fyne.PointEvent) { c.page.open(c) }

// FocusGained implements fyne.Focusable.
func (c *cell) FocusGained() {
	c.focused = true
	c.page.at(c)
	c.ground.Refresh()
}

// FocusLost implements fyne.Focusable.
func (c *cell) FocusLost() {
	c.focused = false
	c.ground.Refresh()
}

// TypedRune implements fyne.Focusable.
func (c *cell) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (c *cell) TypedKey(e *fyne.KeyEvent) { c.page.key(c, e.Name) }

// TypedShortcut implements fyne.Shortcutable.
func (c *cell) TypedShortcut(s fyne.Shortcut) {
	if _, ok := s.(*fyne.ShortcutCopy); ok {
		c.page.p.Copy(c.prose.Text())
		return
	}
	c.page.p.Shortcut(s)
}

// CreateRenderer implements fyne.Widget.
func (c *cell) CreateRenderer() fyne.WidgetRenderer { return &cellRenderer{c} }

type cellRenderer struct{ c *cell }

func (r *cellRenderer) Destroy() {}
func (r *cellRenderer) MinSize() fyne.Size {
	return fyne.NewSize(40, r.c.prose.MinSize().Height+2*cellPadY)
}
func (r *cellRenderer) Refresh() {
	r.c.ground.Refresh()
	r.c.prose.Refresh()
}

func (r *cellRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.c.ground, r.c.prose}
}

func (r *cellRenderer) Layout(size fyne.Size) {
	r.c.ground.Resize(size)
	r.c.prose.Move(fyne.NewPos(cellPadX, cellPadY))
	r.c.prose.Resize(fyne.NewSize(size.Width-2*cellPadX, size.Height-2*cellPadY))
}
