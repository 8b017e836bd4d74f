package merge

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// SnapParams says what to take a snapshot of.
type SnapParams struct {
	Map domain.ID
	// ID names the snapshot; it stays zero for a state that is only compared.
	ID domain.ID
	// Hidden takes hidden lanes as well. A workbook leaves them out; a comparison needs them, so
	// that hiding a lane after sending does not look like deleting its cards.
	Hidden bool
	// Language is that of the names of lanes; empty takes the project's.
	Language string
	// people are the names that the project knows; nil has them looked for.
	people []string
}

// Snap takes the state of a map.
func Snap(v document.View, p SnapParams) Snapshot {
	project := document.Project(v)
	m, _ := document.Find[domain.Map](v, p.Map)
	if p.Language == "" {
		p.Language = project.Language
	}
	s := Snapshot{
		Version: SnapshotVersion, ID: p.ID, Project: project.ID, Map: p.Map,
		Title: m.Title, Language: p.Language,
	}
	for _, ph := range document.Phases(v, p.Map) {
		for _, st := range document.Steps(v, ph.ID) {
			s.Columns = append(s.Columns, Column{
				Step: st.ID, Title: st.Title, Phase: ph.ID, PhaseTitle: ph.Title, Task: ph.Task, Color: ph.Color,
			})
		}
	}
	for _, l := range document.Lanes(v, p.Map) {
		if l.Hidden && !p.Hidden {
			continue
		}
		lane := Lane{ID: l.ID, Kind: l.As(), Title: laneTitle(l, p.Language)}
		s.Items = append(s.Items, lane.fill(v, s.Columns)...)
		s.Lanes = append(s.Lanes, lane)
	}
	if s.Owners = p.people; s.Owners == nil {
		s.Owners = owners(v)
	}
	return s
}

// laneTitle is what a lane is called where its cards are shown.
func laneTitle(l domain.Lane, lang string) string {
	if l.Title != "" {
		return l.Title
	}
	if kind, ok := catalog.LaneOf(l.Kind); ok {
		return kind.Name(lang)
	}
	return string(l.Kind)
}

// fill gives each card of the lane a slot, and the lane its list of slots.
func (l *Lane) fill(v document.View, columns []Column) []Item {
	var items []Item
	most := map[string]int{"": 0}
	for _, c := range columns {
		cards := document.Cards(v, l.ID, c.Step)
		if l.Kind == domain.LaneFeelings {
			cards = leadingFirst(cards)
		}
		count := map[string]int{}
		for _, card := range cards {
			row := ""
			if l.Kind == domain.LaneFeelings && card.Expected {
				row = "e"
			}
			count[row]++
			most[row] = max(most[row], count[row])
			it := itemOf(v, l.Kind, card)
			it.Slot = row + strconv.Itoa(count[row])
			items = append(items, it)
		}
	}
	// One spare row lets a reader add a card without inserting a row. A step has one feeling as a
	// rule, so that lane needs none.
	spare := 1
	if l.Kind == domain.LaneFeelings && most[""] > 0 {
		spare = 0
	}
	for i := 1; i <= most[""]+spare; i++ {
		l.Slots = append(l.Slots, strconv.Itoa(i))
	}
	for i := 1; i <= most["e"]; i++ {
		l.Slots = append(l.Slots, "e"+strconv.Itoa(i))
	}
	return items
}

// leadingFirst puts the feeling that stands for a step first: the key moment, else the strongest.
func leadingFirst(cards []domain.Card) []domain.Card {
	strength := func(c domain.Card) int {
		if c.KeyMoment {
			return domain.FeelingMax + 1
		}
		return max(c.Feeling, -c.Feeling)
	}
	out := slices.Clone(cards)
	slices.SortStableFunc(out, func(a, b domain.Card) int { return cmp.Compare(strength(b), strength(a)) })
	return out
}

func itemOf(v document.View, kind domain.LaneKind, c domain.Card) Item {
	it := Item{Card: c.ID, Lane: c.Lane, Step: c.Step, Fields: Values{}.With(FieldText, document.CardMarked(v, c))}
	set := func(f Field, text string) { it.Fields = it.Fields.With(f, text) }
	switch kind {
	case domain.LaneFeelings:
		it.Expected = c.Expected
		set(FieldFeeling, strconv.Itoa(c.Feeling))
	case domain.LaneTouchpoints:
		t, _ := document.Find[domain.Touchpoint](v, c.Touchpoint)
		it.Indirect = t.Control == domain.ControlIndirect
	case domain.LaneMeasures:
		m, _ := document.Find[domain.Measure](v, c.Measure)
		set(FieldStatus, string(m.Status))
		set(FieldDue, string(m.Due))
		set(FieldOwner, m.Owner)
	case domain.LaneIndicators:
		set(FieldValue, "")
		set(FieldTarget, "")
		if i, ok := document.Find[domain.Indicator](v, c.Indicator); ok {
			it.Unit = i.Unit
			if i.HasTarget {
				set(FieldTarget, Number(i.Target))
			}
			if all := document.Readings(v, i.ID); len(all) > 0 {
				set(FieldValue, Number(all[len(all)-1].Value))
			}
		}
	}
	for _, r := range document.Comments(v, c.ID) {
		it.Comments = append(it.Comments, Remark{Author: r.Author, Date: r.Date, Text: r.Text})
	}
	return it
}

// owners collects the people and departments that the project already names.
func owners(v document.View) []string {
	seen := map[string]bool{}
	var out []string
	add := func(name string) {
		if name = strings.TrimSpace(name); name != "" && !strings.ContainsAny(name, "\r\n") && !seen[name] {
			seen[name] = true
			out = append(out, name)
		}
	}
	for _, m := range document.Measures(v) {
		add(m.Owner)
	}
	for _, t := range document.Touchpoints(v) {
		add(t.Responsible)
	}
	for _, m := range document.Maps(v) {
		for _, l := range document.Lanes(v, m.ID) {
			if l.As() != domain.LaneResponsible {
				continue
			}
			for _, c := range document.Columns(v, m.ID) {
				for _, card := range document.Cards(v, l.ID, c.ID) {
					add(document.CardText(v, card))
				}
			}
		}
	}
	slices.Sort(out)
	return out
}
