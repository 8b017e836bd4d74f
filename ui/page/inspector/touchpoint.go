package inspector

import (
	"math"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// touchpointSheet is a card that shows a touchpoint. It edits the touchpoint itself, which all maps
// share.
func (i *Inspector) touchpointSheet(id, touchpoint domain.ID) sheet {
	title := property(i, touchpoint, "edit.touchpoint.title", func(t *domain.Touchpoint) *string { return &t.Title }).hinted(i.question(id))
	head := i.cardHead(id, i.title(title), gap(4), still(i.usedIn(touchpoint)))
	all := append(i.touchpointFields(touchpoint), i.personas(id))
	return sheet{head, body(append(all, i.cardTail(id)...)...), i.cardFoot(false)}
}

// touchpointRecord is a touchpoint by itself, as the touchpoint canvas selects it.
func (i *Inspector) touchpointRecord(id domain.ID) sheet {
	title := property(i, id, "edit.touchpoint.title", func(t *domain.Touchpoint) *string { return &t.Title })
	info, _ := catalog.TouchpointField("touchpoint.title")
	kind := kit.NewTag(i.p.Words.T("card.kind.touchpoint"), "touch", kit.CardTag)
	head := stack(0, still(leftAligned(kind)), gap(8), i.title(title.hinted(info.Question(i.lang()))), gap(4), still(i.usedIn(id)))
	return sheet{head, body(i.touchpointFields(id)...), nil}
}

// touchpointFields are the details of a touchpoint, however it was selected.
func (i *Inspector) touchpointFields(touchpoint domain.ID) []*block {
	tp := func(label string, get func(*domain.Touchpoint) *string) field {
		return property(i, touchpoint, label, get)
	}
	parts := []*block{
		i.touchpointText(tp("edit.touchpoint.need", func(t *domain.Touchpoint) *string { return &t.Need }), "touchpoint.need"),
		i.touchpointText(tp("edit.touchpoint.when", func(t *domain.Touchpoint) *string { return &t.When }), "touchpoint.when"),
		i.section("inspector.how", i.box(tp("edit.touchpoint.how", func(t *domain.Touchpoint) *string { return &t.How }))),
		i.section("inspector.cost", i.box(i.cost(touchpoint))),
		i.section("inspector.owner", i.box(tp("edit.touchpoint.responsible", func(t *domain.Touchpoint) *string { return &t.Responsible }).
			hinted(i.p.Words.T("inspector.owner.none")))),
		i.section("inspector.figure", i.box(tp("edit.touchpoint.indicator", func(t *domain.Touchpoint) *string { return &t.Indicator }))),
	}
	for _, key := range []string{"touchpoint.information", "touchpoint.content", "touchpoint.problem", "touchpoint.learning"} {
		info, _ := catalog.TouchpointField(key)
		parts = append(parts, i.entryField(touchpoint, info))
	}
	return append([]*block{i.control(touchpoint), i.setting(touchpoint), i.touchpointRatings(touchpoint), i.usage(touchpoint)}, parts...)
}

// touchpointText is a field of the touchpoint canvas with its name and question.
func (i *Inspector) touchpointText(f field, key string) *block {
	info, _ := catalog.TouchpointField(key)
	return stack(4, still(heading(info.Name(i.lang()))), i.box(f.hinted(info.Question(i.lang()))))
}

// usedIn says in how many maps a touchpoint stands, because an edit here changes all of them.
func (i *Inspector) usedIn(touchpoint domain.ID) *kit.Prose {
	doc := i.p.Session.Doc()
	maps := 0
	for _, m := range document.Maps(doc) {
		if i.mapUses(m.ID, touchpoint) {
			maps++
		}
	}
	return kit.NewProse(i.p.Words.T("inspector.touchpoint.used", i18n.Values{"n": maps}), kit.Compact, kit.Ink3, 15)
}

func (i *Inspector) mapUses(m, touchpoint domain.ID) bool {
	doc := i.p.Session.Doc()
	columns := document.Columns(doc, m)
	for _, l := range document.Lanes(doc, m) {
		if l.Kind != domain.LaneTouchpoints {
			continue
		}
		for _, s := range columns {
			for _, c := range document.Cards(doc, l.ID, s.ID) {
				if c.Touchpoint == touchpoint {
					return true
				}
			}
		}
	}
	return false
}

func (i *Inspector) control(id domain.ID) *block {
	all := []domain.Control{domain.ControlDirect, domain.ControlIndirect}
	return i.section("inspector.control", i.choose(choice{
		name:    i.p.Words.T("inspector.control"),
		options: []string{i.p.Words.T("scene.direct"), i.p.Words.T("scene.indirect")},
		get: func() int {
			for k, c := range all {
				if c == record[domain.Touchpoint](i, id).Control {
					return k
				}
			}
			return -1
		},
		set: func(k int) {
			to := domain.ControlUnknown
			if k >= 0 {
				to = all[k]
			}
			change(i, id, "edit.touchpoint.control", func(t *domain.Touchpoint) { t.Control = to })
		},
	}))
}

// setting lets choose several.
func (i *Inspector) setting(id domain.ID) *block {
	name := i.p.Words.T("inspector.channel")
	w := kit.NewChoice(kit.ChoiceParams{
		Label: name, Several: true,
		Options: []string{i.p.Words.T("inspector.setting.online"), i.p.Words.T("inspector.setting.offline"), i.p.Words.T("inspector.setting.human")},
		Changed: func(chosen uint) {
			change(i, id, "edit.touchpoint.setting", func(t *domain.Touchpoint) { t.Setting = domain.Setting(chosen) })
		},
	})
	return i.section("inspector.channel", live(w, func() { w.Set(uint(record[domain.Touchpoint](i, id).Setting)) }))
}

// touchpointRatings are what is expected, what is given, and how far the two are apart.
func (i *Inspector) touchpointRatings(id domain.ID) *block {
	const room = 78
	tag := kit.NewTag("", "warn", kit.BadTag)
	short := func() int {
		points, known := record[domain.Touchpoint](i, id).Gap()
		if !known {
			return 0
		}
		return max(-points, 0)
	}
	missing := shownIf(func() bool { return short() > 0 }, live(stack(0, gap(6), still(leftAligned(tag))).object, func() {
		tag.Set(i.p.Words.T("inspector.gap", i18n.Values{"n": short()}), "warn", kit.BadTag)
	}))
	return i.section("inspector.rating", stack(0,
		rating(i, id, "inspector.expectation", "edit.touchpoint.expectation", kit.Ink3, room, func(t *domain.Touchpoint) *int { return &t.Expectation }),
		rating(i, id, "inspector.performance", "edit.touchpoint.performance", nil, room, func(t *domain.Touchpoint) *int { return &t.Performance }),
		rating(i, id, "inspector.importance", "edit.touchpoint.importance", kit.Ink3, room, func(t *domain.Touchpoint) *int { return &t.Importance }),
		missing))
}

func (i *Inspector) usage(id domain.ID) *block {
	return i.section("inspector.usage", i.choose(choice{
		name: i.p.Words.T("inspector.usage"), needed: true,
		options: []string{
			i.p.Words.T("inspector.usage.never"), i.p.Words.T("inspector.usage.rarely"), i.p.Words.T("inspector.usage.sometimes"),
			i.p.Words.T("inspector.usage.often"), i.p.Words.T("inspector.usage.always"),
		},
		get: func() int { return record[domain.Touchpoint](i, id).Usage },
		set: func(k int) {
			change(i, id, "edit.touchpoint.usage", func(t *domain.Touchpoint) { t.Usage = max(k, 0) })
		},
	}))
}

func (i *Inspector) cost(id domain.ID) field {
	f := field{id: id, label: "edit.touchpoint.cost", read: func() string {
		if v := record[domain.Touchpoint](i, id).Cost; v != 0 {
			return i.p.Words.Words().Value(v, domain.UnitEuro)
		}
		return ""
	}}
	set := func(v float64) {
		change(i, id, f.label, func(t *domain.Touchpoint) { t.Cost = math.Round(v*100) / 100 })
	}
	return i.numberField(f, 0, 1e12, func() { set(0) }, set)
}
