package dialog

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/ui/kit"
)

// shelf is a folder with a folder, two workbooks and what must not be offered.
func shelf(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "Runde 2"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"b.xlsx", "A.XLSX", "notes.txt", ".hidden.xlsx", filepath.Join("Runde 2", "c.xlsx")} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

var workbooks = []Filter{{Name: "Excel", Endings: []string{"xlsx"}}}

func TestOwnDialogOffersFoldersAndSuitableFiles(t *testing.T) {
	dir := shelf(t)
	c, w := picker(t, &fake{err: errNoDialog})
	got := ""
	c.Open("Antwort importieren", workbooks, dir, func(path string) { got = path })
	row := func() *kit.TreeRow { return w.Canvas().Focused().(*kit.TreeRow) }
	if row().AccessibilityLabel() != "Runde 2" {
		t.Fatalf("begins with %q", row().AccessibilityLabel())
	}
	main := top(t, w).main
	if !main.Disabled() {
		t.Error("a folder can be opened as a file")
	}
	press(row(), fyne.KeyDown)
	if row().AccessibilityLabel() != "A.XLSX" || main.Disabled() {
		t.Errorf("after down: %q", row().AccessibilityLabel())
	}
	press(row(), fyne.KeyEnd)
	if row().AccessibilityLabel() != "b.xlsx" {
		t.Errorf("the last is %q", row().AccessibilityLabel())
	}
	press(row(), fyne.KeyHome)
	press(row(), fyne.KeyReturn)
	press(row(), fyne.KeyReturn)
	closed(t, w)
	if want := filepath.Join(dir, "Runde 2", "c.xlsx"); got != want {
		t.Errorf("took %q, want %q", got, want)
	}
}

func TestOwnDialogByPointer(t *testing.T) {
	dir := shelf(t)
	c, w := picker(t, &fake{err: errNoDialog})
	got := ""
	c.Open("Antwort importieren", workbooks, dir, func(path string) { got = path })
	press(w.Canvas().Focused(), fyne.KeyDown)
	file := w.Canvas().Focused().(*kit.TreeRow)
	press(file, fyne.KeyHome)
	file.Tapped(&fyne.PointEvent{})
	if got != "" {
		t.Fatal("one click takes a file at once")
	}
	file.Tapped(&fyne.PointEvent{})
	if got != filepath.Join(dir, "A.XLSX") {
		t.Errorf("took %q", got)
	}
	closed(t, w)
}

func TestOwnDialogGoesUpAndChoosesAFolder(t *testing.T) {
	dir := shelf(t)
	c, w := picker(t, &fake{err: errNoDialog})
	got := ""
	c.Folder("Ordner wählen", filepath.Join(dir, "Runde 2"), func(path string) { got = path })
	s := top(t, w)
	if s.main.Disabled() {
		t.Fatal("an empty folder cannot be chosen")
	}
	s.main.Tapped(&fyne.PointEvent{})
	if got != filepath.Join(dir, "Runde 2") {
		t.Errorf("chose %q", got)
	}
	c.Folder("Ordner wählen", dir, func(path string) { got = path })
	row := w.Canvas().Focused()
	press(row, fyne.KeyReturn)
	top(t, w).main.Tapped(&fyne.PointEvent{})
	if got != filepath.Join(dir, "Runde 2") {
		t.Errorf("chose %q", got)
	}
	got = ""
	c.Folder("Ordner wählen", dir, func(path string) { got = path })
	press(w.Canvas().Focused(), fyne.KeyBackspace)
	top(t, w).main.Tapped(&fyne.PointEvent{})
	if got != filepath.Dir(dir) {
		t.Errorf("backspace leads to %q", got)
	}
	c.Folder("Ordner wählen", dir, func(string) { t.Error("called although the user cancelled") })
	press(w.Canvas().Focused(), fyne.KeyEscape)
	closed(t, w)
}
