package scene

import (
	"strconv"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/typeset"
)

// area is a part of the slide in which lanes stand below each other.
type area struct{ x, w, y float32 }

// page lays out the slide of a phase as far as there is room: all lanes below each other, or in halves,
// where the view of the customer stands beside that of the company and the curve below both.
func (s *Slide) page(halves bool) {
	s.route()
	s.title()
	whole := area{x: slideMargin, w: s.width - 2*slideMargin, y: slideTop}
	left, right := whole, whole
	if halves {
		left.w = (whole.w - slideMargin) / 2
		right = area{x: left.x + left.w + slideMargin, w: left.w, y: slideTop}
	}
	var last []domain.Lane
	for i := s.From.Lane; i < len(s.lanes); i++ {
		l, a, from := s.lanes[i], &whole, 0
		if i == s.From.Lane {
			from = s.From.Card
		}
		switch {
		case halves && l.As() == domain.LaneFeelings:
			last = append(last, l)
			continue
		case halves && l.Side == domain.SideCustomer:
			a = &left
		case halves:
			a = &right
		}
		if done := s.lane(l, a, from, false); done >= 0 {
			s.next = SlidePlace{Lane: i, Card: done}
			return
		}
	}
	whole.y = max(whole.y, left.y, right.y)
	for i, l := range last {
		if s.lane(l, &whole, 0, i == len(last)-1) >= 0 {
			s.next = SlidePlace{Lane: 1} // it does not fit this way
		}
	}
	if len(s.rows) == 0 {
		none := s.Setter.Set(s.Words.T("present.empty"), styleText, whole.w, 2, typeset.Left)
		s.put(Point{slideMargin, slideTop + 8}, Rect{0, 0, none.Width, none.Height}, []Item{
			{Kind: Text, Rect: Rect{0, 0, none.Width, none.Height}, Text: none, Fill: s.Palette.Ink3},
		})
	}
}

// route is the thin line of all phases at the top, with the one of the slide in its full colour.
func (s *Slide) route() {
	phases := s.strip.phases
	if len(phases) == 0 {
		return
	}
	const gap, h = 4, 5
	w := (s.width - 2*slideMargin + gap) / float32(len(phases))
	var items []Item
	for i, span := range phases {
		c := s.Palette.PhaseFor(span.phase.Color)
		fill := c.Line
		if span.phase.ID == s.Phase {
			fill = c.Strong
		}
		items = append(items, Item{Kind: Box, Rect: Rect{float32(i) * w, 0, w - gap, h}, Radius: h / 2, Fill: fill})
	}
	s.put(Point{slideMargin, 16}, Rect{0, 0, s.width, h}, items)
}

// title names the phase, its task and how long it takes.
func (s *Slide) title() {
	p := s.Palette
	for i, span := range s.strip.phases {
		if span.phase.ID != s.Phase {
			continue
		}
		const tile = 30
		c := p.PhaseFor(span.phase.Color)
		number := s.Setter.Set(strconv.Itoa(i+1), styleSlideNumber, 0, 1, typeset.Left)
		title := s.Setter.Set(span.phase.Title, styleSlideTitle, s.width-2*slideMargin-tile-12, 1, typeset.Left)
		items := []Item{
			{Kind: Box, Rect: Rect{0, 0, tile, tile}, Radius: 8, Fill: c.Strong},
			{Kind: Text, Rect: Rect{(tile - number.Width) / 2, 4, number.Width, 22}, Text: number, Fill: white},
			{Kind: Text, Rect: Rect{tile + 12, 1, title.Width, title.Height}, Text: title, Fill: p.Ink},
		}
		about := span.phase.Task
		if d := span.phase.Duration; d != "" {
			if about != "" {
				about += "  ·  "
			}
			about += d
		}
		if about != "" {
			line := s.Setter.Set(about, styleText, s.width-2*slideMargin-tile-12, 1, typeset.Left)
			items = append(items, Item{Kind: Text, Rect: Rect{tile + 12, 29, line.Width, line.Height}, Text: line, Fill: p.Ink2})
		}
		s.put(Point{slideMargin, 30}, Rect{0, 0, s.width, 50}, items)
	}
}

// lane lays out one lane in an area. It returns the number of cards that were placed if not all were,
// else -1. A lane without cards takes no room; last says that a curve may take what is left.
func (s *Slide) lane(l domain.Lane, a *area, from int, last bool) int {
	room := s.height - slideFoot - a.y
	if l.As() == domain.LaneFeelings {
		switch {
		case !s.felt(l):
			return -1
		case room < slideCurve && a.y > slideTop:
			return 0
		}
		h := float32(slideCurve)
		if last {
			h = max(h, min(room, slideTallCurve))
		}
		s.head(l, Rect{a.x, a.y, a.w, h})
		s.curve(l, a.x+headWidth, a.y, h)
		a.y += h
		return -1
	}
	cells, h, placed, all := s.stack(l, *a, from, room)
	switch {
	case all == from:
		return -1
	case placed == from:
		return from // not even the first card fits: on the next slide
	}
	s.head(l, Rect{a.x, a.y, a.w, h})
	for _, c := range cells {
		s.put(Point{c.x, a.y + 4}, Rect{0, 0, c.w, h}, c.cell.items)
	}
	a.y += h
	if placed < all {
		return placed
	}
	return -1
}

// slideCell is a stack of cards of a lane.
type slideCell struct {
	x, w float32
	cell *cell
}

// seat is the column of a slide in which a card stands.
type seat struct {
	column int
	card   domain.Card
}

// seats deals the cards of a lane to columns: below their steps where the phase has several, else to as
// many columns as there is room for.
func (s *Slide) seats(l domain.Lane, width float32) (seats []seat, columns int) {
	steps := document.Steps(s.View, s.Phase)
	columns = len(steps)
	if columns == 1 {
		columns = max(int(width/slideColumn), 1)
	}
	for i, step := range steps {
		for k, card := range document.Cards(s.View, l.ID, step.ID) {
			if card.Expected {
				continue
			}
			at := i
			if len(steps) == 1 {
				at = k % columns
			}
			seats = append(seats, seat{at, card})
		}
	}
	return seats, columns
}

// stack lays out the cards of a lane from a number on. It stops where the room ends, but not before the
// first card at the top of the slide.
func (s *Slide) stack(l domain.Lane, a area, from int, room float32) (cells []slideCell, h float32, placed, all int) {
	width := a.w - headWidth
	seats, columns := s.seats(l, width)
	w := width / float32(max(columns, 1))
	for i := range columns {
		cells = append(cells, slideCell{x: a.x + headWidth + float32(i)*w, w: w, cell: &cell{lane: &l, lead: padY, need: padY}})
	}
	h = max(s.cards.laneName(l).Height+headPad, 30)
	placed = from
	for _, seat := range seats[min(from, len(seats)):] {
		c := cells[seat.column].cell
		before := *c
		s.cards.addCard(c, seat.card, column{w: w})
		if max(h, c.need+8) > room && (placed > from || a.y > slideTop) {
			*c = before
			break
		}
		h = max(h, c.need+8)
		placed++
	}
	return cells, h, placed, len(seats)
}

// head is the icon and the name of a lane, with the line above it.
func (s *Slide) head(l domain.Lane, r Rect) {
	name := s.cards.laneName(l)
	s.put(Point{r.X, r.Y}, Rect{0, 0, r.W, r.H}, []Item{
		{Kind: Box, Rect: Rect{0, 0, r.W, 1}, Fill: s.Palette.Line},
		{Kind: Icon, Rect: Rect{0, 10, 14, 14}, Icon: laneInfo(l).Icon, Fill: s.Palette.Ink3},
		{Kind: Text, Rect: Rect{21, 10, name.Width, name.Height}, Text: name, Fill: s.Palette.Ink},
	})
	s.rows = append(s.rows, slideRow{l, r})
}

// felt says that a lane of feelings has a point in any phase.
func (s *Slide) felt(l domain.Lane) bool {
	for _, c := range s.strip.columns {
		if len(s.View.Children(document.Cell(l.ID, c.step.ID))) > 0 {
			return true
		}
	}
	return false
}

// curve draws the feelings of all phases across the slide; those of other phases are quieter and say
// nothing.
func (s *Slide) curve(l domain.Lane, x, y, h float32) {
	p, m := s.Palette, s.strip
	r := row{lane: l, h: h - 2*curveRoom}
	good, bad := p.GoodTint, p.BadTint
	clearGood, clearBad := good, bad
	clearGood.A, clearBad.A = 0, 0
	w := m.width()
	items := []Item{
		{Kind: Gradient, Rect: Rect{0, 1, w, h/2 - 1}, Fill: good, Fill2: clearGood},
		{Kind: Gradient, Rect: Rect{0, h / 2, w, h/2 - 1}, Fill: clearBad, Fill2: bad},
		{Kind: Box, Rect: Rect{0, h / 2, w, 1}, Fill: p.LineStrong},
	}
	for _, span := range m.phases {
		if span.phase.ID == s.Phase {
			tint := p.PhaseFor(span.phase.Color).Tint
			tint.A = 170
			items = append(items, Item{Kind: Box, Rect: Rect{span.x, 1, span.w, h - 1}, Radius: 6, Fill: tint})
		}
	}
	s.put(Point{x, y}, Rect{0, 0, w, h}, items)
	items = nil
	all := m.strands(&r, nil)
	for i := len(all) - 1; i >= 0; i-- {
		items = append(items, m.faded(all[i], curve(all[i].expected, p.Ink3, 1.5))...)
		items = append(items, m.faded(all[i], curve(all[i].lived, all[i].ink, 2.5))...)
	}
	drawn := make(map[domain.ID]bool)
	for i := len(all) - 1; i >= 0; i-- {
		for k, n := range all[i].lived {
			if drawn[n.card.ID] {
				continue
			}
			drawn[n.card.ID] = true
			items = append(items, m.faded(all[i], s.feeling(n, all[i], k))...)
		}
	}
	s.put(Point{x, y + curveRoom}, Rect{0, -curveRoom, w, h}, items)
}

// feeling is one point of the curve. On the opening the key moments speak, on a slide of a phase its own
// points.
func (s *Slide) feeling(n node, all strand, k int) []Item {
	speaks := n.card.KeyMoment
	if !s.Phase.IsZero() {
		speaks = false
		for _, step := range document.Steps(s.View, s.Phase) {
			speaks = speaks || step.ID == n.step
		}
		if !speaks {
			return smiley(n.x, n.y, 5.5, n.card.Feeling, s.Palette)
		}
	}
	if !speaks {
		n.card.Text = ""
	}
	return s.strip.feelingNode(n, all.lived, k, all.ring)
}
