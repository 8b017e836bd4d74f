package merge

import (
	"slices"
	"strconv"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// titleOf is what people call a record.
func titleOf(v document.View, r domain.Record) string {
	switch r := r.(type) {
	case domain.Card:
		return document.CardText(v, r)
	case domain.Lane:
		return laneTitle(r, document.Project(v).Language)
	case domain.Step:
		if phase, ok := document.Find[domain.Phase](v, r.Phase); ok && r.Title == "" {
			return phase.Title
		}
		return r.Title
	case domain.Entry:
		return document.EntryText(v, r)
	case domain.Reading:
		return strings.TrimSpace(titleAt(v, r.Indicator) + " " + Number(r.Value))
	case domain.Use:
		return strings.Trim(titleAt(v, r.Touchpoint)+", "+titleAt(v, r.Persona), ", ")
	case domain.Link:
		return strings.Trim(titleAt(v, r.From)+", "+titleAt(v, r.To), ", ")
	case domain.Evidence:
		return r.Text
	case domain.Comment:
		return r.Text
	case domain.LaneSet:
		return r.Title
	case domain.Exchange:
		return r.File
	}
	return document.Title(r)
}

func titleAt(v document.View, id domain.ID) string {
	r, ok := v.Get(id)
	if !ok {
		return ""
	}
	if _, nested := r.(domain.Link); nested {
		return ""
	}
	return titleOf(v, r)
}

// placeOf says where a record stands: what it hangs on and the how manieth it is there.
func placeOf(v document.View, r domain.Record) string {
	var parts []string
	for _, id := range holders(r) {
		if t := titleAt(v, id); t != "" {
			parts = append(parts, t)
		}
	}
	if i := slices.Index(v.Children(r.Parent()), r.Key()); i >= 0 {
		parts = append(parts, strconv.Itoa(i+1))
	}
	return strings.Join(parts, ", ")
}

// locate says on which map and in which lane and phase a record is, or on what it hangs.
func (c *docComparer) locate(d *Difference, v document.View, r domain.Record) {
	lane := func(id domain.ID) {
		l, _ := document.Find[domain.Lane](v, id)
		d.LaneID, d.Lane, d.Map = id, titleOf(v, l), l.Map
	}
	step := func(id domain.ID) {
		s, _ := document.Find[domain.Step](v, id)
		p, _ := document.Find[domain.Phase](v, s.Phase)
		d.Step, d.Phase, d.Map = id, columnTitle(Column{Title: s.Title, PhaseTitle: p.Title}), p.Map
	}
	switch r := r.(type) {
	case domain.Map:
		d.Map = r.ID
	case domain.LaneSet:
		d.Map = r.Map
	case domain.Lane:
		lane(r.ID)
	case domain.Step:
		step(r.ID)
	case domain.Phase:
		d.Phase, d.Map = r.Title, r.Map
	case domain.Card:
		step(r.Step)
		lane(r.Lane)
	case domain.Entry:
		d.Owner, d.List = r.Subject, r.Field
	case domain.Link:
		d.Owner = r.From
	default:
		if ids := holders(r); len(ids) > 0 {
			d.Owner = ids[0]
		}
	}
	if d.Owner.IsZero() {
		return
	}
	on, ok := v.Get(d.Owner)
	for range 4 { // a comment on an entry of a card
		ids := []domain.ID(nil)
		if ok && onMap(on.Table()) {
			under := Difference{}
			c.locate(&under, v, on)
			d.Map, d.Lane, d.Phase, d.LaneID, d.Step = under.Map, under.Lane, under.Phase, under.LaneID, under.Step
			return
		}
		if ok {
			ids = holders(on)
		}
		if len(ids) == 0 {
			return
		}
		on, ok = v.Get(ids[0])
	}
}

// neighbour says behind what a lane or a column comes that only theirs has.
func (c *docComparer) neighbour(d *Difference, r domain.Record) {
	above := func(p domain.Parent, id domain.ID) domain.ID {
		group := c.theirs.doc.Children(p)
		if i := slices.Index(group, id); i > 0 {
			return group[i-1]
		}
		return domain.ID{}
	}
	switch r := r.(type) {
	case domain.Lane:
		d.after = above(r.Parent(), r.ID)
	case domain.Step:
		d.after, d.inside = above(r.Parent(), r.ID), r.Phase
	case domain.Phase:
		d.inside = r.ID
		if steps := document.Steps(c.theirs.doc, above(r.Parent(), r.ID)); len(steps) > 0 {
			d.after = steps[len(steps)-1].ID
		}
	}
}

// onMap says that records of a table lie on maps.
func onMap(t domain.Table) bool {
	switch t {
	case domain.TableMap, domain.TablePhase, domain.TableStep, domain.TableLane, domain.TableLaneSet, domain.TableCard:
		return true
	}
	return false
}

// ranks gives each record its place in the order in which people go through a project: the project,
// the tables one after the other, then map by map from top to bottom and from left to right. What
// hangs on a record follows it.
func (c *docComparer) ranks() map[domain.ID][4]int {
	out, needed := make(map[domain.ID][4]int), c.ranked()
	tables := domain.Tables()
	for n, s := range []side{c.theirs, c.base, c.mine} { // the later win
		lanes, steps := make(map[domain.ID][2]int), make(map[domain.ID]int)
		for i, m := range document.Maps(s.doc) {
			section := len(tables) + i
			out[m.ID] = [4]int{section, 0, 0, 0}
			for j, l := range document.Lanes(s.doc, m.ID) {
				lanes[l.ID] = [2]int{section, j + 2}
				out[l.ID] = [4]int{section, j + 2, 0, 0}
			}
			for j, st := range document.Columns(s.doc, m.ID) {
				steps[st.ID] = j + 1
				out[st.ID], out[st.Phase] = [4]int{section, 1, j + 1, 1}, [4]int{section, 1, j + 1, 0}
			}
			for j, id := range s.doc.Children(domain.Parent{Table: domain.TableLaneSet, A: m.ID}) {
				out[id] = [4]int{section, 0, 0, j + 1}
			}
		}
		for id, at := range s.inCells(needed) {
			card, _ := document.Find[domain.Card](s.doc, id)
			if lane, ok := lanes[card.Lane]; ok {
				out[id] = [4]int{lane[0], lane[1], steps[card.Step], at + 1}
			}
		}
		for i, t := range tables {
			for j, id := range s.doc.Children(domain.Parent{Table: t}) {
				if _, known := out[id]; !known || n == 2 && t != domain.TableMap {
					out[id] = [4]int{i, j + 1, 0, 0}
				}
			}
		}
	}
	for _, s := range []side{c.mine, c.theirs, c.base} {
		for _, r := range sideOf(s.doc, needed).odd {
			if _, known := out[r.Key()]; known {
				continue
			}
			if ids := holders(r); len(ids) > 0 {
				rank := out[ids[0]]
				rank[3]++
				out[r.Key()] = rank
			}
		}
	}
	return out
}

// inCells tells of those of some records that are cards the how manieth they are in their cell.
func (s side) inCells(some map[domain.ID]bool) map[domain.ID]int {
	out, seen := make(map[domain.ID]int), make(map[domain.Parent]bool)
	for id := range some {
		card, ok := document.Find[domain.Card](s.doc, id)
		if p := card.Parent(); ok && !seen[p] {
			seen[p] = true
			for at, id := range s.doc.Children(p) {
				if some[id] {
					out[id] = at
				}
			}
		}
	}
	return out
}

// ranked are the records that differences are about, and those that they hang on.
func (c *docComparer) ranked() map[domain.ID]bool {
	out := make(map[domain.ID]bool)
	var add func(id domain.ID)
	add = func(id domain.ID) {
		if out[id] {
			return
		}
		out[id] = true
		for _, s := range []side{c.mine, c.theirs, c.base} {
			if r, ok := s.doc.Get(id); ok {
				for _, holder := range holders(r) {
					add(holder)
				}
			}
		}
	}
	for _, d := range c.plan.Differences {
		add(d.Record)
	}
	return out
}
