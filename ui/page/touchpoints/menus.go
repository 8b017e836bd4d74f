package touchpoints

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// menu is what can be done with the selected rows.
func (p *Page) menu(at fyne.Position) {
	selected := p.selected()
	item := func(key string, run func()) *fyne.MenuItem { return fyne.NewMenuItem(p.Words.T(key), run) }
	m := fyne.NewMenu("")
	if len(selected) == 1 {
		rename := item("touchpoints.menu.edit", func() {
			p.sheet.focus()
			p.sheet.edit("", false)
		})
		rename.Disabled = !p.sheet.col.editable()
		kind, place := item("touchpoints.menu.control", nil), item("touchpoints.menu.setting", nil)
		kind.ChildMenu, place.ChildMenu = p.choices(selected[0].ID, colControl), p.choices(selected[0].ID, colSetting)
		m.Items = append(m.Items, rename, kind, place, item("touchpoints.menu.duplicate", p.Duplicate), fyne.NewMenuItemSeparator())
	}
	m.Items = append(m.Items, item("touchpoints.menu.add", p.Add))
	if len(selected) > 0 {
		m.Items = append(m.Items, fyne.NewMenuItemSeparator(), item("touchpoints.menu.delete", p.Remove))
	}
	p.Popup(m, at)
}

// choices is the menu behind a cell that is chosen and not written.
func (p *Page) choices(id domain.ID, c column) *fyne.Menu {
	t, _ := document.Find[domain.Touchpoint](p.Session.Doc(), id)
	m := fyne.NewMenu("")
	if c == colControl {
		for _, one := range []struct {
			control domain.Control
			key     string
		}{{domain.ControlDirect, "scene.direct"}, {domain.ControlIndirect, "scene.indirect"}, {domain.ControlUnknown, "touchpoints.unsaid"}} {
			it := fyne.NewMenuItem(p.Words.T(one.key), func() {
				p.change(id, "edit.touchpoint.control", func(t *domain.Touchpoint) { t.Control = one.control })
			})
			it.Checked = t.Control == one.control
			m.Items = append(m.Items, it)
		}
		return m
	}
	for _, one := range settings() {
		it := fyne.NewMenuItem(p.Words.T(one.key), func() {
			p.change(id, "edit.touchpoint.setting", func(t *domain.Touchpoint) { t.Setting ^= one.setting })
		})
		it.Checked = t.Setting&one.setting != 0
		m.Items = append(m.Items, it)
	}
	return m
}
