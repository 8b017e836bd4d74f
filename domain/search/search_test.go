package search_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"wegmarke/assets"
	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/sample"
	"wegmarke/domain/search"
)

var german = search.Languages{Content: "de", User: "de"}

func story(t testing.TB) *document.Document {
	t.Helper()
	d, err := sample.Story(sample.Params{Lang: "de", IDs: sample.Sequence(1), Pictures: assets.Picture})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func find(d *document.Document, text string) []search.Group {
	x := search.NewIndex(func() *document.Document { return d })
	return x.Find(search.NewQuery(text), search.Options{Limit: 50})
}

func total(groups []search.Group) int {
	n := 0
	for _, g := range groups {
		n += g.Total
	}
	return n
}

func TestWordsAreComparedWithoutCaseAndAccents(t *testing.T) {
	for _, c := range []struct {
		text, query string
		found       bool
	}{
		{"Größe prüfen", "grosse", true},
		{"Größe prüfen", "GRÖSSE", true},
		{"Größe prüfen", "groesse pruefen", true},
		{"Größe prüfen", "größe prufen", true},
		{"Groesse", "größe", true},
		{"Grosse", "Größe", true},
		{"Neueinstellung", "einstellung", true}, // ue that is no ü
		{"Ma\u0308rz", "maerz", true},
		{"Ma\u0308rz", "märz", true},
		{"März", "ma\u0308rz", true},
		{"Café in Łódź", "cafe lodz", true},
		{"zwei\u00a0Wochen", "zwei", true},
		{"Preis fehlt", "fehlt preis", true},
		{"Preis fehlt", "preis lieferzeit", false},
		{"Preis", "preise", false},
		{"Größe", "groe ss e", true},
	} {
		d := document.New()
		put(t, d, domain.Project{ID: domain.NewID(), Language: "de"}, domain.Persona{ID: domain.NewID(), Order: "a1", Name: c.text})
		if got := total(find(d, c.query)) == 1; got != c.found {
			t.Errorf("%q in %q: found %v", c.query, c.text, got)
		}
	}
}

func put(t testing.TB, d *document.Document, records ...domain.Record) {
	t.Helper()
	draft := document.NewDraft(d)
	for _, r := range records {
		draft.Put(r)
	}
	c, err := draft.Change()
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Apply(c); err != nil {
		t.Fatal(err)
	}
}

func TestBetterPlacesComeFirst(t *testing.T) {
	d := document.New()
	want := []string{"Preis der Anlage", "Der Preis", "Einstandspreise", "Markus"}
	records := []domain.Record{domain.Project{ID: domain.NewID(), Language: "de"}}
	for i, name := range []int{3, 2, 1, 0} {
		p := domain.Persona{ID: domain.NewID(), Order: "a" + string(rune('1'+i)), Name: want[name]}
		if want[name] == "Markus" {
			p.Quote = "Was zählt, ist der Preis"
		}
		records = append(records, p)
	}
	put(t, d, records...)
	groups := find(d, "preis")
	if len(groups) != 1 || groups[0].Kind != search.Persona {
		t.Fatalf("groups %v", groups)
	}
	var got []string
	for _, id := range groups[0].IDs {
		p, _ := document.Find[domain.Persona](d, id)
		got = append(got, p.Name)
	}
	if !slices.Equal(got, want) {
		t.Errorf("order %q, want %q", got, want)
	}
	f, _ := search.Describe(d, search.NewQuery("preis"), groups[0].IDs[3], german)
	if f.Text != "Was zählt, ist der Preis" || f.Where[0] != "Markus" || marked(f) != "Preis" {
		t.Errorf("a hit beyond the title reads %q at %q, marked %q", f.Text, f.Where, marked(f))
	}
}

func marked(f search.Found) string {
	var parts []string
	for _, m := range f.Marks {
		parts = append(parts, f.Text[m.From:m.To])
	}
	return strings.Join(parts, "|")
}

func TestMarksCoverWhatWasFound(t *testing.T) {
	for _, c := range []struct{ text, query, want string }{
		{"Größe prüfen", "groesse", "Größe"},
		{"Größe prüfen", "pruf", "prüf"},
		{"Ma\u0308rz 2026", "maerz", "Ma\u0308rz"},
		{"Straße und Gasse", "sse", "ße|sse"},
		{"aufauf", "auf fauf", "aufauf"},
		{"nichts", "dort", ""},
	} {
		f := search.Found{Text: c.text, Marks: search.NewQuery(c.query).Marks(c.text)}
		if got := marked(f); got != c.want {
			t.Errorf("%q in %q marks %q, want %q", c.query, c.text, got, c.want)
		}
	}
}

func TestEveryKindIsFoundAndTellsWhereItIs(t *testing.T) {
	d := story(t)
	m := document.Maps(d)[0]
	var card domain.Card
	for _, c := range document.MapCards(d, m.ID) {
		if c.Text == "Werksführung" {
			card = c
		}
	}
	p := document.Personas(d)[0]
	phase := document.Phases(d, m.ID)[0]
	put(t, d,
		domain.Entry{ID: domain.NewID(), Subject: p.ID, Field: "persona.goals", Order: "a1", Text: "Xylofon eins"},
		domain.Comment{ID: domain.NewID(), Subject: card.ID, Date: "2026-03-05", Text: "Xylofon zwei"},
		domain.Evidence{ID: domain.NewID(), Subject: card.ID, Order: "a1", Text: "Xylofon drei"},
		domain.Indicator{ID: domain.NewID(), Order: "a9V", Title: "Xylofon vier", Unit: domain.UnitCount},
		domain.Measure{ID: domain.NewID(), Order: "a9V", Title: "Xylofon fünf", Status: domain.StatusPlanned, Owner: "Lena"},
		domain.Touchpoint{ID: domain.NewID(), Order: "a9V", Title: "Xylofon sechs"},
		domain.Persona{ID: domain.NewID(), Order: "a9V", Name: "Xylofon sieben"},
		domain.Phase{ID: phase.ID, Map: m.ID, Order: phase.Order, Title: "Xylofon acht", Color: 1},
		domain.Card{ID: domain.NewID(), Lane: card.Lane, Step: card.Step, Order: "a9V", Text: "Xylofon neun"},
	)
	got := map[search.Kind]search.Found{}
	for _, g := range find(d, "xylofon") {
		if g.Total != 1 {
			t.Errorf("%s: %d hits", g.Kind, g.Total)
		}
		f, ok := search.Describe(d, search.NewQuery("xylofon"), g.IDs[0], german)
		if !ok || marked(f) != "Xylofon" {
			t.Errorf("%s: described as %q", g.Kind, f.Text)
		}
		got[g.Kind] = f
	}
	if len(got) != len(search.Kinds()) {
		t.Fatalf("found kinds %v", got)
	}
	for kind, want := range map[search.Kind]string{
		search.Card: m.Title, search.Map: m.Title, search.Entry: p.Name, search.Measure: "Lena", search.Comment: m.Title,
	} {
		if len(got[kind].Where) == 0 || got[kind].Where[0] != want {
			t.Errorf("%s is at %q", kind, got[kind].Where)
		}
	}
	if w := got[search.Entry].Where; len(w) != 2 || w[1] != "Ziele" {
		t.Errorf("the entry is at %q", w)
	}
	if w := got[search.Card].Where; len(w) != 3 || !strings.HasPrefix(w[1], "1") && !strings.Contains(w[1], " ") {
		t.Errorf("the card is at %q", w)
	}
	if w := got[search.Evidence].Where; w[len(w)-1] != "Werksführung" {
		t.Errorf("the evidence is at %q", w)
	}
}

func TestCardsThatShowATouchpointAreFoundByItsTitle(t *testing.T) {
	d := story(t)
	x := search.NewIndex(func() *document.Document { return d })
	here := document.Maps(d)[1].ID
	groups := x.Find(search.NewQuery("hotline"), search.Options{Limit: 100, Here: here})
	if groups[0].Kind != search.Card {
		t.Fatalf("the first group is %s", groups[0].Kind)
	}
	maps := map[domain.ID]bool{}
	for _, id := range groups[0].IDs {
		c, _ := document.Find[domain.Card](d, id)
		if !strings.Contains(strings.ToLower(document.CardText(d, c)+c.Note), "hotline") {
			t.Errorf("found %q", document.CardText(d, c))
		}
		maps[document.MapOf(d, c)] = true
	}
	if len(maps) < 2 {
		t.Error("the cards of one map only")
	}
}

func TestTheIndexFollowsChanges(t *testing.T) {
	d := story(t)
	x := search.NewIndex(func() *document.Document { return d })
	q := search.NewQuery("werksfuhrung")
	before := total(x.Find(q, search.Options{Limit: 9}))
	if before == 0 {
		t.Fatal("nothing found")
	}
	id := x.Find(q, search.Options{Limit: 9})[0].IDs[0]
	step := func(f func(d *document.Draft) error) {
		t.Helper()
		draft := document.NewDraft(d)
		if err := f(draft); err != nil {
			t.Fatal(err)
		}
		c, err := draft.Change()
		if err != nil {
			t.Fatal(err)
		}
		if err := d.Apply(c); err != nil {
			t.Fatal(err)
		}
		x.Update(edit.Event{Change: c})
	}
	step(func(d *document.Draft) error { return edit.SetText(d, id, "Ganz anders") })
	if total(x.Find(q, search.Options{Limit: 9})) != before-1 || total(x.Find(search.NewQuery("ganz anders"), search.Options{Limit: 9})) != 1 {
		t.Error("a new text is not followed")
	}
	step(func(d *document.Draft) error { return edit.RemoveCards(d, []domain.ID{id}) })
	if total(x.Find(search.NewQuery("ganz anders"), search.Options{Limit: 9})) != 0 {
		t.Error("a card that is gone is found")
	}
	// Followed step by step, the index says what one that is built now says.
	for _, word := range []string{"a", "preis", "hotline", "sch"} {
		if a, b := total(x.Find(search.NewQuery(word), search.Options{Limit: 9})), total(find(d, word)); a != b {
			t.Errorf("%q: %d hits, built anew %d", word, a, b)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	for _, set := range []string{"W5", "W6"} {
		if testing.Short() && set == "W6" {
			continue
		}
		d, err := sample.Set(set, sample.Params{Lang: "de", IDs: sample.Sequence(1), Pictures: assets.Picture})
		if err != nil {
			b.Fatal(err)
		}
		x := search.NewIndex(func() *document.Document { return d })
		b.Run(set+"/read", func(b *testing.B) {
			for b.Loop() {
				x.Forget()
				x.Find(search.NewQuery("qqq"), search.Options{Limit: 10})
			}
		})
		for _, text := range []string{"e", "preis", "angebot zu spät", "qqq"} {
			q := search.NewQuery(text)
			b.Run(set+"/"+strings.ReplaceAll(text, " ", "_"), func(b *testing.B) {
				for b.Loop() {
					x.Find(q, search.Options{Limit: 500})
				}
			})
		}
	}
}

func TestFuzzyFitsWordsAndTheirBeginnings(t *testing.T) {
	for _, c := range []struct {
		text, query, marks string
		found              bool
	}{
		{"Neue Persona", "pers", "Pers", true},
		{"Neue Persona", "neupe", "Neu|Pe", true},
		{"Neue Persona", "np", "N|P", true},
		{"Nach Excel exportieren", "nee", "N|E|e", true},
		{"Nach Excel exportieren", "excel nach", "Nach|Excel", true},
		{"Präsentieren", "praes", "Präs", true},
		{"Präsentieren", "ptn", "", false},
		{"Löschen", "lösen", "", false},
	} {
		_, m, ok := search.Fuzzy(search.NewQuery(c.query), c.text)
		if got := marked(search.Found{Text: c.text, Marks: m}); ok != c.found || got != c.marks {
			t.Errorf("%q in %q: %v, marked %q", c.query, c.text, ok, got)
		}
	}
	whole, _, _ := search.Fuzzy(search.NewQuery("ne"), "Neue Persona")
	parts, _, _ := search.Fuzzy(search.NewQuery("ne"), "Nach Excel")
	if whole >= parts {
		t.Error("scattered letters count as much as the beginning of a word")
	}
}

// TestASearchInPiecesFindsWhatOneAtOnceFinds looks through a project in pieces as small as they get,
// while that changes.
func TestASearchInPiecesFindsWhatOneAtOnceFinds(t *testing.T) {
	d, err := sample.Set("W2", sample.Params{Lang: "de", IDs: sample.Sequence(1)})
	if err != nil {
		t.Fatal(err)
	}
	s := edit.NewSession(d, nil)
	x := search.NewIndex(func() *document.Document { return d })
	s.Subscribe(x.Update)
	q, o := search.NewQuery("a"), search.Options{Limit: 20, Here: document.Maps(d)[1].ID}
	run, steps := x.Search(q, o), 0
	for !run.Step(0) {
		if steps++; steps%20 == 0 && steps < 200 {
			card := document.MapCards(d, document.Maps(d)[0].ID)[steps/20]
			draft := s.Draft()
			if err := edit.RemoveCards(draft, []domain.ID{card.ID}); err != nil {
				t.Fatal(err)
			}
			c, err := draft.Change()
			if err != nil {
				t.Fatal(err)
			}
			if err := s.Commit(edit.Step{Change: c}); err != nil {
				t.Fatal(err)
			}
		}
		if steps > 10000 {
			t.Fatal("the search never ends")
		}
	}
	if steps < 2 {
		t.Fatalf("all in %d steps", steps)
	}
	fresh := search.NewIndex(func() *document.Document { return d })
	if got, want := run.Groups(), fresh.Find(q, o); !reflect.DeepEqual(got, want) {
		t.Errorf("found %v, all at once %v", got, want)
	}
}
