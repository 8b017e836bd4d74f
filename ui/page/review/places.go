package review

import (
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/domain/scene"
)

// comer is a lane or a column that an answer adds, with what it comes behind.
type comer struct {
	topic  int
	id     domain.ID
	behind domain.ID
	phase  domain.ID // of a column
	title  string
}

// comers are the lanes or the columns that come to the map at hand, without those that were rejected.
func (v *preview) comers(lanes bool) []comer {
	var out []comer
	gone := map[domain.ID]domain.ID{} // what a rejected one stands behind
	for t, x := range v.page.decisions.topics {
		isLane := x.table == domain.TableLane
		isColumn := x.table == domain.TableStep || x.table == domain.TablePhase
		if x.m != v.m || v.page.decisions.kind(t) != merge.Added || x.first.Field == merge.FieldComment || lanes != isLane || !lanes && !isColumn {
			continue
		}
		lane, step := x.first.Behind()
		c := comer{topic: t, id: x.record, behind: step, phase: x.first.Inside(), title: x.subject}
		if x.first.After != "" {
			c.title = x.first.After
		}
		if lanes {
			c.behind = lane
		}
		if v.rejected(t) {
			gone[c.id] = c.behind
			continue
		}
		out = append(out, c)
	}
	for i := range out {
		for range len(gone) {
			if before, ok := gone[out[i].behind]; ok {
				out[i].behind = before
			}
		}
	}
	return out
}

func (v *preview) rejected(t int) bool {
	c, one := v.page.decisions.verdict(t)
	return one && c.kind == merge.KeepMine
}

// column is one of the preview while its place is not settled.
type column struct {
	scene.PreviewColumn
	step, phase domain.ID
}

// columns are those of the project, and afterwards those that an answer adds, where they will stand.
func (v *preview) columns() ([]scene.PreviewColumn, []domain.ID) {
	var all []column
	phases := document.Phases(v.page.View, v.m)
	for _, ph := range phases {
		list := document.Steps(v.page.View, ph.ID)
		for _, s := range list {
			c := column{scene.PreviewColumn{Colour: ph.Color, Title: ph.Title}, s.ID, ph.ID}
			if len(list) > 1 || s.Title != "" {
				c.Step = s.Title
			}
			all = append(all, c)
		}
	}
	if !v.before {
		n := len(phases)
		for _, c := range v.comers(false) {
			all = withColumn(all, c, &n)
		}
	}
	var out []scene.PreviewColumn
	var steps []domain.ID
	number := -1
	for i, c := range all {
		if i == 0 || all[i-1].phase != c.phase {
			number++
		}
		c.PreviewColumn.Phase = number
		out, steps = append(out, c.PreviewColumn), append(steps, c.step)
	}
	return out, steps
}

// withColumn puts a column that comes into its place: a step of a phase behind the step it follows, a
// phase behind all steps of the phase it follows. n counts the phases.
func withColumn(all []column, c comer, n *int) []column {
	left := slices.IndexFunc(all, func(o column) bool { return o.step == c.behind })
	if at := slices.IndexFunc(all, func(o column) bool { return o.phase == c.phase }); at >= 0 {
		inside := column{all[at].PreviewColumn, c.id, c.phase}
		inside.Step, inside.Fresh = c.title, true
		if left >= 0 && all[left].phase == c.phase {
			at = left + 1
		}
		return slices.Insert(all, at, inside)
	}
	fresh := column{scene.PreviewColumn{Colour: *n%domain.PhaseColors + 1, Title: c.title, Fresh: true}, c.id, c.phase}
	if fresh.phase.IsZero() {
		fresh.phase = c.id
	}
	*n++
	at := left + 1
	if left < 0 && !c.behind.IsZero() {
		at = len(all) // nobody knows what it follows
	}
	for at > 0 && at < len(all) && all[at].phase == all[at-1].phase {
		at++
	}
	return slices.Insert(all, at, fresh)
}

// lanes are those of the project with their cards, and afterwards those that an answer adds.
func (v *preview) lanes(steps []domain.ID) []scene.PreviewLane {
	at := map[domain.ID]int{}
	for i, s := range steps {
		at[s] = i
	}
	out, lane := v.laneList(len(steps))
	d := v.page.decisions
	put := func(l, s domain.ID, c scene.PreviewCard) {
		i, ok := lane[l]
		k, here := at[s]
		if ok && here {
			out[i].Cells[k] = append(out[i].Cells[k], c)
		}
	}
	for _, c := range document.MapCards(v.page.View, v.m) {
		l, s := c.Lane, c.Step
		t := v.topicOf(c)
		p := v.card(c, t)
		if t >= 0 && !v.before {
			x := d.topics[t]
			_, there := lane[x.lane]
			if _, column := at[x.step]; there && column && d.moves(t) && onMap(x.first) {
				l, s = x.lane, x.step
			}
		}
		put(l, s, p)
		if text := v.second(t); text != "" && d.topics[t].record == c.ID {
			put(l, s, scene.PreviewCard{Topic: t, Mark: scene.PreviewTaken, Icon: v.icon(scene.PreviewTaken, merge.Added), Text: text, At: c.At})
		}
	}
	if !v.before {
		for t, x := range d.topics {
			if x.m == v.m && d.freshCard(t) && !v.rejected(t) {
				put(x.lane, x.step, v.fresh(t))
			}
		}
	}
	return out
}

// laneList are the lanes without cards, and the place of each. A hidden one is not shown, but a lane
// that comes may stand behind it.
func (v *preview) laneList(columns int) ([]scene.PreviewLane, map[domain.ID]int) {
	type entry struct {
		scene.PreviewLane
		id     domain.ID
		hidden bool
	}
	var all []entry
	for _, l := range document.Lanes(v.page.View, v.m) {
		title := scene.LaneTitle(l, document.Project(v.page.View).Language)
		all = append(all, entry{scene.PreviewLane{Title: title, Kind: l.As()}, l.ID, l.Hidden})
	}
	if !v.before {
		for _, c := range v.comers(true) {
			at := slices.IndexFunc(all, func(o entry) bool { return o.id == c.behind }) + 1
			if at == 0 && !c.behind.IsZero() {
				at = len(all)
			}
			all = slices.Insert(all, at, entry{scene.PreviewLane{Title: c.title, Fresh: true}, c.id, false})
		}
	}
	var out []scene.PreviewLane
	lane := map[domain.ID]int{}
	for _, l := range all {
		if !l.hidden {
			lane[l.id] = len(out)
			l.Cells = make([][]scene.PreviewCard, columns)
			out = append(out, l.PreviewLane)
		}
	}
	return out, lane
}
