package sample

import (
	"fmt"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
)

// lanePriority is the order in which lanes come into a generated map as it gets more of them.
var lanePriority = [...]domain.LaneKind{
	domain.LaneActions, domain.LaneTouchpoints, domain.LaneFeelings, domain.LanePains, domain.LaneIdeas,
	domain.LaneMeasures, domain.LaneGoals, domain.LaneQuestions, domain.LaneIndicators, domain.LaneResponsible,
	domain.LaneExpectations,
}

// laneKinds chooses n kinds of lanes in the order of the catalogue; lanes beyond the catalogue are
// the user's own.
func laneKinds(n int) []catalog.Lane {
	chosen := make(map[domain.LaneKind]bool)
	for _, k := range lanePriority {
		if len(chosen) < n {
			chosen[k] = true
		}
	}
	all := catalog.Lanes()
	for _, l := range all {
		if len(chosen) < n && l.Kind != domain.LaneOwn {
			chosen[l.Kind] = true
		}
	}
	var out []catalog.Lane
	for _, l := range all {
		if chosen[l.Kind] {
			out = append(out, l)
		}
	}
	own, _ := catalog.LaneOf(domain.LaneOwn)
	for len(out) < n {
		out = append(out, own)
	}
	return out
}

// journey writes one map with its share of the cards.
func (g *generator) journey(n int) {
	m := domain.Map{
		ID: g.IDs(), Order: g.order(n), Title: g.words.journey(n), Scope: g.words.industry(n) + ", " + g.words.company(n),
		Persona: g.personaIDs[n%len(g.personaIDs)], Model: catalog.ModelFree, Version: 1 + g.random.below(12),
		AsOf: g.day(StoryDay).AddDays(-g.random.below(200)),
	}
	phases := g.phases(&m)
	g.put(m)
	var steps []domain.ID
	for i, p := range phases {
		p.ID, p.Map, p.Order = g.IDs(), m.ID, g.order(i)
		g.put(p)
		// The columns are shared out so that no phase has more than one column more than another.
		columns := g.size.Columns*(i+1)/len(phases) - g.size.Columns*i/len(phases)
		for j := range columns {
			step := domain.Step{ID: g.IDs(), Phase: p.ID, Order: g.order(j)}
			if columns > 1 {
				step.Title = g.words.phrase(phraseGoal, short)
			}
			g.put(step)
			steps = append(steps, step.ID)
		}
	}
	kinds := laneKinds(g.size.Lanes)
	cards := g.size.Cards*(n+1)/g.size.Maps - g.size.Cards*n/g.size.Maps
	filling := g.share(cards, len(kinds)*len(steps))
	pains := make([]domain.ID, len(steps))
	for i, kind := range kinds {
		lane := domain.Lane{ID: g.IDs(), Map: m.ID, Order: g.order(i), Kind: kind.Kind, Side: kind.Side}
		if kind.Kind == domain.LaneOwn {
			lane.Title = fmt.Sprintf("%s %d", kind.Name(g.Lang), i+1)
		}
		g.put(lane)
		for j, step := range steps {
			count := int(filling[i*len(steps)+j])
			for k := range count {
				c := g.card(kind, k, count, pains[j])
				c.Lane, c.Step, c.Order = lane.ID, step, g.order(k)
				if kind.Kind == domain.LanePains {
					pains[j] = c.ID
				}
				g.put(c)
				g.surroundings(c)
			}
		}
	}
}

// phases are those of a phase model where one has as many, otherwise plain ones.
func (g *generator) phases(m *domain.Map) []domain.Phase {
	for _, model := range catalog.Models() {
		if known := model.Phases(); len(known) == g.size.Phases {
			m.Model = model.Key
			out := make([]domain.Phase, len(known))
			for i, p := range known {
				out[i] = domain.Phase{Title: p.Names.In(g.Lang), Task: p.Task.In(g.Lang), Color: p.Color}
			}
			return out
		}
	}
	out := make([]domain.Phase, g.size.Phases)
	for i := range out {
		out[i] = domain.Phase{Title: fmt.Sprintf("Phase %d", i+1), Color: i%domain.PhaseColors + 1}
	}
	return out
}

// share throws the cards into the cells at random, as people fill maps: some cells stay empty and
// some get several.
func (g *generator) share(cards, cells int) []uint16 {
	out := make([]uint16, cells)
	for range cards {
		out[g.random.below(cells)]++
	}
	return out
}

// card is the k-th of count cards in a cell; pain is the last pain of its column.
func (g *generator) card(kind catalog.Lane, k, count int, pain domain.ID) domain.Card {
	c := domain.Card{ID: g.IDs()}
	g.cards++
	switch g.random.below(6) {
	case 0, 1:
		c.Basis = domain.BasisAssumption
	case 2:
		c.Basis = domain.BasisExperience
	case 3:
		c.Basis = domain.BasisSurvey
	case 4:
		c.Basis = domain.BasisTracking
	}
	c.KeyMoment = g.random.below(60) == 0
	switch kind.Cards {
	case catalog.CardTouchpoint:
		c.Touchpoint = g.touchpointIDs[g.random.below(len(g.touchpointIDs))]
	case catalog.CardIndicator:
		c.Indicator = g.indicatorIDs[g.random.below(len(g.indicatorIDs))]
	case catalog.CardMeasure:
		c.Measure = g.measure()
	case catalog.CardResponsible:
		c.Text = g.words.colleague(g.random.below(8))
	case catalog.CardFeeling:
		c.Feeling = g.random.below(domain.FeelingMax-domain.FeelingMin+1) + domain.FeelingMin
		c.At = float64(k+1) / float64(count+1)
		c.Expected = g.random.below(4) == 0
		if g.random.below(3) == 0 {
			c.Text = g.words.phrase(phraseFeeling, short)
		}
	case catalog.CardIdea:
		c.Text, c.Solves = g.words.card(phraseIdea), pain
		c.Impact, c.Effort = g.random.below(6), g.random.below(6)
		if g.random.below(3) == 0 {
			c.Note = g.words.phrase(phraseIdea, long)
			c.Indicator = g.indicatorIDs[g.random.below(len(g.indicatorIDs))]
		}
	case catalog.CardPain:
		c.Text = g.words.card(phrasePain)
	default:
		c.Text = g.words.card(phraseOf(kind.Kind))
	}
	return c
}

func (g *generator) measure() domain.ID {
	statuses := [...]domain.Status{domain.StatusPlanned, domain.StatusDoing, domain.StatusDone}
	id := g.IDs()
	g.put(domain.Measure{
		ID: id, Order: g.order(g.measures), Title: g.words.card(phraseIdea), Status: statuses[g.random.below(3)],
		Priority: g.random.below(4), Due: g.day(StoryDay).AddDays(g.random.below(240) - 60),
		Owner: g.words.colleague(g.random.below(9)), Indicator: g.indicatorIDs[g.random.below(len(g.indicatorIDs))],
	})
	g.measures++
	return id
}

// surroundings writes what hangs on a card: sources, and ties to personas.
func (g *generator) surroundings(c domain.Card) {
	kinds := catalog.EvidenceKinds()
	if g.cards%20 == 7 {
		k := kinds[g.random.below(len(kinds))]
		g.put(domain.Evidence{
			ID: g.IDs(), Subject: c.ID, Order: domain.FirstOrder, Kind: k.Key,
			Text: fmt.Sprintf("%s, n = %d", k.Name(g.Lang), 1+g.random.below(200)),
		})
	}
	if g.cards%8 == 3 {
		p := g.personaIDs[g.random.below(len(g.personaIDs))]
		g.put(domain.Link{ID: g.IDs(), Kind: domain.LinkPersona, From: c.ID, To: p})
	}
	// Enough comments for all images that no persona takes, and for some words without one.
	wanted := max(g.size.Images-g.size.Personas, 0)*2 + 3
	if len(g.remarked)*g.size.Cards < wanted*g.cards {
		g.remarked = append(g.remarked, c.ID)
	}
}
