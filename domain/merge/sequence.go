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

// movedInCell finds the cards that stayed in their cell but changed their place among the others.
// The longest run of cards that kept their order counts as unmoved. Feelings have no order: they
// are sorted by strength when they go out.
func (c *comparer) movedInCell() map[domain.ID]bool {
	cells := make(map[Place][]Found)
	for _, f := range c.theirs.Found {
		b, ok := c.baseItem[f.Card]
		lane, _ := c.base.Lane(f.Lane)
		if ok && lane.Kind != domain.LaneFeelings && b.Lane == f.Lane && b.Step == f.Step {
			key := Place{Lane: f.Lane, Step: f.Step}
			cells[key] = append(cells[key], f)
		}
	}
	rank := make(map[domain.ID]int, len(c.base.Items))
	for i, it := range c.base.Items {
		rank[it.Card] = i
	}
	out := make(map[domain.ID]bool)
	for _, in := range cells {
		slices.SortStableFunc(in, func(a, b Found) int { return cmp.Compare(a.Rank, b.Rank) })
		ranks := make([]int, len(in))
		for i, f := range in {
			ranks[i] = rank[f.Card]
		}
		keep := rising(ranks)
		for i, f := range in {
			if !keep[i] {
				out[f.Card] = true
			}
		}
	}
	return out
}

// rising marks a longest rising subsequence.
func rising(v []int) []bool {
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

// without leaves out some records of a list.
func without(ids []domain.ID, some func(domain.ID) bool) []domain.ID {
	return slices.DeleteFunc(slices.Clone(ids), some)
}
