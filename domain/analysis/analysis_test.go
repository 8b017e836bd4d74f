package analysis

import (
	"testing"

	"wegmarke/assets"
	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/sample"
)

func story(t *testing.T) *document.Document {
	t.Helper()
	d, err := sample.Story(sample.Params{IDs: sample.Sequence(1), Pictures: assets.Picture})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func apply(t *testing.T, d *document.Document, edits ...document.Edit) {
	t.Helper()
	c, err := document.NewChange(edits...)
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Apply(c); err != nil {
		t.Fatal(err)
	}
}

func lane(t *testing.T, d *document.Document, m domain.ID, kind domain.LaneKind) domain.Lane {
	t.Helper()
	for _, l := range document.Lanes(d, m) {
		if l.Kind == kind {
			return l
		}
	}
	t.Fatalf("no lane %s", kind)
	return domain.Lane{}
}

// TestStation holds the figures that the design shows in its bars. It shows two empty fields because
// a card hovers over the third.
func TestStation(t *testing.T) {
	d := story(t)
	station := document.Maps(d)[0].ID
	if n := CardCount(d, station); n != 61 {
		t.Errorf("%d cards", n)
	}
	if n := EmptyFields(d, station); n != 3 {
		t.Errorf("%d empty fields", n)
	}
	if n := len(KeyMoments(d, station)); n != 2 {
		t.Errorf("%d key moments", n)
	}
	var open []string
	for _, id := range PhasesWithoutOwner(d, station) {
		p, _ := document.Find[domain.Phase](d, id)
		open = append(open, p.Title)
	}
	if len(open) != 3 || open[0] != "Retention" || open[2] != "Advocacy" {
		t.Errorf("phases without an owner: %q", open)
	}
	if n := Overdue(d, sample.StoryDay); n != 2 {
		t.Errorf("%d overdue measures", n)
	}
	if r := MissingRoles(d); r != domain.RoleSigner {
		t.Errorf("missing roles %b", r)
	}
}

func TestHiddenLanesAskNothing(t *testing.T) {
	d := story(t)
	station := document.Maps(d)[0].ID
	before := lane(t, d, station, domain.LaneMeasures)
	after := before
	after.Hidden = true
	apply(t, d, document.Edit{Before: before, After: after})
	if n := EmptyFields(d, station); n != 1 {
		t.Errorf("%d empty fields", n)
	}
	if n := CardCount(d, station); n != 61 {
		t.Errorf("%d cards, those of the hidden lane are still there", n)
	}
}

func TestMapWithoutOwnersDoesNotAsk(t *testing.T) {
	d := story(t)
	station := document.Maps(d)[0].ID
	l := lane(t, d, station, domain.LaneResponsible)
	var edits []document.Edit
	for _, s := range document.Columns(d, station) {
		for _, c := range document.Cards(d, l.ID, s.ID) {
			edits = append(edits, document.Edit{Before: c})
		}
	}
	apply(t, d, append(edits, document.Edit{Before: l})...)
	if open := PhasesWithoutOwner(d, station); open != nil {
		t.Errorf("%d phases without an owner", len(open))
	}
}

func TestExchangesWaitForAnswers(t *testing.T) {
	d := story(t)
	if n := OpenExchanges(d); n != 0 {
		t.Fatalf("%d exchanges", n)
	}
	station := document.Maps(d)[0].ID
	for _, m := range []domain.ID{station, domain.NewID()} {
		apply(t, d, document.Edit{After: domain.Exchange{ID: domain.NewID(), Map: m, Date: sample.StoryDay, File: "a.xlsx"}})
	}
	if n := OpenExchanges(d); n != 1 {
		t.Errorf("%d exchanges, one belongs to a map that is gone", n)
	}
}

func TestEmptyProject(t *testing.T) {
	d := document.New()
	m := domain.NewID()
	if CardCount(d, m) != 0 || EmptyFields(d, m) != 0 || PhasesWithoutOwner(d, m) != nil || KeyMoments(d, m) != nil ||
		MissingRoles(d) != 0 || Overdue(d, sample.StoryDay) != 0 {
		t.Error("an empty project has something")
	}
	for _, f := range Factors(d) {
		if f.Met {
			t.Errorf("%s is met by nothing", f.Factor.Key)
		}
	}
}

func TestFactors(t *testing.T) {
	d := story(t)
	want := map[string]bool{"factor.persona": true, "factor.touchpoints": true, "factor.journey": true, "factor.lifecycle": true}
	for _, f := range Factors(d) {
		if f.Met != want[f.Factor.Key] {
			t.Errorf("%s: %v", f.Factor.Key, f.Met)
		}
	}
}

func TestPersonasThatHoldNoRoleMissAllBasicOnes(t *testing.T) {
	d := document.New()
	apply(t, d, document.Edit{After: domain.Persona{ID: domain.NewID(), Order: domain.FirstOrder, Name: "A", Roles: domain.RoleBuyer}})
	want := domain.RoleUser | domain.RoleDecider | domain.RoleRecommender | domain.RoleInfluencer | domain.RoleSigner
	if got := MissingRoles(d); got != want {
		t.Errorf("missing %b, want %b", got, want)
	}
}
