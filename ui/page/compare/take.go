package compare

import (
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/future"
	"wegmarke/domain/scene"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// takeKey is what taking over is called for what is picked.
func (p *Page) takeKey() string {
	c := p.scene.Comparison()
	if _, ok := c.LaneOf(p.picked); ok {
		return "compare.take.lane"
	}
	if _, ok := c.Card(p.picked); ok {
		return "compare.take.card"
	}
	return "compare.take.all"
}

// canTake says that something picked, or anything at all, differs.
func (p *Page) canTake() bool {
	c := p.scene.Comparison()
	if l, ok := c.LaneOf(p.picked); ok {
		return l.Mark != future.Same || future.TallyOf(c.InLane(l)).Differences() > 0
	}
	if card, ok := c.Card(p.picked); ok {
		return card.Mark != future.Same
	}
	return !c.Alike()
}

// take takes over what is picked: a card at once, because the panel has said what happens, anything
// larger after a question.
func (p *Page) take() {
	if !p.canTake() {
		return
	}
	c := p.scene.Comparison()
	if l, ok := c.LaneOf(p.picked); ok {
		name := p.laneName(l.Shown())
		text := p.consequence(c.InLane(l), future.Count{})
		if l.Mark == future.Gone {
			text = p.Words.T("compare.lane.removed", i18n.Values{"n": len(c.InLane(l))})
		}
		p.confirm(p.Words.T("compare.ask.lane", i18n.Values{"name": name}), text, edit.Label{Key: "undo.future.lane", Name: name},
			func(d *document.Draft) error { return edit.TakeLane(d, p.m, l.Shown().ID) })
		return
	}
	if card, ok := c.Card(p.picked); ok {
		label := edit.Label{Key: "undo.future.card"}
		run := func(d *document.Draft) error { return edit.TakeCards(d, p.m, []domain.ID{card.Key()}) }
		if p.SideShown() {
			p.commit(label, run)
		} else {
			p.confirm(p.Words.T("compare.take.card"), p.effect(card), label, run)
		}
		return
	}
	p.takeAll()
}

func (p *Page) takeAll() {
	c := p.scene.Comparison()
	if c.Alike() {
		return
	}
	p.confirm(p.Words.T("compare.ask.all"), p.consequence(c.Cards, c.Parts()), edit.Label{Key: "undo.future.all", Name: c.Current.Title},
		func(d *document.Draft) error { return edit.TakeAll(d, p.m) })
}

// confirm says what will happen and asks for it.
func (p *Page) confirm(title, text string, label edit.Label, f func(d *document.Draft) error) {
	p.Ask(dialog.Choice{
		Title: title, Text: text + " " + p.Words.T("compare.ask.undo"),
		Answers: []dialog.Answer{
			{Text: p.Words.T("button.cancel"), Safe: true, Do: p.Focus},
			{Text: p.Words.T("compare.ask.yes"), Kind: kit.Main, Do: func() { p.commit(label, f) }},
		},
	})
}

func (p *Page) commit(label edit.Label, f func(d *document.Draft) error) {
	if p.Commit(label, f) {
		p.Say(p.Words.T(label.Key, i18n.Values{"name": label.Name}))
	}
	p.Focus()
}

// consequence says what taking over some cards and parts does to the current state.
func (p *Page) consequence(cards []future.Card, parts future.Count) string {
	n := future.TallyOf(cards)
	var said []string
	for _, m := range future.Marks() {
		if n[m] > 0 {
			said = append(said, p.Words.T("compare.effect."+m.Key(), i18n.Values{"n": n[m]}))
		}
	}
	if parts.Differences() > 0 {
		said = append(said, p.Words.T("compare.effect.parts"))
	}
	return strings.Join(said, " ")
}

func (p *Page) laneName(l domain.Lane) string {
	return scene.LaneTitle(l, document.Project(p.Session.Doc()).Language)
}

// effect says what taking over one card does.
func (p *Page) effect(c future.Card) string {
	doc := p.Session.Doc()
	switch c.Mark {
	case future.New:
		return p.Words.T("compare.card.new", i18n.Values{"place": p.place(c.Then)})
	case future.Gone:
		return p.Words.T("compare.card.gone")
	case future.Changed:
		if c.Moved {
			return p.Words.T("compare.card.moved", i18n.Values{"place": p.place(c.Then)})
		}
		if document.CardMarked(doc, c.Now) == document.CardMarked(doc, c.Then) {
			return p.Words.T("compare.card.details")
		}
		return p.Words.T("compare.card.changed")
	}
	return p.Words.T("compare.card.same")
}

// place names the lane and the phase of a card.
func (p *Page) place(c domain.Card) string {
	doc := p.Session.Doc()
	lane, _ := document.Find[domain.Lane](doc, c.Lane)
	step, _ := document.Find[domain.Step](doc, c.Step)
	phase, _ := document.Find[domain.Phase](doc, step.Phase)
	return p.laneName(lane) + " · " + phase.Title
}

// summary is the comparison in one sentence or two.
func (p *Page) summary() string { return Summary(p.Words, p.scene.Comparison()) }

// Summary puts a comparison into a sentence or two.
func Summary(w *i18n.Catalog, c *future.Comparison) string {
	if c.Alike() {
		return w.T("compare.summary.same")
	}
	n := c.Tally()
	var said []string
	for _, m := range future.Marks() {
		if n[m] > 0 {
			said = append(said, w.T("compare.summary."+m.Key(), i18n.Values{"n": n[m]}))
		}
	}
	text := ""
	switch len(said) {
	case 0:
		return w.T("compare.summary.parts", i18n.Values{"n": c.Parts().Differences()})
	case 1:
		text = said[0]
	default:
		text = strings.Join(said[:len(said)-1], ", ") + " " + w.T("touchpoints.and") + " " + said[len(said)-1]
	}
	text = w.T("compare.summary", i18n.Values{"what": text})
	if parts := c.Parts().Differences(); parts > 0 {
		text += " " + w.T("compare.summary.parts", i18n.Values{"n": parts})
	}
	return text
}
