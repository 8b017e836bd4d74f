package merge

import (
	"cmp"
	"slices"

	"wegmarke/domain"
)

// order lists the cards of a cell from top to bottom.
func (s Snapshot) order(lane, step domain.ID) []domain.ID {
	var out []domain.ID
	for _, it := range s.Items {
		if it.Lane == lane && it.Step == step {
			out = append(out, it.Card)
		}
	}
	return out
}

// theirOrder lists the known cards of a cell as the answer has them.
func (c *comparer) theirOrder(lane, step domain.ID) []domain.ID {
	var in []Found
	for _, f := range c.theirs.Found {
		if f.Lane == lane && f.Step == step {
			in = append(in, f)
		}
	}
	slices.SortStableFunc(in, func(a, b Found) int { return cmp.Compare(a.Rank, b.Rank) })
	out := make([]domain.ID, len(in))
	for i, f := range in {
		out[i] = f.Card
	}
	return out
}

// cell is a place without a rank.
func cell(lane, step domain.ID) Place { return Place{Lane: lane, Step: step} }

// movedInCell finds the cards that stayed in their cell but stand elsewhere among the others, in the
// answer and in the project. The longest run of cards that kept their order counts as unmoved. Feelings
// have no order: they are sorted by strength when they go out.
func (c *comparer) movedInCell() (theirs, ours map[domain.ID]bool) {
	found := slices.Clone(c.theirs.Found)
	slices.SortStableFunc(found, func(a, b Found) int { return cmp.Compare(a.Rank, b.Rank) })
	there, here := make(map[Place][]domain.ID), make(map[Place][]domain.ID)
	for _, f := range found {
		there[cell(f.Lane, f.Step)] = append(there[cell(f.Lane, f.Step)], f.Card)
	}
	for _, it := range c.mine.Items {
		here[cell(it.Lane, it.Step)] = append(here[cell(it.Lane, it.Step)], it.Card)
	}
	return c.shuffled(there), c.shuffled(here)
}

// shuffled finds the cards of the base that do not stand in their cell as they did.
func (c *comparer) shuffled(cells map[Place][]domain.ID) map[domain.ID]bool {
	rank := make(map[domain.ID]int, len(c.base.Items))
	for i, it := range c.base.Items {
		rank[it.Card] = i
	}
	out := make(map[domain.ID]bool)
	for at, cards := range cells {
		lane, _ := c.base.Lane(at.Lane)
		if lane.Kind == domain.LaneFeelings {
			continue
		}
		cards = without(cards, func(id domain.ID) bool {
			b, sent := c.baseItem[id]
			return !sent || cell(b.Lane, b.Step) != at
		})
		ranks := make([]int, len(cards))
		for i, id := range cards {
			ranks[i] = rank[id]
		}
		keep := rising(ranks)
		for i, id := range cards {
			if !keep[i] {
				out[id] = true
			}
		}
	}
	return out
}

// posts says of each card whether it stands in its cell as it did, in the answer and in the project, so
// that others can be placed by it.
func (c *comparer) posts() map[domain.ID]bool {
	out := make(map[domain.ID]bool)
	for _, f := range c.theirs.Found {
		b, sent := c.baseItem[f.Card]
		m, here := c.mineItem[f.Card]
		at := cell(f.Lane, f.Step)
		out[f.Card] = sent && here && cell(b.Lane, b.Step) == at && cell(m.Lane, m.Step) == at && !c.movedThere[f.Card] && !c.movedHere[f.Card]
	}
	return out
}

// rising marks a longest rising subsequence.
func rising(v []int) []bool {
	if ordered(v) { // as nearly all cells are
		return slices.Repeat([]bool{true}, len(v))
	}
	best, prev := make([]int, len(v)), make([]int, len(v))
	end := -1
	for i := range v {
		best[i], prev[i] = 1, -1
		for j := range i {
			if v[j] < v[i] && best[j]+1 > best[i] {
				best[i], prev[i] = best[j]+1, j
			}
		}
		if end < 0 || best[i] > best[end] {
			end = i
		}
	}
	keep := make([]bool, len(v))
	for ; end >= 0; end = prev[end] {
		keep[end] = true
	}
	return keep
}

// ordered says that each number is greater than the one before.
func ordered(v []int) bool {
	for i := 1; i < len(v); i++ {
		if v[i] <= v[i-1] {
			return false
		}
	}
	return true
}

// sameOrder says that the cards which both lists hold follow each other in the same order.
func sameOrder(a, b []domain.ID) bool {
	common := func(x, y []domain.ID) []domain.ID {
		var out []domain.ID
		for _, id := range x {
			if slices.Contains(y, id) {
				out = append(out, id)
			}
		}
		return out
	}
	return slices.Equal(common(a, b), common(b, a))
}

// spot is the place in a group for something that stands, in another list, below the records of above
// and on top of those of below, both the nearest first: between the posts, which stand in both lists
// alike, and there next to the nearest neighbour that counts.
func spot(group, above, below []domain.ID, post, near func(domain.ID) bool) int {
	low, high := 0, len(group)
	look := func(ids []domain.ID, counts func(domain.ID) bool) int {
		for _, id := range ids {
			if j := slices.Index(group, id); j >= low && j < high && counts(id) {
				return j
			}
		}
		return -1
	}
	if j := look(above, post); j >= 0 {
		low = j + 1
	}
	if j := look(below, post); j >= 0 {
		high = j
	}
	if j := look(above, near); j >= 0 {
		return j + 1
	}
	if j := look(below, near); j >= 0 {
		return j
	}
	if low > 0 {
		return low
	}
	return high
}

// without leaves out some records of a list.
func without(ids []domain.ID, some func(domain.ID) bool) []domain.ID {
	return slices.DeleteFunc(slices.Clone(ids), some)
}
