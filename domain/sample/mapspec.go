package sample

import (
	"wegmarke/domain"
	"wegmarke/domain/catalog"
)

// mapSpec is a map as the tables of the story write it.
type mapSpec struct {
	title, heading, scope text
	persona, model        string
	version               int
	asOf                  domain.Date
	// titles replace those of the model's phases where they are given.
	titles []text
	lanes  []laneSpec
	// expected is the curve of what the customer expects.
	expected []expectation
}

// laneSpec is a lane with the cards of each step.
type laneSpec struct {
	kind  domain.LaneKind
	cells [][]card
}

// expectation is a point of the expected curve.
type expectation struct {
	step  int
	at    float64
	value int
}

// card is a card as the tables of the story write it. References are short names.
type card struct {
	name                           string
	text, note                     text
	basis                          domain.Basis
	touchpoint, measure, indicator string
	solves                         string
	impact, effort                 int
	value                          int
	at                             float64
	key                            bool
	personas                       []string
	evidence                       []support
	remarks                        []remark
}

// remark is a comment that came back in an answer.
type remark struct {
	author, picture string
	date            domain.Date
	text            text
}

// putMap writes a map whose phases have one step each.
func (b *builder) putMap(n int, s mapSpec) {
	model, ok := catalog.ModelOf(s.model)
	if !ok {
		b.fail("no phase model %q", s.model)
		return
	}
	m := domain.Map{
		ID: b.IDs(), Order: b.order(n), Title: b.say(s.title), Heading: b.say(s.heading), Scope: b.say(s.scope),
		Persona: b.ref(s.persona), Model: s.model, Version: s.version, AsOf: b.day(s.asOf),
	}
	b.put(m)
	var steps []domain.ID
	for i, p := range model.Phases() {
		title := p.Names.In(b.Lang)
		if i < len(s.titles) {
			title = b.say(s.titles[i])
		}
		phase := domain.Phase{
			ID: b.IDs(), Map: m.ID, Order: b.order(i), Title: title, Task: p.Task.In(b.Lang), Color: p.Color,
		}
		step := domain.Step{ID: b.IDs(), Phase: phase.ID, Order: b.order(0)}
		b.put(phase)
		b.put(step)
		steps = append(steps, step.ID)
	}
	// Ideas answer pains, so the names of all cards have to be known before the first is written.
	ids := b.cardIDs(s.lanes)
	for i, l := range s.lanes {
		lane := b.putLane(i, m.ID, l, steps, ids)
		if l.kind == domain.LaneFeelings {
			b.putExpected(lane, s.expected, steps)
		}
	}
}

func (b *builder) cardIDs(lanes []laneSpec) map[*card]domain.ID {
	ids := make(map[*card]domain.ID)
	for _, l := range lanes {
		for _, cell := range l.cells {
			for i := range cell {
				id := b.IDs()
				b.name(cell[i].name, id)
				ids[&cell[i]] = id
			}
		}
	}
	return ids
}

func (b *builder) putLane(n int, m domain.ID, s laneSpec, steps []domain.ID, ids map[*card]domain.ID) domain.ID {
	kind, ok := catalog.LaneOf(s.kind)
	if !ok || len(s.cells) != len(steps) {
		b.fail("lane %s has %d cells for %d steps", s.kind, len(s.cells), len(steps))
		return domain.ID{}
	}
	lane := domain.Lane{ID: b.IDs(), Map: m, Order: b.order(n), Kind: s.kind, Side: kind.Side}
	b.put(lane)
	for i, cell := range s.cells {
		for j := range cell {
			b.putCard(j, lane.ID, steps[i], &cell[j], ids[&cell[j]])
		}
	}
	return lane.ID
}

func (b *builder) putCard(n int, lane, step domain.ID, c *card, id domain.ID) {
	b.put(domain.Card{
		ID: id, Lane: lane, Step: step, Order: b.order(n), Text: b.say(c.text), Note: b.say(c.note), Basis: c.basis,
		Touchpoint: b.ref(c.touchpoint), Measure: b.ref(c.measure), Indicator: b.ref(c.indicator),
		Solves: b.ref(c.solves), Impact: c.impact, Effort: c.effort, Feeling: c.value, At: c.at, KeyMoment: c.key,
	})
	for _, p := range c.personas {
		b.put(domain.Link{ID: b.IDs(), Kind: domain.LinkPersona, From: id, To: b.ref(p)})
	}
	b.supports(id, c.evidence)
	for _, r := range c.remarks {
		b.put(domain.Comment{
			ID: b.IDs(), Subject: id, Author: r.author, Date: b.day(r.date), Text: b.say(r.text),
			Image: b.picture(r.picture), Source: "workbook",
		})
	}
}

// putExpected writes the expected curve. Its points stand behind the lived ones of the same cell.
func (b *builder) putExpected(lane domain.ID, points []expectation, steps []domain.ID) {
	for i, p := range points {
		b.put(domain.Card{
			ID: b.IDs(), Lane: lane, Step: steps[p.step], Order: b.order(20 + i), Feeling: p.value, At: p.at, Expected: true,
		})
	}
}

// Short forms for the tables of the story.

const (
	assumed     = domain.BasisAssumption
	experienced = domain.BasisExperience
	surveyed    = domain.BasisSurvey
	tracked     = domain.BasisTracking
)

// c is a card with text.
func c(de, en string, basis domain.Basis) card { return card{text: text{de, en}, basis: basis} }

// named is a card that others refer to.
func named(name, de, en string, basis domain.Basis) card {
	return card{name: name, text: text{de, en}, basis: basis}
}

// idea is an idea that answers a pain.
func idea(de, en, solves string, impact, effort int, basis domain.Basis) card {
	return card{text: text{de, en}, solves: solves, impact: impact, effort: effort, basis: basis}
}

// tp is a card that shows a touchpoint, used by the personas.
func tp(name string, personas ...string) card { return card{touchpoint: name, personas: personas} }

// person is a card in the lane of those who take care.
func person(name string) card { return card{text: text{name, name}} }

// feel is a point of the curve of feelings; the words may be empty.
func feel(at float64, value int, de, en string) card {
	return card{at: at, value: value, text: text{de, en}}
}

// measure is a card that shows a measure, kpi one that shows an indicator. What a company does itself it
// knows from experience.
func measure(name string) card { return card{measure: name, basis: experienced} }
func kpi(name string) card     { return card{indicator: name} }
