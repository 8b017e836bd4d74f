package intake

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	source "wegmarke/domain/intake"
	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// Page is the page. It belongs to the main goroutine.
type Page struct {
	widget.BaseWidget
	Params
	state *state
	box   *fyne.Container
	sheet *sheet
	left  *left
	title *kit.Text
	facts *kit.Text
	sum   *kit.Text
	rest  *kit.Text
	apply *kit.Button
	stop  *kit.Button
}

// New makes the page; an error says that a table is too large to be looked at.
func New(params Params) (*Page, error) {
	p := &Page{Params: params, box: container.NewStack()}
	var err error
	if p.state, err = newState(&p.Params); err != nil {
		return nil, err
	}
	p.sheet = newSheet(func(h head, at fyne.Position) {
		if c := kit.CanvasOf(p); c != nil {
			kit.ShowMenu(c, p.headMenu(h), at)
		}
	}, params.OnCancel)
	p.build()
	p.ExtendBaseWidget(p)
	return p, nil
}

// Empty says that the tables hold nothing at all.
func (p *Page) Empty() bool { return len(p.state.proposal.Pieces) == 0 }

// Focus gives the keyboard to the table; the window calls it after it has shown the page.
func (p *Page) Focus(c fyne.Canvas) { c.Focus(p.sheet) }

// Relabel writes the page anew, as after a change of language. Nothing the user decided is lost.
func (p *Page) Relabel() {
	p.build()
	p.box.Refresh()
}

const (
	pagePad    = 24
	headTop    = 20
	headHeight = 78
	footHeight = 64
	leftWidth  = 312
	gap        = 20
)

func (p *Page) build() {
	ground := kit.NewGround(func(c *palette.Palette) color.NRGBA { return c.BgCanvas })
	frame := kit.NewPanel(func(c *palette.Palette) kit.PanelLook {
		return kit.PanelLook{Fill: c.Surface, Border: c.Line, Radius: 10}
	})
	name := p.File
	if name == "" {
		name = p.Words.T("intake.clipboard")
	}
	p.title = kit.NewEllipsis(p.Words.T("intake.title", i18n.Values{"file": name}), kit.Heading, kit.Ink)
	p.facts = kit.NewEllipsis("", kit.Body, kit.Ink2)
	p.left = newLeft(p)
	foot := p.footer()
	lay := func(size fyne.Size) {
		put(ground, 0, 0, size.Width, size.Height)
		put(p.title, pagePad, headTop, size.Width-2*pagePad, 26)
		put(p.facts, pagePad, headTop+30, size.Width-2*pagePad, 16)
		bottom := size.Height - footHeight
		put(p.left, pagePad, headHeight, leftWidth, bottom-headHeight-12)
		x := float32(pagePad + leftWidth + gap)
		put(frame, x, headHeight, size.Width-x-pagePad, bottom-headHeight-12)
		put(p.sheet, x+1, headHeight+6, size.Width-x-pagePad-2, bottom-headHeight-12-12)
		put(foot, 0, bottom, size.Width, footHeight)
	}
	p.box.Objects = []fyne.CanvasObject{container.New(placing{lay, fyne.NewSize(820, 420)}, ground, p.title, p.facts, p.left, frame, p.sheet, foot)}
	p.changed()
}

// placing is a layout that knows its objects by name.
type placing struct {
	lay   func(fyne.Size)
	least fyne.Size
}

// Layout implements fyne.Layout.
func (p placing) Layout(_ []fyne.CanvasObject, size fyne.Size) { p.lay(size) }

// MinSize implements fyne.Layout.
func (p placing) MinSize([]fyne.CanvasObject) fyne.Size { return p.least }

// footer counts what is taken in and holds the buttons.
func (p *Page) footer() fyne.CanvasObject {
	ground, hair := kit.NewGround(func(c *palette.Palette) color.NRGBA { return c.BgApp }), kit.NewDivider()
	p.sum, p.rest = kit.NewEllipsis("", kit.Caption, kit.Ink), kit.NewEllipsis("", kit.Compact, kit.Ink2)
	p.stop = kit.NewButton(kit.ButtonParams{Text: p.Words.T("button.cancel"), Action: p.OnCancel})
	p.apply = kit.NewButton(kit.ButtonParams{Text: p.Words.T("intake.apply"), Icon: "import", Kind: kit.Main, Action: p.takeOver})
	p.apply.SetTip(kit.Tip{Text: p.Words.T("dialog.delete.undo")})
	for _, b := range []*kit.Button{p.stop, p.apply} {
		b.OnKey(p.escape)
	}
	return container.New(placing{func(size fyne.Size) {
		put(ground, 0, 0, size.Width, size.Height)
		put(hair, 0, 0, size.Width, 1)
		right := size.Width - pagePad
		for _, b := range []*kit.Button{p.apply, p.stop} {
			w := b.MinSize().Width
			right -= w
			put(b, right, 17, w, 30)
			right -= 8
		}
		put(p.sum, pagePad, 14, max(right-pagePad-8, 0), 18)
		put(p.rest, pagePad, 34, max(right-pagePad-8, 0), 15)
	}, fyne.NewSize(600, footHeight)}, ground, hair, p.sum, p.rest, p.stop, p.apply)
}

// escape leaves the page by the keyboard.
func (p *Page) escape(key fyne.KeyName) bool {
	if key == fyne.KeyEscape {
		p.OnCancel()
	}
	return key == fyne.KeyEscape
}

// changed shows what follows from a correction.
func (p *Page) changed() {
	t := p.Words.T
	p.left.fill()
	p.sheet.lang = p.Words.Language()
	if piece := p.state.piece(); piece != nil {
		p.sheet.show(p.state.newGrid(piece))
	} else {
		p.sheet.show(&grid{})
	}
	p.facts.SetText(t("intake.facts", i18n.Values{"n": len(p.state.proposal.Pieces)}))
	c := p.state.counts()
	p.sum.SetText(p.summary(c))
	switch {
	case len(p.state.choices()) == 0:
		p.rest.SetText(t("intake.nothing.hint"))
	case c.Left > 0:
		p.rest.SetText(t("intake.left", i18n.Values{"n": c.Left}))
	default:
		p.rest.SetText(t("intake.left.none"))
	}
	p.apply.SetDisabled(len(p.state.choices()) == 0)
	p.box.Refresh()
}

// summary says what is taken in.
func (p *Page) summary(c source.Counts) string {
	var parts []string
	add := func(key string, n int) {
		if n > 0 {
			parts = append(parts, p.Words.T(key, i18n.Values{"n": n}))
		}
	}
	add("count.phases", c.Phases)
	add("count.lanes", c.Lanes)
	add("count.cards", c.Cards)
	kinds := make(map[source.Kind]int)
	for _, choice := range p.state.choices() {
		piece := &p.state.proposal.Pieces[choice.Piece]
		kinds[piece.Kind] += piece.Count().Records
	}
	for _, k := range source.Kinds() {
		if k != source.KindMap {
			add(countKey(k), kinds[k])
		}
	}
	if len(parts) == 0 {
		return p.Words.T("intake.nothing")
	}
	return strings.Join(parts, ", ")
}

// takeOver hands over what is ticked.
func (p *Page) takeOver() {
	if choices := p.state.choices(); len(choices) > 0 {
		p.OnApply(p.state.proposal, choices)
	}
}

// CreateRenderer implements fyne.Widget.
func (p *Page) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.box) }

// countKey is the text that counts the records of a kind.
func countKey(k source.Kind) string {
	switch k {
	case source.KindPersona:
		return "count.personas"
	case source.KindTouchpoints:
		return "count.touchpoints"
	case source.KindMeasures:
		return "count.measures"
	}
	return "count.indicators"
}
