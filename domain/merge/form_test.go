package merge

import (
	"slices"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/field"
)

// set changes one field of a record.
func set(t *testing.T, doc *document.Document, id domain.ID, name, text string) {
	t.Helper()
	change(t, doc, func(d *document.Draft) {
		r, _ := d.Get(id)
		out, err := field.With(r, name, text)
		if err != nil {
			t.Fatal(err)
		}
		d.Put(out)
	})
}

// onForms makes base, mine and theirs of all forms by two edits.
func onForms(t *testing.T, mine, theirs func(*document.Document)) (*document.Document, Plan) {
	t.Helper()
	base, other := whole(t), whole(t)
	sent := Send(base, everyForm())
	mine(base)
	theirs(other)
	return base, CompareAll(sent, Now(base, sent), answered(sent, Now(other, sent)))
}

func TestFormTable(t *testing.T) {
	goal, rabatt := id(21, 0), id(7, 1)
	edit := func(id domain.ID, name, to string) func(*document.Document) {
		return func(d *document.Document) { set(t, d, id, name, to) }
	}
	gone := func(id domain.ID) func(*document.Document) {
		return func(d *document.Document) { change(t, d, func(dr *document.Draft) { dr.RemoveTree(id) }) }
	}
	for _, tc := range []struct {
		name         string
		mine, theirs func(*document.Document)
		kind         Kind
		conflict     bool
		preselect    bool
		same         int
	}{
		{"nothing", same, same, "", false, false, 0},
		{"only mine", edit(goal, "text", "A"), same, "", false, false, 0},
		{"only theirs", same, edit(goal, "text", "A"), Changed, false, true, 0},
		{"both the same", edit(goal, "text", "A"), edit(goal, "text", "A"), "", false, false, 1},
		{"both otherwise", edit(goal, "text", "A"), edit(goal, "text", "B"), Changed, true, false, 0},
		{"two fields", edit(rabatt, "owner", "A"), edit(rabatt, "due", "2026-05-01"), Changed, false, true, 0},
		{"a number", same, edit(id(6, 1), "cost", "12.50"), Changed, false, true, 0},
		{"deleted there", same, gone(rabatt), Removed, false, false, 0}, // one of three measures is more than 20 %
		{"deleted there, changed here", edit(rabatt, "title", "A"), gone(rabatt), Removed, true, false, 0},
		{"changed there, deleted here", gone(rabatt), edit(rabatt, "title", "A"), Changed, true, false, 0},
		{"deleted on both sides", gone(rabatt), gone(rabatt), "", false, false, 1},
	} {
		doc, p := onForms(t, tc.mine, tc.theirs)
		if p.Same != tc.same {
			t.Errorf("%s: %d are the same", tc.name, p.Same)
		}
		if tc.kind == "" {
			if len(p.Differences) != 0 {
				t.Errorf("%s: %q", tc.name, wishes(p))
			}
			continue
		}
		if len(p.Differences) != 1 {
			t.Errorf("%s: %q", tc.name, wishes(p))
			continue
		}
		d := p.Differences[0]
		if d.Kind != tc.kind || d.Conflict != tc.conflict || d.Preselect != tc.preselect || d.Form == "" || d.Table == "" {
			t.Errorf("%s: %+v", tc.name, d)
		}
		accept(t, doc, p, []int{0})
		if r, there := doc.Get(d.Record); there == (tc.kind == Removed) {
			t.Errorf("%s: after accepting the record is %+v", tc.name, r)
		} else if v, _ := field.Get(orZero(r, d.Table), string(d.Field)); tc.kind == Changed && v != d.After {
			t.Errorf("%s: after accepting the value is %q", tc.name, v)
		}
	}
}

func orZero(r domain.Record, t domain.Table) domain.Record {
	if r == nil {
		return field.Zero(t)
	}
	return r
}

func TestThirdChoices(t *testing.T) {
	goal, anna := id(21, 0), id(20, 0)
	for _, tc := range []struct {
		name          string
		record        domain.ID
		field         string
		mine, theirs  string
		decision      Decision
		want, further string
		merged        string
	}{
		{"a second card", goal, "text", "Ruhe im Werk", "Viel Ruhe", Decision{Choice: TakeBoth}, "Ruhe im Werk", "Viel Ruhe", "Viel Ruhe im Werk"},
		{"further lines", anna, "quote", "Eins\nZwei", "zwei\nDrei", Decision{Choice: TakeBoth}, "Eins\nZwei\nDrei", "", ""},
		{"a text of one's own", anna, "quote", "Eins", "Zwei", Decision{Choice: TakeOwn, Text: "Eins und zwei"}, "Eins und zwei", "", ""},
		{"mine", anna, "quote", "Eins", "Zwei", Decision{Choice: KeepMine}, "Eins", "", ""},
		{"undecided", anna, "quote", "Eins", "Zwei", Decision{}, "Eins", "", ""},
	} {
		doc, p := onForms(t, func(d *document.Document) { set(t, d, tc.record, tc.field, tc.mine) },
			func(d *document.Document) { set(t, d, tc.record, tc.field, tc.theirs) })
		if len(p.Differences) != 1 || !p.Differences[0].Conflict || p.Differences[0].Merged != tc.merged {
			t.Fatalf("%s: %q %q", tc.name, wishes(p), p.Differences[0].Merged)
		}
		c, err := p.Apply(doc, []Decision{tc.decision})
		if err != nil {
			t.Fatal(err)
		}
		if err := doc.Apply(c); err != nil {
			t.Fatal(err)
		}
		r, _ := doc.Get(tc.record)
		if v, _ := field.Get(r, tc.field); v != tc.want {
			t.Errorf("%s: %q", tc.name, v)
		}
		var texts []string
		for _, e := range document.AllEntries(doc, anna) {
			texts = append(texts, e.Text)
		}
		if i := slices.Index(texts, tc.further); tc.further != "" && (i < 1 || texts[i-1] != tc.want) {
			t.Errorf("%s: the cards are %q", tc.name, texts)
		}
	}
}

func TestTheThirdChoiceOnAMap(t *testing.T) {
	doc, p := sides(t, func(d *document.Document) { reword(t, d, "Fragt", "Fragt einen Kollegen") },
		func(d *document.Document) { reword(t, d, "Fragt", "Oft Fragt") })
	if len(p.Differences) != 1 || p.Differences[0].Merged != "Oft Fragt einen Kollegen" {
		t.Fatalf("%+v", p.Differences)
	}
	c, err := p.Apply(doc, []Decision{{Choice: TakeBoth}})
	if err != nil {
		t.Fatal(err)
	}
	if err := doc.Apply(c); err != nil {
		t.Fatal(err)
	}
	first := says(t, doc, "Fragt einen Kollegen")
	cell := doc.Children(first.Parent())
	if i := slices.Index(cell, first.ID); i+1 >= len(cell) || cell[i+1] != says(t, doc, "Oft Fragt").ID {
		t.Error("the second card does not stand below the first")
	}
	if _, err := p.Apply(doc, []Decision{{Choice: 9}}); err == nil {
		t.Error("a choice that does not exist is taken")
	}
}

func TestCardsThatWereDeletedHereComeBackWithTheirChange(t *testing.T) {
	due := func(d *document.Document) { set(t, d, id(7, 0), "due", "2026-05-01") }
	for _, tc := range []struct {
		text   string
		theirs func(*document.Document)
		now    string
	}{
		{"Fragt", func(d *document.Document) { reword(t, d, "Fragt", "Fragt nach") }, "Fragt nach"},
		{"Anzeige", due, "Anzeige"},
	} {
		doc, p := sides(t, func(d *document.Document) { drop(t, d, tc.text) }, tc.theirs)
		if len(p.Differences) != 1 || p.Differences[0].Note != NoteDeleted || p.Differences[0].Preselect {
			t.Fatalf("%+v", p.Differences)
		}
		measures := doc.Count(domain.TableMeasure)
		accept(t, doc, p, []int{0})
		card := says(t, doc, tc.now)
		if card.ID != p.Differences[0].Record {
			t.Error("another card came back")
		}
		if doc.Count(domain.TableMeasure) != measures {
			t.Error("the measure came twice")
		}
		if m, ok := document.Find[domain.Measure](doc, card.Measure); ok && m.Due != "2026-05-01" {
			t.Errorf("%+v", m)
		}
	}
}

func TestValuesThatAFieldCannotHaveAreNoted(t *testing.T) {
	base := whole(t)
	sent := Send(base, everyForm())
	touchpoints, _ := sent.Form(FormTouchpoints, domain.ID{})
	row := func(r Row, name Field, text string) TheirRow {
		r.Fields = map[Field]string{name: text}
		return TheirRow{Row: r}
	}
	th := TheirForm{Kind: FormTouchpoints, Rows: []TheirRow{
		row(touchpoints.Rows[0], "expectation", "9"),
		row(touchpoints.Rows[1], "control", "vielleicht"),
		row(touchpoints.Rows[2], "cost", "viel"),
		row(touchpoints.Rows[3], "expectation", "4.0"),
		row(touchpoints.Rows[4], "usage", "0"),
		{Row: Row{Table: domain.TableTouchpoint, Fields: map[Field]string{"title": ""}}},
		{Row: Row{Table: domain.TableTouchpoint, Fields: map[Field]string{"title": "Kiosk", "measured_by": "klicks"}}},
	}}
	p := CompareAll(sent, sent, Answers{Forms: []TheirForm{th}})
	if len(p.Notes) != 3 || len(p.Differences) != 2 {
		t.Fatalf("%q %+v", wishes(p), p.Notes)
	}
	if d := p.Differences[0]; d.Field != "expectation" || d.After != "4" {
		t.Errorf("%+v", d)
	}
	accept(t, base, p, []int{0, 1})
	for _, tp := range document.Touchpoints(base) {
		if tp.Title == "Kiosk" && tp.MeasuredBy != id(8, 0) {
			t.Errorf("%+v", tp)
		}
	}
}

func TestCardsKeepTheNameOfATouchpointThatGoes(t *testing.T) {
	doc, p := onForms(t, same, func(d *document.Document) {
		change(t, d, func(dr *document.Draft) { dr.RemoveTree(id(6, 2)) })
	})
	card := says(t, doc, "Website")
	accept(t, doc, p, everything(p))
	if now := says(t, doc, "Website"); now.ID != card.ID || !now.Touchpoint.IsZero() {
		t.Errorf("%+v", now)
	}

	base, mine, theirs := whole(t), whole(t), whole(t)
	fresh := domain.Card{ID: id(30, 1), Lane: places, Step: step(0), Order: "b00", Touchpoint: id(6, 2)}
	change(t, mine, func(d *document.Draft) { d.Put(fresh) })
	change(t, theirs, func(d *document.Draft) {
		c, _ := document.Find[domain.Card](d, card.ID)
		c.Touchpoint, c.Text = domain.ID{}, "Die Website"
		d.Put(c)
		d.RemoveTree(id(6, 2))
	})
	p = Documents(base, mine, theirs)
	accept(t, mine, p, everything(p))
	if c, _ := document.Find[domain.Card](mine, fresh.ID); c.Text != "Website" {
		t.Errorf("%+v", c)
	}
	if c, _ := document.Find[domain.Card](mine, card.ID); c.Text != "Die Website" {
		t.Errorf("%+v", c)
	}
}

// TestWhatNoRecordCanBeWithoutStays: an emptied cell is no value then, and what it would leave behind
// could not be taken over at all.
func TestWhatNoRecordCanBeWithoutStays(t *testing.T) {
	sent := Send(whole(t), everyForm())
	for _, tc := range []struct {
		kind FormKind
		name Field
	}{{FormIndicators, "unit"}, {FormMeasures, "status"}} {
		f, _ := sent.Form(tc.kind, domain.ID{})
		r := f.Rows[0]
		r.Fields = map[Field]string{tc.name: ""}
		p := CompareAll(sent, sent, Answers{Forms: []TheirForm{{Kind: tc.kind, Rows: []TheirRow{{Row: r}}}}})
		if len(p.Differences) != 0 {
			t.Errorf("%s: %+v", tc.name, p.Differences)
		}
	}
}
