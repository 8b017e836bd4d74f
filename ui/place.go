package ui

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/ui/canvas"
	"wegmarke/ui/recent"
)

// placeInFile is where the user is in the project: the map and what is seen of it.
func (w *window) placeInFile() recent.Place {
	m := w.page.Map()
	if m.IsZero() {
		return recent.Place{}
	}
	look := w.page.Board().Look()
	return recent.Place{Map: m.String(), Zoom: look.Zoom, X: look.X, Y: look.Y}
}

// lookedAt is the map that was seen when the project was left, or the first one, and what was seen of it.
func (w *window) lookedAt(doc *document.Document, path string) (domain.ID, recent.Place) {
	if path != "" {
		at := recent.NewStore(w.Folder).Place(path)
		if id, err := domain.ParseID(at.Map); err == nil {
			if _, ok := document.Find[domain.Map](doc, id); ok {
				return id, at
			}
		}
	}
	for _, m := range document.Maps(doc) {
		return m.ID, recent.Place{}
	}
	return domain.ID{}, recent.Place{}
}

// goBackTo shows what was seen of the map when the project was left.
func (w *window) goBackTo(at recent.Place) {
	if at.Zoom > 0 {
		w.page.Board().SetLook(canvas.Look{Zoom: at.Zoom, X: at.X, Y: at.Y})
	}
}

// keepWindow keeps how large the window is and which panels are open, for the next start.
func (w *window) keepWindow() {
	size := w.win.Canvas().Size()
	w.keepSettings(func(set *recent.Settings) {
		set.Window.Width, set.Window.Height = size.Width, size.Height
		if w.session != nil {
			side, panel := w.shell.frame.Panels()
			set.Window.NoSidebar, set.Window.NoInspector = !side, !panel
			set.Window.NoMinimap = !w.page.Minimap()
		}
	})
}

// firstSize is the size the window opens with: that of the last time, or the usual one.
func (w *window) firstSize() fyne.Size {
	last := w.settings().Window
	if last.Width < minWidth || last.Height < minHeight {
		return fyne.NewSize(defaultWidth, defaultHeight)
	}
	return fyne.NewSize(last.Width, last.Height)
}
