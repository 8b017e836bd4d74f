package touchpoints

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/ui/kit"
)

const (
	catalogWidth  = 300
	catalogHeight = 380
	catalogRow    = 28
)

// chooser lets choose a kind of touchpoint from the catalogue, by searching or from the list.
type chooser struct {
	p      *Page
	popup  *widget.PopUp
	search *catalogEntry
	scroll *container.Scroll
	list   *fyne.Container
	hits   []catalog.Touchpoint
}

// catalogEntry is the field for searching; Esc closes the catalogue.
type catalogEntry struct {
	widget.Entry
	k *chooser
}

// TypedKey implements fyne.Focusable.
func (e *catalogEntry) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		e.k.close()
		return
	}
	e.Entry.TypedKey(k)
}

// chooseFromCatalog opens the catalogue below an object.
func (p *Page) chooseFromCatalog(below fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	c := driver.CanvasForObject(below)
	if c == nil {
		return
	}
	p.sheet.closeEditor(true)
	k := &chooser{p: p, list: container.New(stack{})}
	k.search = &catalogEntry{k: k}
	k.search.ExtendBaseWidget(k.search)
	k.search.SetPlaceHolder(p.Words.T("touchpoints.catalog.search"))
	k.search.OnChanged = k.find
	k.search.OnSubmitted = func(string) {
		if len(k.hits) > 0 {
			k.choose(k.hits[0])
		}
	}
	k.scroll = container.NewVScroll(k.list)
	content := container.New(placing{
		lay: func(size fyne.Size) {
			put(k.search, 4, 4, size.Width-8, 30)
			put(k.scroll, 0, 42, size.Width, size.Height-42)
		},
		least: fyne.NewSize(catalogWidth, catalogHeight),
	}, k.search, k.scroll)
	k.popup = widget.NewPopUp(content, c)
	k.find("")
	at := driver.AbsolutePositionForObject(below).AddXY(below.Size().Width-catalogWidth-8, below.Size().Height+2)
	k.popup.ShowAtPosition(at)
	c.Focus(k.search)
}

func (k *chooser) close() {
	k.popup.Hide()
	k.p.Focus()
}

func (k *chooser) choose(kind catalog.Touchpoint) {
	k.close()
	k.p.addFromCatalog(kind)
}

// find lists the kinds whose name holds the text.
func (k *chooser) find(text string) {
	text = strings.ToLower(strings.TrimSpace(text))
	words := k.p.Words
	k.hits, k.list.Objects = nil, nil
	for _, kind := range catalog.Touchpoints() {
		name := kind.Name(words.Language())
		if !strings.Contains(strings.ToLower(name), text) {
			continue
		}
		k.hits = append(k.hits, kind)
		remark := words.T("scene.direct")
		if kind.Control == domain.ControlIndirect {
			remark = words.T("scene.indirect")
		}
		k.list.Objects = append(k.list.Objects,
			kit.NewTreeRow(kit.RowData{Text: name, Icon: kind.Icon, Count: remark}, func() { k.choose(kind) }, nil))
	}
	if len(k.hits) == 0 {
		none := kit.NewText(words.T("touchpoints.catalog.none"), kit.Body, kit.Ink3)
		none.SetAlign(fyne.TextAlignCenter)
		k.list.Objects = append(k.list.Objects, block(catalogRow, func(width float32) { put(none, 0, 6, width, 16) }, none))
	}
	k.list.Refresh()
	k.scroll.ScrollToTop()
	k.scroll.Refresh()
}
