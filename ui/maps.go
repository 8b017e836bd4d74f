package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/page/frame"
)

// addMap offers the phase models for a new map.
func (w *window) addMap() {
	m := fyne.NewMenu("")
	for _, model := range catalog.Models() {
		m.Items = append(m.Items, fyne.NewMenuItem(model.Name(w.words.Language()), func() { w.makeMap(model.Key) }))
	}
	w.Popup(m, fyne.NewPos(150, 220))
}

func (w *window) makeMap(model string) {
	title := w.words.T("map.new.title")
	var made domain.ID
	if w.page.Commit(edit.Label{Key: "undo.map.added", Name: title}, "", func(d *document.Draft) ([]domain.ID, error) {
		id, err := edit.AddMap(d, title, model, document.Project(d).Language)
		if err == nil && len(document.Phases(d, id)) == 0 {
			_, err = edit.AddPhase(d, id, -1, w.words.T("phase.new"))
		}
		made = id
		return []domain.ID{}, err
	}) {
		w.showMap(made)
	}
}

// mapMenu is what can be done with a map in the side bar.
func (w *window) mapMenu(id domain.ID) *fyne.Menu {
	item := func(key string, run func(domain.ID)) *fyne.MenuItem {
		return fyne.NewMenuItem(w.words.T(key), func() { run(id) })
	}
	remove := item("action.map.delete", w.removeRecord)
	remove.Disabled = !w.canRemoveMap()
	return fyne.NewMenu("",
		item("action.map.show", w.openMap), w.tabItem(frame.Map, id), w.windowItem(edit.Place{Map: id}), w.besideItem(id),
		item("action.map.rename", w.renameMap),
		fyne.NewMenuItemSeparator(),
		item("action.map.copy", w.copyMap), w.pasteMapItem(id), item("action.map.duplicate", w.duplicateMap),
		fyne.NewMenuItemSeparator(),
		w.modelItem(id), w.headingsItem(id),
		fyne.NewMenuItemSeparator(), w.lockItem(id),
		fyne.NewMenuItemSeparator(), w.futureItem(id), w.compareItem(id),
		fyne.NewMenuItemSeparator(), remove)
}

// lockItem locks a map or opens it again.
func (w *window) lockItem(id domain.ID) *fyne.MenuItem {
	locked := document.HasLock(w.doc(), id)
	key, label := "action.map.lock", "undo.locked"
	if locked {
		key, label = "action.map.unlock", "undo.unlocked"
	}
	return fyne.NewMenuItem(w.words.T(key), func() {
		w.commit(edit.Label{Key: label, Count: 1}, "", func(d *document.Draft) error {
			return edit.SetLocked(d, []domain.ID{id}, !locked)
		})
	})
}

// canRemoveMap says that another map would be left.
func (w *window) canRemoveMap() bool { return len(document.Maps(w.doc())) > 1 }

// renameMap turns to a map and marks its title in the inspector, so that typing gives a new one.
func (w *window) renameMap(id domain.ID) {
	if w.reviewing {
		return
	}
	w.openMap(id)
	w.shell.openInspector()
	w.inspector.FocusTitle()
}

// duplicateMap makes a copy of a whole map and lets its title be written at once.
func (w *window) duplicateMap(id domain.ID) {
	m, ok := document.Find[domain.Map](w.doc(), id)
	if !ok || w.reviewing {
		return
	}
	var made domain.ID
	if w.page.Commit(edit.Label{Key: "undo.map.duplicated", Name: m.Title}, "", func(d *document.Draft) (_ []domain.ID, err error) {
		made, err = edit.DuplicateMap(d, id, w.copyName(m.Title))
		return []domain.ID{}, err
	}) {
		w.renameMap(made)
	}
}

// setPersona makes the map about somebody else.
func (w *window) setPersona(id domain.ID) {
	w.page.Commit(edit.Label{Key: "undo.map.persona"}, "", func(d *document.Draft) ([]domain.ID, error) {
		m, _ := document.Find[domain.Map](d, w.page.Map())
		if slices.Contains(document.Linked(d, m.ID, domain.LinkMapPersona), id) {
			return nil, edit.LeadPersona(d, m.ID, id) // one of several: they only change places
		}
		m.Persona = id
		d.Put(m)
		return nil, nil
	})
}

// reveal turns to a card and selects it.
func (w *window) reveal(id domain.ID) {
	if w.onTouchpoints() && w.isTouchpoint(id) {
		w.touchpoints.Reveal(id)
		return
	}
	c, ok := document.Find[domain.Card](w.doc(), id)
	if !ok {
		return
	}
	if m := document.MapOf(w.doc(), c); m != w.page.Map() || w.pane != nil {
		w.showMap(m)
	}
	w.session.Selection().Set(id)
	if r, ok := w.page.Scene().CardRect(id); ok {
		w.page.Board().Reveal(r)
	}
	w.visited(id)
}
