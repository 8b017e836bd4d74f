package inspector

import (
	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/action"
	"wegmarke/ui/kit"
)

func (i *Inspector) laneSheet(id domain.ID) sheet {
	tag := kit.NewTag("", "", kit.CardTag)
	kind := live(tag, func() {
		tag.Set(i.p.Words.T("inspector.lane"), i.infoOf(record[domain.Lane](i, id)).Icon, kit.CardTag)
	})
	title := i.title(i.renamed(id, "edit.lane.title", func() string { return i.laneName(record[domain.Lane](i, id)) }))
	question := i.infoOf(record[domain.Lane](i, id)).Question(i.lang(), 0)
	head := i.plainHead(kind, []string{"lane.add", "lane.hide", action.Separator, "lane.delete"},
		title, gap(6), still(kit.NewProse(question, kit.Body, kit.Ink2, 17)))
	return sheet{head, body(i.laneContent(id), i.side(id), i.hidden(id), i.foldSwitch(id), i.lockSwitch(id), i.stock(id)), nil}
}

// laneContent is what the cards of a lane of the user's own hold. It can be chosen as long as there is
// no card: afterwards the cards would have to become something else.
func (i *Inspector) laneContent(id domain.ID) *block {
	var all []catalog.Option[domain.LaneContent]
	for _, c := range catalog.Contents() {
		all = append(all, catalog.Option[domain.LaneContent]{Value: c.Content, Names: c.Names})
	}
	read := func() domain.LaneContent {
		if c := record[domain.Lane](i, id).Content; c != "" {
			return c
		}
		return domain.ContentText
	}
	c := choiceOf(i, i.p.Words.T("inspector.content"), all, read, func(v domain.LaneContent) {
		change(i, id, "edit.lane.content", func(l *domain.Lane) { l.Content = v })
	})
	c.needed = true
	return shownIf(func() bool {
		l := record[domain.Lane](i, id)
		return l.Kind == domain.LaneOwn && !analysis.HasCards(i.p.Session.Doc(), l)
	}, i.section("inspector.content", i.pick(c)))
}

// side is whose view a lane shows.
func (i *Inspector) side(id domain.ID) *block {
	all := []domain.Side{domain.SideCustomer, domain.SideCompany}
	return i.section("inspector.side", i.choose(choice{
		name: i.p.Words.T("inspector.side"), needed: true,
		options: []string{i.p.Words.T("scene.view_customer"), i.p.Words.T("scene.view_company")},
		get: func() int {
			if record[domain.Lane](i, id).Side == domain.SideCompany {
				return 1
			}
			return 0
		},
		set: func(k int) {
			if k < 0 {
				return
			}
			i.commit(edit.Label{Key: "edit.lane.side", Count: 1}, mergeKey("edit.lane.side", id), func(d *document.Draft) error {
				return edit.MoveLane(d, id, domain.ID{}, all[k])
			})
		},
	}))
}

// hidden takes a lane out of sight; its cards stay.
func (i *Inspector) hidden(id domain.ID) *block {
	name := i.p.Words.T("inspector.hidden")
	return i.toggle(name, i.p.Words.T("inspector.hidden.hint"), func() bool { return record[domain.Lane](i, id).Hidden }, func(on bool) {
		label := "edit.lane.shown"
		if on {
			label = "edit.lane.hidden"
		}
		i.commit(edit.Label{Key: label, Count: 1}, mergeKey(label, id), func(d *document.Draft) error { return edit.Hide(d, id, on) })
	})
}
