package persona

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/kit"
)

// roles are the parts that the persona plays in buying: the five that are asked for side by side,
// all others behind a button.
type roles struct {
	*part
	pills *kit.Pills
	more  *kit.Button
}

func basicRoles() (basic, rare []catalog.Role) {
	for _, r := range catalog.Roles() {
		if r.Optional {
			rare = append(rare, r)
		} else {
			basic = append(basic, r)
		}
	}
	return basic, rare
}

func (p *Page) newRoles() *roles {
	w := p.p.Words
	basic, rare := basicRoles()
	var names []string
	var all domain.Role
	for _, r := range basic {
		names = append(names, r.Name(p.lang()))
		all |= r.Role
	}
	out := &roles{}
	out.pills = kit.NewPills(kit.PillsParams{
		Label: w.T("persona.roles"), Options: names, Tip: kit.Tip{Text: w.T("persona.roles.tip")},
		Changed: func(chosen uint) {
			var now domain.Role
			for k, r := range basic {
				if chosen&(1<<k) != 0 {
					now |= r.Role
				}
			}
			change(p, p.who, "edit.persona.roles", func(who *domain.Persona) { who.Roles = who.Roles&^all | now })
		},
	})
	out.more = kit.NewButton(kit.ButtonParams{Kind: kit.Quiet, Small: true, Plain: true, Tip: kit.Tip{Text: w.T("persona.roles.more")}})
	out.more.SetAction(func() { kit.OpenMenu(out.more, p.rareRolesMenu()) })
	p.seen(out.pills, out.more)
	label := kit.NewText(w.T("persona.roles"), kit.Compact, kit.Ink3)
	lay := func(width float32) float32 {
		pills, more, words := out.pills.MinSize().Width, out.more.MinSize().Width, label.MinSize().Width
		x, y := float32(0), float32(0)
		if words+8+pills+more > width {
			put(label, 0, 0, words, 15)
			y = 18
		} else {
			put(label, 0, 7, words, 15)
			x = words + 8
		}
		pills = min(pills, max(width-more-x, 120))
		put(out.pills, x, y, pills, 30)
		put(out.more, x+pills+2, y+2, more, 26)
		return y + 30
	}
	out.part = &part{placed(lay, label, out.pills, out.more), func() {
		held := p.persona().Roles
		var chosen uint
		for k, r := range basic {
			if held&r.Role != 0 {
				chosen |= 1 << k
			}
		}
		out.pills.Set(chosen)
		var others []string
		for _, r := range rare {
			if held&r.Role != 0 {
				others = append(others, r.Name(p.lang()))
			}
		}
		doc := p.p.Session.Doc()
		own := document.Linked(doc, p.who, domain.LinkPersonaRole)
		for _, r := range document.OwnRoles(doc) {
			if slices.Contains(own, r.ID) {
				others = append(others, r.Title)
			}
		}
		text := strings.Join(others, ", ")
		out.more.SetText(text)
		if text == "" {
			out.more.SetIcon("more")
		} else {
			out.more.SetIcon("")
		}
	}}
	return out
}

// rareRolesMenu offers the optional roles and those that the users named themselves.
func (p *Page) rareRolesMenu() *fyne.Menu {
	doc := p.p.Session.Doc()
	who := p.persona()
	m := fyne.NewMenu("")
	_, rare := basicRoles()
	for _, r := range rare {
		it := fyne.NewMenuItem(r.Name(p.lang()), func() {
			change(p, p.who, "edit.persona.roles", func(who *domain.Persona) { who.Roles ^= r.Role })
		})
		it.Checked = who.Roles&r.Role != 0
		m.Items = append(m.Items, it)
	}
	own := document.OwnRoles(doc)
	if len(own) > 0 {
		m.Items = append(m.Items, fyne.NewMenuItemSeparator())
	}
	held := document.Linked(doc, p.who, domain.LinkPersonaRole)
	for _, r := range own {
		on := slices.Contains(held, r.ID)
		it := fyne.NewMenuItem(r.Title, func() {
			p.p.Commit(edit.Label{Key: "edit.persona.roles", Count: 1}, "", func(d *document.Draft) ([]domain.ID, error) {
				return nil, edit.SetOwnRole(d, p.who, r.ID, !on)
			})
		})
		it.Checked = on
		m.Items = append(m.Items, it)
	}
	return m
}

// others lists the personas that this one may report to: not itself, nor anybody below it.
func (p *Page) others() []domain.Persona {
	all := document.Personas(p.p.Session.Doc())
	above := map[domain.ID]domain.ID{}
	for _, o := range all {
		above[o.ID] = o.ReportsTo
	}
	var out []domain.Persona
	for _, o := range all {
		below := false
		for at, n := o.ID, 0; !at.IsZero() && n <= len(all); at, n = above[at], n+1 {
			below = below || at == p.who
		}
		if !below {
			out = append(out, o)
		}
	}
	return out
}
