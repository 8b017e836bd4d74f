package ui

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/ui/kit"
)

// fakeBoard is a clipboard in which a picture can lie.
type fakeBoard struct {
	usable  bool
	picture []byte
	err     error
}

func (b *fakeBoard) Usable() bool          { return b.usable }
func (b *fakeBoard) Read() ([]byte, error) { return b.picture, b.err }
func (b *fakeBoard) Write(png []byte) error {
	if b.err == nil {
		b.picture = png
	}
	return b.err
}

// openWithBoard opens the sample on a system whose clipboard takes pictures.
func openWithBoard(t *testing.T) (*window, *fakeWorld) {
	t.Helper()
	w, f := open(t)
	f.board.usable = true
	w.leaveProject(w.openSample)
	return w, f
}

func TestAPictureIsPastedOnThePageOfAPersona(t *testing.T) {
	w, f := openWithBoard(t)
	f.board.picture = asPNG(t, halves(900, 600))
	paste := func() { w.table.Shortcut(&fyne.ShortcutPaste{}) }
	start := document.Project(w.doc())
	who := document.Personas(w.doc())[1]
	w.showPersona(who.ID)
	if a := w.table.Get("card.paste"); !a.Possible() || a.Text() != "Bild einfügen" {
		t.Errorf("the menu offers %q, possible %v", a.Text(), a.Possible())
	}
	paste()
	now, _ := w.selectedPersona()
	b, ok := w.doc().Image(now.Image)
	if !ok || now.Image == who.Image {
		t.Fatalf("the picture is %q", now.Image)
	}
	if img, _ := decoded(t, b); img.Bounds().Dx() != portraitEdge {
		t.Errorf("kept as %v", img.Bounds())
	}
	w.table.Run("undo")
	if now, _ := w.selectedPersona(); now.Image != who.Image || document.Project(w.doc()) != start {
		t.Error("one undo does not bring the old picture back")
	}

	// On the map the key is that of the cards, and the picture stays where it is.
	w.shell.showPage()
	paste()
	if p, _ := document.Find[domain.Persona](w.doc(), who.ID); p.Image != who.Image {
		t.Error("a picture is pasted where no persona is shown")
	}
	if a := w.table.Get("card.paste"); a.Text() == "Bild einfügen" {
		t.Error("the map offers to paste a picture")
	}
}

func TestWhatIsNoPictureIsNotPasted(t *testing.T) {
	w, f := openWithBoard(t)
	who := document.Personas(w.doc())[1]
	w.showPersona(who.ID)
	for _, c := range []struct {
		picture []byte
		err     error
		says    string
	}{
		{nil, nil, ""}, // said in passing
		{[]byte("hello"), nil, "lässt sich nicht lesen"},
		{bomb(t, 9000, 9000), nil, "40 Megapixel"},
		{nil, errors.New("slow"), "Zwischenablage antwortet nicht"},
	} {
		f.board.picture, f.board.err, f.asked = c.picture, c.err, nil
		w.persona.PastePicture()
		if said := strings.Join(f.asked, "\n"); (c.says == "") != (said == "") || !strings.Contains(said, c.says) {
			t.Errorf("says %q, want %q", said, c.says)
		}
	}
	if now, _ := w.selectedPersona(); now.Image != who.Image {
		t.Error("the picture has changed")
	}
	if _, _, ok := w.session.CanUndo(); ok {
		t.Error("there is something to undo")
	}
}

func TestWithoutAClipboardNoPictureIsOffered(t *testing.T) {
	w, f := open(t)
	f.board.picture = asPNG(t, halves(90, 60))
	who := document.Personas(w.doc())[1]
	w.showPersona(who.ID)
	w.table.Shortcut(&fyne.ShortcutPaste{})
	w.persona.PastePicture()
	if now, _ := w.selectedPersona(); now.Image != who.Image || len(f.asked) > 0 {
		t.Errorf("the picture is %q, said %q", now.Image, f.asked)
	}
	w.editCode(document.Touchpoints(w.doc())[0].ID)
	if f.code.CopyPicture != "" {
		t.Errorf("the dialog offers %q", f.code.CopyPicture)
	}
}

func TestTheMenuOfThePicturePastes(t *testing.T) {
	w, f := openWithBoard(t)
	f.board.picture = asPNG(t, halves(90, 60))
	paste := func() {
		find[*kit.Portrait](t, w.persona.Center()).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn} {
			w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
		}
	}
	who := document.Personas(w.doc())[1]
	w.showPersona(who.ID)
	paste()
	if now, _ := w.selectedPersona(); now.Image == who.Image || now.Image == "" {
		t.Errorf("in place of a picture there is %q", now.Image)
	}
	w.addPersona(0)
	paste()
	if now, _ := w.selectedPersona(); now.Image == "" {
		t.Error("a persona without a picture gets none")
	}
}

func TestThePictureOfACodeIsCopied(t *testing.T) {
	w, f := openWithBoard(t)
	w.editCode(document.Touchpoints(w.doc())[0].ID)
	if f.code.CopyPicture != "Bild kopieren" {
		t.Fatalf("the dialog offers %q", f.code.CopyPicture)
	}
	said := ""
	copied := func() { f.code.PictureCopied(0, []string{"www.tauberwerk.de"}, func(text string) { said = text }) }
	copied()
	if got := string(f.board.picture); got != "png of https://www.tauberwerk.de" || said != w.words.T("toast.code.picture") {
		t.Errorf("copied %q, said %q", got, said)
	}
	f.board.err = errors.New("slow")
	if copied(); said != w.words.T("toast.code.picture.failed") {
		t.Errorf("said %q", said)
	}
	if _, _, ok := w.session.CanUndo(); ok {
		t.Error("copying changes the project")
	}
}
