package edit

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/parcel"
)

// sent carries a parcel through its text, as to another window of the program.
func sent(t rapid.TB, p parcel.Parcel) parcel.Parcel {
	t.Helper()
	b, err := p.Encode()
	if err != nil {
		t.Fatal(err)
	}
	out, err := parcel.Decode(b)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// story is a map with cards of all kinds that show each other and things of the project.
func story(t rapid.TB) (*Session, domain.ID) {
	t.Helper()
	s, m, _ := newSession(t)
	steps := document.Columns(s.Doc(), m)
	do(t, s, "story", func(d *document.Draft) error {
		who, err := AddPersona(d, "Jana Winter", domain.RoleBuyer)
		if err != nil {
			return err
		}
		about, _ := document.Find[domain.Map](d, m)
		about.Persona, about.FirstContact = who, steps[3].ID
		d.Put(about)
		var pain domain.ID
		for _, l := range document.Lanes(d, m) {
			for i, step := range steps[:4] {
				id, err := AddCard(d, End(l.ID, step.ID), string(l.Kind)+" "+string(rune('a'+i)))
				if err != nil {
					return err
				}
				d.Put(domain.Evidence{ID: domain.NewID(), Subject: id, Order: domain.FirstOrder, Text: "Gespräch", Date: "2026-02-03"})
				d.Put(domain.Link{ID: domain.NewID(), Kind: domain.LinkPersona, From: id, To: who})
				c, _ := document.Find[domain.Card](d, id)
				if l.Kind == domain.LanePains {
					pain = id
				}
				if l.Kind == domain.LaneIdeas {
					c.Solves = pain
					d.Put(c)
				}
			}
		}
		return nil
	})
	return s, m
}

// contents lists what the cards of a map say, lane by lane.
func contents(v document.View, m domain.ID) []string {
	var out []string
	for _, c := range document.MapCards(v, m) {
		out = append(out, document.CardText(v, c))
	}
	return out
}

func TestMapGoesIntoAnotherProject(t *testing.T) {
	from, m := story(t)
	to, other, _ := newSession(t)
	p := sent(t, parcel.OfMap(from.Doc(), m))
	var made domain.ID
	start := to.Doc().Clone()
	do(t, to, "map", func(d *document.Draft) (err error) { made, err = Parcels{}.Map(d, p, other, "Kopie"); return err })
	check(t, to)
	if a, b := outline(from.Doc(), m), outline(to.Doc(), made); a != b {
		t.Errorf("%s became %s", a, b)
	}
	if a, b := contents(from.Doc(), m), contents(to.Doc(), made); !slices.Equal(a, b) {
		t.Errorf("%q became %q", a, b)
	}
	got, _ := document.Find[domain.Map](to.Doc(), made)
	who, ok := document.Find[domain.Persona](to.Doc(), got.Persona)
	if !ok || who.Name != "Jana Winter" || got.FirstContact.IsZero() {
		t.Errorf("the map is %+v, about %+v", got, who)
	}
	mended := 0
	for _, c := range document.MapCards(to.Doc(), made) {
		if pain, ok := document.Find[domain.Card](to.Doc(), c.Solves); ok && document.MapOf(to.Doc(), pain) == made {
			mended++
		}
		if len(document.Evidence(to.Doc(), c.ID)) != 1 || !slices.Equal(document.Linked(to.Doc(), c.ID, domain.LinkPersona), []domain.ID{who.ID}) {
			t.Errorf("%q came without its source or its persona", document.CardText(to.Doc(), c))
		}
	}
	if mended != 4 {
		t.Errorf("%d ideas mend a pain of the new map", mended)
	}
	counts := func() [4]int {
		d := to.Doc()
		return [4]int{d.Count(domain.TableTouchpoint), d.Count(domain.TableMeasure), d.Count(domain.TableIndicator), d.Count(domain.TablePersona)}
	}
	before := counts()
	do(t, to, "again", func(d *document.Draft) error { _, err := Parcels{}.Map(d, p, other, "Noch eine"); return err })
	if after := counts(); after != before || before != [4]int{4, 4, 4, 1} {
		t.Errorf("a second copy makes %v of %v touchpoints, measures, indicators and personas", after, before)
	}
	to.Undo()
	to.Undo()
	if !to.Doc().Equal(start) {
		t.Error("undo does not lead back")
	}
}

func TestRecordsOfTheSameTitleAreShownAgain(t *testing.T) {
	from, m := story(t)
	to, other, _ := newSession(t)
	lanes := document.Lanes(to.Doc(), other)
	var own domain.ID
	do(t, to, "own", func(d *document.Draft) error {
		t := domain.Touchpoint{ID: domain.NewID(), Order: domain.FirstOrder, Title: "LANE.touchpoints A"}
		own = t.ID
		d.Put(t)
		return nil
	})
	var card domain.ID
	for _, c := range document.MapCards(from.Doc(), m) {
		if document.CardText(from.Doc(), c) == "lane.touchpoints a" {
			card = c.ID
		}
	}
	p := sent(t, parcel.OfCards(from.Doc(), m, []domain.ID{card}))
	at := End(lanes[0].ID, document.Columns(to.Doc(), other)[0].ID)
	for _, l := range lanes {
		if l.Kind == domain.LaneTouchpoints {
			at.Lane = l.ID
		}
	}
	var made []domain.ID
	do(t, to, "paste", func(d *document.Draft) (err error) { made, err = Parcels{}.Cards(d, p, at); return err })
	if c, _ := document.Find[domain.Card](to.Doc(), made[0]); c.Touchpoint != own || to.Doc().Count(domain.TableTouchpoint) != 1 {
		t.Errorf("the card shows %s of %d touchpoints", c.Touchpoint, to.Doc().Count(domain.TableTouchpoint))
	}
	at.Lane = lanes[0].ID
	do(t, to, "as text", func(d *document.Draft) (err error) { made, err = Parcels{}.Cards(d, p, at); return err })
	if c, _ := document.Find[domain.Card](to.Doc(), made[0]); c.Text != "lane.touchpoints a" || !c.Touchpoint.IsZero() {
		t.Errorf("in a lane of texts it is %+v", c)
	}
}

func TestLanesAndPhasesKeepTheirCards(t *testing.T) {
	for _, same := range []bool{true, false} {
		from, m := story(t)
		to, target := from, m
		if !same {
			to, target, _ = newSession(t)
			do(t, to, "three", func(d *document.Draft) error { return SwitchModel(d, target, "3", "de", nil) })
		}
		lane, phase := document.Lanes(from.Doc(), m)[2], document.Phases(from.Doc(), m)[1]
		before := len(document.MapCards(to.Doc(), target))
		var lanes, phases []domain.ID
		do(t, to, "lane", func(d *document.Draft) (err error) {
			lanes, err = Parcels{}.Lanes(d, sent(t, parcel.OfLanes(from.Doc(), m, []domain.ID{lane.ID})), target, 1)
			return err
		})
		check(t, to)
		if n := len(document.MapCards(to.Doc(), target)) - before; n != 4 || len(lanes) != 1 {
			t.Errorf("same map %v: %d cards came with the lane", same, n)
		}
		source := parcel.OfPhases(from.Doc(), m, []domain.ID{phase.ID})
		before = len(document.MapCards(to.Doc(), target))
		want := 0
		for _, c := range document.MapCards(from.Doc(), m) {
			if step, _ := document.Find[domain.Step](from.Doc(), c.Step); step.Phase == phase.ID {
				want++
			}
		}
		do(t, to, "phase", func(d *document.Draft) (err error) {
			phases, err = Parcels{}.Phases(d, sent(t, source), target, -1)
			return err
		})
		check(t, to)
		if n := len(document.MapCards(to.Doc(), target)) - before; n != want || len(phases) != 1 {
			t.Errorf("same map %v: %d of %d cards came with the phase", same, n, want)
		}
		all := document.Phases(to.Doc(), target)
		if last := all[len(all)-1]; last.ID != phases[0] || last.Title != phase.Title {
			t.Errorf("the last phase is %+v", last)
		}
	}
}

func TestAFutureCardThatWasCutIsTheSame(t *testing.T) {
	s, m := story(t)
	twin := addFuture(t, s, m)
	card := document.MapCards(s.Doc(), twin)[0]
	p := sent(t, parcel.OfCards(s.Doc(), twin, []domain.ID{card.ID}).Cut(s.Doc()))
	do(t, s, "cut", func(d *document.Draft) error { return RemoveCards(d, []domain.ID{card.ID}) })
	do(t, s, "paste", func(d *document.Draft) error {
		_, err := Parcels{}.Cards(d, p, End(card.Lane, document.Columns(d, twin)[5].ID))
		return err
	})
	c := compared(t, s, twin)
	if n := c.Tally(); n.Differences() != 1 {
		t.Errorf("a card that moved by cut and paste counts as %v", n)
	}
}

func TestParcelsOfAnotherKindAreRefused(t *testing.T) {
	s, m := story(t)
	p := parcel.OfLanes(s.Doc(), m, []domain.ID{document.Lanes(s.Doc(), m)[0].ID})
	at := End(document.Lanes(s.Doc(), m)[0].ID, document.Columns(s.Doc(), m)[0].ID)
	for name, f := range map[string]func(d *document.Draft) error{
		"cards":  func(d *document.Draft) error { _, err := Parcels{}.Cards(d, p, at); return err },
		"phases": func(d *document.Draft) error { _, err := Parcels{}.Phases(d, p, m, 0); return err },
		"map":    func(d *document.Draft) error { _, err := Parcels{}.Map(d, p, m, ""); return err },
		"no map": func(d *document.Draft) error { _, err := Parcels{}.Lanes(d, p, domain.NewID(), 0); return err },
		"empty":  func(d *document.Draft) error { _, err := Parcels{}.Cards(d, parcel.Parcel{}, at); return err },
	} {
		if err := f(s.Draft()); !errors.Is(err, ErrUnknown) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestPastingAnything copies any part of any map and puts it anywhere, in the same project or another.
// The project stays whole, no card is lost on the way, and undo leads back.
func TestPastingAnything(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		from, m := story(rt)
		for range rapid.IntRange(0, 10).Draw(rt, "before") {
			disturb(rt, from, m)
		}
		to, target := from, m
		if rapid.Bool().Draw(rt, "another project") {
			to, target, _ = newSession(rt)
			for range rapid.IntRange(0, 6).Draw(rt, "there") {
				disturb(rt, to, target)
			}
		}
		v := from.Doc()
		lane := rapid.SampledFrom(document.Lanes(v, m)).Draw(rt, "lane").ID
		phase := rapid.SampledFrom(document.Phases(v, m)).Draw(rt, "phase").ID
		at := End(rapid.SampledFrom(document.Lanes(to.Doc(), target)).Draw(rt, "to lane").ID, rapid.SampledFrom(document.Columns(to.Doc(), target)).Draw(rt, "to step").ID)
		var cards []domain.ID
		for _, c := range document.MapCards(v, m) {
			if rapid.IntRange(0, 3).Draw(rt, "take") == 0 {
				cards = append(cards, c.ID)
			}
		}
		start, count := to.Doc().Clone(), to.Doc().Count(domain.TableCard)
		want := 0
		countIn := func(f func(domain.Card) bool) (n int) {
			for _, c := range document.MapCards(v, m) {
				if f(c) {
					n++
				}
			}
			return n
		}
		switch rapid.IntRange(0, 3).Draw(rt, "what") {
		case 0:
			if len(cards) == 0 {
				return
			}
			want = len(cards)
			p := sent(rt, parcel.OfCards(v, m, cards))
			do(rt, to, "cards", func(d *document.Draft) error { _, err := Parcels{}.Cards(d, p, at); return err })
		case 1:
			want = countIn(func(c domain.Card) bool { return c.Lane == lane })
			p := sent(rt, parcel.OfLanes(v, m, []domain.ID{lane}))
			do(rt, to, "lane", func(d *document.Draft) error { _, err := Parcels{}.Lanes(d, p, target, 0); return err })
		case 2:
			want = countIn(func(c domain.Card) bool { s, _ := document.Find[domain.Step](v, c.Step); return s.Phase == phase })
			p := sent(rt, parcel.OfPhases(v, m, []domain.ID{phase}))
			do(rt, to, "phase", func(d *document.Draft) error { _, err := Parcels{}.Phases(d, p, target, 0); return err })
		default:
			want = len(document.MapCards(v, m))
			p := sent(rt, parcel.OfMap(v, m))
			do(rt, to, "map", func(d *document.Draft) error { _, err := Parcels{}.Map(d, p, target, "Kopie"); return err })
		}
		check(rt, to)
		if got := to.Doc().Count(domain.TableCard) - count; got != want {
			rt.Fatalf("%d of %d cards arrived", got, want)
		}
		to.Undo()
		if !to.Doc().Equal(start) {
			rt.Fatal("one undo does not lead back")
		}
	})
}
