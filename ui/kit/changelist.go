package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// ChangeRow is a text as it is and as it would become.
type ChangeRow struct {
	Before, After string
	// Found are the parts of Before that go and Put the parts of After that come, in bytes.
	Found, Put [][2]int
	// Place is a quiet second line, asked for when the row comes into view; nil for none.
	Place func() string
	// Why says why the row cannot be ticked; "" where it can.
	Why string
}

const changeHigh = 46

// ChangeList shows changes, each of which can be ticked. It draws only the rows in sight, so there may
// be thousands.
type ChangeList struct {
	widget.BaseWidget
	rows    []ChangeRow
	off     []bool
	at      int
	focused bool
	scroll  *container.Scroll
	// Changed is called after a tick changed.
	Changed func()
	// OnKey gets each key first and says whether it used it.
	OnKey func(fyne.KeyName) bool
}

// NewChangeList makes an empty list.
func NewChangeList() *ChangeList {
	l := &ChangeList{}
	l.ExtendBaseWidget(l)
	l.scroll = container.NewVScroll(l)
	l.scroll.OnScrolled = func(fyne.Position) { l.Refresh() }
	return l
}

// Object is the list in its scrolling area.
func (l *ChangeList) Object() *container.Scroll { return l.scroll }

// SetRows shows other rows, all of them ticked that can be.
func (l *ChangeList) SetRows(rows []ChangeRow) {
	l.rows, l.off, l.at = rows, make([]bool, len(rows)), 0
	for i, r := range rows {
		l.off[i] = r.Why != ""
	}
	l.scroll.Offset = fyne.Position{}
	l.Refresh()
	l.scroll.Refresh()
}

// Rows are what the list shows.
func (l *ChangeList) Rows() []ChangeRow { return l.rows }

// Ticked lists the rows that are ticked.
func (l *ChangeList) Ticked() []int {
	var out []int
	for i, off := range l.off {
		if !off {
			out = append(out, i)
		}
	}
	return out
}

// TickAll ticks all rows that can be, or none.
func (l *ChangeList) TickAll(on bool) {
	for i, r := range l.rows {
		l.off[i] = !on || r.Why != ""
	}
	l.changed()
}

func (l *ChangeList) toggle(row int) {
	if row < 0 || row >= len(l.rows) || l.rows[row].Why != "" {
		return
	}
	l.off[row] = !l.off[row]
	l.changed()
}

func (l *ChangeList) changed() {
	l.Refresh()
	if l.Changed != nil {
		l.Changed()
	}
}

// Tapped implements fyne.Tappable.
func (l *ChangeList) Tapped(e *fyne.PointEvent) {
	if row := int(e.Position.Y / changeHigh); row < len(l.rows) {
		l.at = row
		if c := CanvasOf(l); c != nil {
			c.Focus(l)
		}
		l.toggle(row)
	}
}

// Cursor implements desktop.Cursorable.
func (l *ChangeList) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained implements fyne.Focusable.
func (l *ChangeList) FocusGained() { l.focused = true; l.Refresh() }

// FocusLost implements fyne.Focusable.
func (l *ChangeList) FocusLost() { l.focused = false; l.Refresh() }

// TypedRune implements fyne.Focusable.
func (l *ChangeList) TypedRune(rune) {}

// TypedKey implements fyne.Focusable: arrows walk, the space bar ticks.
func (l *ChangeList) TypedKey(e *fyne.KeyEvent) {
	if l.OnKey != nil && l.OnKey(e.Name) || len(l.rows) == 0 {
		return
	}
	page := max(int(l.scroll.Size().Height/changeHigh)-1, 1)
	switch e.Name {
	case fyne.KeyUp:
		l.walk(-1)
	case fyne.KeyDown:
		l.walk(1)
	case fyne.KeyPageUp:
		l.walk(-page)
	case fyne.KeyPageDown:
		l.walk(page)
	case fyne.KeyHome:
		l.walk(-len(l.rows))
	case fyne.KeyEnd:
		l.walk(len(l.rows))
	case fyne.KeySpace:
		l.toggle(l.at)
	}
}

func (l *ChangeList) walk(d int) {
	l.at = min(max(l.at+d, 0), len(l.rows)-1)
	top, seen := float32(l.at)*changeHigh, l.scroll.Size().Height
	switch y := l.scroll.Offset.Y; {
	case top < y:
		l.scroll.ScrollToOffset(fyne.NewPos(0, top))
	case top+changeHigh > y+seen:
		l.scroll.ScrollToOffset(fyne.NewPos(0, top+changeHigh-seen))
	}
	l.Refresh()
}

// AccessibilityLabel implements fyne.Accessible.
func (l *ChangeList) AccessibilityLabel() string {
	if l.at < len(l.rows) {
		return l.rows[l.at].Before + ", " + l.rows[l.at].After
	}
	return ""
}

// AccessibilityRole implements fyne.Accessible.
func (l *ChangeList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// CreateRenderer implements fyne.Widget.
func (l *ChangeList) CreateRenderer() fyne.WidgetRenderer {
	// A container, because only that asks to be painted anew when its objects are others.
	shown := container.NewWithoutLayout()
	r := &renderer{objects: []fyne.CanvasObject{shown}}
	var pool []*changeLine
	r.refresh = func() {} // arranging does it all
	r.layout = func(size fyne.Size) {
		put(shown, 0, 0, size.Width, size.Height)
		first := max(int(l.scroll.Offset.Y/changeHigh), 0)
		last := min(int((l.scroll.Offset.Y+l.scroll.Size().Height)/changeHigh)+1, len(l.rows))
		shown.Objects = shown.Objects[:0]
		for i := first; i < last; i++ {
			if i-first == len(pool) {
				pool = append(pool, newChangeLine())
			}
			c := pool[i-first]
			c.show(l.rows[i], !l.off[i], l.focused && i == l.at, float32(i)*changeHigh, size.Width, l)
			shown.Objects = append(shown.Objects, c.objects...)
		}
		shown.Refresh()
	}
	r.minSize = func() fyne.Size { return fyne.NewSize(240, float32(len(l.rows))*changeHigh) }
	return r.ready(l)
}
