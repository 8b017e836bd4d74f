package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/ui/kit"
)

// write types into the notes of the slide.
func (p *presentation) write(t *testing.T, text string) {
	t.Helper()
	p.notesWin.Canvas().FocusNext()
	field, ok := p.notesWin.Canvas().Focused().(*kit.Entry)
	if !ok {
		t.Fatal("the notes have no field")
	}
	field.SetText(text)
}

func TestAPresentationKeepsItsNotesAsOneStep(t *testing.T) {
	w, _ := open(t)
	w.table.Press(fyne.KeyF5, 0)
	p := w.presenting
	if p == nil {
		t.Fatal("F5 does not present the map")
	}
	p.screen.Key(fyne.KeyRight)
	phase := p.screen.Deck().Phase()
	p.screen.Key(fyne.KeyN)
	if p.notes == nil {
		t.Fatal("N does not open the notes")
	}
	p.write(t, "Hier die Zahl nennen")
	p.screen.Key(fyne.KeyRight) // what was written stays with its slide
	said := document.Entries(w.doc(), phase, catalog.TalkField)
	if len(said) != 1 || said[0].Text != "Hier die Zahl nennen" {
		t.Fatalf("the phase has the notes %v", said)
	}
	w.table.Run("undo")
	if len(document.Entries(w.doc(), phase, catalog.TalkField)) != 0 {
		t.Error("one step does not take the note back")
	}
	p.screen.Key(fyne.KeyEscape)
	if w.presenting != nil || p.notesWin != nil {
		t.Error("Escape does not end the presentation and its notes")
	}
}

func TestAPresentationEndsWithItsProject(t *testing.T) {
	w, f := open(t)
	w.table.Run("present")
	w.presenting.screen.Key(fyne.KeyRight)
	w.presenting.screen.Key(fyne.KeyN)
	w.presenting.write(t, "Noch nicht gesichert")
	kept := len(f.project.kept)
	w.leave(t)
	if w.presenting != nil {
		t.Error("the presentation outlives the project")
	}
	if len(f.project.kept) != kept+1 {
		t.Error("what was being written is lost")
	}
}
