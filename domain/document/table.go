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
	links    *links
	count    map[domain.Table]int
	// lanes and steps say how full they are, so that nobody has to go through all cells to count.
	lanes map[domain.ID]fill
	steps map[domain.ID]int
}

// fill is how many cards a lane holds, and in how many cells they lie.
type fill struct{ cards, cells int }

func newStore() store {
	return store{
		records:  make(map[domain.ID]domain.Record),
		siblings: make(map[domain.Parent][]sibling),
		links:    &links{},
		count:    make(map[domain.Table]int),
		lanes:    make(map[domain.ID]fill),
		steps:    make(map[domain.ID]int),
	}
}

func (s *store) put(r domain.Record) {
	id := r.Key()
	s.records[id] = r
	s.count[r.Table()]++
	p, sib := r.Parent(), sibling{r.OrderKey(), id}
	group := s.siblings[p]
	i := len(group)
	if i > 0 && compareSiblings(group[i-1], sib) > 0 { // mostly they come in their order
		i, _ = slices.BinarySearchFunc(group, sib, compareSiblings)
	}
	s.siblings[p] = slices.Insert(group, i, sib)
	s.link(r)
	if c, ok := r.(domain.Card); ok {
		s.filled(c, 1, len(group) == 0)
	}
}

// filled counts a card that came or went; cell says that it is the only one there.
func (s *store) filled(c domain.Card, by int, cell bool) {
	l := s.lanes[c.Lane]
	l.cards += by
	if cell {
		l.cells += by
	}
	s.lanes[c.Lane] = l
	s.steps[c.Step] += by
	if l.cards == 0 {
		delete(s.lanes, c.Lane)
	}
	if s.steps[c.Step] == 0 {
		delete(s.steps, c.Step)
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
	s.unlink(r)
	if c, ok := r.(domain.Card); ok {
		s.filled(c, -1, len(group) == 0)
	}
}
