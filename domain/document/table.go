package document

import (
	"slices"
	"strings"

	"wegmarke/domain"
)

// sibling is an entry of a sorted group of records.
type sibling struct {
	order string
	id    domain.ID
}

func compareSiblings(a, b sibling) int {
	if c := strings.Compare(a.order, b.order); c != 0 {
		return c
	}
	return slices.Compare(a.id[:], b.id[:])
}

// store is the set of all records with the indexes over them.
type store struct {
	records  map[domain.ID]domain.Record
	siblings map[domain.Parent][]sibling
	// incoming counts the references to a record, so that a removal finds dangling ones at once.
	incoming map[domain.ID]int
	count    map[domain.Table]int
}

func newStore() store {
	return store{
		records:  make(map[domain.ID]domain.Record),
		siblings: make(map[domain.Parent][]sibling),
		incoming: make(map[domain.ID]int),
		count:    make(map[domain.Table]int),
	}
}

func (s *store) put(r domain.Record) {
	id := r.Key()
	s.records[id] = r
	s.count[r.Table()]++
	p, sib := r.Parent(), sibling{r.OrderKey(), id}
	group := s.siblings[p]
	i, _ := slices.BinarySearchFunc(group, sib, compareSiblings)
	s.siblings[p] = slices.Insert(group, i, sib)
	for _, ref := range r.Refs() {
		s.incoming[ref.ID]++
	}
}

func (s *store) drop(r domain.Record) {
	id := r.Key()
	delete(s.records, id)
	s.count[r.Table()]--
	p := r.Parent()
	group := s.siblings[p]
	if i, ok := slices.BinarySearchFunc(group, sibling{r.OrderKey(), id}, compareSiblings); ok {
		group = slices.Delete(group, i, i+1)
	}
	if len(group) == 0 {
		delete(s.siblings, p)
	} else {
		s.siblings[p] = group
	}
	for _, ref := range r.Refs() {
		if s.incoming[ref.ID]--; s.incoming[ref.ID] == 0 {
			delete(s.incoming, ref.ID)
		}
	}
}
