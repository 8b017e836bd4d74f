package review

import "wegmarke/domain/merge"

// verdict is what the user thinks of a difference.
type verdict uint8

const (
	open verdict = iota
	accepted
	rejected
)

// decisions hold the verdict on every difference of a plan. They keep together what belongs
// together: a deleted row is deleted as a whole, and a card in a new column needs the column.
type decisions struct {
	plan     merge.Plan
	verdicts []verdict
	groups   map[string][]int
	needing  map[int][]int // by the difference that they need
	decided  int
	// conflicts counts those that are still open.
	conflicts int
}

// newDecisions begins with what is preselected accepted and all else open.
func newDecisions(p merge.Plan) *decisions {
	d := &decisions{
		plan: p, verdicts: make([]verdict, len(p.Differences)),
		groups: map[string][]int{}, needing: map[int][]int{}, conflicts: p.Conflicts(),
	}
	for i, x := range p.Differences {
		if x.Group != "" {
			d.groups[x.Group] = append(d.groups[x.Group], i)
		}
		if x.Needs >= 0 {
			d.needing[x.Needs] = append(d.needing[x.Needs], i)
		}
	}
	for i, x := range p.Differences {
		switch {
		case lost(x):
			d.set(i, rejected)
		case x.Preselect:
			d.decide(i, accepted)
		}
	}
	return d
}

// lost says that a difference is about a card the project has deleted meanwhile. There is nothing
// left that could take it over.
func lost(x merge.Difference) bool { return x.Note == merge.NoteDeleted && x.Kind != merge.Removed }

func (d *decisions) set(i int, v verdict) {
	was := d.verdicts[i]
	if was == v {
		return
	}
	d.verdicts[i] = v
	step := 0
	switch {
	case was == open:
		step = 1
	case v == open:
		step = -1
	}
	d.decided += step
	if d.plan.Differences[i].Conflict {
		d.conflicts -= step
	}
}

// decide gives a verdict on a difference and on those that depend on it.
func (d *decisions) decide(i int, v verdict) {
	x := d.plan.Differences[i]
	if lost(x) || d.verdicts[i] == v {
		return
	}
	d.set(i, v)
	if x.Group != "" {
		for _, other := range d.groups[x.Group] {
			d.decide(other, v)
		}
	}
	if v == accepted && x.Needs >= 0 {
		d.decide(x.Needs, accepted)
	}
	if v != accepted {
		for _, other := range d.needing[i] {
			if d.verdicts[other] == accepted {
				d.decide(other, v)
			}
		}
	}
}

// acceptAll accepts everything but conflicts: nobody should lose an own change with one click.
func (d *decisions) acceptAll() {
	for i, x := range d.plan.Differences {
		if !x.Conflict {
			d.decide(i, accepted)
		}
	}
}

// rejectAll keeps the project as it is.
func (d *decisions) rejectAll() {
	for i := range d.plan.Differences {
		d.decide(i, rejected)
	}
}

// accepted lists the indexes of what was accepted.
func (d *decisions) accepted() []int {
	var out []int
	for i, v := range d.verdicts {
		if v == accepted {
			out = append(out, i)
		}
	}
	return out
}

// waiting counts what is open and no conflict.
func (d *decisions) waiting() int { return len(d.verdicts) - d.decided - d.conflicts }
