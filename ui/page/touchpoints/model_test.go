package touchpoints

import (
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/sample"
	"wegmarke/ui/i18n"
)

func story(t *testing.T) *document.Document {
	t.Helper()
	doc, err := sample.Story(sample.Params{Lang: "de", IDs: sample.Sequence(1)})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestTheTableBeginsWithTheLargestGaps(t *testing.T) {
	doc := story(t)
	groups := arrange(doc, i18n.New("de"), entries(doc, domain.ID{}), byGap, order{}, filter{})
	want := []struct {
		title string
		count int
		first string
		cost  float64
	}{
		{"Leistung unter Erwartung", 6, "Angebot", 125800},
		{"Im Lot oder besser", 15, "Messtermin", 564100},
		{"Kein Bedürfnis erkannt", 2, "Printkatalog", 43200},
	}
	if len(groups) != len(want) {
		t.Fatalf("%d groups", len(groups))
	}
	for i, g := range groups {
		if g.title != want[i].title || len(g.rows) != want[i].count || g.rows[0].Title != want[i].first || g.cost() != want[i].cost {
			t.Errorf("group %d: %q, %d rows from %q, %v", i, g.title, len(g.rows), g.rows[0].Title, g.cost())
		}
	}
	if last := groups[2].rows[1]; last.number != 23 {
		t.Errorf("the last one has the number %d", last.number)
	}
	s := sum(entries(doc, domain.ID{}))
	if s.direct != 18 || s.indirect != 5 || s.online != 12 || s.offline != 4 || s.human != 7 || s.cost != 733100 {
		t.Errorf("sums: %+v", s)
	}
}

func TestEveryGroupingShowsEveryTouchpoint(t *testing.T) {
	doc := story(t)
	all := entries(doc, domain.ID{})
	for _, by := range []grouping{byGap, byPhase, byCost, bySetting, byDepartment, byStatus, byNothing} {
		n := 0
		for _, g := range arrange(doc, i18n.New("de"), all, by, order{}, filter{}) {
			n += len(g.rows)
			if g.title == "" {
				t.Errorf("grouping %d: a group has no title", by)
			}
		}
		if n != len(all) {
			t.Errorf("grouping %d: %d of %d rows", by, n, len(all))
		}
	}
}

func TestRowsAreSortedAndFilteredWithinTheirGroup(t *testing.T) {
	doc := story(t)
	groups := arrange(doc, i18n.New("de"), entries(doc, domain.ID{}), byGap, order{by: colCost, falling: true}, filter{})
	if got := groups[0].rows[0].Title; got != "Hotline" {
		t.Errorf("the dearest gap is %q", got)
	}
	groups = arrange(doc, i18n.New("de"), entries(doc, domain.ID{}), byGap, order{by: colOwner}, filter{})
	if last := groups[0].rows[5]; last.Responsible != "" {
		t.Errorf("nobody comes before %q", last.Responsible)
	}
	groups = arrange(doc, i18n.New("de"), entries(doc, domain.ID{}), byGap, order{}, filter{text: "am handy"})
	if len(groups) != 2 || len(groups[0].rows) != 1 || len(groups[1].rows) != 2 {
		t.Errorf("the filter leaves %d groups", len(groups))
	}
}

func TestANewTouchpointIsNotCalledSuperfluous(t *testing.T) {
	for _, c := range []struct {
		t    domain.Touchpoint
		want standing
	}{
		{domain.Touchpoint{}, unrated},
		{domain.Touchpoint{Expectation: 3}, unrated},
		{domain.Touchpoint{Expectation: 3, Performance: 3}, idle},
		{domain.Touchpoint{Expectation: 3, Performance: 2, Usage: 1}, short},
		{domain.Touchpoint{Expectation: 3, Performance: 3, Need: "x"}, fine},
	} {
		if got := (entry{Touchpoint: c.t}).judge(); got != c.want {
			t.Errorf("%+v: %d, want %d", c.t, got, c.want)
		}
	}
}

func TestColumnsFillTheWidth(t *testing.T) {
	for _, width := range []float32{880, 930, 956, 1000, 1120, 1132, 1155, 1700} {
		x := float32(0)
		for c, s := range fit(width, standard()) {
			if s.width == 0 {
				continue
			}
			if s.x != x || s.width < specs[c].least {
				t.Errorf("%v wide: column %d at %v, %v wide", width, c, s.x, s.width)
			}
			x += s.width
		}
		if x < width-6 || x > width+6 {
			t.Errorf("%v wide: the columns take %v", width, x)
		}
	}
}

func TestFieldsAreReadAsPeopleWriteThem(t *testing.T) {
	for _, c := range []struct {
		text, lang string
		want       float64
		ok         bool
	}{
		{"31.000 €", "de", 31000, true},
		{"31000", "de", 31000, true},
		{"31,5", "de", 31.5, true},
		{"31.5", "de", 31.5, true},
		{"1.234.567,89", "de", 1234567.89, true},
		{"€31,000", "en", 31000, true},
		{"31,5", "en", 31.5, true},
		{"31.5", "en", 31.5, true},
		{"", "de", 0, true},
		{"viel", "de", 0, false},
		{"-5", "de", 0, false},
	} {
		if got, ok := parseCost(c.text, c.lang); ok != c.ok || ok && got != c.want {
			t.Errorf("cost %q in %s: %v %v", c.text, c.lang, got, ok)
		}
	}
	for _, c := range []struct {
		text            string
		expected, given int
		ok              bool
	}{
		{"4/3", 4, 3, true},
		{"43", 4, 3, true},
		{" 5 – 2 ", 5, 2, true},
		{"", 0, 0, true},
		{"4", 0, 0, false},
		{"4/7", 0, 0, false},
		{"4/3/2", 0, 0, false},
		{"gut", 0, 0, false},
	} {
		e, g, ok := parseRatings(c.text)
		if ok != c.ok || ok && (e != c.expected || g != c.given) {
			t.Errorf("ratings %q: %d %d %v", c.text, e, g, ok)
		}
	}
}
