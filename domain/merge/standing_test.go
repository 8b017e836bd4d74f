package merge

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wegmarke/domain"
)

// oneCell is a comparison of maps with a single cell, in which cards were moved, removed and added.
func oneCell(t *rapid.T) *comparer {
	lane, step := domain.NewID(), domain.NewID()
	base := Snapshot{Lanes: []Lane{{ID: lane, Kind: domain.LaneTouchpoints}}, Columns: []Column{{Step: step}}}
	text := func() Values {
		return ValuesOf(map[Field]string{FieldText: rapid.SampledFrom([]string{"messe", "Messe", "Podcast"}).Draw(t, "text")})
	}
	item := func() Item { return Item{Card: domain.NewID(), Lane: lane, Step: step, Fields: text()} }
	for range rapid.IntRange(0, 8).Draw(t, "cards") {
		base.Items = append(base.Items, item())
	}
	some := func(name string) []Item {
		all := rapid.Permutation(base.Items).Draw(t, name)
		return all[:rapid.IntRange(len(all)/2, len(all)).Draw(t, name)]
	}
	mine := base
	mine.Items = slices.Clone(some("mine"))
	theirs := Theirs{Map: base.Map}
	for i, it := range some("theirs") {
		theirs.Found = append(theirs.Found, Found{Card: it.Card, Place: Place{lane, step, i}, Fields: it.Fields})
	}
	for range rapid.IntRange(0, 4).Draw(t, "own") {
		mine.Items = slices.Insert(mine.Items, rapid.IntRange(0, len(mine.Items)).Draw(t, "at"), item())
	}
	for i := range rapid.IntRange(0, 4).Draw(t, "new") {
		theirs.New = append(theirs.New, New{Place: Place{lane, step, i}, Fields: text()})
	}
	return &comparer{base: base, mine: mine, theirs: theirs, baseItem: itemsByCard(base), mineItem: itemsByCard(mine)}
}

// Counting the posts above a card says what comparing the orders of the cell says.
func TestStandingSaysWhatTheOrderSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := oneCell(t)
		c.movedThere, c.movedHere = c.movedInCell()
		posts := c.posts()
		at := cell(c.base.Lanes[0].ID, c.base.Columns[0].Step)
		s := c.stand(posts)
		for card := range c.movedThere {
			if _, here := c.mineItem.find(card); !here {
				continue
			}
			moves := func(id domain.ID) bool { return id != card && !posts[id] }
			want := sameOrder(without(c.here[at], moves), without(c.there[at], moves))
			if got := s.mine[card].posts == s.theirs[card].posts; got != want {
				t.Fatalf("%v here, %v there: moved alike is %t", c.here[at], c.there[at], got)
			}
			if s.theirs[card].nth != slices.Index(c.there[at], card)+1 {
				t.Fatalf("stands at %d", s.theirs[card].nth)
			}
		}
	})
}

// A card that is new on both sides is found as if each were compared with all others.
func TestAlreadyHereTakesTheFirstThatFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := oneCell(t)
		taken := make(map[domain.ID]bool)
		for i, n := range c.theirs.New {
			want := false
			for _, m := range c.mine.Items {
				if _, sent := c.baseItem.find(m.Card); !sent && !taken[m.Card] && m.Fields.holds(c.asShown(&m, n)) {
					taken[m.Card], want = true, true
					break
				}
			}
			if got := c.alreadyHere(n); got != want {
				t.Fatalf("new card %d %v is here: %t", i, n.Fields, got)
			}
		}
		for i := range c.mine.Items {
			if c.unsent != nil && c.unsent.taken[i] != taken[c.mine.Items[i].Card] {
				t.Fatalf("took card %d", i)
			}
		}
	})
}
