package workbook

import (
	"cmp"
	"slices"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/merge"
)

// Weights of the signs by which a card is recognised. They were tuned on workbooks that had been
// edited at random and checked on others.
const (
	scoreSlot    = 0.55 // the cell it was sent in
	scoreText    = 0.95 // the same text, shared out among all cards that still look for it
	scoreCommon  = 0.1  // added where several say it
	scoreAlike   = 0.85 // a similar text, times likeness
	scoreRest    = 0.2  // a text in the cell it was sent in that is hardly the same any more, times likeness
	scoreStray   = 0.08 // added to a similar text where no other card belongs
	scoreCopied  = 0.02 // taken away in a copied row or column, where the original explains the cell
	leastAlike   = 0.55
	leastAbroad  = 0.65 // likeness that a text needs in another lane, where a new one is as likely
	leastGrown   = 5    // bytes of a text that is looked for in a longer one
	scoreGrown   = 0.65 // likeness of a text to one in which all of it is still there
	leastScore   = 0.5
	certainScore = 0.75
	// mostPairs bounds the comparisons of texts: beyond it only cells of the same lane are compared.
	mostPairs = 4_000_000
)

// fixedPlace says that the cards of a lane are recognised by their cell alone: they take few values
// that repeat, so that the same value elsewhere says nothing.
func fixedPlace(kind domain.LaneKind) bool {
	return kind == domain.LaneFeelings || kind == domain.LaneResponsible
}

// pair finds the cell of each card.
func (m *matcher) pair() {
	m.cellOf, m.unsure = slices.Repeat([]int32{-1}, len(m.base.Items)), make([]bool, len(m.base.Items))
	sent := m.sent
	kinds := make([]domain.LaneKind, len(m.base.Items))
	for i, it := range m.base.Items {
		lane, _ := m.base.Lane(it.Lane)
		kinds[i] = lane.Kind
	}
	said := make([]string, len(m.cells))
	own := make([]int, len(m.cells))
	for j, c := range m.cells {
		own[j] = int(c.own)
		if c.own >= 0 && c.text == m.shown[c.own] && kinds[c.own] != domain.LaneFeelings {
			said[j] = sent[c.own]
		} else {
			said[j] = m.say(c)
		}
	}
	// A cell that still says what was sent in it is beyond doubt, and most cells are like that.
	for j := range m.cells {
		if i := own[j]; i >= 0 && said[j] == sent[i] {
			m.tie(i, j, scoreSlot+scoreText)
		}
	}
	count := m.pairUnique(said, own)
	type match struct {
		item, cell int
		score      float64
	}
	var open, free []int
	for i, at := range m.cellOf {
		if at < 0 {
			open = append(open, i)
		}
	}
	for j, c := range m.cells {
		if c.item < 0 {
			free = append(free, j)
		}
	}
	itemPairs, cellPairs := make(map[int]map[string]int), make(map[int]map[string]int)
	for _, i := range open {
		itemPairs[i] = pairs(sent[i])
	}
	for _, j := range free {
		cellPairs[j] = pairs(said[j])
	}
	near := len(open)*len(free) > mostPairs
	var all []match
	for _, i := range open {
		for _, j := range free {
			r := m.role[m.cells[j].row]
			s := 0.0
			if own[j] == i {
				s += scoreSlot
			}
			if !fixedPlace(kinds[i]) && !fixedPlace(r.kind) && (!near || r.lane == m.base.Items[i].Lane) {
				n := float64(max(count[sent[i]], 1))
				switch {
				case said[j] == sent[i]:
					s += scoreText / n
					if n > 1 {
						s += scoreCommon
					}
				case own[j] != i && m.wasSent[said[j]]:
					// Somewhere else the very text of another card is no change of this one.
				default:
					d := grown(sent[i], said[j], likeness(itemPairs[i], cellPairs[j]))
					if r.lane != m.base.Items[i].Lane && d < leastAbroad {
						d = 0
					}
					if d > leastAlike {
						s += scoreAlike * d / n
					} else if own[j] == i {
						s += scoreRest * d
					}
					if d > leastAlike && own[j] != i && (own[j] < 0 || m.found(own[j])) {
						s += scoreStray
					}
				}
			}
			if m.isCopy(m.cells[j]) {
				s -= scoreCopied
			}
			if s >= leastScore {
				all = append(all, match{i, j, s})
			}
		}
	}
	slices.SortFunc(all, func(a, b match) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.item, b.item), cmp.Compare(a.cell, b.cell))
	})
	for _, p := range all {
		if !m.found(p.item) && m.cells[p.cell].item < 0 {
			m.tie(p.item, p.cell, p.score)
		}
	}
}

// grown raises the likeness of a text that somebody wrote on around: a short one has little in common
// with what it became, though all of it is still there.
func grown(sent, said string, alike float64) float64 {
	if len(sent) >= leastGrown && strings.Contains(" "+said+" ", " "+sent+" ") {
		return max(alike, scoreGrown+(1-scoreGrown)*alike/2)
	}
	return alike
}

// pairUnique ties a card and a cell that alone among what is left say a text, wherever the cell is:
// after sorting, a similar text in the old cell of a card must not win over the same text in another.
// It returns how many of the cards that are left say each text.
func (m *matcher) pairUnique(said []string, own []int) map[string]int {
	cards, cells := make(map[string]int), make(map[string]int)
	for i := range m.base.Items {
		if m.found(i) {
			continue
		}
		if lane, _ := m.base.Lane(m.base.Items[i].Lane); !fixedPlace(lane.Kind) {
			cards[m.sent[i]]++
		}
	}
	first, home := make(map[string]int), slices.Repeat([]int32{-1}, len(m.base.Items))
	for j, c := range m.cells {
		if own[j] >= 0 {
			home[own[j]] = int32(j)
		}
		if c.item < 0 && !fixedPlace(m.role[c.row].kind) && !m.isCopy(c) {
			cells[said[j]]++
			first[said[j]] = j
		}
	}
	for i := range m.base.Items {
		t := m.sent[i]
		if len(cards) == 0 || cards[t] != 1 || cells[t] != 1 {
			continue
		}
		if lane, _ := m.base.Lane(m.base.Items[i].Lane); fixedPlace(lane.Kind) {
			continue
		}
		// Two cards that were alike and were both written on in their cells: the one may now say what
		// the other said.
		a := own[first[t]]
		k := home[i]
		if a >= 0 && k >= 0 && !m.found(a) && m.cells[k].item < 0 && cells[m.sent[a]] == 0 && cards[said[k]] == 0 &&
			likeness(pairs(m.sent[a]), pairs(t)) > leastAlike && likeness(pairs(t), pairs(said[k])) > leastAlike {
			continue
		}
		m.tie(i, first[t], scoreText)
	}
	return cards
}

// found says that the cell of a card is known.
func (m *matcher) found(item int) bool { return m.cellOf[item] >= 0 }

// isCopy says that a cell came with a copied row or column.
func (m *matcher) isCopy(c cell) bool {
	return m.role[c.row].copy != "" || !m.copyOf[c.col].IsZero()
}

func (m *matcher) tie(item, cell int, score float64) {
	if m.found(item) || m.cells[cell].item >= 0 {
		return
	}
	m.cellOf[item], m.unsure[item] = int32(cell), score < certainScore
	m.cells[cell].item = int32(item)
	m.tied++
}

// say is what a cell says, in the form for comparing. A feeling may be written in several ways.
func (m *matcher) say(c cell) string {
	if m.role[c.row].kind == domain.LaneFeelings {
		if v, ok := feelingOf(c.text); ok {
			return loose(m.words.feelingText(v))
		}
	}
	return loose(c.text)
}

// report says of each card of the base where it is and what it says, and lists what is new.
func (m *matcher) report() {
	m.out.Found = make([]merge.Found, 0, m.tied)
	for i, it := range m.base.Items {
		if !m.found(i) {
			m.missing(it)
			continue
		}
		c := m.cells[m.cellOf[i]]
		r := m.role[c.row]
		f := merge.Found{Card: it.Card, Place: m.place(c), Fields: it.Fields, Uncertain: m.unsure[i], Formula: c.formula}
		lane, _ := m.base.Lane(it.Lane)
		fields := merge.FieldsOf(lane.Kind)
		_, whole := it.Fields.Look(fields[0])
		if c.text != m.shown[i] || !whole || len(fields) > 1 || it.Fields.Len() > 1 { // most have one value, the same
			f.Fields = m.allValues(i, c, r, fields)
		}
		m.out.Found = append(m.out.Found, f)
		if c.part == 0 {
			m.remark(it, c)
		}
	}
	m.added()
}

func (m *matcher) place(c cell) merge.Place {
	return merge.Place{Lane: m.role[c.row].lane, Step: m.step[c.col], Rank: m.role[c.row].rank + int(c.part)}
}

// allValues reads the values of a card; the leading one comes first. Where they are those that were sent,
// it returns these: they are enough for both.
func (m *matcher) allValues(i int, c cell, r role, fields []merge.Field) merge.Values {
	it, into := m.base.Items[i], make(map[merge.Field]string, len(fields))
	m.lead(it, m.shown[i], c, r, into)
	for _, field := range fields[1:] {
		m.value(it, c, field, int(c.own) == i, into)
	}
	if v := merge.ValuesOf(into); !v.Equal(it.Fields) {
		return v
	}
	return it.Fields
}

// lead reads the leading value of a card.
func (m *matcher) lead(it merge.Item, sent string, c cell, r role, into map[merge.Field]string) {
	if plain(sent) == plain(c.text) {
		into[m.leadField(it)] = it.Fields.Get(m.leadField(it))
		return
	}
	v, ok := m.read(m.leadField(it), c.text, false, it.Unit, it.Card, c.pos)
	if !ok {
		return
	}
	if r.kind == domain.LaneTouchpoints {
		v, _ = m.stripIndirect(v)
		if it.Indirect { // somebody wrote on behind the mark
			v = strings.Join(strings.Fields(strings.Replace(v, m.words.indirect, "", 1)), " ")
		}
	}
	if plain(v) == plain(it.Fields.Get(m.leadField(it))) {
		v = it.Fields.Get(m.leadField(it))
	}
	into[m.leadField(it)] = v
}

func (m *matcher) leadField(it merge.Item) merge.Field {
	lane, _ := m.base.Lane(it.Lane)
	return merge.FieldsOf(lane.Kind)[0]
}

// value reads another value of a card. Away from home an empty cell says nothing: whoever moved the
// card left its values behind.
func (m *matcher) value(it merge.Item, c cell, f merge.Field, home bool, into map[merge.Field]string) {
	row, ok := m.values[c.row][f]
	if !ok {
		return
	}
	v := m.sheet.cell(row, c.col)
	if plain(v.text) == plain(m.words.text(it, f)) {
		into[f] = it.Fields.Get(f)
		return
	}
	if plain(v.text) == "" {
		if home && (f == merge.FieldDue || f == merge.FieldOwner || f == merge.FieldTarget || f == merge.FieldText) {
			into[f] = ""
		}
		return
	}
	if s, ok := m.read(f, v.text, v.kind == 'n', it.Unit, it.Card, pos{row, c.col}); ok {
		into[f] = s
	}
}

// read brings what somebody typed into the fixed form. What cannot be understood becomes a note.
func (m *matcher) read(f merge.Field, text string, number bool, u domain.Unit, card domain.ID, p pos) (string, bool) {
	code := ""
	switch f {
	case merge.FieldFeeling:
		if v, ok := feelingOf(text); ok {
			return merge.Number(float64(v)), true
		}
		code = merge.NoteFeeling
	case merge.FieldStatus:
		if s, ok := statusOf(plain(text)); ok {
			return string(s), true
		}
		code = merge.NoteStatus
	case merge.FieldDue:
		if d, ok := dateOf(text, number); ok {
			return string(d), true
		}
		code = merge.NoteDate
	case merge.FieldValue, merge.FieldTarget:
		w := m.words
		if number {
			w = english
		}
		if v, ok := w.numberOf(plain(text)); ok {
			return v, true
		}
		code = merge.NoteNumber
	default:
		text = strings.TrimRight(cellText(strings.TrimSpace(text)), "\n ")
		if units(text) <= domain.MaxText {
			return text, true
		}
		code = merge.NoteTooLong
	}
	m.note(code, card, p, f, text)
	return "", false
}

func (m *matcher) note(code string, card domain.ID, p pos, f merge.Field, text string) {
	m.out.Notes = append(m.out.Notes, merge.Note{
		Code: code, Card: card, Lane: m.role[p.row].lane, Step: m.step[p.col], Field: f, Text: cut(text, 200),
	})
}

func (m *matcher) stripIndirect(s string) (string, bool) {
	for _, w := range []words{german, english} {
		if rest, ok := strings.CutSuffix(s, w.indirect); ok && strings.TrimSpace(rest) != "" {
			return strings.TrimSpace(rest), true
		}
	}
	return s, false
}

// missing says how a card went missing.
func (m *matcher) missing(it merge.Item) {
	why := merge.WhyCleared
	if m.column[it.Step] == 0 {
		why = merge.WhyColumnGone
	} else if _, ok := m.mainRow[cellRow{it.Lane, it.Slot}]; !ok {
		why = merge.WhyRowGone
	}
	m.out.Missing = append(m.out.Missing, merge.Missing{Card: it.Card, Why: why})
}

// added lists the cells that no card explains.
func (m *matcher) added() {
	copies := 0
	for _, c := range m.cells {
		if c.item >= 0 {
			continue
		}
		r := m.role[c.row]
		n := merge.New{Place: m.place(c), Formula: c.formula}
		fields := make(map[merge.Field]string)
		if from, ok := m.copied(r, c); ok {
			if plain(c.text) == plain(m.words.text(from, r.field)) {
				copies++
				continue
			}
			n.CopyOf = from.Card
		}
		lead, ok := m.read(r.field, c.text, false, "", domain.ID{}, c.pos)
		if !ok {
			continue
		}
		if r.kind == domain.LaneTouchpoints {
			lead, n.Indirect = m.stripIndirect(lead)
		}
		fields[r.field] = lead
		n.Expected = strings.HasPrefix(r.slot, "e") && r.kind == domain.LaneFeelings
		for f, row := range m.values[c.row] {
			v := m.sheet.cell(row, c.col)
			if plain(v.text) == "" || c.part > 0 {
				continue
			}
			if s, ok := m.read(f, v.text, v.kind == 'n', "", domain.ID{}, pos{row, c.col}); ok {
				fields[f] = s
			}
		}
		n.Fields = merge.ValuesOf(fields)
		if rem, ok := m.sheet.notes[c.pos]; ok && rem.text != "" && c.part == 0 {
			n.Remark = merge.Remark{Author: rem.author, Text: cut(cellText(rem.text), domain.MaxText)}
		}
		m.out.New = append(m.out.New, n)
	}
	if copies > 0 {
		m.out.Notes = append(m.out.Notes, merge.Note{Code: merge.NoteCopies, Text: merge.Number(float64(copies))})
	}
	m.orphans()
}

// copied finds the card that a cell of a copied row or column was copied from.
func (m *matcher) copied(r role, c cell) (merge.Item, bool) {
	step, slot := m.step[c.col], r.slot
	if from, ok := m.copyOf[c.col]; ok {
		step = from
	}
	if r.copy != "" {
		slot = r.copy
	}
	if m.copyOf[c.col].IsZero() && r.copy == "" {
		return merge.Item{}, false
	}
	i, ok := m.layout.cell[cellKey{r.lane, step, slot}]
	if !ok {
		return merge.Item{}, false
	}
	return m.base.Items[i], true
}

// orphans notes values that were filled in below an empty card.
func (m *matcher) orphans() {
	for row, fields := range m.values {
		for f, at := range fields {
			for col := range m.step {
				text := m.sheet.at(at, col)
				if plain(text) == "" || plain(m.sheet.at(row, col)) != "" {
					continue
				}
				if i, sent := m.layout.cell[cellKey{m.role[row].lane, m.step[col], m.role[row].slot}]; sent &&
					plain(text) == plain(m.words.text(m.base.Items[i], f)) || f == merge.FieldDue && sent {
					continue // what is left of a card that was cleared
				}
				m.note(merge.NoteNoTitle, domain.ID{}, pos{at, col}, f, text)
			}
		}
	}
	slices.SortStableFunc(m.out.Notes, func(a, b merge.Note) int {
		return cmp.Or(cmp.Compare(a.Code, b.Code), cmp.Compare(a.Lane.String(), b.Lane.String()),
			cmp.Compare(a.Step.String(), b.Step.String()), cmp.Compare(a.Field, b.Field), cmp.Compare(a.Text, b.Text))
	})
}
