package ui

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/future"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/page/compare"
	"wegmarke/ui/page/frame"
)

// newCompare makes the page of the comparison for the project that is opened.
func (w *window) newCompare() *compare.Page {
	return compare.New(compare.Params{
		Session: w.session, Words: w.words, Fonts: w.fonts, Painters: w.painters, Today: w.Today,
		Commit: func(label edit.Label, f func(d *document.Draft) error) bool {
			return w.commitHere(label, "", func(d *document.Draft) ([]domain.ID, error) { return nil, f(d) })
		},
		SideShown: func() bool { return w.shell.frame.InspectorShown() },
		Ask:       w.ask.Choice, Say: w.Say, OpenMap: w.openMap, Export: w.exportComparison, Popup: w.Popup,
		Reveal: func(card domain.ID) {
			w.reveal(card)
			w.page.Board().Focus()
		},
		Shortcut: func(s fyne.Shortcut) { w.table.Shortcut(s) }, Status: w.Status,
	})
}

// onCompare says whether the comparison is shown.
func (w *window) onCompare() bool { return w.pane != nil && w.pane == pane(w.compare) }

// showCompare compares a map of a future state with the current one.
func (w *window) showCompare(m domain.ID) {
	if w.reviewing || !w.compare.Can(m) {
		return
	}
	w.leavePane()
	w.compare.Open(m)
	w.showPane(frame.Comparison, w.compare)
	w.shell.frame.SetPage(frame.Page{Kind: frame.Comparison, ID: m, Center: w.compare.Center(), Sub: w.compare.Bar()})
	w.shell.setSide(w.compare.Side())
}

// followCompare keeps the comparison up to date. Where one of its maps is gone, a map takes its place.
func (w *window) followCompare(ev edit.Event) {
	if w.onCompare() && !w.compare.Can(w.compare.Map()) {
		w.shell.showPage()
		return
	}
	w.compare.Update(ev)
}

// mapAtHand is the map that is shown, alone or in a comparison.
func (w *window) mapAtHand() domain.ID {
	if w.onCompare() {
		return w.compare.Map()
	}
	return w.page.Map()
}

// comparable is the future state that a comparison from a map shows: its own, or the map itself.
func (w *window) comparable(m domain.ID) domain.ID {
	if w.compare.Can(m) {
		return m
	}
	for _, twin := range future.Twins(w.doc(), m) {
		return twin.ID
	}
	return domain.ID{}
}

// canAddFuture says that a map has no future state yet and is none itself.
func (w *window) canAddFuture(m domain.ID) bool {
	now, ok := document.Find[domain.Map](w.doc(), m)
	return ok && now.Current.IsZero() && len(future.Twins(w.doc(), m)) == 0
}

// futureItem is the entry of a menu that makes the future state of a map.
func (w *window) futureItem(m domain.ID) *fyne.MenuItem {
	it := fyne.NewMenuItem(w.words.T("action.future.add"), func() { w.addFuture(m) })
	it.Disabled = !w.canAddFuture(m) || w.reviewing
	return it
}

// compareItem is the entry of a menu that compares both states.
func (w *window) compareItem(m domain.ID) *fyne.MenuItem {
	twin := w.comparable(m)
	it := fyne.NewMenuItem(w.words.T("action.future.compare"), func() { w.showCompare(twin) })
	it.Disabled = twin.IsZero() || w.reviewing
	return it
}

// addFuture makes the future state of a map and turns to it.
func (w *window) addFuture(id domain.ID) {
	m, ok := document.Find[domain.Map](w.doc(), id)
	if !ok || w.reviewing || !w.canAddFuture(id) {
		return
	}
	title := w.words.T("future.title", i18n.Values{"name": m.Title})
	var made domain.ID
	if w.page.Commit(edit.Label{Key: "undo.future.added", Name: m.Title}, "", func(d *document.Draft) (_ []domain.ID, err error) {
		made, err = edit.AddFuture(d, id, title)
		return []domain.ID{}, err
	}) {
		w.openMap(made)
		w.shell.offer(w.words.T("toast.future.added"), w.words.T("action.future.compare"), func() { w.showCompare(made) })
	}
}

// exportComparison writes the comparison as PDF, SVG or PNG.
func (w *window) exportComparison(id domain.ID) {
	m, ok := document.Find[domain.Map](w.doc(), id)
	if !ok {
		return
	}
	kinds := []dialog.Filter{
		{Name: "PDF", Endings: []string{"pdf"}},
		{Name: "PNG", Endings: []string{"png"}},
		{Name: "SVG", Endings: []string{"svg"}},
	}
	name := FileName(m.Title+" "+w.words.T("side.comparison")) + ".pdf"
	w.picker.Save(w.words.T("dialog.picture.title"), name, kinds, w.folder(), func(path string) {
		doc := w.doc().Clone()
		w.inBackground(func() error { return w.Pictures.WriteComparison(path, doc, id) }, func(err error) {
			if err != nil {
				w.Fail(err)
				return
			}
			w.sayWritten("toast.picture", path)
		})
	})
}
