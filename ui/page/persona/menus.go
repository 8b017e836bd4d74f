package persona

import (
	"slices"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/theme"
)

// cardMenu is what can be done with a card.
func (p *Page) cardMenu(c *card) *fyne.Menu {
	w := p.p.Words
	e := record[domain.Entry](p, c.id)
	item := func(key, icon string, do func()) *fyne.MenuItem {
		it := fyne.NewMenuItem(w.T(key), do)
		it.Icon = theme.Icon(icon)
		return it
	}
	basis := fyne.NewMenuItem(w.T("inspector.basis"), nil)
	basis.ChildMenu = fyne.NewMenu("")
	for _, b := range catalog.Bases() {
		it := fyne.NewMenuItem(b.Name(p.lang()), func() {
			change(p, c.id, "edit.entry.basis", func(e *domain.Entry) { e.Basis = b.Basis })
		})
		it.Checked = e.Basis == b.Basis
		basis.ChildMenu.Items = append(basis.ChildMenu.Items, it)
	}
	return fyne.NewMenu("",
		item("action.card.edit", "article", c.write),
		item("action.card.duplicate", "copy", func() { p.duplicate(c) }),
		fyne.NewMenuItemSeparator(), p.supportItem(c.id), basis, fyne.NewMenuItemSeparator(),
		item("action.card.delete", "trash", func() { p.deleteCard(c) }))
}

// supportItem lets the sources be chosen that support an entry.
func (p *Page) supportItem(id domain.ID) *fyne.MenuItem {
	doc := p.p.Session.Doc()
	linked := document.Linked(doc, id, domain.LinkSupport)
	it := fyne.NewMenuItem(p.p.Words.T("persona.supported"), nil)
	it.ChildMenu = fyne.NewMenu("")
	for _, source := range document.Evidence(doc, p.who) {
		on := slices.Contains(linked, source.ID)
		text := source.Text
		if text == "" {
			text = evidenceName(source.Kind, p.lang())
		}
		choice := fyne.NewMenuItem(text, func() {
			p.p.Commit(edit.Label{Key: "edit.entry.support", Count: 1}, "", func(d *document.Draft) ([]domain.ID, error) {
				edit.SetSupport(d, id, source.ID, !on)
				return nil, nil
			})
		})
		choice.Checked = on
		it.ChildMenu.Items = append(it.ChildMenu.Items, choice)
	}
	if len(it.ChildMenu.Items) == 0 {
		none := fyne.NewMenuItem(p.p.Words.T("persona.supported.none"), nil)
		none.Disabled = true
		it.ChildMenu.Items = []*fyne.MenuItem{none}
	}
	return it
}

func evidenceName(kind, lang string) string {
	k, ok := catalog.EvidenceKindOf(kind)
	if !ok {
		return kind
	}
	return k.Name(lang)
}

// duplicate puts a copy behind a card.
func (p *Page) duplicate(c *card) {
	var made domain.ID
	if p.p.Commit(edit.Label{Key: "undo.cards.duplicated", Count: 1}, "", func(d *document.Draft) (_ []domain.ID, err error) {
		made, err = edit.DuplicateEntry(d, c.id)
		return nil, err
	}) && p.cards[made] != nil {
		focusOn(p, p.cards[made])
	}
}

// deleteCard takes a card away and goes on to the next one.
func (p *Page) deleteCard(c *card) {
	f := c.field
	f.draftAt = slices.Index(f.cards, c) + 1
	if p.remove(c.id, "undo.cards.deleted") {
		f.focusNear(c)
	}
}
