package scene

import (
	"strconv"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/marked"
	"wegmarke/domain/typeset"
)

// Some lanes show what the rest of the map says about a step: how well it is known, its key moments,
// what was remarked on it.

const (
	entryH    = 22 // an entry of one line without a box
	mostNotes = 3  // remarks that a cell shows
)

// derives says that the cells of a lane follow the other cells of their column.
func derives(l domain.Lane) bool {
	switch l.As() {
	case domain.LaneEvidence, domain.LaneMoment, domain.LaneNotes:
		return true
	}
	return false
}

// addAbove puts into a cell what stands above its cards: the task of the phase.
func (m *Map) addAbove(cl *cell, c column) {
	if cl.lane.As() != domain.LaneTask {
		return
	}
	phase := m.phases[c.phase].phase
	if phase.Task == "" {
		return
	}
	ph := m.Palette.PhaseFor(phase.Color)
	width := c.w - 2*padX
	task := m.Setter.Set(phase.Task, styleCompactMed, width-16, 2, typeset.Left)
	h := task.Height + 6
	cl.items = append(cl.items,
		Item{Kind: Box, Rect: Rect{padX, padY, width, h}, Radius: 5, Fill: ph.Tint},
		Item{Kind: Text, Rect: Rect{padX + 8, padY + 3, task.Width, task.Height}, Text: task, Fill: ph.Ink})
	cl.lead = padY + h + cardGap
	cl.need = cl.lead
}

// addDerived adds what the other cells of the column say; false where that is nothing.
func (m *Map) addDerived(cl *cell, own []domain.Card, c column) bool {
	switch cl.lane.As() {
	case domain.LaneEvidence:
		return len(own) == 0 && m.addEvidence(cl, c)
	case domain.LaneMoment:
		return m.addMoments(cl, c)
	case domain.LaneNotes:
		return m.addRemarks(cl, c)
	}
	return false
}

// inColumn calls f for the cards of all other lanes in a column, in the order of the lanes. Hidden
// lanes count too: what is known does not depend on what is shown.
func (m *Map) inColumn(lane domain.ID, step domain.ID, f func(l domain.Lane, card domain.Card)) {
	for _, l := range document.Lanes(m.View, m.Map) {
		if l.ID == lane || derives(l) {
			continue
		}
		for _, card := range document.Cards(m.View, l.ID, step) {
			f(l, card)
		}
	}
}

// addEvidence says what most cards of the column rest on, the weaker of two that are equally many,
// and how many cards say so at all.
func (m *Map) addEvidence(cl *cell, c column) bool {
	p := m.Palette
	count := make(map[domain.Basis]int)
	all, backed := 0, 0
	m.inColumn(cl.lane.ID, c.step.ID, func(_ domain.Lane, card domain.Card) {
		if card.Expected {
			return
		}
		all++
		count[card.Basis]++
		if card.Basis != domain.BasisUnsaid && card.Basis != domain.BasisAssumption {
			backed++
		}
	})
	if all == 0 {
		return false
	}
	basis, word := domain.BasisUnsaid, m.Words.T("scene.basis_unsaid")
	for _, b := range catalog.Bases() {
		if count[b.Basis] > count[basis] || basis == domain.BasisUnsaid && count[b.Basis] > 0 {
			basis, word = b.Basis, b.Name(m.Words.Language())
		}
	}
	m.basisWord(cl, c, basis, word)
	n := m.Setter.Set(strconv.Itoa(backed)+"/"+strconv.Itoa(all)+" "+m.Words.T("scene.backed"), styleSmall, c.w-2*padX-14, 1, typeset.Left)
	cl.items = append(cl.items, Item{Kind: Text, Rect: Rect{padX + 7, padY + 18, n.Width, 14}, Text: n, Fill: p.Ink3})
	cl.need = padY + 34 + padY
	return true
}

// basisWord is the sign and the word of a basis in the first line of a cell.
func (m *Map) basisWord(cl *cell, c column, b domain.Basis, word string) {
	x := float32(padX + 7)
	if dot := basisDot(x+4, padY+10, 3.5, b, m.Palette); len(dot) > 0 {
		cl.items = append(cl.items, dot...)
		x += 13
	}
	text := m.Setter.Set(word, styleCompactMed, c.w-x-padX, 1, typeset.Left)
	cl.items = append(cl.items, Item{Kind: Text, Rect: Rect{x, padY + 2.5, text.Width, 15}, Text: text, Fill: m.Palette.Ink})
}

// basisEntry is what somebody chose for a cell of the lane of evidence.
func (m *Map) basisEntry(card domain.Card, at Point, width float32) ([]Item, float32) {
	p := m.Palette
	items, ghost := m.line(card, at, width, entryH)
	if ghost {
		return items, entryH
	}
	word := marked.Plain(card.Text)
	for _, b := range catalog.Bases() {
		if b.Basis == card.Basis {
			word = strings.TrimSuffix(b.Name(m.Words.Language())+": "+word, ": ")
		}
	}
	items = append(items, basisDot(at.X+11, at.Y+11, 3.5, card.Basis, p)...)
	signs, taken := m.signs(card, at.X+width, at.Y+11)
	text := m.Setter.Set(word, styleCompactMed, width-24-taken, 1, typeset.Left)
	items = append(items, signs...)
	return append(items, Item{Kind: Text, Rect: Rect{at.X + 20, at.Y + 3.5, text.Width, 15}, Text: text, Fill: p.Ink}), entryH
}

// momentEntry marks a step as one that decides, with or without words.
func (m *Map) momentEntry(card domain.Card, at Point, width float32) ([]Item, float32) {
	items, ghost := m.line(card, at, width, entryH)
	if ghost {
		return items, entryH
	}
	return append(items, m.momentLine(at, width, document.CardText(m.View, card))...), entryH
}

func (m *Map) momentLine(at Point, width float32, word string) []Item {
	if word == "" {
		word = m.Words.T("scene.moment")
	}
	text := m.Setter.Set(word, styleCompactMed, width-28, 1, typeset.Left)
	return []Item{
		rhomb(at.X+11, at.Y+11, 9, m.Palette.Wegmarke),
		{Kind: Text, Rect: Rect{at.X + 22, at.Y + 3.5, text.Width, 15}, Text: text, Fill: m.Palette.Ink},
	}
}

// addMoments lists the key moments that other lanes of the column have.
func (m *Map) addMoments(cl *cell, c column) bool {
	found := false
	m.inColumn(cl.lane.ID, c.step.ID, func(_ domain.Lane, card domain.Card) {
		if !card.KeyMoment || card.Expected {
			return
		}
		y := cl.need
		if !found && len(cl.boxes) == 0 {
			y = padY
		}
		cl.items = append(cl.items, m.momentLine(Point{padX, y}, c.w-2*padX, document.CardText(m.View, card))...)
		cl.need = y + entryH
		found = true
	})
	return found
}

// addRemarks lists what was remarked on the step and on the cards of the column.
func (m *Map) addRemarks(cl *cell, c column) bool {
	p := m.Palette
	var all []domain.Comment
	if span := m.phases[c.phase]; span.first < len(m.columns) && m.columns[span.first].step.ID == c.step.ID {
		all = append(all, document.Comments(m.View, span.phase.ID)...)
	}
	all = append(all, document.Comments(m.View, c.step.ID)...)
	m.inColumn(cl.lane.ID, c.step.ID, func(_ domain.Lane, card domain.Card) {
		all = append(all, document.Comments(m.View, card.ID)...)
	})
	for i, r := range all {
		words := strings.Trim(r.Author+": "+r.Text, ": ")
		lines := 2
		if i == mostNotes {
			words, lines = m.Words.N("scene.more_remarks", len(all)-mostNotes), 1
		}
		text := m.Setter.Set(words, styleSmall, c.w-2*padX-26, lines, typeset.Left)
		y := cl.need
		cl.items = append(cl.items,
			Item{Kind: Icon, Rect: Rect{padX + 7, y + 2, 11, 11}, Icon: "comment", Fill: p.Ink3},
			Item{Kind: Text, Rect: Rect{padX + 22, y, text.Width, text.Height}, Text: text, Fill: p.Ink2})
		cl.need = y + text.Height + cardGap
		if i == mostNotes {
			break
		}
	}
	return len(all) > 0
}

// derivedCells adds the cells that follow the columns of those that are laid out again.
func (m *Map) derivedCells(touched map[cellKey]bool) {
	var lanes []domain.ID
	for i := range m.rows {
		if derives(m.rows[i].lane) {
			lanes = append(lanes, m.rows[i].lane.ID)
		}
	}
	if len(lanes) == 0 {
		return
	}
	steps := make(map[domain.ID]bool)
	for key := range touched {
		steps[key.step] = true
	}
	for step := range steps {
		for _, lane := range lanes {
			touched[cellKey{lane, step}] = true
		}
	}
}

// hung adds the cells that show what hangs on a card or a step: a tie to a persona, a remark.
func (m *Map) hung(r domain.Record, touched map[cellKey]bool) {
	var subject domain.ID
	switch r := r.(type) {
	case domain.Link:
		subject = r.From
	case domain.Comment:
		subject = r.Subject
	default:
		return
	}
	if card, ok := document.Find[domain.Card](m.View, subject); ok {
		touched[cellKey{card.Lane, card.Step}] = true
		return
	}
	if key, ok := m.home[subject]; ok {
		touched[key] = true // a card that has gone
		return
	}
	for _, c := range m.columns {
		if (c.step.ID == subject || c.step.Phase == subject) && len(m.rows) > 0 {
			touched[cellKey{m.rows[0].lane.ID, c.step.ID}] = true
		}
	}
}
