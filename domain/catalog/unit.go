package catalog

import (
	"slices"

	"wegmarke/domain"
)

// Units lists in what figures are counted.
func Units() []Option[domain.Unit] { return slices.Clone(units[:]) }

// Directions lists which way figures should move; none has no word.
func Directions() []Option[domain.Direction] { return slices.Clone(directions[:]) }

// Priorities lists how urgent a measure may be.
func Priorities() []Option[int] { return slices.Clone(priorities[:]) }

// Answers lists what a check of the C-factors may be answered with.
func Answers() []Option[int] { return slices.Clone(answers[:]) }

var units = [...]Option[domain.Unit]{
	{domain.UnitCount, Text{"Anzahl", "count"}, Text{}, ""},
	{domain.UnitPercent, Text{"%", "%"}, Text{}, ""},
	{domain.UnitEuro, Text{"€", "€"}, Text{}, ""},
	{domain.UnitOfFive, Text{"von 5", "of 5"}, Text{}, ""},
	{domain.UnitScore, Text{"Punkte", "score"}, Text{}, ""},
}

var directions = [...]Option[domain.Direction]{
	{domain.DirectionUp, Text{"Mehr", "More"}, Text{}, ""},
	{domain.DirectionDown, Text{"Weniger", "Less"}, Text{}, ""},
}

var priorities = [...]Option[int]{
	{1, Text{"hoch", "high"}, Text{}, ""},
	{2, Text{"mittel", "medium"}, Text{}, ""},
	{3, Text{"niedrig", "low"}, Text{}, ""},
}

var answers = [...]Option[int]{
	{AnswerNo, Text{"Nein", "No"}, Text{}, ""},
	{AnswerPartly, Text{"Teilweise", "Partly"}, Text{}, ""},
	{AnswerYes, Text{"Ja", "Yes"}, Text{}, ""},
}

var sides = [...]Option[domain.Side]{
	{domain.SideCustomer, Text{"Kundensicht", "Customer view"}, Text{}, ""},
	{domain.SideCompany, Text{"Unternehmenssicht", "Company view"}, Text{}, ""},
}

var languages = [...]Option[string]{
	{"de", Text{"Deutsch", "German"}, Text{}, ""},
	{"en", Text{"Englisch", "English"}, Text{}, ""},
}
