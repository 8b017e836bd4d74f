package analysis

import (
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
)

// journey is an empty project with one map, and what puts records into it.
type journey struct {
	t   *testing.T
	doc *document.Document
	m   domain.ID
}

func newJourney(t *testing.T) *journey {
	t.Helper()
	j := &journey{t: t, doc: document.New()}
	j.do(func(d *document.Draft) (err error) {
		d.Put(domain.Project{ID: domain.NewID(), Language: "de"})
		j.m, err = edit.AddMap(d, "Karte", catalog.Model3, "de")
		return err
	})
	return j
}

func (j *journey) do(f func(d *document.Draft) error) {
	j.t.Helper()
	d := document.NewDraft(j.doc)
	err := f(d)
	if err == nil {
		var c document.Change
		if c, err = d.Change(); err == nil {
			err = j.doc.Apply(c)
		}
	}
	if err != nil {
		j.t.Fatal(err)
	}
}

func (j *journey) put(records ...domain.Record) {
	j.t.Helper()
	j.do(func(d *document.Draft) error {
		for _, r := range records {
			d.Put(r)
		}
		return nil
	})
}

// fill puts a card into every cell of the map, and a feeling into those of the curve.
func (j *journey) fill() {
	j.t.Helper()
	j.do(func(d *document.Draft) error {
		for _, l := range document.Lanes(d, j.m) {
			for _, s := range document.Columns(d, j.m) {
				c := domain.Card{ID: domain.NewID(), Lane: l.ID, Step: s.ID, Order: domain.FirstOrder, Text: "x"}
				if l.Kind == domain.LaneFeelings {
					c.Feeling = -2
				}
				d.Put(c)
			}
		}
		return nil
	})
}

func TestTheRouteIsWalkedStepByStep(t *testing.T) {
	j := newJourney(t)
	who, x, kpi := domain.NewID(), domain.NewID(), domain.NewID()
	for _, c := range []struct {
		what string
		do   func()
		want Waymark
	}{
		{"nothing is there", func() {}, WaymarkPersona},
		{"a persona has only a name", func() { j.put(domain.Persona{ID: who, Order: domain.FirstOrder, Name: "Eva"}) }, WaymarkPersona},
		{"it has a goal", func() {
			j.do(func(d *document.Draft) error {
				_, err := edit.AddEntry(d, domain.Entry{Subject: who, Field: "persona.goals", Text: "Ruhe"}, -1)
				return err
			})
		}, WaymarkTouchpoints},
		{"a touchpoint without a judgement", func() {
			j.put(domain.Touchpoint{ID: domain.NewID(), Order: domain.FirstOrder, Title: "Messe"})
		}, WaymarkTouchpoints},
		{"one that is judged", func() {
			j.put(domain.Touchpoint{ID: domain.NewID(), Order: domain.FirstOrder, Title: "Mail", Expectation: 4, Performance: 2})
		}, WaymarkMap},
		{"the map is full", j.fill, WaymarkRound},
		{"a workbook is on its way", func() { j.put(domain.Exchange{ID: x, Map: j.m, Date: "2026-03-05"}) }, WaymarkRound},
		{"its answer came back", func() {
			j.do(func(d *document.Draft) error {
				_, err := edit.AddEntry(d, domain.Entry{Subject: document.Project(d).ID, Field: catalog.ProjectAnswerTaken, Code: x.String()}, -1)
				return err
			})
		}, WaymarkAnalysis},
		{"somebody does something by a day", func() {
			j.put(domain.Measure{ID: domain.NewID(), Order: domain.FirstOrder, Title: "Tun", Status: domain.StatusPlanned, Owner: "Eva", Due: "2026-04-01"})
		}, WaymarkAnalysis},
		{"and it is measured", func() {
			j.put(domain.Indicator{ID: kpi, Order: domain.FirstOrder, Title: "NPS", Unit: domain.UnitScore},
				domain.Reading{ID: domain.NewID(), Indicator: kpi, Date: "2026-03-05", Value: 12})
		}, RouteEnd},
	} {
		c.do()
		if got := Stand(j.doc); got != c.want {
			t.Errorf("%s: stands at %d, want %d", c.what, got, c.want)
		}
	}
}

func TestTheDigestDrawsTheMapThatIsThere(t *testing.T) {
	j := newJourney(t)
	empty := DigestOf(j.doc, domain.NewID())
	if empty.Phases != 3 || len(empty.Sketch.Feelings) != 0 || len(empty.Maps) != 1 || empty.Stand != WaymarkPersona {
		t.Errorf("of a new project: %+v", empty)
	}
	for _, l := range empty.Sketch.Lanes {
		for _, full := range l.Cells {
			if full {
				t.Error("draws cards that are not there")
			}
		}
	}
	j.fill()
	s := DigestOf(j.doc, j.m).Sketch
	if len(s.Phases) != 3 || len(s.Feelings) != 3 || s.Feelings[0].Value != -2 || len(s.Lanes) != sketchTop+sketchLow {
		t.Errorf("draws %+v", s)
	}
	looks := map[SketchLook]int{}
	for _, l := range s.Lanes {
		looks[l.Look]++
	}
	if looks[LookPain] != 1 || looks[LookIdea] != 1 {
		t.Errorf("looks %v", looks)
	}
}
