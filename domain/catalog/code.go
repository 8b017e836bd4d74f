package catalog

import (
	"strings"

	"wegmarke/domain"
)

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
		for _, b := range legalBases {
			if string(b.Value) == code && code != "" {
				return b.Name(lang), true
			}
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
				return string(b.Value)
			}
		}
	}
	return ""
}
