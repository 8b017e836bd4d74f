package scene

import (
	"image/color"
	"strconv"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/typeset"
)

var white = color.NRGBA{255, 255, 255, 255}

// buildHeader lays out the phase chevrons and, where phases are divided, the titles of the steps.
func (m *Map) buildHeader() {
	m.header = m.header[:0]
	if m.Heading {
		m.header = append(m.header, m.heading())
	}
	for i, s := range m.phases {
		m.header = append(m.header, m.chevron(i, s))
	}
	divided := m.divided()
	clear(m.untitled)
	for i, c := range m.columns {
		if !divided || c.folded {
			continue
		}
		if !m.Lazy || c.step.Title == "" || m.titles[c.step.ID].names(c) {
			m.header = append(m.header, m.stepTitle(c))
			continue
		}
		m.untitled[i] = len(m.header)
		m.header = append(m.header, m.stepBox(c, m.Setter.Set("", styleCompactBold, 0, 1, typeset.Left)))
	}
	m.header = append(m.header, m.durations()...)
	m.header = append(m.header, m.contactFlag()...)
	p := m.Palette
	count := m.Setter.Set(m.Words.N("scene.phases", len(m.phases)), styleCompactMed, headWidth-12, 1, typeset.Left)
	m.corner = append(m.corner[:0], Group{Bounds: Rect{0, 0, headWidth, m.bandHeight()}, Items: []Item{
		{Kind: Text, Rect: Rect{10, m.top() + 22, count.Width, 15}, Text: count, Fill: p.Ink3},
	}})
}

// heading is the title of the map and, below it, whom it is about and its scope.
func (m *Map) heading() Group {
	p := m.Palette
	doc, _ := document.Find[domain.Map](m.View, m.Map)
	text := doc.Heading
	if text == "" {
		text = doc.Title
	}
	about := doc.Scope
	if who, ok := document.Find[domain.Persona](m.View, doc.Persona); ok {
		about = who.Name
		for _, more := range []string{who.Position, doc.Scope} {
			if more != "" {
				about += " · " + more
			}
		}
	}
	w := m.width()
	title := m.Setter.Set(text, styleHeading, w, 1, typeset.Left)
	below := m.Setter.Set(about, styleText, w, 1, typeset.Left)
	return Group{Bounds: Rect{0, 0, w, headingBand}, Items: []Item{
		{Kind: Text, Rect: Rect{0, 2, title.Width, title.Height}, Text: title, Fill: p.Ink},
		{Kind: Text, Rect: Rect{0, 30, below.Width, below.Height}, Text: below, Fill: p.Ink2},
	}}
}

// chevron is one arrow of the phase row. The first begins straight, the last ends straight.
func (m *Map) chevron(i int, s phaseSpan) Group {
	p := m.Palette
	last := i == len(m.phases)-1
	x0, x1 := float32(2), s.w-1.5
	if i == 0 {
		x0 = 0
	}
	if last {
		x1 = s.w - 2
	}
	y0, y1 := m.top()+chevronTop, m.top()+chevronTop+chevronH
	mid := (y0 + y1) / 2
	var path []Segment
	add := func(op Op, pts ...Point) {
		seg := Segment{Op: op}
		copy(seg.P[:], pts)
		path = append(path, seg)
	}
	r := float32(6)
	if i == 0 {
		add(MoveTo, Point{x0 + r, y0})
	} else {
		add(MoveTo, Point{x0, y0})
	}
	if last {
		add(LineTo, Point{x1 - r, y0})
		add(CubicTo, Point{x1 - r*(1-kappa), y0}, Point{x1, y0 + r*(1-kappa)}, Point{x1, y0 + r})
		add(LineTo, Point{x1, y1 - r})
		add(CubicTo, Point{x1, y1 - r*(1-kappa)}, Point{x1 - r*(1-kappa), y1}, Point{x1 - r, y1})
	} else {
		add(LineTo, Point{x1, y0})
		add(LineTo, Point{x1 + chevronArrow, mid - 1.5})
		add(CubicTo, Point{x1 + chevronArrow + 0.5, mid - 0.5}, Point{x1 + chevronArrow + 0.5, mid + 0.5}, Point{x1 + chevronArrow, mid + 1.5})
		add(LineTo, Point{x1, y1})
	}
	if i == 0 {
		add(LineTo, Point{x0 + r, y1})
		add(CubicTo, Point{x0 + r*(1-kappa), y1}, Point{x0, y1 - r*(1-kappa)}, Point{x0, y1 - r})
		add(LineTo, Point{x0, y0 + r})
		add(CubicTo, Point{x0, y0 + r*(1-kappa)}, Point{x0 + r*(1-kappa), y0}, Point{x0 + r, y0})
	} else {
		add(LineTo, Point{x0, y1})
		add(LineTo, Point{x0 + chevronArrow, mid + 1.5})
		add(CubicTo, Point{x0 + chevronArrow + 0.5, mid + 0.5}, Point{x0 + chevronArrow + 0.5, mid - 0.5}, Point{x0 + chevronArrow, mid - 1.5})
	}
	add(Close)
	tx := float32(20)
	if i == 0 {
		tx = 12
	}
	shape := filled(path, p.PhaseFor(s.phase.Color).Strong)
	if m.state.selected[s.phase.ID] {
		shape.Stroke, shape.StrokeWidth = p.Focus, 2
	}
	if s.phase.Folded {
		return m.foldedChevron(i, s, shape, (x0+x1)/2, mid)
	}
	room := s.w - tx + 2 // words may reach into the point of the arrow
	if last {
		room = s.w - tx - 4
	}
	name, width := strconv.Itoa(i+1)+" "+s.phase.Title, room-loopRoom(s.phase)
	title := m.Setter.Set(name, styleLabelBold, width, 1, typeset.Left)
	// A name that is too long takes the line of the task: which phase this is comes first. Its number does
	// not stand alone then.
	high := false
	if title.Truncated {
		if two := m.Setter.Set(strings.Replace(name, " ", "\u00a0", 1), styleLabelBold, width, 2, typeset.Left); !two.Truncated {
			title, high = two, true
		}
	}
	task := m.Setter.Set(s.phase.Task, styleSmall, room, 1, typeset.Left)
	items := []Item{
		shape,
		{Kind: Text, Rect: Rect{tx, y0 + 5, title.Width, 18}, Text: title, Fill: white},
		{Kind: Text, Rect: Rect{tx, y0 + 24, task.Width, 14}, Text: task, Fill: white},
	}
	switch {
	case high:
		items[1].Rect.Y, items[1].Rect.H, items = y0+(chevronH-title.Height)/2, title.Height, items[:2]
	case s.phase.Task == "":
		items[1].Rect.Y, items = y0+13, items[:2]
	}
	if s.phase.Loop {
		items = append(items, loopSign(tx+title.Width+10, items[1].Rect.Y+9.5, 4.2, white)...)
	}
	for k := range items {
		items[k].Owner, items[k].Part = s.phase.ID, PartPhase
	}
	return Group{Origin: Point{s.x, 0}, Bounds: Rect{0, m.top(), s.w + chevronArrow + 2, phaseBand}, Items: items}
}

// setTitle is the title of a step as it is set in a column of a width.
type setTitle struct {
	text  string
	width float32
	block *typeset.Block
}

// names says that the title is the one above a column.
func (t setTitle) names(c column) bool {
	return t.block != nil && t.text == c.step.Title && t.width == c.w
}

// titleSteps sets the titles of columns that have come into view: to set all 350 of a long map takes a
// good part of the time in which it opens.
func (m *Map) titleSteps(first, end int) (d Dirty) {
	for i := first; i < end && len(m.untitled) > 0; i++ {
		at, ok := m.untitled[i]
		if !ok {
			continue
		}
		delete(m.untitled, i)
		m.header[at] = m.stepTitle(m.columns[i])
		d.Band = append(d.Band, m.header[at].Bounds.Moved(m.columns[i].x, 0))
	}
	return d
}

// stepTitle names one column of a divided phase.
func (m *Map) stepTitle(c column) Group {
	set := m.titles[c.step.ID]
	if !set.names(c) {
		set = setTitle{c.step.Title, c.w, m.Setter.Set(c.step.Title, styleCompactBold, c.w-14, 1, typeset.Left)}
		if m.Lazy {
			m.titles[c.step.ID] = set
		}
	}
	return m.stepBox(c, set.block)
}

// stepBox is the box above a column with a title.
func (m *Map) stepBox(c column, title *typeset.Block) Group {
	p := m.Palette
	ph := p.PhaseFor(m.phases[c.phase].phase.Color)
	y := m.stepTop()
	box := Item{Kind: Box, Rect: Rect{2, y - 2, c.w - 4, stepBand - 3}, Radius: 4, Fill: ph.Tint}
	if m.state.selected[c.step.ID] {
		box.Stroke, box.StrokeWidth = p.Focus, 1.5
	}
	return Group{Origin: Point{c.x, 0}, Bounds: Rect{0, y - 2, c.w, stepBand}, Items: []Item{
		{Kind: Box, Rect: box.Rect, Radius: 4, Fill: box.Fill, Stroke: box.Stroke, StrokeWidth: box.StrokeWidth, Owner: c.step.ID, Part: PartStep},
		{Kind: Text, Rect: Rect{8, y, title.Width, 14}, Text: title, Fill: ph.Ink, Owner: c.step.ID, Part: PartStep},
	}}
}
