package clip

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

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
