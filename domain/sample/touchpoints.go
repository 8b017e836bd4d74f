package sample

import "wegmarke/domain"

// contact is a row of the touchpoint canvas.
type contact struct {
	name        string
	title       text
	icon        string
	indirect    bool
	setting     domain.Setting
	usage       int
	when, how   text
	need        text
	expectation int
	performance int
	importance  int
	cost        float64
	responsible string
	indicator   text
}

const (
	online  = domain.SettingOnline
	offline = domain.SettingOffline
	human   = domain.SettingHuman
)

// The people who look after things at Tauberwerk.
const (
	brandt   = "K. Brandt"
	hoffmann = "L. Hoffmann"
	yilmaz   = "S. Yılmaz"
	wirth    = "D. Wirth"
	petzold  = "R. Petzold"
)

// touchpoints writes the 23 touchpoints. Six fall short of what is expected, the last two serve no
// need of any persona, and one has nobody who looks after it.
func (b *builder) touchpoints() {
	for i, c := range contacts() {
		control := domain.ControlDirect
		if c.indirect {
			control = domain.ControlIndirect
		}
		id := b.IDs()
		b.name(c.name, id)
		b.put(domain.Touchpoint{
			ID: id, Order: b.order(i), Title: b.say(c.title), Icon: c.icon, Control: control, Setting: c.setting,
			Usage: c.usage, Need: b.say(c.need), When: b.say(c.when), How: b.say(c.how),
			Expectation: c.expectation, Performance: c.performance, Importance: c.importance,
			Cost: c.cost, Responsible: c.responsible, Department: b.say(department(c.responsible)), Indicator: b.say(c.indicator),
			Status: domain.TouchpointPresent,
		})
	}
}

func contacts() []contact {
	return []contact{
		{
			name: "quote", title: text{"Angebot", "Quote"}, icon: "file", setting: online, usage: 3,
			when: text{"sofort", "at once"}, how: text{"druckt aus", "prints it"}, need: text{"Antrag begründen", "justify request"},
			expectation: 5, performance: 3, importance: 5, cost: 31000, responsible: hoffmann, indicator: text{"9,5 Tage Dauer", "9.5 days to deliver"},
		},
		{
			name: "papers", title: text{"Papier-Doku", "Paper docs"}, icon: "book", setting: offline, usage: 2,
			when: text{"bei Störung", "on a fault"}, how: text{"sucht Ordner", "looks for folder"}, need: text{"Schaltplan finden", "find wiring plan"},
			expectation: 4, performance: 2, importance: 4, cost: 8800, responsible: wirth, indicator: text{"14 Min. Suche", "14 min of searching"},
		},
		{
			name: "hotline", title: text{"Hotline", "Hotline"}, icon: "headset", setting: human, usage: 3,
			when: text{"nachts", "at night"}, how: text{"Telefon", "by phone"}, need: text{"Stillstand beenden", "end standstill"},
			expectation: 5, performance: 4, importance: 5, cost: 58000, responsible: wirth, indicator: text{"82 % gelöst", "82 % solved"},
		},
		{
			name: "sizing", title: text{"Auslegung", "Sizing"}, icon: "calc", setting: online, usage: 3,
			when: text{"im Projekt", "in the project"}, how: text{"am PC", "on the PC"}, need: text{"Größe prüfen", "check the size"},
			expectation: 5, performance: 4, importance: 4, cost: 22000, responsible: yilmaz, indicator: text{"640 Läufe", "640 runs"},
		},
		{
			name: "comparison", title: text{"Vergleich", "Comparison"}, icon: "star", indirect: true, setting: online, usage: 3,
			when: text{"im Projekt", "in the project"}, how: text{"am PC", "on the PC"}, need: text{"Shortlist bilden", "build shortlist"},
			expectation: 4, performance: 3, importance: 4, cost: 0, indicator: text{"4,1 Sterne", "4.1 stars"},
		},
		{
			name: "email", title: text{"E-Mail", "E-mail"}, icon: "mail", setting: online, usage: 4,
			when: text{"täglich", "daily"}, how: text{"am Handy", "on the phone"}, need: text{"Rückfragen klären", "settle questions"},
			expectation: 4, performance: 3, importance: 4, cost: 6000, responsible: hoffmann, indicator: text{"31 Std. Antwort", "31 h to answer"},
		},
		{
			name: "measuring", title: text{"Messtermin", "Measuring visit"}, icon: "meet", setting: human, usage: 2,
			when: text{"Tagschicht", "day shift"}, how: text{"mit Messkoffer", "with test kit"}, need: text{"eigene Werte sehen", "see own values"},
			expectation: 5, performance: 5, importance: 5, cost: 64000, responsible: yilmaz, indicator: text{"48 Std. Bericht", "48 h to report"},
		},
		{
			name: "commissioning", title: text{"Inbetriebnahme", "Commissioning"}, icon: "wrench", setting: human, usage: 1,
			when: text{"Sonntag", "Sunday"}, how: text{"mit Monteur", "with fitter"}, need: text{"sicher anlaufen", "start up safely"},
			expectation: 5, performance: 5, importance: 5, cost: 38000, responsible: wirth, indicator: text{"97 % pünktlich", "97 % on time"},
		},
		{
			name: "guide", title: text{"Ratgeber Website", "Guide website"}, icon: "globe", setting: online, usage: 3,
			when: text{"abends", "evenings"}, how: text{"am PC", "on the PC"}, need: text{"Kosten einschätzen", "estimate cost"},
			expectation: 4, performance: 4, importance: 4, cost: 14000, responsible: brandt, indicator: text{"3,1 % Klickrate", "3.1 % click rate"},
		},
		{
			name: "search", title: text{"Google-Suche", "Google search"}, icon: "search", indirect: true, setting: online, usage: 4,
			when: text{"bei Störung", "on a fault"}, how: text{"am Handy", "on the phone"}, need: text{"Ursache verstehen", "understand cause"},
			expectation: 4, performance: 4, importance: 4, cost: 18400, responsible: brandt, indicator: text{"Platz 3", "Rank 3"},
		},
		{
			name: "fieldsales", title: text{"Außendienst", "Field sales"}, icon: "phone", setting: human, usage: 3,
			when: text{"vormittags", "mornings"}, how: text{"im Werk", "at the plant"}, need: text{"Vertrauen prüfen", "test trust"},
			expectation: 4, performance: 4, importance: 4, cost: 182000, responsible: hoffmann, indicator: text{"4,4 von 5", "4.4 of 5"},
		},
		{
			name: "reference", title: text{"Referenzbesuch", "Reference visit"}, icon: "factory", indirect: true, setting: human, usage: 1,
			when: text{"einmalig", "once"}, how: text{"Rundgang", "plant tour"}, need: text{"Kollegen fragen", "ask peers"},
			expectation: 4, performance: 4, importance: 4, cost: 12000, responsible: hoffmann, indicator: text{"9 Besuche", "9 visits"},
		},
		{
			name: "portal", title: text{"TauberView Portal", "TauberView portal"}, icon: "monitor", setting: online, usage: 3,
			when: text{"montags", "Mondays"}, how: text{"am PC", "on the PC"}, need: text{"Verbrauch belegen", "prove consumption"},
			expectation: 4, performance: 4, importance: 4, cost: 46000, responsible: yilmaz, indicator: text{"61 % aktiv", "61 % active"},
		},
		{
			name: "engineer", title: text{"Wartungstechniker", "Service engineer"}, icon: "wrench", setting: human, usage: 2,
			when: text{"halbjährlich", "twice a year"}, how: text{"im Werk", "at the plant"}, need: text{"Ausfall vermeiden", "avoid failure"},
			expectation: 4, performance: 5, importance: 4, cost: 94000, responsible: wirth, indicator: text{"4,6 von 5", "4.6 of 5"},
		},
		{
			name: "report", title: text{"Quartalsbericht", "Quarterly report"}, icon: "mail", setting: online, usage: 2,
			when: text{"im Quartal", "quarterly"}, how: text{"leitet weiter", "forwards it"}, need: text{"Chef überzeugen", "convince the boss"},
			expectation: 3, performance: 4, importance: 3, cost: 5200, responsible: yilmaz, indicator: text{"54 % Öffnung", "54 % opened"},
		},
		{
			name: "webinar", title: text{"Webinar Effizienz", "Efficiency webinar"}, icon: "video", setting: online, usage: 2,
			when: text{"vormittags", "mornings"}, how: text{"Aufzeichnung", "recording"}, need: text{"Fragen stellen", "ask questions"},
			expectation: 3, performance: 4, importance: 3, cost: 11500, responsible: brandt, indicator: text{"186 Gäste", "186 guests"},
		},
		{
			name: "magazine", title: text{"Fachzeitschrift", "Trade magazine"}, icon: "article", indirect: true, setting: offline, usage: 3,
			when: text{"abends", "evenings"}, how: text{"fünf Minuten", "five minutes"}, need: text{"auf Stand bleiben", "stay up to date"},
			expectation: 3, performance: 4, importance: 3, cost: 9600, responsible: brandt, indicator: text{"24 Tsd. Leser", "24k readers"},
		},
		{
			name: "fair", title: text{"Messe ComAir", "ComAir trade fair"}, icon: "booth", setting: offline, usage: 1,
			when: text{"jährlich", "yearly"}, how: text{"zwei Stunden", "two hours"}, need: text{"Neues anfassen", "touch what is new"},
			expectation: 3, performance: 3, importance: 3, cost: 52000, responsible: brandt, indicator: text{"74 Kontakte", "74 contacts"},
		},
		{
			name: "network", title: text{"Energie-Netzwerk", "Energy network"}, icon: "users", indirect: true, setting: human, usage: 2,
			when: text{"monatlich", "monthly"}, how: text{"Stammtisch", "meet-up"}, need: text{"Rat holen", "get advice"},
			expectation: 3, performance: 3, importance: 3, cost: 2400, responsible: petzold, indicator: text{"23 Tipps", "23 tips"},
		},
		{
			name: "story", title: text{"Anwenderbericht", "User story"}, icon: "article", setting: online, usage: 2,
			when: text{"im Projekt", "in the project"}, how: text{"als PDF", "as a PDF"}, need: text{"Nutzen belegen", "prove benefit"},
			expectation: 3, performance: 3, importance: 3, cost: 7800, responsible: brandt, indicator: text{"410 Abrufe", "410 downloads"},
		},
		{
			name: "linkedin", title: text{"LinkedIn", "LinkedIn"}, icon: "share", setting: online, usage: 1,
			when: text{"mittags", "at noon"}, how: text{"am Handy", "on the phone"}, need: text{"Kollegen folgen", "follow peers"},
			expectation: 2, performance: 3, importance: 2, cost: 7200, responsible: brandt, indicator: text{"2,9 % Reaktion", "2.9 % engagement"},
		},
		{
			name: "catalogue", title: text{"Printkatalog", "Print catalogue"}, icon: "book", setting: offline, usage: 0,
			expectation: 1, performance: 3, importance: 1, cost: 34000, responsible: brandt, indicator: text{"3 Abrufe", "3 requests"},
		},
		{
			name: "video", title: text{"Imagevideo", "Image video"}, icon: "video", setting: online, usage: 0,
			expectation: 1, performance: 4, importance: 1, cost: 9200, responsible: brandt, indicator: text{"11 s Sehdauer", "11 s watched"},
		},
	}
}
