package search

import (
	"time"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
)

// Index holds what can be found in a document. It is built when it is first asked and follows the
// changes from then on.
type Index struct {
	doc   func() *document.Document
	items []item
	at    map[domain.ID]int
	// maps says for a lane in which map it lies.
	maps map[domain.ID]domain.ID
	gone int
	// rest is what has still to be read.
	rest []func()
	// state counts the changes of the items, so that a search that is under way notices them.
	state int
}

// NewIndex makes the index of the document that doc returns.
func NewIndex(doc func() *document.Document) *Index { return &Index{doc: doc} }

// Forget drops everything; the next search reads the document anew.
func (x *Index) Forget() { *x = Index{doc: x.doc, state: x.state + 1} }

const (
	forEver = time.Hour
	// muchChanged is the size of a change after which reading anew is quicker than following it.
	muchChanged = 2000
	// mostGone is the share of removed records after which the list is worth being made anew.
	mostGone = 4
)

// Update follows a change. Before the first search it has nothing to do.
func (x *Index) Update(ev edit.Event) {
	if x.at == nil {
		return
	}
	x.state++
	edits := ev.Change.Edits()
	if len(edits) > muchChanged {
		x.Forget()
		return
	}
	for _, e := range edits {
		if e.After == nil {
			x.drop(e.Key())
		} else {
			x.put(e.After)
		}
	}
	if x.gone > 1000 && x.gone > len(x.items)/mostGone {
		x.Forget()
	}
}

func (x *Index) put(r domain.Record) {
	if l, ok := r.(domain.Lane); ok {
		x.maps[l.ID] = l.Map
	}
	it, ok := newItem(r)
	if !ok {
		x.drop(r.Key())
		return
	}
	if i, known := x.at[it.id]; known {
		x.items[i] = it
		return
	}
	x.at[it.id] = len(x.items)
	x.items = append(x.items, it)
}

func (x *Index) drop(id domain.ID) {
	if i, known := x.at[id]; known {
		x.items[i] = item{gone: true}
		delete(x.at, id)
		x.gone++
	}
}

// Prepare reads a part of the document, for at most about the given time, and says whether all is
// read. A search reads what is left at once.
func (x *Index) Prepare(budget time.Duration) (done bool) {
	if x.at == nil {
		x.plan()
	}
	start := time.Now()
	for len(x.rest) > 0 {
		x.rest[0]()
		if x.rest = x.rest[1:]; time.Since(start) >= budget {
			break
		}
	}
	return len(x.rest) == 0
}

// plan lists the pieces of reading: maps with their cards in reading order first, so that equal
// hits come in the order in which they stand on the map. A record that changes meanwhile is simply
// read again.
func (x *Index) plan() {
	d := x.doc()
	x.at = make(map[domain.ID]int, d.Count(domain.TableCard)+1000)
	x.items = make([]item, 0, d.Count(domain.TableCard)+1000)
	x.maps = make(map[domain.ID]domain.ID)
	for _, m := range document.Maps(d) {
		x.rest = append(x.rest, func() { x.readMap(m.ID) })
		for _, l := range document.Lanes(d, m.ID) {
			x.rest = append(x.rest, func() { x.readCards(l.ID) })
		}
	}
	x.rest = append(x.rest, func() {
		for _, p := range document.Personas(d) {
			x.put(p)
		}
		for _, t := range document.Touchpoints(d) {
			x.put(t)
		}
		for _, m := range document.Measures(d) {
			x.put(m)
		}
		for _, i := range document.Indicators(d) {
			x.put(i)
		}
	})
	for _, table := range []domain.Table{domain.TableUse, domain.TableEntry, domain.TableComment, domain.TableEvidence} {
		if d.Count(table) > 0 {
			x.rest = append(x.rest, func() {
				for _, r := range d.All(table) {
					x.put(r)
				}
			})
		}
	}
}

func (x *Index) readMap(id domain.ID) {
	d := x.doc()
	m, ok := document.Find[domain.Map](d, id)
	if !ok {
		return // removed meanwhile
	}
	x.put(m)
	for _, p := range document.Phases(d, id) {
		x.put(p)
		for _, s := range document.Steps(d, p.ID) {
			x.put(s)
		}
	}
	for _, l := range document.Lanes(d, id) {
		x.put(l)
	}
}

func (x *Index) readCards(lane domain.ID) {
	d := x.doc()
	l, ok := document.Find[domain.Lane](d, lane)
	if !ok {
		return // removed meanwhile
	}
	for _, s := range document.Columns(d, l.Map) {
		for _, c := range d.Children(document.Cell(lane, s.ID)) {
			if r, ok := d.Get(c); ok {
				x.put(r)
			}
		}
	}
}

// Options of a search.
type Options struct {
	// Here is the map in sight; its cards come before equal ones elsewhere.
	Here domain.ID
	// Limit is how many records of a kind are listed; all are counted.
	Limit int
}

// Group is what was found of one kind.
type Group struct {
	Kind  Kind
	Total int
	// IDs lists the best, best first.
	IDs []domain.ID
}

// rankShown ranks a card by the title of the record it shows.
func (x *Index) rankShown(q Query, id domain.ID, known map[domain.ID]int) int {
	if r, ok := known[id]; ok {
		return r
	}
	r := ranks
	if i, ok := x.at[id]; ok {
		r = q.rank(x.items[i].title, folded{})
	}
	known[id] = r
	return r
}
