package edit

import (
	"fmt"
	"slices"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// NoPlaceError means that a map has no place like the one a card stands in: it lacks the lane, or else
// the phase.
type NoPlaceError struct {
	Lane  domain.Lane
	Phase domain.Phase
}

func (e *NoPlaceError) Error() string {
	if e.Lane.ID.IsZero() {
		return "map has no phase like " + e.Phase.ID.String()
	}
	return "map has no lane like " + e.Lane.ID.String()
}

// ToMap moves or copies cards to the same phases and lanes of another map, all of them or none, and
// returns the cards that are there now. A phase is the one of the same title, or the one at the same
// place in a map with as many phases.
func ToMap(d *document.Draft, ids []domain.ID, m domain.ID, copied bool) ([]domain.ID, error) {
	var order []Spot
	groups := make(map[Spot][]domain.ID)
	for _, id := range ids {
		c, ok := document.Find[domain.Card](d, id)
		if !ok {
			return nil, fmt.Errorf("move %s to another map: %w", id, ErrUnknown)
		}
		to, err := counterpart(d, c, m)
		if err != nil {
			return nil, err
		}
		if groups[to] == nil {
			order = append(order, to)
		}
		groups[to] = append(groups[to], id)
	}
	var out []domain.ID
	for _, to := range order {
		if copied {
			made, err := CopyCards(d, groups[to], to)
			if err != nil {
				return nil, err
			}
			out = append(out, made...)
			continue
		}
		if err := MoveCards(d, groups[to], to); err != nil {
			return nil, err
		}
		out = append(out, groups[to]...)
	}
	return out, nil
}

// counterpart is the end of the cell of a map that is like the one of a card.
func counterpart(v document.View, c domain.Card, m domain.ID) (Spot, error) {
	lane, _ := document.Find[domain.Lane](v, c.Lane)
	step, _ := document.Find[domain.Step](v, c.Step)
	phase, _ := document.Find[domain.Phase](v, step.Phase)
	lanes := slices.DeleteFunc(document.Lanes(v, m), func(l domain.Lane) bool {
		return l.Hidden || l.Kind != lane.Kind || l.Kind == domain.LaneOwn && (l.Content != lane.Content || !strings.EqualFold(l.Title, lane.Title))
	})
	if len(lanes) == 0 {
		return Spot{}, &NoPlaceError{Lane: lane, Phase: phase}
	}
	there, here := document.Phases(v, m), document.Phases(v, lane.Map)
	at := slices.IndexFunc(there, func(p domain.Phase) bool { return strings.EqualFold(p.Title, phase.Title) && p.Title != "" })
	if at < 0 && len(there) == len(here) {
		at = slices.IndexFunc(here, func(p domain.Phase) bool { return p.ID == phase.ID })
	}
	if at < 0 {
		return Spot{}, &NoPlaceError{Phase: phase}
	}
	steps := document.Steps(v, there[at].ID)
	if len(steps) == 0 {
		return Spot{}, &NoPlaceError{Phase: phase}
	}
	same := slices.IndexFunc(steps, func(s domain.Step) bool { return s.Title != "" && strings.EqualFold(s.Title, step.Title) })
	if same < 0 {
		same = min(slices.Index(stepIDs(document.Steps(v, phase.ID)), step.ID), len(steps)-1)
	}
	return End(lanes[0].ID, steps[same].ID), nil
}

// TieCards ties cards to a persona and says how many were not yet.
func TieCards(d *document.Draft, ids []domain.ID, persona domain.ID) (int, error) {
	if _, ok := document.Find[domain.Persona](d, persona); !ok {
		return 0, fmt.Errorf("tie cards to %s: %w", persona, ErrUnknown)
	}
	n := 0
	for _, id := range ids {
		if slices.Contains(document.Linked(d, id, domain.LinkPersona), persona) {
			continue
		}
		d.Put(domain.Link{ID: domain.NewID(), Kind: domain.LinkPersona, From: id, To: persona})
		n++
	}
	return n, nil
}

// BecomeTouchpoints makes touchpoints of the texts of cards and says how many are new. The cards stay.
func BecomeTouchpoints(d *document.Draft, ids []domain.ID) int {
	before := len(document.Touchpoints(d))
	for _, id := range ids {
		if c, ok := document.Find[domain.Card](d, id); ok && CanBecomeTouchpoint(d, id) {
			touchpointNamed(d, oneLine(document.CardText(d, c)), domain.ID{})
		}
	}
	return len(document.Touchpoints(d)) - before
}

// CanBecomeTouchpoint says whether a card has a text of its own that can be the name of a touchpoint.
func CanBecomeTouchpoint(v document.View, id domain.ID) bool {
	c, ok := document.Find[domain.Card](v, id)
	lane, _ := document.Find[domain.Lane](v, c.Lane)
	return ok && catalog.CardsOf(lane) == catalog.CardText && Clean(document.CardText(v, c)) != ""
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
