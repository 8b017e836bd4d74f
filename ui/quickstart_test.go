package ui

import (
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"wegmarke/ui/help"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

func TestTheQuickStartNamesTheKeysOfTheHelp(t *testing.T) {
	w, _ := open(t)
	keys := QuickKeys(w.words)
	if len(keys) != 10 {
		t.Errorf("%d keys", len(keys))
	}
	said := map[string]string{}
	for _, g := range w.keyGroups() {
		for _, k := range g.Rows {
			said[strings.TrimRight(k.Text, " \u00a0…")] = k.Keys
		}
	}
	for _, k := range keys {
		here := k.Keys
		if runtime.GOOS == "darwin" {
			here = k.MacKeys
		}
		if first, _, _ := strings.Cut(said[k.Text], w.words.T("help.keys.or")); first == "" || first != here {
			t.Errorf("%s: the quick start says %q, the help %q", k.Text, here, said[k.Text])
		}
	}
	want := []QuickKey{
		{"Rückgängig", "Strg Z", "⌘Z"}, {"Antwort importieren", "Strg Umschalt I", "⇧⌘I"}, {"Leitfragen und Hilfe", "F1", "⇧⌘/"},
		{w.words.T("help.keys.cell"), "Tab", "⇥"},
	}
	for _, k := range want {
		if !slices.Contains(keys, k) {
			t.Errorf("no %q among %q", k, keys)
		}
	}
	if k := QuickKeys(i18n.New("en")); k[3] != (QuickKey{"Undo", "Ctrl Z", "⌘Z"}) {
		t.Errorf("in English: %q", k[3])
	}
}

func TestTheHelpOpensTheQuickStart(t *testing.T) {
	for _, start := range []bool{false, true} {
		w, f := open(t)
		f.smaller.folder = t.TempDir()
		if start {
			w.leaveProject(w.showStart)
		}
		w.table.Run("help")
		for _, o := range test.WidgetRenderer(shownHelp(t, w)).Objects() {
			if b, ok := o.(*kit.Button); ok {
				test.Tap(b)
			}
		}
		if _, still := w.win.Canvas().Overlays().Top().(*help.Help); still {
			t.Error("the help stays above what it opened")
		}
		want := filepath.Join(f.smaller.folder, "Wegmarke Kurzanleitung.pdf") + " de"
		if !slices.Contains(f.sent, want) {
			t.Errorf("written %q, want %q", f.sent, want)
		}
	}
}
