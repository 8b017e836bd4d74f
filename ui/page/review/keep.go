package review

import (
	"hash/fnv"
	"strconv"
	"strings"

	"wegmarke/domain/merge"
)

// Choices are kept as one short line each: what it is about, what was chosen, and of which wishes. A
// choice counts again only where all of that is as it was, so that nothing is taken over unseen when
// the project or the answer has changed meanwhile.

// letters name the kinds of choices.
var letters = map[merge.Choice]byte{
	merge.Undecided: 'o', merge.KeepMine: 'm', merge.TakeTheirs: 't', merge.TakeBoth: 'b', merge.TakeOwn: 'w',
}

// about says what a matter is about, whatever its place in the plan.
func (d *decisions) about(at int) string {
	x, m := d.topics[d.matters[at].topic], d.matters[at]
	h := fnv.New64a()
	for _, s := range []string{
		string(x.table), x.record.String(), x.m.String(), x.lane.String(), x.step.String(), string(m.field), string(m.kind), m.mine,
	} {
		h.Write([]byte(s))
		h.Write([]byte{0})
	}
	if x.record.IsZero() {
		h.Write([]byte(x.first.After + "\x00" + x.first.Subject))
	}
	return strconv.FormatUint(h.Sum64()>>12, 36)
}

// wished is a short name for what an answer wants.
func (d *decisions) wished(at, k int) string {
	diff, ok := d.wish(at, k)
	if !ok {
		return ""
	}
	return digest(string(diff.Kind) + "\x00" + diff.After)
}

func digest(s string) string {
	h := fnv.New32a()
	h.Write([]byte(s))
	return strconv.FormatUint(uint64(h.Sum32()), 36)
}

// allWished is a short name for all wishes together.
func (d *decisions) allWished(at int) string {
	var b strings.Builder
	for _, k := range d.wishes(at) {
		b.WriteString(d.wished(at, k) + " ")
	}
	return digest(b.String())
}

// kept writes the choices that are others than at the beginning. Those of before that are about other
// answers to the same sending stay.
func (d *decisions) kept(before string) string {
	var b strings.Builder
	here := make(map[string]bool)
	for at := range d.matters {
		here[d.about(at)] = true
	}
	for line := range strings.Lines(before) {
		if key, _, ok := strings.Cut(line, ":"); ok && !here[key] {
			b.WriteString(strings.TrimSuffix(line, "\n") + "\n")
		}
	}
	for at, c := range d.choices {
		if c == d.begun[at] {
			continue
		}
		b.WriteString(d.about(at))
		b.WriteByte(':')
		b.WriteByte(letters[c.kind])
		switch c.kind {
		case merge.KeepMine, merge.Undecided:
			b.WriteString(d.allWished(at))
		default:
			b.WriteString(d.wished(at, c.who))
		}
		if c.kind == merge.TakeOwn {
			b.WriteString("=" + strconv.Quote(c.text))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// recall makes the choices that were kept, as far as they still fit.
func (d *decisions) recall(text string) {
	if text == "" {
		return
	}
	known := map[string]string{}
	for line := range strings.Lines(text) {
		if key, value, ok := strings.Cut(strings.TrimSuffix(line, "\n"), ":"); ok && value != "" {
			known[key] = value
		}
	}
	for at := range d.matters {
		value, ok := known[d.about(at)]
		if !ok || d.matters[at].lost {
			continue
		}
		if c, ok := d.recalled(at, value); ok {
			d.choices[at] = c
		}
	}
}

func (d *decisions) recalled(at int, value string) (choice, bool) {
	wish, quoted, _ := strings.Cut(value[1:], "=")
	if value[0] == 'm' || value[0] == 'o' {
		c := keepMine
		if value[0] == 'o' {
			c = undecided
		}
		return c, wish == d.allWished(at)
	}
	for _, k := range d.wishes(at) {
		if d.wished(at, k) != wish {
			continue
		}
		switch value[0] {
		case 't':
			return take(k), true
		case 'b':
			return choice{kind: merge.TakeBoth, who: k}, true
		case 'w':
			own, err := strconv.Unquote(quoted)
			return choice{kind: merge.TakeOwn, who: k, text: own}, err == nil
		}
	}
	return choice{}, false
}
