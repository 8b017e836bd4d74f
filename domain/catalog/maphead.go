package catalog

import "slices"

// MapGroups lists the groups of the head of a map in their order.
func MapGroups() []Group { return slices.Clone(mapGroups[:]) }

// MapFields lists the fields of the head of a map in their order.
func MapFields() []Field { return slices.Clone(mapFields[:]) }

// MapField finds a field of the head of a map by its key.
func MapField(key string) (Field, bool) { return fieldOf(mapFields[:], key) }

var mapGroups = [...]Group{
	{"purpose", Text{"Ziel & Personas", "Purpose & personas"}, false},
	{"scope", Text{"Abgrenzung", "Scope"}, false},
	{"care", Text{"Stand & Pflege", "State & care"}, false},
}

var mapFields = [...]Field{
	{
		"M01", "map.title", "purpose",
		Text{"Titel", "Title"},
		FieldText,
		Text{"Wie heißt die Karte?", "What is the map called?"},
	},
	{
		"M02", "map.purpose", "purpose",
		Text{"Ziel der Karte", "Purpose"},
		FieldText,
		Text{"Was wollen Sie mit der Karte verbessern?", "What do you want to improve with the map?"},
	},
	{
		"M03", "map.personas", "purpose",
		Text{"Personas", "Personas"},
		FieldRef,
		Text{"Wen begleiten Sie?", "Whom do you accompany?"},
	},
	{
		"M04", "map.roles", "purpose",
		Text{"Rollen im Einkaufsgremium", "Buying-centre roles"},
		FieldChoices,
		Text{"Welche Rollen sind beteiligt?", "Which roles are involved?"},
	},
	{
		"M05", "map.scenario", "scope",
		Text{"Szenario & Abgrenzung", "Scenario & scope"},
		FieldCards,
		Text{"Wo beginnt die Reise, wo endet sie?", "Where does the journey start, where does it end?"},
	},
	{
		"M06", "map.product", "scope",
		Text{"Produkt & Markt", "Product & market"},
		FieldText,
		Text{"Um welche Leistung und welchen Markt geht es?", "Which product and which market is it about?"},
	},
	{
		"M07", "map.state", "scope",
		Text{"Zustand", "State"},
		FieldChoice,
		Text{"Ist, Soll oder Vergleich?", "Current, future or comparison?"},
	},
	{
		"M08", "map.model", "scope",
		Text{"Phasenmodell", "Phase model"},
		FieldChoice,
		Text{"In wie viele Phasen teilen Sie die Reise?", "Into how many phases do you divide the journey?"},
	},
	{
		"M09", "map.duration", "scope",
		Text{"Dauer je Phase", "Duration per phase"},
		FieldNumber | FieldChoice,
		Text{"Wie lange dauert jede Phase?", "How long does each phase take?"},
	},
	{
		"M10", "map.as_of", "care",
		Text{"Stand & Quellen", "As of & sources"},
		FieldDate | FieldChoices,
		Text{"Von wann sind die Daten, und woher?", "How old is the data, and where is it from?"},
	},
	{
		"M11", "map.version", "care",
		Text{"Verantwortlich, Fassung, nächste Prüfung", "Owner, version, next review"},
		FieldText | FieldDate,
		Text{"Wer pflegt die Karte, und wann prüfen Sie wieder?", "Who keeps the map up to date, and when is the next review?"},
	},
	{
		"M12", "map.teams", "care",
		Text{"Beteiligte Abteilungen", "Teams involved"},
		FieldChoices,
		Text{"Welche Abteilungen machen mit?", "Which teams take part?"},
	},
}
