package catalog

import (
	"slices"
	"strings"

	"wegmarke/domain"
)

// LegalBasis is a ground of Art. 6 GDPR on which personal data is processed, or the answer that there
// is none to process or that somebody still has to look.
type LegalBasis struct {
	Privacy domain.Privacy
	Names   Text
}

// Name is the word for it in a language.
func (b LegalBasis) Name(lang string) string { return b.Names.In(lang) }

// LegalBases lists the grounds in the order in which they are offered.
func LegalBases() []LegalBasis { return slices.Clone(legalBases[:]) }

// LegalBasisOf finds a ground.
func LegalBasisOf(p domain.Privacy) (LegalBasis, bool) {
	for _, b := range legalBases {
		if b.Privacy == p {
			return b, true
		}
	}
	return LegalBasis{}, false
}

var legalBases = [...]LegalBasis{
	{domain.PrivacyNone, Text{"Keine Personendaten", "No personal data"}},
	{domain.PrivacyConsent, Text{"Einwilligung", "Consent"}},
	{domain.PrivacyContract, Text{"Vertrag", "Contract"}},
	{domain.PrivacyDuty, Text{"Rechtliche Pflicht", "Legal duty"}},
	{domain.PrivacyInterest, Text{"Berechtigtes Interesse", "Legitimate interest"}},
	{domain.PrivacyUnresolved, Text{"Noch zu klären", "Still to be settled"}},
}

// CodeName is the word for the code of a card in a lane of roles or of data protection.
func CodeName(kind domain.LaneKind, code, lang string) (string, bool) {
	switch kind {
	case domain.LaneRoles:
		for _, r := range roles {
			if r.Key == code {
				return r.Name(lang), true
			}
		}
	case domain.LanePrivacy:
		if b, ok := LegalBasisOf(domain.Privacy(code)); ok && code != "" {
			return b.Name(lang), true
		}
	}
	return "", false
}

// CodeNamed is the code whose word in any language is text, "" for none.
func CodeNamed(kind domain.LaneKind, text string) string {
	if text == "" {
		return ""
	}
	same := func(t Text) bool { return strings.EqualFold(t.In("de"), text) || strings.EqualFold(t.In("en"), text) }
	switch kind {
	case domain.LaneRoles:
		for _, r := range roles {
			if same(r.Names) {
				return r.Key
			}
		}
	case domain.LanePrivacy:
		for _, b := range legalBases {
			if same(b.Names) {
				return string(b.Privacy)
			}
		}
	}
	return ""
}
