package measures

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain"
	"wegmarke/domain/palette"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

const (
	pageMargin   = 16
	columnGap    = 12
	columnHead   = 38
	liftDistance = 4 // how far the pointer goes before a press becomes a drag
	scrollBar    = 10
)

func groundLook(p *palette.Palette) kit.PanelLook { return kit.PanelLook{Fill: p.BgCanvas} }

// column is one state on the board.
type column struct {
	page   *Page
	index  int
	ground *kit.Panel
	sign   *sign
	title  *kit.Text
	count  *kit.Text
	strip  *strip
	pad    *pad
	may    bool
	target bool
}

func newColumn(p *Page, index int) *column {
	c := &column{
		page: p, index: index, ground: kit.NewPanel(columnLook(false, false)), sign: newSign(),
		title: kit.NewEllipsis("", kit.Caption, kit.Ink), count: kit.NewText("", kit.Body, kit.Ink3),
	}
	c.title.SetWeight(theme.SemiBold)
	c.count.SetAlign(fyne.TextAlignTrailing)
	c.sign.set(statuses()[index])
	c.strip = newStrip(p.p.Words, false, p.lookOf)
	c.pad = newPad(p, c.strip)
	return c
}

func (c *column) words() {
	c.title.SetText(c.page.p.Words.T("status." + string(statuses()[c.index])))
}

func (c *column) take(entries []entry) {
	c.count.SetText(c.page.p.Words.Int(len(entries)))
	c.strip.take(entries)
}

// paint shows selection, hovering and whether a dragged card may come here.
func (c *column) paint() {
	p := c.page
	may := p.dragging() && columnOf(p.drag.entry.Status) != c.index
	target := may && p.drag.over == c.index
	if may != c.may || target != c.target {
		c.may, c.target = may, target
		c.ground.SetStyle(columnLook(may, target))
	}
	c.strip.fill()
}

func (c *column) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{c.ground, c.sign, c.title, c.count, c.strip.scroll, c.pad}
}

func (c *column) lay(x, y, width, height float32) {
	put(c.ground, x, y, width, height)
	put(c.sign, x+14, y+(columnHead-signSize)/2, signSize, signSize)
	put(c.title, x+14+signSize+8, y, width-100, columnHead)
	put(c.count, x+width-14-60, y, 60, columnHead)
	put(c.strip.scroll, x+1, y+columnHead, width-2, max(height-columnHead-8, 0))
	// The pad leaves the scroll bar free.
	put(c.pad, x+1, y+columnHead, width-2-scrollBar, max(height-columnHead-8, 0))
	c.strip.fill()
}

// drag is a press on a card that has become or may become a drag.
type drag struct {
	entry  entry
	from   fyne.Position // of the press, on the canvas
	grip   fyne.Position // of the press, in the card
	size   fyne.Size
	lifted bool
	over   int // column below the pointer, -1 for none
}

func (p *Page) dragging() bool { return p.drag != nil && p.drag.lifted }

// endDrag drops a drag without doing anything; false where there was none.
func (p *Page) endDrag() bool {
	was := p.dragging()
	p.drag = nil
	p.ghost.Hide()
	if was {
		p.p.Status("", "")
		p.paint()
	}
	return was
}

// dragTo moves the dragged card to where the pointer is on the canvas.
func (p *Page) dragTo(at fyne.Position) {
	d := p.drag
	if d == nil || p.list {
		return
	}
	if far := at.Subtract(d.from); !d.lifted && far.X*far.X+far.Y*far.Y < liftDistance*liftDistance {
		return
	}
	d.lifted, p.clicked = true, domain.ID{} // what was dragged was not clicked
	origin := fyne.CurrentApp().Driver().AbsolutePositionForObject(p)
	here := at.Subtract(origin)
	d.over = -1
	for i, c := range p.columns {
		x, width := c.ground.Position().X, c.ground.Size().Width
		if here.X >= x && here.X < x+width && here.Y >= 0 && here.Y < p.Size().Height {
			d.over = i
		}
	}
	p.ghost.set(d.entry, look{lifted: true})
	put(p.ghost, here.X-d.grip.X, here.Y-d.grip.Y-2, d.size.Width, d.size.Height)
	p.ghost.Show()
	hint := p.p.Words.T("measures.drag")
	if d.over >= 0 {
		hint = p.columns[d.over].title.Text() + " · " + hint
	}
	p.p.Status(flat(d.entry.Title), hint)
	p.paint()
}

// drop ends a drag: over another column the measure gets its state.
func (p *Page) drop() {
	d := p.drag
	if !p.endDrag() || d.over < 0 {
		return
	}
	p.move(d.entry.ID, statuses()[d.over])
}

// pad lies above a strip and takes the pointer for it: the cards below are only drawn.
type pad struct {
	widget.BaseWidget
	page  *Page
	strip *strip
}

func newPad(p *Page, s *strip) *pad {
	out := &pad{page: p, strip: s}
	out.ExtendBaseWidget(out)
	return out
}

// MouseDown implements desktop.Mouseable.
func (a *pad) MouseDown(e *desktop.MouseEvent) {
	p := a.page
	p.CloseEditor()
	p.Focus()
	p.armed = domain.ID{}
	i, ok := a.strip.at(e.Position)
	if !ok {
		p.clicked = domain.ID{}
		p.p.Session.Selection().Clear()
		return
	}
	hit, now := a.strip.entries[i], p.p.Clock()
	if a.strip.row {
		p.col = p.table.at(e.Position.X - a.strip.inset())
	}
	if p.selected() == hit.ID && a.strip.row && e.Button == desktop.MouseButtonPrimary {
		p.armed = hit.ID
		return
	}
	again := p.clicked == hit.ID && now.Sub(p.at) < doubleClick
	p.clicked, p.at = hit.ID, now
	p.Select(hit.ID)
	if e.Button != desktop.MouseButtonPrimary {
		p.p.Popup(p.menu(hit), e.AbsolutePosition)
		return
	}
	if a.strip.row { // the list has its cells to click at
		return
	}
	if again {
		p.clicked = domain.ID{}
		p.open(hit.ID)
		return
	}
	top := float32(i)*(a.strip.height+a.strip.gap) - a.strip.scroll.Offset.Y
	p.drag = &drag{
		entry: hit, from: e.AbsolutePosition, over: -1,
		size: fyne.NewSize(a.strip.scroll.Size().Width-2*a.strip.inset(), a.strip.height),
		grip: e.Position.SubtractXY(a.strip.inset(), top),
	}
}

// MouseUp implements desktop.Mouseable.
func (a *pad) MouseUp(*desktop.MouseEvent) {
	p := a.page
	if !p.dragging() {
		p.drag = nil
	}
	// A click on a cell of the row that was selected before changes it, or goes where it leads.
	if !p.armed.IsZero() && p.armed == p.selected() {
		p.armed = domain.ID{}
		p.activate(false)
	}
}

// Dragged implements fyne.Draggable.
func (a *pad) Dragged(e *fyne.DragEvent) { a.page.dragTo(e.AbsolutePosition) }

// DragEnd implements fyne.Draggable.
func (a *pad) DragEnd() { a.page.drop() }

// MouseIn implements desktop.Hoverable.
func (a *pad) MouseIn(e *desktop.MouseEvent) { a.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (a *pad) MouseMoved(e *desktop.MouseEvent) {
	over := domain.ID{}
	if i, ok := a.strip.at(e.Position); ok {
		over = a.strip.entries[i].ID
	}
	a.page.setHover(over)
}

// MouseOut implements desktop.Hoverable.
func (a *pad) MouseOut() { a.page.setHover(domain.ID{}) }

// Scrolled implements fyne.Scrollable.
func (a *pad) Scrolled(e *fyne.ScrollEvent) { a.strip.scroll.Scrolled(e) }

// CreateRenderer implements fyne.Widget.
func (a *pad) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{})
}

func (p *Page) setHover(id domain.ID) {
	if p.hover != id {
		p.hover = id
		p.paint()
	}
}
