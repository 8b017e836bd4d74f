package edit

import (
	"errors"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

func TestCardsGoToTheSamePlaceOfAnotherMap(t *testing.T) {
	doc, m, lanes, columns := plain(t)
	d := document.NewDraft(doc)
	other, err := AddMap(d, "Zweite", "4", "de")
	if err != nil {
		t.Fatal(err)
	}
	card := document.Cards(doc, lanes[0].ID, columns[1].ID)[0]
	first, _ := document.Find[domain.Phase](doc, columns[1].Phase)
	if _, err := ToMap(d, []domain.ID{card.ID}, other, false); !errors.As(err, new(*NoPlaceError)) && len(document.Phases(d, other)) != len(document.Phases(doc, m)) {
		t.Errorf("a map without the phase gives %v", err)
	}
	if _, err := AddPhase(d, other, -1, first.Title); err != nil {
		t.Fatal(err)
	}
	made, err := ToMap(d, []domain.ID{card.ID}, other, true)
	if err != nil || len(made) != 1 || made[0] == card.ID {
		t.Fatalf("copies %v, %v", made, err)
	}
	moved, err := ToMap(d, []domain.ID{card.ID}, other, false)
	if err != nil || moved[0] != card.ID {
		t.Fatalf("moves %v, %v", moved, err)
	}
	c, _ := document.Find[domain.Card](d, card.ID)
	lane, _ := document.Find[domain.Lane](d, c.Lane)
	step, _ := document.Find[domain.Step](d, c.Step)
	phase, _ := document.Find[domain.Phase](d, step.Phase)
	if lane.Map != other || lane.Kind != lanes[0].Kind || phase.Title != first.Title {
		t.Errorf("stands in %q of %q", lane.Kind, phase.Title)
	}
	for _, l := range document.Lanes(d, other) {
		l.Hidden = true
		d.Put(l)
	}
	var missing *NoPlaceError
	if _, err := ToMap(d, []domain.ID{card.ID}, other, false); !errors.As(err, &missing) || missing.Lane.ID.IsZero() {
		t.Errorf("hidden lanes give %v", err)
	}
}

func TestCardsAreTiedOnce(t *testing.T) {
	doc, m, _, _ := plain(t)
	cards := document.MapCards(doc, m)
	d := document.NewDraft(doc)
	who := document.Personas(doc)[1].ID
	ids := []domain.ID{cards[0].ID, cards[1].ID}
	for _, want := range []int{2, 0} {
		if n, err := TieCards(d, ids, who); err != nil || n > want || want == 0 && n != 0 {
			t.Errorf("ties %d, %v", n, err)
		}
	}
	if _, err := TieCards(d, ids, m); !errors.Is(err, ErrUnknown) {
		t.Errorf("a map as persona gives %v", err)
	}
}

func TestTextsBecomeTouchpoints(t *testing.T) {
	doc, _, lanes, columns := plain(t)
	d := document.NewDraft(doc)
	id, err := AddCard(d, End(lanes[0].ID, columns[0].ID), "Ruft\nan")
	if err != nil {
		t.Fatal(err)
	}
	before := len(document.Touchpoints(d))
	if n := BecomeTouchpoints(d, []domain.ID{id}); n != 1 {
		t.Errorf("makes %d", n)
	}
	if n := BecomeTouchpoints(d, []domain.ID{id}); n != 0 {
		t.Errorf("makes %d again", n)
	}
	if all := document.Touchpoints(d); len(all) != before+1 || all[before].Title != "Ruft an" {
		t.Errorf("is called %q", all[len(all)-1].Title)
	}
}
