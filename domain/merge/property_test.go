package merge

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// scramble does random edits that an answer can tell of. Titles of shared records are left alone:
// there an answer changes what one card shows, a project what all of them do.
func scramble(t *rapid.T, doc *document.Document, name string) {
	for range rapid.IntRange(0, 8).Draw(t, name+" edits") {
		cards := document.MapCards(doc, mapID)
		if len(cards) == 0 {
			return
		}
		c := cards[rapid.IntRange(0, len(cards)-1).Draw(t, name+" card")]
		s := step(rapid.IntRange(0, 2).Draw(t, name+" step"))
		word := fmt.Sprintf("%s %d", name, rapid.IntRange(0, 3).Draw(t, name+" word"))
		change(t, doc, func(d *document.Draft) {
			switch rapid.IntRange(0, 6).Draw(t, name+" edit") {
			case 0, 1:
				switch c.Lane {
				case actions, people:
					c.Text = word
				case moods:
					c.Feeling = rapid.IntRange(-2, 2).Draw(t, name+" feeling")
				case tasks:
					m, _ := document.Find[domain.Measure](d, c.Measure)
					m.Title, m.Status, m.Owner = word, domain.StatusDone, "Jana"
					d.Put(m)
					return
				case figures:
					i, _ := document.Find[domain.Indicator](d, c.Indicator)
					i.Target = float64(rapid.IntRange(0, 99).Draw(t, name+" target"))
					d.Put(i)
					return
				}
				d.Put(c)
			case 2:
				d.RemoveTree(c.ID)
			case 3, 4:
				if c.Lane == moods {
					return
				}
				c.Step = s
				all := document.Cards(d, c.Lane, s)
				if n := len(all); n > 0 {
					at := rapid.IntRange(-1, n).Draw(t, name+" at")
					lo, hi := "", ""
					if at > 0 {
						lo = all[at-1].Order
					}
					if at >= 0 && at < n {
						hi = all[at].Order
					}
					if k, err := domain.OrderBetween(lo, hi); err == nil && at >= 0 {
						c.Order = k
					}
				}
				d.Put(c)
			default:
				order := domain.FirstOrder
				if all := document.Cards(d, actions, s); len(all) > 0 {
					order, _ = domain.OrderBetween(all[len(all)-1].Order, "")
				}
				d.Put(domain.Card{ID: domain.NewID(), Lane: actions, Step: s, Order: order, Text: word})
			}
		})
	}
}

// look is a map without IDs: what each cell says from top to bottom.
func look(doc *document.Document) string {
	s := snap(doc)
	var out string
	for _, l := range s.Lanes {
		for _, c := range s.Columns {
			var cell []string
			for _, it := range s.Items {
				if it.Lane == l.ID && it.Step == c.Step {
					cell = append(cell, fmt.Sprint(it.Fields))
				}
			}
			if l.Kind == domain.LaneFeelings {
				slices.Sort(cell)
			}
			out += fmt.Sprintf("%s/%s %q\n", l.Title, c.PhaseTitle, cell)
		}
	}
	return out
}

func everything(p Plan) []int {
	all := make([]int, len(p.Differences))
	for i := range all {
		all[i] = i
	}
	return all
}

func TestMergeProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		base, other, mine := world(t), world(t), world(t)
		sent := snap(base)
		scramble(t, other, "theirs")
		th := Between(sent, snap(other))
		th.Date = "2026-03-12"

		if p := Compare(sent, snap(other), th); len(p.Differences) != 0 {
			t.Fatalf("what both sides have is a difference: %+v", p.Differences)
		}
		scramble(t, mine, "mine")
		if p := Compare(sent, snap(mine), Between(sent, sent)); len(p.Differences) != 0 {
			t.Fatalf("an untouched answer says something: %+v", p.Differences)
		}

		plan := Compare(sent, sent, th)
		c, err := plan.Change(base, everything(plan))
		if err != nil {
			t.Fatal(err)
		}
		if err := base.Apply(c); err != nil {
			t.Fatal(err)
		}
		if got, want := look(base), look(other); got != want {
			t.Fatalf("accepting everything gives\n%s\nwanted\n%s", got, want)
		}
		if err := base.Check(); err != nil {
			t.Fatal(err)
		}
		if p := Compare(sent, snap(base), th); len(p.Differences) != 0 {
			t.Fatalf("the same answer again: %+v", p.Differences)
		}
		if err := base.Apply(c.Invert()); err != nil {
			t.Fatal(err)
		}
		if !base.Equal(world(t)) {
			t.Fatal("taking it back does not give the start")
		}

		both := Compare(sent, snap(mine), th)
		some := rapid.SliceOfDistinct(rapid.IntRange(0, max(len(both.Differences)-1, 0)), rapid.ID[int]).Draw(t, "accepted")
		if len(both.Differences) == 0 {
			some = nil
		}
		one, two := mine.Clone(), mine.Clone()
		for _, try := range []struct {
			doc   *document.Document
			which []int
		}{{one, some}, {two, reversed(some)}} {
			c, err := both.Change(try.doc, try.which)
			if err != nil {
				t.Fatal(err)
			}
			if err := try.doc.Apply(c); err != nil {
				t.Fatal(err)
			}
			if err := try.doc.Check(); err != nil {
				t.Fatal(err)
			}
		}
		if look(one) != look(two) {
			t.Fatal("the order of accepting matters")
		}
	})
}

func reversed(s []int) []int {
	out := slices.Clone(s)
	slices.Reverse(out)
	return out
}
