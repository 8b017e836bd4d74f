package merge

import "wegmarke/domain"

// standings are the places of cards in their cells, so that no cell is counted again for each of many
// cards that were moved in it.
type standings struct{ base, theirs, mine map[domain.ID]standing }

// standing is the place of a card in its cell: the nth, with so many posts above it. Posts stand in the
// same order everywhere, so that the card was moved alike where equally many are above it.
type standing struct{ nth, posts int }

// stand looks where all cards stand in what was sent, in the answer and in the project.
func (c *comparer) stand(posts map[domain.ID]bool) *standings {
	sent := make(map[Place][]domain.ID)
	for i := range c.base.Items {
		it := &c.base.Items[i]
		sent[cell(it.Lane, it.Step)] = append(sent[cell(it.Lane, it.Step)], it.Card)
	}
	return &standings{base: standIn(sent, posts), theirs: standIn(c.there, posts), mine: standIn(c.here, posts)}
}

func standIn(cells map[Place][]domain.ID, posts map[domain.ID]bool) map[domain.ID]standing {
	out := make(map[domain.ID]standing)
	for _, cards := range cells {
		above := 0
		for i, id := range cards {
			out[id] = standing{i + 1, above}
			if posts[id] {
				above++
			}
		}
	}
	return out
}
