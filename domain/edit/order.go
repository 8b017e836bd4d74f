package edit

import (
	"errors"
	"fmt"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// ErrUnknown means that a command was given the ID of something that is not there.
var ErrUnknown = errors.New("no such record")

// ErrLast means that the last phase or step cannot be removed.
var ErrLast = errors.New("the last one must stay")

// laneKind is the kind whose cards a lane holds.
func laneKind(v document.View, lane domain.ID) domain.LaneKind {
	l, _ := document.Find[domain.Lane](v, lane)
	return l.As()
}

// orderAfter is a key behind the last one of a group.
func orderAfter(last string) string {
	k, err := domain.OrderBetween(last, "")
	if err != nil {
		return domain.FirstOrder // only for a key that was never valid
	}
	return k
}

func orderAt(d *document.Draft, at Spot, ignore map[domain.ID]bool) (string, error) {
	orders, err := ordersAt(d, at, ignore, 1)
	if err != nil {
		return "", err
	}
	return orders[0], nil
}

// ordersAt makes n keys for a spot in a cell, as if the cards in ignore were not there.
func ordersAt(d *document.Draft, at Spot, ignore map[domain.ID]bool, n int) ([]string, error) {
	if _, ok := document.Find[domain.Lane](d, at.Lane); !ok {
		return nil, fmt.Errorf("place card in lane %s: %w", at.Lane, ErrUnknown)
	}
	if _, ok := document.Find[domain.Step](d, at.Step); !ok {
		return nil, fmt.Errorf("place card in step %s: %w", at.Step, ErrUnknown)
	}
	return ordersIn(d, document.Cell(at.Lane, at.Step), at.Index, ignore, n)
}

// ordersIn makes n keys before the sibling that now has an index. Siblings with equal keys, as
// merges can leave them, are first told apart.
func ordersIn(d *document.Draft, p domain.Parent, index int, ignore map[domain.ID]bool, n int) ([]string, error) {
	before, after := neighbours(d, p, index, ignore)
	if before != "" && before == after {
		if err := spread(d, p); err != nil {
			return nil, err
		}
		before, after = neighbours(d, p, index, ignore)
	}
	orders, err := domain.OrdersBetween(before, after, n)
	if err != nil {
		return nil, fmt.Errorf("order %s: %w", p.Table, err)
	}
	return orders, nil
}

// neighbours are the order keys on both sides of an index, leaving out what is ignored.
func neighbours(d *document.Draft, p domain.Parent, index int, ignore map[domain.ID]bool) (before, after string) {
	for i, id := range d.Children(p) {
		if ignore[id] {
			continue
		}
		r, _ := d.Get(id)
		if index >= 0 && i >= index {
			return before, r.OrderKey()
		}
		before = r.OrderKey()
	}
	return before, ""
}

// spread gives all siblings fresh keys in their present order.
func spread(d *document.Draft, p domain.Parent) error {
	ids := d.Children(p)
	orders, err := domain.OrdersBetween("", "", len(ids))
	if err != nil {
		return err
	}
	for i, id := range ids {
		r, _ := d.Get(id)
		d.Put(withOrder(r, orders[i]))
	}
	return nil
}

func withOrder(r domain.Record, order string) domain.Record {
	switch r := r.(type) {
	case domain.Card:
		r.Order = order
		return r
	case domain.Lane:
		r.Order = order
		return r
	case domain.Phase:
		r.Order = order
		return r
	case domain.Step:
		r.Order = order
		return r
	case domain.Map:
		r.Order = order
		return r
	case domain.Persona:
		r.Order = order
		return r
	case domain.Touchpoint:
		r.Order = order
		return r
	case domain.Measure:
		r.Order = order
		return r
	case domain.Indicator:
		r.Order = order
		return r
	case domain.Entry:
		r.Order = order
		return r
	case domain.Evidence:
		r.Order = order
		return r
	case domain.OwnRole:
		r.Order = order
		return r
	case domain.LaneSet:
		r.Order = order
		return r
	}
	return r
}

// freePlace is a place for a new point on the curve: the middle of the widest gap in its step.
func freePlace(d *document.Draft, at Spot) float64 {
	places := []float64{0}
	for _, c := range document.Cards(d, at.Lane, at.Step) {
		if !c.Expected {
			places = append(places, c.At)
		}
	}
	places = append(places, 1)
	best, width := 0.5, 0.0
	for i := 1; i < len(places); i++ {
		if w := places[i] - places[i-1]; w > width {
			width, best = w, places[i-1]+w/2
		}
	}
	return best
}
