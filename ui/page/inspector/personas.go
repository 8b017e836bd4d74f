package inspector

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/scene"
	"wegmarke/ui/kit"
)

// personas says for whom a card is: a chip for each persona and a plus for more.
func (i *Inspector) personas(id domain.ID) *block {
	var add *kit.PersonChip
	add = kit.NewAddChip(kit.Tip{Text: i.p.Words.T("inspector.personas.add")}, func() { kit.OpenMenu(add, i.personaMenu(id)) })
	plus := shownIf(func() bool { return len(i.personasLeft(id)) > 0 }, still(add))
	chips := list(&flow{gap: 6}, func() []domain.ID { return i.personaLinks(id) }, i.personaChip, plus)
	return i.section("inspector.personas", chips)
}

// personaLinks are the ties of a card to personas, in the order of the personas.
func (i *Inspector) personaLinks(id domain.ID) []domain.ID {
	doc := i.p.Session.Doc()
	tied := map[domain.ID]domain.ID{}
	for _, l := range document.Links(doc, id) {
		if l.Kind == domain.LinkPersona {
			tied[l.To] = l.ID
		}
	}
	var out []domain.ID
	for _, p := range document.Personas(doc) {
		if link, ok := tied[p.ID]; ok {
			out = append(out, link)
		}
	}
	return out
}

// personasLeft are those a card is not tied to yet.
func (i *Inspector) personasLeft(id domain.ID) []domain.Persona {
	tied := map[domain.ID]bool{}
	for _, l := range i.personaLinks(id) {
		tied[record[domain.Link](i, l).To] = true
	}
	var out []domain.Persona
	for _, p := range document.Personas(i.p.Session.Doc()) {
		if !tied[p.ID] {
			out = append(out, p)
		}
	}
	return out
}

func (i *Inspector) personaMenu(id domain.ID) *fyne.Menu {
	menu := fyne.NewMenu("")
	for _, p := range i.personasLeft(id) {
		menu.Items = append(menu.Items, fyne.NewMenuItem(p.Name, func() { i.tiePersona(id, p) }))
	}
	return menu
}

func (i *Inspector) tiePersona(id domain.ID, p domain.Persona) {
	i.commit(edit.Label{Key: "edit.card.persona.added", Count: 1, Name: p.Name}, "", func(d *document.Draft) error {
		d.Put(domain.Link{ID: domain.NewID(), Kind: domain.LinkPersona, From: id, To: p.ID})
		return nil
	})
}

func (i *Inspector) personaChip(link domain.ID) *block {
	p := record[domain.Persona](i, record[domain.Link](i, link).To)
	chip := kit.NewPersonChip(kit.Person{Name: p.Name, Initials: scene.Initials(p.Name)}, p.FamilyName(), nil)
	chip.SetPhoto(i.picture(p.Image))
	chip.SetRemove(kit.Tip{Text: i.p.Words.T("inspector.personas.remove")}, func() {
		i.commit(edit.Label{Key: "edit.card.persona.removed", Count: 1, Name: p.Name}, "", func(d *document.Draft) error {
			d.Remove(link)
			return nil
		})
	})
	return still(chip)
}
