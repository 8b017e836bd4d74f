package cxmap

import (
	"slices"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/scene"
	"wegmarke/ui/action"
)

// selecting lists the ways to select many cards at once.
func (p *Page) selecting() []*action.Action {
	shifted := func(name fyne.KeyName) []action.Key {
		return []action.Key{{Name: name, Modifier: action.Primary | fyne.KeyModifierShift}}
	}
	hasCards := func() bool { return len(p.cards()) > 0 }
	hasLanes := func() bool { return len(p.lanesAtHand()) > 0 }
	return []*action.Action{
		{ID: "select.cell", Keys: shifted(fyne.KeyC), InField: true, Enabled: func() bool { return !p.cursor.Lane.IsZero() }, Run: p.selectCells},
		{ID: "select.lane", Keys: shifted(fyne.KeyL), InField: true, Enabled: hasLanes, Run: p.selectLanes},
		{ID: "select.phase", Keys: shifted(fyne.KeyP), InField: true, Enabled: func() bool { return len(p.phasesAtHand()) > 0 }, Run: p.selectPhases},
		{
			ID: "selectall", Keys: []action.Key{{Name: fyne.KeyA, Modifier: action.Primary}}, InField: true,
			Run: func() { p.selectWhere(func(domain.Card) bool { return true }) },
		},
		{ID: "select.kind", Keys: shifted(fyne.KeyK), InField: true, Enabled: hasLanes, Run: p.selectKind},
		{ID: "select.colour", Keys: shifted(fyne.KeyO), InField: true, Enabled: hasCards, Run: p.selectColour},
		{ID: "select.invert", Keys: shifted(fyne.KeyA), InField: true, Run: p.invertSelection},
		{
			ID: "select.toggle", Keys: []action.Key{{Name: fyne.KeySpace, Modifier: fyne.KeyModifierControl}},
			// The system keeps Control with the space bar for itself there.
			MacKeys: []action.Key{{Name: fyne.KeySpace, Modifier: fyne.KeyModifierShift}},
			InField: true, Enabled: func() bool { return !p.cursor.Card.IsZero() }, Run: p.toggle,
		},
	}
}

// selectItem is the menu of all ways to select.
func (p *Page) selectItem() *fyne.MenuItem {
	it := p.item("menu.select", nil)
	it.ChildMenu = p.Window.Table().Menu("", nil, "select.cell", "select.lane", "select.phase", "selectall",
		action.Separator, "select.kind", "select.colour", action.Separator, "select.invert")
	return it
}

// selectWhere selects the cards in sight that a function takes; those selected before lead the way, so
// that the keyboard stays where it is.
func (p *Page) selectWhere(takes func(domain.Card) bool) {
	var all []domain.ID
	lead := p.Session.Selection().Lead()
	for _, lane := range p.lanes() {
		for _, step := range p.steps() {
			for _, c := range document.Cards(p.Session.Doc(), lane, step) {
				if !c.Expected && takes(c) {
					all = append(all, c.ID)
				}
			}
		}
	}
	if i := slices.Index(all, lead); i >= 0 {
		all = append(slices.Delete(all, i, i+1), lead)
	}
	p.Session.Selection().Set(all...)
}

// selectCells selects all cards of the cells that hold a selected one, or of the cell at hand.
func (p *Page) selectCells() {
	type cell struct{ lane, step domain.ID }
	at := map[cell]bool{}
	for _, id := range p.cards() {
		c, _ := document.Find[domain.Card](p.Session.Doc(), id)
		at[cell{c.Lane, c.Step}] = true
	}
	if len(at) == 0 {
		at[cell{p.cursor.Lane, p.cursor.Step}] = true
	}
	p.selectWhere(func(c domain.Card) bool { return at[cell{c.Lane, c.Step}] })
}

// lanesAtHand are the lanes that are selected, or hold what is selected, or the cell with the keyboard.
func (p *Page) lanesAtHand() []domain.ID {
	return p.atHand(func(id domain.ID) domain.ID {
		l, _ := document.Find[domain.Lane](p.Session.Doc(), id)
		return l.ID
	}, func(c scene.Hit) domain.ID { return c.Lane })
}

// phasesAtHand are the phases of what is selected in the same way; a column stands for its phase.
func (p *Page) phasesAtHand() []domain.ID {
	phaseOf := func(step domain.ID) domain.ID {
		s, _ := document.Find[domain.Step](p.Session.Doc(), step)
		return s.Phase
	}
	return p.atHand(func(id domain.ID) domain.ID {
		if ph, ok := document.Find[domain.Phase](p.Session.Doc(), id); ok {
			return ph.ID
		}
		return phaseOf(id)
	}, func(c scene.Hit) domain.ID { return phaseOf(c.Step) })
}

func (p *Page) atHand(head func(domain.ID) domain.ID, cell func(scene.Hit) domain.ID) []domain.ID {
	var out []domain.ID
	add := func(id domain.ID) {
		if !id.IsZero() && !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	for _, id := range p.Session.Selection().IDs() {
		if c, ok := document.Find[domain.Card](p.Session.Doc(), id); ok {
			add(cell(scene.Hit{Lane: c.Lane, Step: c.Step}))
			continue
		}
		add(head(id))
	}
	if len(out) == 0 {
		add(cell(p.cursor))
	}
	return out
}

func (p *Page) selectLanes() {
	lanes := p.lanesAtHand()
	p.selectWhere(func(c domain.Card) bool { return slices.Contains(lanes, c.Lane) })
}

func (p *Page) selectPhases() {
	phases := p.phasesAtHand()
	p.selectWhere(func(c domain.Card) bool {
		s, _ := document.Find[domain.Step](p.Session.Doc(), c.Step)
		return slices.Contains(phases, s.Phase)
	})
}

// selectKind selects all cards of the kinds that are at hand: all pains, wherever they stand.
func (p *Page) selectKind() {
	kinds := map[domain.LaneKind]bool{}
	for _, lane := range p.lanesAtHand() {
		kinds[p.kindAt(lane)] = true
	}
	p.selectWhere(func(c domain.Card) bool { return kinds[p.kindAt(c.Lane)] })
}

// selectColour selects all cards that look like the selected ones. A card without a colour of its own
// has that of its kind.
func (p *Page) selectColour() {
	type look struct {
		colour int
		kind   domain.LaneKind
	}
	of := func(c domain.Card) look {
		if c.Color > 0 {
			return look{colour: c.Color}
		}
		return look{kind: p.kindAt(c.Lane)}
	}
	looks := map[look]bool{}
	for _, id := range p.cards() {
		c, _ := document.Find[domain.Card](p.Session.Doc(), id)
		looks[of(c)] = true
	}
	p.selectWhere(func(c domain.Card) bool { return looks[of(c)] })
}

func (p *Page) invertSelection() {
	was := map[domain.ID]bool{}
	for _, id := range p.cards() {
		was[id] = true
	}
	p.selectWhere(func(c domain.Card) bool { return !was[c.ID] })
}
