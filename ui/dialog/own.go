package dialog

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	fynedialog "fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

func currentPalette() *palette.Palette { return theme.Current() }

// dark says whether light words stand on a dark ground.
func dark(p *palette.Palette) bool { return p.Ink.G > p.Surface.G }

// ownDialogs stand in where the system has no dialog. For opening they are the toolkit's. For
// saving they are our own: the toolkit's empties a file that is there before anybody is asked.
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
	d := fynedialog.NewFileOpen(func(f fyne.URIReadCloser, err error) {
		if err != nil || f == nil {
			return
		}
		path := f.URI().Path()
		// Only the path is wanted; closing a file that was only read cannot lose anything.
		_ = f.Close()
		done(path)
	}, o.window)
	var dotted []string
	for _, e := range endings(r.filters) {
		dotted = append(dotted, "."+e)
	}
	if len(dotted) > 0 {
		d.SetFilter(storage.NewExtensionFileFilter(dotted))
	}
	o.open(d, r.title, r.folder)
}

func (o *ownDialogs) folder(title, from string, done func(string)) {
	d := fynedialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		if err == nil && folder != nil {
			done(folder.Path())
		}
	}, o.window)
	o.open(d, title, from)
}

func (o *ownDialogs) open(d *fynedialog.FileDialog, title, folder string) {
	if at, err := storage.ListerForURI(storage.NewFileURI(folder)); folder != "" && err == nil {
		d.SetLocation(at)
	}
	d.SetTitleText(title)
	// The toolkit knows no size before it has shown the dialog.
	d.Show()
	size := o.window.Canvas().Size()
	d.Resize(fyne.NewSize(min(size.Width-80, 860), min(size.Height-80, 560)))
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
	s.body, s.first = f.box, f.entry
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
