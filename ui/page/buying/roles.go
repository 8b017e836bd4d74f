package buying

import (
	"slices"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
)

// roleMenu says which roles a persona plays and lets them be given, and own roles be made.
func (p *Centre) roleMenu(persona domain.ID) *fyne.Menu {
	m := fyne.NewMenu("")
	who, ok := document.Find[domain.Persona](p.doc(), persona)
	if !ok {
		return m
	}
	line := false
	for _, r := range analysis.Roles(p.doc()) {
		if r.Optional && !line {
			m.Items, line = append(m.Items, fyne.NewMenuItemSeparator()), true
		}
		plays := slices.ContainsFunc(r.Holders, func(h domain.Persona) bool { return h.ID == persona })
		it := fyne.NewMenuItem(roleName(p.doc(), p.p.Words, r), func() { p.p.give(who.ID, r, !plays) })
		it.Checked = plays
		m.Items = append(m.Items, it)
	}
	m.Items = append(m.Items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem(p.t("buying.role.new"), func() { p.p.newRole(persona) }))
	if own := document.OwnRoles(p.doc()); len(own) > 0 {
		rename, remove := fyne.NewMenuItem(p.t("buying.role.rename"), nil), fyne.NewMenuItem(p.t("buying.role.delete"), nil)
		rename.ChildMenu, remove.ChildMenu = fyne.NewMenu(""), fyne.NewMenu("")
		for _, r := range own {
			title := r.Title
			if title == "" {
				title = p.t("record.unnamed")
			}
			rename.ChildMenu.Items = append(rename.ChildMenu.Items, fyne.NewMenuItem(title, func() { p.p.renameRole(r.ID) }))
			remove.ChildMenu.Items = append(remove.ChildMenu.Items, fyne.NewMenuItem(title, func() { p.p.Remove(r.ID) }))
		}
		m.Items = append(m.Items, rename, remove)
	}
	return m
}

// give lets a persona play a role or takes it away.
func (p Params) give(persona domain.ID, r analysis.HeldRole, on bool) {
	p.Commit(edit.Label{Key: "edit.persona.roles"}, func(d *document.Draft) error {
		if !r.Own.IsZero() {
			return edit.SetOwnRole(d, persona, r.Own, on)
		}
		who, _ := document.Find[domain.Persona](d, persona)
		who.Roles &^= r.Role
		if on {
			who.Roles |= r.Role
		}
		d.Put(who)
		return nil
	})
}

// newRole makes a role of the user's own, which a persona plays at once unless it is zero.
func (p Params) newRole(persona domain.ID) {
	p.Name(p.Words.T("buying.role.new.title"), "", func(title string) {
		p.Commit(edit.Label{Key: "undo.role.added", Name: title}, func(d *document.Draft) error {
			id, err := edit.AddRole(d, title)
			if err != nil || persona.IsZero() {
				return err
			}
			return edit.SetOwnRole(d, persona, id, true)
		})
	})
}

func (p Params) renameRole(id domain.ID) {
	r, ok := document.Find[domain.OwnRole](p.Session.Doc(), id)
	if !ok {
		return
	}
	p.Name(p.Words.T("buying.role.rename.title"), r.Title, func(title string) {
		p.Commit(edit.Label{Key: "undo.role.renamed", Name: title}, func(d *document.Draft) error { return edit.Rename(d, id, title) })
	})
}

// askOf is the question for somebody who plays a role.
func askOf(r analysis.HeldRole, lang string) string {
	info, _ := catalog.RoleOf(r.Role)
	return info.Ask.In(lang)
}
