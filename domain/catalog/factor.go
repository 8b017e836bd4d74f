package catalog

import "slices"

// Factor is one of the six C-factors of customer experience management.
type Factor struct {
	Key      string
	Names    Text
	question Text
}

// Name is the title of the factor in a language.
func (f Factor) Name(lang string) string { return f.Names.In(lang) }

// Question is what the check asks.
func (f Factor) Question(lang string) string { return f.question.In(lang) }

// Factors lists the six C-factors in their order.
func Factors() []Factor { return slices.Clone(factors[:]) }

var factors = [...]Factor{
	{
		"factor.centricity",
		Text{"Customer Centricity", "Customer centricity"},
		Text{"Agiert das Unternehmen kundenzentriert?", "Does the company put the customer at the centre?"},
	},
	{
		"factor.persona",
		Text{"Customer Persona", "Customer persona"},
		Text{"Gibt es eine ausführliche Customer Persona?", "Is there a detailed persona?"},
	},
	{
		"factor.touchpoints",
		Text{"Customer Touchpoints", "Customer touchpoints"},
		Text{"Sind die relevanten Touchpoints bekannt?", "Are the relevant touchpoints known?"},
	},
	{
		"factor.journey",
		Text{"Customer Journey", "Customer journey"},
		Text{"Ist der Weg zur Entscheidung bekannt?", "Is the decision process known?"},
	},
	{
		"factor.lifecycle",
		Text{"Customer Lifecycle", "Customer lifecycle"},
		Text{"Geht der Blick über den Abschluss hinaus?", "Do you look beyond the deal?"},
	},
	{
		"factor.experience",
		Text{"Customer Experience", "Customer experience"},
		Text{"Sind alle Kundenerfahrungen zu verbessern ein erklärtes Ziel?", "Is improving the whole experience a declared goal?"},
	},
}
