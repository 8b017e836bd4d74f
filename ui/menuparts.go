package ui

import (
	"cmp"
	"runtime"

	"fyne.io/fyne/v2"

	"wegmarke/ui/recent"
)

// recentItem is the menu of the files that were open last.
func (w *window) recentItem() *fyne.MenuItem {
	it := fyne.NewMenuItem(w.words.T("menu.recent"), nil)
	it.ChildMenu = fyne.NewMenu("")
	store := recent.NewStore(w.Folder)
	for _, f := range store.List() {
		if w.project == nil || f.Path != w.project.Path() {
			it.ChildMenu.Items = append(it.ChildMenu.Items, fyne.NewMenuItem(cmp.Or(f.Title, f.Path), func() { w.openPath(f.Path) }))
		}
	}
	if len(it.ChildMenu.Items) == 0 {
		it.ChildMenu, it.Disabled = nil, true
		return it
	}
	it.ChildMenu.Items = append(it.ChildMenu.Items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem(w.words.T("menu.recent.clear"), func() {
		for _, f := range store.List() {
			w.report("forget recent", store.Forget(f.Path))
		}
	}))
	return it
}

// keys writes the keys of an action as the user's system does, "" for none.
func (w *window) keys(id string) string {
	if a := w.table.Get(id); a != nil && len(a.Keys) > 0 {
		return w.words.Shortcut(a.Keys[0].Name, a.Keys[0].Modifier, runtime.GOOS == "darwin")
	}
	return ""
}
