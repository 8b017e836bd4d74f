package edit

import (
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
)

// Phases of the seven-phase model, counted from 0, that need to be known by name.
const (
	decision = 2
	closing  = 3
)

// stage is the part of a journey that a phase covers, counted in phases of the seven-phase model.
type stage struct {
	// lo and hi are the first and the last phase it can hold, base the one that content without
	// any other sign belongs to.
	lo, hi, base int
	// asks says that it is a phase Decision, which the model of three has two places for.
	asks bool
	// known is false for a phase of one's own that nothing is known of.
	known bool
}

// meets says that two stages have a part in common. One that nothing is known of meets all.
func (s stage) meets(o stage) bool { return !s.known || s.lo <= o.hi && o.lo <= s.hi }

// within is the part of s that lies in o.
func (s stage) within(o stage) stage {
	if o.known {
		s.base = min(max(s.base, o.lo), o.hi)
		s.asks = s.asks && s.base == decision
	}
	return s
}

// same says that two stages cover the same part.
func (s stage) same(o stage) bool {
	return s.known && o.known && s.lo == o.lo && s.hi == o.hi && s.base == o.base
}

// stagesOf lists the stages of the phases of a model; none for the free one.
func stagesOf(m catalog.Model) []stage {
	var out []stage
	for seven := 0; seven < 7; seven++ {
		i, ok := m.PhaseFor(seven)
		if !ok {
			return nil
		}
		if i == len(out) {
			out = append(out, stage{lo: seven, base: seven, known: true})
		}
		out[i].hi = seven
	}
	switch m.Key {
	case catalog.Model7, catalog.Model5:
		out[decision].asks = true
	case catalog.Model3:
		out[DuringPurchase].lo = decision // where an answer may have put it
	}
	return out
}

// stageNamed finds the stage that a title stands for in any of the models.
func stageNamed(title string) (stage, bool) {
	models := catalog.Models()
	for i := len(models) - 1; i >= 0; i-- { // the model of seven says it most exactly
		for k, st := range stagesOf(models[i]) {
			if named(models[i].Phases()[k], title) {
				return st, true
			}
		}
	}
	return stage{}, false
}

// namesFree says that a title is the one which the free model begins with.
func namesFree(title string) bool {
	m, _ := catalog.ModelOf(catalog.ModelFree)
	return named(m.Phases()[0], title)
}

func named(p catalog.Phase, title string) bool {
	title = strings.TrimSpace(title)
	return strings.EqualFold(title, p.Names.DE) || strings.EqualFold(title, p.Names.EN)
}

// stagesIn finds the stages of the phases of a map that was made from a model. A title decides;
// where there are as many phases as the model has, one with another title is known by its place.
// What would turn the order of the columns round is not trusted.
func stagesIn(phases []domain.Phase, model catalog.Model) []stage {
	own, out := stagesOf(model), make([]stage, len(phases))
	for i, p := range phases {
		for k, st := range own {
			if named(model.Phases()[k], p.Title) {
				out[i] = st
			}
		}
		if st, ok := stageNamed(p.Title); ok && !out[i].known {
			out[i] = st
		}
		if !out[i].known && len(own) == len(phases) {
			out[i] = own[i]
		}
	}
	return rising(out)
}

// rising forgets as few stages as possible so that those left follow on each other.
func rising(stages []stage) []stage {
	length, before := make([]int, len(stages)), make([]int, len(stages))
	last := -1
	for i, s := range stages {
		if !s.known {
			continue
		}
		length[i], before[i] = 1, -1
		for k := range i {
			if stages[k].known && stages[k].base <= s.base && length[k] >= length[i] {
				length[i], before[i] = length[k]+1, k
			}
		}
		if last < 0 || length[i] > length[last] {
			last = i
		}
	}
	out := make([]stage, len(stages))
	for i := last; i >= 0; i = before[i] {
		out[i] = stages[i]
	}
	return out
}
