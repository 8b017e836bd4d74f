package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	source "wegmarke/domain/intake"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/page/frame"
)

// ReadTables implements Tables.
func (f *fakeWorld) ReadTables(string) ([]source.Grid, error) {
	if f.whileReading != nil {
		f.whileReading()
	}
	return f.grids, nil
}

// PasteTables implements Tables.
func (f *fakeWorld) PasteTables(name, text string) ([]source.Grid, error) {
	return []source.Grid{source.FromRows(name, edit.ParseTable(text))}, nil
}

// foreign is a map of somebody else.
func foreign() []source.Grid {
	return []source.Grid{source.FromRows("Reise", [][]string{
		{"Phase", "Aufmerksamkeit", "Kauf"},
		{"Aktivitäten", "Sucht", "Bestellt"},
		{"Hürden", "Findet nichts", "Versandkosten"},
	})}
}

// found recognises the foreign map and takes all of it.
func found(t *testing.T) (source.Proposal, []source.Choice) {
	t.Helper()
	p, err := source.Recognise(foreign(), source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return p, []source.Choice{{Piece: 0}}
}

func drop(w *window, path string) {
	w.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(path)})
}

func TestAForeignTableGoesInAsOneStep(t *testing.T) {
	w, f := open(t)
	f.grids, f.readErr = foreign(), ErrForeign
	before := len(document.Maps(w.doc()))
	drop(w, "/inbox/reise.xlsx")
	if !w.reviewing || w.shell.frame.Page().Kind != frame.Intake {
		t.Fatal("the table does not show")
	}
	p, choices := found(t)
	w.takeIn(p, choices, "reise.xlsx")
	maps := document.Maps(w.doc())
	if w.reviewing || len(maps) != before+1 || w.page.Map() != maps[before].ID || maps[before].Title != "Reise" {
		t.Fatalf("shows %v of %d maps", w.page.Map(), len(maps))
	}
	w.undo()
	if len(document.Maps(w.doc())) != before {
		t.Error("undo leaves a map")
	}
	w.redo()
	if len(document.Maps(w.doc())) != before+1 {
		t.Error("redo brings no map")
	}
}

func TestAForeignTableCanBeginAProject(t *testing.T) {
	w, f := open(t)
	w.leave(t)
	f.grids = foreign()
	drop(w, "/inbox/reise.csv")
	if w.session != nil || w.begin != nil {
		t.Fatal("the table does not show")
	}
	w.endIntake()
	if w.begin == nil {
		t.Fatal("Cancel does not lead back to the start page")
	}
	drop(w, "/inbox/reise.xlsx")
	p, choices := found(t)
	w.takeIn(p, choices, "reise.xlsx")
	if w.session == nil || document.Project(w.doc()).Title != "reise" || len(document.Maps(w.doc())) != 1 {
		t.Fatal("no project with the map")
	}
	if got := len(document.MapCards(w.doc(), w.page.Map())); got != 4 {
		t.Errorf("the map has %d cards", got)
	}
}

func TestATableOnTheClipboardIsOfferedAsAWhole(t *testing.T) {
	w, f := open(t)
	asked := 0
	f.answer = func(c dialog.Choice) {
		asked++
		c.Answers[2].Do()
	}
	w.Clipboard().SetContent("eins\tzwei\ndrei\tvier")
	cards := len(document.MapCards(w.doc(), w.page.Map()))
	w.table.Run("card.paste")
	if asked != 0 || len(document.MapCards(w.doc(), w.page.Map())) != cards+4 {
		t.Fatal("a block of texts is no longer pasted as cards")
	}
	w.Clipboard().SetContent("Phase\tAwareness\tPurchase\nAktionen\ta\tb\nPains\tc\td")
	w.table.Run("card.paste")
	if asked != 1 || !w.reviewing || w.shell.frame.Page().Kind != frame.Intake {
		t.Error("the table is not offered")
	}
	w.endIntake()
	w.Clipboard().SetContent("")
	before := len(f.asked)
	w.table.Run("table.paste")
	if w.reviewing || len(f.asked) != before+1 {
		t.Error("an empty clipboard is not told")
	}
}

func TestDaysAndSharesOfOtherProgramsAreWritten(t *testing.T) {
	for _, c := range []struct {
		form     source.Form
		text     string
		de, engl string
	}{
		{source.Day, "2026-03-05", "05.03.2026", "5 Mar 2026"},
		{source.Moment, "2026-03-05 14:30", "05.03.2026 14:30", "5 Mar 2026 14:30"},
		{source.Percent, "27.1%", "27,1 %", "27.1%"},
		{source.Clock, "14:30", "14:30", "14:30"},
	} {
		for lang, want := range map[string]string{"de": c.de, "en": c.engl} {
			if got := formed(i18n.New(lang), c.form, c.text); got != want {
				t.Errorf("%s in %s: %q", c.text, lang, got)
			}
		}
	}
}

func TestReadingATableCanBeStopped(t *testing.T) {
	w, f := open(t)
	f.grids, f.readErr = foreign(), ErrForeign
	stopped := 0
	f.whileReading = func() {
		w.saysItLasts(func() { stopped++ })()
		w.looking++ // what the button does
	}
	drop(w, "/inbox/reise.csv")
	if w.reviewing || stopped != 0 {
		t.Error("a table that was stopped is shown")
	}
	f.whileReading = nil
	drop(w, "/inbox/reise.csv")
	if !w.reviewing {
		t.Error("the next one is not shown")
	}
}
