package touchpoints

import (
	"cmp"
	"slices"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// grouping is the question by which the table is divided.
type grouping int

const (
	byGap grouping = iota
	byPhase
	byCost
)

// group is a part of the table with its heading.
type group struct {
	title, icon string
	// phase colours the heading instead of tone; 0 for none.
	phase int
	tone  kit.Tone
	rows  []entry
}

func (g group) cost() float64 {
	cost := 0.0
	for _, e := range g.rows {
		cost += e.Cost
	}
	return cost
}

// order is the column by which rows are sorted within their group; the zero order is by gap.
type order struct {
	by      column
	falling bool
}

// arrange divides the entries whose text holds the filter into groups; empty groups are left out.
func arrange(v document.View, words *i18n.Catalog, all []entry, by grouping, o order, filter string) []group {
	groups := headings(v, words, by)
	for _, e := range all {
		if !e.matches(filter) {
			continue
		}
		n := e.groupIn(by)
		groups[n].rows = append(groups[n].rows, e)
	}
	groups = slices.DeleteFunc(groups, func(g group) bool { return len(g.rows) == 0 })
	for _, g := range groups {
		switch {
		case o.by != colNumber:
			slices.SortStableFunc(g.rows, o.compare)
		case by == byCost:
			slices.SortStableFunc(g.rows, order{by: colCost, falling: true}.compare)
		}
	}
	return groups
}

// costSteps divide the touchpoints by what they cost a year.
var costSteps = [...]float64{50000, 10000}

func (e entry) groupIn(by grouping) int {
	switch by {
	case byPhase:
		if n := e.first(); n > 0 {
			return n - 1
		}
		return domain.PhaseColors
	case byCost:
		for i, least := range costSteps {
			if e.Cost >= least {
				return i
			}
		}
		if e.Cost > 0 {
			return len(costSteps)
		}
		return len(costSteps) + 1
	}
	return int(e.standing)
}

func headings(v document.View, words *i18n.Catalog, by grouping) []group {
	switch by {
	case byPhase:
		return phaseHeadings(v, words)
	case byCost:
		high, low := words.Euro(costSteps[0], 0), words.Euro(costSteps[1], 0)
		return []group{
			{title: words.T("touchpoints.cost.high", i18n.Values{"from": high}), icon: "euro", tone: kit.Ink},
			{title: words.T("touchpoints.cost.middle", i18n.Values{"from": low, "to": high}), icon: "euro", tone: kit.Ink2},
			{title: words.T("touchpoints.cost.low", i18n.Values{"to": low}), icon: "euro", tone: kit.Ink2},
			{title: words.T("touchpoints.cost.none"), icon: "euro", tone: kit.Ink3},
		}
	}
	return []group{
		{title: words.T("touchpoints.group.short"), icon: "warn", tone: kit.Bad},
		{title: words.T("touchpoints.group.fine"), icon: "check", tone: kit.Good},
		{title: words.T("touchpoints.group.idle"), icon: "question", tone: kit.Warn},
		{title: words.T("touchpoints.group.unrated"), icon: "info", tone: kit.Ink2},
	}
}

// phaseHeadings calls each phase by the name that the first map with its colour gives it.
func phaseHeadings(v document.View, words *i18n.Catalog) []group {
	out := make([]group, domain.PhaseColors+1)
	for _, m := range document.Maps(v) {
		for _, p := range document.Phases(v, m.ID) {
			if p.Color >= 1 && p.Color <= domain.PhaseColors && out[p.Color-1].title == "" {
				out[p.Color-1].title = words.Int(p.Color) + " " + p.Title
			}
		}
	}
	for i := range out {
		out[i].icon, out[i].phase = "route", i+1
	}
	out[domain.PhaseColors] = group{title: words.T("touchpoints.phase.none"), icon: "route", tone: kit.Ink3}
	return out
}

// matches says whether a word of the touchpoint holds the filter, which is in lower case.
func (e entry) matches(filter string) bool {
	if filter == "" {
		return true
	}
	text := strings.Join([]string{e.Title, e.When, e.How, e.Need, e.Responsible, e.Indicator}, "\n")
	return strings.Contains(strings.ToLower(text), filter)
}

func (o order) compare(a, b entry) int {
	c := 0
	switch o.by {
	case colTitle:
		c = words(a.Title, b.Title)
	case colControl:
		c = cmp.Compare(a.Control, b.Control)
	case colSetting:
		c = cmp.Compare(a.Setting, b.Setting)
	case colPhases:
		c = cmp.Compare(a.first(), b.first())
	case colWhen:
		c = words(a.When, b.When)
	case colHow:
		c = words(a.How, b.How)
	case colNeed:
		c = words(a.Need, b.Need)
	case colBars:
		c = cmp.Or(cmp.Compare(a.Expectation, b.Expectation), cmp.Compare(a.Performance, b.Performance))
	case colGap:
		c = cmp.Compare(a.points(), b.points())
	case colCost:
		c = cmp.Compare(a.Cost, b.Cost)
	case colOwner:
		c = words(a.Responsible, b.Responsible)
	case colIndicator:
		c = words(a.Indicator, b.Indicator)
	}
	if o.falling {
		return -c
	}
	return c
}

// words compares two texts without regard to case; an empty one comes last.
func words(a, b string) int {
	if (a == "") != (b == "") {
		if a == "" {
			return 1
		}
		return -1
	}
	return cmp.Compare(strings.ToLower(a), strings.ToLower(b))
}
