package buying

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// Places shows where a persona occurs and leads there. It belongs to the main goroutine.
type Places struct {
	p       Params
	persona domain.ID
	box     *fyne.Container
	// card is the next one that a click on the cards shows.
	card int
}

// NewPlaces makes the panel; it is empty until Show is called.
func NewPlaces(p Params) *Places { return &Places{p: p, box: container.New(kit.Column{Gap: 4})} }

// Object is the panel, as wide as it is made.
func (p *Places) Object() fyne.CanvasObject { return p.box }

// Show turns to a persona, or takes over what has changed.
func (p *Places) Show(persona domain.ID) {
	if persona != p.persona {
		p.persona, p.card = persona, 0
	}
	p.fill()
}

// Update follows a change of the project. All cards have to be counted, so that is done only when
// something changed that is shown here.
func (p *Places) Update(ev edit.Event) {
	for _, e := range ev.Change.Edits() {
		switch e.Table() {
		case domain.TableMap, domain.TablePhase, domain.TableTouchpoint, domain.TableUse, domain.TableCard, domain.TableLink:
			p.fill()
			return
		}
	}
}

func (p *Places) doc() *document.Document { return p.p.Session.Doc() }

func (p *Places) t(key string, values ...i18n.Values) string { return p.p.Words.T(key, values...) }

func (p *Places) fill() {
	if _, ok := document.Find[domain.Persona](p.doc(), p.persona); !ok {
		return
	}
	p.box.Objects = p.places()
	p.box.Refresh()
}

// places lists where the persona occurs; a click goes there.
func (p *Places) places() []fyne.CanvasObject {
	a := analysis.Appearances(p.doc(), p.persona)
	rows := container.New(outdent{8, 26})
	add := func(icon, text, count string, do func()) {
		rows.Add(kit.NewTreeRow(kit.RowData{Text: text, Icon: icon, Count: count}, do, nil))
	}
	cards := 0
	for _, m := range a.Maps {
		cards += a.Cards[m.ID]
		title := m.Title
		if title == "" {
			title = p.t("record.unnamed")
		}
		add("route", title, p.t("count.phases", i18n.Values{"n": len(document.Phases(p.doc(), m.ID))}), func() { p.p.Map(m.ID) })
	}
	if a.AllTouchpoints > 0 {
		add("touch", p.t("side.touchpoints"), p.t("buying.of", i18n.Values{"n": a.Touchpoints, "total": a.AllTouchpoints}), p.p.Touchpoints)
	}
	if cards > 0 {
		add("file", p.t("buying.cards"), p.p.Words.Int(cards), p.nextCard)
	}
	title := kit.NewText(p.t("buying.used"), kit.Caption, kit.Ink)
	title.SetWeight(theme.SemiBold)
	if len(rows.Objects) == 0 {
		return []fyne.CanvasObject{title, kit.NewProse(p.t("buying.unused"), kit.Compact, kit.Ink3, 15)}
	}
	return []fyne.CanvasObject{title, rows}
}

// nextCard walks through the cards that are tied to the persona.
func (p *Places) nextCard() {
	all := analysis.TiedCards(p.doc(), p.persona)
	if len(all) > 0 {
		p.card++
		p.p.Card(all[(p.card-1)%len(all)])
	}
}
