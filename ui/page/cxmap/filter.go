package cxmap

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/scene"
	"wegmarke/ui/i18n"
)

// OnFilter sets the function that is told when the page is filtered in another way.
func (p *Page) OnFilter(f func()) { p.filtered = f }

// Filter is what the page is filtered by.
func (p *Page) Filter() scene.Filter { return p.scene.Filter() }

// SetFilter looks at the map for one persona or at some lanes only. It is no part of the project.
func (p *Page) SetFilter(f scene.Filter) {
	if f.Persona == p.Filter().Persona && f.Tag == p.Filter().Tag && slices.Equal(f.Lanes, p.Filter().Lanes) {
		return
	}
	p.board.CloseEditor(true)
	p.bringBack()
	p.board.Invalidate(p.scene.SetFilter(f))
	p.refreshCursor()
	if p.filtered != nil {
		p.filtered()
	}
}

// ClearFilter shows everything again.
func (p *Page) ClearFilter() { p.SetFilter(scene.Filter{}) }

// FilterText names what the page is filtered by, "" for nothing.
func (p *Page) FilterText() string {
	f := p.Filter()
	var parts []string
	if who, ok := document.Find[domain.Persona](p.Session.Doc(), f.Persona); ok {
		parts = append(parts, who.Name)
	}
	if f.Tag != "" {
		parts = append(parts, tagged(f.Tag))
	}
	if len(f.Lanes) > 0 {
		parts = append(parts, p.laneNames(f.Lanes))
	}
	return strings.Join(parts, " · ")
}

func (p *Page) laneNames(lanes []domain.ID) string {
	if len(lanes) == 1 {
		if l, ok := document.Find[domain.Lane](p.Session.Doc(), lanes[0]); ok {
			return scene.LaneTitle(l, p.scene.Words.Language())
		}
	}
	return p.Words.T("sub.lanes", i18n.Values{"n": len(lanes)})
}

// FilterMenu offers the personas and the lanes to look at.
func (p *Page) FilterMenu() *fyne.Menu {
	f, doc := p.Filter(), p.Session.Doc()
	m := fyne.NewMenu("")
	show := func(who domain.ID) func() {
		return func() {
			next := f
			next.Persona = who
			p.SetFilter(next)
		}
	}
	all := p.item("sub.persona.all", show(domain.ID{}))
	all.Checked = f.Persona.IsZero()
	m.Items = append(m.Items, all)
	for _, who := range document.Personas(doc) {
		name := who.Name
		if name == "" {
			name = p.Words.T("file.untitled")
		}
		it := fyne.NewMenuItem(name, show(who.ID))
		it.Checked = who.ID == f.Persona
		m.Items = append(m.Items, it)
	}
	lanes := p.item("map.filter.lanes", nil)
	lanes.ChildMenu = fyne.NewMenu("")
	for _, l := range document.Lanes(doc, p.m) {
		if l.Hidden {
			continue
		}
		it := fyne.NewMenuItem(scene.LaneTitle(l, p.scene.Words.Language()), func() { p.toggleLaneFilter(l.ID) })
		it.Checked = slices.Contains(f.Lanes, l.ID)
		lanes.ChildMenu.Items = append(lanes.ChildMenu.Items, it)
	}
	clear := p.item("action.filter.clear", p.ClearFilter)
	clear.Disabled = f.IsZero()
	m.Items = append(m.Items, fyne.NewMenuItemSeparator(), lanes)
	if tags := p.tagItem(); tags != nil {
		m.Items = append(m.Items, tags)
	}
	m.Items = append(m.Items, fyne.NewMenuItemSeparator(), clear)
	return m
}

// toggleLaneFilter adds a lane to those that are looked at, or takes it out.
func (p *Page) toggleLaneFilter(lane domain.ID) {
	f := p.Filter()
	lanes := slices.Clone(f.Lanes)
	if i := slices.Index(lanes, lane); i >= 0 {
		lanes = slices.Delete(lanes, i, i+1)
	} else {
		lanes = append(lanes, lane)
	}
	p.showLanes(lanes)
}

// showLanes leaves only some lanes in view; none means all.
func (p *Page) showLanes(lanes []domain.ID) {
	f := p.Filter()
	f.Lanes = lanes
	p.SetFilter(f)
}
