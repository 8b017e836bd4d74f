package cxmap

import (
	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/scene"
	"wegmarke/ui/canvas"
)

// Edit implements canvas.Controller: it opens the text of what was hit. In an empty place it begins
// a new card there.
func (p *Page) Edit(hit scene.Hit) {
	switch {
	case hit.Fold:
		p.toggleFold(foldable(hit))
	case hit.Edge && hit.Part == scene.PartLaneHead:
		p.autoSize(hit.Lane)
	case hit.Edge:
		p.autoSize(hit.Step)
	case !hit.Card.IsZero():
		p.editCard(hit.Card, "")
	case hit.Part == scene.PartPhase:
		p.editTitle(hit.Phase)
	case hit.Part == scene.PartStep:
		p.editTitle(hit.Step)
	case hit.Part == scene.PartLaneHead:
		p.editTitle(hit.Lane)
	case !hit.Lane.IsZero():
		p.newCard(edit.Spot{Lane: hit.Lane, Step: hit.Step, Index: hit.Index}, "")
	}
}

// editCard opens the text field over a card, with its text or with the letters that replace it.
func (p *Page) editCard(id domain.ID, begun string) {
	card, ok := document.Find[domain.Card](p.Session.Doc(), id)
	if !ok {
		return
	}
	p.Session.Selection().Set(id)
	if begun == "" && chooses(p.kindAt(card.Lane)) {
		p.choose(id, edit.Spot{Lane: card.Lane, Step: card.Step})
		return
	}
	p.openText(id, begun)
}

// openText opens the text field over a card.
func (p *Page) openText(id domain.ID, begun string) {
	doc := p.Session.Doc()
	card, ok := document.Find[domain.Card](doc, id)
	if !ok {
		return
	}
	r, ok := p.scene.CardRect(id)
	if !ok || p.refuses(id) {
		return
	}
	p.board.Reveal(r)
	old := document.CardMarked(doc, card)
	text := old
	if begun != "" {
		text = begun
	}
	p.write("hint.writing", canvas.EditParams{
		Where: func() (scene.Rect, bool) { return p.textRect(id) },
		Type:  p.scene.TypeOf(id, card.Lane, card.Step),
		Grow:  p.growing(scene.Writing{Card: id}),
		Text:  text, Begun: begun != "", Bold: p.ownText(card.Lane),
		Done: func(text string, how canvas.Leave) {
			if how != canvas.Drop {
				p.saveText(id, old, text)
			}
			p.goOn(card.Lane, card.Step, id, how)
		},
	})
}

// ownText says whether the cards of a lane have texts of their own, in which words can be bold, and not
// the names of records or people.
func (p *Page) ownText(lane domain.ID) bool {
	switch p.kindAt(lane) {
	case domain.LaneTouchpoints, domain.LaneMeasures, domain.LaneIndicators, domain.LaneResponsible,
		domain.LaneRoles, domain.LanePrivacy, domain.LaneEvidence, domain.LaneMoment:
		return false
	}
	return true
}

// textRect is where the text of a card is edited: the card itself, or a box at a smiley.
func (p *Page) textRect(id domain.ID) (scene.Rect, bool) {
	r, ok := p.scene.CardRect(id)
	card, _ := document.Find[domain.Card](p.Session.Doc(), id)
	lane, _ := document.Find[domain.Lane](p.Session.Doc(), card.Lane)
	if lane.As() == domain.LaneFeelings {
		r = scene.Rect{X: r.X + r.W/2 - 75, Y: r.Bottom() + 2, W: 150, H: 24}
	}
	return r, ok
}

// saveText keeps what was written. A card whose text was taken away is removed, and a message
// offers to bring it back.
func (p *Page) saveText(id domain.ID, old, text string) {
	text = edit.Clean(text)
	if text == old {
		return
	}
	card, ok := document.Find[domain.Card](p.Session.Doc(), id)
	if !ok {
		return
	}
	lane, _ := document.Find[domain.Lane](p.Session.Doc(), card.Lane)
	if kind := lane.As(); text == "" && kind != domain.LaneFeelings && kind != domain.LaneMoment && kind != domain.LaneEvidence {
		p.removeCards([]domain.ID{id})
		return
	}
	p.Commit(edit.Label{Key: "undo.card.text"}, "", func(d *document.Draft) ([]domain.ID, error) {
		return nil, edit.SetText(d, id, text)
	})
}

// newCard opens a text field where a card is about to be made. The card comes into being with its
// text, so that one step of undo takes it away again.
func (p *Page) newCard(at edit.Spot, text string) {
	lane, ok := document.Find[domain.Lane](p.Session.Doc(), at.Lane)
	if !ok {
		return
	}
	switch kind := lane.As(); {
	case kind == domain.LaneFeelings:
		p.newFeeling(at)
		return
	case text == "" && kind == domain.LaneMoment:
		p.toggleMoment(at.Lane, at.Step)
		return
	case text == "" && chooses(kind):
		p.choose(domain.ID{}, at)
		return
	}
	p.openNew(at, text)
}

// openNew opens a text field for a card that does not exist yet.
func (p *Page) openNew(at edit.Spot, text string) {
	if p.refuses(at.Lane) {
		return
	}
	p.Session.Selection().Clear()
	p.cursor = scene.Hit{Lane: at.Lane, Step: at.Step}
	p.refreshCursor()
	where := func() (scene.Rect, bool) {
		if r, ok := p.scene.WritingRect(); ok {
			return r, true
		}
		r, ok := p.scene.CellRect(at.Lane, at.Step)
		y, _ := p.scene.InsertY(at.Lane, at.Step, p.index(at))
		return scene.Rect{X: r.X + 5, Y: y + 2, W: r.W - 10, H: 24}, ok
	}
	if r, ok := where(); ok {
		p.board.Reveal(r)
	}
	p.write("hint.writing", canvas.EditParams{
		Where: where, Text: text, Begun: text != "", Bold: p.ownText(at.Lane),
		Type:  p.scene.TypeOf(domain.ID{}, at.Lane, at.Step),
		Grow:  p.growing(scene.Writing{Lane: at.Lane, Step: at.Step, Index: p.index(at)}),
		Paste: func() bool { return p.pasteInto(at) },
		Done: func(text string, how canvas.Leave) {
			made := domain.ID{}
			if how != canvas.Drop && edit.Clean(text) != "" {
				p.Commit(edit.Label{Key: "undo.cards.added", Count: 1}, "", func(d *document.Draft) ([]domain.ID, error) {
					id, err := edit.AddCard(d, at, text)
					made = id
					return []domain.ID{id}, err
				})
			}
			if made.IsZero() && how == canvas.Next {
				how = canvas.Stay // an empty text ends the row of new cards
			}
			p.goOn(at.Lane, at.Step, made, how)
		},
	})
}

// growing lets the card that is written, and what lies below it, follow the height of its text.
func (p *Page) growing(w scene.Writing) func(height float32) {
	if c, ok := document.Find[domain.Card](p.Session.Doc(), w.Card); ok && p.isFeeling(c.Lane) {
		return nil // its text stands beside a point of the curve
	}
	return func(height float32) {
		w.Height = height
		p.board.Invalidate(p.scene.SetWriting(w))
	}
}

// index is the place of a spot among the cards that are there.
func (p *Page) index(at edit.Spot) int {
	n := len(p.Session.Doc().Children(document.Cell(at.Lane, at.Step)))
	if at.Index < 0 || at.Index > n {
		return n
	}
	return at.Index
}

// newFeeling sets a neutral point where the lane is widest open.
func (p *Page) newFeeling(at edit.Spot) {
	p.Commit(edit.Label{Key: "undo.cards.added", Count: 1}, "", func(d *document.Draft) ([]domain.ID, error) {
		id, err := edit.AddCard(d, edit.End(at.Lane, at.Step), "")
		p.tie(d, id)
		return []domain.ID{id}, err
	})
}

// tie gives a new point of a curve to the persona that is looked at, so that it stands on the curve in
// sight. The points of the map's own persona need no tie.
func (p *Page) tie(d *document.Draft, card domain.ID) {
	who := p.Filter().Persona
	m, _ := document.Find[domain.Map](d, p.m)
	if _, ok := document.Find[domain.Card](d, card); ok && !who.IsZero() && who != m.Persona {
		d.Put(domain.Link{ID: domain.NewID(), Kind: domain.LinkPersona, From: card, To: who})
	}
}

// goOn does what the way of leaving a text field asks for.
func (p *Page) goOn(lane, step, card domain.ID, how canvas.Leave) {
	switch how {
	case canvas.Next:
		at := edit.End(lane, step)
		for i, id := range p.Session.Doc().Children(document.Cell(lane, step)) {
			if id == card {
				at.Index = i + 1
			}
		}
		p.newCard(at, "")
	case canvas.TabOn:
		p.editCell(p.beside(lane, step, +1))
	case canvas.TabBack:
		p.editCell(p.beside(lane, step, -1))
	}
}

// editCell edits the first card of a cell, or begins one.
func (p *Page) editCell(lane, step domain.ID) {
	if lane.IsZero() {
		return
	}
	if kind := p.kindAt(lane); chooses(kind) || kind == domain.LaneMoment {
		p.selectCell(lane, step) // walking on must not open a list
		return
	}
	for _, c := range document.Cards(p.Session.Doc(), lane, step) {
		if !c.Expected {
			p.editCard(c.ID, "")
			return
		}
	}
	p.newCard(edit.End(lane, step), "")
}

// typeOver begins to write: over the selected card, or a new card in the empty cell.
func (p *Page) typeOver(text string) {
	switch cards := p.cards(); {
	case len(cards) == 1:
		p.editCard(cards[0], text)
	case len(cards) == 0 && !p.cursor.Lane.IsZero():
		p.newCard(edit.End(p.cursor.Lane, p.cursor.Step), text)
	}
}

// editTitle opens the title of a phase, step or lane.
func (p *Page) editTitle(id domain.ID) {
	doc := p.Session.Doc()
	r, ok := doc.Get(id)
	if !ok || p.refuses(id) {
		return
	}
	params := canvas.EditParams{Pane: scene.Header}
	label := edit.Label{}
	switch r := r.(type) {
	case domain.Phase:
		params.Text, label.Key = r.Title, "undo.phase.renamed"
		params.Where = func() (scene.Rect, bool) {
			return p.scene.PhaseTitleRect(id)
		}
	case domain.Step:
		params.Text, label.Key = r.Title, "undo.step.renamed"
		params.Where = func() (scene.Rect, bool) {
			return p.scene.StepTitleRect(id)
		}
	case domain.Lane:
		params.Pane = scene.Heads
		params.Text, label.Key = scene.LaneTitle(r, p.scene.Words.Language()), "undo.lane.renamed"
		params.Where = func() (scene.Rect, bool) {
			b, ok := p.scene.LaneRect(id)
			return scene.Rect{X: 6, Y: b.Y + 3, W: 118, H: 24}, ok
		}
	default:
		return
	}
	old := params.Text
	params.Done = func(text string, how canvas.Leave) {
		if how == canvas.Drop || edit.Clean(text) == old {
			return
		}
		p.Commit(label, "", func(d *document.Draft) ([]domain.ID, error) { return nil, edit.Rename(d, id, text) })
	}
	p.write("hint.title", params)
}
