package answers

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain"
	"wegmarke/domain/edit"
	"wegmarke/domain/merge"
	"wegmarke/domain/palette"
	"wegmarke/domain/round"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// Params are what the page works with. Every function is called with the ID of a sending.
type Params struct {
	Session *edit.Session
	Words   *i18n.Catalog
	Today   func() domain.Date
	// Canvas is that of the window, which the toolkit cannot tell of what has just been put into it.
	Canvas func() fyne.Canvas
	// Send sends something new, Open asks for an answer; zero means one to any sending.
	Send func()
	Open func(sent domain.ID)
	// Look shows what answers would change. There is at least one, all to the same sending.
	Look func(answers []domain.ID)
	// Remind writes to those who did not answer, Again sends the same once more.
	Remind, Again, Remove func(sent domain.ID)
	// Done says that nothing more is to be taken over of an answer.
	Done func(answer domain.ID)
}

// Page is the page of the Excel round.
type Page struct {
	widget.BaseWidget
	p      Params
	bar    *bar
	ground *kit.Panel
	list   *fyne.Container
	scroll *container.Scroll
	head   *head
	empty  *kit.Invitation
	cards  []*card
	shown  bool
	cancel func()
	// sent are the bases that were read already: what went out never changes.
	sent map[domain.ID]merge.Sending
}

// New makes the page.
func New(p Params) *Page {
	page := &Page{p: p, sent: make(map[domain.ID]merge.Sending)}
	page.ground = kit.NewPanel(func(p *palette.Palette) kit.PanelLook { return kit.PanelLook{Fill: p.BgCanvas} })
	page.head = newHead()
	page.list = container.New(middle{})
	page.scroll = container.NewVScroll(page.list)
	page.empty = kit.NewInvitation(kit.InvitationParams{Icon: "table", Begin: p.Send, Other: func() { p.Open(domain.ID{}) }})
	page.bar = newBar(page)
	page.ExtendBaseWidget(page)
	page.words()
	page.cancel = p.Words.Subscribe(page.words)
	return page
}

// Close ends the page's interest in the language.
func (p *Page) Close() { p.cancel() }

// Center is the page itself, for what puts it into a window.
func (p *Page) Center() fyne.CanvasObject { return p }

// Bar is what stands above the page.
func (p *Page) Bar() fyne.CanvasObject { return p.bar.Bar }

// Shown tells the page that it came into view or went out of it. Out of view it follows nothing.
func (p *Page) Shown(shown bool) {
	p.shown = shown
	if shown {
		p.fill()
	}
}

// CloseEditor has nothing to do: nothing is written on the page.
func (p *Page) CloseEditor() {}

// Focus gives the page the keyboard.
func (p *Page) Focus() {
	if len(p.cards) > 0 {
		p.p.Canvas().Focus(p.cards[0].open)
		return
	}
	p.p.Canvas().Focus(p.bar.send)
}

// Update follows a change of the project.
func (p *Page) Update(ev edit.Event) {
	if !p.shown {
		return
	}
	for _, e := range ev.Change.Edits() {
		switch e.Table() {
		case domain.TableProject, domain.TableEntry, domain.TableExchange, domain.TableMap, domain.TablePersona:
			p.fill()
			return
		}
	}
}

// Restyle follows a change of the theme.
func (p *Page) Restyle() {
	p.bar.Refresh()
	p.Refresh()
}

func (p *Page) words() {
	t := p.p.Words.T
	p.bar.words()
	p.empty.SetWords(t("answers.empty.title"), t("answers.empty.text"), t("action.workbook.export"), t("action.answer.import"))
	if p.shown {
		p.fill()
	}
}

// fill shows all sendings anew. The keyboard stays where it was, if that is still there.
func (p *Page) fill() {
	all := round.List(p.p.Session.Doc())
	focus := p.focused()
	p.cards = nil
	p.head.set(p.p.Words, all, p.p.Today())
	objects := []fyne.CanvasObject{p.head}
	for _, s := range all {
		c := p.newCard(s)
		p.cards = append(p.cards, c)
		objects = append(objects, c)
	}
	p.empty.Hidden = len(all) > 0
	if len(all) > 0 {
		p.scroll.Show()
	} else {
		p.scroll.Hide()
	}
	p.list.Objects = objects
	p.list.Refresh()
	p.scroll.Refresh()
	p.refocus(focus)
}

// focused says on which button of which sending the keyboard is.
func (p *Page) focused() (at [2]int) {
	f := p.p.Canvas().Focused()
	for i, c := range p.cards {
		for j, b := range c.controls() {
			if f != nil && f == b {
				return [2]int{i + 1, j + 1}
			}
		}
	}
	return [2]int{}
}

func (p *Page) refocus(at [2]int) {
	if at == [2]int{} {
		return
	}
	if len(p.cards) == 0 {
		p.Focus()
		return
	}
	controls := p.cards[min(at[0], len(p.cards))-1].controls()
	p.p.Canvas().Focus(controls[min(at[1], len(controls))-1])
}

// SentWhat is what went out in a sending; false where its record cannot be read.
func (p *Page) SentWhat(s round.Sent) (merge.Sending, bool) {
	if what, ok := p.sent[s.ID]; ok {
		return what, true
	}
	what, err := merge.ReadSending(strings.NewReader(s.Base))
	if err == nil {
		p.sent[s.ID] = what
	}
	return what, err == nil
}

// CreateRenderer implements fyne.Widget.
func (p *Page) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(p.ground, p.scroll, container.NewCenter(p.empty)))
}
