package indicators

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/figure"
	"wegmarke/domain/sample"
	"wegmarke/ui/i18n"
	"wegmarke/ui/theme"
)

// stand is the page in a test window.
type stand struct {
	*Page
	t      *testing.T
	window fyne.Window
	now    time.Time
	added  []string
	opened []domain.ID
	ran    []string
	sheets int
	menu   *fyne.Menu
}

func newStand(t *testing.T) *stand {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(theme.New(theme.Light))
	doc, err := sample.Story(sample.Params{IDs: sample.Sequence(1)})
	if err != nil {
		t.Fatal(err)
	}
	s := &stand{t: t, now: time.Unix(1000, 0)}
	session := edit.NewSession(doc, func() time.Time { return s.now })
	s.Page = New(Params{
		Session: session, Words: i18n.New("de"), Clock: func() time.Time { return s.now },
		Add:      func(kind string) { s.added = append(s.added, kind) },
		Open:     func(id domain.ID) { s.opened = append(s.opened, id) },
		Sheet:    func() { s.sheets++ },
		Popup:    func(m *fyne.Menu, _ fyne.Position) { s.menu = m },
		Run:      func(id string) { s.ran = append(s.ran, id) },
		Shortcut: func(fyne.Shortcut) {}, Press: func(fyne.KeyName) bool { return false },
	})
	session.Subscribe(s.Update)
	session.Selection().OnChange(s.SelectionChanged)
	s.Shown(true)
	s.window = test.NewTempWindow(t, s.Page)
	s.window.SetPadded(false)
	s.window.Resize(fyne.NewSize(1100, 800))
	return s
}

func (s *stand) named(title string) line {
	s.t.Helper()
	for _, l := range s.lines {
		if !l.head && l.entry.Title == title {
			return l
		}
	}
	s.t.Fatalf("no indicator is called %q", title)
	return line{}
}

// says is what the row of an indicator says.
func (s *stand) says(title string) string {
	s.t.Helper()
	l := s.named(title)
	s.Select(l.entry.ID)
	r := s.rows[s.line(l.entry.ID)]
	if r == nil {
		s.t.Fatalf("%q has no row", title)
	}
	return strings.ReplaceAll(r.AccessibilityLabel(), "\u00a0", " ")
}

func TestListSaysWhatAFigureIs(t *testing.T) {
	s := newStand(t)
	for title, want := range map[string]string{
		"Abschlussquote":     "Abschlussquote, 27,1 %, Ziel 35 %, ▼ 4 Pkt., 26 ÷ 96 × 100 = 27,1 %, Neukauf Station",
		"Kontaktpreis (TKP)": "Kontaktpreis (TKP), 21,41 €, Ziel 20 €, ▲ 7 %, 3.940 ÷ 184.000 × 1000 = 21,41 €, Noch auf keiner CX-Map",
		"NPS":                "NPS, 46, Ziel 50, ▲ 6, (65 − 13) ÷ 112 × 100 = 46, Neukauf Station",
		"Zufriedenheit":      "Zufriedenheit, 4,3 / 5, Ziel 4,5, ● stabil, Mittel der Antworten von 1 bis 5, Neukauf Station",
		"Sichtkontakte":      "Sichtkontakte, 184.000, Ziel 200.000, ▲ 12 %, Summe aller Sichtkontakte, Neukauf Station",
	} {
		if got := s.says(title); !strings.HasPrefix(got, want) {
			t.Errorf("%s says %q, want %q", title, got, want)
		}
	}
	phases := 0
	for i, l := range s.lines {
		if l.head {
			phases++
			if i > 0 && s.lines[i-1].head {
				t.Error("a phase without figures has a heading")
			}
		}
	}
	if len(s.lines)-phases != s.p.Session.Doc().Count(domain.TableIndicator) {
		t.Errorf("%d figures show", len(s.lines)-phases)
	}
	s.p.Words.SetLanguage("en")
	if got := s.says("Abschlussquote"); !strings.Contains(got, "Target 35%") && !strings.Contains(got, "35%") {
		t.Errorf("in English: %q", got)
	}
}

func TestFiguresFollowTheDocument(t *testing.T) {
	s := newStand(t)
	id := s.named("Abschlussquote").entry.ID
	r := domain.Reading{Indicator: id, Date: "2026-03-31"}
	figure.Of(40, 100).Write(&r)
	d := s.p.Session.Draft()
	if _, err := edit.AddReading(d, r); err != nil {
		t.Fatal(err)
	}
	c, err := d.Change()
	if err == nil {
		err = s.p.Session.Commit(edit.Step{Change: c})
	}
	if err != nil {
		t.Fatal(err)
	}
	if got := s.says("Abschlussquote"); !strings.Contains(got, "40 %") || !strings.Contains(got, "40 ÷ 100 × 100") {
		t.Errorf("after a new value: %q", got)
	}
	s.p.Session.Undo()
	if got := s.says("Abschlussquote"); !strings.Contains(got, "27,1 %") {
		t.Errorf("after undo: %q", got)
	}
}

func TestKeysWalkAndOpen(t *testing.T) {
	s := newStand(t)
	s.Focus()
	key := func(name fyne.KeyName) { s.TypedKey(&fyne.KeyEvent{Name: name}) }
	key(fyne.KeyDown)
	first := s.selected()
	if first != s.lines[1].entry.ID {
		t.Fatal("the first figure is not selected")
	}
	key(fyne.KeyEnd)
	if last := s.lines[len(s.lines)-1]; s.selected() != last.entry.ID || s.scroll.Offset.Y == 0 {
		t.Error("the last figure is not in view")
	}
	key(fyne.KeyHome)
	if s.selected() != first || s.scroll.Offset.Y != 0 {
		t.Error("Home does not lead back, with the heading above")
	}
	key(fyne.KeyReturn)
	key(fyne.KeyDelete)
	if s.sheets != 1 || !slices.Equal(s.ran, []string{"indicator.delete"}) {
		t.Errorf("%d sheets, ran %v", s.sheets, s.ran)
	}
	key(fyne.KeyEscape)
	if !s.selected().IsZero() {
		t.Error("Esc keeps the selection")
	}
}

func TestCatalogueIsOfferedByKeys(t *testing.T) {
	s := newStand(t)
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyInsert})
	c := s.window.Canvas()
	if c.Overlays().Top() == nil {
		t.Fatal("the catalogue does not open")
	}
	f := c.Focused()
	for _, r := range "abwander" {
		f.TypedRune(r)
	}
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !slices.Equal(s.added, []string{"indicator.churn_rate"}) {
		t.Errorf("added %v", s.added)
	}
}

func TestClicks(t *testing.T) {
	s := newStand(t)
	l := s.named("Abschlussquote")
	press := func(button desktop.MouseButton) {
		at := fyne.NewPos(40, l.top-s.scroll.Offset.Y+10)
		s.pad.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: button})
	}
	press(desktop.MouseButtonPrimary)
	if s.selected() != l.entry.ID || len(s.opened) != 0 {
		t.Fatal("a click does not select")
	}
	s.now = s.now.Add(100 * time.Millisecond)
	press(desktop.MouseButtonPrimary)
	if len(s.opened) != 1 || s.opened[0] != l.entry.places[0].Card {
		t.Errorf("opened %v", s.opened)
	}
	press(desktop.MouseButtonSecondary)
	if s.menu == nil || len(s.menu.Items) < 4 {
		t.Fatal("no menu")
	}
	s.pad.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(40, s.lines[0].top+5-s.scroll.Offset.Y)}})
	if !s.selected().IsZero() {
		t.Error("a click on a heading selects something")
	}
}

func TestSearchAndEmptyProject(t *testing.T) {
	s := newStand(t)
	s.bar.search.SetText("wartung bestand")
	if len(s.lines) != 2 || s.lines[1].entry.Title != "Wartungsverträge" {
		t.Errorf("%d lines are found", len(s.lines))
	}
	s.Select(s.all[0].ID)
	if s.bar.search.Text() != "" || s.line(s.all[0].ID) < 0 {
		t.Error("what is selected stays left out")
	}
	d := s.p.Session.Draft()
	var ids []domain.ID
	for _, i := range document.Indicators(d) {
		ids = append(ids, i.ID)
	}
	if err := edit.Remove(d, edit.Removal{IDs: ids, Lang: "de"}); err != nil {
		t.Fatal(err)
	}
	c, _ := d.Change()
	if err := s.p.Session.Commit(edit.Step{Change: c}); err != nil {
		t.Fatal(err)
	}
	if s.empty.Visible() || !s.invite.Visible() || !strings.Contains(s.invite.Text(), "Katalog") {
		t.Error("an empty project does not say what to do")
	}
}

func TestNarrowListKeepsWhatMatters(t *testing.T) {
	for _, width := range []float32{640, 668, 760, 900, 1080, 1400} {
		end := float32(0)
		for c, at := range spans(width) {
			if at.width == 0 {
				if column(c) != colSpark && column(c) != colUsed {
					t.Errorf("%v: column %d is gone", width, c)
				}
				continue
			}
			if at.x < end || at.x+at.width > width {
				t.Errorf("%v: column %d at %+v", width, c, at)
			}
			end = at.x + at.width
		}
	}
}
