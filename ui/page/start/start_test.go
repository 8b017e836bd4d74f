package start

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

var now = time.Date(2026, 3, 12, 15, 0, 0, 0, time.UTC)

// stage is a start page in a window, with a record of what it asked for.
type stage struct {
	page   *Start
	window fyne.Window
	words  *i18n.Catalog
	calls  []string
}

func show(t *testing.T, change func(*Params)) *stage {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light))
	st := &stage{words: i18n.New("de")}
	note := func(what string) func(string) {
		return func(x string) { st.calls = append(st.calls, strings.TrimSpace(what+" "+x)) }
	}
	at := func(f func()) { f() }
	p := Params{
		Words: st.words, Now: func() time.Time { return now },
		Missing: func(string) bool { return false }, Background: at, Main: at,
		OnNew: note("new"), OnOpen: func() { note("open")("") }, OnSample: func() { note("sample")("") },
		OnAnswer: func() { note("answer")("") }, OnRecent: note("recent"), OnForget: note("forget"),
		OnRecover: note("recover"), OnDiscard: note("discard"), OnLanguage: st.words.SetLanguage,
	}
	if change != nil {
		change(&p)
	}
	st.page = New(p)
	st.window = test.NewTempWindow(t, kit.NewHost(st.page))
	st.window.SetPadded(false)
	st.window.Resize(fyne.NewSize(1180, 720))
	return st
}

// labelled finds everything that can be pressed and says text.
func (st *stage) labelled(text string) []fyne.Tappable {
	var out []fyne.Tappable
	walk(st.page, func(o fyne.CanvasObject) {
		p, pressable := o.(fyne.Tappable)
		a, named := o.(fyne.Accessible)
		if pressable && named && a.AccessibilityLabel() == text {
			out = append(out, p)
		}
	})
	return out
}

func (st *stage) press(t *testing.T, text string) {
	t.Helper()
	found := st.labelled(text)
	if len(found) == 0 {
		t.Fatalf("nothing says %q", text)
	}
	found[0].Tapped(&fyne.PointEvent{})
}

func (st *stage) says() string {
	var b strings.Builder
	walk(st.page, func(o fyne.CanvasObject) {
		if x, ok := o.(*canvas.Text); ok && x.Visible() {
			b.WriteString(x.Text + "\n")
		}
	})
	return b.String()
}

func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
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

func TestEveryWayInCallsBack(t *testing.T) {
	for text, want := range map[string]string{
		"Neues Projekt": "new 7", i18n.New("de").T("action.project.open"): "open", "Beispielprojekt": "sample", "Beispiel öffnen": "sample",
		i18n.New("de").T("button.choosefile"): "answer", "CX-Map, 3 Phasen": "new 3", "CX-Map, 4 Phasen": "new 4", "CX-Map, 5 Phasen": "new 5a",
		"CX-Map, 7 Phasen": "new 7", "Leeres Projekt": "new free", "Alt": "recent /a/alt.wegmarke",
		"Fortsetzen": "recover s1", "Verwerfen": "discard s1",
	} {
		st := show(t, func(p *Params) {
			p.Recents = []Recent{{"/a/alt.wegmarke", "Alt", now}}
			p.Leftovers = []Leftover{{Session: "s1", Title: "Alt", Time: now, Edits: 3}}
		})
		st.press(t, text)
		if !slices.Equal(st.calls, []string{want}) {
			t.Errorf("%s: called %v, want %s", text, st.calls, want)
		}
	}
}

func TestAnEmptyStartShowsOnlyTheWaysIn(t *testing.T) {
	st := show(t, func(p *Params) { p.OnAnswer = nil })
	said := st.says()
	for _, want := range []string{"Guten Tag", "Neu aus Vorlage", "Excel-Antwort importieren", "braucht kein Internet."} {
		if !strings.Contains(said, want) {
			t.Errorf("does not say %q", want)
		}
	}
	if strings.Contains(said, "Zuletzt bearbeitet") || len(st.labelled(i18n.New("de").T("button.choosefile"))) != 0 {
		t.Error("offers what is not there")
	}
}

func TestTimesAreShortWhenTheyAreNear(t *testing.T) {
	st := show(t, nil)
	for want, at := range map[string]time.Time{
		"Heute, 14:32": now.Add(-28 * time.Minute), "Gestern": now.Add(-20 * time.Hour), "6. März": now.AddDate(0, 0, -6),
		"12.07.2025": now.AddDate(0, -8, 0), "": {},
	} {
		if got := st.page.when(at); got != want {
			t.Errorf("%v: got %q, want %q", at, got, want)
		}
	}
}

func TestMissingFilesCanBeForgotten(t *testing.T) {
	var later func()
	st := show(t, func(p *Params) {
		p.Recents = []Recent{{"/a", "Da", now}, {"/usb/b", "Weg", now}}
		p.Missing = func(path string) bool { return path == "/usb/b" }
		p.Background = func(f func()) { later = f }
	})
	if strings.Contains(st.says(), "Nicht gefunden") {
		t.Fatal("looked at the files before the page was shown")
	}
	later()
	if got := strings.Count(st.says(), "Nicht gefunden"); got != 1 {
		t.Errorf("%d files are missing", got)
	}
	st.press(t, "Aus der Liste entfernen")
	if !slices.Equal(st.calls, []string{"forget /usb/b"}) || strings.Contains(st.says(), "Weg\n") {
		t.Errorf("called %v", st.calls)
	}
	tile, ok := st.labelled("Da")[0].(*kit.Tile)
	if !ok {
		t.Fatal("no tile")
	}
	tile.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if len(st.labelled("Da")) != 0 || len(st.calls) != 2 {
		t.Errorf("the delete key called %v", st.calls)
	}
}

func TestOnlyEightAreShown(t *testing.T) {
	st := show(t, nil)
	var many []Recent
	for i := range 12 {
		many = append(many, Recent{Path: strings.Repeat("/x", i+1), Time: now})
	}
	st.page.SetRecents(many)
	if got := strings.Count(st.says(), "Heute, 15:00"); got != recentMost {
		t.Errorf("%d are shown", got)
	}
}

func TestUnreadableWorkCanOnlyBeDiscarded(t *testing.T) {
	st := show(t, nil)
	st.page.SetLeftovers([]Leftover{{Session: "s", Unreadable: true}})
	if len(st.labelled("Fortsetzen")) != 0 || len(st.labelled("Verwerfen")) != 1 {
		t.Error("wrong buttons")
	}
	if !strings.Contains(st.says(), "Projekt ohne Namen") {
		t.Error("the work has no name")
	}
}

func TestTheLanguageSwitchesTheWholePage(t *testing.T) {
	st := show(t, nil)
	walk(st.page, func(o fyne.CanvasObject) {
		if s, ok := o.(*kit.Segmented); ok {
			s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
		}
	})
	said := st.says()
	if !strings.Contains(said, "Hello") || !strings.Contains(said, "CX map, 7 phases") || strings.Contains(said, "Vorlage") {
		t.Errorf("says %q", said)
	}
}

func TestTemplatesInTheSideBarLeadToTheRecommendedOne(t *testing.T) {
	st := show(t, func(p *Params) {
		for i := range recentMost {
			p.Recents = append(p.Recents, Recent{Path: strings.Repeat("/x", i+1), Time: now})
		}
	})
	st.press(t, "Vorlagen")
	tile, ok := st.window.Canvas().Focused().(*kit.Tile)
	if !ok || tile.AccessibilityLabel() != "CX-Map, 7 Phasen" {
		t.Fatalf("the focus is on %v", st.window.Canvas().Focused())
	}
	y := fyne.CurrentApp().Driver().AbsolutePositionForObject(tile).Y
	if y < topHeight || y > 720-templateTall {
		t.Errorf("the templates are at %v", y)
	}
}

func TestDrawingsFollowTheTheme(t *testing.T) {
	st := show(t, nil)
	colours := func() (chevrons int, curve any) {
		walk(st.page, func(o fyne.CanvasObject) {
			switch o := o.(type) {
			case *canvas.ArbitraryPolygon:
				chevrons++
			case *canvas.BezierCurve:
				if curve == nil {
					curve = o.StrokeColor
				}
			}
		})
		return chevrons, curve
	}
	if n, ink := colours(); n != 3+4+5+7 || ink != palette.Light().Ink {
		t.Errorf("%d phases, curve %v", n, ink)
	}
	fyne.CurrentApp().Settings().SetTheme(theme.New(theme.Dark))
	st.page.Relabel()
	if _, ink := colours(); ink != palette.Dark().Ink {
		t.Errorf("curve %v in the dark", ink)
	}
}

func TestThePageFitsTheSmallestWindow(t *testing.T) {
	st := show(t, nil)
	if least := st.page.MinSize(); least.Width > 1180 || least.Height > 720 {
		t.Errorf("needs %v", least)
	}
	walk(st.page.scroll, func(o fyne.CanvasObject) {
		if tile, ok := o.(*kit.Tile); ok {
			end := fyne.CurrentApp().Driver().AbsolutePositionForObject(tile).X + tile.Size().Width
			if end > 1180-contentPad+1 {
				t.Errorf("%s ends at %v", tile.AccessibilityLabel(), end)
			}
		}
	})
}
