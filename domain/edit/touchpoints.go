package edit

import (
	"fmt"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// AddTouchpoint puts a touchpoint with a new ID behind the last one.
func AddTouchpoint(d *document.Draft, t domain.Touchpoint) (domain.ID, error) {
	orders, err := ordersIn(d, domain.Parent{Table: domain.TableTouchpoint}, -1, nil, 1)
	if err != nil {
		return domain.ID{}, err
	}
	t.ID, t.Order, t.Title = domain.NewID(), orders[0], Clean(t.Title)
	d.Put(t)
	return t.ID, nil
}

// DuplicateTouchpoint puts a copy with another title right behind a touchpoint. No map shows it yet.
func DuplicateTouchpoint(d *document.Draft, id domain.ID, title string) (domain.ID, error) {
	t, ok := document.Find[domain.Touchpoint](d, id)
	if !ok {
		return domain.ID{}, fmt.Errorf("duplicate touchpoint %s: %w", id, ErrUnknown)
	}
	order, err := orderBehind(d, id)
	if err != nil {
		return domain.ID{}, err
	}
	t.ID, t.Order, t.Title = domain.NewID(), order, Clean(title)
	d.Put(t)
	copyHung(d, id, t.ID)
	return t.ID, nil
}

// PlaceTouchpoint puts a card that shows a touchpoint onto a map. The touchpoint stays one: an edit of
// it shows wherever it stands.
func PlaceTouchpoint(d *document.Draft, at Spot, touchpoint domain.ID) (domain.ID, error) {
	if _, ok := document.Find[domain.Touchpoint](d, touchpoint); !ok {
		return domain.ID{}, fmt.Errorf("place touchpoint %s: %w", touchpoint, ErrUnknown)
	}
	if laneKind(d, at.Lane) != domain.LaneTouchpoints {
		return domain.ID{}, fmt.Errorf("place touchpoint in lane %s: %w", at.Lane, ErrUnknown)
	}
	order, err := orderAt(d, at, nil)
	if err != nil {
		return domain.ID{}, err
	}
	c := domain.Card{ID: domain.NewID(), Lane: at.Lane, Step: at.Step, Order: order, Touchpoint: touchpoint}
	d.Put(c)
	return c.ID, nil
}
