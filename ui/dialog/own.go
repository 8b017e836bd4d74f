package dialog

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

func currentPalette() *palette.Palette { return theme.Current() }

// dark says whether light words stand on a dark ground.
func dark(p *palette.Palette) bool { return p.Ink.G > p.Surface.G }

// ownDialogs stand in where the system has no dialog. The toolkit's do not know Esc, and the one
// for saving empties a file that is there before anybody is asked.
type ownDialogs struct {
	window fyne.Window
	words  *i18n.Catalog
}

func (o *ownDialogs) show(r request, done func(string)) {
	switch r.mode {
	case modeSave:
		o.save(r, done)
	case modeFolder:
		o.folder(r.title, r.folder, done)
	default:
		o.file(r, done)
	}
}

func (o *ownDialogs) file(r request, done func(string)) {
	b := newBrowser(o.words, endings(r.filters), false)
	o.browse(b, r, o.words.T("button.open"), func() string { return b.chosen }, done)
}

func (o *ownDialogs) folder(title, from string, done func(string)) {
	b := newBrowser(o.words, nil, true)
	o.browse(b, request{title: title, folder: from}, o.words.T("dialog.folder.take"), func() string { return b.folder }, done)
}

// browse shows a browser above the window; result is what would be taken now, "" for nothing.
func (o *ownDialogs) browse(b *browser, r request, yes string, result func() string, done func(string)) {
	s := newSheet(o.window.Canvas(), r.title, "")
	s.wide = browseWidth
	b.take = func() {
		if path := result(); path != "" {
			s.close()
			done(path)
		}
	}
	s.add(Answer{Text: o.words.T("button.cancel"), Safe: true})
	s.addButton(Answer{Text: yes, Kind: kit.Main}, b.take)
	b.escape = s.escape
	b.changed = func() { s.main.SetDisabled(result() == "") }
	s.body = b.box
	b.show(startFolder(r.folder))
	s.show()
	b.focus = s.canvas.Focus
	b.turn(0)
}

// save asks for a name and shows the folder it goes to.
func (o *ownDialogs) save(r request, done func(string)) {
	folder := startFolder(r.folder)
	s := newSheet(o.window.Canvas(), r.title, "")
	f := newSaveFields(r.name, folder, o.words)
	take := func() {
		if name := f.fileName(); name != "" {
			s.close()
			done(filepath.Join(f.folder, name))
		}
	}
	cancel := Answer{Text: o.words.T("button.cancel"), Safe: true}
	s.add(cancel)
	s.addButton(Answer{Text: o.words.T("button.save"), Kind: kit.Main}, take)
	f.typed = func() { s.main.SetDisabled(f.fileName() == "") }
	f.entry.escape, f.entry.enter = s.escape, take
	f.change.SetAction(func() {
		o.folder(r.title, f.folder, f.setFolder)
	})
	f.typed()
	s.body, s.first = f.box, f.entry.Entry
	s.show()
	f.entry.selectStem()
}

// startFolder is the wanted folder if it is there, else the user's own.
func startFolder(folder string) string {
	if info, err := os.Stat(folder); err == nil && info.IsDir() {
		return folder
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return string(filepath.Separator)
	}
	return home
}
