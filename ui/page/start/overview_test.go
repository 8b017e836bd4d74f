package start

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"wegmarke/assets"
	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/sample"
	"wegmarke/domain/typeset"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// lookout is an overview in a window, with a record of what it asked for.
type lookout struct {
	page  *Overview
	w     fyne.Window
	words *i18n.Catalog
	calls []string
}

func showOverview(t *testing.T, lang string, doc *document.Document) *lookout {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light))
	fonts, err := typeset.NewFonts()
	if err != nil {
		t.Fatal(err)
	}
	l := &lookout{words: i18n.New(lang)}
	call := func(format string, a ...any) { l.calls = append(l.calls, fmt.Sprintf(format, a...)) }
	l.page = NewOverview(OverviewParams{
		Words: l.words, Fonts: fonts, Doc: func() *document.Document { return doc }, Today: func() domain.Date { return sample.StoryDay },
		Canvas:    func() fyne.Canvas { return l.w.Canvas() },
		OnWaymark: func(w analysis.Waymark) { call("step %d", w) },
		OnMap:     func(domain.ID) { call("map") }, OnOpen: func(domain.ID) { call("open") },
		OnPrivacy: func() { call("privacy") }, OnAnswers: func() { call("answers") }, OnSheet: func() { call("sheet") },
	})
	t.Cleanup(l.page.Close)
	l.w = test.NewTempWindow(t, kit.NewHost(l.page))
	l.w.SetPadded(false)
	l.w.Resize(fyne.NewSize(1132, 630))
	l.page.Shown(true)
	return l
}

func story(t *testing.T) *document.Document {
	t.Helper()
	doc, err := sample.Story(sample.Params{IDs: sample.Sequence(1), Pictures: assets.Picture})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// said is everything that the page says.
func (l *lookout) said() string {
	var out []string
	var visit func(o fyne.CanvasObject)
	visit = func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *kit.Text:
			out = append(out, o.Text())
		case *kit.Prose:
			out = append(out, o.Text())
		case *container.Scroll:
			visit(o.Content)
		case *fyne.Container:
			for _, c := range o.Objects {
				visit(c)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(o).Objects() {
				visit(c)
			}
		}
	}
	visit(l.page)
	return strings.Join(out, "|")
}

func TestTheOverviewSaysWhatIsDoneAndWhatIsMissing(t *testing.T) {
	l := showOverview(t, "de", story(t))
	all := l.said()
	for _, want := range []string{
		"Kompressorstation DACH|Kompressorstation DACH steht bei Schritt", "4 Personas beschrieben", "Abzeichner fehlt",
		"23 Touchpoints bewertet", "6 unter der Erwartung", "Neukauf Station: 3 Phasen ohne Verantwortliche", "Noch nichts verschickt",
		"2 überfällig", "19 Kennzahlen mit Wert", "QR-Schilder drucken", "überfällig seit 28.02.2026", "Tauberwerk Drucklufttechnik GmbH",
		"7 Phasen · 61 Karten",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is missing in %s", want, all)
		}
	}
	l.words.SetLanguage("en")
	if all := l.said(); !strings.Contains(all, "23 touchpoints rated") {
		t.Errorf("the page does not follow the language: %s", all)
	}
}

func TestEverythingOnTheOverviewLeadsSomewhere(t *testing.T) {
	l := showOverview(t, "de", story(t))
	maps := len(document.Maps(l.page.Doc()))
	for _, c := range l.page.controls {
		c.(fyne.Tappable).Tapped(&fyne.PointEvent{})
	}
	// The next step and the five of the route, the maps, two late measures, the sheet of the project.
	want := fmt.Sprintf("step %d, step 0, step 1, step 2, step 3, step 4, %sopen, open, sheet",
		analysis.Stand(l.page.Doc()), strings.Repeat("map, ", maps))
	if got := strings.Join(l.calls, ", "); got != want {
		t.Errorf("called %s, want %s", got, want)
	}
}

func TestTheOverviewKeepsTheKeyboardAndFitsTheSmallestWindow(t *testing.T) {
	l := showOverview(t, "de", story(t))
	l.page.Focus()
	l.w.Canvas().FocusNext()
	at := l.page.controls[1]
	l.w.Canvas().Focus(at)
	l.page.Update(edit.Event{})
	if now := l.w.Canvas().Focused(); now != l.page.controls[1] {
		t.Errorf("the keyboard is in %T", now)
	}
	for _, c := range l.page.controls {
		o := c.(fyne.CanvasObject)
		if end := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).X + o.Size().Width; end > 1132-contentPad+1 {
			t.Errorf("%s ends at %v", c.(fyne.Accessible).AccessibilityLabel(), end)
		}
	}
}

func TestTheOverviewOfAnEmptyProjectAsks(t *testing.T) {
	l := showOverview(t, "de", document.New())
	for _, want := range []string{"Noch keine Persona", "Noch keine Touchpoints", "Noch keine CX-Map", "Noch keine Maßnahme", "Nichts ist überfällig"} {
		if all := l.said(); !strings.Contains(all, want) {
			t.Errorf("%q is missing in %s", want, all)
		}
	}
}
