package indicators

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/page/lists"
)

// Params are what the page works with.
type Params struct {
	Session *edit.Session
	Words   *i18n.Catalog
	// Clock tells two clicks from a double one.
	Clock func() time.Time
	// Add makes an indicator of a kind of the catalogue, or, with "", one of the user's own.
	Add func(kind string)
	// Open shows a record where it is at home, Sheet puts the caret into the panel beside the page.
	Open  func(id domain.ID)
	Sheet func()
	// Popup shows a menu at a position of the window.
	Popup func(m *fyne.Menu, at fyne.Position)
	// Run runs an action of the program; Shortcut and Press get the keys that the page does not need.
	Run      func(action string)
	Shortcut func(fyne.Shortcut)
	Press    func(fyne.KeyName) bool
}

const doubleClick = 400 * time.Millisecond

// Page is the page with the key figures. It takes the keyboard.
type Page struct {
	widget.BaseWidget
	p      Params
	bar    *bar
	words  []string // that the figures must hold
	all    []entry
	lines  []line
	ground *kit.Panel
	panel  *kit.Panel
	heads  [colCount]*kit.Text
	rule   *kit.Divider
	scroll *container.Scroll
	world  *fyne.Container
	rows   map[int]*row // by line
	pad    *pad
	empty  *kit.Text // the search leaves nothing
	invite *kit.Invitation
	hover  domain.ID
	shown  bool
	focus  bool
	click  domain.ID
	at     time.Time
	cancel func()
}

// New makes the page.
func New(p Params) *Page {
	page := &Page{
		p: p, rows: map[int]*row{}, rule: kit.NewDivider(), empty: kit.NewText("", kit.Body, kit.Ink3),
		ground: kit.NewPanel(func(p *palette.Palette) kit.PanelLook { return kit.PanelLook{Fill: p.BgCanvas} }),
		panel: kit.NewPanel(func(p *palette.Palette) kit.PanelLook {
			return kit.PanelLook{Fill: p.Surface, Border: p.Line, Radius: 10}
		}),
	}
	page.empty.SetAlign(fyne.TextAlignCenter)
	page.invite = kit.NewInvitation(kit.InvitationParams{
		Icon: "bars", Begin: func() { page.choose(page.invite.Begin()) }, Other: func() { p.Add("") },
	})
	for c := range page.heads {
		page.heads[c] = newHead(column(c))
	}
	page.world = container.New(world{page})
	page.scroll = container.NewVScroll(page.world)
	page.scroll.OnScrolled = func(fyne.Position) { page.fill() }
	page.pad = newPad(page)
	page.bar = newBar(page)
	page.ExtendBaseWidget(page)
	page.phrase()
	page.cancel = p.Words.Subscribe(page.phrase)
	return page
}

// Close ends the page's interest in the language.
func (p *Page) Close() { p.cancel() }

// Bar is what stands above the page.
func (p *Page) Bar() fyne.CanvasObject { return p.bar }

// Center is the page itself, for what puts it into a window.
func (p *Page) Center() fyne.CanvasObject { return p }

// CloseEditor has nothing to close: figures are edited in the panel.
func (p *Page) CloseEditor() {}

// Shown tells the page that it came into view or went out of it. Out of view it follows nothing.
func (p *Page) Shown(shown bool) {
	p.shown = shown
	if shown {
		p.reload()
	}
}

// Update follows a change of the project.
func (p *Page) Update(ev edit.Event) {
	if !p.shown {
		return
	}
	for _, e := range ev.Change.Edits() {
		switch e.Table() {
		case domain.TableIndicator, domain.TableReading, domain.TableCard, domain.TableMap, domain.TablePhase, domain.TableStep, domain.TableLane:
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

// phrase puts in all texts, as after a change of language.
func (p *Page) phrase() {
	for c, h := range p.heads {
		h.SetText(p.p.Words.T(column(c).key()))
	}
	p.bar.phrase()
	clear(p.rows)
	p.world.Objects = nil
	if p.shown {
		p.reload()
	}
}

// reload reads the indicators anew.
func (p *Page) reload() {
	p.all = collect(p.p.Session.Doc())
	p.sift()
}

// sift shows what holds the words.
func (p *Page) sift() {
	var some []entry
	for _, e := range p.all {
		if e.holds(p.words) {
			some = append(some, e)
		}
	}
	p.lines = lines(some)
	w := p.p.Words
	p.empty.SetText(w.T("lists.none"))
	p.invite.SetWords(w.T("figures.invite.title"), w.T("figures.empty"), w.T("figures.choose"), w.T("figures.own.direct"))
	p.bar.fill()
	p.scroll.Refresh()
	p.Refresh()
}

// search shows the figures that hold all words of a text.
func (p *Page) search(text string) {
	p.words = strings.Fields(strings.ToLower(text))
	p.sift()
}

// SelectionChanged follows the selection of the session.
func (p *Page) SelectionChanged() {
	if p.shown {
		p.fill()
	}
}

// selected is the indicator that is selected, or the zero ID.
func (p *Page) selected() domain.ID {
	ids := p.p.Session.Selection().IDs()
	if len(ids) != 1 {
		return domain.ID{}
	}
	i, _ := document.Find[domain.Indicator](p.p.Session.Doc(), ids[0])
	return i.ID
}

// Select selects an indicator and brings it into view, also where the search leaves it out.
func (p *Page) Select(id domain.ID) {
	if p.line(id) < 0 && len(p.words) > 0 {
		p.bar.search.SetText("")
	}
	p.p.Session.Selection().Set(id)
	p.reveal(p.line(id))
}

func (p *Page) line(id domain.ID) int {
	return slices.IndexFunc(p.lines, func(l line) bool { return !l.head && l.entry.ID == id })
}

// reveal scrolls until a line can be seen, with the heading above it.
func (p *Page) reveal(i int) {
	if i < 0 {
		return
	}
	top, bottom := p.lines[i].top, p.lines[i].top+p.lines[i].height()
	if i > 0 && p.lines[i-1].head {
		top = p.lines[i-1].top
	}
	y, view := p.scroll.Offset.Y, p.scroll.Size().Height
	switch {
	case top < y:
		y = top
	case bottom > y+view:
		y = bottom - view
	default:
		return
	}
	p.scroll.ScrollToOffset(fyne.NewPos(0, max(y, 0)))
	p.fill()
}

// walk moves the selection by so many figures.
func (p *Page) walk(by int) {
	var at []int
	now := -1
	for i, l := range p.lines {
		if l.head {
			continue
		}
		if l.entry.ID == p.selected() {
			now = len(at)
		}
		at = append(at, i)
	}
	if len(at) == 0 {
		return
	}
	next := 0
	if now >= 0 {
		next = min(max(now+by, 0), len(at)-1)
	}
	p.Select(p.lines[at[next]].entry.ID)
}

// Choose opens the catalogue below the button that adds.
func (p *Page) Choose() { p.choose(p.bar.add) }

func (p *Page) choose(below fyne.CanvasObject) {
	list := lists.Indicators(p.p.Words, 0, p.p.Add)
	list.Closed = p.Focus
	kit.OpenFinder(below, list)
}

// Focus gives the page the keyboard.
func (p *Page) Focus() {
	if c := kit.CanvasOf(p); c != nil && c.Focused() != p {
		c.Focus(p)
	}
}

// FocusGained implements fyne.Focusable.
func (p *Page) FocusGained() { p.setFocus(true) }

// FocusLost implements fyne.Focusable.
func (p *Page) FocusLost() { p.setFocus(false) }

func (p *Page) setFocus(on bool) {
	p.focus = on
	p.fill()
}

// TypedRune implements fyne.Focusable.
func (p *Page) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (p *Page) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		p.p.Session.Selection().Clear()
	case fyne.KeyUp:
		p.walk(-1)
	case fyne.KeyDown:
		p.walk(1)
	case fyne.KeyPageUp:
		p.walk(-8)
	case fyne.KeyPageDown:
		p.walk(8)
	case fyne.KeyHome:
		p.walk(-len(p.lines))
	case fyne.KeyEnd:
		p.walk(len(p.lines))
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF2:
		if !p.selected().IsZero() {
			p.p.Sheet()
		}
	case fyne.KeyInsert:
		p.Choose()
	case fyne.KeyDelete, fyne.KeyBackspace:
		if !p.selected().IsZero() {
			p.p.Run("indicator.delete")
		}
	default:
		p.p.Press(e.Name)
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (p *Page) TypedShortcut(s fyne.Shortcut) { p.p.Shortcut(s) }

// menu is what can be done with a figure.
func (p *Page) menu(e entry) *fyne.Menu {
	m := fyne.NewMenu("", fyne.NewMenuItem(p.p.Words.T("figures.sheet"), p.p.Sheet))
	for _, place := range e.places {
		m.Items = append(m.Items, fyne.NewMenuItem(p.p.Words.T("measures.map")+": "+placeText(place), func() { p.p.Open(place.Card) }))
	}
	m.Items = append(m.Items, fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(p.p.Words.T("action.indicator.delete"), func() { p.p.Run("indicator.delete") }))
	return m
}

// press selects the figure below a click; a second click soon after goes to its map.
func (p *Page) press(e *desktop.MouseEvent) {
	p.Focus()
	i := p.lineAt(e.Position.Y)
	if i < 0 || p.lines[i].head {
		p.p.Session.Selection().Clear()
		return
	}
	hit, now := p.lines[i].entry, p.p.Clock()
	again := p.click == hit.ID && now.Sub(p.at) < doubleClick
	p.click, p.at = hit.ID, now
	p.Select(hit.ID)
	switch {
	case e.Button != desktop.MouseButtonPrimary:
		p.p.Popup(p.menu(hit), e.AbsolutePosition)
	case again && len(hit.places) > 0:
		p.click = domain.ID{}
		p.p.Open(hit.places[0].Card)
	}
}

// lineAt is the line below a height of the scroll, -1 for none.
func (p *Page) lineAt(y float32) int {
	y += p.scroll.Offset.Y
	return slices.IndexFunc(p.lines, func(l line) bool { return y >= l.top && y < l.top+l.height() })
}
