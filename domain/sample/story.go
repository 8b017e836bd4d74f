package sample

import (
	"wegmarke/domain"
	"wegmarke/domain/document"
)

// Story builds the sample project: how Tauberwerk Drucklufttechnik sells a compressor station to a
// dairy. It holds four personas, 23 touchpoints and three maps; the first map is complete, the
// approver among the personas and some owners and measures are missing on purpose.
func Story(p Params) (*document.Document, error) {
	b, err := newBuilder(p)
	if err != nil {
		return nil, err
	}
	b.put(domain.Project{
		ID: b.IDs(), Title: b.say(text{"Kompressorstation DACH", "Compressor station DACH"}),
		Company: "Tauberwerk Drucklufttechnik GmbH", Author: "Katharina Brandt",
		Language: b.Lang, Created: b.day("2026-01-12"),
	})
	b.personas()
	b.touchpoints()
	b.indicators()
	b.measures()
	for i, m := range []mapSpec{stationMap(), serviceMap(), fairMap()} {
		b.putMap(i, m)
	}
	b.reasons()
	b.uses()
	b.cards()
	b.canvases()
	return b.document()
}

// support is a source as the tables of the story write it.
type support struct {
	kind string
	text text
	day  domain.Date
}

// dated moves a day of the story; none stays none.
func (b *builder) dated(d domain.Date) domain.Date {
	if d == "" {
		return ""
	}
	return b.day(d)
}

func (b *builder) supports(subject domain.ID, all []support) {
	for i, s := range all {
		b.put(domain.Evidence{ID: b.IDs(), Subject: subject, Order: b.order(i), Kind: s.kind, Text: b.say(s.text), Date: b.dated(s.day)})
	}
}

// personas writes the people of the story. Nobody signs: that role is still open.
func (b *builder) personas() {
	for i, s := range []struct {
		name, person, picture    string
		age                      string
		position, size, industry text
		company                  string
		location, quote          text
		roles                    domain.Role
		influence                int
		evidence                 []support
	}{
		{
			name: "feldhaus", person: "Markus Feldhaus", picture: "avatar-markus.png", age: "47",
			position: text{"Leiter Instandhaltung und Energie", "Head of maintenance and energy"},
			company:  "Nordhang Molkerei", size: text{"420 Mitarbeitende", "420 employees"},
			industry: text{"Lebensmittel, Milch", "Food, dairy"},
			location: text{"Allgäu, zwei Werke", "Allgäu, two plants"},
			quote: text{
				"Druckluft merkt man erst, wenn sie fehlt. Dann steht die Abfüllung, und alle schauen mich an.",
				"You only notice compressed air when it is gone. Then filling stops and everyone looks at me.",
			},
			roles: domain.RoleRecommender, influence: 5,
			evidence: []support{
				{"interview", text{"4 Interviews", "4 interviews"}, "2026-02-13"},
				{"crm", text{"CRM, 38 Kontakte", "CRM, 38 contacts"}, "2026-03-05"},
				{"survey", text{"Serviceumfrage, n = 112", "Service survey, n = 112"}, "2025-11-18"},
				{"sales", text{"Vertrieb, 3 Gespräche", "Sales, 3 talks"}, "2026-03-03"},
			},
		},
		{
			name: "reuter", person: "Dr. Sabine Reuter", picture: "avatar-sabine.png", age: "52",
			position: text{"Werkleiterin", "Plant manager"},
			company:  "Nordhang Molkerei", size: text{"420 Mitarbeitende", "420 employees"},
			industry: text{"Lebensmittel, Milch", "Food, dairy"},
			location: text{"Allgäu, Werk 1", "Allgäu, plant 1"},
			quote: text{
				"Ich brauche eine Zahl, ein Risiko und einen Termin. Mehr passt nicht auf meine Seite.",
				"I need one figure, one risk and one date. More does not fit on my page.",
			},
			roles: domain.RoleDecider, influence: 5,
			evidence: []support{
				{"interview", text{"2 Interviews", "2 interviews"}, "2026-02-13"},
				{"sales", text{"Vertrieb, 2 Gespräche", "Sales, 2 talks"}, "2026-01-20"},
			},
		},
		{
			name: "kowalski", person: "Jan Kowalski", picture: "avatar-jan.png", age: "34",
			position: text{"Schichtführer Abfüllung", "Shift leader, filling"},
			company:  "Nordhang Molkerei", size: text{"420 Mitarbeitende", "420 employees"},
			industry: text{"Lebensmittel, Milch", "Food, dairy"},
			location: text{"Allgäu, Werk 2", "Allgäu, plant 2"},
			quote: text{
				"Wenn nachts die Anzeige rot wird, will ich wissen, welchen Knopf ich drücken darf.",
				"When the display turns red at night, I want to know which button I may press.",
			},
			roles: domain.RoleUser, influence: 2,
			evidence: []support{
				{"interview", text{"3 Gespräche im Werk", "3 talks at the plant"}, "2026-02-13"},
			},
		},
		{
			name: "lindner", person: "Tobias Lindner", picture: "avatar-tobias.png", age: "41",
			position: text{"Energieberater", "Energy consultant"},
			company:  "Ingenieurbüro Lindner", size: text{"6 Mitarbeitende", "6 employees"},
			industry: text{"Energieberatung", "Energy consulting"},
			location: text{"Kempten", "Kempten"},
			quote: text{
				"Ich empfehle nur, was ich in einem Jahr noch nachrechnen kann.",
				"I only recommend what I can still recalculate a year later.",
			},
			roles: domain.RoleInfluencer, influence: 3,
			evidence: []support{
				{"interview", text{"1 Interview", "1 interview"}, "2026-02-13"},
				{"crm", text{"CRM, 9 gemeinsame Projekte", "CRM, 9 joint projects"}, ""},
			},
		},
	} {
		id := b.IDs()
		b.name(s.name, id)
		b.put(domain.Persona{
			ID: id, Order: b.order(i), Name: s.person, Age: s.age, Position: b.say(s.position), Company: s.company,
			CompanySize: b.say(s.size), Industry: b.say(s.industry), Location: b.say(s.location),
			Quote: b.say(s.quote), Image: b.picture(s.picture), Roles: s.roles, Influence: s.influence,
		})
		b.supports(id, s.evidence)
	}
	b.put(domain.Comment{
		ID: b.IDs(), Subject: b.ref("feldhaus"), Author: "Katharina Brandt", Date: b.day("2026-03-03"),
		Text: b.say(text{
			"Im nächsten Gespräch nach dem Budget für 2027 fragen.",
			"Ask about the budget for 2027 in the next talk.",
		}),
	})
}
