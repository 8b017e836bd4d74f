package catalog

import "slices"

// Keys of the phase models, as stored in domain.Map.Model.
const (
	Model3    = "3"
	Model4    = "4"
	Model5    = "5a"
	Model5B2B = "5b"
	Model7    = "7"
	ModelFree = "free"
)

// Model is a way to divide a journey into phases.
type Model struct {
	Key   string
	Names Text
	// Hint says in a few words when to choose it.
	Hint   Text
	phases []Phase
	// seven holds for each phase of the seven-phase model the index of the phase it falls into.
	seven [7]int
}

// Phase is a phase of a model.
type Phase struct {
	Names Text
	// Task is what the company does in the phase, such as "Attract · Anziehen".
	Task Text
	// Color is 1 to 7.
	Color int
}

// Name is the title of the model in a language.
func (m Model) Name(lang string) string { return m.Names.In(lang) }

// Phases lists the phases from left to right.
func (m Model) Phases() []Phase { return slices.Clone(m.phases) }

// PhaseFor says which phase, counted from 0, takes the content of a phase of the seven-phase model,
// also counted from 0; false for the free model. Decision goes before the purchase in the model of
// three, where both places can be argued: whoever switches there should ask.
func (m Model) PhaseFor(seven int) (int, bool) {
	if len(m.phases) < 3 || seven < 0 || seven >= len(m.seven) {
		return 0, false
	}
	return m.seven[seven], true
}

// Models lists the phase models, the shortest first and the free one last.
func Models() []Model { return slices.Clone(models[:]) }

// ModelOf finds a phase model.
func ModelOf(key string) (Model, bool) {
	for _, m := range models {
		if m.Key == key {
			return m, true
		}
	}
	return Model{}, false
}

var (
	taskAttract  = Text{"Attract · Anziehen", "Attract · Be found"}
	taskEngage   = Text{"Engage · Vertiefen", "Engage · Go deeper"}
	taskNurture  = Text{"Nurture · Überzeugen", "Nurture · Convince"}
	taskConvert  = Text{"Convert · Gewinnen", "Convert · Win"}
	taskRetain   = Text{"Retain · Binden", "Retain · Keep"}
	taskExceed   = Text{"Exceed · Übertreffen", "Exceed · Surpass"}
	taskAdvocate = Text{"Advocate · Begeistern", "Advocate · Delight"}
)

var models = [...]Model{
	{
		Key: Model3, Names: Text{"3 Phasen", "3 phases"},
		Hint: Text{"Vor, während und nach dem Kauf", "Before, during and after the purchase"},
		phases: []Phase{
			{Text{"Vor dem Kauf", "Before purchase"}, taskAttract, 1},
			{Text{"Während des Kaufs", "During purchase"}, taskConvert, 4},
			{Text{"Nach dem Kauf", "After purchase"}, taskAdvocate, 7},
		},
		seven: [...]int{0, 0, 0, 1, 2, 2, 2},
	},
	{
		Key: Model4, Names: Text{"4 Phasen", "4 phases"},
		Hint: Text{"Kauf bis Nachkauf, kompakt", "Up to and after the purchase, compact"},
		phases: []Phase{
			{Text{"Bewusstsein", "Awareness"}, taskAttract, 1},
			{Text{"Abwägung", "Consideration"}, taskEngage, 3},
			{Text{"Kauf", "Purchase"}, taskConvert, 4},
			{Text{"Nach dem Kauf", "Post-purchase"}, taskExceed, 6},
		},
		seven: [...]int{0, 1, 2, 2, 3, 3, 3},
	},
	{
		Key: Model5, Names: Text{"5 Phasen", "5 phases"},
		Hint: Text{"Das gängige B2B-Modell", "The usual B2B model"},
		phases: []Phase{
			{Text{"Aufmerksamkeit", "Awareness"}, taskAttract, 1},
			{Text{"Abwägung", "Consideration"}, taskEngage, 2},
			{Text{"Entscheidung", "Decision"}, taskNurture, 3},
			{Text{"Kundenbindung", "Retention"}, taskRetain, 5},
			{Text{"Befürwortung", "Advocacy"}, taskAdvocate, 7},
		},
		seven: [...]int{0, 1, 2, 2, 3, 3, 4},
	},
	{
		Key: Model5B2B, Names: Text{"5 Phasen bis zur Loyalität", "5 phases up to loyalty"},
		Hint: Text{"Mit Nutzung und Loyalität", "With use and loyalty"},
		phases: []Phase{
			{Text{"Bewusstsein", "Awareness"}, taskAttract, 1},
			{Text{"Recherche & Abwägung", "Consideration"}, taskEngage, 2},
			{Text{"Kauf", "Transaction"}, taskConvert, 3},
			{Text{"Nutzung", "Experience"}, taskRetain, 5},
			{Text{"Loyalität", "Loyalty"}, taskAdvocate, 7},
		},
		seven: [...]int{0, 1, 2, 2, 3, 4, 4},
	},
	{
		Key: Model7, Names: Text{"7 Phasen", "7 phases"},
		Hint: Text{"Empfohlen: mit Aufgabe je Phase", "Recommended: with a task for each phase"},
		phases: []Phase{
			{Text{"Awareness", "Awareness"}, taskAttract, 1},
			{Text{"Consideration", "Consideration"}, taskEngage, 2},
			{Text{"Decision", "Decision"}, taskNurture, 3},
			{Text{"Closing", "Closing"}, taskConvert, 4},
			{Text{"Retention", "Retention"}, taskRetain, 5},
			{Text{"After Sales", "After sales"}, taskExceed, 6},
			{Text{"Advocacy", "Advocacy"}, taskAdvocate, 7},
		},
		seven: [...]int{0, 1, 2, 3, 4, 5, 6},
	},
	{
		Key: ModelFree, Names: Text{"Eigene Phasen", "Own phases"},
		Hint:   Text{"Eigene Phasen und Ebenen", "Your own phases and lanes"},
		phases: []Phase{{Text{"Neue Phase", "New phase"}, Text{}, 1}},
	},
}
