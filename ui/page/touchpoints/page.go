package touchpoints

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// Params are what the page needs from the window around it.
type Params struct {
	Session *edit.Session
	Words   *i18n.Catalog
	Mods    func() fyne.KeyModifier
	Clock   func() time.Time
	// Pressed tells the time of the press that is being handled.
	Pressed func() time.Time
	// Commit runs a command as one step of the history and selects what it returns; nil leaves the
	// selection alone. It tells the user what went wrong and says whether nothing did.
	Commit func(label edit.Label, merge string, f func(d *document.Draft) ([]domain.ID, error)) bool
	// Popup opens a menu at a place of the window.
	Popup func(m *fyne.Menu, at fyne.Position)
	// Shortcut runs a shortcut of the program.
	Shortcut func(fyne.Shortcut) bool
	// Status shows what is selected: the matter and a remark on it.
	Status func(matter, remark string)
	// Remove asks before touchpoints are removed that something names; do carries it out.
	Remove func(ids []domain.ID, do func(edit.Removal))
	// Say shows a short message that offers to undo; Tell one that only informs.
	Say, Tell func(text string)
	// Clipboard is that of the system.
	Clipboard func() fyne.Clipboard
	// Viewed is told when the use by another persona is shown; none means all of them.
	Viewed func(persona domain.ID)
	// Recall reads the keys of the columns that were chosen last, and Remember keeps them; both may be
	// nil.
	Recall   func() []string
	Remember func(columns []string)
}

// Page is the touchpoint canvas.
type Page struct {
	Params
	sheet  *sheet
	head   *head
	foot   *foot
	bar    *bar
	side   *side
	chips  *chips
	ground *kit.Ground
	// invite stands in the place of the table while there is no touchpoint.
	invite *kit.Invitation
	center *fyne.Container

	all    []entry
	groups []group
	by     grouping
	order  order
	filter filter
	cols   []column  // as they are shown, without the number
	viewer domain.ID // the persona whose use is shown; none for that of all
	stale  bool      // the document changed while the page was not shown
	shown  bool
}

// New makes the page. It reads the document when it is shown for the first time.
func New(p Params) *Page {
	page := &Page{Params: p, stale: true, cols: standard()}
	if p.Recall != nil {
		page.cols = chosen(p.Recall())
	}
	page.sheet = newSheet(page)
	page.head = newHead(page)
	page.foot = newFoot(page)
	page.bar = newBar(page)
	page.side = newSide(page)
	page.chips = newChips(page)
	page.invite = kit.NewInvitation(kit.InvitationParams{
		Icon: "touch", Begin: func() { page.chooseFromCatalog(page.invite.Begin()) }, Other: page.Add,
	})
	page.ground = kit.NewGround(func(p *palette.Palette) color.NRGBA { return p.BgCanvas })
	page.center = container.New(placing{lay: page.lay},
		page.ground, page.chips.box, page.head.clip, page.sheet.scroll, page.foot.box, page.invite)
	return page
}

func (p *Page) lay(size fyne.Size) {
	top := p.chips.height()
	put(p.ground, 0, 0, size.Width, size.Height)
	put(p.chips.box, 0, 0, size.Width, top)
	put(p.head.clip, 0, top, size.Width, headHeight)
	put(p.sheet.scroll, 0, top+headHeight, size.Width, max(size.Height-top-headHeight-footHeight, 0))
	put(p.foot.box, 0, size.Height-footHeight, size.Width, footHeight)
	need := p.invite.MinSize()
	put(p.invite, whole((size.Width-need.Width)/2), whole(max(size.Height-need.Height, 0)*0.42), need.Width, need.Height)
}

// Center is the table.
func (p *Page) Center() fyne.CanvasObject { return p.center }

// Bar is what stands above the table.
func (p *Page) Bar() fyne.CanvasObject { return p.bar.box }

// Side is the panel at the right: the findings, and the details of what is selected.
func (p *Page) Side(details fyne.CanvasObject) fyne.CanvasObject {
	p.side.details = details
	p.side.words()
	p.side.arrange()
	return p.side.box
}

// Shown tells the page that it came into view or went out of it.
func (p *Page) Shown(shown bool) {
	p.shown = shown
	if !shown {
		p.sheet.closeEditor(true)
		return
	}
	if p.stale {
		p.read()
	}
	p.SelectionChanged()
}

// Focus gives the keyboard to the table, or to what invites to fill it.
func (p *Page) Focus() {
	if c := kit.CanvasOf(p.invite); p.invite.Visible() && c != nil {
		c.Focus(p.invite.Begin())
		return
	}
	p.sheet.focus()
}

// CloseEditor ends an edit in the table and keeps its text.
func (p *Page) CloseEditor() { p.sheet.closeEditor(true) }

// Update follows a change of the project.
func (p *Page) Update(ev edit.Event) {
	for _, e := range ev.Change.Edits() {
		switch e.Table() {
		case domain.TableTouchpoint, domain.TableUse, domain.TablePersona, domain.TableMeasure, domain.TableCard, domain.TableMap, domain.TablePhase, domain.TableStep, domain.TableLane:
			p.stale = true
		}
	}
	if p.stale && p.shown {
		p.read()
		p.showStatus()
	}
}

// read takes over the state of the document.
func (p *Page) read() {
	p.stale = false
	p.all = entries(p.Session.Doc(), p.viewing())
	p.bar.show()
	p.side.show()
	p.arrange()
}

// arrange shows the rows in the order that was chosen.
func (p *Page) arrange() {
	p.groups = arrange(p.Session.Doc(), p.Words, p.all, p.by, p.order, p.filter)
	p.sheet.setGroups(p.groups)
	p.chips.show()
	p.head.Refresh()
	p.foot.show()
	p.showInvite()
}

// showInvite puts the invitation into the place of a table without a touchpoint.
func (p *Page) showInvite() {
	none, w := len(p.all) == 0, p.Words
	p.invite.SetWords(w.T("touchpoints.invite.title"), w.T("touchpoints.invite"),
		w.T("touchpoints.invite.choose"), w.T("touchpoints.invite.own"))
	was := p.invite.Visible()
	p.invite.Hidden = !none
	p.head.clip.Hidden, p.foot.box.Hidden = none, none
	if p.sheet.scroll.Visible() == none {
		if none {
			p.sheet.scroll.Hide()
		} else {
			p.sheet.scroll.Show()
		}
	}
	if size := p.center.Size(); was != none && !size.IsZero() {
		p.lay(size)
		p.center.Refresh()
	}
	// The keyboard must not stay in what is out of sight now.
	if c := kit.CanvasOf(p.center); was != none && p.shown && c != nil {
		if f := c.Focused(); f == fyne.Focusable(p.sheet) || f == fyne.Focusable(p.invite.Begin()) {
			p.Focus()
		}
	}
}

// Restyle follows a change of theme or language.
func (p *Page) Restyle() {
	p.bar.words()
	p.read()
	p.side.words()
	p.side.box.Refresh()
	p.center.Refresh()
	p.bar.box.Refresh()
	p.sheet.Refresh()
	if p.shown {
		p.showStatus()
	}
}

// SelectionChanged follows a change of the selection.
func (p *Page) SelectionChanged() {
	if !p.shown {
		return
	}
	p.sheet.fill()
	p.side.arrange()
	p.showStatus()
}

// Reveal selects a touchpoint and scrolls to it; a filter that hides it is taken away.
func (p *Page) Reveal(id domain.ID) {
	if _, ok := p.sheet.index[id]; !ok {
		p.setFilter(filter{})
	}
	p.Session.Selection().Set(id)
	p.sheet.anchor = id
	p.sheet.reveal(id)
}

func (p *Page) setGrouping(by grouping) {
	p.by, p.order = by, order{}
	p.arrange()
	p.sheet.scroll.ScrollToTop()
	p.sheet.fill()
	p.sheet.reveal(p.Session.Selection().Lead())
}

func (p *Page) setFilter(f filter) {
	p.filter = f
	p.arrange()
	p.bar.show()
	p.lay(p.center.Size())
}

// viewing is the persona whose use is shown. One that was deleted is none.
func (p *Page) viewing() domain.ID {
	if _, ok := document.Find[domain.Persona](p.Session.Doc(), p.viewer); !ok {
		return domain.ID{}
	}
	return p.viewer
}

// Viewer is the persona whose use is shown, none for all of them.
func (p *Page) Viewer() domain.ID { return p.viewing() }

// SetViewer shows how a persona uses the touchpoints; without one, what is said of all.
func (p *Page) SetViewer(persona domain.ID) {
	if p.viewer == persona {
		return
	}
	p.sheet.closeEditor(true)
	p.viewer = persona
	if p.Viewed != nil {
		p.Viewed(persona)
	}
	if p.shown {
		p.read()
	} else {
		p.stale = true
	}
}

// useHeading stands above the columns of use.
func (p *Page) useHeading() string {
	if persona, ok := document.Find[domain.Persona](p.Session.Doc(), p.viewing()); ok {
		return p.Words.T("touchpoints.head.use.by", i18n.Values{"name": persona.FamilyName()})
	}
	return p.Words.T("touchpoints.head.use")
}

// setColumns shows other columns and remembers them.
func (p *Page) setColumns(cols []column) {
	p.cols = cols
	if p.Remember != nil {
		var keys []string
		for _, c := range cols {
			keys = append(keys, specs[c].key)
		}
		p.Remember(keys)
	}
	p.sheet.setColumns()
}

// sortBy sorts by a column: rising, then falling, then as before.
func (p *Page) sortBy(c column) {
	switch {
	case p.order.by != c:
		p.order = order{by: c, falling: c.largestFirst()}
	case p.order.falling == c.largestFirst():
		p.order.falling = !p.order.falling
	default:
		p.order = order{}
	}
	p.arrange()
}

// largestFirst says in which order a first click sorts.
func (c column) largestFirst() bool {
	k := specs[c].kind
	return k == number || k == bars || k == rate || c == colMeasures || c == colPersonas
}

// selected lists the selected touchpoints.
func (p *Page) selected() []domain.Touchpoint {
	var out []domain.Touchpoint
	for _, id := range p.Session.Selection().IDs() {
		if t, ok := document.Find[domain.Touchpoint](p.Session.Doc(), id); ok {
			out = append(out, t)
		}
	}
	return out
}

func (p *Page) entryOf(id domain.ID) (entry, bool) {
	for _, e := range p.all {
		if e.ID == id {
			return e, true
		}
	}
	return entry{}, false
}

// showStatus says what is selected and where it stands.
func (p *Page) showStatus() {
	selected := p.selected()
	if len(selected) == 0 {
		p.Status("", "")
		return
	}
	remark := ""
	if len(selected) == 1 {
		remark = selected[0].Title
		if e, ok := p.entryOf(selected[0].ID); ok && e.first() > 0 {
			remark += " · " + p.Words.T("touchpoints.phase", i18n.Values{"phase": phaseHeadings(p.Session.Doc(), p.Words)[e.first()-1].title})
		}
	}
	p.Status(p.Words.T("touchpoints.selected", i18n.Values{"n": len(selected)}), remark)
}
