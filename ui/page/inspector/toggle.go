package inspector

import (
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/kit"
)

// toggle is a switch with its name and a hint below it.
func (i *Inspector) toggle(name, hint string, get func() bool, set func(bool)) *block {
	sw := kit.NewSwitch(name, false, set)
	title := kit.NewEllipsis(name, kit.Body, kit.Ink)
	title.SetWeight(mediumWeight)
	words := container.New(kit.Column{}, title)
	if hint != "" {
		words.Add(kit.NewProse(hint, kit.Compact, kit.Ink3, 14))
	}
	row := container.New(line{gap: 8, grow: 0}, words, sw)
	return live(row, func() { sw.Set(get()) })
}

// phaseLoop marks a phase that customers pass several times.
func (i *Inspector) phaseLoop(id domain.ID) *block {
	return i.toggle(i.p.Words.T("action.phase.loop"), i.p.Words.T("inspector.loop.hint"),
		func() bool { return record[domain.Phase](i, id).Loop }, func(on bool) {
			label := "undo.phase.unloop"
			if on {
				label = "undo.phase.loop"
			}
			change(i, id, label, func(p *domain.Phase) { p.Loop = on })
		})
}

// foldSwitch leaves only the head of a phase or a lane.
func (i *Inspector) foldSwitch(id domain.ID) *block {
	get := func() bool {
		switch r, _ := i.p.Session.Doc().Get(id); r := r.(type) {
		case domain.Phase:
			return r.Folded
		case domain.Lane:
			return r.Folded
		}
		return false
	}
	return i.toggle(i.p.Words.T("inspector.folded"), i.p.Words.T("inspector.folded.hint"), get, func(on bool) {
		label := "undo.unfolded"
		if on {
			label = "undo.folded"
		}
		i.commit(edit.Label{Key: label}, "", func(d *document.Draft) error { return edit.Fold(d, id, on) })
	})
}

// phaseContact says that the customer first speaks to the company where a phase begins.
func (i *Inspector) phaseContact(id domain.ID) *block {
	for _, s := range document.Steps(i.p.Session.Doc(), id) {
		return i.firstContact(s.ID)
	}
	return gap(0)
}

// firstContact says that the customer first speaks to the company at a step.
func (i *Inspector) firstContact(id domain.ID) *block {
	mapOf := func() domain.ID { return record[domain.Phase](i, record[domain.Step](i, id).Phase).Map }
	return i.toggle(i.p.Words.T("scene.first_contact"), i.p.Words.T("inspector.contact.hint"),
		func() bool { return record[domain.Map](i, mapOf()).FirstContact == id }, func(on bool) {
			to, label := domain.ID{}, "undo.firstcontact.cleared"
			if on {
				to, label = id, "undo.firstcontact.set"
			}
			i.commit(edit.Label{Key: label}, "", func(d *document.Draft) error { return edit.SetFirstContact(d, mapOf(), to) })
		})
}
