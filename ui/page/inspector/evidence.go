package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// evidence lists the sources that support a record. The icon of a source opens the menu of its
// kinds, its text is edited where it stands.
func (i *Inspector) evidence(subject domain.ID) *block {
	rows := list(kit.Column{}, func() []domain.ID {
		var out []domain.ID
		for _, e := range document.Evidence(i.p.Session.Doc(), subject) {
			out = append(out, e.ID)
		}
		return out
	}, i.evidenceRow)
	words := kit.NewEllipsis("", kit.Body, kit.Ink3)
	none := shownIf(func() bool { return len(document.Evidence(i.p.Session.Doc(), subject)) == 0 }, live(words, func() {
		switch record[domain.Card](i, subject).Basis {
		case domain.BasisUnsaid, domain.BasisAssumption:
			words.SetText(i.p.Words.T("inspector.evidence.none"))
		default:
			words.SetText(i.p.Words.T("inspector.evidence.missing"))
		}
	}))
	return i.growing("inspector.evidence", "inspector.evidence.add", func() { i.addEvidence(subject, rows) }, rows, none)
}

// addEvidence adds an empty source and puts the caret into it.
func (i *Inspector) addEvidence(subject domain.ID, rows *block) {
	i.Flush()
	i.commit(edit.Label{Key: "edit.evidence.added", Count: 1}, "", func(d *document.Draft) error {
		last := ""
		for _, e := range document.Evidence(d, subject) {
			last = e.Order
		}
		order, err := domain.OrderBetween(last, "")
		if err != nil {
			return err
		}
		d.Put(domain.Evidence{ID: domain.NewID(), Subject: subject, Order: order, Kind: "interview"})
		return nil
	})
	if c, ok := rows.object.(*fyne.Container); ok && len(c.Objects) > 0 {
		i.focusIn(c.Objects[len(c.Objects)-1])
	}
}

func (i *Inspector) evidenceRow(id domain.ID) *block {
	text := i.row(property(i, id, "edit.evidence.text", func(e *domain.Evidence) *string { return &e.Text }).
		hinted(i.p.Words.T("inspector.evidence.hint")))
	var kind *kit.IconButton
	kind = kit.NewSizedIconButton("comment", 22, 14, kit.Tip{Text: i.p.Words.T("inspector.evidence.kind")}, func() {
		kit.OpenMenu(kind, i.evidenceMenu(id))
	})
	kind.SetTone(kit.Ink3)
	// The icon stands at the edge; the frame of its button reaches beyond.
	row := container.New(evidenceLine{}, kind, text.object)
	return live(row, func() {
		icon := "link"
		if k, ok := catalog.EvidenceKindOf(record[domain.Evidence](i, id).Kind); ok {
			icon = k.Icon
		}
		kind.SetIcon(icon)
		text.sync()
	})
}

func (i *Inspector) evidenceMenu(id domain.ID) *fyne.Menu {
	menu := fyne.NewMenu("")
	now := record[domain.Evidence](i, id).Kind
	for _, k := range catalog.EvidenceKinds() {
		it := fyne.NewMenuItem(k.Name(i.lang()), func() {
			change(i, id, "edit.evidence.kind", func(e *domain.Evidence) { e.Kind = k.Key })
		})
		it.Icon, it.Checked = theme.Icon(k.Icon), k.Key == now
		menu.Items = append(menu.Items, it)
	}
	menu.Items = append(menu.Items, fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(i.p.Words.T("inspector.evidence.remove"), func() { i.remove(id, "edit.evidence.removed") }))
	return menu
}

// remove takes one record away.
func (i *Inspector) remove(id domain.ID, label string) {
	i.commit(edit.Label{Key: label, Count: 1}, "", func(d *document.Draft) error {
		d.Remove(id)
		return nil
	})
}

// evidenceLine puts an icon of 14 in front of a text.
type evidenceLine struct{}

func (evidenceLine) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const icon, frame, gap = 14, 22, 7
	place(objects[0], (icon-frame)/2, 0, frame, 21)
	objects[1].Move(fyne.NewPos(icon+gap, 3))
	kit.Settle(objects[1], size.Width-icon-gap)
}

func (evidenceLine) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, max(objects[1].MinSize().Height+5, 21))
}

// focusIn puts the caret into the text field inside an object. The canvas is that of the panel: a
// part that has just been made is not known to any canvas yet.
func (i *Inspector) focusIn(o fyne.CanvasObject) {
	c := fyne.CurrentApp().Driver().CanvasForObject(i.view)
	if c == nil {
		return
	}
	if e := entryIn(o); e != nil {
		c.Focus(e)
	}
}

func entryIn(o fyne.CanvasObject) *kit.Entry {
	switch o := o.(type) {
	case *kit.TextBox:
		return o.Entry()
	case *fyne.Container:
		for _, child := range o.Objects {
			if e := entryIn(child); e != nil {
				return e
			}
		}
	}
	return nil
}
