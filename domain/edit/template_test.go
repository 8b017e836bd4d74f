package edit_test

import (
	"strings"
	"testing"

	"wegmarke/assets"
	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/sample"
)

func storyDoc(t *testing.T) *document.Document {
	t.Helper()
	doc, err := sample.Story(sample.Params{IDs: sample.Sequence(1), Pictures: assets.Picture})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// tell writes what a document says without its IDs: texts, counts and the order of things.
func tell(t *testing.T, doc *document.Document) string {
	t.Helper()
	var b strings.Builder
	for _, m := range document.Maps(doc) {
		b.WriteString("# " + m.Title + "\n")
		for _, l := range document.Lanes(doc, m.ID) {
			for _, s := range document.Columns(doc, m.ID) {
				for _, c := range document.Cards(doc, l.ID, s.ID) {
					b.WriteString(document.CardText(doc, c) + "\n")
				}
			}
		}
	}
	for _, p := range document.Personas(doc) {
		b.WriteString(p.Name + "\n")
		for _, e := range document.AllEntries(doc, p.ID) {
			b.WriteString(e.Field + " " + document.EntryText(doc, e) + "\n")
		}
	}
	return b.String()
}

func TestATemplateWithContentSaysTheSameUnderNewIDs(t *testing.T) {
	doc := storyDoc(t)
	made, err := edit.Template(doc, true)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := tell(t, made), tell(t, doc); got != want || want == "" {
		t.Error("the template says something else")
	}
	for _, table := range domain.Tables() {
		for _, r := range made.All(table) {
			if _, shared := doc.Get(r.Key()); shared {
				t.Errorf("%s %s is in both", table, r.Key())
			}
			for _, ref := range r.Refs() {
				if _, ok := made.Get(ref.ID); !ok {
					t.Errorf("%s %s points outside", table, r.Key())
				}
			}
		}
	}
	if made.Count(domain.TableExchange) != 0 || made.Count(domain.TableComment) != 0 {
		t.Error("takes along what went to others")
	}
	if len(made.Images()) != len(doc.Images()) || len(doc.Images()) == 0 {
		t.Error("images are missing")
	}
}

func TestATemplateWithoutContentHoldsTheStructureOnly(t *testing.T) {
	doc := storyDoc(t)
	made, err := edit.Template(doc, false)
	if err != nil {
		t.Fatal(err)
	}
	for _, table := range []domain.Table{domain.TablePhase, domain.TableStep, domain.TableLane, domain.TableTouchpoint, domain.TableIndicator, domain.TableMap} {
		if made.Count(table) != doc.Count(table) || made.Count(table) == 0 {
			t.Errorf("%s: %d of %d", table, made.Count(table), doc.Count(table))
		}
	}
	for _, table := range []domain.Table{domain.TableCard, domain.TableEntry, domain.TablePersona, domain.TableMeasure, domain.TableReading, domain.TableEvidence} {
		if made.Count(table) != 0 {
			t.Errorf("%s: %d were left", table, made.Count(table))
		}
	}
	for _, x := range document.Touchpoints(made) {
		if x.Expectation != 0 || x.Cost != 0 || x.Title == "" {
			t.Errorf("touchpoint %+v", x)
		}
	}
}

func TestAProjectFromATemplateIsUntitledAndNew(t *testing.T) {
	template, err := edit.Template(storyDoc(t), true)
	if err != nil {
		t.Fatal(err)
	}
	first, err := edit.FromTemplate(template, "Neues Projekt", "2026-03-05")
	if err != nil {
		t.Fatal(err)
	}
	second, err := edit.FromTemplate(template, "Neues Projekt", "2026-03-05")
	if err != nil {
		t.Fatal(err)
	}
	p := document.Project(first)
	if p.Title != "Neues Projekt" || p.Created != "2026-03-05" || p.ID == document.Project(second).ID || p.ID == document.Project(template).ID {
		t.Errorf("the project is %+v", p)
	}
	if document.Maps(first)[0].ID == document.Maps(second)[0].ID {
		t.Error("two projects share a map")
	}
	if tell(t, first) != tell(t, template) {
		t.Error("the project says something else than the template")
	}
}

func TestATemplateKeepsTheLanesThatAViewHides(t *testing.T) {
	doc := storyDoc(t)
	m := document.Maps(doc)[0].ID
	lane := document.Lanes(doc, m)[1]
	c, err := document.NewChange(document.Edit{After: domain.LaneSet{
		ID: domain.NewID(), Map: m, Order: domain.FirstOrder, Title: "Kurz", Hidden: lane.ID.String(),
	}})
	if err != nil {
		t.Fatal(err)
	}
	if err := doc.Apply(c); err != nil {
		t.Fatal(err)
	}
	made, err := edit.Template(doc, false)
	if err != nil {
		t.Fatal(err)
	}
	copied := document.Maps(made)[0].ID
	var hidden []domain.ID
	for _, s := range document.LaneSets(made, copied) {
		if s.Title == "Kurz" {
			hidden = s.HiddenLanes()
		}
	}
	if len(hidden) != 1 || hidden[0] != document.Lanes(made, copied)[1].ID {
		t.Errorf("the view hides %v", hidden)
	}
}
