package merge

import (
	"strings"
	"unicode"

	"wegmarke/domain"
)

// unsent are the cards of the project that were not sent, by where they stand and what they say.
type unsent struct {
	inCell map[Place][]int
	saying map[heard][]int
	taken  map[int]bool
}

// heard is a text in a cell, in the form in which titles are compared.
type heard struct {
	at   Place
	text string
}

func (c *comparer) findUnsent() *unsent {
	u := &unsent{inCell: make(map[Place][]int), saying: make(map[heard][]int), taken: make(map[int]bool)}
	for i := range c.mine.Items {
		m := &c.mine.Items[i]
		if _, sent := c.baseItem.at[m.Card]; sent {
			continue
		}
		at := cell(m.Lane, m.Step)
		says := heard{at, folded(m.Fields.Get(FieldText))}
		u.inCell[at] = append(u.inCell[at], i)
		u.saying[says] = append(u.saying[says], i)
	}
	return u
}

// folded brings titles that count as the same, as sameTitle says, into one form.
func folded(title string) string {
	return strings.Map(func(r rune) rune {
		least := r
		for o := unicode.SimpleFold(r); o != r; o = unicode.SimpleFold(o) {
			least = min(least, o)
		}
		return least
	}, strings.Join(strings.Fields(title), " "))
}

// alreadyHere says that the project has a new card, too, and takes that one: the next is another.
func (c *comparer) alreadyHere(n New) bool {
	if c.unsent == nil {
		c.unsent = c.findUnsent()
	}
	u, at := c.unsent, cell(n.Lane, n.Step)
	list := u.inCell[at]
	text, says := n.Fields.Look(FieldText)
	if says {
		list = u.saying[heard{at, folded(text)}]
	}
	gone := 0
	for gone < len(list) && u.taken[list[gone]] {
		gone++
	}
	if list = list[gone:]; gone > 0 && says {
		u.saying[heard{at, folded(text)}] = list
	} else if gone > 0 {
		u.inCell[at] = list
	}
	for _, i := range list {
		m := &c.mine.Items[i]
		if !u.taken[i] && m.Expected == n.Expected && m.Fields.holds(c.asShown(m, n)) {
			u.taken[i] = true
			return true
		}
	}
	return false
}

// asShown are the values of a new card, with the title that the record has to which the card was
// linked: "messe" shows the touchpoint "Messe".
func (c *comparer) asShown(m *Item, n New) Values {
	lane, _ := c.mine.Lane(n.Lane)
	linked := lane.Kind == domain.LaneTouchpoints || lane.Kind == domain.LaneIndicators
	if !linked || !sameTitle(m.Fields.Get(FieldText), n.Fields.Get(FieldText)) {
		return n.Fields
	}
	return n.Fields.With(FieldText, m.Fields.Get(FieldText))
}
