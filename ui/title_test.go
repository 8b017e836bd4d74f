package ui

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"wegmarke/domain/document"
	"wegmarke/domain/edit"
)

func TestTheBarOfTheWindowTellsTheStateOfTheFile(t *testing.T) {
	w, f := open(t)
	is := func(want string) {
		t.Helper()
		if got := w.win.Title(); got != want {
			t.Errorf("the window is called %q, want %q", got, want)
		}
	}
	is("Kompressorstation DACH (noch keine Datei) – Wegmarke")
	f.project.path = "/somewhere/plan.wegmarke"
	f.project.listening(SaveState{})
	is("Kompressorstation DACH – Wegmarke")
	f.project.listening(SaveState{Unsaved: 2})
	is("• Kompressorstation DACH – Wegmarke")
	f.project.listening(SaveState{Unsaved: 2, Err: errors.New("drive is gone")})
	is("Kompressorstation DACH (nicht in die Datei geschrieben) – Wegmarke")
	f.project.listening(SaveState{})
	w.commit(edit.Label{Key: "undo.project.field"}, "", func(d *document.Draft) error {
		p := document.Project(w.doc())
		p.Title = "Anders"
		d.Put(p)
		return nil
	})
	is("Anders – Wegmarke")
	w.leave(t)
	is("Wegmarke")
	if !slices.Contains(f.noted, "/somewhere/plan.wegmarke") {
		t.Errorf("the system knows of %q", f.noted)
	}
}

func TestAMapIsPrintedThroughAPDF(t *testing.T) {
	w, f := open(t)
	f.smaller.folder = t.TempDir()
	w.table.Run("print")
	want := filepath.Join(f.smaller.folder, "Neukauf Station.pdf")
	if len(f.sent) != 1 || f.sent[0] != want {
		t.Errorf("written %q, want %q", f.sent, want)
	}
	if _, err := os.Stat(filepath.Dir(want)); err != nil {
		t.Error(err)
	}
}
