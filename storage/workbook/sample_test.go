package workbook

import (
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
)

// id makes a fixed ID, so that tests give the same bytes every time.
func id(group, n int) domain.ID {
	return domain.ID{0: 1, 6: 0x70, 8: 0x80, 13: byte(group), 14: byte(n >> 8), 15: byte(n)}
}

// fixture is a small project with one map in which every kind of card occurs.
type fixture struct {
	t   *testing.T
	doc *document.Document
	n   int
}

var (
	mapID  = id(1, 1)
	snapID = id(1, 2)
)

func stepID(n int) domain.ID { return id(4, n) }
func laneID(n int) domain.ID { return id(5, n) }

// lanes of the fixture, by number.
var fixtureLanes = []domain.LaneKind{
	domain.LaneActions, domain.LaneGoals, domain.LaneTouchpoints, domain.LaneFeelings, domain.LanePains,
	domain.LaneIdeas, domain.LaneMeasures, domain.LaneResponsible, domain.LaneIndicators,
}

func newFixture(t *testing.T) *fixture {
	f := &fixture{t: t}
	phases := [][2]string{
		{"Awareness", "Attract: Anziehen"},
		{"Consideration", "Engage: Vertiefen"},
		{"Decision", "Nurture: Überzeugen"},
		{"Closing", "Convert: Gewinnen"},
		{"Retention", "Retain: Binden"},
		{"After Sales", "Exceed: Übertreffen"},
		{"Advocacy", "Advocate: Begeistern"},
	}
	recs := []domain.Record{
		domain.Project{ID: id(0, 1), Title: "Kompressorstation DACH", Company: "Tauberwerk Drucklufttechnik GmbH", Author: "Katharina Brandt", Language: "de"},
		domain.Persona{ID: id(2, 1), Order: "a0", Name: "Markus Feldhaus", Age: "47", Position: "Leiter Instandhaltung und Energie", Company: "Nordhang Molkerei", CompanySize: "420 Mitarbeitende"},
		domain.Map{ID: mapID, Order: "a0", Title: "Neukauf Station", Heading: "Customer Experience Map: Neukauf Kompressorstation", Persona: id(2, 1), Model: "7", Version: 7, AsOf: "2026-03-05"},
	}
	order := domain.FirstOrder
	next := func() string {
		var err error
		if order, err = domain.OrderBetween(order, ""); err != nil {
			t.Fatal(err)
		}
		return order
	}
	for i, p := range phases {
		recs = append(recs,
			domain.Phase{ID: id(3, i), Map: mapID, Order: next(), Title: p[0], Task: p[1], Color: i + 1},
			domain.Step{ID: stepID(i), Phase: id(3, i), Order: "a0"})
	}
	for i, k := range fixtureLanes {
		side := domain.SideCustomer
		if i >= 5 {
			side = domain.SideCompany
		}
		recs = append(recs, domain.Lane{ID: laneID(i), Map: mapID, Order: next(), Kind: k, Side: side})
	}
	texts := map[int][][]string{
		0: {{"Bemerkt Druckabfall", "Sucht „Leckage Druckluft Kosten“"}, {"Vergleicht vier Anbieter online", "Rechnet Energiekosten nach"}, {"Lädt zum Messtermin ein", "Bittet um Referenz aus Molkerei"}, {"Stellt Antrag auf Investition", "Verhandelt Liefertermin"}, {"Nimmt Station in Betrieb", "Meldet Störung per Telefon"}, {"Bucht Wartung", "Prüft Nutzung der Abwärme"}, {"Führt Kollegen durch die Station", "Spricht im Netzwerk"}},
		1: {{"Ursache des Druckabfalls finden"}, {"Shortlist mit zwei bis drei Anbietern"}, {"Sichere Auslegung, kein Überkauf"}, {"Freigabe vor Budgetschluss Q4"}, {"Anlauf ohne Produktionsstopp"}, {"20 % weniger Strom nachweisen"}, {"Als Fachmann anerkannt sein"}},
		4: {{"Kosten der Leckagen unbekannt"}, {"Preise nur auf Anfrage", "Werte uneinheitlich"}, {"Auslegung dauert drei Wochen", "Viele Rückfragen"}, {"Angebot kommt erst nach 9,5 Tagen", "Summe auf Seite 11"}, {"Dokumentation nur auf Papier", "Hotline bis 17 Uhr"}, {"Upgrade wird zu spät angeboten"}, nil},
		5: {{"Leckage-Rechner in 60 Sekunden"}, {"Konfigurator mit Richtpreis", "Glossar Druckluft"}, {"Messkoffer, Bericht in 48 Stunden", "Referenzkarte"}, {"Ein-Seiten-Angebot mit Video"}, {"QR-Code an der Station", "Patin für 90 Tage"}, {"Verbrauchsbericht je Quartal"}, {"Energie-Stammtisch in Regionen", "Werksführung"}},
		7: {{"K. Brandt, Marketing"}, {"K. Brandt, Marketing"}, {"S. Yılmaz, Technik"}, nil, nil, {"D. Wirth, Service"}, nil},
	}
	card := func(lane, step int) domain.Card {
		f.n++
		return domain.Card{ID: id(6, f.n), Lane: laneID(lane), Step: stepID(step), Order: next()}
	}
	for lane := range fixtureLanes {
		for step, cell := range texts[lane] {
			for _, s := range cell {
				c := card(lane, step)
				c.Text = s
				recs = append(recs, c)
			}
		}
	}
	for step, names := range [][]string{{"Google-Suche", "Fachzeitschrift", "LinkedIn"}, {"Ratgeber Website", "Webinar Effizienz"}, {"Messtermin", "Referenzbesuch"}, {"Angebot", "Außendienst", "E-Mail"}, {"Inbetriebnahme", "Hotline"}, {"TauberView Portal"}, {"Messe ComAir"}} {
		for i, name := range names {
			tp := domain.Touchpoint{ID: id(7, step*10+i), Order: next(), Title: name, Control: domain.ControlDirect}
			if i == 0 && step == 0 || name == "Fachzeitschrift" {
				tp.Control = domain.ControlIndirect
			}
			c := card(2, step)
			c.Touchpoint = tp.ID
			recs = append(recs, tp, c)
		}
	}
	for step, v := range []int{-1, 0, 2, -2, 1, 1, 2} {
		c := card(3, step)
		c.Feeling, c.At = v, 0.5
		recs = append(recs, c)
		e := card(3, step)
		e.Feeling, e.At, e.Expected = []int{0, 0, 1, 1, 1, 1, 1}[step], 0.5, true
		recs = append(recs, e)
	}
	for step, m := range []domain.Measure{
		{Title: "Rechner live stellen", Status: domain.StatusDoing, Due: "2026-04-30", Owner: "K. Brandt, Marketing"},
		{Title: "Konfigurator Beta", Status: domain.StatusPlanned, Owner: "K. Brandt, Marketing"},
		{Title: "Messkoffer-Ablauf", Status: domain.StatusDone, Due: "2026-02-28", Owner: "S. Yılmaz, Technik"},
		{},
		{Title: "QR-Schilder drucken", Status: domain.StatusDoing, Due: "2026-03-01"},
	} {
		if m.Title == "" {
			continue
		}
		m.ID, m.Order = id(8, step), next()
		c := card(6, step)
		c.Measure = m.ID
		recs = append(recs, m, c)
	}
	for step, i := range []struct {
		title string
		unit  domain.Unit
		v, z  float64
	}{
		{"Sichtkontakte", domain.UnitCount, 184000, 200000},
		{"Klickrate", domain.UnitPercent, 3.1, 3.5},
		{"Leads", domain.UnitCount, 212, 240},
		{"Abschlussquote", domain.UnitPercent, 27, 35},
		{"Erstlösungsquote", domain.UnitOfFive, 4.3, 4.5},
		{"Wartungsverträge", domain.UnitPercent, 61, 70},
		{"NPS", domain.UnitScore, 46, 50},
	} {
		in := domain.Indicator{ID: id(9, step), Order: next(), Title: i.title, Unit: i.unit, Direction: domain.DirectionUp, Target: i.z, HasTarget: true}
		c := card(8, step)
		c.Indicator = in.ID
		recs = append(recs, in, domain.Reading{ID: id(10, step), Indicator: in.ID, Date: "2026-02-28", Value: i.v}, c)
	}
	recs = append(recs, domain.Comment{ID: id(11, 1), Subject: f.card(recs, "Dokumentation nur auf Papier"), Author: "D. Wirth", Date: "2026-03-02", Text: "Das Archiv liegt im Keller."})
	doc, err := document.Load(recs)
	if err != nil {
		t.Fatal(err)
	}
	f.doc = doc
	return f
}

func (f *fixture) card(recs []domain.Record, text string) domain.ID {
	for _, r := range recs {
		if c, ok := r.(domain.Card); ok && c.Text == text {
			return c.ID
		}
	}
	f.t.Fatalf("no card %q", text)
	return domain.ID{}
}

func (f *fixture) snap() merge.Snapshot {
	return merge.Snap(f.doc, merge.SnapParams{Map: mapID, ID: snapID})
}

func (f *fixture) params() Params {
	return Params{Doc: f.doc, Sending: merge.SendingOf(f.snap()), Date: "2026-03-05", ReturnBy: "2026-03-12"}
}

// newSnapshotForFuzz is a tiny base that random sheets are matched with.
func newSnapshotForFuzz() merge.Snapshot {
	return merge.Snapshot{
		Version: 1, ID: snapID, Map: mapID, Language: "de",
		Columns: []merge.Column{{Step: stepID(0), Phase: id(3, 0), PhaseTitle: "eins"}, {Step: stepID(1), Phase: id(3, 1), PhaseTitle: "zwei"}},
		Lanes:   []merge.Lane{{ID: laneID(0), Kind: domain.LaneActions, Title: "drei", Slots: []string{"1", "2"}}},
		Items:   []merge.Item{{Card: id(6, 1), Lane: laneID(0), Step: stepID(0), Slot: "1", Fields: merge.ValuesOf(map[merge.Field]string{merge.FieldText: "vier"})}},
	}
}
