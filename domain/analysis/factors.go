package analysis

import (
	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// FactorState says how a project stands to one of the six C-factors.
type FactorState struct {
	Factor catalog.Factor
	// Entry is what somebody answered; its Value is 0 while nobody did.
	Entry domain.Entry
	// Guess is the answer that the project shows by itself; 0 where it cannot know.
	Guess int
	// Met says that the answer is yes: the one that was given, or else the one the project shows.
	Met bool
}

// Answer is the one that was given, or else the one the project shows; 0 for none.
func (s FactorState) Answer() int {
	if s.Entry.Value != catalog.AnswerNone {
		return s.Entry.Value
	}
	return s.Guess
}

// afterDeal is the first colour of a phase behind the deal: colours tell what happens in a phase.
const afterDeal = 5

// Factors judges the six C-factors in their order. A project can show that personas, touchpoints,
// a filled map and a look beyond the deal exist. Whether the company lives by them, and whether it
// declared that as a goal, no map can know: those factors somebody has to answer.
func Factors(v document.View) []FactorState {
	guesses := map[string]int{
		"factor.persona":     guess(anyPersona(v, described), len(v.Children(domain.Parent{Table: domain.TablePersona})) > 0),
		"factor.touchpoints": guess(anyTouchpoint(v, rated), len(v.Children(domain.Parent{Table: domain.TableTouchpoint})) > 0),
	}
	journey, begun, lifecycle := false, false, false
	for _, m := range document.Maps(v) {
		filled, after := reach(v, m.ID)
		journey, lifecycle = journey || filled, lifecycle || after
		begun = begun || CardCount(v, m.ID) > 0
		if journey && lifecycle {
			break
		}
	}
	guesses["factor.journey"] = guess(journey, begun)
	guesses["factor.lifecycle"] = guess(lifecycle, false)
	project := document.Project(v).ID
	var out []FactorState
	for _, f := range catalog.Factors() {
		s := FactorState{Factor: f, Guess: guesses[f.Key], Entry: Answer(v, project, f.Key)}
		s.Met = s.Answer() == catalog.AnswerYes
		out = append(out, s)
	}
	return out
}

func guess(yes, partly bool) int {
	switch {
	case yes:
		return catalog.AnswerYes
	case partly:
		return catalog.AnswerPartly
	}
	return catalog.AnswerNone
}

// Answer is what the project says in one of its fields; a zero entry for nothing.
func Answer(v document.View, project domain.ID, field string) domain.Entry {
	for _, e := range document.Entries(v, project, field) {
		return e
	}
	return domain.Entry{}
}

// reach says whether every phase of a map holds something, and whether one behind the deal does.
func reach(v document.View, m domain.ID) (filled, after bool) {
	lanes, phases := document.Lanes(v, m), document.Phases(v, m)
	filled = len(phases) > 0
	for _, p := range phases {
		if !holds(v, lanes, p.ID) {
			filled = false
			continue
		}
		after = after || p.Color >= afterDeal
	}
	return filled, after
}
