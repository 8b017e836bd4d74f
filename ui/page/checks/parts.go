package checks

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// head is the title of a list with what it is for and how far it is.
type head struct {
	title  *kit.Text
	intro  *kit.Paragraph
	count  *kit.Text
	number func() string
}

func newHead(title, intro string, number func() string) *head {
	return &head{
		title: kit.NewText(title, kit.Heading, kit.Ink), intro: kit.NewParagraph(intro, kit.Body, kit.Ink2, 400),
		count: kit.NewText("", kit.Body, kit.Ink2), number: number,
	}
}

func (h *head) objects() []fyne.CanvasObject { return []fyne.CanvasObject{h.title, h.intro, h.count} }
func (h *head) finish()                      {}
func (h *head) sync()                        { h.count.SetText(h.number()) }

func (h *head) lay(x, y, width float32) float32 {
	count := h.count.MinSize().Width
	put(h.title, x, y, width-count-12, 26)
	put(h.count, x+width-count, y+6, count, 16)
	h.intro.SetWidth(min(width, 640))
	height := h.intro.MinSize().Height
	put(h.intro, x, y+31, width, height)
	return 31 + height + 18
}

// heading begins a group of rows.
type heading struct{ text *kit.Text }

func newHeading(text string) *heading { return &heading{kit.NewText(text, kit.Section, kit.Ink)} }

func (h *heading) objects() []fyne.CanvasObject { return []fyne.CanvasObject{h.text} }
func (h *heading) sync()                        {}
func (h *heading) finish()                      {}

func (h *heading) lay(x, y, width float32) float32 {
	put(h.text, x, y+6, width, 20)
	return 36
}

// notice is a sentence that has to be seen.
type notice struct {
	ground *kit.Panel
	icon   *kit.Icon
	text   *kit.Paragraph
}

func newNotice(text string) *notice {
	return &notice{
		ground: kit.NewPanel(func(p *palette.Palette) kit.PanelLook {
			return kit.PanelLook{Fill: p.WarnTint, Border: p.WarnLine, Radius: 8}
		}),
		icon: kit.NewIcon("info", 16, kit.Warn), text: kit.NewParagraph(text, kit.Body, kit.Ink, 400),
	}
}

func (n *notice) objects() []fyne.CanvasObject { return []fyne.CanvasObject{n.ground, n.icon, n.text} }
func (n *notice) sync()                        {}
func (n *notice) finish()                      {}

func (n *notice) lay(x, y, width float32) float32 {
	n.text.SetWidth(width - 14 - 16 - 10 - 14)
	height := n.text.MinSize().Height
	put(n.ground, x, y, width, height+20)
	put(n.icon, x+14, y+10, 16, 16)
	put(n.text, x+40, y+10, width-54, height)
	return height + 20 + 14
}

// card is the ground of a row.
func cardLook(p *palette.Palette) kit.PanelLook {
	return kit.PanelLook{Fill: p.Surface, Border: p.Line, Radius: 10}
}

// note is a text field of an answer.
func (p *Page) note(hint string, lines bool, save func(text string)) *kit.TextBox {
	make := kit.NewEntry
	if lines {
		make = kit.NewTextEntry
	}
	e := make(p.p.Forward)
	e.SetPlaceHolder(hint)
	e.Finished = save
	e.Typed = func(string) { p.flow.again() }
	e.Dropped = p.flow.again
	return kit.NewTextBox(e)
}

// day writes a date in full, "" for none.
func (p *Page) day(d domain.Date) string {
	t, ok := d.Time()
	if !ok {
		return ""
	}
	return p.p.Words.Date(t)
}

// dueBox is a field for the day of the next look. A text that is no day stays and is marked.
func (p *Page) dueBox(hint string, save func(domain.Date)) *kit.TextBox {
	var box *kit.TextBox
	e := kit.NewEntry(p.p.Forward)
	e.SetPlaceHolder(hint)
	kept := ""
	e.Entered = func() { kept = e.Value() }
	e.Finished = func(text string) {
		d, ok := i18n.ParseDay(text, p.p.Today())
		box.SetWrong(!ok)
		if !ok {
			e.Refuse(kept)
			return
		}
		e.SetValue(p.day(d))
		save(d)
	}
	e.Dropped = func() { box.SetWrong(false) }
	box = kit.NewTextBox(e)
	return box
}
