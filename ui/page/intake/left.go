package intake

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	source "wegmarke/domain/intake"
	"wegmarke/domain/palette"
	"wegmarke/ui/kit"
)

// left lists what was found and what becomes of each, and what has no place.
type left struct {
	widget.BaseWidget
	p      *Page
	scroll *container.Scroll
	column *fyne.Container
}

func newLeft(p *Page) *left {
	l := &left{p: p, column: container.New(stacked{})}
	l.scroll = container.NewVScroll(l.column)
	l.ExtendBaseWidget(l)
	return l
}

// stacked lays objects below each other over the whole width.
type stacked struct{}

const stackGap = 10

// Layout implements fyne.Layout.
func (stacked) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		h := o.MinSize().Height
		put(o, 0, y, size.Width, h)
		y += h + stackGap
	}
}

// MinSize implements fyne.Layout.
func (stacked) MinSize(objects []fyne.CanvasObject) fyne.Size {
	h := float32(0)
	for _, o := range objects {
		h += o.MinSize().Height + stackGap
	}
	return fyne.NewSize(leftWidth-16, max(h-stackGap, 0))
}

// fill lists the pieces anew.
func (l *left) fill() {
	l.column.Objects = nil
	for i := range l.p.state.proposal.Pieces {
		l.column.Add(l.card(i))
	}
	if piece := l.p.state.piece(); piece != nil && len(piece.Notes) > 0 {
		head := kit.NewEllipsis(l.p.Words.T("intake.notes"), kit.Compact, kit.Ink2)
		l.column.Add(head)
		for k, n := range piece.Notes {
			if k == mostNotes {
				break
			}
			l.column.Add(kit.NewParagraph(l.p.state.place(n.At)+": "+shortened(n.Text), kit.Compact, kit.Ink3, leftWidth-20))
		}
	}
	l.column.Refresh()
	l.scroll.Refresh()
}

const mostNotes = 40

func shortened(s string) string {
	if r := []rune(s); len(r) > 160 {
		return string(r[:160]) + " …"
	}
	return s
}

// card is one piece: a tick, its name, what it is and where it goes to.
func (l *left) card(i int) fyne.CanvasObject {
	p, piece, e := l.p, &l.p.state.proposal.Pieces[i], &l.p.state.entries[i]
	chosen := i == p.state.shown
	back := kit.NewPanel(func(c *palette.Palette) kit.PanelLook {
		if chosen {
			return kit.PanelLook{Fill: c.AccentTint, Border: c.AccentLine, Radius: 8}
		}
		return kit.PanelLook{Fill: c.Surface, Border: c.Line, Radius: 8}
	})
	name := piece.Name
	if name == "" {
		name = p.Words.T("intake.table")
	}
	tick := kit.NewCheck(name, e.on && piece.Kind != source.KindNone, func(on bool) {
		e.on, p.state.shown = on, i
		p.changed()
	})
	tick.SetDisabled(piece.Kind == source.KindNone)
	show := kit.NewButton(kit.ButtonParams{Text: name, Kind: kit.Quiet, Small: true, Action: func() {
		p.state.shown = i
		p.changed()
	}})
	kind := kit.NewMenuButton(kit.ButtonParams{Text: p.kindName(piece.Kind), Small: true}, func() *fyne.Menu { return p.kindMenu(i) })
	sure := kit.NewEllipsis(p.Words.T(sureKey(piece)), kit.Compact, sureTone(piece))
	objects := []fyne.CanvasObject{back, tick, show, kind, sure}
	var target *kit.Button
	if text := p.targetText(i); text != "" && p.View != nil {
		target = kit.NewMenuButton(kit.ButtonParams{Text: text, Small: true}, func() *fyne.Menu { return p.targetMenu(i) })
		objects = append(objects, target)
		target.OnKey(p.escape)
	}
	for _, b := range []interface {
		OnKey(func(fyne.KeyName) bool)
	}{tick, show, kind} {
		b.OnKey(p.escape)
	}
	height := float32(96)
	if target != nil {
		height += 34
	}
	return container.New(placing{func(size fyne.Size) {
		put(back, 1, 1, size.Width-2, size.Height-2)
		put(tick, 14, 15, 18, 18)
		put(show, 38, 11, min(show.MinSize().Width, size.Width-48), show.MinSize().Height)
		put(sure, 46, 40, size.Width-60, 15)
		y := float32(60)
		put(kind, 42, y, min(kind.MinSize().Width, size.Width-54), kind.MinSize().Height)
		if target != nil {
			put(target, 42, y+32, min(target.MinSize().Width, size.Width-54), target.MinSize().Height)
		}
	}, fyne.NewSize(leftWidth-16, height)}, objects...)
}

// sureKey says how sure the recognition is.
func sureKey(p *source.Piece) string {
	switch {
	case p.Kind == source.KindNone:
		return "intake.sure.none"
	case p.Marked:
		return "intake.sure.ours"
	case p.Sure >= 0.75:
		return "intake.sure.yes"
	}
	return "intake.sure.maybe"
}

func sureTone(p *source.Piece) kit.Tone {
	if p.Kind == source.KindNone || p.Sure < 0.75 && !p.Marked {
		return kit.Warn
	}
	return kit.Good
}

// CreateRenderer implements fyne.Widget.
func (l *left) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.scroll) }
