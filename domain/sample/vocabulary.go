package sample

// german is the vocabulary of the German texts.
func german() vocabulary {
	return vocabulary{
		frames: [phraseKinds][]frame{
			phraseAction: {
				{"vergleicht ", ""},
				{"prüft ", ""},
				{"fordert ", " an"},
				{"liest ", ""},
				{"bespricht ", " mit dem Schichtführer"},
				{"zeigt ", " der Werkleitung"},
				{"sucht ", ""},
				{"rechnet ", " nach"},
				{"leitet ", " weiter"},
				{"notiert ", ""},
				{"bewertet ", ""},
				{"verschiebt ", ""},
			},
			phraseGoal: {
				{"", " belegen"},
				{"", " vereinfachen"},
				{"", " absichern"},
				{"", " verstehen"},
				{"", " halbieren"},
				{"", " nachweisen"},
				{"", " ohne Rückfrage erhalten"},
				{"", " im Griff haben"},
			},
			phraseQuestion: {
				{"wer liefert ", "?"},
				{"was kostet ", "?"},
				{"wie lange dauert ", "?"},
				{"lohnt sich ", "?"},
				{"wo finde ich ", "?"},
				{"wer erklärt mir ", "?"},
			},
			phrasePain: {
				{"", " kommt zu spät"},
				{"", " fehlt"},
				{"niemand versteht ", ""},
				{"muss ", " dreimal erklären"},
				{"", " steht auf Seite 11"},
				{"findet ", " nicht"},
				{"ärgert sich über ", ""},
			},
			phraseIdea: {
				{"", " in 60 Sekunden zeigen"},
				{"", " auf eine Seite bringen"},
				{"", " im Portal anbieten"},
				{"", " mit QR-Code verbinden"},
				{"", " vorab schicken"},
				{"", " gemeinsam einüben"},
				{"", " automatisch melden"},
			},
			phraseFeeling: {{"„Schon wieder ", "“"}, {"„Endlich ", "“"}, {"„Wo bleibt ", "“"}},
		},
		things: []string{
			"das Angebot", "die Auslegung", "die Amortisationsrechnung", "das Preisblatt", "die Energiekosten je Schicht",
			"das Wartungsheft", "die Ersatzteilliste", "die Auftragsverarbeitungsvertragsprüfung", "das Messprotokoll",
			"die Förderzusage", "die Druckluftstation", "das Lastenheft", "die Lieferzeit", "die Abwärmenutzung",
			"das Referenzprojekt", "die Störungsmeldung", "die Betriebsanleitung", "das Verbrauchsdiagramm",
			"die Rohrleitungsführung", "das Genehmigungsverfahren", "die Größe der Anlage", "die Ölqualität",
			"das Kältetrocknergehäuse", "die Schulung der Spätschicht", "die Übergabe an den Außendienst",
			"das Budget für Q4", "die Investitionsbegründung", "die Leckagesuche", "das Schallgutachten", "die Fernwartung",
		},
		times: []string{
			"vor dem Budgetschluss", "in der Nachtschicht", "am Freitagnachmittag", "nach dem Messtermin", "innerhalb von 48 Stunden",
			"während der Abfüllung", "mit zwei Kollegen", "am Handy", "im Werk 2", "vor der Unterschrift", "ohne Anruf", "jedes Quartal",
		},
		reasons: []string{
			"weil der Einkauf sonst noch einmal nachfragt", "damit die Werkleitung in einer Minute entscheiden kann",
			"obwohl das Budget für dieses Jahr schon verplant ist", "weil drei Anbieter drei Werte nennen",
			"damit die Spätschicht nicht warten muss", "solange die alte Anlage noch läuft", "bevor die Förderung ausläuft",
			"weil niemand nachts um drei ans Telefon geht", "damit die Größe stimmt und nichts überdimensioniert ist",
		},
		positions: []string{
			"Leiterin Instandhaltung", "Schichtführer", "Werkleiter", "Einkäuferin", "Energiebeauftragter", "Geschäftsführerin",
			"Betriebsingenieur", "Controllerin", "Qualitätsbeauftragte", "Planer im Ingenieurbüro",
		},
		industries: []string{
			"Lebensmittel, Milch", "Getränke", "Metallverarbeitung", "Kunststoff", "Papier", "Chemie", "Automobilzulieferung",
			"Pharma", "Holz", "Textil",
		},
		places: []string{
			"Allgäu", "Oberschwaben", "Ostwestfalen", "Südtirol", "Thüringen", "Zürcher Oberland", "Mühlviertel",
			"Oberfranken", "Niederösterreich", "Lausitz", "Ruhrgebiet",
		},
		days: []string{"abends", "vormittags", "bei Störung", "im Projekt", "montags", "im Quartal", "jährlich", "täglich"},
		use:  []string{"am PC", "am Handy", "im Werk", "Telefon", "als PDF", "mit Monteur", "am Tablet"},
		companies: []string{
			"Nordhang Molkerei", "Getränke Fröhlich KG", "Weiß & Söhne GmbH", "Kunststoffwerk Isny", "Papierfabrik Böhm",
			"Ingenieurbüro Ihle", "Metallbau Großmann", "Pharma Süd AG",
		},
		sources:  []string{"CRM", "Webanalyse", "Serviceumfrage", "Controlling", "Vertrieb"},
		journeys: []string{"Neukauf Station", "Servicevertrag", "Messekontakt", "Leckage-Check", "Ersatzteil", "Modernisierung", "Mietanlage"},
	}
}

// english is the vocabulary of the English texts. Its lists are as long as the German ones, so that
// both languages draw the same words.
func english() vocabulary {
	return vocabulary{
		frames: [phraseKinds][]frame{
			phraseAction: {
				{"compares ", ""},
				{"checks ", ""},
				{"asks for ", ""},
				{"reads ", ""},
				{"discusses ", " with the shift leader"},
				{"shows the plant manager ", ""},
				{"looks for ", ""},
				{"recalculates ", ""},
				{"passes on ", ""},
				{"notes down ", ""},
				{"assesses ", ""},
				{"postpones ", ""},
			},
			phraseGoal: {
				{"prove ", ""},
				{"simplify ", ""},
				{"secure ", ""},
				{"understand ", ""},
				{"halve the effort for ", ""},
				{"document ", ""},
				{"get ", " without asking again"},
				{"be in control of ", ""},
			},
			phraseQuestion: {
				{"who delivers ", "?"},
				{"what is the cost of ", "?"},
				{"how long does it take to get ", "?"},
				{"is it worth checking ", "?"},
				{"where do I find ", "?"},
				{"who explains to me ", "?"},
			},
			phrasePain: {
				{"gets ", " too late"},
				{"misses ", ""},
				{"nobody understands ", ""},
				{"has to explain ", " three times"},
				{"finds ", " only on page 11"},
				{"cannot find ", ""},
				{"is annoyed by ", ""},
			},
			phraseIdea: {
				{"show ", " in 60 seconds"},
				{"put ", " on one page"},
				{"offer ", " in the portal"},
				{"link ", " to a QR code"},
				{"send ", " in advance"},
				{"practise ", " together"},
				{"report ", " automatically"},
			},
			phraseFeeling: {{"“Not again: ", "”"}, {"“At last: ", "”"}, {"“Still waiting for ", "”"}},
		},
		things: []string{
			"the quote", "the sizing", "the payback calculation", "the price list", "the energy cost per shift",
			"the service record", "the spare parts list", "the data processing agreement review", "the measuring report",
			"the subsidy commitment", "the compressor station", "the requirements document", "the delivery time", "the use of waste heat",
			"the reference project", "the fault report", "the operating manual", "the consumption chart",
			"the pipe routing", "the approval procedure", "the size of the system", "the oil quality",
			"the dryer housing", "the training of the late shift", "the handover to field sales",
			"the Q4 budget", "the investment case", "the leak search", "the noise report", "the remote service",
		},
		times: []string{
			"before the budget closes", "on the night shift", "on Friday afternoon", "after the measuring visit", "within 48 hours",
			"during filling", "with two colleagues", "on the phone", "at plant 2", "before signing", "without calling", "every quarter",
		},
		reasons: []string{
			"because purchasing will ask again otherwise", "so that the plant manager can decide in a minute",
			"although this year's budget is already spent", "because three suppliers give three figures",
			"so that the late shift need not wait", "while the old system is still running", "before the subsidy ends",
			"because nobody answers the phone at three in the morning", "so that the size fits and nothing is oversized",
		},
		positions: []string{
			"Head of maintenance", "Shift leader", "Plant manager", "Buyer", "Energy officer", "Managing director",
			"Plant engineer", "Controller", "Quality officer", "Planner in an engineering office",
		},
		industries: []string{
			"Food, dairy", "Beverages", "Metalworking", "Plastics", "Paper", "Chemicals", "Automotive supply",
			"Pharmaceuticals", "Wood", "Textiles",
		},
		places: []string{
			"Allgäu", "Upper Swabia", "East Westphalia", "South Tyrol", "Thuringia", "Zurich Highlands", "Mühlviertel",
			"Upper Franconia", "Lower Austria", "Lusatia", "Ruhr",
		},
		days: []string{"evenings", "mornings", "on a fault", "in the project", "Mondays", "quarterly", "yearly", "daily"},
		use:  []string{"on the PC", "on the phone", "at the plant", "by phone", "as a PDF", "with a fitter", "on a tablet"},
		companies: []string{
			"Nordhang Molkerei", "Getränke Fröhlich KG", "Weiß & Söhne GmbH", "Kunststoffwerk Isny", "Papierfabrik Böhm",
			"Ingenieurbüro Ihle", "Metallbau Großmann", "Pharma Süd AG",
		},
		sources:  []string{"CRM", "Web analytics", "Service survey", "Controlling", "Sales"},
		journeys: []string{"New station", "Service contract", "Trade fair contact", "Leak check", "Spare part", "Upgrade", "Rental system"},
	}
}
