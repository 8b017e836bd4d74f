package intake

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"wegmarke/domain"
)

// Place is a row or a column of a grid.
type Place struct {
	Column bool
	Number int
}

// Name is how spreadsheets call the place: a number, or letters for a column.
func (p Place) Name() string {
	if !p.Column {
		return strconv.Itoa(p.Number)
	}
	name := ""
	for n := p.Number; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	return name
}

// Line is a lane of a map or a field of records: a row of the table, or a column where the table runs
// the other way.
type Line struct {
	Label string
	At    Place
	Role  Role
	// Sure is 0 to 1; 1 for what a person said.
	Sure float64
	// Values are the texts of the line, one for each item.
	Values []string
	// More are further values of the cards, and Given the entries of a field; only templates have them.
	More  []More
	Given []domain.Entry
}

// More is a value of the cards of a line beside their texts, one for each item.
type More struct {
	Field  string
	Values []string
}

// Item is a column of a map, or a record.
type Item struct {
	// Phase and Step are the headings of a column; Phase is the title of a record.
	Phase, Step string
	At          Place
	// Ignore leaves the item out.
	Ignore bool
	// Joins says that the column is a further step of the phase before it.
	Joins bool
	// Named is the phase that a person said the column belongs to; "" leaves it to the heading.
	Named string
	// Known is the place of the phase among the seven, 0 for none.
	Known int
}

// Note is a text that has no place in what was found, such as a remark above the table.
type Note struct {
	Text string
	At   Place
}

// Piece is one canvas that was found.
type Piece struct {
	Grid int
	Name string // of the grid
	// Part counts the pieces of one grid.
	Part int
	Kind Kind
	// Title is what the table calls itself, "" for nothing.
	Title string
	// Sure is 0 to 1.
	Sure float64
	// Turned says that phases run down, or records across.
	Turned bool
	// Marked says that the table is a blank template of this program.
	Marked bool
	Model  string
	Lines  []Line
	Items  []Item
	Notes  []Note
	// Signature names the shape of the headings as they were first understood.
	Signature string
	forced    Forced
	first     *Piece // as it was recognised
}

// Proposal is all that was found.
type Proposal struct{ Pieces []Piece }

// SetLine says what a line holds.
func (p *Piece) SetLine(i int, r Role) {
	if r == RolePhases {
		for k := range p.Lines {
			if p.Lines[k].Role == RolePhases && k != i {
				p.Lines[k].Role = RoleIgnore
			}
		}
	}
	p.Lines[i].Role, p.Lines[i].Sure = r, 1
	p.arrange(dictionary().phases)
}

// Arrange names the items anew after somebody changed what they are.
func (p *Piece) Arrange() { p.arrange(dictionary().phases) }

// arrange names the items after the lines that hold headings.
func (p *Piece) arrange(phases *lexicon) {
	if p.Kind != KindMap {
		p.nameRecords()
		return
	}
	for i := range p.Items {
		it := &p.Items[i]
		it.Phase, it.Step, it.Known = "", "", 0
	}
	for _, l := range p.Lines {
		for i := range p.Items {
			it := &p.Items[i]
			switch l.Role {
			case RolePhases:
				it.Phase = oneLine(l.Values[i])
				if m, sure := phases.find(it.Phase); sure >= touching {
					it.Known, _ = strconv.Atoi(m)
				}
			case RoleSteps:
				if it.Step == "" {
					it.Step = oneLine(l.Values[i])
				}
			}
		}
	}
	for i := range p.Items {
		if it := &p.Items[i]; it.Named != "" {
			it.Phase, it.Known = it.Named, 0
			if m, sure := phases.find(it.Named); sure >= nearly {
				it.Known, _ = strconv.Atoi(m)
			}
		}
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// nameRecords gives each record the text of the line that holds titles.
func (p *Piece) nameRecords() {
	title := titleRole(p.Kind)
	for i := range p.Items {
		p.Items[i].Phase = ""
		for _, l := range p.Lines {
			if l.Role == title && p.Items[i].Phase == "" {
				p.Items[i].Phase = oneLine(l.Values[i])
			}
		}
	}
}

// titleRole is the role of the line that names the records of a kind.
func titleRole(k Kind) Role {
	switch k {
	case KindPersona:
		return "persona.name"
	case KindTouchpoints:
		return "touchpoint.title"
	case KindMeasures:
		return "measure.title"
	case KindIndicators:
		return "indicator.title"
	}
	return RolePhases
}

// sign works out the signature from what was found before anybody corrected it.
func (p *Piece) sign() {
	h := sha256.New()
	h.Write([]byte(p.Kind))
	for _, l := range p.Lines {
		label := plain(l.Label)
		if l.Role.Heading() {
			label = string(l.Role)
		}
		h.Write([]byte{0})
		h.Write([]byte(label))
	}
	p.Signature = hex.EncodeToString(h.Sum(nil)[:12])
}

// Columns are the phases with their steps as a map will show them, without what is left out.
type Column struct {
	Title string
	Known int
	Color int
	// Items are the indexes of the items, one for each step.
	Items []int
}

// Columns groups the items of a map by phase: equal or missing names next to each other are steps of
// one phase.
func (p *Piece) Columns() []Column {
	var out []Column
	for i, it := range p.Items {
		if it.Ignore {
			continue
		}
		last := len(out) - 1
		if last >= 0 && (it.Joins || plain(it.Phase) == plain(out[last].Title) && it.Phase != "") {
			out[last].Items = append(out[last].Items, i)
			continue
		}
		out = append(out, Column{Title: it.Phase, Known: it.Known, Items: []int{i}})
	}
	titles, known := make([]string, len(out)), make([]int, len(out))
	for i, c := range out {
		titles[i], known[i] = c.Title, c.Known
	}
	model := modelFor(titles)
	for i, c := range coloursFor(model, known) {
		out[i].Color = c
	}
	return out
}

// divided says whether the columns of a phase are steps. Columns without names of their own are only
// more room for the cards of the phase.
func (p *Piece) divided(c Column) bool {
	for _, i := range c.Items {
		if p.Items[i].Step != "" || p.Items[i].Joins {
			return true
		}
	}
	return false
}

// PhaseModel is the phase model that the phases of a map follow.
func (p *Piece) PhaseModel() string {
	var titles []string
	for _, c := range p.Columns() {
		titles = append(titles, c.Title)
	}
	return modelFor(titles)
}

// Counts says how much a piece brings.
type Counts struct {
	Phases, Steps, Lanes, Cards, Records, Fields int
	// Left counts the lines and notes that are not taken.
	Left int
}

// Count counts what the piece brings as it is mapped now.
func (p *Piece) Count() Counts {
	var c Counts
	c.Left = len(p.Notes)
	if p.Kind == KindMap {
		columns := p.Columns()
		c.Phases = len(columns)
		for _, col := range columns {
			if p.divided(col) {
				c.Steps += len(col.Items)
			} else {
				c.Steps++
			}
		}
	}
	for k, l := range p.Lines {
		switch {
		case l.Role == RoleIgnore:
			if l.filled() {
				c.Left++
			}
			continue
		case l.Role.Heading():
			continue
		}
		if p.Kind == KindMap {
			c.Lanes++
		} else {
			c.Fields++
		}
		for i, it := range p.Items {
			if !it.Ignore {
				c.Cards += len(p.Cards(k, i))
			}
		}
	}
	if p.Kind != KindMap {
		for i, it := range p.Items {
			if !it.Ignore && p.holds(i) {
				c.Records++
			}
		}
	}
	return c
}

// filled says whether anything stands in a line.
func (l Line) filled() bool {
	for _, v := range l.Values {
		if v != "" {
			return true
		}
	}
	return false
}

// holds says whether an item has any text in a line that is taken.
func (p *Piece) holds(item int) bool {
	for _, l := range p.Lines {
		if l.Role != RoleIgnore && l.Values[item] != "" {
			return true
		}
	}
	return false
}

// Cards are the cards that a cell becomes.
func (p *Piece) Cards(line, item int) []string {
	l := p.Lines[line]
	if l.Role == RoleIgnore || l.Role.Heading() {
		return nil
	}
	if !l.Role.many() {
		if text := tidy(l.Values[item]); text != "" {
			return []string{text}
		}
		return nil
	}
	return Split(l.Values[item], l.Role)
}

// Feeling is how high a card of a line of feelings stands on the curve, and its words.
func (p *Piece) Feeling(line int, card string) (value int, words string) {
	value, words, _ = p.scale(line).feeling(card)
	return value, words
}

// scale is what the numbers of a line of feelings run over. Templates name it themselves.
func (p *Piece) scale(line int) scale {
	if p.Marked {
		return scale{domain.FeelingMin, domain.FeelingMax, false}
	}
	return scaleOf(p.Lines[line].Label, p.Lines[line].Values)
}

// many says whether a cell of a line holds several cards.
func (r Role) many() bool {
	if _, ok := r.Lane(); ok || r == RoleExpected {
		return true
	}
	for _, f := range fields() {
		if f.role == r {
			return f.cards
		}
	}
	return false
}
