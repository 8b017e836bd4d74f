package scene

import (
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/marked"
)

// Filter says what a reader wants to look at for now. It changes nothing in the project and is never
// exported.
type Filter struct {
	// Persona dims the cards that are meant for others only. Cards for nobody in particular are for all.
	Persona domain.ID
	// Lanes leaves only these lanes; empty leaves all.
	Lanes []domain.ID
	// Tag dims the cards that do not have it, "" none.
	Tag string
}

// IsZero says that nothing is filtered.
func (f Filter) IsZero() bool { return f.Persona.IsZero() && len(f.Lanes) == 0 && f.Tag == "" }

// Count is the number of things that are filtered by.
func (f Filter) Count() int {
	n := 0
	if !f.Persona.IsZero() {
		n++
	}
	if len(f.Lanes) > 0 {
		n++
	}
	if f.Tag != "" {
		n++
	}
	return n
}

func (f Filter) shows(lane domain.ID) bool {
	return len(f.Lanes) == 0 || slices.Contains(f.Lanes, lane)
}

// Filter is what the scene is filtered by.
func (m *Map) Filter() Filter { return m.state.filter }

// SetFilter shows the map as a reader wants to look at it.
func (m *Map) SetFilter(f Filter) Dirty {
	f.Lanes = slices.Clone(f.Lanes)
	m.state.filter = f
	m.rebuild()
	return Dirty{All: true}
}

// dims says that a card is meant for others than the persona that is looked at, or lacks the tag.
func (m *Map) dims(card domain.ID) bool {
	if tag := m.state.filter.Tag; tag != "" {
		if c, ok := document.Find[domain.Card](m.View, card); ok && !marked.HasTag(document.CardText(m.View, c), tag) {
			return true
		}
	}
	who := m.state.filter.Persona
	if who.IsZero() {
		return false
	}
	meant := document.Linked(m.View, card, domain.LinkPersona)
	return len(meant) > 0 && !slices.Contains(meant, who)
}

// dimmed is the share of colour that is left of what is not looked at.
const dimmed = 0.28

// fade takes most of the colour from items.
func fade(items []Item) {
	for i := range items {
		it := &items[i]
		it.Fill.A = uint8(float32(it.Fill.A) * dimmed)
		it.Fill2.A = uint8(float32(it.Fill2.A) * dimmed)
		it.Stroke.A = uint8(float32(it.Stroke.A) * dimmed)
		it.Shadow = NoShadow
	}
}
