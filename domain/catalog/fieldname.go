package catalog

import "wegmarke/domain"

// FieldName is what people call a field of a record, by the name of package field; "" for one that
// nobody sees as a field.
func FieldName(t domain.Table, name, lang string) string {
	if own, ok := fieldNamesOf[t][name]; ok {
		return own.In(lang)
	}
	return fieldNames[name].In(lang)
}

// fieldNames hold for all tables but those of fieldNamesOf.
var fieldNames = map[string]Text{
	"title": {"Titel", "Title"}, "name": {"Name", "Name"}, "text": {"Text", "Text"}, "detail": {"Zusatz", "Detail"},
	"note": {"Notiz", "Note"}, "owner": {"Verantwortlich", "Responsible"}, "review": {"Nächste Prüfung", "Next review"},
	"as_of": {"Stand", "As of"}, "status": {"Status", "Status"}, "due": {"Termin", "Date"}, "date": {"Datum", "Date"},
	"priority": {"Priorität", "Priority"}, "indicator": {"Kennzahl", "Indicator"}, "pain": {"Schmerzpunkt", "Pain point"},
	"touchpoint": {"Touchpoint", "Touchpoint"}, "persona": {"Persona", "Persona"}, "measure": {"Maßnahme", "Measure"},
	"cost": {"Kosten", "Cost"}, "benefit": {"Nutzen", "Benefit"}, "formula": {"Formel", "Formula"}, "unit": {"Einheit", "Unit"},
	"direction": {"Richtung", "Direction"}, "target": {"Ziel", "Target"}, "has_target": {"Mit Ziel", "With target"},
	"kind": {"Art", "Kind"}, "value": {"Wert", "Value"}, "source": {"Quelle", "Source"}, "basis": {"Grundlage", "Basis"},
	"author": {"Autor", "Author"}, "company": {"Unternehmen", "Company"}, "language": {"Sprache", "Language"},
	"age": {"Alter", "Age"}, "position": {"Position", "Position"}, "company_size": {"Größe", "Size"},
	"industry": {"Branche", "Industry"}, "location": {"Standort", "Location"}, "quote": {"Leitsatz", "Quote"},
	"image": {"Bild", "Picture"}, "roles": {"Rollen", "Roles"}, "influence": {"Einfluss", "Influence"},
	"group": {"Kundengruppe", "Customer group"}, "share": {"Anteil", "Share"}, "authority": {"Befugnis", "Authority"},
	"reports_to": {"Berichtet an", "Reports to"}, "cycle": {"Dauer des Kaufs", "Length of purchase"},
	"cycle_unit": {"Dauer in", "Length in"}, "education": {"Ausbildung", "Education"}, "family": {"Familie", "Family"},
	"interviews": {"Interviews", "Interviews"}, "message": {"Botschaft", "Message"}, "need": {"Bedürfnis", "Need"},
	"icon": {"Zeichen", "Icon"}, "control": {"Gestaltung", "Control"}, "setting": {"Kanal", "Channel"},
	"usage": {"Nutzung", "Usage"}, "when": {"Zeitpunkt", "When"}, "how": {"Gerät und Weg", "Device and way"},
	"expectation": {"Erwartung", "Expectation"}, "performance": {"Leistung", "Performance"}, "importance": {"Wichtigkeit", "Importance"},
	"responsible": {"Verantwortlich", "Responsible"}, "measured_by": {"Gemessen durch", "Measured by"},
	"perception": {"Wahrnehmung", "Perception"}, "media": {"Medienart", "Media"}, "phases": {"Phasen", "Phases"},
	"goal": {"Ziel", "Goal"}, "verdict": {"Urteil", "Verdict"}, "reach": {"Reichweite", "Reach"},
	"frequency": {"Häufigkeit", "Frequency"}, "consistency": {"Stimmigkeit", "Consistency"}, "department": {"Abteilung", "Department"},
	"measurability": {"Messbarkeit", "Measurability"}, "data": {"Gesammelte Daten", "Data collected"},
	"data_place": {"Ort der Daten", "Place of the data"}, "privacy": {"Rechtsgrundlage", "Legal basis"}, "code": {"Angabe", "Detail"},
	"heading": {"Überschrift", "Heading"}, "scope": {"Abgrenzung", "Scope"}, "model": {"Phasenmodell", "Phase model"},
	"version": {"Fassung", "Version"}, "purpose": {"Zweck", "Purpose"}, "product": {"Produkt", "Product"},
	"market": {"Markt", "Market"}, "state": {"Zustand", "State"}, "current": {"Gehört zu", "Belongs to"},
	"first_contact": {"Erster Kontakt", "First contact"}, "task": {"Aufgabe", "Task"}, "color": {"Farbe", "Colour"},
	"duration": {"Dauer", "Duration"}, "loop": {"Wiederholt sich", "Repeats"}, "folded": {"Zugeklappt", "Folded"},
	"width": {"Breite", "Width"}, "side": {"Sicht", "View"}, "height": {"Höhe", "Height"}, "hidden": {"Ausgeblendet", "Hidden"},
	"content": {"Inhalt", "Content"}, "solves": {"Löst", "Solves"}, "impact": {"Wirkung", "Impact"}, "effort": {"Aufwand", "Effort"},
	"feeling": {"Gefühl", "Feeling"}, "at": {"Stelle", "Place"}, "expected": {"Erwartet", "Expected"},
	"key_moment": {"Schlüsselmoment", "Key moment"}, "phase": {"Phase", "Phase"}, "inputs": {"Angaben", "Inputs"},
	"place": {"Ort", "Place"}, "comment": {"Kommentar", "Comment"}, "lane": {"Ebene", "Lane"}, "step": {"Spalte", "Column"},
	"file": {"Datei", "File"}, "from": {"Von", "From"}, "to": {"Zu", "To"}, "a": {"Angabe 1", "Input 1"}, "b": {"Angabe 2", "Input 2"},
	"c": {"Angabe 3", "Input 3"}, "d": {"Angabe 4", "Input 4"},
}

var fieldNamesOf = map[domain.Table]map[string]Text{
	domain.TablePhase:      {"title": {"Name", "Name"}},
	domain.TableTouchpoint: {"kind": {"Kontakt", "Contact"}, "code": {"QR-Code", "QR code"}},
}

// TableName is what the records of a table are called together.
func TableName(t domain.Table, lang string) string { return tableNames[t].In(lang) }

var tableNames = map[domain.Table]Text{
	domain.TableProject: {"Projekt", "Project"}, domain.TablePersona: {"Personas", "Personas"}, domain.TableRole: {"Rollen", "Roles"},
	domain.TableTouchpoint: {"Touchpoints", "Touchpoints"}, domain.TableUse: {"Nutzung der Touchpoints", "Use of touchpoints"},
	domain.TableIndicator: {"Kennzahlen", "Indicators"}, domain.TableReading: {"Messwerte", "Readings"},
	domain.TableMeasure: {"Maßnahmen", "Measures"}, domain.TableMap: {"CX-Maps", "CX maps"}, domain.TablePhase: {"Phasen", "Phases"},
	domain.TableStep: {"Spalten", "Columns"}, domain.TableLane: {"Ebenen", "Lanes"}, domain.TableLaneSet: {"Ansichten", "Views"},
	domain.TableCard: {"Karten", "Cards"}, domain.TableEntry: {"Einträge", "Entries"}, domain.TableLink: {"Verbindungen", "Connections"},
	domain.TableEvidence: {"Belege", "Evidence"}, domain.TableComment: {"Kommentare", "Comments"}, domain.TableExchange: {"Sendungen", "Sendings"},
}
