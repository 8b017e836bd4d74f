package edit

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// switchTo gives the map another model as one step.
func switchTo(t rapid.TB, s *Session, m domain.ID, model string, choices ModelChoices) {
	t.Helper()
	do(t, s, "model", func(d *document.Draft) error { return SwitchModel(d, m, model, "de", choices) })
	if err := s.Doc().Check(); err != nil {
		t.Fatalf("after switching to %s: %v", model, err)
	}
}

// outline writes the phases of a map with the titles of their columns.
func outline(v document.View, m domain.ID) string {
	var parts []string
	for _, p := range document.Phases(v, m) {
		var steps []string
		for _, s := range document.Steps(v, p.ID) {
			steps = append(steps, s.Title)
		}
		parts = append(parts, p.Title+"["+strings.Join(steps, ",")+"]")
	}
	return strings.Join(parts, " ")
}

// laneTexts lists the texts of each lane from left to right.
func laneTexts(v document.View, m domain.ID) map[domain.ID][]string {
	out := make(map[domain.ID][]string)
	columns := document.Columns(v, m)
	for _, l := range document.Lanes(v, m) {
		for _, s := range columns {
			for _, c := range document.Cards(v, l.ID, s.ID) {
				out[l.ID] = append(out[l.ID], c.ID.String()+document.CardText(v, c))
			}
		}
	}
	return out
}

func sameLanes(a, b map[domain.ID][]string) bool {
	for id := range a {
		if !slices.Equal(a[id], b[id]) {
			return false
		}
	}
	return len(a) == len(b)
}

// fillPhases puts a card into each column of a map.
func fillPhases(t rapid.TB, s *Session, m domain.ID) {
	t.Helper()
	lane := document.Lanes(s.Doc(), m)[0].ID
	for _, step := range document.Columns(s.Doc(), m) {
		do(t, s, "card", func(d *document.Draft) error { _, err := AddCard(d, End(lane, step.ID), "Karte"); return err })
	}
}

func TestSwitchingAFilledMapOfSevenPhases(t *testing.T) {
	want := map[string]string{
		"5a":   "Aufmerksamkeit[] Abwägung[] Entscheidung[Decision,Closing] Kundenbindung[Retention,After Sales] Befürwortung[]",
		"5b":   "Bewusstsein[] Recherche & Abwägung[] Kauf[Decision,Closing] Nutzung[] Loyalität[After Sales,Advocacy]",
		"4":    "Bewusstsein[] Abwägung[] Kauf[Decision,Closing] Nach dem Kauf[Retention,After Sales,Advocacy]",
		"3":    "Vor dem Kauf[Awareness,Consideration,Decision] Während des Kaufs[] Nach dem Kauf[Retention,After Sales,Advocacy]",
		"free": "Awareness[] Consideration[] Decision[] Closing[] Retention[] After Sales[] Advocacy[]",
	}
	for model, outlined := range want {
		s, m, _ := newSession(t)
		fillPhases(t, s, m)
		before, start := laneTexts(s.Doc(), m), outline(s.Doc(), m)
		switchTo(t, s, m, model, ModelChoices{AskDecision: BeforePurchase})
		if got := outline(s.Doc(), m); got != outlined {
			t.Errorf("to %s: %s, want %s", model, got, outlined)
		}
		if !sameLanes(before, laneTexts(s.Doc(), m)) {
			t.Errorf("to %s: the cards of the lanes changed", model)
		}
		switchTo(t, s, m, "7", nil)
		if got := outline(s.Doc(), m); got != start {
			t.Errorf("back from %s: %s", model, got)
		}
	}
}

func TestDecisionGoesWhereTheAnswerSays(t *testing.T) {
	s, m, _ := newSession(t)
	if got := ModelQuestions(s.Draft(), m, "3"); got != nil {
		t.Errorf("an empty map asks %v", got)
	}
	fillPhases(t, s, m)
	if got := ModelQuestions(s.Draft(), m, "4"); got != nil {
		t.Errorf("a model without the question asks %v", got)
	}
	if got := ModelQuestions(s.Draft(), m, "3"); !slices.Equal(got, []ModelQuestion{AskDecision}) {
		t.Errorf("the questions are %v", got)
	}
	start := outline(s.Doc(), m)
	switchTo(t, s, m, "3", ModelChoices{AskDecision: DuringPurchase})
	want := "Vor dem Kauf[Awareness,Consideration] Während des Kaufs[Decision,Closing] Nach dem Kauf[Retention,After Sales,Advocacy]"
	if got := outline(s.Doc(), m); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	switchTo(t, s, m, "7", nil)
	if got := outline(s.Doc(), m); got != start {
		t.Errorf("back: %s", got)
	}
	// The purchase as a whole is no question, the decision in the model of five is one.
	switchTo(t, s, m, "4", nil)
	if got := ModelQuestions(s.Draft(), m, "3"); !slices.Equal(got, []ModelQuestion{AskDecision}) {
		t.Errorf("a column that is still called Decision asks %v", got)
	}
	for _, step := range document.Columns(s.Doc(), m) {
		if step.Title == "Decision" {
			do(t, s, "rename", func(d *document.Draft) error { return Rename(d, step.ID, "Angebot") })
		}
	}
	if got := ModelQuestions(s.Draft(), m, "3"); got != nil {
		t.Errorf("the purchase asks %v", got)
	}
	switchTo(t, s, m, "3", nil)
	if got := outline(s.Doc(), m); !strings.Contains(got, "Während des Kaufs[Angebot,Closing]") {
		t.Errorf("the purchase went elsewhere: %s", got)
	}
}

func TestSwitchingAnEmptyMapLeavesNoStrayColumns(t *testing.T) {
	for _, model := range []string{"3", "4", "5a", "5b"} {
		s, m, _ := newSession(t)
		start := outline(s.Doc(), m)
		switchTo(t, s, m, model, nil)
		kind, _ := catalog.ModelOf(model)
		if n := len(document.Columns(s.Doc(), m)); n != len(kind.Phases()) {
			t.Errorf("%s has %d columns", model, n)
		}
		switchTo(t, s, m, "7", nil)
		if got := outline(s.Doc(), m); got != start {
			t.Errorf("back from %s: %s", model, got)
		}
	}
}

func TestWordsOfTheUserSurviveASwitch(t *testing.T) {
	s, m, _ := newSession(t)
	fillPhases(t, s, m)
	phases := document.Phases(s.Doc(), m)
	do(t, s, "own words", func(d *document.Draft) error {
		first, closing := phases[0], phases[3]
		first.Title, first.Task, first.Duration = "Bedarf entsteht", "Auffallen", "2 Wochen"
		closing.Title, closing.Duration = "Unterschrift", "1 Tag"
		d.Put(first)
		d.Put(closing)
		d.Put(domain.Comment{ID: domain.NewID(), Subject: closing.ID, Date: "2026-03-05", Text: "Wer zeichnet?"})
		_, err := AddStep(d, closing.ID, -1, "Vertrag")
		return err
	})
	start := s.Doc().Clone()
	switchTo(t, s, m, "5a", nil)
	want := "Bedarf entsteht[] Abwägung[] Entscheidung[Decision,Unterschrift,Unterschrift · Vertrag] Kundenbindung[Retention,After Sales] Befürwortung[]"
	if got := outline(s.Doc(), m); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	now := document.Phases(s.Doc(), m)
	if now[0].Task != "Auffallen" || now[0].Duration != "2 Wochen" || now[2].Duration != "1 Tag" {
		t.Errorf("the phases are %+v", now)
	}
	if got := document.Comments(s.Doc(), now[2].ID); len(got) != 1 {
		t.Errorf("the remark on a phase that went is gone: %v", got)
	}
	s.Undo()
	if !s.Doc().Equal(start) {
		t.Error("one undo does not lead back")
	}
}

func TestPhasesOfOnesOwnBecomeThoseOfAModel(t *testing.T) {
	s, m, _ := newSession(t)
	fillPhases(t, s, m)
	switchTo(t, s, m, "free", nil)
	for i, p := range document.Phases(s.Doc(), m) {
		if i < 3 {
			do(t, s, "rename", func(d *document.Draft) error { return Rename(d, p.ID, []string{"Suchen", "Prüfen", "Kauf"}[i]) })
		}
	}
	switchTo(t, s, m, "4", nil)
	want := "Bewusstsein[Suchen,Prüfen] Abwägung[] Kauf[Kauf,Closing] Nach dem Kauf[Retention,After Sales,Advocacy]"
	if got := outline(s.Doc(), m); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestPhasesInAnotherOrderKeepTheirColumnsInPlace(t *testing.T) {
	s, m, _ := newSession(t)
	fillPhases(t, s, m)
	last := document.Phases(s.Doc(), m)[6]
	do(t, s, "reorder", func(d *document.Draft) error { return MoveSibling(d, last.ID, 0) })
	before := laneTexts(s.Doc(), m)
	switchTo(t, s, m, "5a", nil)
	if !sameLanes(before, laneTexts(s.Doc(), m)) {
		t.Error("the columns changed their order")
	}
	want := "Aufmerksamkeit[Advocacy,Awareness] Abwägung[] Entscheidung[Decision,Closing] Kundenbindung[Retention,After Sales] Befürwortung[]"
	if got := outline(s.Doc(), m); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestSwitchingToNothingIsRefused(t *testing.T) {
	s, m, _ := newSession(t)
	if err := SwitchModel(s.Draft(), m, "8", "de", nil); !errors.Is(err, ErrUnknown) {
		t.Errorf("an unknown model gave %v", err)
	}
	if err := SwitchModel(s.Draft(), domain.NewID(), "5a", "de", nil); !errors.Is(err, ErrUnknown) {
		t.Errorf("an unknown map gave %v", err)
	}
	d := s.Draft()
	if err := SwitchModel(d, m, "7", "de", nil); err != nil {
		t.Fatal(err)
	}
	if c, _ := d.Change(); !c.IsEmpty() {
		t.Error("the model that the map has already changes something")
	}
}

// TestSwitchesLoseNothing drives any map through any models. All cards stay with their text, lane,
// column and order, and undoing leads back to the start.
func TestSwitchesLoseNothing(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s, m, _ := newSession(rt)
		titles := rapid.SampledFrom([]string{"", "Decision", "Closing", "Kauf", "After Sales", "Nach dem Kauf", "Angebot", "Überblick"})
		for range rapid.IntRange(0, 12).Draw(rt, "shaping") {
			phases := document.Phases(s.Doc(), m)
			p := rapid.SampledFrom(phases).Draw(rt, "phase")
			i, title := rapid.IntRange(0, 6).Draw(rt, "index"), titles.Draw(rt, "title")
			do(rt, s, "shape", func(d *document.Draft) error {
				switch rapid.IntRange(0, 4).Draw(rt, "how") {
				case 0:
					_, err := AddStep(d, p.ID, -1, title)
					return err
				case 1:
					_, err := AddPhase(d, m, min(i, len(phases)), title)
					return err
				case 2:
					return MoveSibling(d, p.ID, min(i, len(phases)))
				case 3:
					return Rename(d, p.ID, title)
				}
				if len(phases) > 1 {
					return RemoveParts(d, []domain.ID{p.ID})
				}
				return nil
			})
		}
		for range rapid.IntRange(0, 15).Draw(rt, "cards") {
			lane := rapid.SampledFrom(document.Lanes(s.Doc(), m)).Draw(rt, "lane").ID
			step := rapid.SampledFrom(document.Columns(s.Doc(), m)).Draw(rt, "step").ID
			do(rt, s, "card", func(d *document.Draft) error {
				_, err := AddCard(d, End(lane, step), titles.Draw(rt, "text"))
				return err
			})
		}
		start, texts, cards := s.Doc().Clone(), laneTexts(s.Doc(), m), document.MapCards(s.Doc(), m)
		steps := 0
		for range rapid.IntRange(1, 4).Draw(rt, "switches") {
			model := rapid.SampledFrom(catalog.Models()).Draw(rt, "model").Key
			if now, _ := document.Find[domain.Map](s.Doc(), m); now.Model == model {
				continue
			}
			steps++
			switchTo(rt, s, m, model, ModelChoices{AskDecision: rapid.IntRange(0, 1).Draw(rt, "decision")})
			if !sameLanes(texts, laneTexts(s.Doc(), m)) {
				rt.Fatalf("switching to %s changed the cards of a lane", model)
			}
			for _, c := range cards {
				if now, _ := document.Find[domain.Card](s.Doc(), c.ID); now != c {
					rt.Fatalf("switching to %s made %+v of %+v", model, now, c)
				}
			}
			kind, _ := catalog.ModelOf(model)
			if n := len(document.Phases(s.Doc(), m)); model != catalog.ModelFree && n != len(kind.Phases()) {
				rt.Fatalf("%s has %d phases", model, n)
			}
		}
		for range steps {
			s.Undo()
		}
		if !s.Doc().Equal(start) {
			rt.Fatal("undoing does not lead back to the start")
		}
	})
}
