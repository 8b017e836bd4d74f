package scene_test

import (
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/scene"
)

func TestTextMakesRoomWhileItIsWritten(t *testing.T) {
	doc, m := story(t)
	s := build(doc, m, fonts(t))
	cards := full(t, doc, m)
	before := tops(s)
	next, _ := s.LaneRect(document.Lanes(doc, m)[1].ID)
	d := s.SetWriting(scene.Writing{Card: cards[0].ID, Height: 120})
	if r, _ := s.CardRect(cards[0].ID); r.H != 120 {
		t.Errorf("the card is %v high", r.H)
	}
	if tops(s)[cards[1].ID] <= before[cards[1].ID] || !d.Heads {
		t.Error("neither the card below nor the lanes make room")
	}
	if r, _ := s.LaneRect(document.Lanes(doc, m)[1].ID); r.Y <= next.Y {
		t.Error("the next lane stays where it was")
	}
	s.SetWriting(scene.Writing{Lane: cards[0].Lane, Step: cards[0].Step, Index: 1, Height: 40})
	r, ok := s.WritingRect()
	if first, _ := s.CardRect(cards[0].ID); !ok || r.H != 40 || r.Y <= first.Bottom() {
		t.Errorf("the new card stands at %v", r)
	}
	if second, _ := s.CardRect(cards[1].ID); second.Y <= r.Bottom() {
		t.Error("the card below the new one makes no room")
	}
	s.SetWriting(scene.Writing{})
	if _, still := s.WritingRect(); still {
		t.Error("room stays after the writing")
	}
	for id, y := range tops(s) {
		if y != before[id] {
			t.Fatal("the map is not as it was")
		}
	}
}

func TestTypeOfACard(t *testing.T) {
	doc, m := story(t)
	s := build(doc, m, fonts(t))
	text := full(t, doc, m)[0]
	if k := s.TypeOf(text.ID, text.Lane, text.Step); k.Size != 11 || k.Least != 0 {
		t.Errorf("a card of text: %+v", k)
	}
	for _, l := range document.Lanes(doc, m) {
		for _, c := range document.Columns(doc, m) {
			if cards := document.Cards(doc, l.ID, c.ID); l.Kind == domain.LaneMeasures && len(cards) > 0 {
				if k := s.TypeOf(cards[0].ID, l.ID, c.ID); k.Least == 0 {
					t.Error("a measure shrinks to its title")
				}
			}
		}
	}
}
