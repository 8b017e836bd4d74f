package compare

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/future"
	"wegmarke/domain/raster"
	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
	"wegmarke/ui/canvas"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/theme"
)

// Params are what the page works with.
type Params struct {
	Session  *edit.Session
	Words    *i18n.Catalog
	Fonts    *typeset.Fonts
	Painters []*raster.Painter
	Today    func() domain.Date
	// Commit runs a command as one step of the history and tells what went wrong.
	Commit func(label edit.Label, f func(d *document.Draft) error) bool
	// Ask asks before much is taken over.
	Ask func(dialog.Choice)
	// Say shows a short message that offers to undo.
	Say func(text string)
	// SideShown says whether the panel at the right is in view; where it is not, a question tells what
	// happens.
	SideShown func() bool
	// OpenMap turns to a map, Reveal to a card on its map.
	OpenMap func(m domain.ID)
	Reveal  func(card domain.ID)
	// Export writes the comparison as a picture.
	Export func(m domain.ID)
	Popup  func(m *fyne.Menu, at fyne.Position)
	// Shortcut gets the key presses that the page does not need.
	Shortcut func(fyne.Shortcut)
	Status   func(matter, remark string)
}

// Page is the page of one comparison.
type Page struct {
	Params
	setter *typeset.Setter
	view   *canvas.View
	scene  *scene.Compare
	bar    *bar
	side   *side
	m      domain.ID
	// picked is the card or the lane that the panel speaks of.
	picked    domain.ID
	different bool
	shown     bool
	forget    func()
}

// New makes the page.
func New(p Params) *Page {
	page := &Page{Params: p, setter: typeset.NewSetter(p.Fonts)}
	page.view = canvas.NewView(canvas.ViewParams{
		Painters: p.Painters, Palette: theme.Current,
		OnWidth: page.widen, OnPress: page.press, OnMenu: page.menuAt, OnKey: page.key, OnShortcut: p.Shortcut,
	})
	page.bar, page.side = newBar(page), newSide(page)
	page.words()
	page.forget = p.Words.Subscribe(page.words)
	return page
}

// Close ends the page's interest in the language.
func (p *Page) Close() { p.forget() }

// Can says whether a map is the future state of another.
func (p *Page) Can(m domain.ID) bool {
	_, ok := future.Of(p.Session.Doc(), m)
	return ok
}

// Open compares a map with the current state it is the future of.
func (p *Page) Open(m domain.ID) {
	p.m, p.picked = m, domain.ID{}
	p.build()
}

// Map is the future state that is compared.
func (p *Page) Map() domain.ID { return p.m }

// Center implements the window's pane.
func (p *Page) Center() fyne.CanvasObject { return p.view }

// Bar implements the window's pane.
func (p *Page) Bar() fyne.CanvasObject { return p.bar }

// Side is the panel at the right.
func (p *Page) Side() fyne.CanvasObject { return p.side.box }

// Focus implements the window's pane.
func (p *Page) Focus() { p.view.Focus() }

// CloseEditor implements the window's pane; nothing is written here.
func (p *Page) CloseEditor() {}

// Shown implements the window's pane. Out of view the page follows nothing.
func (p *Page) Shown(shown bool) {
	p.shown = shown
	if shown {
		p.build()
	}
}

// Update follows a change of the project.
func (p *Page) Update(edit.Event) {
	if p.shown {
		p.build()
	}
}

// Restyle follows a change of theme or language.
func (p *Page) Restyle() {
	if p.scene != nil && p.shown {
		p.scene.SetLook(theme.Current(), p.sceneWords())
		p.view.Refresh()
		p.view.Redraw()
	}
	p.bar.Refresh()
}

// words puts in all texts, as after a change of language.
func (p *Page) words() {
	p.bar.words()
	if p.scene != nil {
		p.side.fill()
	}
}

func (p *Page) sceneWords() scene.Words {
	return i18n.New(document.Project(p.Session.Doc()).Language).Words()
}

// build makes the scene anew. Where there is nothing to compare any more, the last one stays until
// the window turns to another page.
func (p *Page) build() {
	width := float32(0)
	if p.scene != nil {
		width = p.scene.Width
	}
	s, ok := scene.NewCompare(scene.CompareParams{
		View: p.Session.Doc(), Map: p.m, Palette: theme.Current(), Setter: p.setter, Words: p.sceneWords(),
		Today: p.Today(), Width: width, Different: p.different,
	})
	if !ok {
		return
	}
	p.scene = s
	p.pick(p.picked)
	p.view.SetScene(s)
	p.bar.fill()
	p.side.fill()
}

func (p *Page) widen(w float32) {
	if p.scene != nil && p.scene.SetWidth(w) {
		p.scene.SetSelected(p.picked)
	}
}

// onlyDifferent shows the differences alone, or everything again.
func (p *Page) onlyDifferent(on bool) {
	p.different = on
	p.build()
	p.Focus()
}

// pick makes the panel speak of a card or a lane; the zero ID is nothing.
func (p *Page) pick(id domain.ID) {
	_, card := p.scene.Comparison().Card(id)
	_, lane := p.scene.Comparison().LaneOf(id)
	if !card && !lane {
		id = domain.ID{}
	}
	p.picked = id
	p.scene.SetSelected(id)
}

// choose picks something and shows it.
func (p *Page) choose(id domain.ID) {
	if p.scene == nil {
		return
	}
	p.pick(id)
	if r, ok := p.scene.CardRect(p.picked); ok {
		p.view.Reveal(r)
	}
	p.view.Redraw()
	p.side.fill()
}

func (p *Page) press(pane scene.Pane, at scene.Point) {
	if p.scene == nil {
		return
	}
	p.choose(target(p.scene.At(pane, at)))
}

// target is what a press means: the card, or the lane where its head was pressed.
func target(h scene.Hit) domain.ID {
	switch h.Part {
	case scene.PartCard:
		return h.Card
	case scene.PartLaneHead:
		return h.Lane
	}
	return domain.ID{}
}

func (p *Page) menuAt(pane scene.Pane, at scene.Point, where fyne.Position) {
	if p.scene == nil {
		return
	}
	p.choose(target(p.scene.At(pane, at)))
	p.menu(where)
}

// menu offers what can be done with what is picked.
func (p *Page) menu(at fyne.Position) {
	m := fyne.NewMenu("")
	take := fyne.NewMenuItem(p.Words.T(p.takeKey()), p.take)
	take.Disabled = !p.canTake()
	m.Items = append(m.Items, take)
	if _, ok := p.scene.Comparison().Card(p.picked); ok {
		m.Items = append(m.Items, fyne.NewMenuItem(p.Words.T("compare.reveal"), p.reveal))
	}
	p.Popup(m, at)
}

func (p *Page) reveal() { p.Reveal(p.picked) }
