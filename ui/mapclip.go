package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/parcel"
)

// copyMap puts a whole map on the clipboard, for this or another project.
func (w *window) copyMap(id domain.ID) {
	p := parcel.OfMap(w.doc(), id)
	if p.IsEmpty() {
		return
	}
	w.clips.Copy(p)
	w.shell.say(w.words.T("toast.map.copied"), "")
}

// canPasteMap says that a whole map lies on the clipboard.
func (w *window) canPasteMap() bool {
	p, _ := w.clips.Paste()
	return p.Kind == parcel.Map
}

// pasteMapItem is the entry of a menu that puts the copied map behind another one.
func (w *window) pasteMapItem(behind domain.ID) *fyne.MenuItem {
	it := fyne.NewMenuItem(w.words.T("action.map.paste"), func() { w.pasteMapBehind(behind) })
	it.Disabled = w.reviewing || !w.canPasteMap()
	return it
}

// PasteMap implements cxmap.Window.
func (w *window) PasteMap(p parcel.Parcel) { w.putMap(p, w.page.Map()) }

func (w *window) pasteMapBehind(behind domain.ID) {
	if p, _ := w.clips.Paste(); p.Kind == parcel.Map {
		w.putMap(p, behind)
	}
}

// TakeImage implements cxmap.Window.
func (w *window) TakeImage(p parcel.Parcel, h domain.Hash) bool {
	if _, ok := w.doc().Image(h); ok {
		return true
	}
	b, ok := p.Image(h)
	if !ok {
		return false
	}
	if err := w.project.PutImage(h, b); err != nil {
		w.Log("paste image: %v", err) // what was copied comes without it
		return false
	}
	w.doc().AddImage(h, b)
	return true
}

// putMap puts a map into the project and turns to it. Where a map has its title already, it is called
// a copy.
func (w *window) putMap(p parcel.Parcel, behind domain.ID) {
	m, ok := document.Find[domain.Map](p.View(), p.Map)
	if !ok || w.reviewing {
		return
	}
	title := m.Title
	if slices.ContainsFunc(document.Maps(w.doc()), func(o domain.Map) bool { return o.Title == title }) {
		title = w.copyName(title)
	}
	how := edit.Parcels{HasImage: func(h domain.Hash) bool { return w.TakeImage(p, h) }}
	label := edit.Label{Key: "undo.map.pasted", Name: title}
	var made domain.ID
	if w.page.Commit(label, "", func(d *document.Draft) (_ []domain.ID, err error) {
		made, err = how.Map(d, p, behind, title)
		return []domain.ID{}, err
	}) {
		w.openMap(made)
		w.Say(w.label(label))
	}
}
