package workbook

import (
	"fmt"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/merge"
)

// words are the texts of a workbook that come from the program, in one language.
type words struct {
	lang                                      string
	sheetMap, sheetLists, sheetGuide          string
	heading                                   string
	persona, asOf, version, by, returnBy      string
	legend, white, grey, list                 string
	phase, step, task                         string
	moreFeelings, expectation, reason, curve  string
	guiding, faces                            string
	experienceLine, expectationLine           string
	measureN, status, due, owner              string
	indicatorN, value, target                 string
	indirect                                  string
	feelings                                  [5]string
	statuses                                  [3]string
	chooseFeeling, chooseStatus, chooseOwner  string
	typeDate, typeNumber                      string
	badFeeling, badStatus, newOwner, badDate  string
	tooLong, badValue                         string
	listFeelings, listStatus, listOwners      string
	listHint, page, fill                      string
	guideTitle, guideName, guideMessage       string
	guideNameHint, guideMessageHint, guideFor string
	guideSteps                                [5][2]string
	dateFormat, decimal, group                string
	yes, no, thePersona, mapTitle             string
	fromList, newTitle                        string
	several, severalPhases, wholeNumber       string
	guideFrom, guideTo, guideSheetList, more  string
	templateTitle, templateFor                string
	guideTitleAll, guideForAll                string
	templateSteps                             [4][2]string
	openSheets, moreRows, chooseLists         [2]string
	aboutMap, aboutPersona, aboutTouchpoints  string
	aboutMeasures, aboutFigures, aboutChecks  string
}

// andMore says how many are left out of a list.
func (w words) andMore(n int) string { return fmt.Sprintf(w.more, n) }

// aboutForm says what to do on a sheet of records.
func (w words) aboutForm(kind merge.FormKind) string {
	switch kind {
	case merge.FormTouchpoints:
		return w.aboutTouchpoints
	case merge.FormMeasures:
		return w.aboutMeasures
	case merge.FormIndicators:
		return w.aboutFigures
	case merge.FormChecklist:
		return w.aboutChecks
	}
	return w.aboutPersona
}

// between asks for a whole number within bounds.
func (w words) between(lo, hi int) string { return fmt.Sprintf(w.wholeNumber, lo, hi) }

// wordsIn are the words of a language; every code but "en" gives German.
func wordsIn(lang string) words {
	if lang == "en" {
		return english
	}
	return german
}

// statusOf finds the code of a status that was written in either language.
func statusOf(s string) (domain.Status, bool) {
	codes := [...]domain.Status{domain.StatusPlanned, domain.StatusDoing, domain.StatusDone}
	for _, w := range []words{german, english} {
		for i, name := range w.statuses {
			if strings.EqualFold(s, name) || strings.EqualFold(s, string(codes[i])) {
				return codes[i], true
			}
		}
	}
	return "", false
}

func (w words) statusText(s domain.Status) string {
	switch s {
	case domain.StatusPlanned:
		return w.statuses[0]
	case domain.StatusDoing:
		return w.statuses[1]
	case domain.StatusDone:
		return w.statuses[2]
	}
	return ""
}

// rowLabel is what stands in front of a row that shows one value of the cards above it.
func (w words) rowLabel(f merge.Field) string {
	switch f {
	case merge.FieldStatus:
		return w.status
	case merge.FieldDue:
		return w.due
	case merge.FieldOwner:
		return w.owner
	case merge.FieldValue:
		return w.value
	case merge.FieldTarget:
		return w.target
	case merge.FieldText:
		return w.reason
	}
	return ""
}

var german = words{
	lang: "de", sheetMap: "CX-Map", sheetLists: "Listen", sheetGuide: "Anleitung",
	heading: "Customer Experience Map: ",
	persona: "Persona: ", asOf: "Stand ", version: "Fassung ", by: "erstellt von ", returnBy: "Rückgabe bitte bis ",
	legend: "Legende", white: "weiß: bitte ergänzen", grey: "grau: gesperrt", list: "Auswahlliste",
	phase: "Phase", step: "Schritt", task: "Aufgabe",
	moreFeelings: "Weiteres Gefühl", expectation: "Erwartung (−2 … +2)", reason: "Anlass", curve: "Gefühlskurve", faces: "Stimmung", guiding: "Leitfrage",
	experienceLine: "Erlebnis", expectationLine: "Erwartung",
	measureN: "Maßnahme ", status: "Status", due: "Termin", owner: "Wer",
	indicatorN: "Kennzahl ", value: "Wert", target: "Ziel", indirect: "(indirekt)",
	feelings:      [5]string{"verärgert", "skeptisch", "neutral", "zufrieden", "begeistert"},
	statuses:      [3]string{"Geplant", "In Arbeit", "Erledigt"},
	chooseFeeling: "Wie fühlt sich der Kunde hier? Bitte aus der Liste wählen.",
	chooseStatus:  "Bitte aus der Liste wählen.",
	chooseOwner:   "Bitte eine Person aus der Liste wählen. Fehlt jemand? Blatt „Listen“ ergänzen oder den Namen eintippen.",
	typeDate:      "Bitte ein Datum eintragen, zum Beispiel 31.03.2026.",
	typeNumber:    "Bitte eine Zahl eintragen, zum Beispiel 3,5 %.",
	badFeeling:    "Bitte ein Gefühl aus der Liste wählen.",
	badStatus:     "Bitte einen Status aus der Liste wählen.",
	newOwner:      "Dieser Name steht noch nicht in der Liste. Er wird übernommen.",
	badDate:       "Das ist kein Datum.",
	tooLong:       "Text zu lang", badValue: "Eingabe prüfen",
	listFeelings: "Gefühl", listStatus: "Status", listOwners: "Verantwortlich",
	listHint: "Fehlt jemand in der Auswahl? Schreiben Sie den Namen hier unter die Liste „Verantwortlich“.",
	page:     "Seite &P von &N", fill: "Höchstens 32.000 Zeichen.",
	guideTitle: "So füllen Sie die Karte aus", guideName: "Ihr Name", guideMessage: "Ihre Nachricht",
	guideNameHint:    "Damit wir wissen, von wem die Antwort kommt.",
	guideMessageHint: "Was sollen wir zu Ihrer Antwort wissen?",
	guideFor:         "Vielen Dank, dass Sie mithelfen. Rechnen Sie mit etwa 20 Minuten.",
	guideSteps: [5][2]string{
		{"Blatt „CX-Map“ öffnen", "Von links nach rechts läuft die Reise des Kunden, von oben nach unten stehen die Ebenen."},
		{"In weiße Felder schreiben", "Ein Gedanke je Feld. Ändern, ergänzen und löschen Sie, was nicht stimmt. Graue Felder sind gesperrt."},
		{"Platz fehlt?", "Jede Ebene hat eine freie Zeile. Reicht sie nicht, fügen Sie darunter eine Zeile ein."},
		{"Gefühl, Status und Namen wählen", "Diese Felder haben eine Auswahlliste. Die Kurve zeichnet sich selbst. Anmerkungen können Sie als Kommentar an ein Feld hängen."},
		{"Speichern und zurückschicken", "Speichern Sie die Datei als .xlsx und schicken Sie sie per Mail zurück. Ihre Änderungen werden vor dem Übernehmen angezeigt."},
	},
	dateFormat: "dd.mm.yyyy", decimal: ",", group: ".",
	guideFrom: "Gesendet von ", guideTo: ", an ", guideSheetList: "Was in der Mappe ist", more: "und %d weitere",
	guideTitleAll: "So füllen Sie die Mappe aus", guideForAll: "Vielen Dank, dass Sie mithelfen.",
	templateTitle: "So füllen Sie die Vorlage aus",
	templateFor:   "Sie brauchen dafür nur dieses Programm. Leere Felder sind in Ordnung.",
	templateSteps: [4][2]string{
		{"Das nächste Blatt öffnen", "Die farbigen und grauen Felder geben die Ordnung vor, die weißen sind für Sie."},
		{"Ein Gedanke je Feld", "Schreiben Sie kurz. Wenn Sie ein Feld anklicken, sagt ein Hinweis, was dort gefragt ist."},
		{"Platz fehlt?", "Fügen Sie an der Stelle eine Zeile ein. Felder mit Pfeil haben eine Auswahlliste."},
		{"Speichern und in Wegmarke öffnen", "Speichern Sie die Datei als .xlsx und ziehen Sie sie auf das Fenster von Wegmarke."},
	},
	openSheets:       [2]string{"Blätter öffnen", "Unten sehen Sie, welche Blätter in der Mappe sind. Sie müssen nicht alle ausfüllen."},
	moreRows:         [2]string{"Platz fehlt?", "Überall gibt es freie Zeilen. Reichen sie nicht, fügen Sie darunter eine Zeile ein."},
	chooseLists:      [2]string{"Aus Listen wählen", "Gefühl, Status, Namen und Noten haben eine Auswahlliste. Anmerkungen können Sie als Kommentar an ein Feld hängen."},
	aboutMap:         "Die Reise des Kunden von links nach rechts. Bitte Karten ergänzen und berichtigen.",
	aboutPersona:     "Was diese Person will, wie sie entscheidet und wo sie sich informiert.",
	aboutTouchpoints: "Eine Zeile je Kontaktpunkt. Bitte Nutzung und Noten prüfen.",
	aboutMeasures:    "Was geschieht, bis wann und durch wen.",
	aboutFigures:     "Bitte neue Werte eintragen. Was sich rechnen lässt, rechnet sich selbst.",
	aboutChecks:      "Fragen zum Beantworten, wo Sie etwas wissen.",
	yes:              "ja", no: "nein", thePersona: "die Persona", mapTitle: "Titel der Karte",
	fromList: "Bitte aus der Liste wählen.",
	newTitle: "Das steht noch nicht in der Liste. Es wird übernommen.",
	several:  "Mehrere mit Komma trennen: ", severalPhases: "Nummern 1 bis 7, mehrere mit Komma trennen.",
	wholeNumber: "Bitte eine ganze Zahl von %d bis %d.",
}

var english = words{
	lang: "en", sheetMap: "CX map", sheetLists: "Lists", sheetGuide: "Guide",
	heading: "Customer experience map: ",
	persona: "Persona: ", asOf: "As of ", version: "version ", by: "prepared by ", returnBy: "Please return by ",
	legend: "Legend", white: "white: please fill in", grey: "grey: locked", list: "List",
	phase: "Phase", step: "Step", task: "Task",
	moreFeelings: "Another feeling", expectation: "Expectation (−2 … +2)", reason: "Reason", curve: "Emotion curve", faces: "Mood", guiding: "Guiding question",
	experienceLine: "Experience", expectationLine: "Expectation",
	measureN: "Measure ", status: "Status", due: "Due", owner: "Who",
	indicatorN: "Indicator ", value: "Value", target: "Target", indirect: "(indirect)",
	feelings:      [5]string{"angry", "sceptical", "neutral", "satisfied", "delighted"},
	statuses:      [3]string{"Planned", "In progress", "Done"},
	chooseFeeling: "How does the customer feel here? Please choose from the list.",
	chooseStatus:  "Please choose from the list.",
	chooseOwner:   "Please choose a person from the list. Someone missing? Add them on the sheet \"Lists\" or type the name.",
	typeDate:      "Please enter a date, for example 31 Mar 2026.",
	typeNumber:    "Please enter a number, for example 3.5 %.",
	badFeeling:    "Please choose a feeling from the list.",
	badStatus:     "Please choose a status from the list.",
	newOwner:      "This name is not in the list yet. It will be taken over.",
	badDate:       "This is not a date.",
	tooLong:       "Text too long", badValue: "Please check",
	listFeelings: "Feeling", listStatus: "Status", listOwners: "Responsible",
	listHint: "Someone missing? Write the name here, below the list \"Responsible\".",
	page:     "Page &P of &N", fill: "At most 32,000 characters.",
	guideTitle: "How to fill in the map", guideName: "Your name", guideMessage: "Your message",
	guideNameHint:    "So that we know whose answer this is.",
	guideMessageHint: "What should we know about your answer?",
	guideFor:         "Thank you for helping. It takes about 20 minutes.",
	guideSteps: [5][2]string{
		{"Open the sheet \"CX map\"", "The customer's journey runs from left to right; the lanes run from top to bottom."},
		{"Write into white cells", "One thought per cell. Change, add and delete what is not right. Grey cells are locked."},
		{"No room left?", "Each lane has one free row. If that is not enough, insert a row below it."},
		{"Choose feeling, status and names", "These cells have a list. The curve draws itself. You can attach remarks to a cell as comments."},
		{"Save and send back", "Save the file as .xlsx and send it back by mail. Your changes are shown before they are taken over."},
	},
	dateFormat: "d mmm yyyy", decimal: ".", group: ",",
	guideFrom: "Sent by ", guideTo: ", to ", guideSheetList: "What is in this workbook", more: "and %d more",
	guideTitleAll: "How to fill in the workbook", guideForAll: "Thank you for helping.",
	templateTitle: "How to fill in the template",
	templateFor:   "All you need is this program. Empty fields are fine.",
	templateSteps: [4][2]string{
		{"Open the next sheet", "The coloured and grey fields give the order, the white ones are yours."},
		{"One thought per field", "Keep it short. When you click a field, a hint says what is asked there."},
		{"No room left?", "Insert a row where you need it. Fields with an arrow have a list to choose from."},
		{"Save and open it in Wegmarke", "Save the file as .xlsx and drop it on the window of Wegmarke."},
	},
	openSheets:       [2]string{"Open the sheets", "Below you see which sheets are in the workbook. You need not fill in all of them."},
	moreRows:         [2]string{"No room left?", "There are free rows everywhere. If they are not enough, insert a row below them."},
	chooseLists:      [2]string{"Choose from lists", "Feelings, status, names and ratings have a list. You can attach remarks to a cell as comments."},
	aboutMap:         "The customer's journey from left to right. Please add to the cards and correct them.",
	aboutPersona:     "What this person wants, how they decide and where they look for information.",
	aboutTouchpoints: "One row for each touchpoint. Please check use and ratings.",
	aboutMeasures:    "What happens, by when and by whom.",
	aboutFigures:     "Please enter new values. What can be calculated is calculated by itself.",
	aboutChecks:      "Questions to answer where you know something.",
	yes:              "yes", no: "no", thePersona: "the persona", mapTitle: "Title of the map",
	fromList: "Please choose from the list.",
	newTitle: "This is not in the list yet. It will be taken over.",
	several:  "Separate several by commas: ", severalPhases: "Numbers 1 to 7, several separated by commas.",
	wholeNumber: "Please enter a whole number from %d to %d.",
}
