package analysis

import (
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/sample"
)

func TestWhatAPersonaHolds(t *testing.T) {
	doc, err := sample.Story(sample.Params{IDs: sample.Sequence(1)})
	if err != nil {
		t.Fatal(err)
	}
	who := document.Personas(doc)[0]
	var missing []string
	fields := PersonaFields(doc, who.ID)
	for _, f := range fields {
		if _, ok := catalog.PersonaField(f.Key); !ok {
			t.Errorf("%s is no field of the persona canvas", f.Key)
		}
		if !f.Filled {
			missing = append(missing, f.Key)
		}
	}
	if len(fields) != 12 || len(missing) != 1 || missing[0] != "persona.message" {
		t.Errorf("%d fields, missing %q", len(fields), missing)
	}
	if cards, supported := PersonaCards(doc, who.ID); cards != 15 || supported != 14 {
		t.Errorf("%d of %d cards are supported, the design shows 14 of 15", supported, cards)
	}
	if cards, _ := PersonaCards(doc, domain.NewID()); cards != 0 {
		t.Error("nobody has cards")
	}
}
