package edit

import (
	"slices"
	"strings"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// TestEveryPairOfModels switches a filled map from each model to each other one, as section 4 of the
// inventory lays down: every card stays, the content of a phase goes where the table says, one undo
// leads back, and so does switching back.
func TestEveryPairOfModels(t *testing.T) {
	for _, from := range catalog.Models() {
		for _, to := range catalog.Models() {
			if from.Key == to.Key {
				continue
			}
			t.Run(from.Key+" to "+to.Key, func(t *testing.T) {
				s, _, _ := newSession(t)
				m := filledMap(t, s, from.Key)
				start, before, texts := s.Doc().Clone(), outline(s.Doc(), m), laneTexts(s.Doc(), m)
				preview, err := PreviewModel(s.Draft(), m, to.Key, "de")
				if err != nil {
					t.Fatal(err)
				}
				home := phaseOfCards(s.Doc(), m)
				switchTo(t, s, m, to.Key, nil)
				if !sameLanes(texts, laneTexts(s.Doc(), m)) {
					t.Fatal("cards have gone or changed their order")
				}
				checkPlaces(t, s.Doc(), m, from, to, home)
				checkPreview(t, s.Doc(), m, preview, home)
				s.Undo()
				if !s.Doc().Equal(start) {
					t.Fatal("one undo does not lead back")
				}
				s.Redo()
				if from.Key == catalog.ModelFree {
					return // the free model keeps the phases there are
				}
				switchTo(t, s, m, from.Key, nil)
				if got := outline(s.Doc(), m); got != before {
					t.Errorf("there and back: %s, was %s", got, before)
				}
			})
		}
	}
}

// filledMap makes a map of a model with a card in every column; own phases are five.
func filledMap(t *testing.T, s *Session, model string) (m domain.ID) {
	t.Helper()
	do(t, s, "map", func(d *document.Draft) (err error) {
		m, err = AddMap(d, "Karte", model, "de")
		if model == catalog.ModelFree {
			for _, title := range []string{"Ahnen", "Suchen", "Prüfen", "Nutzen"} {
				if _, err := AddPhase(d, m, -1, title); err != nil {
					return err
				}
			}
		}
		return err
	})
	fillPhases(t, s, m)
	return m
}

// phaseOfCards is the index of the phase that each card stands in.
func phaseOfCards(v document.View, m domain.ID) map[domain.ID]int {
	out := make(map[domain.ID]int)
	for i, p := range document.Phases(v, m) {
		for _, step := range document.Steps(v, p.ID) {
			for _, l := range document.Lanes(v, m) {
				for _, c := range document.Cards(v, l.ID, step.ID) {
					out[c.ID] = i
				}
			}
		}
	}
	return out
}

// checkPlaces holds the cards against the table: a card that was in a phase of one model stands where
// one of the phases of the model of seven that this phase covers falls in the other.
func checkPlaces(t *testing.T, v document.View, m domain.ID, from, to catalog.Model, home map[domain.ID]int) {
	t.Helper()
	if from.Key == catalog.ModelFree || to.Key == catalog.ModelFree {
		return
	}
	for id, now := range phaseOfCards(v, m) {
		var allowed []int
		for seven := range 7 {
			a, _ := from.PhaseFor(seven)
			b, _ := to.PhaseFor(seven)
			if a == home[id] {
				allowed = append(allowed, b)
			}
		}
		if to.Key == catalog.Model3 && slices.Contains(allowed, BeforePurchase) {
			allowed = append(allowed, DuringPurchase) // the decision
		}
		if !slices.Contains(allowed, now) {
			t.Errorf("a card of phase %d is in phase %d, the table allows %v", home[id]+1, now+1, allowed)
		}
	}
}

// checkPreview holds what was said before against what happened.
func checkPreview(t *testing.T, v document.View, m domain.ID, p ModelPreview, home map[domain.ID]int) {
	t.Helper()
	phases := document.Phases(v, m)
	for id, now := range phaseOfCards(v, m) {
		if move := p.Moves[home[id]]; !slices.Contains(move.To, phaseName(phases[now].Title, now)) {
			t.Errorf("%s was said to become %s, it became %s", move.From, strings.Join(move.To, ", "), phases[now].Title)
		}
	}
	if p.Cards != len(home) {
		t.Errorf("%d of %d cards are said to stay", p.Cards, len(home))
	}
	for _, name := range p.Fresh {
		i := slices.IndexFunc(phases, func(ph domain.Phase) bool { return ph.Title == name })
		if i < 0 {
			t.Errorf("no phase is called %s", name)
			continue
		}
		for _, now := range phaseOfCards(v, m) {
			if now == i {
				t.Errorf("%s was said to be empty", name)
			}
		}
	}
}

func TestPreviewNamesTheQuestion(t *testing.T) {
	s, m, _ := newSession(t)
	fillPhases(t, s, m)
	p, err := PreviewModel(s.Draft(), m, catalog.Model3, "de")
	if err != nil {
		t.Fatal(err)
	}
	if move := p.Moves[decision]; !move.Asks || !slices.Equal(move.To, []string{"Vor dem Kauf", "Während des Kaufs"}) {
		t.Errorf("the decision is %+v", move)
	}
	for i, move := range p.Moves {
		if i != decision && (move.Asks || len(move.To) != 1) {
			t.Errorf("%+v", move)
		}
	}
}
