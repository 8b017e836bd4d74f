package catalog

import (
	"slices"

	"wegmarke/domain"
)

// View is a suggestion of which lanes of a map a group of readers wants to see.
type View struct {
	Key   string
	Names Text
	lanes []domain.LaneKind
}

// Name is the word for the readers in a language.
func (v View) Name(lang string) string { return v.Names.In(lang) }

// Shows says whether a lane belongs to the view. Lanes of the user's own go by what they hold.
func (v View) Shows(l domain.Lane) bool { return slices.Contains(v.lanes, l.As()) }

// Views lists the suggestions.
func Views() []View { return slices.Clone(views[:]) }

var views = [...]View{
	{"board", Text{"Geschäftsleitung", "Board"}, []domain.LaneKind{
		domain.LaneGoals, domain.LaneFeelings, domain.LanePains, domain.LaneIdeas,
		domain.LaneIndicators, domain.LaneMoment, domain.LaneEvidence, LaneFuture,
	}},
	{"managers", Text{"Führungskräfte", "Managers"}, []domain.LaneKind{
		domain.LaneActions, domain.LaneGoals, domain.LaneTouchpoints, domain.LaneExpectations, domain.LaneFeelings,
		domain.LanePains, domain.LaneTask, domain.LaneIdeas, domain.LaneMeasures, domain.LaneResponsible,
		domain.LaneIndicators, domain.LaneMoment, LaneFuture, domain.LaneRoles,
	}},
	{"doers", Text{"Umsetzung", "Doers"}, []domain.LaneKind{
		domain.LaneActions, domain.LaneQuestions, domain.LaneTouchpoints, domain.LaneExpectations,
		domain.LanePains, LaneWishes, LaneOffers, domain.LaneIdeas, domain.LaneMeasures, domain.LaneResponsible,
		LaneSystems, LanePrerequisites, LaneBackstage, domain.LanePrivacy, LaneAutomation, domain.LaneNotes,
		domain.LaneOwn,
	}},
}
