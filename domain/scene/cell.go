package scene

import (
	"image/color"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/typeset"
)

// cell is the laid-out content of a lane and a step. Its items are relative to the cell's corner.
type cell struct {
	lane  *domain.Lane // one for all cells of a lane
	boxes []cardBox
	items []Item
	// lead is where the first card stands, need the height that the content wants.
	lead, need float32
	// next is where the next card would stand, fresh the room of one that is about to come into being.
	next  float32
	fresh Rect
	// rough says that heights are estimated and the texts not set yet. Then there are no items either:
	// itemsOf makes them while they are looked at.
	rough bool
}

// cardBox is where a card lies inside its cell.
type cardBox struct {
	id   domain.ID
	rect Rect
}

func laneInfo(l domain.Lane) catalog.Lane {
	return catalog.LaneFor(l)
}

// layoutCell lays out one cell and remembers where its cards are.
func (m *Map) layoutCell(l domain.Lane, c column) {
	key := cellKey{l.ID, c.step.ID}
	cl := m.freshCell(key, l)
	cards := document.Cards(m.View, l.ID, c.step.ID)
	if l.As() == domain.LaneFeelings {
		m.layoutFeelings(cl, cards, c)
		m.settle(key, cl)
		return
	}
	m.addAbove(cl, c)
	cl.next = cl.lead
	for i := range len(cards) + 1 {
		if m.state.writing.fresh(l.ID, c.step.ID, i) {
			m.addFresh(cl, c)
		}
		if i < len(cards) {
			m.addCard(cl, cards[i], c)
		}
	}
	if !m.addDerived(cl, cards, c) && len(cards) == 0 && len(cl.items) == 0 && cl.fresh.H == 0 {
		m.addQuestion(cl, c)
	}
	m.settle(key, cl)
}

// freshCell empties a cell and forgets where its cards were.
func (m *Map) freshCell(key cellKey, l domain.Lane) *cell {
	if old := m.cells[key]; old != nil {
		m.forgetCards(key, old)
	}
	lane := m.lanes[l.ID]
	if lane == nil || *lane != l {
		lane = &l
		m.lanes[l.ID] = lane
	}
	cl := &cell{lane: lane, lead: padY, need: padY}
	m.cells[key] = cl
	return cl
}

// settle remembers in which cell the cards now lie.
func (m *Map) settle(key cellKey, cl *cell) {
	for _, b := range cl.boxes {
		m.home[b.id] = key
	}
}

// addCard draws a card below those already in the cell.
func (m *Map) addCard(cl *cell, card domain.Card, c column) {
	at := Point{padX, cl.next}
	width := c.w - 2*padX
	var items []Item
	var h float32
	switch cl.lane.As() {
	case domain.LaneTouchpoints:
		items, h = m.chip(card, at, width)
	case domain.LaneMeasures:
		items, h = m.measureCard(card, at, width)
	case domain.LaneResponsible:
		items, h = m.ownerEntry(card, at, width)
	case domain.LaneIndicators:
		items, h = m.indicatorEntry(card, at, width)
	case domain.LaneRoles, domain.LanePrivacy:
		items, h = m.codeChip(card, cl.lane.As(), at, width)
	case domain.LaneEvidence:
		items, h = m.basisEntry(card, at, width)
	case domain.LaneMoment:
		items, h = m.momentEntry(card, at, width)
	default:
		items, h = m.textCard(card, *cl.lane, at, width)
	}
	if m.state.writing.over(card.ID) {
		items, h = m.written(*cl.lane, items, h)
	}
	if m.dims(card.ID) {
		fade(items)
	}
	for i := range items {
		items[i].Owner, items[i].Part = card.ID, PartCard
	}
	cl.items = append(cl.items, items...)
	cl.boxes = append(cl.boxes, cardBox{card.ID, Rect{at.X, at.Y, width, h}})
	cl.need = at.Y + h + padY
	cl.next = at.Y + h + cardGap
}

// cardLook is the three colours of a kind of card.
type cardLook struct{ fill, line, ink color.NRGBA }

func (m *Map) look(l domain.Lane, card domain.Card) cardLook {
	p := m.Palette
	if document.Locked(m.View, card.ID) {
		return cardLook{p.Surface2, p.Line, p.Ink3}
	}
	if card.Color > 0 {
		ph := p.PhaseFor(card.Color)
		return cardLook{ph.Tint, ph.Line, p.Ink}
	}
	switch l.As() {
	case domain.LanePains:
		return cardLook{p.PainBg, p.PainLine, p.PainInk}
	case domain.LaneIdeas:
		return cardLook{p.IdeaBg, p.IdeaLine, p.IdeaInk}
	}
	return cardLook{p.Surface, p.Line, p.Ink}
}

// frame is the box of a card in the state it is in. A ghost keeps its place and says nothing.
func (m *Map) frame(card domain.Card, lk cardLook, r Rect, radius float32) (box Item, ghost bool) {
	p := m.Palette
	box = Item{
		Kind: Box, Rect: r, Radius: radius, Fill: lk.fill, Stroke: lk.line, StrokeWidth: 1,
		Shadow: E1, ShadowColor: p.E1.Color,
	}
	if m.state.ghosts[card.ID] {
		box.Fill.A, box.Stroke.A, box.Shadow = 190, 190, NoShadow
		return box, true
	}
	if lk.fill == p.Surface2 { // locked
		box.Shadow = NoShadow
	}
	if m.state.selected[card.ID] {
		if lk.fill == p.Surface {
			box.Fill = p.AccentTint
		}
		box.Stroke, box.StrokeWidth = p.Focus, 1.5
	}
	return box, false
}

// textStyle is the compact type in narrow columns and the normal one in wide columns.
func textStyle(width float32) (st typeset.Style, pad float32) {
	if width+2*padX >= wideColumn {
		return styleText, 9
	}
	return styleCompact, 8
}

// cardLines is how many lines of its text a card shows.
func (m *Map) cardLines() int {
	if m.whole {
		return maxWholeLines
	}
	return maxCardLines
}

// textCard is the usual card: up to three lines, then an ellipsis.
func (m *Map) textCard(card domain.Card, l domain.Lane, at Point, width float32) ([]Item, float32) {
	lk := m.look(l, card)
	st, pad := textStyle(width)
	signs, taken := m.signs(card, at.X+width, at.Y+9)
	room := width - 16 - taken
	block := m.Setter.Set(document.CardMarked(m.View, card), withMarks(st), room, m.cardLines(), typeset.Left)
	h := max(block.Height, st.Line) + pad
	box, ghost := m.frame(card, lk, Rect{at.X, at.Y, width, h}, cardRadius)
	if ghost {
		return []Item{box}, h
	}
	items := append([]Item{box}, m.inline(card, block, Point{at.X + 8, at.Y + 4}, lk)...)
	items = append(items, Item{Kind: Text, Rect: Rect{at.X + 8, at.Y + 4, block.Width, block.Height}, Text: block, Fill: lk.ink})
	items = append(items, signs...)
	return append(items, m.basisPin(card, lk, at.X+width-9, at.Y+h-0.5)...), h
}

// chip is a touchpoint: an icon tile, the name and, below expectation, the gap in points.
func (m *Map) chip(card domain.Card, at Point, width float32) ([]Item, float32) {
	p := m.Palette
	tp, _ := document.Find[domain.Touchpoint](m.View, card.Touchpoint)
	box, ghost := m.frame(card, m.look(domain.Lane{}, card), Rect{at.X, at.Y, width, chipH}, 5)
	if ghost {
		return []Item{box}, chipH
	}
	tile := Rect{at.X + 2, at.Y + 2, 16, 16}
	items := []Item{box}
	icon := tp.Icon
	if icon == "" {
		icon = "touch"
	}
	if tp.Control == domain.ControlIndirect {
		items = append(items,
			Item{Kind: Box, Rect: tile, Radius: 4, Stroke: p.Ink3, StrokeWidth: 1.2},
			Item{Kind: Icon, Rect: tile.Inset(2), Icon: icon, Fill: p.Ink2})
	} else {
		items = append(items,
			Item{Kind: Box, Rect: tile, Radius: 4, Fill: p.Ink2},
			Item{Kind: Icon, Rect: tile.Inset(2), Icon: icon, Fill: p.Surface})
	}
	room := width - 23 - 6
	if gap, known := tp.Gap(); known && gap < 0 {
		badge := m.Setter.Set("−"+digits(-gap), styleBadge, 0, 1, typeset.Left)
		w := badge.Width + 6
		r := Rect{at.X + width - w - 5, at.Y + 3.5, w, 13}
		items = append(items,
			Item{Kind: Box, Rect: r, Radius: 3, Fill: p.BadTint},
			Item{Kind: Text, Rect: Rect{r.X + 3, r.Y, badge.Width, 13}, Text: badge, Fill: p.Bad})
		room -= w + 2
	}
	signs, taken := m.signs(card, at.X+23+room+8, at.Y+10)
	room -= taken
	items = append(items, signs...)
	name := m.Setter.Set(document.CardText(m.View, card), styleCompact, room, 1, typeset.Left)
	items = append(items, m.basisPin(card, m.look(domain.Lane{}, card), at.X+width-9, at.Y+chipH-0.5)...)
	return append(items, Item{Kind: Text, Rect: Rect{at.X + 23, at.Y + 2.5, name.Width, 15}, Text: name, Fill: p.Ink}), chipH
}

func digits(n int) string {
	if n < 0 {
		n = -n
	}
	if n < 10 {
		return string(rune('0' + n))
	}
	return digits(n/10) + string(rune('0'+n%10))
}

// measureCard shows the title, the state and the day of a measure.
func (m *Map) measureCard(card domain.Card, at Point, width float32) ([]Item, float32) {
	p := m.Palette
	me, _ := document.Find[domain.Measure](m.View, card.Measure)
	st, _ := textStyle(width)
	signs, taken := m.signs(card, at.X+width, at.Y+11)
	title := m.Setter.Set(document.CardText(m.View, card), st, width-16-taken, m.cardLines(), typeset.Left)
	h := max(title.Height, st.Line) + measureFoot
	box, ghost := m.frame(card, m.look(domain.Lane{}, card), Rect{at.X, at.Y, width, h}, cardRadius)
	if ghost {
		return []Item{box}, h
	}
	y := at.Y + 6 + title.Height + 3
	status, word, ink := string(me.Status), "status."+string(me.Status), p.Ink3
	switch {
	case me.Overdue(m.Today):
		status, word, ink = "overdue", "status.overdue", p.Bad
	case me.Status == domain.StatusDoing:
		ink = p.AccentInk
	case me.Status == domain.StatusDone:
		ink = p.Good
	case me.Status == "":
		status, word = "planned", "status.planned"
	}
	items := []Item{box, {Kind: Text, Rect: Rect{at.X + 8, at.Y + 6, title.Width, title.Height}, Text: title, Fill: p.Ink}}
	items = append(items, signs...)
	items = append(items, m.basisPin(card, m.look(domain.Lane{}, card), at.X+width-9, at.Y+h-0.5)...)
	items = append(items, statusSign(at.X+8, y+1.5, status, p)...)
	room := width - 8 - 12 - 4 - 8
	if me.Due != "" {
		day := m.Setter.Set(m.Words.Day(me.Due), styleCompact, 0, 1, typeset.Left)
		items = append(items, Item{
			Kind: Text, Text: day, Fill: p.Ink3,
			Rect: Rect{at.X + width - 8 - day.Width, y, day.Width, day.Height},
		})
		room -= day.Width + 4
	}
	state := m.Setter.Set(m.Words.T(word), styleCompact, room, 1, typeset.Left)
	return append(items, Item{
		Kind: Text, Text: state, Fill: ink,
		Rect: Rect{at.X + 24, y, state.Width, state.Height},
	}), h
}

// ownerEntry is a circle with initials and the name beside it.
func (m *Map) ownerEntry(card domain.Card, at Point, width float32) ([]Item, float32) {
	p := m.Palette
	const h = ownerH
	var items []Item
	box, ghost := m.frame(card, cardLook{}, Rect{at.X - 2, at.Y + 0.5, width + 4, h - 1}, cardRadius)
	if ghost || m.state.selected[card.ID] {
		box.Shadow = NoShadow
		if !ghost {
			box.Fill = p.AccentTint
		}
		items = append(items, box)
	}
	if ghost {
		return items, h
	}
	name := document.CardText(m.View, card)
	who := p.InitialsFor(name)
	short := m.Setter.Set(Initials(name), styleBadge, 20, 1, typeset.Center)
	signs, taken := m.signs(card, at.X+width, at.Y+12.5)
	text := m.Setter.Set(name, styleCompact, width-30-taken, 1, typeset.Left)
	items = append(items, signs...)
	return append(items,
		filled(circlePath(at.X+12, at.Y+12.5, 10), who.Ground),
		Item{Kind: Text, Rect: Rect{at.X + 2, at.Y + 6, 20, 13}, Text: short, Fill: who.Ink},
		Item{Kind: Text, Rect: Rect{at.X + 28, at.Y + 5, text.Width, 15}, Text: text, Fill: p.Ink}), h
}

// addQuestion fills an empty cell with the question that asks for its content.
func (m *Map) addQuestion(cl *cell, c column) {
	p := m.Palette
	phase := m.phases[c.phase].phase
	at := Point{padX, padY}
	if cl.lane.As() == domain.LaneResponsible {
		word := m.Setter.Set(m.Words.T("scene.nobody"), styleCompactMed, c.w-2*padX-30, 1, typeset.Left)
		r := Rect{at.X, at.Y + 2, word.Width + 30, 20}
		cl.items = append(cl.items,
			Item{Kind: Box, Rect: r, Radius: 4, Fill: p.WarnTint},
			Item{Kind: Icon, Rect: Rect{r.X + 6, r.Y + 4, 12, 12}, Icon: "plus", Fill: p.Warn},
			Item{Kind: Text, Rect: Rect{r.X + 22, r.Y + 2.5, word.Width, 15}, Text: word, Fill: p.Warn})
		for i := range cl.items {
			cl.items[i].Part = PartOwnerEmpty
		}
		cl.need = r.Bottom() + padY
		return
	}
	ask := laneInfo(*cl.lane).Question(m.Words.Language(), phase.Color)
	if ask == "" {
		return
	}
	block := m.Setter.Set(ask, styleCompact, c.w-2*padX-14, maxCardLines, typeset.Left)
	cl.items = append(cl.items, Item{Kind: Text, Rect: Rect{at.X + 7, at.Y + 3, block.Width, block.Height}, Text: block, Fill: p.Ink3})
	cl.need = at.Y + 3 + block.Height + padY
}
