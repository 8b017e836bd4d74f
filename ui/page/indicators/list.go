package indicators

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain"
)

const (
	margin    = 16
	tableHead = 34
	scrollBar = 10
)

// world is as high as all lines together.
type world struct{ p *Page }

// Layout implements fyne.Layout; the rows are placed by fill.
func (world) Layout([]fyne.CanvasObject, fyne.Size) {}

// MinSize implements fyne.Layout.
func (w world) MinSize([]fyne.CanvasObject) fyne.Size {
	if n := len(w.p.lines); n > 0 {
		return fyne.NewSize(0, w.p.lines[n-1].top+w.p.lines[n-1].height())
	}
	return fyne.Size{}
}

// fill gives the lines in view a row. Only those exist.
func (p *Page) fill() {
	view := p.scroll.Size()
	if view.Width <= 0 {
		return
	}
	var free []*row
	used := map[int]bool{}
	for i, l := range p.lines {
		used[i] = l.top+l.height() > p.scroll.Offset.Y && l.top < p.scroll.Offset.Y+view.Height
	}
	for i, r := range p.rows {
		if !used[i] {
			free = append(free, r)
			delete(p.rows, i)
		}
	}
	for i, l := range p.lines {
		if !used[i] {
			continue
		}
		r := p.rows[i]
		if r == nil {
			if n := len(free); n > 0 {
				r, free = free[n-1], free[:n-1]
			} else {
				r = newRow(p.p.Words)
				p.world.Objects = append(p.world.Objects, r)
			}
			p.rows[i] = r
		}
		hide(r, false)
		put(r, 0, l.top, view.Width, l.height())
		selected := !l.head && p.selected() == l.entry.ID
		r.set(l, look{selected: selected, over: !l.head && p.hover == l.entry.ID, focus: p.focus})
	}
	for _, r := range free {
		hide(r, true)
		p.world.Objects = without(p.world.Objects, r)
	}
}

func without(objects []fyne.CanvasObject, gone fyne.CanvasObject) []fyne.CanvasObject {
	out := objects[:0:0]
	for _, o := range objects {
		if o != gone {
			out = append(out, o)
		}
	}
	return out
}

// pad lies above the rows and takes the pointer for them: they are only drawn.
type pad struct {
	widget.BaseWidget
	page *Page
}

func newPad(p *Page) *pad {
	out := &pad{page: p}
	out.ExtendBaseWidget(out)
	return out
}

// MouseDown implements desktop.Mouseable.
func (a *pad) MouseDown(e *desktop.MouseEvent) { a.page.press(e) }

// MouseUp implements desktop.Mouseable.
func (a *pad) MouseUp(*desktop.MouseEvent) {}

// MouseIn implements desktop.Hoverable.
func (a *pad) MouseIn(e *desktop.MouseEvent) { a.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (a *pad) MouseMoved(e *desktop.MouseEvent) {
	over := domain.ID{}
	if i := a.page.lineAt(e.Position.Y); i >= 0 && !a.page.lines[i].head {
		over = a.page.lines[i].entry.ID
	}
	a.page.setHover(over)
}

// MouseOut implements desktop.Hoverable.
func (a *pad) MouseOut() { a.page.setHover(domain.ID{}) }

func (p *Page) setHover(id domain.ID) {
	if p.hover != id {
		p.hover = id
		p.fill()
	}
}

// Scrolled implements fyne.Scrollable.
func (a *pad) Scrolled(e *fyne.ScrollEvent) { a.page.scroll.Scrolled(e) }

// CreateRenderer implements fyne.Widget.
func (a *pad) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{})
}

// CreateRenderer implements fyne.Widget.
func (p *Page) CreateRenderer() fyne.WidgetRenderer {
	r := &pageRenderer{page: p, objects: []fyne.CanvasObject{p.ground, p.panel}}
	for _, h := range p.heads {
		r.objects = append(r.objects, h)
	}
	r.objects = append(r.objects, p.rule, p.scroll, p.pad, p.empty, p.invite)
	return r
}

type pageRenderer struct {
	page    *Page
	objects []fyne.CanvasObject
}

func (r *pageRenderer) Destroy()                     {}
func (r *pageRenderer) MinSize() fyne.Size           { return fyne.NewSize(400, 200) }
func (r *pageRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *pageRenderer) Refresh()                     { r.Layout(r.page.Size()) }

func (r *pageRenderer) Layout(size fyne.Size) {
	p := r.page
	if size.IsZero() {
		return
	}
	put(p.ground, 0, 0, size.Width, size.Height)
	width, height := size.Width-2*margin, size.Height-2*margin
	none := len(p.lines) == 0
	if n := len(p.lines); n > 0 {
		height = min(height, p.lines[n-1].top+p.lines[n-1].height()+tableHead+8)
	}
	put(p.panel, margin, margin, width, height)
	for _, o := range []fyne.CanvasObject{p.panel, p.rule, p.scroll, p.pad} {
		hide(o, none)
	}
	for c, at := range spans(width - 2) {
		hide(p.heads[c], none || at.width == 0)
		put(p.heads[c], margin+1+at.x, margin+1, at.width, tableHead)
	}
	put(p.rule, margin+1, margin+tableHead, width-2, 1)
	put(p.scroll, margin+1, margin+tableHead+1, width-2, height-tableHead-6)
	put(p.pad, margin+1, margin+tableHead+1, width-2-scrollBar, height-tableHead-6)
	hide(p.empty, !none || len(p.all) == 0)
	put(p.empty, 0, size.Height/2-50, size.Width, 16)
	hide(p.invite, len(p.all) > 0)
	need := p.invite.MinSize()
	put(p.invite, float32(int((size.Width-need.Width)/2)), float32(int(max(size.Height-need.Height, 0)*0.42)), need.Width, need.Height)
	p.fill()
}
