package dialog

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

const (
	browseWidth  = 560
	browseHeight = 320 // of the list
	browseRow    = 28
	browsePad    = 6
)

// browser shows what lies in a folder, to choose a file or a folder from it.
type browser struct {
	words   *i18n.Catalog
	endings []string // of the files that are shown; none for all
	only    bool     // folders are wanted, so no files are shown

	folder string
	chosen string // path of the file that is marked, "" for none

	box    fyne.CanvasObject
	shown  *kit.Text
	up     *kit.IconButton
	list   *fyne.Container
	scroll *container.Scroll
	rows   []*browseRowItem

	// changed is called when another file is marked or another folder is shown.
	changed func()
	take    func()
	escape  func()
	focus   func(fyne.Focusable)
}

// browseRowItem is one line of the list.
type browseRowItem struct {
	*kit.TreeRow
	data kit.RowData
	path string
	dir  bool
}

func newBrowser(words *i18n.Catalog, endings []string, only bool) *browser {
	b := &browser{words: words, endings: endings, only: only, changed: func() {}}
	b.shown = kit.NewEllipsis("", kit.Body, kit.Ink2)
	b.up = kit.NewIconButton("up", kit.Tip{Text: words.T("dialog.folder.up")}, func() { b.show(filepath.Dir(b.folder)) })
	home := kit.NewIconButton("home", kit.Tip{Text: words.T("dialog.folder.home")}, func() { b.show(startFolder("")) })
	for _, tool := range []*kit.IconButton{b.up, home} {
		tool.OnKey(func(name fyne.KeyName) bool { return name == fyne.KeyEscape && b.key(name, -1) })
	}
	b.list = container.New(layout.NewCustomPaddedVBoxLayout(0))
	b.scroll = container.NewVScroll(container.New(layout.NewCustomPaddedLayout(browsePad, browsePad, browsePad, browsePad), b.list))
	b.scroll.SetMinSize(fyne.NewSize(0, browseHeight))
	ground := kit.NewPanel(func(p *palette.Palette) kit.PanelLook {
		return kit.PanelLook{Fill: p.BgApp, Border: p.Line, Radius: 8}
	})
	path := container.New(layout.NewCustomPaddedLayout(7, 0, 8, 0), b.shown)
	b.box = container.New(layout.NewCustomPaddedVBoxLayout(10),
		container.NewBorder(nil, nil, container.NewHBox(b.up, home), nil, path),
		container.NewStack(ground, b.scroll))
	return b
}

// show lists a folder. One that cannot be read is shown empty, with the way up.
func (b *browser) show(folder string) {
	b.folder, b.chosen = folder, ""
	b.shown.SetText(folder)
	b.up.SetDisabled(filepath.Dir(folder) == folder)
	b.rows, b.list.Objects = nil, nil
	for _, e := range b.entries() {
		b.add(e)
	}
	if len(b.rows) == 0 {
		hint := kit.NewText(b.words.T("dialog.folder.empty"), kit.Body, kit.Ink3)
		b.list.Objects = append(b.list.Objects, container.New(layout.NewCustomPaddedLayout(6, 6, 8, 8), hint))
	}
	b.list.Refresh()
	b.scroll.ScrollToTop()
	b.changed()
	if b.focus != nil {
		b.turn(0)
	}
}

// entries are the folders and then the files that may be chosen, by name. What begins with a
// point is hidden by custom.
func (b *browser) entries() []os.DirEntry {
	all, _ := os.ReadDir(b.folder)
	var out []os.DirEntry
	for _, e := range all {
		if !strings.HasPrefix(e.Name(), ".") && (b.isDir(e) || b.wanted(e.Name())) {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(x, y os.DirEntry) int {
		if dx, dy := b.isDir(x), b.isDir(y); dx != dy {
			if dx {
				return -1
			}
			return 1
		}
		return strings.Compare(strings.ToLower(x.Name()), strings.ToLower(y.Name()))
	})
	return out
}

func (b *browser) wanted(name string) bool {
	ending := strings.ToLower(strings.TrimPrefix(filepath.Ext(name), "."))
	return !b.only && (len(b.endings) == 0 || slices.Contains(b.endings, ending))
}

// isDir follows links, which people use for folders on other disks.
func (b *browser) isDir(e os.DirEntry) bool {
	if e.Type()&os.ModeSymlink == 0 {
		return e.IsDir()
	}
	info, err := os.Stat(filepath.Join(b.folder, e.Name()))
	return err == nil && info.IsDir()
}

func (b *browser) add(e os.DirEntry) {
	row := &browseRowItem{path: filepath.Join(b.folder, e.Name()), dir: b.isDir(e)}
	row.data = kit.RowData{Text: e.Name(), Icon: "folder"}
	if !row.dir {
		row.data.Icon = "file"
		if strings.EqualFold(filepath.Ext(e.Name()), ".xlsx") {
			row.data.Icon = "table"
		}
		if info, err := e.Info(); err == nil {
			row.data.Count = b.words.Date(info.ModTime())
		}
	}
	row.TreeRow = kit.NewTreeRow(row.data, func() { b.press(row) }, nil)
	i := len(b.rows)
	row.OnKey(func(name fyne.KeyName) bool { return b.key(name, i) })
	b.rows = append(b.rows, row)
	b.list.Objects = append(b.list.Objects, row.TreeRow)
}

// press opens a folder and marks a file; a file that is marked already is taken.
func (b *browser) press(row *browseRowItem) {
	switch {
	case row.dir:
		b.show(row.path)
	case b.chosen == row.path:
		b.take()
	default:
		b.mark(row.path)
	}
}

func (b *browser) mark(path string) {
	b.chosen = path
	for _, r := range b.rows {
		r.SetSelected(r.path == path)
	}
	b.changed()
}

// key handles what a row does not know itself; on is the number of the row, -1 for none.
func (b *browser) key(name fyne.KeyName, on int) bool {
	switch name {
	case fyne.KeyEscape:
		b.escape()
	case fyne.KeyBackspace:
		if !b.up.Disabled() {
			b.show(filepath.Dir(b.folder))
		}
	case fyne.KeyDown:
		b.turn(on + 1)
	case fyne.KeyUp:
		b.turn(on - 1)
	case fyne.KeyHome:
		b.turn(0)
	case fyne.KeyEnd:
		b.turn(len(b.rows) - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		// By keys the mark follows, so Enter means the file at once.
		if on >= 0 && !b.rows[on].dir {
			b.mark(b.rows[on].path)
			b.take()
			return true
		}
		return false
	default:
		return false
	}
	return true
}

// turn puts the keyboard on a row and marks it, if it is a file.
func (b *browser) turn(to int) {
	if to < 0 || to >= len(b.rows) {
		return
	}
	row := b.rows[to]
	b.focus(row.TreeRow)
	if row.dir {
		b.mark("")
	} else {
		b.mark(row.path)
	}
	top, seen := row.Position().Y, b.scroll.Size().Height
	switch y := b.scroll.Offset.Y; {
	case top < y:
		b.scroll.ScrollToOffset(fyne.NewPos(0, top))
	case top+browseRow+2*browsePad > y+seen:
		b.scroll.ScrollToOffset(fyne.NewPos(0, top+browseRow+2*browsePad-seen))
	}
}
