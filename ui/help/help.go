package help

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

const (
	helpWidth  = 860
	helpHeight = 620
	navWidth   = 236
	pad        = 20
	headHeight = 54
	edge       = 24 // to the edge of the window, at least
	bodyWidth  = helpWidth - navWidth - 2*pad - 12
)

// Params are what the help shows.
type Params struct {
	Canvas fyne.Canvas
	Words  *i18n.Catalog
	// First is the chapter to open; "" for the first topic.
	First string
	// Keys lists what keys do, in groups.
	Keys []Group
	// Version of the program and Folder where it keeps what it remembers.
	Version, Folder string
	// QuickStart opens the two pages for newcomers on paper.
	QuickStart func()
	// Closed is called when the help is gone; it may be nil.
	Closed func()
}

// Help is the window of help above everything else.
type Help struct {
	widget.BaseWidget
	p        Params
	chapters []chapter
	rows     []*kit.TreeRow
	open     int
	search   *kit.SearchField
	nav      *container.Scroll
	body     *container.Scroll
	paper    *kit.Button
	close    *kit.IconButton
}

// Show opens the help.
func Show(p Params) *Help {
	h := &Help{p: p, open: -1}
	t := p.Words.T
	h.search = kit.NewSearchField(kit.SearchParams{
		Placeholder: t("help.search"), ClearTip: kit.Tip{Text: t("kit.clear")}, Changed: h.find, Leave: h.Close,
		Key: func(name fyne.KeyName) bool {
			if name == fyne.KeyDown {
				h.turn(max(h.open, 0))
				return true
			}
			return h.scroll(name)
		},
	})
	h.paper = kit.NewButton(kit.ButtonParams{Text: t("action.quickstart"), Icon: "printer", Kind: kit.Quiet, Small: true, Action: func() {
		h.Close()
		p.QuickStart()
	}})
	h.paper.OnKey(h.escape)
	h.close = kit.NewIconButton("x", kit.Tip{Text: t("button.close")}, h.Close)
	h.close.OnKey(h.escape)
	list := container.New(layout.NewCustomPaddedVBoxLayout(2))
	for i, c := range h.list() {
		if c.section != "" {
			list.Add(kit.NewSectionHeader(c.section, kit.Tip{}, nil))
		}
		row := kit.NewTreeRow(kit.RowData{Text: c.title, Icon: c.icon}, func() { h.turn(i) }, nil)
		row.OnKey(func(name fyne.KeyName) bool { return h.key(i, name) })
		h.chapters, h.rows = append(h.chapters, c), append(h.rows, row)
		list.Add(row)
	}
	h.nav = container.NewVScroll(container.New(layout.NewCustomPaddedLayout(6, 10, 10, 10), list))
	h.body = container.NewVScroll(container.NewStack())
	h.ExtendBaseWidget(h)
	p.Canvas.Overlays().Add(h)
	h.Resize(p.Canvas.Size())
	h.turn(h.place(p.First))
	return h
}

func (h *Help) place(key string) int {
	for i, c := range h.chapters {
		if c.key == key {
			return i
		}
	}
	return 0
}

// Close takes the help away.
func (h *Help) Close() {
	h.p.Canvas.Overlays().Remove(h)
	if h.p.Closed != nil {
		h.p.Closed()
	}
}

// Open is the key of the chapter that shows, "" while something is searched for.
func (h *Help) Open() string {
	if h.open < 0 {
		return ""
	}
	return h.chapters[h.open].key
}

// turn shows a chapter and gives its row the keyboard.
func (h *Help) turn(i int) {
	if h.search.Text() != "" {
		h.search.SetText("")
	}
	h.open = i
	h.mark()
	h.show(h.chapters[i].body())
	h.p.Canvas.Focus(h.rows[i])
}

func (h *Help) mark() {
	for i, r := range h.rows {
		r.SetSelected(i == h.open)
	}
}

func (h *Help) show(o fyne.CanvasObject) {
	h.body.Content = container.New(layout.NewCustomPaddedLayout(4, pad, pad, pad), o)
	h.body.Offset = fyne.Position{}
	h.body.Refresh()
}

// find shows what fits a text: keys and topics.
func (h *Help) find(text string) {
	if text == "" {
		if h.open < 0 {
			h.open = 0
			h.mark()
			h.show(h.chapters[0].body())
		}
		return
	}
	h.open = -1
	h.mark()
	h.show(h.hits(text))
}

func (h *Help) key(i int, name fyne.KeyName) bool {
	switch name {
	case fyne.KeyUp:
		h.turn(max(i-1, 0))
	case fyne.KeyDown:
		h.turn(min(i+1, len(h.rows)-1))
	case fyne.KeyHome:
		h.turn(0)
	case fyne.KeyEnd:
		h.turn(len(h.rows) - 1)
	default:
		return h.escape(name) || h.scroll(name)
	}
	return true
}

func (h *Help) escape(name fyne.KeyName) bool {
	if name != fyne.KeyEscape {
		return false
	}
	h.Close()
	return true
}

func (h *Help) scroll(name fyne.KeyName) bool {
	d := h.body.Size().Height - 40
	switch name {
	case fyne.KeyPageUp:
		d = -d
	case fyne.KeyPageDown:
	default:
		return false
	}
	most := max(h.body.Content.MinSize().Height-h.body.Size().Height, 0)
	h.body.ScrollToOffset(fyne.NewPos(0, min(max(h.body.Offset.Y+d, 0), most)))
	return true
}

// Tapped implements fyne.Tappable: a click beside the window closes it.
func (h *Help) Tapped(e *fyne.PointEvent) {
	at, size := frame(h.Size())
	if e.Position.X < at.X || e.Position.Y < at.Y || e.Position.X > at.X+size.Width || e.Position.Y > at.Y+size.Height {
		h.Close()
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (h *Help) AccessibilityLabel() string { return h.p.Words.T("help.title") }

// AccessibilityRole implements fyne.Accessible.
func (h *Help) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

func frame(window fyne.Size) (fyne.Position, fyne.Size) {
	size := fyne.NewSize(min(helpWidth, window.Width-2*edge), min(helpHeight, window.Height-2*edge))
	return fyne.NewPos(float32(int((window.Width-size.Width)/2)), float32(int((window.Height-size.Height)*0.42))), size
}

// CreateRenderer implements fyne.Widget.
func (h *Help) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{h: h, veil: canvas.NewRectangle(color.Transparent), title: kit.NewText(h.p.Words.T("help.title"), kit.Section, kit.Ink)}
	r.panel = kit.NewPanel(func(p *palette.Palette) kit.PanelLook {
		return kit.PanelLook{Fill: p.Surface, Border: p.Line, Radius: 14, Shadow: p.E3}
	})
	r.side = kit.NewPanel(func(p *palette.Palette) kit.PanelLook { return kit.PanelLook{Fill: p.Surface2, Radius: 13} })
	r.hair = kit.NewDivider()
	r.Refresh()
	return r
}

type renderer struct {
	h           *Help
	veil        *canvas.Rectangle
	panel, side *kit.Panel
	title       *kit.Text
	hair        *kit.Divider
}

func (r *renderer) Destroy()           {}
func (r *renderer) MinSize() fyne.Size { return fyne.Size{} }
func (r *renderer) Objects() []fyne.CanvasObject {
	h := r.h
	return []fyne.CanvasObject{r.veil, r.panel, r.side, r.title, h.paper, h.search, h.close, r.hair, h.nav, h.body}
}

func (r *renderer) Refresh() {
	p := theme.For(r.h)
	veil := color.NRGBA{R: p.Shadow.R, G: p.Shadow.G, B: p.Shadow.B, A: 60}
	if r.veil.FillColor != color.Color(veil) {
		r.veil.FillColor = veil
		r.veil.Refresh()
	}
	r.Layout(r.h.Size())
}

func (r *renderer) Layout(window fyne.Size) {
	h := r.h
	at, size := frame(window)
	put(r.veil, 0, 0, window.Width, window.Height)
	put(r.panel, at.X, at.Y, size.Width, size.Height)
	put(r.side, at.X+1, at.Y+headHeight, navWidth, size.Height-headHeight-1)
	put(r.title, at.X+pad, at.Y+17, r.title.MinSize().Width, 20)
	put(h.close, at.X+size.Width-12-30, at.Y+12, 30, 30)
	paper := h.paper.MinSize()
	put(h.paper, at.X+size.Width-12-30-10-260-10-paper.Width, at.Y+12+(30-paper.Height)/2, paper.Width, paper.Height)
	put(h.search, at.X+size.Width-12-30-10-260, at.Y+12, 260, 30)
	put(r.hair, at.X+1, at.Y+headHeight-1, size.Width-2, 1)
	put(h.nav, at.X+1, at.Y+headHeight, navWidth, size.Height-headHeight-2)
	put(h.body, at.X+navWidth+1, at.Y+headHeight, size.Width-navWidth-2, size.Height-headHeight-2)
}

func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}
