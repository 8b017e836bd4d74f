package inspector

import (
	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/ui/kit"
)

// measureSheet is a card that shows a measure.
func (i *Inspector) measureSheet(id, measure domain.ID) sheet {
	title := property(i, measure, "edit.measure.title", func(m *domain.Measure) *string { return &m.Title }).hinted(i.question(id))
	head := i.cardHead(id, i.title(title), gap(6), i.cardNote(id))
	parts := append(i.measureFields(measure), i.personas(id))
	return sheet{head, body(append(parts, i.cardTail(id)...)...), i.cardFoot(false)}
}

// measureRecord is a measure by itself, as the page of the measures selects it.
func (i *Inspector) measureRecord(id domain.ID) sheet {
	title := property(i, id, "edit.measure.title", func(m *domain.Measure) *string { return &m.Title })
	tag := still(kit.NewTag(i.p.Words.T("card.kind.measure"), "flag", kit.CardTag))
	return sheet{i.plainHead(tag, []string{"measure.delete"}, i.title(title)), body(i.measureFields(id)...), nil}
}

// measureFields are the details of a measure, however it was selected.
func (i *Inspector) measureFields(measure domain.ID) []*block {
	owner := property(i, measure, "edit.measure.owner", func(m *domain.Measure) *string { return &m.Owner }).
		hinted(i.p.Words.T("inspector.owner.none"))
	return []*block{
		i.status(measure), i.section("inspector.due", i.due(measure)),
		i.section("inspector.owner", i.suggested(owner, i.people)), i.priority(measure),
		i.measurePain(measure), i.measureTouchpoint(measure), i.measureIndicator(measure),
		i.measureNote(measure), i.returns(measure),
		i.shownOn(func() []analysis.Place { return analysis.MeasurePlaces(i.p.Session.Doc())[measure] }),
	}
}

// status is how far a measure is. Late is no state of its own: it follows from the due date.
func (i *Inspector) status(id domain.ID) *block {
	all := []domain.Status{domain.StatusPlanned, domain.StatusDoing, domain.StatusDone}
	c := choice{name: i.p.Words.T("inspector.status"), needed: true}
	for _, s := range all {
		info, _ := catalog.StatusOf(s)
		c.options = append(c.options, info.Name(i.lang()))
	}
	c.get = func() int {
		for k, s := range all {
			if s == record[domain.Measure](i, id).Status {
				return k
			}
		}
		return -1
	}
	c.set = func(k int) {
		if k >= 0 {
			change(i, id, "edit.measure.status", func(m *domain.Measure) { m.Status = all[k] })
		}
	}
	late, _ := catalog.StatusOf(catalog.StatusOverdue)
	tag := leftAligned(kit.NewTag(late.Name(i.lang()), "warn", kit.BadTag))
	overdue := shownIf(func() bool { return record[domain.Measure](i, id).Overdue(i.p.Today()) }, stack(0, gap(2), still(tag)))
	return i.section("inspector.status", i.choose(c), overdue)
}

func (i *Inspector) due(id domain.ID) *block {
	const label = "edit.measure.due"
	return i.dateBox(field{id: id, label: label}, func() domain.Date { return record[domain.Measure](i, id).Due },
		func(d domain.Date) { change(i, id, label, func(m *domain.Measure) { m.Due = d }) })
}

func (i *Inspector) priority(id domain.ID) *block {
	return i.section("inspector.priority", i.choose(i.priorityChoice(id)))
}

func (i *Inspector) priorityChoice(id domain.ID) choice {
	return choice{
		name:    i.p.Words.T("inspector.priority"),
		options: []string{i.p.Words.T("inspector.priority.high"), i.p.Words.T("inspector.priority.middle"), i.p.Words.T("inspector.priority.low")},
		get:     func() int { return record[domain.Measure](i, id).Priority - 1 },
		set: func(k int) {
			change(i, id, "edit.measure.priority", func(m *domain.Measure) { m.Priority = k + 1 })
		},
	}
}
