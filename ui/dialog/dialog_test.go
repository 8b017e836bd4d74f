package dialog

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

func window(t *testing.T) fyne.Window {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light))
	w := test.NewTempWindow(t, widget.NewLabel("x"))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1180, 720))
	return w
}

func press(o fyne.Focusable, name fyne.KeyName) { o.TypedKey(&fyne.KeyEvent{Name: name}) }

func top(t *testing.T, w fyne.Window) *sheet {
	t.Helper()
	s, ok := w.Canvas().Overlays().Top().(*sheet)
	if !ok {
		t.Fatal("no question is open")
	}
	return s
}

func closed(t *testing.T, w fyne.Window) {
	t.Helper()
	if w.Canvas().Overlays().Top() != nil {
		t.Error("the question is still open")
	}
}

func TestConfirmByKeyboard(t *testing.T) {
	for name, c := range map[string]struct {
		keys []fyne.KeyName
		want bool
	}{
		"enter":              {[]fyne.KeyName{fyne.KeyReturn}, true},
		"escape":             {[]fyne.KeyName{fyne.KeyEscape}, false},
		"left, enter":        {[]fyne.KeyName{fyne.KeyLeft, fyne.KeyReturn}, false},
		"left, left, space":  {[]fyne.KeyName{fyne.KeyLeft, fyne.KeyLeft, fyne.KeySpace}, false},
		"left, right, enter": {[]fyne.KeyName{fyne.KeyLeft, fyne.KeyRight, fyne.KeyEnter}, true},
	} {
		w := window(t)
		var got []bool
		NewAsk(w, i18n.New("de")).Confirm(Question{
			Title: "Persona löschen?", Text: "61 Karten bleiben.", Yes: "Löschen", No: "Behalten",
			Done: func(yes bool) {
				closed(t, w)
				got = append(got, yes)
			},
		})
		for _, k := range c.keys {
			press(w.Canvas().Focused(), k)
		}
		if len(got) != 1 || got[0] != c.want {
			t.Errorf("%s: answered %v", name, got)
		}
	}
}

func TestAClickBesideTheButtonsKeepsTheKeyboard(t *testing.T) {
	w := window(t)
	NewAsk(w, i18n.New("de")).Message("", "Der Ordner ist nicht erreichbar.")
	s := top(t, w)
	if s.title.Text() != "Das hat nicht geklappt" {
		t.Errorf("title %q", s.title.Text())
	}
	w.Canvas().Unfocus()
	s.Tapped(nil)
	if w.Canvas().Focused() != s.main {
		t.Fatal("the main button does not have the focus")
	}
	press(w.Canvas().Focused(), fyne.KeyEscape)
	closed(t, w)
}

func TestKeysReachADialogInWhichNothingHasTheFocus(t *testing.T) {
	w := window(t)
	before, got := 0, 0
	w.Canvas().SetOnTypedKey(func(*fyne.KeyEvent) { before++ })
	ask := func() {
		NewAsk(w, i18n.New("de")).Choice(Choice{Title: "Weiter?", Answers: []Answer{
			{Text: "Nein", Safe: true}, {Text: "Ja", Kind: kit.Main, Do: func() { got++ }},
		}})
		w.Canvas().Unfocus() // as a click on something that takes no focus does
	}
	ask()
	w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyReturn})
	closed(t, w)
	ask()
	w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	closed(t, w)
	if got != 1 {
		t.Errorf("the main button was pressed %d times", got)
	}
	w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyF1})
	if before != 1 {
		t.Error("the window does not get its keys back")
	}
}

func TestChoiceOfThreeStaysInsideTheWindow(t *testing.T) {
	w := window(t)
	got := ""
	say := func(s string) func() { return func() { got = s } }
	NewAsk(w, i18n.New("de")).Choice(Choice{
		Title: "Die Datei wurde von einem anderen Programm geändert, während Sie daran gearbeitet haben.",
		Text:  "Beide Stände sind gesichert.",
		Answers: []Answer{
			{Text: "Diesen Stand endgültig verwerfen", Kind: kit.Danger, Do: say("drop")},
			{Text: "Beide Stände nebeneinander zeigen", Do: say("both"), Safe: true},
			{Text: "Mit meinem Stand fortsetzen", Kind: kit.Main, Do: say("go on")},
		},
	})
	s := top(t, w)
	right := s.panel.Position().X + s.panel.Size().Width
	left := s.panel.Position().X + sheetPad
	for _, b := range s.buttons {
		if b.Position().X < left || b.Position().X+b.Size().Width > right-sheetPad+0.5 || b.Size().Width < b.MinSize().Width {
			t.Errorf("button %q reaches from %v by %v", b.AccessibilityLabel(), b.Position(), b.Size())
		}
	}
	w.Resize(fyne.NewSize(500, 300))
	s.Resize(w.Canvas().Size())
	if s.panel.Position().X < 0 || s.panel.Position().X+s.panel.Size().Width > 500 {
		t.Errorf("panel at %v by %v", s.panel.Position(), s.panel.Size())
	}
	press(s.buttons[0], fyne.KeyEscape)
	if got != "both" {
		t.Errorf("Esc chose %q", got)
	}
}

func TestWithoutASafeAnswerEscapeDoesNothing(t *testing.T) {
	w := window(t)
	NewAsk(w, i18n.New("de")).Choice(Choice{Title: "?", Answers: []Answer{{Text: "A"}, {Text: "B"}}})
	press(w.Canvas().Focused(), fyne.KeyEscape)
	top(t, w)
}

// fake stands for the dialogs of the system.
type fake struct {
	asked []request
	path  string
	err   error
}

func (f *fake) choose(r request) (string, error) {
	f.asked = append(f.asked, r)
	return f.path, f.err
}

type ownFake struct{ path string }

func (o ownFake) show(_ request, done func(string)) { done(o.path) }

func picker(t *testing.T, f *fake) (*chooser, fyne.Window) {
	t.Helper()
	w := window(t)
	c, ok := NewPicker(PickerParams{Window: w, Words: i18n.New("de"), Do: func(f func()) { f() }}).(*chooser)
	if !ok {
		t.Fatal("not the usual picker")
	}
	c.native, c.start = f.choose, func(f func()) { f() }
	return c, w
}

var project = []Filter{{"Wegmarke-Projekt", []string{"wegmarke"}}}

func TestOpenHandsOverThePath(t *testing.T) {
	there := filepath.Join(t.TempDir(), "a b+c.wegmarke")
	f := &fake{path: there}
	c, _ := picker(t, f)
	got := ""
	c.Open("Öffnen", project, "/tmp", func(p string) { got = p })
	if got != there || f.asked[0].folder != "/tmp" || f.asked[0].mode != modeOpen {
		t.Errorf("got %q, asked %+v", got, f.asked)
	}
	f.path = ""
	c.Folder("Ordner", "", func(string) { t.Error("called although the user cancelled") })
}

func TestOnlyOneChoiceAtATime(t *testing.T) {
	f := &fake{}
	c, _ := picker(t, f)
	var waiting func()
	c.start = func(f func()) { waiting = f }
	c.Open("Öffnen", nil, "", func(string) {})
	c.Open("Öffnen", nil, "", func(string) {})
	waiting()
	if len(f.asked) != 1 {
		t.Errorf("%d dialogs", len(f.asked))
	}
	c.Open("Öffnen", nil, "", func(string) {})
	waiting()
	if len(f.asked) != 2 {
		t.Error("no dialog after the first was closed")
	}
}

func TestSaveAsksBeforeItReplaces(t *testing.T) {
	dir := t.TempDir()
	taken := filepath.Join(dir, "Plan.wegmarke")
	if err := os.WriteFile(taken, []byte("full"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		path     string
		err      error
		question bool
	}{
		"the system asked":           {path: taken},
		"the ending was missing":     {path: filepath.Join(dir, "Plan"), question: true},
		"our own dialog cannot know": {path: taken, err: errNoDialog, question: true},
	} {
		f := &fake{path: c.path, err: c.err}
		p, w := picker(t, f)
		p.own = ownFake{c.path}
		got := ""
		p.Save("Sichern", "Plan", project, dir, func(p string) { got = p })
		if f.asked[0].name != "Plan.wegmarke" {
			t.Errorf("%s: suggests %q", name, f.asked[0].name)
		}
		if c.question {
			if got != "" {
				t.Fatalf("%s: no question", name)
			}
			press(top(t, w).buttons[0], fyne.KeyEscape)
			if got != "" {
				t.Errorf("%s: replaced although the user said no", name)
			}
			p.Save("Sichern", "Plan", project, dir, func(p string) { got = p })
			press(w.Canvas().Focused(), fyne.KeyReturn)
		}
		if got != taken {
			t.Errorf("%s: got %q", name, got)
		}
	}
	if b, err := os.ReadFile(taken); err != nil || string(b) != "full" {
		t.Errorf("the file now holds %q, %v", b, err)
	}
}

func TestEndings(t *testing.T) {
	filters := []Filter{{"Bild", []string{"png", "pdf"}}, {"Zeichnung", []string{"svg"}}}
	for in, want := range map[string]string{
		"a": "a.png", "a.PDF": "a.PDF", "a.svg": "a.svg", "Fassung 1.2": "Fassung 1.2.png", "a.": "a.png",
	} {
		if got := withEnding(in, filters); got != want {
			t.Errorf("%s: got %s, want %s", in, got, want)
		}
	}
	if got := withEnding("a", nil); got != "a" {
		t.Errorf("without filters: %s", got)
	}
}

func TestOurOwnSaveDialog(t *testing.T) {
	dir := t.TempDir()
	p, w := picker(t, &fake{err: errors.New("broken")})
	got := ""
	p.Save("Projekt sichern", "Plan.v2", project, dir, func(p string) { got = p })
	s := top(t, w)
	entry, ok := w.Canvas().Focused().(*kit.Entry)
	if !ok {
		t.Fatal("the name does not have the focus")
	}
	if entry.Text != "Plan.v2.wegmarke" || entry.SelectedText() != "Plan.v2" {
		t.Errorf("%q with %q selected", entry.Text, entry.SelectedText())
	}
	entry.SetText("  ")
	if !s.main.Disabled() {
		t.Error("an empty name can be saved")
	}
	press(entry, fyne.KeyReturn)
	entry.SetText("a/b")
	press(entry, fyne.KeyReturn)
	if got != "" {
		t.Errorf("%q was accepted", got)
	}
	entry.SetText("Neu")
	press(entry, fyne.KeyReturn)
	if want := filepath.Join(dir, "Neu.wegmarke"); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if list, _ := os.ReadDir(dir); len(list) != 0 {
		t.Error("a file was made")
	}
	p.Save("Projekt sichern", "Plan", project, dir, func(string) { t.Error("called although the user cancelled") })
	press(w.Canvas().Focused(), fyne.KeyEscape)
	closed(t, w)
}

func TestOurOwnDialogsStandInForOpening(t *testing.T) {
	dir := t.TempDir()
	for _, open := range []func(*chooser){
		func(c *chooser) { c.Open("Projekt öffnen", project, dir, func(string) {}) },
		func(c *chooser) { c.Open("Projekt öffnen", nil, "/nowhere", func(string) {}) },
		func(c *chooser) { c.Folder("Ordner wählen", dir, func(string) {}) },
	} {
		c, w := picker(t, &fake{err: errNoDialog})
		open(c)
		if w.Canvas().Overlays().Top() == nil {
			t.Error("nothing opens")
		}
	}
}
