package workbook

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/domain/sample"
)

// oddTexts are texts that spreadsheets like to change.
var oddTexts = []string{
	"=1+1", "=HYPERLINK(\"http://x\",\"klick\")", "+49 831 5550123", "-15 %", "@Tauberwerk", "'Zitat'", "007", "1e5", "1/2", "TRUE",
	"_x0041_ und _x005F_", "_x000D_", "<b>&amp; \"x\"</b>", "  Rand  ", "Zeile\r\nzwei\rdrei", "Tab\tzwei", "👩‍👩‍👧 Familie", "עברית",
	"漢字かな", "e\u0301 statt é", "wm~3~", "wm1;map=x", "• ein Punkt", "Liste:\n- eins\n- zwei", "• eins\n• zwei", "Auftragsverarbeitungsvertragsprüfung",
	strings.Repeat("ä", domain.MaxText), strings.Repeat("😀", domain.MaxText/2), strings.Repeat("Zeile\n", 300), strings.Repeat("_x0041_", 4000),
	"Glocke\x07 und Form\x0c", "\u00a0geschützt\u00a0",
}

// oddFixture holds a card for each odd text, and heads that are hard to write.
func oddFixture(t *testing.T) *fixture {
	f := newFixture(t)
	d := document.NewDraft(f.doc)
	order := "b00"
	for i, s := range oddTexts {
		order, _ = domain.OrderBetween(order, "")
		d.Put(domain.Card{ID: id(20, i), Lane: laneID(1), Step: stepID(i % 7), Order: order, Text: s})
	}
	m, _ := document.Find[domain.Map](f.doc, mapID)
	m.Title, m.Heading = strings.Repeat("Karte & Co: [x]/y? ", 30), "<Titel> & \"mehr\""
	d.Put(m)
	l, _ := document.Find[domain.Lane](f.doc, laneID(4))
	l.Title = "Was \"stört\" & <bremst> ihn am meisten, wenn er lange Namen liest?"
	d.Put(l)
	p, _ := document.Find[domain.Phase](f.doc, id(3, 2))
	p.Title = "3. Wahl & mehr"
	d.Put(p)
	d.Put(domain.Step{ID: id(21, 1), Phase: id(3, 2), Order: "b00", Title: "Auswahl"})
	d.Put(domain.Card{ID: id(21, 2), Lane: laneID(0), Step: id(21, 1), Order: "a0", Text: "Im zweiten Schritt"})
	c, err := d.Change()
	if err != nil {
		t.Fatal(err)
	}
	if err := f.doc.Apply(c); err != nil {
		t.Fatal(err)
	}
	return f
}

func TestOddTextsComeBackUnchanged(t *testing.T) {
	tr := newTrip(t, oddFixture(t))
	raw := write(t, tr.params())
	a, err := read(raw)
	if err != nil {
		t.Fatal(err)
	}
	th, err := Match(a, tr.base)
	if err != nil {
		t.Fatal(err)
	}
	p := merge.Compare(tr.base, tr.mine(), th)
	if len(p.Differences) != 0 || p.Found != p.Total || len(p.Notes) != 0 {
		t.Fatalf("%.2000s\n%d of %d", brief(p), p.Found, p.Total)
	}
	for _, want := range []string{"=1+1", "_x0041_ und _x005F_", "wm~3~", "  Rand  ", "Zeile\nzwei\ndrei", strings.Repeat("😀", domain.MaxText/2)} {
		found := false
		for _, v := range a.marks[0].sheet.cells.each() {
			found = found || v.text == want && !v.formula
		}
		if !found {
			t.Errorf("%.40q did not arrive as it was", want)
		}
	}
}

func TestWithoutIdentityDividedPhasesAreFound(t *testing.T) {
	tr := newTrip(t, oddFixture(t))
	tr.edit("Im zweiten Schritt", "Im zweiten Schritt, spät")
	tr.must(tr.file.RemoveRow(mapSheet, 1))
	tr.expect(`changed text Kundenaktionen/3. Wahl & mehr, Auswahl: "Im zweiten Schritt" -> "Im zweiten Schritt, spät"`)
}

func TestChosenWordsOfBothLanguages(t *testing.T) {
	f := newFixture(t)
	tr := newTrip(t, f)
	tr.edit("−2 verärgert", "delighted")
	c, r := tr.cellOf("QR-Schilder drucken")
	tr.set(c, r+1, "done")
	tr.set(c, r+2, "bald")
	tr.edit("+2 begeistert", "sehr gut")
	tr.expect(
		`changed feeling Gefühle/Closing: "-2" -> "2" (probable)`,
		`changed status Maßnahmen/Retention: "doing" -> "done"`,
		`note bad_date due "bald"`,
		`note bad_feeling feeling "sehr gut"`,
	)
	english := f.params()
	english.Lang = "en"
	a, err := read(write(t, english))
	if err != nil {
		t.Fatal(err)
	}
	if s := a.sheets[1]; s.name != "CX map" {
		t.Errorf("sheet is called %q", s.name)
	}
}

func TestValuesInWords(t *testing.T) {
	for _, w := range []words{german, english} {
		for v := domain.FeelingMin; v <= domain.FeelingMax; v++ {
			for _, s := range []string{w.feelingText(v), w.feelings[v+2], strings.ToUpper(w.feelings[v+2]), strings.Replace(w.feelingText(v), "−", "-", 1)} {
				if got, ok := feelingOf(s); !ok || got != v {
					t.Errorf("feeling %q is %d", s, got)
				}
			}
		}
	}
	for s, ok := range map[string]bool{"3": false, "1.5": false, "": false, "+": false, "NaN": false, "1e0": true} {
		if _, got := feelingOf(s); got != ok {
			t.Errorf("feeling %q: %v", s, got)
		}
	}
	for _, c := range []struct {
		w        words
		in, want string
	}{
		{german, "184.000", "184000"},
		{german, "3,1 %", "3.1"},
		{german, "3.1", "3.1"},
		{german, "1.234,5 €", "1234.5"},
		{german, "−5", "-5"},
		{german, "1.234.567", "1234567"},
		{english, "184,000", "184000"},
		{english, "3.1 %", "3.1"},
		{english, "3,1", "3.1"},
		{english, "1,234.5", "1234.5"},
		{german, "viel", ""},
		{german, "0x10", ""},
		{german, "Inf", ""},
		{german, "", ""},
		{german, "12 von 20", ""},
	} {
		if got, _ := c.w.numberOf(c.in); got != c.want {
			t.Errorf("number %q in %s is %q, want %q", c.in, c.w.lang, got, c.want)
		}
	}
	for in, want := range map[string]domain.Date{"31.03.2026": "2026-03-31", "1.4.26": "2026-04-01", "2026-03-05": "2026-03-05", "5 Mar 2026": "2026-03-05", "bald": "", "32.1.2026": ""} {
		if got, _ := dateOf(in, false); got != want {
			t.Errorf("date %q is %q", in, got)
		}
	}
	if got, ok := dateOf("46112", true); !ok || got != "2026-03-31" {
		t.Errorf("day 46112 is %q", got)
	}
}

func TestCommentsTravel(t *testing.T) {
	tr := newTrip(t, newFixture(t))
	c, r := tr.cellOf("Hotline bis 17 Uhr")
	tr.must(tr.file.AddComment(mapSheet, excelizeComment(at(c, r), "Lena", "Seit Januar bis 18 Uhr.")))
	p := tr.expect(`added comment Schmerzpunkte/Retention: "" -> "Seit Januar bis 18 Uhr."`)
	change, err := p.Change(tr.doc, p.Preselected())
	tr.must(err)
	tr.must(tr.doc.Apply(change))
	got := document.Comments(tr.doc, p.Differences[0].Record)
	if len(got) != 1 || got[0].Author != "Lena" || got[0].Source != "workbook" || got[0].Date != "2026-03-12" {
		t.Errorf("%+v", got)
	}
	thread := "[Threaded comment]\n\nYour version of Excel allows you to read this; Learn more: https://go.microsoft.com/fwlink/?linkid=870924\n\nComment:\n    Bitte prüfen.\nReply:\n    Ja."
	if got := threadText(thread); got != "Bitte prüfen.\nJa." {
		t.Errorf("thread is %q", got)
	}
}

func TestNameAndMessage(t *testing.T) {
	tr := newTrip(t, newFixture(t))
	rows, err := tr.file.GetRows(german.sheetGuide)
	tr.must(err)
	for i, cells := range rows {
		if len(cells) == 0 {
			continue
		}
		switch cells[0] {
		case authorID:
			tr.must(tr.file.SetCellStr(german.sheetGuide, at(4, i+1), "Lena Hoffmann"))
		case messageID:
			tr.must(tr.file.SetCellStr(german.sheetGuide, at(4, i+1), "Beim Termin bin ich unsicher."))
		}
	}
	a := tr.answer()
	if a.Author != "Lena Hoffmann" || a.Message != "Beim Termin bin ich unsicher." {
		t.Errorf("%q %q", a.Author, a.Message)
	}
}

func TestForeignWorkbooks(t *testing.T) {
	tr := newTrip(t, newFixture(t))
	other, err := sample.Story(sample.Params{Lang: "en", IDs: sample.Sequence(7)})
	tr.must(err)
	m := document.Maps(other)[0]
	a, err := read(write(t, Params{Doc: other, Sending: merge.Send(other, merge.SendParams{Maps: []domain.ID{m.ID}, ID: id(30, 1)})}))
	tr.must(err)
	foreign := &Error{Kind: Foreign}
	if _, err := Match(a, tr.base); !errors.Is(err, foreign) {
		t.Errorf("a map of another project: %v", err)
	}
	if _, _, err := BaseOf(tr.doc, a, mapID); !errors.Is(err, foreign) {
		t.Errorf("base of another project: %v", err)
	}
	a, err = read(pack(t, parts()))
	tr.must(err)
	if _, err := Match(a, tr.base); !errors.Is(err, foreign) {
		t.Errorf("any workbook: %v", err)
	}
}

func TestBaseOfAnAnswer(t *testing.T) {
	tr := newTrip(t, newFixture(t))
	a := tr.answer()
	if _, from, err := BaseOf(tr.doc, a, domain.ID{}); err != nil || from != FromFile {
		t.Errorf("from %s: %v", from, err)
	}
	sent := merge.SendingOf(tr.base)
	raw, err := sent.Encode()
	tr.must(err)
	d := document.NewDraft(tr.doc)
	d.Put(domain.Exchange{ID: snapID, Map: mapID, Date: "2026-03-05", File: "x.xlsx", Base: string(raw)})
	c, err := d.Change()
	tr.must(err)
	tr.must(tr.doc.Apply(c))
	s, from, err := BaseOf(tr.doc, a, domain.ID{})
	tr.must(err)
	back, err := s.Encode()
	tr.must(err)
	if from != FromProject || !bytes.Equal(back, raw) {
		t.Errorf("from %s", from)
	}
	a.Map, a.Snapshot = domain.ID{}, domain.ID{}
	a.copy = nil
	if _, from, err := BaseOf(tr.doc, a, mapID); err != nil || from != FromNothing {
		t.Errorf("from %s: %v", from, err)
	}
}
