package intake

import (
	"wegmarke/domain"
	"wegmarke/domain/catalog"
)

// laneWords are the names that people give to the lanes of a map, beside those of the catalogue. They
// come from templates of agencies, books and other tools in both languages.
func laneWords() map[domain.LaneKind][]string {
	return map[domain.LaneKind][]string{
		domain.LaneActions: {
			"Aktionen", "Aktivitäten", "Kundenaktivitäten", "Handlungen", "Kundenhandlungen", "Tätigkeiten", "Was tut der Kunde", "Was macht der Kunde",
			"Kundenverhalten", "Nutzeraktionen", "User Actions", "Actions", "Activities", "Customer activities", "Doing", "What is the customer doing", "What they do",
			"Was tut er", "Was tut sie", "Kundenaufgaben", "User tasks", "Tasks", "Jobs to be done", "Behaviour", "Behavior", "Customer behaviour",
		},
		domain.LaneGoals: {
			"Ziel", "Kundenziele", "Kundenziel", "Nutzerziele", "Absichten", "Motivation", "Motive", "Needs & goals", "Customer goals", "User goals", "Goal", "Objectives",
			"Ziele des Kunden", "Was will der Kunde erreichen", "Bedürfnisse", "Kundenbedürfnisse", "Needs", "Customer needs", "Bedarf",
		},
		catalog.LaneThoughts: {
			"Gedanke", "Denken", "Was denkt der Kunde", "Thinking", "Customer thoughts", "What are they thinking", "Mindset", "Innerer Monolog", "Aussagen", "Zitate", "Quotes",
		},
		domain.LaneQuestions: {
			"Fragen", "Kundenfragen", "Informationsbedarf", "Infobedarf", "Offene Fragen", "Informationsbedürfnis", "Questions", "Customer questions", "Information needs", "Info needs",
		},
		domain.LaneTouchpoints: {
			"Touchpoint", "Touchpoints", "Kontaktpunkte", "Kontaktpunkt", "Berührungspunkte", "Kundenkontaktpunkte", "Kanäle", "Kanal", "Channels", "Channel", "Medien", "Interaktionspunkte",
			"Interactions", "Contact points", "Kontaktkanäle", "Touch Points",
		},
		domain.LaneExpectations: {
			"Erwartung", "Kundenerwartungen", "Kundenerwartung", "Expectation", "Customer expectations",
		},
		domain.LaneFeelings: {
			"Gefühl", "Gefühl", "Emotionen", "Emotion", "Emotions", "Emotionskurve", "Gefühlskurve", "Stimmung", "Stimmungskurve", "Feelings", "Feeling", "Emotionale Kurve", "Emotional journey",
			"Emotion curve", "Mood", "Sentiment", "Kundenerlebnis", "Customer experience", "Experience", "Zufriedenheit", "Satisfaction", "Befinden", "Erlebnis", "Smiley", "Zufriedenheitskurve",
			"Emotional state", "How do they feel", "Wie fühlt sich der Kunde", "Emotional curve", "Emotionslevel",
		},
		domain.LanePains: {
			"Schmerzpunkt", "Schmerzpunkte", "Hürden", "Hürde", "Probleme", "Problem", "Pain points", "Pain point", "Painpoints", "Pains", "Pain", "Frustrationen", "Frustrations", "Frust", "Barrieren",
			"Barriers", "Hindernisse", "Obstacles", "Herausforderungen", "Challenges", "Ärgernisse", "Schwierigkeiten", "Issues", "Problems", "Schwachstellen", "Stolpersteine", "Reibungspunkte",
			"Friction", "Friction points", "Kritische Punkte", "Ängste", "Sorgen", "Fears", "Bedenken", "Blockers", "Negatives", "Risiken",
		},
		catalog.LaneWishes: {
			"Wünsche", "Begeisterung", "Begeisterungsfaktoren", "Gains", "Gain points", "Wow-Momente", "Wow moments", "Delights", "Wishes", "Delighters", "Positives", "Positive Erlebnisse", "Highlights", "Gain",
		},
		catalog.LaneFactors: {
			"Entscheidungskriterien", "Kaufkriterien", "Kriterien", "Decision criteria", "Buying criteria", "Decision factors", "Auslöser", "Trigger", "Triggers", "Einflussfaktoren", "Kaufgründe",
		},
		catalog.LaneRoles: {
			"Rollen", "Beteiligte", "Buying Center", "Buying Centre", "Einkaufsgremium", "Akteure", "Personen", "Stakeholder", "Stakeholders", "Actors", "Roles", "People involved", "Participants", "Beteiligte Personen",
		},
		catalog.LaneThirdParties: {
			"Dritte", "Externe Einflüsse", "Influences", "Third parties", "Einflüsse", "Partner",
		},
		catalog.LaneTask: {
			"Aufgabe", "Unternehmensaufgabe", "Unternehmensziele", "Unternehmensziel", "Business goal", "Business goals", "Company goal", "Company goals", "Marketingziel", "Marketing goal", "Unsere Aufgabe", "Unsere Ziele", "Our goal",
		},
		catalog.LaneOffers: {
			"Inhalte", "Content", "Angebote", "Formate", "Botschaften", "Messages", "Messaging", "Kernbotschaften", "Assets", "Contents", "Content Formate", "Offers", "Inhalt", "Marketing content",
		},
		domain.LaneIdeas: {
			"Idee", "Ideen", "Lösungen", "Lösungsideen", "Verbesserungen", "Verbesserungsideen", "Chancen", "Potenziale", "Potentiale", "Optimierungspotenziale", "Opportunities", "Opportunity", "Ideas", "Solutions",
			"Improvements", "Verbesserungsvorschläge", "Optimierung", "Möglichkeiten", "Recommendations", "Lösungsansätze", "Verbesserungspotenzial", "Handlungsfelder", "Insights",
		},
		domain.LaneMeasures: {
			"Maßnahme", "Maßnahmen", "Massnahmen", "To-dos", "Todos", "To do", "Next steps", "Nächste Schritte", "Actions to take", "Measures", "Initiatives", "Initiativen", "Action items", "Marketingmaßnahmen", "Action plan", "Umsetzung", "Projekte",
		},
		domain.LaneResponsible: {
			"Verantwortlich", "Verantwortliche", "Verantwortlicher", "Verantwortung", "Verantwortlichkeiten", "Zuständig", "Zuständigkeit", "Wer", "Owner", "Owners", "Responsible", "Ownership", "Responsibility",
			"Team", "Teams", "Abteilung", "Abteilungen", "Department", "Departments", "Accountable", "Ansprechpartner", "Verantwortliche Abteilung", "Process ownership",
		},
		domain.LaneIndicators: {
			"Kennzahl", "KPI", "KPIs", "Messgrößen", "Metriken", "Metrics", "Key figures", "Messung", "Erfolgsmessung", "Indicators", "Success metrics", "Messwerte", "Key performance indicators", "Metric", "Erfolgskriterien",
		},
		catalog.LaneSystems: {
			"Systeme", "Tools", "Technologie", "Technology", "IT-Systeme", "Daten", "Data", "Software", "Systems", "Technik", "Datenquellen",
		},
		catalog.LanePrerequisites: {"Voraussetzung", "Ressourcen", "Resources", "Requirements", "Anforderungen", "Prerequisites"},
		catalog.LaneBackstage: {
			"Backstage", "Backoffice", "Interne Prozesse", "Internal processes", "Back office", "Support processes", "Prozesse", "Processes", "Unterstützende Prozesse", "Behind the scenes", "Interne Abläufe", "Frontstage",
			"Frontstage actions", "Backstage actions",
		},
		catalog.LanePrivacy:    {"DSGVO", "GDPR", "Privacy", "Datenschutz", "Einwilligung", "Consent"},
		catalog.LaneAutomation: {"Automatisierungen", "Automation", "Marketing Automation", "Personalisierung", "Personalisation"},
		catalog.LaneEvidence:   {"Beleg", "Quellen", "Sources", "Evidence", "Datengrundlage", "Quelle", "Source"},
		catalog.LaneMoment:     {"Moment der Wahrheit", "Moment of truth", "Moments of truth", "Schlüsselmomente", "Schlüsselmoment", "Key moments", "Key moment", "MoT", "Kritische Momente"},
		catalog.LaneFuture:     {"Soll", "Zukunft", "Zielbild", "Future", "To-be", "Target state", "Soll-Prozess"},
		catalog.LaneNotes:      {"Notiz", "Notes", "Bemerkungen", "Bemerkung", "Kommentare", "Kommentar", "Comments", "Anmerkungen", "Anmerkung", "Sonstiges", "Other", "Remarks"},
	}
}

// laneLexicon finds the kind of a lane by its label.
func laneLexicon() *lexicon {
	l := newLexicon()
	words := laneWords()
	for _, lane := range catalog.Lanes() {
		if lane.Kind != domain.LaneOwn {
			l.addText(string(lane.Kind), lane.Names)
		}
	}
	for _, lane := range catalog.Lanes() {
		l.add(string(lane.Kind), words[lane.Kind]...)
	}
	l.add(string(RoleSteps), "Schritte", "Schritt", "Teilschritte", "Steps", "Step", "Journey steps", "Prozessschritte", "Stationen", "Station", "Teilphasen", "Unterphasen", "Sub-phases", "Moments", "Momente", "Customer steps", "Touchpoint-Schritte", "Sub steps", "Scenes", "Szenen")
	l.add(string(RoleDuration), "Dauer", "Zeitraum", "Zeit", "Duration", "Time", "Zeitdauer", "Timing", "Timeline", "Dauer je Phase")
	l.add(string(RolePhases), phaseHeads()...)
	return l
}

// phaseHeads are what people write in front of the names of the phases.
func phaseHeads() []string {
	return []string{
		"Phase", "Phasen", "Phases", "Stage", "Stages", "Journey-Phase", "Journey-Phasen", "Journey phase", "Journey stage", "Kaufphase", "Kaufphasen", "Customer Journey Phase",
		"Customer Journey", "Journey", "Etappe", "Etappen", "Phase der Customer Journey", "Funnel", "Buying stage", "Lebenszyklus", "Customer journey stages", "Phasen der Customer Journey",
	}
}

// groupWords head several lanes and hold nothing themselves.
func groupWords() []string {
	return []string{
		"Kunde", "Kunden", "Kundensicht", "Kundenperspektive", "Sicht des Kunden", "Customer", "Customer view", "Customer perspective", "Unternehmen", "Unternehmenssicht", "Unternehmensperspektive",
		"Sicht des Unternehmens", "Company", "Company view", "Business", "Organisation", "Organization", "Wir", "Intern", "Internal", "Line of visibility", "Line of interaction", "Sichtbarkeitslinie",
	}
}
