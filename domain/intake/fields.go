package intake

import (
	"sync"

	"wegmarke/domain/catalog"
)

// fields are all fields of records that a table can fill, with the names that people give them beside
// those of the catalogue. They are put together once and never change.
var fields = sync.OnceValue(func() []field {
	var out []field
	persona, touchpoint := personaWords(), touchpointWords()
	for _, f := range catalog.PersonaFields() {
		if words, ok := persona[f.Key]; ok {
			out = append(out, field{KindPersona, Role(f.Key), f.Names, words, f.Type&catalog.FieldCards != 0 || f.Key == "persona.touchpoints" || f.Key == "persona.evidence"})
		}
	}
	out = append(out, field{kind: KindPersona, role: "persona.as_of", names: catalog.Text{DE: "Stand", EN: "As of"}, words: []string{"Stand vom", "Datum", "Aktualisiert", "Aktualisiert am", "Letzte Aktualisierung", "Date", "Updated", "Last updated"}})
	out = append(out, field{kind: KindPersona, role: "persona.company", names: catalog.Text{DE: "Unternehmen", EN: "Company"}, words: []string{"Firma", "Arbeitgeber", "Organisation", "Employer", "Organisation name"}})
	for _, f := range catalog.TouchpointFields() {
		if words, ok := touchpoint[f.Key]; ok {
			out = append(out, field{KindTouchpoints, Role(f.Key), f.Names, words, touchpointCards(f)})
		}
	}
	out = append(out, otherFields()...)
	for _, k := range []Kind{KindPersona, KindTouchpoints, KindMeasures, KindIndicators} {
		out = append(out, field{kind: k, role: noteOf(k), names: catalog.Text{DE: "Notiz", EN: "Note"}, words: []string{"Notizen", "Bemerkung", "Bemerkungen", "Kommentar", "Kommentare", "Anmerkung", "Sonstiges", "Notes", "Comment", "Comments", "Remarks", "Beschreibung", "Description", "Bio", "Biografie", "Background story", "Details"}})
	}
	return out
})

// noteOf is the role of a line that goes into the notes of a kind of record.
func noteOf(k Kind) Role {
	switch k {
	case KindPersona:
		return "persona.note"
	case KindTouchpoints:
		return "touchpoint.note"
	case KindMeasures:
		return "measure.note"
	case KindIndicators:
		return "indicator.note"
	}
	return RoleOwn
}

// touchpointCards says which fields of a touchpoint are kept as entries.
func touchpointCards(f catalog.Field) bool {
	switch f.Key {
	case "touchpoint.need", "touchpoint.expectation", "touchpoint.measure":
		return f.Key == "touchpoint.measure"
	}
	return f.Type&catalog.FieldCards != 0
}

// fieldLexicon finds a field of a kind of record by its label.
func fieldLexicon(k Kind) *lexicon {
	l := newLexicon()
	for _, f := range fields() {
		if f.kind == k {
			l.addText(string(f.role), f.names)
		}
	}
	for _, f := range fields() {
		if f.kind == k {
			l.add(string(f.role), f.words...)
		}
	}
	return l
}

// personaWords names the fields of a persona that a table can fill.
func personaWords() map[string][]string {
	return map[string][]string{
		"persona.name":             {"Persona", "Personaname", "Persona Name", "Name der Persona", "Vorname", "Full name", "Vor- und Nachname", "Persona-Name", "First name"},
		"persona.quote":            {"Zitat", "Motto", "Typisches Zitat", "Typischer Satz", "Slogan", "Tagline", "Zitate", "Catchphrase"},
		"persona.group":            {"Gruppe", "Zielgruppe", "Segment", "Kundengruppe", "Kundensegment", "Target group", "Customer segment", "Archetyp", "Archetype"},
		"persona.kind":             {"Persona-Art", "Typ", "Persona-Typ", "Type", "Persona type"},
		"persona.industry":         {"Sektor", "Wirtschaftszweig", "Sector"},
		"persona.company_size":     {"Unternehmensgröße", "Firmengröße", "Mitarbeiterzahl", "Anzahl Mitarbeiter", "Mitarbeiter", "Employees", "Umsatz", "Size of company", "Number of employees"},
		"persona.location":         {"Ort", "Wohnort", "Stadt", "Land", "Region", "Location", "City", "Country", "Sitz", "Lives in", "Residence", "Wohnsituation"},
		"persona.position":         {"Position", "Beruf", "Funktion", "Job", "Jobtitel", "Job title", "Abteilung", "Tätigkeit", "Rolle im Unternehmen", "Occupation", "Profession", "Stelle", "Title", "Job role", "Department"},
		"persona.roles":            {"Rolle", "Rollen", "Kaufrolle", "Rolle im Buying Center", "Buying Center", "Buying centre", "Role", "Roles", "Buying role", "Role in buying process"},
		"persona.influence":        {"Einfluss", "Befugnis", "Entscheidungsbefugnis", "Influence", "Authority", "Budget", "Budgetverantwortung", "Entscheidungsmacht", "Decision power"},
		"persona.goals":            {"Ziel", "Berufliche Ziele", "Motivation", "Motivationen", "Motive", "Goals", "Objectives", "Motivations", "Ziele und Wünsche", "Jobs to be done", "Ziele & Motivation", "Goals & motivations", "Drivers", "Aufgaben", "Verantwortlichkeiten", "Responsibilities", "KPIs"},
		"persona.needs":            {"Bedürfnisse & Wünsche", "Wünsche", "Bedarf", "Wants", "Wishes", "Wants & needs", "Bedürfnis"},
		"persona.pains":            {"Schmerzpunkte", "Pain Points", "Pains", "Herausforderungen", "Frustrationen", "Frust", "Hürden", "Ärgernisse", "Challenges", "Frustrations", "Painpoints", "Barrieren", "Hindernisse", "Ängste", "Fears", "Sorgen", "Problem", "Frustration points"},
		"persona.objections":       {"Bedenken", "Einwände", "Objections", "Concerns", "Gegenargumente", "Kaufbarrieren", "Vorbehalte", "Barriers to purchase"},
		"persona.interests":        {"Interessen", "Hobbys", "Hobbies", "Vorlieben", "Interests", "Preferences", "Präferenzen", "Freizeit", "Likes", "Werte", "Values"},
		"persona.expectations":     {"Erwartung", "Expectations", "Erwartungen an uns", "Expectation"},
		"persona.behaviour":        {"Verhaltensmuster", "Gewohnheiten", "Behavior", "Habits", "Arbeitsweise", "Tagesablauf", "Day in the life", "Alltag", "Ein Tag im Leben", "Verhaltensweisen"},
		"persona.buying":           {"Kaufverhalten", "Buying behavior", "Kaufprozess", "Entscheidungsprozess", "Buying process", "Purchase behaviour", "Einkaufsverhalten"},
		"persona.decision_factors": {"Entscheidungskriterien", "Kaufkriterien", "Kaufmotive", "Decision criteria", "Kaufentscheidung", "Buying criteria", "Kriterien", "Kaufgründe"},
		"persona.buying_cycle":     {"Kaufzyklus", "Dauer Kaufzyklus", "Kaufdauer", "Buying cycle", "Sales cycle", "Entscheidungsdauer"},
		"persona.character":        {"Charakter", "Charakterzüge", "Persönlichkeit", "Eigenschaften", "Personality", "Personality traits", "Traits", "Character", "Emotionen", "Persönlichkeitsmerkmale", "Charaktereigenschaften"},
		"persona.information":      {"Informationsbedürfnis", "Infobedarf", "Fragen", "Questions", "Information need"},
		"persona.sources":          {"Informationsquellen", "Quellen", "Medien", "Informationsverhalten", "Medienkonsum", "Sources of information", "Media", "Media consumption", "Sources", "Mediennutzung", "Information sources used"},
		"persona.touchpoints":      {"Touchpoints", "Kontaktpunkte", "Genutzte Kanäle", "Channels used", "Preferred channels", "Bevorzugte Kanäle", "Kanal", "Kommunikationskanäle", "Communication channels", "Social Media"},
		"persona.habits":           {"Geräte", "Devices", "Technik", "Technology", "Technikaffinität", "Gerät", "Wann und wie", "Tech"},
		"persona.content":          {"Inhalte", "Content", "Formate", "Relevante Inhalte", "Content formats", "Bevorzugte Inhalte"},
		"persona.age":              {"Altersgruppe", "Altersspanne", "Age range", "Jahre", "Geburtsjahr", "Age group"},
		"persona.education":        {"Bildung", "Ausbildung", "Werdegang", "Studium", "Abschluss", "Background", "Education level", "Bildungsabschluss", "Qualifikation"},
		"persona.family":           {"Familie", "Familienstand", "Herkunft", "Marital status", "Family status", "Kinder", "Status", "Nationalität", "Lebenssituation"},
		"persona.evidence":         {"Datengrundlage", "Quelle", "Data basis", "Grundlage", "Beleg"},
		"persona.interviews":       {"Interviews", "Anzahl Interviews", "Number of interviews"},
		"persona.owner":            {"Verantwortlich", "Ersteller", "Owner", "Autor", "Erstellt von", "Verantwortliche", "Responsible"},
		"persona.message":          {"Botschaft", "Kernbotschaft", "Message", "Nutzenversprechen", "Value proposition", "Key message", "Werteversprechen", "Marketingbotschaft"},
	}
}

// touchpointWords names the fields of a touchpoint that a table can fill.
func touchpointWords() map[string][]string {
	return map[string][]string{
		"touchpoint.title":         {"Touchpoints", "Kontaktpunkt", "Kontaktpunkte", "Berührungspunkt", "Touchpoint Name", "Name", "Bezeichnung", "Contact point", "Medium", "Touch point", "Name des Touchpoints", "Touchpoint-Name", "Titel"},
		"touchpoint.control":       {"Direkt / indirekt", "Direkt oder indirekt", "Art des Touchpoints", "Kontaktart", "Direct / indirect", "Typ", "Type", "Touchpoint type"},
		"touchpoint.setting":       {"Kanal", "Kanäle", "Online / offline", "Online oder Offline", "Channel", "Kanalart", "Channel type", "Umgebung"},
		"touchpoint.perception":    {"Wahrnehmung", "Bewusst / unbewusst"},
		"touchpoint.media":         {"Medienart", "Owned / paid / earned", "Media", "Paid Owned Earned", "POE", "Media type"},
		"touchpoint.phases":        {"Phase", "Journey-Phase", "Stage", "Journey stage", "Phase der Customer Journey", "Kaufphase", "Stages"},
		"touchpoint.personas":      {"Persona", "Personas", "Zielgruppe", "Rolle", "Rollen", "Target group", "Für wen"},
		"touchpoint.usage":         {"Nutzung", "Nutzungshäufigkeit", "Häufigkeit", "Frequency of use", "Usage frequency", "Usage", "Frequency"},
		"touchpoint.need":          {"Bedürfnis", "Kundenbedürfnis", "Wozu", "Zweck", "Need", "Customer need", "Purpose", "Grund", "Reason", "Warum genutzt"},
		"touchpoint.when":          {"Wann", "Zeitpunkt", "Gerät", "When", "Device", "Situation"},
		"touchpoint.expectation":   {"Kundenerwartung", "Erwartungen", "Expectations", "Erwartung 1-5", "Erwartung (1-5)"},
		"touchpoint.information":   {"Informationsbedarf", "Infobedarf", "Information need", "Fragen"},
		"touchpoint.importance":    {"Bedeutung", "Relevanz", "Wichtigkeit 1-5", "Relevance", "Gewicht", "Wichtigkeit (1-5)", "Importance (1-5)"},
		"touchpoint.status":        {"Stand", "Zustand", "State", "Status quo"},
		"touchpoint.goal":          {"Ziel", "Unternehmensziel", "Ziele", "Goal", "Objective", "Business goal"},
		"touchpoint.content":       {"Inhalt", "Inhalte", "Angebot", "Content", "Botschaft", "Formate", "Message", "Offer"},
		"touchpoint.performance":   {"Performance", "Qualität", "Bewertung", "Leistung 1-5", "Quality", "Score", "Note", "Leistung (1-5)", "Rating", "Erfüllung", "Performance (1-5)"},
		"touchpoint.verdict":       {"Urteil", "Zufriedenheit", "Erlebnis", "Satisfaction", "Kundenurteil"},
		"touchpoint.cost":          {"Kosten", "Budget", "Kosten pro Jahr", "Jahreskosten", "Cost", "Costs", "Kosten €", "Kosten p.a.", "Annual cost", "Kosten in Euro"},
		"touchpoint.reach":         {"Reichweite", "Kontakte", "Besucher", "Reach", "Contacts", "Visitors", "Kontakte pro Jahr"},
		"touchpoint.consistency":   {"Konsistenz", "Consistency", "Stimmigkeit"},
		"touchpoint.responsible":   {"Verantwortlich", "Verantwortliche", "Verantwortlicher", "Verantwortung", "Zuständig", "Owner", "Responsible", "Ansprechpartner", "Abteilung", "Department", "Team", "Wer"},
		"touchpoint.measurability": {"Messbarkeit", "Messbar", "Measurable"},
		"touchpoint.indicator":     {"KPI", "KPIs", "Kennzahlen", "Messgröße", "Metric", "Metrics", "Metrik"},
		"touchpoint.data":          {"Daten", "Data", "System", "Datenquelle", "Tool", "Tools", "CRM"},
		"touchpoint.privacy":       {"Datenschutz", "DSGVO", "Rechtsgrundlage", "GDPR", "Legal basis", "Privacy"},
		"touchpoint.problem":       {"Probleme", "Schmerzpunkt", "Schmerzpunkte", "Pain Point", "Pain Points", "Pains", "Hürden", "Herausforderungen", "Issue", "Issues", "Schwachstellen"},
		"touchpoint.measure":       {"Maßnahmen", "Massnahme", "Massnahmen", "Verbesserung", "To-do", "Action", "Next step", "Nächster Schritt", "Improvement", "Idee", "Ideen", "Verbesserungsidee"},
		"touchpoint.learning":      {"Erkenntnisse", "Learnings", "Learning", "Insights"},
	}
}

// otherFields are those of measures and key figures.
func otherFields() []field {
	m, i := KindMeasures, KindIndicators
	text := func(de, en string) catalog.Text { return catalog.Text{DE: de, EN: en} }
	return []field{
		{m, "measure.title", text("Maßnahme", "Measure"), []string{"Massnahme", "Maßnahmen", "Titel", "Aufgabe", "Aufgaben", "To-do", "Todo", "To Do", "Task", "Action", "Action item", "Aktion", "Initiative", "Projekt", "Title", "Vorhaben", "Was", "What", "Activity", "Aktivität", "Thema"}, false},
		{m, "measure.status", text("Status", "Status"), []string{"Stand", "Fortschritt", "State", "Progress", "Bearbeitungsstand"}, false},
		{m, "measure.priority", text("Priorität", "Priority"), []string{"Prio", "Dringlichkeit", "Urgency", "Wichtigkeit"}, false},
		{m, "measure.due", text("Termin", "Due date"), []string{"Fällig", "Fällig am", "Bis", "Bis wann", "Deadline", "Frist", "Due", "Datum", "Date", "Enddatum", "Ende", "Zieldatum", "By when", "End date", "Zieltermin", "Wann", "When"}, false},
		{m, "measure.owner", text("Verantwortlich", "Owner"), []string{"Wer", "Verantwortliche", "Verantwortlicher", "Zuständig", "Responsible", "Assignee", "Who", "Bearbeiter", "Zugewiesen an", "Assigned to", "Team", "Abteilung", "Person", "Lead"}, false},
		{m, "measure.cost", text("Kosten", "Cost"), []string{"Budget", "Aufwand", "Kosten €", "Costs", "Effort"}, false},
		{m, "measure.benefit", text("Nutzen", "Benefit"), []string{"Ertrag", "Ersparnis", "Wert", "Value", "Savings", "Wirkung in Euro"}, false},
		{m, "measure.indicator", text("Kennzahl", "Indicator"), []string{"KPI", "Messgröße", "Metrik", "Metric", "Zielgröße", "Erfolgskriterium"}, false},
		{m, "measure.touchpoint", text("Touchpoint", "Touchpoint"), []string{"Kontaktpunkt", "Kanal", "Channel"}, false},
		{i, "indicator.title", text("Kennzahl", "Indicator"), []string{"Kennzahlen", "KPI", "KPIs", "Name", "Messgröße", "Metrik", "Metric", "Key figure", "Bezeichnung", "Titel", "Key performance indicator", "Measure", "Title", "Indikator"}, false},
		{i, "indicator.formula", text("Formel", "Formula"), []string{"Berechnung", "Definition", "Berechnungsformel", "Calculation"}, false},
		{i, "indicator.unit", text("Einheit", "Unit"), []string{"Maßeinheit", "Unit of measure"}, false},
		{i, "indicator.direction", text("Richtung", "Direction"), []string{"Soll steigen", "Tendenz", "Trend", "Gewünschte Richtung"}, false},
		{i, "indicator.target", text("Zielwert", "Target"), []string{"Ziel", "Soll", "Sollwert", "Goal", "Target value", "Plan", "Zielvorgabe"}, false},
		{i, "indicator.value", text("Wert", "Value"), []string{"Ist", "Istwert", "Aktuell", "Aktueller Wert", "Actual", "Current", "Current value", "Messwert", "Ergebnis", "Heute"}, false},
		{i, "indicator.date", text("Datum", "Date"), []string{"Stand", "Stichtag", "As of", "Gemessen am", "Zeitpunkt"}, false},
		{i, "indicator.source", text("Quelle", "Source"), []string{"Datenquelle", "Herkunft", "Data source", "System"}, false},
	}
}
