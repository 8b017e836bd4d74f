package repair

import (
	"reflect"
	"strings"

	"wegmarke/domain"
)

// maxPieces is how many cards are made of texts that have no place.
const maxPieces = 2000

// salvage keeps a text that cannot stay where it was in cards of the map for such things.
func (m *mender) salvage(k Kind, r domain.Record, field, text string) {
	m.tell(k, r, field, text)
	note := restOf.In(m.lang) + " „" + shortened(readable(Title(r))) + "“"
	for text = readable(text); text != "" && m.pieces < maxPieces; m.pieces++ {
		var piece string
		piece, text = cut(text)
		c := m.foundCard(m.newID(), piece)
		c.Note = note
		m.put(c)
	}
}

// foundCard is a card in the map for what belongs to none.
func (m *mender) foundCard(id domain.ID, text string) domain.Card {
	in := m.foundMap()
	c := domain.Card{ID: id, Order: domain.FirstOrder, Text: text}
	c.Lane = m.foundLane(in, m.lost(domain.TableLane, "found"), c)
	c.Step = m.foundStep(in, m.lost(domain.TableStep, "found"))
	m.unsaid = append(m.unsaid, id)
	return c
}

// remarks gives entries, sources and comments something to hang on.
func (m *mender) remarks() {
	for _, e := range all[domain.Entry](m) {
		if e.Text == "" && !e.Touchpoint.IsZero() {
			e.Touchpoint = m.touchpoint(e.Touchpoint)
			m.put(e)
		}
		if e.Field != lostField && m.has(domain.AnyTable, e.Subject) && !m.endless(e) {
			continue
		}
		kind, _, _ := strings.Cut(e.Field, ".")
		m.tell(Moved, e, "", "")
		switch kind {
		case "persona":
			e.Subject = m.persona(e.Subject)
		case "touchpoint":
			e.Subject = m.touchpoint(e.Subject)
		case "map":
			e.Subject = m.stand(domain.TableMap, e.Subject, domain.ID{}, m.mapAs)
		case "project":
			e.Subject = m.root
		default:
			delete(m.byID, e.ID)
			m.salvage(Salvaged, e, "", join(e.Text, e.Detail))
			continue
		}
		m.put(e)
	}
	for _, e := range all[domain.Evidence](m) {
		m.hang(e, e.Subject)
	}
	for _, c := range all[domain.Comment](m) {
		m.hang(c, c.Subject)
	}
}

// hang gives a remark on something lost a card to hang on.
func (m *mender) hang(r domain.Record, on domain.ID) {
	if m.has(domain.AnyTable, on) && !m.endless(r) {
		return
	}
	in := m.foundMap()
	to := m.stand(domain.TableCard, on, in, func(id domain.ID) domain.Record { return m.foundCard(id, lostCard.In(m.lang)) })
	m.put(withID(r, "subject", to))
	m.tell(Moved, r, "", "")
}

// endless says that a remark hangs on itself, by way of others.
func (m *mender) endless(r domain.Record) bool {
	const deepest = 64
	for range deepest {
		var on domain.ID
		switch r := r.(type) {
		case domain.Entry:
			on = r.Subject
		case domain.Evidence:
			on = r.Subject
		case domain.Comment:
			on = r.Subject
		default:
			return false
		}
		next, ok := m.byID[on]
		if !ok {
			return false
		}
		r = next
	}
	return true
}

// ties takes out links that have lost an end, and references to what is gone.
func (m *mender) ties() {
	for _, l := range all[domain.Link](m) {
		if l.From == l.To || !m.has(domain.AnyTable, l.From) || !m.has(domain.AnyTable, l.To) {
			delete(m.byID, l.ID)
			m.tell(Tie, l, "", "")
		}
	}
	for _, r := range m.sorted() {
		for _, ref := range r.Refs() {
			if !m.has(ref.Table, ref.ID) {
				r = withID(r, ref.Field, domain.ID{})
				m.put(r)
				m.tell(Tie, r, ref.Field, "")
			}
		}
	}
}

// circles opens circles of personas that report to each other, of states that come from each other,
// and of cards that solve each other.
func (m *mender) circles() {
	open(m, "reports_to", func(p domain.Persona) domain.ID { return p.ReportsTo })
	open(m, "current", func(p domain.Map) domain.ID { return p.Current })
	open(m, "solves", func(c domain.Card) domain.ID { return c.Solves })
}

func open[T domain.Record](m *mender, field string, above func(T) domain.ID) {
	done := make(map[domain.ID]bool)
	for _, start := range all[T](m) {
		way := make(map[domain.ID]bool)
		for id := start.Key(); !id.IsZero() && !done[id]; {
			r, ok := m.byID[id].(T)
			if !ok {
				break
			}
			way[id] = true
			if id = above(r); way[id] {
				m.put(withID(r, field, domain.ID{}))
				m.tell(Tie, r, field, "")
				break
			}
		}
		for id := range way {
			done[id] = true
		}
	}
}

// sequences puts what has lost its place among its neighbours behind them.
func (m *mender) sequences() {
	last, groups := make(map[domain.Parent]string), make(map[domain.Parent][]domain.ID)
	var order []domain.Parent
	seen := make(map[domain.ID]bool)
	for _, id := range m.unsaid {
		r, ok := m.byID[id]
		if !ok || seen[id] || r.OrderKey() == "" {
			continue
		}
		seen[id] = true
		p := r.Parent()
		if groups[p] == nil {
			order = append(order, p)
		}
		groups[p] = append(groups[p], id)
	}
	for id, r := range m.byID {
		if p := r.Parent(); groups[p] != nil && !seen[id] {
			last[p] = max(last[p], r.OrderKey())
		}
	}
	for _, p := range order {
		keys, err := domain.OrdersBetween(last[p], "", len(groups[p]))
		if err != nil {
			continue // equal keys are ordered by ID
		}
		for i, id := range groups[p] {
			r := m.byID[id]
			m.put(with(r, "order", func(v reflect.Value) { v.SetString(keys[i]) }))
		}
	}
}
