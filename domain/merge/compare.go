package merge

import (
	"slices"
	"strconv"

	"wegmarke/domain"
)

// structure offers the lanes and columns that the answer has in addition.
func (c *comparer) structure() {
	c.newLane, c.newStep = make(map[domain.ID]int), make(map[domain.ID]int)
	for _, l := range c.theirs.Lanes {
		if _, taken := c.mine.Lane(l.ID); taken {
			c.plan.Same++
			continue
		}
		if _, twice := c.newLane[l.ID]; !twice {
			c.newLane[l.ID] = len(c.plan.Differences)
		}
		c.add(Difference{Kind: Added, Table: domain.TableLane, Record: l.ID, Field: FieldTitle, After: l.Title, Subject: l.Title, lane: l}, l.ID, domain.ID{})
	}
	for _, n := range c.theirs.Columns {
		if _, taken := c.mine.Column(n.Step); taken {
			c.plan.Same++
			continue
		}
		if _, twice := c.newStep[n.Step]; !twice {
			c.newStep[n.Step] = len(c.plan.Differences)
		}
		c.add(Difference{Kind: Added, Table: domain.TableStep, Record: n.Step, Field: FieldTitle, After: n.Title, Subject: n.Title, column: n}, domain.ID{}, n.Step)
	}
}

// heads maps the titles and tasks of a snapshot by record.
func heads(s Snapshot) map[domain.ID]map[Field]string {
	out := make(map[domain.ID]map[Field]string)
	for _, l := range s.Lanes {
		out[l.ID] = map[Field]string{FieldTitle: l.Title}
	}
	for _, col := range s.Columns {
		out[col.Phase] = map[Field]string{FieldTitle: col.PhaseTitle, FieldTask: col.Task}
		out[col.Step] = map[Field]string{FieldTitle: col.Title}
	}
	return out
}

func (c *comparer) renames() {
	base, mine := heads(c.base), heads(c.mine)
	for _, r := range c.theirs.Renamed {
		before, sent := base[r.Record][r.Field]
		now, here := mine[r.Record][r.Field]
		if !sent || !here || r.Text == before {
			continue
		}
		if r.Text == now {
			c.plan.Same++
			continue
		}
		var lane, step domain.ID
		table := domain.TableStep
		if _, ok := c.base.Lane(r.Record); ok {
			lane, table = r.Record, domain.TableLane
		}
		for _, col := range c.base.Columns {
			if step.IsZero() && (col.Step == r.Record || col.Phase == r.Record) {
				step = col.Step
			}
			if col.Phase == r.Record {
				table = domain.TablePhase
			}
		}
		c.add(Difference{
			Kind: Changed, Table: table, Record: r.Record, Field: r.Field, Subject: now,
			Before: before, Mine: now, After: r.Text, Conflict: now != before, Preselect: now == before,
		}, lane, step)
	}
}

// found compares the cards that the answer still has, value by value.
func (c *comparer) found() {
	c.movedThere, c.movedHere = c.movedInCell()
	posts := c.posts()
	c.plan.parts[0].posts = posts
	for _, f := range c.theirs.Found {
		b, ok := c.baseItem.find(f.Card)
		if !ok {
			continue
		}
		m, here := c.mineItem.find(f.Card)
		lane, _ := c.base.Lane(b.Lane)
		for _, field := range FieldsOf(lane.Kind) {
			if after, read := f.Fields.Look(field); read && after != b.Fields.Get(field) {
				c.value(f, b, m, here, field, after)
			}
		}
		if f.Lane != b.Lane || f.Step != b.Step || c.movedThere[f.Card] {
			c.moved(f, b, m, here, posts)
		}
	}
}

// value compares one value three ways.
func (c *comparer) value(f Found, b, m Item, here bool, field Field, after string) {
	before, now := b.Fields.Get(field), m.Fields.Get(field)
	if here && after == now {
		c.plan.Same++
		return
	}
	d := Difference{
		Kind: Changed, Record: f.Card, Field: field, Before: before, Mine: now, After: after,
		Subject: m.Fields.Get(FieldText), rank: f.Rank,
		Conflict: !here || now != before, Preselect: here && now == before,
	}
	switch {
	case !here:
		d.Note, d.Subject = NoteDeleted, b.Fields.Get(FieldText)
	case f.Formula:
		d.Note, d.Preselect = NoteFormula, false
	case c.newOwner(b.Lane, field, after):
		d.Note, d.Preselect = NoteNewOwner, false
	case f.Uncertain:
		d.Note = NoteProbable
	}
	c.add(d, b.Lane, b.Step)
}

// newOwner says that a value names somebody whom no list has.
func (c *comparer) newOwner(lane domain.ID, field Field, value string) bool {
	l, _ := c.base.Lane(lane)
	names := field == FieldOwner || l.Kind == domain.LaneResponsible && field == FieldText
	return names && value != "" && !c.owner[value]
}

func (c *comparer) moved(f Found, b, m Item, here bool, posts map[domain.ID]bool) {
	inCell := c.movedThere[f.Card]
	if here && m.Lane == f.Lane && m.Step == f.Step && !inCell {
		c.plan.Same++
		return
	}
	stays := here && m.Lane == b.Lane && m.Step == b.Step
	if inCell {
		if c.standing == nil {
			c.standing = c.stand(posts)
		}
		if stays && c.standing.mine[f.Card].posts == c.standing.theirs[f.Card].posts {
			c.plan.Same++
			return
		}
		stays = stays && !c.movedHere[f.Card]
	}
	d := Difference{
		Kind: Moved, Record: f.Card, Field: FieldPlace, Subject: b.Fields.Get(FieldText), rank: f.Rank, place: f.Place,
		Before: c.placeText(b.Lane, b.Step), After: c.placeText(f.Lane, f.Step),
		Conflict: !stays, Preselect: stays,
	}
	if here {
		d.Mine, d.Subject = c.placeText(m.Lane, m.Step), m.Fields.Get(FieldText)
	} else {
		d.Note = NoteDeleted
	}
	if inCell {
		d.Before += " " + strconv.Itoa(c.standing.base[f.Card].nth)
		d.After += " " + strconv.Itoa(c.standing.theirs[f.Card].nth)
	}
	if f.Uncertain && d.Note == "" {
		d.Note = NoteProbable
	}
	if need, note := c.needs(f.Lane, f.Step); need > 0 {
		d.Needs, d.Note, d.Preselect = need, note, false
	}
	c.add(d, f.Lane, f.Step)
}

func (c *comparer) placeText(lane, step domain.ID) string {
	return c.laneTitle[lane] + ", " + c.stepTitle[step]
}

// missing compares the cards that the answer no longer has.
func (c *comparer) missing() {
	for _, gone := range c.theirs.Missing {
		b, ok := c.baseItem.find(gone.Card)
		if !ok {
			continue
		}
		m, here := c.mineItem.find(gone.Card)
		if !here {
			c.plan.Same++
			continue
		}
		c.removed++
		touched := m.Lane != b.Lane || m.Step != b.Step || !m.Fields.holds(b.Fields)
		d := Difference{
			Kind: Removed, Record: gone.Card, Field: leading(c.base, b.Lane), Subject: m.Fields.Get(FieldText),
			Conflict: touched, Preselect: !touched && gone.Why == WhyCleared,
		}
		d.Before, d.Mine = b.Fields.Get(d.Field), m.Fields.Get(d.Field)
		switch {
		case touched:
			d.Note = NoteDeleted
		case gone.Why == WhyRowGone:
			d.Note, d.Group = NoteRowGone, "row:"+b.Lane.String()+"/"+b.Slot
		case gone.Why == WhyColumnGone:
			d.Note, d.Group = NoteColumnGone, "column:"+b.Step.String()
		}
		c.add(d, b.Lane, b.Step)
	}
}

func leading(s Snapshot, lane domain.ID) Field {
	l, _ := s.Lane(lane)
	return FieldsOf(l.Kind)[0]
}

func sameFields(a, b map[Field]string) bool {
	for f, v := range b {
		if a[f] != v {
			return false
		}
	}
	return true
}

// added offers the cards that the base does not have. One that the project already holds in the
// same place with the same values was entered on both sides, or accepted from this answer before.
func (c *comparer) added() {
	for _, n := range c.theirs.New {
		if c.alreadyHere(n) {
			c.plan.Same++
			continue
		}
		d := Difference{
			Kind: Added, Field: leading(c.base, n.Lane), Subject: n.Fields.Get(FieldText), Values: n.Fields.Map(),
			rank: n.Rank, place: n.Place, fresh: n, Preselect: true,
		}
		d.After = n.Fields.Get(d.Field)
		switch {
		case !n.CopyOf.IsZero():
			d.Note, d.Preselect = NoteCopy, false
		case n.Formula:
			d.Note, d.Preselect = NoteFormula, false
		case c.newOwner(n.Lane, FieldText, n.Fields.Get(FieldText)) || c.newOwner(n.Lane, FieldOwner, n.Fields.Get(FieldOwner)):
			d.Note, d.Preselect = NoteNewOwner, false
		}
		if need, note := c.needs(n.Lane, n.Step); need > 0 {
			d.Needs, d.Note, d.Preselect = need, note, false
		}
		c.add(d, n.Lane, n.Step)
	}
}

// remarks offers the comments that somebody wrote on cells.
func (c *comparer) remarks() {
	for _, r := range c.theirs.Remarks {
		m, here := c.mineItem.find(r.Card)
		if !here {
			continue
		}
		if slices.ContainsFunc(m.Comments, func(o Remark) bool { return o.Text == r.Text }) {
			c.plan.Same++
			continue
		}
		c.add(Difference{
			Kind: Added, Record: r.Card, Field: FieldComment, Subject: m.Fields.Get(FieldText), After: r.Text,
			Preselect: true, remark: r.Remark,
		}, m.Lane, m.Step)
	}
}
