package measures

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain/palette"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

const tableHead = 31

// table is the list of the measures by due date.
type table struct {
	page   *Page
	ground *kit.Panel
	heads  []*kit.Text
	line   *kit.Divider
	strip  *strip
	pad    *pad
}

func newTable(p *Page) *table {
	t := &table{page: p, line: kit.NewDivider(), strip: newStrip(p.p.Words, true, p.lookOf)}
	t.ground = kit.NewPanel(func(p *palette.Palette) kit.PanelLook {
		return kit.PanelLook{Fill: p.Surface, Border: p.Line, Radius: 10}
	})
	for range cellCount {
		h := kit.NewEllipsis("", kit.Compact, kit.Ink3)
		h.SetWeight(theme.Medium)
		t.heads = append(t.heads, h)
	}
	t.heads[cellDue].SetAlign(fyne.TextAlignTrailing)
	t.pad = newPad(p, t.strip)
	return t
}

func (t *table) words() {
	w := t.page.p.Words
	for c, text := range [cellCount]string{
		cellStatus: w.T("inspector.status"), cellTitle: w.T("card.kind.measure"), cellPriority: w.T("inspector.priority"),
		cellDue: w.T("inspector.due"), cellOwner: w.T("inspector.owner"), cellPain: w.T("measures.pain"),
		cellTouchpoint: w.T("card.kind.touchpoint"), cellIndicator: w.T("card.kind.indicator"), cellMap: w.T("measures.map"),
	} {
		t.heads[c].SetText(text)
	}
}

func (t *table) objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{t.ground, t.line}
	for _, h := range t.heads {
		out = append(out, h)
	}
	return append(out, t.strip.scroll, t.pad)
}

func (t *table) lay(x, y, width, height float32) {
	put(t.ground, x, y, width, height)
	const side = 8
	for c, at := range newSpans(width - 2*side - 2*t.strip.inset()) {
		t.heads[c].Hidden = at.width == 0 || !t.ground.Visible()
		put(t.heads[c], x+side+t.strip.inset()+at.x, y+1, at.width, tableHead)
	}
	put(t.line, x+1, y+tableHead, width-2, 1)
	top := y + tableHead + 4
	put(t.strip.scroll, x+side, top, width-2*side, max(y+height-top-6, 0))
	put(t.pad, x+side, top, width-2*side-scrollBar, max(y+height-top-6, 0))
	t.strip.fill()
}

// CreateRenderer implements fyne.Widget.
func (p *Page) CreateRenderer() fyne.WidgetRenderer {
	r := &pageRenderer{page: p}
	r.objects = []fyne.CanvasObject{p.ground}
	for _, c := range p.columns {
		r.objects = append(r.objects, c.objects()...)
	}
	r.objects = append(r.objects, p.table.objects()...)
	r.objects = append(r.objects, p.empty, p.invite, p.ghost, p.anchor)
	return r
}

type pageRenderer struct {
	page    *Page
	objects []fyne.CanvasObject
}

func (r *pageRenderer) Destroy()           {}
func (r *pageRenderer) MinSize() fyne.Size { return fyne.NewSize(400, 200) }

func (r *pageRenderer) Objects() []fyne.CanvasObject {
	if e := r.page.editor; e != nil {
		return append(r.objects[:len(r.objects):len(r.objects)], e.field)
	}
	return r.objects
}

// Refresh shows the board or the list and puts everything in place.
func (r *pageRenderer) Refresh() {
	p := r.page
	show := func(objects []fyne.CanvasObject, shown bool) {
		for _, o := range objects {
			if shown {
				o.Show()
			} else {
				o.Hide()
			}
		}
	}
	for _, c := range p.columns {
		show(c.objects(), !p.list && len(p.all) > 0)
	}
	show(p.table.objects(), p.list && len(p.entries) > 0)
	show([]fyne.CanvasObject{p.empty}, len(p.entries) == 0 && len(p.all) > 0)
	show([]fyne.CanvasObject{p.invite}, len(p.all) == 0)
	r.Layout(p.Size())
}

func (r *pageRenderer) Layout(size fyne.Size) {
	p := r.page
	if size.IsZero() {
		return
	}
	put(p.ground, 0, 0, size.Width, size.Height)
	n := float32(len(p.columns))
	width := float32(int((size.Width - 2*pageMargin - (n-1)*columnGap) / n))
	for i, c := range p.columns {
		c.lay(pageMargin+float32(i)*(width+columnGap), pageMargin, width, max(size.Height-2*pageMargin, 0))
	}
	p.table.lay(pageMargin, pageMargin, size.Width-2*pageMargin, max(size.Height-2*pageMargin, 0))
	put(p.empty, 0, size.Height/2-40, size.Width, 20)
	need := p.invite.MinSize()
	put(p.invite, float32(int((size.Width-need.Width)/2)), float32(int(max(size.Height-need.Height, 0)*0.42)), need.Width, need.Height)
	if p.editor != nil {
		p.editor.lay()
	}
}
