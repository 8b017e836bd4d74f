package scene

import (
	"image/color"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/future"
	"wegmarke/domain/palette"
	"wegmarke/domain/typeset"
)

// CompareParams is what the scene of a comparison is built from.
type CompareParams struct {
	View document.View
	// Map is the one that shows the future state.
	Map     domain.ID
	Palette *palette.Palette
	Setter  *typeset.Setter
	Words   Words
	// Today decides which measures are overdue.
	Today domain.Date
	// Width is the space for the columns, in units.
	Width float32
	// Different leaves out what is the same in both states.
	Different bool
	// Heading puts the titles and the summary above the phases, as on paper.
	Heading bool
	// Summary is the sentence below the title.
	Summary string
}

// Compare is the scene of a current state above its future one, lane by lane and in the same columns.
type Compare struct {
	CompareParams
	cmp *future.Comparison
	// now and then lay out the cards of the two states, head the phases of both.
	now, then, head *Map
	bands           []band
	groups          [paneCount][]Group
	cards           []comparedCard
	height          float32
	selected        map[domain.ID]bool
}

// Sizes of a comparison, in scene units.
const (
	compareHead   = 172 // lane heads with the names of the states
	compareSign   = 18  // the room in front of a card for its sign
	compareColumn = 132
	compareCurves = 190 // the lane with both curves
	stateTag      = 16
)

// band is one row: a lane of one of the two states, or of both where they are the same.
type band struct {
	lane  future.Lane
	state bandState
	y, h  float32
	first bool // of its lane
	last  bool
	cells []*cell
}

// bandState says which state a band shows.
type bandState uint8

const (
	bandBoth bandState = iota
	bandNow
	bandThen
	bandCurves
)

// comparedCard is where a card lies in the body.
type comparedCard struct {
	id   domain.ID
	rect Rect
}

// NewCompare builds the scene of a comparison; false where the map is no future of another.
func NewCompare(p CompareParams) (*Compare, bool) {
	s := &Compare{CompareParams: p, selected: make(map[domain.ID]bool)}
	return s, s.Rebuild()
}

// Comparison is what the scene shows.
func (s *Compare) Comparison() *future.Comparison { return s.cmp }

// Rebuild lays out everything anew, as after a change of the document; false where there is nothing
// to compare any more.
func (s *Compare) Rebuild() bool {
	cmp, ok := future.Of(s.View, s.Map)
	if !ok {
		return false
	}
	s.cmp = cmp
	s.Setter.SetLanguage(s.Words.Language())
	s.now, s.then, s.head = s.half(cmp.Current.ID), s.half(cmp.Future.ID), s.half(cmp.Future.ID)
	s.placeColumns()
	s.bands, s.cards = nil, nil
	s.height = 0
	for _, l := range cmp.Lanes {
		s.addLane(l)
	}
	for pane := range s.groups {
		s.groups[pane] = nil
	}
	s.paintHeader()
	side := domain.Side("")
	for i := range s.bands {
		if b := &s.bands[i]; b.first && b.lane.Shown().Side != side {
			side = b.lane.Shown().Side
			s.paintSide(b.y-sideBand, side)
		}
		s.paintBand(&s.bands[i])
	}
	return true
}

// half is a map of which only the parts that lay out cards are used.
func (s *Compare) half(m domain.ID) *Map {
	return emptyMap(MapParams{
		View: s.View, Map: m, Palette: s.Palette, Setter: s.Setter, Words: s.Words, Today: s.Today,
		Width: s.Width, Heading: s.Heading,
	})
}

// placeColumns shares the width among the columns of both states. A phase without any is left out.
func (s *Compare) placeColumns() {
	n := len(s.cmp.Columns)
	w := max(float32(compareColumn), s.Width/float32(max(n, 1)))
	last := -1
	for i, c := range s.cmp.Columns {
		x := float32(i) * w
		shown := c.Then
		if c.Mark == future.Gone {
			shown = c.Now
		}
		if c.Phase != last {
			last = c.Phase
			s.head.phases = append(s.head.phases, phaseSpan{phase: s.phaseShown(s.cmp.Phases[c.Phase]), first: i, x: x})
		}
		at := len(s.head.phases) - 1
		span := &s.head.phases[at]
		span.end, span.w = i+1, x+w-span.x
		s.head.columns = append(s.head.columns, column{step: shown, phase: at, x: x, w: w})
		s.now.columns = append(s.now.columns, column{step: c.Now, phase: at, x: x, w: w})
		s.then.columns = append(s.then.columns, column{step: c.Then, phase: at, x: x, w: w})
	}
	s.now.phases, s.then.phases = s.head.phases, s.head.phases
}

// phaseShown is a phase with a word on what becomes of it in place of the company's task.
func (s *Compare) phaseShown(p future.Phase) domain.Phase {
	p.Now.Folded, p.Then.Folded = false, false
	switch p.Mark {
	case future.New:
		p.Then.Task = "+ " + s.Words.T("scene.mark.new")
	case future.Gone:
		p.Now.Task = "− " + s.Words.T("scene.mark.gone")
		return p.Now
	case future.Changed:
		if p.Now.Title != p.Then.Title {
			p.Then.Task = s.Words.T("scene.before") + ": " + p.Now.Title
		}
	}
	return p.Then
}

// addLane appends the bands of a lane: one where nothing differs, else the current state above the
// future one. Both curves of feelings share a band.
func (s *Compare) addLane(l future.Lane) {
	if l.Shown().Hidden && l.Mark == future.Same {
		return
	}
	n := future.TallyOf(s.cmp.InLane(l)).Differences() + s.leaves(l)
	if s.Different && n == 0 && l.Mark == future.Same {
		return
	}
	if len(s.bands) == 0 || s.bands[len(s.bands)-1].lane.Shown().Side != l.Shown().Side {
		s.height += sideBand
	}
	var states []bandState
	switch {
	case l.Shown().As() == domain.LaneFeelings:
		states = []bandState{bandCurves}
	case l.Mark == future.New:
		states = []bandState{bandThen}
	case l.Mark == future.Gone:
		states = []bandState{bandNow}
	case n == 0:
		states = []bandState{bandBoth}
	default:
		states = []bandState{bandNow, bandThen}
	}
	for i, state := range states {
		b := band{lane: l, state: state, y: s.height, first: i == 0, last: i == len(states)-1}
		s.layoutBand(&b)
		s.height += b.h
		s.bands = append(s.bands, b)
	}
}

// leaves counts the cards that stand in a lane now and in another one then.
func (s *Compare) leaves(l future.Lane) int {
	n := 0
	for _, c := range s.cmp.Cards {
		if c.Moved && c.Now.Lane == l.Now.ID && c.Then.Lane != l.Then.ID {
			n++
		}
	}
	return n
}

// layoutBand lays out the cards of a band and gives it its height.
func (s *Compare) layoutBand(b *band) {
	if b.state == bandCurves {
		b.h = compareCurves
		return
	}
	half, lane := s.then, b.lane.Then
	if b.state == bandNow {
		half, lane = s.now, b.lane.Now
	}
	b.h = 30
	if b.first {
		b.h = max(b.h, s.laneName(b.lane).Height+headPad)
		if b.lane.Mark != future.Same || b.state == bandBoth {
			b.h = max(b.h, s.laneName(b.lane).Height+headPad+stateTag)
		}
	}
	for _, c := range half.columns {
		cl := half.freshCell(cellKey{lane.ID, c.step.ID}, lane)
		if !c.step.ID.IsZero() {
			narrow := c
			narrow.w -= compareSign
			for _, card := range document.Cards(s.View, lane.ID, c.step.ID) {
				if s.shows(card) {
					half.addCard(cl, card, narrow)
				}
			}
		}
		b.cells = append(b.cells, cl)
		b.h = max(b.h, cl.need)
	}
}

// shows says whether a card is to be seen.
func (s *Compare) shows(card domain.Card) bool {
	if card.Expected {
		return false
	}
	c, ok := s.cmp.Card(card.ID)
	return !s.Different || !ok || c.Mark != future.Same
}

func (s *Compare) laneName(l future.Lane) *typeset.Block {
	return s.Setter.Set(LaneTitle(l.Shown(), s.Words.Language()), styleCompactBold, compareHead-31-48, 3, typeset.Left)
}

// SetSelected shows these cards as selected, in both states.
func (s *Compare) SetSelected(ids ...domain.ID) {
	clear(s.selected)
	for _, id := range ids {
		if c, ok := s.cmp.Card(id); ok {
			for _, other := range []domain.ID{c.Now.ID, c.Then.ID} {
				if !other.IsZero() {
					s.selected[other] = true
				}
			}
		}
	}
}

// SetWidth gives the columns another space to share and says whether that changed anything.
func (s *Compare) SetWidth(w float32) bool {
	if w == s.Width {
		return false
	}
	s.Width = w
	s.Rebuild()
	return true
}

// SetLook changes colours and language.
func (s *Compare) SetLook(p *palette.Palette, w Words) {
	s.Palette, s.Words = p, w
	s.Rebuild()
}

// PaneSize implements Source.
func (s *Compare) PaneSize(p Pane) (w, h float32) {
	switch p {
	case Header:
		return s.head.width(), s.head.bandHeight()
	case Heads:
		return compareHead, s.height
	case Corner:
		return compareHead, s.head.bandHeight()
	}
	return s.head.width(), s.height
}

// PaneOrigin implements Source.
func (s *Compare) PaneOrigin(p Pane) Point {
	var o Point
	if p == Body || p == Header {
		o.X = compareHead
	}
	if p == Body || p == Heads {
		o.Y = s.head.bandHeight()
	}
	return o
}

// Background implements Source.
func (s *Compare) Background(Pane) color.NRGBA { return s.Palette.BgCanvas }

// Visit implements Source.
func (s *Compare) Visit(pane Pane, region Rect, yield func(g *Group)) {
	visitGroups(s.groups[pane], region, yield)
	if pane != Body || len(s.selected) == 0 {
		return
	}
	for _, c := range s.cards {
		if s.selected[c.id] && c.rect.Inset(-4).Overlaps(region) {
			yield(&Group{Bounds: c.rect.Inset(-4), Items: []Item{{
				Kind: Box, Rect: c.rect.Inset(-2), Radius: cardRadius + 2, Stroke: s.Palette.Focus, StrokeWidth: 2,
			}}})
		}
	}
}

// At finds what lies at p in a pane: a card, or the lane in the body and among the heads.
func (s *Compare) At(pane Pane, p Point) Hit {
	if pane != Body && pane != Heads {
		return Hit{}
	}
	var h Hit
	for _, b := range s.bands {
		if p.Y >= b.y && p.Y < b.y+b.h {
			h.Lane = b.lane.Shown().ID
			h.Part = PartCell
			if pane == Heads {
				h.Part = PartLaneHead
			}
		}
	}
	if pane == Body {
		for _, c := range s.cards {
			if c.rect.Contains(p) {
				h.Card, h.Part = c.id, PartCard
			}
		}
	}
	return h
}

// Cards lists the cards that are shown, from top to bottom and from left to right in each row.
func (s *Compare) Cards() []domain.ID {
	out := make([]domain.ID, len(s.cards))
	for i, c := range s.cards {
		out[i] = c.id
	}
	return out
}

// CardRect is where a card lies in the body.
func (s *Compare) CardRect(id domain.ID) (Rect, bool) {
	for _, c := range s.cards {
		if c.id == id {
			return c.rect, true
		}
	}
	return Rect{}, false
}
