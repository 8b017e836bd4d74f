package review

import (
	"slices"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
)

// matter is one value that at least one answer wants to be otherwise. It is decided as a whole.
type matter struct {
	topic int
	field merge.Field
	kind  merge.Kind
	// before is the value of the base and mine the one of the project.
	before, mine string
	// theirs is what each answer wants, and diff the index of its difference; -1 for an answer that
	// leaves the value as it is.
	theirs []string
	diff   []int
	// conflict says that a person has to choose between several wishes.
	conflict bool
	// lost says that the record is gone, so that nothing could take the value over.
	lost bool
	// barred says that the value must not be taken over: somebody would report to themselves.
	barred bool
	// locked says that it would change what is locked in the project; only one by one, and with open eyes.
	locked bool
}

// topic is a card or another record with all that is to be decided about it.
type topic struct {
	table   domain.Table
	record  domain.ID
	group   string // lanes and kinds of records: what stands below one heading
	lane    domain.ID
	step    domain.ID
	m       domain.ID
	subject string
	// first is the difference that says where the topic belongs.
	first    merge.Difference
	matters  []int
	conflict bool
	lost     bool
	kind     merge.Kind // what happens to the topic as a whole
}

// model is what there is to decide.
type model struct {
	answers []Answer
	topics  []topic
	matters []matter
	// of finds the matter of each difference of each answer.
	of [][]int
	// groups are differences of an answer that are decided together; needing are those that need another.
	groups  []map[string][]int
	needing []map[int][]int
}

// topicKey says which differences are about the same thing. What is to be added is a thing of its own.
type topicKey struct {
	record domain.ID
	answer int
	index  int
}

type matterKey struct {
	topic int
	field merge.Field
	text  string // of a comment: each one is decided alone
}

func newModel(answers []Answer) *model {
	m := &model{answers: answers}
	topics := map[topicKey]int{}
	matters := map[matterKey]int{}
	for k, a := range answers {
		m.of = append(m.of, make([]int, len(a.Plan.Differences)))
		m.groups = append(m.groups, map[string][]int{})
		m.needing = append(m.needing, map[int][]int{})
		for i, d := range a.Plan.Differences {
			key := topicKey{record: d.Record}
			if d.Record.IsZero() || d.Kind == merge.Added && d.Field != merge.FieldComment {
				key = topicKey{answer: k + 1, index: i}
			}
			t, known := topics[key]
			if !known {
				t = len(m.topics)
				topics[key] = t
				m.topics = append(m.topics, topic{
					table: d.Table, record: d.Record, group: groupOf(d), lane: d.LaneID, step: d.Step, m: d.Map,
					subject: d.Subject, first: d,
				})
			}
			m.of[k][i] = m.put(matters, t, k, i, d)
			if d.Group != "" {
				m.groups[k][d.Group] = append(m.groups[k][d.Group], i)
			}
			if d.Needs >= 0 {
				m.needing[k][d.Needs] = append(m.needing[k][d.Needs], i)
			}
		}
	}
	m.judge()
	return m
}

// onMap says that a difference is about a card, a lane or a column of a map.
func onMap(d merge.Difference) bool {
	if d.Form != "" || d.Map.IsZero() {
		return false
	}
	switch d.Table {
	case domain.TableMap, domain.TableLaneSet, domain.TableLink, domain.TableEntry, domain.TableEvidence:
		return false
	}
	return true
}

// groupOf is the heading a difference stands below: its lane, or its list of records.
func groupOf(d merge.Difference) string {
	if !onMap(d) {
		list := d.List
		if catalog.CheckText(list, "") != "" { // the questions of a checklist stand together
			list, _, _ = strings.Cut(list, ".")
		}
		return string(d.Form) + "/" + string(d.Table) + "/" + d.Owner.String() + "/" + list
	}
	return d.Map.String() + "/" + d.LaneID.String()
}

// put files a difference as a matter of its topic.
func (m *model) put(known map[matterKey]int, t, k, i int, d merge.Difference) int {
	key := matterKey{topic: t, field: d.Field}
	if d.Field == merge.FieldComment {
		key.text = d.After
	}
	at, ok := known[key]
	if !ok {
		at = len(m.matters)
		known[key] = at
		x := matter{
			topic: t, field: d.Field, kind: d.Kind, before: d.Before, mine: d.Mine,
			theirs: make([]string, len(m.answers)), diff: make([]int, len(m.answers)), lost: lost(d) || barred(d), barred: barred(d),
		}
		for j := range x.diff {
			x.diff[j] = -1
		}
		m.matters = append(m.matters, x)
		m.topics[t].matters = append(m.topics[t].matters, at)
	}
	x := &m.matters[at]
	x.lost, x.barred = x.lost || lost(d) || barred(d), x.barred || barred(d)
	x.theirs[k], x.diff[k] = d.After, i
	x.conflict = x.conflict || d.Conflict
	if x.kind != d.Kind {
		x.kind, x.conflict = merge.Changed, true // one answer removes what another changes
	}
	return at
}

// lost says that a difference is about a card the project has deleted meanwhile. There is nothing
// left that could take it over.
func lost(d merge.Difference) bool {
	return d.Note == merge.NoteDeleted && d.Kind != merge.Removed && d.Count == 0
}

// barred says that a difference would let somebody report to themselves by way of others.
func barred(d merge.Difference) bool { return d.Note == merge.NoteCircle }

// judge says where wishes disagree.
func (m *model) judge() {
	for i := range m.matters {
		x := &m.matters[i]
		x.conflict = (x.conflict || len(m.wishes(i)) > 1) && !x.lost
		t := &m.topics[x.topic]
		t.conflict = t.conflict || x.conflict
	}
	for i := range m.topics {
		t := &m.topics[i]
		t.kind = m.kindOf(*t)
		t.lost = !slices.ContainsFunc(t.matters, func(at int) bool { return !m.matters[at].lost })
	}
}

// guard marks what would change something that is locked. Remarks on that are welcome.
func (m *model) guard(v document.View) {
	for i := range m.matters {
		x := &m.matters[i]
		t := m.topics[x.topic]
		if x.lost || x.field == merge.FieldComment {
			continue
		}
		_, here := v.Get(t.record)
		_, lane := v.Get(t.lane)
		x.locked = document.Locked(v, t.record) || document.Locked(v, t.lane) || !here && !lane && document.Locked(v, t.m)
	}
}

// wishes lists the answers that want something else than those before them.
func (m *model) wishes(at int) []int {
	x := m.matters[at]
	var out []int
	for k, i := range x.diff {
		if i < 0 {
			continue
		}
		alike := func(o int) bool {
			return x.theirs[o] == x.theirs[k] && m.difference(o, x.diff[o]).Kind == m.difference(k, i).Kind
		}
		if !slices.ContainsFunc(out, alike) {
			out = append(out, k)
		}
	}
	return out
}

func (m *model) difference(k, i int) merge.Difference { return m.answers[k].Plan.Differences[i] }

// wish is the difference by which an answer wants a matter otherwise.
func (m *model) wish(at, k int) (merge.Difference, bool) {
	if k < 0 || k >= len(m.answers) || m.matters[at].diff[k] < 0 {
		return merge.Difference{}, false
	}
	return m.difference(k, m.matters[at].diff[k]), true
}

// any is the first difference of a matter.
func (m *model) any(at int) (merge.Difference, int) {
	for k, i := range m.matters[at].diff {
		if i >= 0 {
			return m.difference(k, i), k
		}
	}
	return merge.Difference{}, -1
}

// kind is what happens to a topic as a whole.
func (m *model) kind(t int) merge.Kind { return m.topics[t].kind }

// kindOf is the most telling of what happens to the matters of a topic.
func (m *model) kindOf(t topic) merge.Kind {
	var best merge.Kind
	for _, at := range t.matters {
		k := m.matters[at].kind
		if m.matters[at].field == merge.FieldComment {
			k = merge.Changed
			if len(t.matters) == 1 {
				k = merge.Added
			}
		}
		if weight(k) > weight(best) {
			best = k
		}
	}
	return best
}

func weight(k merge.Kind) int {
	return slices.Index([]merge.Kind{"", merge.Moved, merge.Changed, merge.Added, merge.Removed}, k)
}
