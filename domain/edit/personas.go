package edit

import (
	"fmt"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// AddPersona makes a persona behind the last one.
func AddPersona(d *document.Draft, name string, roles domain.Role) (domain.ID, error) {
	orders, err := ordersIn(d, domain.Parent{Table: domain.TablePersona}, -1, nil, 1)
	if err != nil {
		return domain.ID{}, err
	}
	p := domain.Persona{ID: domain.NewID(), Order: orders[0], Name: Clean(name), Roles: roles}
	d.Put(p)
	return p.ID, nil
}

// DuplicatePersona puts a copy with another name right behind a persona. Its sources and remarks
// are copied; cards and maps stay with the original.
func DuplicatePersona(d *document.Draft, id domain.ID, name string) (domain.ID, error) {
	p, ok := document.Find[domain.Persona](d, id)
	if !ok {
		return domain.ID{}, fmt.Errorf("duplicate persona %s: %w", id, ErrUnknown)
	}
	order, err := orderBehind(d, id)
	if err != nil {
		return domain.ID{}, err
	}
	p.ID, p.Order, p.Name = domain.NewID(), order, Clean(name)
	d.Put(p)
	copyHung(d, id, p.ID)
	return p.ID, nil
}

// orderBehind is a key right behind a record among its siblings.
func orderBehind(d *document.Draft, id domain.ID) (string, error) {
	r, _ := d.Get(id)
	index := -1
	for i, sibling := range d.Children(r.Parent()) {
		if sibling == id {
			index = i + 1
		}
	}
	orders, err := ordersIn(d, r.Parent(), index, nil, 1)
	if err != nil {
		return "", err
	}
	return orders[0], nil
}

// copyHung gives a copy the sources, remarks and ties that hang on its original. Where the original
// came from does not go along: a second card of a future state is a new one.
func copyHung(d *document.Draft, from, to domain.ID) {
	for _, e := range document.Evidence(d, from) {
		d.Put(hangOn(e, to))
	}
	for _, c := range document.Comments(d, from) {
		d.Put(hangOn(c, to))
	}
	for _, l := range document.Links(d, from) {
		if l.Kind != domain.LinkCurrent {
			d.Put(hangOn(l, to))
		}
	}
	copyEntries(d, from, to)
}
