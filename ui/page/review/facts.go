package review

import (
	"slices"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/ui/i18n"
)

// fact is one row of the table: a value on all sides.
type fact struct {
	at    int // matter, -1 where there is nothing to decide
	field merge.Field
	label string
	base  string
	mine  string
	// theirs are what the answers say; changed says which of them say something else than the base.
	theirs  []string
	changed []bool
	own     bool // the project has another value than the base
	raw     merge.Version
}

// facts are the values of a topic, those first that people read first.
func (l *lister) facts(t int) []fact {
	x := l.topics[t]
	if d := x.first; x.record.IsZero() || l.kind(t) == merge.Added && d.Field != merge.FieldComment {
		return l.freshFacts(t)
	}
	var out []fact
	used := map[int]bool{}
	at := func(f merge.Field) int {
		i := slices.IndexFunc(x.matters, func(at int) bool { return l.matters[at].field == f && f != merge.FieldComment })
		if i < 0 {
			return -1
		}
		used[x.matters[i]] = true
		return x.matters[i]
	}
	for i, v := range l.answers[0].Plan.Versions(x.record) {
		f := fact{at: at(v.Field), field: v.Field, base: v.Base, mine: v.Mine, own: v.Base != v.Mine, raw: v}
		for k, a := range l.answers {
			said := v.Theirs
			if k > 0 {
				if vs := a.Plan.Versions(x.record); i < len(vs) {
					said = vs[i].Theirs
				}
			}
			f.theirs, f.changed = append(f.theirs, said), append(f.changed, said != v.Base)
		}
		if f.at < 0 && f.base == "" && f.mine == "" && !slices.Contains(f.changed, true) {
			continue
		}
		out = append(out, f)
	}
	for _, m := range x.matters {
		if used[m] {
			continue
		}
		q := l.matters[m]
		f := fact{at: m, field: q.field, base: q.before, mine: q.mine, own: q.before != q.mine && q.mine != ""}
		if q.field == merge.FieldPlace && q.mine == "" {
			f.mine = q.before
		}
		for k := range l.answers {
			said := q.before
			if q.diff[k] >= 0 {
				said = q.theirs[k]
			}
			f.theirs, f.changed = append(f.theirs, said), append(f.changed, q.diff[k] >= 0)
		}
		out = append(out, f)
	}
	for i := range out {
		l.word(x, &out[i])
	}
	return out
}

// word turns values into what people read.
func (l *lister) word(x topic, f *fact) {
	at := l.where(x.first)
	f.label = l.name(x, f.field)
	f.base, f.mine = l.value(at, f.field, f.base), l.value(at, f.field, f.mine)
	for k, v := range f.theirs {
		f.theirs[k] = l.value(at, f.field, v)
		if f.at < 0 {
			continue
		}
		d, wants := l.model.wish(f.at, k)
		if wants {
			f.theirs[k] = l.phrases.wish(d)
		}
		if wants && lost(d) {
			f.mine = l.T("review.deleted")
		}
	}
}

// name is what a field of a topic is called. What a card says is the title of what it shows.
func (l *lister) name(x topic, f merge.Field) string {
	if f == merge.FieldText && onMap(x.first) {
		switch l.lane(x) {
		case domain.LaneMeasures, domain.LaneIndicators, domain.LaneTouchpoints:
			f = merge.FieldTitle
		}
	}
	return l.field(l.where(x.first), f)
}

// freshFacts are the values of what is to be added.
func (l *lister) freshFacts(t int) []fact {
	x := l.topics[t]
	if len(x.matters) == 0 {
		return nil
	}
	d, who := l.any(x.matters[0])
	fields := make([]merge.Field, 0, len(d.Values)+1)
	fields = append(fields, d.Field)
	for _, f := range order(d) {
		if f != d.Field && d.Values[f] != "" {
			fields = append(fields, f)
		}
	}
	var out []fact
	for i, name := range fields {
		f := fact{at: -1, field: name, label: l.name(x, name), base: nothing, mine: nothing}
		if i == 0 {
			f.at = x.matters[0]
		}
		v := d.Values[name]
		if i == 0 {
			v = d.After
		}
		for k := range l.answers {
			if k != who {
				f.theirs, f.changed = append(f.theirs, ""), append(f.changed, false)
				continue
			}
			f.theirs, f.changed = append(f.theirs, l.value(l.where(x.first), name, v)), append(f.changed, true)
		}
		out = append(out, f)
	}
	for _, at := range x.matters[1:] {
		d, k := l.any(at)
		f := fact{at: at, field: d.Field, label: l.name(x, d.Field), base: nothing, mine: nothing}
		f.theirs, f.changed = make([]string, len(l.answers)), make([]bool, len(l.answers))
		f.theirs[k], f.changed[k] = l.phrases.wish(d), true
		out = append(out, f)
	}
	return out
}

// order lists the fields of a new record as people read them.
func order(d merge.Difference) []merge.Field {
	known := []merge.Field{
		merge.FieldText, merge.FieldFeeling, merge.FieldStatus, merge.FieldDue, merge.FieldOwner, merge.FieldValue, merge.FieldTarget,
	}
	var rest []merge.Field
	for f := range d.Values {
		if !slices.Contains(known, f) && f != "order" && f != "field" {
			rest = append(rest, f)
		}
	}
	slices.Sort(rest)
	return append(known, rest...)
}

// remark is what stands at the end of a row, and whose it is.
func (l *lister) remark(f fact) (text string, s shade) {
	if l.other.looks() {
		return "", ink3
	}
	if f.at >= 0 {
		m := l.matters[f.at]
		switch {
		case m.barred:
			return l.T("review.mark.circle.short"), warn
		case m.lost:
			return l.T("review.mark.lost.short"), ink3
		case m.locked && !m.conflict:
			return l.T("inspector.locked"), warn
		case m.conflict:
			return l.T("review.conflict"), bad
		}
	}
	var names []string
	for k, c := range f.changed {
		if c {
			names = append(names, l.short(k))
		}
	}
	switch {
	case len(names) > 0 && f.own && f.at < 0:
		return l.T("review.both.same"), ink3
	case len(names) > 0:
		return l.T("review.only.theirs", i18n.Values{"name": l.List(names)}), theirs
	case f.own:
		return l.T("review.only.mine"), mine
	}
	return "", ink3
}

// short is what an answer is called in few letters.
func (l *lister) short(k int) string {
	if name := first(l.answers[k].Author); name != "" {
		return name
	}
	full, _, _ := l.other.named()
	return l.T(full)
}

// topicTitle is what a topic is called above the table.
func (l *lister) topicTitle(t int) string {
	x := l.topics[t]
	if !onMap(x.first) {
		return l.T("review.topic.form", i18n.Values{"what": l.groupTitle(x), "title": l.subject(t)})
	}
	lane, hasLane := document.Find[domain.Lane](l.view, x.lane)
	what := l.T("review.topic.card")
	switch {
	case x.lane.IsZero():
		what = l.T("review.phases")
	case hasLane:
		key := "review.topic." + strings.TrimPrefix(string(lane.As()), "lane.")
		if l.Has(key) {
			what = l.T(key)
		}
	}
	values := i18n.Values{"what": what, "title": l.subject(t), "phase": l.phaseTitle(x)}
	if values["phase"] == "" {
		return l.T("review.topic.plain", values)
	}
	return l.T("review.topic.in", values)
}

// phaseTitle is the number and the name of the phase of a topic.
func (l *lister) phaseTitle(t topic) string {
	n := l.phase[t.step]
	if n[0] == 0 {
		return t.first.Phase
	}
	step, _ := document.Find[domain.Step](l.view, t.step)
	phase, _ := document.Find[domain.Phase](l.view, step.Phase)
	return l.Int(n[0]) + " " + phase.Title
}
