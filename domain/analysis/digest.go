package analysis

import (
	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// Digest is what the start page tells of a project that is not open. It is kept beside the list of
// recent projects, so its names must stay readable for later versions.
type Digest struct {
	Project domain.ID `json:"project"`
	// Maps are all maps of the project: an answer tells by one of them where it belongs.
	Maps     []domain.ID `json:"maps"`
	Phases   int         `json:"phases"`
	Personas int         `json:"personas"`
	// Answers is the number of workbooks that have not come back yet.
	Answers int     `json:"answers"`
	Stand   Waymark `json:"stand"`
	Sketch  Sketch  `json:"sketch"`
}

// Sketch is what a small drawing of a map shows. It holds what is there, not how it looks, so that
// the drawing is sharp at every size and follows the theme.
type Sketch struct {
	// Phases are the colours of the phases from left to right.
	Phases []int        `json:"phases"`
	Lanes  []SketchLane `json:"lanes"`
	// Feelings are the points of the curve, one for each phase that has one.
	Feelings []SketchFeeling `json:"feelings"`
}

// SketchLane is one row of a sketch.
type SketchLane struct {
	Look SketchLook `json:"look"`
	// Below says that the row stands below the curve.
	Below bool `json:"below"`
	// Cells says which phases hold a card.
	Cells []bool `json:"cells"`
}

// SketchLook is the colour of the cards in a row.
type SketchLook string

// Looks of cards.
const (
	LookCard  SketchLook = "card"
	LookChip  SketchLook = "chip"
	LookPain  SketchLook = "pain"
	LookIdea  SketchLook = "idea"
	sketchTop            = 3 // rows above the curve
	sketchLow            = 3 // rows below it
)

// SketchFeeling is a point of the curve.
type SketchFeeling struct {
	Phase int `json:"phase"`
	// Value is -2 to +2.
	Value int `json:"value"`
}

// DigestOf tells of a project in short. The map is the one to draw; where it is not in the project,
// the first one is drawn.
func DigestOf(v document.View, m domain.ID) Digest {
	if _, ok := document.Find[domain.Map](v, m); !ok {
		m = domain.ID{}
		for _, first := range document.Maps(v) {
			m = first.ID
			break
		}
	}
	var maps []domain.ID
	for _, other := range document.Maps(v) {
		maps = append(maps, other.ID)
	}
	return Digest{
		Project: document.Project(v).ID, Maps: maps, Phases: len(document.Phases(v, m)), Personas: len(document.Personas(v)),
		Answers: OpenExchanges(v), Stand: Stand(v), Sketch: SketchOf(v, m),
	}
}

// SketchOf draws a map in a few strokes: three rows above the curve and three below it.
func SketchOf(v document.View, m domain.ID) Sketch {
	var s Sketch
	phases := document.Phases(v, m)
	for _, p := range phases {
		s.Phases = append(s.Phases, p.Color)
	}
	above, below, passed := 0, 0, false
	for _, l := range document.Lanes(v, m) {
		kind := kindOf(l)
		if kind == catalog.CardFeeling {
			if !passed {
				s.Feelings = feelings(v, phases, l)
			}
			passed = true
			continue
		}
		if l.Hidden || kind == catalog.CardResponsible || kind == catalog.CardIndicator {
			continue
		}
		look := lookOf(l, kind)
		under := passed || look == LookPain || look == LookIdea
		if under && below >= sketchLow || !under && above >= sketchTop {
			continue
		}
		row := SketchLane{Look: look, Below: under}
		for _, p := range phases {
			row.Cells = append(row.Cells, held(v, []domain.Lane{l}, p.ID))
		}
		if under {
			below++
		} else {
			above++
		}
		s.Lanes = append(s.Lanes, row)
	}
	return s
}

func lookOf(l domain.Lane, kind catalog.CardKind) SketchLook {
	switch {
	case kind == catalog.CardTouchpoint:
		return LookChip
	case l.Kind == domain.LanePains:
		return LookPain
	case l.Kind == domain.LaneIdeas:
		return LookIdea
	}
	return LookCard
}

// feelings are the points of a lane: in each phase what was felt most, not what was expected.
func feelings(v document.View, phases []domain.Phase, l domain.Lane) []SketchFeeling {
	var out []SketchFeeling
	for i, p := range phases {
		strongest, any := 0, false
		for _, s := range document.Steps(v, p.ID) {
			for _, c := range document.Cards(v, l.ID, s.ID) {
				if c.Expected {
					continue
				}
				if !any || abs(c.Feeling) > abs(strongest) {
					strongest = c.Feeling
				}
				any = true
			}
		}
		if any {
			out = append(out, SketchFeeling{Phase: i, Value: strongest})
		}
	}
	return out
}

func abs(n int) int { return max(n, -n) }
