package sample

import (
	"wegmarke/domain"
	"wegmarke/domain/figure"
)

// keyFigure is an indicator with its values, one for each quarter.
type keyFigure struct {
	name      string
	title     text
	formula   text
	unit      domain.Unit
	direction domain.Direction
	target    float64
	source    text
	// kind is the entry of the catalogue whose formula it follows, inputs what the last value comes from.
	kind   string
	inputs []float64
	// values run from the oldest to the newest; the last is that of the running quarter. The
	// trend that the maps speak of is the last value against the one before it.
	values []float64
}

const (
	up     = domain.DirectionUp
	down   = domain.DirectionDown
	noGoal = 0
)

// quarters are the days of the readings: the ends of seven quarters and the day of the story.
func quarters() []domain.Date {
	return []domain.Date{
		"2024-06-30", "2024-09-30", "2024-12-31", "2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31", StoryDay,
	}
}

// indicators writes the key figures and their readings. The first seven lead the phases of the map
// of the new purchase; the others stand behind them or belong to the smaller maps.
func (b *builder) indicators() {
	days := quarters()
	for i, f := range figures() {
		id := b.IDs()
		b.name(f.name, id)
		b.put(domain.Indicator{
			ID: id, Order: b.order(i), Title: b.say(f.title), Formula: b.say(f.formula), Unit: f.unit,
			Direction: f.direction, Target: f.target, HasTarget: f.target != noGoal, Kind: f.kind,
		})
		first := len(days) - len(f.values)
		for j, v := range f.values {
			r := domain.Reading{
				ID: b.IDs(), Indicator: id, Date: b.day(days[first+j]), Value: v, Source: b.say(f.source),
			}
			if j == len(f.values)-1 && len(f.inputs) > 0 {
				figure.Of(f.inputs...).Write(&r)
				r.Value, _ = figure.Value(domain.Indicator{Kind: f.kind}, r)
			}
			b.put(r)
		}
	}
}

func figures() []keyFigure {
	web := text{"Webanalyse", "Web analytics"}
	crm := text{"CRM", "CRM"}
	books := text{"Controlling", "Controlling"}
	survey := text{"Serviceumfrage, n = 112", "Service survey, n = 112"}
	return []keyFigure{
		{
			name: "contacts", title: text{"Sichtkontakte", "Impressions"},
			formula: text{"Summe aller Sichtkontakte", "Sum of all impressions"},
			unit:    domain.UnitCount, direction: up, target: 200000, source: web,
			kind:   "indicator.impressions",
			values: []float64{121000, 127500, 131000, 140200, 139400, 152000, 164300, 184000},
		},
		{
			name: "clickrate", title: text{"Klickrate", "Click rate"},
			formula: text{"Klicks ÷ Kontakte", "Clicks ÷ impressions"},
			unit:    domain.UnitPercent, direction: up, target: 3.5, source: web,
			kind: "indicator.click_rate", inputs: []float64{5704, 184000},
			values: []float64{2.2, 2.1, 2.4, 2.2, 2.6, 2.4, 2.7, 3.1},
		},
		{
			name: "leads", title: text{"Leads", "Leads"}, formula: text{"Zahl der Leads", "Number of leads"},
			unit: domain.UnitCount, direction: up, target: 240, source: crm,
			kind:   "indicator.leads",
			values: []float64{151, 148, 160, 169, 161, 182, 194, 212},
		},
		{
			name: "closing", title: text{"Abschlussquote", "Closing rate"},
			formula: text{"Aufträge ÷ Angebote", "Orders ÷ quotes"},
			unit:    domain.UnitPercent, direction: up, target: 35, source: crm,
			kind: "indicator.own_share", inputs: []float64{26, 96},
			values: []float64{36.2, 35.7, 35.8, 34.4, 34.2, 32.6, 31.1, 27.1},
		},
		{
			name: "satisfaction", title: text{"Zufriedenheit", "Satisfaction"},
			formula: text{"Mittel der Antworten von 1 bis 5", "Mean of the answers from 1 to 5"},
			unit:    domain.UnitOfFive, direction: up, target: 4.5, source: survey,
			values: []float64{4.1, 4.2, 4.2, 4.3, 4.2, 4.4, 4.3, 4.3},
		},
		{
			name: "contracts", title: text{"Wartungsverträge", "Service contracts"},
			formula: text{"Verträge ÷ Bestand", "Contracts ÷ customers"},
			unit:    domain.UnitPercent, direction: up, target: 65, source: crm,
			kind: "indicator.own_share", inputs: []float64{90, 148},
			values: []float64{47.2, 48.9, 49.3, 51.0, 50.7, 54.1, 55.8, 60.8},
		},
		{
			name: "nps", title: text{"NPS", "NPS"}, formula: text{"Promoter − Kritiker", "Promoters − detractors"},
			unit: domain.UnitScore, direction: up, target: 50, source: survey,
			kind: "indicator.nps", inputs: []float64{65, 13, 112},
			values: []float64{27, 29, 31, 34, 37, 37, 40, 46},
		},
		{
			name: "clicks", title: text{"Klicks", "Clicks"}, formula: text{"Zahl der Klicks", "Number of clicks"},
			unit: domain.UnitCount, direction: up, source: web,
			kind:   "indicator.clicks",
			values: []float64{3624, 3648, 4436, 5704},
		},
		{
			name: "orders", title: text{"Aufträge", "Orders"}, formula: text{"Zahl der Aufträge", "Number of orders"},
			unit: domain.UnitCount, direction: up, source: crm,
			kind:   "indicator.sales",
			values: []float64{29, 30, 28, 26},
		},
		{
			name: "kept", title: text{"Gehaltene Kunden", "Customers kept"},
			formula: text{"Bestand − Verluste", "Customers − losses"},
			unit:    domain.UnitCount, direction: up, source: crm, values: []float64{133, 137, 139, 142},
		},
		{
			name: "contractcount", title: text{"Verträge", "Contracts"},
			formula: text{"Zahl der Verträge", "Number of contracts"},
			unit:    domain.UnitCount, direction: up, source: crm, values: []float64{71, 77, 81, 90},
		},
		{
			name: "referrals", title: text{"Empfehlungen", "Referrals"},
			formula: text{"Zahl der Empfehlungen", "Number of referrals"},
			unit:    domain.UnitCount, direction: up, source: crm,
			kind:   "indicator.referrals",
			values: []float64{15, 17, 19, 23},
		},
		{
			name: "cpm", title: text{"Kontaktpreis (TKP)", "Cost per mille"},
			formula: text{"Kosten ÷ Kontakte × 1000", "Cost ÷ impressions × 1000"},
			unit:    domain.UnitEuro, direction: down, target: 20, source: books,
			kind: "indicator.cost_per_mille", inputs: []float64{3940, 184000},
			values: []float64{19.2, 19.65, 20.01, 21.41},
		},
		{
			name: "cpl", title: text{"Kosten je Lead", "Cost per lead"},
			formula: text{"Kosten ÷ Leads", "Cost ÷ leads"},
			unit:    domain.UnitEuro, direction: down, target: 130, source: books,
			kind: "indicator.cost_per_lead", inputs: []float64{31400, 212},
			values: []float64{124.5, 127.2, 129.92, 148.11},
		},
		{
			name: "churn", title: text{"Abwanderung", "Churn"},
			formula: text{"Verluste ÷ Bestand", "Losses ÷ customers"},
			unit:    domain.UnitPercent, direction: down, target: 4, source: crm,
			kind: "indicator.churn_rate", inputs: []float64{6, 148},
			values: []float64{4.3, 4.2, 4.1, 4.1},
		},
		{
			name: "reach", title: text{"Reichweite", "Reach"},
			formula: text{"Zahl verschiedener Personen", "Number of different people"},
			unit:    domain.UnitCount, direction: up, source: web,
			kind:   "indicator.reach",
			values: []float64{48200, 52900, 56700, 61300},
		},
		{
			name: "cpc", title: text{"Kosten je Klick", "Cost per click"},
			formula: text{"Kosten ÷ Klicks", "Cost ÷ clicks"},
			unit:    domain.UnitEuro, direction: down, source: books,
			kind: "indicator.cost_per_click", inputs: []float64{9696.8, 5704},
			values: []float64{1.84, 1.79, 1.75, 1.70},
		},
		{
			name: "upsell", title: text{"Upselling-Rate", "Upsell rate"},
			formula: text{"Kunden mit Upselling ÷ Kunden", "Customers with upsell ÷ customers"},
			unit:    domain.UnitPercent, direction: up, target: 15, source: crm,
			kind: "indicator.upsell_rate", inputs: []float64{19, 148},
			values: []float64{10.9, 11.4, 12.1, 12.8},
		},
		{
			name: "lifetime", title: text{"Kundenwert", "Customer value"},
			formula: text{"Auftragswert × Aufträge × Jahre × Marge", "Order value × orders × years × margin"},
			unit:    domain.UnitEuro, direction: up, source: books,
			kind: "indicator.lifetime_value", inputs: []float64{28152, 1, 8, 25},
			values: []float64{54100, 54900, 55700, 56304},
		},
	}
}

// task is a measure as the story's tables write it.
type task struct {
	name      string
	title     text
	status    domain.Status
	priority  int
	due       domain.Date
	owner     string
	indicator string
	// pain is the card that the measure mends; cost and benefit are in euro per year.
	pain          string
	cost, benefit float64
}

// measures writes what Tauberwerk has set out to do. Two measures are late on the day of the story.
func (b *builder) measures() {
	const planned, doing, done = domain.StatusPlanned, domain.StatusDoing, domain.StatusDone
	for i, t := range []task{
		{"m-calculator", text{"Rechner live stellen", "Put calculator live"}, doing, 2, "2026-04-15", brandt, "contacts", "p-leaks", 9000, 24000},
		{"m-configurator", text{"Konfigurator Beta", "Configurator beta"}, planned, 2, "2026-06-30", brandt, "clickrate", "p-prices", 28000, 46000},
		{"m-testkit", text{"Messkoffer-Ablauf", "Test kit routine"}, done, 1, "2026-02-12", yilmaz, "leads", "p-sizing", 12000, 38000},
		{"m-signs", text{"QR-Schilder drucken", "Print QR signs"}, planned, 1, "2026-02-28", "", "satisfaction", "p-papers", 1800, 6500},
		{"m-report", text{"Bericht aufsetzen", "Set up report"}, doing, 3, "2026-05-31", "", "contracts", "p-upgrade", 5200, 9000},
		{"m-pricelist", text{"Preisblatt Service", "Service price list"}, doing, 1, "2026-03-01", wirth, "contracts", "s-packages", 2400, 15000},
		{"m-package", text{"Drei Servicepakete schnüren", "Put together three service packages"}, planned, 2, "2026-05-15", wirth, "contracts", "s-terms", 6000, 31000},
		{"m-reminder", text{"Erinnerung vor Ablauf", "Reminder before expiry"}, planned, 2, "2026-06-15", yilmaz, "churn", "s-hint", 3200, 12000},
		{"m-invitation", text{"Einladung mit Termin", "Invitation with a slot"}, done, 2, "2026-01-30", brandt, "leads", "f-invite", 1500, 4200},
		{"m-followup", text{"Nachfassen in drei Tagen", "Follow up within three days"}, doing, 1, "2026-03-20", hoffmann, "cpl", "f-data", 2000, 11500},
	} {
		id := b.IDs()
		b.name(t.name, id)
		b.put(domain.Measure{
			ID: id, Order: b.order(i), Title: b.say(t.title), Status: t.status, Priority: t.priority,
			Due: b.day(t.due), Owner: t.owner, Indicator: b.ref(t.indicator), Cost: t.cost, Benefit: t.benefit,
		})
		b.mends[id] = t.pain
	}
}

// reasons ties the measures to the pains they mend, whose cards are written after them.
func (b *builder) reasons() {
	for i, r := range b.records {
		if m, ok := r.(domain.Measure); ok {
			m.Pain = b.ref(b.mends[m.ID])
			b.records[i] = m
		}
	}
}
