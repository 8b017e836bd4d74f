package intake

import (
	"strconv"

	"wegmarke/domain/catalog"
)

// phaseWords are names of phases beside those of the models, by their place in the seven-phase model.
func phaseWords() [7][]string {
	return [7][]string{
		{
			"Awareness", "Bewusstsein", "Aufmerksamkeit", "Wahrnehmung", "Bekanntheit", "Bewusstwerden", "Problem erkennen", "Bedarf", "Bedarfserkennung", "Anregung", "Inspiration", "Entdecken", "Discover", "Discovery", "Attention",
			"Vor dem Kauf", "Pre-purchase", "Before", "Vorher", "Attract", "See", "Aware", "Need recognition", "Awareness phase", "Trigger", "Anziehen", "Problem recognition", "Reach", "Auslöser",
		},
		{
			"Consideration", "Abwägung", "Information", "Recherche", "Informationssuche", "Informieren", "Interesse", "Interest", "Research", "Vergleich", "Vergleichen", "Suche", "Evaluation", "Evaluate", "Engage", "Think", "Orientierung", "Consider",
			"Search", "Explore", "Bewertung", "Favorability", "Ask", "Compare", "Learn", "Sondierung",
		},
		{
			"Decision", "Entscheidung", "Entscheiden", "Decide", "Auswahl", "Selection", "Desire", "Verlangen", "Intent", "Kaufabsicht", "Choose", "Nurture", "Anfrage", "Preference", "Angebotsphase",
		},
		{
			"Closing", "Kauf", "Kaufen", "Purchase", "Buy", "Buying", "Abschluss", "Conversion", "Action", "Bestellung", "Order", "Acquisition", "Transaction", "Transaktion", "Buchung", "Booking", "Bezahlung", "Checkout", "Convert", "Do",
			"Während des Kaufs", "During purchase", "During", "Vertragsabschluss", "Act", "Kaufabschluss", "Payment", "Bezahlen", "Sign-up", "Während",
		},
		{
			"Retention", "Kundenbindung", "Bindung", "Nutzung", "Use", "Usage", "Onboarding", "Retain", "Delivery", "Lieferung", "Experience", "Erlebnis", "Using", "Implementierung", "Inbetriebnahme", "Einführung", "Nutzen", "Adoption", "Installation",
			"Empfang", "Activation", "Getting started", "Einrichtung",
		},
		{
			"After Sales", "After-Sales", "Nachkauf", "Nach dem Kauf", "Nachkaufphase", "Post-purchase", "After purchase", "Service", "Support", "Betreuung", "After", "Nachher", "Customer Service", "Wartung", "Kundenservice", "Exceed", "Maintenance", "Erneuerung",
			"Renewal", "Wiederkauf", "Repurchase", "Service & Support", "Expansion", "Care",
		},
		{
			"Advocacy", "Befürwortung", "Weiterempfehlung", "Empfehlung", "Loyalität", "Loyalty", "Advocate", "Recommend", "Recommendation", "Referral", "Fürsprache", "Empfehlen", "Begeisterung", "Delight", "Bond", "Fan", "Treue", "Share", "Teilen",
		},
	}
}

// phaseLexicon finds the place of a phase among the seven by its name.
func phaseLexicon() *lexicon {
	l := newLexicon()
	for i, words := range phaseWords() {
		l.add(strconv.Itoa(i+1), words...)
	}
	for _, m := range catalog.Models() {
		for _, p := range m.Phases() {
			if m.Key != catalog.ModelFree {
				l.addText(strconv.Itoa(p.Color), p.Names)
			}
		}
	}
	return l
}

// modelFor is the phase model whose phases have these names in this order, the free one otherwise.
func modelFor(titles []string) string {
	for _, m := range catalog.Models() {
		phases := m.Phases()
		if len(phases) != len(titles) || m.Key == catalog.ModelFree {
			continue
		}
		same := true
		for i, p := range phases {
			t := plain(titles[i])
			same = same && (t == plain(p.Names.DE) || t == plain(p.Names.EN))
		}
		if same {
			return m.Key
		}
	}
	return catalog.ModelFree
}

// coloursFor shares the seven colours among phases: by the model, by what their names say where that
// rises from left to right, else evenly.
func coloursFor(model string, known []int) []int {
	out := make([]int, len(known))
	if m, ok := catalog.ModelOf(model); ok && len(m.Phases()) == len(known) && model != catalog.ModelFree {
		for i, p := range m.Phases() {
			out[i] = p.Color
		}
		return out
	}
	rising := true
	for i, k := range known {
		out[i] = k
		rising = rising && k > 0 && (i == 0 || k > known[i-1])
	}
	if rising {
		return out
	}
	n := len(known)
	for i := range out {
		switch {
		case n <= 1:
			out[i] = 1
		case n <= 7:
			out[i] = 1 + (i*6+(n-1)/2)/(n-1)
		default:
			out[i] = 1 + i%7
		}
	}
	return out
}
