package edit

import (
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// Selection is a set of records that remembers the order in which they were chosen and which one
// leads: the last chosen, where keyboard moves start and whose details are shown.
type Selection struct {
	ids    []domain.ID
	set    map[domain.ID]bool
	notify func()
}

// OnChange sets the function that is called after the selection changed.
func (s *Selection) OnChange(f func()) { s.notify = f }

// IDs lists what is selected in the order of choosing.
func (s *Selection) IDs() []domain.ID { return slices.Clone(s.ids) }

// Len is the number of selected records.
func (s *Selection) Len() int { return len(s.ids) }

// Has says whether a record is selected.
func (s *Selection) Has(id domain.ID) bool { return s.set[id] }

// Lead is the record chosen last; zero when nothing is selected.
func (s *Selection) Lead() domain.ID {
	if len(s.ids) == 0 {
		return domain.ID{}
	}
	return s.ids[len(s.ids)-1]
}

// Set selects exactly these records.
func (s *Selection) Set(ids ...domain.ID) {
	if slices.Equal(ids, s.ids) {
		return
	}
	s.ids, s.set = nil, make(map[domain.ID]bool, len(ids))
	for _, id := range ids {
		if !id.IsZero() && !s.set[id] {
			s.ids, s.set[id] = append(s.ids, id), true
		}
	}
	s.changed()
}

// Add selects more records; the last one leads.
func (s *Selection) Add(ids ...domain.ID) { s.Set(append(s.without(ids), ids...)...) }

// Toggle selects a record or takes it out of the selection.
func (s *Selection) Toggle(id domain.ID) {
	if s.Has(id) {
		s.Set(s.without([]domain.ID{id})...)
		return
	}
	s.Add(id)
}

// Clear selects nothing.
func (s *Selection) Clear() { s.Set() }

func (s *Selection) without(ids []domain.ID) []domain.ID {
	drop := make(map[domain.ID]bool, len(ids))
	for _, id := range ids {
		drop[id] = true
	}
	out := make([]domain.ID, 0, len(s.ids))
	for _, id := range s.ids {
		if !drop[id] {
			out = append(out, id)
		}
	}
	return out
}

// keep drops records that no longer exist.
func (s *Selection) keep(doc *document.Document) {
	alive := make([]domain.ID, 0, len(s.ids))
	for _, id := range s.ids {
		if _, ok := doc.Get(id); ok {
			alive = append(alive, id)
		}
	}
	s.Set(alive...)
}

func (s *Selection) changed() {
	if s.notify != nil {
		s.notify()
	}
}
