package persona

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/analysis"
	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

const barHeight = 42

// bar stands above the page: how complete the persona is, and what can be done with it.
type bar struct {
	widget.BaseWidget
	page    *Page
	ground  *kit.Panel
	line    *kit.Divider
	title   *kit.Text
	upright *kit.Divider
	filled  *kit.Button
	pips    *kit.Steps
	copies  *kit.Button
	guide   *kit.Button
	add     *kit.Button
	missing []string
}

func newBar(p *Page) *bar {
	b := &bar{page: p, line: kit.NewDivider(), upright: kit.NewUpright(), title: kit.NewText("", kit.Caption, kit.Ink), pips: kit.NewSteps(0, 0)}
	b.ground = kit.NewPanel(func(p *palette.Palette) kit.PanelLook { return kit.PanelLook{Fill: p.Surface} })
	b.title.SetWeight(theme.SemiBold)
	b.pips.SetTone(kit.Good)
	b.filled = kit.NewButton(kit.ButtonParams{Kind: kit.Quiet, Small: true, Plain: true, Action: func() {
		if len(b.missing) > 0 {
			p.Unfold(b.missing[0])
		}
	}})
	b.copies = kit.NewButton(kit.ButtonParams{Icon: "copy", Kind: kit.Quiet, Small: true, Action: func() { p.p.Duplicate(p.who) }})
	b.guide = kit.NewButton(kit.ButtonParams{Icon: "eye", Kind: kit.Quiet, Small: true, Action: func() {
		p.p.OpenSide()
		p.side.showQuestions()
	}})
	b.add = kit.NewButton(kit.ButtonParams{Icon: "plus", Small: true, Action: p.NewCard})
	b.ExtendBaseWidget(b)
	b.words()
	return b
}

// words puts in all texts, as after a change of language.
func (b *bar) words() {
	w := b.page.p.Words
	b.title.SetText(w.T("persona.canvas"))
	b.copies.SetText(w.T("persona.duplicate"))
	b.guide.SetText(w.T("persona.questions"))
	b.add.SetText(w.T("sub.card"))
	b.fill()
}

// fill shows how many fields are filled and which are not.
func (b *bar) fill() {
	p := b.page
	fields := analysis.PersonaFields(p.p.Session.Doc(), p.who)
	b.missing = nil
	var names []string
	for _, f := range fields {
		if !f.Filled {
			b.missing, names = append(b.missing, f.Key), append(names, p.fieldName(f.Key))
		}
	}
	done := len(fields) - len(b.missing)
	b.filled.SetText(p.p.Words.T("persona.filled", i18n.Values{"done": done, "all": len(fields)}))
	tip := ""
	if len(names) > 0 {
		tip = p.p.Words.T("persona.filled.missing", i18n.Values{"fields": strings.Join(names, ", ")})
	}
	b.filled.SetTip(kit.Tip{Text: tip})
	b.pips.Set(done, len(fields))
	b.Refresh()
}

// NewCard begins a card in the field that was used last.
func (p *Page) NewCard() {
	f := p.fields[0]
	at := -1
	if p.lead != nil && p.inSight(p.lead.field) {
		f = p.lead.field
		for i, c := range f.cards {
			if c == p.lead {
				at = i + 1
			}
		}
	}
	f.begin(at)
}

// CreateRenderer implements fyne.Widget.
func (b *bar) CreateRenderer() fyne.WidgetRenderer { return &barRenderer{b} }

type barRenderer struct{ b *bar }

func (r *barRenderer) Destroy()           {}
func (r *barRenderer) MinSize() fyne.Size { return fyne.NewSize(0, barHeight) }
func (r *barRenderer) Refresh()           { r.Layout(r.b.Size()) }
func (r *barRenderer) Objects() []fyne.CanvasObject {
	b := r.b
	return []fyne.CanvasObject{b.ground, b.line, b.title, b.upright, b.filled, b.pips, b.copies, b.guide, b.add}
}

func (r *barRenderer) Layout(size fyne.Size) {
	b := r.b
	if size.IsZero() {
		return
	}
	const middle = barHeight - 1
	put(b.ground, 0, 0, size.Width, size.Height)
	put(b.line, 0, size.Height-1, size.Width, 1)
	right := size.Width - 14
	for _, o := range []fyne.CanvasObject{b.add, b.guide, b.copies} {
		m := o.MinSize()
		right -= m.Width
		put(o, right, (middle-m.Height)/2, m.Width, m.Height)
		right -= 6
	}
	x := float32(14)
	put(b.title, x, 0, b.title.FullWidth(), middle)
	x += b.title.FullWidth() + 8
	put(b.upright, x, (middle-20)/2, 9, 20)
	x += 9 - 2
	need := b.filled.MinSize()
	put(b.filled, x, (middle-need.Height)/2, min(need.Width, max(right-x, 0)), need.Height)
	x += need.Width - 2
	pips := float32(120)
	b.pips.Hidden = right-x < pips
	put(b.pips, x, (middle-5)/2, pips, 5)
}
