package checks

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"wegmarke/assets"
	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/sample"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// stage is the page in a window over the story of the sample.
type stage struct {
	page    *Page
	session *edit.Session
	window  fyne.Window
	words   *i18n.Catalog
	opened  []domain.ID
	labels  []string
}

func show(t *testing.T, part Part) *stage {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light))
	doc, err := sample.Story(sample.Params{IDs: sample.Sequence(1), Pictures: assets.Picture})
	if err != nil {
		t.Fatal(err)
	}
	st := &stage{session: edit.NewSession(doc, time.Now), words: i18n.New("de")}
	st.page = New(Params{
		Session: st.session, Words: st.words, Today: func() domain.Date { return sample.StoryDay },
		Commit: func(label edit.Label, f func(d *document.Draft) error) {
			st.labels = append(st.labels, label.Key)
			d := st.session.Draft()
			if err := f(d); err != nil {
				t.Fatal(err)
			}
			c, err := d.Change()
			if err == nil {
				err = st.session.Commit(edit.Step{Label: label, Change: c})
			}
			if err != nil {
				t.Fatal(err)
			}
		},
		Open: func(id domain.ID) { st.opened = append(st.opened, id) }, Print: func() {},
		Canvas: func() fyne.Canvas { return st.window.Canvas() },
	})
	t.Cleanup(st.page.Close)
	st.session.Subscribe(st.page.Update)
	st.window = test.NewTempWindow(t, kit.NewHost(container.NewBorder(st.page.Bar(), nil, nil, nil, st.page)))
	st.window.SetPadded(false)
	st.window.Resize(fyne.NewSize(1180-204, 720-116+42))
	st.page.Shown(true)
	st.page.ShowPart(part)
	return st
}

func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if !o.Visible() {
		return
	}
	visit(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			walk(child, visit)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			walk(child, visit)
		}
	}
}

func (st *stage) says() string {
	var b strings.Builder
	walk(st.page, func(o fyne.CanvasObject) {
		if x, ok := o.(*canvas.Text); ok {
			b.WriteString(x.Text + "\n")
		}
	})
	return b.String()
}

// all finds the widgets of a kind from top to bottom.
func all[W fyne.CanvasObject](st *stage) []W {
	var out []W
	walk(st.page, func(o fyne.CanvasObject) {
		if w, ok := o.(W); ok {
			out = append(out, w)
		}
	})
	return out
}

func (st *stage) entry(field string) domain.Entry {
	doc := st.session.Doc()
	return analysis.Answer(doc, document.Project(doc).ID, field)
}

func TestFactorsAreSuggestedConfirmedAndTakenBack(t *testing.T) {
	st := show(t, Factors)
	if said := st.says(); !strings.Contains(said, "4 von 6 mit Ja") || strings.Count(said, "Vorschlag aus dem Projekt") != 4 {
		t.Fatalf("says %q", said)
	}
	choices := all[*kit.Choice](st)
	if len(choices) != 6 {
		t.Fatalf("%d choices", len(choices))
	}
	choices[0].Toggle(0)
	if e := st.entry("factor.centricity"); e.Value != catalog.AnswerNo {
		t.Errorf("no is kept as %d", e.Value)
	}
	choices[1].Toggle(2) // what the project suggests
	if e := st.entry("factor.persona"); e.Value != catalog.AnswerYes || strings.Count(st.says(), "Vorschlag") != 3 {
		t.Errorf("confirmed is kept as %d", e.Value)
	}
	choices[1].Toggle(2)
	if e := st.entry("factor.persona"); !e.ID.IsZero() || choices[1].Chosen() != 1<<2 {
		t.Errorf("taken back left %+v", e)
	}
	st.session.Undo()
	if e := st.entry("factor.persona"); e.Value != catalog.AnswerYes {
		t.Error("undo did not bring the answer back")
	}
}

func TestAnswersAreWrittenByKeyboard(t *testing.T) {
	st := show(t, Questions)
	c := st.window.Canvas()
	st.page.Focus()
	c.FocusNext() // the way to paper
	c.FocusNext()
	e, ok := c.Focused().(*kit.Entry)
	if !ok {
		t.Fatalf("Tab leads to %T", c.Focused())
	}
	test.Type(e, "Weniger Nachfragen")
	c.FocusNext()
	if got := st.entry("question.change").Text; got != "Weniger Nachfragen" {
		t.Errorf("kept %q", got)
	}
	if !strings.Contains(st.says(), "1 von 12 beantwortet") {
		t.Error("the answer is not counted")
	}
	test.Type(c.Focused(), "Bestand")
	st.page.CloseEditor()
	if got := st.entry("question.customers").Text; got != "Bestand" {
		t.Errorf("leaving the page kept %q", got)
	}
	if len(st.labels) != 2 {
		t.Errorf("%d steps", len(st.labels))
	}
}

func TestPrivacyKeepsTickNoteOwnerAndDay(t *testing.T) {
	st := show(t, Privacy)
	if said := st.says(); !strings.Contains(said, "keine Rechtsberatung") || !strings.Contains(said, "0 von 21 erledigt") {
		t.Fatalf("says %q", said)
	}
	checks, fields := all[*kit.Check](st), all[*kit.TextBox](st)
	if len(checks) != 21 || len(fields) != 63 {
		t.Fatalf("%d boxes, %d fields", len(checks), len(fields))
	}
	c := st.window.Canvas()
	c.Focus(checks[0])
	checks[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	for i, text := range []string{"liegt im Wiki", "Eva", "1.3.2026"} {
		c.Focus(fields[i].Entry())
		test.Type(fields[i].Entry(), text)
	}
	c.Unfocus()
	e := st.entry("privacy.inventory")
	if e.Value != catalog.PrivacyDone || e.Text != "liegt im Wiki" || e.Detail != "Eva" || e.Due != "2026-03-01" {
		t.Errorf("kept %+v", e)
	}
	if said := st.says(); !strings.Contains(said, "Überfällig") || !strings.Contains(said, "1 von 21 erledigt") {
		t.Error("what is overdue is not marked")
	}
	c.Focus(fields[5].Entry())
	test.Type(fields[5].Entry(), "irgendwann")
	c.Unfocus()
	if e := st.entry("privacy.sources"); !e.ID.IsZero() || fields[5].Entry().Text != "irgendwann" {
		t.Errorf("a day that is none was kept as %+v", e)
	}
}

func TestReviewsListWhatIsOverdueFirstAndLeadThere(t *testing.T) {
	st := show(t, Reviews)
	p := document.Personas(st.session.Doc())[1]
	p.Review = sample.StoryDay.AddDays(-1)
	st.page.p.Commit(edit.Label{}, func(d *document.Draft) error {
		d.Put(p)
		return nil
	})
	tiles := all[*kit.Tile](st)
	if len(tiles) == 0 || tiles[0].AccessibilityLabel() != p.Name+", Überfällig" || !strings.Contains(st.says(), "1 überfällig") {
		t.Fatalf("the first one is %q", tiles[0].AccessibilityLabel())
	}
	tiles[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(st.opened) != 1 || st.opened[0] != p.ID {
		t.Errorf("opened %v", st.opened)
	}
}

func TestTheNextReviewIsChosenInTheList(t *testing.T) {
	st := show(t, Reviews)
	first := func() *reviewRow { return st.page.rows[2].(*reviewRow) }
	id, before := first().id, analysis.Reviews(st.session.Doc(), sample.StoryDay)[0].Next
	next := func() domain.Date {
		for _, r := range analysis.Reviews(st.session.Doc(), sample.StoryDay) {
			if r.ID == id {
				return r.Next
			}
		}
		return ""
	}
	test.Tap(first().next)
	c := st.page.p.Canvas()
	for _, k := range []fyne.KeyName{fyne.KeyPageDown, fyne.KeyReturn} {
		c.Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
	if next() == before || next() == "" || c.Overlays().Top() != nil {
		t.Fatalf("the day is %q, before %q", next(), before)
	}
	b, ok := c.Focused().(*kit.IconButton)
	if !ok || !slices.ContainsFunc(st.page.rows, func(r row) bool { own, is := r.(*reviewRow); return is && own.id == id && own.next == b }) {
		t.Errorf("the keyboard is in %T", c.Focused())
	}
	st.session.Undo()
	if next() != before {
		t.Errorf("undone, the day is %q", next())
	}
}

// Nothing may stick out of the page or cover another row, in either language.
func TestRowsFitTheSmallestWindow(t *testing.T) {
	for part := range partEnd {
		st := show(t, part)
		for _, language := range i18n.Languages() {
			st.words.SetLanguage(language)
			width := st.page.Size().Width
			bottom := float32(0)
			for _, r := range st.page.rows {
				first := r.objects()[0]
				if first.Position().Y < bottom-0.5 {
					t.Errorf("%s, part %d: a row at %v begins above %v", language, part, first.Position().Y, bottom)
				}
				for _, o := range r.objects() {
					if o.Visible() && (o.Position().X < 0 || o.Position().X+o.Size().Width > width) {
						t.Errorf("%s, part %d: %T sticks out", language, part, o)
					}
				}
				bottom = first.Position().Y + first.Size().Height
			}
			if said := st.says(); language == i18n.English && strings.Contains(said, "Verantwortlich") {
				t.Error("German words in the English page")
			}
		}
	}
}
