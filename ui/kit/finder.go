package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/palette"
	"wegmarke/ui/theme"
)

// FinderItem is one thing to choose.
type FinderItem struct {
	// Group is the heading above the item; items of one group stand together.
	Group, Text string
	// Hint is a quiet line below the text, Mark a quiet word at the right; both may be empty.
	Hint, Mark string
	Do         func()
}

// FinderParams describe a list to choose from by searching.
type FinderParams struct {
	// Placeholder stands in the empty field, None in place of a list without hits.
	Placeholder, None string
	ClearTip          Tip
	Items             []FinderItem
	// Closed is called when the list goes away, before the choice is carried out; it may be nil.
	Closed func()
}

const (
	finderWidth  = 340
	finderRows   = 11.5 // in sight; the half row says that there are more
	finderRow    = 40
	finderHead   = 26
	finderPad    = 6
	finderSearch = 42
)

// finder covers the window while a list is open: a click beside the list closes it.
type finder struct {
	widget.BaseWidget
	p      FinderParams
	canvas fyne.Canvas
	at     fyne.Position
	jump   float32
	frame  *Panel
	field  *finderEntry
	back   *canvas.Rectangle
	icon   *sign
	scroll *container.Scroll
	list   *fyne.Container
	none   *Text
	rows   []*finderLine
	chosen int
}

// OpenFinder shows a list with a search field below an object.
func OpenFinder(below fyne.CanvasObject, p FinderParams) {
	driver := fyne.CurrentApp().Driver()
	c := driver.CanvasForObject(below)
	if c == nil {
		return
	}
	if h, ok := c.Content().(*Host); ok {
		h.HideTip()
	}
	f := &finder{
		p: p, canvas: c, back: &canvas.Rectangle{}, icon: newSign(), none: NewText(p.None, Body, Ink3),
		at:   driver.AbsolutePositionForObject(below).AddXY(0, below.Size().Height+2),
		jump: below.Size().Height + 4, chosen: -1,
	}
	f.none.SetAlign(fyne.TextAlignCenter)
	f.frame = NewPanel(func(p *palette.Palette) PanelLook {
		return PanelLook{Fill: p.Surface, Border: p.Line, Radius: 8, Shadow: p.E3}
	})
	f.field = newFinderEntry(f)
	f.list = container.New(finderColumn{})
	f.scroll = container.NewVScroll(f.list)
	f.ExtendBaseWidget(f)
	f.find("")
	c.Overlays().Add(f)
	f.Resize(c.Size())
	c.Focus(f.field)
}

func (f *finder) close() {
	f.canvas.Overlays().Remove(f)
	if f.p.Closed != nil {
		f.p.Closed()
	}
}

func (f *finder) take(it FinderItem) {
	f.close()
	if it.Do != nil {
		it.Do()
	}
}

// find lists the items whose text or hint holds all the words.
func (f *finder) find(text string) {
	words := strings.Fields(strings.ToLower(text))
	f.rows, f.list.Objects, f.chosen = nil, nil, -1
	group := ""
	for _, it := range f.p.Items {
		if !holds(strings.ToLower(it.Group+" "+it.Text+" "+it.Hint), words) {
			continue
		}
		if it.Group != group {
			group = it.Group
			head := NewEllipsis(group, Compact, Ink3)
			head.SetWeight(theme.SemiBold)
			f.list.Objects = append(f.list.Objects, head)
		}
		row := newFinderLine(it, func() { f.take(it) })
		f.rows = append(f.rows, row)
		f.list.Objects = append(f.list.Objects, row)
	}
	f.none.Hidden = len(f.rows) > 0
	f.mark(0)
	f.list.Refresh()
	f.scroll.ScrollToTop()
	f.scroll.Refresh()
	f.Refresh()
}

func holds(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// mark moves the choice of the keyboard and brings it into view.
func (f *finder) mark(i int) {
	if f.chosen >= 0 && f.chosen < len(f.rows) {
		f.rows[f.chosen].setMarked(false)
	}
	if len(f.rows) == 0 {
		f.chosen = -1
		return
	}
	f.chosen = min(max(i, 0), len(f.rows)-1)
	row := f.rows[f.chosen]
	row.setMarked(true)
	top, view := row.Position().Y, f.scroll.Size().Height
	offset := f.scroll.Offset.Y
	switch {
	case f.chosen == 0:
		offset = 0
	case top < offset:
		offset = top
	case top+finderRow > offset+view:
		offset = top + finderRow - view
	}
	if offset != f.scroll.Offset.Y {
		f.scroll.ScrollToOffset(fyne.NewPos(0, offset))
	}
}

// key handles what is not typing; false leaves the key to the field.
func (f *finder) key(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyEscape:
		f.close()
	case fyne.KeyDown:
		f.mark(f.chosen + 1)
	case fyne.KeyUp:
		f.mark(f.chosen - 1)
	case fyne.KeyPageDown:
		f.mark(f.chosen + 8)
	case fyne.KeyPageUp:
		f.mark(f.chosen - 8)
	case fyne.KeyReturn, fyne.KeyEnter:
		if f.chosen >= 0 {
			f.take(f.rows[f.chosen].item)
		}
	case fyne.KeyTab: // there is nothing else to go to
	default:
		return false
	}
	return true
}

// Tapped implements fyne.Tappable.
func (f *finder) Tapped(e *fyne.PointEvent) {
	at, size := f.frame.Position(), f.frame.Size()
	if e.Position.X < at.X || e.Position.Y < at.Y || e.Position.X > at.X+size.Width || e.Position.Y > at.Y+size.Height {
		f.close()
		return
	}
	f.canvas.Focus(f.field)
}

// CreateRenderer implements fyne.Widget.
func (f *finder) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{objects: []fyne.CanvasObject{f.frame, f.back, f.icon.image, f.field, f.scroll, f.none}}
	r.refresh = func() {
		p := theme.For(f)
		paint(f.back, box{fill: p.Surface, stroke: p.Focus, width: 2, radius: 6})
		f.icon.set("search", p.Ink3)
	}
	r.layout = func(window fyne.Size) {
		const edge = 4
		height := finderSearch + min(f.list.MinSize().Height, finderRows*finderRow) + finderPad
		if len(f.rows) == 0 {
			height = finderSearch + 2*finderRow
		}
		height = min(height, window.Height-2*edge)
		y := f.at.Y
		if y+height > window.Height-edge {
			y = max(edge, min(f.at.Y-f.jump-height, window.Height-edge-height))
			if y < edge+1 {
				y = max(edge, window.Height-edge-height)
			}
		}
		x := whole(max(edge, min(f.at.X, window.Width-edge-finderWidth)))
		y = whole(y)
		put(f.frame, x, y, finderWidth, height)
		put(f.back, x+finderPad, y+finderPad, finderWidth-2*finderPad, 30)
		f.icon.place(x+finderPad+9, y+finderPad, 30, 14)
		need := f.field.MinSize().Height
		put(f.field, x+finderPad+26, y+finderPad+whole((30-need)/2), finderWidth-2*finderPad-32, need)
		put(f.scroll, x+1, y+finderSearch, finderWidth-2, height-finderSearch-finderPad)
		put(f.none, x, y+finderSearch+finderRow/2, finderWidth, 20)
	}
	r.minSize = func() fyne.Size { return fyne.Size{} }
	return r.ready(f)
}

// finderColumn puts headings and rows below each other.
type finderColumn struct{}

func (finderColumn) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		if _, row := o.(*finderLine); row {
			put(o, finderPad, y, size.Width-2*finderPad, finderRow)
			y += finderRow
			continue
		}
		put(o, finderPad+8, y+6, size.Width-2*finderPad-16, finderHead-8)
		y += finderHead
	}
}

func (finderColumn) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range objects {
		if _, row := o.(*finderLine); row {
			height += finderRow
			continue
		}
		height += finderHead
	}
	return fyne.NewSize(0, height)
}

// finderEntry is the field for searching; the list uses the arrow keys.
type finderEntry struct {
	widget.Entry
	finder *finder
}

func newFinderEntry(f *finder) *finderEntry {
	e := &finderEntry{finder: f}
	e.ExtendBaseWidget(e)
	e.PlaceHolder = f.p.Placeholder
	e.OnChanged = f.find
	Adopt(e, bareTheme{}, bareTheme{})
	return e
}

// AcceptsTab keeps the focus in the field: there is nothing else to go to.
func (e *finderEntry) AcceptsTab() bool { return true }

// TypedKey implements fyne.Focusable.
func (e *finderEntry) TypedKey(k *fyne.KeyEvent) {
	if !e.finder.key(k.Name) {
		e.Entry.TypedKey(k)
	}
}

// finderLine is one thing to choose in an open list. It takes no focus: the field keeps it.
type finderLine struct {
	widget.BaseWidget
	item    FinderItem
	action  func()
	marked  bool
	hovered bool
}

func newFinderLine(it FinderItem, action func()) *finderLine {
	r := &finderLine{item: it, action: action}
	r.ExtendBaseWidget(r)
	return r
}

func (w *finderLine) setMarked(on bool) {
	if w.marked != on {
		w.marked = on
		w.Refresh()
	}
}

// Tapped implements fyne.Tappable.
func (w *finderLine) Tapped(*fyne.PointEvent) { w.action() }

// AccessibilityLabel implements fyne.Accessible.
func (w *finderLine) AccessibilityLabel() string { return w.item.Text }

// AccessibilityRole implements fyne.Accessible.
func (w *finderLine) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer implements fyne.Widget.
func (w *finderLine) CreateRenderer() fyne.WidgetRenderer {
	const pad, gap = 8, 10
	back, text, hint, mark := &canvas.Rectangle{}, newLine(Body), newLine(Compact), newLine(Compact)
	r := &renderer{objects: []fyne.CanvasObject{back, text.text, hint.text, mark.text}}
	r.refresh = func() {
		p := theme.For(w)
		body := box{radius: 6}
		switch {
		case w.marked:
			body.fill = p.AccentTint
		case w.hovered:
			body.fill = p.Hover
		}
		paint(back, body)
		text.set(w.item.Text, p.Ink, theme.Medium)
		hint.set(w.item.Hint, p.Ink3, theme.Regular)
		mark.set(w.item.Mark, p.Ink3, theme.Regular)
	}
	r.layout = func(size fyne.Size) {
		put(back, 0, 0, size.Width, size.Height)
		room := size.Width - 2*pad
		mark.place(size.Width-pad-mark.width(), 5, mark.width(), 16)
		first := room
		if w.item.Mark != "" {
			first -= mark.width() + gap
		}
		text.fit(first)
		hint.fit(room)
		if w.item.Hint == "" {
			text.place(pad, 0, first, size.Height)
			return
		}
		text.place(pad, 4, first, 17)
		hint.place(pad, 21, room, 15)
	}
	r.minSize = func() fyne.Size { return fyne.NewSize(100, finderRow) }
	return r.ready(w)
}

// MouseIn implements desktop.Hoverable.
func (w *finderLine) MouseIn(*desktop.MouseEvent) {
	w.hovered = true
	w.Refresh()
}

// MouseMoved implements desktop.Hoverable.
func (w *finderLine) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (w *finderLine) MouseOut() {
	w.hovered = false
	w.Refresh()
}
