package edit

import (
	"fmt"
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// AddEntry puts an entry with a new ID into a field of a record, before the entry that has the
// index there now; -1 is the end.
func AddEntry(d *document.Draft, e domain.Entry, index int) (domain.ID, error) {
	if _, ok := d.Get(e.Subject); !ok {
		return domain.ID{}, fmt.Errorf("add entry to %s: %w", e.Subject, ErrUnknown)
	}
	order, err := entryOrder(d, e.Subject, e.Field, index, domain.ID{})
	if err != nil {
		return domain.ID{}, err
	}
	e.ID, e.Order, e.Text, e.Detail = domain.NewID(), order, Clean(e.Text), Clean(e.Detail)
	d.Put(e)
	return e.ID, nil
}

// MoveEntry carries an entry to a place in a field, of the same record or of another one. The index
// counts the entries of that field as if this one were not there; -1 is the end. Sources of the old
// record do not support it any longer when it goes to another one.
func MoveEntry(d *document.Draft, id, subject domain.ID, field string, index int) error {
	e, ok := document.Find[domain.Entry](d, id)
	if !ok {
		return fmt.Errorf("move entry %s: %w", id, ErrUnknown)
	}
	if _, ok := d.Get(subject); !ok {
		return fmt.Errorf("move entry to %s: %w", subject, ErrUnknown)
	}
	order, err := entryOrder(d, subject, field, index, id)
	if err != nil {
		return err
	}
	if e.Subject != subject {
		for _, l := range document.Links(d, id) {
			d.Remove(l.ID)
		}
	}
	if e.Field != field {
		e.Value, e.Phase, e.Code = 0, 0, ""
	}
	e.Subject, e.Field, e.Order = subject, field, order
	d.Put(e)
	return nil
}

// DuplicateEntry puts a copy right behind an entry.
func DuplicateEntry(d *document.Draft, id domain.ID) (domain.ID, error) {
	e, ok := document.Find[domain.Entry](d, id)
	if !ok {
		return domain.ID{}, fmt.Errorf("duplicate entry %s: %w", id, ErrUnknown)
	}
	index := slices.IndexFunc(document.Entries(d, e.Subject, e.Field), func(o domain.Entry) bool { return o.ID == id })
	to, err := AddEntry(d, e, index+1)
	if err != nil {
		return domain.ID{}, err
	}
	copyHung(d, id, to)
	return to, nil
}

// SetSupport says whether a source supports an entry.
func SetSupport(d *document.Draft, entry, evidence domain.ID, on bool) {
	for _, l := range document.Links(d, entry) {
		if l.Kind == domain.LinkSupport && l.To == evidence {
			if !on {
				d.Remove(l.ID)
			}
			return
		}
	}
	if on {
		d.Put(domain.Link{ID: domain.NewID(), Kind: domain.LinkSupport, From: entry, To: evidence})
	}
}

// entryOrder is a key for a place in a field. Entries of all fields of a record are siblings, so
// the neighbours are those of the same field.
func entryOrder(d *document.Draft, subject domain.ID, field string, index int, ignore domain.ID) (string, error) {
	for try := 0; ; try++ {
		before, after := "", ""
		i := 0
		for _, o := range document.Entries(d, subject, field) {
			if o.ID == ignore {
				continue
			}
			if index >= 0 && i >= index {
				after = o.Order
				break
			}
			before = o.Order
			i++
		}
		if before == "" || before != after || try > 0 {
			return domain.OrderBetween(before, after)
		}
		// Merges can leave two entries with one key; all are told apart then.
		if err := spread(d, domain.Parent{Table: domain.TableEntry, A: subject}); err != nil {
			return "", err
		}
	}
}

// copyEntries gives a copy the entries of its original. Where the sources that support them were
// copied too, the copies are what supports the new entries.
func copyEntries(d *document.Draft, from, to domain.ID) {
	old, fresh := document.Evidence(d, from), document.Evidence(d, to)
	twin := make(map[domain.ID]domain.ID, len(old))
	for i, e := range old {
		if i < len(fresh) {
			twin[e.ID] = fresh[i].ID
		}
	}
	for _, e := range document.AllEntries(d, from) {
		if e.Field == catalog.LockField {
			continue // a copy is there to be worked on
		}
		c := hangOn(e, to)
		d.Put(c)
		copyHung(d, e.ID, c.Key())
		for _, l := range document.Links(d, c.Key()) {
			if other, ok := twin[l.To]; ok && l.Kind == domain.LinkSupport {
				l.To = other
				d.Put(l)
			}
		}
	}
}
