package inspector

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// manySheet shows what several selected things have in common and changes all cards among them as
// one step.
func (i *Inspector) manySheet(ids []domain.ID) sheet {
	var cards []domain.ID
	for _, id := range ids {
		if _, ok := document.Find[domain.Card](i.p.Session.Doc(), id); ok {
			cards = append(cards, id)
		}
	}
	words := i.p.Words.T("inspector.many.things", i18n.Values{"n": len(ids)})
	if len(cards) == len(ids) {
		words = i.p.Words.T("inspector.many", i18n.Values{"n": len(ids)})
	}
	title := kit.NewProse(words, kit.Section, kit.Ink, 0)
	if len(cards) == 0 {
		return sheet{stack(0, still(title)), body(i.counts(ids)), nil}
	}
	parts := body(i.counts(ids), i.moment(func() bool { return i.allMoments(cards) }, func(on bool) { i.setMoments(cards, on) }), i.basisOfAll(cards))
	return sheet{stack(0, still(title)), parts, i.cardFoot(false)}
}

// counts says how many of each kind are selected, in the order of choosing.
func (i *Inspector) counts(ids []domain.ID) *block {
	type kind struct {
		word, icon string
		n          int
	}
	var kinds []kind
	for _, id := range ids {
		word, icon := i.whatIs(id)
		k := slices.IndexFunc(kinds, func(k kind) bool { return k.word == word })
		if k < 0 {
			k, kinds = len(kinds), append(kinds, kind{word, icon, 0})
		}
		kinds[k].n++
	}
	var rows []*block
	for _, k := range kinds {
		n := kit.NewText(i.p.Words.Int(k.n), kit.Body, kit.Ink3)
		rows = append(rows, still(container.New(line{gap: 7, height: 21, grow: 1},
			kit.NewIcon(k.icon, 14, kit.Ink3), kit.NewEllipsis(k.word, kit.Body, kit.Ink), n)))
	}
	return i.section("inspector.selection", stack(0, rows...))
}

// whatIs names the kind of a record.
func (i *Inspector) whatIs(id domain.ID) (word, icon string) {
	r, _ := i.p.Session.Doc().Get(id)
	switch r := r.(type) {
	case domain.Card:
		return i.kindWord(r), i.laneInfo(r).Icon
	case domain.Phase:
		return i.p.Words.T("inspector.phase"), "route"
	case domain.Step:
		return i.p.Words.T("inspector.step"), "table"
	case domain.Lane:
		return i.p.Words.T("inspector.lane"), "layers"
	case domain.Touchpoint:
		return i.p.Words.T("card.kind.touchpoint"), "touch"
	}
	return i.p.Words.T("inspector.untitled"), "question"
}

func (i *Inspector) allMoments(ids []domain.ID) bool {
	for _, id := range ids {
		if !record[domain.Card](i, id).KeyMoment {
			return false
		}
	}
	return true
}

func (i *Inspector) setMoments(ids []domain.ID, on bool) {
	label := "edit.cards.keymoment.cleared"
	if on {
		label = "edit.cards.keymoment.set"
	}
	i.changeCards(ids, label, func(c *domain.Card) { c.KeyMoment = on })
}

// basisOfAll is the basis that all cards share; none is marked while they differ.
func (i *Inspector) basisOfAll(ids []domain.ID) *block {
	all := catalog.Bases()
	c := choice{name: i.p.Words.T("inspector.basis")}
	for _, b := range all {
		c.options = append(c.options, b.Name(i.lang()))
	}
	c.get = func() int {
		first := record[domain.Card](i, ids[0]).Basis
		for _, id := range ids {
			if record[domain.Card](i, id).Basis != first {
				return -1
			}
		}
		return slices.IndexFunc(all, func(b catalog.BasisKind) bool { return b.Basis == first })
	}
	c.set = func(k int) {
		to := domain.BasisUnsaid
		if k >= 0 {
			to = all[k].Basis
		}
		i.changeCards(ids, "edit.cards.basis", func(c *domain.Card) { c.Basis = to })
	}
	return i.section("inspector.basis", i.choose(c))
}

// changeCards changes several cards as one step.
func (i *Inspector) changeCards(ids []domain.ID, label string, set func(*domain.Card)) {
	i.commit(edit.Label{Key: label, Count: len(ids)}, "", func(d *document.Draft) error {
		for _, id := range ids {
			c, ok := document.Find[domain.Card](d, id)
			if !ok {
				return fmt.Errorf("change %s: %w", id, edit.ErrUnknown)
			}
			set(&c)
			d.Put(c)
		}
		return nil
	})
}
