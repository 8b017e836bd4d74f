package touchpoints

import (
	"cmp"
	"slices"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
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
	bySetting
	byDepartment
	byStatus
	byNothing
)

// groupings are all questions in their order, with the key of their words. The first of them stand
// side by side, the others in a menu.
var groupings = [...]string{
	byGap: "touchpoints.by.gap", byPhase: "touchpoints.by.phase", byCost: "touchpoints.by.cost",
	bySetting: "touchpoints.by.setting", byDepartment: "touchpoints.by.department",
	byStatus: "touchpoints.by.status", byNothing: "touchpoints.by.nothing",
}

// sideBySide is how many groupings need no menu.
const sideBySide = 3

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

// arrange divides the entries that pass the filter into groups; empty groups are left out.
func arrange(v document.View, words *i18n.Catalog, all []entry, by grouping, o order, f filter) []group {
	var kept []entry
	for _, e := range all {
		if f.passes(e) {
			kept = append(kept, e)
		}
	}
	groups := headings(v, words, kept, by)
	for _, e := range kept {
		n := e.groupIn(by, groups)
		groups[n].rows = append(groups[n].rows, e)
	}
	groups = slices.DeleteFunc(groups, func(g group) bool { return len(g.rows) == 0 })
	for _, g := range groups {
		switch {
		case o.by != colNumber:
			slices.SortStableFunc(g.rows, o.compare())
		case by == byCost:
			slices.SortStableFunc(g.rows, order{by: colCost, falling: true}.compare())
		}
	}
	return groups
}

// costSteps divide the touchpoints by what they cost a year.
var costSteps = [...]float64{50000, 10000}

func (e entry) groupIn(by grouping, groups []group) int {
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
	case bySetting:
		for k, o := range catalog.Settings() {
			if e.Setting&o.Value != 0 {
				return k
			}
		}
		return len(groups) - 1
	case byStatus:
		for k, o := range catalog.TouchpointStatuses() {
			if e.Status == o.Value {
				return k
			}
		}
		return len(groups) - 1
	case byDepartment:
		for k, g := range groups[:len(groups)-1] {
			if g.title == e.Department {
				return k
			}
		}
		return len(groups) - 1
	case byNothing:
		return 0
	}
	return int(e.standing)
}

func headings(v document.View, words *i18n.Catalog, all []entry, by grouping) []group {
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
	switch by {
	case bySetting:
		return optionGroups(words, catalog.Settings(), "touchpoints.setting.none")
	case byStatus:
		return optionGroups(words, catalog.TouchpointStatuses(), "touchpoints.status.none")
	case byDepartment:
		var out []group
		for _, name := range departments(all) {
			out = append(out, group{title: name, icon: "building", tone: kit.Ink})
		}
		return append(out, group{title: words.T("touchpoints.department.none"), icon: "building", tone: kit.Ink3})
	case byNothing:
		return []group{{title: words.T("touchpoints.group.all"), icon: "touch", tone: kit.Ink}}
	}
	return []group{
		{title: words.T("touchpoints.group.short"), icon: "warn", tone: kit.Bad},
		{title: words.T("touchpoints.group.lacking"), icon: "plus", tone: kit.Bad},
		{title: words.T("touchpoints.group.fine"), icon: "check", tone: kit.Good},
		{title: words.T("touchpoints.group.idle"), icon: "question", tone: kit.Warn},
		{title: words.T("touchpoints.group.unrated"), icon: "info", tone: kit.Ink2},
	}
}

// phaseHeadings calls each phase by the name that the first map with its colour gives it.
func phaseHeadings(v document.View, words *i18n.Catalog) []group {
	out := make([]group, domain.PhaseColors+1)
	for i, name := range analysis.PhaseNames(v) {
		if name != "" {
			out[i].title = words.Int(i+1) + " " + name
		}
	}
	for i := range out {
		out[i].icon, out[i].phase = "route", i+1
	}
	out[domain.PhaseColors] = group{title: words.T("touchpoints.phase.none"), icon: "route", tone: kit.Ink3}
	return out
}

// optionGroups makes a group for each answer of a list, and one for no answer.
func optionGroups[V comparable](words *i18n.Catalog, all []catalog.Option[V], noneKey string) []group {
	var out []group
	for _, o := range all {
		icon := o.Icon
		if icon == "" {
			icon = "touch"
		}
		out = append(out, group{title: o.Name(words.Language()), icon: icon, tone: kit.Ink})
	}
	return append(out, group{title: words.T(noneKey), icon: "question", tone: kit.Ink3})
}

// departments are those that look after touchpoints, in alphabetical order.
func departments(all []entry) []string {
	var out []string
	for _, e := range all {
		if e.Department != "" && !slices.Contains(out, e.Department) {
			out = append(out, e.Department)
		}
	}
	slices.SortFunc(out, words)
	return out
}

// compare orders two touchpoints by a column.
func (o order) compare() func(a, b entry) int {
	return func(a, b entry) int {
		c := o.rising(a, b)
		if o.falling {
			return -c
		}
		return c
	}
}

func (o order) rising(a, b entry) int {
	switch specs[o.by].kind {
	case text:
		if o.by == colReview {
			return words(string(a.Review), string(b.Review))
		}
		return words(a.words(o.by), b.words(o.by))
	case number:
		return cmp.Compare(*numberOf(&a.Touchpoint, o.by), *numberOf(&b.Touchpoint, o.by))
	case rate:
		return cmp.Compare(a.rating(o.by), b.rating(o.by))
	case bars:
		return cmp.Or(cmp.Compare(a.Expectation, b.Expectation), cmp.Compare(a.Performance, b.Performance))
	}
	switch o.by {
	case colGap:
		return cmp.Compare(a.points(), b.points())
	case colMeasures:
		return cmp.Compare(a.measures, b.measures)
	case colPersonas:
		return cmp.Compare(len(a.personas), len(b.personas))
	case colPhases:
		return cmp.Compare(a.first(), b.first())
	case colSetting:
		return cmp.Compare(a.Setting, b.Setting)
	case colData:
		return cmp.Compare(a.Data, b.Data)
	case colRoles:
		return cmp.Compare(a.Roles, b.Roles)
	case colUsage:
		return cmp.Compare(a.Usage, b.Usage)
	}
	return cmp.Compare(a.rank(o.by), b.rank(o.by))
}

// words is the text of a column that is written.
func (e entry) words(c column) string {
	if t := textOf(&e.Touchpoint, c); t != nil {
		return *t
	}
	switch c {
	case colWhen:
		return e.When
	case colHow:
		return e.How
	}
	return e.Need
}

// rank is the place of the answer in its list; no answer comes last.
func (e entry) rank(c column) int {
	switch c {
	case colControl:
		return rankOf(catalog.Controls(), e.Control)
	case colStatus:
		return rankOf(catalog.TouchpointStatuses(), e.Status)
	case colVerdict:
		return rankOf(catalog.Verdicts(), e.Verdict)
	case colMeasurability:
		return rankOf(catalog.Measurabilities(), e.Measurability)
	case colPrivacy:
		return rankOf(catalog.LegalBases(), e.Privacy)
	case colPerception:
		return rankOf(catalog.Perceptions(), e.Perception)
	case colMedia:
		return rankOf(catalog.MediaTypes(), e.Media)
	}
	return 0
}

func rankOf[V comparable](all []catalog.Option[V], value V) int {
	for k, o := range all {
		if o.Value == value {
			return k
		}
	}
	return len(all)
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
