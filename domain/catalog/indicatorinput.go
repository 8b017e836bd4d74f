package catalog

import "slices"

// Inputs names the numbers that the formula of the indicator is fed with, up to four, in the order
// of domain.Reading's A to D. A figure that is only counted has none.
func (i Indicator) Inputs() []Text { return slices.Clone(indicatorInputs(i.Key)) }

func indicatorInputs(key string) []Text {
	cost, impressions, clicks := Text{"Kosten in €", "Cost in €"}, Text{"Impressionen", "Impressions"}, Text{"Klicks", "Clicks"}
	conversions, customers := Text{"Konversionen", "Conversions"}, Text{"Kunden", "Customers"}
	switch key {
	case "indicator.cost_per_mille":
		return []Text{cost, impressions}
	case "indicator.cost_per_mille_people":
		return []Text{cost, {"Erreichte Personen", "People reached"}}
	case "indicator.search_ranking":
		return []Text{{"Summe der Positionen", "Sum of positions"}, {"Suchbegriffe", "Search terms"}}
	case "indicator.click_rate":
		return []Text{clicks, impressions}
	case "indicator.engagement_rate":
		return []Text{{"Likes", "Likes"}, {"Kommentare", "Comments"}, {"Shares", "Shares"}, {"Reichweite", "Reach"}}
	case "indicator.cost_per_click":
		return []Text{cost, clicks}
	case "indicator.leads_needed":
		return []Text{{"Zielverkäufe", "Target sales"}, {"Abschlussquote in %", "Lead-to-customer rate in %"}}
	case "indicator.conversion_rate":
		return []Text{conversions, {"Besucher", "Visitors"}}
	case "indicator.cost_per_lead":
		return []Text{{"Marketingkosten in €", "Marketing cost in €"}, {"Leads", "Leads"}}
	case "indicator.cost_per_conversion":
		return []Text{cost, conversions}
	case "indicator.recommendation":
		return []Text{{"Summe der Antworten", "Sum of answers"}, {"Zahl der Antworten", "Number of answers"}}
	case "indicator.repurchase_rate":
		return []Text{{"Kunden mit ≥ 2 Käufen", "Customers with ≥ 2 purchases"}, customers}
	case "indicator.upsell_rate":
		return []Text{{"Kunden mit Upselling", "Customers with upsell"}, customers}
	case "indicator.loyalty_index":
		return []Text{
			{"Weiterempfehlung, 0–100", "Recommend, 0–100"},
			{"Wiederkauf, 0–100", "Buy again, 0–100"},
			{"Andere Produkte, 0–100", "Other products, 0–100"},
		}
	case "indicator.satisfaction":
		return []Text{{"Zufriedene (4–5)", "Satisfied (4–5)"}, {"Alle Antworten", "All answers"}}
	case "indicator.nps":
		return []Text{{"Promotoren (9–10)", "Promoters (9–10)"}, {"Kritiker (0–6)", "Detractors (0–6)"}, {"Alle Antworten", "All answers"}}
	case "indicator.lifetime_value":
		return []Text{
			{"Auftragswert in €", "Order value in €"},
			{"Aufträge im Jahr", "Orders per year"},
			{"Jahre", "Years"},
			{"Marge in %", "Margin in %"},
		}
	case "indicator.churn_rate":
		return []Text{{"Verlorene Kunden", "Customers lost"}, {"Kunden zu Beginn", "Customers at start"}}
	case "indicator.service_cost":
		return []Text{{"Servicekosten in €", "Service cost in €"}, {"Fälle", "Cases"}}
	case "indicator.roi":
		return []Text{{"Nutzen in €", "Benefit in €"}, cost}
	case "indicator.own_share":
		return []Text{{"Teil", "Part"}, {"Ganzes", "Whole"}}
	case "indicator.own_ratio":
		return []Text{{"Wert", "Value"}, {"Menge", "Quantity"}}
	}
	return nil
}
