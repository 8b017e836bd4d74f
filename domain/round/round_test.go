package round_test

import (
	"reflect"
	"slices"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/domain/round"
	"wegmarke/domain/sample"
)

const today = domain.Date("2026-03-12")

// do carries out a command on a document.
func do(t *testing.T, doc *document.Document, f func(d *document.Draft) error) {
	t.Helper()
	d := document.NewDraft(doc)
	if err := f(d); err != nil {
		t.Fatal(err)
	}
	c, err := d.Change()
	if err != nil {
		t.Fatal(err)
	}
	if err := doc.Apply(c); err != nil {
		t.Fatal(err)
	}
}

// send sends the first map of the sample.
func send(t *testing.T, to []round.Addressee, due domain.Date) (*document.Document, domain.ID) {
	t.Helper()
	doc, err := sample.Story(sample.Params{Lang: "de"})
	if err != nil {
		t.Fatal(err)
	}
	m := document.Maps(doc)[0].ID
	out := merge.Send(doc, merge.SendParams{ID: domain.NewID(), Maps: []domain.ID{m}})
	base, err := out.Encode()
	if err != nil {
		t.Fatal(err)
	}
	do(t, doc, func(d *document.Draft) error {
		return round.Register(d, domain.Exchange{ID: out.ID, Map: m, Date: "2026-03-05", File: "runde.xlsx", Base: string(base)}, to, due)
	})
	return doc, out.ID
}

func keep(t *testing.T, doc *document.Document, sent domain.ID, r round.Received) (id domain.ID) {
	t.Helper()
	do(t, doc, func(d *document.Draft) (err error) {
		id, err = round.Keep(d, sent, r)
		return err
	})
	return id
}

func TestASendingIsOutUntilEverybodyAnswered(t *testing.T) {
	lena, dirk := round.Addressee{Name: "Lena Hoffmann", Address: "lena@firma.de"}, round.Addressee{Name: "Dirk Wirth"}
	doc, id := send(t, []round.Addressee{lena, dirk}, "2026-03-10")
	s, ok := round.Find(doc, id)
	if !ok || !slices.Equal(s.To, []round.Addressee{lena, dirk}) || s.Due != "2026-03-10" || s.Out() != 2 || !s.Overdue(today) {
		t.Fatalf("sent: %+v", s)
	}
	keep(t, doc, id, round.Received{File: "lh.xlsx", Hash: "aa", Date: today, Answers: merge.Answers{Author: "lena hoffmann"}})
	keep(t, doc, id, round.Received{File: "lh2.xlsx", Hash: "bb", Date: today, Answers: merge.Answers{Author: "Lena Hoffmann"}})
	s, _ = round.Find(doc, id)
	if s.Out() != 1 || len(s.Answers) != 2 || round.Open(doc) != 1 {
		t.Errorf("after two answers of one colleague %d are out", s.Out())
	}
	if a, ok := s.AnswerFrom(lena); !ok || a.File != "lh2.xlsx" {
		t.Errorf("her latest answer is %q", a.File)
	}
	if _, ok := s.AnswerFrom(dirk); ok {
		t.Error("he answered")
	}
	keep(t, doc, id, round.Received{Hash: "cc", Date: today, Answers: merge.Answers{Author: "D. Wirth"}})
	keep(t, doc, id, round.Received{File: "Runde_Antwort-Wirth.xlsx", Hash: "dd", Date: today})
	if s, _ = round.Find(doc, id); s.Answers[3].File != "Runde_Antwort-Wirth.xlsx" {
		t.Errorf("answers %+v", s.Answers)
	} else if a, _ := s.AnswerFrom(dirk); a.Hash != "dd" {
		t.Error("the file that bears his name is not his")
	}
	if s, _ = round.Find(doc, id); s.Out() != 0 || s.Overdue(today) || round.Open(doc) != 0 {
		t.Error("all answered, but something is out")
	}
}

func TestTheSameFileIsNoticed(t *testing.T) {
	doc, id := send(t, nil, "")
	says := merge.Answers{Author: "Lena", Message: "Zeile 1\nZeile „2“", Date: today, Maps: []merge.Theirs{{
		Map:   document.Maps(doc)[0].ID,
		Found: []merge.Found{{Card: domain.NewID(), Fields: merge.ValuesOf(map[merge.Field]string{merge.FieldText: "a"}), Uncertain: true}},
		Notes: []merge.Note{{Code: merge.NoteCopy, Text: "x"}},
	}}, Forms: []merge.TheirForm{{Kind: merge.FormMeasures, Rows: []merge.TheirRow{{Row: merge.Row{Table: domain.TableMeasure}, Gone: true}}}}}
	a := keep(t, doc, id, round.Received{File: "a.xlsx", Hash: "aa", Date: today, Answers: says})
	if b := keep(t, doc, id, round.Received{File: "kopie.xlsx", Hash: "aa", Date: today, Answers: says}); a != b {
		t.Error("the same bytes are kept twice")
	}
	if got, err := round.Says(doc, a); err != nil || !reflect.DeepEqual(got, says) {
		t.Errorf("kept %+v, %v", got, err)
	}
	s, _ := round.Find(doc, id)
	if len(s.Answers) != 1 || s.Answers[0].Author != "Lena" || s.Answers[0].Message != says.Message || len(s.Waiting()) != 1 {
		t.Errorf("answers %+v", s.Answers)
	}
	if _, seen := round.Seen(doc, "aa"); seen {
		t.Error("seen, although nothing was taken over")
	}
	none := document.NewDraft(doc)
	c, err := none.Change()
	if err == nil {
		c, err = round.WithTaken(doc, c, id, s.Answers, today)
	}
	if err == nil {
		err = doc.Apply(c)
	}
	if err != nil {
		t.Fatal(err)
	}
	if on, seen := round.Seen(doc, "aa"); !seen || on != today {
		t.Errorf("seen on %q", on)
	}
	if s, _ = round.Find(doc, id); s.Answers[0].Taken != today || len(s.Waiting()) != 0 {
		t.Errorf("answers %+v", s.Answers)
	}
}

func TestRemovingTakesAllNotesAlong(t *testing.T) {
	doc, id := send(t, []round.Addressee{{Name: "Lena"}, {Name: "Dirk"}}, "2026-03-10")
	keep(t, doc, id, round.Received{Hash: "aa", Date: today})
	do(t, doc, func(d *document.Draft) error { return round.Remind(d, id, today) })
	if s, _ := round.Find(doc, id); s.Reminded != today {
		t.Errorf("reminded on %q", s.Reminded)
	}
	do(t, doc, func(d *document.Draft) error { round.Remove(d, id); return nil })
	if len(round.List(doc)) != 0 || doc.Count(domain.TableExchange) != 0 {
		t.Error("something of the sending is left")
	}
	for _, e := range document.AllEntries(doc, document.Project(doc).ID) {
		if e.Code == id.String() {
			t.Errorf("a note is left: %+v", e)
		}
	}
}

func TestAnAnswerThatCannotBeReadIsAnError(t *testing.T) {
	doc, id := send(t, nil, "")
	for _, base := range []string{"", "{", "[]", `{"hash":1}`, `{"hash":"a","answers":[]}`, "\x00"} {
		broken := domain.Exchange{ID: domain.NewID(), Map: id, Date: today, Base: base}
		do(t, doc, func(d *document.Draft) error { d.Put(broken); return nil })
		round.List(doc)
		if _, err := round.Plan(doc, broken.ID); err == nil && base != `{"hash":1}` {
			t.Errorf("%q was read", base)
		}
	}
	if _, err := round.Plan(doc, domain.NewID()); err == nil {
		t.Error("an unknown answer was read")
	}
}

func TestAddresseesAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string][]round.Addressee{
		"":                                {},
		" , ;":                            {},
		"Lena":                            {{Name: "Lena"}},
		"lena@firma.de, Dirk Wirth":       {{Address: "lena@firma.de"}, {Name: "Dirk Wirth"}},
		"Lena Hoffmann <lena@firma.de>":   {{"Lena Hoffmann", "lena@firma.de"}},
		"Hoffmann, Lena <l@f.de>; d@f.de": {{"Hoffmann, Lena", "l@f.de"}, {Address: "d@f.de"}},
		"a@b.de, a@b.de":                  {{Address: "a@b.de"}},
	} {
		got := round.ParseAddressees(text)
		if !slices.Equal(got, want) {
			t.Errorf("%q: %+v", text, got)
		}
		if again := round.ParseAddressees(round.Write(got)); !slices.Equal(again, got) {
			t.Errorf("%q comes back as %+v", round.Write(got), again)
		}
	}
}
