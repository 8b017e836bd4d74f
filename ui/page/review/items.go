package review

import (
	"cmp"
	"slices"
	"strconv"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/domain/scene"
	"wegmarke/ui/i18n"
)

// itemKind is what a row of the list is.
type itemKind uint8

const (
	heading itemKind = iota
	row
	remark  // a quiet line
	caution // a line to notice
)

// item is a row of the list.
type item struct {
	kind  itemKind
	topic int    // of a row
	group []int  // of a heading: the topics below it
	icon  string // of all
	text  string // of a heading
	count string
	// The rest is of a row.
	phase, colour int // 0 for none
	paras         []paragraph
	faces         []int  // feelings before and after, beside the first paragraph
	who           string // the person whose initials stand before the text
	conflict      bool
	remark        bool
}

// filter says which rows are shown.
type filter uint8

const (
	all filter = iota
	stillOpen
	onlyNew
	onlyChanged
	onlyGone
)

func (f filter) key() string {
	return [...]string{"all", "open", "new", "changed", "gone"}[f]
}

// lister makes the rows out of what there is to decide.
type lister struct {
	phrases
	*model
	items []item
	// phase is the number and the colour of the phase of each step.
	phase   map[domain.ID][2]int
	several bool // maps are at hand
	// rows are those that were made already: what they say follows from the plans alone.
	rows map[int]item
}

func newLister(p phrases, m *model) *lister {
	l := &lister{phrases: p, model: m, phase: map[domain.ID][2]int{}, several: ofSeveralMaps(m.topics), rows: map[int]item{}}
	for _, mp := range document.Maps(p.view) {
		for i, ph := range document.Phases(p.view, mp.ID) {
			for _, s := range document.Steps(p.view, ph.ID) {
				l.phase[s.ID] = [2]int{i + 1, ph.Color}
			}
		}
	}
	return l
}

// list makes the rows. Open tells which topics are open, for the filter of those.
func (l *lister) list(f filter, open func(t int) bool) []item {
	l.items = nil
	if f == all {
		for _, a := range l.answers {
			for _, c := range a.Plan.Cautions {
				l.items = append(l.items, item{kind: caution, icon: "warn", paras: []paragraph{plain(l.T("review.caution."+c, i18n.Values{
					"found": a.Plan.Found, "total": a.Plan.Total,
				}), ink)}})
			}
		}
	}
	var conflicts, rest []int
	for t := range l.topics {
		switch {
		case !l.shows(f, t, open):
		case l.topics[t].conflict:
			conflicts = append(conflicts, t)
		default:
			rest = append(rest, t)
		}
	}
	if len(conflicts) > 0 {
		l.heading("warn", l.T("review.conflicts"), conflicts)
		for _, t := range conflicts {
			l.row(t)
		}
	}
	l.groups(rest)
	if f == all {
		l.notes()
	}
	return l.items
}

func (l *lister) shows(f filter, t int, open func(t int) bool) bool {
	switch f {
	case stillOpen:
		return open(t)
	case onlyNew:
		return l.kind(t) == merge.Added
	case onlyChanged:
		return l.kind(t) == merge.Changed || l.kind(t) == merge.Moved
	case onlyGone:
		return l.kind(t) == merge.Removed
	}
	return true
}

// count says how many topics a filter shows.
func (l *lister) countOf(f filter, open func(t int) bool) int {
	n := 0
	for t := range l.topics {
		if l.shows(f, t, open) {
			n++
		}
	}
	return n
}

// groups follow in the order in which they first come.
func (l *lister) groups(topics []int) {
	var order []string
	in := map[string][]int{}
	for _, t := range topics {
		g := l.topics[t].group
		if in[g] == nil {
			order = append(order, g)
		}
		in[g] = append(in[g], t)
	}
	for _, g := range order {
		first := l.topics[in[g][0]]
		l.heading(l.icon(first), l.groupTitle(first), in[g])
		for _, t := range in[g] {
			l.row(t)
		}
	}
}

func (l *lister) heading(icon, text string, topics []int) {
	l.items = append(l.items, item{kind: heading, icon: icon, text: text, count: l.Int(len(topics)), group: topics})
}

func (l *lister) notes() {
	var rows []item
	same := 0
	for _, a := range l.answers {
		for _, n := range a.Plan.Notes {
			rows = append(rows, item{kind: remark, icon: "info", paras: []paragraph{plain(l.note(n, l.place(n)), ink2)}})
		}
		same += a.Plan.Same
	}
	if same > 0 {
		rows = append(rows, item{kind: remark, icon: "check", paras: []paragraph{plain(l.T("review.same", i18n.Values{"n": same}), ink2)}})
	}
	if len(rows) > 0 {
		l.items = append(l.items, item{kind: heading, icon: "info", text: l.T("review.notes")})
		l.items = append(l.items, rows...)
	}
}

// place says where a note belongs to.
func (l *lister) place(n merge.Note) string {
	out := ""
	if lane, ok := document.Find[domain.Lane](l.view, n.Lane); ok {
		out = scene.LaneTitle(lane, l.Language())
	}
	step, _ := document.Find[domain.Step](l.view, n.Step)
	if phase, ok := document.Find[domain.Phase](l.view, step.Phase); ok {
		if out != "" {
			out += ", "
		}
		out += phase.Title
	}
	return out
}

// groupTitle is what stands above the rows of a lane or a list of records.
func (l *lister) groupTitle(t topic) string {
	d := t.first
	if !onMap(d) {
		return l.formTitle(d)
	}
	name := l.T("review.phases")
	if !d.LaneID.IsZero() {
		name = d.Lane
		if lane, ok := document.Find[domain.Lane](l.view, d.LaneID); ok && name == "" {
			name = scene.LaneTitle(lane, l.Language())
		}
	}
	if l.several {
		if m, ok := document.Find[domain.Map](l.view, d.Map); ok {
			name = m.Title + " · " + name
		}
	}
	return name
}

// formTitle names a list of records and whose it is.
func (l *lister) formTitle(d merge.Difference) string {
	name := cmp.Or(catalog.ListName(d.List, l.Language()), catalog.TableName(d.Table, l.Language()))
	if owner, ok := l.view.Get(d.Owner); ok && d.Table != owner.Table() && catalog.CheckText(d.List, l.Language()) == "" {
		if title := l.phrases.title(d.Owner); title != nothing {
			name = title + " · " + name
		}
	}
	return name
}

// ofSeveralMaps says whether topics of more than one map are there.
func ofSeveralMaps(topics []topic) bool {
	var first domain.ID
	for _, t := range topics {
		if first.IsZero() {
			first = t.m
		}
		if !t.m.IsZero() && t.m != first {
			return true
		}
	}
	return false
}

func (l *lister) icon(t topic) string {
	if !onMap(t.first) {
		switch t.table {
		case domain.TablePersona:
			return "user"
		case domain.TableTouchpoint, domain.TableUse:
			return "touch"
		case domain.TableMeasure:
			return "flag"
		case domain.TableIndicator, domain.TableReading:
			return "bars"
		}
		return "layers"
	}
	if t.lane.IsZero() {
		return "route"
	}
	lane, _ := document.Find[domain.Lane](l.view, t.lane)
	if known, ok := catalog.LaneOf(lane.Kind); ok {
		return known.Icon
	}
	return "layers"
}

// row describes a topic in a few lines.
func (l *lister) row(t int) {
	it, made := l.rows[t]
	if !made {
		it = l.newRow(t)
		l.rows[t] = it
	}
	l.items = append(l.items, it)
}

func (l *lister) newRow(t int) item {
	x := l.topics[t]
	kind := l.kind(t)
	it := item{
		kind: row, topic: t, phase: l.phase[x.step][0], colour: l.phase[x.step][1], conflict: x.conflict,
	}
	it.remark = !slices.ContainsFunc(x.matters, func(at int) bool { return l.matters[at].field != merge.FieldComment })
	it.icon = sign(kind, x.conflict, it.remark)
	switch {
	case x.conflict:
		it.paras = []paragraph{{pieces: []piece{{text: l.subject(t), bold: true}}, most: 2}, l.dispute(t)}
	default:
		l.describe(t, &it)
	}
	for _, hint := range l.hints(t) {
		it.paras = append(it.paras, small(hint, warn))
	}
	return it
}

// subject is what a topic is called in the project now.
func (l *lister) subject(t int) string {
	x := l.topics[t]
	if l.lane(x) == domain.LaneFeelings && !x.first.LaneID.IsZero() {
		return l.T("review.field.feeling")
	}
	if asked := catalog.CheckText(x.first.List, l.Language()); asked != "" {
		return asked
	}
	switch d := x.first; x.table {
	case domain.TableReading: // the heading says of which figure
		if r, here := document.Find[domain.Reading](l.view, x.record); here {
			return l.day(r.Date)
		}
		if day := d.Values["date"]; day != "" {
			return l.day(domain.Date(day))
		}
	case domain.TableUse, domain.TableLink:
		if _, here := l.view.Get(x.record); here {
			return l.phrases.title(x.record)
		}
	}
	if x.subject != "" {
		return x.subject
	}
	if x.record.IsZero() {
		return nothing
	}
	return l.phrases.title(x.record)
}

func (l *lister) lane(x topic) domain.LaneKind {
	lane, _ := document.Find[domain.Lane](l.view, x.lane)
	return lane.As()
}

// dispute says what two sides disagree about.
func (l *lister) dispute(t int) paragraph {
	x := l.topics[t]
	var names, sides []string
	for _, at := range x.matters {
		m := l.matters[at]
		if !m.conflict {
			continue
		}
		names = append(names, l.name(x, m.field))
		if len(x.matters) > 1 {
			continue
		}
		d, _ := l.any(at)
		sides = append(sides, l.value(l.where(x.first), m.field, m.mine))
		if d.Kind == merge.Removed {
			sides[0] = l.T("review.kept")
		}
		for _, k := range l.wishes(at) {
			d, _ := l.model.wish(at, k)
			sides = append(sides, l.phrases.wish(d))
		}
	}
	what := l.List(names)
	if len(sides) > 1 {
		short := true
		for _, s := range sides {
			short = short && len([]rune(s)) <= 14
		}
		if short {
			what = l.T("review.either", i18n.Values{"mine": sides[0], "theirs": sides[1]})
		}
	}
	return paragraph{pieces: []piece{{text: l.groupTitle(x) + " · " + what, shade: ink2}}, small: true, most: 2}
}

// hints are the doubts of the reader about a topic.
func (l *lister) hints(t int) []string {
	var out []string
	add := func(s string) {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	for _, at := range l.topics[t].matters {
		d, _ := l.any(at)
		if l.matters[at].locked {
			add(l.T("review.mark.locked"))
		}
		switch {
		case lost(d):
			add(l.T("review.mark.lost"))
		case d.Note != "" && l.Has("review.mark."+d.Note):
			add(l.T("review.mark." + d.Note))
		}
	}
	return out
}

// describe says what happens to a topic that nobody argues about.
func (l *lister) describe(t int, it *item) {
	x := l.topics[t]
	for i, at := range x.matters {
		m := l.matters[at]
		d, _ := l.any(at)
		lead := i == 0
		switch {
		case m.field == merge.FieldComment:
			if lead {
				it.paras = append(it.paras, paragraph{pieces: []piece{{text: l.subject(t)}}, most: 2})
			}
			it.paras = append(it.paras, paragraph{pieces: []piece{{text: "„" + d.After + "“", shade: theirs}}, most: 4})
		case d.Kind == merge.Added:
			it.paras = append(it.paras, l.added(d, it)...)
		case d.Kind == merge.Removed:
			it.paras = append(it.paras, paragraph{pieces: []piece{{text: l.subject(t), shade: ink2, struck: true}}, most: 3})
		case d.Kind == merge.Moved:
			if lead {
				it.paras = append(it.paras, paragraph{pieces: []piece{{text: l.subject(t)}}, most: 2})
			}
			it.paras = append(it.paras, small(l.T("review.from.place", i18n.Values{"place": l.origin(d)}), ink2))
		case m.field == merge.FieldFeeling:
			before, _ := strconv.Atoi(m.before)
			after, _ := strconv.Atoi(d.After)
			it.faces = []int{before, after}
			it.paras = append(it.paras, plain(l.value(l.where(x.first), m.field, d.After), ink))
		case onMap(d) && (m.field == merge.FieldText || m.field == merge.FieldTitle), !onMap(d) && lead && m.field == l.leading(d) && catalog.CheckText(d.List, "") == "":
			it.paras = append(it.paras, reworded(m.before, d.After)...)
		default:
			if lead {
				it.paras = append(it.paras, paragraph{pieces: []piece{{text: l.subject(t)}}, most: 2})
			}
			it.paras = append(it.paras, paragraph{small: true, most: 3, pieces: []piece{
				{text: l.name(x, m.field) + ": ", shade: ink2},
				{text: l.value(l.where(x.first), m.field, m.before), shade: ink2, struck: m.before != ""},
				{text: " "},
				{text: l.value(l.where(x.first), m.field, d.After), shade: theirs},
			}})
		}
	}
	if len(l.answers) > 1 {
		it.paras = append(it.paras, small(l.from(t), ink3))
	}
}

// from names the answers that want something of a topic.
func (l *lister) from(t int) string {
	var names []string
	for k := range l.answers {
		if slices.ContainsFunc(l.topics[t].matters, func(at int) bool { return l.matters[at].diff[k] >= 0 }) {
			names = append(names, l.short(k))
		}
	}
	return l.List(names)
}

// leading says by which field people know the record of a difference.
func (l *lister) leading(d merge.Difference) merge.Field {
	switch d.Table {
	case domain.TablePersona:
		return "name"
	case domain.TableEntry, domain.TableCard, domain.TableEvidence:
		return merge.FieldText
	}
	return merge.FieldTitle
}

// origin is the phase a card comes from, or its lane where that is another one.
func (l *lister) origin(d merge.Difference) string { return d.Before }

// added says what is new: the text, and its other values below.
func (l *lister) added(d merge.Difference, it *item) []paragraph {
	if d.Field == merge.FieldFeeling {
		if v, err := strconv.Atoi(d.After); err == nil {
			it.faces = []int{v}
		}
	}
	if lane, ok := document.Find[domain.Lane](l.view, d.LaneID); ok && lane.As() == domain.LaneResponsible {
		it.who = d.After
	}
	text := d.Subject
	if text == "" || d.Field == merge.FieldFeeling {
		text = l.value(l.where(d), d.Field, d.After)
	}
	out := []paragraph{{pieces: []piece{{text: text, shade: theirs}}, most: 4}}
	if !onMap(d) {
		return out
	}
	var more []piece
	for _, f := range []merge.Field{
		merge.FieldText, merge.FieldStatus, merge.FieldDue, merge.FieldOwner, merge.FieldValue, merge.FieldTarget,
	} {
		if v := d.Values[f]; v != "" && f != d.Field {
			if len(more) > 0 {
				more = append(more, piece{text: ", ", shade: ink2})
			}
			more = append(more, piece{text: l.field(l.where(d), f) + ": " + l.value(l.where(d), f, v), shade: ink2})
		}
	}
	if len(more) > 0 {
		out = append(out, paragraph{pieces: more, small: true, most: 2})
	}
	return out
}
