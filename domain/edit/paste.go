package edit

import (
	"fmt"
	"slices"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/parcel"
)

// Parcels says how parcels are put into a project.
type Parcels struct {
	// HasImage says whether the project holds an image; pictures it does not hold are left out. Nil
	// leaves out all.
	HasImage func(domain.Hash) bool
}

// Cards puts the cards of a parcel into a map, the topmost and leftmost at the spot, and returns the
// new cards. What would fall outside the map goes into the last lane or step. Touchpoints, measures,
// indicators and personas that the project has, by their ID or their title, are shown again; others
// come along.
func (o Parcels) Cards(d *document.Draft, p parcel.Parcel, at Spot) ([]domain.ID, error) {
	if p.IsEmpty() || p.Kind != parcel.Cards {
		return nil, fmt.Errorf("paste cards: %w", ErrUnknown)
	}
	target, ok := document.Find[domain.Lane](d, at.Lane)
	if !ok {
		return nil, fmt.Errorf("paste cards: %w", ErrUnknown)
	}
	lanes, columns := document.Lanes(d, target.Map), document.Columns(d, target.Map)
	lane0 := slices.IndexFunc(lanes, func(l domain.Lane) bool { return l.ID == at.Lane })
	step0 := slices.IndexFunc(columns, func(s domain.Step) bool { return s.ID == at.Step })
	if lane0 < 0 || step0 < 0 {
		return nil, fmt.Errorf("paste cards: %w", ErrUnknown)
	}
	s := o.unpack(d, p)
	rows, places := placesIn(p)
	top, left := len(rows), len(places)
	for _, id := range p.Roots {
		c, _ := document.Find[domain.Card](s.src, id)
		top, left = min(top, rows[c.Lane]), min(left, places[c.Step])
		s.to[id] = domain.NewID()
	}
	inserted := make(map[domain.Parent]int)
	var out []domain.ID
	for _, id := range p.Roots {
		c, _ := document.Find[domain.Card](s.src, id)
		lane := lanes[min(lane0+rows[c.Lane]-top, len(lanes)-1)]
		step := columns[min(step0+places[c.Step]-left, len(columns)-1)]
		cell := document.Cell(lane.ID, step.ID)
		spot := End(lane.ID, step.ID)
		if at.Index >= 0 && lane.ID == at.Lane && step.ID == at.Step {
			spot.Index = at.Index + inserted[cell]
		}
		order, err := orderAt(d, spot, nil)
		if err != nil {
			return nil, err
		}
		inserted[cell]++
		s.card(c, lane, step.ID, order)
		if origin, ok := document.Find[domain.Card](d, p.Origins[id]); ok {
			tie(d, s.to[id], origin.ID)
		}
		out = append(out, s.to[id])
	}
	return out, nil
}

// placesIn numbers the lanes and steps around the cards of a parcel.
func placesIn(p parcel.Parcel) (rows, columns map[domain.ID]int) {
	rows, columns = make(map[domain.ID]int), make(map[domain.ID]int)
	for i, l := range document.Lanes(p.View(), p.Map) {
		rows[l.ID] = i
	}
	for i, s := range document.Columns(p.View(), p.Map) {
		columns[s.ID] = i
	}
	return rows, columns
}

// unpacking puts the records of a parcel into a project.
type unpacking struct {
	Parcels
	d   *document.Draft
	src document.View
	// to leads from a record of the parcel to that of the project.
	to map[domain.ID]domain.ID
}

func (o Parcels) unpack(d *document.Draft, p parcel.Parcel) *unpacking {
	return &unpacking{o, d, p.View(), make(map[domain.ID]domain.ID)}
}

// card stores one card in a lane, turned into what that lane holds.
func (s *unpacking) card(c domain.Card, lane domain.Lane, step domain.ID, order string) {
	from, _ := document.Find[domain.Lane](s.src, c.Lane)
	text, old := document.CardMarked(s.src, c), c.ID
	was, is := from.As(), lane.As()
	c.ID, c.Lane, c.Step, c.Order = s.to[old], lane.ID, step, order
	if was == is || !shows(was) {
		c.Touchpoint, c.Measure, c.Indicator = s.shared(c.Touchpoint), s.shared(c.Measure), s.shared(c.Indicator)
	} else {
		c.Touchpoint, c.Measure, c.Indicator = domain.ID{}, domain.ID{}, domain.ID{}
	}
	c.Solves = s.known(c.Solves)
	if is == domain.LaneFeelings && was != is {
		c.At = 0.5
	}
	s.d.Put(c)
	if was != is || shows(is) && c.Touchpoint.IsZero() && c.Measure.IsZero() && c.Indicator.IsZero() {
		// The text decides what the card becomes in its new lane. It cannot fail: the card is there.
		_ = SetText(s.d, c.ID, text)
	}
	s.hung(old, c.ID)
}

// known is what a record of the parcel became, or itself where the project has it.
func (s *unpacking) known(id domain.ID) domain.ID {
	if own, ok := s.to[id]; ok {
		return own
	}
	theirs, ok := s.src.Get(id)
	ours, also := s.d.Get(id)
	if ok && also && theirs.Table() == ours.Table() {
		return id
	}
	return domain.ID{}
}

// shared is the touchpoint, measure, indicator or persona of the project for one of the parcel: the
// same one, one of the same title, or a copy.
func (s *unpacking) shared(id domain.ID) domain.ID {
	if id.IsZero() {
		return id
	}
	if own := s.known(id); !own.IsZero() {
		return own
	}
	r, ok := s.src.Get(id)
	if !ok {
		return domain.ID{}
	}
	if same := s.titled(r); !same.IsZero() {
		s.to[id] = same
		return same
	}
	fresh := id // the same record in both projects, as long as nothing else has its name
	if _, taken := s.d.Get(id); taken {
		fresh = domain.NewID()
	}
	s.to[id] = fresh // before what it shows, which may show it
	s.d.Put(s.named(document.WithRefs(r, s.resolve), fresh))
	s.hung(id, fresh)
	return fresh
}

// resolve is where a reference of a copied record leads.
func (s *unpacking) resolve(id domain.ID) domain.ID {
	switch r, _ := s.src.Get(id); r.(type) {
	case domain.Touchpoint, domain.Measure, domain.Indicator, domain.Persona:
		return s.shared(id)
	}
	return s.known(id)
}

// titled finds a record of the project with the title of one of the parcel.
func (s *unpacking) titled(r domain.Record) domain.ID {
	same := func(a, b string) bool {
		return strings.TrimSpace(a) != "" && strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b))
	}
	switch r := r.(type) {
	case domain.Touchpoint:
		for _, o := range document.Touchpoints(s.d) {
			if same(r.Title, o.Title) {
				return o.ID
			}
		}
	case domain.Measure:
		for _, o := range document.Measures(s.d) {
			if same(r.Title, o.Title) {
				return o.ID
			}
		}
	case domain.Indicator:
		for _, o := range document.Indicators(s.d) {
			if same(r.Title, o.Title) {
				return o.ID
			}
		}
	case domain.Persona:
		for _, o := range document.Personas(s.d) {
			if same(r.Name, o.Name) {
				return o.ID
			}
		}
	}
	return domain.ID{}
}

// named gives a shared record its ID and a place behind the others.
func (s *unpacking) named(r domain.Record, id domain.ID) domain.Record {
	last := ""
	for _, sib := range s.d.Children(domain.Parent{Table: r.Table()}) {
		o, _ := s.d.Get(sib)
		last = o.OrderKey()
	}
	switch r := r.(type) {
	case domain.Touchpoint:
		r.ID, r.Order = id, orderAfter(last)
		return r
	case domain.Measure:
		r.ID, r.Order = id, orderAfter(last)
		return r
	case domain.Indicator:
		r.ID, r.Order = id, orderAfter(last)
		return r
	case domain.Persona:
		r.ID, r.Order, r.Image = id, orderAfter(last), s.image(r.Image)
		return r
	}
	return r
}

func (s *unpacking) image(h domain.Hash) domain.Hash {
	if h == "" || s.HasImage == nil || !s.HasImage(h) {
		return ""
	}
	return h
}

// hung gives a record the sources, remarks, entries, readings and ties of its original.
func (s *unpacking) hung(old, id domain.ID) {
	for _, e := range document.Evidence(s.src, old) {
		c := hangOn(e, id)
		s.to[e.ID] = c.Key()
		s.d.Put(c)
	}
	for _, e := range document.Comments(s.src, old) {
		e.Image = s.image(e.Image)
		s.d.Put(hangOn(e, id))
	}
	for _, e := range document.AllEntries(s.src, old) {
		c, _ := hangOn(e, id).(domain.Entry)
		c.Touchpoint = s.shared(c.Touchpoint)
		s.d.Put(c)
		s.hung(e.ID, c.ID)
	}
	for _, r := range document.Readings(s.src, old) {
		r.ID, r.Indicator = domain.NewID(), id
		s.d.Put(r)
	}
	for _, l := range document.Links(s.src, old) {
		if to := s.resolve(l.To); !to.IsZero() {
			l.To = to
			s.d.Put(hangOn(l, id))
		}
	}
}
