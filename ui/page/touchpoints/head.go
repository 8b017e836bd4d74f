package touchpoints

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

const headHeight = 44

// head is the line with the names of the columns; a click on one sorts by it.
type head struct {
	widget.BaseWidget
	p       *Page
	hovered column
}

func newHead(p *Page) *head {
	h := &head{p: p, hovered: -1}
	h.ExtendBaseWidget(h)
	return h
}

// Tapped implements fyne.Tappable.
func (h *head) Tapped(e *fyne.PointEvent) {
	if c := at(fit(h.Size().Width), e.Position.X); c != colNumber {
		h.p.sortBy(c)
	}
}

// MouseIn implements desktop.Hoverable.
func (h *head) MouseIn(e *desktop.MouseEvent) { h.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (h *head) MouseMoved(e *desktop.MouseEvent) { h.hover(at(fit(h.Size().Width), e.Position.X)) }

// MouseOut implements desktop.Hoverable.
func (h *head) MouseOut() { h.hover(-1) }

func (h *head) hover(c column) {
	if h.hovered != c {
		h.hovered = c
		h.Refresh()
	}
}

// nameOf is the key of the words above a column.
func (c column) nameOf() string {
	switch c {
	case colTitle:
		return "touchpoints.head.title"
	case colControl:
		return "touchpoints.head.control"
	case colSetting:
		return "touchpoints.head.setting"
	case colPhases:
		return "touchpoints.head.phases"
	case colWhen:
		return "touchpoints.head.when"
	case colHow:
		return "touchpoints.head.how"
	case colNeed:
		return "touchpoints.head.need"
	case colGap:
		return "touchpoints.head.gap"
	case colCost:
		return "touchpoints.head.cost"
	case colOwner:
		return "touchpoints.head.owner"
	case colIndicator:
		return "touchpoints.head.indicator"
	}
	return ""
}

// CreateRenderer implements fyne.Widget.
func (h *head) CreateRenderer() fyne.WidgetRenderer {
	r := &headRenderer{h: h, ground: &canvas.Rectangle{}, hair: &canvas.Rectangle{}, arrow: kit.NewIcon("", 10, kit.AccentInk)}
	r.objects = []fyne.CanvasObject{r.ground, r.hair}
	add := func() *kit.Text {
		t := kit.NewEllipsis("", kit.Compact, kit.Ink2)
		t.SetWeight(theme.SemiBold)
		r.objects = append(r.objects, t)
		return t
	}
	for c := colTitle; c < columnCount; c++ {
		r.names[c] = add()
	}
	r.use, r.expected, r.given = add(), add(), add()
	r.keyExpected, r.keyGiven = &canvas.Rectangle{}, &canvas.Rectangle{}
	r.objects = append(r.objects, r.keyExpected, r.keyGiven, r.arrow)
	r.names[colGap].SetAlign(fyne.TextAlignCenter)
	r.names[colOwner].SetAlign(fyne.TextAlignCenter)
	r.names[colCost].SetAlign(fyne.TextAlignTrailing)
	for _, c := range []column{colWhen, colHow, colNeed} {
		r.names[c].SetWeight(theme.Regular)
	}
	r.Refresh()
	return r
}

type headRenderer struct {
	h                     *head
	objects               []fyne.CanvasObject
	ground, hair          *canvas.Rectangle
	names                 [columnCount]*kit.Text
	use, expected, given  *kit.Text
	keyExpected, keyGiven *canvas.Rectangle
	arrow                 *kit.Icon
}

func (r *headRenderer) Destroy()                     {}
func (r *headRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *headRenderer) MinSize() fyne.Size           { return fyne.NewSize(0, headHeight) }

func (r *headRenderer) Refresh() {
	p, w := theme.For(r.h), r.h.p.Words
	paint(r.ground, look{fill: p.Surface2})
	paint(r.hair, look{fill: p.Line})
	paint(r.keyExpected, look{fill: p.LineStrong, radius: 2})
	paint(r.keyGiven, look{fill: p.Accent, radius: 2})
	sorted := r.h.p.order.by
	tone := func(c column) kit.Tone {
		switch {
		case c == sorted && c != colNumber:
			return kit.AccentInk
		case c == r.h.hovered:
			return kit.Ink
		case c == colWhen || c == colHow || c == colNeed:
			return kit.Ink3
		}
		return kit.Ink2
	}
	for c := colTitle; c < columnCount; c++ {
		if key := c.nameOf(); key != "" {
			r.names[c].SetText(w.T(key))
		}
		r.names[c].SetTone(tone(c))
	}
	r.use.SetText(w.T("touchpoints.head.use"))
	r.expected.SetText(w.T("touchpoints.head.expectation"))
	r.given.SetText(w.T("touchpoints.head.performance"))
	r.expected.SetTone(tone(colBars))
	r.given.SetTone(tone(colBars))
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
	spans := fit(size.Width)
	for c := colTitle; c < columnCount; c++ {
		y := float32(14)
		if c == colWhen || c == colHow || c == colNeed {
			y = 22
		}
		put(r.names[c], spans[c].x+cellPad, y, max(spans[c].width-2*cellPad, 0), 15)
		r.names[c].Hidden = spans[c].width == 0
	}
	put(r.names[colGap], spans[colGap].x, 14, spans[colGap].width, 15)
	put(r.names[colOwner], spans[colOwner].x, 14, spans[colOwner].width, 15)
	put(r.use, spans[colWhen].x+cellPad, 7, spans[colBars].x-spans[colWhen].x-2*cellPad, 15)
	x := spans[colBars].x + cellPad
	put(r.keyExpected, x, 12, 10, 5)
	put(r.keyGiven, x, 27, 10, 5)
	put(r.expected, x+15, 7, spans[colBars].width-15-cellPad, 15)
	put(r.given, x+15, 22, spans[colBars].width-15-cellPad, 15)
	if by := r.h.p.order.by; by != colNumber {
		// The arrow stands at the upper edge, where no name of a column is cut by it.
		put(r.arrow, spans[by].x+whole(spans[by].width/2)-5, 1, 10, 10)
	}
}
