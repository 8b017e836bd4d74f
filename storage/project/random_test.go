package project

import (
	"bytes"
	"context"
	"crypto/sha256"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// gen draws valid records and changes of a document.
type gen struct {
	t   *rapid.T
	doc *document.Document
}

func (g gen) text() string {
	s := rapid.OneOf(
		rapid.String(),
		rapid.SampledFrom([]string{"", "Größe", "'; DROP TABLE card; --", "🙂🙃", "a\nb\tc", "\u202eumgekehrt", "0", "1e400", "NULL", strings.Repeat("lang ", 3000)}),
	).Draw(g.t, "text")
	return strings.ReplaceAll(s, "\x00", "")
}

func (g gen) number(lo, hi int) int { return rapid.IntRange(lo, hi).Draw(g.t, "number") }
func (g gen) yes() bool             { return rapid.Bool().Draw(g.t, "yes") }

func (g gen) real() float64 {
	return rapid.OneOf(rapid.Float64Range(-1e300, 1e300), rapid.SampledFrom([]float64{0, 1, -3, 0.1, 5e-324, 1 << 53, 1e308})).Draw(g.t, "real")
}

func (g gen) date() domain.Date {
	return rapid.SampledFrom([]domain.Date{"", "2026-03-05", "1999-12-31", "2024-02-29"}).Draw(g.t, "date")
}

func (g gen) order() string {
	return rapid.SampledFrom([]string{"a0", "a1", "a0V", "Zz", "b00", "a5x"}).Draw(g.t, "order")
}

func (g gen) hash() domain.Hash {
	return rapid.SampledFrom([]domain.Hash{"", domain.HashOf(sha256.Sum256(testImage)), domain.HashOf(sha256.Sum256(otherImage))}).Draw(g.t, "hash")
}

// otherImage is a second picture for records to name.
var otherImage = append(bytes.Clone(testImage), '!')

// above draws a persona to report to, so that nobody reports to himself by way of others.
func (g gen) above(id domain.ID) domain.ID {
	to := g.maybe(domain.TablePersona)
	if p, ok := document.Find[domain.Persona](g.doc, to); !ok || to == id || !p.ReportsTo.IsZero() {
		return domain.ID{}
	}
	return to
}

// some draws a record of a table, zero where there is none.
func (g gen) some(t domain.Table) domain.ID {
	all := g.doc.All(t)
	if len(all) == 0 {
		return domain.ID{}
	}
	return all[g.number(0, len(all)-1)].Key()
}

// maybe is some, or nothing.
func (g gen) maybe(t domain.Table) domain.ID {
	if g.yes() {
		return domain.ID{}
	}
	return g.some(t)
}

func (g gen) anything() domain.ID {
	return g.some(rapid.SampledFrom(domain.Tables()).Draw(g.t, "of table"))
}

// record draws a record of a table with the given ID. It may be refused by the document, where what
// it needs is not there.
func (g gen) record(t domain.Table, id domain.ID) domain.Record {
	switch t {
	case domain.TableProject:
		return domain.Project{
			ID: document.Project(g.doc).ID, Title: g.text(), Company: g.text(), Author: g.text(),
			Language: rapid.SampledFrom([]string{"de", "en"}).Draw(g.t, "language"), Created: g.date(),
		}
	case domain.TablePersona:
		return domain.Persona{
			ID: id, Order: g.order(), Name: g.text(), Age: g.text(), Position: g.text(), Company: g.text(),
			CompanySize: g.text(), Industry: g.text(), Location: g.text(), Quote: g.text(), Image: g.hash(),
			Roles: domain.Role(g.number(0, 255)), Influence: g.number(0, 5),
			Group: g.text(), Share: rapid.Float64Range(0, 100).Draw(g.t, "share"), ReportsTo: g.above(id),
			Cycle: 3.5, CycleUnit: domain.TimeWeek, Interviews: g.number(0, 99), AsOf: g.date(), Review: g.date(), Note: g.text(),
		}
	case domain.TableTouchpoint:
		return domain.Touchpoint{
			ID: id, Order: g.order(), Title: g.text(), Icon: g.text(),
			Control: rapid.SampledFrom([]domain.Control{"", domain.ControlDirect, domain.ControlIndirect}).Draw(g.t, "control"),
			Setting: domain.Setting(g.number(0, 7)), Usage: g.number(0, 4), Need: g.text(), When: g.text(), How: g.text(),
			Expectation: g.number(0, 5), Performance: g.number(0, 5), Importance: g.number(0, 5), Cost: g.real(),
			Responsible: g.text(), Indicator: g.text(),
			MeasuredBy: g.maybe(domain.TableIndicator), Phases: domain.PhaseSet(g.number(0, 127)), Reach: g.real(), Note: g.text(),
		}
	case domain.TableIndicator:
		return domain.Indicator{
			ID: id, Order: g.order(), Title: g.text(), Formula: g.text(), Target: g.real(), HasTarget: g.yes(),
			Unit:      rapid.SampledFrom([]domain.Unit{domain.UnitCount, domain.UnitPercent, domain.UnitEuro, domain.UnitOfFive, domain.UnitScore}).Draw(g.t, "unit"),
			Direction: domain.Direction(g.number(-1, 1)),
		}
	case domain.TableReading:
		return domain.Reading{ID: id, Indicator: g.some(domain.TableIndicator), Date: g.date(), Value: g.real(), Source: g.text(), A: g.real(), Inputs: uint8(g.number(0, 15))}
	case domain.TableMeasure:
		return domain.Measure{
			ID: id, Order: g.order(), Title: g.text(), Priority: g.number(0, 3), Due: g.date(), Owner: g.text(),
			Status:    rapid.SampledFrom([]domain.Status{domain.StatusPlanned, domain.StatusDoing, domain.StatusDone}).Draw(g.t, "status"),
			Indicator: g.maybe(domain.TableIndicator), Pain: g.maybe(domain.TableCard), Touchpoint: g.maybe(domain.TableTouchpoint), Cost: g.real(),
		}
	case domain.TableMap:
		return domain.Map{
			ID: id, Order: g.order(), Title: g.text(), Heading: g.text(), Scope: g.text(), Persona: g.maybe(domain.TablePersona),
			Model: g.text(), Version: g.number(0, 1<<30), AsOf: g.date(),
			Roles: domain.Role(g.number(0, 255)), Owner: g.text(), FirstContact: g.maybe(domain.TableStep),
		}
	case domain.TablePhase:
		return domain.Phase{
			ID: id, Map: g.some(domain.TableMap), Order: g.order(), Title: g.text(), Task: g.text(),
			Color: g.number(1, domain.PhaseColors), Duration: g.text(), Loop: g.yes(), Folded: g.yes(),
		}
	case domain.TableStep:
		return domain.Step{
			ID: id, Phase: g.some(domain.TablePhase), Order: g.order(), Title: g.text(),
			Width: rapid.SampledFrom([]float64{0, 120, 333.25}).Draw(g.t, "width"),
		}
	case domain.TableLane:
		return domain.Lane{
			ID: id, Map: g.some(domain.TableMap), Order: g.order(), Kind: domain.LanePains, Title: g.text(),
			Side:   rapid.SampledFrom([]domain.Side{domain.SideCustomer, domain.SideCompany}).Draw(g.t, "side"),
			Height: rapid.SampledFrom([]float64{0, 20, 99.5}).Draw(g.t, "height"), Hidden: g.yes(), Folded: g.yes(),
		}
	case domain.TableCard:
		return domain.Card{
			ID: id, Lane: g.some(domain.TableLane), Step: g.some(domain.TableStep), Order: g.order(), Text: g.text(), Note: g.text(),
			Basis:      rapid.SampledFrom([]domain.Basis{"", domain.BasisAssumption, domain.BasisTracking}).Draw(g.t, "basis"),
			Touchpoint: g.maybe(domain.TableTouchpoint), Measure: g.maybe(domain.TableMeasure), Indicator: g.maybe(domain.TableIndicator),
			Solves: g.maybe(domain.TableCard), Impact: g.number(0, 5), Effort: g.number(0, 5), Feeling: g.number(-2, 2),
			At: rapid.Float64Range(0, 1).Draw(g.t, "at"), Expected: g.yes(), KeyMoment: g.yes(), Color: g.number(0, 7), Code: g.text(),
		}
	case domain.TableRole:
		return domain.OwnRole{ID: id, Order: g.order(), Title: g.text(), Need: g.text()}
	case domain.TableUse:
		return domain.Use{
			ID: id, Touchpoint: g.some(domain.TableTouchpoint), Persona: g.some(domain.TablePersona), Usage: g.number(0, 4),
			Need: g.text(), When: g.text(), How: g.text(), Expectation: g.number(0, 5), Importance: g.number(0, 5),
		}
	case domain.TableLaneSet:
		return domain.LaneSet{ID: id, Map: g.some(domain.TableMap), Order: g.order(), Title: g.text(), Hidden: g.text(), Persona: g.maybe(domain.TablePersona)}
	case domain.TableEntry:
		return domain.Entry{
			ID: id, Subject: g.anything(), Field: "field." + g.text(), Order: g.order(), Text: g.text(), Detail: g.text(),
			Value: g.number(-1000, 1000), Phase: g.number(0, 7), Code: g.text(), Touchpoint: g.maybe(domain.TableTouchpoint), Due: g.date(),
		}
	case domain.TableLink:
		return domain.Link{ID: id, Kind: domain.LinkPersona, From: g.some(domain.TableCard), To: g.some(domain.TablePersona)}
	case domain.TableEvidence:
		return domain.Evidence{ID: id, Subject: g.anything(), Order: g.order(), Kind: g.text(), Text: g.text(), Date: g.date()}
	case domain.TableComment:
		return domain.Comment{ID: id, Subject: g.anything(), Author: g.text(), Date: g.date(), Text: g.text(), Image: g.hash(), Source: g.text()}
	}
	return domain.Exchange{ID: id, Map: domain.NewID(), Date: g.date(), File: g.text(), Base: g.text()}
}

// stays leaves a lane or a phase in its map: no command moves them to another one.
func (g gen) stays(r domain.Record) domain.Record {
	switch r := r.(type) {
	case domain.Lane:
		old, _ := document.Find[domain.Lane](g.doc, r.ID)
		r.Map = old.Map
		return r
	case domain.Phase:
		old, _ := document.Find[domain.Phase](g.doc, r.ID)
		r.Map = old.Map
		return r
	}
	return r
}

// change draws one step of a user: some records added, altered or taken away. false where the document
// refuses it.
func (g gen) change() (document.Change, bool) {
	d := document.NewDraft(g.doc)
	for range g.number(1, 4) {
		table := rapid.SampledFrom(domain.Tables()).Draw(g.t, "table")
		switch g.number(0, 3) {
		case 0:
			if id := g.some(table); !id.IsZero() && table != domain.TableProject {
				d.RemoveTree(id)
			}
		case 1:
			if id := g.some(table); !id.IsZero() {
				d.Put(g.stays(g.record(table, id)))
			}
		default:
			r := g.record(table, domain.NewID())
			d.Put(r)
			if table == domain.TablePhase {
				d.Put(domain.Step{ID: domain.NewID(), Phase: r.Key(), Order: "a0"})
			}
		}
	}
	c, err := d.Change()
	return c, err == nil && g.doc.Apply(c) == nil
}

// TestRandomProjectsComeBack edits at random over all tables; whatever has been kept comes back from
// the working copy after a crash and from the file after saving.
func TestRandomProjectsComeBack(t *testing.T) {
	ctx := context.Background()
	root := t.TempDir()
	round, applied, tables := 0, 0, make(map[domain.Table]bool)
	rapid.Check(t, func(t *rapid.T) {
		round++
		dir := filepath.Join(root, rapid.StringMatching(`[a-z]{8}`).Draw(t, "folder"), domain.NewID().String())
		must(t, os.MkdirAll(dir, 0o700))
		s, path := testStore(t, filepath.Join(dir, "root")), filepath.Join(dir, "x.wegmarke")
		doc := sampleDoc(t)
		p, err := s.Create(path, doc)
		must(t, err)
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			if c, ok := (gen{t, doc}).change(); ok {
				applied++
				for _, b := range [][]byte{testImage, otherImage} {
					must(t, p.PutImage(domain.HashOf(sha256.Sum256(b)), b))
				}
				p.Write(c, "random")
			}
			switch rapid.IntRange(0, 7).Draw(t, "then") {
			case 0:
				must(t, p.Save(ctx))
			case 1:
				must(t, p.Suspend(ctx))
				p, doc = takeUp(t, s, path, doc)
			}
		}
		for _, table := range domain.Tables() {
			tables[table] = tables[table] || doc.Count(table) > 1
		}
		must(t, p.Close(ctx))
		p, got, err := testStore(t, filepath.Join(dir, "other root")).Open(path)
		must(t, err)
		wantEqual(t, doc, got)
		must(t, p.Close(ctx))
		_ = os.RemoveAll(dir) // for room only: the whole folder goes in the end
	})
	if applied < round {
		t.Errorf("only %d changes in %d rounds", applied, round)
	}
	for _, table := range domain.Tables()[1:] {
		if !tables[table] {
			t.Errorf("no round ended with records of table %s", table)
		}
	}
}

// takeUp goes on where a session ended: with what was left over, or else with the file.
func takeUp(t *rapid.T, s *Store, path string, want *document.Document) (*Project, *document.Document) {
	left, err := s.Recoverable()
	must(t, err)
	open := func() (*Project, *document.Document, error) { return s.Open(path) }
	if len(left) == 1 {
		open = func() (*Project, *document.Document, error) { return s.Recover(left[0]) }
	}
	p, doc, err := open()
	must(t, err)
	wantEqual(t, want, doc)
	return p, doc
}
