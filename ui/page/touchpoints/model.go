package touchpoints

import (
	"cmp"
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/document"
)

// standing says how a touchpoint does against what is expected of it.
type standing uint8

const (
	short   standing = iota // performance below expectation
	lacking                 // needed, but it does not exist
	fine                    // as expected or better
	idle                    // nobody needs it
	unrated                 // nobody said what is expected, or what is given
)

// entry is a touchpoint with what follows from the rest of the project. Its use, need, expectation and
// importance are those of the persona that is shown.
type entry struct {
	domain.Touchpoint
	// own says that the use was said of the persona that is shown, and is not that of all.
	own bool
	// number is its place in the order by gap, by which table and plot call it.
	number   int
	standing standing
	// shown are the phases in which a map shows it; phases are those and the ones that were chosen.
	shown, phases domain.PhaseSet
	// weight is how important it is: for all personas together their expectations count by their use.
	weight   float64
	computed bool
	// personas are the short names of those who use it, and users their IDs.
	personas []string
	users    []domain.ID
	measures int
}

// needed says whether anybody uses a touchpoint or has a reason to.
func (e entry) needed() bool { return e.Need != "" || e.Usage > 0 || len(e.users) > 0 }

// offered says whether the touchpoint exists. Of one whose status nobody said, its performance does.
func (e entry) offered() bool {
	switch e.Status {
	case domain.TouchpointMissing, domain.TouchpointPlanned:
		return false
	}
	return true
}

// judge says how a touchpoint stands. Only one that was rated can be found to serve no need: a new one
// is merely not filled in yet.
func (e entry) judge() standing {
	points, known := e.Gap()
	switch {
	case e.Status == domain.TouchpointMissing && e.needed():
		return lacking
	case !known:
		return unrated
	case !e.needed():
		return idle
	case points < 0:
		return short
	}
	return fine
}

// first is the lowest phase in which a touchpoint stands, 0 for none.
func (e entry) first() int {
	for n := 1; n <= domain.PhaseColors; n++ {
		if e.in(n) {
			return n
		}
	}
	return 0
}

func (e entry) in(phase int) bool { return e.phases.Has(phase) }

// points is the gap, 0 where it is not known.
func (e entry) points() int {
	points, known := e.Gap()
	if !known {
		return 0
	}
	return points
}

// entries lists all touchpoints as a persona uses them, or all personas, worst first: those below
// expectation by the size of the gap, the others in the order of the project.
func entries(v document.View, viewer domain.ID) []entry {
	phases := analysis.MapPhases(v)
	measures := map[domain.ID]int{}
	for _, m := range document.Measures(v) {
		measures[m.Touchpoint]++
	}
	all := document.Touchpoints(v)
	out := make([]entry, 0, len(all))
	for _, t := range all {
		e := entry{Touchpoint: t, shown: phases[t.ID], phases: phases[t.ID] | t.Phases, measures: measures[t.ID]}
		for _, u := range document.Uses(v, t.ID) {
			if p, ok := document.Find[domain.Persona](v, u.Persona); ok && u.Usage > 0 {
				e.personas, e.users = append(e.personas, p.FamilyName()), append(e.users, p.ID)
			}
		}
		e.weight, e.computed = analysis.Importance(v, t)
		if !viewer.IsZero() {
			e.see(document.UseOf(v, t, viewer))
		}
		e.standing = e.judge()
		out = append(out, e)
	}
	slices.SortStableFunc(out, func(a, b entry) int {
		if c := cmp.Compare(a.standing, b.standing); c != 0 || a.standing != short {
			return c
		}
		return cmp.Or(cmp.Compare(a.points(), b.points()), cmp.Compare(b.Expectation, a.Expectation))
	})
	for i := range out {
		out[i].number = i + 1
	}
	return out
}

// see takes over how one persona uses the touchpoint.
func (e *entry) see(u domain.Use, own bool) {
	e.own = own
	e.Usage, e.Need, e.When, e.How = u.Usage, u.Need, u.When, u.How
	e.Expectation, e.Importance = u.Expectation, u.Importance
	e.weight, e.computed = float64(u.Importance), false
	if u.Importance == 0 {
		e.weight = float64(u.Expectation)
	}
}

// totals sums up a list.
type totals struct {
	count, direct, indirect, online, offline, human int
	gaps, idle, ownerless                           int
	cost                                            float64
}

func sum(all []entry) totals {
	var t totals
	for _, e := range all {
		t.count++
		t.cost += e.Cost
		count := func(n *int, yes bool) {
			if yes {
				*n++
			}
		}
		count(&t.direct, e.Control == domain.ControlDirect)
		count(&t.indirect, e.Control == domain.ControlIndirect)
		count(&t.online, e.Setting&domain.SettingOnline != 0)
		count(&t.offline, e.Setting&domain.SettingOffline != 0)
		count(&t.human, e.Setting&domain.SettingHuman != 0)
		count(&t.gaps, e.standing == short)
		count(&t.idle, e.standing == idle)
		count(&t.ownerless, e.Responsible == "")
	}
	return t
}
