package edit

import (
	"fmt"
	"slices"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// AddOwnLane puts a lane of the user's own with a content at the index among the lanes of the map, or
// at the end.
func AddOwnLane(d *document.Draft, m domain.ID, index int, content domain.LaneContent, title string) (domain.ID, error) {
	id, err := AddLane(d, m, index, domain.LaneOwn, Clean(title))
	if err != nil {
		return id, err
	}
	l, _ := document.Find[domain.Lane](d, id)
	l.Content = content
	switch content {
	case domain.ContentPain, domain.ContentTouchpoint, domain.ContentFeeling, domain.ContentRole:
		l.Side = domain.SideCustomer
	}
	d.Put(l)
	return id, nil
}

// Fold leaves only the head of a phase or a lane, or opens it again. Its cards stay.
func Fold(d *document.Draft, id domain.ID, folded bool) error {
	r, _ := d.Get(id)
	switch r := r.(type) {
	case domain.Phase:
		r.Folded = folded
		d.Put(r)
	case domain.Lane:
		r.Folded = folded
		d.Put(r)
	default:
		return fmt.Errorf("fold %s: %w", id, ErrUnknown)
	}
	return nil
}

// SetFirstContact says before which step the customer first speaks to the company; the zero ID takes
// the line away.
func SetFirstContact(d *document.Draft, m, step domain.ID) error {
	doc, ok := document.Find[domain.Map](d, m)
	if !ok {
		return fmt.Errorf("set first contact of %s: %w", m, ErrUnknown)
	}
	if !step.IsZero() {
		s, _ := document.Find[domain.Step](d, step)
		if p, ok := document.Find[domain.Phase](d, s.Phase); !ok || p.Map != m {
			return fmt.Errorf("set first contact to %s: %w", step, ErrUnknown)
		}
	}
	doc.FirstContact = step
	d.Put(doc)
	return nil
}

// AddCode puts a card with a key out of a list into a lane of roles or of data protection.
func AddCode(d *document.Draft, at Spot, code string) (domain.ID, error) {
	id, err := AddCard(d, at, "")
	if err != nil {
		return id, err
	}
	return id, SetCode(d, id, code)
}

// SetCode gives a card another key out of its list. Words that stood there go.
func SetCode(d *document.Draft, id domain.ID, code string) error {
	c, ok := document.Find[domain.Card](d, id)
	if !ok {
		return fmt.Errorf("set code of %s: %w", id, ErrUnknown)
	}
	c.Code, c.Text = code, ""
	d.Put(c)
	return nil
}

// SetCellBasis says how well a whole cell is known, by the one card that a cell of the lane of
// evidence has. BasisUnsaid takes the card away, so that the map works it out again.
func SetCellBasis(d *document.Draft, lane, step domain.ID, b domain.Basis) error {
	cards := document.Cards(d, lane, step)
	if b == domain.BasisUnsaid {
		ids := make([]domain.ID, len(cards))
		for i, c := range cards {
			ids[i] = c.ID
		}
		return RemoveCards(d, ids)
	}
	if len(cards) == 0 {
		id, err := AddCard(d, End(lane, step), "")
		if err != nil {
			return err
		}
		c, _ := document.Find[domain.Card](d, id)
		cards = append(cards, c)
	}
	c := cards[0]
	c.Basis = b
	d.Put(c)
	return nil
}

// ToggleMoment marks a step as one that decides, or takes the mark and all key moments of the step's
// cards away. It returns whether the step is marked now.
func ToggleMoment(d *document.Draft, lane, step domain.ID) (bool, error) {
	l, ok := document.Find[domain.Lane](d, lane)
	if !ok {
		return false, fmt.Errorf("mark step %s: %w", step, ErrUnknown)
	}
	marked := false
	for _, other := range document.Lanes(d, l.Map) {
		for _, c := range document.Cards(d, other.ID, step) {
			if !c.KeyMoment {
				continue
			}
			marked = true
			if other.As() == domain.LaneMoment && c.Text == "" && c.Note == "" {
				d.RemoveTree(c.ID)
				continue
			}
			c.KeyMoment = false
			d.Put(c)
		}
	}
	if marked {
		return false, nil
	}
	for _, c := range document.Cards(d, lane, step) {
		c.KeyMoment = true
		d.Put(c)
		return true, nil
	}
	_, err := AddCard(d, End(lane, step), "")
	return true, err
}

// SetMapPersona says whether a map is about a persona. The first one is whom the map is told by; when
// it goes, the next one takes its place.
func SetMapPersona(d *document.Draft, m, persona domain.ID, on bool) error {
	doc, ok := document.Find[domain.Map](d, m)
	if !ok {
		return fmt.Errorf("set personas of %s: %w", m, ErrUnknown)
	}
	drop := func(who domain.ID) {
		for _, l := range document.Links(d, m) {
			if l.Kind == domain.LinkMapPersona && l.To == who {
				d.Remove(l.ID)
			}
		}
	}
	switch {
	case on && doc.Persona == persona:
	case on && doc.Persona.IsZero():
		drop(persona)
		doc.Persona = persona
		d.Put(doc)
	case on:
		if !slices.Contains(document.Linked(d, m, domain.LinkMapPersona), persona) {
			d.Put(domain.Link{ID: domain.NewID(), Kind: domain.LinkMapPersona, From: m, To: persona})
		}
	case doc.Persona == persona:
		doc.Persona = domain.ID{}
		if rest := document.Linked(d, m, domain.LinkMapPersona); len(rest) > 0 {
			doc.Persona = rest[0]
			drop(rest[0])
		}
		d.Put(doc)
	default:
		drop(persona)
	}
	return nil
}

// LeadPersona makes a persona the one a map is told by. Who was it before stays with the map.
func LeadPersona(d *document.Draft, m, persona domain.ID) error {
	doc, ok := document.Find[domain.Map](d, m)
	if !ok {
		return fmt.Errorf("set persona of %s: %w", m, ErrUnknown)
	}
	before := doc.Persona
	if before == persona {
		return nil
	}
	if err := SetMapPersona(d, m, persona, false); err != nil {
		return err
	}
	doc.Persona = persona
	d.Put(doc)
	if before.IsZero() || persona.IsZero() {
		return nil
	}
	return SetMapPersona(d, m, before, true)
}

// ShowLanes brings some lanes of a map into sight and hides all others.
func ShowLanes(d *document.Draft, m domain.ID, shown func(domain.Lane) bool) {
	for _, l := range document.Lanes(d, m) {
		if hidden := !shown(l); l.Hidden != hidden {
			l.Hidden = hidden
			d.Put(l)
		}
	}
}

// SaveView keeps which lanes of a map are hidden, and whom it is filtered by, under a name.
func SaveView(d *document.Draft, m domain.ID, title string, persona domain.ID) (domain.ID, error) {
	if _, ok := document.Find[domain.Map](d, m); !ok {
		return domain.ID{}, fmt.Errorf("save view of %s: %w", m, ErrUnknown)
	}
	last := ""
	for _, s := range document.LaneSets(d, m) {
		last = s.Order
	}
	var hidden []string
	for _, l := range document.Lanes(d, m) {
		if l.Hidden {
			hidden = append(hidden, l.ID.String())
		}
	}
	s := domain.LaneSet{
		ID: domain.NewID(), Map: m, Order: orderAfter(last), Title: Clean(title),
		Hidden: strings.Join(hidden, ","), Persona: persona,
	}
	d.Put(s)
	return s.ID, nil
}

// ApplyView hides the lanes that a saved view hides and shows all others. It returns the persona that
// the view is filtered by.
func ApplyView(d *document.Draft, view domain.ID) (domain.ID, error) {
	s, ok := document.Find[domain.LaneSet](d, view)
	if !ok {
		return domain.ID{}, fmt.Errorf("apply view %s: %w", view, ErrUnknown)
	}
	hidden := s.HiddenLanes()
	ShowLanes(d, s.Map, func(l domain.Lane) bool { return !slices.Contains(hidden, l.ID) })
	return s.Persona, nil
}
