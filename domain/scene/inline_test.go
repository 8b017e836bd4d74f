package scene_test

import (
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/scene"
)

// worded is the story with another text on its first card of a text, and that card.
func worded(t *testing.T, text string) (*document.Document, domain.ID, domain.ID) {
	t.Helper()
	doc, m := story(t)
	for _, c := range document.MapCards(doc, m) {
		if c.Text == "Bucht Wartung und Leckage-Check" {
			change(t, doc, func(d *document.Draft) error { return edit.SetText(d, c.ID, text) })
			return doc, m, c.ID
		}
	}
	t.Fatal("the card is missing")
	return nil, m, domain.ID{}
}

func TestLinksAndTagsOfACardAreSetApart(t *testing.T) {
	doc, m, id := worded(t, "#Messe **www.a.de** ja")
	s := build(doc, m, fonts(t))
	r, _ := s.CardRect(id)
	grounds, lines := 0, 0
	g, _ := s.CardItems(id)
	for _, it := range g.Items[1:] {
		if it.Kind != scene.Box {
			continue
		}
		if it.Rect.H == 1 {
			lines++
		} else {
			grounds++
		}
		if b := it.Rect.Moved(r.X+g.Origin.X, r.Y+g.Origin.Y); b.X < r.X || b.Right() > r.Right() || b.Y < r.Y || b.Bottom() > r.Bottom() {
			t.Errorf("%v leaves the card %v", b, r)
		}
	}
	if grounds != 1 || lines != 1 {
		t.Errorf("%d grounds of tags and %d lines below links", grounds, lines)
	}
	if found := s.LinkAt(scene.Point{X: r.X + 70, Y: r.Y + 10}); found != "www.a.de" {
		t.Errorf("%q stands at the link", found)
	}
	for _, at := range []scene.Point{{X: r.X + 12, Y: r.Y + 10}, {X: r.X + 70, Y: r.Bottom() + 40}, {X: -5, Y: -5}} {
		if found := s.LinkAt(at); found != "" {
			t.Errorf("%q stands at %v", found, at)
		}
	}
}

func TestTheFilterByATagDimsAllOtherCards(t *testing.T) {
	doc, m, id := worded(t, "Bucht #wartung")
	s := build(doc, m, fonts(t))
	s.SetFilter(scene.Filter{Tag: "Wartung"})
	dim := func(card domain.ID) bool {
		g, _ := s.CardItems(card)
		return g.Items[0].Fill.A < 255
	}
	if dim(id) {
		t.Error("the card with the tag is dim")
	}
	for _, c := range document.Cards(doc, document.Lanes(doc, m)[0].ID, document.Columns(doc, m)[0].ID) {
		if !dim(c.ID) {
			t.Errorf("%q has no tag and is not dim", c.Text)
		}
	}
	if s.Filter().Count() != 1 || s.Filter().IsZero() {
		t.Error("the tag does not count as a filter")
	}
}
