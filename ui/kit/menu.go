package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// OpenMenu shows a menu below an object. An empty menu opens nothing.
func OpenMenu(below fyne.CanvasObject, menu *fyne.Menu) {
	openMenu(below, below.Size(), menu)
}

// openMenu shows a menu below a widget.
func openMenu(o fyne.CanvasObject, size fyne.Size, menu *fyne.Menu) {
	driver := fyne.CurrentApp().Driver()
	if c := driver.CanvasForObject(o); c != nil {
		at := driver.AbsolutePositionForObject(o)
		showMenu(c, menu, at.AddXY(0, size.Height+2), size.Height+4)
	}
}

// ShowMenu shows a menu with its corner at a position of the window.
func ShowMenu(c fyne.Canvas, menu *fyne.Menu, at fyne.Position) { showMenu(c, menu, at, 0) }

const (
	menuEdge = 4 // distance a menu keeps from the edge of the window
	// menuPatience is how long another row must be pointed at before an open branch closes, so that
	// the way from a row to its branch may lead across other rows.
	menuPatience = 220 * time.Millisecond
)

// showMenu opens a menu. Where there is no room below, it opens above, higher by jump.
func showMenu(c fyne.Canvas, menu *fyne.Menu, at fyne.Position, jump float32) {
	if menu == nil || len(menu.Items) == 0 {
		return
	}
	l := &menuLayer{canvas: c, stopWaiting: func() {}}
	if h, ok := c.Content().(*Host); ok {
		l.keys, l.after = h.keys, h.after
		h.HideTip()
	}
	l.ExtendBaseWidget(l)
	root := newMenuLevel(l, menu)
	l.levels = []*menuLevel{root}
	c.Overlays().Add(l)
	size := root.frameSize(c.Size())
	if at.Y+size.Height > c.Size().Height-menuEdge && jump > 0 && at.Y-jump-size.Height >= menuEdge {
		at.Y -= jump + size.Height
	}
	root.place(at)
	l.Refresh()
	c.Focus(l)
}

// menuLayer covers the window while a menu is open: a click beside the menu closes it and does
// nothing else. It holds the menu and its open branches.
type menuLayer struct {
	widget.BaseWidget
	canvas      fyne.Canvas
	keys        func(fyne.KeyName, fyne.KeyModifier) string
	after       After
	stopWaiting func()
	levels      []*menuLevel
}

func (l *menuLayer) close() {
	l.stopWaiting()
	l.canvas.Overlays().Remove(l)
}

// run closes the menu before its action, which may open something itself.
func (l *menuLayer) run(it *fyne.MenuItem) {
	l.close()
	if it.Action != nil {
		it.Action()
	}
}

// keep closes all branches behind a level.
func (l *menuLayer) keep(level *menuLevel) {
	for i, x := range l.levels {
		if x == level && i+1 < len(l.levels) {
			l.levels = l.levels[:i+1]
			l.Refresh()
			return
		}
	}
}

// branch opens the menu behind a row.
func (l *menuLayer) branch(from *menuLevel, row int) *menuLevel {
	l.keep(from)
	next := newMenuLevel(l, from.items[row].ChildMenu)
	next.owner = row
	size := next.frameSize(l.canvas.Size())
	y := from.frame.Position().Y + from.tops[row] - from.scroll.Offset.Y
	x := from.frame.Position().X + from.frame.Size().Width - 2
	if x+size.Width > l.canvas.Size().Width-menuEdge {
		x = from.frame.Position().X - size.Width + 2
	}
	l.levels = append(l.levels, next)
	next.place(fyne.NewPos(x, y))
	l.Refresh()
	return next
}

// pointed follows the pointer onto a row of a level; -1 is none.
func (l *menuLayer) pointed(level *menuLevel, row int) {
	l.stopWaiting()
	l.stopWaiting = func() {}
	if row < 0 {
		return
	}
	top := l.levels[len(l.levels)-1]
	if top != level && l.ownerIn(level) == row {
		level.choose(row)
		return
	}
	turn := func() {
		l.keep(level)
		level.choose(row)
		if it := level.items[row]; it.ChildMenu != nil && !it.Disabled {
			l.branch(level, row)
		}
	}
	if top == level || l.after == nil {
		turn()
		return
	}
	l.stopWaiting = l.after(menuPatience, turn)
}

// ownerIn is the row of a level whose branch is open, or -1.
func (l *menuLayer) ownerIn(level *menuLevel) int {
	for i, x := range l.levels[:len(l.levels)-1] {
		if x == level {
			return l.levels[i+1].owner
		}
	}
	return -1
}

// Tapped implements fyne.Tappable.
func (l *menuLayer) Tapped(*fyne.PointEvent) { l.close() }

// TappedSecondary implements fyne.SecondaryTappable.
func (l *menuLayer) TappedSecondary(*fyne.PointEvent) { l.close() }

// FocusGained implements fyne.Focusable.
func (l *menuLayer) FocusGained() {}

// FocusLost implements fyne.Focusable.
func (l *menuLayer) FocusLost() {}

// TypedRune implements fyne.Focusable.
func (l *menuLayer) TypedRune(rune) {}

// TypedShortcut implements fyne.Shortcutable. While a menu is open, no keys reach what is below it.
func (l *menuLayer) TypedShortcut(fyne.Shortcut) {}

// TypedKey implements fyne.Focusable.
func (l *menuLayer) TypedKey(e *fyne.KeyEvent) {
	top := l.levels[len(l.levels)-1]
	switch e.Name {
	case fyne.KeyEscape:
		l.close()
	case fyne.KeyDown:
		top.step(1)
	case fyne.KeyUp:
		top.step(-1)
	case fyne.KeyLeft:
		if len(l.levels) > 1 {
			l.keep(l.levels[len(l.levels)-2])
		}
	case fyne.KeyRight:
		if it := top.chosenItem(); it != nil && it.ChildMenu != nil {
			l.branch(top, top.chosen).step(1)
		}
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		switch it := top.chosenItem(); {
		case it == nil:
		case it.ChildMenu != nil:
			l.branch(top, top.chosen).step(1)
		default:
			l.run(it)
		}
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (l *menuLayer) AccessibilityLabel() string {
	if it := l.levels[len(l.levels)-1].chosenItem(); it != nil {
		return it.Label
	}
	return ""
}

// AccessibilityRole implements fyne.Accessible.
func (l *menuLayer) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// CreateRenderer implements fyne.Widget.
func (l *menuLayer) CreateRenderer() fyne.WidgetRenderer {
	// A container, because only that asks to be painted anew when its objects are others.
	shown := container.NewWithoutLayout()
	r := &renderer{objects: []fyne.CanvasObject{shown}}
	r.refresh = func() {
		shown.Objects = nil
		for _, x := range l.levels {
			shown.Objects = append(shown.Objects, x.frame, x.scroll)
		}
		shown.Refresh()
	}
	r.layout = func(size fyne.Size) {
		put(shown, 0, 0, size.Width, size.Height)
		for _, x := range l.levels {
			x.place(x.frame.Position())
		}
	}
	r.minSize = func() fyne.Size { return fyne.Size{} }
	return r.ready(l)
}
