package edit

import (
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
