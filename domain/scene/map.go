package scene

import (
	"image/color"
	"sort"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/palette"
	"wegmarke/domain/typeset"
)

// MapParams is what a map scene is built from.
type MapParams struct {
	View    document.View
	Map     domain.ID
	Palette *palette.Palette
	Setter  *typeset.Setter
	Words   Words
	// Today decides which measures are overdue.
	Today domain.Date
	// Width is the space for the columns, in units; they share it as long as they stay wide enough.
	Width float32
	// Lazy lays out only what Prepare asks for; the rest has estimated heights and shows empty boxes
	// until then. A map of 20,000 cards opens at once that way. Paper needs everything.
	Lazy bool
	// Heading puts the title of the map above the phases, as on paper.
	Heading bool
}

// Map is the scene of one CX map. Not safe for use while Update or a Set method runs.
type Map struct {
	MapParams
	columns []column
	phases  []phaseSpan
	rows    []row
	cells   map[cellKey]*cell
	lanes   map[domain.ID]*domain.Lane // what the cells of a lane point at
	home    map[domain.ID]cellKey
	// feelings holds the items of each lane of feelings, relative to the lane's corner, and voices whose
	// curves they are, nodes where their points stand.
	feelings map[domain.ID][]Item
	nodes    map[domain.ID]map[domain.ID]Point
	voices   map[domain.ID][]voice
	bars     []bar
	header   []Group
	// titles are those of the steps that are set, untitled the columns whose titles wait until they come
	// into view, with their places in header.
	titles   map[domain.ID]setTitle
	untitled map[int]int
	heads    []Group
	corner   []Group
	height   float32
	state    state
	// whole shows the texts of cards to their end, as far as that is sensible.
	whole bool
	// stand is shown in place of a cell, if there is one; see Room.
	stand    *cell
	standKey cellKey
}

// state is what the scene shows beyond the document. None of it is exported.
type state struct {
	selected map[domain.ID]bool
	ghosts   map[domain.ID]bool
	tint     domain.ID
	filter   Filter
	writing  Writing
}

// column is a step. A folded phase has one narrow column for all its steps.
type column struct {
	step   domain.Step
	phase  int
	folded bool
	x, w   float32
}

type phaseSpan struct {
	phase      domain.Phase
	first, end int
	x, w       float32
}

type row struct {
	lane domain.Lane
	y, h float32
}

// isCurve says that the row shows points on curves instead of cards in cells.
func (r *row) isCurve() bool { return r.lane.As() == domain.LaneFeelings && !r.lane.Folded }

// bar is the band with the name of a view above its lanes.
type bar struct {
	side domain.Side
	y    float32
}

type cellKey struct{ lane, step domain.ID }

// NewMap builds the scene of a map.
func NewMap(p MapParams) *Map {
	m := emptyMap(p)
	m.rebuild()
	return m
}

func emptyMap(p MapParams) *Map {
	m := &Map{MapParams: p, titles: make(map[domain.ID]setTitle), untitled: make(map[int]int)}
	m.clear()
	return m
}

// clear forgets all that is laid out for cards.
func (m *Map) clear() {
	m.cells = make(map[cellKey]*cell, len(m.cells))
	m.home = make(map[domain.ID]cellKey, len(m.home))
	m.lanes = make(map[domain.ID]*domain.Lane)
	m.feelings = make(map[domain.ID][]Item)
	m.voices = make(map[domain.ID][]voice)
	m.nodes = make(map[domain.ID]map[domain.ID]Point)
}

// rebuild lays out everything anew.
func (m *Map) rebuild() {
	m.Setter.SetLanguage(m.Words.Language())
	m.clear()
	m.placeColumns()
	m.rows = m.rows[:0]
	for _, l := range document.Lanes(m.View, m.Map) {
		if l.Hidden || !m.state.filter.shows(l.ID) {
			continue
		}
		m.rows = append(m.rows, row{lane: l})
		for _, c := range m.columns {
			if !l.Folded && !c.folded {
				m.layoutSoon(l, c)
			}
		}
	}
	m.arrange()
}

// layoutSoon lays a cell out, or only its boxes where that can wait until it is looked at.
func (m *Map) layoutSoon(l domain.Lane, c column) {
	if m.Lazy && l.As() != domain.LaneFeelings {
		m.roughCell(l, c)
	} else {
		m.layoutCell(l, c)
	}
}

// arrange puts the rows in place and draws what follows from all cells.
func (m *Map) arrange() {
	m.placeRows()
	for i := range m.rows {
		if m.rows[i].isCurve() {
			m.buildFeelings(&m.rows[i])
		}
	}
	m.buildHeader()
	m.buildHeads()
}

// placeColumns shares the width among the steps. A step with a width of its own keeps it.
func (m *Map) placeColumns() {
	m.columns, m.phases = m.columns[:0], m.phases[:0]
	fixed, open := float32(0), 0
	for i, p := range document.Phases(m.View, m.Map) {
		span := phaseSpan{phase: p, first: len(m.columns)}
		for _, s := range document.Steps(m.View, p.ID) {
			m.columns = append(m.columns, column{step: s, phase: i, folded: p.Folded})
			if p.Folded {
				fixed += foldedColumn
				break
			}
			if s.Width > 0 {
				fixed += float32(s.Width)
			} else {
				open++
			}
		}
		span.end = len(m.columns)
		m.phases = append(m.phases, span)
	}
	share := float32(minColumn)
	if open > 0 {
		share = max(share, (m.Width-fixed)/float32(open))
	}
	x := float32(0)
	for i := range m.columns {
		c := &m.columns[i]
		c.x, c.w = x, share
		switch {
		case c.folded:
			c.w = foldedColumn
		case c.step.Width > 0:
			c.w = float32(c.step.Width)
		}
		x += c.w
	}
	for i := range m.phases {
		s := &m.phases[i]
		s.x = m.columns[s.first].x
		last := m.columns[s.end-1]
		s.w = last.x + last.w - s.x
	}
}

// placeRows gives every row its height and place. It costs what there are rows, not cards.
func (m *Map) placeRows() {
	m.bars = m.bars[:0]
	y, side := float32(0), domain.Side("")
	for i := range m.rows {
		r := &m.rows[i]
		if r.lane.Side != side {
			side = r.lane.Side
			m.bars = append(m.bars, bar{side, y})
			y += sideBand
		}
		r.y, r.h = y, m.rowHeight(r.lane)
		y += r.h
	}
	m.height = y
}

// rowHeight is what the fullest cell needs, and at least the lane's own height.
func (m *Map) rowHeight(l domain.Lane) float32 {
	if l.Folded {
		return foldedRow
	}
	info := laneInfo(l)
	h := max(float32(info.MinHeight), float32(l.Height))
	if l.Height > 0 && l.As() == domain.LaneFeelings {
		h = float32(l.Height)
	}
	h = max(h, m.laneName(l).Height+headPad)
	for _, c := range m.columns {
		if cl := m.cells[cellKey{l.ID, c.step.ID}]; cl != nil {
			h = max(h, cl.need)
		}
	}
	return h
}

// PaneSize implements Source.
func (m *Map) PaneSize(p Pane) (w, h float32) {
	switch p {
	case Header:
		return m.width(), m.bandHeight()
	case Heads:
		return headWidth, m.height
	case Corner:
		return headWidth, m.bandHeight()
	}
	return m.width(), m.height
}

// PaneOrigin implements Source.
func (m *Map) PaneOrigin(p Pane) Point {
	var o Point
	if p == Body || p == Header {
		o.X = headWidth
	}
	if p == Body || p == Heads {
		o.Y = m.bandHeight()
	}
	return o
}

// Background implements Source.
func (m *Map) Background(Pane) color.NRGBA { return m.Palette.BgCanvas }

// width is that of all columns together.
func (m *Map) width() float32 {
	if len(m.columns) == 0 {
		return m.Width
	}
	last := m.columns[len(m.columns)-1]
	return last.x + last.w
}

// top is the height of the heading.
func (m *Map) top() float32 {
	if m.Heading {
		return headingBand
	}
	return 0
}

// divided says whether any phase has named or several steps.
func (m *Map) divided() bool {
	open := 0
	for _, c := range m.columns {
		if c.folded {
			continue
		}
		if c.step.Title != "" {
			return true
		}
		open++
	}
	for _, s := range m.phases {
		if !s.phase.Folded {
			open--
		}
	}
	return open > 0
}

// Visit implements Source.
func (m *Map) Visit(pane Pane, region Rect, yield func(g *Group)) {
	switch pane {
	case Header:
		visitGroups(m.header, region, yield)
	case Heads:
		visitGroups(m.heads, region, yield)
	case Corner:
		visitGroups(m.corner, region, yield)
	case Body:
		m.visitBody(region, yield)
	}
}

func visitGroups(groups []Group, region Rect, yield func(g *Group)) {
	for i := range groups {
		g := &groups[i]
		if g.Bounds.Moved(g.Origin.X, g.Origin.Y).Overlaps(region) {
			yield(g)
		}
	}
}

// visitBody draws the ground first, then the cells that touch the region.
func (m *Map) visitBody(region Rect, yield func(g *Group)) {
	c0, c1 := m.columnRange(region.X, region.Right())
	ground := m.ground(region, c0, c1)
	yield(&ground)
	for i := m.rowAt(region.Y - shadowReach); i < len(m.rows) && m.rows[i].y < region.Bottom()+shadowReach; i++ {
		r := &m.rows[i]
		if r.lane.Folded {
			continue
		}
		if r.isCurve() {
			m.visitFeelings(r, region, yield)
			continue
		}
		for _, c := range m.columns[c0:c1] {
			key := cellKey{r.lane.ID, c.step.ID}
			cl := m.cells[key]
			if m.stand != nil && key == m.standKey {
				cl = m.stand
			}
			if cl == nil {
				continue
			}
			if items := m.itemsOf(cl); len(items) > 0 {
				yield(&Group{Origin: Point{c.x, r.y}, Bounds: Rect{0, 0, c.w, r.h}, Items: items})
			}
		}
	}
	if line, ok := m.contactLine(); ok && line.Rect.Overlaps(region) {
		yield(&Group{Bounds: line.Rect, Items: []Item{line}})
	}
}

// shadowReach is how far a card's shadow reaches out of its box.
const shadowReach = 4

// columnRange is the range of columns that touch x0 to x1.
func (m *Map) columnRange(x0, x1 float32) (first, end int) {
	first = sort.Search(len(m.columns), func(i int) bool { return m.columns[i].x+m.columns[i].w > x0 })
	end = sort.Search(len(m.columns), func(i int) bool { return m.columns[i].x >= x1 })
	return first, max(first, end)
}

// rowAt is the index of the first row that ends below y.
func (m *Map) rowAt(y float32) int {
	return sort.Search(len(m.rows), func(i int) bool { return m.rows[i].y+m.rows[i].h > y })
}

// ground is what lies behind the cards of a region: the bars of the two views, the tint of a
// column that is a drop target, and the lines between lanes and columns.
func (m *Map) ground(region Rect, c0, c1 int) Group {
	p := m.Palette
	items := make([]Item, 0, 16)
	for _, c := range m.columns[c0:c1] {
		if m.state.tint == c.step.ID && !m.state.tint.IsZero() {
			tint := p.PhaseFor(m.phases[c.phase].phase.Color).Tint
			tint.A = 115
			items = append(items, Item{Kind: Box, Rect: Rect{c.x, 0, c.w, m.height}, Fill: tint})
		}
	}
	items = append(items, m.folded(region, c0, c1)...)
	for _, c := range m.columns[c0:c1] {
		items = append(items, Item{Kind: Box, Rect: Rect{c.x, 0, 1, m.height}, Fill: p.Line})
	}
	for _, b := range m.bars {
		items = append(items,
			Item{Kind: Box, Rect: Rect{0, b.y, m.width(), sideBand}, Fill: p.BgApp},
			Item{Kind: Box, Rect: Rect{0, b.y, m.width(), 1}, Fill: p.Line},
			Item{Kind: Box, Rect: Rect{0, b.y + sideBand - 1, m.width(), 1}, Fill: p.Line})
	}
	for i := m.rowAt(region.Y - 1); i < len(m.rows) && m.rows[i].y < region.Bottom(); i++ {
		r := m.rows[i]
		items = append(items, Item{Kind: Box, Rect: Rect{0, r.y + r.h - 1, m.width(), 1}, Fill: p.Line})
	}
	return Group{Bounds: Rect{0, 0, m.width(), m.height}, Items: items}
}
