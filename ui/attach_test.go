package ui

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/ui/dialog"
	"wegmarke/ui/page/cxmap"
)

func (w *window) firstCard() domain.Card { return document.MapCards(w.doc(), w.page.Map())[0] }

func TestAPictureOnTheClipboardHangsOnTheCard(t *testing.T) {
	w, f := openWithBoard(t)
	f.board.picture = asPNG(t, halves(900, 600))
	w.Clipboard().SetContent("")
	card := w.firstCard()
	before := len(document.Comments(w.doc(), card.ID))
	w.session.Selection().Clear()
	w.table.Run("card.paste")
	if len(document.Comments(w.doc(), card.ID)) != before {
		t.Error("hangs without a card selected")
	}
	w.session.Selection().Set(card.ID)
	w.table.Run("card.paste")
	all := document.Comments(w.doc(), card.ID)
	if len(all) != before+1 || all[before].Image == "" {
		t.Fatalf("has %+v", all)
	}
	if b, ok := w.doc().Image(all[before].Image); !ok || len(b) == 0 {
		t.Error("the picture is not in the project")
	}
	w.table.Run("undo")
	if len(document.Comments(w.doc(), card.ID)) != before {
		t.Error("is more than one step")
	}
	w.Clipboard().SetContent("Text geht vor")
	w.table.Run("card.paste")
	if len(document.Comments(w.doc(), card.ID)) != before {
		t.Error("the picture beside a text is taken")
	}
}

func TestFilesAreDroppedOnTheMap(t *testing.T) {
	w, f := openWithBoard(t)
	folder := t.TempDir()
	file := func(name string, b []byte) fyne.URI {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		return storage.NewFileURI(path)
	}
	card := w.firstCard()
	r, _ := w.page.Scene().CardRect(card.ID)
	at := w.page.Board().Place(r).AddXY(5, -4)
	if to, ok := w.page.Below(at); !ok || to.Card != card.ID {
		t.Fatalf("below is %+v", to)
	}
	before := len(document.Comments(w.doc(), card.ID))
	w.dropped(at, []fyne.URI{file("Regal.png", asPNG(t, halves(40, 30)))})
	if all := document.Comments(w.doc(), card.ID); len(all) != before+1 || all[before].Text != "Regal.png" {
		t.Errorf("has %+v", all)
	}
	cards := len(document.MapCards(w.doc(), w.page.Map()))
	f.answer = func(c dialog.Choice) { c.Answers[2].Do() }
	w.dropped(at, []fyne.URI{file("Liste.md", []byte("# Eins\n- zwei\n- drei\n"))})
	if n := len(document.MapCards(w.doc(), w.page.Map())); n != cards+3 {
		t.Errorf("a list of three makes %d cards", n-cards)
	}
	w.dropped(at, []fyne.URI{file("Kaputt.txt", []byte{0xff, 0, 1})})
	if n := len(document.MapCards(w.doc(), w.page.Map())); n != cards+3 {
		t.Error("what is no text becomes cards")
	}
	empty := cxmap.Place{}
	for _, l := range document.Lanes(w.doc(), w.page.Map()) {
		for _, s := range document.Columns(w.doc(), w.page.Map()) {
			if l.Kind == domain.LaneIdeas {
				empty.At.Lane, empty.At.Step, empty.At.Index = l.ID, s.ID, -1
			}
		}
	}
	w.attach(empty, []cxmap.Picture{{Image: document.Comments(w.doc(), card.ID)[before].Image, Name: "Regal.png"}})
	if c, ok := document.Find[domain.Card](w.doc(), w.session.Selection().Lead()); !ok || c.Text != "Regal" {
		t.Errorf("in a cell it makes %+v", c)
	}
}
