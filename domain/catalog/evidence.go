package catalog

import (
	"slices"

	"wegmarke/domain"
)

// EvidenceKind is a sort of source, as stored in domain.Evidence.Kind.
type EvidenceKind struct {
	Key   string
	Names Text
	Icon  string
}

// Name is the title of the kind in a language.
func (k EvidenceKind) Name(lang string) string { return k.Names.In(lang) }

// EvidenceKinds lists the sorts of sources, the strongest first.
func EvidenceKinds() []EvidenceKind { return slices.Clone(evidenceKinds[:]) }

// EvidenceKindOf finds a sort of source.
func EvidenceKindOf(key string) (EvidenceKind, bool) {
	for _, k := range evidenceKinds {
		if k.Key == key {
			return k, true
		}
	}
	return EvidenceKind{}, false
}

var evidenceKinds = [...]EvidenceKind{
	{"interview", Text{"Kundeninterview", "Customer interview"}, "comment"},
	{"survey", Text{"Umfrage", "Survey"}, "star"},
	{"tracking", Text{"Tracking", "Tracking"}, "trend"},
	{"crm", Text{"CRM", "CRM"}, "table"},
	{"sales", Text{"Vertrieb befragt", "Sales asked"}, "headset"},
	{"form", Text{"Website-Formular", "Web form"}, "file"},
	{"assumption", Text{"Annahme", "Assumption"}, "question"},
}

// BasisKind describes how well something is known.
type BasisKind struct {
	Basis domain.Basis
	Names Text
}

// Name is the word for it in a language.
func (b BasisKind) Name(lang string) string { return b.Names.In(lang) }

// Bases lists the bases, weakest first.
func Bases() []BasisKind { return slices.Clone(bases[:]) }

var bases = [...]BasisKind{
	{domain.BasisAssumption, Text{"Annahme", "Assumption"}},
	{domain.BasisExperience, Text{"Erfahrung", "Experience"}},
	{domain.BasisSurvey, Text{"Befragung", "Survey"}},
	{domain.BasisTracking, Text{"Tracking", "Tracking"}},
}
