package inspector

import (
	"image"
	"math"
	"strconv"

	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/palette"
	"wegmarke/ui/action"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// plainHead is the top of what is no card: a tag that names it, a menu of actions and a title.
func (i *Inspector) plainHead(tag *block, actions []string, parts ...*block) *block {
	more := kit.NewSizedIconButton("more", 22, 16, kit.Tip{Text: i.p.Words.T("button.more")}, nil)
	more.SetTone(kit.Ink3)
	more.SetAction(func() {
		if i.p.Actions != nil {
			kit.OpenMenu(more, i.p.Actions.Menu("", theme.Icon, actions...))
		}
	})
	more.Hidden = len(actions) == 0
	row := container.New(line{gap: 6, height: 18, grow: -1, spread: 1}, tag.object, padRight(more))
	top := live(row, func() {
		tag.sync()
		row.Layout.Layout(row.Objects, row.Size())
	})
	return stack(0, append([]*block{top, gap(8)}, parts...)...)
}

// renamed is the title of a phase, step, lane or map.
func (i *Inspector) renamed(id domain.ID, label string, read func() string) field {
	return field{
		id: id, label: label, read: read, hint: i.p.Words.T("inspector.untitled"),
		write: func(text string) {
			i.commit(edit.Label{Key: label, Count: 1, Name: edit.Clean(text)}, mergeKey(label, id), func(d *document.Draft) error {
				return edit.Rename(d, id, text)
			})
		},
	}
}

func (i *Inspector) phaseSheet(id domain.ID) sheet {
	tag := kit.NewTag("", "", kit.CardTag)
	number := live(tag, func() {
		p := record[domain.Phase](i, id)
		n := 0
		for k, other := range document.Phases(i.p.Session.Doc(), p.Map) {
			if other.ID == id {
				n = k + 1
			}
		}
		tag.Set(i.p.Words.T("inspector.phase")+" "+strconv.Itoa(n), "", kit.PhaseTag(p.Color))
	})
	title := i.title(i.renamed(id, "edit.phase.title", func() string { return record[domain.Phase](i, id).Title }))
	task := property(i, id, "edit.phase.task", func(p *domain.Phase) *string { return &p.Task }).hinted(i.p.Words.T("inspector.task.hint"))
	duration := property(i, id, "edit.phase.duration", func(p *domain.Phase) *string { return &p.Duration }).
		hinted(i.p.Words.T("inspector.duration.hint"))
	head := i.plainHead(number, []string{"phase.add", "step.add", action.Separator, "phase.delete"}, title)
	return sheet{head, body(
		i.section("inspector.task", i.lines(task)),
		i.section("inspector.colour", i.colours(id)),
		i.section("inspector.duration", i.box(duration)),
		i.phaseLoop(id), i.phaseContact(id), i.foldSwitch(id),
		i.comments(id),
	), nil}
}

// colours are the seven colours that a phase can have.
func (i *Inspector) colours(id domain.ID) *block {
	var names []string
	for n := 1; n <= domain.PhaseColors; n++ {
		names = append(names, i.p.Words.T("inspector.colour")+" "+strconv.Itoa(n))
	}
	g := kit.NewGallery(kit.GalleryParams{
		Label: i.p.Words.T("inspector.colour"), Names: names, Chosen: -1, Cell: 32, Picture: 24,
		Draw: func(k, pixels int, p *palette.Palette) image.Image { return i.swatch(k+1, pixels, p) },
		Changed: func(k int) {
			change(i, id, "edit.phase.colour", func(p *domain.Phase) { p.Color = k + 1 })
		},
	})
	return live(g, func() { g.Set(record[domain.Phase](i, id).Color - 1) })
}

func (i *Inspector) stepSheet(id domain.ID) sheet {
	tag := kit.NewTag("", "", kit.CardTag)
	phase := live(tag, func() {
		p := record[domain.Phase](i, record[domain.Step](i, id).Phase)
		tag.Set(i.p.Words.T("inspector.step")+" · "+p.Title, "", kit.PhaseTag(p.Color))
	})
	title := i.title(i.renamed(id, "edit.step.title", func() string { return record[domain.Step](i, id).Title }))
	width := field{id: id, label: "edit.step.width", hint: i.p.Words.T("inspector.width.auto"), read: func() string {
		if w := record[domain.Step](i, id).Width; w > 0 {
			return plainNumber(i.p.Words, math.Round(w))
		}
		return ""
	}}
	set := func(v float64) {
		i.commit(edit.Label{Key: width.label, Count: 1}, mergeKey(width.label, id), func(d *document.Draft) error {
			return edit.Resize(d, id, math.Round(v))
		})
	}
	head := i.plainHead(phase, []string{"step.add", action.Separator, "step.delete"}, title)
	return sheet{head, body(
		i.section("inspector.width", i.box(i.numberField(width, domain.MinStepWidth, 2000, func() { set(0) }, set))),
		i.firstContact(id),
		i.comments(id),
	), nil}
}
