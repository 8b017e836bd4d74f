package merge

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// Change carries out the accepted differences on doc, as Apply does for those that are decided for
// theirs. ErrChoice is returned for an index that the plan does not have.
func (p Plan) Change(doc *document.Document, accepted []int) (document.Change, error) {
	decisions := make([]Decision, len(p.Differences))
	for _, i := range accepted {
		if i < 0 || i >= len(p.Differences) {
			return document.Change{}, fmt.Errorf("accept difference %d of %d: %w", i, len(p.Differences), ErrChoice)
		}
		decisions[i].Choice = TakeTheirs
	}
	return p.Apply(doc, decisions)
}

type applier struct {
	plan  Plan
	doc   *document.Document
	draft *document.Draft
	// is says which differences are carried out.
	is map[int]bool
	// made holds the card that an accepted addition became.
	made map[int]domain.ID
	// twin says which differences become a second card.
	twin map[int]bool
	// newText holds what the cards with an accepted new text will say.
	newText map[domain.ID]string
	// waiting are the cards that are still to be moved, so that they are no neighbours yet.
	waiting map[domain.ID]bool
	err     error
}

func (a *applier) fail(err error) {
	if err != nil && a.err == nil {
		a.err = err
	}
}

// structure makes accepted lanes and columns and carries out renames.
func (a *applier) structure(d Difference) {
	switch {
	case d.Kind == Added && d.Record == d.lane.ID && !d.Record.IsZero():
		a.addLane(d.Map, d.lane)
	case d.Kind == Added && d.Record == d.column.Step && !d.Record.IsZero():
		a.addColumn(d.Map, d.column)
	case d.Kind == Changed && (d.Field == FieldTitle || d.Field == FieldTask):
		switch r, _ := a.draft.Get(d.Record); r := r.(type) {
		case domain.Lane:
			r.Title = d.After
			a.draft.Put(r)
		case domain.Step:
			r.Title = d.After
			a.draft.Put(r)
		case domain.Phase:
			if d.Field == FieldTask {
				r.Task = d.After
			} else {
				r.Title = d.After
			}
			a.draft.Put(r)
		}
	}
}

func (a *applier) addLane(m domain.ID, n NewLane) {
	if _, there := a.draft.Get(n.ID); there {
		return
	}
	side := domain.SideCustomer
	if above, ok := document.Find[domain.Lane](a.draft, n.After); ok {
		side = above.Side
	}
	parent := domain.Parent{Table: domain.TableLane, A: m}
	a.draft.Put(domain.Lane{
		ID: n.ID, Map: m, Kind: domain.LaneOwn, Title: n.Title, Side: side,
		Order: a.orderAfter(parent, n.After),
	})
}

func (a *applier) addColumn(m domain.ID, n NewColumn) {
	if _, there := a.draft.Get(n.Step); there {
		return
	}
	left, hasLeft := document.Find[domain.Step](a.draft, n.After)
	step := domain.Step{ID: n.Step, Phase: n.Phase, Title: n.Title, Order: domain.FirstOrder}
	if _, inside := document.Find[domain.Phase](a.draft, n.Phase); inside {
		parent := domain.Parent{Table: domain.TableStep, A: n.Phase}
		after := n.After
		if left.Phase != n.Phase {
			after = domain.ID{}
		}
		step.Order = a.orderAfter(parent, after)
		a.draft.Put(step)
		return
	}
	parent := domain.Parent{Table: domain.TablePhase, A: m}
	phase := domain.Phase{ID: n.Phase, Map: m, Title: n.Title}
	phase.Color = len(a.draft.Children(parent))%domain.PhaseColors + 1
	if hasLeft {
		phase.Order = a.orderAfter(parent, left.Phase)
	} else {
		phase.Order = a.orderAfter(parent, domain.ID{})
	}
	step.Title = ""
	a.draft.Put(phase)
	a.draft.Put(step)
}

// orderAfter makes an order key behind a sibling, or before all of them for the zero ID.
func (a *applier) orderAfter(parent domain.Parent, after domain.ID) string {
	group := a.draft.Children(parent)
	i := slices.Index(group, after)
	lo, hi := "", ""
	if i >= 0 {
		lo = a.orderOf(group[i])
	}
	if i+1 < len(group) {
		hi = a.orderOf(group[i+1])
	}
	key, err := domain.OrderBetween(lo, hi)
	if err != nil { // two siblings share a key: the end of the group is always free
		key, err = domain.OrderBetween(a.orderOf(group[len(group)-1]), "")
		a.fail(err)
	}
	return key
}

func (a *applier) orderOf(id domain.ID) string {
	r, ok := a.draft.Get(id)
	if !ok {
		return ""
	}
	return r.OrderKey()
}

// value carries out one changed value of a card.
func (a *applier) value(d Difference) {
	card, ok := document.Find[domain.Card](a.draft, d.Record)
	if !ok {
		return
	}
	switch d.Field {
	case FieldText:
		a.text(card, d.After)
	case FieldFeeling:
		v, err := strconv.Atoi(d.After)
		a.fail(err)
		card.Feeling = v
		a.draft.Put(card)
	case FieldStatus, FieldDue, FieldOwner:
		a.measure(card, d.Field, d.After)
	case FieldValue, FieldTarget:
		if i, ok := document.Find[domain.Indicator](a.draft, card.Indicator); ok {
			a.indicator(i, d.Field, d.After)
		}
	}
}

// measure sets a value of the measure that a card shows. A card in the lane of measures that shows
// none becomes one.
func (a *applier) measure(card domain.Card, f Field, v string) {
	m, ok := document.Find[domain.Measure](a.draft, card.Measure)
	if !ok {
		m = a.newMeasure(document.CardText(a.draft, card))
		card.Measure, card.Text = m.ID, ""
		a.draft.Put(card)
	}
	switch f {
	case FieldStatus:
		if v != "" {
			m.Status = domain.Status(v)
		}
	case FieldDue:
		m.Due = domain.Date(v)
	case FieldOwner:
		m.Owner = v
	}
	a.draft.Put(m)
}

func (a *applier) newMeasure(title string) domain.Measure {
	return domain.Measure{
		ID: domain.NewID(), Title: title, Status: domain.StatusPlanned,
		Order: a.last(domain.Parent{Table: domain.TableMeasure}),
	}
}

// last makes an order key at the end of a group.
func (a *applier) last(parent domain.Parent) string {
	group := a.draft.Children(parent)
	if len(group) == 0 {
		return domain.FirstOrder
	}
	return a.orderAfter(parent, group[len(group)-1])
}

func (a *applier) indicator(i domain.Indicator, f Field, v string) {
	if f == FieldTarget && v == "" {
		i.HasTarget, i.Target = false, 0
		a.draft.Put(i)
		return
	}
	n, err := strconv.ParseFloat(v, 64)
	if err != nil {
		return // an emptied value takes no reading back
	}
	if f == FieldTarget {
		i.HasTarget, i.Target = true, n
		a.draft.Put(i)
		return
	}
	day := a.plan.date
	for _, r := range document.Readings(a.draft, i.ID) {
		if r.Date > day {
			day = r.Date // the newest reading is what maps show
		}
	}
	for _, r := range document.Readings(a.draft, i.ID) {
		if r.Date == day {
			r.Value, r.Source = n, a.plan.Author
			a.draft.Put(r)
			return
		}
	}
	a.draft.Put(domain.Reading{ID: domain.NewID(), Indicator: i.ID, Date: day, Value: n, Source: a.plan.Author})
}

// remove takes out the cards and rows whose removal was accepted. With a card its measure, touchpoint or
// indicator stays: other canvases show them, too.
func (a *applier) remove(chosen []int) {
	var gone []domain.ID
	for _, i := range chosen {
		if d := a.plan.Differences[i]; d.Kind == Removed {
			if _, there := a.draft.Get(d.Record); there {
				gone = append(gone, d.Record)
			}
		}
	}
	if len(gone) > 0 {
		a.keepWords(gone, func(domain.Record) bool { return true })
		a.draft.RemoveTree(gone...)
	}
}

func (a *applier) comment(i int) {
	d := a.plan.Differences[i]
	subject := d.Record
	switch {
	case d.Kind == Added && d.fresh.Remark.Text != "":
		d.remark = d.fresh.Remark
		subject = a.made[i]
	case d.Field != FieldComment:
		return
	}
	if _, there := a.draft.Get(subject); !there {
		return
	}
	author := d.remark.Author
	if author == "" {
		author = a.plan.Author
	}
	a.draft.Put(domain.Comment{
		ID: domain.NewID(), Subject: subject, Author: author, Date: a.plan.date,
		Text: d.remark.Text, Source: "workbook",
	})
}

// sameTitle compares titles the way people do.
func sameTitle(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " "))
}
