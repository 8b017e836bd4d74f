package start

import (
	"image/color"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/domain/palette"
	"wegmarke/domain/typeset"
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
	fonts, err := typeset.NewFonts()
	if err != nil {
		t.Fatal(err)
	}
	p := Params{
		Words: st.words, Fonts: fonts, Now: func() time.Time { return now },
		Missing: func(string) bool { return false }, Background: at, Main: at,
		OnNew: note("new"), OnOpen: func() { note("open")("") }, OnSample: func() { note("sample")("") },
		OnAnswer: func() { note("answer")("") }, OnRecent: note("recent"), OnForget: note("forget"),
		OnRecover: note("recover"), OnDiscard: note("discard"), OnLanguage: st.words.SetLanguage,
		OnWaymark:  func(path string, w analysis.Waymark) { note("waymark")(path + " " + waymarkKey(w)) },
		OnTemplate: note("template"), OnGuide: note("guide"), OnKeys: func() { note("keys")("") },
		OnTemplateRename: func(id, title string) { note("rename")(id + " " + title) },
		OnTemplateDelete: func(id, title string) { note("delete")(id + " " + title) },
		OnTheme:          func() { note("theme")("") }, OnSettings: func() { note("settings")("") },
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
		"CX-Map, 7 Phasen": "new 7", "CX-Map bis Loyalität": "new 5b", "Persona-Canvas": "new persona",
		"Touchpoint-Canvas": "new touchpoints", "Excel-Antworten": "answer", "Leitfaden": "guide /a/alt.wegmarke", "Tastenkürzel": "keys",
		"Einstellungen": "settings", "Persona, hier steht das Projekt": "waymark /a/alt.wegmarke persona",
		"CX-Map, noch offen": "waymark /a/alt.wegmarke map", "Mein Muster": "template t1", "Leeres Projekt": "new free", "Alt": "recent /a/alt.wegmarke",
		"Fortsetzen": "recover s1", "Verwerfen": "discard s1",
	} {
		st := show(t, func(p *Params) {
			p.Recents = []Recent{{Path: "/a/alt.wegmarke", Title: "Alt", Time: now}}
			p.Leftovers = []Leftover{{Session: "s1", Title: "Alt", Time: now, Edits: 3}}
			p.Templates = []Template{{ID: "t1", Title: "Mein Muster"}}
		})
		st.press(t, text)
		if !slices.Equal(st.calls, []string{want}) {
			t.Errorf("%s: called %v, want %s", text, st.calls, want)
		}
	}
}

func TestAnEmptyStartShowsTheRouteAndTheWaysIn(t *testing.T) {
	st := show(t, nil)
	said := st.says()
	for _, want := range []string{"Guten Tag", "Wen begleiten Sie?", "Neu aus Vorlage", "Excel-Antwort importieren", "braucht kein Internet."} {
		if !strings.Contains(said, want) {
			t.Errorf("does not say %q", want)
		}
	}
	if strings.Contains(said, "Zuletzt bearbeitet") || len(st.labelled("Weiter an der Persona")) != 0 {
		t.Error("offers what is not there")
	}
	st.press(t, "Persona, hier steht das Projekt")
	if !slices.Equal(st.calls, []string{"waymark  persona"}) {
		t.Errorf("called %q", st.calls)
	}
}

func TestThePageSaysWhereTheLastProjectStands(t *testing.T) {
	about := analysis.Digest{Project: domain.NewID(), Phases: 7, Personas: 1, Answers: 1, Stand: analysis.WaymarkMap}
	for _, c := range []struct {
		stand        analysis.Waymark
		says, button string
		signs        []string
	}{
		{analysis.WaymarkPersona, "DACH steht bei Schritt 1: Persona. 1 Excel-Antwort", "Weiter an der Persona", []string{"Persona, hier", "Touchpoints, noch", "Analyse, noch"}},
		{analysis.WaymarkMap, "DACH steht bei Schritt 3: CX-Map. 1 Excel-Antwort", "Weiter an der CX-Map", []string{"Persona, erledigt", "CX-Map, hier", "Analyse, noch"}},
		{analysis.RouteEnd, "DACH hat alle fünf Schritte", "Projekt öffnen", []string{"Persona, erledigt", "CX-Map, erledigt", "Analyse, erledigt"}},
	} {
		st := show(t, func(p *Params) {
			p.Name = "Frau Brandt"
			about.Stand = c.stand
			p.Recents = []Recent{{Path: "/weg", Title: "Weg", Time: now}, {Path: "/a", Title: "DACH", Time: now, About: about}}
			p.Missing = func(path string) bool { return path == "/weg" }
		})
		said := st.says()
		for _, want := range []string{"Guten Tag, Frau Brandt", c.says, "7 Phasen · 1 Persona", "1 Antwort steht aus"} {
			if !strings.Contains(said, want) {
				t.Errorf("does not say %q but %q", want, said)
			}
		}
		for _, want := range c.signs {
			if !st.named(want) {
				t.Errorf("stand %v: nothing is called %q", c.stand, want)
			}
		}
		st.press(t, c.button)
		if len(st.calls) != 1 || !strings.HasPrefix(st.calls[0], "waymark /a") && c.stand != analysis.RouteEnd {
			t.Errorf("called %q", st.calls)
		}
	}
}

// named says whether something can be pressed whose name begins so.
func (st *stage) named(begin string) bool {
	found := false
	walk(st.page, func(o fyne.CanvasObject) {
		if a, ok := o.(fyne.Accessible); ok && strings.HasPrefix(a.AccessibilityLabel(), begin) {
			found = true
		}
	})
	return found
}

func TestTheSearchFindsProjectsAndTemplates(t *testing.T) {
	st := show(t, func(p *Params) {
		p.Recents = []Recent{{Path: "/a", Title: "Messe", Time: now}, {Path: "/b", Title: "Kältetrockner", Time: now}}
	})
	st.page.FocusSearch()
	test.Type(st.window.Canvas().Focused(), "kälte")
	if said := st.says(); !strings.Contains(said, "Kältetrockner") || strings.Contains(said, "Messe") || strings.Contains(said, "Neu aus Vorlage") {
		t.Errorf("says %q", said)
	}
	st.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !slices.Equal(st.calls, []string{"recent /b"}) {
		t.Errorf("called %v", st.calls)
	}
	st.page.search("touchpoint")
	if said := st.says(); !strings.Contains(said, "Touchpoint-Canvas") || strings.Contains(said, "Persona-Canvas") {
		t.Errorf("says %q", said)
	}
	st.page.search("gibt es nicht")
	if !strings.Contains(st.says(), "heißt „gibt es nicht“") {
		t.Error("does not say that nothing was found")
	}
	st.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if !strings.Contains(st.says(), "Guten Tag") {
		t.Error("Escape does not bring the page back")
	}
}

func TestOwnTemplatesCanBeRenamedAndDeleted(t *testing.T) {
	st := show(t, func(p *Params) { p.Templates = []Template{{ID: "t1", Title: "Messe"}} })
	tile, ok := st.labelled("Messe")[0].(*kit.Tile)
	if !ok {
		t.Fatal("no tile")
	}
	tile.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	tile.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if !slices.Equal(st.calls, []string{"rename t1 Messe", "delete t1 Messe"}) {
		t.Errorf("called %v", st.calls)
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
		p.Recents = []Recent{{Path: "/a", Title: "Da", Time: now}, {Path: "/usb/b", Title: "Weg", Time: now}}
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

func TestOneRowIsShownUntilAllAreAskedFor(t *testing.T) {
	st := show(t, nil)
	var many []Recent
	for i := range 12 {
		many = append(many, Recent{Path: strings.Repeat("/x", i+1), Time: now})
	}
	st.page.SetRecents(many)
	shown := func() (n int) {
		for _, tile := range st.labelled("x") {
			if tile.(*kit.Tile).Visible() {
				n++
			}
		}
		return n
	}
	if got := shown(); got != recentColumns(1180-sideWidth-2*contentPad) {
		t.Errorf("%d are shown", got)
	}
	st.press(t, "Alle anzeigen")
	if got := shown(); got != recentMost {
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

// colours counts the pixels of a drawing by their colour.
func colours(d *drawing, w, h int) map[color.NRGBA]int {
	out := map[color.NRGBA]int{}
	img := d.image(w, h)
	for y := range h {
		for x := range w {
			out[color.NRGBAModel.Convert(img.At(x, y)).(color.NRGBA)]++
		}
	}
	return out
}

func TestDrawingsShowTheirContentInTheColoursInForce(t *testing.T) {
	st := show(t, nil)
	seven, _ := catalog.ModelOf(catalog.Model7)
	d := newDrawing(st.page.painter, func(b *brush) {
		b.ground = b.BgCanvas
		drawSketch(b, modelSketch(seven))
	})
	d.Resize(fyne.NewSize(290, 160))
	light, dark := palette.Light(), palette.Dark()
	seen := colours(d, 290, 160)
	for i := range 7 {
		if seen[light.PhaseFor(i+1).Strong] < 200 {
			t.Errorf("phase %d has %d pixels", i+1, seen[light.PhaseFor(i+1).Strong])
		}
	}
	if seen[light.PainBg] == 0 || seen[light.EmotionFor(-2)] == 0 {
		t.Error("pains or feelings are missing")
	}
	fyne.CurrentApp().Settings().SetTheme(theme.New(theme.Dark))
	if seen := colours(d, 290, 160); seen[dark.BgCanvas] == 0 || seen[light.BgCanvas] != 0 {
		t.Error("the drawing does not follow the theme")
	}
}

func TestTheRouteIsDrawnAsFarAsTheProjectHasCome(t *testing.T) {
	st := show(t, nil)
	light := palette.Light()
	ink := -1
	for _, stand := range []analysis.Waymark{analysis.WaymarkPersona, analysis.WaymarkMap, analysis.RouteEnd} {
		r := newRoute(routeParams{words: st.words, painter: st.page.painter, stand: stand, action: func(analysis.Waymark) {}})
		r.line.Resize(fyne.NewSize(900, routeTall))
		seen := colours(r.line, 900, routeTall)
		if seen[light.Ink] <= ink {
			t.Errorf("stand %d: the line is not longer", stand)
		}
		ink = seen[light.Ink]
		if seen[light.Wegmarke] == 0 {
			t.Errorf("stand %d: no waymark is filled", stand)
		}
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

func TestTheFirstStartOffersTheSampleAtItsHead(t *testing.T) {
	const sample = "Beispiel öffnen"
	st := show(t, nil)
	if n := len(st.labelled(sample)); n != 2 {
		t.Errorf("the first start offers the sample %d times", n)
	}
	st = show(t, func(p *Params) { p.Recents = []Recent{{Path: "/a", Title: "Messe", Time: now}} })
	if n := len(st.labelled(sample)); n != 1 {
		t.Errorf("later it is offered %d times", n)
	}
}
