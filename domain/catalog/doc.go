// Package catalog holds the lists of the field as data: kinds of lanes, phase models, roles,
// touchpoints, indicators, checks and the fields of the canvases, each in German and English.
//
// Keys are written into project files and workbooks and stay as they are for ever; names and
// questions may be improved at any time. Nobody can change a list: every function returns a copy.
// The package imports package domain and the standard library, nothing else.
package catalog

// Text is a wording in both languages.
type Text struct {
	DE, EN string
}

// In is the wording in a language: English for "en", German for every other code.
func (t Text) In(lang string) string {
	if lang == "en" {
		return t.EN
	}
	return t.DE
}

// IsZero says that there is no wording.
func (t Text) IsZero() bool { return t == Text{} }
