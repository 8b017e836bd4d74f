package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
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
	p := recent.Place{Map: m.String(), Zoom: look.Zoom, X: look.X, Y: look.Y}
	if len(w.tabs.all) > 1 {
		w.stow()
		p.Tabs, p.At = w.tabsInFile(), w.tabs.at
		if b := w.beside; b != nil {
			p.Beside, p.Share = []int{slices.Index(w.tabs.all, b.tabs[0]), slices.Index(w.tabs.all, b.tabs[1])}, b.share
		}
	}
	return p
}

// tabsInFile are the open pages as they are kept for the next time.
func (w *window) tabsInFile() []recent.Tab {
	var out []recent.Tab
	for _, t := range w.tabs.all {
		look := t.looks[t.place.Map]
		if b := w.beside; b.open() && b.has(t) >= 0 {
			look = b.pages[b.has(t)].Board().Look()
		}
		out = append(out, recent.Tab{
			Map: textOf(t.place.Map), Page: textOf(t.place.Page), Pane: t.place.Pane, Zoom: look.Zoom, X: look.X, Y: look.Y,
		})
	}
	return out
}

// textOf writes an ID down, "" for none.
func textOf(id domain.ID) string {
	if id.IsZero() {
		return ""
	}
	return id.String()
}

// reopenTabs opens the pages that were open when the project was left, as far as they are still there.
func (w *window) reopenTabs(p recent.Place) {
	var all []*tab
	var pair []*tab
	at := 0
	for i, kept := range p.Tabs {
		place, ok := w.placeOfTab(kept)
		if !ok {
			continue
		}
		if i <= p.At {
			at = len(all)
		}
		t := newTab(place)
		if kept.Zoom > 0 && !place.Map.IsZero() {
			t.looks[place.Map] = canvas.Look{Zoom: kept.Zoom, X: kept.X, Y: kept.Y}
		}
		all = append(all, t)
		if slices.Contains(p.Beside, i) {
			pair = append(pair, t)
		}
	}
	if len(all) < 2 {
		return
	}
	w.tabs.all, w.tabs.at = all, at
	if len(pair) == 2 && p.Share > 0 && p.Share < 1 {
		if p.Beside[0] > p.Beside[1] {
			slices.Reverse(pair)
		}
		w.beside = &beside{tabs: [2]*tab(pair), share: p.Share}
	}
	w.showTab()
	if w.pane == nil {
		w.shell.showPage()
	}
}

// placeOfTab is the page that was open; false where it is not there any more.
func (w *window) placeOfTab(kept recent.Tab) (edit.Place, bool) {
	place := edit.Place{Pane: kept.Pane}
	place.Map, _ = domain.ParseID(kept.Map)
	place.Page, _ = domain.ParseID(kept.Page)
	_, known := w.namedPanes()[kept.Pane]
	return place, place != (edit.Place{}) && w.isThere(place) && (kept.Pane == "" || known)
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
