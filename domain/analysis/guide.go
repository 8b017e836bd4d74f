package analysis

import (
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/round"
)

// GuideStep is a step of the work from the goal to the review.
type GuideStep string

// Steps of the guidance.
const (
	GuideGoal        GuideStep = "goal"
	GuidePersona     GuideStep = "persona"
	GuideTouchpoints GuideStep = "touchpoints"
	GuideData        GuideStep = "data"
	GuideMap         GuideStep = "map"
	GuidePains       GuideStep = "pains"
	GuideMeasures    GuideStep = "measures"
	GuideIndicators  GuideStep = "indicators"
	GuideRound       GuideStep = "round"
	GuideReview      GuideStep = "review"
)

// GuideState says whether a step has been taken.
type GuideState struct {
	Step GuideStep
	Done bool
}

// Guide goes through the steps of the work in their order. Each is judged by what the project holds
// and by nothing else, so a step that is taken back opens again.
func Guide(v document.View, today domain.Date) []GuideState {
	return []GuideState{
		{GuideGoal, aimed(v)},
		{GuidePersona, anyPersona(v, described)},
		{GuideTouchpoints, anyTouchpoint(v, rated)},
		{GuideData, grounded(v)},
		{GuideMap, anyMap(v, filledMap)},
		{GuidePains, anyMap(v, painful)},
		{GuideMeasures, planned(v)},
		{GuideIndicators, measured(v)},
		{GuideRound, round.Count(v) > 0},
		{GuideReview, reviewed(v, today)},
	}
}

// NextStep is the first step that has not been taken; "" when all have.
func NextStep(states []GuideState) GuideStep {
	for _, s := range states {
		if !s.Done {
			return s.Step
		}
	}
	return ""
}

// aimed says that somebody wrote down what the work is for: in a map, or as an answer to what shall
// be different.
func aimed(v document.View) bool {
	for _, m := range document.Maps(v) {
		if strings.TrimSpace(m.Purpose) != "" {
			return true
		}
	}
	return strings.TrimSpace(Answer(v, document.Project(v).ID, "question.change").Text) != ""
}

// grounded says that something rests on a source: a persona, one of its cards or a card of a map.
func grounded(v document.View) bool {
	for _, p := range document.Personas(v) {
		if p.Interviews > 0 || len(document.Evidence(v, p.ID)) > 0 {
			return true
		}
	}
	for _, t := range document.Touchpoints(v) {
		if len(document.Evidence(v, t.ID)) > 0 {
			return true
		}
	}
	for _, m := range document.Maps(v) {
		for _, c := range document.MapCards(v, m.ID) {
			if len(document.Evidence(v, c.ID)) > 0 {
				return true
			}
		}
	}
	return false
}

// painful says that a map names what holds the customer back.
func painful(v document.View, m domain.ID) bool {
	for _, l := range document.Lanes(v, m) {
		if l.Kind != domain.LanePains {
			continue
		}
		for _, s := range document.Columns(v, m) {
			if len(v.Children(document.Cell(l.ID, s.ID))) > 0 {
				return true
			}
		}
	}
	return false
}

// reviewed says that a next look is planned and that none is overdue.
func reviewed(v document.View, today domain.Date) bool {
	planned := false
	for _, r := range Reviews(v, today) {
		if r.Overdue {
			return false
		}
		planned = planned || r.Next != ""
	}
	return planned
}
