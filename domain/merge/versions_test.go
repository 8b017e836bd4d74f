package merge

import (
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

func TestVersionsShowWhatDoesNotDiffer(t *testing.T) {
	var card domain.Card
	_, p := sides(t, func(d *document.Document) {
		m, _ := document.Find[domain.Measure](d, id(7, 0))
		m.Owner = "Tarek"
		change(t, d, func(dr *document.Draft) { dr.Put(m) })
		for _, c := range document.MapCards(d, mapID) {
			if c.Measure == m.ID {
				card = c
			}
		}
		reword(t, d, "Fragt", "Fragt Jana")
	}, func(d *document.Document) {
		m, _ := document.Find[domain.Measure](d, id(7, 0))
		m.Due = "2026-05-01"
		change(t, d, func(dr *document.Draft) { dr.Put(m) })
	})
	got := map[Field]Version{}
	for _, v := range p.Versions(card.ID) {
		got[v.Field] = v
	}
	if v := got[FieldDue]; v.Theirs != "2026-05-01" || v.Mine != v.Base {
		t.Errorf("due: %+v", v)
	}
	if v := got[FieldOwner]; v.Mine != "Tarek" || v.Theirs != v.Base {
		t.Errorf("owner: %+v", v)
	}
	if v := got[FieldText]; v.Base == "" || v.Base != v.Mine || v.Base != v.Theirs {
		t.Errorf("text: %+v", v)
	}
	if own := p.Own(); !own[card.ID] || len(own) != 2 {
		t.Errorf("own: %v", own)
	}
	before, after := p.Equal(), 0
	_, same := sides(t, func(*document.Document) {}, func(*document.Document) {})
	if after = same.Equal(); after-before != 2 {
		t.Errorf("%d equal values, %d without changes", before, after)
	}
}
