package merge

import (
	"errors"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// sides makes base, mine and theirs of one world by two edits.
func sides(t *testing.T, mine, theirs func(*document.Document)) (*document.Document, Plan) {
	t.Helper()
	base, other := world(t), world(t)
	sent := snap(base)
	mine(base)
	theirs(other)
	th := Between(sent, snap(other))
	th.Date, th.Author = "2026-03-12", "Lena"
	return base, Compare(sent, snap(base), th)
}

func same(*document.Document) {}

func accept(t *testing.T, doc *document.Document, p Plan, which []int) {
	t.Helper()
	c, err := p.Change(doc, which)
	if err != nil {
		t.Fatal(err)
	}
	if err := doc.Apply(c); err != nil {
		t.Fatal(err)
	}
}

func TestMergeTable(t *testing.T) {
	edit := func(to string) func(*document.Document) {
		return func(d *document.Document) { reword(t, d, "Fragt", to) }
	}
	move := func(to int) func(*document.Document) {
		return func(d *document.Document) {
			c := says(t, d, "Fragt")
			c.Step = step(to)
			change(t, d, func(dr *document.Draft) { dr.Put(c) })
		}
	}
	gone := func(d *document.Document) { drop(t, d, "Fragt") }
	for _, tc := range []struct {
		name         string
		mine, theirs func(*document.Document)
		kind         Kind
		field        Field
		conflict     bool
		preselect    bool
		count        int
	}{
		{"nothing", same, same, "", "", false, false, 0},
		{"only mine", edit("A"), same, "", "", false, false, 0},
		{"only theirs", same, edit("A"), Changed, FieldText, false, true, 1},
		{"both the same", edit("A"), edit("A"), "", "", false, false, 0},
		{"both otherwise", edit("A"), edit("B"), Changed, FieldText, true, false, 1},
		{"moved there", same, move(1), Moved, FieldPlace, false, true, 1},
		{"moved here, changed there", move(1), edit("A"), Changed, FieldText, false, true, 1},
		{"moved to two places", move(1), move(2), Moved, FieldPlace, true, false, 1},
		{"moved to the same place", move(1), move(1), "", "", false, false, 0},
		{"deleted there", same, gone, Removed, FieldText, false, true, 1},
		{"deleted there, changed here", edit("A"), gone, Removed, FieldText, true, false, 1},
		{"changed there, deleted here", gone, edit("A"), Changed, FieldText, true, false, 1},
		{"deleted on both sides", gone, gone, "", "", false, false, 0},
	} {
		_, p := sides(t, tc.mine, tc.theirs)
		if len(p.Differences) != tc.count {
			t.Errorf("%s: %d differences: %+v", tc.name, len(p.Differences), p.Differences)
			continue
		}
		if tc.count == 0 {
			continue
		}
		d := p.Differences[0]
		if d.Kind != tc.kind || d.Field != tc.field || d.Conflict != tc.conflict || d.Preselect != tc.preselect {
			t.Errorf("%s: got %s %s conflict %v preselect %v", tc.name, d.Kind, d.Field, d.Conflict, d.Preselect)
		}
	}
}

func TestConflictHoldsThreeVersions(t *testing.T) {
	_, p := sides(t, func(d *document.Document) { reword(t, d, "Fragt", "Fragt Jana") },
		func(d *document.Document) { reword(t, d, "Fragt", "Fragt Lena") })
	d := p.Differences[0]
	if d.Before != "Fragt" || d.Mine != "Fragt Jana" || d.After != "Fragt Lena" || d.Subject != "Fragt Jana" || d.Phase != "Vorher" || d.Lane != "Kundenaktionen" {
		t.Fatalf("%+v", d)
	}
	if p.Conflicts() != 1 || len(p.Preselected()) != 0 {
		t.Error("a conflict counts and is not preselected")
	}
}

func TestManyDeletionsAreNotPreselected(t *testing.T) {
	_, p := sides(t, same, func(d *document.Document) {
		for _, s := range []string{"Sucht", "Fragt", "Vergleicht", "Bestellt", "Nutzt"} {
			drop(t, d, s)
		}
	})
	if len(p.Differences) != 5 || len(p.Preselected()) != 0 || len(p.Cautions) != 1 || p.Cautions[0] != CautionManyRemoved {
		t.Fatalf("%d differences, %d preselected, %v", len(p.Differences), len(p.Preselected()), p.Cautions)
	}
}

func TestAnAnswerWithFewCardsPreselectsNothing(t *testing.T) {
	_, p := sides(t, same, func(d *document.Document) {
		reword(t, d, "Sucht", "Sucht im Netz")
		for i, c := range document.MapCards(d, mapID) {
			if i >= 5 {
				change(t, d, func(dr *document.Draft) { dr.RemoveTree(c.ID) })
			}
		}
	})
	if len(p.Preselected()) != 0 || p.Cautions[0] != CautionFewFound {
		t.Fatalf("%v, %d preselected", p.Cautions, len(p.Preselected()))
	}
}

func TestUnknownBasePreselectsNothing(t *testing.T) {
	base, other := world(t), world(t)
	reword(t, other, "Fragt", "Fragt nach")
	th := Between(snap(base), snap(other))
	th.Blind = true
	p := Compare(snap(base), snap(base), th)
	if len(p.Differences) != 1 || len(p.Preselected()) != 0 || p.Cautions[0] != CautionBlind {
		t.Fatalf("%+v", p)
	}
}

func TestUnknownNamesAreOffered(t *testing.T) {
	_, p := sides(t, same, func(d *document.Document) {
		m, _ := document.Find[domain.Measure](d, id(7, 0))
		m.Owner = "Tarek"
		change(t, d, func(dr *document.Draft) { dr.Put(m) })
		m, _ = document.Find[domain.Measure](d, id(7, 1))
		m.Owner = ""
		change(t, d, func(dr *document.Draft) { dr.Put(m) })
	})
	if len(p.Differences) != 2 || p.Differences[0].Note != NoteNewOwner || p.Differences[0].Preselect || !p.Differences[1].Preselect {
		t.Fatalf("%+v", p.Differences)
	}
}

// twins lets a second card show the touchpoint "Suche".
func twins(t *testing.T, d *document.Document) {
	change(t, d, func(dr *document.Draft) {
		dr.Put(domain.Card{ID: id(5, 200), Lane: places, Step: step(2), Order: "b00", Touchpoint: id(6, 0)})
	})
}

func TestRetitledTouchpoints(t *testing.T) {
	retitle := func(card int, to string) Theirs {
		base := world(t)
		twins(t, base)
		s := snap(base)
		th := Between(s, s)
		for i, f := range th.Found {
			if f.Card == id(5, card) {
				th.Found[i].Fields = ValuesOf(map[Field]string{FieldText: to})
			}
		}
		return th
	}
	run := func(card int, to string) *document.Document {
		doc := world(t)
		twins(t, doc)
		p := Compare(snap(doc), snap(doc), retitle(card, to))
		accept(t, doc, p, p.Preselected())
		return doc
	}
	only := says(t, world(t), "Messe").ID[15]
	doc := run(int(only), "Fachmesse")
	if tp, _ := document.Find[domain.Touchpoint](doc, id(6, 1)); tp.Title != "Fachmesse" || doc.Count(domain.TableTouchpoint) != 6 {
		t.Error("the only card of a touchpoint changes its title")
	}
	doc = run(int(only), " website ")
	if c, _ := document.Find[domain.Card](doc, id(5, int(only))); c.Touchpoint != id(6, 2) || doc.Count(domain.TableTouchpoint) != 6 {
		t.Error("a title that exists links to that touchpoint")
	}
	doc = run(200, "Suchmaschine")
	if tp, _ := document.Find[domain.Touchpoint](doc, id(6, 0)); tp.Title != "Suche" || doc.Count(domain.TableTouchpoint) != 7 {
		t.Error("one of two cards gets a touchpoint of its own")
	}
}

func TestNewCardsBecomeWhatTheirLaneShows(t *testing.T) {
	doc := world(t)
	s := snap(doc)
	th := Between(s, s)
	th.Date, th.Author = "2026-03-12", "Lena"
	add := func(lane domain.ID, f map[Field]string) {
		th.New = append(th.New, New{Place: Place{Lane: lane, Step: step(1), Rank: 1000 + len(th.New)}, Fields: ValuesOf(f)})
	}
	add(places, map[Field]string{FieldText: "messe"})
	add(places, map[Field]string{FieldText: "Podcast"})
	th.New[1].Indirect = true
	add(tasks, map[Field]string{FieldText: "Video drehen", FieldStatus: "doing", FieldDue: "2026-05-01", FieldOwner: "Jana"})
	add(figures, map[Field]string{FieldText: "Aufrufe", FieldValue: "120", FieldTarget: "500"})
	add(moods, map[Field]string{FieldFeeling: "2"})
	p := Compare(s, s, th)
	accept(t, doc, p, p.Preselected())
	if says(t, doc, "Messe").Touchpoint != id(6, 1) {
		t.Error("a title that exists was not linked")
	}
	tp, _ := document.Find[domain.Touchpoint](doc, says(t, doc, "Podcast").Touchpoint)
	if tp.Control != domain.ControlIndirect {
		t.Error("the new touchpoint is not indirect")
	}
	m, _ := document.Find[domain.Measure](doc, says(t, doc, "Video drehen").Measure)
	if m.Status != domain.StatusDoing || m.Due != "2026-05-01" || m.Owner != "Jana" {
		t.Errorf("measure %+v", m)
	}
	i := says(t, doc, "Aufrufe").Indicator
	r := document.Readings(doc, i)
	in, _ := document.Find[domain.Indicator](doc, i)
	if len(r) != 1 || r[0].Value != 120 || r[0].Date != "2026-03-12" || in.Target != 500 {
		t.Errorf("indicator %+v %+v", in, r)
	}
	if again := Compare(s, snap(doc), th); len(again.Differences) != 0 {
		t.Errorf("again: %+v", again.Differences)
	}
}

func TestValuesOfMeasuresAndIndicators(t *testing.T) {
	doc := world(t)
	s := snap(doc)
	th := Between(s, s)
	th.Date = "2026-03-12"
	for i, f := range th.Found {
		switch f.Card {
		case says(t, doc, "Rabatt").ID:
			th.Found[i].Fields = ValuesOf(map[Field]string{FieldStatus: "done", FieldDue: "2026-04-01"})
		case says(t, doc, "Leads").ID:
			th.Found[i].Fields = ValuesOf(map[Field]string{FieldValue: "7.5", FieldTarget: ""})
		}
	}
	p := Compare(s, s, th)
	if len(p.Differences) != 4 {
		t.Fatalf("%+v", p.Differences)
	}
	accept(t, doc, p, p.Preselected())
	m, _ := document.Find[domain.Measure](doc, id(7, 1))
	in, _ := document.Find[domain.Indicator](doc, id(8, 1))
	r := document.Readings(doc, id(8, 1))
	if m.Status != domain.StatusDone || m.Due != "2026-04-01" || in.HasTarget || len(r) != 2 || r[1].Value != 7.5 || r[1].Date != "2026-03-12" {
		t.Errorf("%+v %+v %+v", m, in, r)
	}
}

func TestChangeRefusesUnknownIndexes(t *testing.T) {
	doc, p := sides(t, same, same)
	if _, err := p.Change(doc, []int{0}); !errors.Is(err, ErrChoice) {
		t.Errorf("got %v", err)
	}
}

func TestSnapshotsAreCheckedWhenRead(t *testing.T) {
	s := snap(world(t))
	b, err := s.Encode()
	if err != nil {
		t.Fatal(err)
	}
	back, err := DecodeSending(b)
	if err != nil || len(back.Maps) != 1 {
		t.Fatal(err)
	}
	b2, _ := back.Maps[0].Encode()
	if string(b) != string(b2) {
		t.Error("reading and writing changed the snapshot")
	}
	twice := s
	twice.Items = append(twice.Items, s.Items[0])
	nowhere := s
	nowhere.Items = []Item{{Card: id(5, 1), Lane: id(99, 1), Step: step(0), Slot: "1"}}
	newer := s
	newer.Version++
	for name, bad := range map[string]Snapshot{"twice": twice, "nowhere": nowhere, "newer": newer, "empty": {}} {
		raw, _ := bad.Encode()
		if _, err := DecodeSending(raw); !errors.Is(err, ErrSnapshot) {
			t.Errorf("%s: got %v", name, err)
		}
	}
	if _, err := DecodeSending([]byte("{")); !errors.Is(err, ErrSnapshot) {
		t.Errorf("cut JSON: got %v", err)
	}
}

func TestTheStrongestFeelingLeads(t *testing.T) {
	doc := world(t)
	change(t, doc, func(d *document.Draft) {
		d.Put(domain.Card{ID: id(5, 201), Lane: moods, Step: step(0), Order: "b00", Feeling: 2, At: 0.2})
		d.Put(domain.Card{ID: id(5, 202), Lane: moods, Step: step(1), Order: "b00", Feeling: 1, At: 0.2})
		d.Put(domain.Card{ID: id(5, 203), Lane: moods, Step: step(1), Order: "b00", Feeling: 0, At: 0.9, KeyMoment: true})
	})
	first := map[domain.ID]domain.ID{}
	for _, it := range snap(doc).Items {
		if it.Lane == moods && it.Slot == "1" {
			first[it.Step] = it.Card
		}
	}
	if first[step(0)] != id(5, 201) || first[step(1)] != id(5, 203) {
		t.Errorf("%v", first)
	}
}
