package review

import (
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
	difference
	remark  // a quiet line
	caution // a line to notice
	message // from the colleague
)

// item is a row of the list.
type item struct {
	kind  itemKind
	index int // of a difference
	icon  string
	text  string // of a heading, a remark, a caution or a message
	count string
	// The rest is of a difference.
	phase, colour       int // 0 for none
	what, subject, hint string
	before, mine, after string
}

// lister makes the rows out of a plan.
type lister struct {
	phrases
	plan  merge.Plan
	view  document.View
	items []item
	// number and colour of the phase of each step.
	phase map[domain.ID][2]int
	title map[domain.ID]string // of lanes
}

func newItems(p Params) []item {
	l := lister{phrases: phrases{p.Words}, plan: p.Answers[0].Plan, view: p.View, phase: map[domain.ID][2]int{}, title: map[domain.ID]string{}}
	for _, d := range p.Answers[0].Plan.Differences {
		l.title[d.LaneID] = d.Lane
	}
	for _, m := range document.Maps(p.View) {
		for i, ph := range document.Phases(p.View, m.ID) {
			for _, s := range document.Steps(p.View, ph.ID) {
				l.phase[s.ID] = [2]int{i + 1, ph.Color}
			}
		}
	}
	l.preface()
	l.conflicts()
	l.lanes()
	l.notes()
	return l.items
}

func (l *lister) preface() {
	if l.plan.Message != "" {
		l.items = append(l.items, item{kind: message, icon: "quote", text: l.plan.Message})
	}
	for _, c := range l.plan.Cautions {
		l.items = append(l.items, item{kind: caution, icon: "warn", text: l.T("review.caution."+c, i18n.Values{
			"found": l.plan.Found, "total": l.plan.Total,
		})})
	}
}

// conflicts come first, because only they wait for a decision.
func (l *lister) conflicts() {
	if n := l.plan.Conflicts(); n > 0 {
		l.head("warn", l.T("review.conflicts"), n)
	}
	for i, d := range l.plan.Differences {
		if d.Conflict {
			l.difference(i, d, true)
		}
	}
}

// lanes follow in the order of the map.
func (l *lister) lanes() {
	at := -1
	var lane domain.ID
	count := 0
	for i, d := range l.plan.Differences {
		if d.Conflict {
			continue
		}
		if at < 0 || d.LaneID != lane {
			lane, count, at = d.LaneID, 0, len(l.items)
			l.head(l.icon(lane), l.lane(lane), 0)
		}
		count++
		l.items[at].count = l.Int(count)
		l.difference(i, d, false)
	}
}

func (l *lister) head(icon, text string, count int) {
	l.items = append(l.items, item{kind: heading, icon: icon, text: text, count: l.Int(count)})
}

func (l *lister) difference(i int, d merge.Difference, withLane bool) {
	x := item{
		kind: difference, index: i, icon: sign(d), what: l.what(d), subject: l.subject(d),
		before: l.before(d), mine: l.mine(d), after: l.after(d),
		phase: l.phase[d.Step][0], colour: l.phase[d.Step][1],
	}
	if withLane && !d.LaneID.IsZero() {
		x.what = l.lane(d.LaneID) + " · " + x.what
	}
	switch {
	case lost(d):
		x.hint = l.T("review.mark.lost")
	case d.Note != "":
		x.hint = l.T("review.mark." + d.Note)
	}
	l.items = append(l.items, x)
}

func (l *lister) notes() {
	if len(l.plan.Notes) == 0 && l.plan.Same == 0 {
		return
	}
	l.head("info", l.T("review.notes"), len(l.plan.Notes))
	if len(l.plan.Notes) == 0 {
		l.items[len(l.items)-1].count = ""
	}
	for _, n := range l.plan.Notes {
		l.items = append(l.items, item{kind: remark, icon: "info", text: l.note(n, l.place(n))})
	}
	if l.plan.Same > 0 {
		l.items = append(l.items, item{kind: remark, icon: "check", text: l.T("review.same", i18n.Values{"n": l.plan.Same})})
	}
}

// place says where a note belongs to.
func (l *lister) place(n merge.Note) string {
	out := ""
	if !n.Lane.IsZero() {
		out = l.lane(n.Lane)
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

// lane is what a lane is called; without one it is about the phases.
func (l *lister) lane(id domain.ID) string {
	if id.IsZero() {
		return l.T("review.phases")
	}
	if title := l.title[id]; title != "" {
		return title
	}
	lane, _ := document.Find[domain.Lane](l.view, id)
	return scene.LaneTitle(lane, l.Language())
}

func (l *lister) icon(id domain.ID) string {
	if id.IsZero() {
		return "route"
	}
	lane, _ := document.Find[domain.Lane](l.view, id)
	if known, ok := catalog.LaneOf(lane.Kind); ok {
		return known.Icon
	}
	return "layers"
}
