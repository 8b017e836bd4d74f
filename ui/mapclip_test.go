package ui

import (
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/document"
	"wegmarke/ui/clip"
)

func TestAMapGoesFromOneProjectToAnother(t *testing.T) {
	w, _ := open(t)
	m := document.Maps(w.doc())[1]
	w.copyMap(m.ID)
	other, _ := open(t)
	// Another window has the same clipboard and the same folder, but not the same memory.
	other.clips = clip.New(w.app.Clipboard(), w.Folder, t.Logf)
	start, maps := other.doc().Clone(), len(document.Maps(other.doc()))
	if other.pasteMapItem(domain.ID{}).Disabled {
		t.Fatal("what was copied in another window cannot be pasted")
	}
	other.page.Actions() // the page pastes through the window
	other.table.Run("map.paste")
	if n := len(document.Maps(other.doc())); n != maps+1 {
		t.Fatalf("%d maps", n)
	}
	made := other.page.Map()
	got, _ := document.Find[domain.Map](other.doc(), made)
	if got.Title != "Servicevertrag (Kopie)" || analysis.CardCount(other.doc(), made) != analysis.CardCount(w.doc(), m.ID) {
		t.Errorf("pasted %q with %d cards", got.Title, analysis.CardCount(other.doc(), made))
	}
	if a, b := other.doc().Count(domain.TableTouchpoint), start.Count(domain.TableTouchpoint); a != b {
		t.Errorf("%d touchpoints, there were %d", a, b)
	}
	other.table.Run("undo")
	if !other.doc().Equal(start) {
		t.Error("one undo does not lead back")
	}
	w.app.Clipboard().SetContent("etwas anderes")
	if !other.pasteMapItem(domain.ID{}).Disabled {
		t.Error("a map is offered although something else was copied")
	}
}
