package merge

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/field"
)

// wishes names the differences of a plan; new cards and rows go by what they say.
func wishes(p Plan) []string {
	out := make([]string, len(p.Differences))
	for i, d := range p.Differences {
		out[i] = fmt.Sprintf("%s %s %s %s %s", d.Kind, d.Table, d.Record, d.Field, d.List)
		if d.Kind == Added {
			out[i] += fmt.Sprint(d.Lane, d.Phase, d.After, d.Values)
		}
	}
	return out
}

// decide draws a decision about each difference.
func decide(t *rapid.T, p Plan) []Decision {
	out := make([]Decision, len(p.Differences))
	for i, d := range p.Differences {
		out[i].Choice = rapid.SampledFrom(append(d.Choices(), Undecided)).Draw(t, "choice")
		if out[i].Choice == TakeOwn {
			out[i].Text = "eigener Text"
		}
	}
	return out
}

// kept checks that what was accepted is no difference any more and what was rejected still is one.
func kept(t *rapid.T, before Plan, decisions []Decision, after Plan) {
	t.Helper()
	left := make(map[string]int)
	for _, w := range wishes(after) {
		left[w]++
	}
	all := wishes(before)
	for i, w := range all {
		d := before.Differences[i]
		accepted, rejected, twin := 0, 0, false
		for j, o := range before.Differences {
			same := all[j] == w
			twin = twin || !same && o.After == d.After || decisions[j].Text == d.After
			switch decisions[j].Choice {
			case TakeTheirs:
				if same && !before.misses(decisions, j) {
					accepted++
				}
			case KeepMine, Undecided:
				if same {
					rejected++
				}
			}
		}
		n := accepted + rejected
		for j := range all {
			if all[j] == w && (decisions[j].Choice == TakeBoth || decisions[j].Choice == TakeOwn) {
				n = len(all) // no saying what is left of those
			}
		}
		if left[w] > n-accepted && n <= accepted+rejected {
			t.Errorf("accepted and lost: %s", w)
		}
		if left[w] < rejected && !twin {
			t.Errorf("rejected and carried out: %s", w)
		}
	}
	if t.Failed() {
		t.Logf("%q\n%v\n%v", all, decisions, left)
	}
}

func (p Plan) misses(decisions []Decision, i int) bool {
	need := p.Differences[i].Needs
	return need >= 0 && (decisions[need].Choice != TakeTheirs || p.misses(decisions, need))
}

func TestMapsDecidedAtRandom(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		base, other, mine := world(t), world(t), world(t)
		sent := snap(base)
		scramble(t, other, "theirs")
		scramble(t, mine, "mine")
		th := Between(sent, snap(other))
		th.Date = "2026-03-12"
		p := Compare(sent, snap(mine), th)
		decisions := decide(t, p)
		out := applied(t, p, mine, decisions)
		kept(t, p, decisions, Compare(sent, snap(out), th))
	})
}

// formBetween says what a later state of a form holds, as if it had come as an answer.
func formBetween(base, other Form) TheirForm {
	out := TheirForm{Kind: base.Kind, Subject: base.Subject}
	known := rowsOf(base)
	still := rowsOf(other)
	for _, r := range other.Rows {
		t := TheirRow{Row: r}
		if _, sent := known[r.Record]; !sent {
			t.Record = domain.ID{}
		}
		out.Rows = append(out.Rows, t)
	}
	for _, r := range base.Rows {
		if _, here := still[r.Record]; !here {
			out.Rows = append(out.Rows, TheirRow{Row: Row{Table: r.Table, Record: r.Record, Subject: r.Subject}, Gone: true})
		}
	}
	return out
}

// fill does random edits of what forms show.
func fill(t *rapid.T, doc *document.Document, name string) {
	project := document.Project(doc).ID
	for range rapid.IntRange(0, 8).Draw(t, name+" edits") {
		var all []domain.Record
		for _, table := range []domain.Table{domain.TablePersona, domain.TableTouchpoint, domain.TableMeasure, domain.TableIndicator, domain.TableReading, domain.TableEntry} {
			all = append(all, doc.All(table)...)
		}
		r := rapid.SampledFrom(all).Draw(t, name+" record")
		word := fmt.Sprintf("%s %d", name, rapid.IntRange(0, 3).Draw(t, name+" word"))
		tryOut(doc, func(d *document.Draft) error {
			switch rapid.IntRange(0, 5).Draw(t, name+" edit") {
			case 0, 1:
				f := rapid.SampledFrom(field.Names(r.Table())).Draw(t, name+" field")
				if f == "order" || f == "subject" || f == "field" || field.KindOf(r.Table(), f) != field.Text {
					return ErrChoice
				}
				out, err := field.With(r, f, word)
				if err != nil {
					return err
				}
				d.Put(out)
			case 2:
				if r.Table() != domain.TablePersona && r.Table() != domain.TableIndicator {
					d.RemoveTree(r.Key())
				}
			case 3:
				d.Put(domain.Measure{ID: domain.NewID(), Order: "b00", Title: word, Status: domain.StatusDone})
			case 4:
				subject := rapid.SampledFrom([]domain.ID{id(20, 0), id(20, 1), project}).Draw(t, name+" subject")
				list := "persona.goals"
				if subject == project {
					list = ChecklistKeys()[0]
					if len(document.Entries(d, project, list)) > 0 {
						return ErrChoice
					}
				}
				d.Put(domain.Entry{ID: domain.NewID(), Subject: subject, Field: list, Order: "b00", Text: word})
			case 5:
				d.Put(domain.Reading{ID: domain.NewID(), Indicator: id(8, 0), Date: domain.Date("2026-03-05").AddDays(rapid.IntRange(0, 2).Draw(t, "day")), Value: 7})
			}
			return nil
		})
	}
}

func everyForm() SendParams {
	return SendParams{
		ID: id(1, 3), Personas: []domain.ID{id(20, 0), id(20, 1)},
		Touchpoints: true, Measures: true, Indicators: true, Checklists: true,
	}
}

func answered(base, other Sending) Answers {
	out := Answers{Author: "Lena", Date: "2026-03-12"}
	for _, f := range base.Forms {
		if o, ok := other.Form(f.Kind, f.Subject); ok {
			out.Forms = append(out.Forms, formBetween(f, o))
		}
	}
	return out
}

// saying is what forms say, without the IDs that differ between what came as an answer and what was made.
func saying(s Sending) string {
	out := ""
	for _, f := range s.Forms {
		var rows []string
		for _, r := range f.Rows {
			rows = append(rows, fmt.Sprintf("%s %v %v", r.Table, r.Subject, r.Fields))
		}
		slices.Sort(rows)
		out += fmt.Sprintf("%s %q\n", f.Kind, rows)
	}
	return out
}

func TestFormsDecidedAtRandom(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		base, other, mine := whole(t), whole(t), whole(t)
		sent := Send(base, everyForm())
		fill(t, other, "theirs")
		fill(t, mine, "mine")
		th := answered(sent, Now(other, sent))
		if p := CompareAll(sent, Now(other, sent), th); len(p.Differences) != 0 {
			t.Fatalf("what both sides have is a difference: %q", wishes(p))
		}
		if p := CompareAll(sent, Now(mine, sent), answered(sent, sent)); len(p.Differences) != 0 {
			t.Fatalf("an untouched answer says something: %q", wishes(p))
		}
		p := CompareAll(sent, sent, th)
		all := applied(t, p, base, allOf(p, TakeTheirs))
		if got, want := saying(Now(all, sent)), saying(Now(other, sent)); got != want {
			t.Fatalf("accepting everything gives\n%s\nwanted\n%s", got, want)
		}
		p = CompareAll(sent, Now(mine, sent), th)
		decisions := decide(t, p)
		out := applied(t, p, mine, decisions)
		kept(t, p, decisions, CompareAll(sent, Now(out, sent), th))
	})
}
