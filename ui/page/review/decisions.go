package review

import (
	"slices"

	"wegmarke/domain/merge"
)

// choice is what the user wants of a matter. Who is the answer, for theirs and for both.
type choice struct {
	kind merge.Choice
	who  int
	text string
}

var (
	undecided = choice{}
	keepMine  = choice{kind: merge.KeepMine}
)

func take(k int) choice { return choice{kind: merge.TakeTheirs, who: k} }

// decisions hold the choice about every matter. They keep together what belongs together: a deleted
// row is deleted as a whole, and a card in a new column needs the column.
type decisions struct {
	*model
	choices []choice
	// begun are the choices at the beginning, of which nothing has to be kept.
	begun []choice
	past  [][]choice
	next  [][]choice
}

// newDecisions begins with what is preselected accepted and all else open.
func newDecisions(m *model) *decisions {
	d := &decisions{model: m, choices: make([]choice, len(m.matters))}
	for at := range m.matters {
		x := m.matters[at]
		if x.lost {
			d.choices[at] = keepMine
			continue
		}
		if x.conflict || x.locked {
			continue
		}
		first, k := m.any(at)
		if first.Preselect {
			d.set(at, take(k))
		}
	}
	for at := range m.matters { // something that belongs together with it may have taken it along
		if m.matters[at].locked {
			d.set(at, undecided)
		}
	}
	d.begun = slices.Clone(d.choices)
	return d
}

// accepted says whether a choice carries out the difference of answer k.
func (c choice) accepts(k int) bool {
	switch c.kind {
	case merge.TakeTheirs, merge.TakeBoth, merge.TakeOwn:
		return c.who == k
	}
	return false
}

// set chooses, and with it all that depends on it.
func (d *decisions) set(at int, c choice) {
	x := d.matters[at]
	if x.lost || d.choices[at] == c {
		return
	}
	was := d.choices[at]
	d.choices[at] = c
	for k, i := range x.diff {
		if i < 0 {
			continue
		}
		diff := d.difference(k, i)
		now := c.accepts(k)
		if diff.Group != "" {
			for _, other := range d.groups[k][diff.Group] {
				if o := d.of[k][other]; o != at {
					d.follow(o, k, now, c.kind == merge.Undecided)
				}
			}
		}
		if now && diff.Needs >= 0 {
			d.follow(d.of[k][diff.Needs], k, true, false)
		}
		if !now && was.accepts(k) {
			for _, other := range d.needing[k][i] {
				if o := d.of[k][other]; d.choices[o].accepts(k) {
					d.follow(o, k, false, c.kind == merge.Undecided)
				}
			}
		}
	}
}

func (d *decisions) follow(at, k int, accept, open bool) {
	switch {
	case accept && !d.choices[at].accepts(k):
		d.set(at, take(k))
	case accept:
	case open:
		d.set(at, undecided)
	case d.choices[at].kind != merge.KeepMine:
		d.set(at, keepMine)
	}
}

// acting keeps the choices of now for undo and lets f change them.
func (d *decisions) acting(f func()) {
	before := slices.Clone(d.choices)
	f()
	if !slices.Equal(before, d.choices) {
		d.past, d.next = append(d.past, before), nil
	}
}

// undo takes the last choice back; redo makes it again.
func (d *decisions) undo() bool { return d.step(&d.past, &d.next) }
func (d *decisions) redo() bool { return d.step(&d.next, &d.past) }

func (d *decisions) step(from, to *[][]choice) bool {
	n := len(*from)
	if n == 0 {
		return false
	}
	*to = append(*to, d.choices)
	d.choices = (*from)[n-1]
	*from = (*from)[:n-1]
	return true
}

// acceptTopic takes what an answer wants of a topic. Where several want something else, the choice
// between them stays open unless k names one.
func (d *decisions) acceptTopic(t, k int) {
	for _, at := range d.topics[t].matters {
		switch wishes := d.wishes(at); {
		case k >= 0 && d.matters[at].diff[k] >= 0:
			d.set(at, take(k))
		case k >= 0 && len(d.answers) > 1:
		case len(wishes) == 1:
			d.set(at, take(wishes[0]))
		}
	}
}

func (d *decisions) rejectTopic(t int) {
	for _, at := range d.topics[t].matters {
		d.set(at, keepMine)
	}
}

func (d *decisions) openTopic(t int) {
	for _, at := range d.topics[t].matters {
		d.set(at, undecided)
	}
}

// both keeps mine and theirs wherever that can be done, and takes theirs where mine is as it was.
func (d *decisions) both(t, k int) {
	for _, at := range d.topics[t].matters {
		diff, ok := d.wish(at, k)
		switch {
		case !ok:
		case slices.Contains(diff.Choices(), merge.TakeBoth) && diff.Conflict:
			d.set(at, choice{kind: merge.TakeBoth, who: k})
		case !diff.Conflict:
			d.set(at, take(k))
		}
	}
}

// canBoth says whether anything of a topic can be taken from both sides.
func (d *decisions) canBoth(t, k int) bool {
	return slices.ContainsFunc(d.topics[t].matters, func(at int) bool {
		diff, ok := d.wish(at, k)
		return ok && diff.Conflict && slices.Contains(diff.Choices(), merge.TakeBoth)
	})
}

// careful says that a matter wants a look of its own: nobody should lose an own change, or what is
// locked, with one click for all.
func (d *decisions) careful(at int) bool { return d.matters[at].conflict || d.matters[at].locked }

// acceptOpen accepts what is open and needs no look of its own.
func (d *decisions) acceptOpen() {
	for t := range d.topics {
		for _, at := range d.topics[t].matters {
			if d.choices[at] == undecided && !d.careful(at) {
				_, k := d.any(at)
				d.set(at, take(k))
			}
		}
	}
}

// open says whether anything of a topic is undecided.
func (d *decisions) open(t int) bool {
	return slices.ContainsFunc(d.topics[t].matters, func(at int) bool { return d.choices[at] == undecided })
}

// verdict is the kind of choice that all matters of a topic have; false where they differ.
func (d *decisions) verdict(t int) (choice, bool) {
	var out choice
	for i, at := range d.topics[t].matters {
		c := d.choices[at]
		if i == 0 {
			out = c
		}
		if c.kind != out.kind {
			return choice{}, false
		}
		if c.who != out.who {
			out.who = several
		}
	}
	return out, true
}

// several stands for more than one answer.
const several = -1

// tally counts what is decided, and which of the rest are conflicts.
func (d *decisions) tally() (decided, conflicts, open int) {
	for t := range d.topics {
		switch {
		case !d.open(t):
			decided++
		case d.topics[t].conflict:
			conflicts++
		default:
			open++
		}
	}
	return decided, conflicts, open
}

// chosen counts the topics of which anything is taken over.
func (d *decisions) chosen() int {
	n := 0
	for t := range d.topics {
		if slices.ContainsFunc(d.topics[t].matters, func(at int) bool {
			k := d.choices[at].kind
			return k != merge.Undecided && k != merge.KeepMine
		}) {
			n++
		}
	}
	return n
}

// result are the decisions about the differences of each answer.
func (d *decisions) result() [][]merge.Decision {
	out := make([][]merge.Decision, len(d.answers))
	for k, a := range d.answers {
		out[k] = make([]merge.Decision, len(a.Plan.Differences))
		for i := range out[k] {
			c := d.choices[d.of[k][i]]
			switch {
			case c.accepts(k):
				out[k][i] = merge.Decision{Choice: c.kind, Text: c.text}
			case c.kind != merge.Undecided:
				out[k][i] = merge.Decision{Choice: merge.KeepMine}
			}
		}
	}
	return out
}
