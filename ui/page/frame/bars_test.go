package frame

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/action"
	"wegmarke/ui/i18n"
)

func TestButtonsRunActions(t *testing.T) {
	s := newStand(t, "de", nil)
	test.Tap(s.frame.top.export)
	test.Tap(s.frame.top.present)
	test.Tap(s.sub.add)
	test.Tap(s.frame.top.undo) // nothing to undo
	s.wantLog("run workbook.export", "run present", "run card.add")
}

func TestSearch(t *testing.T) {
	s := newStand(t, "de", nil)
	s.frame.FocusSearch()
	field := s.window.Canvas().Focused()
	if field == nil {
		t.Fatal("the search field did not get the focus")
	}
	test.Type(field, "öl")
	s.press(fyne.KeyReturn)
	s.wantLog("search ö", "search öl", "next")
	shortcuts := field.(fyne.Shortcutable)
	shortcuts.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyE, Modifier: action.Primary})
	s.wantLog("run workbook.export")
	shortcuts.TypedShortcut(&fyne.ShortcutUndo{})
	if got := s.frame.top.search.Text(); got != "" {
		t.Errorf("undo in the field left %q", got)
	}
	test.Type(field, "a")
	s.log = nil
	s.press(fyne.KeyEscape)
	s.wantLog("search ", "leave")
}

func TestZoom(t *testing.T) {
	s := newStand(t, "de", nil)
	s.frame.SetZoom(66.7)
	s.wantTexts("67\u00a0%")
	s.words.SetLanguage(i18n.English)
	s.wantTexts("67%")
}

func TestTheProjectOpensTheMainMenu(t *testing.T) {
	s := newStand(t, "de", nil)
	test.Tap(s.frame.top.crumbs.menu)
	if s.window.Canvas().Overlays().Top() == nil {
		t.Fatal("no menu")
	}
	s = newStand(t, "de", func(_ *stand, p *Params) { p.MainMenu = nil })
	s.wantTexts("Kompressorstation DACH", "Neukauf Station")
	s.log = nil
	test.Tap(s.frame.top.crumbs.menu)
	s.wantLog("overview")
	s = newStand(t, "de", func(_ *stand, p *Params) { p.MainMenu, p.OnOverview = nil, nil })
	s.wantTexts("Kompressorstation DACH", "Neukauf Station")
	if s.frame.top.crumbs.menu != nil {
		t.Error("the project's name leads nowhere")
	}
}

func TestSavedStates(t *testing.T) {
	s := newStand(t, "de", nil)
	at := time.Date(2026, 3, 5, 14, 32, 0, 0, time.UTC)
	for _, c := range []struct {
		saved Saved
		want  string
	}{
		{Saved{Kind: SavedDone, At: at}, "Gespeichert um 14:32"},
		{Saved{Kind: SavedRunning}, "Wird gespeichert\u00a0…"},
		{Saved{Kind: SavedWaiting}, "Änderungen gesichert"},
		{Saved{Kind: SavedFailed}, "Speichern nicht möglich"},
		{Saved{Kind: SavedFailed, Reason: "kein Platz"}, "Nicht gesichert: kein Platz"},
		{Saved{Kind: SavedReadOnly}, "Schreibgeschützt"},
	} {
		s.frame.SetSaved(c.saved)
		s.wantTexts(c.want)
	}
	s.frame.SetSaved(Saved{Kind: SavedDone, At: at})
	s.words.SetLanguage(i18n.English)
	s.wantTexts("Saved at 14:32")
}

// TestWhySavingFailedIsWorthMoreThanCounts holds that a long reason is not cut while counts stand
// beside it.
func TestWhySavingFailedIsWorthMoreThanCounts(t *testing.T) {
	s := newStand(t, "de", nil)
	s.size(1180, 720)
	reason := "Auf dem Datenträger ist kein Platz mehr. Die Datei ist auf dem letzten Stand, Ihre neuen Änderungen sind auf diesem Rechner gesichert. Schaffen Sie Platz."
	s.frame.SetSaved(Saved{Kind: SavedFailed, Reason: reason})
	s.wantTexts("Nicht gesichert: " + reason)
	s.wantNot("61 Karten")
	s.frame.SetSaved(Saved{Kind: SavedRunning})
	s.wantTexts("61 Karten")
}

func TestSubBarMenus(t *testing.T) {
	s := newStand(t, "de", nil)
	lanes := s.sub.laneMenu()
	if len(lanes.Items) != 11 || lanes.Items[0].Label != "Kundenaktionen" || !lanes.Items[0].Checked {
		t.Errorf("menu of lanes: %d entries", len(lanes.Items))
	}
	lanes.Items[3].Action()
	people := s.sub.personas()
	if len(people.Items) != 4 || !people.Items[0].Checked || people.Items[1].Checked {
		t.Errorf("menu of personas: %d entries", len(people.Items))
	}
	people.Items[1].Action()
	test.Tap(s.sub.filter)
	test.Tap(s.sub.moments.(fyne.Tappable))
	s.wantLog("lane", "about Dr. Sabine Reuter", "filter", "moments")

	m, _ := document.Find[domain.Map](s.doc(), s.station)
	nobody := m
	nobody.Persona = domain.ID{}
	s.commit(edit.Label{Key: "undo.map.renamed"}, document.Edit{Before: m, After: nobody})
	s.wantTexts("Persona wählen")
	s.sub.SetMap(document.Maps(s.doc())[2].ID)
	s.wantTexts("Messe ComAir, vier Tage und sechs Wochen danach", "10 Ebenen", "0 Wegmarken")
}

func TestSubBarShowsOnlyWhatCanBeDone(t *testing.T) {
	s := newStand(t, "de", nil)
	bare := NewSubBar(SubBarParams{Actions: s.table("card.add"), Words: s.words, Doc: s.doc}, s.station)
	t.Cleanup(bare.Close)
	s.frame.SetPage(Page{Kind: Map, ID: s.station, Center: s.frame.page.Center, Sub: bare})
	s.wantNot("Filter", "11 Ebenen")
	s.wantTexts("2 Wegmarken")
	if bare.personas() != nil || !bare.add.Disabled() {
		t.Error("the bar offers what nobody does")
	}
}

func TestInitials(t *testing.T) {
	for name, want := range map[string]string{"Markus Feldhaus": "MF", "Dr. Sabine Reuter": "SR", "": "?", "Jan": "J"} {
		if got := initials(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}
