package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/edit"
	"wegmarke/domain/scene"
	"wegmarke/ui/canvas"
	"wegmarke/ui/kit"
	"wegmarke/ui/page/frame"
)

// tab is a page that stays open: where it is, and what is seen of it.
type tab struct {
	place edit.Place
	// looks are what was seen last of each map, filter and selected what the map was left with.
	looks    map[domain.ID]canvas.Look
	filter   scene.Filter
	selected []domain.ID
}

func newTab(at edit.Place) *tab { return &tab{place: at, looks: map[domain.ID]canvas.Look{}} }

// tabs are the pages that are open. Only the one in sight has a page that paints; of the others it is
// remembered what was seen.
type tabs struct {
	row *kit.TabRow
	all []*tab
	at  int
	// shut are the tabs that were closed, the latest last.
	shut []*tab
	// picked is what the tab in sight was before a click turned it to another page, or nil.
	picked *tab
	// turning says that another tab comes into sight; what is seen belongs to neither meanwhile.
	turning bool
	target  domain.ID
}

// shutLong is how many closed tabs can be opened again.
const shutLong = 20

// newTabs begins with one tab.
func (w *window) newTabs(at edit.Place) *tabs {
	t := &tabs{all: []*tab{newTab(at)}}
	t.row = kit.NewTabRow(kit.TabRowParams{
		Label: func() string { return w.words.T("tabs.label") },
		Close: func() string { return w.words.T("action.tab.close") },
		More:  func() string { return w.words.T("tabs.more") },
		Choose: func(i int) {
			keyboard := t.row.Focused()
			w.chooseTab(i)
			if keyboard {
				w.win.Canvas().Focus(t.row)
			}
		},
		Shut: w.closeTab, Move: w.moveTab, Menu: func(i int, at fyne.Position) { w.Popup(w.tabMenu(i), at) },
	})
	return t
}

// now is the tab in sight.
func (t *tabs) now() *tab { return t.all[t.at] }

// find is the tab with a place, that in sight before others; -1 where there is none.
func (t *tabs) find(p edit.Place) int {
	if t.now().place == p {
		return t.at
	}
	return slices.IndexFunc(t.all, func(o *tab) bool { return o.place == p })
}

// note remembers where the tab in sight is now.
func (t *tabs) note(p edit.Place) {
	if !t.turning {
		t.now().place = p
	}
}

// keepSeen remembers what is seen of the map for the tab in sight.
func (w *window) keepSeen() {
	if t := w.tabs; !t.turning && !w.page.Map().IsZero() {
		t.now().looks[w.page.Map()] = w.page.Board().Look()
	}
}

// lookAgain shows what was seen of the map before in the tab in sight.
func (w *window) showSeen() {
	if l, ok := w.tabs.now().looks[w.page.Map()]; ok && l != w.page.Board().Look() {
		w.page.Board().SetLook(l)
	}
}

// stow remembers everything about the tab in sight.
func (w *window) stow() {
	t := w.tabs.now()
	w.keepSeen()
	if p := w.here(); p != (edit.Place{}) {
		t.place = p // a page may have turned to another part of itself
	}
	if w.pane == nil {
		t.filter, t.selected = w.page.Filter(), w.session.Selection().IDs()
	}
}

// elsewhere turns to another tab that shows a place already; false where there is none.
func (w *window) elsewhere(p edit.Place) bool {
	i := w.tabs.find(p)
	if i < 0 || i == w.tabs.at || w.tabs.turning {
		return false
	}
	w.turnTab(i)
	return true
}

// turnTab brings another tab into sight.
func (w *window) turnTab(i int) {
	w.closeEditor()
	w.stow()
	w.tabs.at = i
	w.showTab()
}

// showTab shows the page of the tab in sight as it was left.
func (w *window) showTab() {
	t := w.tabs.now()
	w.tabs.turning = true
	w.turnHalf()
	w.goTo(t.place)
	w.tabs.turning = false
	if w.pane == nil {
		w.showSeen()
		w.page.SetFilter(t.filter)
	}
	w.syncTabs()
}

// chooseTab turns to a tab as the user asks for, with what was selected there.
func (w *window) chooseTab(i int) {
	if w.reviewing || i < 0 || i >= len(w.tabs.all) {
		return
	}
	w.tabs.picked = nil
	switch {
	case i != w.tabs.at:
		w.turnTab(i)
		w.selectAgain()
	case w.here() != w.tabs.now().place: // a page without a place of its own lies above it
		w.goTo(w.tabs.now().place)
	}
	w.focusPage()
}

// selectAgain selects what was selected when the tab in sight was left.
func (w *window) selectAgain() {
	if w.pane != nil {
		return
	}
	var alive []domain.ID
	for _, id := range w.tabs.now().selected {
		if _, ok := w.doc().Get(id); ok {
			alive = append(alive, id)
		}
	}
	w.session.Selection().Set(alive...)
}

// stepTab turns to the next tab or the one before, round and round.
func (w *window) stepTab(d int) {
	n := len(w.tabs.all)
	w.chooseTab((w.tabs.at + d + n) % n)
}

// openTab opens a place in a tab of its own, beside the one in sight.
func (w *window) openTab(p edit.Place) {
	if w.reviewing || p == (edit.Place{}) {
		return
	}
	w.closeEditor()
	w.stow()
	w.tabs.picked = nil
	fresh := newTab(p)
	if p == w.tabs.now().place { // a second look at the same map begins where the first is
		*fresh = tab{place: p, looks: map[domain.ID]canvas.Look{}, filter: w.tabs.now().filter}
	}
	w.insertTab(fresh, w.tabs.at+1)
	w.focusPage()
}

func (w *window) insertTab(t *tab, at int) {
	w.tabs.all = slices.Insert(w.tabs.all, at, t)
	w.tabs.at = at
	w.showTab()
}

// closeTab closes a tab; the last one stays.
func (w *window) closeTab(i int) {
	t := w.tabs
	if w.reviewing || len(t.all) < 2 || i < 0 || i >= len(t.all) {
		return
	}
	w.closeEditor()
	if i == t.at {
		w.stow()
	}
	w.forgetTab(i)
	w.sys.Later(0, w.focusPage) // the toolkit takes the keyboard away after a click beside the page
}

// forgetTab takes a tab out of the row and turns to its neighbour where it was in sight.
func (w *window) forgetTab(i int) {
	t := w.tabs
	t.shut = append(t.shut, t.all[i])
	if over := len(t.shut) - shutLong; over > 0 {
		t.shut = slices.Delete(t.shut, 0, over)
	}
	other := w.leaveBeside(t.all[i])
	t.all = slices.Delete(t.all, i, i+1)
	t.picked = nil
	if i != t.at {
		if i < t.at {
			t.at--
		}
		w.syncTabs()
		return
	}
	t.at = min(i, len(t.all)-1)
	if other != nil {
		t.at = slices.Index(t.all, other)
	}
	w.showTab()
	w.selectAgain()
}

// closeOthers leaves one tab.
func (w *window) closeOthers(keep int) {
	if w.reviewing || keep < 0 || keep >= len(w.tabs.all) {
		return
	}
	w.chooseTab(keep)
	for i := len(w.tabs.all) - 1; i >= 0; i-- {
		if i != w.tabs.at {
			w.forgetTab(i)
		}
	}
}

// reopenTab opens the tab again that was closed last, as far as its page is still there.
func (w *window) reopenTab() {
	t := w.tabs
	for len(t.shut) > 0 {
		last := t.shut[len(t.shut)-1]
		t.shut = t.shut[:len(t.shut)-1]
		if w.isThere(last.place) {
			w.closeEditor()
			w.stow()
			w.insertTab(last, t.at+1)
			w.selectAgain()
			w.focusPage()
			return
		}
	}
}

// moveTab gives a tab another place in the row.
func (w *window) moveTab(from, to int) {
	t := w.tabs
	if from < 0 || from >= len(t.all) || to < 0 || to >= len(t.all) || from == to {
		return
	}
	now, moved := t.now(), t.all[from]
	t.all = slices.Insert(slices.Delete(t.all, from, from+1), to, moved)
	t.at = slices.Index(t.all, now)
	w.syncTabs()
}

// isThere says whether the page of a place can still be shown.
func (w *window) isThere(p edit.Place) bool {
	for _, id := range p.IDs() {
		if _, ok := w.doc().Get(id); !ok {
			return false
		}
	}
	return true
}

// dropGoneTabs forgets the tabs whose map or persona was removed. Where that is the one in sight, its
// neighbour takes its place.
func (w *window) dropGoneTabs() {
	t := w.tabs
	for i := len(t.all) - 1; i >= 0 && len(t.all) > 1; i-- {
		if w.isThere(t.all[i].place) {
			continue
		}
		w.leaveBeside(t.all[i])
		t.all = slices.Delete(t.all, i, i+1)
		if i < t.at {
			t.at--
		} else if i == t.at {
			t.at = min(i, len(t.all)-1)
			w.showTab()
		}
	}
}

// syncTabs shows the tabs as they are now. A single one needs no row.
func (w *window) syncTabs() {
	t := w.tabs
	if t == nil || w.shell.frame == nil || t.turning {
		return
	}
	w.syncHalves()
	if len(t.all) < 2 {
		w.shell.frame.SetTabs(nil)
		return
	}
	var out []kit.Tab
	for _, o := range t.all {
		kind, id := kindOf(o.place)
		out = append(out, kit.Tab{
			Text: w.shell.frame.TitleOf(kind, id), Icon: frame.IconOf(kind),
			Shown: w.beside != nil && w.beside.shows(o), Target: !t.target.IsZero() && o.place.Map == t.target,
		})
	}
	if !slices.Equal(out, t.row.Tabs()) || t.row.Selected() != t.at {
		t.row.Set(out, t.at)
	}
	w.shell.frame.SetTabs(t.row)
}

// markTab shows which map cards would be dropped on; a zero ID marks none.
func (w *window) markTab(m domain.ID) {
	if w.tabs.target != m {
		w.tabs.target = m
		w.syncTabs()
	}
}
