package measures

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// entry is a measure with all that the page says about it.
type entry struct {
	domain.Measure
	late bool
	// card is the first card that shows the measure; zero where none does.
	card domain.ID
	m    domain.ID
	// mapTitle and phase say where that card lies; phase carries its number.
	mapTitle, phase string
	color           int
}

// state is what the sign of the measure says.
func (e entry) state() domain.Status {
	if e.late {
		return catalog.StatusOverdue
	}
	return e.Status
}

// filter is what the page leaves out.
type filter struct {
	// byOwner says that only the measures of one owner show; the owner "" is nobody.
	byOwner bool
	owner   string
	m       domain.ID
}

func (f filter) takes(e entry) bool {
	return (!f.byOwner || strings.TrimSpace(e.Owner) == f.owner) && (f.m.IsZero() || e.m == f.m)
}

// statuses are the columns of the board from left to right.
func statuses() []domain.Status {
	return []domain.Status{domain.StatusPlanned, domain.StatusDoing, domain.StatusDone}
}

func columnOf(s domain.Status) int { return max(slices.Index(statuses(), s), 0) }

// collect lists all measures: the late ones first, then by due date, those without one behind them
// and those that are done last.
func collect(v document.View, today domain.Date) []entry {
	places := places(v)
	var out []entry
	for _, m := range document.Measures(v) {
		e := places[m.ID]
		e.Measure, e.late = m, m.Overdue(today)
		out = append(out, e)
	}
	slices.SortStableFunc(out, func(a, b entry) int {
		return cmp.Or(rank(a)-rank(b), cmp.Compare(a.Due, b.Due))
	})
	return out
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

// places finds the first card of each measure. Only lanes of measures are looked at.
func places(v document.View) map[domain.ID]entry {
	out := make(map[domain.ID]entry)
	for _, m := range document.Maps(v) {
		phases := document.Phases(v, m.ID)
		for _, l := range document.Lanes(v, m.ID) {
			if l.As() != domain.LaneMeasures {
				continue
			}
			for n, p := range phases {
				for _, s := range document.Steps(v, p.ID) {
					for _, c := range document.Cards(v, l.ID, s.ID) {
						if _, known := out[c.Measure]; known || c.Measure.IsZero() {
							continue
						}
						out[c.Measure] = entry{
							card: c.ID, m: m.ID, mapTitle: m.Title,
							phase: strings.TrimSpace(strconv.Itoa(n+1) + " " + p.Title), color: p.Color,
						}
					}
				}
			}
		}
	}
	return out
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
