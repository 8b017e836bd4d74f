package measures

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// entry is a measure with all that the page says about it.
type entry struct {
	domain.Measure
	late bool
	// card is the first card that shows the measure; zero where none does.
	card domain.ID
	// mapTitle and phase say where that card lies; phase carries its number. more is the number of
	// other places, maps the IDs of all maps that show the measure.
	mapTitle, phase string
	color, more     int
	maps            string
	// What the measure is about, by name; "" where nothing is.
	pain, touchpoint, indicator string
}

// state is what the sign of the measure says.
func (e entry) state() domain.Status {
	if e.late {
		return catalog.StatusOverdue
	}
	return e.Status
}

// statuses are the columns of the board from left to right.
func statuses() []domain.Status {
	return []domain.Status{domain.StatusPlanned, domain.StatusDoing, domain.StatusDone}
}

func columnOf(s domain.Status) int { return max(slices.Index(statuses(), s), 0) }

// collect lists all measures: the late ones first, then by due date, those without one behind them
// and those that are done last. unnamed stands for what has no name.
func collect(v document.View, today domain.Date, unnamed string) []entry {
	places := analysis.MeasurePlaces(v)
	named := func(text string) string { return cmp.Or(flat(text), unnamed) }
	var out []entry
	for _, m := range document.Measures(v) {
		e := entry{Measure: m, late: m.Overdue(today)}
		for i, p := range places[m.ID] {
			e.maps += p.Map.ID.String() + " "
			if i > 0 {
				e.more++
				continue
			}
			e.card, e.mapTitle, e.color = p.Card, named(p.Map.Title), p.Phase.Color
			e.phase = strings.TrimSpace(strconv.Itoa(p.Number) + " " + flat(p.Phase.Title))
		}
		if c, ok := document.Find[domain.Card](v, m.Pain); ok {
			e.pain = named(document.CardText(v, c))
		}
		if t, ok := document.Find[domain.Touchpoint](v, m.Touchpoint); ok {
			e.touchpoint = named(t.Title)
		}
		if i, ok := document.Find[domain.Indicator](v, m.Indicator); ok {
			e.indicator = named(i.Title)
		}
		out = append(out, e)
	}
	slices.SortStableFunc(out, func(a, b entry) int {
		return cmp.Or(rank(a)-rank(b), cmp.Compare(a.Due, b.Due), cmp.Compare(weight(a), weight(b)))
	})
	return out
}

// weight puts what is important first and what nobody weighed last.
func weight(e entry) int {
	if e.Priority == 0 {
		return 4
	}
	return e.Priority
}

func rank(e entry) int {
	switch {
	case e.late:
		return 0
	case e.Status == domain.StatusDone:
		return 3
	case e.Due == "":
		return 2
	}
	return 1
}

// owners lists everybody who is responsible for a measure, by name. The last one is "" where a
// measure has nobody.
func owners(entries []entry) []string {
	seen := make(map[string]bool)
	var out []string
	for _, e := range entries {
		if o := strings.TrimSpace(e.Owner); !seen[o] {
			seen[o] = true
			if o != "" {
				out = append(out, o)
			}
		}
	}
	slices.SortFunc(out, func(a, b string) int { return cmp.Compare(strings.ToLower(a), strings.ToLower(b)) })
	if seen[""] {
		out = append(out, "")
	}
	return out
}
