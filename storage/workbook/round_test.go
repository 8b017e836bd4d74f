package workbook

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"wegmarke/domain"
	"wegmarke/domain/merge"
)

// trip is one workbook on its way: written, changed by a foreign program, read and compared.
type trip struct {
	*fixture
	t    *testing.T
	base merge.Snapshot
	plan layout
	file *excelize.File
}

func newTrip(t *testing.T, f *fixture) *trip {
	t.Helper()
	p := f.params()
	file, err := excelize.OpenReader(bytes.NewReader(write(t, p)))
	if err != nil {
		t.Fatal(err)
	}
	return &trip{fixture: f, t: t, base: p.Sending.Maps[0], plan: plan(p.Sending.Maps[0]), file: file}
}

const mapSheet = "CX-Map"

// cellOf finds the cell of a card by its text.
func (tr *trip) cellOf(text string) (col, row int) {
	tr.t.Helper()
	for _, r := range tr.plan.rows {
		for c := tr.plan.first; c <= tr.plan.last; c++ {
			if r.kind != rowCards && r.kind != rowValue {
				continue
			}
			if it, ok := tr.plan.item(r, c); ok && german.text(it, r.field) == text {
				return c, r.num
			}
		}
	}
	tr.t.Fatalf("no cell says %q", text)
	return 0, 0
}

func (tr *trip) set(col, row int, text string) {
	tr.t.Helper()
	if err := tr.file.SetCellStr(mapSheet, at(col, row), text); err != nil {
		tr.t.Fatal(err)
	}
}

func (tr *trip) edit(from, to string) {
	tr.t.Helper()
	c, r := tr.cellOf(from)
	tr.set(c, r, to)
}

func (tr *trip) must(err error) {
	tr.t.Helper()
	if err != nil {
		tr.t.Fatal(err)
	}
}

func (tr *trip) answer() *Answer {
	tr.t.Helper()
	var b bytes.Buffer
	tr.must(tr.file.Write(&b))
	a, err := Read(bytes.NewReader(b.Bytes()), int64(b.Len()))
	tr.must(err)
	return a
}

func (tr *trip) theirs() merge.Theirs {
	tr.t.Helper()
	th, err := Match(tr.answer(), tr.base)
	tr.must(err)
	th.Date = "2026-03-12"
	return th
}

func (tr *trip) mine() merge.Snapshot {
	return merge.Snap(tr.doc, merge.SnapParams{Map: mapID, Hidden: true})
}

func (tr *trip) compare() merge.Plan {
	tr.t.Helper()
	return merge.Compare(tr.base, tr.mine(), tr.theirs())
}

// brief writes differences so that tests can list what they expect.
func brief(p merge.Plan) string {
	var out []string
	for _, d := range p.Differences {
		s := fmt.Sprintf("%s %s %s/%s: %q -> %q", d.Kind, d.Field, d.Lane, d.Phase, d.Before, d.After)
		if d.Note != "" {
			s += " (" + d.Note + ")"
		}
		out = append(out, s)
	}
	for _, n := range p.Notes {
		out = append(out, fmt.Sprintf("note %s %s %q", n.Code, n.Field, n.Text))
	}
	return strings.Join(out, "\n")
}

func (tr *trip) expect(want ...string) merge.Plan {
	tr.t.Helper()
	p := tr.compare()
	if got := brief(p); got != strings.Join(want, "\n") {
		tr.t.Fatalf("differences:\n%s\nwant:\n%s", got, strings.Join(want, "\n"))
	}
	return p
}

func TestUntouchedAnswerSaysNothing(t *testing.T) {
	f := newFixture(t)
	p := f.params()
	raw := write(t, p)
	a, err := Read(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	if a.Map != mapID || a.Snapshot != snapID || a.Copy() == nil {
		t.Fatalf("identity lost: %v %v %v", a.Map, a.Snapshot, a.Copy() != nil)
	}
	sent, _ := p.Sending.Encode()
	back, _ := a.Copy().Encode()
	if !bytes.Equal(sent, back) {
		t.Fatal("the snapshot in the workbook is not the one that was sent")
	}
	th, err := Match(a, p.Sending.Maps[0])
	if err != nil {
		t.Fatal(err)
	}
	plan := merge.Compare(p.Sending.Maps[0], merge.Snap(f.doc, merge.SnapParams{Map: mapID, Hidden: true}), th)
	if len(plan.Differences) > 0 || len(plan.Notes) > 0 || len(plan.Cautions) > 0 || plan.Found != plan.Total {
		t.Fatalf("untouched: %s %v %d of %d", brief(plan), plan.Cautions, plan.Found, plan.Total)
	}
}

func TestEveryKindOfCellComesBack(t *testing.T) {
	tr := newTrip(t, newFixture(t))
	tr.edit("Bemerkt Druckabfall", "Bemerkt Druckabfall in Halle 2")
	tr.edit("LinkedIn", "XING")
	tr.edit("−2 verärgert", "-1")
	tr.edit("3,1 %", "3,25 %")
	tr.edit("200.000", "250.000")
	c, r := tr.cellOf("Rechner live stellen")
	tr.set(c, r+1, "Erledigt")
	tr.set(c, r+3, "L. Hoffmann, Vertrieb")
	tr.must(tr.file.SetCellInt(mapSheet, at(c, r+2), 46142))
	tr.set(c+1, r+2, "31.05.2026")
	plan := tr.expect(
		`changed text Kundenaktionen/Awareness: "Bemerkt Druckabfall" -> "Bemerkt Druckabfall in Halle 2"`,
		`changed text Touchpoints & Kanäle/Awareness: "LinkedIn" -> "XING" (probable)`,
		`changed feeling Gefühle/Closing: "-2" -> "-1" (probable)`,
		`changed status Maßnahmen/Awareness: "doing" -> "done"`,
		`changed owner Maßnahmen/Awareness: "K. Brandt, Marketing" -> "L. Hoffmann, Vertrieb" (new_owner)`,
		`changed due Maßnahmen/Consideration: "" -> "2026-05-31"`,
		`changed target Kennzahlen/Awareness: "200000" -> "250000"`,
		`changed value Kennzahlen/Consideration: "3.1" -> "3.25"`,
	)
	change, err := plan.Change(tr.doc, []int{0, 1, 2, 3, 4, 5, 6, 7})
	tr.must(err)
	tr.must(tr.doc.Apply(change))
	again := merge.Compare(tr.base, tr.mine(), tr.theirs())
	if len(again.Differences) != 0 {
		t.Fatalf("reading the same answer again proposes: %s", brief(again))
	}
}

func TestSpareSlotsInsertedRowsAndBullets(t *testing.T) {
	tr := newTrip(t, newFixture(t))
	col, row := tr.cellOf("Spricht im Netzwerk")
	tr.set(col, row+1, "Hält einen Vortrag")
	mcol, mrow := tr.cellOf("Rechner live stellen")
	tr.set(mcol, mrow+4, "Anzeige schalten")
	tr.set(mcol, mrow+5, "In Arbeit")
	tr.edit("Ursache des Druckabfalls finden", "• Ursache des Druckabfalls finden\n• Kosten kennen")
	arow := row
	tr.must(tr.file.InsertRows(mapSheet, arow, 1)) // between the two slots of the first lane
	tr.set(3, arow, "Fragt den Hausmeister")
	plan := tr.expect(
		`added text Kundenaktionen/Awareness: "" -> "Fragt den Hausmeister"`,
		`added text Kundenaktionen/Advocacy: "" -> "Hält einen Vortrag"`,
		`added text Ziele/Awareness: "" -> "Kosten kennen"`,
		`added text Maßnahmen/Awareness: "" -> "Anzeige schalten"`,
	)
	change, err := plan.Change(tr.doc, plan.Preselected())
	tr.must(err)
	tr.must(tr.doc.Apply(change))
	now := tr.mine()
	var order []string
	for _, it := range now.Items {
		if it.Lane == laneID(0) && it.Step == stepID(0) {
			order = append(order, it.Fields.Get(merge.FieldText))
		}
		if it.Fields.Get(merge.FieldText) == "Anzeige schalten" && it.Fields.Get(merge.FieldStatus) != string(domain.StatusDoing) {
			t.Error("the status of a new measure was lost")
		}
	}
	if got := strings.Join(order, "|"); got != "Bemerkt Druckabfall|Fragt den Hausmeister|Sucht „Leckage Druckluft Kosten“" {
		t.Errorf("order in the cell: %s", got)
	}
}

func TestClearedRowDeletedAndMoved(t *testing.T) {
	tr := newTrip(t, newFixture(t))
	c, r := tr.cellOf("Glossar Druckluft")
	tr.set(c, r, "")
	tr.set(c-1, r, "Glossar Druckluft") // cut and pasted into the phase before
	tr.edit("Verbrauchsbericht je Quartal", "")
	tr.expect(
		`moved place Ideen & Lösungen/Awareness: "Ideen & Lösungen, Consideration" -> "Ideen & Lösungen, Awareness"`,
		`removed text Ideen & Lösungen/After Sales: "Verbrauchsbericht je Quartal" -> ""`,
	)
	tr = newTrip(t, newFixture(t))
	_, r = tr.cellOf("Ursache des Druckabfalls finden")
	tr.must(tr.file.RemoveRow(mapSheet, r))
	p := tr.compare()
	if len(p.Differences) != 7 {
		t.Fatalf("a deleted row gave: %s", brief(p))
	}
	for _, d := range p.Differences {
		if d.Kind != merge.Removed || d.Preselect || d.Group == "" || d.Note != merge.NoteRowGone {
			t.Fatalf("deleted row: %+v", d)
		}
	}
}

func TestSortedRowsMoveNothing(t *testing.T) {
	tr := newTrip(t, newFixture(t))
	_, r := tr.cellOf("Bemerkt Druckabfall")
	for c := idColumn; c <= tr.plan.last; c++ {
		if c == labelColumn {
			continue
		}
		a, _ := tr.file.GetCellValue(mapSheet, at(c, r))
		b, _ := tr.file.GetCellValue(mapSheet, at(c, r+1))
		tr.set(c, r, b)
		tr.set(c, r+1, a)
	}
	tr.expect()
}

func TestWithoutHiddenIdentity(t *testing.T) {
	tr := newTrip(t, newFixture(t))
	tr.edit("Bemerkt Druckabfall", "Bemerkt Druckabfall in Halle 2")
	tr.must(tr.file.RemoveCol(mapSheet, "A"))
	tr.must(tr.file.RemoveRow(mapSheet, 1))
	tr.must(tr.file.DeleteSheet(carrierSheet))
	tr.expect(`changed text Kundenaktionen/Awareness: "Bemerkt Druckabfall" -> "Bemerkt Druckabfall in Halle 2"`)
}

func TestValuesTypedIntoAnotherWorkbook(t *testing.T) {
	tr := newTrip(t, newFixture(t))
	tr.edit("Bemerkt Druckabfall", "Bemerkt Druckabfall in Halle 2")
	fresh := excelize.NewFile()
	rows, err := tr.file.GetRows(mapSheet)
	tr.must(err)
	out := 0
	for i, cells := range rows {
		if visible, _ := tr.file.GetRowVisible(mapSheet, i+1); !visible {
			continue
		}
		out++
		for j, v := range cells {
			if j > 0 && v != "" {
				tr.must(fresh.SetCellStr("Sheet1", at(j, out), v))
			}
		}
	}
	tr.file = fresh
	tr.expect(`changed text Kundenaktionen/Awareness: "Bemerkt Druckabfall" -> "Bemerkt Druckabfall in Halle 2"`)
}

func TestCopiedRow(t *testing.T) {
	tr := newTrip(t, newFixture(t))
	_, r := tr.cellOf("Ursache des Druckabfalls finden")
	tr.must(tr.file.DuplicateRow(mapSheet, r))
	tr.set(3, r+1, "Ursache des Druckabfalls belegen")
	p := tr.expect(
		`added text Ziele/Awareness: "" -> "Ursache des Druckabfalls belegen" (copy)`,
		`note copies  "6"`,
	)
	if p.Differences[0].Preselect {
		t.Error("a copy must not be preselected")
	}
}

func TestNewPhase(t *testing.T) {
	tr := newTrip(t, newFixture(t))
	tr.must(tr.file.InsertCols(mapSheet, "E", 1))
	tr.set(5, phaseRow, "Probe")
	_, r := tr.cellOf("Bemerkt Druckabfall")
	tr.set(5, r, "Testet ein Leihgerät")
	p := tr.expect(
		`added title /Probe: "" -> "Probe"`,
		`added text Kundenaktionen/Probe: "" -> "Testet ein Leihgerät" (new_phase)`,
	)
	if p.Differences[1].Needs != 0 {
		t.Fatalf("the card needs %d", p.Differences[1].Needs)
	}
	change, err := p.Change(tr.doc, []int{1})
	tr.must(err)
	if !change.IsEmpty() {
		t.Error("a card was added without its phase")
	}
	change, err = p.Change(tr.doc, []int{0, 1})
	tr.must(err)
	tr.must(tr.doc.Apply(change))
	if got := tr.mine().Columns[2].PhaseTitle; got != "Probe" {
		t.Errorf("third phase is %q", got)
	}
	if again := merge.Compare(tr.base, tr.mine(), tr.theirs()); len(again.Differences) != 0 {
		t.Errorf("again: %s", brief(again))
	}
}

func excelizeComment(cell, author, text string) excelize.Comment {
	return excelize.Comment{Cell: cell, Author: author, Paragraph: []excelize.RichTextRun{{Text: text}}}
}
