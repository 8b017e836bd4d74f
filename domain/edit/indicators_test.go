package edit

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/figure"
)

// TestFigureHistories drives indicators, readings and measures with random commands: the document
// stays whole, undo leads to the start and redo to the end.
func TestFigureHistories(t *testing.T) {
	kinds := []string{"", "eigene"}
	for _, k := range append(catalog.Indicators(), catalog.OwnIndicators()...) {
		kinds = append(kinds, k.Key)
	}
	rapid.Check(t, func(rt *rapid.T) {
		s, m, _ := newSession(rt)
		start := s.Doc().Clone()
		kind := rapid.SampledFrom(kinds)
		number := rapid.SampledFrom([]float64{0, 1, -3, 48, 176, 1e9, 0.5})
		indicator := func() (domain.ID, bool) {
			all := document.Indicators(s.Doc())
			if len(all) == 0 {
				return domain.ID{}, false
			}
			return rapid.SampledFrom(all).Draw(rt, "indicator").ID, true
		}
		reading := func() (domain.ID, bool) {
			i, ok := indicator()
			all := document.Readings(s.Doc(), i)
			if !ok || len(all) == 0 {
				return domain.ID{}, false
			}
			return rapid.SampledFrom(all).Draw(rt, "reading").ID, true
		}
		inputs := func() figure.Inputs {
			var in figure.Inputs
			for n := range rapid.IntRange(0, 4).Draw(rt, "inputs") {
				in = in.With(n, number.Draw(rt, "number"))
			}
			return in
		}
		lane := func(k domain.LaneKind) domain.ID {
			for _, l := range document.Lanes(s.Doc(), m) {
				if l.Kind == k {
					return l.ID
				}
			}
			rt.Fatalf("no lane %s", k)
			return domain.ID{}
		}
		rt.Repeat(map[string]func(*rapid.T){
			"indicator": func(*rapid.T) {
				k := kind.Draw(rt, "kind")
				do(rt, s, "indicator", func(d *document.Draft) error { _, err := AddIndicator(d, k, "Neue", "de"); return err })
			},
			"kind": func(*rapid.T) {
				i, ok := indicator()
				k := kind.Draw(rt, "kind")
				if !ok || k == "eigene" {
					return
				}
				do(rt, s, "kind", func(d *document.Draft) error { return SetIndicatorKind(d, i, k, "en") })
			},
			"reading": func(*rapid.T) {
				i, ok := indicator()
				if !ok {
					return
				}
				r := domain.Reading{Indicator: i, Date: "2026-03-05", Value: number.Draw(rt, "value")}
				inputs().Write(&r)
				do(rt, s, "reading", func(d *document.Draft) error { _, err := AddReading(d, r); return err })
			},
			"inputs": func(*rapid.T) {
				if r, ok := reading(); ok {
					in := inputs()
					do(rt, s, "inputs", func(d *document.Draft) error { return SetReadingInputs(d, r, in) })
				}
			},
			"value": func(*rapid.T) {
				if r, ok := reading(); ok {
					v := number.Draw(rt, "value")
					do(rt, s, "value", func(d *document.Draft) error { return SetReadingValue(d, r, v) })
				}
			},
			"remove indicator": func(*rapid.T) {
				if i, ok := indicator(); ok {
					do(rt, s, "remove", func(d *document.Draft) error { return Remove(d, Removal{IDs: []domain.ID{i}, Lang: "de"}) })
				}
			},
			"card": func(*rapid.T) {
				k := rapid.SampledFrom([]domain.LaneKind{domain.LaneIndicators, domain.LaneMeasures}).Draw(rt, "lane")
				at := End(lane(k), document.Columns(s.Doc(), m)[0].ID)
				do(rt, s, "card", func(d *document.Draft) error { _, err := AddCard(d, at, "Leads"); return err })
			},
			"measure": func(*rapid.T) {
				i, _ := indicator()
				do(rt, s, "measure", func(d *document.Draft) error {
					_, err := AddMeasure(d, domain.Measure{Title: "Anrufen", Indicator: i})
					return err
				})
			},
			"remove measure": func(*rapid.T) {
				if all := document.Measures(s.Doc()); len(all) > 0 {
					id := rapid.SampledFrom(all).Draw(rt, "measure").ID
					do(rt, s, "remove", func(d *document.Draft) error { return Remove(d, Removal{IDs: []domain.ID{id}, Way: Drop, Lang: "de"}) })
				}
			},
			"undo": func(*rapid.T) { s.Undo() },
			"redo": func(*rapid.T) { s.Redo() },
			"": func(*rapid.T) {
				if err := s.Doc().Check(); err != nil {
					rt.Fatal(err)
				}
			},
		})
		for ok := true; ok; _, ok = s.Redo() {
		}
		end := s.Doc().Clone()
		for ok := true; ok; _, ok = s.Undo() {
		}
		if !s.Doc().Equal(start) {
			rt.Fatal("undoing everything does not lead back to the start")
		}
		for ok := true; ok; _, ok = s.Redo() {
		}
		if !s.Doc().Equal(end) {
			rt.Fatal("redoing everything does not lead to the end")
		}
	})
}

func TestKindBringsFormulaAndKeepsValues(t *testing.T) {
	s, _, _ := newSession(t)
	var id, reading domain.ID
	do(t, s, "add", func(d *document.Draft) (err error) {
		id, err = AddIndicator(d, "indicator.conversion_rate", "Neue Kennzahl", "de")
		return err
	})
	get := func() domain.Indicator { i, _ := document.Find[domain.Indicator](s.Doc(), id); return i }
	if i := get(); i.Title != "Neue Kennzahl" || i.Formula != "Konversionen ÷ Besucher × 100" || i.Unit != domain.UnitPercent {
		t.Fatalf("new indicator %+v", i)
	}
	do(t, s, "reading", func(d *document.Draft) (err error) {
		r := domain.Reading{Indicator: id, Date: "2026-03-05"}
		figure.Of(48, 176).Write(&r)
		reading, err = AddReading(d, r)
		return err
	})
	value := func() domain.Reading { r, _ := document.Find[domain.Reading](s.Doc(), reading); return r }
	// 48 ÷ 176 × 100 = 27.2727…
	if v := value(); math.Abs(v.Value-27.2727) > 1e-4 || v.Inputs != 3 {
		t.Fatalf("reading %+v", v)
	}
	do(t, s, "same formula", func(d *document.Draft) error { return SetIndicatorKind(d, id, "indicator.churn_rate", "de") })
	if v := value(); v.Inputs != 3 {
		t.Errorf("the same formula took the inputs: %+v", v)
	}
	do(t, s, "other formula", func(d *document.Draft) error { return SetIndicatorKind(d, id, "indicator.leads", "de") })
	if v := value(); v.Inputs != 0 || v.A != 0 || math.Abs(v.Value-27.2727) > 1e-4 {
		t.Errorf("another formula left %+v", v)
	}
	do(t, s, "by hand", func(d *document.Draft) error { return SetReadingValue(d, reading, 30) })
	if v := value(); v.Value != 30 {
		t.Errorf("by hand %+v", v)
	}
	do(t, s, "title", func(d *document.Draft) error {
		i := get()
		i.Title = "Leads"
		d.Put(i)
		return nil
	})
	do(t, s, "kind", func(d *document.Draft) error { return SetIndicatorKind(d, id, "indicator.nps", "en") })
	if i := get(); i.Title != "Net Promoter Score" {
		t.Errorf("the title of the old kind stays: %q", i.Title)
	}
}

func TestOwnFormulaStays(t *testing.T) {
	s, _, _ := newSession(t)
	var id domain.ID
	do(t, s, "add", func(d *document.Draft) (err error) {
		id, err = AddIndicator(d, "", "Abschlussquote", "de")
		i, _ := document.Find[domain.Indicator](d, id)
		i.Formula, i.Direction = "Aufträge ÷ Angebote", domain.DirectionDown
		d.Put(i)
		return err
	})
	do(t, s, "kind", func(d *document.Draft) error { return SetIndicatorKind(d, id, "indicator.own_share", "de") })
	i, _ := document.Find[domain.Indicator](s.Doc(), id)
	if i.Title != "Abschlussquote" || i.Formula != "Aufträge ÷ Angebote" || i.Unit != domain.UnitPercent || i.Direction != domain.DirectionDown {
		t.Errorf("own figure %+v", i)
	}
}
