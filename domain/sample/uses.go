package sample

import "wegmarke/domain"

// use is how a persona of the story uses a touchpoint.
type use struct {
	persona, touchpoint string
	usage, expectation  int
	when, how, need     text
}

// uses tells who uses what. Markus Feldhaus stands behind most of what was said of all; the others are
// asked about what they meet.
func (b *builder) uses() {
	for _, c := range contacts() {
		if c.usage == 0 {
			continue
		}
		b.put(domain.Use{
			ID: b.IDs(), Touchpoint: b.ref(c.name), Persona: b.ref("feldhaus"), Usage: c.usage,
			When: b.say(c.when), How: b.say(c.how), Need: b.say(c.need), Expectation: c.expectation, Importance: c.importance,
		})
	}
	for _, u := range otherUses() {
		b.put(domain.Use{
			ID: b.IDs(), Touchpoint: b.ref(u.touchpoint), Persona: b.ref(u.persona), Usage: u.usage,
			When: b.say(u.when), How: b.say(u.how), Need: b.say(u.need), Expectation: u.expectation, Importance: u.expectation,
		})
	}
}

func otherUses() []use {
	return []use{
		{"reuter", "quote", 1, 5, text{"vor der Freigabe", "before approval"}, text{"liest eine Seite", "reads one page"}, text{"Summe und Risiko sehen", "see sum and risk"}},
		{"reuter", "reference", 1, 5, text{"einmalig", "once"}, text{"fragt den Kollegen", "asks her peer"}, text{"Risiko einschätzen", "judge the risk"}},
		{"reuter", "report", 2, 4, text{"zum Quartal", "each quarter"}, text{"im Postfach", "in her inbox"}, text{"Einsparung belegen", "prove the saving"}},
		{"reuter", "fieldsales", 1, 3, text{"zum Termin", "at the meeting"}, text{"im Büro", "in her office"}, text{"Partner kennenlernen", "meet the partner"}},
		{"kowalski", "hotline", 4, 5, text{"nachts", "at night"}, text{"Diensthandy", "work phone"}, text{"weiterlaufen lassen", "keep it running"}},
		{"kowalski", "papers", 3, 5, text{"bei Störung", "on a fault"}, text{"Ordner an der Station", "folder at the station"}, text{"richtigen Knopf finden", "find the right button"}},
		{"kowalski", "engineer", 2, 4, text{"halbjährlich", "twice a year"}, text{"läuft mit", "walks along"}, text{"Kniffe lernen", "learn the tricks"}},
		{"kowalski", "portal", 1, 2, text{"zur Übergabe", "at handover"}, text{"am Terminal", "at the terminal"}, text{"Meldung quittieren", "confirm an alarm"}},
		{"lindner", "guide", 2, 5, text{"für Mandanten", "for clients"}, text{"am PC", "on the PC"}, text{"Quellen zitieren", "cite sources"}},
		{"lindner", "sizing", 2, 5, text{"im Gutachten", "for an assessment"}, text{"rechnet nach", "recalculates"}, text{"Auslegung prüfen", "check the sizing"}},
		{"lindner", "comparison", 1, 4, text{"im Gutachten", "for an assessment"}, text{"am PC", "on the PC"}, text{"neutral bleiben", "stay neutral"}},
		{"lindner", "webinar", 2, 4, text{"live", "live"}, text{"stellt Fragen", "asks questions"}, text{"Neues lernen", "learn new things"}},
		{"lindner", "magazine", 4, 4, text{"wöchentlich", "weekly"}, text{"gedruckt", "in print"}, text{"Trends sehen", "see trends"}},
		{"lindner", "network", 3, 4, text{"monatlich", "monthly"}, text{"Stammtisch", "meet-up"}, text{"Mandanten treffen", "meet clients"}},
	}
}

// department is where somebody of Tauberwerk works.
func department(person string) text {
	switch person {
	case brandt:
		return text{"Marketing", "Marketing"}
	case hoffmann, petzold:
		return text{"Vertrieb", "Sales"}
	case yilmaz:
		return text{"Projektierung", "Engineering"}
	case wirth:
		return text{"Service", "Service"}
	}
	return text{}
}

// cards writes what the company knows of the touchpoints that fall short most.
func (b *builder) cards() {
	order := map[string]int{}
	for _, c := range []struct {
		touchpoint, field string
		basis             domain.Basis
		text              text
	}{
		{"quote", "touchpoint.expectation", domain.BasisSurvey, text{"Eine Zahl am selben Tag", "A figure on the same day"}},
		{"quote", "touchpoint.expectation", domain.BasisExperience, text{"Eine Seite für die Werkleitung", "One page for the plant manager"}},
		{"quote", "touchpoint.information", domain.BasisSurvey, text{"Was kostet die Station über zehn Jahre?", "What does the station cost over ten years?"}},
		{"quote", "touchpoint.content", domain.BasisExperience, text{"Angebot als PDF mit 14 Seiten", "Quote as a PDF of 14 pages"}},
		{"quote", "touchpoint.problem", domain.BasisTracking, text{"Dauert 9,5 Tage", "Takes 9.5 days"}},
		{"quote", "touchpoint.problem", domain.BasisSurvey, text{"Die Summe steht auf Seite 11", "The sum is on page 11"}},
		{"quote", "touchpoint.learning", domain.BasisExperience, text{"Ein Rabatt ersetzt kein Tempo", "A discount does not replace speed"}},
		{"papers", "touchpoint.problem", domain.BasisSurvey, text{"Der Ordner liegt im Büro, die Station im Keller", "The folder is in the office, the station in the basement"}},
		{"hotline", "touchpoint.problem", domain.BasisTracking, text{"Ab 17 Uhr nimmt niemand ab", "Nobody answers after 5 p.m."}},
	} {
		b.put(domain.Entry{
			ID: b.IDs(), Subject: b.ref(c.touchpoint), Field: c.field, Order: b.order(order[c.touchpoint]),
			Text: b.say(c.text), Basis: c.basis,
		})
		order[c.touchpoint]++
	}
}
