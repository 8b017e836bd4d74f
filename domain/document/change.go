package document

import (
	"bytes"
	"cmp"
	"errors"
	"slices"
	"sync"

	"wegmarke/domain"
)

// Edit is what happens to one record. A nil Before means it was added, a nil After that it was removed.
type Edit struct {
	Before, After domain.Record
}

// Key is the ID of the record.
func (e Edit) Key() domain.ID {
	if e.After != nil {
		return e.After.Key()
	}
	return e.Before.Key()
}

// Table is the table of the record.
func (e Edit) Table() domain.Table {
	if e.After != nil {
		return e.After.Table()
	}
	return e.Before.Table()
}

func (e Edit) inverse() Edit { return Edit{Before: e.After, After: e.Before} }

// ErrMismatch is returned where two changes do not follow on each other.
var ErrMismatch = errors.New("change does not fit the state before it")

// Change is a set of edits, at most one for each record. The zero Change is empty.
type Change struct {
	edits map[domain.ID]Edit
	// listed keeps the list of the edits once somebody asked for it; nil while edits are added. A
	// change that is handed out is complete and has one.
	listed *listing
}

// listing is the edits in their order. Several goroutines may ask for it.
type listing struct {
	once  sync.Once
	edits []Edit
}

// NewChange makes a Change of edits; edits of the same record must follow on each other.
func NewChange(edits ...Edit) (Change, error) {
	var c Change
	for _, e := range edits {
		if err := c.add(e); err != nil {
			return Change{}, err
		}
	}
	c.listed = &listing{}
	return c, nil
}

// IsEmpty says that the Change does nothing.
func (c Change) IsEmpty() bool { return len(c.edits) == 0 }

// Len is the number of records that change.
func (c Change) Len() int { return len(c.edits) }

// Of is the edit of one record.
func (c Change) Of(id domain.ID) (Edit, bool) {
	e, ok := c.edits[id]
	return e, ok
}

// Edits lists the edits by table, in the order of domain.Tables, and by ID. The list must not be changed.
func (c Change) Edits() []Edit {
	if c.listed == nil {
		return c.list()
	}
	c.listed.once.Do(func() { c.listed.edits = c.list() })
	return c.listed.edits
}

func (c Change) list() []Edit {
	rank := make(map[domain.Table]int)
	for i, t := range domain.Tables() {
		rank[t] = i
	}
	type place struct {
		rank int
		id   domain.ID
	}
	places := make([]place, 0, len(c.edits))
	for id, e := range c.edits {
		places = append(places, place{rank[e.Table()], id})
	}
	slices.SortFunc(places, func(a, b place) int {
		if a.rank != b.rank {
			return cmp.Compare(a.rank, b.rank)
		}
		return bytes.Compare(a.id[:], b.id[:])
	})
	out := make([]Edit, len(places))
	for i, p := range places {
		out[i] = c.edits[p.id]
	}
	return out
}

// Invert is the Change that takes this one back.
func (c Change) Invert() Change {
	out := Change{edits: make(map[domain.ID]Edit, len(c.edits)), listed: &listing{}}
	for id, e := range c.edits {
		out.edits[id] = e.inverse()
	}
	// The order is the same, so a large change need not be sorted again.
	out.listed.once.Do(func() {
		all := c.Edits()
		out.listed.edits = make([]Edit, len(all))
		for i, e := range all {
			out.listed.edits[i] = e.inverse()
		}
	})
	return out
}

// Then squashes c and next into one Change; ErrMismatch if next does not start where c ends.
func (c Change) Then(next Change) (Change, error) {
	out := Change{edits: make(map[domain.ID]Edit, len(c.edits)+len(next.edits))}
	for id, e := range c.edits {
		out.edits[id] = e
	}
	for _, e := range next.edits {
		if err := out.add(e); err != nil {
			return Change{}, err
		}
	}
	out.listed = &listing{}
	return out, nil
}

// Join squashes changes that follow each other into one Change, as Then does with two.
func Join(changes ...Change) (Change, error) {
	out := Change{edits: make(map[domain.ID]Edit)}
	for _, c := range changes {
		for _, e := range c.edits {
			if err := out.add(e); err != nil {
				return Change{}, err
			}
		}
	}
	out.listed = &listing{}
	return out, nil
}

// Size estimates the memory that the Change holds, in bytes.
func (c Change) Size() int {
	n := 0
	for _, e := range c.edits {
		n += 64 + sizeOf(e.Before) + sizeOf(e.After)
	}
	return n
}

func sizeOf(r domain.Record) int {
	switch r := r.(type) {
	case nil:
		return 0
	case domain.Card:
		return 256 + len(r.Text) + len(r.Note)
	case domain.Exchange:
		return 128 + len(r.Base)
	}
	return 384
}

// add puts e behind what the Change already does to the same record.
func (c *Change) add(e Edit) error {
	if e.Before == nil && e.After == nil {
		return nil
	}
	if e.Before != nil && e.After != nil &&
		(e.Before.Key() != e.After.Key() || e.Before.Table() != e.After.Table()) {
		return ErrMismatch
	}
	c.listed = nil
	if c.edits == nil {
		c.edits = make(map[domain.ID]Edit)
	}
	id := e.Key()
	if first, ok := c.edits[id]; ok {
		if first.After != e.Before {
			return ErrMismatch
		}
		e.Before = first.Before
	}
	if e.Before == e.After {
		delete(c.edits, id)
		return nil
	}
	c.edits[id] = e
	return nil
}
