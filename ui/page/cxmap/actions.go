package cxmap

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/scene"
	"wegmarke/ui/action"
	"wegmarke/ui/i18n"
)

// Actions lists what can be done on the page, for the one table of the window.
func (p *Page) Actions() []*action.Action {
	hasCards := func() bool { return len(p.cards()) > 0 }
	// A persona can be selected too; it is no part of the map.
	hasAny := func() bool { return hasCards() || len(p.parts()) > 0 }
	key := func(name fyne.KeyName) []action.Key { return []action.Key{{Name: name}} }
	primary := func(name fyne.KeyName) []action.Key {
		return []action.Key{{Name: name, Modifier: action.Primary}}
	}
	alt := func(name fyne.KeyName) []action.Key {
		return []action.Key{{Name: name, Modifier: fyne.KeyModifierAlt}}
	}
	return append(append(p.selecting(), p.sizing()...), []*action.Action{
		{ID: "card.add", Icon: "plus", Keys: key(fyne.KeyInsert), MacKeys: primary(fyne.KeyReturn), Run: p.addHere},
		{ID: "card.edit", Keys: key(fyne.KeyF2), Enabled: hasAny, Run: p.editSelected},
		{ID: "card.cut", Keys: primary(fyne.KeyX), InField: true, Enabled: hasAny, Run: p.cut},
		{ID: "card.copy", Icon: "copy", Keys: primary(fyne.KeyC), InField: true, Enabled: hasAny, Run: p.copy},
		{ID: "card.paste", Keys: primary(fyne.KeyV), InField: true, Run: p.paste},
		{ID: "card.duplicate", Keys: primary(fyne.KeyD), Enabled: hasAny, Run: p.duplicate},
		{
			ID: "card.delete", Icon: "trash", Keys: key(fyne.KeyDelete), InField: true,
			MacKeys: []action.Key{{Name: fyne.KeyBackspace}, {Name: fyne.KeyDelete}},
			Enabled: hasAny, Run: p.removeSelected,
		},
		{ID: "card.lift", Icon: "hand", Keys: key(fyne.KeySpace), InField: true, Enabled: p.canLift, Run: p.lift},
		{ID: "card.tomeasure", Icon: "flag", Enabled: p.canBecomeMeasure, Run: p.toMeasure},
		{ID: "card.up", Keys: alt(fyne.KeyUp), Enabled: hasAny, Run: func() { p.nudge(-1, 0) }},
		{ID: "card.down", Keys: alt(fyne.KeyDown), Enabled: hasAny, Run: func() { p.nudge(+1, 0) }},
		{ID: "card.left", Keys: alt(fyne.KeyLeft), Enabled: hasAny, Run: func() { p.nudge(0, -1) }},
		{ID: "card.right", Keys: alt(fyne.KeyRight), Enabled: hasAny, Run: func() { p.nudge(0, +1) }},
		{ID: "keymoment", Enabled: hasCards, Checked: p.isKeyMoment, Run: p.toggleKeyMoment},
		{
			ID: "fold", Keys: []action.Key{{Name: fyne.KeyF, Modifier: action.Primary | fyne.KeyModifierShift}}, Text: p.foldText,
			Enabled: func() bool { return len(p.foldTargets()) > 0 }, Run: func() { p.toggleFold(p.foldTargets()...) },
		},
		{ID: "lane.head", Keys: primary(fyne.KeyLeft), InField: true, Run: p.toLaneHead},
		{ID: "phase.head", Keys: primary(fyne.KeyUp), InField: true, Run: p.toPhaseHead},
		{ID: "filter.clear", Enabled: func() bool { return !p.Filter().IsZero() }, Run: p.ClearFilter},
		{ID: "view.save", Run: p.saveView},
		{ID: "lane.hide", Enabled: p.oneLane, Run: func() { p.HideLane(p.parts()[0], true) }},
		{ID: "lane.delete", Enabled: p.oneLane, Run: p.removeSelected},
		{ID: "phase.delete", Enabled: hasAny, Run: p.removeSelected},
		{ID: "step.delete", Enabled: hasAny, Run: p.removeSelected},
		{ID: "lane.add", Run: func() { p.Window.Popup(p.laneMenu(), p.corner()) }},
		{ID: "phase.add", Run: p.addPhase},
		{ID: "step.add", Enabled: func() bool { return !p.phaseAtHand().IsZero() }, Run: p.addStep},
		{ID: "zoom.in", Icon: "plus", Keys: []action.Key{{Name: fyne.KeyPlus, Modifier: action.Primary}, {Name: fyne.KeyEqual, Modifier: action.Primary}}, Run: func() { p.board.ZoomIn() }},
		{ID: "zoom.out", Icon: "minus", Keys: primary(fyne.KeyMinus), Run: func() { p.board.ZoomOut() }},
		{ID: "zoom.reset", Keys: primary(fyne.Key0), Run: func() { p.board.ZoomReset() }},
		{ID: "zoom.fit", Icon: "fit", Keys: primary(fyne.Key9), Run: func() { p.board.Fit() }},
		{ID: "zoom.selection", Keys: primary(fyne.Key2), Enabled: func() bool { return p.Session.Selection().Len() > 0 }, Run: p.zoomToSelection},
	}...)
}

// corner is a place on the board for a menu that was not opened by the pointer.
func (p *Page) corner() fyne.Position {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(p.board).AddXY(40, 60)
}

// addHere begins a new card in the cell at hand, or in the first one.
func (p *Page) addHere() {
	lane, step := p.cursor.Lane, p.cursor.Step
	if lane.IsZero() {
		lane, step = p.firstCell()
	}
	if lane.IsZero() {
		return
	}
	p.newCard(edit.End(lane, step), "")
}

func (p *Page) editSelected() {
	if cards := p.cards(); len(cards) > 0 {
		p.editCard(p.Session.Selection().Lead(), "")
	} else if parts := p.parts(); len(parts) > 0 {
		p.editTitle(parts[len(parts)-1])
	}
}

// removeSelected takes away what is selected: cards, or phases, steps and lanes.
func (p *Page) removeSelected() {
	if parts := p.parts(); len(parts) > 0 {
		p.removeParts(parts)
		return
	}
	p.removeCards(p.cards())
}

func (p *Page) removeCards(cards []domain.ID) {
	if len(cards) == 0 {
		return
	}
	free := p.free(cards)
	next := p.afterRemoval(free)
	label := edit.Label{Key: "undo.cards.deleted", Count: len(cards)}
	if p.Commit(label, "", func(d *document.Draft) ([]domain.ID, error) { return next, edit.RemoveCards(d, cards) }) {
		p.Window.Say(p.Words.T("toast.card.deleted", i18n.Values{"n": len(free)}))
	}
}

// afterRemoval is the card that takes over the selection: the next one in the cell, or the one before.
func (p *Page) afterRemoval(cards []domain.ID) []domain.ID {
	if len(cards) == 0 {
		return nil
	}
	gone := make(map[domain.ID]bool)
	for _, id := range cards {
		gone[id] = true
	}
	last, ok := document.Find[domain.Card](p.Session.Doc(), cards[len(cards)-1])
	if !ok {
		return []domain.ID{}
	}
	var before, after domain.ID
	passed := false
	for _, id := range p.visible(last.Lane, last.Step) {
		switch {
		case id == last.ID:
			passed = true
		case gone[id]:
		case passed && after.IsZero():
			after = id
		case !passed:
			before = id
		}
	}
	for _, id := range []domain.ID{after, before} {
		if !id.IsZero() {
			return []domain.ID{id}
		}
	}
	p.cursor = scene.Hit{Lane: last.Lane, Step: last.Step}
	return []domain.ID{}
}

// removeParts takes away phases, steps and lanes with their cards.
func (p *Page) removeParts(parts []domain.ID) {
	label := edit.Label{Key: "undo.parts.deleted", Count: len(parts)}
	if len(parts) == 1 {
		r, _ := p.Session.Doc().Get(parts[0])
		switch r := r.(type) {
		case domain.Phase:
			label = edit.Label{Key: "undo.phase.deleted", Name: r.Title}
		case domain.Step:
			label = edit.Label{Key: "undo.step.deleted"}
		case domain.Lane:
			label = edit.Label{Key: "undo.lane.deleted", Name: scene.LaneTitle(r, p.scene.Words.Language())}
		}
	}
	p.Window.Remove(parts, func(r edit.Removal) {
		if p.Commit(label, "", func(d *document.Draft) ([]domain.ID, error) { return []domain.ID{}, edit.Remove(d, r) }) {
			p.Window.Say(p.Words.T(label.Key, i18n.Values{"n": label.Count, "name": label.Name}))
		}
	})
}

// canBecomeMeasure says whether ideas or pains are selected and the map has a lane for measures.
func (p *Page) canBecomeMeasure() bool {
	cards := p.cards()
	if len(cards) == 0 || p.laneOf(domain.LaneMeasures).IsZero() {
		return false
	}
	for _, id := range cards {
		c, _ := document.Find[domain.Card](p.Session.Doc(), id)
		l, _ := document.Find[domain.Lane](p.Session.Doc(), c.Lane)
		if l.As() != domain.LaneIdeas && l.As() != domain.LanePains {
			return false
		}
	}
	return true
}

// oneLane says that a single lane is selected.
func (p *Page) oneLane() bool {
	parts := p.parts()
	if len(parts) != 1 {
		return false
	}
	_, ok := document.Find[domain.Lane](p.Session.Doc(), parts[0])
	return ok
}

func (p *Page) laneOf(kind domain.LaneKind) domain.ID {
	for _, l := range document.Lanes(p.Session.Doc(), p.m) {
		if l.As() == kind && !l.Hidden {
			return l.ID
		}
	}
	return domain.ID{}
}

// toMeasure makes measures of the selected ideas, each in its own phase; pains stay and get one.
func (p *Page) toMeasure() {
	lane := p.laneOf(domain.LaneMeasures)
	cards := readingOrder(p.Session.Doc(), p.m, p.cards())
	p.Commit(edit.Label{Key: "undo.cards.converted", Count: len(cards)}, "", func(d *document.Draft) ([]domain.ID, error) {
		var out []domain.ID
		for _, id := range cards {
			c, _ := document.Find[domain.Card](d, id)
			from, _ := document.Find[domain.Lane](d, c.Lane)
			to := edit.End(lane, c.Step)
			if from.As() == domain.LanePains {
				made, err := edit.CopyCards(d, []domain.ID{id}, to)
				if err != nil {
					return nil, err
				}
				out = append(out, made...)
				continue
			}
			if err := edit.MoveCards(d, []domain.ID{id}, to); err != nil {
				return nil, err
			}
			out = append(out, id)
		}
		return out, nil
	})
}

// nudge moves the selected cards by one place up or down, or by one step to the side.
func (p *Page) nudge(dy, dx int) {
	if p.shiftHead(dy, dx) {
		return
	}
	cards := readingOrder(p.Session.Doc(), p.m, p.cards())
	if len(cards) == 0 {
		return
	}
	first, _ := document.Find[domain.Card](p.Session.Doc(), cards[0])
	to := edit.Spot{Lane: first.Lane, Step: first.Step, Index: -1}
	if dx != 0 {
		_, to.Step = p.neighbour(first.Lane, first.Step, 0, dx)
		if to.Step == first.Step {
			return
		}
	} else {
		at := p.place(cards[0])
		switch {
		case dy < 0 && at > 0:
			to.Index = at - 1
		case dy < 0:
			to.Lane, _ = p.neighbour(first.Lane, first.Step, -1, 0)
		case p.place(cards[len(cards)-1])+1 < len(p.visible(first.Lane, first.Step)):
			to.Index = p.place(cards[len(cards)-1]) + 2
		default:
			to.Lane, _ = p.neighbour(first.Lane, first.Step, +1, 0)
			to.Index = 0
		}
		if to.Lane == first.Lane && to.Index < 0 {
			return
		}
		if _, ok := p.Allowed(cards, to.Lane); !ok {
			return
		}
	}
	p.Commit(edit.Label{Key: "undo.cards.moved", Count: len(cards)}, "nudge:"+first.ID.String(),
		func(d *document.Draft) ([]domain.ID, error) { return nil, edit.MoveCards(d, cards, to) })
	if r, ok := p.scene.CardRect(cards[0]); ok {
		p.board.Reveal(r)
	}
}

// place is the index of a card in its cell.
func (p *Page) place(id domain.ID) int {
	c, _ := document.Find[domain.Card](p.Session.Doc(), id)
	for i, other := range p.Session.Doc().Children(document.Cell(c.Lane, c.Step)) {
		if other == id {
			return i
		}
	}
	return 0
}

func (p *Page) isKeyMoment() bool {
	c, ok := document.Find[domain.Card](p.Session.Doc(), p.Session.Selection().Lead())
	return ok && c.KeyMoment
}

func (p *Page) toggleKeyMoment() {
	on := !p.isKeyMoment()
	label := edit.Label{Key: "undo.keymoment.set"}
	if !on {
		label.Key = "undo.keymoment.cleared"
	}
	cards := p.cards()
	p.Commit(label, "", func(d *document.Draft) ([]domain.ID, error) {
		for _, id := range cards {
			c, _ := document.Find[domain.Card](d, id)
			c.KeyMoment = on
			d.Put(c)
		}
		return nil, nil
	})
}

// setFeelings gives the selected feelings a value; false when something else is selected.
func (p *Page) setFeelings(value int) bool {
	var feelings []domain.Card
	for _, id := range p.cards() {
		c, _ := document.Find[domain.Card](p.Session.Doc(), id)
		if !p.isFeeling(c.Lane) {
			return false
		}
		feelings = append(feelings, c)
	}
	if len(feelings) == 0 {
		return p.newFeelingAtCursor(value)
	}
	return p.Commit(edit.Label{Key: "undo.emotion.set"}, "", func(d *document.Draft) ([]domain.ID, error) {
		for _, c := range feelings {
			if err := edit.SetFeeling(d, c.ID, c.Step, c.At, value); err != nil {
				return nil, err
			}
		}
		return nil, nil
	})
}

// newFeelingAtCursor sets a point in the empty cell of the emotion lane that has the keyboard.
func (p *Page) newFeelingAtCursor(value int) bool {
	if p.cursor.Lane.IsZero() || !p.isFeeling(p.cursor.Lane) {
		return false
	}
	lane, step := p.cursor.Lane, p.cursor.Step
	return p.Commit(edit.Label{Key: "undo.emotion.set"}, "", func(d *document.Draft) ([]domain.ID, error) {
		id, err := edit.AddFeeling(d, lane, step, 0.5, value)
		p.tie(d, id)
		return []domain.ID{id}, err
	})
}
