package sample

import "wegmarke/domain"

// note is an entry of a persona as the tables of the story write it: the text, how many of the
// sources support it, and what else the field holds.
type note struct {
	text     text
	supports int
	detail   text
	value    int
	phase    int
	code     string
	shows    string // the short name of a touchpoint
}

// canvas is what the canvas of a persona holds beside its head.
type canvas struct {
	name   string
	fill   func(b *builder, p *domain.Persona)
	fields map[string][]note
}

// canvasFields is the order in which fields are written, so that the same story gets the same IDs.
func canvasFields() []string {
	return []string{
		"persona.goals", "persona.pains", "persona.needs", "persona.behaviour", "persona.objections", "persona.interests",
		"persona.expectations", "persona.buying", "persona.decision_factors", "persona.sources", "persona.habits", "persona.content",
		"persona.touchpoints", "persona.information", "persona.decision_style", "persona.character", "persona.asked",
	}
}

// canvases fills the canvases of the personas. It comes after all else, so that what the maps hold
// keeps its IDs whatever is written here.
func (b *builder) canvases() {
	for _, c := range []canvas{feldhaus(), reuter(), kowalski(), lindner()} {
		id := b.ref(c.name)
		for i, r := range b.records {
			if p, ok := r.(domain.Persona); ok && p.ID == id {
				c.fill(b, &p)
				b.records[i] = p
			}
		}
		sources := b.sources(id)
		n := 0
		for _, field := range canvasFields() {
			for _, e := range c.fields[field] {
				b.note(id, field, n, e, sources)
				n++
			}
		}
	}
}

// sources lists the sources of a persona.
func (b *builder) sources(persona domain.ID) []domain.ID {
	var out []domain.ID
	for _, r := range b.records {
		if e, ok := r.(domain.Evidence); ok && e.Subject == persona {
			out = append(out, e.ID)
		}
	}
	return out
}

func (b *builder) note(persona domain.ID, field string, n int, e note, sources []domain.ID) {
	id := b.IDs()
	entry := domain.Entry{
		ID: id, Subject: persona, Field: field, Order: b.order(n), Text: b.say(e.text), Detail: b.say(e.detail),
		Value: e.value, Phase: e.phase, Code: e.code, Touchpoint: b.ref(e.shows),
	}
	if e.supports > len(sources) {
		b.fail("%q has more support than there are sources", e.text.de)
		return
	}
	b.put(entry)
	for _, s := range sources[:e.supports] {
		b.put(domain.Link{ID: b.IDs(), Kind: domain.LinkSupport, From: id, To: s})
	}
}

func said(supports int, de, en string) note { return note{text: text{de, en}, supports: supports} }

func channel(value int, shows, icon string, name, often text) note {
	return note{text: name, detail: often, value: value, shows: shows, code: icon}
}

func need(phase int, de, en string) note { return note{text: text{de, en}, phase: phase} }

func feeling(value int, situation, word text) note {
	return note{text: situation, detail: word, value: value}
}

// style places a persona between the seven usual pairs of words.
func style(values ...int) []note {
	pairs := [...][2]text{
		{{"analytisch", "analytical"}, {"intuitiv", "intuitive"}},
		{{"vorsichtig", "cautious"}, {"mutig", "bold"}},
		{{"geduldig", "patient"}, {"ungeduldig", "impatient"}},
		{{"Detail", "detail"}, {"Überblick", "overview"}},
		{{"bewährt", "proven"}, {"neu", "new"}},
		{{"allein", "alone"}, {"im Team", "in a team"}},
		{{"sachlich", "factual"}, {"persönlich", "personal"}},
	}
	var out []note
	for i, v := range values {
		out = append(out, note{text: pairs[i][0], detail: pairs[i][1], value: v})
	}
	return out
}

func feldhaus() canvas {
	return canvas{
		name: "feldhaus",
		fill: func(b *builder, p *domain.Persona) {
			p.ReportsTo, p.Authority = b.ref("reuter"), b.say(text{"bis 50.000 € selbst", "up to €50,000 alone"})
			p.Group = b.say(text{"Leiter Instandhaltung in der Lebensmittelindustrie", "Heads of maintenance in the food industry"})
			p.Share, p.Kind, p.Cycle, p.CycleUnit = 38, domain.PersonaPrimary, 9, domain.TimeMonth
			p.Interviews, p.AsOf, p.Owner, p.Review = 4, b.day("2026-02-13"), "K. Brandt", b.day("2026-08-13")
			p.Note = b.say(text{
				"Steht für sieben Leiter Instandhaltung aus den Interviews.",
				"Stands for seven heads of maintenance from the interviews.",
			})
		},
		fields: map[string][]note{
			"persona.goals": {
				said(4, "Druckluft ohne Ausfall in drei Schichten", "Compressed air without failure in three shifts"),
				said(3, "Stromkosten um 20\u00a0% senken", "Cut electricity costs by 20%"),
				said(2, "Investition sauber begründen können", "Be able to justify the investment well"),
				said(1, "Weniger Rufbereitschaft für sein Team", "Less standby duty for his team"),
			},
			"persona.pains": {
				said(3, "Leckagen bleiben monatelang unbemerkt", "Leaks go unnoticed for months"),
				said(4, "Angebote sind nicht vergleichbar", "Quotes cannot be compared"),
				said(3, "Nachts um drei ist beim Hersteller niemand erreichbar", "At three in the morning nobody at the manufacturer can be reached"),
				said(2, "Der Einkauf drückt den Preis, nicht die Kosten", "Purchasing pushes the price, not the cost"),
			},
			"persona.needs": {
				said(4, "Messwerte aus dem eigenen Werk", "Measurements from his own plant"),
				said(3, "Ein fester Ansprechpartner mit Technikwissen", "One contact who knows the technology"),
				said(2, "Rechnung, die sein Chef in einer Minute versteht", "A calculation his boss understands in a minute"),
			},
			"persona.behaviour": {
				said(2, "Liest abends Fachartikel, selten länger als fünf Minuten", "Reads trade articles in the evening, rarely for more than five minutes"),
				said(3, "Ruft erst an, wenn er Richtpreise kennt", "Calls only once he knows guide prices"),
				said(1, "Fragt zwei Kollegen aus anderen Molkereien", "Asks two colleagues from other dairies"),
				said(0, "Testet Zusagen mit kleinen Aufträgen", "Tests promises with small orders"),
			},
			"persona.touchpoints": {
				channel(5, "search", "", text{}, text{"täglich", "daily"}),
				channel(4, "magazine", "", text{}, text{"jede Woche", "every week"}),
				channel(4, "", "users", text{"Kollegen", "Colleagues"}, text{"monatlich", "monthly"}),
				channel(4, "", "globe", text{"Hersteller-Website", "Manufacturer site"}, text{"im Projekt", "in the project"}),
				channel(3, "", "meet", text{"Gespräch im Werk", "Talk at the plant"}, text{"im Projekt", "in the project"}),
				channel(3, "", "video", text{"Webinar, Video", "Webinar, video"}, text{"im Quartal", "quarterly"}),
				channel(2, "", "booth", text{"Fachmesse", "Trade fair"}, text{"jährlich", "yearly"}),
				channel(2, "", "mail", text{"Newsletter", "Newsletter"}, text{"überflogen", "skimmed"}),
				channel(1, "linkedin", "", text{}, text{"selten", "rarely"}),
			},
			"persona.information": {
				need(1, "Kosten je Leckage, Vergleichswerte", "Cost of a leak, benchmarks"),
				need(2, "Technikvergleich und Richtpreise", "Technical comparison and guide prices"),
				need(3, "Auslegung, Amortisation, Referenz", "Sizing, payback, reference"),
				need(4, "Lieferzeit, Förderung, Vertrag", "Delivery time, funding, contract"),
				need(5, "Anlaufplan und Schulung", "Start-up plan and training"),
				need(6, "Wartungsplan, Verbrauchsdaten", "Maintenance plan, consumption data"),
				need(7, "Freigabe für Zahlen und Fotos", "Release of figures and photos"),
			},
			"persona.decision_style": style(14, 30, 72, 22, 42, 66, 38),
			"persona.character": {
				feeling(-2, text{"Bei Alarm", "On an alarm"}, text{"angespannt", "tense"}),
				feeling(-1, text{"Im Einkauf", "In purchasing"}, text{"genervt", "annoyed"}),
				feeling(1, text{"Beim Messtermin", "At the measuring visit"}, text{"erleichtert", "relieved"}),
				feeling(2, text{"Wenn es läuft", "When it runs"}, text{"stolz", "proud"}),
			},
			"persona.asked": {
				{code: "persona.needs", value: 1}, {code: "persona.needs.2", value: 1}, {code: "persona.goals", value: 1},
			},
		},
	}
}

func reuter() canvas {
	return canvas{
		name: "reuter",
		fill: func(b *builder, p *domain.Persona) {
			p.Authority = b.say(text{"entscheidet bis 250.000 €", "decides up to €250,000"})
			p.Group = b.say(text{"Werkleitungen mit Ergebnisverantwortung", "Plant managers with profit responsibility"})
			p.Share, p.Kind, p.Cycle, p.CycleUnit = 22, domain.PersonaPrimary, 6, domain.TimeMonth
			p.Interviews, p.AsOf, p.Owner, p.Review = 2, b.day("2026-02-13"), "K. Brandt", b.day("2026-08-13")
			p.Message = b.say(text{"Ein Jahr gemessen, auf einer Seite belegt.", "Measured for a year, proven on one page."})
		},
		fields: map[string][]note{
			"persona.goals": {
				said(2, "Energiekosten je Tonne Milch senken", "Lower the energy cost per tonne of milk"),
				said(2, "Kein Stillstand in der Hochsaison", "No standstill in high season"),
				said(1, "Klimaziel 2030 des Konzerns erreichen", "Reach the group's climate target for 2030"),
			},
			"persona.pains": {
				said(2, "Anträge kommen ohne Zahl und ohne Risiko", "Requests arrive without a figure and without a risk"),
				said(1, "Drei Anbieter rechnen auf drei Arten", "Three suppliers calculate in three ways"),
			},
			"persona.needs": {
				said(2, "Amortisation auf einer Seite", "Payback on one page"),
				said(1, "Referenz eines Werks gleicher Größe", "Reference of a plant of the same size"),
			},
			"persona.behaviour": {
				said(1, "Liest Vorlagen am Montag vor der Runde", "Reads proposals on Monday before the meeting"),
				said(0, "Fragt als Erstes nach dem Ausfallrisiko", "Asks about the risk of failure first"),
			},
			"persona.objections":       {said(1, "Umbau während der laufenden Produktion", "Conversion while production is running")},
			"persona.expectations":     {said(1, "Fester Termin mit Vertragsstrafe", "A fixed date with a penalty")},
			"persona.decision_factors": {said(1, "Risiko vor Preis", "Risk before price")},
			"persona.content":          {said(0, "Eine Seite, eine Zahl, ein Termin", "One page, one figure, one date")},
			"persona.touchpoints": {
				channel(4, "report", "", text{}, text{"im Quartal", "quarterly"}),
				channel(3, "quote", "", text{}, text{"im Projekt", "in the project"}),
				channel(2, "reference", "", text{}, text{"einmalig", "once"}),
				channel(1, "email", "", text{}, text{"selten", "rarely"}),
			},
			"persona.information": {
				need(1, "Anteil der Druckluft an den Stromkosten", "Share of compressed air in electricity costs"),
				need(3, "Ertrag, Risiko, Referenz", "Return, risk, reference"),
				need(4, "Vertragsstrafe, Förderung", "Penalty, funding"),
				need(6, "Belegte Einsparung nach einem Jahr", "Proven savings after a year"),
			},
			"persona.decision_style": style(24, 46, 80, 88, 40, 34, 22),
			"persona.character": {
				feeling(-1, text{"In der Budgetrunde", "In the budget meeting"}, text{"unter Druck", "under pressure"}),
				feeling(0, text{"Im Angebot", "In the quote"}, text{"abwartend", "waiting"}),
				feeling(2, text{"Bei belegter Einsparung", "With proven savings"}, text{"überzeugt", "convinced"}),
			},
		},
	}
}

func kowalski() canvas {
	return canvas{
		name: "kowalski",
		fill: func(b *builder, p *domain.Persona) {
			p.ReportsTo, p.Authority = b.ref("feldhaus"), b.say(text{"kein eigenes Budget", "no budget of his own"})
			p.Group = b.say(text{"Schichtführer an der Anlage", "Shift leaders at the machine"})
			p.Share, p.Kind = 30, domain.PersonaSecondary
			p.Interviews, p.AsOf, p.Owner, p.Review = 3, b.day("2026-02-13"), "D. Wirth", b.day("2026-09-01")
		},
		fields: map[string][]note{
			"persona.goals": {
				said(1, "Schicht ohne Störung übergeben", "Hand over the shift without a fault"),
				said(1, "Wissen, welcher Knopf erlaubt ist", "Know which button is allowed"),
			},
			"persona.pains": {
				said(1, "Doku liegt im Büro, das nachts zu ist", "The manual is in the office, which is locked at night"),
				said(1, "Anzeige nennt nur Nummern", "The display shows numbers only"),
			},
			"persona.needs": {
				said(1, "Anleitung am Gerät, in einem Bild", "Instructions at the machine, in one picture"),
				said(0, "Rückruf in zehn Minuten", "A call back within ten minutes"),
			},
			"persona.behaviour": {
				said(1, "Fotografiert die Anzeige und fragt den Kollegen", "Takes a photo of the display and asks a colleague"),
			},
			"persona.habits": {said(1, "Nachts, am Handy, mit Handschuhen", "At night, on the phone, wearing gloves")},
			"persona.touchpoints": {
				channel(5, "hotline", "", text{}, text{"bei Störung", "on a fault"}),
				channel(4, "papers", "", text{}, text{"wöchentlich", "weekly"}),
				channel(3, "engineer", "", text{}, text{"halbjährlich", "twice a year"}),
			},
			"persona.information": {
				need(5, "Bedienung in fünf Schritten", "Operation in five steps"),
				need(6, "Was die Störmeldung bedeutet", "What the fault message means"),
			},
			"persona.decision_style": style(70, 38, 60, 30, 28, 82, 76),
			"persona.character": {
				feeling(-2, text{"Nachts bei Rot", "At night on red"}, text{"alleingelassen", "left alone"}),
				feeling(1, text{"Bei der Übergabe", "At the handover"}, text{"ruhig", "calm"}),
			},
		},
	}
}

func lindner() canvas {
	return canvas{
		name: "lindner",
		fill: func(b *builder, p *domain.Persona) {
			p.Authority = b.say(text{"empfiehlt, entscheidet nicht", "recommends, does not decide"})
			p.Group = b.say(text{"Freie Energieberater", "Independent energy consultants"})
			p.Share, p.Kind, p.Cycle, p.CycleUnit = 10, domain.PersonaSecondary, 1, domain.TimeYear
			p.Interviews, p.AsOf, p.Owner, p.Review = 1, b.day("2026-02-13"), "R. Petzold", b.day("2026-06-30")
		},
		fields: map[string][]note{
			"persona.goals": {
				said(2, "Einsparung nach einem Jahr nachrechnen", "Recalculate the savings after a year"),
				said(1, "Förderantrag beim ersten Mal durchbringen", "Get the funding application through at the first attempt"),
			},
			"persona.pains": {said(2, "Hersteller geben keine Rohdaten heraus", "Manufacturers do not hand out raw data")},
			"persona.needs": {
				said(1, "Messdaten als Datei, nicht als Bild", "Measurements as a file, not as a picture"),
				said(0, "Ansprechpartner, der Normen kennt", "A contact who knows the standards"),
			},
			"persona.behaviour": {said(1, "Vergleicht drei Anbieter in einer Tabelle", "Compares three suppliers in a table")},
			"persona.interests": {said(1, "ISO 50001 und Wärmerückgewinnung", "ISO 50001 and heat recovery")},
			"persona.sources":   {said(1, "Energie-Netzwerk Allgäu", "Energy network Allgäu")},
			"persona.touchpoints": {
				channel(5, "network", "", text{}, text{"monatlich", "monthly"}),
				channel(4, "comparison", "", text{}, text{"im Projekt", "in the project"}),
				channel(3, "sizing", "", text{}, text{"im Projekt", "in the project"}),
			},
			"persona.information": {
				need(2, "Kennlinien und Normen", "Characteristic curves and standards"),
				need(3, "Rohdaten der Messung", "Raw data of the measurement"),
			},
			"persona.decision_style": style(8, 34, 36, 12, 58, 26, 18),
			"persona.character": {
				feeling(-1, text{"Bei Werbesprüchen", "At advertising slogans"}, text{"skeptisch", "sceptical"}),
				feeling(2, text{"Bei offenen Daten", "With open data"}, text{"begeistert", "delighted"}),
			},
		},
	}
}
