package inspector

import (
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
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
	return sheet{head, body(i.side(id), i.hidden(id)), nil}
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
	sw := kit.NewSwitch(name, false, func(on bool) {
		label := "edit.lane.shown"
		if on {
			label = "edit.lane.hidden"
		}
		i.commit(edit.Label{Key: label, Count: 1}, mergeKey(label, id), func(d *document.Draft) error { return edit.Hide(d, id, on) })
	})
	title := kit.NewEllipsis(name, kit.Body, kit.Ink)
	title.SetWeight(mediumWeight)
	hint := kit.NewProse(i.p.Words.T("inspector.hidden.hint"), kit.Compact, kit.Ink3, 14)
	row := container.New(line{gap: 8, grow: 0}, container.New(column{}, title, hint), sw)
	return live(row, func() { sw.Set(record[domain.Lane](i, id).Hidden) })
}
