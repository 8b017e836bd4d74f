package review

import (
	"wegmarke/domain"
	"wegmarke/domain/merge"
)

// outcome is what becomes of a topic by the choices of now.
type outcome struct {
	// gone says that the card is not on the map afterwards; fresh that nothing of it was before.
	gone, fresh bool
	values      map[merge.Field]string
	// second is what the card says that stands beside the first one where both are kept.
	second string
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
		case c.kind == merge.TakeBoth && isCard(diff):
			out.values[m.field], out.second = m.mine, diff.After
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

// isCard says that keeping both makes a second card instead of a longer text.
func isCard(d merge.Difference) bool {
	return d.Field == merge.FieldText && (d.Table == domain.TableCard || d.Table == domain.TableEntry)
}
