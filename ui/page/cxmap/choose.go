package cxmap

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/scene"
)

// Some lanes do not ask for words: roles and legal bases come out of a list, evidence is one of a
// few degrees, and a moment of truth is there or not.

// kindAt is the kind whose cards a lane holds.
func (p *Page) kindAt(lane domain.ID) domain.LaneKind {
	l, _ := document.Find[domain.Lane](p.Session.Doc(), lane)
	return l.As()
}

// chooses says that a lane opens a list instead of a text field.
func chooses(kind domain.LaneKind) bool {
	switch kind {
	case domain.LaneRoles, domain.LanePrivacy, domain.LaneEvidence:
		return true
	}
	return false
}

// choose opens the list of a lane for a card, or for a new one at a spot where id is zero.
func (p *Page) choose(id domain.ID, at edit.Spot) {
	m, where := p.choices(id, at), scene.Rect{}
	if r, ok := p.scene.CardRect(id); ok {
		where = r
	} else if r, ok := p.scene.CellRect(at.Lane, at.Step); ok {
		y, _ := p.scene.InsertY(at.Lane, at.Step, p.index(at))
		where = scene.Rect{X: r.X + 5, Y: y, W: r.W - 10, H: 4}
	}
	p.board.Reveal(where)
	p.Window.Popup(m, p.board.Place(where))
}

// choices is the list of a lane.
func (p *Page) choices(id domain.ID, at edit.Spot) *fyne.Menu {
	card, _ := document.Find[domain.Card](p.Session.Doc(), id)
	m := fyne.NewMenu("")
	lang := p.Words.Language()
	add := func(name string, on bool, run func()) {
		it := fyne.NewMenuItem(name, run)
		it.Checked = on
		m.Items = append(m.Items, it)
	}
	switch p.kindAt(at.Lane) {
	case domain.LaneRoles:
		for _, r := range catalog.Roles() {
			add(r.Name(lang), !id.IsZero() && card.Code == r.Key, func() { p.setCode(id, at, r.Key) })
		}
		for _, r := range document.OwnRoles(p.Session.Doc()) {
			if r.Title != "" {
				add(r.Title, !id.IsZero() && card.Text == r.Title, func() { p.setWords(id, at, r.Title) })
			}
		}
	case domain.LanePrivacy:
		for _, b := range catalog.LegalBases() {
			add(b.Name(lang), !id.IsZero() && card.Code == string(b.Value), func() { p.setCode(id, at, string(b.Value)) })
		}
	case domain.LaneEvidence:
		return p.evidenceMenu(at)
	}
	m.Items = append(m.Items, fyne.NewMenuItemSeparator(), p.item("map.choose.words", func() {
		if id.IsZero() {
			p.openNew(at, "")
			return
		}
		p.openText(id, "")
	}))
	return m
}

// evidenceMenu says how well a cell is known, or leaves it to the map.
func (p *Page) evidenceMenu(at edit.Spot) *fyne.Menu {
	var now domain.Basis
	for _, c := range document.Cards(p.Session.Doc(), at.Lane, at.Step) {
		now = c.Basis
		break
	}
	m := fyne.NewMenu("")
	set := func(b domain.Basis) func() {
		return func() {
			p.Commit(edit.Label{Key: "undo.basis.set"}, "", func(d *document.Draft) ([]domain.ID, error) {
				return nil, edit.SetCellBasis(d, at.Lane, at.Step, b)
			})
		}
	}
	for _, b := range catalog.Bases() {
		it := fyne.NewMenuItem(b.Name(p.Words.Language()), set(b.Basis))
		it.Checked = b.Basis == now
		m.Items = append(m.Items, it)
	}
	auto := p.item("map.basis.auto", set(domain.BasisUnsaid))
	auto.Checked = now == domain.BasisUnsaid
	m.Items = append(m.Items, fyne.NewMenuItemSeparator(), auto)
	return m
}

// setCode gives a card a key, or makes one with it.
func (p *Page) setCode(id domain.ID, at edit.Spot, code string) {
	if !id.IsZero() {
		p.Commit(edit.Label{Key: "undo.card.text"}, "", func(d *document.Draft) ([]domain.ID, error) {
			return nil, edit.SetCode(d, id, code)
		})
		return
	}
	p.Commit(edit.Label{Key: "undo.cards.added", Count: 1}, "", func(d *document.Draft) ([]domain.ID, error) {
		made, err := edit.AddCode(d, at, code)
		return []domain.ID{made}, err
	})
}

func (p *Page) setWords(id domain.ID, at edit.Spot, text string) {
	if !id.IsZero() {
		p.Commit(edit.Label{Key: "undo.card.text"}, "", func(d *document.Draft) ([]domain.ID, error) {
			return nil, edit.SetText(d, id, text)
		})
		return
	}
	p.Commit(edit.Label{Key: "undo.cards.added", Count: 1}, "", func(d *document.Draft) ([]domain.ID, error) {
		made, err := edit.AddCard(d, at, text)
		return []domain.ID{made}, err
	})
}

// toggleMoment marks a step as one that decides, or takes the mark away.
func (p *Page) toggleMoment(lane, step domain.ID) {
	d := p.Session.Draft()
	on, err := edit.ToggleMoment(d, lane, step)
	if err != nil {
		p.Window.Fail(err)
		return
	}
	label := edit.Label{Key: "undo.keymoment.cleared"}
	if on {
		label.Key = "undo.keymoment.set"
	}
	p.commitDraft(label, d, []domain.ID{})
	p.cursor = scene.Hit{Lane: lane, Step: step}
	p.refreshCursor()
	if !on {
		p.Window.Say(p.Words.T(label.Key))
	}
}

// Click implements canvas.Controller: signs that fold do so, a moment of truth comes or goes, and
// where nobody takes care a name can be written at once.
func (p *Page) Click(hit scene.Hit) {
	switch {
	case hit.Fold:
		p.toggleFold(foldable(hit))
	case hit.Part == scene.PartOwnerEmpty:
		p.Edit(hit)
	case hit.Part == scene.PartCell && p.kindAt(hit.Lane) == domain.LaneMoment:
		p.toggleMoment(hit.Lane, hit.Step)
	case hit.Part == scene.PartCell && p.kindAt(hit.Lane) == domain.LaneEvidence:
		p.choose(domain.ID{}, edit.End(hit.Lane, hit.Step))
	case !hit.Card.IsZero() && p.kindAt(hit.Lane) == domain.LaneMoment:
		if c, _ := document.Find[domain.Card](p.Session.Doc(), hit.Card); c.Text == "" && c.Note == "" {
			p.toggleMoment(hit.Lane, hit.Step)
		}
	}
}
