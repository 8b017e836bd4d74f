package measures

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/sample"
	"wegmarke/ui/i18n"
	"wegmarke/ui/theme"
)

// stand is the page in a test window.
type stand struct {
	*Page
	t      *testing.T
	now    time.Time
	opened []domain.ID
	jumped []domain.ID
	ran    []string
	told   []string
	menu   *fyne.Menu
	passed []fyne.Shortcut
	matter string
	labels []string
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
		Session: session, Words: i18n.New("de"), Today: func() domain.Date { return sample.StoryDay },
		Clock: func() time.Time { return s.now },
		Commit: func(label edit.Label, f func(d *document.Draft) error) {
			d := session.Draft()
			if err := f(d); err != nil {
				t.Fatal(err)
			}
			c, err := d.Change()
			if err == nil {
				err = session.Commit(edit.Step{Label: label, Change: c})
			}
			if err != nil {
				t.Fatal(err)
			}
			s.labels = append(s.labels, label.Key)
		},
		Open:  func(id domain.ID) { s.opened = append(s.opened, id) },
		Jump:  func(id domain.ID) { s.jumped = append(s.jumped, id) },
		Popup: func(m *fyne.Menu, _ fyne.Position) { s.menu = m },
		Run:   func(id string) { s.ran = append(s.ran, id) },
		Press: func(fyne.KeyName) bool { return false },
		Tell:  func(text string) { s.told = append(s.told, text) },
		ReadDate: func(text string) (domain.Date, bool) {
			if text == "" {
				return "", true
			}
			at, err := time.Parse("2.1.2006", text)
			return domain.DateOf(at), err == nil
		},
		Shortcut: func(sc fyne.Shortcut) { s.passed = append(s.passed, sc) },
		Status:   func(matter, _ string) { s.matter = matter },
	})
	session.Subscribe(s.Update)
	session.Selection().OnChange(s.SelectionChanged)
	s.Shown(true)
	w := test.NewWindow(s.Page)
	t.Cleanup(w.Close)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1100, 800))
	return s
}

func (s *stand) titles(entries []entry) []string {
	var out []string
	for _, e := range entries {
		out = append(out, e.Title)
	}
	return out
}

func (s *stand) named(title string) entry {
	s.t.Helper()
	for _, e := range s.all {
		if e.Title == title {
			return e
		}
	}
	s.t.Fatalf("no measure is called %q", title)
	return entry{}
}

// press clicks onto a card of the board and leaves the button down.
func (s *stand) press(title string) (*pad, fyne.Position) {
	s.t.Helper()
	e := s.named(title)
	c := s.columns[columnOf(e.Status)]
	at := fyne.NewPos(40, float32(place(c.strip.entries, e.ID))*(c.strip.height+c.strip.gap)+10)
	pad := c.pad
	abs := fyne.CurrentApp().Driver().AbsolutePositionForObject(pad).Add(at)
	pad.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at, AbsolutePosition: abs}, Button: desktop.MouseButtonPrimary})
	return pad, abs
}

func (s *stand) dragTo(a *pad, column int) {
	c := s.columns[column]
	to := fyne.CurrentApp().Driver().AbsolutePositionForObject(c.ground).AddXY(30, 200)
	a.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: to}})
}

func TestBoardSortsByStateAndDue(t *testing.T) {
	s := newStand(t)
	if n := len(s.all); n != s.p.Session.Doc().Count(domain.TableMeasure) {
		t.Fatalf("%d measures show", n)
	}
	if got := s.titles(s.columns[0].strip.entries)[0]; got != "QR-Schilder drucken" {
		t.Errorf("the late measure does not lead the planned ones, but %q", got)
	}
	e := s.named("QR-Schilder drucken")
	if !e.late || e.phase != "5 Retention" || e.mapTitle != "Neukauf Station" {
		t.Errorf("the measure shows as %+v", e)
	}
	ranks := make([]int, len(s.all))
	for i, e := range s.all {
		ranks[i] = rank(e)
	}
	if !slices.IsSorted(ranks) {
		t.Errorf("the list is not in order: %v", ranks)
	}
}

func TestDraggingChangesTheState(t *testing.T) {
	s := newStand(t)
	a, at := s.press("QR-Schilder drucken")
	if s.selected() != s.named("QR-Schilder drucken").ID {
		t.Error("a click does not select")
	}
	a.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at.AddXY(2, 1)}})
	if s.dragging() {
		t.Error("a tremble lifts the card")
	}
	s.dragTo(a, 1)
	if !s.dragging() || !s.ghost.Visible() || !s.columns[1].target || s.columns[0].may || s.matter == "" {
		t.Error("the drag does not show")
	}
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	a.DragEnd()
	if s.named("QR-Schilder drucken").Status != domain.StatusPlanned || s.ghost.Visible() || s.columns[1].target || s.matter != "" {
		t.Error("Esc does not drop the drag")
	}
	a, _ = s.press("QR-Schilder drucken")
	s.dragTo(a, 1)
	a.DragEnd()
	if s.named("QR-Schilder drucken").Status != domain.StatusDoing || !slices.Equal(s.labels, []string{"edit.measure.status"}) {
		t.Errorf("the drop did not change the state: %v", s.labels)
	}
	s.p.Session.Undo()
	if got := s.titles(s.columns[0].strip.entries)[0]; got != "QR-Schilder drucken" {
		t.Error("undo does not show")
	}
	a, _ = s.press("QR-Schilder drucken")
	s.dragTo(a, 0)
	a.DragEnd()
	if len(s.labels) != 1 {
		t.Error("a drop on the own column is a step")
	}
}

func TestDoubleClickAndEnterGoToTheCard(t *testing.T) {
	s := newStand(t)
	e := s.named("QR-Schilder drucken")
	a, _ := s.press(e.Title)
	a.MouseUp(nil)
	s.now = s.now.Add(time.Second)
	a, _ = s.press(e.Title)
	a.MouseUp(nil)
	if len(s.opened) != 0 {
		t.Fatal("two slow clicks open")
	}
	s.now = s.now.Add(100 * time.Millisecond)
	s.press(e.Title)
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !slices.Equal(s.opened, []domain.ID{e.card, e.card}) {
		t.Errorf("opened %v, want %v twice", s.opened, e.card)
	}
}

func TestFilters(t *testing.T) {
	s := newStand(t)
	choose := func(m *fyne.Menu, label string) {
		t.Helper()
		for _, it := range m.Items {
			if it.Label == label {
				it.Action()
				return
			}
		}
		t.Fatalf("no entry %q", label)
	}
	choose(s.bar.ownerMenu(), "Nicht besetzt")
	if len(s.entries) == 0 || slices.ContainsFunc(s.entries, func(e entry) bool { return e.Owner != "" }) {
		t.Errorf("the measures of nobody are %v", s.titles(s.entries))
	}
	choose(s.bar.ownerMenu(), "Alle Verantwortlichen")
	choose(s.bar.mapMenu(), "Servicevertrag")
	if len(s.entries) == 0 || slices.ContainsFunc(s.entries, func(e entry) bool { return e.mapTitle != "Servicevertrag" }) {
		t.Errorf("the measures of a map are %v", s.titles(s.entries))
	}
	choose(s.bar.ownerMenu(), "Nicht besetzt")
	if len(s.entries) == 0 && !s.empty.Visible() {
		t.Error("nothing says that nothing is left")
	}
	d := s.p.Session.Draft()
	if err := edit.RemoveMap(d, s.filter.m); err != nil {
		t.Fatal(err)
	}
	c, err := d.Change()
	if err == nil {
		err = s.p.Session.Commit(edit.Step{Change: c})
	}
	if err != nil || !s.filter.m.IsZero() {
		t.Errorf("a map that is gone still filters, %v", err)
	}
}

func (s *stand) choose(label string) {
	s.t.Helper()
	if s.menu == nil {
		s.t.Fatalf("no menu for %q", label)
	}
	for _, it := range s.menu.Items {
		if it.Label == label {
			it.Action()
			return
		}
	}
	s.t.Fatalf("no entry %q", label)
}

func (s *stand) keys(names ...fyne.KeyName) {
	for _, n := range names {
		s.TypedKey(&fyne.KeyEvent{Name: n})
	}
}

// write types into the field over a cell and ends with a key.
func (s *stand) write(text string, end fyne.KeyName) {
	s.t.Helper()
	if s.editor == nil {
		s.t.Fatal("no field is open")
	}
	f := s.editor.field
	f.SetText(text)
	f.TypedKey(&fyne.KeyEvent{Name: end})
}

func TestListIsWrittenInByKeys(t *testing.T) {
	s := newStand(t)
	s.ShowList(true)
	s.Focus()
	e := s.named("QR-Schilder drucken")
	s.Select(e.ID)
	s.col = cellTitle
	s.keys(fyne.KeyReturn)
	s.write("QR-Schilder kleben", fyne.KeyReturn)
	if s.named("QR-Schilder kleben").ID != e.ID || s.editor != nil {
		t.Fatal("the title is not written")
	}
	s.keys(fyne.KeyRight, fyne.KeyRight, fyne.KeyF2)
	s.write("morgen vielleicht", fyne.KeyReturn)
	if len(s.told) != 1 || s.editor == nil || s.editor.field.Text != "morgen vielleicht" {
		t.Fatalf("a text that is no day: told %v", s.told)
	}
	s.write("24.12.2026", fyne.KeyTab)
	if got := s.named("QR-Schilder kleben"); got.Due != "2026-12-24" || s.col != cellOwner {
		t.Errorf("due %s, column %d", got.Due, s.col)
	}
	s.TypedRune('M')
	s.write("M. Brandt", fyne.KeyReturn)
	s.keys(fyne.KeyLeft, fyne.KeyLeft, fyne.KeyReturn)
	s.choose("Hoch")
	s.keys(fyne.KeyLeft, fyne.KeyLeft, fyne.KeyReturn)
	s.choose("Erledigt")
	got := s.named("QR-Schilder kleben")
	if got.Owner != "M. Brandt" || got.Priority != 1 || got.Status != domain.StatusDone {
		t.Errorf("written %+v", got.Measure)
	}
	want := []string{"edit.measure.title", "edit.measure.due", "edit.measure.owner", "edit.measure.priority", "edit.measure.status"}
	if !slices.Equal(s.labels, want) {
		t.Errorf("steps %v, want %v", s.labels, want)
	}
	s.keys(fyne.KeyDelete)
	if !slices.Equal(s.ran, []string{"measure.delete"}) {
		t.Errorf("ran %v", s.ran)
	}
}

func TestEscDropsWhatIsWritten(t *testing.T) {
	s := newStand(t)
	s.ShowList(true)
	s.keys(fyne.KeyDown)
	s.col = cellTitle
	s.keys(fyne.KeyF2)
	s.write("Anders", fyne.KeyEscape)
	if len(s.labels) != 0 || s.editor != nil {
		t.Errorf("steps %v", s.labels)
	}
	s.keys(fyne.KeyF2)
	s.editor.field.SetText("Doch anders")
	s.CloseEditor()
	if !slices.Equal(s.labels, []string{"edit.measure.title"}) {
		t.Errorf("closing loses the text: %v", s.labels)
	}
}

func TestCellsLeadToWhatTheyName(t *testing.T) {
	s := newStand(t)
	s.ShowList(true)
	e := s.named("QR-Schilder drucken")
	s.Select(e.ID)
	s.col = cellIndicator
	s.keys(fyne.KeyReturn)
	if !slices.Equal(s.jumped, []domain.ID{e.Indicator}) {
		t.Errorf("jumped to %v", s.jumped)
	}
	s.col = cellMap
	s.keys(fyne.KeyReturn)
	if !slices.Equal(s.opened, []domain.ID{e.card}) {
		t.Errorf("opened %v", s.opened)
	}
	s.col = cellTouchpoint
	s.keys(fyne.KeyF2)
	c := fyne.CurrentApp().Driver().CanvasForObject(s.Page)
	if c.Overlays().Top() == nil {
		t.Fatal("no list to choose from")
	}
	f := c.Focused()
	for _, r := range "hotline" {
		f.TypedRune(r)
	}
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := s.named(e.Title); got.touchpoint != "Hotline" || c.Focused() != fyne.Focusable(s.Page) {
		t.Errorf("at %q, focus %T", got.touchpoint, c.Focused())
	}
}

func TestSearchAndLateView(t *testing.T) {
	s := newStand(t)
	s.showView(viewLate)
	if len(s.entries) == 0 || !s.list || slices.ContainsFunc(s.entries, func(e entry) bool { return !e.late }) {
		t.Errorf("late are %v", s.titles(s.entries))
	}
	s.showView(viewBoard)
	if len(s.entries) != len(s.all) || s.list {
		t.Errorf("the board shows %d of %d", len(s.entries), len(s.all))
	}
	s.bar.search.SetText("servicevertrag WARTUNG")
	for _, e := range s.entries {
		if e.mapTitle != "Servicevertrag" {
			t.Errorf("found %+v", e)
		}
	}
	if len(s.entries) == 0 || len(s.Shows()) != len(s.entries) {
		t.Error("nothing is found")
	}
	id := s.all[0].ID
	s.bar.search.SetText("gibt es nicht")
	s.Added(id)
	if place(s.entries, id) < 0 || s.selected() != id {
		t.Error("what was added is hidden by the search")
	}
}

func TestNarrowListKeepsWhatMatters(t *testing.T) {
	for _, width := range []float32{560, 700, 860, 1100, 1600} {
		s := newSpans(width)
		end := float32(0)
		for c, at := range s {
			if at.width == 0 {
				if cell(c) != cellPain && cell(c) != cellTouchpoint && cell(c) != cellIndicator {
					t.Errorf("%v: column %d is gone", width, c)
				}
				continue
			}
			if at.x < end || at.width < 40 || at.x+at.width > width {
				t.Errorf("%v: column %d at %+v", width, c, at)
			}
			end = at.x + at.width
		}
	}
}

func TestOtherShortcutsGoOn(t *testing.T) {
	s := newStand(t)
	s.TypedShortcut(&fyne.ShortcutUndo{})
	if len(s.passed) != 1 {
		t.Error("the page keeps shortcuts that it does not need")
	}
}

func TestWordsFollowTheLanguage(t *testing.T) {
	s := newStand(t)
	s.p.Words.SetLanguage("en")
	if s.columns[1].title.Text() != "In progress" || s.columns[0].strip.tiles[0].state.Text() != "Overdue" {
		t.Errorf("in English: %q, %q", s.columns[1].title.Text(), s.columns[0].strip.tiles[0].state.Text())
	}
}

// TestKeyboardNeverLosesTheWay presses keys at random: something that shows stays selected, and all
// measures stay in exactly one column.
func TestKeyboardNeverLosesTheWay(t *testing.T) {
	s := newStand(t)
	start := s.p.Session.Doc().Clone()
	alt := func(name fyne.KeyName) {
		s.TypedShortcut(&desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierAlt})
	}
	rapid.Check(t, func(rt *rapid.T) {
		s.ShowList(rapid.Bool().Draw(rt, "list"))
		s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		for range rapid.IntRange(1, 12).Draw(rt, "keys") {
			name := rapid.SampledFrom([]fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight}).Draw(rt, "key")
			if (name == fyne.KeyLeft || name == fyne.KeyRight) && rapid.Bool().Draw(rt, "alt") {
				alt(name)
			} else {
				s.TypedKey(&fyne.KeyEvent{Name: name})
			}
			if place(s.entries, s.selected()) < 0 {
				rt.Fatal("nothing that shows is selected")
			}
			n := 0
			for _, c := range s.columns {
				n += len(c.strip.entries)
			}
			if n != len(s.entries) {
				rt.Fatalf("%d of %d measures are on the board", n, len(s.entries))
			}
		}
	})
	for {
		if _, ok := s.p.Session.Undo(); !ok {
			break
		}
	}
	if !s.p.Session.Doc().Equal(start) {
		t.Error("undo does not lead back to the start")
	}
}
