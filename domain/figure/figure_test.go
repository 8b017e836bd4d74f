package figure

import (
	"math"
	"strconv"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
)

// worked holds one example for each indicator that is calculated, worked out by hand.
var worked = map[string]struct {
	in   []float64
	want float64
}{
	// 3940 ÷ 184 = 21.413043…; the impressions are 184 thousand.
	"indicator.cost_per_mille": {[]float64{3940, 184000}, 21.41304347826087},
	// 1500 ÷ 60 = 25; 60 thousand people of the target group.
	"indicator.cost_per_mille_people": {[]float64{1500, 60000}, 25},
	// Positions 1, 3, 4 and 10 of four terms: 18 ÷ 4 = 4.5.
	"indicator.search_ranking": {[]float64{18, 4}, 4.5},
	// 5704 ÷ 184000: 1 % is 1840, and 5704 ÷ 1840 = 3.1.
	"indicator.click_rate": {[]float64{5704, 184000}, 3.1},
	// 120 + 30 + 10 = 160 of 4000: 1 % is 40, 160 ÷ 40 = 4.
	"indicator.engagement_rate": {[]float64{120, 30, 10, 4000}, 4},
	// 850 ÷ 500 = 1.70.
	"indicator.cost_per_click": {[]float64{850, 500}, 1.7},
	// 20 sales where 8 of 100 leads buy: one sale needs 12.5 leads, 20 × 12.5 = 250.
	"indicator.leads_needed": {[]float64{20, 8}, 250},
	// 48 ÷ 176 = 0.272727…
	"indicator.conversion_rate": {[]float64{48, 176}, 27.27272727272727},
	// 31400 ÷ 212 = 148.113207…
	"indicator.cost_per_lead": {[]float64{31400, 212}, 148.11320754716982},
	// 4500 ÷ 36 = 125.
	"indicator.cost_per_conversion": {[]float64{4500, 36}, 125},
	// Answers 10, 9, 7 and 4: 30 ÷ 4 = 7.5.
	"indicator.recommendation": {[]float64{30, 4}, 7.5},
	// 57 of 190: 1 % is 1.9, 57 ÷ 1.9 = 30.
	"indicator.repurchase_rate": {[]float64{57, 190}, 30},
	// 19 of 148: 19 ÷ 148 = 0.128378…
	"indicator.upsell_rate": {[]float64{19, 148}, 12.837837837837839},
	// (80 + 70 + 60) ÷ 3 = 210 ÷ 3 = 70.
	"indicator.loyalty_index": {[]float64{80, 70, 60}, 70},
	// 90 of 120 = three quarters.
	"indicator.satisfaction": {[]float64{90, 120}, 75},
	// 65 of 112 are 58.04 %, 13 of 112 are 11.61 %: 46.43, told as 46.
	"indicator.nps": {[]float64{65, 13, 112}, 46},
	// 2000 € × 3 orders = 6000 € a year, × 5 years = 30000 €, of which 20 % = 6000 €.
	"indicator.lifetime_value": {[]float64{2000, 3, 5, 20}, 6000},
	// 6 of 148 = 0.040540…
	"indicator.churn_rate": {[]float64{6, 148}, 4.054054054054054},
	// 12600 ÷ 300 = 42.
	"indicator.service_cost": {[]float64{12600, 300}, 42},
	// 15000 − 10000 = 5000 more than the cost of 10000: half of it.
	"indicator.roi": {[]float64{15000, 10000}, 50},
	// 26 of 96 = 0.270833…
	"indicator.own_share": {[]float64{26, 96}, 27.083333333333332},
	// 482 points of 112 answers = 4.303571…
	"indicator.own_ratio": {[]float64{482, 112}, 4.303571428571429},
}

func calculated() []catalog.Indicator {
	var out []catalog.Indicator
	for _, i := range append(catalog.Indicators(), catalog.OwnIndicators()...) {
		if Count(i.Formula) > 0 {
			out = append(out, i)
		}
	}
	return out
}

func TestFormulasGiveWhatIsWorkedOutByHand(t *testing.T) {
	all := calculated()
	if len(all) != len(worked) {
		t.Errorf("%d calculated indicators, %d examples", len(all), len(worked))
	}
	for _, i := range all {
		w, known := worked[i.Key]
		if !known {
			t.Errorf("no example for %s", i.Key)
			continue
		}
		if n := len(i.Inputs()); n != Count(i.Formula) || n != len(w.in) {
			t.Errorf("%s names %d inputs, needs %d, has %d in its example", i.Key, n, Count(i.Formula), len(w.in))
		}
		if got, ok := Calculate(i.Formula, Of(w.in...)); !ok || math.Abs(got-w.want) > 1e-9*math.Abs(w.want) {
			t.Errorf("%s of %v is %v, %v, want %v", i.Key, w.in, got, ok, w.want)
		}
	}
}

func TestMissingInputsAndZeroBelowGiveNoValue(t *testing.T) {
	for _, i := range calculated() {
		in := Of(worked[i.Key].in...)
		for n := range Count(i.Formula) {
			if v, ok := Calculate(i.Formula, in.Without(n)); ok || v != 0 {
				t.Errorf("%s without input %d is %v", i.Key, n, v)
			}
		}
		if i.Formula == catalog.FormulaMeanOfThree || i.Formula == catalog.FormulaLifetime {
			continue // nothing is divided by an input
		}
		below := Count(i.Formula) - 1
		if v, ok := Calculate(i.Formula, in.With(below, 0)); ok || v != 0 {
			t.Errorf("%s with 0 below is %v", i.Key, v)
		}
		zero := Of(make([]float64, Count(i.Formula))...)
		if v, ok := Calculate(i.Formula, zero); ok || v != 0 {
			t.Errorf("%s of nothing but 0 is %v", i.Key, v)
		}
	}
	if _, ok := Calculate(catalog.FormulaPerThousand, Of(1e308, 1e-308)); ok {
		t.Error("a number without end is a value")
	}
	if _, ok := Calculate(catalog.FormulaCount, Of(1)); ok {
		t.Error("what is only counted is calculated")
	}
}

func TestTermsShowTheNumbers(t *testing.T) {
	number := func(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
	for f, want := range map[catalog.FormulaKey]string{
		catalog.FormulaPercent:      "48 ÷ 176 × 100",
		catalog.FormulaPercentOfSum: "(48 + 176 + 3) ÷ 4 × 100",
		catalog.FormulaROI:          "(48 − 176) ÷ 176 × 100",
		catalog.FormulaNPS:          "(48 − 176) ÷ 3 × 100",
		catalog.FormulaLifetime:     "48 × 176 × 3 × 4 %",
		catalog.FormulaCount:        "",
	} {
		if got := Terms(f, Of(48, 176, 3, 4), number); got != want {
			t.Errorf("%s: %q, want %q", f, got, want)
		}
	}
	if got := Terms(catalog.FormulaPercent, Inputs{}.With(1, 176), number); got != "– ÷ 176 × 100" {
		t.Errorf("with one input: %q", got)
	}
}

func TestReadingsCarryTheirInputs(t *testing.T) {
	i := domain.Indicator{Kind: "indicator.conversion_rate"}
	r := domain.Reading{Value: 9}
	if v, ok := Value(i, r); !ok || v != 9 {
		t.Errorf("a value without inputs is %v, %v", v, ok)
	}
	Of(48, 176).Write(&r)
	if v, ok := Value(i, r); !ok || math.Abs(v-27.2727) > 1e-4 {
		t.Errorf("calculated %v, %v", v, ok)
	}
	Read(r).With(1, 0).Write(&r)
	if v, ok := Value(i, r); ok {
		t.Errorf("divided by 0 gives %v", v)
	}
	i.Kind = "" // what is not calculated says what was written
	if v, ok := Value(i, r); !ok || v != 9 {
		t.Errorf("without a formula %v, %v", v, ok)
	}
}

func TestOwnFiguresNameTheirInputs(t *testing.T) {
	for formula, want := range map[string]string{
		"Aufträge ÷ Angebote":      "Aufträge|Angebote",
		"Verträge ÷ Bestand × 100": "Verträge|Bestand",
		"":                         "Teil|Ganzes",
		"irgendwie ÷":              "Teil|Ganzes",
	} {
		got := InputNames(domain.Indicator{Kind: "indicator.own_share", Formula: formula}, "de")
		if len(got) != 2 || got[0]+"|"+got[1] != want {
			t.Errorf("%q names %v, want %s", formula, got, want)
		}
	}
	if got := InputNames(domain.Indicator{Kind: "indicator.nps", Formula: "a ÷ b"}, "en"); len(got) != 3 || got[0] != "Promoters (9–10)" {
		t.Errorf("of the catalogue: %v", got)
	}
	if got := InputNames(domain.Indicator{Formula: "a ÷ b"}, "en"); got != nil {
		t.Errorf("without a formula: %v", got)
	}
}

func TestCourse(t *testing.T) {
	for _, c := range []struct {
		unit      domain.Unit
		direction domain.Direction
		from, to  float64
		want      Course
	}{
		{domain.UnitPercent, domain.DirectionUp, 31.1, 27.1, Course{From: 31.1, To: 27.1, Way: domain.DirectionDown, Bad: true}},
		{domain.UnitPercent, domain.DirectionDown, 4.1, 4.054, Course{From: 4.1, To: 4.054}},
		{domain.UnitEuro, domain.DirectionDown, 130, 120, Course{From: 130, To: 120, Way: domain.DirectionDown, Good: true}},
		{domain.UnitCount, domain.DirectionNone, 10, 20, Course{From: 10, To: 20, Way: domain.DirectionUp}},
		{domain.UnitCount, domain.DirectionUp, 184000, 184100, Course{From: 184000, To: 184100}},
		{domain.UnitCount, domain.DirectionUp, 0, 1, Course{From: 0, To: 1, Way: domain.DirectionUp, Good: true}},
	} {
		i := domain.Indicator{Unit: c.unit, Direction: c.direction}
		got, ok := CourseOf(i, []Point{{"2025-09-30", 1}, {"2025-12-31", c.from}, {"2026-03-05", c.to}})
		if !ok || got != c.want {
			t.Errorf("%v to %v: %+v, want %+v", c.from, c.to, got, c.want)
		}
	}
	if _, ok := CourseOf(domain.Indicator{}, []Point{{"2026-03-05", 1}}); ok {
		t.Error("one value has a course")
	}
}

func TestSeriesLeavesOutWhatHasNoValue(t *testing.T) {
	i := domain.Indicator{Kind: "indicator.conversion_rate"}
	bad := domain.Reading{Date: "2026-02-01"}
	Of(1, 0).Write(&bad)
	s := Series(i, []domain.Reading{{Date: "2026-01-01", Value: 3}, bad, {Date: "2026-03-01", Value: 4}})
	if len(s) != 2 || s[1] != (Point{"2026-03-01", 4}) {
		t.Errorf("series %v", s)
	}
}

func TestTargetsAndReturn(t *testing.T) {
	up := domain.Indicator{Direction: domain.DirectionUp, Target: 35}
	down := domain.Indicator{Direction: domain.DirectionDown, Target: 4}
	if Reached(up, 34.9) || !Reached(up, 35) || Reached(down, 4.1) || !Reached(down, 4) {
		t.Error("targets are judged wrongly")
	}
	// A benefit of 9000 for a cost of 4000 is 5000 more: 125 % of the cost.
	if v, ok := Return(domain.Measure{Cost: 4000, Benefit: 9000}); !ok || v != 125 {
		t.Errorf("return %v, %v", v, ok)
	}
	if _, ok := Return(domain.Measure{Benefit: 9000}); ok {
		t.Error("there is a return without a cost")
	}
	if _, ok := Return(domain.Measure{}); ok {
		t.Error("there is a return of nothing")
	}
}
