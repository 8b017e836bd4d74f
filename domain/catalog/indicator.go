package catalog

import (
	"slices"

	"wegmarke/domain"
)

// FormulaKey names the way an indicator is calculated. Every formula gives no value, and no error,
// where its denominator is zero or empty.
type FormulaKey string

// Formulas.
const (
	FormulaCount       FormulaKey = "count"
	FormulaUnique      FormulaKey = "unique"
	FormulaMean        FormulaKey = "mean"
	FormulaRatio       FormulaKey = "ratio"
	FormulaPercent     FormulaKey = "percent"
	FormulaPerThousand FormulaKey = "per_thousand"
	// FormulaMeanOfThree is the mean of three answers, FormulaPercentOfSum the share of a sum of three.
	FormulaMeanOfThree  FormulaKey = "mean_of_three"
	FormulaPercentOfSum FormulaKey = "percent_of_sum"
	// FormulaPerPercent divides by a share, as in how many leads a number of sales needs.
	FormulaPerPercent FormulaKey = "per_percent"
	FormulaNPS        FormulaKey = "nps"
	FormulaLifetime   FormulaKey = "lifetime"
	FormulaROI        FormulaKey = "roi"
)

// Indicator is a key figure to choose from.
type Indicator struct {
	Key string
	// Phase is the colour of the phase the indicator belongs to, 0 for the map as a whole.
	Phase   int
	Names   Text
	Formula FormulaKey
	// Terms writes the formula in words.
	Terms     Text
	Unit      domain.Unit
	Direction domain.Direction
	// Default indicators are offered first: nobody needs all of them.
	Default bool
}

// Name is the title of the indicator in a language.
func (i Indicator) Name(lang string) string { return i.Names.In(lang) }

// Indicators lists the catalogue in the order of the phases.
func Indicators() []Indicator { return slices.Clone(indicators[:]) }

// OwnIndicators lists the ways to calculate a figure that is not in the catalogue.
func OwnIndicators() []Indicator { return slices.Clone(ownIndicators[:]) }

// IndicatorOf finds an indicator of the catalogue or a way to calculate one of the users' own.
func IndicatorOf(key string) (Indicator, bool) {
	for _, i := range indicators {
		if i.Key == key {
			return i, true
		}
	}
	for _, i := range ownIndicators {
		if i.Key == key {
			return i, true
		}
	}
	return Indicator{}, false
}

// Own says whether the entry is only a way to calculate, without a name and a phase of its own.
func (i Indicator) Own() bool {
	return slices.ContainsFunc(ownIndicators[:], func(o Indicator) bool { return o.Key == i.Key })
}

const (
	up   = domain.DirectionUp
	down = domain.DirectionDown
)

var indicators = [...]Indicator{
	{
		"indicator.impressions", 1,
		Text{"Impressionen", "Impressions"},
		FormulaCount,
		Text{"Zahl der Einblendungen", "number of impressions"},
		domain.UnitCount, up, true,
	},
	{
		"indicator.reach", 1,
		Text{"Reichweite", "Reach"},
		FormulaUnique,
		Text{"Zahl verschiedener Personen", "number of different people"},
		domain.UnitCount, up, true,
	},
	{
		"indicator.video_views", 1,
		Text{"Video-Views", "Video views"},
		FormulaUnique,
		Text{"Zahl der Personen, die das Video gesehen haben", "number of people who watched"},
		domain.UnitCount, up, false,
	},
	{
		"indicator.cost_per_mille", 1,
		Text{"Tausend-Kontakt-Preis", "Cost per mille"},
		FormulaPerThousand,
		Text{"Kosten ÷ Impressionen × 1000", "cost ÷ impressions × 1000"},
		domain.UnitEuro, down, false,
	},
	{
		"indicator.cost_per_mille_people", 1,
		Text{"Tausend-Kontakt-Preis der Zielgruppe", "Cost per mille of the target group"},
		FormulaPerThousand,
		Text{"Kosten ÷ erreichte Personen der Zielgruppe × 1000", "cost ÷ people of the target group reached × 1000"},
		domain.UnitEuro, down, false,
	},
	{
		"indicator.search_ranking", 1,
		Text{"Suchmaschinenplatzierung", "Search ranking"},
		FormulaMean,
		Text{"mittlere Position", "average position"},
		domain.UnitCount, down, false,
	},
	{
		"indicator.clicks", 2,
		Text{"Klicks", "Clicks"},
		FormulaCount,
		Text{"Zahl der Klicks", "number of clicks"},
		domain.UnitCount, up, false,
	},
	{
		"indicator.click_rate", 2,
		Text{"Klickrate", "Click-through rate"},
		FormulaPercent,
		Text{"Klicks ÷ Impressionen × 100", "clicks ÷ impressions × 100"},
		domain.UnitPercent, up, true,
	},
	{
		"indicator.engagement_rate", 2,
		Text{"Interaktionsrate", "Engagement rate"},
		FormulaPercentOfSum,
		Text{"(Likes + Kommentare + Shares) ÷ Reichweite × 100", "(likes + comments + shares) ÷ reach × 100"},
		domain.UnitPercent, up, false,
	},
	{
		"indicator.cost_per_click", 2,
		Text{"Kosten pro Klick", "Cost per click"},
		FormulaRatio,
		Text{"Kosten ÷ Klicks", "cost ÷ clicks"},
		domain.UnitEuro, down, false,
	},
	{
		"indicator.leads", 3,
		Text{"Leads", "Leads"},
		FormulaCount,
		Text{"Zahl der Leads", "number of leads"},
		domain.UnitCount, up, true,
	},
	{
		"indicator.leads_needed", 3,
		Text{"Benötigte Leads", "Leads needed"},
		FormulaPerPercent,
		Text{"Zielverkäufe ÷ Abschlussquote der Leads", "target sales ÷ lead-to-customer rate"},
		domain.UnitCount, domain.DirectionNone, false,
	},
	{
		"indicator.conversion_rate", 3,
		Text{"Konversionsrate", "Conversion rate"},
		FormulaPercent,
		Text{"Konversionen ÷ Besucher × 100", "conversions ÷ visitors × 100"},
		domain.UnitPercent, up, true,
	},
	{
		"indicator.sales", 3,
		Text{"Verkaufszahlen", "Sales"},
		FormulaCount,
		Text{"Zahl der Verkäufe", "number of sales"},
		domain.UnitCount, up, false,
	},
	{
		"indicator.cost_per_lead", 3,
		Text{"Kosten pro Lead", "Cost per lead"},
		FormulaRatio,
		Text{"Marketingkosten ÷ Leads", "marketing cost ÷ leads"},
		domain.UnitEuro, down, false,
	},
	{
		"indicator.cost_per_conversion", 3,
		Text{"Kosten pro Conversion", "Cost per conversion"},
		FormulaRatio,
		Text{"Kosten ÷ Konversionen", "cost ÷ conversions"},
		domain.UnitEuro, down, false,
	},
	{
		"indicator.recommendation", 5,
		Text{"Weiterempfehlungsbereitschaft", "Willingness to recommend"},
		FormulaMean,
		Text{"Mittel der Antworten von 0 bis 10", "mean of the answers from 0 to 10"},
		domain.UnitScore, up, false,
	},
	{
		"indicator.repurchase_rate", 5,
		Text{"Wiederkaufsrate", "Repurchase rate"},
		FormulaPercent,
		Text{"Kunden mit ≥ 2 Käufen ÷ Kunden × 100", "customers with ≥ 2 purchases ÷ customers × 100"},
		domain.UnitPercent, up, false,
	},
	{
		"indicator.upsell_rate", 5,
		Text{"Upselling-Rate", "Upsell rate"},
		FormulaPercent,
		Text{"Kunden mit Upselling ÷ Kunden × 100", "customers with upsell ÷ customers × 100"},
		domain.UnitPercent, up, false,
	},
	{
		"indicator.loyalty_index", 5,
		Text{"Customer Loyalty Index", "Customer Loyalty Index"},
		FormulaMeanOfThree,
		Text{"Mittel aus drei Fragen, 0 bis 100", "mean of three survey items, 0 to 100"},
		domain.UnitScore, up, false,
	},
	{
		"indicator.satisfaction", 5,
		Text{"Kundenzufriedenheit (CSAT)", "Customer satisfaction (CSAT)"},
		FormulaPercent,
		Text{"zufriedene Antworten ÷ alle Antworten × 100", "satisfied answers ÷ all answers × 100"},
		domain.UnitPercent, up, true,
	},
	{
		"indicator.nps", 5,
		Text{"Net Promoter Score", "Net Promoter Score"},
		FormulaNPS,
		Text{"% Promotoren (9–10) − % Kritiker (0–6)", "% promoters (9–10) − % detractors (0–6)"},
		domain.UnitScore, up, true,
	},
	{
		"indicator.lifetime_value", 5,
		Text{"Kundenwert (CLV)", "Customer lifetime value"},
		FormulaLifetime,
		Text{"Auftragswert × Aufträge im Jahr × Jahre × Marge", "order value × orders per year × years × margin"},
		domain.UnitEuro, up, false,
	},
	{
		"indicator.feedback", 5,
		Text{"Feedbacks", "Feedback items"},
		FormulaCount,
		Text{"Zahl der Rückmeldungen", "number of feedback items"},
		domain.UnitCount, domain.DirectionNone, false,
	},
	{
		"indicator.issue_requests", 5,
		Text{"Anfragen", "Issue requests"},
		FormulaCount,
		Text{"Zahl der Anfragen", "number of requests"},
		domain.UnitCount, down, false,
	},
	{
		"indicator.churn_rate", 5,
		Text{"Abwanderungsrate", "Churn rate"},
		FormulaPercent,
		Text{"verlorene Kunden ÷ Kunden zu Beginn × 100", "customers lost ÷ customers at start × 100"},
		domain.UnitPercent, down, true,
	},
	{
		"indicator.service_cost", 5,
		Text{"Kosten Kundenservice", "Service cost"},
		FormulaRatio,
		Text{"Servicekosten ÷ Fälle", "service cost ÷ cases"},
		domain.UnitEuro, down, false,
	},
	{
		"indicator.referrals", 7,
		Text{"Empfehlungen", "Referrals"},
		FormulaCount,
		Text{"Zahl der Empfehlungen", "number of referrals"},
		domain.UnitCount, up, true,
	},
	{
		"indicator.roi", 0,
		Text{"ROI", "ROI"},
		FormulaROI,
		Text{"(Nutzen − Kosten) ÷ Kosten × 100", "(benefit − cost) ÷ cost × 100"},
		domain.UnitPercent, up, false,
	},
}

// ownIndicators are named after what their result is.
var ownIndicators = [...]Indicator{
	{
		"indicator.own_share", 0,
		Text{"Eigene Kennzahl als Anteil in %", "Own figure as a share in %"},
		FormulaPercent,
		Text{"Teil ÷ Ganzes × 100", "part ÷ whole × 100"},
		domain.UnitPercent, up, false,
	},
	{
		"indicator.own_ratio", 0,
		Text{"Eigene Kennzahl als Verhältnis", "Own figure as a ratio"},
		FormulaRatio,
		Text{"Wert ÷ Menge", "value ÷ quantity"},
		domain.UnitCount, up, false,
	},
}
