package workbook

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/domain/sample"
)

// parcelOf is a workbook with all maps of the sample on its way.
type parcelOf struct {
	t    *testing.T
	doc  *document.Document
	sent merge.Sending
	file *excelize.File
}

func newParcel(t *testing.T) *parcelOf {
	t.Helper()
	doc, err := sample.Story(sample.Params{Lang: "de", IDs: sample.Sequence(1)})
	if err != nil {
		t.Fatal(err)
	}
	p := merge.SendParams{ID: snapID}
	for _, m := range document.Maps(doc) {
		p.Maps = append(p.Maps, m.ID)
	}
	if len(p.Maps) < 2 {
		t.Fatalf("the sample has %d maps", len(p.Maps))
	}
	s := &parcelOf{t: t, doc: doc, sent: merge.Send(doc, p)}
	raw := write(t, Params{Doc: doc, Sending: s.sent, Date: "2026-03-05"})
	runLint(t, raw)
	if s.file, err = excelize.OpenReader(bytes.NewReader(raw)); err != nil {
		t.Fatal(err)
	}
	return s
}

func (s *parcelOf) must(err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
}

func (s *parcelOf) answer() *Answer {
	s.t.Helper()
	var b bytes.Buffer
	s.must(s.file.Write(&b))
	a, err := read(b.Bytes())
	s.must(err)
	return a
}

func (s *parcelOf) plan() merge.Plan {
	s.t.Helper()
	a := s.answer()
	base, _, err := BaseOf(s.doc, a, domain.ID{})
	s.must(err)
	theirs, err := MatchAll(a, base)
	s.must(err)
	theirs.Date = "2026-03-12"
	return merge.CompareAll(base, merge.Now(s.doc, base), theirs)
}

// sheetOf is the name of the sheet of the nth map.
func (s *parcelOf) sheetOf(n int) string {
	s.t.Helper()
	for _, name := range s.file.GetSheetList() {
		if v, err := s.file.GetCellValue(name, "A1"); err == nil && strings.Contains(v, s.sent.Maps[n].Map.String()) {
			return name
		}
	}
	s.t.Fatalf("no sheet of map %d", n)
	return ""
}

// reword writes another text over a card of the nth map, on a sheet.
func (s *parcelOf) reword(n int, sheet, to string) (from string) {
	s.t.Helper()
	l := plan(s.sent.Maps[n])
	for _, r := range l.rows {
		for c := l.first; c <= l.last; c++ {
			if it, ok := l.item(r, c); ok && r.field == merge.FieldText && s.sent.Maps[n].Lanes[r.lane].Kind == domain.LaneActions {
				s.must(s.file.SetCellStr(sheet, at(c, r.num), to))
				return it.Fields.Get(merge.FieldText)
			}
		}
	}
	s.t.Fatal("no card")
	return ""
}

func TestSeveralMapsTravelTogether(t *testing.T) {
	s := newParcel(t)
	if p := s.plan(); len(p.Differences)+len(p.Notes)+len(p.Cautions) > 0 || p.Found != p.Total {
		t.Fatalf("untouched: %s %v %d of %d", brief(p), p.Cautions, p.Found, p.Total)
	}
	s.reword(0, s.sheetOf(0), "Neu auf der ersten")
	s.reword(1, s.sheetOf(1), "Neu auf der zweiten")
	p := s.plan()
	if len(p.Differences) != 2 || p.Differences[0].Map != s.sent.Maps[0].Map || p.Differences[1].Map != s.sent.Maps[1].Map {
		t.Fatalf("%s", brief(p))
	}
	c, err := p.Change(s.doc, []int{1})
	s.must(err)
	s.must(s.doc.Apply(c))
	if p = s.plan(); len(p.Differences) != 1 || p.Differences[0].After != "Neu auf der ersten" {
		t.Fatalf("after taking over one: %s", brief(p))
	}
}

func TestADeletedSheetSaysNothing(t *testing.T) {
	s := newParcel(t)
	s.reword(0, s.sheetOf(0), "Neu auf der ersten")
	s.must(s.file.DeleteSheet(s.sheetOf(1)))
	p := s.plan()
	if len(p.Differences) != 1 || len(p.Notes) != 1 || p.Notes[0].Code != merge.NoteSheetGone || p.Notes[0].Map != s.sent.Maps[1].Map {
		t.Fatalf("%s", brief(p))
	}
	for n := range s.sent.Maps {
		if n != 1 {
			s.must(s.file.DeleteSheet(s.sheetOf(n)))
		}
	}
	if p = s.plan(); len(p.Differences) != 0 || len(p.Notes) != len(s.sent.Maps) {
		t.Fatalf("without all sheets: %s", brief(p))
	}
}

func TestTheCopyOfASheetThatSomebodyFilledIn(t *testing.T) {
	copied := func(s *parcelOf, name string) {
		from, err := s.file.GetSheetIndex(s.sheetOf(0))
		s.must(err)
		to, err := s.file.NewSheet(name)
		s.must(err)
		s.must(s.file.CopySheet(from, to))
	}
	s := newParcel(t)
	original := s.sheetOf(0)
	copied(s, original+" (2)")
	if p := s.plan(); len(p.Differences)+len(p.Notes) != 0 {
		t.Fatalf("a copy says something: %s", brief(p))
	}
	s.reword(0, original+" (2)", "In der Kopie")
	if p := s.plan(); len(p.Differences) != 1 || p.Differences[0].After != "In der Kopie" || len(p.Notes) != 0 {
		t.Fatalf("only the copy was filled in: %s", brief(p))
	}
	s.reword(0, original, "Im Original")
	p := s.plan()
	if len(p.Differences) != 1 || p.Differences[0].After != "Im Original" || len(p.Notes) != 1 || p.Notes[0].Code != merge.NoteSheetCopy || p.Notes[0].Text != original+" (2)" {
		t.Fatalf("both were filled in: %s", brief(p))
	}
}

// unmark takes the hidden identity off the sheets and, if wanted, the hidden copy.
func (s *parcelOf) unmark(carrier bool) {
	s.t.Helper()
	for n := range s.sent.Maps {
		name := s.sheetOf(n)
		s.must(s.file.RemoveRow(name, 1))
		s.must(s.file.RemoveCol(name, "A"))
	}
	if carrier {
		s.must(s.file.DeleteSheet(carrierSheet))
	}
}

func TestMapsWithoutMarksAreKnownByTheirCards(t *testing.T) {
	s := newParcel(t)
	s.reword(0, s.sheetOf(0), "Neu auf der ersten")
	s.reword(1, s.sheetOf(1), "Neu auf der zweiten")
	s.unmark(false)
	p := s.plan()
	if len(p.Differences) != 2 || p.Differences[0].After != "Neu auf der ersten" || p.Differences[1].After != "Neu auf der zweiten" {
		t.Fatalf("%s", brief(p))
	}
	s.must(s.file.DeleteSheet(carrierSheet))
	a := s.answer()
	base, from, err := BaseOf(s.doc, a, domain.ID{})
	s.must(err)
	if from != FromNothing || len(base.Maps) != len(s.sent.Maps) {
		t.Fatalf("without any identity: from %s, %d maps", from, len(base.Maps))
	}
}

func TestAStrayWorkbookIsNamed(t *testing.T) {
	s := newParcel(t)
	other := newFixture(t)
	_, _, err := BaseOf(other.doc, s.answer(), mapID)
	var e *Error
	if !errors.As(err, &e) || e.Kind != Foreign || e.Project != s.sent.Title {
		t.Fatalf("%#v", err)
	}
	_, err = MatchAll(s.answer(), merge.Send(other.doc, merge.SendParams{ID: id(30, 3), Maps: []domain.ID{mapID}}))
	if !errors.As(err, &e) || e.Kind != Foreign || e.Project != s.sent.Title {
		t.Fatalf("%#v", err)
	}
}

func TestAnAnswerToAnOlderSending(t *testing.T) {
	s := newParcel(t)
	from := s.reword(0, s.sheetOf(0), "Von der Kollegin")
	raw, err := s.sent.Encode()
	s.must(err)
	d := document.NewDraft(s.doc)
	d.Put(domain.Exchange{ID: snapID, Map: s.sent.Maps[0].Map, Date: "2026-03-05", File: "alt.xlsx", Base: string(raw)})
	later := merge.Send(s.doc, merge.SendParams{ID: id(30, 2), Maps: []domain.ID{s.sent.Maps[0].Map}})
	raw, err = later.Encode()
	s.must(err)
	d.Put(domain.Exchange{ID: later.ID, Map: later.Maps[0].Map, Date: "2026-03-08", File: "neu.xlsx", Base: string(raw)})
	for _, c := range document.MapCards(s.doc, s.sent.Maps[0].Map) {
		if document.CardText(s.doc, c) == from {
			c.Text = "Inzwischen hier"
			d.Put(c)
		}
	}
	c, err := d.Change()
	s.must(err)
	s.must(s.doc.Apply(c))
	p := s.plan()
	if len(p.Differences) != 1 || !p.Differences[0].Conflict || p.Differences[0].Before != from || p.Sent() != snapID {
		t.Fatalf("%s", brief(p))
	}
}

func TestSheetNames(t *testing.T) {
	var n sheetNames
	for _, tc := range [][2]string{
		{"CX-Map", "CX-Map"},
		{"cx-map", "cx-map (2)"},
		{"History", "History (2)"},
		{"a/b\\c?d*[e]:f", "a b c d e f"},
		{"'Zitat'", "Zitat"},
		{"", "CX-Map (3)"},
		{"\x01\t\n", "CX-Map (4)"},
		{"Ein sehr langer Titel einer Karte über alles", "Ein sehr langer Titel einer"},
		{"Ein sehr langer Titel einer Karte über nichts", "Ein sehr langer Titel einer (2)"},
		{strings.Repeat("ä", 40), strings.Repeat("ä", 31)},
		{strings.Repeat("Ä", 40), strings.Repeat("Ä", 27) + " (2)"},
		{strings.Repeat("😀", 20), strings.Repeat("😀", 15)},
	} {
		if got := n.take(tc[0]); got != tc[1] || units(got) > maxSheetName {
			t.Errorf("%q becomes %q, want %q", tc[0], got, tc[1])
		}
	}
}
