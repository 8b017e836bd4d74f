package edit

import (
	"fmt"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// AddMeasure puts a measure with a new ID behind the last one. No map shows it yet.
func AddMeasure(d *document.Draft, m domain.Measure) (domain.ID, error) {
	orders, err := ordersIn(d, domain.Parent{Table: domain.TableMeasure}, -1, nil, 1)
	if err != nil {
		return domain.ID{}, err
	}
	m.ID, m.Order, m.Title = domain.NewID(), orders[0], Clean(m.Title)
	if m.Status == "" {
		m.Status = domain.StatusPlanned
	}
	d.Put(m)
	return m.ID, nil
}

// RemoveMeasures takes measures away with the cards that show them.
func RemoveMeasures(d *document.Draft, ids []domain.ID) error {
	gone := make(map[domain.ID]bool, len(ids))
	for _, id := range ids {
		if _, ok := document.Find[domain.Measure](d, id); !ok {
			return fmt.Errorf("remove measure %s: %w", id, ErrUnknown)
		}
		gone[id] = true
	}
	all := append([]domain.ID(nil), ids...)
	for _, m := range document.Maps(d) {
		for _, c := range document.MapCards(d, m.ID) {
			if gone[c.Measure] {
				all = append(all, c.ID)
			}
		}
	}
	d.RemoveTree(all...)
	return nil
}
