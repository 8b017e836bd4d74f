package edit

import (
	"slices"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/parcel"
)

// TestEveryKindOfLaneCanBeHad adds each lane of the inventory and each kind of own lane, fills a cell,
// renames, hides, folds and removes it, and comes back to the start by undoing everything.
func TestEveryKindOfLaneCanBeHad(t *testing.T) {
	type wanted struct {
		name    string
		kind    domain.LaneKind
		content domain.LaneContent
	}
	var all []wanted
	for _, l := range catalog.Lanes() {
		all = append(all, wanted{l.ID + " " + string(l.Kind), l.Kind, ""})
	}
	for _, c := range domain.LaneContents() {
		all = append(all, wanted{"own " + string(c), domain.LaneOwn, c})
	}
	for _, w := range all {
		t.Run(w.name, func(t *testing.T) {
			s, m, _ := newSession(t)
			start := s.Doc().Clone()
			step := document.Columns(s.Doc(), m)[1].ID
			var lane, card domain.ID
			do(t, s, "add", func(d *document.Draft) (err error) {
				if w.kind == domain.LaneOwn {
					lane, err = AddOwnLane(d, m, 2, w.content, "Eigene")
				} else {
					lane, err = AddLane(d, m, 2, w.kind, "")
				}
				return err
			})
			do(t, s, "card", func(d *document.Draft) (err error) {
				card, err = AddCard(d, End(lane, step), "Einwilligung")
				return err
			})
			c, _ := document.Find[domain.Card](s.Doc(), card)
			if got := document.CardText(s.Doc(), c); got != "Einwilligung" {
				t.Errorf("the card says %q", got)
			}
			l, _ := document.Find[domain.Lane](s.Doc(), lane)
			if l.As() == domain.LanePrivacy && (c.Code != string(domain.PrivacyConsent) || c.Text != "") {
				t.Errorf("a legal basis is kept as %+v", c)
			}
			do(t, s, "rename", func(d *document.Draft) error { return Rename(d, lane, "Neuer Name") })
			do(t, s, "fold", func(d *document.Draft) error { return Fold(d, lane, true) })
			do(t, s, "hide", func(d *document.Draft) error { return Hide(d, lane, true) })
			if l, _ = document.Find[domain.Lane](s.Doc(), lane); l.Title != "Neuer Name" || !l.Folded || !l.Hidden {
				t.Errorf("lane %+v", l)
			}
			clip := parcel.OfCards(s.Doc(), m, []domain.ID{card})
			do(t, s, "paste", func(d *document.Draft) error {
				made, err := Parcels{}.Cards(d, clip, End(lane, document.Columns(d, m)[0].ID))
				if err == nil && len(made) != 1 {
					t.Errorf("%d cards pasted", len(made))
				}
				return err
			})
			do(t, s, "remove", func(d *document.Draft) error { return RemoveParts(d, []domain.ID{lane}) })
			for {
				if _, ok := s.Undo(); !ok {
					break
				}
			}
			if !s.Doc().Equal(start) {
				t.Error("undoing everything does not lead back to the start")
			}
		})
	}
}

func TestOwnLanesBehaveLikeTheirContent(t *testing.T) {
	s, m, _ := newSession(t)
	step := document.Columns(s.Doc(), m)[0].ID
	var lane, card domain.ID
	do(t, s, "add", func(d *document.Draft) (err error) {
		if lane, err = AddOwnLane(d, m, -1, domain.ContentMeasure, "Vertrieb"); err != nil {
			return err
		}
		card, err = AddCard(d, End(lane, step), "Angebot kürzen")
		return err
	})
	c, _ := document.Find[domain.Card](s.Doc(), card)
	if me, ok := document.Find[domain.Measure](s.Doc(), c.Measure); !ok || me.Title != "Angebot kürzen" {
		t.Fatalf("a card in an own lane of measures shows %+v", c)
	}
}

func TestMomentOfAStepComesAndGoes(t *testing.T) {
	s, m, _ := newSession(t)
	step := document.Columns(s.Doc(), m)[0].ID
	var lane, other domain.ID
	do(t, s, "add", func(d *document.Draft) (err error) {
		if lane, err = AddLane(d, m, -1, domain.LaneMoment, ""); err != nil {
			return err
		}
		other, err = AddCard(d, End(document.Lanes(d, m)[0].ID, step), "Ruft an")
		return err
	})
	toggle := func() (on bool) {
		do(t, s, "toggle", func(d *document.Draft) (err error) { on, err = ToggleMoment(d, lane, step); return err })
		return on
	}
	if !toggle() || len(document.Cards(s.Doc(), lane, step)) != 1 {
		t.Error("the step is not marked")
	}
	if toggle() || len(document.Cards(s.Doc(), lane, step)) != 0 {
		t.Error("the mark stays")
	}
	do(t, s, "key moment", func(d *document.Draft) error {
		c, _ := document.Find[domain.Card](d, other)
		c.KeyMoment = true
		d.Put(c)
		return nil
	})
	if toggle() {
		t.Error("a step with a key moment is not taken for marked")
	}
	if c, _ := document.Find[domain.Card](s.Doc(), other); c.KeyMoment {
		t.Error("the key moment of the card stays")
	}
}

func TestPersonasOfAMap(t *testing.T) {
	s, m, _ := newSession(t)
	var who [3]domain.ID
	do(t, s, "personas", func(d *document.Draft) error {
		order := ""
		for i := range who {
			order = orderAfter(order)
			who[i] = domain.NewID()
			d.Put(domain.Persona{ID: who[i], Order: order, Name: string(rune('A' + i))})
		}
		for _, id := range who {
			if err := SetMapPersona(d, m, id, true); err != nil {
				return err
			}
		}
		return nil
	})
	names := func() (out string) {
		doc, _ := document.Find[domain.Map](s.Doc(), m)
		for _, p := range document.MapPersonas(s.Doc(), doc) {
			out += p.Name
		}
		return out
	}
	for _, c := range []struct {
		do   func(d *document.Draft) error
		want string
	}{
		{func(*document.Draft) error { return nil }, "ABC"},
		{func(d *document.Draft) error { return LeadPersona(d, m, who[2]) }, "CAB"},
		{func(d *document.Draft) error { return SetMapPersona(d, m, who[2], false) }, "BA"},
		{func(d *document.Draft) error { return SetMapPersona(d, m, who[1], false) }, "A"},
		{func(d *document.Draft) error { return SetMapPersona(d, m, who[0], false) }, ""},
	} {
		do(t, s, "change", c.do)
		got := []rune(names())
		if len(got) > 0 && got[0] != rune(c.want[0]) {
			t.Errorf("the map is told by %q, want %q", string(got[0]), c.want[:1])
		}
		slices.Sort(got) // the further personas have no order among themselves
		want := []rune(c.want)
		slices.Sort(want)
		if string(got) != string(want) {
			t.Errorf("the map is about %q, want %q", string(got), c.want)
		}
	}
}

func TestViewsHideAndShowLanes(t *testing.T) {
	s, m, _ := newSession(t)
	hidden := func() (n int) {
		for _, l := range document.Lanes(s.Doc(), m) {
			if l.Hidden {
				n++
			}
		}
		return n
	}
	var view domain.ID
	do(t, s, "hide", func(d *document.Draft) error { return Hide(d, document.Lanes(d, m)[2].ID, true) })
	do(t, s, "save", func(d *document.Draft) (err error) { view, err = SaveView(d, m, "Kurz", domain.ID{}); return err })
	for _, v := range catalog.Views() {
		do(t, s, "suggestion", func(d *document.Draft) error { ShowLanes(d, m, v.Shows); return nil })
		if n := hidden(); n == 0 || n >= len(document.Lanes(s.Doc(), m))-2 {
			t.Errorf("view %s hides %d lanes", v.Key, n)
		}
	}
	do(t, s, "apply", func(d *document.Draft) error { _, err := ApplyView(d, view); return err })
	if hidden() != 1 {
		t.Errorf("the saved view hides %d lanes", hidden())
	}
	s.Undo()
	if hidden() == 1 {
		t.Error("applying a view cannot be undone")
	}
}
