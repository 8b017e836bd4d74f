package persona

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/palette"
	"wegmarke/domain/raster"
	"wegmarke/domain/typeset"
	"wegmarke/ui/kit"
)

// Page is the canvas of one persona.
type Page struct {
	widget.BaseWidget
	p   Params
	who domain.ID

	bar    *bar
	side   *side
	ground *kit.Panel
	scroll *container.Scroll
	wheel  *wheel
	paper  *fyne.Container
	ghost  *card

	head    *head
	comment *words // the field for a new one
	parts   []*part
	fields  []*cardField // that hold cards, in the order of the page
	cards   map[domain.ID]*card
	rows    map[domain.ID]*kit.Entry // the text of each row of a list
	folds   []func()
	editors map[string]fyne.CanvasObject // of the fields of the catalogue, by key
	open    map[string]bool              // groups that are unfolded
	lead    *card                        // had the focus last
	drafts  map[string]string            // texts that were refused, until they are mended
	drag    *drag
	painter *raster.Painter
	shown   bool
	busy    bool // the parts are being put in place
	cancel  func()
}

// New makes the page. It shows nobody until SetPersona is called.
func New(p Params) *Page {
	page := &Page{
		p: p, ground: kit.NewPanel(func(p *palette.Palette) kit.PanelLook { return kit.PanelLook{Fill: p.BgCanvas} }),
		open: map[string]bool{}, drafts: map[string]string{},
		painter: raster.New(raster.Params{Fonts: &typeset.Fonts{}}),
	}
	page.paper = container.New(kit.Column{Gap: 10})
	page.scroll = container.NewVScroll(container.New(inset{14, 12, 14, 16}, page.paper))
	page.wheel = newWheel(page.scroll)
	page.ExtendBaseWidget(page)
	page.side = newSide(page)
	page.build()
	page.bar = newBar(page)
	page.cancel = p.Words.Subscribe(page.relabel)
	return page
}

// Close ends the page's interest in the language.
func (p *Page) Close() { p.cancel() }

// Center, Bar and Side are the page itself, what stands above it and the panel at its right.
func (p *Page) Center() fyne.CanvasObject { return p }

// Bar is what stands above the page.
func (p *Page) Bar() fyne.CanvasObject { return p.bar }

// Side is the panel at the right.
func (p *Page) Side() fyne.CanvasObject { return p.side.object }

// Persona is the persona that is shown.
func (p *Page) Persona() domain.ID { return p.who }

// SetPersona turns to a persona.
func (p *Page) SetPersona(id domain.ID) {
	if p.who == id {
		return
	}
	p.CloseEditor()
	unfocus(p, p.scroll.Content)
	p.who, p.lead = id, nil
	p.cards = map[domain.ID]*card{}
	p.scroll.Offset = fyne.Position{}
	for _, s := range append(p.p.Top, p.p.Bottom...) {
		s.Show(id)
	}
	if p.shown {
		p.reload()
	}
}

// Shown tells the page that it came into view or went out of it. Out of view it follows nothing.
func (p *Page) Shown(shown bool) {
	p.endDrag()
	p.shown = shown
	if shown {
		p.reload()
	}
}

// Focus gives the page the keyboard: the card that had it last, or the first one.
func (p *Page) Focus() {
	if p.lead != nil && p.cards[p.lead.id] == p.lead {
		focusOn(p, p.lead)
		return
	}
	for _, f := range p.fields {
		if len(f.cards) > 0 {
			focusOn(p, f.cards[0])
			return
		}
	}
	if len(p.fields) > 0 {
		focusOn(p, p.fields[0].add)
	}
}

// Reveal shows an entry of the persona and gives it the keyboard where it is a card.
func (p *Page) Reveal(id domain.ID) {
	e := record[domain.Entry](p, id)
	p.Unfold(e.Field)
	if c := p.cards[id]; c != nil {
		focusOn(p, c)
		return
	}
	p.focusRow(id)
}

// FocusName puts the caret into the name with all of it marked, so that typing gives a new one.
func (p *Page) FocusName() {
	e := p.head.name.box.Entry()
	focusOn(p, e)
	e.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// CloseEditor ends an edit and keeps its text.
func (p *Page) CloseEditor() {
	p.endDrag()
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		if e, ok := c.Focused().(*kit.Entry); ok && (holds(p.scroll.Content, e) || p.side.holds(e)) {
			c.Unfocus()
		}
	}
}

// Update follows a change of the project.
func (p *Page) Update(ev edit.Event) {
	if !p.shown {
		return
	}
	if _, ok := document.Find[domain.Persona](p.p.Session.Doc(), p.who); !ok {
		return // the window turns to something else
	}
	p.reload()
	for _, s := range append(p.p.Top, p.p.Bottom...) {
		s.Update(ev)
	}
	p.side.arrange()
}

// Restyle follows a change of the theme.
func (p *Page) Restyle() {
	p.bar.Refresh()
	p.Refresh()
}

// relabel makes everything anew in another language.
func (p *Page) relabel() {
	p.CloseEditor()
	p.build()
	p.bar.words()
	p.side.words()
	for _, s := range append(p.p.Top, p.p.Bottom...) {
		s.Show(p.who)
	}
	if p.shown {
		p.reload()
	}
}

// build makes the parts of the page.
func (p *Page) build() {
	if p.ghost != nil {
		unfocus(p, p.scroll.Content)
	}
	p.cards, p.fields, p.editors, p.lead = map[domain.ID]*card{}, nil, map[string]fyne.CanvasObject{}, nil
	p.rows, p.folds = map[domain.ID]*kit.Entry{}, nil
	p.head = p.newHead()
	first, second := p.firstRow(), p.secondRow()
	p.parts = append([]*part{p.head.part(p)}, append(append(first, second...), p.more())...)
	p.paper.Objects = []fyne.CanvasObject{
		p.head.object,
		container.New(&grid{columns: 4, gap: 10, least: 230}, objectsOf(first)...),
		container.New(&grid{columns: 4, gap: 10, least: 230}, objectsOf(second)...),
		p.parts[len(p.parts)-1].object,
	}
	p.foldAll()
	p.ghost = newCard(p, p.fields[0], domain.ID{})
	p.ghost.ghost = true
	p.ghost.Hide()
	p.Refresh()
}

func objectsOf(parts []*part) []fyne.CanvasObject {
	out := make([]fyne.CanvasObject, len(parts))
	for i, part := range parts {
		out[i] = part.object
	}
	return out
}

// firstRow are the four fields that matter most.
func (p *Page) firstRow() []*part {
	var out []*part
	for _, key := range []string{"persona.goals", "persona.pains", "persona.needs", "persona.behaviour"} {
		out = append(out, p.newCardField(key).part())
	}
	return out
}

// secondRow are the fields with a form of their own.
func (p *Page) secondRow() []*part {
	return []*part{p.channels(), p.information(), p.scales(), stack(10, p.feelings(), p.sources())}
}

// reload takes over what the document says.
func (p *Page) reload() {
	for id := range p.cards {
		if _, ok := p.p.Session.Doc().Get(id); !ok {
			if p.carries(p.cards[id]) {
				p.endDrag()
			}
			delete(p.cards, id)
		}
	}
	syncAll(p.parts)
	p.bar.fill()
	p.side.sync()
	p.arrange()
}

// revealTop scrolls so that an object stands at the upper edge, as far as the page goes.
func (p *Page) revealTop(o fyne.CanvasObject) {
	top := origin(o).Y - origin(p.scroll.Content).Y - 8
	most := max(p.scroll.Content.Size().Height-p.scroll.Size().Height, 0)
	p.scroll.ScrollToOffset(fyne.NewPos(0, min(max(top, 0), most)))
}

// focusedOn follows the focus from card to card.
func (p *Page) focusedOn(c *card) {
	p.lead = c
	p.side.about(c.field.key)
}

// lang is the language of the words on screen.
func (p *Page) lang() string { return p.p.Words.Language() }

// picture is the decoded image for a hash, or nil.
func (p *Page) picture(h domain.Hash) image.Image {
	if h == "" || p.p.Picture == nil {
		return nil
	}
	return p.p.Picture(h)
}

// inSight says whether a field is on the page and not in a folded group.
func (p *Page) inSight(f *cardField) bool {
	group, further := p.furtherGroup(f.key)
	return !further || p.open[moreKey] && (!group.Folded || p.open[group.Key])
}

// arrange puts everything in place again after something became longer, came or went.
func (p *Page) arrange() {
	if p.busy || p.Size().IsZero() {
		return
	}
	p.busy = true
	defer func() { p.busy = false }()
	content := p.scroll.Content
	before := content.Size()
	height := settle(content, p.scroll.Size().Width)
	content.Resize(fyne.NewSize(p.scroll.Size().Width, max(height, p.scroll.Size().Height)))
	if before != content.Size() {
		p.scroll.Refresh()
	}
	p.side.arrange()
}

// reveal scrolls until an object can be seen, as when Tab leads to it.
func (p *Page) reveal(o fyne.CanvasObject) {
	if p.Size().IsZero() || p.drag != nil && !p.drag.keys {
		return
	}
	top := origin(o).Y - origin(p.scroll.Content).Y
	offset, room := p.scroll.Offset, p.scroll.Size().Height
	switch bottom := top + o.Size().Height; {
	case top < offset.Y+10:
		offset.Y = max(top-10, 0)
	case bottom > offset.Y+room-10:
		offset.Y = min(bottom-room+10, top-10)
	default:
		return
	}
	p.scroll.ScrollToOffset(offset)
}

// CreateRenderer implements fyne.Widget.
func (p *Page) CreateRenderer() fyne.WidgetRenderer { return &pageRenderer{p} }

type pageRenderer struct{ p *Page }

func (r *pageRenderer) Destroy()           {}
func (r *pageRenderer) MinSize() fyne.Size { return fyne.NewSize(200, 200) }
func (r *pageRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.p.ground, r.p.scroll, r.p.wheel, r.p.ghost}
}

func (r *pageRenderer) Layout(size fyne.Size) {
	put(r.p.ground, 0, 0, size.Width, size.Height)
	put(r.p.scroll, 0, 0, size.Width, size.Height)
	put(r.p.wheel, 0, 0, size.Width, size.Height)
	r.p.arrange()
}

func (r *pageRenderer) Refresh() {
	if size := r.p.Size(); !size.IsZero() {
		r.Layout(size)
	}
}
