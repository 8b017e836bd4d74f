package scene

import (
	"image/color"

	"wegmarke/domain"
	"wegmarke/domain/future"
	"wegmarke/domain/palette"
	"wegmarke/domain/typeset"
)

// paintHeader draws the phases, the steps and, on paper, the heading.
func (s *Compare) paintHeader() {
	if s.Heading {
		w := s.head.width()
		text := s.cmp.Future.Heading
		if text == "" {
			text = s.cmp.Future.Title
		}
		title := s.Setter.Set(text+" · "+s.Words.T("scene.comparison"), styleHeading, w, 1, typeset.Left)
		below := s.Setter.Set(s.Summary, styleText, w, 1, typeset.Left)
		s.groups[Header] = append(s.groups[Header], Group{Bounds: Rect{0, 0, w, headingBand}, Items: []Item{
			{Kind: Text, Rect: Rect{0, 2, title.Width, title.Height}, Text: title, Fill: s.Palette.Ink},
			{Kind: Text, Rect: Rect{0, 30, below.Width, below.Height}, Text: below, Fill: s.Palette.Ink2},
		}})
	}
	for i, span := range s.head.phases {
		s.groups[Header] = append(s.groups[Header], s.head.chevron(i, span))
	}
	if s.head.divided() {
		for _, c := range s.head.columns {
			s.groups[Header] = append(s.groups[Header], s.head.stepTitle(c))
		}
	}
	s.groups[Header] = append(s.groups[Header], s.head.durations()...)
	s.groups[Header] = append(s.groups[Header], s.head.contactFlag()...)
}

// paintSide draws the bar with the name of a view.
func (s *Compare) paintSide(y float32, side domain.Side) {
	p := s.Palette
	key := "scene.view_company"
	if side == domain.SideCustomer {
		key = "scene.view_customer"
	}
	name := s.Setter.Set(s.Words.T(key), styleCompactBold, 0, 1, typeset.Left)
	strip := func(w float32) []Item {
		return []Item{
			{Kind: Box, Rect: Rect{0, 0, w, sideBand}, Fill: p.BgApp},
			{Kind: Box, Rect: Rect{0, 0, w, 1}, Fill: p.Line},
			{Kind: Box, Rect: Rect{0, sideBand - 1, w, 1}, Fill: p.Line},
		}
	}
	w := s.head.width()
	s.groups[Body] = append(s.groups[Body], Group{Origin: Point{0, y}, Bounds: Rect{0, 0, w, sideBand}, Items: strip(w)})
	s.groups[Heads] = append(s.groups[Heads], Group{
		Origin: Point{0, y}, Bounds: Rect{0, 0, compareHead, sideBand},
		Items: append(strip(compareHead), Item{Kind: Text, Rect: Rect{10, 3, name.Width, 14}, Text: name, Fill: p.Ink3}),
	})
}

// paintBand draws the ground, the head and the cards of a band.
func (s *Compare) paintBand(b *band) {
	w := s.head.width()
	s.groups[Heads] = append(s.groups[Heads], s.bandHead(b))
	s.groups[Body] = append(s.groups[Body], Group{Origin: Point{0, b.y}, Bounds: Rect{0, 0, w, b.h}, Items: s.bandGround(b)})
	if b.state == bandCurves {
		s.groups[Body] = append(s.groups[Body], s.curves(b))
		return
	}
	for i, c := range s.head.columns {
		cl := b.cells[i]
		at := Point{c.x + compareSign, b.y}
		items := cl.items
		for _, box := range cl.boxes {
			s.cards = append(s.cards, comparedCard{box.id, box.rect.Moved(at.X, at.Y)})
			items = append(items, s.sign(b, box)...)
		}
		if len(items) > 0 {
			s.groups[Body] = append(s.groups[Body], Group{Origin: at, Bounds: Rect{-compareSign, 0, c.w, b.h}, Items: items})
		}
	}
}

// bandGround is what lies behind the cards: the future state stands on a ground of its own.
func (s *Compare) bandGround(b *band) []Item {
	p := s.Palette
	w := s.head.width()
	var items []Item
	if b.state == bandThen {
		items = append(items, Item{Kind: Box, Rect: Rect{0, 0, w, b.h}, Fill: p.Surface})
	}
	for _, c := range s.head.columns {
		items = append(items, Item{Kind: Box, Rect: Rect{c.x, 0, 1, b.h}, Fill: p.Line})
	}
	if b.last {
		return append(items, Item{Kind: Box, Rect: Rect{0, b.h - 1, w, 1}, Fill: p.LineStrong})
	}
	return append(items, Item{Kind: Box, Rect: Rect{0, b.h - 1, w, 1}, Fill: p.Line})
}

// bandHead is the name of a lane and the state that the band shows.
func (s *Compare) bandHead(b *band) Group {
	p := s.Palette
	var items []Item
	if b.state == bandThen {
		items = append(items, Item{Kind: Box, Rect: Rect{0, 0, compareHead, b.h}, Fill: p.Surface})
	}
	if b.first {
		name := s.laneName(b.lane)
		items = append(items,
			Item{Kind: Icon, Rect: Rect{10, 7, 14, 14}, Icon: laneInfo(b.lane.Shown()).Icon, Fill: p.Ink3},
			Item{Kind: Text, Rect: Rect{31, 7, name.Width, name.Height}, Text: name, Fill: p.Ink})
		items = append(items, s.laneRemark(b, 7+name.Height+3)...)
	}
	switch b.state {
	case bandNow:
		items = append(items, s.stateTag("scene.now", 7, p.Ink2, p.BgApp, p.LineStrong)...)
	case bandThen:
		items = append(items, s.stateTag("scene.then", 7, p.AccentInk, p.AccentTint, p.AccentLine)...)
	}
	line := p.LineStrong
	if !b.last {
		line = p.Line
	}
	items = append(items, Item{Kind: Box, Rect: Rect{0, b.h - 1, compareHead, 1}, Fill: line})
	for i := range items {
		items[i].Owner, items[i].Part = b.lane.Shown().ID, PartLaneHead
	}
	return Group{Origin: Point{0, b.y}, Bounds: Rect{0, 0, compareHead, b.h}, Items: items}
}

// laneRemark says what becomes of a lane, or explains the two curves.
func (s *Compare) laneRemark(b *band, y float32) []Item {
	p := s.Palette
	word := func(key string, ink color.NRGBA, x, y float32) Item {
		block := s.Setter.Set(s.Words.T(key), styleSmall, compareHead-x-8, 1, typeset.Left)
		return Item{Kind: Text, Rect: Rect{x, y, block.Width, 14}, Text: block, Fill: ink}
	}
	switch {
	case b.lane.Mark == future.New:
		return append(markSign(38, y+7, future.New, p), word("scene.mark.new", p.Good, 48, y))
	case b.lane.Mark == future.Gone:
		return append(markSign(38, y+7, future.Gone, p), word("scene.mark.gone", p.Bad, 48, y))
	case b.state == bandBoth:
		return []Item{word("scene.mark.same", p.Ink3, 31, y)}
	case b.state == bandCurves:
		return []Item{
			{Kind: Box, Rect: Rect{10, y + 8, 14, 1.5}, Fill: p.Ink3},
			word("scene.now", p.Ink3, 31, y+2),
			{Kind: Box, Rect: Rect{10, y + 23.5, 14, 2.5}, Radius: 1, Fill: p.AccentInk},
			word("scene.then", p.Ink3, 31, y+18),
		}
	}
	return nil
}

// stateTag names the state at the right end of a lane head.
func (s *Compare) stateTag(key string, y float32, ink, ground, line color.NRGBA) []Item {
	text := s.Setter.Set(s.Words.T(key), styleBadge, 44, 1, typeset.Left)
	w := text.Width + 10
	r := Rect{compareHead - w - 8, y, w, stateTag}
	return []Item{
		{Kind: Box, Rect: r, Radius: 4, Fill: ground, Stroke: line, StrokeWidth: 1},
		{Kind: Text, Rect: Rect{r.X + 5, r.Y + 1.5, text.Width, 13}, Text: text, Fill: ink},
	}
}

// sign is what stands in front of a card that differs; one that is the same in the future state is
// veiled, so that what is new there meets the eye.
func (s *Compare) sign(b *band, box cardBox) []Item {
	p := s.Palette
	c, ok := s.cmp.Card(box.id)
	if !ok {
		return nil
	}
	if c.Mark == future.Same {
		if b.state != bandThen {
			return nil
		}
		return []Item{s.veil(box.rect, p.Surface)}
	}
	items := markSign(-5, box.rect.Y+11, c.Mark, p)
	ink, _ := markInk(c.Mark, p)
	frame := Item{Kind: Box, Rect: box.rect, Radius: cardRadius, Stroke: ink, StrokeWidth: 1.25}
	if c.Mark == future.Gone {
		items = append(items, s.veil(box.rect, p.BgCanvas))
	}
	return append(items, frame)
}

// veil fades a card.
func (s *Compare) veil(r Rect, ground color.NRGBA) Item {
	ground.A = 140
	return Item{Kind: Box, Rect: r.Inset(-2), Radius: cardRadius, Fill: ground}
}

// markInk is the colour of a mark and the one of its ground.
func markInk(m future.Mark, p *palette.Palette) (ink, tint color.NRGBA) {
	switch m {
	case future.New:
		return p.Good, p.GoodTint
	case future.Changed:
		return p.Warn, p.WarnTint
	case future.Gone:
		return p.Bad, p.BadTint
	}
	return p.Ink3, p.BgApp
}

// MarkSign draws the sign of a mark in a disc around (cx, cy): a plus, a minus, or the two strokes of
// "not the same".
func MarkSign(cx, cy float32, m future.Mark, p *palette.Palette) []Item {
	return markSign(cx, cy, m, p)
}

func markSign(cx, cy float32, m future.Mark, p *palette.Palette) []Item {
	const r, a, width = 7, 3.5, 1.7
	ink, _ := markInk(m, p)
	line := func(x0, y0, x1, y1 float32) Item {
		return stroked(linePath(Point{cx + x0, cy + y0}, Point{cx + x1, cy + y1}), p.Face, width)
	}
	items := []Item{filled(circlePath(cx, cy, r), ink)}
	switch m {
	case future.New:
		return append(items, line(-a, 0, a, 0), line(0, -a, 0, a))
	case future.Gone:
		return append(items, line(-a, 0, a, 0))
	case future.Changed:
		return append(items, line(-3.2, -1.6, 3.2, -1.6), line(-3.2, 1.8, 3.2, 1.8), line(1.9, -4, -1.9, 4.2))
	}
	return append(items, line(-a, -1.6, a, -1.6), line(-a, 1.8, a, 1.8))
}

// curves draws the feelings of both states over each other: the current one thin, the future one
// strong and with faces.
func (s *Compare) curves(b *band) Group {
	p := s.Palette
	w := s.head.width()
	good, bad := p.GoodTint, p.BadTint
	clearGood, clearBad := good, bad
	clearGood.A, clearBad.A = 0, 0
	half := b.h / 2
	items := []Item{
		{Kind: Gradient, Rect: Rect{0, 0, w, half}, Fill: good, Fill2: clearGood},
		{Kind: Gradient, Rect: Rect{0, half, w, b.h - 1 - half}, Fill: clearBad, Fill2: bad},
		{Kind: Box, Rect: Rect{0, half + 0.5, w, 1}, Fill: p.LineStrong},
	}
	for _, c := range s.head.columns {
		items = append(items, Item{Kind: Box, Rect: Rect{c.x, 0, 1, b.h}, Fill: p.Line})
	}
	var now, then []strand // one for each persona
	if !b.lane.Now.ID.IsZero() {
		now = s.now.strands(&row{lane: b.lane.Now, h: b.h}, nil)
	}
	if !b.lane.Then.ID.IsZero() {
		then = s.then.strands(&row{lane: b.lane.Then, h: b.h}, nil)
	}
	for _, line := range now {
		items = append(items, curve(line.lived, p.Ink3, 1.5)...)
	}
	for _, line := range then {
		items = append(items, curve(line.lived, p.AccentInk, 2.5)...)
	}
	drawn := make(map[domain.ID]bool) // a card for several personas is one point
	for _, line := range now {
		for _, n := range line.lived {
			c, ok := s.cmp.Card(n.card.ID)
			if drawn[n.card.ID] || ok && c.Mark == future.Same && b.lane.Mark != future.Gone {
				continue // lies below the face of the future state
			}
			drawn[n.card.ID] = true
			items = append(items, s.curveNode(b, n, 6)...)
		}
	}
	for _, line := range then {
		items = append(items, s.strandThen(b, line, drawn)...)
	}
	return Group{Origin: Point{0, b.y}, Bounds: Rect{0, -20, w, b.h + 40}, Items: items}
}

// strandThen draws the faces and quotes of one curve of the future state.
func (s *Compare) strandThen(b *band, line strand, drawn map[domain.ID]bool) []Item {
	var items []Item
	for i, n := range line.lived {
		if drawn[n.card.ID] {
			continue
		}
		drawn[n.card.ID] = true
		items = append(items, s.curveNode(b, n, nodeRadius(n.card))...)
		if n.card.Text != "" {
			quote := s.then.quote(n, above(line.lived, i))
			ground := s.Palette.BgCanvas
			ground.A = 190 // the other curve may run below the words
			r := quote[len(quote)-1].Rect
			if len(quote) == 1 {
				items = append(items, Item{Kind: Box, Rect: Rect{r.X - 4, r.Y - 1, r.W + 8, r.H + 2}, Radius: 4, Fill: ground})
			}
			items = append(items, quote...)
		}
	}
	return items
}

// curveNode is a face with its sign beside it.
func (s *Compare) curveNode(b *band, n node, radius float32) []Item {
	items := smiley(n.x, n.y, radius, n.card.Feeling, s.Palette)
	s.cards = append(s.cards, comparedCard{n.card.ID, Rect{n.x - radius - 2, b.y + n.y - radius - 2, 2*radius + 4, 2*radius + 4}})
	// One sign is enough for a feeling that moves.
	if c, ok := s.cmp.Card(n.card.ID); ok && c.Mark != future.Same && (c.Mark == future.Gone || n.card.ID == c.Then.ID) {
		items = append(items, markSign(n.x-radius-7, n.y, c.Mark, s.Palette)...)
	}
	return items
}
