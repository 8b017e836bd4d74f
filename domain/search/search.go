package search

import (
	"time"

	"wegmarke/domain"
)

// Search looks through an index piece by piece, so that typing need not wait for the end of it. When
// the index follows a change meanwhile, it begins again.
type Search struct {
	index *Index
	query Query
	opts  Options
	// state is that of the index that is looked through, next the item that comes next.
	state, next int
	// buckets has one list for each kind, rank and whether it is elsewhere: what lands in one is in order
	// already.
	buckets [][]domain.ID
	total   []int
	shown   map[domain.ID]int // rank of the records that cards show
}

// Search begins to look for what holds all words of the query.
func (x *Index) Search(q Query, o Options) *Search {
	return &Search{index: x, query: q, opts: o, state: -1}
}

// atOnce is how many records are looked at before the clock is.
const atOnce = 500

// Step goes on for about the given time and says whether all has been looked through.
func (s *Search) Step(budget time.Duration) (done bool) {
	if s.query.Empty() {
		return true
	}
	start := time.Now()
	if !s.index.Prepare(budget) {
		return false
	}
	if s.state != s.index.state {
		s.begin()
	}
	for s.next < len(s.index.items) {
		end := min(s.next+atOnce, len(s.index.items))
		for ; s.next < end; s.next++ {
			s.look(&s.index.items[s.next])
		}
		if s.next < len(s.index.items) && time.Since(start) >= budget {
			return false
		}
	}
	return true
}

func (s *Search) begin() {
	s.state, s.next = s.index.state, 0
	s.buckets = make([][]domain.ID, len(Kinds())*ranks*2)
	s.total = make([]int, len(Kinds()))
	s.shown = make(map[domain.ID]int)
}

func (s *Search) look(it *item) {
	if it.gone {
		return
	}
	rank := s.query.rank(it.title, it.rest)
	if !it.shows.IsZero() {
		rank = min(rank, s.index.rankShown(s.query, it.shows, s.shown))
	}
	if rank == ranks {
		return
	}
	s.total[it.kind]++
	b := (int(it.kind)*ranks + rank) * 2
	if here := s.opts.Here; !here.IsZero() && !it.lane.IsZero() && s.index.maps[it.lane] != here {
		b++
	}
	if len(s.buckets[b]) < s.opts.Limit {
		s.buckets[b] = append(s.buckets[b], it.id)
	}
}

// Groups lists what was found, by kinds. A kind without a hit is left out.
func (s *Search) Groups() []Group {
	var out []Group
	for k, kind := range Kinds() {
		if s.total == nil || s.total[k] == 0 {
			continue
		}
		g := Group{Kind: kind, Total: s.total[k]}
		for _, ids := range s.buckets[k*ranks*2 : (k+1)*ranks*2] {
			g.IDs = append(g.IDs, ids[:min(len(ids), s.opts.Limit-len(g.IDs))]...)
		}
		out = append(out, g)
	}
	return out
}

// Find is a whole search at once.
func (x *Index) Find(q Query, o Options) []Group {
	s := x.Search(q, o)
	s.Step(forEver)
	return s.Groups()
}
