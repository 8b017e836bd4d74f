package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/ui/theme"
)

// Tab is one of several pages that are open at once.
type Tab struct {
	Text, Icon string
	// Shown says that its page is in sight too, beside that of the selected tab.
	Shown bool
	// Target says that what is dragged would go here.
	Target bool
}

// TabRowParams say what a row of tabs does. Tabs are told by their place in the row.
type TabRowParams struct {
	// Label says what the row is for a screen reader, Close and More what its signs do.
	Label, Close, More func() string
	// Choose turns to a tab, Shut closes it, Move carries it to another place.
	Choose, Shut func(i int)
	Move         func(from, to int)
	// Menu asks for the menu of a tab at a position of the window.
	Menu func(i int, at fyne.Position)
}

// TabRow is a row of tabs with a cross each. Where there are many they get narrower, and then those that
// find no room are behind a sign at the end of the row.
type TabRow struct {
	pressable
	p        TabRowParams
	tabs     []Tab
	selected int
	// first is the leftmost tab in sight.
	first int
	// over is what the pointer is on, held what was pressed, and drag the tab that is carried.
	over, held tabSpot
	button     desktop.MouseButton
	drag       tabDrag
}

// tabDrag is a tab that is carried along the row.
type tabDrag struct {
	on, gone bool
	from, at int
}

// NewTabRow makes an empty row.
func NewTabRow(p TabRowParams) *TabRow {
	t := &TabRow{p: p, over: noSpot, held: noSpot}
	t.extend(t)
	return t
}

// Set shows other tabs; selected is the one whose page is in sight, or -1.
func (t *TabRow) Set(tabs []Tab, selected int) {
	t.tabs, t.selected = tabs, selected
	if t.drag.at >= len(tabs) {
		t.drag = tabDrag{}
	}
	t.over = noSpot
	t.reveal()
	t.Refresh()
}

// Selected is the tab whose page is in sight.
func (t *TabRow) Selected() int { return t.selected }

// Tabs lists what the row shows.
func (t *TabRow) Tabs() []Tab { return t.tabs }

// Focused says whether the row has the keyboard.
func (t *TabRow) Focused() bool { return t.focused }

// At is the tab at a position of the window, -1 for none.
func (t *TabRow) At(at fyne.Position) int {
	own := at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(t))
	if !t.Visible() || own.Y < 0 || own.Y >= t.Size().Height {
		return -1
	}
	return t.spot(own).tab
}

// Tapped implements fyne.Tappable.
func (t *TabRow) Tapped(e *fyne.PointEvent) {
	t.tips.stop()
	switch at := t.spot(e.Position); {
	case at.more:
		t.openList()
	case at.tab < 0:
	case at.cross:
		t.p.Shut(at.tab)
	default:
		t.p.Choose(at.tab)
	}
}

// openList offers all tabs, also those without room.
func (t *TabRow) openList() {
	m := fyne.NewMenu("")
	for i, tab := range t.tabs {
		it := fyne.NewMenuItem(tab.Text, func() { t.p.Choose(i) })
		it.Checked = i == t.selected
		m.Items = append(m.Items, it)
	}
	driver := fyne.CurrentApp().Driver()
	if c := driver.CanvasForObject(t); c != nil {
		size := t.Size()
		ShowMenu(c, m, driver.AbsolutePositionForObject(t).AddXY(size.Width-moreWidth, size.Height+2))
	}
}

// TappedSecondary implements fyne.SecondaryTappable.
func (t *TabRow) TappedSecondary(e *fyne.PointEvent) {
	t.tips.stop()
	if i := t.spot(e.Position).tab; i >= 0 {
		t.p.Menu(i, e.AbsolutePosition)
	}
}

// MouseDown implements desktop.Mouseable.
func (t *TabRow) MouseDown(e *desktop.MouseEvent) {
	t.tips.stop()
	t.button, t.held = e.Button, t.spot(e.Position)
}

// MouseUp implements desktop.Mouseable: the middle button closes the tab it was pressed on.
func (t *TabRow) MouseUp(e *desktop.MouseEvent) {
	held := t.held
	t.held = noSpot
	if e.Button == desktop.MouseButtonTertiary && held.tab >= 0 && t.spot(e.Position).tab == held.tab {
		t.p.Shut(held.tab)
	}
}

// MouseIn implements desktop.Hoverable.
func (t *TabRow) MouseIn(e *desktop.MouseEvent) { t.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (t *TabRow) MouseMoved(e *desktop.MouseEvent) {
	at := t.spot(e.Position)
	if at == t.over {
		t.tips.move(e.AbsolutePosition)
		return
	}
	t.over = at
	t.tips.start(t, t.tipAt(at), e.AbsolutePosition)
	t.Refresh()
}

// MouseOut implements desktop.Hoverable.
func (t *TabRow) MouseOut() {
	t.tips.stop()
	if t.over != noSpot {
		t.over = noSpot
		t.Refresh()
	}
}

func (t *TabRow) tipAt(at tabSpot) Tip {
	switch {
	case at.more:
		return Tip{Text: t.p.More()}
	case at.tab < 0 || at.tab >= len(t.tabs):
		return Tip{}
	case at.cross:
		return Tip{Text: t.p.Close()}
	}
	return Tip{Text: t.tabs[at.tab].Text}
}

// Dragged implements fyne.Draggable: the tab goes to where the pointer is at once.
func (t *TabRow) Dragged(e *fyne.DragEvent) {
	d := &t.drag
	if d.gone || t.button != desktop.MouseButtonPrimary {
		return
	}
	if !d.on {
		if t.held.tab < 0 || t.held.cross {
			return
		}
		t.tips.stop()
		*d = tabDrag{on: true, from: t.held.tab, at: t.held.tab}
		if c := CanvasOf(t); c != nil {
			c.Focus(t) // so that Esc reaches it
		}
	}
	if to := t.slot(d.at, e.Position.X); to != d.at {
		from := d.at
		d.at = to
		t.p.Move(from, to)
	}
}

// DragEnd implements fyne.Draggable.
func (t *TabRow) DragEnd() {
	was := t.drag
	t.drag, t.held = tabDrag{}, noSpot
	t.Refresh()
	if was.on {
		t.p.Choose(was.at)
	}
}

// Scrolled implements fyne.Scrollable.
func (t *TabRow) Scrolled(e *fyne.ScrollEvent) {
	by := 1
	if e.Scrolled.DY+e.Scrolled.DX > 0 {
		by = -1
	}
	_, room := t.widths()
	to := min(max(t.first+by, 0), max(len(t.tabs)-room, 0))
	if to != t.first {
		t.first = to
		t.Refresh()
	}
}

// TypedKey implements fyne.Focusable.
func (t *TabRow) TypedKey(e *fyne.KeyEvent) {
	choose := func(i int) {
		if i >= 0 && i < len(t.tabs) && i != t.selected {
			t.p.Choose(i)
		}
	}
	switch e.Name {
	case fyne.KeyLeft:
		choose(t.selected - 1)
	case fyne.KeyRight:
		choose(t.selected + 1)
	case fyne.KeyHome:
		choose(0)
	case fyne.KeyEnd:
		choose(len(t.tabs) - 1)
	case fyne.KeyDelete:
		if t.selected >= 0 {
			t.p.Shut(t.selected)
		}
	case fyne.KeyEscape:
		if d := t.drag; d.on {
			t.drag = tabDrag{gone: true}
			t.p.Move(d.at, d.from)
		}
	case desktop.KeyMenu:
		if t.selected >= 0 {
			x := t.left(t.selected)
			t.p.Menu(t.selected, fyne.CurrentApp().Driver().AbsolutePositionForObject(t).AddXY(x+tabInset, t.Size().Height))
		}
	default:
		FunctionKey(t, e.Name)
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (t *TabRow) AccessibilityLabel() string {
	if t.selected < 0 || t.selected >= len(t.tabs) {
		return t.p.Label()
	}
	return t.p.Label() + " " + t.tabs[t.selected].Text
}

// CreateRenderer implements fyne.Widget.
func (t *TabRow) CreateRenderer() fyne.WidgetRenderer { return newTabRowRenderer(t) }

// weightOf is how the words of a tab are written. All are measured in the wider way, so that nothing
// moves when another one is chosen.
func (t *TabRow) weightOf(i int) theme.Weight {
	if i == t.selected {
		return theme.SemiBold
	}
	return theme.Regular
}
