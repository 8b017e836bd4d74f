package merge

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/field"
)

// tryOut applies a command if the document takes it.
func tryOut(doc *document.Document, f func(d *document.Draft) error) {
	d := document.NewDraft(doc)
	if f(d) != nil {
		return
	}
	if c, err := d.Change(); err == nil {
		_ = doc.Apply(c)
	}
}

// whole is the world of the maps with personas, entries and all that hangs on records.
func whole(t interface{ Fatal(...any) }) *document.Document {
	doc := world(t)
	change(t, doc, func(d *document.Draft) {
		for i, name := range []string{"Anna", "Ben"} {
			p := domain.Persona{ID: id(20, i), Order: []string{"a0", "a1"}[i], Name: name}
			d.Put(p)
			for j, text := range []string{"Ruhe", "Zeit", "Geld"} {
				d.Put(domain.Entry{ID: id(21, 10*i+j), Subject: p.ID, Field: "persona.goals", Order: []string{"a0", "a1", "a2"}[j], Text: text})
			}
			d.Put(domain.Use{ID: id(22, i), Touchpoint: id(6, i), Persona: p.ID, Need: "Rat"})
			d.Put(domain.Link{ID: id(23, i), Kind: domain.LinkMapPersona, From: mapID, To: p.ID})
		}
		d.Put(domain.Evidence{ID: id(24, 1), Subject: id(21, 1), Order: "a0", Kind: "survey", Text: "Umfrage"})
		d.Put(domain.Comment{ID: id(25, 1), Subject: id(5, 1), Author: "Jana", Date: "2026-03-01", Text: "Stimmt das?"})
	})
	return doc
}

// wander changes a document at random, by commands of people and by changes of any field.
func wander(t *rapid.T, doc *document.Document, name string, most int) {
	for range rapid.IntRange(0, most).Draw(t, name) {
		var all []domain.Record
		for _, table := range domain.Tables() {
			all = append(all, doc.All(table)...)
		}
		r := rapid.SampledFrom(all).Draw(t, "record")
		word := rapid.SampledFrom([]string{"", "eins", "eins zwei", "eins zwei drei", name}).Draw(t, "word")
		m := rapid.SampledFrom(document.Maps(doc)).Draw(t, "map").ID
		lanes, columns := document.Lanes(doc, m), document.Columns(doc, m)
		if len(lanes) == 0 || len(columns) == 0 {
			return
		}
		lane, column := rapid.SampledFrom(lanes).Draw(t, "lane").ID, rapid.SampledFrom(columns).Draw(t, "column")
		spot := edit.Spot{Lane: lane, Step: column.ID, Index: rapid.IntRange(-1, 2).Draw(t, "index")}
		what := rapid.IntRange(0, 15).Draw(t, "what")
		tryOut(doc, func(d *document.Draft) (err error) {
			switch what {
			case 0, 1, 2:
				f := rapid.SampledFrom(field.Names(r.Table())).Draw(t, "field")
				v := word
				switch field.KindOf(r.Table(), f) {
				case field.Number:
					v = fmt.Sprint(rapid.IntRange(0, 3).Draw(t, "number"))
				case field.Truth:
					v = rapid.SampledFrom([]string{"", "true"}).Draw(t, "truth")
				case field.Day:
					v = rapid.SampledFrom([]string{"", "2026-04-01", "2026-05-01"}).Draw(t, "day")
				case field.Reference:
					v = rapid.SampledFrom(all).Draw(t, "to").Key().String()
				case field.Image:
					v = rapid.SampledFrom([]string{"", strings.Repeat("a", 64), strings.Repeat("b", 64)}).Draw(t, "image")
				}
				out, err := field.With(r, f, v)
				if err != nil {
					return err
				}
				d.Put(out)
			case 3:
				_, err = edit.AddCard(d, spot, word)
			case 4, 5:
				if c, ok := r.(domain.Card); ok {
					err = edit.MoveCards(d, []domain.ID{c.ID}, spot)
				} else if cards := document.MapCards(d, m); len(cards) > 0 {
					err = edit.MoveCards(d, []domain.ID{rapid.SampledFrom(cards).Draw(t, "card").ID}, spot)
				}
			case 6:
				_, err = edit.AddPhase(d, m, rapid.IntRange(-1, 3).Draw(t, "at"), word)
			case 7:
				_, err = edit.AddStep(d, column.Phase, -1, word)
			case 8:
				_, err = edit.AddLane(d, m, 1, domain.LaneOwn, word)
			case 9:
				err = edit.MoveLane(d, lane, rapid.SampledFrom(lanes).Draw(t, "before").ID, "")
			case 10:
				if r.Table() != domain.TableProject && r.Table() != domain.TableMap {
					err = edit.RemoveParts(d, []domain.ID{r.Key()})
					if err != nil {
						d.RemoveTree(r.Key())
						err = nil
					}
				}
			case 11:
				_, err = edit.AddEntry(d, domain.Entry{Subject: id(20, 0), Field: "persona.pains", Text: word}, 0)
			case 12:
				_, err = edit.AddPersona(d, word, 0)
			case 13:
				err = edit.ChangeUse(d, id(6, 2), id(20, 1), func(u *domain.Use) { u.Need, u.Usage = word, 1 })
			case 14:
				s := column
				s.Phase = rapid.SampledFrom(document.Phases(d, m)).Draw(t, "phase").ID
				d.Put(s)
			case 15:
				if len(document.Maps(d)) < 2 {
					_, err = edit.AddFuture(d, m, "Soll")
				}
			}
			return err
		})
		if err := doc.Check(); err != nil {
			t.Fatalf("the random document is broken: %v", err)
		}
	}
}

// sight is a document with the order of siblings in place of their order keys.
func sight(doc *document.Document) []string {
	var out []string
	for _, table := range domain.Tables() {
		for _, r := range doc.All(table) {
			line := string(table) + " " + r.Key().String()
			for _, f := range field.Names(table) {
				v, _ := field.Get(r, f)
				if f == "order" {
					v = fmt.Sprint(slices.Index(doc.Children(r.Parent()), r.Key()))
				}
				line += fmt.Sprintf(" %s=%q", f, v)
			}
			out = append(out, line)
		}
	}
	return out
}

func unlike(a, b []string) string {
	var out []string
	for _, l := range a {
		if !slices.Contains(b, l) {
			out = append(out, "- "+l)
		}
	}
	for _, l := range b {
		if !slices.Contains(a, l) {
			out = append(out, "+ "+l)
		}
	}
	return strings.Join(out, "\n")
}

// all decides the same about every difference.
func allOf(p Plan, c Choice) []Decision {
	out := make([]Decision, len(p.Differences))
	for i := range out {
		out[i].Choice = c
	}
	return out
}

func applied(t *rapid.T, p Plan, doc *document.Document, d []Decision) *document.Document {
	t.Helper()
	out := doc.Clone()
	c, err := p.Apply(doc, d)
	if err != nil {
		t.Fatal(err)
	}
	if err := out.Apply(c); err != nil {
		t.Fatal(err)
	}
	if err := out.Check(); err != nil {
		t.Fatal(err)
	}
	back := out.Clone()
	if err := back.Apply(c.Invert()); err != nil {
		t.Fatal(err)
	}
	if !back.Equal(doc) {
		t.Fatal("taking it back does not give the start")
	}
	return out
}

func said(p Plan) []string {
	out := make([]string, len(p.Differences))
	for i, d := range p.Differences {
		out[i] = fmt.Sprintf("%s %s %s %s", d.Kind, d.Table, d.Record, d.Field)
	}
	slices.Sort(out)
	return out
}

func TestDocumentsOneSided(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		base, other := whole(t), whole(t)
		wander(t, other, "theirs", 12)
		if p := Documents(base, other, base); len(p.Differences) != 0 {
			t.Fatalf("merge(b,m,b) says %v", said(p))
		}
		if p := Documents(base, other, other); len(p.Differences) != 0 {
			t.Fatalf("what both have is a difference: %v", said(p))
		}
		p := Documents(base, base, other)
		if p.Conflicts() != 0 {
			t.Fatalf("conflicts with nobody: %v", said(p))
		}
		out := applied(t, p, base, allOf(p, TakeTheirs))
		if diff := unlike(sight(out), sight(other)); diff != "" {
			t.Fatalf("merge(b,b,t) is not t:\n%s\n%v", diff, said(p))
		}
		if same := applied(t, p, base, allOf(p, KeepMine)); !same.Equal(base) {
			t.Fatal("rejecting everything changes something")
		}
	})
}

// TestDocumentsTwoSided decides at random over two histories that went apart.
func TestDocumentsTwoSided(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		base, mine, theirs := whole(t), whole(t), whole(t)
		wander(t, mine, "mine", 8)
		wander(t, theirs, "theirs", 8)
		p := Documents(base, mine, theirs)
		decisions := make([]Decision, len(p.Differences))
		for i, d := range p.Differences {
			decisions[i].Choice = rapid.SampledFrom(append(d.Choices(), Undecided)).Draw(t, "choice")
			if decisions[i].Choice == TakeOwn {
				decisions[i].Text = "eigener Text"
			}
		}
		out := applied(t, p, mine, decisions)
		again := Documents(base, out, theirs)
		left := said(again)
		for i, d := range p.Differences {
			name := said(Plan{Differences: p.Differences[i : i+1]})[0]
			open := slices.Contains(left, name)
			switch decisions[i].Choice {
			case TakeTheirs:
				if open && !p.lacks(decisions, i) {
					t.Errorf("accepted and lost: %s %+v", name, d)
				}
			case KeepMine, Undecided:
				if !open {
					t.Errorf("rejected and carried out: %s %+v", name, d)
				}
			}
		}
		if t.Failed() {
			t.Logf("%v\n%v\n%v", said(p), decisions, left)
		}
	})
}

// lacks says that something a difference needs was not accepted.
func (p Plan) lacks(decisions []Decision, i int) bool {
	for _, j := range p.Differences[i].also {
		if c := decisions[j].Choice; c == KeepMine || c == Undecided || p.lacks(decisions, j) {
			return true
		}
	}
	return false
}

// unordered is a sight without places among siblings and without the IDs of what is made by merging.
func unordered(doc *document.Document) []string {
	var out []string
	for _, table := range domain.Tables() {
		for _, r := range doc.All(table) {
			line := string(table)
			if table != domain.TableUse {
				line += " " + r.Key().String()
			}
			for _, f := range field.Names(table) {
				if v, _ := field.Get(r, f); f != "order" {
					line += fmt.Sprintf(" %s=%q", f, v)
				}
			}
			out = append(out, line)
		}
	}
	return out
}

// TestDocumentsFromBothSides merges A into B and B into A, where A wins each conflict: the outcome is
// the same, whoever is called mine.
func TestDocumentsFromBothSides(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		base, a, b := whole(t), whole(t), whole(t)
		wander(t, a, "mine", 6)
		wander(t, b, "theirs", 6)
		intoA, intoB := Documents(base, a, b), Documents(base, b, a)
		keep := allOf(intoA, TakeTheirs)
		for i, d := range intoA.Differences {
			if d.Conflict {
				keep[i].Choice = KeepMine
			}
		}
		one, two := applied(t, intoA, a, keep), applied(t, intoB, b, allOf(intoB, TakeTheirs))
		if diff := unlike(unordered(one), unordered(two)); diff != "" {
			t.Fatalf("who is mine matters:\n%s\n%v\n%v", diff, said(intoA), said(intoB))
		}
	})
}

// TestDocumentsLoseNothing: two states that are the same have nothing to merge; and where only what is
// chosen beforehand is taken over, a record is gone only if one side removed it.
func TestDocumentsLoseNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		base, a, b := whole(t), whole(t), whole(t)
		wander(t, a, "mine", 6)
		wander(t, b, "theirs", 6)
		for name, p := range map[string]Plan{"both did the same": Documents(base, a, a.Clone()), "nobody else did anything": Documents(base, a, base)} {
			if len(p.Differences) != 0 {
				t.Fatalf("%s: %v", name, said(p))
			}
		}
		p := Documents(base, a, b)
		decisions := allOf(p, KeepMine)
		for i, d := range p.Differences {
			if d.Preselect {
				decisions[i].Choice = TakeTheirs
			}
		}
		out := applied(t, p, a, decisions)
		for _, r := range append(a.Sorted(), base.Sorted()...) {
			_, was := base.Get(r.Key())
			_, mine := a.Get(r.Key())
			_, theirs := b.Get(r.Key())
			if _, is := out.Get(r.Key()); !is && mine && (theirs || !was) {
				t.Fatalf("%s %s is lost: %v", r.Table(), r.Key(), said(p))
			}
		}
	})
}
