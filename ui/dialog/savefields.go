package dialog

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

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
	f.entry.OnChanged = func(string) { f.typed() }
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
			kit.NewText(words.T("dialog.name"), kit.Compact, kit.Ink3), f.entry),
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
	widget.Entry
	enter, escape func()
}

func newNameEntry(text string) *nameEntry {
	e := &nameEntry{}
	e.ExtendBaseWidget(e)
	e.SetText(text)
	return e
}

// TypedKey implements fyne.Focusable.
func (e *nameEntry) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyEscape:
		e.escape()
	case fyne.KeyReturn, fyne.KeyEnter:
		e.enter()
	default:
		e.Entry.TypedKey(k)
	}
}

// selectStem marks the name without its ending, so that typing replaces only the name.
func (e *nameEntry) selectStem() {
	stem := strings.TrimSuffix(e.Text, filepath.Ext(e.Text))
	e.CursorColumn = 0
	e.KeyDown(&fyne.KeyEvent{Name: "LeftShift"})
	for range []rune(stem) {
		e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	e.KeyUp(&fyne.KeyEvent{Name: "LeftShift"})
}
