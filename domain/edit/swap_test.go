package edit_test

import (
	"slices"
	"strings"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/sample"
)

func TestWhatASwapFinds(t *testing.T) {
	for _, c := range []struct {
		swap       edit.Swap
		text, want string
	}{
		{edit.Swap{From: "druck", To: "Kraft"}, "Druckluft und druck", "Kraftluft und Kraft"},
		{edit.Swap{From: "druck", To: "Kraft", Words: true}, "Druckluft und Druck.", "Druckluft und Kraft."},
		{edit.Swap{From: "Druck", To: "Kraft", Case: true}, "Druckluft und druck", "Kraftluft und druck"},
		{edit.Swap{From: "ÄRGER", To: "Freude"}, "Kein Ärger, nur ärgerlich", "Kein Freude, nur Freudelich"},
		{edit.Swap{From: "a", To: "aa"}, "aaa", "aaaaaa"},
		{edit.Swap{From: "aa", To: ""}, "aaa", "a"},
		{edit.Swap{From: "2", To: "3", Words: true}, "2 von 12, 2.", "3 von 12, 3."},
		{edit.Swap{From: "", To: "x"}, "nichts", "nichts"},
		{edit.Swap{From: "İ", To: "x"}, "i\xffİ", "i\xffx"},
	} {
		got, found, put := c.swap.On(c.text)
		if got != c.want {
			t.Errorf("%+v on %q: got %q, want %q", c.swap, c.text, got, c.want)
		}
		if len(found) != len(put) {
			t.Errorf("%+v: %d found, %d put", c.swap, len(found), len(put))
		}
		for i, p := range put {
			if got[p.From:p.To] != c.swap.To {
				t.Errorf("%+v: %q is marked as put in", c.swap, got[p.From:p.To])
			}
			if f := found[i]; !strings.EqualFold(c.text[f.From:f.To], c.swap.From) {
				t.Errorf("%+v: %q is marked as found", c.swap, c.text[f.From:f.To])
			}
		}
	}
}

func swapSession(t *testing.T) *edit.Session {
	t.Helper()
	doc, err := sample.Story(sample.Params{IDs: sample.Sequence(1)})
	if err != nil {
		t.Fatal(err)
	}
	return edit.NewSession(doc, nil)
}

func TestASwapChangesWhatWasChosenInOneStep(t *testing.T) {
	s := swapSession(t)
	swap := edit.Swap{From: "hotline", To: "Servicetelefon"}
	places := swap.Places(s.Doc())
	if len(places) < 2 {
		t.Fatalf("%d places", len(places))
	}
	kinds := map[domain.Table]bool{}
	for _, p := range places {
		r, _ := s.Doc().Get(p.ID)
		kinds[r.Table()] = true
	}
	if !kinds[domain.TableCard] || !kinds[domain.TableTouchpoint] {
		t.Errorf("found in %v only", kinds)
	}
	d := s.Draft()
	if err := edit.SwapTexts(d, places[1:]); err != nil {
		t.Fatal(err)
	}
	change, err := d.Change()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Commit(edit.Step{Change: change}); err != nil {
		t.Fatal(err)
	}
	if left := swap.Places(s.Doc()); len(left) != 1 || left[0].ID != places[0].ID {
		t.Errorf("left are %+v", left)
	}
	s.Undo()
	if again := swap.Places(s.Doc()); !slices.EqualFunc(again, places, func(a, b edit.SwapPlace) bool { return a.ID == b.ID && a.Before == b.Before }) {
		t.Error("undo does not bring all places back")
	}
}

func TestASwapStaysOnItsMap(t *testing.T) {
	s := swapSession(t)
	m := document.Maps(s.Doc())[1].ID
	all, here := edit.Swap{From: "e", To: "x"}.Places(s.Doc()), edit.Swap{From: "e", To: "x", Map: m}.Places(s.Doc())
	if len(here) == 0 || len(here) >= len(all) {
		t.Fatalf("%d places on the map, %d in all", len(here), len(all))
	}
	for _, p := range here {
		r, _ := s.Doc().Get(p.ID)
		if c, ok := r.(domain.Card); ok && document.MapOf(s.Doc(), c) != m {
			t.Error("a card of another map is among them")
		}
		if r.Table() == domain.TablePersona {
			t.Error("a persona is among them")
		}
	}
}

func TestASwapEmptiesNothingAndKeepsWhatIsNew(t *testing.T) {
	s := swapSession(t)
	m := document.Maps(s.Doc())[0].ID
	card := document.MapCards(s.Doc(), m)[0]
	places := edit.Swap{From: card.Text, To: " "}.Places(s.Doc())
	if len(places) == 0 || !places[0].Empties() {
		t.Fatalf("places %+v", places)
	}
	d := s.Draft()
	if err := edit.SwapTexts(d, places); err != nil {
		t.Fatal(err)
	}
	places = edit.Swap{From: card.Text, To: "Neu"}.Places(s.Doc())
	places[0].Before = "was it said when the list was made"
	if err := edit.SwapTexts(d, places[:1]); err != nil {
		t.Fatal(err)
	}
	if change, err := d.Change(); err != nil || !change.IsEmpty() {
		t.Errorf("something changed: %+v, %v", change, err)
	}
}

func TestASwapReadsOverTheMarksOfBoldWords(t *testing.T) {
	for _, c := range []struct{ from, to, text, want string }{
		{"sehr wichtig", "dringend", "Das ist sehr **wichtig** heute", "Das ist dringend heute"},
		{"wichtig", "dringend", "Das ist sehr **wichtig** heute", "Das ist sehr **dringend** heute"},
		{"sehr", "ganz", "Das ist **sehr wichtig**", "Das ist **ganz wichtig**"},
		{"wichtig heute", "egal", "sehr **wichtig** heute", "sehr **egal**"},
		{"wichtig ", "", "sehr **wichtig** heute", "sehr heute"},
		{"e", "ee", "**e** e **e**", "**ee** ee **ee**"},
		{"**", "", "sehr **wichtig**", "sehr wichtig"},
	} {
		s := swapSession(t)
		m := document.Maps(s.Doc())[0].ID
		card := document.MapCards(s.Doc(), m)[0]
		d := s.Draft()
		if err := edit.SetText(d, card.ID, c.text); err != nil {
			t.Fatal(err)
		}
		swap := edit.Swap{From: c.from, To: c.to, Map: m}
		places := swap.Places(d)
		i := slices.IndexFunc(places, func(p edit.SwapPlace) bool { return p.ID == card.ID })
		if i < 0 {
			t.Errorf("%q is not found in %q", c.from, c.text)
			continue
		}
		p := places[i]
		for k, f := range p.Found {
			if p.Says[f.From:f.To] != c.from || p.Will[p.Put[k].From:p.Put[k].To] != c.to {
				t.Errorf("%q: shows %v of %q and %v of %q", c.text, f, p.Says, p.Put[k], p.Will)
			}
		}
		if err := edit.SwapTexts(d, places[i:i+1]); err != nil {
			t.Fatal(err)
		}
		if got, _ := document.Find[domain.Card](d, card.ID); got.Text != c.want {
			t.Errorf("%q for %q in %q gives %q", c.to, c.from, c.text, got.Text)
		}
	}
}
