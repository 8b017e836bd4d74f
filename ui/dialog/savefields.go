package dialog

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// saveFields are the name and the folder of a file to write.
type saveFields struct {
	box    fyne.CanvasObject
	entry  *nameEntry
	shown  *kit.Text
	change *kit.Button
	folder string
	typed  func()
}

func newSaveFields(name, folder string, words *i18n.Catalog) *saveFields {
	f := &saveFields{folder: folder, entry: newNameEntry(name)}
	f.entry.Typed = func(string) { f.typed() }
	f.shown = kit.NewEllipsis(folder, kit.Body, kit.Ink2)
	f.change = kit.NewButton(kit.ButtonParams{Text: words.T("dialog.folder.choose"), Icon: "folder", Small: true})
	f.change.OnKey(func(name fyne.KeyName) bool {
		if name == fyne.KeyEscape {
			f.entry.escape()
			return true
		}
		return false
	})
	f.box = container.New(layout.NewCustomPaddedVBoxLayout(14),
		container.New(layout.NewCustomPaddedVBoxLayout(6),
			kit.NewText(words.T("dialog.name"), kit.Compact, kit.Ink3), f.entry.box),
		container.New(layout.NewCustomPaddedVBoxLayout(6),
			kit.NewText(words.T("dialog.folder"), kit.Compact, kit.Ink3),
			container.NewBorder(nil, nil, nil, f.change, f.shown)),
	)
	return f
}

func (f *saveFields) setFolder(folder string) {
	f.folder = folder
	f.shown.SetText(folder)
}

// fileName is what was typed, "" where it is no name for a file.
func (f *saveFields) fileName() string {
	name := strings.TrimSpace(f.entry.Text)
	if name == "." || name == ".." || strings.ContainsAny(name, "/\x00"+string(filepath.Separator)) {
		return ""
	}
	return name
}

// nameEntry is a field in which Enter and Esc mean what they mean in the whole dialog.
type nameEntry struct {
	*kit.Entry
	// box is the field in its frame, which is what a dialog shows.
	box           *kit.TextBox
	enter, escape func()
}

func newNameEntry(text string) *nameEntry {
	e := &nameEntry{Entry: kit.NewEntry(nil)}
	e.SetValue(text)
	e.Hotkey = func(key fyne.KeyName) bool {
		switch key {
		case fyne.KeyEscape:
			e.escape()
		case fyne.KeyReturn, fyne.KeyEnter:
			e.enter()
		default:
			return false
		}
		return true
	}
	e.box = kit.NewTextBox(e.Entry)
	return e
}

// selectStem marks the name without its ending, so that typing replaces only the name.
func (e *nameEntry) selectStem() {
	stem := strings.TrimSuffix(e.Text, filepath.Ext(e.Text))
	e.CursorColumn = 0
	e.KeyDown(&fyne.KeyEvent{Name: "LeftShift"})
	for range []rune(stem) {
		e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	e.KeyUp(&fyne.KeyEvent{Name: "LeftShift"})
}
