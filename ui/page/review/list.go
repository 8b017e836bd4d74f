package review

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/kit"
)

// laid is an item broken into lines at the present width.
type laid struct {
	runs []run
	tops []float32 // of its paragraphs
	tag  string
	end  float32
}

// list shows the items and takes the keyboard. Only the rows in view exist.
type list struct {
	widget.BaseWidget
	page    *Review
	items   []item
	laid    []laid
	tops    []float32 // of each item, and the end
	width   float32
	cursor  int
	focused bool
	meter   *measures
	scroll  *container.Scroll
	world   *fyne.Container
	rows    []*line
	// broken are the rows of topics in lines, as the lister made them.
	broken map[int]brokenRow
	lister *lister
}

func newList(page *Review) *list {
	l := &list{page: page, cursor: -1, meter: newMeasures()}
	l.world = container.New(world{l})
	l.scroll = container.NewVScroll(l.world)
	l.scroll.OnScrolled = func(fyne.Position) { l.fill() }
	l.tops = []float32{0}
	l.ExtendBaseWidget(l)
	return l
}

// world is as high as all rows together.
type world struct{ list *list }

// Layout implements fyne.Layout; the rows are placed by fill.
func (world) Layout([]fyne.CanvasObject, fyne.Size) {}

// MinSize implements fyne.Layout.
func (w world) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, w.list.tops[len(w.list.items)])
}

// take shows other items, as after a change of the filter or the language. The cursor stays on its
// topic, as far as that is still there.
func (l *list) take(items []item) {
	at := l.topic()
	l.items = items
	l.measure(l.width)
	l.cursor = -1
	for i, it := range items {
		if it.kind == row && (it.topic == at || l.cursor < 0) {
			l.cursor = i
			if it.topic == at {
				break
			}
		}
	}
	for _, r := range l.rows {
		r.Hidden = true
	}
	l.scroll.Refresh()
	l.fill()
}

// topic is the one below the cursor, -1 for none.
func (l *list) topic() int {
	if l.cursor < 0 || l.cursor >= len(l.items) {
		return -1
	}
	return l.items[l.cursor].topic
}

// measure breaks all texts for a width.
func (l *list) measure(width float32) {
	if l.width != width || l.lister != l.page.lister {
		l.broken, l.lister = map[int]brokenRow{}, l.page.lister
	}
	l.width = width
	l.laid, l.tops = make([]laid, len(l.items)), make([]float32, len(l.items)+1)
	if width <= 0 {
		return // not shown yet
	}
	y := float32(0)
	for i := range l.items {
		l.tops[i] = y
		y += l.known(i, width)
	}
	l.tops[len(l.items)] = y
}

// brokenRow is a row that was broken into lines already, as wide as the list is now.
type brokenRow struct {
	laid
	height float32
}

// known is the height of an item. The rows of a topic say the same whatever the filter is.
func (l *list) known(i int, width float32) float32 {
	if l.items[i].kind != row {
		return l.rowHeight(i, width)
	}
	t := l.items[i].topic
	if b, ok := l.broken[t]; ok {
		l.laid[i] = b.laid
		return b.height
	}
	height := l.rowHeight(i, width)
	l.broken[t] = brokenRow{l.laid[i], height}
	return height
}

func (l *list) rowHeight(i int, width float32) float32 {
	it := &l.items[i]
	if it.kind == heading {
		return headingHeight
	}
	left, right := float32(textLeft), width-padX-2*toggleWidth-toggleGap-8
	switch {
	case it.kind != row:
		left, right = phaseLeft, width-padX
	case it.conflict:
		right = width - padX - tagRoom
	}
	x := &l.laid[i]
	y := float32(0)
	for k, p := range it.paras {
		room := right - left - slack
		if k == 0 {
			room -= l.lead(*it)
		}
		runs, height := l.meter.set(p, room)
		for _, r := range runs {
			r.y += y
			if k == 0 {
				r.x += l.lead(*it)
			}
			x.runs = append(x.runs, r)
		}
		y += height
	}
	x.end = y
	if it.kind != row {
		return y + 2*padY + 1
	}
	return max(leastRow, y+2*5+1)
}

// lead is the room in front of the first words of a row for faces and initials.
func (l *list) lead(it item) float32 {
	switch {
	case len(it.faces) == 2:
		return 2*faceSize + 24
	case len(it.faces) == 1, it.who != "":
		return faceSize + 7
	}
	return 0
}

// fill gives the rows in view their items. Rows are reused, so that scrolling makes nothing new.
func (l *list) fill() {
	top, view := l.scroll.Offset.Y, l.scroll.Size()
	first := max(sort.Search(len(l.items), func(i int) bool { return l.tops[i+1] > top }), 0)
	last := sort.Search(len(l.items), func(i int) bool { return l.tops[i] >= top+view.Height })
	for len(l.rows) < last-first {
		r := newLine(l)
		l.rows = append(l.rows, r)
		l.world.Objects = append(l.world.Objects, r)
	}
	if len(l.rows) == 0 {
		return
	}
	used := make([]bool, len(l.rows))
	for i := first; i < last; i++ {
		// An item keeps its row while both are in view.
		k := i % len(l.rows)
		used[k] = true
		r := l.rows[k]
		size := fyne.NewSize(view.Width, l.tops[i+1]-l.tops[i])
		r.Move(fyne.NewPos(0, l.tops[i]))
		other := r.at != i || r.Hidden
		r.at, r.Hidden = i, false
		if other {
			r.over = 0
		}
		if r.Size() != size {
			r.Resize(size)
		}
		if other {
			r.Refresh()
		}
	}
	for k, r := range l.rows {
		if !used[k] {
			r.Hidden = true
		}
	}
}

// repaint shows what has changed about the rows in view.
func (l *list) repaint() {
	for _, r := range l.rows {
		if r.Visible() {
			r.Refresh()
		}
	}
}

// next is the row after or before an item, or the item itself where there is none.
func (l *list) next(from, d int) int {
	for i := from + d; i >= 0 && i < len(l.items); i += d {
		if l.items[i].kind == row {
			return i
		}
	}
	return from
}

// moveTo puts the cursor on an item and brings it into view.
func (l *list) moveTo(i int) {
	if i < 0 || i >= len(l.items) || i == l.cursor {
		return
	}
	l.cursor = i
	l.reveal(i)
	l.repaint()
	l.page.selected()
}

// find is the row of a topic, -1 for none.
func (l *list) find(t int) int {
	for i, it := range l.items {
		if it.kind == row && it.topic == t {
			return i
		}
	}
	return -1
}

// openAfter is the first row below an item whose topic is open, going round at the end; -1 for none.
func (l *list) openAfter(i int) int {
	n := len(l.items)
	for k := 1; k <= n; k++ {
		at := (i + k + n) % n
		if l.items[at].kind == row && l.page.decisions.open(l.items[at].topic) {
			return at
		}
	}
	return -1
}

func (l *list) reveal(i int) {
	top, bottom := l.tops[i], l.tops[i+1]
	for k := i - 1; k >= 0 && l.items[k].kind != row; k-- {
		top = l.tops[k] // a heading belongs to its first row
	}
	y, height := l.scroll.Offset.Y, l.scroll.Size().Height
	switch {
	case top < y:
		y = top
	case bottom > y+height:
		y = min(bottom-height, l.tops[i])
	default:
		return
	}
	l.scroll.ScrollToOffset(fyne.NewPos(0, y))
	l.fill()
}

func (l *list) takeFocus() {
	if c := kit.CanvasOf(l); c != nil && !l.focused {
		c.Focus(l)
	}
}

// FocusGained implements fyne.Focusable.
func (l *list) FocusGained() {
	l.focused = true
	l.repaint()
}

// FocusLost implements fyne.Focusable.
func (l *list) FocusLost() {
	l.focused = false
	l.repaint()
}

// TypedRune implements fyne.Focusable.
func (l *list) TypedRune(r rune) { l.page.typed(r) }

// TypedShortcut implements fyne.Shortcutable.
func (l *list) TypedShortcut(s fyne.Shortcut) { l.page.shortcut(s) }

// TypedKey implements fyne.Focusable.
func (l *list) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown:
		l.moveTo(l.next(l.cursor, 1))
	case fyne.KeyUp:
		l.moveTo(l.next(l.cursor, -1))
	case fyne.KeyHome:
		l.moveTo(l.next(-1, 1))
	case fyne.KeyEnd:
		l.moveTo(l.next(len(l.items), -1))
	case fyne.KeyPageDown:
		l.leaf(1)
	case fyne.KeyPageUp:
		l.leaf(-1)
	default:
		if !l.page.key(e.Name) {
			kit.FunctionKey(l, e.Name)
		}
	}
}

// leaf moves the cursor by about a window.
func (l *list) leaf(d int) {
	if l.cursor < 0 {
		return
	}
	at := l.cursor
	goal := l.tops[at] + float32(d)*l.scroll.Size().Height*0.9
	for {
		next := l.next(at, d)
		if next == at || float32(d)*(l.tops[next]-goal) > 0 {
			break
		}
		at = next
	}
	l.moveTo(at)
}

// Tapped implements fyne.Tappable: a click on the ground takes the keyboard too.
func (l *list) Tapped(*fyne.PointEvent) { l.takeFocus() }

// AccessibilityLabel implements fyne.Accessible.
func (l *list) AccessibilityLabel() string {
	if l.cursor < 0 || l.cursor >= len(l.items) {
		return ""
	}
	out := ""
	for _, p := range l.items[l.cursor].paras {
		out += p.words() + " "
	}
	return out
}

// AccessibilityRole implements fyne.Accessible.
func (l *list) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// CreateRenderer implements fyne.Widget.
func (l *list) CreateRenderer() fyne.WidgetRenderer { return &listRenderer{list: l} }

type listRenderer struct{ list *list }

func (r *listRenderer) Destroy()                     {}
func (r *listRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.list.scroll} }
func (r *listRenderer) MinSize() fyne.Size           { return fyne.NewSize(240, 100) }

// Refresh shows the items anew.
func (r *listRenderer) Refresh() {
	r.list.scroll.Refresh()
	r.list.fill()
	r.list.repaint()
}

// Layout implements fyne.WidgetRenderer.
func (r *listRenderer) Layout(size fyne.Size) {
	if size.Width != r.list.width {
		r.list.measure(size.Width)
	}
	put(r.list.scroll, 0, 0, size.Width, size.Height)
	r.Refresh()
}
