package sample

import (
	"wegmarke/domain"
	"wegmarke/domain/catalog"
)

// serviceMap is the map of the service contract for a refrigeration dryer, in five phases.
func serviceMap() mapSpec {
	return mapSpec{
		title:   text{"Servicevertrag", "Service contract"},
		heading: text{"Customer Experience Map: Servicevertrag Kältetrockner", "Customer experience map: service contract for a dryer"},
		scope:   text{"Servicevertrag Kältetrockner, Ø 4 Monate", "Service contract for a dryer, 4 months on average"},
		persona: "feldhaus", model: catalog.Model5, version: 3, asOf: "2026-03-04",
		lanes: []laneSpec{
			{domain.LaneActions, [][]card{
				{c("Liest Hinweis im Quartalsbericht", "Reads a note in the quarterly report", tracked)},
				{c("Vergleicht Eigenwartung mit Vertrag", "Compares own service with a contract", surveyed)},
				{c("Fragt Schichtführer nach Ausfällen", "Asks the shift leader about failures", experienced)},
				{c("Ruft bei Störung an", "Calls when there is a fault", tracked)},
				{c("Empfiehlt den Vertrag an Werk 2", "Recommends the contract to plant 2", assumed)},
			}},
			{domain.LaneGoals, [][]card{
				{c("Keine Überraschung im Sommer", "No surprise in summer", surveyed)},
				{c("Feste Kosten im Jahr", "Fixed cost per year", surveyed)},
				{c("Vertrag, den der Einkauf versteht", "A contract that purchasing understands", surveyed)},
				{c("Stillstand unter vier Stunden", "Standstill below four hours", surveyed)},
				{c("Weniger Rufbereitschaft", "Less time on call", assumed)},
			}},
			{domain.LaneQuestions, [][]card{
				{c("Wie alt sind meine Filter?", "How old are my filters?", tracked)},
				{c("Was ist im Vertrag nicht enthalten?", "What does the contract leave out?", surveyed)},
				{c("Kann ich monatlich kündigen?", "Can I cancel monthly?", surveyed)},
				{c("Wer kommt, und wann?", "Who comes, and when?", experienced)},
				{c("Was spart Werk 2 damit?", "What does plant 2 save with it?", assumed)},
			}},
			{domain.LaneTouchpoints, [][]card{
				{tp("report", "feldhaus"), tp("portal", "feldhaus", "kowalski")},
				{tp("guide", "feldhaus"), tp("email", "feldhaus")},
				{tp("fieldsales", "feldhaus"), tp("quote", "feldhaus")},
				{tp("hotline", "feldhaus", "kowalski"), tp("engineer", "feldhaus", "kowalski"), tp("papers", "kowalski")},
				{tp("network", "feldhaus")},
			}},
			{domain.LaneExpectations, [][]card{
				{c("Erinnerung mit Zahlen aus dem Werk", "A reminder with figures from the plant", surveyed)},
				{c("Drei Pakete, ein Preisblatt", "Three packages, one price list", surveyed)},
				{c("Unterschrift ohne Termin vor Ort", "Signing without a visit", assumed)},
				{c("Techniker kennt die Anlage", "The engineer knows the machine", surveyed)},
				{c("Dank für die Empfehlung", "Thanks for the recommendation", assumed)},
			}},
			{domain.LaneFeelings, [][]card{
				{feel(0.5, 0, "", "")},
				{feel(0.5, -1, "„Kleingedrucktes.“", "“Small print.”")},
				{feel(0.5, 0, "", "")},
				{feel(0.4, 2, "„Nach zwei Stunden da.“", "“There after two hours.”")},
				{feel(0.5, 1, "", "")},
			}},
			{domain.LanePains, [][]card{
				{named("s-hint", "Hinweis steht auf Seite 4", "The note is on page 4", surveyed)},
				{named("s-packages", "Leistungen nicht vergleichbar", "Services cannot be compared", surveyed)},
				{named("s-terms", "Laufzeit fünf Jahre fest", "Fixed term of five years", experienced)},
				{named("s-parts", "Ersatzteil fehlt im Wagen", "Spare part is not in the van", tracked)},
				{},
			}},
			{domain.LaneIdeas, [][]card{
				{idea("Ampel im Portal", "Traffic light in the portal", "s-hint", 4, 2, surveyed)},
				{idea("Drei Pakete auf einer Seite", "Three packages on one page", "s-packages", 5, 2, surveyed)},
				{idea("Probejahr mit Ausstieg", "Trial year with a way out", "s-terms", 4, 3, assumed)},
				{idea("Teileliste je Seriennummer", "Parts list for each serial number", "s-parts", 3, 4, experienced)},
				{idea("Gutschein für den Leckage-Check", "Voucher for a leak check", "", 2, 1, assumed)},
			}},
			{domain.LaneMeasures, [][]card{
				{}, {measure("m-pricelist"), measure("m-package")}, {}, {measure("m-reminder")}, {},
			}},
			{domain.LaneResponsible, [][]card{{}, {person(wirth)}, {person(hoffmann)}, {person(wirth)}, {}}},
			{domain.LaneIndicators, [][]card{{}, {}, {kpi("contracts")}, {kpi("churn")}, {kpi("upsell")}}},
		},
		expected: []expectation{{0, 0.2, 0}, {1, 0.5, 0}, {2, 0.5, 1}, {3, 0.5, 1}, {4, 0.8, 1}},
	}
}

// fairMap is the map of the contact at the trade fair, in three phases with names of its own.
func fairMap() mapSpec {
	return mapSpec{
		title:   text{"Messekontakt", "Trade fair contact"},
		heading: text{"Customer Experience Map: Messekontakt ComAir", "Customer experience map: contact at ComAir"},
		scope:   text{"Messe ComAir, vier Tage und sechs Wochen danach", "ComAir trade fair, four days and six weeks after"},
		persona: "lindner", model: catalog.Model3, version: 2, asOf: "2026-03-02",
		titles: []text{{"Vor der Messe", "Before the fair"}, {"Auf der Messe", "At the fair"}, {"Nach der Messe", "After the fair"}},
		lanes: []laneSpec{
			{domain.LaneActions, [][]card{
				{
					c("Plant zwei Stunden für fünf Stände", "Plans two hours for five stands", surveyed),
					c("Meldet sich für eine Vorführung an", "Signs up for a demonstration", tracked),
				},
				{
					c("Fasst den Messkoffer an", "Handles the test kit", experienced),
					c("Fotografiert das Typenschild", "Takes a photo of the type plate", experienced),
				},
				{
					c("Wartet auf die versprochenen Daten", "Waits for the data promised", surveyed),
					c("Gibt Unterlagen an Frau Dr. Reuter weiter", "Passes the documents on to Dr. Reuter", assumed),
				},
			}},
			{domain.LaneGoals, [][]card{
				{c("Nur sehen, was neu ist", "See only what is new", surveyed)},
				{c("Mit einem Techniker sprechen", "Talk to a technician", surveyed)},
				{c("Belastbare Werte für sein Gutachten", "Reliable figures for his report", surveyed)},
			}},
			{domain.LaneQuestions, [][]card{
				{c("Wer ist am Stand, der rechnen kann?", "Who at the stand can do the maths?", surveyed)},
				{c("Gilt der Wert auch bei Teillast?", "Does the figure hold at part load?", experienced)},
				{c("Wann kommen die Daten?", "When will the data come?", tracked)},
			}},
			{domain.LaneTouchpoints, [][]card{
				{tp("linkedin", "lindner", "reuter"), tp("email", "lindner"), tp("magazine", "lindner")},
				{tp("fair", "lindner", "reuter", "kowalski"), tp("fieldsales", "lindner")},
				{tp("email", "lindner", "reuter"), tp("webinar", "lindner"), tp("story", "reuter")},
			}},
			{domain.LaneFeelings, [][]card{
				{feel(0.5, 0, "", "")},
				{feel(0.5, 2, "„Endlich jemand, der rechnet.“", "“Someone who does the maths at last.”")},
				{feel(0.3, -1, "„Schon wieder nachfragen.“", "“Having to ask again.”"), feel(0.8, 1, "", "")},
			}},
			{domain.LanePains, [][]card{
				{named("f-invite", "Einladung ohne Uhrzeit", "Invitation without a time", surveyed)},
				{c("Stand ist laut und voll", "The stand is loud and crowded", experienced)},
				{named("f-data", "Daten kommen nach zwei Wochen", "Data arrives after two weeks", tracked)},
			}},
			{domain.LaneIdeas, [][]card{
				{idea("Einladung mit festem Termin", "Invitation with a fixed slot", "f-invite", 4, 1, experienced)},
				{idea("Rechenplatz statt Bar", "A desk for calculating, not a bar", "", 3, 2, assumed)},
				{idea("Datenblatt noch am Abend", "Data sheet the same evening", "f-data", 5, 2, surveyed)},
			}},
			{domain.LaneMeasures, [][]card{{measure("m-invitation")}, {}, {measure("m-followup")}}},
			{domain.LaneResponsible, [][]card{{person(brandt)}, {person(petzold)}, {person(hoffmann)}}},
			{domain.LaneIndicators, [][]card{{kpi("reach")}, {kpi("leads")}, {kpi("cpl")}}},
		},
		expected: []expectation{{0, 0.3, 0}, {1, 0.5, 1}, {2, 0.7, 1}},
	}
}
