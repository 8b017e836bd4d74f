package clip

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/parcel"
	"wegmarke/domain/sample"
)

func cards(t *testing.T) parcel.Parcel {
	t.Helper()
	doc, err := sample.Story(sample.Params{IDs: sample.Sequence(1)})
	if err != nil {
		t.Fatal(err)
	}
	m := document.Maps(doc)[0].ID
	return parcel.OfCards(doc, m, []domain.ID{document.MapCards(doc, m)[0].ID})
}

func TestAnotherWindowFindsWhatWasCopied(t *testing.T) {
	system, folder := test.NewClipboard(), filepath.Join(t.TempDir(), "new")
	New(system, folder, t.Logf).Copy(cards(t))
	if got := system.Content(); got != "Bemerkt Druckabfall in Schicht 2" {
		t.Errorf("other programs get %q", got)
	}
	system.SetContent(system.Content() + "\r\n") // as some systems do
	p, _ := New(system, folder, t.Logf).Paste()
	if p.Kind != parcel.Cards || len(p.Roots) != 1 {
		t.Errorf("another window gets %+v", p.Kind)
	}
}

func TestTextOfAnotherProgramIsNoParcel(t *testing.T) {
	system, folder := test.NewClipboard(), t.TempDir()
	b := New(system, folder, t.Logf)
	b.Copy(cards(t))
	system.SetContent("Bemerkt etwas anderes")
	if p, text := b.Paste(); !p.IsEmpty() || text != "Bemerkt etwas anderes" {
		t.Errorf("pastes %s and %q", p.Kind, text)
	}
	b.Copy(parcel.Parcel{})
	if system.Content() != "Bemerkt etwas anderes" {
		t.Error("copying nothing empties the clipboard")
	}
}

func TestThePictureOfAnotherProgramIsNoText(t *testing.T) {
	system := test.NewClipboard()
	b := New(system, t.TempDir(), t.Logf)
	for _, bytes := range []string{"\x89PNG\r\n\x1a\n", "IHDR\x00\x00\x01"} {
		system.SetContent(bytes)
		if p, text := b.Paste(); !p.IsEmpty() || text != "" {
			t.Errorf("%q is pasted as %q", bytes, text)
		}
	}
}

func TestADamagedFileIsNoParcel(t *testing.T) {
	system, folder := test.NewClipboard(), t.TempDir()
	New(system, folder, t.Logf).Copy(cards(t))
	path := filepath.Join(folder, fileName)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{
		"empty": "", "half": string(whole[:len(whole)/2]), "no json": "\x00\xff",
		"changed": strings.Replace(string(whole), "Druckabfall", "Druckanstieg", 1),
		"another": strings.Replace(string(whole), `"version":1`, `"version":9`, 1),
	} {
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if p, text := New(system, folder, t.Logf).Paste(); !p.IsEmpty() || text == "" {
			t.Errorf("%s: pastes %s", name, p.Kind)
		}
	}
}

func TestWithoutAFolderThisWindowStillPastes(t *testing.T) {
	system := test.NewClipboard()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	b := New(system, file, t.Logf)
	b.Copy(cards(t))
	if p, _ := b.Paste(); p.IsEmpty() {
		t.Error("what was copied is gone")
	}
}

// board stands in for the part of the clipboard that the toolkit does not know.
type board struct {
	system     fyne.Clipboard
	html, sent string
	broken     bool
}

func (b *board) WriteTable(text, html string) error {
	if b.broken {
		return errors.New("broken")
	}
	b.system.SetContent(text)
	b.sent = html
	return nil
}

func (b *board) ReadHTML(time.Duration) string { return b.html }

func TestWhatIsCopiedIsATableInHTMLToo(t *testing.T) {
	system := test.NewClipboard()
	rich, b := &board{system: system}, New(system, t.TempDir(), t.Logf)
	b.SetRich(rich)
	b.Copy(cards(t))
	if !strings.Contains(rich.sent, "Bemerkt Druckabfall in Schicht 2</td>") {
		t.Errorf("other programs get %q", rich.sent)
	}
	if p, _ := b.Paste(); p.Kind != parcel.Cards {
		t.Error("this program does not get its cards back")
	}
	rich.broken = true
	system.SetContent("")
	b.Copy(cards(t))
	if system.Content() == "" {
		t.Error("where HTML does not go through, the text does not either")
	}
}

func TestWhatIsBoldElsewhereIsMarked(t *testing.T) {
	for _, c := range []struct{ text, html, want string }{
		{"a\tb c", "<table><tr><td>a</td><td>b <b>c</b></td></tr></table>", "a\tb **c**"},
		{"eine Zeile\r\nzwei", "<p>eine <b>Zeile</b></p><p>zwei</p>", "eine **Zeile**\nzwei"},
		{"eine Zeile", "<p>etwas <b>anderes</b></p>", "eine Zeile"},
		{"eine Zeile", "", "eine Zeile"},
	} {
		system := test.NewClipboard()
		system.SetContent(c.text)
		b := New(system, t.TempDir(), t.Logf)
		b.SetRich(&board{system: system, html: c.html})
		if _, got := b.Paste(); got != c.want {
			t.Errorf("%q with %q is %q, want %q", c.text, c.html, got, c.want)
		}
	}
}
