package catalog

import (
	"slices"

	"wegmarke/domain"
)

// Scale is a pair of opposite words between which a person stands.
type Scale struct {
	Left, Right Text
}

// Scales lists the pairs that an empty field of the personality offers.
func Scales() []Scale { return slices.Clone(scales[:]) }

var scales = [...]Scale{
	{Text{"analytisch", "analytical"}, Text{"intuitiv", "intuitive"}},
	{Text{"vorsichtig", "cautious"}, Text{"mutig", "bold"}},
	{Text{"geduldig", "patient"}, Text{"ungeduldig", "impatient"}},
	{Text{"Detail", "detail"}, Text{"Überblick", "overview"}},
	{Text{"bewährt", "proven"}, Text{"neu", "new"}},
	{Text{"allein", "alone"}, Text{"im Team", "in a team"}},
	{Text{"sachlich", "factual"}, Text{"persönlich", "personal"}},
}

// PersonaKinds lists how a persona may be meant.
func PersonaKinds() []Option[domain.PersonaKind] { return slices.Clone(personaKinds[:]) }

var personaKinds = [...]Option[domain.PersonaKind]{
	{domain.PersonaPrimary, Text{"primär", "primary"}, Text{"Für sie ist das Angebot gemacht.", "The offer is made for them."}, ""},
	{domain.PersonaSecondary, Text{"sekundär", "secondary"}, Text{"Sie profitiert mit, steht aber nicht im Mittelpunkt.", "They benefit too, but are not the focus."}, ""},
	{domain.PersonaAnti, Text{"Anti-Persona", "anti-persona"}, Text{"Für sie ist das Angebot ausdrücklich nicht gemacht.", "The offer is expressly not made for them."}, ""},
}

// TimeUnits lists the units in which people estimate a length of time.
func TimeUnits() []Option[domain.TimeUnit] { return slices.Clone(timeUnits[:]) }

var timeUnits = [...]Option[domain.TimeUnit]{
	{domain.TimeDay, Text{"Tage", "days"}, Text{}, ""},
	{domain.TimeWeek, Text{"Wochen", "weeks"}, Text{}, ""},
	{domain.TimeMonth, Text{"Monate", "months"}, Text{}, ""},
	{domain.TimeYear, Text{"Jahre", "years"}, Text{}, ""},
}
