package touchpoints

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/sample"
	"wegmarke/ui/i18n"
	"wegmarke/ui/theme"
)

// opened is a page in a window with what it told the world around it.
type opened struct {
	*Page
	t    *testing.T
	c    fyne.Canvas
	mods fyne.KeyModifier
	now  time.Time
	menu *fyne.Menu
	told []string
	clip fyne.Clipboard
}

func openPage(t *testing.T, doc *document.Document) *opened {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(theme.New(theme.Light))
	o := &opened{t: t, now: time.Unix(1000, 0), clip: test.NewClipboard()}
	s := edit.NewSession(doc, nil)
	o.Page = New(Params{
		Session: s, Words: i18n.New("de"), Mods: func() fyne.KeyModifier { return o.mods },
		Clock: func() time.Time { return o.now }, Pressed: func() time.Time { return o.now },
		Commit: func(label edit.Label, merge string, f func(d *document.Draft) ([]domain.ID, error)) bool {
			d := s.Draft()
			selected, err := f(d)
			if err != nil {
				t.Fatal(err)
			}
			c, err := d.Change()
			if err != nil {
				t.Fatal(err)
			}
			if err := s.Commit(edit.Step{Label: label, Change: c, Merge: merge, Select: selected}); err != nil {
				t.Fatal(err)
			}
			return true
		},
		Remove:    func(ids []domain.ID, do func(edit.Removal)) { do(edit.Removal{IDs: ids}) },
		Popup:     func(m *fyne.Menu, _ fyne.Position) { o.menu = m },
		Shortcut:  func(fyne.Shortcut) bool { return false },
		Clipboard: func() fyne.Clipboard { return o.clip },
		Status:    func(string, string) {}, Say: func(text string) { o.told = append(o.told, text) },
		Tell: func(text string) { o.told = append(o.told, text) },
	})
	s.Subscribe(o.Update)
	s.Selection().OnChange(o.SelectionChanged)
	w := test.NewTempWindow(t, o.Center())
	w.Resize(fyne.NewSize(1120, 600))
	o.c = w.Canvas()
	o.Shown(true)
	o.Focus()
	return o
}

func (o *opened) keys(names ...fyne.KeyName) {
	for _, n := range names {
		o.c.Focused().TypedKey(&fyne.KeyEvent{Name: n})
	}
}

func (o *opened) write(text string) {
	for _, r := range text {
		o.c.Focused().TypedRune(r)
	}
}

func (o *opened) leading() domain.Touchpoint {
	t, _ := document.Find[domain.Touchpoint](o.Session.Doc(), o.Session.Selection().Lead())
	return t
}

// click presses the cell of a touchpoint.
func (o *opened) click(title string, c column, mod fyne.KeyModifier) {
	for _, l := range o.sheet.lines {
		if l.entry != nil && l.entry.Title == title {
			at := fyne.NewPos(o.sheet.spans[c].x+5, l.top+10)
			o.sheet.MouseDown(&desktop.MouseEvent{
				PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary, Modifier: mod,
			})
			return
		}
	}
	o.t.Fatalf("no row is called %q", title)
}

func TestRowsAreSelectedByPointerAndKeys(t *testing.T) {
	o := openPage(t, story(t))
	o.click("Papier-Doku", colTitle, 0)
	if o.leading().Title != "Papier-Doku" {
		t.Fatalf("%q is selected", o.leading().Title)
	}
	o.click("E-Mail", colTitle, fyne.KeyModifierShift)
	if n := o.Session.Selection().Len(); n != 5 {
		t.Errorf("the range has %d rows", n)
	}
	o.click("Hotline", colTitle, fyne.KeyModifierControl)
	if n := o.Session.Selection().Len(); n != 4 {
		t.Errorf("without one of them the range has %d rows", n)
	}
	o.click("E-Mail", colTitle, 0)
	o.keys(fyne.KeyDown)
	if o.leading().Title != "Messtermin" {
		t.Errorf("the heading of the group was not passed by: %q", o.leading().Title)
	}
	o.keys(fyne.KeyEnd)
	if o.leading().Title != "Imagevideo" || o.sheet.scroll.Offset.Y == 0 {
		t.Errorf("the last row is not reached: %q", o.leading().Title)
	}
	o.keys(fyne.KeyEscape)
	if o.Session.Selection().Len() != 0 || o.sheet.AcceptsTab() {
		t.Error("Esc does not let go")
	}
}

func TestCellsAreWrittenLikeASpreadsheet(t *testing.T) {
	o := openPage(t, story(t))
	o.click("Angebot", colWhen, 0)
	o.write("bald")
	o.keys(fyne.KeyTab)
	if o.leading().When != "bald" || o.sheet.col != colHow {
		t.Fatalf("when is %q, the column %d", o.leading().When, o.sheet.col)
	}
	o.write("liest")
	o.keys(fyne.KeyEscape)
	if o.leading().How != "druckt aus" {
		t.Errorf("Esc kept %q", o.leading().How)
	}
	o.click("Angebot", colBars, 0)
	o.write("45")
	o.keys(fyne.KeyReturn)
	if tp := o.leading(); tp.Title != "Angebot" || tp.Expectation != 4 || tp.Performance != 5 {
		t.Errorf("the ratings are %d and %d", tp.Expectation, tp.Performance)
	}
	if e, _ := o.entryOf(o.leading().ID); e.standing != fine {
		t.Error("the row did not move to its new group")
	}
	o.click("Angebot", colCost, 0)
	o.write("viel")
	o.keys(fyne.KeyReturn)
	if len(o.told) != 1 || o.sheet.editor == nil || o.leading().Cost != 31000 {
		t.Errorf("a wrong cost: told %q, cost %v", o.told, o.leading().Cost)
	}
	o.keys(fyne.KeyEscape)
	o.click("Angebot", colSetting, 0)
	o.keys(fyne.KeyReturn)
	o.menu.Items[2].Action()
	if got := o.leading().Setting; got != domain.SettingOnline|domain.SettingHuman {
		t.Errorf("the setting is %b", got)
	}
}

func TestADoubleClickEdits(t *testing.T) {
	o := openPage(t, story(t))
	o.click("Hotline", colNeed, 0)
	o.now = o.now.Add(time.Second)
	o.click("Hotline", colNeed, 0)
	if o.sheet.editor != nil {
		t.Error("two slow clicks open the field")
	}
	o.now = o.now.Add(100 * time.Millisecond)
	o.click("Hotline", colNeed, 0)
	if o.sheet.editor == nil || o.sheet.editor.col != colNeed {
		t.Error("a double click does not open the field")
	}
}

func TestTouchpointsAreAddedAndDeleted(t *testing.T) {
	o := openPage(t, story(t))
	o.keys(fyne.KeyInsert)
	if o.sheet.editor == nil || o.leading().Title != "Neuer Touchpoint" {
		t.Fatalf("%q is new", o.leading().Title)
	}
	o.sheet.editor.field.SetText("Podcast")
	o.keys(fyne.KeyReturn)
	if o.leading().Title != "Podcast" {
		t.Errorf("the new one is called %q", o.leading().Title)
	}
	o.keys(fyne.KeyDelete)
	if n := o.Session.Doc().Count(domain.TableTouchpoint); n != 23 || len(o.told) != 1 {
		t.Errorf("%d touchpoints are left, told %q", n, o.told)
	}
	if o.leading().Title != "Imagevideo" {
		t.Errorf("the keyboard went to %q", o.leading().Title)
	}
}

func TestALongTableDrawsOnlyWhatIsInView(t *testing.T) {
	doc, err := document.Load([]domain.Record{domain.Project{ID: domain.NewID(), Title: "x", Language: "de"}})
	if err != nil {
		t.Fatal(err)
	}
	d := document.NewDraft(doc)
	for range 300 {
		if _, err := edit.AddTouchpoint(d, domain.Touchpoint{Title: "T"}); err != nil {
			t.Fatal(err)
		}
	}
	c, err := d.Change()
	if err == nil {
		err = doc.Apply(c)
	}
	if err != nil {
		t.Fatal(err)
	}
	o := openPage(t, doc)
	for range 40 {
		o.sheet.scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -200)})
	}
	if shown, kept := len(o.sheet.rows), len(o.sheet.rows)+len(o.sheet.freeRows); shown < 10 || kept > 40 {
		t.Errorf("%d rows are drawn, %d kept", shown, kept)
	}
}

func BenchmarkArrange(b *testing.B) {
	doc, err := sample.Story(sample.Params{Lang: "de", IDs: sample.Sequence(1)})
	if err != nil {
		b.Fatal(err)
	}
	all := entries(doc, domain.ID{})
	words := i18n.New("de")
	for b.Loop() {
		arrange(doc, words, all, byPhase, order{by: colCost}, filter{})
	}
}
