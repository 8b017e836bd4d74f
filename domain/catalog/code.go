package catalog

import (
	"strings"

	"wegmarke/domain"
)

// Some cards hold no text but a key: roles, legal bases, how well a cell is known, a mere mark. The
// words for them are here, so that they follow the language wherever cards are read as text.

var momentWord = Text{"Schlüsselmoment", "Key moment"}

// CardWord is the word for a card of a lane that holds a key instead of a text.
func CardWord(kind domain.LaneKind, c domain.Card, lang string) (string, bool) {
	switch kind {
	case domain.LaneRoles, domain.LanePrivacy:
		for _, w := range cardWords(kind) {
			if w.key == c.Code && c.Code != "" {
				return w.names.In(lang), true
			}
		}
	case domain.LaneEvidence:
		for _, b := range bases {
			if b.Basis == c.Basis {
				return b.Name(lang), true
			}
		}
	case domain.LaneMoment:
		return momentWord.In(lang), c.KeyMoment
	}
	return "", false
}

// WithWord gives a card of a lane a text, or the key whose word in any language the text is.
func WithWord(c domain.Card, kind domain.LaneKind, text string) domain.Card {
	c.Text, c.Code = text, ""
	for _, w := range cardWords(kind) {
		if text == "" || !strings.EqualFold(w.names.DE, text) && !strings.EqualFold(w.names.EN, text) {
			continue
		}
		c.Text = ""
		switch kind {
		case domain.LaneRoles, domain.LanePrivacy:
			c.Code = w.key
		case domain.LaneEvidence:
			c.Basis = domain.Basis(w.key)
		case domain.LaneMoment:
			c.KeyMoment = true
		}
	}
	return c
}

type cardWord struct {
	key   string
	names Text
}

// cardWords are the keys that the cards of a lane may hold.
func cardWords(kind domain.LaneKind) []cardWord {
	var out []cardWord
	switch kind {
	case domain.LaneRoles:
		for _, r := range roles {
			out = append(out, cardWord{r.Key, r.Names})
		}
	case domain.LanePrivacy:
		for _, b := range legalBases {
			out = append(out, cardWord{string(b.Value), b.Names})
		}
	case domain.LaneEvidence:
		for _, b := range bases {
			out = append(out, cardWord{string(b.Basis), b.Names})
		}
	case domain.LaneMoment:
		out = append(out, cardWord{names: momentWord})
	}
	return out
}
