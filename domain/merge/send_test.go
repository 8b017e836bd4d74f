package merge

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/sample"
)

// withBackstage puts the lane of the measures on the company's side and a remark on a card.
func withBackstage(t *testing.T) *document.Document {
	doc := whole(t)
	change(t, doc, func(d *document.Draft) {
		l, _ := document.Find[domain.Lane](d, tasks)
		l.Side = domain.SideCompany
		d.Put(l)
		p, _ := document.Find[domain.Phase](d, id(2, 0))
		p.Task = "Anziehen"
		d.Put(p)
		tp, _ := document.Find[domain.Touchpoint](d, id(6, 0))
		tp.Cost, tp.Note = 1200, "Vertrag läuft aus"
		d.Put(tp)
	})
	return doc
}

func TestWhatStaysAtHomeIsNotInTheSending(t *testing.T) {
	doc := withBackstage(t)
	all := SendParams{ID: id(1, 3), Maps: []domain.ID{mapID}, Touchpoints: true}
	for _, tc := range []struct {
		name string
		less func(*SendParams)
		gone []string
	}{
		{"nothing left out", func(*SendParams) {}, nil},
		{"a lane", func(p *SendParams) { p.WithoutLanes = []domain.ID{people} }, []string{people.String()}},
		{"comments", func(p *SendParams) { p.WithoutComments = true }, []string{"Stimmt das?"}},
		{"internal", func(p *SendParams) { p.WithoutInternal = true }, []string{tasks.String(), "Anziehen", "1200", "Vertrag läuft aus", "Rabatt"}},
		{"all names", func(p *SendParams) { p.WithoutLanes = []domain.ID{people, tasks} }, []string{"Jana\"]"}},
	} {
		p := all
		tc.less(&p)
		s := Send(doc, p)
		raw, err := s.Encode()
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range []string{people.String(), tasks.String(), "Stimmt das?", "Anziehen", "1200", "Vertrag läuft aus"} {
			if there := strings.Contains(string(raw), text); there == slices.Contains(tc.gone, text) && tc.name != "all names" {
				t.Errorf("%s: %q is in the sending: %v", tc.name, text, there)
			}
		}
		for _, text := range tc.gone {
			if strings.Contains(string(raw), text) {
				t.Errorf("%s: %q is in the sending", tc.name, text)
			}
		}
		// What was not sent is missing from the answer and yet was not deleted.
		th := Answers{Date: "2026-03-12"}
		for _, m := range s.Maps {
			found := Between(m, m)
			found.Map = m.Map
			th.Maps = append(th.Maps, found)
		}
		th.Forms = answered(s, s).Forms
		if plan := CompareAll(s, Now(doc, s), th); len(plan.Differences)+len(plan.Cautions)+len(plan.Notes) > 0 {
			t.Errorf("%s: an untouched answer says %q %v", tc.name, wishes(plan), plan.Notes)
		}
	}
}

func TestSendingsComeBackAsTheyWere(t *testing.T) {
	doc := withBackstage(t)
	p := everyForm()
	p.Maps = []domain.ID{mapID}
	s := Send(doc, p)
	raw, err := s.Encode()
	if err != nil {
		t.Fatal(err)
	}
	back, err := DecodeSending(raw)
	if err != nil {
		t.Fatal(err)
	}
	again, _ := back.Encode()
	if !bytes.Equal(raw, again) {
		t.Error("a sending changes on the way")
	}
	old, _ := snap(doc).Encode()
	one, err := DecodeSending(old)
	if err != nil || len(one.Maps) != 1 || one.ID != id(1, 2) || one.Maps[0].Map != mapID {
		t.Errorf("a sending of version 1: %v", err)
	}
	for name, broken := range map[string]func(*Sending){
		"newer":           func(s *Sending) { s.Version = 3 },
		"empty":           func(s *Sending) { s.Maps, s.Forms = nil, nil },
		"map twice":       func(s *Sending) { s.Maps = append(s.Maps, s.Maps[0]) },
		"map without ID":  func(s *Sending) { s.Maps = []Snapshot{{Version: 1}} },
		"unknown table":   func(s *Sending) { s.Forms = []Form{{Kind: FormMeasures, Rows: []Row{{Table: "smell", Record: mapID}}}} },
		"row without ID":  func(s *Sending) { s.Forms = []Form{{Kind: FormMeasures, Rows: []Row{{Table: domain.TableMeasure}}}} },
		"record twice":    func(s *Sending) { s.Forms[0].Rows = append(s.Forms[0].Rows, s.Forms[0].Rows[0]) },
		"not even a JSON": nil,
	} {
		raw := []byte("wm")
		if broken != nil {
			s := Send(doc, p)
			broken(&s)
			raw, _ = s.Encode()
		}
		if _, err := DecodeSending(raw); !errors.Is(err, ErrSnapshot) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAMapThatIsGoneHereIsNamed(t *testing.T) {
	doc := whole(t)
	s := Send(doc, SendParams{ID: id(1, 3), Maps: []domain.ID{mapID}, Personas: []domain.ID{id(20, 0)}})
	th := Between(s.Maps[0], s.Maps[0])
	th.Map = mapID
	change(t, doc, func(d *document.Draft) { d.RemoveTree(mapID, id(20, 0)) })
	p := CompareAll(s, Now(doc, s), Answers{Maps: []Theirs{th}, Forms: answered(s, s).Forms})
	if len(p.Differences) != 0 || len(p.Notes) != 2 || p.Notes[0].Code != NoteMapGone || p.Notes[0].Text != "Karte" || p.Notes[1].Code != NoteFormGone || p.Notes[1].Text != "Anna" {
		t.Errorf("%q %+v", wishes(p), p.Notes)
	}
}

// TestReadsSendingsAsTheStandardLibraryDoes holds the quick way of reading against the usual one.
func TestReadsSendingsAsTheStandardLibraryDoes(t *testing.T) {
	for _, set := range []string{"W1", "W2"} {
		doc, err := sample.Set(set, sample.Params{Lang: "de", IDs: sample.Sequence(1)})
		if err != nil {
			t.Fatal(err)
		}
		p := SendParams{ID: id(1, 3), Touchpoints: true, Measures: true, Indicators: true, Checklists: true}
		for _, m := range document.Maps(doc) {
			p.Maps = append(p.Maps, m.ID)
		}
		for _, r := range document.Personas(doc) {
			p.Personas = append(p.Personas, r.ID)
		}
		raw, err := Send(doc, p).Encode()
		if err != nil {
			t.Fatal(err)
		}
		var want Sending
		if err := json.Unmarshal(raw, &want); err != nil {
			t.Fatal(err)
		}
		got, err := DecodeSending(raw)
		if err != nil {
			t.Fatal(err)
		}
		if len(got.Maps) == 0 || len(got.Forms) == 0 || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: what was read is something else", set)
		}
		for i := 0; i < len(raw); i += 1 + len(raw)/40 {
			if _, err := DecodeSending(raw[:i]); !errors.Is(err, ErrSnapshot) {
				t.Fatalf("%s: %d bytes of %d: got %v", set, i, len(raw), err)
			}
		}
	}
}
