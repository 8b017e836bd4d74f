package sample

import (
	"math"
	"slices"
	"strings"
	"testing"

	"wegmarke/assets"
	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/figure"
)

func story(t *testing.T, lang string, today domain.Date) *document.Document {
	t.Helper()
	d, err := Story(Params{Lang: lang, Today: today, IDs: Sequence(1), Pictures: assets.Picture})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestStoryCounts(t *testing.T) {
	for _, lang := range []string{"de", "en"} {
		d := story(t, lang, "")
		if err := d.Check(); err != nil {
			t.Fatal(err)
		}
		maps := document.Maps(d)
		var phases, lanes []int
		for _, m := range maps {
			phases = append(phases, len(document.Phases(d, m.ID)))
			lanes = append(lanes, len(document.Lanes(d, m.ID)))
		}
		if !slices.Equal(phases, []int{7, 5, 3}) || !slices.Equal(lanes, []int{11, 11, 10}) {
			t.Errorf("%s: phases %v, lanes %v", lang, phases, lanes)
		}
		if n := d.Count(domain.TablePersona); n != 4 {
			t.Errorf("%s: %d personas", lang, n)
		}
		if n := d.Count(domain.TableTouchpoint); n != 23 {
			t.Errorf("%s: %d touchpoints", lang, n)
		}
		if n := len(d.Images()); n != 5 {
			t.Errorf("%s: %d images, want four personas and the colleague who answered", lang, n)
		}
	}
}

// TestStationCards counts as the status bar of the design does: what is written on cards. Chips of
// touchpoints, points of the curve, names of people and indicators are no cards in that sense.
func TestStationCards(t *testing.T) {
	d := story(t, "de", "")
	station := document.Maps(d)[0]
	got := make(map[domain.LaneKind]int)
	total := 0
	for _, c := range document.MapCards(d, station.ID) {
		l, _ := document.Find[domain.Lane](d, c.Lane)
		got[l.Kind]++
		switch l.Kind {
		case domain.LaneTouchpoints, domain.LaneFeelings, domain.LaneResponsible, domain.LaneIndicators:
		default:
			total++
		}
	}
	want := map[domain.LaneKind]int{
		domain.LaneActions: 14, domain.LaneGoals: 7, domain.LaneQuestions: 7, domain.LaneTouchpoints: 21,
		domain.LaneExpectations: 7, domain.LaneFeelings: 17, domain.LanePains: 10, domain.LaneIdeas: 11,
		domain.LaneMeasures: 5, domain.LaneResponsible: 4, domain.LaneIndicators: 7,
	}
	for kind, n := range want {
		if got[kind] != n {
			t.Errorf("%s: %d cards, want %d", kind, got[kind], n)
		}
	}
	if total != 61 {
		t.Errorf("%d cards, the design shows 61", total)
	}
}

func TestTouchpointFigures(t *testing.T) {
	d := story(t, "de", "")
	var cost, short, unused float64
	gaps := make(map[int]int)
	var direct, online, offline, human, nobody int
	for _, tp := range document.Touchpoints(d) {
		cost += tp.Cost
		gap, known := tp.Gap()
		if !known {
			t.Errorf("%s has no gap", tp.Title)
		}
		gaps[gap]++
		if gap < 0 {
			short += tp.Cost
		}
		if tp.Usage == 0 {
			unused += tp.Cost
			if tp.Need != "" {
				t.Errorf("%s is unused but needed", tp.Title)
			}
		}
		if tp.Control == domain.ControlDirect {
			direct++
		}
		if tp.Responsible == "" {
			nobody++
		}
		switch tp.Setting {
		case domain.SettingOnline:
			online++
		case domain.SettingOffline:
			offline++
		case domain.SettingHuman:
			human++
		}
		if _, ok := assets.Icon(tp.Icon); !ok {
			t.Errorf("%s has unknown icon %q", tp.Title, tp.Icon)
		}
	}
	if cost != 733100 || short != 125800 || unused != 43200 {
		t.Errorf("cost %v, below expectation %v, unused %v", cost, short, unused)
	}
	if gaps[-2] != 2 || gaps[-1] != 4 {
		t.Errorf("gaps %v", gaps)
	}
	if direct != 18 || online != 12 || offline != 4 || human != 7 || nobody != 1 {
		t.Errorf("direct %d, online %d, offline %d, human %d, nobody %d", direct, online, offline, human, nobody)
	}
}

func TestCurveOfFeelings(t *testing.T) {
	d := story(t, "de", "")
	station := document.Maps(d)[0]
	var values []int
	var places []float64
	var moments []string
	expected := 0
	for i, step := range document.Columns(d, station.ID) {
		for _, l := range document.Lanes(d, station.ID) {
			if l.Kind != domain.LaneFeelings {
				continue
			}
			for _, c := range document.Cards(d, l.ID, step.ID) {
				if c.Expected {
					expected++
					continue
				}
				values = append(values, c.Feeling)
				places = append(places, math.Round((float64(i)+c.At)*100)/100)
				if c.KeyMoment {
					moments = append(moments, c.Text)
				}
			}
		}
	}
	if want := []int{-1, 0, -1, 2, 0, -2, 0, 1, 1, 2}; !slices.Equal(values, want) {
		t.Errorf("values %v", values)
	}
	if want := []float64{0.47, 1.22, 1.8, 2.5, 3.12, 3.58, 4.3, 4.86, 5.5, 6.52}; !slices.Equal(places, want) {
		t.Errorf("places %v", places)
	}
	if !slices.Equal(moments, []string{"„Die messen erst.“", "„Neun Tage Stille.“"}) || expected != 7 {
		t.Errorf("key moments %q, %d expected points", moments, expected)
	}
}

func TestTheIdeaOfTheStory(t *testing.T) {
	d := story(t, "de", "")
	var idea domain.Card
	for _, r := range d.All(domain.TableCard) {
		if c := r.(domain.Card); c.Text == "Ein-Seiten-Angebot mit Video" {
			idea = c
		}
	}
	pain, _ := document.Find[domain.Card](d, idea.Solves)
	indicator, _ := document.Find[domain.Indicator](d, idea.Indicator)
	if pain.Text != "Angebot kommt erst nach 9,5 Tagen" || indicator.Title != "Abschlussquote" {
		t.Errorf("solves %q, works on %q", pain.Text, indicator.Title)
	}
	if idea.Impact != 4 || idea.Effort != 2 || !idea.KeyMoment || idea.Note == "" {
		t.Errorf("idea is %+v", idea)
	}
	var personas, sources []string
	for _, l := range document.Links(d, idea.ID) {
		p, _ := document.Find[domain.Persona](d, l.To)
		personas = append(personas, p.Name)
	}
	for _, e := range document.Evidence(d, idea.ID) {
		sources = append(sources, e.Text)
	}
	if !slices.Equal(personas, []string{"Markus Feldhaus", "Tobias Lindner"}) {
		t.Errorf("meant for %q", personas)
	}
	if !slices.Equal(sources, []string{"3 Kundeninterviews, Feb. 2026", "CRM: Angebotsdauer Q1"}) {
		t.Errorf("evidence %q", sources)
	}
	remarks := document.Comments(d, idea.ID)
	if len(remarks) != 1 || remarks[0].Author != "Lena Hoffmann" || remarks[0].Date != "2026-03-12" {
		t.Errorf("comments %+v", remarks)
	}
}

func TestWhatTheStoryLeavesOpen(t *testing.T) {
	d := story(t, "de", "")
	var held domain.Role
	for _, p := range document.Personas(d) {
		held |= p.Roles
	}
	if held != domain.RoleUser|domain.RoleDecider|domain.RoleRecommender|domain.RoleInfluencer {
		t.Errorf("roles held: %b", held)
	}
	var late []string
	for _, m := range document.Measures(d) {
		if m.Overdue(StoryDay) {
			late = append(late, m.Title)
		}
	}
	if !slices.Equal(late, []string{"QR-Schilder drucken", "Preisblatt Service"}) {
		t.Errorf("late measures: %q", late)
	}
	station := document.Maps(d)[0]
	empty := make(map[domain.LaneKind][]int)
	for i, step := range document.Columns(d, station.ID) {
		for _, l := range document.Lanes(d, station.ID) {
			if len(document.Cards(d, l.ID, step.ID)) == 0 {
				empty[l.Kind] = append(empty[l.Kind], i+1)
			}
		}
	}
	if !slices.Equal(empty[domain.LanePains], []int{7}) || !slices.Equal(empty[domain.LaneMeasures], []int{4, 7}) ||
		!slices.Equal(empty[domain.LaneResponsible], []int{5, 6, 7}) || len(empty) != 3 {
		t.Errorf("empty cells: %v", empty)
	}
}

func TestMeasuresSayWhyAndWhatFor(t *testing.T) {
	d := story(t, "de", "")
	var cost, benefit float64
	for _, m := range document.Measures(d) {
		pain, ok := document.Find[domain.Card](d, m.Pain)
		if l, _ := document.Find[domain.Lane](d, pain.Lane); !ok || l.Kind != domain.LanePains {
			t.Errorf("%s mends %q", m.Title, pain.Text)
		}
		if m.Cost <= 0 || m.Benefit <= m.Cost {
			t.Errorf("%s costs %v and brings %v", m.Title, m.Cost, m.Benefit)
		}
		cost, benefit = cost+m.Cost, benefit+m.Benefit
	}
	if cost != 71100 || benefit != 197200 {
		t.Errorf("cost %v, benefit %v", cost, benefit)
	}
}

func TestTrendsOfTheIndicators(t *testing.T) {
	d := story(t, "de", "")
	want := []struct {
		title        string
		last, change float64
		percent      bool
	}{
		{"Sichtkontakte", 184000, 12, true},
		{"Klickrate", 3.1, 0.4, false},
		{"Leads", 212, 9, true},
		{"Abschlussquote", 27.1, -4, false},
		{"Zufriedenheit", 4.3, 0, false},
		{"Wartungsverträge", 60.8, 5, false},
		{"NPS", 46, 6, false},
	}
	for i, ind := range document.Indicators(d)[:len(want)] {
		r := document.Readings(d, ind.ID)
		if len(r) != 8 {
			t.Fatalf("%s has %d readings", ind.Title, len(r))
		}
		last, before := r[7].Value, r[6].Value
		change := math.Round((last-before)*10) / 10
		if want[i].percent {
			change = math.Round((last - before) / before * 100)
		}
		if ind.Title != want[i].title || math.Round(last*10)/10 != want[i].last || change != want[i].change || !ind.HasTarget {
			t.Errorf("%s stands at %v, changed by %v", ind.Title, last, change)
		}
	}
}

// TestCalculatedFiguresAreTheWrittenOnes holds the inputs of the figures against their values: what
// the pictures and the texts of the sample say must follow from the numbers below it.
func TestCalculatedFiguresAreTheWrittenOnes(t *testing.T) {
	for _, f := range figures() {
		if len(f.inputs) == 0 {
			continue
		}
		info, ok := catalog.IndicatorOf(f.kind)
		if !ok {
			t.Errorf("%s: unknown kind %q", f.name, f.kind)
			continue
		}
		got, ok := figure.Calculate(info.Formula, figure.Of(f.inputs...))
		want := f.values[len(f.values)-1]
		if !ok || math.Abs(got-want) > 0.05 || info.Unit != f.unit || info.Direction != f.direction {
			t.Errorf("%s is %v, %v, written as %v", f.name, got, ok, want)
		}
	}
}

func TestDatesMoveWithToday(t *testing.T) {
	d := story(t, "en", "2027-01-04")
	if got := document.Maps(d)[0].AsOf; got != "2027-01-04" {
		t.Errorf("as of %s", got)
	}
	late := 0
	for _, m := range document.Measures(d) {
		if m.Overdue("2027-01-04") {
			late++
		}
	}
	if late != 2 {
		t.Errorf("%d late measures", late)
	}
	feldhaus := document.Personas(d)[0]
	if got := document.Evidence(d, feldhaus.ID)[0]; got.Text != "4 interviews" || got.Date != "2026-12-15" {
		t.Errorf("evidence %q of %s", got.Text, got.Date)
	}
}

func TestStoryIsDeterministic(t *testing.T) {
	if !story(t, "de", "2026-11-22").Equal(story(t, "de", "2026-11-22")) {
		t.Error("the same parameters give two documents")
	}
	other, err := Story(Params{IDs: Sequence(2)})
	if err != nil {
		t.Fatal(err)
	}
	if story(t, "de", "").Equal(other) {
		t.Error("another seed gives the same IDs")
	}
}

// TestBothLanguagesHaveTheSameStructure compares everything but the wording, and looks for German
// left standing in the English story.
func TestBothLanguagesHaveTheSameStructure(t *testing.T) {
	de, en := story(t, "de", ""), story(t, "en", "")
	for _, table := range domain.Tables() {
		a, b := de.All(table), en.All(table)
		if len(a) != len(b) {
			t.Fatalf("%s: %d records in German, %d in English", table, len(a), len(b))
		}
		for i := range a {
			if a[i].Key() != b[i].Key() || a[i].Parent() != b[i].Parent() {
				t.Errorf("%s %s stands elsewhere in English", table, a[i].Key())
			}
		}
	}
	for _, r := range en.All(domain.TableCard) {
		c := r.(domain.Card)
		g, _ := document.Find[domain.Card](de, c.ID)
		if (c.Text == "") != (g.Text == "") || (c.Note == "") != (g.Note == "") {
			t.Errorf("card %q lacks a language", g.Text)
		}
		if strings.ContainsAny(c.Text, "äöüßÄÖÜ„") {
			t.Errorf("German in the English story: %q", c.Text)
		}
	}
}

func TestEveryLaneHasItsSide(t *testing.T) {
	d := story(t, "de", "")
	for _, r := range d.All(domain.TableLane) {
		l := r.(domain.Lane)
		if kind, ok := catalog.LaneOf(l.Kind); !ok || kind.Side != l.Side {
			t.Errorf("lane %s is on side %s", l.Kind, l.Side)
		}
	}
}

func TestEvidenceKindsAreInTheCatalogue(t *testing.T) {
	d := story(t, "de", "")
	for _, r := range d.All(domain.TableEvidence) {
		if e := r.(domain.Evidence); e.Text == "" {
			t.Error("evidence without words")
		} else if _, ok := catalog.EvidenceKindOf(e.Kind); !ok {
			t.Errorf("unknown kind of evidence %q", e.Kind)
		}
	}
}

func TestBadParams(t *testing.T) {
	for _, p := range []Params{{Lang: "fr"}, {Today: "tomorrow"}} {
		if _, err := Story(p); err == nil {
			t.Errorf("%+v was accepted", p)
		}
	}
}

func TestSequenceRisesAndRepeats(t *testing.T) {
	a, b := Sequence(7), Sequence(7)
	last := domain.ID{}
	for range 2000 {
		id := a()
		if id != b() || !last.Less(id) || id[6]>>4 != 7 || id[8]>>6 != 2 {
			t.Fatalf("bad ID %s after %s", id, last)
		}
		last = id
	}
}
