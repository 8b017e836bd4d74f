package catalog

import "slices"

// TouchpointGroups lists the groups of the touchpoint canvas in their order.
func TouchpointGroups() []Group { return slices.Clone(touchpointGroups[:]) }

// TouchpointFields lists the fields of the touchpoint canvas in their order.
func TouchpointFields() []Field { return slices.Clone(touchpointFields[:]) }

// TouchpointField finds a field of the touchpoint canvas by its key.
func TouchpointField(key string) (Field, bool) { return fieldOf(touchpointFields[:], key) }

var touchpointGroups = [...]Group{
	{"contact", Text{"Kontakt", "Contact"}, false},
	{"use", Text{"Nutzung durch die Persona", "Use by the persona"}, false},
	{"offer", Text{"Unser Angebot", "Our offer"}, false},
	{"action", Text{"Maßnahme", "Measure"}, false},
}

var touchpointFields = [...]Field{
	{
		"T01", "touchpoint.title", "contact",
		Text{"Touchpoint", "Touchpoint"},
		FieldText,
		Text{"Wo findet der Kontakt statt?", "Where does contact happen?"},
	},
	{
		"T02", "touchpoint.control", "contact",
		Text{"Art", "Control"},
		FieldChoice,
		Text{"Gestalten Sie ihn selbst oder tun es andere?", "Do you shape it yourself, or do others?"},
	},
	{
		"T03", "touchpoint.setting", "contact",
		Text{"Kanal", "Setting"},
		FieldChoices,
		Text{"Online, offline oder von Mensch zu Mensch?", "Online, offline or person to person?"},
	},
	{
		"T04", "touchpoint.perception", "contact",
		Text{"Wahrnehmung", "Perception"},
		FieldChoice,
		Text{"Nimmt man ihn bewusst oder unbewusst wahr?", "Is it noticed consciously or not?"},
	},
	{
		"T05", "touchpoint.media", "contact",
		Text{"Medienart", "Media type"},
		FieldChoice,
		Text{"Eigen, bezahlt oder verdient?", "Owned, paid or earned?"},
	},
	{
		"T06", "touchpoint.phases", "contact",
		Text{"Phasen", "Phases"},
		FieldChoices,
		Text{"In welchen Phasen?", "In which phases?"},
	},
	{
		"T07", "touchpoint.personas", "contact",
		Text{"Personas & Rollen", "Personas & roles"},
		FieldChoices | FieldRef,
		Text{"Für wen?", "For whom?"},
	},
	{
		"T08", "touchpoint.usage", "use",
		Text{"Nutzung", "Usage"},
		FieldNumber,
		Text{"Wann, wie und warum nutzt er ihn?", "When, how and why is it used?"},
	},
	{
		"T09", "touchpoint.need", "use",
		Text{"Warum", "Why"},
		FieldCards,
		Text{"Wozu nutzt die Persona ihn?", "What does the persona use it for?"},
	},
	{
		"T10", "touchpoint.when", "use",
		Text{"Wann & Gerät", "When & device"},
		FieldText,
		Text{"Wann, in welcher Lage, auf welchem Gerät?", "When, in which situation, on which device?"},
	},
	{
		"T11", "touchpoint.expectation", "use",
		Text{"Erwartung", "Expectation"},
		FieldCards | FieldNumber,
		Text{"Was erwartet sie hier?", "What do they expect here?"},
	},
	{
		"T12", "touchpoint.information", "use",
		Text{"Informationsbedarf", "Information need"},
		FieldCards,
		Text{"Was will sie hier wissen?", "What do they want to know here?"},
	},
	{
		"T13", "touchpoint.importance", "use",
		Text{"Wichtigkeit", "Importance"},
		FieldNumber,
		Text{"Wie wichtig ist er für die Entscheidung?", "How important is it for the decision?"},
	},
	{
		"T14", "touchpoint.status", "offer",
		Text{"Status", "Status"},
		FieldChoice,
		Text{"Vorhanden, geplant, fehlt oder abzuschalten?", "In place, planned, missing or to be closed?"},
	},
	{
		"T15", "touchpoint.goal", "offer",
		Text{"Unser Ziel", "Our goal"},
		FieldText,
		Text{"Welches Ziel verfolgen Sie hier?", "What is your goal here?"},
	},
	{
		"T16", "touchpoint.content", "offer",
		Text{"Inhalt & Angebot", "Content & offer"},
		FieldCards,
		Text{"Was bieten Sie hier an?", "What do you offer here?"},
	},
	{
		"T17", "touchpoint.performance", "offer",
		Text{"Leistung", "Performance"},
		FieldNumber,
		Text{"Erfüllen Sie die Erwartung?", "Do you meet the expectation?"},
	},
	{
		"T18", "touchpoint.verdict", "offer",
		Text{"Urteil", "Verdict"},
		FieldChoice,
		Text{"Enttäuschend, in Ordnung oder begeisternd?", "Disappointing, fine or delightful?"},
	},
	{
		"T19", "touchpoint.gap", "offer",
		Text{"Lücke", "Gap"},
		FieldCalculated,
		Text{"Wie weit liegt die Leistung unter der Erwartung?", "How far is performance below expectation?"},
	},
	{
		"T20", "touchpoint.cost", "offer",
		Text{"Kosten im Jahr", "Cost per year"},
		FieldNumber,
		Text{"Was kostet der Kanal im Jahr?", "What does the channel cost per year?"},
	},
	{
		"T21", "touchpoint.reach", "offer",
		Text{"Reichweite", "Reach"},
		FieldNumber,
		Text{"Wie viele Personen, wie oft?", "How many people, how often?"},
	},
	{
		"T22", "touchpoint.consistency", "offer",
		Text{"Stimmigkeit", "Consistency"},
		FieldNumber,
		Text{"Passt er zu den anderen?", "Does it fit the others?"},
	},
	{
		"T23", "touchpoint.responsible", "offer",
		Text{"Verantwortlich", "Responsible"},
		FieldText,
		Text{"Wer kümmert sich darum?", "Who takes care of it?"},
	},
	{
		"T24", "touchpoint.measurability", "offer",
		Text{"Messbarkeit", "Measurability"},
		FieldChoice,
		Text{"Wie gut lässt er sich messen?", "How well can it be measured?"},
	},
	{
		"T25", "touchpoint.indicator", "offer",
		Text{"Kennzahl", "Indicator"},
		FieldRef | FieldNumber,
		Text{"Woran messen Sie ihn, und was ist das Ziel?", "What do you measure it by, and what is the target?"},
	},
	{
		"T26", "touchpoint.data", "offer",
		Text{"Daten & Ort", "Data & place"},
		FieldChoices | FieldText,
		Text{"Welche Daten fallen an, und wo liegen sie?", "Which data arises, and where is it kept?"},
	},
	{
		"T27", "touchpoint.privacy", "offer",
		Text{"Personenbezug & Rechtsgrundlage", "Personal data & legal basis"},
		FieldChoice,
		Text{"Brauchen Sie hier eine Einwilligung?", "Do you need consent here?"},
	},
	{
		"T28", "touchpoint.problem", "action",
		Text{"Problem", "Problem"},
		FieldCards,
		Text{"Was läuft schief?", "What goes wrong?"},
	},
	{
		"T29", "touchpoint.measure", "action",
		Text{"Maßnahme", "Measure"},
		FieldCards,
		Text{"Was ändern Sie?", "What will you change?"},
	},
	{
		"T30", "touchpoint.plan", "action",
		Text{"Priorität, Termin, Status", "Priority, due date, status"},
		FieldChoice | FieldDate,
		Text{"Wie dringend, bis wann, wie weit?", "How urgent, by when, how far?"},
	},
	{
		"T31", "touchpoint.learning", "action",
		Text{"Erkenntnis", "Learning"},
		FieldCards,
		Text{"Was haben Sie aus Fehlversuchen gelernt?", "What have you learned from failed attempts?"},
	},
	{
		"T32", "touchpoint.evidence", "action",
		Text{"Belege", "Evidence"},
		FieldChoices,
		Text{"Woher wissen Sie das?", "How do you know?"},
	},
}
