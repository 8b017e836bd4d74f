package scene

import (
	"image/color"
	"strconv"
	"sync"

	"wegmarke/domain"
	"wegmarke/domain/palette"
	"wegmarke/domain/typeset"
)

// PreviewMark says what a comparison does to a card of a preview.
type PreviewMark uint8

// Marks of a preview.
const (
	PreviewPlain    PreviewMark = iota
	PreviewConflict             // two sides want it otherwise, nobody has decided
	PreviewTaken                // comes from the other side
	PreviewMine                 // changed on this side, or kept as it is here
	PreviewOpen                 // wanted by the other side, not decided
	PreviewKept                 // the other side wanted it gone and it stays
)

// PreviewCard is one card of a preview.
type PreviewCard struct {
	// Topic is what a click on the card means to the one who made the preview; -1 for nothing.
	Topic int
	Text  string
	Mark  PreviewMark
	// Icon stands for what happens to the card; "" for the sign of the mark.
	Icon string
	// Struck draws a line through the text of a card that goes away.
	Struck bool
	// At is the place in the column, Feeling the value and Was the one it comes from, in a lane of feelings.
	At           float64
	Feeling, Was int
	// Expected puts the point on the quieter curve.
	Expected bool
}

// PreviewLane is one row of a preview, with the cards of each column.
type PreviewLane struct {
	Title string
	Kind  domain.LaneKind
	Cells [][]PreviewCard
	// Fresh says that the lane itself comes from the other side.
	Fresh bool
}

// PreviewColumn is one column of a preview. Columns of the same phase stand beside each other.
type PreviewColumn struct {
	Phase  int // counts from 0
	Colour int
	Title  string // of the phase
	Step   string // where the phase has several
	Fresh  bool
}

// PreviewParams is what a preview is built from.
type PreviewParams struct {
	Columns []PreviewColumn
	Lanes   []PreviewLane
	Palette *palette.Palette
	Setter  *typeset.Setter
	Words   Words
	Width   float32
}

// Preview is the scene of a whole map in few lines: every card takes one line, and those that a
// comparison is about carry signs.
type Preview struct {
	PreviewParams
	head     *Map
	groups   [paneCount][]Group
	boxes    []previewBox
	height   float32
	selected int
	blocks   map[previewText]*typeset.Block
	cells    []previewCell
	// setting guards blocks and cells, whose texts are only set when they come into view.
	setting sync.Mutex
}

// previewCell is a stack of cards that is drawn when it comes into view.
type previewCell struct {
	lane   *PreviewLane
	cards  []PreviewCard
	width  float32
	origin Point
	bounds Rect
	items  []Item
}

type previewBox struct {
	topic int
	rect  Rect
}

// previewText is what a line of a preview has been set for.
type previewText struct {
	text  string
	style typeset.Style
	width float32
}

// Sizes of a preview, in scene units.
const (
	previewHead   = 118
	previewBand   = 40
	previewColumn = 96
	previewCard   = 25
	previewGap    = 3
	previewPad    = 5
	previewCurves = 86
	previewSign   = 12
)

// NewPreview builds a preview.
func NewPreview(p PreviewParams) *Preview {
	s := &Preview{PreviewParams: p, selected: -1, blocks: make(map[previewText]*typeset.Block)}
	s.rebuild()
	return s
}

// SetLanes shows other cards.
func (s *Preview) SetLanes(columns []PreviewColumn, lanes []PreviewLane) {
	s.Columns, s.Lanes = columns, lanes
	s.rebuild()
}

// SetWidth gives the columns another space to share and says whether that changed anything.
func (s *Preview) SetWidth(w float32) bool {
	if w == s.Width {
		return false
	}
	s.Width = w
	clear(s.blocks)
	s.rebuild()
	return true
}

// SetLook changes colours and language.
func (s *Preview) SetLook(p *palette.Palette, w Words) {
	s.Palette, s.Words = p, w
	s.rebuild()
}

// Select frames the cards of a topic; -1 frames none.
func (s *Preview) Select(topic int) { s.selected = topic }

func (s *Preview) rebuild() {
	s.groups, s.boxes, s.cells = [paneCount][]Group{}, nil, nil
	s.placeColumns()
	s.height = 0
	for i := range s.Lanes {
		s.height += s.lane(&s.Lanes[i], s.height)
	}
	s.paintHeader()
}

// placeColumns borrows the columns and chevrons of a map.
func (s *Preview) placeColumns() {
	s.head = &Map{MapParams: MapParams{Palette: s.Palette, Setter: s.Setter, Words: s.Words, Width: s.Width}}
	w := max(float32(previewColumn), float32(int(s.Width/float32(max(len(s.Columns), 1)))))
	last := -1
	for i, c := range s.Columns {
		x := float32(i) * w
		if c.Phase != last {
			last = c.Phase
			s.head.phases = append(s.head.phases, phaseSpan{phase: domain.Phase{Title: c.Title, Color: c.Colour}, first: i, x: x})
		}
		span := &s.head.phases[len(s.head.phases)-1]
		span.end, span.w = i+1, x+w-span.x
		s.head.columns = append(s.head.columns, column{phase: len(s.head.phases) - 1, x: x, w: w})
	}
}

// set puts a text into one line and keeps it: most cards say the same after every decision.
func (s *Preview) set(text string, st typeset.Style, width float32) *typeset.Block {
	key := previewText{text, st, width}
	b := s.blocks[key]
	if b == nil {
		b = s.Setter.Set(text, st, width, 1, typeset.Left)
		s.blocks[key] = b
	}
	return b
}

// divided says whether any phase has several columns.
func (s *Preview) divided() bool { return len(s.head.phases) != len(s.Columns) }

func (s *Preview) bandHeight() float32 {
	if s.divided() {
		return previewBand + 18
	}
	return previewBand
}

func (s *Preview) paintHeader() {
	p := s.Palette
	for i, span := range s.head.phases {
		s.groups[Header] = append(s.groups[Header], s.chevron(i, span))
	}
	if !s.divided() {
		return
	}
	for i, c := range s.head.columns {
		if s.Columns[i].Step == "" {
			continue
		}
		ph := p.PhaseFor(s.Columns[i].Colour)
		title := s.set(s.Columns[i].Step, styleSmallMed, c.w-10)
		s.groups[Header] = append(s.groups[Header], Group{Origin: Point{c.x, previewBand - 4}, Bounds: Rect{0, 0, c.w, 18}, Items: []Item{
			{Kind: Box, Rect: Rect{2, 0, c.w - 4, 18}, Radius: 4, Fill: ph.Tint},
			{Kind: Text, Rect: Rect{7, 2, title.Width, 14}, Text: title, Fill: ph.Ink},
		}})
	}
}

// chevron is a low arrow with the number and the name of a phase.
func (s *Preview) chevron(i int, span phaseSpan) Group {
	const y0, y1, arrow = 6, 34, 9
	last := i == len(s.head.phases)-1
	x0, x1 := float32(2), span.w-1.5
	if i == 0 {
		x0 = 0
	}
	if last {
		x1 = span.w - 2
	}
	mid := float32(y0+y1) / 2
	path := linePath(Point{x0, y0}, Point{x1, y0}, Point{x1 + arrow, mid}, Point{x1, y1}, Point{x0, y1}, Point{x0 + arrow, mid})
	switch {
	case i == 0 && last:
		path = linePath(Point{x0, y0}, Point{x1, y0}, Point{x1, y1}, Point{x0, y1})
	case i == 0:
		path = linePath(Point{x0, y0}, Point{x1, y0}, Point{x1 + arrow, mid}, Point{x1, y1}, Point{x0, y1})
	case last:
		path = linePath(Point{x0, y0}, Point{x1, y0}, Point{x1, y1}, Point{x0, y1}, Point{x0 + arrow, mid})
	}
	path = append(path, Segment{Op: Close})
	tx := float32(19)
	if i == 0 {
		tx = 10
	}
	name := strconv.Itoa(i+1) + " " + span.phase.Title
	if s.Columns[span.first].Fresh {
		name = "+ " + name
	}
	title := s.set(name, styleLabelBold, span.w-tx-8)
	return Group{Origin: Point{span.x, 0}, Bounds: Rect{0, 0, span.w + arrow + 2, previewBand}, Items: []Item{
		filled(path, s.Palette.PhaseFor(span.phase.Color).Strong),
		{Kind: Text, Rect: Rect{tx, y0 + 5, title.Width, 18}, Text: title, Fill: white},
	}}
}

// lane lays out one row and says how high it is.
func (s *Preview) lane(l *PreviewLane, y float32) float32 {
	p := s.Palette
	w := s.head.width()
	name := s.Setter.Set(l.Title, styleCompactBold, previewHead-20, 2, typeset.Left)
	h := max(name.Height, 14) + 2*9 + 1
	curves := l.Kind == domain.LaneFeelings
	if curves {
		h = previewCurves
	}
	for _, cards := range l.Cells {
		if !curves {
			h = max(h, float32(len(cards))*(previewCard+previewGap)-previewGap+2*previewPad+1)
		}
	}
	ground := make([]Item, 0, len(s.head.columns)+1)
	if l.Fresh {
		ground = append(ground, Item{Kind: Box, Rect: Rect{0, 0, w, h}, Fill: p.TheirsTint})
	}
	for _, c := range s.head.columns {
		ground = append(ground, Item{Kind: Box, Rect: Rect{c.x, 0, 1, h}, Fill: p.Line})
	}
	ground = append(ground, Item{Kind: Box, Rect: Rect{0, h - 1, w, 1}, Fill: p.Line})
	s.groups[Body] = append(s.groups[Body], Group{Origin: Point{0, y}, Bounds: Rect{0, 0, w, h}, Items: ground})
	s.groups[Heads] = append(s.groups[Heads], Group{Origin: Point{0, y}, Bounds: Rect{0, 0, previewHead, h}, Items: []Item{
		{Kind: Text, Rect: Rect{12, 9 + 3, name.Width, name.Height}, Text: name, Fill: p.Ink},
		{Kind: Box, Rect: Rect{0, h - 1, previewHead, 1}, Fill: p.Line},
	}})
	if curves {
		s.feelings(l, y, h)
		return h
	}
	for i, cards := range l.Cells {
		if i >= len(s.head.columns) || len(cards) == 0 {
			continue
		}
		c := s.head.columns[i]
		for k, card := range cards {
			if card.Topic >= 0 {
				s.boxes = append(s.boxes, previewBox{card.Topic, previewRect(k, c.w).Moved(c.x, y)})
			}
		}
		s.cells = append(s.cells, previewCell{lane: l, cards: cards, width: c.w, origin: Point{c.x, y}, bounds: Rect{0, 0, c.w, h}})
	}
	return h
}

// previewRect is the place of a card in its cell.
func previewRect(k int, width float32) Rect {
	return Rect{previewPad, previewPad + float32(k)*(previewCard+previewGap), width - 2*previewPad + 1, previewCard}
}

// visitCells draws the cells that touch a region, and sets their texts the first time.
func (s *Preview) visitCells(region Rect, yield func(g *Group)) {
	for i := range s.cells {
		c := &s.cells[i]
		if !c.bounds.Moved(c.origin.X, c.origin.Y).Overlaps(region) {
			continue
		}
		s.setting.Lock()
		if c.items == nil {
			for k, card := range c.cards {
				c.items = append(c.items, s.card(c.lane, card, previewRect(k, c.width))...)
			}
		}
		items := c.items
		s.setting.Unlock()
		yield(&Group{Origin: c.origin, Bounds: c.bounds, Items: items})
	}
}

// previewLook is how a mark looks.
type previewLook struct {
	fill, line, ink color.NRGBA
	width           float32
	icon            string
}

func (s *Preview) look(l *PreviewLane, c PreviewCard) previewLook {
	p := s.Palette
	out := previewLook{fill: p.Surface, line: p.Line, ink: p.Ink, width: 1}
	switch c.Mark {
	case PreviewConflict:
		out = previewLook{p.BadTint, p.Bad, p.Bad, 2, "warn"}
	case PreviewTaken:
		out = previewLook{p.TheirsTint, p.Theirs, p.Theirs, 1.5, "plus"}
	case PreviewMine:
		out = previewLook{p.MineTint, p.Mine, p.Mine, 1.5, "user"}
	case PreviewOpen:
		out = previewLook{p.Surface, p.TheirsLine, p.Theirs, 1.5, "clock"}
	case PreviewKept:
		out = previewLook{p.Surface2, p.LineStrong, p.Ink2, 1, "minus"}
	default:
		switch l.Kind {
		case domain.LanePains:
			out.fill, out.line, out.ink = p.PainBg, p.PainLine, p.PainInk
		case domain.LaneIdeas:
			out.fill, out.line, out.ink = p.IdeaBg, p.IdeaLine, p.IdeaInk
		}
	}
	if c.Icon != "" && out.icon != "" {
		out.icon = c.Icon
	}
	return out
}

func (s *Preview) card(l *PreviewLane, c PreviewCard, r Rect) []Item {
	look := s.look(l, c)
	items := []Item{{Kind: Box, Rect: r, Radius: 5, Fill: look.fill, Stroke: look.line, StrokeWidth: look.width}}
	x := r.X + 8
	style := styleCompact
	if look.icon != "" {
		items = append(items, Item{Kind: Icon, Rect: Rect{x, r.Y + (r.H-previewSign)/2, previewSign, previewSign}, Icon: look.icon, Fill: look.ink})
		x += previewSign + 5
		style = styleCompactMed
	}
	text := s.set(c.Text, style, max(r.Right()-6-x, 10))
	items = append(items, Item{Kind: Text, Rect: Rect{x, r.Y + 5, text.Width, 15}, Text: text, Fill: look.ink})
	if c.Struck {
		items = append(items, Item{Kind: Box, Rect: Rect{x, r.Y + 12.5, text.Width, 1}, Fill: look.ink})
	}
	return items
}

// PaneSize implements Source.
func (s *Preview) PaneSize(p Pane) (w, h float32) {
	switch p {
	case Header:
		return s.head.width(), s.bandHeight()
	case Heads:
		return previewHead, s.height
	case Corner:
		return previewHead, s.bandHeight()
	}
	return s.head.width(), s.height
}

// PaneOrigin implements Source.
func (s *Preview) PaneOrigin(p Pane) Point {
	var o Point
	if p == Body || p == Header {
		o.X = previewHead
	}
	if p == Body || p == Heads {
		o.Y = s.bandHeight()
	}
	return o
}

// Background implements Source.
func (s *Preview) Background(Pane) color.NRGBA { return s.Palette.Surface }

// Visit implements Source.
func (s *Preview) Visit(pane Pane, region Rect, yield func(g *Group)) {
	visitGroups(s.groups[pane], region, yield)
	if pane != Body {
		return
	}
	s.visitCells(region, yield)
	if s.selected < 0 {
		return
	}
	for _, b := range s.boxes {
		if b.topic == s.selected && b.rect.Inset(-3).Overlaps(region) {
			yield(&Group{Bounds: b.rect.Inset(-3), Items: []Item{{
				Kind: Box, Rect: b.rect.Inset(-2), Radius: 7, Stroke: s.Palette.Focus, StrokeWidth: 2,
			}}})
		}
	}
}

// At finds the topic of the card at a place of the body; -1 where there is none.
func (s *Preview) At(pane Pane, at Point) int {
	if pane != Body {
		return -1
	}
	for _, b := range s.boxes {
		if b.rect.Contains(at) {
			return b.topic
		}
	}
	return -1
}

// Place is where the first card of a topic lies in the body.
func (s *Preview) Place(topic int) (Rect, bool) {
	for _, b := range s.boxes {
		if b.topic == topic && topic >= 0 {
			return b.rect, true
		}
	}
	return Rect{}, false
}
