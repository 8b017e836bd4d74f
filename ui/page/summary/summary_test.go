package summary

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"wegmarke/assets"
	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/sample"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// bench is a panel on the sample story, or on an empty project.
type bench struct {
	t     *testing.T
	p     Params
	panel *Panel
	w     fyne.Window
	calls []string
	owner *string
}

func open(t *testing.T, lang string, empty bool) *bench {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light))
	doc := document.New()
	if !empty {
		story, err := sample.Story(sample.Params{Lang: lang, IDs: sample.Sequence(1), Pictures: assets.Picture})
		if err != nil {
			t.Fatal(err)
		}
		doc = story
	}
	return &bench{t: t, p: Params{
		Words: i18n.New(lang), Doc: func() *document.Document { return doc }, Today: func() domain.Date { return sample.StoryDay },
	}}
}

func (b *bench) show(s *Panel) {
	b.panel = s
	b.t.Cleanup(s.Close)
	b.w = test.NewTempWindow(b.t, kit.NewHost(s.Object()))
	b.w.SetPadded(false)
	b.w.Resize(fyne.NewSize(275, 606))
	s.Sync()
}

func (b *bench) call(what string) { b.calls = append(b.calls, what) }

func (b *bench) measures() {
	b.show(NewMeasures(MeasuresParams{
		Params: b.p,
		Owner: func() (string, bool) {
			if b.owner == nil {
				return "", false
			}
			return *b.owner, true
		},
		Filter: func(o string) { b.owner = &o; b.call("only " + o); b.panel.Sync() },
		All:    func() { b.owner = nil; b.call("all"); b.panel.Sync() },
		Select: func(id domain.ID) {
			m, _ := document.Find[domain.Measure](b.p.Doc(), id)
			b.call("select " + m.Title)
		},
	}))
}

func (b *bench) indicators() {
	b.show(NewIndicators(IndicatorsParams{Params: b.p, Select: func(id domain.ID) {
		i, _ := document.Find[domain.Indicator](b.p.Doc(), id)
		b.call("select " + i.Title)
	}}))
}

func (b *bench) checks() {
	to := func(what string) func(string) { return func(key string) { b.call(what + " " + key) } }
	b.show(NewChecks(ChecksParams{
		Params: b.p, Open: func(domain.ID) { b.call("open") }, Factor: to("factor"), Question: to("question"), Privacy: to("privacy"),
		Reviews: func() { b.call("reviews") },
	}))
}

// said is everything that the panel says, from top to bottom.
func (b *bench) said() string {
	var out []string
	var visit func(o fyne.CanvasObject)
	visit = func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *kit.Text:
			out = append(out, o.Text())
		case *kit.Prose:
			out = append(out, o.Text())
		case *kit.Tag:
			out = append(out, o.AccessibilityLabel())
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
	visit(b.panel.Object())
	return strings.Join(out, "|")
}

func (b *bench) says(want ...string) {
	b.t.Helper()
	all := b.said()
	for _, w := range want {
		if !strings.Contains(all, w) {
			b.t.Errorf("%q is missing in %s", w, all)
		}
	}
}

// press presses the control whose label begins so.
func (b *bench) press(label string) {
	b.t.Helper()
	for _, c := range b.panel.controls {
		if strings.HasPrefix(c.(fyne.Accessible).AccessibilityLabel(), label) {
			c.(fyne.Tappable).Tapped(&fyne.PointEvent{})
			return
		}
	}
	b.t.Fatalf("no control is called %q", label)
}

func (b *bench) called(want ...string) {
	b.t.Helper()
	if got := strings.Join(b.calls, ", "); got != strings.Join(want, ", ") {
		b.t.Errorf("called %s, want %s", got, strings.Join(want, ", "))
	}
	b.calls = nil
}

func TestMeasuresSayWhoHasWhatToDo(t *testing.T) {
	b := open(t, "de", false)
	b.measures()
	b.says("8 offen", "D. Wirth|2 offen|1 überfällig", "QR-Schilder drucken und Bericht aufsetzen haben noch niemanden.",
		"QR-Schilder drucken|überfällig seit 28.02.2026", "Nachfassen in drei Tagen|bis 20.03.2026", "und 5 weitere")
	b.w.Canvas().Focus(b.panel.controls[0].(fyne.Focusable))
	b.press("D. Wirth")
	if b.w.Canvas().Focused() != b.panel.controls[0].(fyne.Focusable) {
		t.Error("the keyboard left the row that was pressed")
	}
	b.press("D. Wirth")
	b.press("Zeigen")
	b.press("Alle zeigen")
	b.press("Preisblatt Service")
	b.called("only D. Wirth", "all", "only ", "all", "select Preisblatt Service")
}

func TestIndicatorsSayWhatIsFarFromItsTarget(t *testing.T) {
	b := open(t, "de", false)
	b.indicators()
	b.says("Abschlussquote|Ziel 35", "27,1", "▲ 13", "▼ 4", "Alle Werte sind aktuell.", "Ohne Ziel|8", "und 5 weitere")
	b.press("Abschlussquote")
	b.called("select Abschlussquote")
	later := b.p
	later.Today = func() domain.Date { return sample.StoryDay.AddDays(staleAfter + 1) }
	b.show(NewIndicators(IndicatorsParams{Params: later, Select: func(domain.ID) {}}))
	b.says("Seit 90 Tagen ohne Wert|19", "zuletzt am 05.03.2026", "und 16 weitere")
}

func TestChecksSayWhatIsOpen(t *testing.T) {
	b := open(t, "en", false)
	b.checks()
	b.says("Not yet answered with yes|2 of 6")
	for _, c := range b.panel.controls {
		c.(fyne.Tappable).Tapped(&fyne.PointEvent{})
	}
	all := strings.Join(b.calls, ", ")
	for _, want := range []string{"factor factor.", "question question.", "privacy privacy."} {
		if !strings.Contains(all, want) {
			t.Errorf("%s is missing in %s", want, all)
		}
	}
}

func TestAnEmptyProjectIsAskedCalmly(t *testing.T) {
	b := open(t, "de", true)
	b.measures()
	b.says("Sobald es Maßnahmen gibt")
	b.indicators()
	b.says("Sobald es Kennzahlen gibt")
	b.checks()
	b.says("Noch keine Überprüfung geplant", "0 von")
	b.press("Planen")
	b.called("reviews")
}
