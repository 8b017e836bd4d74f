package inspector

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/scene"
	"wegmarke/ui/action"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// mapSheet shows the map itself, while nothing on it is selected.
func (i *Inspector) mapSheet(id domain.ID) sheet {
	if _, ok := document.Find[domain.Map](i.p.Session.Doc(), id); !ok {
		empty := kit.NewProse(i.p.Words.T("inspector.none"), kit.Section, kit.Ink, 0)
		return sheet{stack(0, still(empty)), body(), nil}
	}
	tag := still(kit.NewTag(i.p.Words.T("menu.map"), "route", kit.CardTag))
	title := i.title(i.renamed(id, "edit.map.title", func() string { return record[domain.Map](i, id).Title }))
	phases := kit.NewEllipsis("", kit.Body, kit.Ink2)
	count := live(phases, func() {
		n := len(document.Phases(i.p.Session.Doc(), id))
		cards := analysis.CardCount(i.p.Session.Doc(), id)
		phases.SetText(i.p.Words.T("scene.phases", i18n.Values{"n": n}) + " · " + i.p.Words.T("status.cards", i18n.Values{"n": cards}))
	})
	head := i.plainHead(tag, []string{"map.rename", "map.duplicate", action.Separator, "map.delete"}, title, gap(6), count)
	return sheet{head, body(
		still(kit.NewProse(i.p.Words.T("inspector.none.hint"), kit.Body, kit.Ink3, 17)),
		i.section("inspector.heading", i.lines(property(i, id, "edit.map.heading", func(m *domain.Map) *string { return &m.Heading }))),
		i.section("inspector.scope", i.lines(property(i, id, "edit.map.scope", func(m *domain.Map) *string { return &m.Scope }).
			hinted(i.p.Words.T("inspector.scope.hint")))),
		i.mapPersona(id),
		i.model(id),
		i.section("inspector.version", i.box(i.version(id))),
		i.section("inspector.asof", i.box(i.asOf(id))),
	), nil}
}

// model is the phase model that the map follows.
func (i *Inspector) model(id domain.ID) *block {
	b := kit.NewMenuButton(kit.ButtonParams{Small: true}, func() *fyne.Menu { return i.p.Models(id) })
	section := i.section("inspector.model", live(leftAligned(b), func() {
		kind, ok := catalog.ModelOf(record[domain.Map](i, id).Model)
		if !ok {
			kind, _ = catalog.ModelOf(catalog.ModelFree)
		}
		b.SetText(kind.Name(i.lang()))
	}))
	return shownIf(func() bool { return i.p.Models != nil }, section)
}

func (i *Inspector) version(id domain.ID) field {
	f := field{id: id, label: "edit.map.version", read: func() string { return i.p.Words.Int(record[domain.Map](i, id).Version) }}
	return i.numberField(f, 0, 1<<30, nil, func(v float64) {
		change(i, id, f.label, func(m *domain.Map) { m.Version = int(v) })
	})
}

func (i *Inspector) asOf(id domain.ID) field {
	f := field{id: id, label: "edit.map.asof", hint: i.day(i.p.Today()), read: func() string { return i.day(record[domain.Map](i, id).AsOf) }}
	return i.dateField(f, func(d domain.Date) {
		change(i, id, f.label, func(m *domain.Map) { m.AsOf = d })
	})
}

// mapPersona is whom the map accompanies.
func (i *Inspector) mapPersona(id domain.ID) *block {
	var chip *kit.PersonChip
	menu := func() *fyne.Menu {
		m := fyne.NewMenu("")
		now := record[domain.Map](i, id).Persona
		set := func(to domain.ID) func() {
			return func() { change(i, id, "edit.map.persona", func(m *domain.Map) { m.Persona = to }) }
		}
		for _, p := range document.Personas(i.p.Session.Doc()) {
			it := fyne.NewMenuItem(menuText(p.Name), set(p.ID))
			it.Checked = p.ID == now
			m.Items = append(m.Items, it)
		}
		if !now.IsZero() {
			m.Items = append(m.Items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem(i.p.Words.T("inspector.unlink"), set(domain.ID{})))
		}
		return m
	}
	// A row for the persona there is; the plus for the one that is not.
	chosen := list(&flow{gap: 6}, func() []domain.ID {
		if _, ok := document.Find[domain.Persona](i.p.Session.Doc(), record[domain.Map](i, id).Persona); ok {
			return []domain.ID{record[domain.Map](i, id).Persona}
		}
		return nil
	}, func(persona domain.ID) *block {
		p := record[domain.Persona](i, persona)
		var c *kit.PersonChip
		c = kit.NewPersonChip(kit.Person{Name: p.Name, Initials: scene.Initials(p.Name)}, p.Name, func() { kit.OpenMenu(c, menu()) })
		c.SetPhoto(i.picture(p.Image))
		return still(c)
	})
	chip = kit.NewAddChip(kit.Tip{Text: i.p.Words.T("inspector.personas.add")}, func() { kit.OpenMenu(chip, menu()) })
	add := shownIf(func() bool { return record[domain.Map](i, id).Persona.IsZero() }, still(leftAligned(chip)))
	return i.section("inspector.persona", stack(0, chosen, add))
}
