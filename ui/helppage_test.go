package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/ui/help"
	"wegmarke/ui/page/checks"
)

func shownHelp(t *testing.T, w *window) *help.Help {
	t.Helper()
	h, ok := w.win.Canvas().Overlays().Top().(*help.Help)
	if !ok {
		t.Fatal("the help did not open")
	}
	return h
}

func TestHelpBeginsWithThePageOneIsOn(t *testing.T) {
	w, _ := open(t)
	w.table.Press(fyne.KeyF1, 0)
	if got := shownHelp(t, w).Open(); got != "card" {
		t.Errorf("on a map the help opens %q", got)
	}
	typeKeys(w, fyne.KeyEscape)
	if w.win.Canvas().Overlays().Top() != nil {
		t.Fatal("Escape leaves the help open")
	}
	w.showTouchpoints()
	w.table.Run("help")
	if got := shownHelp(t, w).Open(); got != "touchpoints" {
		t.Errorf("on the touchpoints the help opens %q", got)
	}
	// Down walks through all chapters, also those that are made of lists.
	for range 13 {
		typeKeys(w, fyne.KeyDown)
	}
	if got := shownHelp(t, w).Open(); got != help.Licences {
		t.Errorf("the last chapter is %q", got)
	}
	typeKeys(w, fyne.KeyEscape)
	w.showChecks(checks.Reviews)
	w.table.Run("help")
	if got := shownHelp(t, w).Open(); got != "checks" {
		t.Errorf("on the checklists the help opens %q", got)
	}
	typeKeys(w, fyne.KeyEscape)
	w.leaveProject(w.showStart)
	w.table.Run("help")
	if got := shownHelp(t, w).Open(); got != "start" {
		t.Errorf("on the start page the help opens %q", got)
	}
}

func TestHelpNamesTheKeysOfAllActions(t *testing.T) {
	w, _ := open(t)
	var all []string
	for _, g := range w.keyGroups() {
		if g.Title == "" || len(g.Rows) == 0 {
			t.Errorf("group %q has %d rows", g.Title, len(g.Rows))
		}
		for _, k := range g.Rows {
			all = append(all, k.Text+"="+k.Keys)
		}
	}
	list := strings.Join(all, "\n")
	for _, want := range []string{"Schnell öffnen=Strg K", "Suchen=Strg F", "Wiederholen=Strg Y oder Strg Umschalt Z", "Duplizieren=Strg D"} {
		if !strings.Contains(list, want) {
			t.Errorf("the table of keys lacks %q:\n%s", want, list)
		}
	}
	for _, a := range w.table.All() {
		if len(a.Keys) > 0 && !strings.Contains(list, w.words.T("action."+a.ID)+"=") {
			t.Errorf("the table of keys lacks %s", a.ID)
		}
	}
}
