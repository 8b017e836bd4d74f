package inspector

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/kit"
)

// actionFields say what goes wrong at a touchpoint, what is done about it and what was learned.
func (i *Inspector) actionFields(id domain.ID) []*block {
	note := property(i, id, "edit.touchpoint.note", func(t *domain.Touchpoint) *string { return &t.Note }).hinted(i.p.Words.T("inspector.note.hint"))
	date := func(label string, get func(*domain.Touchpoint) *domain.Date) *block {
		return i.dateBox(field{id: id, label: label}, func() domain.Date {
			t := record[domain.Touchpoint](i, id)
			return *get(&t)
		}, func(d domain.Date) {
			change(i, id, label, func(t *domain.Touchpoint) { *get(t) = d })
		})
	}
	return []*block{
		i.touchpointCards(id, "touchpoint.problem"),
		i.named(i.touchpointField("touchpoint.measure").Name(i.lang()), i.touchpointMeasures(id)),
		i.touchpointCards(id, "touchpoint.learning"),
		i.evidence(id),
		i.rarely("touchpoint.action.more",
			i.section("inspector.note", i.lines(note)),
			i.section("inspector.asof", date("edit.touchpoint.asof", func(t *domain.Touchpoint) *domain.Date { return &t.AsOf })),
			i.section("inspector.review", date("edit.touchpoint.review", func(t *domain.Touchpoint) *domain.Date { return &t.Review }))),
	}
}

// measuresAt are the measures that are taken at a touchpoint.
func (i *Inspector) measuresAt(touchpoint domain.ID) []domain.ID {
	var out []domain.ID
	for _, m := range document.Measures(i.p.Session.Doc()) {
		if m.Touchpoint == touchpoint {
			out = append(out, m.ID)
		}
	}
	return out
}

// touchpointMeasures lists the measures at a touchpoint and takes new ones.
func (i *Inspector) touchpointMeasures(id domain.ID) *block {
	rows := list(kit.Column{Gap: 6}, func() []domain.ID { return i.measuresAt(id) }, i.measureCard)
	add := kit.NewTextEntry(i.forward)
	add.EnterFinishes = true
	box := kit.NewTextBox(add)
	write := func(text string) {
		if text = strings.TrimSpace(edit.Clean(text)); text != "" {
			i.commit(edit.Label{Key: "edit.measure.added", Name: text}, "", func(d *document.Draft) error {
				_, err := edit.AddMeasure(d, domain.Measure{Title: text, Touchpoint: id})
				return err
			})
		}
		add.SetValue("")
		add.SetText("")
	}
	add.Finished = write
	add.Submitted = func() {
		if add.Text == "" {
			add.Leave()
			return
		}
		write(add.Text)
	}
	add.Typed = func(string) { i.arrange() }
	add.Entered = func() { i.reveal(box) }
	question := i.touchpointField("touchpoint.measure").Question(i.lang())
	return stack(6, rows, live(box, func() {
		if add.PlaceHolder != question {
			add.SetPlaceHolder(question)
			box.Refresh()
		}
	}))
}

// measureCard is a measure with how far it is, how urgent, and until when.
func (i *Inspector) measureCard(id domain.ID) *block {
	title := i.row(property(i, id, "edit.measure.title", func(m *domain.Measure) *string { return &m.Title }))
	var more *kit.IconButton
	more = kit.NewSizedIconButton("more", 22, 14, kit.Tip{Text: i.p.Words.T("button.more")}, func() { kit.OpenMenu(more, i.measureMenu(id)) })
	more.SetTone(kit.Ink3)
	head := container.New(line{gap: 4, grow: 0, top: true}, container.New(inset{top: 3}, title.object), more)

	status := choice{name: i.p.Words.T("inspector.status"), needed: true}
	states := []domain.Status{domain.StatusPlanned, domain.StatusDoing, domain.StatusDone}
	for _, s := range states {
		info, _ := catalog.StatusOf(s)
		status.options = append(status.options, info.Name(i.lang()))
	}
	status.get = func() int {
		for k, s := range states {
			if s == record[domain.Measure](i, id).Status {
				return k
			}
		}
		return -1
	}
	status.set = func(k int) {
		change(i, id, "edit.measure.status", func(m *domain.Measure) { m.Status = states[k] })
	}
	priority := i.choose(i.priorityChoice(id))
	state, due := i.choose(status), i.due(id)
	inside := container.New(kit.Column{Gap: 5}, head, state.object, priority.object, due.object)
	card := container.New(backed{}, kit.NewPanel(cardLook), container.New(inset{8, 5, 8, 8}, inside))
	return live(card, func() {
		title.sync()
		state.sync()
		priority.sync()
		due.sync()
	})
}

func (i *Inspector) measureMenu(id domain.ID) *fyne.Menu {
	return fyne.NewMenu("",
		menuItem(i.p.Words.T("inspector.measure.loose"), "link", func() {
			change(i, id, "edit.measure.touchpoint", func(m *domain.Measure) { m.Touchpoint = domain.ID{} })
		}),
		menuItem(i.p.Words.T("inspector.measure.remove"), "trash", func() {
			if i.p.Remove != nil {
				i.p.Remove(id)
				return
			}
			m := record[domain.Measure](i, id)
			i.commit(edit.Label{Key: "undo.measure.deleted", Name: m.Title}, "", func(d *document.Draft) error {
				return edit.Remove(d, edit.Removal{IDs: []domain.ID{id}, Way: edit.Drop, Lang: document.Project(d).Language})
			})
		}))
}

// backed lays all but its first object over the first.
type backed struct{}

func (backed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	place(objects[0], 0, 0, size.Width, size.Height)
	kit.Settle(objects[1], size.Width)
	objects[1].Move(fyne.NewPos(0, 0))
}

func (backed) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[1].MinSize() }
