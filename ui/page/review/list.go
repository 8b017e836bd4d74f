package review

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/kit"
)

// texts are the lines of an item at the present width.
type texts struct{ what, subject, hint, before, mine, after []string }

// list shows the items and takes the keyboard. Only the rows in view exist.
type list struct {
	widget.BaseWidget
	decisions *decisions
	items     []item
	texts     []texts
	tops      []float32 // of each item, and the end
	columns   columns
	conflicts bool // whether the column of my own version is there
	width     float32
	cursor    int
	focused   bool
	regular   *breaker
	small     *breaker
	scroll    *container.Scroll
	world     *fyne.Container
	rows      []*row

	changed       func() // after every verdict
	apply, cancel func()
}

func newList(items []item, d *decisions) *list {
	l := &list{
		decisions: d, conflicts: d.plan.Conflicts() > 0, cursor: -1,
		regular: newBreaker(textSize, fyne.TextStyle{}), small: newBreaker(smallSize, fyne.TextStyle{}),
	}
	l.world = container.New(world{l})
	l.scroll = container.NewVScroll(l.world)
	l.scroll.OnScrolled = func(fyne.Position) { l.fill() }
	l.take(items)
	l.ExtendBaseWidget(l)
	return l
}

// world is as high as all rows together.
type world struct{ list *list }

// Layout implements fyne.Layout; the rows are placed by fill.
func (world) Layout([]fyne.CanvasObject, fyne.Size) {}

// MinSize implements fyne.Layout.
func (w world) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, w.list.height()) }

func (l *list) height() float32 {
	return l.tops[len(l.items)]
}

// take shows other items, as after a change of language.
func (l *list) take(items []item) {
	l.items = items
	l.measure(l.width)
	if l.cursor < 0 || l.cursor >= len(items) {
		l.cursor = l.next(-1, 1)
	}
}

// measure breaks all texts for a width.
func (l *list) measure(width float32) {
	l.width = width
	l.columns = newColumns(width, l.conflicts)
	l.texts, l.tops = make([]texts, len(l.items)), make([]float32, len(l.items)+1)
	if width <= 0 {
		return // not shown yet
	}
	y := float32(0)
	for i, it := range l.items {
		l.tops[i] = y
		y += l.rowHeight(i, it, width)
	}
	l.tops[len(l.items)] = y
}

func (l *list) rowHeight(i int, it item, width float32) float32 {
	t := &l.texts[i]
	switch it.kind {
	case heading:
		return headingHeight
	case difference:
	default:
		t.what = l.regular.lines(it.text, width-phaseLeft-padX)
		return float32(len(t.what))*textLine + 2*padY + 1
	}
	c := l.columns
	t.what = l.regular.lines(it.what, c.what.width)
	t.subject = l.small.lines(it.subject, c.what.width)
	t.hint = l.small.lines(it.hint, c.what.width)
	t.before = l.regular.lines(it.before, c.before.width)
	t.mine = l.regular.lines(it.mine, c.mine.width)
	t.after = l.regular.lines(it.after, c.after.width)
	first := float32(len(t.what))*textLine + float32(len(t.subject)+len(t.hint))*smallLine
	others := float32(max(len(t.before), len(t.mine), len(t.after))) * textLine
	return max(leastRow, max(first, others)+2*padY+6)
}

// fill gives the rows in view their items. Rows are reused, so that scrolling makes nothing new.
func (l *list) fill() {
	top, view := l.scroll.Offset.Y, l.scroll.Size()
	first := max(sort.Search(len(l.items), func(i int) bool { return l.tops[i+1] > top }), 0)
	last := sort.Search(len(l.items), func(i int) bool { return l.tops[i] >= top+view.Height })
	for len(l.rows) < last-first {
		r := newRow(l)
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

func (l *list) decidable(i int) bool {
	return i >= 0 && i < len(l.items) && l.items[i].kind == difference &&
		!lost(l.decisions.plan.Differences[l.items[i].index])
}

// next is the difference after or before an item, or the item itself where there is none.
func (l *list) next(from, d int) int {
	for i := from + d; i >= 0 && i < len(l.items); i += d {
		if l.items[i].kind == difference {
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
}

func (l *list) reveal(i int) {
	top, bottom := l.tops[i], l.tops[i+1]
	for k := i - 1; k >= 0 && l.items[k].kind != difference; k-- {
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

// press is a click on a toggle: a second one takes the verdict back.
func (l *list) press(i int, v verdict) {
	index := l.items[i].index
	if l.decisions.verdicts[index] == v {
		v = open
	}
	l.decisions.decide(index, v)
	l.changed()
}

// say is a verdict by the keyboard; it goes on to the next difference.
func (l *list) say(v verdict) {
	if l.decidable(l.cursor) {
		l.decisions.decide(l.items[l.cursor].index, v)
	}
	l.moveTo(l.next(l.cursor, 1))
	l.changed()
}

// toConflict brings the first conflict that is still open into view.
func (l *list) toConflict() {
	for i, it := range l.items {
		if it.kind == difference && l.decisions.plan.Differences[it.index].Conflict && l.decisions.verdicts[it.index] == open {
			l.moveTo(i)
			return
		}
	}
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
func (l *list) TypedRune(r rune) {
	switch r {
	case 'a', 'A':
		l.say(accepted)
	case 'x', 'X':
		l.say(rejected)
	}
}

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
		l.page(1)
	case fyne.KeyPageUp:
		l.page(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.apply()
	case fyne.KeyEscape:
		l.cancel()
	default:
		kit.FunctionKey(l, e.Name)
	}
}

// page moves the cursor by about a window.
func (l *list) page(d int) {
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
	it := l.items[l.cursor]
	return it.what + " " + it.subject + " " + it.before + ", " + it.after
}

// AccessibilityRole implements fyne.Accessible.
func (l *list) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// CreateRenderer implements fyne.Widget.
func (l *list) CreateRenderer() fyne.WidgetRenderer { return &listRenderer{list: l} }

type listRenderer struct{ list *list }

func (r *listRenderer) Destroy()                     {}
func (r *listRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.list.scroll} }
func (r *listRenderer) MinSize() fyne.Size           { return fyne.NewSize(500, 100) }

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
