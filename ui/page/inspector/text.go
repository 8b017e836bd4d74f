package inspector

import (
	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/ui/kit"
)

// quickWin says from which impact on and up to which effort an idea pays off at once.
const quickWinImpact, quickWinEffort = 4, 2

// textSheet is a card that holds a text of its own: an action, a goal, a pain, an idea …
func (i *Inspector) textSheet(id domain.ID) sheet {
	kind := i.cardKind(record[domain.Card](i, id))
	parts := []*block{i.personas(id)}
	if kind == catalog.CardIdea {
		parts = append(parts, i.worth(id), i.solves(id))
	}
	effect := i.effect(id)
	if kind != catalog.CardIdea && kind != catalog.CardPain {
		effect = shownIf(func() bool { return !record[domain.Card](i, id).Indicator.IsZero() }, effect)
	}
	parts = append(parts, effect)
	convert := kind == catalog.CardIdea || kind == catalog.CardPain
	return sheet{i.textHead(id), body(append(parts, i.cardTail(id)...)...), i.cardFoot(convert)}
}

// cardTail is what every card ends in.
func (i *Inspector) cardTail(id domain.ID) []*block {
	return []*block{i.evidence(id), i.cardMoment(id), i.comments(id), i.basis(id), i.cardColour(id), i.lockSwitch(id)}
}

// worth rates an idea.
func (i *Inspector) worth(id domain.ID) *block {
	tag := kit.NewTag(i.p.Words.T("inspector.quickwin"), "check", kit.GoodTag)
	win := shownIf(func() bool {
		c := record[domain.Card](i, id)
		return c.Impact >= quickWinImpact && c.Effort > 0 && c.Effort <= quickWinEffort
	}, stack(0, gap(6), still(leftAligned(tag)), gap(1)))
	return i.section("inspector.rating", stack(0,
		rating(i, id, "inspector.impact", "edit.card.impact", nil, 0, func(c *domain.Card) *int { return &c.Impact }),
		rating(i, id, "inspector.effort", "edit.card.effort", kit.Ink3, 0, func(c *domain.Card) *int { return &c.Effort }),
		win))
}
