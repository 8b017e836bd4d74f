package measures

import (
	"image/color"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// Params are what the page works with.
type Params struct {
	Session *edit.Session
	Words   *i18n.Catalog
	Today   func() domain.Date
	// Clock tells two clicks from a double one.
	Clock func() time.Time
	// Commit runs a command as one step of the history and tells what went wrong.
	Commit func(label edit.Label, f func(d *document.Draft) error)
	// Open shows the card of a measure on its map, Jump any other record where it is at home.
	Open, Jump func(id domain.ID)
	// Popup shows a menu at a position of the window.
	Popup func(m *fyne.Menu, at fyne.Position)
	// Shortcut and Press get the keys that the page does not need.
	Shortcut func(fyne.Shortcut)
	Press    func(fyne.KeyName) bool
	// Run runs an action of the program.
	Run func(action string)
	// ReadDate reads a day as people write it.
	ReadDate func(text string) (domain.Date, bool)
	// Tell shows a short message.
	Tell func(text string)
	// Sifted is told when the page shows other measures; nil for nobody.
	Sifted func()
	// Status says what is dragged; both texts may be empty.
	Status func(matter, remark string)
}

// doubleClick is how soon the second click must follow.
const doubleClick = 400 * time.Millisecond

// Page is the page with the measures. It takes the keyboard.
type Page struct {
	widget.BaseWidget
	p       Params
	bar     *bar
	list    bool
	filter  filter
	all     []entry // of the project
	entries []entry // that the filter lets through
	columns []*column
	table   *table
	empty   *kit.Text // the filter lets nothing through
	invite  *kit.Invitation
	ground  *kit.Panel
	ghost   *tile
	hover   domain.ID
	drag    *drag
	shown   bool
	clicked domain.ID
	at      time.Time
	// col is the column of the list that the keyboard is in, armed the row that was selected already
	// when the button went down on it.
	col     cell
	armed   domain.ID
	editor  *editor
	anchor  *canvas.Rectangle // lies where a list to choose from opens
	focused bool
	cancel  func()
}

// New makes the page.
func New(p Params) *Page {
	page := &Page{
		p: p, ground: kit.NewPanel(groundLook), empty: kit.NewText("", kit.Body, kit.Ink3), col: cellTitle,
		anchor: canvas.NewRectangle(color.Transparent),
	}
	page.empty.SetAlign(fyne.TextAlignCenter)
	page.invite = kit.NewInvitation(kit.InvitationParams{Icon: "flag", Begin: func() { p.Run("measure.add") }})
	for i := range statuses() {
		page.columns = append(page.columns, newColumn(page, i))
	}
	page.table = newTable(page)
	page.ghost = newTile(p.Words, false)
	page.ghost.Hide()
	page.bar = newBar(page)
	page.ExtendBaseWidget(page)
	page.words()
	page.bar.fill()
	page.cancel = p.Words.Subscribe(page.words)
	return page
}

// Close ends the page's interest in the language.
func (p *Page) Close() { p.cancel() }

// Bar is what stands above the page.
func (p *Page) Bar() fyne.CanvasObject { return p.bar }

// words puts in all texts, as after a change of language.
func (p *Page) words() {
	for _, c := range p.columns {
		c.words()
	}
	p.table.words()
	p.bar.words()
	if p.shown {
		p.reload()
	}
}

// Center is the page itself, for what puts it into a window.
func (p *Page) Center() fyne.CanvasObject { return p }

// Shown tells the page that it came into view or went out of it. Out of view it follows nothing.
func (p *Page) Shown(shown bool) {
	p.CloseEditor()
	p.shown = shown
	if shown {
		p.reload()
	}
}

// CloseEditor drops what is being dragged and keeps what is being written.
func (p *Page) CloseEditor() {
	p.endDrag()
	p.closeEditor(true)
}

// Shows lists the measures that the filter lets through, in the order of the list.
func (p *Page) Shows() []domain.ID {
	out := make([]domain.ID, 0, len(p.entries))
	for _, e := range p.entries {
		out = append(out, e.ID)
	}
	return out
}

// Added makes sure that a new measure can be seen: what would leave it out is taken away.
func (p *Page) Added(id domain.ID) {
	if place(p.entries, id) < 0 {
		p.filter = filter{}
		p.bar.search.SetText("")
		p.sift()
	}
	p.Select(id)
}

// Update follows a change of the project.
func (p *Page) Update(ev edit.Event) {
	if !p.shown {
		return
	}
	for _, e := range ev.Change.Edits() {
		switch e.Table() {
		case domain.TableMeasure, domain.TableCard, domain.TableMap, domain.TablePhase, domain.TableStep, domain.TableLane,
			domain.TableTouchpoint, domain.TableIndicator:
			p.reload()
			return
		}
	}
}

// Restyle follows a change of the theme.
func (p *Page) Restyle() {
	p.bar.Refresh()
	p.Refresh()
}

// reload reads the measures anew.
func (p *Page) reload() {
	p.all = collect(p.p.Session.Doc(), p.p.Today(), p.p.Words.T("inspector.untitled"))
	if p.filter.byOwner && !slices.Contains(owners(p.all), p.filter.owner) {
		p.filter.byOwner = false
	}
	if _, ok := document.Find[domain.Map](p.p.Session.Doc(), p.filter.m); !ok {
		p.filter.m = domain.ID{}
	}
	p.sift()
}

// sift shows what the filter lets through.
func (p *Page) sift() {
	p.entries = nil
	for _, e := range p.all {
		if p.filter.takes(e) {
			p.entries = append(p.entries, e)
		}
	}
	for i, c := range p.columns {
		var own []entry
		for _, e := range p.entries {
			if columnOf(e.Status) == i {
				own = append(own, e)
			}
		}
		c.take(own)
	}
	p.table.strip.take(p.entries)
	p.empty.SetText("")
	if len(p.entries) == 0 && len(p.all) > 0 {
		p.empty.SetText(p.p.Words.T("measures.empty.filter"))
	}
	p.invite.SetWords(p.p.Words.T("measures.invite.title"), p.p.Words.T("measures.empty"), p.p.Words.T("action.measure.add"), "")
	p.bar.fill()
	p.Refresh()
	if p.p.Sifted != nil {
		p.p.Sifted()
	}
}

// paint shows selection and hovering anew.
func (p *Page) paint() {
	for _, c := range p.columns {
		c.paint()
	}
	p.table.strip.fill()
}

// SelectionChanged follows the selection of the session.
func (p *Page) SelectionChanged() {
	if p.shown {
		p.paint()
	}
}

func (p *Page) lookOf(e entry) look {
	return look{
		selected: p.selected() == e.ID, over: p.hover == e.ID && !p.dragging(),
		ghost: p.dragging() && p.drag.entry.ID == e.ID, cursor: p.list && p.focused && p.selected() == e.ID, col: p.col,
	}
}

// selected is the measure that is selected, or the zero ID.
func (p *Page) selected() domain.ID {
	ids := p.p.Session.Selection().IDs()
	if len(ids) != 1 {
		return domain.ID{}
	}
	m, _ := document.Find[domain.Measure](p.p.Session.Doc(), ids[0])
	return m.ID
}

// Select selects a measure and brings it into view.
func (p *Page) Select(id domain.ID) {
	p.p.Session.Selection().Set(id)
	p.Reveal(id)
}

// Reveal scrolls until a measure can be seen.
func (p *Page) Reveal(id domain.ID) {
	if i := place(p.entries, id); i >= 0 {
		p.table.strip.reveal(i)
		c := p.columns[columnOf(p.entries[i].Status)]
		c.strip.reveal(place(c.strip.entries, id))
	}
}

func place(entries []entry, id domain.ID) int {
	return slices.IndexFunc(entries, func(e entry) bool { return e.ID == id })
}

// Views of the page.
const (
	viewBoard = iota
	viewList
	viewLate
)

// view is the one that is shown: what is late is the list of nothing else.
func (p *Page) view() int {
	switch {
	case p.list && p.filter.status == catalog.StatusOverdue:
		return viewLate
	case p.list:
		return viewList
	}
	return viewBoard
}

func (p *Page) showView(view int) {
	late := p.filter.status == catalog.StatusOverdue
	switch {
	case view == viewLate:
		p.filter.status = catalog.StatusOverdue
	case late:
		p.filter.status = ""
	}
	p.sift()
	p.ShowList(view != viewBoard)
}

// ShowList turns to the list or back to the board.
func (p *Page) ShowList(list bool) {
	p.CloseEditor()
	p.list = list
	p.bar.fill()
	p.Refresh()
	if id := p.selected(); !id.IsZero() {
		p.Reveal(id)
	}
}

// move gives a measure another state.
func (p *Page) move(id domain.ID, to domain.Status) {
	if m, ok := document.Find[domain.Measure](p.p.Session.Doc(), id); ok && m.Status != to {
		p.change(id, "edit.measure.status", func(m *domain.Measure) { m.Status = to })
	}
}

// change sets something of one measure as a step of the history.
func (p *Page) change(id domain.ID, label string, set func(*domain.Measure)) {
	p.p.Commit(edit.Label{Key: label, Count: 1}, func(d *document.Draft) error {
		m, ok := document.Find[domain.Measure](d, id)
		if !ok {
			return edit.ErrUnknown
		}
		set(&m)
		d.Put(m)
		return nil
	})
	p.Reveal(id)
}

// open goes to the card of a measure.
func (p *Page) open(id domain.ID) {
	if i := place(p.entries, id); i >= 0 && !p.entries[i].card.IsZero() {
		p.p.Open(p.entries[i].card)
	}
}

// Focus gives the page the keyboard.
func (p *Page) Focus() {
	if c := kit.CanvasOf(p); c != nil && c.Focused() != p {
		c.Focus(p)
	}
}

// FocusGained implements fyne.Focusable.
func (p *Page) FocusGained() {
	p.focused = true
	p.paint()
}

// FocusLost implements fyne.Focusable.
func (p *Page) FocusLost() {
	p.endDrag()
	p.focused = false
	p.paint()
}

// TypedRune implements fyne.Focusable: in the list, typing begins to write into the cell.
func (p *Page) TypedRune(r rune) {
	if p.list && p.col.written() && r > ' ' {
		p.edit(string(r))
	}
}

// TypedKey implements fyne.Focusable.
func (p *Page) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		if !p.endDrag() {
			p.p.Session.Selection().Clear()
		}
	case fyne.KeyUp:
		p.walk(0, -1)
	case fyne.KeyDown:
		p.walk(0, 1)
	case fyne.KeyLeft:
		p.sideways(-1)
	case fyne.KeyRight:
		p.sideways(1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if p.list {
			p.activate(false)
			return
		}
		p.open(p.selected())
	case fyne.KeyF2:
		if p.list {
			p.activate(true)
		}
	case fyne.KeyDelete, fyne.KeyBackspace:
		if !p.selected().IsZero() {
			p.p.Run("measure.delete")
		}
	default:
		p.p.Press(e.Name)
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (p *Page) TypedShortcut(s fyne.Shortcut) {
	if k, ok := s.(*desktop.CustomShortcut); ok && k.Modifier == fyne.KeyModifierAlt && !p.selected().IsZero() {
		switch k.KeyName {
		case fyne.KeyLeft:
			p.shift(-1)
			return
		case fyne.KeyRight:
			p.shift(1)
			return
		}
	}
	p.p.Shortcut(s)
}

// shift moves the selected measure to the state before or after its own.
func (p *Page) shift(by int) {
	m, _ := document.Find[domain.Measure](p.p.Session.Doc(), p.selected())
	if to := columnOf(m.Status) + by; to >= 0 && to < len(statuses()) {
		p.move(m.ID, statuses()[to])
	}
}

// sideways moves to the next column.
func (p *Page) sideways(by int) {
	if !p.list {
		p.walk(by, 0)
		return
	}
	if p.selected().IsZero() {
		p.walk(0, 1)
		return
	}
	shown := p.table.columns()
	i := slices.Index(shown, p.col) + by
	p.col = shown[min(max(i, 0), len(shown)-1)]
	p.paint()
}

// walk moves the selection across columns or along one. In the list only up and down lead on.
func (p *Page) walk(dx, dy int) {
	if len(p.entries) == 0 || p.dragging() {
		return
	}
	at := place(p.entries, p.selected())
	switch {
	case p.list && (at < 0 || dy == 0):
		p.Select(p.entries[max(at, 0)].ID)
		return
	case p.list:
		p.Select(p.entries[min(max(at+dy, 0), len(p.entries)-1)].ID)
		return
	case at < 0:
		for _, c := range p.columns {
			if len(c.strip.entries) > 0 {
				p.Select(c.strip.entries[0].ID)
				return
			}
		}
	}
	i := columnOf(p.entries[at].Status)
	row := place(p.columns[i].strip.entries, p.entries[at].ID) + dy
	for k := i + dx; dx != 0 && k >= 0 && k < len(p.columns); k += dx {
		if len(p.columns[k].strip.entries) > 0 {
			i = k
			break
		}
	}
	own := p.columns[i].strip.entries
	p.Select(own[min(max(row, 0), len(own)-1)].ID)
}
