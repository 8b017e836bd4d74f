package intake

import (
	"slices"
	"strings"
)

// cardColumns are the columns of a list of single cards: each row names a phase, a lane and a text.
type cardColumns struct{ head, phase, step, lane, text int }

// Headings of lists of cards.
var (
	cardPhases = []string{"phase", "phasen", "journey phase", "kaufphase", "stage", "etappe", "journey stage", "abschnitt"}
	cardSteps  = []string{"schritt", "step", "teilschritt", "substep", "prozessschritt"}
	cardLanes  = []string{"spur", "ebene", "lane", "swimlane", "zeile", "kategorie", "category", "typ", "type", "art", "kind", "bereich", "element", "rubrik", "layer"}
	cardTexts  = []string{"text", "karte", "card", "inhalt", "content", "beschreibung", "description", "eintrag", "entry", "titel", "title", "notiz", "note", "aussage", "was"}
)

// cardsIn finds the columns of a list of cards; false where the table is none. The words for phase and
// text stand above many lists: what tells is that the column of lanes names lanes.
func (x *lexica) cardsIn(t *table) (cardColumns, bool) {
	for r := range min(t.height(), headRows) {
		c := cardColumns{head: r, phase: -1, step: -1, lane: -1, text: -1}
		for _, of := range []struct {
			column *int
			heads  []string
		}{{&c.phase, cardPhases}, {&c.step, cardSteps}, {&c.lane, cardLanes}, {&c.text, cardTexts}} {
			for col := range min(t.width(), 60) {
				if *of.column < 0 && slices.Contains(of.heads, plain(t.at(r, col))) {
					*of.column = col
				}
			}
		}
		if c.phase < 0 && c.step >= 0 {
			c.phase, c.step = c.step, -1
		}
		if c.phase < 0 || c.lane < 0 || c.text < 0 {
			continue
		}
		named, all := 0, 0
		for row := r + 1; row < t.height(); row++ {
			label := t.spread(row, c.lane)
			if label == "" {
				continue
			}
			all++
			if role, sure := x.lane(label); role != "" && !role.Heading() && sure >= nearly {
				named++
			}
		}
		return c, all >= 2 && named*10 >= all*6
	}
	return cardColumns{}, false
}

// cardPlace is a place on the map that a list of cards stands for.
type cardPlace struct{ label, column string }

// fromCards makes the map out of a list of cards; other tables stay.
func (x *lexica) fromCards(g Grid) Grid {
	t, err := tableOf(g)
	if err != nil || t.height() < 3 {
		return g
	}
	c, ok := x.cardsIn(t)
	if !ok {
		return g
	}
	type column struct{ phase, step string }
	var columns []column
	var labels []string
	texts := make(map[cardPlace][]string)
	put := func(label string, at column, text string) {
		text = oneLine(text)
		if label == "" || text == "" {
			return
		}
		if !slices.Contains(labels, label) {
			labels = append(labels, label)
		}
		place := cardPlace{label, at.phase + "\x00" + at.step}
		if !slices.Contains(texts[place], text) {
			texts[place] = append(texts[place], text)
		}
	}
	phase, lane := "", ""
	for r := c.head + 1; r < t.height(); r++ {
		if t.filled(r, 0) == 0 {
			continue
		}
		if p := oneLine(t.spread(r, c.phase)); p != "" {
			phase = p
		}
		if l := oneLine(t.spread(r, c.lane)); l != "" {
			lane = l
		}
		at := column{phase: phase}
		if c.step >= 0 {
			at.step = oneLine(t.spread(r, c.step))
		}
		if !slices.Contains(columns, at) {
			columns = append(columns, at)
		}
		put(lane, at, t.at(r, c.text))
		for col := range t.width() { // feelings, people and what else stands beside a card
			head := oneLine(t.at(c.head, col))
			if col != c.phase && col != c.step && col != c.lane && col != c.text && !counting(plain(head)) {
				put(head, at, t.at(r, col))
			}
		}
	}
	var order []string // phases as they first come, so that the steps of one stand together
	for _, at := range columns {
		if !slices.Contains(order, at.phase) {
			order = append(order, at.phase)
		}
	}
	slices.SortStableFunc(columns, func(a, b column) int { return slices.Index(order, a.phase) - slices.Index(order, b.phase) })
	var rows [][]string
	for r := range c.head { // what stands above is the title
		for col := range t.width() {
			if text := t.at(r, col); text != "" {
				rows = append(rows, []string{text})
			}
		}
	}
	heads, steps := []string{"Phase"}, []string{"Schritt"}
	for _, at := range columns {
		heads, steps = append(heads, at.phase), append(steps, at.step)
	}
	rows = append(rows, heads)
	if c.step >= 0 {
		rows = append(rows, steps)
	}
	for _, label := range labels {
		row := []string{label}
		for _, at := range columns {
			row = append(row, strings.Join(texts[cardPlace{label, at.phase + "\x00" + at.step}], "\n"))
		}
		rows = append(rows, row)
	}
	return FromRows(g.Name, rows)
}
