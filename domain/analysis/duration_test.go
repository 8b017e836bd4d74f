package analysis

import (
	"math"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

func TestLengthsAreReadAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]Length{
		"3 Monate": {3, domain.TimeMonth}, "ca. 2–3 Wochen": {2.5, domain.TimeWeek}, "1,5 years": {1.5, domain.TimeYear},
		"10 days": {10, domain.TimeDay}, "2 bis 4 Mon.": {3, domain.TimeMonth}, "1 Jahr": {1, domain.TimeYear},
		"bald": {}, "": {}, "5": {}, "3 Katzen": {},
	} {
		got, ok := ParseLength(text)
		if got != want || ok != (want != Length{}) {
			t.Errorf("%q is %+v (%v), want %+v", text, got, ok, want)
		}
	}
}

func TestJourneyAddsUpItsPhases(t *testing.T) {
	doc := document.New()
	d := document.NewDraft(doc)
	m := domain.Map{ID: domain.NewID(), Order: domain.FirstOrder}
	d.Put(m)
	order := ""
	for _, text := range []string{"3 Monate", "", "2 Monate", "bald"} {
		order, _ = domain.OrderBetween(order, "")
		d.Put(domain.Phase{ID: domain.NewID(), Map: m.ID, Order: order, Color: 1, Duration: text})
	}
	if j := JourneyLength(d, m.ID); j != (Journey{Length{5, domain.TimeMonth}, false, 2, 4}) {
		t.Errorf("journey %+v", j)
	}
	p := document.Phases(d, m.ID)[1]
	p.Duration = "1 Jahr"
	d.Put(p)
	if j := JourneyLength(d, m.ID); !j.Mixed || j.Unit != domain.TimeYear || math.Abs(j.Value-17.0/12) > 1e-9 {
		t.Errorf("journey with a year %+v", j)
	}
}
