package inspector

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/scene"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// contactFields say what kind of contact a touchpoint is, when and for whom.
func (i *Inspector) contactFields(id domain.ID) []*block {
	name := func(key string) string { return i.touchpointField(key).Name(i.lang()) }
	control := touchpointChoice(i, id, "touchpoint.control", "edit.touchpoint.control", catalog.Controls(),
		func(t *domain.Touchpoint) *domain.Control { return &t.Control })
	perception := touchpointChoice(i, id, "touchpoint.perception", "edit.touchpoint.perception", catalog.Perceptions(),
		func(t *domain.Touchpoint) *domain.Perception { return &t.Perception })
	media := touchpointChoice(i, id, "touchpoint.media", "edit.touchpoint.media", catalog.MediaTypes(),
		func(t *domain.Touchpoint) *domain.Media { return &t.Media })
	setting := several(i, name("touchpoint.setting"), catalog.Settings(), 3,
		func() domain.Setting { return record[domain.Touchpoint](i, id).Setting },
		func(s domain.Setting) {
			change(i, id, "edit.touchpoint.setting", func(t *domain.Touchpoint) { t.Setting = s })
		})
	return []*block{
		i.named(name("touchpoint.control"), i.choose(control)),
		i.named(name("touchpoint.setting"), setting),
		i.named(name("touchpoint.phases"), i.phaseSquares(id)),
		i.named(i.p.Words.T("inspector.touchpoint.personas"), i.users(id)),
		i.rarely("touchpoint.contact.more",
			i.named(i.p.Words.T("inspector.touchpoint.roles"), i.touchpointRoles(id)),
			i.named(name("touchpoint.perception"), i.choose(perception)),
			i.named(name("touchpoint.media"), i.choose(media))),
	}
}

// phaseSquares lets the phases be chosen. Those in which a map shows the touchpoint are there
// anyway, a little paler.
func (i *Inspector) phaseSquares(id domain.ID) *block {
	var w *kit.Squares
	tips := make([]string, domain.PhaseColors)
	w = kit.NewSquares(kit.SquaresParams{
		Label: i.touchpointField("touchpoint.phases").Name(i.lang()), Tips: tips,
		Changed: func(chosen uint) {
			change(i, id, "edit.touchpoint.phases", func(t *domain.Touchpoint) { t.Phases = domain.PhaseSet(chosen) })
		},
	})
	return live(w, func() {
		doc := i.p.Session.Doc()
		t := record[domain.Touchpoint](i, id)
		given := analysis.MapPhases(doc)[id]
		names := analysis.PhaseNames(doc)
		tips := make([]string, domain.PhaseColors)
		for k := range tips {
			tips[k] = i.p.Words.T("touchpoints.phase", i18n.Values{"phase": i.p.Words.Int(k+1) + " " + names[k]})
			if given.Has(k + 1) {
				tips[k] += " · " + i.p.Words.T("inspector.touchpoint.frommap")
			}
		}
		w.Set(uint(t.Phases), uint(given), tips)
	})
}

// users are the personas of which is said how they use the touchpoint. A click on one shows its use.
func (i *Inspector) users(id domain.ID) *block {
	var add *kit.PersonChip
	add = kit.NewAddChip(kit.Tip{Text: i.p.Words.T("inspector.personas.add")}, func() { kit.OpenMenu(add, i.userMenu(id)) })
	plus := shownIf(func() bool { return len(i.usersLeft(id)) > 0 }, still(add))
	return list(&flow{gap: 6}, func() []domain.ID {
		var out []domain.ID
		for _, p := range document.Personas(i.p.Session.Doc()) {
			if u, ok := document.UseBy(i.p.Session.Doc(), id, p.ID); ok {
				out = append(out, u.ID)
			}
		}
		return out
	}, i.userChip, plus)
}

func (i *Inspector) usersLeft(id domain.ID) []domain.Persona {
	var out []domain.Persona
	for _, p := range document.Personas(i.p.Session.Doc()) {
		if _, ok := document.UseBy(i.p.Session.Doc(), id, p.ID); !ok {
			out = append(out, p)
		}
	}
	return out
}

func (i *Inspector) userMenu(id domain.ID) *fyne.Menu {
	menu := fyne.NewMenu("")
	for _, p := range i.usersLeft(id) {
		menu.Items = append(menu.Items, fyne.NewMenuItem(p.Name, func() {
			i.commit(edit.Label{Key: "edit.card.persona.added", Count: 1, Name: p.Name}, "", func(d *document.Draft) error {
				return edit.ChangeUse(d, id, p.ID, func(*domain.Use) {})
			})
			i.SetViewer(p.ID)
		}))
	}
	return menu
}

func (i *Inspector) userChip(use domain.ID) *block {
	u := record[domain.Use](i, use)
	p := record[domain.Persona](i, u.Persona)
	chip := kit.NewPersonChip(kit.Person{Name: p.Name, Initials: scene.Initials(p.Name)}, p.FamilyName(), func() { i.SetViewer(p.ID) })
	chip.SetPhoto(i.picture(p.Image))
	chip.SetRemove(kit.Tip{Text: i.p.Words.T("inspector.touchpoint.persona.remove")}, func() {
		i.commit(edit.Label{Key: "edit.card.persona.removed", Count: 1, Name: p.Name}, "", func(d *document.Draft) error {
			edit.RemoveUse(d, u.Touchpoint, p.ID)
			return nil
		})
	})
	return still(chip)
}

// touchpointRoles are the parts in buying that the touchpoint is for.
func (i *Inspector) touchpointRoles(id domain.ID) *block {
	var all []catalog.Option[domain.Role]
	for _, r := range catalog.Roles() {
		all = append(all, catalog.Option[domain.Role]{Value: r.Role, Names: r.Names, Meaning: r.Needs})
	}
	return several(i, i.p.Words.T("inspector.touchpoint.roles"), all, 3,
		func() domain.Role { return record[domain.Touchpoint](i, id).Roles },
		func(r domain.Role) {
			change(i, id, "edit.touchpoint.roles", func(t *domain.Touchpoint) { t.Roles = r })
		})
}
