package compare

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/future"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

const (
	sidePad  = 14
	signSize = 16
	signRow  = 22
)

// side is the panel at the right: the comparison in words, and what is picked.
type side struct {
	p      *Page
	box    *fyne.Container
	ground *kit.Ground
	scroll *container.Scroll
	paper  *fyne.Container
}

func newSide(p *Page) *side {
	s := &side{p: p, ground: kit.NewGround(surface)}
	s.paper = container.New(&pile{})
	s.scroll = container.NewVScroll(s.paper)
	s.box = container.NewStack(s.ground, s.scroll)
	return s
}

// fill says everything anew.
func (s *side) fill() {
	if s.p.scene == nil {
		return
	}
	w, c := s.p.Words, s.p.scene.Comparison()
	objects := []fyne.CanvasObject{
		heading(w.T("compare.title")),
		paragraph(s.p.summary(), kit.Ink2),
	}
	n := c.Tally()
	for _, m := range []future.Mark{future.New, future.Changed, future.Gone, future.Same} {
		objects = append(objects, newMarkRow(m, w.T("compare.count."+m.Key(), i18n.Values{"n": n[m]})))
	}
	all := kit.NewButton(kit.ButtonParams{Text: w.T("compare.take.all"), Action: s.p.takeAll})
	all.SetDisabled(c.Alike())
	objects = append(objects, row(all), kit.NewDivider())
	s.paper.Objects = append(objects, s.detail()...)
	s.paper.Refresh()
	s.scroll.Refresh()
	canvas.Refresh(s.box)
}

// detail is about what is picked.
func (s *side) detail() []fyne.CanvasObject {
	w, c := s.p.Words, s.p.scene.Comparison()
	if l, ok := c.LaneOf(s.p.picked); ok {
		return s.lane(l)
	}
	card, ok := c.Card(s.p.picked)
	if !ok {
		return []fyne.CanvasObject{paragraph(w.T("compare.hint"), kit.Ink3)}
	}
	doc := s.p.Session.Doc()
	out := []fyne.CanvasObject{newMarkRow(card.Mark, w.T("compare.mark."+card.Mark.Key()))}
	say := func(key string, c domain.Card) {
		if c.ID.IsZero() {
			return
		}
		text := document.CardText(doc, c)
		if text == "" {
			text = w.T("compare.card.empty")
		}
		out = append(out, small(w.T(key)), paragraph(text, kit.Ink), small(s.p.place(c)))
	}
	if card.Mark != future.Same {
		say("compare.now", card.Now)
	}
	say("compare.then", card.Then)
	out = append(out, paragraph(s.p.effect(card), kit.Ink2))
	take := kit.NewButton(kit.ButtonParams{Text: w.T("compare.take.card"), Kind: kit.Main, Action: s.p.take})
	take.SetDisabled(card.Mark == future.Same)
	return append(out, row(take), row(kit.NewButton(kit.ButtonParams{Text: w.T("compare.reveal"), Action: s.p.reveal})))
}

// lane is about a lane with all its cards.
func (s *side) lane(l future.Lane) []fyne.CanvasObject {
	w, c := s.p.Words, s.p.scene.Comparison()
	out := []fyne.CanvasObject{heading(s.p.laneName(l.Shown()))}
	if l.Mark != future.Same {
		out = append(out, newMarkRow(l.Mark, w.T("compare.lane."+l.Mark.Key())))
	}
	n := future.TallyOf(c.InLane(l))
	for _, m := range future.Marks() {
		if n[m] > 0 {
			out = append(out, newMarkRow(m, w.T("compare.count."+m.Key(), i18n.Values{"n": n[m]})))
		}
	}
	if !s.p.canTake() {
		return append(out, paragraph(w.T("compare.lane.same"), kit.Ink2))
	}
	return append(out, row(kit.NewButton(kit.ButtonParams{Text: w.T("compare.take.lane"), Kind: kit.Main, Action: s.p.take})))
}

func heading(text string) fyne.CanvasObject {
	t := kit.NewEllipsis(text, kit.Caption, kit.Ink)
	t.SetWeight(theme.SemiBold)
	return t
}

func small(text string) fyne.CanvasObject { return kit.NewEllipsis(text, kit.Compact, kit.Ink3) }

func paragraph(text string, tone kit.Tone) fyne.CanvasObject {
	return kit.NewParagraph(text, kit.Body, tone, 200)
}

// row keeps a button as narrow as its words.
func row(b *kit.Button) fyne.CanvasObject { return container.NewHBox(b) }

// pile puts objects below each other; paragraphs break at its width.
type pile struct{ width float32 }

const pileGap = 8

// Layout implements fyne.Layout.
func (l *pile) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	y, inner := float32(12), size.Width-2*sidePad
	for _, o := range objects {
		if p, ok := o.(*kit.Paragraph); ok {
			p.SetWidth(inner)
		}
		height := o.MinSize().Height
		if _, ok := o.(*kit.Divider); ok {
			put(o, 0, y+4, size.Width, 1)
			y += 8
		} else {
			put(o, sidePad, y, inner, height)
		}
		y += height + pileGap
	}
}

// MinSize implements fyne.Layout.
func (l *pile) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(12)
	for _, o := range objects {
		if p, ok := o.(*kit.Paragraph); ok && l.width > 0 {
			p.SetWidth(l.width - 2*sidePad)
		}
		height += o.MinSize().Height + pileGap
		if _, ok := o.(*kit.Divider); ok {
			height += 8
		}
	}
	return fyne.NewSize(0, height)
}
