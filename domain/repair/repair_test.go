package repair

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/sample"
)

func story(t testing.TB) []domain.Record {
	t.Helper()
	doc, err := sample.Story(sample.Params{Lang: "de", Today: "2026-03-05", IDs: sample.Sequence(1)})
	if err != nil {
		t.Fatal(err)
	}
	var out []domain.Record
	for _, table := range domain.Tables() {
		out = append(out, doc.All(table)...)
	}
	return out
}

func idOf(n byte) domain.ID { return domain.ID{0: 1, 6: 0x70, 8: 0x80, 15: n} }

// small is a project with one map of one cell.
func small() []domain.Record {
	return []domain.Record{
		domain.Project{ID: idOf(1), Title: "Projekt", Language: "de"},
		domain.Persona{ID: idOf(2), Order: "a0", Name: "Jörg"},
		domain.Touchpoint{ID: idOf(3), Order: "a0", Title: "Messe"},
		domain.Map{ID: idOf(4), Order: "a0", Title: "Kauf", Model: "free", Persona: idOf(2)},
		domain.Phase{ID: idOf(5), Map: idOf(4), Order: "a0", Color: 1},
		domain.Step{ID: idOf(6), Phase: idOf(5), Order: "a0"},
		domain.Lane{ID: idOf(7), Map: idOf(4), Order: "a0", Kind: domain.LaneActions, Side: domain.SideCustomer},
		domain.Card{ID: idOf(8), Lane: idOf(7), Step: idOf(6), Order: "a0", Text: "fragt nach"},
		domain.Card{ID: idOf(9), Lane: idOf(7), Step: idOf(6), Order: "a1", Touchpoint: idOf(3)},
		domain.Comment{ID: idOf(10), Subject: idOf(8), Text: "stimmt"},
		domain.Entry{ID: idOf(11), Subject: idOf(2), Field: "persona.goals", Order: "a0", Text: "Ruhe"},
	}
}

// without leaves out the records with some IDs.
func without(all []domain.Record, ids ...domain.ID) []domain.Record {
	var out []domain.Record
	for _, r := range all {
		gone := false
		for _, id := range ids {
			gone = gone || r.Key() == id
		}
		if !gone {
			out = append(out, r)
		}
	}
	return out
}

func mended(t testing.TB, in []domain.Record) (*document.Document, Report) {
	t.Helper()
	var report Report
	doc, err := document.Load(Records(in, idOf(1), &report))
	if err != nil {
		t.Fatal(err)
	}
	return doc, report
}

func kinds(r Report) string {
	var out []string
	for _, f := range r.Findings {
		out = append(out, string(f.Kind)+" "+string(f.Table))
	}
	return strings.Join(out, ", ")
}

func TestASoundProjectStaysAsItIs(t *testing.T) {
	in := story(t)
	want, err := document.Load(in)
	if err != nil {
		t.Fatal(err)
	}
	var report Report
	got, err := document.Load(Records(in, in[0].Key(), &report))
	if err != nil || !got.Equal(want) || !report.Empty() {
		t.Errorf("%v, findings %s", err, kinds(report))
	}
}

func TestWhatBecomesOfDamage(t *testing.T) {
	replaced := func(id domain.ID, field string, value any) []domain.Record {
		all := small()
		for i, r := range all {
			if r.Key() == id {
				all[i] = with(r, field, func(v reflect.Value) { v.Set(reflect.ValueOf(value).Convert(v.Type())) })
			}
		}
		return all
	}
	long := strings.Repeat("Wort 🙂 ", 12_000)
	for _, c := range []struct {
		name string
		in   []domain.Record
		want string
		look func(doc *document.Document) bool
	}{
		{"lane gone", without(small(), idOf(7)), "made lane", func(doc *document.Document) bool {
			lane, _ := document.Find[domain.Lane](doc, idOf(7))
			return lane.Title == "Wiedergefunden" && lane.Map == idOf(4) && lane.Content == domain.ContentText
		}},
		{"step and phase gone", without(small(), idOf(5), idOf(6)), "made phase, made step", func(doc *document.Document) bool {
			in, _ := doc.Get(idOf(6))
			return in != nil
		}},
		{"map gone", without(small(), idOf(4)), "made map", func(doc *document.Document) bool {
			in, _ := document.Find[domain.Map](doc, idOf(4))
			return in.Title == "Wiedergefunden"
		}},
		{"touchpoint gone", without(small(), idOf(3)), "made touchpoint", func(doc *document.Document) bool {
			c, _ := document.Find[domain.Card](doc, idOf(9))
			return c.Touchpoint == idOf(3)
		}},
		{"persona gone", without(small(), idOf(2)), "moved entry, made persona", func(doc *document.Document) bool {
			m, _ := document.Find[domain.Map](doc, idOf(4))
			return m.Persona == idOf(2)
		}},
		{"card under a comment gone", without(small(), idOf(8)), "made map", func(doc *document.Document) bool {
			c, _ := document.Find[domain.Comment](doc, idOf(10))
			return c.Text == "stimmt" && c.Subject == idOf(8)
		}},
		{"no project", without(small(), idOf(1)), "project project", func(doc *document.Document) bool {
			return document.Project(doc).ID == idOf(1)
		}},
		{"two projects", append(small(), domain.Project{ID: idOf(99), Title: "Anderes", Language: "de"}), "salvaged project", func(doc *document.Document) bool {
			return document.Project(doc).Title == "Projekt"
		}},
		{"bad letters", replaced(idOf(8), "text", "fragt\xff nach\x00"), "letters card", func(doc *document.Document) bool {
			c, _ := document.Find[domain.Card](doc, idOf(8))
			return c.Text == "fragt\uFFFD nach\uFFFD"
		}},
		{"too long", replaced(idOf(8), "text", long), "long card", func(doc *document.Document) bool {
			n := 0
			for _, r := range doc.All(domain.TableCard) {
				n += strings.Count(r.(domain.Card).Text, "Wort")
			}
			return n == 12_000
		}},
		{"out of range", replaced(idOf(8), "impact", 99), "value card", func(doc *document.Document) bool {
			c, _ := document.Find[domain.Card](doc, idOf(8))
			return c.Impact == 0
		}},
		{"no number", replaced(idOf(8), "at", math.NaN()), "value card", nil},
		{"no order", replaced(idOf(8), "order", "zuerst"), "sequence card", func(doc *document.Document) bool {
			cell := doc.Children(domain.Parent{Table: domain.TableCard, A: idOf(7), B: idOf(6)})
			return len(cell) == 2 && cell[1] == idOf(8)
		}},
		{"unknown side", replaced(idOf(7), "side", "hinten"), "value lane", nil},
		{"colour", replaced(idOf(5), "color", 12), "value phase", nil},
		{"no ID", replaced(idOf(10), "id", domain.ID{}), "twice comment", nil},
		{"same ID", replaced(idOf(10), "id", idOf(8)), "twice comment", nil},
		{"hangs on itself", replaced(idOf(10), "subject", idOf(10)), "moved comment", nil},
		{"no lane said", replaced(idOf(8), "lane", domain.ID{}), "made lane", nil},
		{"tie to nothing", replaced(idOf(4), "first_contact", idOf(77)), "tie map", nil},
		{"phase without a step", append(small(), domain.Phase{ID: idOf(50), Map: idOf(4), Order: "a1", Color: 1}), "made phase", nil},
		{"link to nothing", append(small(), domain.Link{ID: idOf(50), Kind: domain.LinkPersona, From: idOf(8), To: idOf(77)}), "tie link", nil},
		{"lane and step of two maps", append(
			small(), domain.Map{ID: idOf(60), Order: "a1", Model: "free"},
			domain.Lane{ID: idOf(61), Map: idOf(60), Order: "a0", Kind: domain.LaneActions, Side: domain.SideCustomer},
			domain.Card{ID: idOf(62), Lane: idOf(61), Step: idOf(6), Order: "a0", Text: "irrt"},
		), "moved card", func(doc *document.Document) bool {
			c, _ := document.Find[domain.Card](doc, idOf(62))
			return c.Lane == idOf(61)
		}},
		{"unknown field", append(small(), domain.Entry{ID: idOf(50), Subject: idOf(77), Field: "nirgends", Order: "a0", Text: "behalten"}), "salvaged entry", func(doc *document.Document) bool {
			found := false
			for _, r := range doc.All(domain.TableCard) {
				found = found || r.(domain.Card).Text == "behalten"
			}
			return found
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, report := mended(t, c.in)
			if got := kinds(report); !strings.Contains(got, c.want) {
				t.Errorf("findings %q, want %q", got, c.want)
			}
			if c.look != nil && !c.look(doc) {
				t.Error("mended in another way")
			}
			again, _ := mended(t, c.in)
			if !doc.Equal(again) {
				t.Error("mended in another way the second time")
			}
		})
	}
}

func TestCirclesAreOpened(t *testing.T) {
	in := append(small(), domain.Persona{ID: idOf(20), Order: "a1", Name: "Eva", ReportsTo: idOf(21)},
		domain.Persona{ID: idOf(21), Order: "a2", Name: "Ida", ReportsTo: idOf(20)}, domain.Persona{ID: idOf(22), Order: "a3", ReportsTo: idOf(20)})
	if !Circular(in) || Circular(small()) {
		t.Error("the circle is not seen, or one where there is none")
	}
	doc, report := mended(t, in)
	a, _ := document.Find[domain.Persona](doc, idOf(20))
	b, _ := document.Find[domain.Persona](doc, idOf(21))
	c, _ := document.Find[domain.Persona](doc, idOf(22))
	if a.ReportsTo.IsZero() == b.ReportsTo.IsZero() || c.ReportsTo != idOf(20) || len(report.Findings) != 1 {
		t.Errorf("%v %v %v: %s", a.ReportsTo, b.ReportsTo, c.ReportsTo, kinds(report))
	}
}

// TestAnyDamageIsMended damages a real project at random: whatever comes out can be opened, and no
// text that was in a record that is left has got lost.
func TestAnyDamageIsMended(t *testing.T) {
	whole := story(t)
	rapid.Check(t, func(t *rapid.T) {
		in := append([]domain.Record(nil), whole...)
		var texts []string
		for range rapid.IntRange(1, 12).Draw(t, "damages") {
			i := rapid.IntRange(0, len(in)-1).Draw(t, "record")
			switch rapid.IntRange(0, 3).Draw(t, "what") {
			case 0:
				in = append(in[:i:i], in[i+1:]...)
			case 1:
				in = append(in, in[i])
			default:
				v := reflect.New(reflect.TypeOf(in[i])).Elem()
				v.Set(reflect.ValueOf(in[i]))
				f := v.Field(rapid.IntRange(0, v.NumField()-1).Draw(t, "field"))
				damage(t, f, in[rapid.IntRange(0, len(in)-1).Draw(t, "other")].Key())
				in[i] = v.Interface().(domain.Record)
			}
		}
		for _, r := range in {
			switch r := r.(type) {
			case domain.Card:
				texts = append(texts, r.Text, r.Note)
			case domain.Entry:
				texts = append(texts, r.Text, r.Detail)
			case domain.Comment:
				texts = append(texts, r.Text)
			case domain.Persona:
				texts = append(texts, r.Name, r.Quote)
			}
		}
		var report Report
		out := Records(in, whole[0].Key(), &report)
		if _, err := document.Load(out); err != nil {
			t.Fatalf("%v after %s", err, kinds(report))
		}
		var all strings.Builder
		for _, r := range out {
			fmt.Fprintf(&all, "%+v\n", r)
		}
		for _, text := range texts {
			if !strings.Contains(all.String(), strings.TrimSpace(readable(text))) && len(text) < domain.MaxText {
				t.Fatalf("%q is lost after %s", text, kinds(report))
			}
		}
		if again := Records(out, whole[0].Key(), &Report{}); !reflect.DeepEqual(again, out) {
			t.Fatal("what was mended is mended once more")
		}
	})
}

func damage(t *rapid.T, f reflect.Value, other domain.ID) {
	switch f.Interface().(type) {
	case domain.ID:
		f.Set(reflect.ValueOf(rapid.SampledFrom([]domain.ID{{}, other, idOf(200), idOf(201)}).Draw(t, "id")))
		return
	}
	switch f.Kind() {
	case reflect.String:
		f.SetString(rapid.SampledFrom([]string{"", "?!", "a\x00b", "a\xffb", strings.Repeat("viel ", 9000)}).Draw(t, "text"))
	case reflect.Bool:
		f.SetBool(!f.Bool())
	case reflect.Float64:
		f.SetFloat(rapid.SampledFrom([]float64{math.NaN(), math.Inf(1), -1, 1e300}).Draw(t, "number"))
	case reflect.Uint8, reflect.Uint16, reflect.Uint32:
		f.SetUint(rapid.Uint64Range(0, 255).Draw(t, "set"))
	default:
		f.SetInt(rapid.Int64Range(-128, 127).Draw(t, "whole"))
	}
}
