package document

import (
	"fmt"
	"iter"
	"slices"
	"sync"

	"wegmarke/domain"
)

// Load makes a document of records, as a file holds them, and checks the whole.
func Load(records []domain.Record) (*Document, error) {
	return LoadFrom(slices.Values(records), len(records))
}

// LoadFrom is Load for records that come one after the other, about so many.
func LoadFrom(records iter.Seq[domain.Record], many int) (*Document, error) {
	d := New()
	d.records = make(map[domain.ID]domain.Record, many)
	all := make([]domain.Record, 0, many)
	for r := range records {
		if err := r.Validate(); err != nil {
			return nil, fmt.Errorf("load: %w", err)
		}
		if _, twice := d.records[r.Key()]; twice {
			return nil, fmt.Errorf("load %s %s twice: %w", r.Table(), r.Key(), ErrStructure)
		}
		d.put(r)
		all = append(all, r)
	}
	if err := d.checkAll(all); err != nil {
		return nil, fmt.Errorf("load: %w", err)
	}
	return d, nil
}

// checkAll verifies the rules about several records for the whole document, of which all is the list. Two
// goroutines share a long one.
func (d *Document) checkAll(all []domain.Record) error {
	if d.count[domain.TableProject] != 1 {
		return fmt.Errorf("%d project records: %w", d.count[domain.TableProject], ErrStructure)
	}
	check := func(part []domain.Record) error {
		for _, r := range part {
			if err := d.checkRecord(r); err != nil {
				return err
			}
		}
		return nil
	}
	var other error
	var ready sync.WaitGroup
	ready.Go(func() { other = check(all[len(all)/2:]) })
	err := check(all[:len(all)/2])
	ready.Wait()
	if err == nil {
		err = other
	}
	return err
}
