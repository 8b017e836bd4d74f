package scene

import (
	"strconv"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/palette"
	"wegmarke/domain/typeset"
)

// signs are the waymark, the lock and the remarks of a card in a row that ends at right, around the height y,
// and the room that they take.
func (m *Map) signs(card domain.Card, right, y float32) (items []Item, taken float32) {
	p := m.Palette
	if card.KeyMoment {
		items = append(items, rhomb(right-9, y, 7, p.Wegmarke))
		taken = signRoom
	}
	if document.HasLock(m.View, card.ID) {
		items = append(items, Item{Kind: Icon, Rect: Rect{right - 16 - taken, y - 5.5, 11, 11}, Icon: "lock", Fill: p.Ink3})
		taken += 12
	}
	n := len(m.View.Children(domain.Parent{Table: domain.TableComment, A: card.ID}))
	if n == 0 {
		return items, taken
	}
	x := right - 5 - taken
	if n > 1 {
		count := m.Setter.Set(strconv.Itoa(n), styleBadge, 0, 1, typeset.Left)
		x -= count.Width
		items = append(items, Item{Kind: Text, Rect: Rect{x, y - 6.5, count.Width, 13}, Text: count, Fill: p.Ink2})
		taken += count.Width + 1
		x--
	}
	items = append(items, Item{Kind: Icon, Rect: Rect{x - 11, y - 5.5, 11, 11}, Icon: "comment", Fill: p.Ink2})
	return items, taken + 12
}

// remarkSign is the sign of remarks beside a smiley.
func (m *Map) remarkSign(card domain.Card, x, y float32) []Item {
	if len(m.View.Children(domain.Parent{Table: domain.TableComment, A: card.ID})) == 0 {
		return nil
	}
	return []Item{
		filled(circlePath(x, y, 7), m.Palette.Surface),
		{Kind: Icon, Rect: Rect{x - 5, y - 5, 10, 10}, Icon: "comment", Fill: m.Palette.Ink2},
	}
}

// basisDot says how well something is known: a hollow ring for what is assumed, half a disc for what
// is known from experience, a full one for what was asked or measured.
func basisDot(cx, cy, r float32, b domain.Basis, p *palette.Palette) []Item {
	switch b {
	case domain.BasisAssumption:
		return []Item{stroked(circlePath(cx, cy, r), p.Warn, 1)}
	case domain.BasisExperience:
		return []Item{stroked(circlePath(cx, cy, r), p.Ink3, 1), filled(halfDiscPath(cx, cy, r), p.Ink3)}
	case domain.BasisSurvey:
		return []Item{filled(circlePath(cx, cy, r+0.5), p.Ink3)}
	case domain.BasisTracking:
		return []Item{filled(circlePath(cx, cy, r+0.5), p.Good)}
	}
	return nil
}

// basisPin is the sign of a card's basis on its lower edge, where no letters can meet it.
func (m *Map) basisPin(card domain.Card, lk cardLook, cx, cy float32) []Item {
	dot := basisDot(cx, cy, 2, card.Basis, m.Palette)
	if len(dot) == 0 {
		return nil
	}
	return append([]Item{filled(circlePath(cx, cy, 3.6), lk.fill)}, dot...)
}

// codeChip is a role or a legal basis: an icon tile and the word.
func (m *Map) codeChip(card domain.Card, kind domain.LaneKind, at Point, width float32) ([]Item, float32) {
	p := m.Palette
	box, ghost := m.frame(card, m.look(domain.Lane{}, card), Rect{at.X, at.Y, width, chipH}, 5)
	if ghost {
		return []Item{box}, chipH
	}
	icon, ink := "user", p.Ink2
	if kind == domain.LanePrivacy {
		icon = "lock"
		if domain.Privacy(card.Code) == domain.PrivacyUnresolved {
			icon, ink = "warn", p.Warn
		}
	}
	signs, taken := m.signs(card, at.X+width, at.Y+10)
	name := m.Setter.Set(document.CardText(m.View, card), styleCompact, width-23-8-taken, 1, typeset.Left)
	items := []Item{
		box,
		{Kind: Icon, Rect: Rect{at.X + 5, at.Y + 4, 12, 12}, Icon: icon, Fill: ink},
		{Kind: Text, Rect: Rect{at.X + 23, at.Y + 2.5, name.Width, 15}, Text: name, Fill: p.Ink},
	}
	items = append(items, signs...)
	return append(items, m.basisPin(card, m.look(domain.Lane{}, card), at.X+width-9, at.Y+chipH-0.5)...), chipH
}

// line is an entry without a box of its own, such as a name: a box only shows where it is selected.
func (m *Map) line(card domain.Card, at Point, width, h float32) (items []Item, ghost bool) {
	box, ghost := m.frame(card, cardLook{}, Rect{at.X - 2, at.Y + 0.5, width + 4, h - 1}, cardRadius)
	if ghost || m.state.selected[card.ID] {
		box.Shadow = NoShadow
		if !ghost {
			box.Fill = m.Palette.AccentTint
		}
		items = append(items, box)
	}
	return items, ghost
}
