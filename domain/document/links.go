package document

import (
	"slices"
	"sync"

	"wegmarke/domain"
)

// links list the records that refer to a record, once for each reference: so a removal finds what hangs on
// it, and what would dangle, without looking through everything. They are made when somebody first asks:
// many a document is only read. Several goroutines may ask.
type links struct {
	mu   sync.Mutex
	from map[domain.ID][]domain.ID // nil until somebody asked
}

// refer lists the records that refer to one, in no order.
func (s *store) refer(to domain.ID) []domain.ID {
	s.links.mu.Lock()
	defer s.links.mu.Unlock()
	if s.links.from == nil {
		s.links.from = make(map[domain.ID][]domain.ID)
		for _, r := range s.records {
			s.links.add(r)
		}
	}
	return s.links.from[to]
}

func (l *links) clone() *links {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.from == nil {
		return &links{}
	}
	c := &links{from: make(map[domain.ID][]domain.ID, len(l.from))}
	for id, all := range l.from {
		c.from[id] = slices.Clone(all)
	}
	return c
}

// link and unlink keep up with a record that came or went.
func (s *store) link(r domain.Record) {
	s.links.mu.Lock()
	defer s.links.mu.Unlock()
	if s.links.from != nil {
		s.links.add(r)
	}
}

func (s *store) unlink(r domain.Record) {
	s.links.mu.Lock()
	defer s.links.mu.Unlock()
	if s.links.from != nil {
		eachRef(r, func(to domain.ID) { s.links.remove(to, r.Key()) })
	}
}

func (l *links) add(r domain.Record) {
	id := r.Key()
	eachRef(r, func(to domain.ID) { l.from[to] = append(l.from[to], id) })
}

// remove forgets one reference from a record to another.
func (l *links) remove(to, from domain.ID) {
	all := l.from[to]
	if i := slices.Index(all, from); i >= 0 {
		last := len(all) - 1
		all[i] = all[last]
		all = all[:last]
	}
	if len(all) == 0 {
		delete(l.from, to)
		return
	}
	l.from[to] = all
}
