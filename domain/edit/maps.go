package edit

import (
	"fmt"
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// AddMap makes a map from a phase model with the usual lanes.
func AddMap(d *document.Draft, title, model, lang string) (domain.ID, error) {
	kind, ok := catalog.ModelOf(model)
	if !ok {
		return domain.ID{}, fmt.Errorf("add map from model %s: %w", model, ErrUnknown)
	}
	last := ""
	for _, m := range document.Maps(d) {
		last = m.Order
	}
	m := domain.Map{ID: domain.NewID(), Order: orderAfter(last), Title: title, Model: model, Version: 1}
	d.Put(m)
	order := ""
	for _, p := range kind.Phases() {
		order = orderAfter(order)
		addPhase(d, domain.Phase{
			ID: domain.NewID(), Map: m.ID, Order: order,
			Title: p.Names.In(lang), Task: p.Task.In(lang), Color: p.Color,
		})
	}
	order = ""
	for _, l := range catalog.DefaultLanes() {
		order = orderAfter(order)
		d.Put(domain.Lane{ID: domain.NewID(), Map: m.ID, Order: order, Kind: l.Kind, Side: l.Side})
	}
	return m.ID, nil
}

// addPhase stores a phase with the one step it needs.
func addPhase(d *document.Draft, p domain.Phase) {
	d.Put(domain.Step{ID: domain.NewID(), Phase: p.ID, Order: domain.FirstOrder})
	d.Put(p)
}

// AddPhase puts a new phase before the one that now has the index, or at the end.
func AddPhase(d *document.Draft, m domain.ID, index int, title string) (domain.ID, error) {
	orders, err := ordersIn(d, domain.Parent{Table: domain.TablePhase, A: m}, index, nil, 1)
	if err != nil {
		return domain.ID{}, err
	}
	p := domain.Phase{ID: domain.NewID(), Map: m, Order: orders[0], Title: title, Color: freeColour(d, m)}
	addPhase(d, p)
	return p.ID, nil
}

// freeColour is the colour that the fewest phases of a map have.
func freeColour(d *document.Draft, m domain.ID) int {
	var uses [domain.PhaseColors + 1]int
	for _, p := range document.Phases(d, m) {
		uses[p.Color]++
	}
	best := 1
	for c := 1; c <= domain.PhaseColors; c++ {
		if uses[c] < uses[best] {
			best = c
		}
	}
	return best
}

// AddStep divides a phase by one more step at the index, or at the end.
func AddStep(d *document.Draft, phase domain.ID, index int, title string) (domain.ID, error) {
	orders, err := ordersIn(d, domain.Parent{Table: domain.TableStep, A: phase}, index, nil, 1)
	if err != nil {
		return domain.ID{}, err
	}
	s := domain.Step{ID: domain.NewID(), Phase: phase, Order: orders[0], Title: title}
	d.Put(s)
	return s.ID, nil
}

// AddLane puts a new lane of a kind at the index among the lanes of the map, or at the end.
func AddLane(d *document.Draft, m domain.ID, index int, kind domain.LaneKind, title string) (domain.ID, error) {
	orders, err := ordersIn(d, domain.Parent{Table: domain.TableLane, A: m}, index, nil, 1)
	if err != nil {
		return domain.ID{}, err
	}
	side := domain.SideCustomer
	if info, ok := catalog.LaneOf(kind); ok {
		side = info.Side
	}
	l := domain.Lane{ID: domain.NewID(), Map: m, Order: orders[0], Kind: kind, Title: title, Side: side}
	d.Put(l)
	return l.ID, nil
}

// Rename gives a phase, step, lane, map, persona, own role or project another title.
func Rename(d *document.Draft, id domain.ID, title string) error {
	title = Clean(title)
	r, _ := d.Get(id)
	switch r := r.(type) {
	case domain.Phase:
		r.Title = title
		d.Put(r)
	case domain.Step:
		r.Title = title
		d.Put(r)
	case domain.Lane:
		if info, ok := catalog.LaneOf(r.Kind); ok && (title == info.Name("de") || title == info.Name("en")) && r.Kind != domain.LaneOwn {
			title = "" // the usual name follows the language again
		}
		r.Title = title
		d.Put(r)
	case domain.Map:
		r.Title = title
		d.Put(r)
	case domain.Persona:
		r.Name = title
		d.Put(r)
	case domain.OwnRole:
		r.Title = title
		d.Put(r)
	case domain.Project:
		r.Title = title
		d.Put(r)
	case domain.LaneSet:
		r.Title = title
		d.Put(r)
	case domain.Card:
		return SetText(d, id, title)
	default:
		return fmt.Errorf("rename %s: %w", id, ErrUnknown)
	}
	return nil
}

// MoveSibling puts a phase, step, lane or map before the sibling that now has the index, or at the
// end of its group. A lane takes the side of the lane it comes to stand above or below.
func MoveSibling(d *document.Draft, id domain.ID, index int) error {
	r, ok := d.Get(id)
	if !ok {
		return fmt.Errorf("move %s: %w", id, ErrUnknown)
	}
	orders, err := ordersIn(d, r.Parent(), index, map[domain.ID]bool{id: true}, 1)
	if err != nil {
		return err
	}
	d.Put(withOrder(r, orders[0]))
	return nil
}

// MoveLane puts a lane before another one, or behind the last of a side for the zero ID.
func MoveLane(d *document.Draft, id, before domain.ID, side domain.Side) error {
	l, ok := document.Find[domain.Lane](d, id)
	if !ok {
		return fmt.Errorf("move lane %s: %w", id, ErrUnknown)
	}
	if other, ok := document.Find[domain.Lane](d, before); ok {
		side = other.Side
	}
	l.Side = side
	d.Put(l)
	index := -1
	if !before.IsZero() {
		index = slices.Index(d.Children(l.Parent()), before)
	} else {
		// Behind the last lane of the side, wherever the other side's lanes stand.
		for i, sib := range d.Children(l.Parent()) {
			if other, _ := document.Find[domain.Lane](d, sib); other.Side == side && sib != id {
				index = i + 1
			}
		}
	}
	return MoveSibling(d, id, index)
}

// RemoveParts takes phases, steps and lanes away together with their cards. The last phase of a map
// stays (ErrLast); removing the last step of a phase removes the phase.
func RemoveParts(d *document.Draft, ids []domain.ID) error {
	gone := slices.Clone(ids)
	for _, id := range ids {
		r, ok := d.Get(id)
		if !ok {
			return fmt.Errorf("remove %s: %w", id, ErrUnknown)
		}
		if s, ok := r.(domain.Step); ok && allIn(d.Children(s.Parent()), gone) && !slices.Contains(gone, s.Phase) {
			gone = append(gone, s.Phase)
		}
	}
	for _, id := range gone {
		if p, ok := document.Find[domain.Phase](d, id); ok && allIn(d.Children(p.Parent()), gone) {
			return fmt.Errorf("remove phase %s: %w", id, ErrLast)
		}
	}
	measures := d.Shown(gone)
	d.RemoveTree(gone...)
	removeOrphans(d, measures)
	return nil
}

func allIn(ids, set []domain.ID) bool {
	for _, id := range ids {
		if !slices.Contains(set, id) {
			return false
		}
	}
	return true
}

// Resize gives a step another width or a lane another height, in scene units; 0 makes it automatic.
func Resize(d *document.Draft, id domain.ID, size float64) error {
	r, _ := d.Get(id)
	switch r := r.(type) {
	case domain.Step:
		if size > 0 {
			size = min(max(size, domain.MinStepWidth), 2000)
		}
		r.Width = size
		d.Put(r)
	case domain.Lane:
		if size > 0 {
			size = min(max(size, 34), 2000)
		}
		r.Height = size
		d.Put(r)
	default:
		return fmt.Errorf("resize %s: %w", id, ErrUnknown)
	}
	return nil
}

// Hide takes a lane out of sight or brings it back. Its cards stay.
func Hide(d *document.Draft, lane domain.ID, hidden bool) error {
	l, ok := document.Find[domain.Lane](d, lane)
	if !ok {
		return fmt.Errorf("hide %s: %w", lane, ErrUnknown)
	}
	l.Hidden = hidden
	d.Put(l)
	return nil
}

// RemoveMap takes a map away with everything in it. Measures that only its cards showed go with it.
func RemoveMap(d *document.Draft, m domain.ID) error {
	lanes := d.Children(domain.Parent{Table: domain.TableLane, A: m})
	if _, ok := document.Find[domain.Map](d, m); !ok {
		return fmt.Errorf("remove map %s: %w", m, ErrUnknown)
	}
	measures := d.Shown(lanes)
	d.RemoveTree(m)
	removeOrphans(d, measures)
	return nil
}
