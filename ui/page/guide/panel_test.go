package guide

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wegmarke/assets"
	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/document"
	"wegmarke/domain/sample"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

func show(t *testing.T, doc *document.Document) (*Panel, fyne.Window, *i18n.Catalog, *[]string) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light))
	var calls []string
	words := i18n.New("de")
	var w fyne.Window
	g := New(Params{
		Words: words, Doc: func() *document.Document { return doc }, Today: func() domain.Date { return sample.StoryDay },
		Canvas: func() fyne.Canvas { return w.Canvas() },
		Go:     func(s analysis.GuideStep) { calls = append(calls, string(s)) },
		Close:  func() { calls = append(calls, "close") },
	})
	t.Cleanup(g.Stop)
	w = test.NewTempWindow(t, kit.NewHost(g.Object()))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(275, 606))
	return g, w, words, &calls
}

func TestANewProjectBeginsWithTheGoal(t *testing.T) {
	g, w, _, calls := show(t, document.New())
	if g.open != analysis.GuideGoal || g.count.Text() != "0 von 10 Schritten getan" || g.steps[0].text.Hidden {
		t.Fatalf("begins with %q, %q", g.open, g.count.Text())
	}
	g.Focus()
	press := func(names ...fyne.KeyName) {
		for _, n := range names {
			w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: n})
		}
	}
	press(fyne.KeyDown, fyne.KeyReturn)
	if g.open != analysis.GuidePersona || !g.steps[0].text.Hidden || g.steps[1].text.Hidden {
		t.Errorf("unfolded is %q", g.open)
	}
	w.Canvas().FocusNext()
	press(fyne.KeySpace)
	press(fyne.KeyEscape)
	if !slices.Equal(*calls, []string{"persona", "close"}) {
		t.Errorf("called %v", *calls)
	}
	if label := g.steps[0].tile.AccessibilityLabel(); label != "Schritt 1: Ziel festlegen, noch offen" {
		t.Errorf("called %q", label)
	}
}

func TestTheStepsFollowTheProjectAndTheLanguage(t *testing.T) {
	doc, err := sample.Story(sample.Params{IDs: sample.Sequence(1), Pictures: assets.Picture})
	if err != nil {
		t.Fatal(err)
	}
	g, _, words, _ := show(t, doc)
	for i, s := range analysis.Guide(doc, sample.StoryDay) {
		if g.steps[i].done != s.Done || g.steps[i].tick.Hidden == s.Done {
			t.Errorf("%s is shown as %v", s.Step, g.steps[i].done)
		}
	}
	for _, language := range i18n.Languages() {
		words.SetLanguage(language)
		for _, s := range g.steps {
			g.Open(s.step)
			end := s.button.Position().X + s.button.Size().Width
			if end > 275-pad+1 || s.button.MinSize().Width > s.button.Size().Width+0.5 {
				t.Errorf("%s: the button of %s does not fit: %v of %v", language, s.step, s.button.Size().Width, s.button.MinSize().Width)
			}
			if s.title.FullWidth() > s.title.Size().Width+0.5 {
				t.Errorf("%s: the title of %s is cut", language, s.step)
			}
			if strings.HasPrefix(s.text.Text(), "guide.") {
				t.Errorf("%s: %s has no words", language, s.step)
			}
		}
	}
}
