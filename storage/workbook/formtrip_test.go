package workbook

import (
	"bytes"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/figure"
	"wegmarke/domain/merge"
	"wegmarke/storage/xlsx"
)

// formTrip is a workbook with all forms of the sample project on its way.
type formTrip struct {
	t    *testing.T
	doc  *document.Document
	base merge.Sending
	file *excelize.File
}

func newFormTrip(t *testing.T) *formTrip {
	t.Helper()
	doc, sent := story(t, "de")
	sent.Maps = nil
	file, err := excelize.OpenReader(bytes.NewReader(write(t, Params{Doc: doc, Sending: sent})))
	if err != nil {
		t.Fatal(err)
	}
	return &formTrip{t, doc, sent, file}
}

func (f *formTrip) must(err error) {
	f.t.Helper()
	if err != nil {
		f.t.Fatal(err)
	}
}

// find is the cell of a sheet that says something, the nth of several.
func (f *formTrip) find(sheet, text string, nth int) (col, row int) {
	f.t.Helper()
	cells, err := f.file.SearchSheet(sheet, text)
	f.must(err)
	if len(cells) <= nth {
		f.t.Fatalf("%s: nothing says %q", sheet, text)
	}
	col, row, err = excelize.CellNameToCoordinates(cells[nth])
	f.must(err)
	return col, row
}

// under is the column whose name in the row of heads is text.
func (f *formTrip) under(sheet, text string) int {
	f.t.Helper()
	col, _ := f.find(sheet, text, 0)
	return col
}

func (f *formTrip) set(sheet string, col, row int, v any) {
	f.t.Helper()
	f.must(f.file.SetCellValue(sheet, at(col, row), v))
}

func (f *formTrip) plan() merge.Plan {
	f.t.Helper()
	var out bytes.Buffer
	f.must(f.file.Write(&out))
	return merge.CompareAll(f.base, merge.Now(f.doc, f.base), answer(f.t, out.Bytes(), f.base))
}

// expect compares the plan with what it should say, in any order.
func (f *formTrip) expect(want ...string) merge.Plan {
	f.t.Helper()
	p := f.plan()
	got := strings.Split(describe(p), "\n")
	if len(got) == 1 && got[0] == "" {
		got = nil
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		f.t.Errorf("the plan says\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	return p
}

// apply takes over all that is preselected.
func (f *formTrip) apply(p merge.Plan) {
	f.t.Helper()
	d := make([]merge.Decision, len(p.Differences))
	for _, i := range p.Preselected() {
		d[i].Choice = merge.TakeTheirs
	}
	change, err := p.Apply(f.doc, d)
	f.must(err)
	f.must(f.doc.Apply(change))
}

func TestValuesInBothLanguages(t *testing.T) {
	f := newFormTrip(t)
	const s = "Touchpoints"
	_, row := f.find(s, "Hotline", 0)
	f.set(s, f.under(s, "Nutzung"), row, "always")
	f.set(s, f.under(s, "Kanal"), row, "online; Mensch")
	f.set(s, f.under(s, "Kosten im Jahr"), row, "61.234,5 €")
	f.set(s, f.under(s, "Nächste Prüfung"), row, "12.3.2026")
	f.set(s, f.under(s, "Stand"), row, "2026-03-01")
	f.set(s, f.under(s, "Erwartung\n(1–5)"), row, 4)
	f.set(s, f.under(s, "Leistung\n(1–5)"), row, "sehr gut")
	f.set(s, f.under(s, "Phasen\n(1–7)"), row, "5–6")
	f.set(s, f.under(s, "Gemessen mit"), row, "Leads")
	var leads domain.ID
	for _, i := range document.Indicators(f.doc) {
		if i.Title == "Leads" {
			leads = i.ID
		}
	}
	p := f.expect(
		`changed touchpoint.usage "Hotline": "3" -> "4" `,
		`changed touchpoint.setting "Hotline": "4" -> "5" `,
		`changed touchpoint.cost "Hotline": "58000" -> "61234.5" `,
		`changed touchpoint.review "Hotline": "" -> "2026-03-12" `,
		`changed touchpoint.as_of "Hotline": "" -> "2026-03-01" `,
		`changed touchpoint.expectation "Hotline": "5" -> "4" `,
		`changed touchpoint.phases "Hotline": "" -> "48" `,
		`changed touchpoint.measured_by "Hotline": "" -> "`+leads.String()+`" `,
		`note bad_number performance "sehr gut"`,
	)
	f.apply(p)
	for _, x := range document.Touchpoints(f.doc) {
		if x.Title == "Hotline" && (x.Usage != 4 || x.Cost != 61234.5 || x.Review != "2026-03-12" || x.MeasuredBy != leads || x.Performance != 4) {
			t.Errorf("the touchpoint is %+v", x)
		}
	}
}

func TestRowsOfATableMoveComeAndGo(t *testing.T) {
	f := newFormTrip(t)
	const s = "Touchpoints"
	_, first := f.find(s, "Angebot", 0)
	f.must(f.file.RemoveRow(s, first)) // Angebot is gone
	_, row := f.find(s, "LinkedIn", 0)
	f.must(f.file.DuplicateRow(s, row)) // an exact copy
	_, row = f.find(s, "Imagevideo", 0)
	f.set(s, 2, row+1, "Podcast")
	f.set(s, f.under(s, "Art"), row+1, "direct")
	f.set(s, f.under(s, "Problem"), row+1, "Zu lang")
	f.must(f.file.RemoveCol(s, xlsx.Letters(f.under(s, "Notiz"))))
	f.must(f.file.InsertCols(s, "D", 2))
	p := f.expect(
		`removed touchpoint.title "Angebot": "Angebot" -> "" `,
		`added touchpoint.title "Podcast": "" -> "Podcast" `,
		`added entry.text "Zu lang": "" -> "Zu lang" `,
		`note copies  "1"`,
	)
	f.apply(p)
	for _, x := range document.Touchpoints(f.doc) {
		if x.Title != "Podcast" {
			continue
		}
		if cards := document.Entries(f.doc, x.ID, "touchpoint.problem"); x.Control != domain.ControlDirect || len(cards) != 1 || cards[0].Text != "Zu lang" {
			t.Errorf("the new touchpoint is %+v with %v", x, cards)
		}
		return
	}
	t.Error("the new touchpoint is not there")
}

func TestATableWithoutIdentity(t *testing.T) {
	f := newFormTrip(t)
	const s = "Maßnahmen"
	f.must(f.file.RemoveCol(s, "A"))
	for range 3 { // title, and the hidden keys above the names
		f.must(f.file.RemoveRow(s, 1))
	}
	_, row := f.find(s, "Konfigurator Beta", 0)
	f.set(s, f.under(s, "Status"), row, "done")
	_, row = f.find(s, "Messkoffer-Ablauf", 0)
	f.set(s, f.under(s, "Maßnahme"), row, "Messkoffer-Ablauf festlegen")
	f.expect(
		`changed measure.status "Konfigurator Beta": "planned" -> "done" `,
		`changed measure.title "Messkoffer-Ablauf": "Messkoffer-Ablauf" -> "Messkoffer-Ablauf festlegen" `,
	)
}

func TestPersonaComesBack(t *testing.T) {
	f := newFormTrip(t)
	const s = "Persona Markus Feldhaus"
	edit := func(from, to string) {
		col, row := f.find(s, from, 0)
		f.set(s, col, row, to)
	}
	edit("Angebote sind nicht vergleichbar", "Angebote lassen sich nicht vergleichen")
	edit("Weniger Rufbereitschaft für sein Team", "")
	edit("Empfehler", "Empfehler, Buyer")
	edit("täglich", "stündlich")
	edit("Google-Suche", "Hotline") // another touchpoint
	edit("Lieferzeit, Förderung, Vertrag", "Lieferzeit und Förderung")
	edit("genervt", "gereizt")
	col, row := f.find(s, "Messwerte aus dem eigenen Werk", 0)
	f.set(s, col, row+4, "• Ein Vertrag\n• Eine Zahl")
	col, row = f.find(s, "5 Retention", 0)
	f.set(s, col+2, row, "Ansprechpartner")
	f.must(f.file.SetCellInt(s, at(f.under(s, "Anteil in %"), f.below(s, "Anteil in %")), 40))
	p := f.expect(
		`changed entry.text "Angebote sind nicht vergleichbar": "Angebote sind nicht vergleichbar" -> "Angebote lassen sich nicht vergleichen" `,
		`removed entry.text "Weniger Rufbereitschaft für sein Team": "Weniger Rufbereitschaft für sein Team" -> "" `,
		`changed persona.roles "Markus Feldhaus": "4" -> "36" `,
		`changed persona.share "Markus Feldhaus": "38" -> "40" `,
		`changed entry.detail "": "täglich" -> "stündlich" `,
		`changed entry.touchpoint "": "`+f.shows("Google-Suche")+`" -> "`+f.shows("Hotline")+`" `,
		`changed entry.text "Lieferzeit, Förderung, Vertrag": "Lieferzeit, Förderung, Vertrag" -> "Lieferzeit und Förderung" `,
		`changed entry.detail "Im Einkauf": "genervt" -> "gereizt" `,
		`added entry.text "Ein Vertrag": "" -> "Ein Vertrag" `,
		`added entry.text "Eine Zahl": "" -> "Eine Zahl" `,
		`added entry.text "Ansprechpartner": "" -> "Ansprechpartner" `,
	)
	f.apply(p)
	for _, x := range document.Personas(f.doc) {
		if x.Name != "Markus Feldhaus" {
			continue
		}
		if n := len(document.Entries(f.doc, x.ID, "persona.needs")); n != 5 {
			t.Errorf("the persona has %d needs, want 5", n)
		}
		for _, e := range document.Entries(f.doc, x.ID, catalog.InformationField) {
			if e.Text == "Ansprechpartner" && e.Phase != 5 {
				t.Errorf("the new need is in phase %d", e.Phase)
			}
		}
	}
}

// below is the row with the value below a name.
func (f *formTrip) below(sheet, name string) int {
	_, row := f.find(sheet, name, 0)
	return row + 1
}

// shows is the ID of a touchpoint, as text.
func (f *formTrip) shows(title string) string {
	for _, x := range document.Touchpoints(f.doc) {
		if x.Title == title {
			return x.ID.String()
		}
	}
	return ""
}

func TestPersonaWithoutHiddenRowsAndColumns(t *testing.T) {
	f := newFormTrip(t)
	const s = "Persona Markus Feldhaus"
	var hidden []int
	for row := f.belowLast(s); row >= 1; row-- {
		if open, err := f.file.GetRowVisible(s, row); err == nil && !open {
			hidden = append(hidden, row)
		}
	}
	f.must(f.file.RemoveCol(s, "E"))
	f.must(f.file.RemoveCol(s, "A"))
	for _, row := range hidden {
		f.must(f.file.RemoveRow(s, row))
	}
	col, row := f.find(s, "Stromkosten um 20\u00a0% senken", 0)
	f.set(s, col, row, "Stromkosten um 25 % senken")
	f.expect(`changed entry.text "Stromkosten um 20\u00a0% senken": "Stromkosten um 20\u00a0% senken" -> "Stromkosten um 25 % senken" `)
}

func (f *formTrip) belowLast(sheet string) int {
	rows, err := f.file.GetRows(sheet)
	f.must(err)
	return len(rows)
}

func TestNewReadings(t *testing.T) {
	f := newFormTrip(t)
	const s = "Kennzahlen"
	fill := func(name string, values map[int]any) {
		cells, err := f.file.SearchSheet(s, name)
		f.must(err)
		_, row, err := excelize.CellNameToCoordinates(cells[len(cells)-1])
		f.must(err)
		for col, v := range values {
			f.set(s, col, row, v)
		}
	}
	fill("Klickrate", map[int]any{figUnit: "31.03.2026", figA: 48, figB: 176, figSource: "Webanalyse"})
	fill("Leads", map[int]any{figUnit: "2026-03-31", figValue: "1.250"})
	fill("Kosten je Lead", map[int]any{figUnit: 46112, figA: 100, figB: 0})
	rate, _ := figure.Calculate(catalog.FormulaPercent, figure.Of(48, 176))
	p := f.expect(
		`added reading.value "`+merge.Number(rate)+`": "" -> "`+merge.Number(rate)+`" `,
		`added reading.value "1250": "" -> "1250" `,
		`added reading.value "": "" -> "" `,
	)
	f.apply(p)
	found := 0
	for _, i := range document.Indicators(f.doc) {
		for _, r := range document.Readings(f.doc, i.ID) {
			if r.Date == "2026-03-31" || r.Date == "2026-03-30" {
				found++
				if i.Title == "Klickrate" && (r.A != 48 || r.B != 176 || r.Inputs != 3) {
					t.Errorf("the reading is %+v", r)
				}
			}
		}
	}
	if found != 3 {
		t.Errorf("%d readings are there, want 3", found)
	}
}

func TestATargetOfNoughtIsATarget(t *testing.T) {
	f := newFormTrip(t)
	draft := document.NewDraft(f.doc)
	titles := make(map[bool]string) // of one with a target of nought and one without
	for _, i := range document.Indicators(f.doc) {
		if len(titles) < 2 {
			i.Target, i.HasTarget = 0, len(titles) == 0
			titles[i.HasTarget] = i.Title
			draft.Put(i)
		}
	}
	change, err := draft.Change()
	f.must(err)
	f.must(f.doc.Apply(change))
	f.base = merge.Send(f.doc, merge.SendParams{ID: snapID, Indicators: true})
	f.file, err = excelize.OpenReader(bytes.NewReader(write(t, Params{Doc: f.doc, Sending: f.base})))
	f.must(err)
	const s = "Kennzahlen"
	target := func(title string) (col, row int, shown string) {
		_, row = f.find(s, title, 0)
		shown, err := f.file.GetCellValue(s, at(figB, row))
		f.must(err)
		return figB, row, shown
	}
	f.expect()
	col, with, shown := target(titles[true])
	if shown != "0" && shown != "0 €" && shown != "0 %" {
		t.Errorf("the target of nought is shown as %q", shown)
	}
	col, without, shown := target(titles[false])
	if shown != "" {
		t.Errorf("no target is shown as %q", shown)
	}
	f.set(s, col, with, "")
	f.set(s, col, without, 0)
	f.apply(f.expect(
		`changed indicator.target "`+titles[true]+`": "0" -> "" `,
		`changed indicator.target "`+titles[false]+`": "" -> "0" `,
	))
	for _, i := range document.Indicators(f.doc) {
		if i.Title == titles[true] && i.HasTarget || i.Title == titles[false] && (!i.HasTarget || i.Target != 0) {
			t.Errorf("%s has a target: %v, %v", i.Title, i.HasTarget, i.Target)
		}
	}
}

func TestChecklistComesBack(t *testing.T) {
	f := newFormTrip(t)
	const s = "Checklisten"
	_, row := f.find(s, "Geht der Blick über den Abschluss hinaus?", 0)
	f.set(s, 3, row, "partly")
	_, row = f.find(s, "Kein Kopplungszwang", 0)
	f.set(s, 3, row, "Ja")
	f.set(s, 5, row, "K. Brandt")
	p := f.plan()
	f.apply(p)
	project := document.Project(f.doc).ID
	if e := document.Entries(f.doc, project, "factor.lifecycle"); len(e) != 1 || e[0].Value != catalog.AnswerPartly {
		t.Errorf("the answer is %+v: %s", e, describe(p))
	}
	if e := document.Entries(f.doc, project, "privacy.bundling"); len(e) != 1 || e[0].Value != catalog.PrivacyDone || e[0].Detail != "K. Brandt" {
		t.Errorf("the point is %+v: %s", e, describe(p))
	}
}

// TestFormulasGiveTheValuesOfTheProgram works each formula out by another program and compares what the
// sheet stores and what it gives with the program's own value.
func TestFormulasGiveTheValuesOfTheProgram(t *testing.T) {
	doc := document.New()
	d := document.NewDraft(doc)
	d.Put(domain.Project{ID: id(0, 1), Language: "de"})
	order := domain.FirstOrder
	n := 0
	for _, c := range slices.Concat(catalog.Indicators(), catalog.OwnIndicators()) {
		order, _ = domain.OrderBetween(order, "")
		n++
		ind := domain.Indicator{ID: id(7, n), Order: order, Title: "Zahl " + strconv.Itoa(n), Kind: c.Key, Unit: c.Unit, Direction: c.Direction}
		d.Put(ind)
		for k, in := range []figure.Inputs{figure.Of(7, 13, 29, 31), figure.Of(5, 0, 0, 0), figure.Of(0, 3, 9, 0)} {
			r := domain.Reading{ID: id(8, 10*n+k), Indicator: ind.ID, Date: domain.Date("2026-01-0" + strconv.Itoa(k+1))}
			if f, ok := figure.FormulaOf(ind); ok {
				in.Given = 1<<figure.Count(f) - 1
				in.Write(&r)
				r.Value, _ = figure.Value(ind, r)
			} else {
				r.Value = 100.0/3 + float64(k)
			}
			d.Put(r)
		}
	}
	change, err := d.Change()
	if err == nil {
		err = doc.Apply(change)
	}
	if err != nil {
		t.Fatal(err)
	}
	sent := merge.Send(doc, merge.SendParams{ID: snapID, Indicators: true})
	data := write(t, Params{Doc: doc, Sending: sent})
	runLint(t, data)
	file, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	plan, checked := planForm(sent.Forms[0], nil, "de", 0), 0
	for _, line := range plan.parts[1].lines {
		if line.rec < 0 {
			continue
		}
		ind, _ := plan.figureOf(line.subject)
		want, ok := figure.Value(ind, plan.readingAt(line.rec))
		cell := at(figValue, line.row)
		stored, err1 := file.GetCellValue("Kennzahlen", cell, excelize.Options{RawCellValue: true})
		worked := stored
		var err2 error
		if f, _ := file.GetCellFormula("Kennzahlen", cell); f != "" {
			worked, err2 = file.CalcCellValue("Kennzahlen", cell, excelize.Options{RawCellValue: true})
			checked++
		}
		for _, got := range []string{stored, worked} {
			v, err := strconv.ParseFloat(got, 64)
			switch {
			case err1 != nil || err2 != nil:
				t.Errorf("%s: %v %v", ind.Kind, err1, err2)
			case !ok && got != dash:
				t.Errorf("%s gives %q where there is no value", ind.Kind, got)
			case ok && (err != nil || math.Abs(v-want) > 1e-9*max(1, math.Abs(want))):
				t.Errorf("%s gives %q, want %v", ind.Kind, got, want)
			}
		}
	}
	if checked < 50 {
		t.Errorf("only %d formulas were compared", checked)
	}
}
