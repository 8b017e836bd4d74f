package review

import (
	"wegmarke/domain/merge"
)

// outcome is what becomes of a topic by the choices of now.
type outcome struct {
	// gone says that the card is not on the map afterwards; fresh that nothing of it was before.
	gone, fresh bool
	values      map[merge.Field]string
}

// outcome works out what a topic says afterwards.
func (d *decisions) outcome(t int) outcome {
	x := d.topics[t]
	out := outcome{values: map[merge.Field]string{}}
	for _, v := range d.answers[0].Plan.Versions(x.record) {
		out.values[v.Field] = v.Mine
	}
	for _, at := range x.matters {
		m, c := d.matters[at], d.choices[at]
		diff, ok := d.wish(at, c.who)
		if !ok {
			diff, _ = d.any(at)
		}
		took := c.kind != merge.Undecided && c.kind != merge.KeepMine
		switch {
		case diff.Kind == merge.Added && m.field != merge.FieldComment:
			out.fresh = true
			for f, v := range diff.Values {
				out.values[f] = v
			}
			out.values[m.field] = diff.After
			out.gone = out.gone || c.kind == merge.KeepMine
		case diff.Kind == merge.Removed:
			out.gone = out.gone || took
		case m.field == merge.FieldComment:
		default:
			out.values[m.field] = result(m.mine, diff, c)
		}
	}
	return out
}

// result is the value that a choice leads to.
func result(mine string, d merge.Difference, c choice) string {
	switch c.kind {
	case merge.TakeTheirs:
		return d.After
	case merge.TakeBoth:
		return mine + "\n" + d.After
	case merge.TakeOwn:
		return c.text
	}
	return mine
}
