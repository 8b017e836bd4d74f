package ui

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/ui/page/frame"
	"wegmarke/ui/page/maptable"
)

// newMapTable makes the page that shows a map in words.
func (w *window) newMapTable() *maptable.Page {
	return maptable.New(maptable.Params{
		Doc: w.doc, Words: w.words, Canvas: w.win.Canvas, Back: func() { w.showMap(w.page.Map()) },
		Open: func(lane, step domain.ID) {
			w.showMap(w.page.Map())
			w.page.GoTo(lane, step)
		},
		Copy: w.Clipboard().SetContent, Shortcut: func(s fyne.Shortcut) { w.table.Shortcut(s) },
	})
}

// showMapTable shows the map in words, or the map again.
func (w *window) showMapTable() {
	if w.onMapTable() {
		w.showMap(w.page.Map())
		return
	}
	w.closeEditor()
	lane, step := w.page.Cell()
	w.mapTable.Open(w.page.Map(), lane, step)
	w.putPane(frame.Page{Kind: frame.Map, ID: w.page.Map()}, w.mapTable)
	w.shell.setSide(nil)
}

// onMapTable says whether a map is shown in words.
func (w *window) onMapTable() bool { return w.pane != nil && w.pane == pane(w.mapTable) }

// followMapTable keeps the words up to date. Where the map is gone, another one takes its place.
func (w *window) followMapTable() {
	if !w.onMapTable() {
		return
	}
	if _, ok := document.Find[domain.Map](w.doc(), w.mapTable.Map()); !ok {
		w.shell.showPage()
		return
	}
	w.mapTable.Update()
}
