package project

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

var testImage = append([]byte("\x89PNG\r\n\x1a\n"), "the bytes of a small picture"...)

// fixedID makes IDs that are the same in every run.
func fixedID(n int) domain.ID {
	id := domain.ID{0: 0x01, 6: 0x70, 8: 0x80}
	binary.BigEndian.PutUint32(id[12:], uint32(n))
	return id
}

// sampleRecords has one record of each table, with a value in every field that can hold one.
func sampleRecords() []domain.Record {
	id := fixedID
	out := format1Records()
	for i, r := range out {
		switch r := r.(type) {
		case domain.Persona:
			r.Group, r.Share, r.Kind, r.Authority = "Leiter", 12.5, domain.PersonaSecondary, "bis 50.000 €"
			r.Cycle, r.CycleUnit, r.Education, r.Family = 14, domain.TimeMonth, "Technik", "zwei Kinder"
			r.Interviews, r.AsOf, r.Owner, r.Review = 4, "2026-02-01", "Änne", "2026-12-01"
			r.Message, r.Note = "Wir sind da.", "Notiz"
			out[i] = r
		case domain.Touchpoint:
			r.MeasuredBy, r.Kind, r.Perception, r.Media = id(4), "touchpoint.fair", domain.PerceptionAware, domain.MediaPaid
			r.Phases, r.Roles, r.Status, r.Goal = 0b1000001, domain.RoleUser, domain.TouchpointPlanned, "Kontakte"
			r.Verdict, r.Reach, r.Frequency, r.Consistency = domain.VerdictGreat, 1200.5, 2, 4
			r.Department, r.Measurability, r.Data, r.DataPlace = "Vertrieb", domain.MeasurablePartly, domain.DataCRM|domain.DataAnalytics, "Köln"
			r.Privacy, r.Code, r.AsOf, r.Review, r.Note = domain.PrivacyConsent, "https://example.com", "2026-02-01", "2026-12-01", "Stand 5"
			out[i] = r
		case domain.Indicator:
			r.Kind = "indicator.conversion"
			out[i] = r
		case domain.Reading:
			r.A, r.B, r.C, r.D, r.Inputs = 1.5, 2, -3, 4, 15
			out[i] = r
		case domain.Measure:
			r.Pain, r.Touchpoint, r.Note, r.Cost, r.Benefit = id(11), id(3), "bald", 100.5, 900
			out[i] = r
		case domain.Map:
			r.Purpose, r.Roles, r.Product, r.Market, r.State = "Bindung", domain.RoleSigner, "Station", "DACH", domain.StateFuture
			r.Current, r.Owner, r.Review, r.FirstContact = id(24), "Ben", "2026-12-01", id(9)
			out[i] = r
		case domain.Phase:
			r.Loop, r.Folded = true, true
			out[i] = r
		case domain.Lane:
			r.Folded, r.Content = true, domain.ContentRole
			out[i] = r
		case domain.Card:
			if r.ID == id(11) {
				r.Color, r.Code = 7, "role.user"
				out[i] = r
			}
		case domain.Evidence:
			r.Date = "2026-01-15"
			out[i] = r
		}
	}
	return append(out,
		domain.OwnRole{ID: id(20), Order: "a0", Title: "Betriebsrat", Need: "Fristen"},
		domain.Use{ID: id(21), Touchpoint: id(3), Persona: id(2), Usage: 4, Need: "Rat", When: "abends", How: "am PC", Expectation: 5, Importance: 3},
		domain.LaneSet{ID: id(22), Map: id(7), Order: "a0", Title: "Leitung", Hidden: id(10).String(), Persona: id(2)},
		domain.Entry{
			ID: id(23), Subject: id(2), Field: "persona.touchpoints", Order: "a0", Text: "Messe", Detail: "jährlich", Basis: domain.BasisSurvey,
			Value: 5, Phase: 7, Code: "often", Touchpoint: id(3), Due: "2026-12-24",
		},
		domain.Map{ID: id(24), Order: "a1", Title: "Heute", Model: "free"},
	)
}

// format1Records is what the fixture of format 1 holds. It must not be changed any more.
func format1Records() []domain.Record {
	id := fixedID
	img := domain.HashOf(sha256.Sum256(testImage))
	return []domain.Record{
		domain.Project{ID: id(1), Title: "Grüße & \"50 %\"", Company: "Müller KG", Author: "Änne", Language: "de", Created: "2026-03-05"},
		domain.Persona{
			ID: id(2), Order: "a0", Name: "Jörg", Age: "44", Position: "Einkauf", Company: "Firma", CompanySize: "200",
			Industry: "Bau", Location: "Köln", Quote: "Ich brauche „das“ heute. 🙂", Image: img, Roles: domain.RoleBuyer | domain.RoleUser, Influence: 5,
		},
		domain.Touchpoint{
			ID: id(3), Order: "a0", Title: "Messe", Icon: "fair", Control: domain.ControlDirect, Setting: domain.SettingHuman | domain.SettingOffline,
			Usage: 4, Need: "Rat", When: "Frühjahr", How: "vor Ort", Expectation: 5, Performance: 2, Importance: 3, Cost: 12345.678, Responsible: "Vertrieb", Indicator: "9,5 Tage",
		},
		domain.Indicator{ID: id(4), Order: "a0", Title: "Quote", Formula: "Aufträge ÷ Angebote", Unit: domain.UnitPercent, Direction: domain.DirectionDown, Target: 27.1, HasTarget: true},
		domain.Reading{ID: id(5), Indicator: id(4), Date: "2026-01-31", Value: -0.25, Source: "CRM"},
		domain.Measure{ID: id(6), Order: "a0", Title: "Nachfassen", Status: domain.StatusDoing, Priority: 2, Due: "2026-06-30", Owner: "Anna", Indicator: id(4)},
		domain.Map{ID: id(7), Order: "a0", Title: "Kauf", Heading: "Der Weg", Scope: "DACH", Persona: id(2), Model: "free", Version: 3, AsOf: "2026-02-01"},
		domain.Phase{ID: id(8), Map: id(7), Order: "a0", Title: "Suchen", Task: "Anziehen", Color: 7, Duration: "2 Wochen"},
		domain.Step{ID: id(9), Phase: id(8), Order: "a0", Title: "Fragen", Width: 240.5},
		domain.Lane{ID: id(10), Map: id(7), Order: "a0", Kind: domain.LanePains, Title: "Ärger", Side: domain.SideCustomer, Height: 99, Hidden: true},
		domain.Card{
			ID: id(11), Lane: id(10), Step: id(9), Order: "a0", Text: "zu langsam", Note: "dauert", Basis: domain.BasisSurvey, Touchpoint: id(3),
			Measure: id(6), Indicator: id(4), Impact: 5, Effort: 1, Feeling: -2, At: 0.75, Expected: true, KeyMoment: true,
		},
		domain.Card{ID: id(12), Lane: id(10), Step: id(9), Order: "a1", Text: "Idee", Solves: id(11)},
		domain.Link{ID: id(13), Kind: domain.LinkPersona, From: id(11), To: id(2)},
		domain.Evidence{ID: id(14), Subject: id(11), Order: "a0", Kind: "interview", Text: "gesagt"},
		domain.Comment{ID: id(15), Subject: id(11), Author: "Ben", Date: "2026-03-01", Text: "stimmt", Image: img, Source: "workbook"},
		domain.Exchange{ID: id(16), Map: id(7), Date: "2026-03-02", File: "Karte.xlsx", Base: `{"a":1}`},
	}
}

func loadDoc(t tester, records ...domain.Record) *document.Document {
	t.Helper()
	doc, err := document.Load(records)
	must(t, err)
	return doc
}

func sampleDoc(t tester) *document.Document { return docOf(t, sampleRecords()) }

func docOf(t tester, records []domain.Record) *document.Document {
	t.Helper()
	doc := loadDoc(t, records...)
	doc.AddImage(domain.HashOf(sha256.Sum256(testImage)), testImage)
	return doc
}

func emptyDoc(t testing.TB) *document.Document {
	return loadDoc(t, domain.Project{ID: fixedID(1), Title: "Neu", Language: "de"})
}

// bigDoc has one map with the given number of cards, as a large workshop leaves it.
func bigDoc(t testing.TB, cards int) *document.Document {
	const phases, lanes = 8, 12
	n := 0
	next := func() domain.ID { n++; return fixedID(n) }
	orders, err := domain.OrdersBetween("", "", cards)
	must(t, err)
	p, m := next(), next()
	records := []domain.Record{domain.Project{ID: p, Language: "de", Title: "Groß"}, domain.Map{ID: m, Order: "a0", Title: "Karte"}}
	var steps, rows []domain.ID
	for i := range phases {
		phase, step := next(), next()
		records = append(records, domain.Phase{ID: phase, Map: m, Order: orders[i], Color: 1 + i%7, Title: fmt.Sprint("Phase ", i)},
			domain.Step{ID: step, Phase: phase, Order: "a0"})
		steps = append(steps, step)
	}
	for i := range lanes {
		lane := next()
		records = append(records, domain.Lane{ID: lane, Map: m, Order: orders[i], Kind: domain.LaneOwn, Side: domain.SideCustomer})
		rows = append(rows, lane)
	}
	for i := range cards {
		records = append(records, domain.Card{
			ID: next(), Lane: rows[i%lanes], Step: steps[i/lanes%phases], Order: orders[i],
			Text: fmt.Sprintf("Karte %d: was der Kunde hier tut, denkt und erwartet, in einem Satz gesagt", i),
			Note: "Eine längere Notiz aus dem Gespräch mit dem Vertrieb, die nur der Inspektor zeigt.",
		})
	}
	return loadDoc(t, records...)
}

// tester is what the helpers need of *testing.T and of *rapid.T.
type tester interface {
	Helper()
	Fatal(args ...any)
	Errorf(format string, args ...any)
	FailNow()
}

func must(t tester, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func testStore(t tester, root string) *Store {
	t.Helper()
	s, err := OpenStore(Config{Root: root, Rest: -1, Log: watchedLog(t), Host: "PC", User: "Anna", AppVersion: "test"})
	must(t, err)
	return s
}

// edit carries out a change in the document and hands it to the project.
func edit(t testing.TB, p *Project, doc *document.Document, records ...domain.Record) int64 {
	t.Helper()
	d := document.NewDraft(doc)
	for _, r := range records {
		d.Put(r)
	}
	return commit(t, p, doc, d)
}

func commit(t testing.TB, p *Project, doc *document.Document, d *document.Draft) int64 {
	t.Helper()
	c, err := d.Change()
	must(t, err)
	must(t, doc.Apply(c))
	return p.Write(c, "step")
}

// retitled is the project record with another title.
func retitled(doc *document.Document, title string) domain.Project {
	r := document.Project(doc)
	r.Title = title
	return r
}

func wantEqual(t tester, want, got *document.Document) {
	t.Helper()
	if !want.Equal(got) {
		for _, e := range document.Between(want, got).Edits() {
			t.Errorf("record differs:\n want %+v\n got  %+v", e.Before, e.After)
		}
		t.FailNow()
	}
}

// reopened is what a fresh store reads from a file.
func reopened(t testing.TB, path string) *document.Document {
	t.Helper()
	p, doc, err := testStore(t, t.TempDir()).Open(path)
	must(t, err)
	must(t, p.Close(context.Background()))
	return doc
}

func names(t tester, dir string) []string {
	t.Helper()
	list, err := os.ReadDir(dir)
	must(t, err)
	var out []string
	for _, e := range list {
		out = append(out, e.Name())
	}
	return out
}

func target(t testing.TB) string { return filepath.Join(t.TempDir(), "Projekt.wegmarke") }
