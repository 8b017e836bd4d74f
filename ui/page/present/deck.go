package present

import (
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/palette"
	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
)

// Params is what a presentation needs.
type Params struct {
	View    document.View
	Map     domain.ID
	Filter  scene.Filter
	Fonts   *typeset.Fonts
	Palette func() *palette.Palette
	// Words are those of the map, not of the window.
	Words scene.Words
	Today domain.Date
	// Shape is the width of the screen divided by its height; 0 is the usual one of 16 to 9.
	Shape float32
}

// stop is a slide: a phase, the zero ID for the opening, and where in its cards the slide begins.
type stop struct {
	phase domain.ID
	from  scene.SlidePlace
}

// Deck is the run of slides of a map: the opening, then each phase, on as many slides as it needs.
// How many those are shows when they are laid out, so the deck grows while it is walked. To begin at a
// phase nothing before it is laid out: the slides of the phase before are found when one goes back to it.
type Deck struct {
	Params
	setter *typeset.Setter
	phases []domain.Phase
	stops  []stop
	at     int
	slide  *scene.Slide
	focus  int
}

// NewDeck opens a deck at a phase, or at the opening for the zero ID.
func NewDeck(p Params, phase domain.ID) *Deck {
	d := &Deck{Params: p, setter: typeset.NewSetter(p.Fonts), stops: []stop{{}}, focus: -1}
	if d.Shape <= 0 {
		d.Shape = 16.0 / 9
	}
	d.phases = scene.SlidePhases(p.View, p.Map)
	d.begin(phase)
	return d
}

// begin turns to the first slide of a phase; to the opening where there is none, as when it is folded.
func (d *Deck) begin(phase domain.ID) {
	first := stop{phase: phase}
	if d.number(first) == 0 {
		d.First()
		return
	}
	d.stops, d.at = []stop{{}, first}, 1
	d.lay()
}

// Slide is what is shown.
func (d *Deck) Slide() *scene.Slide { return d.slide }

// Phase is what the slide is about; the zero ID for the opening.
func (d *Deck) Phase() domain.ID { return d.stops[d.at].phase }

// Number is the place of the phase among all, from 1; 0 for the opening. Of is how many there are.
func (d *Deck) Number() (n, of int) { return d.number(d.stops[d.at]), len(d.phases) }

func (d *Deck) number(s stop) int {
	for i, p := range d.phases {
		if p.ID == s.phase {
			return i + 1
		}
	}
	return 0
}

// Title is the name of the phase, or of the map on the opening.
func (d *Deck) Title() string { return d.name(d.stops[d.at]) }

// Coming is the title of the next slide, "" at the end.
func (d *Deck) Coming() string {
	if s, ok := d.following(); ok {
		return d.name(s)
	}
	return ""
}

func (d *Deck) name(s stop) string {
	if n := d.number(s); n > 0 {
		return d.phases[n-1].Title
	}
	m, _ := document.Find[domain.Map](d.View, d.Map)
	return m.Title
}

// SetShape follows the shape of the screen: its width divided by its height. Slides are laid out for it
// anew, beginning with the first one of the phase; false where the shape is the same.
func (d *Deck) SetShape(shape float32) bool {
	if shape <= 0 || shape == d.Shape {
		return false
	}
	d.Shape = shape
	d.Refresh()
	return true
}

// Refresh lays the slides out anew, after the project, the colours or the screen changed.
func (d *Deck) Refresh() {
	phase, row := d.Phase(), d.focus
	d.phases = scene.SlidePhases(d.View, d.Map)
	d.begin(phase)
	d.setFocus(min(row, d.slide.Rows()-1))
}

// lay builds the slide of the present stop.
func (d *Deck) lay() {
	s := d.stops[d.at]
	d.slide = scene.NewSlide(scene.SlideParams{
		View: d.View, Map: d.Map, Phase: s.phase, From: s.from, Filter: d.Filter,
		Palette: d.Palette(), Setter: d.setter, Words: d.Words, Today: d.Today, Shape: d.Shape,
	})
	d.focus = -1
}

// following is the stop behind the present one.
func (d *Deck) following() (stop, bool) {
	s := d.stops[d.at]
	if from := d.slide.Next(); from != (scene.SlidePlace{}) {
		return stop{s.phase, from}, true
	}
	if n := d.number(s); n < len(d.phases) {
		return stop{phase: d.phases[n].ID}, true
	}
	return stop{}, false
}

func (d *Deck) advance() bool {
	next, ok := d.following()
	if !ok {
		return false
	}
	d.stops = append(d.stops[:d.at+1], next)
	d.at++
	d.lay()
	return true
}

// Forward turns to the next slide and says whether there was one.
func (d *Deck) Forward() bool { return d.advance() }

// Back turns to the slide before.
func (d *Deck) Back() bool {
	if d.at == 0 {
		return false
	}
	if !d.walkBefore() {
		d.at--
		d.lay()
	}
	return true
}

// walkBefore turns to the last slide of the phase before, where that was never walked through.
func (d *Deck) walkBefore() bool {
	n := d.number(d.stops[d.at])
	if last := d.stops[d.at-1].phase; n < 2 || last == d.stops[d.at].phase || last == d.phases[n-2].ID {
		return false
	}
	behind := slices.Clone(d.stops[d.at:])
	before := stop{phase: d.phases[n-2].ID}
	d.stops = append(d.stops[:d.at], before)
	d.lay()
	for next, ok := d.following(); ok && next.phase == before.phase; next, ok = d.following() {
		d.advance()
	}
	d.stops = append(d.stops, behind...)
	return true
}

// First turns to the opening.
func (d *Deck) First() {
	d.at = 0
	d.lay()
}

// Last turns to the last slide.
func (d *Deck) Last() {
	for d.advance() {
	}
}

// LaneDown brings out the next lane; behind the last one follows the next slide.
func (d *Deck) LaneDown() bool {
	if d.focus+1 < d.slide.Rows() {
		d.setFocus(d.focus + 1)
		return true
	}
	return d.Forward()
}

// LaneUp brings out the lane before; before the first one all lanes show, then the slide before.
func (d *Deck) LaneUp() bool {
	if d.focus >= 0 {
		d.setFocus(d.focus - 1)
		return true
	}
	return d.Back()
}

// AllLanes shows all lanes alike and says whether one was brought out.
func (d *Deck) AllLanes() bool {
	if d.focus < 0 {
		return false
	}
	d.setFocus(-1)
	return true
}

func (d *Deck) setFocus(row int) {
	d.focus = row
	d.slide.Focus(row)
}

// Lane is the lane that is brought out, the zero ID for none.
func (d *Deck) Lane() domain.ID {
	if d.focus < 0 {
		return domain.ID{}
	}
	return d.slide.Row(d.focus).ID
}
