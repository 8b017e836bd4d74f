package merge

import (
	"cmp"
	"slices"

	"wegmarke/domain"
)

// cell is a place without a rank.
func cell(lane, step domain.ID) Place { return Place{Lane: lane, Step: step} }

// movedInCell finds the cards that stayed in their cell but stand elsewhere among the others, in the
// answer and in the project. The longest run of cards that kept their order counts as unmoved. Feelings
// have no order: they are sorted by strength when they go out.
func (c *comparer) movedInCell() (theirs, ours map[domain.ID]bool) {
	c.there, c.here = c.inAnswer(), make(map[Place][]domain.ID)
	var at Place // cards of a cell follow each other
	var cards []domain.ID
	for i := range c.mine.Items {
		it := &c.mine.Items[i]
		if !stands(it, at) {
			c.here[at] = cards
			at = cell(it.Lane, it.Step)
			cards = c.here[at]
		}
		cards = append(cards, it.Card)
	}
	c.here[at] = cards
	return c.shuffled(c.there), c.shuffled(c.here)
}

// inAnswer lists the known cards of each cell from top to bottom as the answer has them.
func (c *comparer) inAnswer() map[Place][]domain.ID {
	type ranked struct {
		card domain.ID
		rank int
	}
	cells := make(map[Place][]ranked)
	var at Place // most cards of a cell follow each other
	var cards []ranked
	for i := range c.theirs.Found {
		f := &c.theirs.Found[i]
		if !f.sameCell(at) {
			cells[at] = cards
			at = cell(f.Lane, f.Step)
			cards = cells[at]
		}
		cards = append(cards, ranked{f.Card, f.Rank})
	}
	cells[at] = cards
	out := make(map[Place][]domain.ID, len(cells))
	for at, in := range cells {
		slices.SortStableFunc(in, func(a, b ranked) int { return cmp.Compare(a.rank, b.rank) })
		cards := make([]domain.ID, len(in))
		for i, r := range in {
			cards[i] = r.card
		}
		out[at] = cards
	}
	return out
}

// shuffled finds the cards of the base that do not stand in their cell as they did.
func (c *comparer) shuffled(cells map[Place][]domain.ID) map[domain.ID]bool {
	out := make(map[domain.ID]bool)
	var known []domain.ID
	var ranks []int
	for at, cards := range cells {
		lane, _ := c.base.Lane(at.Lane)
		if lane.Kind == domain.LaneFeelings {
			continue
		}
		known, ranks = known[:0], ranks[:0]
		for _, id := range cards {
			i, sent := c.baseItem.at[id]
			if sent && c.base.Items[i].Lane == at.Lane && c.base.Items[i].Step == at.Step {
				known, ranks = append(known, id), append(ranks, int(i))
			}
		}
		keep := rising(ranks)
		for i, id := range known {
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
	out := make(map[domain.ID]bool, len(c.theirs.Found))
	for i := range c.theirs.Found {
		f := &c.theirs.Found[i]
		b, sent := c.baseItem.at[f.Card]
		m, here := c.mineItem.at[f.Card]
		out[f.Card] = sent && here && stands(&c.base.Items[b], f.Place) && stands(&c.mine.Items[m], f.Place) &&
			!c.movedThere[f.Card] && !c.movedHere[f.Card]
	}
	return out
}

// stands says that an item is in a cell.
func stands(it *Item, at Place) bool { return it.Lane == at.Lane && it.Step == at.Step }

// rising marks a longest rising subsequence.
func rising(v []int) []bool {
	if ordered(v) { // as nearly all cells are
		return slices.Repeat([]bool{true}, len(v))
	}
	// levels hold the places of the numbers that end a run of so many, which fall from left to right. Of
	// several that a run can come from, the first one is taken.
	var levels [][]int
	prev := make([]int, len(v))
	for i, n := range v {
		at, _ := slices.BinarySearchFunc(levels, n, func(l []int, n int) int { return cmp.Compare(v[l[len(l)-1]], n) })
		prev[i] = -1
		if at > 0 {
			below := levels[at-1]
			from, _ := slices.BinarySearchFunc(below, n, func(j, n int) int {
				if v[j] < n {
					return 0
				}
				return -1
			})
			prev[i] = below[from]
		}
		if at == len(levels) {
			levels = append(levels, nil)
		}
		levels[at] = append(levels[at], i)
	}
	keep := make([]bool, len(v))
	for end := levels[len(levels)-1][0]; end >= 0; end = prev[end] {
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
