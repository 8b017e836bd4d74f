package checks

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// Params are what the page works with.
type Params struct {
	Session *edit.Session
	Words   *i18n.Catalog
	Today   func() domain.Date
	// Commit runs a command as one step of the history and tells what went wrong.
	Commit func(label edit.Label, f func(d *document.Draft) error)
	// Open shows a record in its own place.
	Open func(domain.ID)
	// Print writes the checklist as a file.
	Print func()
	// Canvas is that of the window, which the toolkit cannot tell of what has just been put into it.
	Canvas func() fyne.Canvas
	// Forward gets the shortcuts that a text field does not need and says whether it used them.
	Forward func(fyne.Shortcut) bool
}

// Part is one of the lists of the page.
type Part int

// Parts of the page in their order.
const (
	Factors Part = iota
	Questions
	Privacy
	Reviews
	partEnd
)

// partKeys names the words of a part.
func partKey(p Part) string { return [...]string{"factors", "questions", "privacy", "reviews"}[p] }

// Page is the page with the checks.
type Page struct {
	widget.BaseWidget
	p      Params
	part   Part
	bar    *bar
	flow   *flow
	scroll *container.Scroll
	ground *kit.Panel
	rows   []row
	shown  bool
	cancel func()
}

// New makes the page.
func New(p Params) *Page {
	page := &Page{p: p, ground: kit.NewPanel(func(p *palette.Palette) kit.PanelLook { return kit.PanelLook{Fill: p.BgCanvas} })}
	page.flow = newFlow()
	page.scroll = container.NewVScroll(page.flow.box)
	page.flow.scroll = page.scroll
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
	if p.shown && !shown {
		p.CloseEditor()
	}
	p.shown = shown
	if shown {
		p.fill()
	}
}

// ShowPart turns to one of the lists.
func (p *Page) ShowPart(part Part) {
	p.CloseEditor()
	p.part = part
	p.bar.parts.SetSelected(int(part))
	if p.shown {
		p.fill()
		p.scroll.ScrollToTop()
	}
}

// Reveal brings a point of the list that is shown into view and gives it the keyboard; "" is the list
// itself.
func (p *Page) Reveal(key string) {
	for _, r := range p.rows {
		var ground *kit.Panel
		var field fyne.Focusable
		switch r := r.(type) {
		case *factorRow:
			if catalog.Factors()[r.index].Key == key {
				ground, field = r.ground, r.answer
			}
		case *questionRow:
			if r.key == key {
				ground, field = r.ground, r.answer.Entry()
			}
		case *privacyRow:
			if catalog.PrivacyItems()[r.index].Key == key {
				ground, field = r.ground, r.done
			}
		}
		if ground == nil {
			continue
		}
		most := max(p.flow.box.Size().Height-p.scroll.Size().Height, 0)
		p.scroll.ScrollToOffset(fyne.NewPos(0, min(max(ground.Position().Y-flowTop, 0), most)))
		p.p.Canvas().Focus(field)
		return
	}
	p.Focus()
}

// Part is the list that is shown.
func (p *Page) Part() Part { return p.part }

// CloseEditor ends an edit and keeps its text.
func (p *Page) CloseEditor() {
	for _, r := range p.rows {
		r.finish()
	}
}

// Update follows a change of the project.
func (p *Page) Update(ev edit.Event) {
	if !p.shown {
		return
	}
	for _, e := range ev.Change.Edits() {
		switch e.Table() {
		case domain.TableProject, domain.TableEntry, domain.TablePersona, domain.TableTouchpoint, domain.TableMap, domain.TableCard:
			p.sync()
			return
		}
	}
}

// SelectionChanged follows the selection of the session, which the page does not show.
func (p *Page) SelectionChanged() {}

// sync takes over what the document says. The list of reviews changes its order, so it is made anew.
func (p *Page) sync() {
	if p.part == Reviews {
		p.fill()
		return
	}
	for _, r := range p.rows {
		r.sync()
	}
	p.flow.again()
}

// Restyle follows a change of the theme.
func (p *Page) Restyle() {
	p.bar.Refresh()
	p.Refresh()
}

func (p *Page) words() {
	p.bar.words()
	if p.shown {
		p.CloseEditor()
		p.fill()
	}
}

// fill makes the rows of the part anew.
func (p *Page) fill() {
	switch p.part {
	case Questions:
		p.rows = p.questions()
	case Privacy:
		p.rows = p.privacy()
	case Reviews:
		p.rows = p.reviews()
	default:
		p.rows = p.factors()
	}
	p.flow.set(p.rows)
	for _, r := range p.rows {
		r.sync()
	}
	p.flow.again()
}

// project is the record whose entries the answers are.
func (p *Page) project() domain.ID { return document.Project(p.p.Session.Doc()).ID }

// Answer changes one answer as a step of the history.
func (p *Page) Answer(field string, change func(*domain.Entry)) {
	p.p.Commit(edit.Label{Key: "undo.answer.edited", Count: 1}, func(d *document.Draft) error {
		return edit.SetAnswer(d, field, change)
	})
}

// Focus gives the page the keyboard.
func (p *Page) Focus() {
	p.p.Canvas().Focus(p.bar.parts)
}

// CreateRenderer implements fyne.Widget.
func (p *Page) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(p.ground, p.scroll))
}
