package touchpoints

import (
	"cmp"
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// standing says how a touchpoint does against what is expected of it.
type standing uint8

const (
	short   standing = iota // performance below expectation
	fine                    // as expected or better
	idle                    // nobody needs it
	unrated                 // nobody said what is expected, or what is given
)

// entry is a touchpoint with what follows from the rest of the project.
type entry struct {
	domain.Touchpoint
	// number is its place in the order by gap, by which table and plot call it.
	number   int
	standing standing
	// phases has bit n-1 set where a map shows it in a phase of colour n.
	phases uint8
}

// standingOf judges a touchpoint. Only one that was rated can be found to serve no need: a new one
// is merely not filled in yet.
func standingOf(t domain.Touchpoint) standing {
	points, known := t.Gap()
	switch {
	case !known:
		return unrated
	case t.Need == "" && t.Usage == 0:
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

func (e entry) in(phase int) bool { return e.phases&(1<<(phase-1)) != 0 }

// points is the gap, 0 where it is not known.
func (e entry) points() int {
	points, known := e.Gap()
	if !known {
		return 0
	}
	return points
}

// entries lists all touchpoints, worst first: those below expectation by the size of the gap, the
// others in the order of the project.
func entries(v document.View) []entry {
	phases := phasesOf(v)
	all := document.Touchpoints(v)
	out := make([]entry, 0, len(all))
	for _, t := range all {
		out = append(out, entry{Touchpoint: t, standing: standingOf(t), phases: phases[t.ID]})
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

// phasesOf tells for each touchpoint in which phases the cards of any map show it.
func phasesOf(v document.View) map[domain.ID]uint8 {
	out := map[domain.ID]uint8{}
	for _, m := range document.Maps(v) {
		var lanes []domain.ID
		for _, l := range document.Lanes(v, m.ID) {
			if l.As() == domain.LaneTouchpoints {
				lanes = append(lanes, l.ID)
			}
		}
		for _, p := range document.Phases(v, m.ID) {
			if p.Color < 1 || p.Color > domain.PhaseColors {
				continue
			}
			for _, s := range document.Steps(v, p.ID) {
				for _, l := range lanes {
					for _, c := range document.Cards(v, l, s.ID) {
						if !c.Touchpoint.IsZero() {
							out[c.Touchpoint] |= 1 << (p.Color - 1)
						}
					}
				}
			}
		}
	}
	return out
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
