package parcel_test

import (
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// TestEveryReferenceCanBeLedElsewhere walks the records of the sample: a reference that WithRefs does
// not know would point from one project into another.
func TestEveryReferenceCanBeLedElsewhere(t *testing.T) {
	doc, _ := story(t)
	for _, table := range domain.Tables() {
		for _, r := range doc.All(table) {
			for i, ref := range r.Refs() {
				to := domain.NewID()
				led := document.WithRefs(r, func(id domain.ID) domain.ID {
					if id == ref.ID {
						return to
					}
					return id
				})
				if got := led.Refs()[i].ID; got != to {
					t.Fatalf("%s: the reference %s stays where it is", table, ref.Field)
				}
			}
		}
	}
}
