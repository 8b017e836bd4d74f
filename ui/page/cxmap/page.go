package cxmap

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/parcel"
	"wegmarke/domain/raster"
	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
	"wegmarke/ui/action"
	"wegmarke/ui/canvas"
	"wegmarke/ui/clip"
	"wegmarke/ui/i18n"
	"wegmarke/ui/still"
	"wegmarke/ui/theme"
)

// Window is what the page asks of the window around it.
type Window interface {
	Pasting
	Around
	// Table is the table of all actions, once the window has collected them.
	Table() *action.Table
	// Popup opens a menu at a place of the window.
	Popup(m *fyne.Menu, at fyne.Position)
	// Clips is the way through the clipboard.
	Clips() *clip.Board
	// PasteMap puts a whole map into the project and turns to it.
	PasteMap(parcel.Parcel)
	// TakeImage takes a picture of a parcel into the project and says whether the project has it now.
	TakeImage(parcel.Parcel, domain.Hash) bool
	// Fail tells the user that something did not work.
	Fail(error)
	// Status shows what is selected or dragged: the matter and a remark on it.
	Status(matter, remark string)
	// Say shows a short message that offers to undo.
	Say(text string)
	// Name asks for a name; done is not called where the user gives up.
	Name(title, proposal string, done func(string))
	// Remove asks before something is removed that holds more than a card; do carries it out.
	Remove(ids []domain.ID, do func(edit.Removal))
}

// Params is what the page needs.
type Params struct {
	Session  *edit.Session
	Fonts    *typeset.Fonts
	Painters []*raster.Painter
	Words    *i18n.Catalog
	Window   Window
	Today    func() domain.Date
	Mods     func() fyne.KeyModifier
	Later    func(time.Duration, func()) (stop func())
	Clock    func() time.Time
	// Pressed tells the time of the press that is being handled.
	Pressed func() time.Time
	// Pause says when what does not change in a gesture may be shown as a picture of itself; it may be nil.
	Pause *still.Pause
}

// Page is the page of one CX map at a time.
type Page struct {
	Params
	setter *typeset.Setter
	scene  *scene.Map
	board  *canvas.Board
	// overlay holds the board with the small map above it.
	overlay   *fyne.Container
	mini      *minimap
	noMinimap bool
	m         domain.ID
	// cursor is the cell where the keyboard is; it leads while no card is selected.
	cursor scene.Hit
	// roam is where the keyboard has wandered to while something else stays selected, anchor the card
	// where a selection that grows by keys began.
	roam   scene.Hit
	anchor domain.ID
	// out are cards that are dragged beside the map.
	out carried
	// carry is what is carried by the keyboard, or nil.
	carry *carry
	// hint is the key of what can be done under the pointer, writes that of the keys of an open text.
	hint, writes string
	// filtered is told when the page is filtered in another way; views are those that were applied,
	// of which viewsDone are not undone.
	filtered  func()
	views     []applied
	viewsDone int
}

// New makes the page for a map.
func New(p Params, m domain.ID) *Page {
	page := &Page{Params: p, setter: typeset.NewSetter(p.Fonts), m: m}
	page.build(0)
	page.board = canvas.NewBoard(canvas.Params{
		Scene: page.scene, Painters: p.Painters, Palette: theme.Current, Controller: page,
		Mods: p.Mods, Later: p.Later, Clock: p.Clock, Pressed: p.Pressed,
		Animate: theme.Moves, Out: page, Spoken: page.spoken, Pause: p.Pause,
	})
	page.mini = newMinimap(page)
	page.overlay = container.New(corner{page}, page.board, page.mini)
	return page
}

func (p *Page) build(width float32) {
	p.scene = scene.NewMap(scene.MapParams{
		View: p.Session.Doc(), Map: p.m, Palette: theme.Current(), Setter: p.setter,
		Words: i18n.New(document.Project(p.Session.Doc()).Language).Words(), Today: p.Today(), Width: width, Lazy: true,
	})
	p.scene.SetSelected(p.Session.Selection().IDs())
}

// spoken says what the map is to those who do not see it, and how they get to its words.
func (p *Page) spoken() string {
	m, _ := document.Find[domain.Map](p.Session.Doc(), p.m)
	key := p.Words.T("key.control") + "+T"
	if fyne.KeyModifierShortcutDefault == fyne.KeyModifierSuper {
		key = "⌘T"
	}
	return p.Words.T("map.spoken", i18n.Values{"name": m.Title, "key": key})
}

// Board is the widget with the map.
func (p *Page) Board() *canvas.Board { return p.board }

// Scene is what the board shows, for reading.
func (p *Page) Scene() *scene.Map { return p.scene }

// Close ends everything that the page still waits for. It is not shown again.
func (p *Page) Close() {
	p.bringBack()
	p.stopWaiting()
	if p.mini.stop != nil {
		p.mini.stop()
		p.mini.stop = nil
	}
	p.board.Close()
}

// Map is the map that is shown.
func (p *Page) Map() domain.ID { return p.m }

// Show turns to another map.
func (p *Page) Show(m domain.ID) {
	if m == p.m {
		return
	}
	p.board.CloseEditor(true)
	p.bringBack()
	p.m, p.cursor, p.roam = m, scene.Hit{}, scene.Hit{}
	p.Session.Selection().Clear()
	p.build(p.scene.Width)
	p.board.SetScene(p.scene)
	p.board.SetCell(domain.ID{}, domain.ID{})
	p.mini.spoil()
	if p.filtered != nil {
		p.filtered()
	}
}

// Restyle follows a change of theme or language.
func (p *Page) Restyle() {
	words := i18n.New(document.Project(p.Session.Doc()).Language).Words()
	p.board.Invalidate(p.scene.SetLook(theme.Current(), words))
	p.board.Refresh()
	p.mini.spoil()
	p.mini.Refresh()
	p.showStatus()
}

// Update follows a change of the project.
func (p *Page) Update(ev edit.Event) {
	if _, ok := document.Find[domain.Map](p.Session.Doc(), p.m); !ok {
		return // the window turns to another map
	}
	if languageChanged(ev) {
		p.Restyle()
		return
	}
	d := p.scene.Update(ev.Change)
	p.board.Invalidate(d)
	p.bringBack()
	p.refreshCursor()
	p.followViews(ev)
}

// languageChanged says that the headings of the project are in another language now.
func languageChanged(ev edit.Event) bool {
	for _, e := range ev.Change.Edits() {
		before, ok := e.Before.(domain.Project)
		if after, also := e.After.(domain.Project); ok && also && before.Language != after.Language {
			return true
		}
	}
	return false
}

// SelectionChanged follows a change of the selection.
func (p *Page) SelectionChanged() {
	p.bringBack()
	p.roam, p.anchor = scene.Hit{}, domain.ID{}
	p.board.Invalidate(p.scene.SetSelected(p.Session.Selection().IDs()))
	p.refreshCursor()
	p.showStatus()
}

// refreshCursor moves the cursor to the leading card and shows it where there is none.
func (p *Page) refreshCursor() {
	p.board.SetRing(domain.ID{})
	if p.roams() {
		return
	}
	if c, ok := document.Find[domain.Card](p.Session.Doc(), p.Session.Selection().Lead()); ok {
		p.cursor = scene.Hit{Lane: c.Lane, Step: c.Step, Card: c.ID}
		p.board.SetCell(domain.ID{}, domain.ID{})
		return
	}
	p.cursor.Card = domain.ID{}
	if _, ok := p.scene.CellRect(p.cursor.Lane, p.cursor.Step); !ok {
		p.cursor = scene.Hit{}
	}
	if len(p.visible(p.cursor.Lane, p.cursor.Step)) > 0 {
		p.board.SetCell(domain.ID{}, domain.ID{}) // the ring is for empty cells
		return
	}
	p.board.SetCell(p.cursor.Lane, p.cursor.Step)
}

// roams shows where the keyboard has wandered to, if it has.
func (p *Page) roams() bool {
	at := p.roam
	if c, ok := document.Find[domain.Card](p.Session.Doc(), at.Card); ok {
		at.Lane, at.Step = c.Lane, c.Step
	} else {
		at.Card = domain.ID{}
	}
	if _, ok := p.scene.CellRect(at.Lane, at.Step); !ok || at.Lane.IsZero() {
		p.roam = scene.Hit{}
		return false
	}
	p.cursor = at
	p.board.SetRing(at.Card)
	p.board.SetCell(domain.ID{}, domain.ID{})
	if at.Card.IsZero() {
		p.board.SetCell(at.Lane, at.Step)
	}
	return true
}

// whereabouts names the lane and the phase of a card.
func (p *Page) whereabouts(id domain.ID) string {
	c, _ := document.Find[domain.Card](p.Session.Doc(), id)
	return p.nameOf(c.Lane, c.Step)
}

// nameOf names a lane and the phase of a column.
func (p *Page) nameOf(l, s domain.ID) string {
	doc := p.Session.Doc()
	lane, _ := document.Find[domain.Lane](doc, l)
	step, _ := document.Find[domain.Step](doc, s)
	phase, _ := document.Find[domain.Phase](doc, step.Phase)
	return scene.LaneTitle(lane, p.scene.Words.Language()) + " · " + phase.Title
}

// cards lists the selected cards, leaving out phases, steps and lanes.
func (p *Page) cards() []domain.ID {
	var out []domain.ID
	for _, id := range p.Session.Selection().IDs() {
		if _, ok := document.Find[domain.Card](p.Session.Doc(), id); ok {
			out = append(out, id)
		}
	}
	return out
}

// parts lists the selected phases, steps and lanes.
func (p *Page) parts() []domain.ID {
	var out []domain.ID
	for _, id := range p.Session.Selection().IDs() {
		switch r, _ := p.Session.Doc().Get(id); r.(type) {
		case domain.Phase, domain.Step, domain.Lane:
			out = append(out, id)
		}
	}
	return out
}

// Commit runs a command as one step of the history. What it returns is selected afterwards; nil
// leaves the selection alone.
func (p *Page) Commit(label edit.Label, merge string, f func(d *document.Draft) ([]domain.ID, error)) bool {
	d := p.Session.Draft()
	selected, err := f(d)
	if err == nil {
		var c document.Change
		if c, err = d.Change(); err == nil {
			err = p.Session.Commit(edit.Step{
				Label: label, Place: edit.Place{Map: p.m}, Change: c, Merge: merge, Select: selected,
			})
		}
	}
	if err != nil {
		p.Window.Fail(err)
		return false
	}
	return true
}

// RevealPart scrolls until the head of a phase, a column or a lane can be seen.
func (p *Page) RevealPart(id domain.ID) {
	for _, find := range []func(domain.ID) (scene.Rect, bool){p.scene.PhaseRect, p.scene.StepRect} {
		if r, ok := find(id); ok {
			r.H = 1 // its head is always in sight
			p.board.Reveal(r)
			return
		}
	}
	if r, ok := p.scene.LaneRect(id); ok {
		r.W = 1
		p.board.Reveal(r)
	}
}
