package edit

import (
	"fmt"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/parcel"
)

// Lanes puts the lanes of a parcel with their cards into a map, before the lane that now has the index
// among all of them, or at the end. Cards stand in the step they came from, in the one of the same
// name, or in the one at the same part of the way.
func (o Parcels) Lanes(d *document.Draft, p parcel.Parcel, m domain.ID, index int) ([]domain.ID, error) {
	columns := document.Columns(d, m)
	if p.IsEmpty() || p.Kind != parcel.Lanes || len(columns) == 0 {
		return nil, fmt.Errorf("paste lanes: %w", ErrUnknown)
	}
	orders, err := ordersIn(d, domain.Parent{Table: domain.TableLane, A: m}, index, nil, len(p.Roots))
	if err != nil {
		return nil, err
	}
	s := o.unpack(d, p)
	s.matchColumns(p, columns)
	var out []domain.ID
	for i, id := range p.Roots {
		out = append(out, s.lane(id, m, orders[i]))
	}
	return out, s.cards(p.Roots, stepIDs(document.Columns(s.src, p.Map)))
}

// Phases puts the phases of a parcel with their steps and cards into a map, before the phase that now
// has the index, or at the end. Cards stand in the lane of the same kind and title, which is made
// where the map has none.
func (o Parcels) Phases(d *document.Draft, p parcel.Parcel, m domain.ID, index int) ([]domain.ID, error) {
	if _, ok := document.Find[domain.Map](d, m); !ok || p.IsEmpty() || p.Kind != parcel.Phases {
		return nil, fmt.Errorf("paste phases: %w", ErrUnknown)
	}
	orders, err := ordersIn(d, domain.Parent{Table: domain.TablePhase, A: m}, index, nil, len(p.Roots))
	if err != nil {
		return nil, err
	}
	s := o.unpack(d, p)
	var out, steps []domain.ID
	for i, id := range p.Roots {
		out = append(out, s.phase(id, m, orders[i]))
		steps = append(steps, stepIDs(document.Steps(s.src, id))...)
	}
	lanes, err := s.matchLanes(p, m, steps)
	if err != nil {
		return nil, err
	}
	return out, s.cards(lanes, steps)
}

// Map puts the map of a parcel behind another one, or at the end for the zero ID, under a title. It
// shows a future state only where the current one is there as well.
func (o Parcels) Map(d *document.Draft, p parcel.Parcel, behind domain.ID, title string) (domain.ID, error) {
	old, ok := document.Find[domain.Map](p.View(), p.Map)
	if !ok || p.IsEmpty() || p.Kind != parcel.Map {
		return domain.ID{}, fmt.Errorf("paste map: %w", ErrUnknown)
	}
	order, err := mapOrder(d, behind)
	if err != nil {
		return domain.ID{}, err
	}
	s := o.unpack(d, p)
	m := old
	m.ID, m.Order, m.Title, m.Version = domain.NewID(), order, Clean(title), 1
	m.Persona, m.FirstContact, m.Current = s.shared(old.Persona), domain.ID{}, domain.ID{}
	if m.State == domain.StateFuture {
		m.State = domain.StateCurrent
	}
	s.to[old.ID] = m.ID
	d.Put(m)
	s.hung(old.ID, m.ID)
	var steps, lanes []domain.ID
	for _, ph := range document.Phases(s.src, old.ID) {
		s.phase(ph.ID, m.ID, ph.Order)
		steps = append(steps, stepIDs(document.Steps(s.src, ph.ID))...)
	}
	for _, l := range document.Lanes(s.src, old.ID) {
		s.lane(l.ID, m.ID, l.Order)
		lanes = append(lanes, l.ID)
	}
	if err := s.cards(lanes, steps); err != nil {
		return domain.ID{}, err
	}
	for _, set := range document.LaneSets(s.src, old.ID) {
		was := set.ID
		var hidden []string
		for _, id := range set.HiddenLanes() {
			if own, ok := s.to[id]; ok {
				hidden = append(hidden, own.String())
			}
		}
		set.ID, set.Map, set.Persona, set.Hidden = domain.NewID(), m.ID, s.shared(set.Persona), strings.Join(hidden, ",")
		d.Put(set)
		s.hung(was, set.ID)
	}
	if first, ok := s.to[old.FirstContact]; ok {
		m.FirstContact = first
		d.Put(m)
	}
	return m.ID, nil
}

// mapOrder is a key behind a map, or behind all of them.
func mapOrder(d *document.Draft, behind domain.ID) (string, error) {
	if _, ok := document.Find[domain.Map](d, behind); ok {
		return orderBehind(d, behind)
	}
	last := ""
	for _, m := range document.Maps(d) {
		last = m.Order
	}
	return orderAfter(last), nil
}

func stepIDs(steps []domain.Step) []domain.ID {
	out := make([]domain.ID, len(steps))
	for i, s := range steps {
		out[i] = s.ID
	}
	return out
}

// lane stores a lane without its cards.
func (s *unpacking) lane(old, m domain.ID, order string) domain.ID {
	l, _ := document.Find[domain.Lane](s.src, old)
	l.ID, l.Map, l.Order = domain.NewID(), m, order
	s.to[old] = l.ID
	s.d.Put(l)
	s.hung(old, l.ID)
	return l.ID
}

// phase stores a phase with its steps.
func (s *unpacking) phase(old, m domain.ID, order string) domain.ID {
	p, _ := document.Find[domain.Phase](s.src, old)
	p.ID, p.Map, p.Order = domain.NewID(), m, order
	s.to[old] = p.ID
	for _, step := range document.Steps(s.src, old) {
		was := step.ID
		step.ID, step.Phase = domain.NewID(), p.ID
		s.to[was] = step.ID
		s.d.Put(step)
		s.hung(was, step.ID)
	}
	s.d.Put(p)
	s.hung(old, p.ID)
	return p.ID
}

// cards stores the cards of some lanes and steps of the parcel at the end of the cells that these have
// become.
func (s *unpacking) cards(lanes, steps []domain.ID) error {
	var all []domain.Card
	for _, lane := range lanes {
		for _, step := range steps {
			for _, c := range document.Cards(s.src, lane, step) {
				s.to[c.ID] = domain.NewID() // before all, for one may mend another
				all = append(all, c)
			}
		}
	}
	last := make(map[domain.Parent]string) // a cell is looked at once, however many cards come
	for _, c := range all {
		lane, ok := document.Find[domain.Lane](s.d, s.to[c.Lane])
		step, also := s.to[c.Step]
		if !ok || !also {
			return fmt.Errorf("paste card %s: %w", c.ID, ErrUnknown)
		}
		cell := document.Cell(lane.ID, step)
		before, known := last[cell]
		if !known {
			for _, sib := range s.d.Children(cell) {
				r, _ := s.d.Get(sib)
				before = r.OrderKey()
			}
		}
		last[cell] = orderAfter(before)
		s.card(c, lane, step, last[cell])
	}
	return nil
}

// matchColumns finds for each step of the parcel one of a map.
func (s *unpacking) matchColumns(p parcel.Parcel, columns []domain.Step) {
	named := make(map[string]domain.ID)
	name := func(v document.View, step domain.Step) string {
		phase, _ := document.Find[domain.Phase](v, step.Phase)
		return strings.ToLower(phase.Title + "\x00" + step.Title)
	}
	here := make(map[domain.ID]bool)
	for _, c := range columns {
		here[c.ID] = true
		if key := name(s.d, c); named[key].IsZero() && key != "\x00" {
			named[key] = c.ID
		}
	}
	all := document.Columns(s.src, p.Map)
	for i, c := range all {
		switch same := named[name(s.src, c)]; {
		case here[c.ID]:
			s.to[c.ID] = c.ID
		case !same.IsZero():
			s.to[c.ID] = same
		default:
			s.to[c.ID] = columns[i*len(columns)/len(all)].ID
		}
	}
}

// matchLanes finds or makes for each lane of the parcel that holds cards one of a map, and lists those
// lanes of the parcel.
func (s *unpacking) matchLanes(p parcel.Parcel, m domain.ID, steps []domain.ID) ([]domain.ID, error) {
	ours := document.Lanes(s.d, m)
	var used []domain.ID
	for _, l := range document.Lanes(s.src, p.Map) {
		filled := false
		for _, step := range steps {
			filled = filled || len(document.Cards(s.src, l.ID, step)) > 0
		}
		if !filled {
			continue
		}
		used = append(used, l.ID)
		for _, same := range []func(domain.Lane) bool{
			func(o domain.Lane) bool { return o.ID == l.ID },
			func(o domain.Lane) bool { return o.Kind == l.Kind && o.Title == l.Title },
			func(o domain.Lane) bool { return o.Kind == l.Kind && l.Kind != domain.LaneOwn },
		} {
			for _, o := range ours {
				if s.to[l.ID].IsZero() && same(o) {
					s.to[l.ID] = o.ID
				}
			}
		}
		if s.to[l.ID].IsZero() {
			orders, err := ordersIn(s.d, domain.Parent{Table: domain.TableLane, A: m}, -1, nil, 1)
			if err != nil {
				return nil, err
			}
			s.lane(l.ID, m, orders[0])
		}
	}
	return used, nil
}
