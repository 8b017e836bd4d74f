package tasks

import (
	"bytes"
	"errors"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
)

// project holds three measures: a full one that a map shows, an empty one, and a hostile one.
func project(t *testing.T) (*document.Document, []domain.ID) {
	t.Helper()
	doc := document.New()
	d := document.NewDraft(doc)
	d.Put(domain.Project{ID: domain.NewID(), Title: "Probe", Language: "de"})
	m, err := edit.AddMap(d, "Neukauf", "7", "de")
	if err != nil {
		t.Fatal(err)
	}
	lanes := map[domain.LaneKind]domain.ID{}
	for _, l := range document.Lanes(d, m) {
		lanes[l.Kind] = l.ID
	}
	step := document.Columns(d, m)[3].ID
	add := func(kind domain.LaneKind, text string) domain.Card {
		id, err := edit.AddCard(d, edit.End(lanes[kind], step), text)
		if err != nil {
			t.Fatal(err)
		}
		c, _ := document.Find[domain.Card](d, id)
		return c
	}
	pain := add(domain.LanePains, "Angebot kommt spät")
	tp := add(domain.LaneTouchpoints, "Angebot")
	figure := add(domain.LaneIndicators, "Abschlussquote")
	full, _ := document.Find[domain.Measure](d, add(domain.LaneMeasures, "Ein-Seiten-Angebot").Measure)
	full.Status, full.Priority, full.Due, full.Owner = domain.StatusDoing, 1, "2026-04-15", "L. Hoffmann"
	full.Pain, full.Touchpoint, full.Indicator = pain.ID, tp.Touchpoint, figure.Indicator
	full.Note, full.Cost, full.Benefit = "Summe; \"vorne\",\nVideo dazu", 4000, 9000.5
	d.Put(full)
	empty, err := edit.AddMeasure(d, domain.Measure{})
	if err != nil {
		t.Fatal(err)
	}
	bad, err := edit.AddMeasure(d, domain.Measure{
		Title: "=HYPERLINK(\"x\")", Status: domain.StatusDone, Owner: "@anna", Note: "+49 931", Priority: 3, Cost: -5,
	})
	if err != nil {
		t.Fatal(err)
	}
	c, err := d.Change()
	if err != nil {
		t.Fatal(err)
	}
	if err := doc.Apply(c); err != nil {
		t.Fatal(err)
	}
	return doc, []domain.ID{full.ID, empty, bad}
}

func written(t *testing.T, form Form, lang string) string {
	t.Helper()
	doc, ids := project(t)
	var b bytes.Buffer
	if err := Write(&b, doc, append(ids, domain.NewID()), form, lang); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func check(t *testing.T, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
}

func TestPlainGerman(t *testing.T) {
	check(t, written(t, Plain, "de"), "\xef\xbb\xbf"+
		"Maßnahme;Status;Priorität;Termin;Verantwortlich;Schmerzpunkt;Touchpoint;Kennzahl;CX-Map;Phase;Kosten in € im Jahr;Nutzen in € im Jahr;Rendite in %;Notiz\r\n"+
		// (9000.5 − 4000) ÷ 4000 = 1.250125
		"Ein-Seiten-Angebot;In Arbeit;Hoch;2026-04-15;L. Hoffmann;Angebot kommt spät;Angebot;Abschlussquote;Neukauf;4 Closing;4000;9000,5;125,0;\"Summe; \"\"vorne\"\",\r\nVideo dazu\"\r\n"+
		"Ohne Namen;Geplant;;;;;;;;;;;;\r\n"+
		"\"'=HYPERLINK(\"\"x\"\")\";Erledigt;Niedrig;;'@anna;;;;;;-5;;-100,0;'+49 931\r\n")
}

func TestPlainEnglish(t *testing.T) {
	check(t, written(t, Plain, "en"), "\xef\xbb\xbf"+
		"Measure,Status,Priority,Due,Owner,Pain point,Touchpoint,Indicator,CX map,Phase,Cost in € per year,Benefit in € per year,Return in %,Note\r\n"+
		"Ein-Seiten-Angebot,In progress,High,2026-04-15,L. Hoffmann,Angebot kommt spät,Angebot,Abschlussquote,Neukauf,4 Closing,4000,9000.5,125.0,\"Summe; \"\"vorne\"\",\r\nVideo dazu\"\r\n"+
		"Untitled,Planned,,,,,,,,,,,,\r\n"+
		"\"'=HYPERLINK(\"\"x\"\")\",Done,Low,,'@anna,,,,,,-5,,-100.0,'+49 931\r\n")
}

func TestAsana(t *testing.T) {
	check(t, written(t, Asana, "de"),
		"Name,Description,Section/Column,Assignee,Due Date,Priority\r\n"+
			"Ein-Seiten-Angebot,\"Summe; \"\"vorne\"\",\r\nVideo dazu\r\n\r\nVerantwortlich: L. Hoffmann\r\nSchmerzpunkt: Angebot kommt spät\r\n"+
			"Touchpoint: Angebot\r\nKennzahl: Abschlussquote\r\nCX-Map: Neukauf, 4 Closing\",In Arbeit,,04/15/2026,Hoch\r\n"+
			"Ohne Namen,,Geplant,,,\r\n"+
			"\"'=HYPERLINK(\"\"x\"\")\",\"'+49 931\r\n\r\nVerantwortlich: @anna\",Erledigt,,,Niedrig\r\n")
}

func TestTrello(t *testing.T) {
	check(t, written(t, Trello, "en"),
		"Card Name,Card Description,List Name,Labels,Members,Due Date\r\n"+
			"Ein-Seiten-Angebot,\"Summe; \"\"vorne\"\",\r\nVideo dazu\r\n\r\nPain point: Angebot kommt spät\r\n"+
			"Touchpoint: Angebot\r\nIndicator: Abschlussquote\r\nCX map: Neukauf, 4 Closing\",In progress,\"Priority: High,Closing\",L. Hoffmann,2026-04-15\r\n"+
			"Untitled,,Planned,,,\r\n"+
			"\"'=HYPERLINK(\"\"x\"\")\",'+49 931,Done,Priority: Low,'@anna,\r\n")
}

func TestOwnersWithAnAddressAreAssigned(t *testing.T) {
	for owner, want := range map[string]bool{"lena@tauberwerk.de": true, "L. Hoffmann": false, "@anna": false, "a@b, c@d": false, "": false} {
		if mail(owner) != want {
			t.Errorf("%q: %v", owner, !want)
		}
	}
}

// full refuses to take anything.
type full struct{}

var errFull = errors.New("disk full")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestErrorsArePassedOn(t *testing.T) {
	doc, ids := project(t)
	for _, form := range []Form{Plain, Asana, Trello} {
		if err := Write(full{}, doc, ids, form, "de"); !errors.Is(err, errFull) {
			t.Errorf("%s: %v", form, err)
		}
	}
	if err := Write(&bytes.Buffer{}, doc, ids, "jira", "de"); err == nil {
		t.Error("an unknown form is written")
	}
}
