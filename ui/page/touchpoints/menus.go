package touchpoints

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/ui/theme"
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
		branch := func(key string, c column) *fyne.MenuItem {
			it := item(key, nil)
			it.ChildMenu = p.choices(selected[0].ID, c)
			return it
		}
		m.Items = append(m.Items, rename, branch("touchpoints.menu.control", colControl), branch("touchpoints.menu.setting", colSetting),
			branch("touchpoints.menu.phases", colPhases), branch("touchpoints.menu.status", colStatus),
			fyne.NewMenuItemSeparator(), item("touchpoints.menu.measure", func() { p.addMeasure(selected[0]) }),
			item("touchpoints.menu.duplicate", p.Duplicate), fyne.NewMenuItemSeparator())
	}
	if len(selected) > 0 {
		m.Items = append(m.Items, item("touchpoints.menu.copy", p.sheet.copyCells), item("touchpoints.menu.paste", p.sheet.pasteCells),
			item("touchpoints.menu.clear", p.sheet.clearCells), fyne.NewMenuItemSeparator())
	}
	m.Items = append(m.Items, item("touchpoints.menu.add", p.Add))
	if len(selected) > 0 {
		m.Items = append(m.Items, fyne.NewMenuItemSeparator(), item("touchpoints.menu.delete", p.Remove))
	}
	p.Popup(m, at)
}

// choices is the menu behind a cell that is chosen and not written.
func (p *Page) choices(id domain.ID, c column) *fyne.Menu {
	e, _ := p.entryOf(id)
	m := fyne.NewMenu("")
	said := false
	for _, o := range p.options(c) {
		on := o.has(&e)
		said = said || on
		it := fyne.NewMenuItem(o.name, func() {
			p.change(id, c.label(), "", o.set(!on))
			p.follow(id)
		})
		if o.icon != "" {
			it.Icon = theme.Icon(o.icon)
		}
		it.Checked = on
		if c == colPhases && e.shown.Has(len(m.Items)+1) {
			it.Label += " · " + p.Words.T("inspector.touchpoint.frommap")
		}
		m.Items = append(m.Items, it)
	}
	if specs[c].kind == one && c != colUsage && said {
		m.Items = append(m.Items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem(p.Words.T("touchpoints.unsaid"), func() {
			p.change(id, c.label(), "", cleared(c))
			p.follow(id)
		}))
	}
	return m
}
