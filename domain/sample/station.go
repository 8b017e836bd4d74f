package sample

import (
	"wegmarke/domain"
	"wegmarke/domain/catalog"
)

// Personas in short: everybody, and the buyer's technical people.
var (
	everyone  = []string{"feldhaus", "reuter", "kowalski", "lindner"}
	technical = []string{"feldhaus", "kowalski", "lindner"}
	deciding  = []string{"feldhaus", "reuter", "lindner"}
)

// stationMap is the complete map: buying a compressor station from the first drop in pressure to
// the customer who speaks for the company.
func stationMap() mapSpec {
	return mapSpec{
		title:   text{"Neukauf Station", "New station"},
		heading: text{"Customer Experience Map: Neukauf Kompressorstation", "Customer experience map: buying a compressor station"},
		scope:   text{"Neukauf Kompressorstation, Ø 14 Monate", "Buying a compressor station, 14 months on average"},
		persona: "feldhaus", model: catalog.Model7, version: 7, asOf: StoryDay,
		lanes: append(stationCustomer(), stationCompany()...),
		expected: []expectation{
			{0, 0.1, 0}, {1, 0.5, 0}, {2, 0.5, 1}, {3, 0.5, 1}, {4, 0.5, 1}, {5, 0.5, 1}, {6, 0.9, 1},
		},
	}
}

func stationCustomer() []laneSpec {
	return []laneSpec{
		{domain.LaneActions, [][]card{
			{
				c("Bemerkt Druckabfall in Schicht 2", "Notices a pressure drop in shift 2", tracked),
				c("Sucht „Leckage Druckluft Kosten“", "Searches for “compressed air leak cost”", tracked),
			},
			{
				c("Vergleicht vier Anbieter online", "Compares four suppliers online", tracked),
				c("Rechnet Energiekosten nach", "Recalculates energy costs", surveyed),
			},
			{
				c("Lädt zum Messtermin ein", "Invites to a measuring visit", experienced),
				c("Bittet um Referenz aus Molkerei", "Asks for a reference from a dairy", experienced),
			},
			{
				c("Stellt Antrag auf Investition", "Files an investment request", surveyed),
				c("Verhandelt Liefertermin", "Negotiates the delivery date", experienced),
			},
			{
				c("Nimmt Station mit Monteur in Betrieb", "Starts up the station with a fitter", experienced),
				c("Meldet Störung per Telefon", "Reports a fault by phone", tracked),
			},
			{
				c("Bucht Wartung und Leckage-Check", "Books service and a leak check", tracked),
				c("Prüft Nutzung der Abwärme", "Looks into using the waste heat", assumed),
			},
			{
				c("Führt Kollegen durch die Station", "Shows peers around the station", experienced),
				c("Spricht im Energie-Netzwerk", "Speaks at the energy network", experienced),
			},
		}},
		{domain.LaneGoals, [][]card{
			{c("Ursache des Druckabfalls finden", "Find the cause of the pressure drop", surveyed)},
			{c("Shortlist mit zwei bis drei Anbietern", "Shortlist of two or three suppliers", surveyed)},
			{c("Sichere Auslegung, kein Überkauf", "Safe sizing, nothing oversized", surveyed)},
			{c("Freigabe vor Budgetschluss Q4", "Approval before the Q4 budget closes", surveyed)},
			{c("Anlauf ohne Produktionsstopp", "Start-up without stopping production", surveyed)},
			{c("20 % weniger Strom nachweisen", "Prove 20% less electricity", surveyed)},
			{c("Als Fachmann anerkannt sein", "Be recognised as an expert", assumed)},
		}},
		{domain.LaneQuestions, [][]card{
			{c("Was kostet mich 1 mm Leckage?", "What does a 1 mm leak cost me?", tracked)},
			{c("Drehzahlgeregelt oder fest?", "Variable or fixed speed?", tracked)},
			{c("Lohnt sich die Abwärme?", "Does the waste heat pay off?", surveyed)},
			{c("Gibt es dafür eine Förderung?", "Is there a subsidy for it?", tracked)},
			{c("Wer hilft mir nachts um drei?", "Who helps me at three in the morning?", surveyed)},
			{c("Wann lohnt sich ein Upgrade?", "When does an upgrade pay off?", assumed)},
			{c("Darf ich die Zahlen zeigen?", "May I show the figures?", assumed)},
		}},
		{domain.LaneTouchpoints, [][]card{
			{tp("search", everyone...), tp("magazine", "feldhaus", "lindner"), tp("linkedin", "reuter")},
			{tp("guide", everyone...), tp("webinar", technical...), tp("comparison", deciding...)},
			{tp("measuring", everyone...), tp("reference", "feldhaus", "reuter"), tp("sizing", everyone...)},
			{tp("quote", everyone...), tp("fieldsales", everyone...), tp("email", everyone...)},
			{tp("commissioning", everyone...), tp("hotline", everyone...), tp("papers", technical...)},
			{tp("portal", everyone...), tp("engineer", technical...), tp("report", "feldhaus", "reuter")},
			{tp("story", "reuter", "lindner"), tp("fair", "feldhaus", "lindner"), tp("network", everyone...)},
		}},
		{domain.LaneExpectations, [][]card{
			{c("Neutrale Zahlen statt Werbung", "Neutral figures, no advertising", surveyed)},
			{c("Preisrahmen ohne Anruf", "A price range without a call", surveyed)},
			{c("Antwort innerhalb von 48 Stunden", "An answer within 48 hours", tracked)},
			{c("Angebot in fünf Tagen, klare Summe", "A quote in five days, one clear total", surveyed)},
			{c("Ein fester Ansprechpartner", "One steady contact person", surveyed)},
			{c("Vorschläge, bevor etwas ausfällt", "Suggestions before something fails", surveyed)},
			{c("Wertschätzung statt Rabattcode", "Appreciation, not a discount code", assumed)},
		}},
		{domain.LaneFeelings, stationFeelings()},
		{domain.LanePains, [][]card{
			{named("p-leaks", "Kosten der Leckagen unbekannt", "Cost of leaks unknown", surveyed)},
			{
				named("p-prices", "Preise nur auf Anfrage", "Prices on request only", surveyed),
				named("p-terms", "Werte uneinheitlich", "Figures not comparable", surveyed),
			},
			{
				named("p-sizing", "Auslegung dauert drei Wochen", "Sizing takes three weeks", tracked),
				named("p-questions", "Viele Rückfragen", "Many follow-up questions", experienced),
			},
			{
				named("p-quote", "Angebot kommt erst nach 9,5 Tagen", "Quote arrives only after 9.5 days", tracked),
				c("Summe auf Seite 11", "Total on page 11", surveyed),
			},
			{
				named("p-papers", "Dokumentation nur auf Papier", "Documentation on paper only", surveyed),
				named("p-hotline", "Hotline bis 17 Uhr", "Hotline until 5 p.m.", tracked),
			},
			{named("p-upgrade", "Upgrade wird zu spät angeboten", "Upgrade is offered too late", assumed)},
			{},
		}},
	}
}

// stationFeelings is the curve of what the customer lives through: ten points, two of them moments
// that decide.
func stationFeelings() [][]card {
	trust := feel(0.50, 2, "„Die messen erst.“", "“They measure first.”")
	trust.key, trust.basis = true, surveyed
	silence := feel(0.58, -2, "„Neun Tage Stille.“", "“Nine days of silence.”")
	silence.key, silence.basis = true, surveyed
	return [][]card{
		{feel(0.47, -1, "„Schon wieder Alarm.“", "“The alarm again.”")},
		{feel(0.22, 0, "", ""), feel(0.80, -1, "„Jeder rechnet anders.“", "“Everyone calculates differently.”")},
		{trust},
		{feel(0.12, 0, "", ""), silence},
		{feel(0.30, 0, "", ""), feel(0.86, 1, "„Läuft.“", "“It runs.”")},
		{feel(0.50, 1, "", "")},
		{feel(0.52, 2, "„Sehen Sie es sich an!“", "“Come and see it!”")},
	}
}

func stationCompany() []laneSpec {
	return []laneSpec{
		{domain.LaneIdeas, [][]card{
			{idea("Leckage-Rechner in 60 Sekunden", "Leak calculator in 60 seconds", "p-leaks", 4, 2, surveyed)},
			{
				idea("Konfigurator mit Richtpreis", "Configurator with a guide price", "p-prices", 5, 4, surveyed),
				idea("Glossar Druckluft", "Compressed air glossary", "p-terms", 2, 1, assumed),
			},
			{
				idea("Messkoffer, Bericht in 48 Stunden", "Test kit, report in 48 hours", "p-sizing", 5, 3, experienced),
				idea("Referenzkarte", "Map of references", "p-questions", 3, 2, assumed),
			},
			{onePageQuote()},
			{
				idea("QR-Code an der Station", "QR code on the station", "p-papers", 4, 1, experienced),
				idea("Patin für 90 Tage", "A sponsor for 90 days", "p-hotline", 4, 3, assumed),
			},
			{idea("Verbrauchsbericht je Quartal", "Consumption report every quarter", "p-upgrade", 3, 2, tracked)},
			{
				idea("Energie-Stammtisch in Regionen", "Regional energy meet-ups", "", 3, 3, assumed),
				idea("Werksführung", "Plant tour", "", 3, 2, assumed),
			},
		}},
		{domain.LaneMeasures, [][]card{
			{measure("m-calculator")},
			{measure("m-configurator")},
			{measure("m-testkit")},
			{},
			{measure("m-signs")},
			{measure("m-report")},
			{},
		}},
		{domain.LaneResponsible, [][]card{
			{person(brandt)}, {person(brandt)}, {person(yilmaz)}, {person(hoffmann)}, {}, {}, {},
		}},
		{domain.LaneIndicators, [][]card{
			{kpi("contacts")},
			{kpi("clickrate")},
			{kpi("leads")},
			{kpi("closing")},
			{kpi("satisfaction")},
			{kpi("contracts")},
			{kpi("nps")},
		}},
	}
}

// onePageQuote is the idea that the story turns on, with everything a card can carry.
func onePageQuote() card {
	return card{
		name: "i-onepage", text: text{"Ein-Seiten-Angebot mit Video", "One-page quote with video"},
		note: text{
			"Summe, Lieferzeit und Amortisation stehen auf Seite 1. Ein Video von 90 Sekunden erklärt die Auslegung.",
			"Total, delivery time and payback stand on page 1. A video of 90 seconds explains the sizing.",
		},
		basis: surveyed, indicator: "closing", solves: "p-quote", impact: 4, effort: 2, key: true,
		personas: []string{"feldhaus", "lindner"},
		evidence: []support{
			{"interview", text{"3 Kundeninterviews, {month:2026-02-13}", "3 customer interviews, {month:2026-02-13}"}, ""},
			{"crm", text{"CRM: Angebotsdauer {quarter:2026-03-05}", "CRM: time to quote {quarter:2026-03-05}"}, ""},
		},
		remarks: []remark{{
			author: "Lena Hoffmann", picture: "avatar-lena.png", date: "2026-03-12",
			text: text{"Könnten wir ab April mit zehn Angeboten testen.", "We could test this with ten quotes from April."},
		}},
	}
}
