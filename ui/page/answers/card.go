package answers

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain"
	"wegmarke/domain/palette"
	"wegmarke/domain/round"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// card is one sending: what went out, who was asked, what came back and what can be done.
type card struct {
	widget.BaseWidget
	ground *kit.Panel
	title  *kit.Text
	state  *kit.Tag
	facts  *kit.Text
	people []*kit.Tag
	backs  []*back
	open   *kit.Button
	all    *kit.Button // nil where there are not several answers to compare
	others []*kit.Button
	remove *kit.IconButton
	height float32
}

// back is an answer that came back.
type back struct {
	line   *kit.Divider
	icon   *kit.Icon
	author *kit.Text
	facts  *kit.Text
	state  *kit.Tag
	look   *kit.Button
	done   *kit.Button // nil once something of it was taken over
}

func (p *Page) newCard(s round.Sent) *card {
	t := p.p.Words.T
	c := &card{
		ground: kit.NewPanel(func(p *palette.Palette) kit.PanelLook {
			return kit.PanelLook{Fill: p.Surface, Border: p.Line, Radius: 10}
		}),
		title: kit.NewEllipsis(p.Title(s), kit.Section, kit.Ink),
		facts: kit.NewEllipsis(p.facts(s), kit.Body, kit.Ink2),
	}
	text, icon, style := p.state(s)
	c.state = kit.NewTag(text, icon, style)
	if len(s.To) > 1 || len(s.To) == 1 && s.To[0].String() != "" {
		for _, a := range s.To {
			tag := kit.NewTag(a.String(), "clock", kit.NeutralTag)
			if _, ok := s.AnswerFrom(a); ok {
				tag = kit.NewTag(a.String(), "check", kit.GoodTag)
			}
			c.people = append(c.people, tag)
		}
	}
	for _, a := range s.Answers {
		c.backs = append(c.backs, p.newBack(a))
	}
	id := s.ID
	button := func(key, icon string, do func(domain.ID)) *kit.Button {
		return kit.NewButton(kit.ButtonParams{Text: t(key), Icon: icon, Small: true, Action: func() { do(id) }})
	}
	c.open = button("answers.open", "import", p.p.Open)
	if waiting := s.Waiting(); len(waiting) > 1 {
		var ids []domain.ID
		for _, a := range waiting {
			ids = append(ids, a.ID)
		}
		c.all = kit.NewButton(kit.ButtonParams{
			Text: t("answers.all", i18n.Values{"n": len(ids)}), Icon: "merge", Small: true, Action: func() { p.p.Look(ids) },
		})
	}
	if s.Out() > 0 {
		c.others = append(c.others, button("answers.remind", "mail", p.p.Remind))
	}
	c.others = append(c.others, button("answers.again", "send", p.p.Again))
	c.remove = kit.NewSmallIconButton("trash", kit.Tip{Text: t("answers.remove")}, func() { p.p.Remove(id) })
	c.ExtendBaseWidget(c)
	return c
}

func (p *Page) newBack(a round.Answer) *back {
	t := p.p.Words.T
	name := a.Author
	if name == "" {
		name = t("answers.nameless")
	}
	b := &back{
		line: kit.NewDivider(), icon: kit.NewIcon("table", 15, kit.Ink3), author: kit.NewEllipsis(name, kit.Body, kit.Ink),
		facts: kit.NewEllipsis(t("answers.back", i18n.Values{"file": a.File, "day": p.day(a.Date)}), kit.Compact, kit.Ink3),
	}
	b.author.SetWeight(theme.Medium)
	label := "answers.look"
	b.state = kit.NewTag(t("answers.waiting"), "", kit.TheirsTag)
	if a.Taken != "" {
		b.state = kit.NewTag(t("answers.taken", i18n.Values{"day": p.day(a.Taken)}), "check", kit.GoodTag)
		label = "answers.seen.again"
	} else {
		b.done = kit.NewButton(kit.ButtonParams{Text: t("answers.done"), Small: true, Kind: kit.Quiet, Action: func() { p.p.Done(a.ID) }})
	}
	b.look = kit.NewButton(kit.ButtonParams{Text: t(label), Small: true, Action: func() { p.p.Look([]domain.ID{a.ID}) }})
	return b
}

func (b *back) objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{b.line, b.icon, b.author, b.facts, b.state, b.look}
	if b.done != nil {
		out = append(out, b.done)
	}
	return out
}

// controls are what can have the keyboard, in the order of Tab.
func (c *card) controls() []fyne.Focusable {
	var out []fyne.Focusable
	for _, b := range c.backs {
		if b.done != nil {
			out = append(out, b.done)
		}
		out = append(out, b.look)
	}
	out = append(out, c.open)
	if c.all != nil {
		out = append(out, c.all)
	}
	for _, b := range c.others {
		out = append(out, b)
	}
	return append(out, c.remove)
}

// CreateRenderer implements fyne.Widget.
func (c *card) CreateRenderer() fyne.WidgetRenderer {
	r := &cardRenderer{c: c, objects: []fyne.CanvasObject{c.ground, c.title, c.state, c.facts}}
	for _, tag := range c.people {
		r.objects = append(r.objects, tag)
	}
	for _, b := range c.backs {
		r.objects = append(r.objects, b.objects()...)
	}
	r.objects = append(r.objects, c.open)
	if c.all != nil {
		r.objects = append(r.objects, c.all)
	}
	for _, b := range c.others {
		r.objects = append(r.objects, b)
	}
	r.objects = append(r.objects, c.remove)
	return r
}

type cardRenderer struct {
	c       *card
	objects []fyne.CanvasObject
}

func (r *cardRenderer) Destroy()                     {}
func (r *cardRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *cardRenderer) MinSize() fyne.Size           { return fyne.NewSize(300, max(r.c.height, 80)) }
func (r *cardRenderer) Refresh()                     { r.Layout(r.c.Size()) }

const (
	cardPad  = 18
	backHigh = 46
)

// Layout puts the parts below each other; how high the card is follows from its width.
func (r *cardRenderer) Layout(size fyne.Size) {
	c := r.c
	if size.Width <= 0 {
		return
	}
	left, right := float32(cardPad), size.Width-cardPad
	state := c.state.MinSize().Width
	put(c.title, left, 15, right-left-state-16, 20)
	put(c.state, right-state, 16, state, 18)
	put(c.facts, left, 38, right-left, 16)
	y := float32(62)
	x := left
	for _, tag := range c.people {
		width := min(tag.MinSize().Width, right-left)
		if x > left && x+width > right {
			x, y = left, y+24
		}
		put(tag, x, y, width, 18)
		x += width + 6
	}
	if len(c.people) > 0 {
		y += 28
	}
	for _, b := range c.backs {
		b.lay(left, y, right-left)
		y += backHigh
	}
	if len(c.backs) > 0 {
		y += 4
	}
	x = left
	buttons := []*kit.Button{c.open}
	if c.all != nil {
		buttons = append(buttons, c.all)
	}
	for _, b := range append(buttons, c.others...) {
		need := b.MinSize()
		if x > left && x+need.Width > right-36 {
			x, y = left, y+need.Height+6
		}
		put(b, x, y+2, need.Width, need.Height)
		x += need.Width + 8
	}
	need := c.remove.MinSize()
	put(c.remove, right-need.Width+6, y+2+(c.open.MinSize().Height-need.Height)/2, need.Width, need.Height)
	c.height = y + c.open.MinSize().Height + 2 + 16
	put(c.ground, 0, 0, size.Width, c.height)
}

// lay puts the row of an answer in place.
func (b *back) lay(x, y, width float32) {
	put(b.line, x, y, width, 1)
	put(b.icon, x, y+15, 15, 15)
	right := x + width
	need := b.look.MinSize()
	right -= need.Width
	put(b.look, right, y+(backHigh-need.Height)/2, need.Width, need.Height)
	right -= 8
	if b.done != nil {
		need = b.done.MinSize()
		right -= need.Width
		put(b.done, right, y+(backHigh-need.Height)/2, need.Width, need.Height)
		right -= 8
	}
	state := b.state.MinSize().Width
	right -= state
	put(b.state, right, y+14, state, 18)
	room := max(right-x-25-12, 0)
	put(b.author, x+25, y+6, room, 16)
	put(b.facts, x+25, y+24, room, 15)
}
