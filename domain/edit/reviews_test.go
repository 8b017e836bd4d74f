package edit_test

import (
	"errors"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
)

func TestReviewsAreSetWhereThereAreReviews(t *testing.T) {
	doc := story(t)
	who, card := document.Personas(doc)[0].ID, document.MapCards(doc, document.Maps(doc)[0].ID)[0].ID
	d := document.NewDraft(doc)
	for _, id := range []domain.ID{who, document.Touchpoints(doc)[0].ID, document.Maps(doc)[0].ID} {
		if err := edit.SetReview(d, id, "2026-09-01"); err != nil {
			t.Fatal(err)
		}
	}
	if p, _ := document.Find[domain.Persona](d, who); p.Review != "2026-09-01" || p.Name == "" {
		t.Errorf("the persona is %+v", p)
	}
	for _, id := range []domain.ID{card, domain.NewID()} {
		if err := edit.SetReview(d, id, "2026-09-01"); !errors.Is(err, edit.ErrUnknown) {
			t.Errorf("a record that is not looked at again gives %v", err)
		}
	}
}
