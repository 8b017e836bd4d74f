package document

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"slices"

	"wegmarke/domain"
)

// Document is a project in memory. It changes only by Apply. It is not safe for concurrent use;
// Clone makes a copy that another goroutine may read.
type Document struct {
	store
	images map[domain.Hash][]byte
}

// New is an empty document. A project record is the first thing to put into it.
func New() *Document {
	return &Document{store: newStore(), images: make(map[domain.Hash][]byte)}
}

// Errors that callers tell apart.
var (
	// ErrStale means that a record is not in the state that the change starts from.
	ErrStale = errors.New("record changed in the meantime")
	// ErrDangling means that a reference would point at nothing, or at the wrong kind of record.
	ErrDangling = errors.New("reference points at nothing")
	// ErrStructure means that a rule about several records would be broken.
	ErrStructure = errors.New("structure would be broken")
)

// Get finds a record of any table.
func (d *Document) Get(id domain.ID) (domain.Record, bool) {
	r, ok := d.records[id]
	return r, ok
}

// Len is the number of all records.
func (d *Document) Len() int { return len(d.records) }

// Hanging lists the records that cannot exist without one, by table and ID.
func (d *Document) Hanging(on domain.ID) []domain.ID {
	var records []domain.Record
	for _, id := range d.refer(on) {
		if r := d.records[id]; ownedBy(r, on) {
			records = append(records, r)
		}
	}
	Sort(records)
	out := make([]domain.ID, len(records))
	for i, r := range records {
		out[i] = r.Key()
	}
	return slices.Compact(out)
}

// Count is the number of records in a table.
func (d *Document) Count(t domain.Table) int { return d.count[t] }

// InLane is the number of cards in a lane, and of its cells that hold any.
func (d *Document) InLane(lane domain.ID) (cards, cells int) {
	l := d.lanes[lane]
	return l.cards, l.cells
}

// InStep is the number of cards in a column.
func (d *Document) InStep(step domain.ID) int { return d.steps[step] }

// Children lists a group of siblings in their order.
func (d *Document) Children(p domain.Parent) []domain.ID {
	group := d.siblings[p]
	out := make([]domain.ID, len(group))
	for i, s := range group {
		out[i] = s.id
	}
	return out
}

// All lists the records of a table by ID.
func (d *Document) All(t domain.Table) []domain.Record {
	out := make([]domain.Record, 0, d.count[t])
	for _, r := range d.records {
		if r.Table() == t {
			out = append(out, r)
		}
	}
	Sort(out)
	return out
}

// Sorted lists all records by table and ID.
func (d *Document) Sorted() []domain.Record {
	out := slices.AppendSeq(make([]domain.Record, 0, len(d.records)), maps.Values(d.records))
	Sort(out)
	return out
}

// Sort brings records into the order of their tables and IDs.
func Sort(records []domain.Record) {
	rank := make(map[domain.Table]uint8)
	for i, t := range domain.Tables() {
		rank[t] = uint8(i)
	}
	type place struct {
		high, low uint64 // of the ID
		rank      uint8
		record    domain.Record
	}
	places := make([]place, len(records))
	for i, r := range records {
		id := r.Key()
		places[i] = place{binary.BigEndian.Uint64(id[:]), binary.BigEndian.Uint64(id[8:]), rank[r.Table()], r}
	}
	slices.SortFunc(places, func(a, b place) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.high, b.high), cmp.Compare(a.low, b.low))
	})
	for i, p := range places {
		records[i] = p.record
	}
}

// Image is the bytes of an image. They must not be changed.
func (d *Document) Image(h domain.Hash) ([]byte, bool) {
	b, ok := d.images[h]
	return b, ok
}

// Images lists the hashes of all images, sorted.
func (d *Document) Images() []domain.Hash {
	out := make([]domain.Hash, 0, len(d.images))
	for h := range d.images {
		out = append(out, h)
	}
	slices.Sort(out)
	return out
}

// AddImage keeps the bytes of an image. Images are named by their content, so adding one is no
// change of the project and needs no undo; an image nobody refers to is left out when saving.
func (d *Document) AddImage(h domain.Hash, b []byte) { d.images[h] = b }

// Clone is an independent copy that shares the immutable records.
func (d *Document) Clone() *Document {
	c := New()
	for id, r := range d.records {
		c.records[id] = r
	}
	for p, group := range d.siblings {
		c.siblings[p] = slices.Clone(group)
	}
	c.links = d.links.clone()
	maps.Copy(c.count, d.count)
	maps.Copy(c.lanes, d.lanes)
	maps.Copy(c.steps, d.steps)
	for h, b := range d.images {
		c.images[h] = b
	}
	return c
}

// Apply carries out a change, or leaves everything as it was and says why: ErrStale, ErrDangling,
// ErrStructure or a *domain.InvalidError.
func (d *Document) Apply(c Change) error {
	edits := c.Edits()
	for _, e := range edits {
		if d.records[e.Key()] != e.Before {
			return fmt.Errorf("apply to %s %s: %w", e.Table(), e.Key(), ErrStale)
		}
		if e.After != nil {
			if err := e.After.Validate(); err != nil {
				return fmt.Errorf("apply: %w", err)
			}
		}
	}
	d.swap(edits)
	if err := d.checkTouched(edits); err != nil {
		back := make([]Edit, len(edits)) // the list belongs to the change
		for i, e := range edits {
			back[i] = e.inverse()
		}
		d.swap(back)
		return fmt.Errorf("apply: %w", err)
	}
	return nil
}

func (d *Document) swap(edits []Edit) {
	for _, e := range edits {
		if e.Before != nil {
			d.drop(e.Before)
		}
	}
	for _, e := range edits {
		if e.After != nil {
			d.put(e.After)
		}
	}
}

// Equal says whether two documents hold the same records. Images are not compared: they follow
// from the hashes in the records.
func (d *Document) Equal(o *Document) bool {
	if len(d.records) != len(o.records) {
		return false
	}
	for id, r := range d.records {
		if o.records[id] != r {
			return false
		}
	}
	return true
}

// Between is the change that turns document a into document b.
func Between(a, b *Document) Change {
	c := Change{edits: make(map[domain.ID]Edit), listed: &listing{}}
	if a == b {
		return c
	}
	both := 0
	for id, before := range a.records {
		after, known := b.records[id]
		if known {
			both++
		}
		if after != before {
			c.edits[id] = Edit{Before: before, After: after}
		}
	}
	if both == len(b.records) {
		return c
	}
	for id, after := range b.records {
		if _, known := a.records[id]; !known {
			c.edits[id] = Edit{After: after}
		}
	}
	return c
}

// Linking lists the records from which a reference of a kind leads to a record, in no order.
func (d *Document) Linking(to domain.ID, kind domain.LinkKind) []domain.ID {
	var out []domain.ID
	for _, id := range d.refer(to) {
		if l, ok := d.records[id].(domain.Link); ok && l.Kind == kind && l.To == to {
			out = append(out, l.From)
		}
	}
	return out
}
