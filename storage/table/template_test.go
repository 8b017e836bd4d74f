package table

import (
	"bytes"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/intake"
	"wegmarke/storage/workbook"
)

// filled is a template in which somebody wrote.
type filled struct {
	t     *testing.T
	grids []intake.Grid
	sheet int
}

func blank(t *testing.T, canvas, lang string) *filled {
	t.Helper()
	var b bytes.Buffer
	if err := workbook.WriteTemplate(&b, workbook.TemplateParams{Canvas: canvas, Model: "4", Lang: lang}); err != nil {
		t.Fatal(err)
	}
	f := &filled{t: t, grids: read(t, "a.xlsx", b.Bytes())}
	for i := range f.grids {
		if intake.Marked(f.grids[i : i+1]) {
			f.sheet = i
		}
	}
	return f
}

// sign finds a hidden sign.
func (f *filled) sign(text string) (row, col int) {
	f.t.Helper()
	for _, c := range f.grids[f.sheet].Cells {
		if c.Text == "wm:"+text {
			return c.Row, c.Col
		}
	}
	f.t.Fatalf("no sign %s", text)
	return 0, 0
}

func (f *filled) write(row, col int, text string) {
	g := &f.grids[f.sheet]
	g.Cells = append(g.Cells, intake.Cell{Row: row, Col: col, Text: text})
}

// below writes below the name of a column.
func (f *filled) below(sign string, down int, text string) {
	f.t.Helper()
	row, col := f.sign(sign)
	f.write(row+1+down, col, text)
}

// cell writes into a slot of a map.
func (f *filled) cell(slot, phase, text string) {
	f.t.Helper()
	row, _ := f.sign(slot)
	_, col := f.sign(phase)
	f.write(row, col, text)
}

// taken recognises the template without a question and takes it into an empty project.
func (f *filled) taken(kind intake.Kind) (*document.Document, intake.Built) {
	f.t.Helper()
	p, err := intake.Recognise(f.grids, intake.Options{})
	if err != nil {
		f.t.Fatal(err)
	}
	if len(p.Pieces) != 1 || p.Pieces[0].Kind != kind || !p.Pieces[0].Marked || p.Pieces[0].Sure != 1 {
		f.t.Fatalf("found %+v", p.Pieces)
	}
	for _, l := range p.Pieces[0].Lines {
		if l.Role == intake.RoleIgnore || l.Sure != 1 {
			f.t.Errorf("a line is in doubt: %+v", l)
		}
	}
	doc := document.New()
	c, err := document.NewChange(document.Edit{After: domain.Project{ID: domain.NewID(), Title: "x", Language: "de"}})
	if err == nil {
		err = doc.Apply(c)
	}
	if err != nil {
		f.t.Fatal(err)
	}
	b, err := intake.Build(doc, p, []intake.Choice{{Piece: 0}}, intake.BuildOptions{Untitled: "Karte", Today: "2026-03-05"})
	if err == nil {
		err = doc.Apply(b.Change)
	}
	if err != nil {
		f.t.Fatal(err)
	}
	return doc, b
}

func TestATemplateOfAMapComesBack(t *testing.T) {
	for _, lang := range []string{"de", "en"} {
		f := blank(t, "map", lang)
		row, _ := f.sign("map.title")
		f.write(row, 3, "Kaffee")
		f.cell("lane.pains/1", "phase/2", "Zu teuer")
		f.cell("lane.pains/2", "phase/2", "Zu laut")
		f.cell("lane.touchpoints/1", "phase/1", "Messe")
		f.cell("lane.feelings/1", "phase/1", "-2")
		f.cell("lane.feelings/1", "phase/4", "+2 begeistert")
		f.cell("lane.feelings/e1", "phase/1", "1")
		f.cell("lane.measures/1", "phase/3", "Chat")
		f.cell("lane.measures/1/owner", "phase/3", "Anna")
		f.cell("lane.measures/1/due", "phase/3", "31.03.2026")
		f.cell("lane.indicators/1", "phase/3", "Klickrate")
		f.cell("lane.indicators/1/target", "phase/3", "3,5 %")
		doc, b := f.taken(intake.KindMap)
		m, _ := document.Find[domain.Map](doc, b.Maps[0])
		if m.Title != "Kaffee" || m.Model != "4" || len(document.Phases(doc, m.ID)) != 4 || document.Phases(doc, m.ID)[1].Task == "" {
			t.Errorf("%s: map %+v with %d phases", lang, m, len(document.Phases(doc, m.ID)))
		}
		got := map[domain.LaneKind]int{}
		feelings := map[int]bool{}
		for _, l := range document.Lanes(doc, m.ID) {
			if l.Title != "" {
				t.Errorf("%s: the lane %s is called %q", lang, l.Kind, l.Title)
			}
			for _, s := range document.Columns(doc, m.ID) {
				for _, c := range document.Cards(doc, l.ID, s.ID) {
					got[l.Kind]++
					if l.Kind == domain.LaneFeelings {
						feelings[c.Feeling] = c.Expected
					}
				}
			}
		}
		if got[domain.LanePains] != 2 || got[domain.LaneTouchpoints] != 1 || got[domain.LaneMeasures] != 1 || got[domain.LaneIndicators] != 1 || b.Cards != 8 {
			t.Errorf("%s: cards %v of %d", lang, got, b.Cards)
		}
		if e, ok := feelings[1]; len(feelings) != 3 || !ok || !e || feelings[-2] || feelings[2] {
			t.Errorf("%s: feelings %v", lang, feelings)
		}
		if x := document.Measures(doc)[0]; x.Title != "Chat" || x.Owner != "Anna" || x.Due != "2026-03-31" {
			t.Errorf("%s: measure %+v", lang, x)
		}
		if x := document.Indicators(doc)[0]; x.Title != "Klickrate" || x.Target != 3.5 || x.Unit != domain.UnitPercent {
			t.Errorf("%s: figure %+v", lang, x)
		}
	}
}

func TestATemplateOfAPersonaComesBack(t *testing.T) {
	for _, lang := range []string{"de", "en"} {
		f := blank(t, "persona", lang)
		f.below("persona.name", 1, "Petra Klein")
		f.below("persona.age", 1, "42")
		f.below("persona.quote", 1, "Zahlen zuerst.")
		f.below("persona.cycle", 1, "6")
		f.below("persona.cycle_unit", 1, map[string]string{"de": "Monate", "en": "months"}[lang])
		f.below("entry.persona.goals", 1, "Kosten senken")
		f.below("entry.persona.goals", 2, "Zeit sparen")
		f.below("entry.persona.pains", 1, "Zu viele Anbieter")
		f.below("persona.touchpoints.text", 1, "Messe")
		f.below("persona.touchpoints.detail", 1, "jährlich")
		f.below("persona.touchpoints.value", 1, "4")
		f.below("persona.information.persona.information/1", 2, "Preise")
		doc, _ := f.taken(intake.KindPersona)
		all := document.Personas(doc)
		if len(all) != 1 {
			t.Fatalf("%s: %d personas", lang, len(all))
		}
		p := all[0]
		if p.Name != "Petra Klein" || p.Age != "42" || p.Quote != "Zahlen zuerst." || p.Cycle != 6 || p.CycleUnit != domain.TimeMonth || p.Note != "" {
			t.Errorf("%s: %+v", lang, p)
		}
		if g := document.Entries(doc, p.ID, "persona.goals"); len(g) != 2 || g[1].Text != "Zeit sparen" {
			t.Errorf("%s: goals %+v", lang, g)
		}
		if c := document.Entries(doc, p.ID, "persona.touchpoints"); len(c) != 1 || c[0].Detail != "jährlich" || c[0].Value != 4 {
			t.Errorf("%s: channels %+v", lang, c)
		}
		if c := document.Entries(doc, p.ID, "persona.information"); len(c) != 1 || c[0].Phase == 0 {
			t.Errorf("%s: needs %+v", lang, c)
		}
		if c := document.Entries(doc, p.ID, "persona.decision_style"); len(c) != 0 {
			t.Errorf("%s: a style that nobody gave: %+v", lang, c)
		}
	}
}

func TestTemplatesOfListsComeBack(t *testing.T) {
	f := blank(t, "touchpoints", "de")
	f.below("touchpoint.title", 1, "Webinar")
	f.below("touchpoint.expectation", 1, "4")
	f.below("touchpoint.title", 3, "Messe")
	doc, _ := f.taken(intake.KindTouchpoints)
	if all := document.Touchpoints(doc); len(all) != 2 || all[0].Title != "Webinar" || all[0].Expectation != 4 || all[0].Note != "" {
		t.Errorf("touchpoints %+v", all)
	}
	f = blank(t, "measures", "en")
	f.below("measure.title", 1, "Chat")
	f.below("measure.owner", 1, "Anna")
	f.below("measure.status", 1, "Done")
	doc, _ = f.taken(intake.KindMeasures)
	if all := document.Measures(doc); len(all) != 1 || all[0].Owner != "Anna" || all[0].Status != domain.StatusDone {
		t.Errorf("measures %+v", all)
	}
}
