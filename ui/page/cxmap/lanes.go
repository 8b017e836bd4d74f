package cxmap

import (
	"slices"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/theme"
)

func (p *Page) laneHeadMenu(lane domain.ID) *fyne.Menu {
	add := p.item("action.lane.add", nil)
	add.ChildMenu = p.laneMenu()
	only := p.item("map.filter.only", func() { p.showLanes([]domain.ID{lane}) })
	if slices.Contains(p.Filter().Lanes, lane) {
		only = p.item("action.filter.clear", p.ClearFilter)
	}
	return fyne.NewMenu("",
		p.item("action.lane.rename", func() { p.editTitle(lane) }),
		p.item("action.lane.autoheight", func() { p.autoSize(lane) }),
		p.item("action.lanes.auto", func() { p.autoAll(p.everyLane()) }),
		p.foldItem(lane),
		p.item("action.lane.hide", func() { p.HideLane(lane, true) }),
		p.lockItem("lane", lane),
		only,
		fyne.NewMenuItemSeparator(),
		p.item("action.card.cut", p.cut), p.item("action.card.copy", p.copy), p.item("action.card.paste", p.paste),
		p.item("action.card.duplicate", p.duplicate),
		p.selectItem(),
		fyne.NewMenuItemSeparator(),
		p.item("action.lane.up", func() { p.shiftLane(lane, -1) }),
		p.item("action.lane.down", func() { p.shiftLane(lane, +1) }),
		fyne.NewMenuItemSeparator(),
		add,
		fyne.NewMenuItemSeparator(),
		p.item("action.lane.delete", func() { p.removeParts([]domain.ID{lane}) }),
	)
}

// laneMenu offers the kinds of lanes the map does not have yet, and lanes of the user's own.
func (p *Page) laneMenu() *fyne.Menu {
	m := fyne.NewMenu(p.Words.T("action.lane.add"))
	lang := p.Words.Language()
	have := map[domain.LaneKind]bool{}
	for _, l := range document.Lanes(p.Session.Doc(), p.m) {
		have[l.Kind] = true
	}
	side := domain.SideCustomer
	for _, info := range catalog.Lanes() {
		if have[info.Kind] || info.Kind == domain.LaneOwn {
			continue
		}
		if info.Side != side && len(m.Items) > 0 {
			m.Items = append(m.Items, fyne.NewMenuItemSeparator())
		}
		side = info.Side
		it := fyne.NewMenuItem(info.Name(lang), func() { p.addLane(info.Kind, "", "") })
		it.Icon = theme.Icon(info.Icon)
		m.Items = append(m.Items, it)
	}
	own := p.item("lane.own.title", nil)
	own.ChildMenu = fyne.NewMenu("")
	for _, c := range catalog.Contents() {
		it := fyne.NewMenuItem(c.Name(lang), func() { p.addLane(domain.LaneOwn, c.Content, p.Words.T("lane.own.title")) })
		it.Icon = theme.Icon(catalog.LaneFor(domain.Lane{Kind: domain.LaneOwn, Content: c.Content}).Icon)
		own.ChildMenu.Items = append(own.ChildMenu.Items, it)
	}
	m.Items = append(m.Items, fyne.NewMenuItemSeparator(), own)
	return m
}

// LaneAdder is the menu of lanes to add, for the bar above the map.
func (p *Page) LaneAdder() *fyne.MenuItem {
	it := p.item("action.lane.add", nil)
	it.ChildMenu = p.laneMenu()
	return it
}

// addLane puts a lane below the one at hand, or at the end of its side. The name of one of the user's
// own can be written at once.
func (p *Page) addLane(kind domain.LaneKind, content domain.LaneContent, title string) {
	index := -1
	for i, id := range p.Session.Doc().Children(domain.Parent{Table: domain.TableLane, A: p.m}) {
		if id == p.cursor.Lane || p.Session.Selection().Has(id) {
			index = i + 1
		}
	}
	var made domain.ID
	name := title
	if name == "" {
		info, _ := catalog.LaneOf(kind)
		name = info.Name(p.scene.Words.Language())
	}
	if p.Commit(edit.Label{Key: "undo.lane.added", Name: name}, "", func(d *document.Draft) (_ []domain.ID, err error) {
		if kind == domain.LaneOwn {
			made, err = edit.AddOwnLane(d, p.m, index, content, title)
		} else {
			made, err = edit.AddLane(d, p.m, index, kind, title)
		}
		return []domain.ID{made}, err
	}) {
		p.showAdded(made, kind == domain.LaneOwn)
	}
}

// showAdded brings a new lane into view, through a filter too.
func (p *Page) showAdded(lane domain.ID, write bool) {
	if f := p.Filter(); len(f.Lanes) > 0 {
		p.showLanes(append(slices.Clone(f.Lanes), lane))
	}
	if r, ok := p.scene.LaneRect(lane); ok {
		r.W = 1
		p.board.Reveal(r)
	}
	if write {
		p.editTitle(lane)
	}
}

// shiftLane carries a lane past the next one that is shown, and to the other side at the end of its
// own: the keyboard's way of dragging its head.
func (p *Page) shiftLane(lane domain.ID, by int) {
	var shown []domain.Lane
	at := -1
	for _, l := range document.Lanes(p.Session.Doc(), p.m) {
		if l.Hidden {
			continue
		}
		if l.ID == lane {
			at = len(shown)
		}
		shown = append(shown, l)
	}
	other := at + by
	if at < 0 || other < 0 || other >= len(shown) {
		return
	}
	p.Commit(edit.Label{Key: "undo.lane.moved"}, "", func(d *document.Draft) ([]domain.ID, error) {
		if shown[other].Side != shown[at].Side {
			// Past the last lane of its side it only changes over.
			if by < 0 {
				return nil, edit.MoveLane(d, lane, domain.ID{}, shown[other].Side)
			}
			return nil, edit.MoveLane(d, lane, shown[other].ID, "")
		}
		if by < 0 {
			return nil, edit.MoveLane(d, lane, shown[other].ID, "")
		}
		if other+1 < len(shown) && shown[other+1].Side == shown[at].Side {
			return nil, edit.MoveLane(d, lane, shown[other+1].ID, "")
		}
		return nil, edit.MoveLane(d, lane, domain.ID{}, shown[at].Side)
	})
}

// HideLane takes a lane out of sight or brings it back.
func (p *Page) HideLane(lane domain.ID, hidden bool) {
	label := edit.Label{Key: "undo.lane.hidden"}
	if !hidden {
		label.Key = "undo.lane.shown"
	}
	p.Commit(label, "", func(d *document.Draft) ([]domain.ID, error) { return nil, edit.Hide(d, lane, hidden) })
}
