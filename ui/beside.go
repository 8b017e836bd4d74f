package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/kit"
	"wegmarke/ui/page/cxmap"
	"wegmarke/ui/page/frame"
)

// beside is a pair of tabs whose maps stand side by side while one of them is in sight. The other half has
// a page of its own only for that long.
type beside struct {
	tabs  [2]*tab
	share float32
	// pages are the halves while both are in sight, heads and split what shows them.
	pages [2]*cxmap.Page
	heads [2]*kit.HalfHead
	split *kit.Split
	// together says that both halves scroll together.
	together together
}

// has is the half that shows a tab, -1 for none.
func (b *beside) has(t *tab) int { return slices.Index(b.tabs[:], t) }

// open says whether both halves have a page.
func (b *beside) open() bool { return b != nil && b.pages[0] != nil }

// shows says whether a tab is in sight in one of the halves.
func (b *beside) shows(t *tab) bool { return b.open() && b.has(t) >= 0 }

// half is where a page with a map stands, -1 for alone.
func (b *beside) half(p *cxmap.Page) int {
	if !b.open() {
		return -1
	}
	return slices.Index(b.pages[:], p)
}

// eachPage calls f for every map in sight, that which is worked on last.
func (w *window) eachPage(f func(*cxmap.Page)) {
	if b := w.beside; b.open() {
		for _, p := range b.pages {
			if p != w.page {
				f(p)
			}
		}
	}
	f(w.page)
}

// wantsBeside says that the tab in sight and its companion both show maps.
func (w *window) wantsBeside() bool {
	b := w.beside
	if b == nil || b.has(w.tabs.now()) < 0 || w.reviewing {
		return false
	}
	for _, t := range b.tabs {
		if t != w.tabs.now() && (t.place.Map.IsZero() || !w.isThere(t.place)) {
			return false
		}
	}
	return true
}

// center is what stands in the middle while a map is in sight: the map, or two of them.
func (w *window) center() fyne.CanvasObject {
	if !w.wantsBeside() {
		w.leaveHalf()
		return w.page.Center()
	}
	b := w.beside
	if !b.open() {
		k := b.has(w.tabs.now())
		b.pages[k], b.pages[1-k] = w.page, w.openHalf(b.tabs[1-k])
		b.build(w)
	}
	w.syncHalves()
	return b.split
}

// openHalf makes the page of the half that is not worked on, as its tab was left.
func (w *window) openHalf(t *tab) *cxmap.Page {
	p := w.newPage(t.place.Map)
	p.SetMinimap(w.page.Minimap())
	w.shell.follow(p)
	if l, ok := t.looks[t.place.Map]; ok {
		p.Board().SetLook(l)
	}
	p.SetFilter(t.filter)
	return p
}

// build puts both halves into the window.
func (b *beside) build(w *window) {
	var sides [2]fyne.CanvasObject
	for k := range b.pages {
		b.heads[k] = kit.NewHalfHead(kit.HalfHeadParams{
			Choose: func() { w.chooseTab(slices.Index(w.tabs.all, b.tabs[k])) }, Shut: func() { w.closeHalf(k) }, Link: w.toggleTogether,
		})
		b.pages[k].Center().Move(fyne.Position{}) // from where it was while it stood alone
		sides[k] = container.NewBorder(b.heads[k], nil, nil, nil, b.pages[k].Center())
	}
	b.split = kit.NewSplit(sides[0], sides[1], b.share, w.words.T("beside.divider"), func(share float32) { b.share = share })
}

// syncHalves shows which half is worked on and what both are called.
func (w *window) syncHalves() {
	b := w.beside
	if !b.open() {
		return
	}
	for k, p := range b.pages {
		b.heads[k].Set(w.shell.frame.TitleOf(frame.Map, p.Map()), p == w.page, w.words.T("beside.close"))
		b.heads[k].SetLinked(b.together.on, w.words.T("action.beside.together"))
	}
}

// turnHalf makes the half of the tab in sight the one that is worked on. Where that tab stands alone, the
// other half goes.
func (w *window) turnHalf() {
	b := w.beside
	if !b.open() {
		return
	}
	k := b.has(w.tabs.now())
	if k < 0 {
		w.leaveHalf()
		return
	}
	if w.page == b.pages[k] {
		return
	}
	w.page = b.pages[k]
	w.shell.frame.SetZoom(float64(w.page.Board().Zoom()) * 100)
	if w.pane == nil {
		w.shell.showPage()
	}
}

// leaveHalf lets go of the half that is not worked on, after noting what is seen there.
func (w *window) leaveHalf() {
	b := w.beside
	if !b.open() {
		return
	}
	k := 1 - b.half(w.page)
	gone, t := b.pages[k], b.tabs[k]
	t.looks[gone.Map()], t.filter = gone.Board().Look(), gone.Filter()
	gone.Close()
	delete(w.doings, gone)
	b.together.on = false
	b.pages, b.heads, b.split = [2]*cxmap.Page{}, [2]*kit.HalfHead{}, nil
}

// TurnToPage implements cxmap.Around: a half of the window is pressed.
func (w *window) TurnToPage(p *cxmap.Page) {
	if p == w.page || w.tabs == nil || w.tabs.turning {
		return
	}
	if k := w.beside.half(p); k >= 0 {
		w.turnTab(slices.Index(w.tabs.all, w.beside.tabs[k]))
		w.selectAgain()
	}
}

// PageAt implements cxmap.Around.
func (w *window) PageAt(at fyne.Position) *cxmap.Page {
	if !w.beside.open() || w.pane != nil || w.reviewing {
		return nil
	}
	for _, p := range w.beside.pages {
		if p != w.page && p.Board().Covers(at) {
			return p
		}
	}
	return nil
}

// showBeside shows a map beside the one in sight; one that has no tab gets one.
func (w *window) showBeside(m domain.ID) {
	if w.reviewing || w.page.Map().IsZero() {
		return
	}
	if w.pane != nil {
		w.showMap(w.page.Map())
	}
	w.endBeside()
	now, at := w.tabs.now(), -1
	for i, t := range w.tabs.all {
		if t != now && t.place == (edit.Place{Map: m}) {
			at = i
			break
		}
	}
	if at < 0 {
		at = w.tabs.at + 1
		w.tabs.all = slices.Insert(w.tabs.all, at, newTab(edit.Place{Map: m}))
	}
	w.stow()
	w.beside = &beside{tabs: [2]*tab{now, w.tabs.all[at]}, share: 0.5}
	w.shell.showPage()
	w.syncTabs()
}

// endBeside shows only the half that is worked on. The tab of the other stays.
func (w *window) endBeside() {
	if w.beside == nil {
		return
	}
	w.leaveHalf()
	w.beside = nil
	if w.pane == nil && !w.reviewing {
		w.shell.showPage()
	}
	w.syncTabs()
}

// closeHalf takes one of the halves away.
func (w *window) closeHalf(k int) {
	if !w.beside.open() {
		return
	}
	if b := w.beside; b.pages[k] == w.page {
		w.turnTab(slices.Index(w.tabs.all, b.tabs[1-k]))
	}
	w.endBeside()
	w.sys.Later(0, w.focusPage)
}

// leaveBeside ends the pair that a tab belongs to, before the tab is closed, and gives the other one.
func (w *window) leaveBeside(t *tab) *tab {
	b := w.beside
	if b == nil || b.has(t) < 0 {
		return nil
	}
	other := b.tabs[1-b.has(t)]
	w.leaveHalf()
	w.beside = nil
	return other
}

// isBeside says whether two maps are in sight.
func (w *window) isBeside() bool { return w.session != nil && w.pane == nil && w.beside.open() }

// toggleMinimap shows every map in sight in small, or no longer.
func (w *window) toggleMinimap() {
	on := !w.page.Minimap()
	w.eachPage(func(p *cxmap.Page) { p.SetMinimap(on) })
}

// toggleBeside shows another map beside the one in sight, or it alone again.
func (w *window) toggleBeside() {
	if w.isBeside() {
		w.endBeside()
		w.focusPage()
		return
	}
	w.showBeside(w.companion())
}

// companion is the map that goes best beside the one in sight: that of the next tab, or else the next one
// of the project. It may be the same.
func (w *window) companion() domain.ID {
	now := w.page.Map()
	for i := 1; i < len(w.tabs.all); i++ {
		t := w.tabs.all[(w.tabs.at+i)%len(w.tabs.all)]
		if m := t.place.Map; !m.IsZero() && m != now {
			return m
		}
	}
	all := document.Maps(w.doc())
	at := slices.IndexFunc(all, func(m domain.Map) bool { return m.ID == now })
	return all[(at+1)%len(all)].ID
}

// besideItem is the entry of a menu that shows a map beside the one in sight.
func (w *window) besideItem(m domain.ID) *fyne.MenuItem {
	it := fyne.NewMenuItem(w.words.T("action.beside.show"), func() { w.showBeside(m) })
	it.Disabled = w.reviewing || w.page.Map().IsZero()
	return it
}

// halfAreas are the halves as parts of the window that F6 leads to, that which is worked on first.
func (w *window) halfAreas() []area {
	if !w.beside.open() || w.pane != nil || w.reviewing {
		return nil
	}
	var out []area
	for _, p := range w.beside.pages {
		out = append(out, area{p.Center(), func() bool { p.Board().Focus(); return true }})
	}
	return out
}
