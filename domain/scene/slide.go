package scene

import (
	"image/color"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/palette"
	"wegmarke/domain/typeset"
)

// SlideParams is what one slide of a presentation is built from.
type SlideParams struct {
	View document.View
	Map  domain.ID
	// Phase is what the slide is about. The zero ID makes the opening: title, persona, all phases and
	// the curve of feelings.
	Phase   domain.ID
	Palette *palette.Palette
	Setter  *typeset.Setter
	Words   Words
	// Today decides which measures are overdue.
	Today domain.Date
	// Shape is the width of the screen divided by its height.
	Shape float32
	// Filter leaves out lanes and dims cards as on the page of the map.
	Filter Filter
	// From is where a slide goes on that did not hold everything.
	From SlidePlace
}

// SlidePlace is a place in the cards of a phase: so many lanes, and so many cards of the next one.
type SlidePlace struct{ Lane, Card int }

// Slide is the scene of one slide: a phase with the cards of all its lanes, as large as they can be
// so that everything fits. It has only a body.
type Slide struct {
	SlideParams
	width, height float32
	// cards lays out cards, strip the phases and the curve across the whole slide.
	cards, strip *Map
	lanes        []domain.Lane
	rows         []slideRow
	groups       []Group
	next         SlidePlace
	focus        int
}

// slideRow is one lane on a slide.
type slideRow struct {
	lane domain.Lane
	rect Rect
}

// Sizes of a slide, in scene units.
const (
	slideMargin    = 24
	slideTop       = 88  // where the lanes begin, below the title
	slideFoot      = 16  // free below the last lane
	slideColumn    = 152 // the narrowest column of cards
	slideCurve     = 122 // the lane of feelings
	slideTallCurve = 190 // where there is room
	curveRoom      = 18  // above and below its points, for what they say
	slideVeil      = 214 // how much of a lane that does not matter now is covered, of 255
)

// slideWidths are the widths a slide may have; the first on which everything fits is taken, because
// the fewer units there are, the larger is the text on the screen.
var slideWidths = []float32{600, 680, 760, 840, 920, 980, 1040, 1100, 1180, 1280}

// openingPhase is the room of a phase on the opening.
const openingPhase = 152

// slideFullWidth is the width of a slide of a phase that does not fit on one.
const slideFullWidth = 960

var (
	styleSlideTitle   = typeset.Style{Weight: typeset.SemiBold, Size: 22, Line: 28}
	styleSlideOpening = typeset.Style{Weight: typeset.SemiBold, Size: 30, Line: 38}
	styleLabel        = typeset.Style{Weight: typeset.Regular, Size: 14, Line: 20}
	styleSlideNumber  = typeset.Style{Weight: typeset.SemiBold, Size: 16, Line: 22}
)

// NewSlide builds a slide.
func NewSlide(p SlideParams) *Slide {
	s := &Slide{SlideParams: p, focus: -1}
	if s.Shape <= 0 {
		s.Shape = 16.0 / 9
	}
	s.Setter.SetLanguage(s.Words.Language())
	s.lanes = s.shownLanes()
	if s.Phase.IsZero() {
		s.size(max(slideFullWidth, 2*slideMargin+openingPhase*float32(len(SlidePhases(p.View, p.Map)))))
		s.opening()
		return s
	}
	if s.From == (SlidePlace{}) {
		for _, w := range slideWidths {
			for _, halves := range []bool{true, false} {
				s.size(w)
				if s.page(halves); s.next == (SlidePlace{}) {
					return s
				}
			}
		}
	}
	s.size(slideFullWidth)
	s.page(false)
	return s
}

// SlidePhases lists the phases that have slides: those that are not folded.
func SlidePhases(v document.View, m domain.ID) []domain.Phase {
	return document.Phases(openView{v}, m)
}

// Next is where the following slide of the phase goes on; the zero place where this one is the last.
func (s *Slide) Next() SlidePlace { return s.next }

// Rows is the number of lanes on the slide.
func (s *Slide) Rows() int { return len(s.rows) }

// Row is a lane on the slide.
func (s *Slide) Row(i int) domain.Lane { return s.rows[i].lane }

// Focus covers all lanes but one lightly; -1 shows all alike.
func (s *Slide) Focus(row int) { s.focus = row }

// shownLanes lists the lanes that are neither hidden, folded nor filtered away.
func (s *Slide) shownLanes() []domain.Lane {
	var out []domain.Lane
	for _, l := range document.Lanes(s.View, s.Map) {
		if !l.Hidden && !l.Folded && s.Filter.shows(l.ID) {
			out = append(out, l)
		}
	}
	return out
}

// size makes an empty slide of a width.
func (s *Slide) size(w float32) {
	s.width, s.height = w, w/s.Shape
	s.groups, s.rows, s.next = nil, nil, SlidePlace{}
	s.cards, s.strip = s.half(0), s.half(w-2*slideMargin)
	if !s.Phase.IsZero() {
		s.strip.Width -= headWidth
	}
	s.strip.placeColumns()
	s.strip.squeeze()
}

// squeeze makes the columns share exactly the width, however narrow they become: on a slide they carry
// nothing but a curve.
func (m *Map) squeeze() {
	f := m.Width / max(m.width(), 1)
	for i := range m.columns {
		m.columns[i].x *= f
		m.columns[i].w *= f
	}
	for i := range m.phases {
		m.phases[i].x *= f
		m.phases[i].w *= f
	}
}

// half is a map of which only the parts that lay out cards, phases and curves are used. No column keeps
// a width of its own, and no phase is folded.
func (s *Slide) half(w float32) *Map {
	m := emptyMap(MapParams{
		View: openView{s.View}, Map: s.Map, Palette: s.Palette, Setter: s.Setter, Words: s.Words, Today: s.Today, Width: w,
	})
	m.state.filter, m.whole = Filter{Persona: s.Filter.Persona}, true
	return m
}

func (s *Slide) put(origin Point, r Rect, items []Item) {
	s.groups = append(s.groups, Group{Origin: origin, Bounds: r, Items: items})
}

// PaneSize implements Source.
func (s *Slide) PaneSize(p Pane) (w, h float32) {
	if p == Body {
		return s.width, s.height
	}
	return 0, 0
}

// PaneOrigin implements Source.
func (s *Slide) PaneOrigin(Pane) Point { return Point{} }

// Background implements Source.
func (s *Slide) Background(Pane) color.NRGBA { return s.Palette.BgCanvas }

// Visit implements Source. What does not matter now is covered last.
func (s *Slide) Visit(pane Pane, region Rect, yield func(g *Group)) {
	if pane != Body {
		return
	}
	visitGroups(s.groups, region, yield)
	if s.focus < 0 || s.focus >= len(s.rows) {
		return
	}
	veil := s.Palette.BgCanvas
	veil.A = slideVeil
	for i, r := range s.rows {
		if i != s.focus {
			box := r.rect.Inset(-4)
			box.Y, box.H = r.rect.Y+1, r.rect.H-1
			yield(&Group{Bounds: box, Items: []Item{{Kind: Box, Rect: box, Fill: veil}}})
		}
	}
}

// openView is a project in which folded phases are left out and no column has a width of its own.
type openView struct{ document.View }

// Get implements document.View.
func (v openView) Get(id domain.ID) (domain.Record, bool) {
	r, ok := v.View.Get(id)
	if step, is := r.(domain.Step); is {
		step.Width = 0
		return step, ok
	}
	return r, ok
}

// Children implements document.View.
func (v openView) Children(p domain.Parent) []domain.ID {
	ids := v.View.Children(p)
	if p.Table != domain.TablePhase {
		return ids
	}
	var open []domain.ID
	for _, id := range ids {
		if phase, ok := document.Find[domain.Phase](v.View, id); ok && !phase.Folded {
			open = append(open, id)
		}
	}
	return open
}
