package touchpoints

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

const headHeight = 44

// head is the line with the names of the columns. A click on one, or Enter, sorts by it; dragging it,
// or Alt with an arrow, carries the column to another place.
type head struct {
	widget.BaseWidget
	p       *Page
	clip    *headClip
	hovered column
	focused bool
	mark    column // where the keyboard is
	carried column // while a column is dragged, else -1
	x       float32
}

func newHead(p *Page) *head {
	h := &head{p: p, hovered: -1, carried: -1, mark: colTitle}
	h.ExtendBaseWidget(h)
	h.clip = &headClip{h: h}
	h.clip.ExtendBaseWidget(h.clip)
	return h
}

// scrollTo follows the table sideways.
func (h *head) scrollTo(x float32) {
	if h.clip.x != x {
		h.clip.x = x
		h.clip.Refresh()
	}
}

// headClip shows the part of the head that is above the part of the table in view. The toolkit cuts
// what reaches beyond a widget that can be scrolled; turns of the wheel go to the table.
type headClip struct {
	widget.BaseWidget
	h *head
	x float32
}

// Scrolled implements fyne.Scrollable.
func (c *headClip) Scrolled(e *fyne.ScrollEvent) { c.h.p.sheet.scroll.Scrolled(e) }

// CreateRenderer implements fyne.Widget.
func (c *headClip) CreateRenderer() fyne.WidgetRenderer { return &clipRenderer{c} }

type clipRenderer struct{ c *headClip }

func (r *clipRenderer) Destroy()                     {}
func (r *clipRenderer) MinSize() fyne.Size           { return fyne.NewSize(0, headHeight) }
func (r *clipRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.c.h} }

func (r *clipRenderer) Layout(size fyne.Size) {
	put(r.c.h, -r.c.x, 0, max(size.Width, r.c.h.p.tableWidth()), headHeight)
}

func (r *clipRenderer) Refresh() {
	r.Layout(r.c.Size())
	canvas.Refresh(r.c)
}

func (h *head) spans() [columnCount]span { return fit(h.Size().Width, h.p.cols) }

// Tapped implements fyne.Tappable.
func (h *head) Tapped(e *fyne.PointEvent) {
	if c := at(h.spans(), e.Position.X); c != colNumber {
		h.p.sortBy(c)
	}
}

// Dragged implements fyne.Draggable.
func (h *head) Dragged(e *fyne.DragEvent) {
	if h.carried < 0 {
		h.carried = at(h.spans(), e.Position.X-e.Dragged.DX)
	}
	if h.carried == colNumber {
		return
	}
	h.x = e.Position.X
	h.Refresh()
}

// DragEnd implements fyne.Draggable.
func (h *head) DragEnd() {
	c := h.carried
	h.carried = -1
	if c <= colNumber {
		return
	}
	h.p.moveColumn(c, h.target(c))
	h.Refresh()
}

// target is the place that a carried column would take.
func (h *head) target(c column) int {
	spans, to := h.spans(), 0
	for _, other := range h.p.cols {
		if other != c && h.x > spans[other].x+spans[other].width/2 && spans[other].width > 0 {
			to++
		}
	}
	return to
}

// moveColumn carries a column to a place among the others.
func (p *Page) moveColumn(c column, to int) {
	cols := slices.DeleteFunc(slices.Clone(p.cols), func(o column) bool { return o == c })
	to = min(max(to, 0), len(cols))
	cols = slices.Insert(cols, to, c)
	if !slices.Equal(cols, p.cols) {
		p.setColumns(cols)
	}
}

// FocusGained implements fyne.Focusable.
func (h *head) FocusGained() {
	h.focused = true
	h.Refresh()
}

// FocusLost implements fyne.Focusable.
func (h *head) FocusLost() {
	h.focused = false
	h.Refresh()
}

// TypedRune implements fyne.Focusable.
func (h *head) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (h *head) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		h.walk(-1)
	case fyne.KeyRight:
		h.walk(1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		h.p.sortBy(h.mark)
	case fyne.KeyDown, fyne.KeyEscape:
		h.p.Focus()

	default:
		kit.FunctionKey(h, e.Name)
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (h *head) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && c.Modifier == fyne.KeyModifierAlt {
		at := slices.Index(h.p.cols, h.mark)
		switch c.KeyName {
		case fyne.KeyLeft:
			h.p.moveColumn(h.mark, at-1)
			return
		case fyne.KeyRight:
			h.p.moveColumn(h.mark, at+1)
			return
		}
	}
	h.p.Shortcut(s)
}

func (h *head) walk(by int) {
	at := slices.Index(h.p.cols, h.mark) + by
	if at >= 0 && at < len(h.p.cols) {
		h.mark = h.p.cols[at]
		h.Refresh()
	}
}

// MouseIn implements desktop.Hoverable.
func (h *head) MouseIn(e *desktop.MouseEvent) { h.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (h *head) MouseMoved(e *desktop.MouseEvent) { h.hover(at(h.spans(), e.Position.X)) }

// MouseOut implements desktop.Hoverable.
func (h *head) MouseOut() { h.hover(-1) }

func (h *head) hover(c column) {
	if h.hovered != c {
		h.hovered = c
		h.Refresh()
	}
}

// ofUse says whether the three columns of use stand side by side below their common heading.
func (h *head) ofUse() bool {
	k := slices.Index(h.p.cols, colWhen)
	return k >= 0 && k+2 < len(h.p.cols) && h.p.cols[k+1] == colHow && h.p.cols[k+2] == colNeed
}

// CreateRenderer implements fyne.Widget.
func (h *head) CreateRenderer() fyne.WidgetRenderer {
	r := &headRenderer{
		h: h, ground: &canvas.Rectangle{}, hair: &canvas.Rectangle{}, ring: &canvas.Rectangle{}, drop: &canvas.Rectangle{},
		arrow: kit.NewIcon("", 10, kit.AccentInk),
	}
	r.objects = []fyne.CanvasObject{r.ground, r.hair}
	add := func() *kit.Text {
		t := kit.NewEllipsis("", kit.Compact, kit.Ink2)
		t.SetWeight(theme.SemiBold)
		r.objects = append(r.objects, t)
		return t
	}
	for c := colTitle; c < columnCount; c++ {
		r.names[c] = add()
		if specs[c].trailing {
			r.names[c].SetAlign(fyne.TextAlignTrailing)
		}
	}
	r.use, r.expected, r.given = add(), add(), add()
	r.keyExpected, r.keyGiven = &canvas.Rectangle{}, &canvas.Rectangle{}
	r.objects = append(r.objects, r.keyExpected, r.keyGiven, r.arrow, r.drop, r.ring)
	r.names[colGap].SetAlign(fyne.TextAlignCenter)
	r.names[colOwner].SetAlign(fyne.TextAlignCenter)
	r.Refresh()
	return r
}

type headRenderer struct {
	h                     *head
	objects               []fyne.CanvasObject
	ground, hair          *canvas.Rectangle
	ring, drop            *canvas.Rectangle // the keyboard's place, and where a column would go
	names                 [columnCount]*kit.Text
	use, expected, given  *kit.Text
	keyExpected, keyGiven *canvas.Rectangle
	arrow                 *kit.Icon
}

func (r *headRenderer) Destroy()                     {}
func (r *headRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *headRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.h.p.tableWidth(), headHeight)
}

func (r *headRenderer) Refresh() {
	p, w := theme.For(r.h), r.h.p.Words
	paint(r.ground, look{fill: p.Surface2})
	paint(r.hair, look{fill: p.Line})
	paint(r.keyExpected, look{fill: p.LineStrong, radius: 2})
	paint(r.keyGiven, look{fill: p.Accent, radius: 2})
	paint(r.drop, look{fill: p.Focus, radius: 1})
	paint(r.ring, look{stroke: p.Focus, width: 2, radius: 4})
	sorted, together := r.h.p.order.by, r.h.ofUse()
	for c := colTitle; c < columnCount; c++ {
		below := together && (c == colWhen || c == colHow || c == colNeed)
		tone, weight := kit.Tone(kit.Ink2), theme.SemiBold
		if below {
			tone, weight = kit.Ink3, theme.Regular
		}
		switch {
		case c == sorted, c == r.h.carried:
			tone = kit.AccentInk
		case c == r.h.hovered:
			tone = kit.Ink
		}
		if c != colBars {
			r.names[c].SetText(nameOf(w, c))
		} else {
			r.expected.SetTone(tone)
			r.given.SetTone(tone)
		}
		r.names[c].SetTone(tone)
		r.names[c].SetWeight(weight)
	}
	r.use.SetText(r.h.p.useHeading())
	r.expected.SetText(w.T("touchpoints.head.expectation"))
	r.given.SetText(w.T("touchpoints.head.performance"))
	switch {
	case sorted == colNumber:
		r.arrow.SetName("")
	case r.h.p.order.falling:
		r.arrow.SetName("down")
	default:
		r.arrow.SetName("up")
	}
	if size := r.h.Size(); !size.IsZero() {
		r.Layout(size)
	}
	canvas.Refresh(r.ground)
}

func (r *headRenderer) Layout(size fyne.Size) {
	put(r.ground, 0, 0, size.Width, headHeight-1)
	put(r.hair, 0, headHeight-1, size.Width, 1)
	spans, together := r.h.spans(), r.h.ofUse()
	for c := colTitle; c < columnCount; c++ {
		y := float32(14)
		if together && (c == colWhen || c == colHow || c == colNeed) {
			y = 22
		}
		put(r.names[c], spans[c].x+cellPad, y, max(spans[c].width-2*cellPad, 0), 15)
		r.names[c].Hidden = spans[c].width == 0
	}
	put(r.names[colGap], spans[colGap].x, 14, spans[colGap].width, 15)
	put(r.names[colOwner], spans[colOwner].x, 14, spans[colOwner].width, 15)
	r.use.Hidden = !together || spans[colWhen].width == 0
	put(r.use, spans[colWhen].x+cellPad, 7, max(spans[colNeed].x+spans[colNeed].width-spans[colWhen].x-2*cellPad, 0), 15)
	noBars := spans[colBars].width == 0
	r.keyExpected.Hidden, r.keyGiven.Hidden, r.expected.Hidden, r.given.Hidden = noBars, noBars, noBars, noBars
	x := spans[colBars].x + cellPad
	put(r.keyExpected, x, 12, 10, 5)
	put(r.keyGiven, x, 27, 10, 5)
	put(r.expected, x+15, 7, max(spans[colBars].width-15-cellPad, 0), 15)
	put(r.given, x+15, 22, max(spans[colBars].width-15-cellPad, 0), 15)
	by := r.h.p.order.by
	r.arrow.Hidden = by == colNumber || spans[by].width == 0
	// The arrow stands at the upper edge, where no name of a column is cut by it.
	put(r.arrow, spans[by].x+whole(spans[by].width/2)-5, 1, 10, 10)
	r.ring.Hidden = !r.h.focused || spans[r.h.mark].width == 0
	put(r.ring, spans[r.h.mark].x+1, 2, spans[r.h.mark].width-2, headHeight-5)
	r.drop.Hidden = r.h.carried <= colNumber
	if !r.drop.Hidden {
		edge := spans[colNumber].width
		if to := r.h.target(r.h.carried); to > 0 {
			others := slices.DeleteFunc(slices.Clone(r.h.p.cols), func(o column) bool { return o == r.h.carried })
			edge = spans[others[to-1]].x + spans[others[to-1]].width
		}
		put(r.drop, edge-1, 2, 2, headHeight-4)
	}
}
