package workbook

import (
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// TestEveryKindOfLaneTravels sends a map with each kind of lane and an own one of each content: an
// untouched answer says nothing, and what is written over a word of a list is seen.
func TestEveryKindOfLaneTravels(t *testing.T) {
	f := newFixture(t)
	d := document.NewDraft(f.doc)
	order, n := "b00", 0
	lane := func(l domain.Lane, cards ...domain.Card) {
		n++
		order, _ = domain.OrderBetween(order, "")
		l.ID, l.Map, l.Order, l.Side = id(30, n), mapID, order, domain.SideCompany
		d.Put(l)
		for i, c := range cards {
			c.ID, c.Lane, c.Step, c.Order = id(31, 10*n+i), l.ID, stepID(i), domain.FirstOrder
			d.Put(c)
		}
	}
	there := map[domain.LaneKind]bool{}
	for _, l := range document.Lanes(f.doc, mapID) {
		there[l.Kind] = true
	}
	for _, info := range catalog.Lanes() {
		if there[info.Kind] || info.Kind == domain.LaneOwn {
			continue
		}
		l := domain.Lane{Kind: info.Kind}
		switch info.Kind {
		case domain.LaneRoles:
			lane(l, domain.Card{Code: "role.decider"}, domain.Card{Text: "Betriebsrat"})
		case domain.LanePrivacy:
			lane(l, domain.Card{Code: string(domain.PrivacyConsent)}, domain.Card{Code: string(domain.PrivacyUnresolved)})
		case domain.LaneEvidence:
			lane(l, domain.Card{Basis: domain.BasisSurvey})
		case domain.LaneMoment:
			lane(l, domain.Card{KeyMoment: true}, domain.Card{KeyMoment: true, Text: "Der Anruf"})
		default:
			lane(l, domain.Card{Text: "Karte " + string(info.Kind)})
		}
	}
	for _, content := range domain.LaneContents() {
		lane(domain.Lane{Kind: domain.LaneOwn, Content: content, Title: "Eigene " + string(content)})
	}
	lane(domain.Lane{Kind: domain.LaneOwn, Content: domain.ContentRole, Title: "Wer noch"}, domain.Card{Code: "role.buyer"})
	c, err := d.Change()
	if err != nil {
		t.Fatal(err)
	}
	if err := f.doc.Apply(c); err != nil {
		t.Fatal(err)
	}
	newTrip(t, f).expect()
	tr := newTrip(t, f)
	tr.edit("Entscheider", "Abzeichner")
	tr.edit("Einkäufer", "Türöffner")
	plan := tr.expect(
		`changed text Beteiligte Rollen/Awareness: "Entscheider" -> "Abzeichner" (probable)`,
		`changed text Wer noch/Awareness: "Einkäufer" -> "Türöffner" (probable)`)
	change, err := plan.Change(tr.doc, []int{0, 1})
	tr.must(err)
	tr.must(tr.doc.Apply(change))
	codes := map[string]bool{}
	for _, l := range document.Lanes(tr.doc, mapID) {
		for _, card := range document.Cards(tr.doc, l.ID, stepID(0)) {
			codes[card.Code] = true
		}
	}
	if !codes["role.signer"] || !codes["role.gatekeeper"] || codes["role.decider"] {
		t.Errorf("after the answer the cards hold %v", codes)
	}
}
