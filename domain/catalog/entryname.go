package catalog

import (
	"slices"
	"strings"
)

// ListName is what the field is called that entries stand in, by its key: a field of a canvas or a
// checklist; "" for a key that nobody sees as a field.
func ListName(list, lang string) string {
	for _, find := range []func(string) (Field, bool){PersonaField, TouchpointField, MapField} {
		if f, ok := find(list); ok {
			return f.Name(lang)
		}
	}
	group, _, _ := strings.Cut(list, ".")
	return checklistNames[group].In(lang)
}

var checklistNames = map[string]Text{
	"factor": {"Sechs C-Faktoren", "Six C-factors"}, "question": {"Fragen vor dem Start", "Questions before the start"},
	"privacy": {"Datenschutz", "Data protection"},
}

// CheckText is the question or the point of a checklist that the key of an entry's field belongs to;
// "" for other fields.
func CheckText(list, lang string) string {
	if i := slices.IndexFunc(factors[:], func(f Factor) bool { return f.Key == list }); i >= 0 {
		return factors[i].Question(lang)
	}
	if i := slices.IndexFunc(questions[:], func(q Question) bool { return q.Key == list }); i >= 0 {
		return questions[i].Text(lang)
	}
	if i := slices.IndexFunc(privacyItems[:], func(p PrivacyItem) bool { return p.Key == list }); i >= 0 {
		return privacyItems[i].Text(lang)
	}
	return ""
}

// EntryFieldName is what people call a field of an entry, which means something else in each list.
func EntryFieldName(list, name, lang string) string {
	if own, ok := entryFieldNames[list][name]; ok {
		return own.In(lang)
	}
	group, _, _ := strings.Cut(list, ".")
	if own, ok := entryFieldNames[group][name]; ok {
		return own.In(lang)
	}
	return fieldNames[name].In(lang)
}

var entryFieldNames = map[string]map[string]Text{
	"persona.touchpoints":    {"text": {"Kanal", "Channel"}, "detail": {"Wie oft", "How often"}, "value": {"Wie intensiv", "How much"}},
	"persona.decision_style": {"text": {"Links", "Left"}, "detail": {"Rechts", "Right"}, "value": {"Lage", "Place"}},
	"persona.character":      {"text": {"Lage", "Situation"}, "detail": {"Gefühl", "Feeling"}, "value": {"Stimmung", "Mood"}},
	"factor":                 {"text": {"Notiz", "Note"}, "value": {"Antwort", "Answer"}},
	"question":               {"text": {"Antwort", "Answer"}},
	"privacy": {
		"text": {"Notiz", "Note"}, "value": {"Erledigt", "Done"}, "detail": {"Verantwortlich", "Responsible"},
		"due": {"Nächste Prüfung", "Next review"},
	},
}
