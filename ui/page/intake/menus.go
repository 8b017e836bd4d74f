package intake

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	source "wegmarke/domain/intake"
	"wegmarke/ui/i18n"
)

// headMenu corrects what a row or a column means.
func (p *Page) headMenu(h head) *fyne.Menu {
	switch {
	case h.line >= 0:
		return p.lineMenu(h.line)
	case h.item >= 0:
		return p.itemMenu(h.item)
	}
	return nil
}

// lineMenu says what a lane or a field holds.
func (p *Page) lineMenu(line int) *fyne.Menu {
	piece := p.state.piece()
	now := piece.Lines[line].Role
	entry := func(r source.Role) *fyne.MenuItem {
		it := fyne.NewMenuItem(p.state.roleName(r), func() { p.setLine(line, r) })
		it.Checked = r == now
		return it
	}
	m := fyne.NewMenu("")
	switch piece.Kind {
	case source.KindMap:
		more := fyne.NewMenuItem(p.Words.T("intake.lanes.more"), nil)
		more.ChildMenu = fyne.NewMenu("")
		for _, l := range catalog.Lanes() {
			switch {
			case l.Kind == domain.LaneOwn:
			case l.Default:
				m.Items = append(m.Items, entry(source.Role(l.Kind)))
			default:
				it := entry(source.Role(l.Kind))
				more.ChildMenu.Items = append(more.ChildMenu.Items, it)
				more.Checked = more.Checked || it.Checked
			}
		}
		m.Items = append(m.Items, more, entry(source.RoleOwn), fyne.NewMenuItemSeparator(),
			entry(source.RolePhases), entry(source.RoleSteps), entry(source.RoleDuration))
	case source.KindNone:
		for _, k := range source.Kinds() {
			m.Items = append(m.Items, fyne.NewMenuItem(p.kindName(k), func() { p.setKind(p.state.shown, k) }))
		}
		return m
	default:
		for _, r := range source.RolesOf(piece.Kind) {
			m.Items = append(m.Items, entry(r))
		}
	}
	m.Items = append(m.Items, fyne.NewMenuItemSeparator(), entry(source.RoleIgnore))
	return m
}

func (p *Page) setLine(line int, r source.Role) {
	p.state.piece().SetLine(line, r)
	p.changed()
}

// itemMenu says what a column of a map or a record is.
func (p *Page) itemMenu(item int) *fyne.Menu {
	piece := p.state.piece()
	it := &piece.Items[item]
	m := fyne.NewMenu("")
	add := func(key string, checked bool, do func()) {
		e := fyne.NewMenuItem(p.Words.T(key), func() {
			do()
			piece.Arrange()
			p.changed()
		})
		e.Checked = checked
		m.Items = append(m.Items, e)
	}
	if piece.Kind != source.KindMap {
		add("intake.item.take", !it.Ignore, func() { it.Ignore = false })
		add("intake.role.ignore", it.Ignore, func() { it.Ignore = true })
		return m
	}
	add("intake.item.phase", !it.Ignore && !it.Joins && it.Named == "", func() { it.Ignore, it.Joins, it.Named = false, false, "" })
	if item > 0 {
		add("intake.item.step", !it.Ignore && it.Joins, func() { it.Ignore, it.Joins, it.Named = false, true, "" })
	}
	belongs := fyne.NewMenuItem(p.Words.T("intake.item.named"), nil)
	belongs.ChildMenu = fyne.NewMenu("")
	for _, name := range p.phaseNames() {
		e := fyne.NewMenuItem(name, func() {
			it.Ignore, it.Joins, it.Named = false, false, name
			piece.Arrange()
			p.changed()
		})
		e.Checked = it.Named == name
		belongs.ChildMenu.Items = append(belongs.ChildMenu.Items, e)
		belongs.Checked = belongs.Checked || e.Checked
	}
	m.Items = append(m.Items, belongs, fyne.NewMenuItemSeparator())
	add("intake.role.ignore", it.Ignore, func() { it.Ignore = true })
	return m
}

// phaseNames are the phases that a column can belong to: those of the map that is filled, or of the
// usual model.
func (p *Page) phaseNames() []string {
	var out []string
	if target := p.state.entries[p.state.shown].target; !target.IsZero() && p.View != nil {
		for _, f := range document.Phases(p.View, target) {
			if f.Title != "" {
				out = append(out, f.Title)
			}
		}
		return out
	}
	model, _ := catalog.ModelOf(catalog.Model7)
	for _, f := range model.Phases() {
		out = append(out, f.Names.In(p.Words.Language()))
	}
	return out
}

// kindName is what a kind of table is called.
func (p *Page) kindName(k source.Kind) string {
	switch k {
	case source.KindMap:
		return p.Words.T("intake.kind.map")
	case source.KindPersona:
		return p.Words.T("intake.kind.persona")
	case source.KindTouchpoints:
		return p.Words.T("intake.kind.touchpoints")
	case source.KindMeasures:
		return p.Words.T("intake.kind.measures")
	case source.KindIndicators:
		return p.Words.T("intake.kind.indicators")
	}
	return p.Words.T("intake.kind.none")
}

// kindMenu says what a whole sheet is.
func (p *Page) kindMenu(i int) *fyne.Menu {
	piece := p.state.proposal.Pieces[i]
	m := fyne.NewMenu("")
	for _, k := range source.Kinds() {
		it := fyne.NewMenuItem(p.kindName(k), func() { p.setKind(i, k) })
		it.Checked = k == piece.Kind
		m.Items = append(m.Items, it)
	}
	if piece.Kind != source.KindNone {
		m.Items = append(m.Items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem(p.Words.T("intake.turn"), func() { p.turn(i) }))
	}
	return m
}

func (p *Page) setKind(i int, k source.Kind) {
	p.force(i, source.Forced{Kind: k})
}

// turn exchanges rows and columns.
func (p *Page) turn(i int) {
	piece := p.state.proposal.Pieces[i]
	f := p.state.forced[piece.Grid]
	p.force(i, source.Forced{Kind: piece.Kind, Turn: !f.Turn})
}

func (p *Page) force(i int, f source.Forced) {
	if err := p.state.force(i, f); err != nil {
		p.OnError(err)
		return
	}
	p.changed()
}

// targetMenu says where a piece goes to.
func (p *Page) targetMenu(i int) *fyne.Menu {
	e := &p.state.entries[i]
	m := fyne.NewMenu("")
	add := func(text string, target domain.ID) {
		it := fyne.NewMenuItem(text, func() {
			e.target = target
			p.changed()
		})
		it.Checked = e.target == target
		m.Items = append(m.Items, it)
	}
	switch p.state.proposal.Pieces[i].Kind {
	case source.KindMap:
		add(p.Words.T("intake.target.map.new"), domain.ID{})
		for _, have := range p.maps() {
			add(p.Words.T("intake.target.fill", i18n.Values{"name": have.Title}), have.ID)
		}
	case source.KindPersona:
		add(p.Words.T("intake.target.persona.new"), domain.ID{})
		for _, have := range p.personas() {
			add(p.Words.T("intake.target.fill", i18n.Values{"name": have.Name}), have.ID)
		}
	}
	return m
}

// targetText says where a piece goes to.
func (p *Page) targetText(i int) string {
	e := p.state.entries[i]
	switch p.state.proposal.Pieces[i].Kind {
	case source.KindMap:
		for _, have := range p.maps() {
			if have.ID == e.target {
				return p.Words.T("intake.target.fill", i18n.Values{"name": have.Title})
			}
		}
		return p.Words.T("intake.target.map.new")
	case source.KindPersona:
		for _, have := range p.personas() {
			if have.ID == e.target {
				return p.Words.T("intake.target.fill", i18n.Values{"name": have.Name})
			}
		}
		return p.Words.T("intake.target.persona.new")
	}
	return ""
}
