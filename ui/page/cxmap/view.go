package cxmap

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/scene"
	"wegmarke/ui/i18n"
)

// ViewMenu offers the views of the map: suggestions for groups of readers and those that were saved.
func (p *Page) ViewMenu() *fyne.MenuItem {
	it := p.item("map.views", nil)
	it.ChildMenu = fyne.NewMenu("")
	add := func(items ...*fyne.MenuItem) { it.ChildMenu.Items = append(it.ChildMenu.Items, items...) }
	add(p.item("map.view.all", func() {
		p.applyView(p.Words.T("map.view.all"), func(d *document.Draft) (domain.ID, error) {
			edit.ShowLanes(d, p.m, func(domain.Lane) bool { return true })
			return domain.ID{}, nil
		})
	}), fyne.NewMenuItemSeparator())
	for _, v := range catalog.Views() {
		name := v.Name(p.Words.Language())
		add(fyne.NewMenuItem(name, func() {
			p.applyView(name, func(d *document.Draft) (domain.ID, error) {
				edit.ShowLanes(d, p.m, v.Shows)
				return domain.ID{}, nil
			})
		}))
	}
	saved := document.LaneSets(p.Session.Doc(), p.m)
	if len(saved) > 0 {
		add(fyne.NewMenuItemSeparator())
	}
	for _, s := range saved {
		add(fyne.NewMenuItem(s.Title, func() {
			p.applyView(s.Title, func(d *document.Draft) (domain.ID, error) { return edit.ApplyView(d, s.ID) })
		}))
	}
	add(fyne.NewMenuItemSeparator(), p.item("action.view.save", p.saveView))
	if len(saved) > 0 {
		rename, remove := p.item("map.view.rename", nil), p.item("map.view.delete", nil)
		rename.ChildMenu, remove.ChildMenu = fyne.NewMenu(""), fyne.NewMenu("")
		for _, s := range saved {
			rename.ChildMenu.Items = append(rename.ChildMenu.Items, fyne.NewMenuItem(s.Title, func() { p.renameView(s) }))
			remove.ChildMenu.Items = append(remove.ChildMenu.Items, fyne.NewMenuItem(s.Title, func() { p.removeView(s) }))
		}
		add(rename, remove)
	}
	return it
}

// applied is a view that was applied: undoing it brings the filter back too.
type applied struct{ before, after scene.Filter }

// applyView shows the lanes of a view and filters by its persona, as one step of the history.
func (p *Page) applyView(name string, apply func(*document.Draft) (domain.ID, error)) {
	d := p.Session.Draft()
	persona, err := apply(d)
	if err != nil {
		p.Window.Fail(err)
		return
	}
	before, after := p.Filter(), scene.Filter{Persona: persona}
	if c, err := d.Change(); err == nil && !c.IsEmpty() {
		p.commitDraft(edit.Label{Key: "undo.view.applied", Name: name}, d, nil)
		p.views = append(p.views, applied{before, after})
		p.viewsDone = len(p.views)
	}
	p.SetFilter(after)
}

// followViews keeps the filter in step with the views that are undone and redone.
func (p *Page) followViews(ev edit.Event) {
	for _, l := range ev.Labels() {
		if l.Key == "undo.view.applied" {
			p.followView(ev)
		}
	}
}

func (p *Page) followView(ev edit.Event) {
	switch {
	case ev.Origin == edit.Undone && p.viewsDone > 0:
		p.viewsDone--
		p.SetFilter(p.views[p.viewsDone].before)
	case ev.Origin == edit.Redone && p.viewsDone < len(p.views):
		p.SetFilter(p.views[p.viewsDone].after)
		p.viewsDone++
	case ev.Origin == edit.Done:
		p.views = p.views[:p.viewsDone] // what was undone can no longer be redone
	}
}

// saveView keeps the lanes that are shown now, and the persona, under a name.
func (p *Page) saveView() {
	n := len(document.LaneSets(p.Session.Doc(), p.m)) + 1
	p.Window.Name(p.Words.T("map.view.name"), p.Words.T("map.view.new", i18n.Values{"n": n}), func(title string) {
		p.Commit(edit.Label{Key: "undo.view.saved", Name: title}, "", func(d *document.Draft) ([]domain.ID, error) {
			if lanes := p.Filter().Lanes; len(lanes) > 0 {
				return nil, p.saveFiltered(d, title)
			}
			_, err := edit.SaveView(d, p.m, title, p.Filter().Persona)
			return nil, err
		})
	})
}

// saveFiltered saves a view of the lanes that are filtered for; the map itself keeps all its lanes.
func (p *Page) saveFiltered(d *document.Draft, title string) error {
	before := document.Lanes(d, p.m)
	shown := map[domain.ID]bool{}
	for _, id := range p.Filter().Lanes {
		shown[id] = true
	}
	edit.ShowLanes(d, p.m, func(l domain.Lane) bool { return shown[l.ID] })
	_, err := edit.SaveView(d, p.m, title, p.Filter().Persona)
	for _, l := range before {
		d.Put(l)
	}
	return err
}

func (p *Page) renameView(s domain.LaneSet) {
	p.Window.Name(p.Words.T("map.view.name"), s.Title, func(title string) {
		p.Commit(edit.Label{Key: "undo.view.renamed", Name: title}, "", func(d *document.Draft) ([]domain.ID, error) {
			return nil, edit.Rename(d, s.ID, title)
		})
	})
}

func (p *Page) removeView(s domain.LaneSet) {
	if p.Commit(edit.Label{Key: "undo.view.deleted", Name: s.Title}, "", func(d *document.Draft) ([]domain.ID, error) {
		d.Remove(s.ID)
		return nil, nil
	}) {
		p.Window.Say(p.Words.T("undo.view.deleted", i18n.Values{"name": s.Title}))
	}
}
