package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/edit"
	"wegmarke/ui/action"
	"wegmarke/ui/page/frame"
)

// kindOf is the kind of page that a place names, with its map or persona.
func kindOf(p edit.Place) (frame.Kind, domain.ID) {
	switch {
	case !p.Page.IsZero():
		return frame.Persona, p.Page
	case strings.HasPrefix(p.Pane, string(frame.Checks)): // the name goes on with the part of the page
		return frame.Checks, domain.ID{}
	case p.Pane != "":
		return frame.Kind(p.Pane), domain.ID{}
	}
	return frame.Map, p.Map
}

// placeOf is the place of a row of the side bar; zero for one that leads to no page.
func (w *window) placeOf(kind frame.Kind, id domain.ID) edit.Place {
	switch kind {
	case frame.Map:
		return edit.Place{Map: id}
	case frame.Persona:
		return edit.Place{Page: id}
	case frame.Checks:
		return edit.Place{Pane: w.checksName(w.checks.Part())}
	}
	if _, ok := w.namedPanes()[string(kind)]; ok {
		return edit.Place{Pane: string(kind)}
	}
	return edit.Place{}
}

// pick turns to a page that was clicked in the side bar, and remembers what the tab was before, for a
// second click may follow.
func (w *window) pick(show func()) {
	t := w.tabs
	w.keepSeen()
	before, at := *t.now(), t.at
	show()
	t.picked = nil
	if t.at == at && t.now().place != before.place {
		t.picked = &before
	}
}

// pickAgain opens the page that was clicked twice in a tab of its own. The tab that the first click turned
// to it goes back to where it was. False where the page was in sight before, or has a tab already.
func (w *window) pickAgain(kind frame.Kind, id domain.ID) bool {
	before, place := w.tabs.picked, w.placeOf(kind, id)
	if before == nil || w.reviewing || place != w.tabs.now().place {
		return false
	}
	w.tabs.all[w.tabs.at] = before
	fresh := newTab(place)
	w.insertTab(fresh, w.tabs.at+1)
	w.focusPage()
	return true
}

// openAside opens the page of a row of the side bar in a tab of its own.
func (w *window) openAside(kind frame.Kind, id domain.ID) { w.openTab(w.placeOf(kind, id)) }

// tabMenu is what can be done with a tab.
func (w *window) tabMenu(i int) *fyne.Menu {
	item := func(key string, run func()) *fyne.MenuItem { return fyne.NewMenuItem(w.words.T(key), run) }
	place := w.tabs.all[i].place
	m := fyne.NewMenu("",
		item("action.tab.close", func() { w.closeTab(i) }),
		item("action.tab.closeothers", func() { w.closeOthers(i) }),
		fyne.NewMenuItemSeparator(),
		item("action.tab.double", func() { w.openTab(place) }), w.windowItem(place))
	switch {
	case i == w.tabs.at && w.pane == nil:
		m.Items = append(m.Items, w.table.Menu("", nil, "beside.toggle").Items...)
	case !place.Map.IsZero():
		m.Items = append(m.Items, w.besideItem(place.Map))
	}
	return m
}

// tabItem is the entry of a menu that opens a page in a tab of its own.
func (w *window) tabItem(kind frame.Kind, id domain.ID) *fyne.MenuItem {
	it := fyne.NewMenuItem(w.words.T("action.tab.open"), func() { w.openAside(kind, id) })
	it.Disabled = w.reviewing
	return it
}

// tabActions are those of the tabs.
func (w *window) tabActions(free func() bool) []*action.Action {
	several := func() bool { return free() && len(w.tabs.all) > 1 }
	key := func(name fyne.KeyName, mod fyne.KeyModifier) action.Key {
		return action.Key{Name: name, Modifier: action.Primary | mod}
	}
	const shift = fyne.KeyModifierShift
	// Ctrl+Tab on macOS as well: Cmd+Tab belongs to the system.
	turn := func(name fyne.KeyName, mod fyne.KeyModifier) []action.Key {
		return []action.Key{{Name: fyne.KeyTab, Modifier: fyne.KeyModifierControl | mod}, key(name, 0)}
	}
	return []*action.Action{
		{ID: "tab.next", Keys: turn(fyne.KeyPageDown, 0), Enabled: several, Run: func() { w.stepTab(1) }},
		{ID: "tab.previous", Keys: turn(fyne.KeyPageUp, shift), Enabled: several, Run: func() { w.stepTab(-1) }},
		{ID: "tab.double", Enabled: func() bool { return free() && w.here() != (edit.Place{}) }, Run: func() { w.openTab(w.here()) }},
		{ID: "tab.close", Keys: []action.Key{key(fyne.KeyW, 0)}, Enabled: several, Run: func() { w.closeTab(w.tabs.at) }},
		{ID: "tab.closeothers", Enabled: several, Run: func() { w.closeOthers(w.tabs.at) }},
		{
			ID: "tab.reopen", Keys: []action.Key{key(fyne.KeyT, shift)},
			Enabled: func() bool { return free() && len(w.tabs.shut) > 0 }, Run: w.reopenTab,
		},
		{
			ID: "tab.left", Keys: []action.Key{key(fyne.KeyPageUp, shift)},
			Enabled: func() bool { return several() && w.tabs.at > 0 }, Run: func() { w.moveTab(w.tabs.at, w.tabs.at-1) },
		},
		{
			ID: "tab.right", Keys: []action.Key{key(fyne.KeyPageDown, shift)},
			Enabled: func() bool { return several() && w.tabs.at < len(w.tabs.all)-1 }, Run: func() { w.moveTab(w.tabs.at, w.tabs.at+1) },
		},
	}
}
