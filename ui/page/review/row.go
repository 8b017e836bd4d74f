package review

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/palette"
	"wegmarke/ui/theme"
)

// row shows one item of the list. There are only as many as fit into the window; scrolling gives
// them other items.
type row struct {
	widget.BaseWidget
	list *list
	at   int // item, -1 for none
	// over is the toggle below the pointer: 1 accepts, 2 rejects.
	over int
}

func newRow(l *list) *row {
	r := &row{list: l, at: -1}
	r.ExtendBaseWidget(r)
	return r
}

// Tapped implements fyne.Tappable.
func (r *row) Tapped(e *fyne.PointEvent) {
	r.list.takeFocus()
	if !r.list.decidable(r.at) {
		return
	}
	r.list.moveTo(r.at)
	switch r.toggleAt(e.Position) {
	case 1:
		r.list.press(r.at, accepted)
	case 2:
		r.list.press(r.at, rejected)
	}
}

// MouseIn implements desktop.Hoverable.
func (r *row) MouseIn(e *desktop.MouseEvent) { r.hover(r.toggleAt(e.Position)) }

// MouseMoved implements desktop.Hoverable.
func (r *row) MouseMoved(e *desktop.MouseEvent) { r.hover(r.toggleAt(e.Position)) }

// MouseOut implements desktop.Hoverable.
func (r *row) MouseOut() { r.hover(0) }

func (r *row) hover(over int) {
	if r.over != over {
		r.over = over
		r.Refresh()
	}
}

// toggleAt is the toggle at a point. Its room is a little larger than what is drawn.
func (r *row) toggleAt(at fyne.Position) int {
	left := r.list.columns.toggles
	switch {
	case !r.list.decidable(r.at) || at.X < left-4 || at.Y > padY+toggleHeight+6:
		return 0
	case at.X < left+toggleWidth+toggleGap/2:
		return 1
	}
	return 2
}

// CreateRenderer implements fyne.Widget.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	x := &rowRenderer{
		row: r, back: &canvas.Rectangle{}, bar: &canvas.Rectangle{}, hair: &canvas.Rectangle{},
		mineBack: &canvas.Rectangle{}, afterBack: &canvas.Rectangle{}, phaseBack: &canvas.Rectangle{},
		icon: newMark(), accept: newToggle("check"), reject: newToggle("x"),
		phase:   &block{size: 10, pitch: 18, bold: true},
		head:    &block{size: smallSize, pitch: smallLine, bold: true},
		what:    &block{size: textSize, pitch: textLine},
		subject: &block{size: smallSize, pitch: smallLine}, hint: &block{size: smallSize, pitch: smallLine},
		before: &block{size: textSize, pitch: textLine}, mine: &block{size: textSize, pitch: textLine},
		after: &block{size: textSize, pitch: textLine},
	}
	x.Refresh()
	return x
}

type rowRenderer struct {
	row                                                   *row
	back, bar, hair, mineBack, afterBack, phaseBack       *canvas.Rectangle
	icon                                                  *mark
	accept, reject                                        toggle
	phase, head, what, subject, hint, before, mine, after *block
	objects                                               []fyne.CanvasObject
}

func (x *rowRenderer) Destroy()                     {}
func (x *rowRenderer) Objects() []fyne.CanvasObject { return x.objects }
func (x *rowRenderer) MinSize() fyne.Size           { return fyne.Size{} }

func (x *rowRenderer) blocks() []*block {
	return []*block{x.phase, x.head, x.what, x.subject, x.hint, x.before, x.mine, x.after}
}

// Refresh shows the item the row has now.
func (x *rowRenderer) Refresh() {
	l := x.row.list
	x.objects = nil
	if x.row.at < 0 || x.row.at >= len(l.items) {
		return
	}
	p := theme.For(x.row)
	it, text := l.items[x.row.at], l.texts[x.row.at]
	for _, b := range x.blocks() {
		b.set(nil, p.Ink)
	}
	paint(x.hair, p.Line, color.NRGBA{}, 0, 0)
	x.objects = append(x.objects, x.back)
	switch it.kind {
	case difference:
		x.difference(p, it, text)
	case heading:
		paint(x.back, p.Surface2, color.NRGBA{}, 0, 0)
		ink, icon := p.Ink, p.Ink3
		if it.icon == "warn" {
			ink, icon = p.Bad, p.Bad
		}
		x.icon.set(it.icon, icon)
		x.head.set([]string{it.text}, ink)
		x.hint.set([]string{it.count}, p.Ink3)
	default:
		fill, ink, icon := p.Surface, p.Ink2, p.Ink3
		switch it.kind {
		case caution:
			fill, ink, icon = p.WarnTint, p.Ink, p.Warn
		case message:
			fill, ink, icon = p.TheirsTint, p.Ink, p.Theirs
		}
		paint(x.back, fill, color.NRGBA{}, 0, 0)
		x.icon.set(it.icon, icon)
		x.what.set(text.what, ink)
	}
	x.objects = append(x.objects, x.icon.image, x.hair)
	for _, b := range x.blocks() {
		x.objects = b.objects(x.objects)
	}
	x.Layout(x.row.Size())
}

func (x *rowRenderer) difference(p *palette.Palette, it item, text texts) {
	l := x.row.list
	v, d := l.decisions.verdicts[it.index], l.decisions.plan.Differences[it.index]
	ground, bar := p.Surface, color.NRGBA{}
	if x.row.at == l.cursor {
		ground, bar = p.AccentTint, p.LineStrong
		if l.focused {
			bar = p.Focus
		}
	}
	paint(x.back, ground, color.NRGBA{}, 0, 0)
	paint(x.bar, bar, color.NRGBA{}, 0, 0)
	signTint := p.Ink2
	if d.Conflict {
		signTint = p.Bad
	}
	x.icon.set(it.icon, signTint)
	// What was decided against steps back, but stays readable.
	old, mine, fresh := p.Ink2, p.Ink, p.Theirs
	switch {
	case v == rejected && d.Conflict:
		old, mine, fresh = p.Ink2, p.Mine, p.Ink3
	case v == rejected:
		old, fresh = p.Ink, p.Ink3
	case v == accepted:
		old, mine = p.Ink3, p.Ink3
	}
	x.what.set(text.what, p.Ink)
	x.subject.set(text.subject, p.Ink2)
	hint := p.Warn
	if v == accepted {
		hint = p.Ink3
	}
	x.hint.set(text.hint, hint)
	x.before.set(text.before, old)
	x.mine.set(text.mine, mine)
	x.after.set(text.after, fresh)
	x.objects = append(x.objects, x.bar)
	if d.Conflict {
		keep, take := color.NRGBA{}, color.NRGBA{}
		switch v {
		case accepted:
			take = p.TheirsTint
		case rejected:
			keep = p.MineTint
		}
		paint(x.mineBack, keep, color.NRGBA{}, 0, 6)
		paint(x.afterBack, take, color.NRGBA{}, 0, 6)
		x.objects = append(x.objects, x.mineBack, x.afterBack)
	}
	if it.phase > 0 {
		ph := p.PhaseFor(it.colour)
		paint(x.phaseBack, ph.Tint, color.NRGBA{}, 0, 4)
		x.phase.set([]string{strconv.Itoa(it.phase)}, ph.Ink)
		x.objects = append(x.objects, x.phaseBack)
	}
	fixed := !l.decidable(x.row.at)
	x.accept.set(p, v == accepted, x.row.over == 1, fixed, p.Good)
	x.reject.set(p, v == rejected && !fixed, x.row.over == 2, fixed, p.Ink2)
	x.objects = append(x.objects, x.accept.back, x.accept.icon.image, x.reject.back, x.reject.icon.image)
}

// Layout implements fyne.WidgetRenderer.
func (x *rowRenderer) Layout(size fyne.Size) {
	l := x.row.list
	if x.row.at < 0 || x.row.at >= len(l.items) || size.IsZero() {
		return
	}
	it, c := l.items[x.row.at], l.columns
	put(x.back, 0, 0, size.Width, size.Height)
	put(x.hair, 0, size.Height-1, size.Width, 1)
	switch it.kind {
	case heading:
		put(x.icon.image, signLeft, 7, 14, 14)
		x.head.place(phaseLeft-2, 6)
		width := float32(0)
		for _, t := range x.head.lines[:x.head.shown] {
			width = t.MinSize().Width
		}
		x.hint.place(phaseLeft+6+width, 6)
		return
	case difference:
	default:
		put(x.icon.image, signLeft, padY+2, 14, 14)
		x.what.place(phaseLeft-2, padY)
		return
	}
	put(x.bar, 0, 0, 3, size.Height-1)
	put(x.icon.image, signLeft, padY+5, 14, 14)
	put(x.phaseBack, phaseLeft, padY+3, 18, 18)
	for _, t := range x.phase.lines[:x.phase.shown] {
		width := t.MinSize().Width
		x.phase.place(phaseLeft+(18-width)/2, padY+3)
	}
	const down = padY + 4 // so that one line stands in the middle of the toggles
	x.hint.place(c.what.x, x.subject.place(c.what.x, x.what.place(c.what.x, down)))
	x.before.place(c.before.x, down)
	x.mine.place(c.mine.x, down)
	x.after.place(c.after.x, down)
	put(x.mineBack, c.mine.x-7, down-3, c.mine.width+14, float32(x.mine.shown)*textLine+6)
	put(x.afterBack, c.after.x-7, down-3, c.after.width+14, float32(x.after.shown)*textLine+6)
	x.accept.place(c.toggles, padY)
	x.reject.place(c.toggles+toggleWidth+toggleGap, padY)
}
