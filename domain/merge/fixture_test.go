package merge

import (
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

func id(group, n int) domain.ID {
	return domain.ID{0: 1, 6: 0x70, 8: 0x80, 14: byte(group), 15: byte(n)}
}

var (
	mapID   = id(1, 1)
	actions = id(4, 0)
	places  = id(4, 1)
	moods   = id(4, 2)
	tasks   = id(4, 3)
	figures = id(4, 4)
	people  = id(4, 5)
)

func step(n int) domain.ID { return id(3, n) }

// world is a map of three phases with two cards in most cells.
func world(t interface{ Fatal(...any) }) *document.Document {
	recs := []domain.Record{
		domain.Project{ID: id(0, 1), Language: "de"},
		domain.Map{ID: mapID, Order: "a0", Title: "Karte"},
	}
	order := domain.FirstOrder
	next := func() string {
		order, _ = domain.OrderBetween(order, "")
		return order
	}
	for i, title := range []string{"Vorher", "Kauf", "Nachher"} {
		recs = append(recs,
			domain.Phase{ID: id(2, i), Map: mapID, Order: next(), Title: title, Color: i + 1},
			domain.Step{ID: step(i), Phase: id(2, i), Order: "a0"})
	}
	for i, k := range []domain.LaneKind{
		domain.LaneActions, domain.LaneTouchpoints, domain.LaneFeelings, domain.LaneMeasures, domain.LaneIndicators, domain.LaneResponsible,
	} {
		recs = append(recs, domain.Lane{ID: id(4, i), Map: mapID, Order: next(), Kind: k, Side: domain.SideCustomer})
	}
	n := 0
	card := func(lane, step domain.ID) domain.Card {
		n++
		return domain.Card{ID: id(5, n), Lane: lane, Step: step, Order: next()}
	}
	for s := range 3 {
		for i := range 2 {
			c := card(actions, step(s))
			c.Text = []string{"Sucht", "Fragt", "Vergleicht", "Bestellt", "Nutzt", "Empfiehlt"}[2*s+i]
			recs = append(recs, c)
			tp := domain.Touchpoint{ID: id(6, 2*s+i), Order: next(), Title: []string{"Suche", "Messe", "Website", "Shop", "Hotline", "Forum"}[2*s+i]}
			c = card(places, step(s))
			c.Touchpoint = tp.ID
			recs = append(recs, tp, c)
		}
		c := card(moods, step(s))
		c.Feeling, c.At = s-1, 0.5
		recs = append(recs, c)
		m := domain.Measure{ID: id(7, s), Order: next(), Title: []string{"Anzeige", "Rabatt", "Umfrage"}[s], Status: domain.StatusPlanned, Owner: "Jana"}
		c = card(tasks, step(s))
		c.Measure = m.ID
		recs = append(recs, m, c)
		i := domain.Indicator{ID: id(8, s), Order: next(), Title: []string{"Klicks", "Leads", "NPS"}[s], Unit: domain.UnitCount, Target: 10, HasTarget: true}
		c = card(figures, step(s))
		c.Indicator = i.ID
		recs = append(recs, i, domain.Reading{ID: id(9, s), Indicator: i.ID, Date: "2026-01-31", Value: float64(s)}, c)
	}
	c := card(people, step(0))
	c.Text = "Jana"
	recs = append(recs, c)
	doc, err := document.Load(recs)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func snap(doc *document.Document) Snapshot {
	return Snap(doc, SnapParams{Map: mapID, ID: id(1, 2), Hidden: true})
}

// change applies edits made through a draft.
func change(t interface{ Fatal(...any) }, doc *document.Document, f func(d *document.Draft)) {
	d := document.NewDraft(doc)
	f(d)
	c, err := d.Change()
	if err != nil {
		t.Fatal(err)
	}
	if err := doc.Apply(c); err != nil {
		t.Fatal(err)
	}
}

// says finds the card that shows a text.
func says(t *testing.T, doc *document.Document, text string) domain.Card {
	t.Helper()
	for _, c := range document.MapCards(doc, mapID) {
		if document.CardText(doc, c) == text {
			return c
		}
	}
	t.Fatalf("no card says %q", text)
	return domain.Card{}
}

// reword gives a card another text.
func reword(t *testing.T, doc *document.Document, from, to string) {
	t.Helper()
	c := says(t, doc, from)
	c.Text = to
	change(t, doc, func(d *document.Draft) { d.Put(c) })
}

func drop(t *testing.T, doc *document.Document, text string) {
	t.Helper()
	c := says(t, doc, text)
	change(t, doc, func(d *document.Draft) { d.RemoveTree(c.ID) })
}
