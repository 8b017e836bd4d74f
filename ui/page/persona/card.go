package persona

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

const (
	cardPad     = 8
	cardTop     = 5
	cardPitch   = 16
	cardRemark  = 15
	doubleClick = 400 * time.Millisecond
)

// card is one entry of a field with what supports it. While it is written it shows a field in place
// of its text.
type card struct {
	widget.BaseWidget
	page  *Page
	field *cardField
	id    domain.ID // zero for a card that is being written for the first time

	ground  *kit.Panel
	text    *kit.Prose
	sign    *kit.Icon
	remark  *kit.Text
	box     *kit.TextBox // while the card is written
	focused bool
	over    bool
	away    bool // the card is being carried; its place stays
	ghost   bool // this is what is carried
	clicked time.Time
	press   fyne.Position
	stayed  bool // Esc ended the drag, though the button is still down
}

func newCard(p *Page, f *cardField, id domain.ID) *card {
	c := &card{
		page: p, field: f, id: id, text: kit.NewProse("", kit.Body, kit.Ink, cardPitch),
		sign: kit.NewIcon("", 12, kit.Good), remark: kit.NewEllipsis("", kit.Compact, kit.Ink3),
	}
	c.ground = kit.NewPanel(c.look)
	c.ExtendBaseWidget(c)
	return c
}

func (c *card) pain() bool {
	return c.field.key == "persona.pains" || c.field.key == "persona.objections"
}

func (c *card) look(p *palette.Palette) kit.PanelLook {
	look := kit.PanelLook{Fill: p.Surface, Border: p.Line, Radius: 6, Shadow: p.E1}
	if c.pain() {
		look.Fill, look.Border = p.PainBg, p.PainLine
	}
	switch {
	case c.ghost:
		look.Border, look.BorderWidth, look.Shadow = p.Focus, 1.5, p.E3
	case c.away:
		look.Shadow = palette.Shadow{}
		look.Fill.A, look.Border.A = look.Fill.A/10*7, look.Border.A/10*7
	case c.box != nil:
		look = kit.PanelLook{Fill: p.Surface, Border: p.Focus, BorderWidth: 2, Radius: 6}
	case c.focused:
		look.Border, look.BorderWidth = p.Focus, 2
	case c.over:
		look.Border, look.Shadow = p.LineStrong, p.E2
	}
	return look
}

func (c *card) ink() kit.Tone {
	if c.pain() {
		return painInk
	}
	return kit.Ink
}

// sync shows what the document says about the card.
func (c *card) sync() {
	doc := c.page.p.Session.Doc()
	e, _ := document.Find[domain.Entry](doc, c.id)
	c.text.SetText(document.EntryText(doc, e))
	c.text.SetTone(c.ink())
	words, supported := c.page.support(e)
	c.remark.SetText(words)
	icon, tone, sign := "", kit.Tone(kit.Warn), kit.Tone(kit.Good)
	if supported {
		icon, tone = "check", kit.Ink3
		if c.pain() {
			tone, sign = painInk, painInk
		}
	}
	c.sign.SetName(icon)
	c.sign.SetTone(sign)
	c.sign.Hidden = icon == ""
	c.remark.SetTone(tone)
	c.Refresh()
}

// support says in words how well an entry is known.
func (p *Page) support(e domain.Entry) (words string, supported bool) {
	if n := len(document.Linked(p.p.Session.Doc(), e.ID, domain.LinkSupport)); n > 0 {
		return p.p.Words.T("persona.supports", i18n.Values{"n": n}), true
	}
	basis := domain.BasisAssumption
	if e.Basis != domain.BasisUnsaid {
		basis = e.Basis
	}
	for _, b := range catalog.Bases() {
		if b.Basis == basis {
			return b.Name(p.lang()), basis != domain.BasisAssumption
		}
	}
	return "", false
}

// write opens the text of the card for writing.
func (c *card) write() {
	if c.box != nil {
		return
	}
	f := c.field
	e := kit.NewTextEntry(c.page.p.FromField)
	e.EnterFinishes = true
	e.PlaceHolder = c.page.p.Words.T("persona.card.hint")
	before := record[domain.Entry](c.page, c.id).Text
	e.SetValue(before)
	e.Typed = func(string) { c.page.arrange() }
	e.Finished = func(text string) { f.finish(c, before, text) }
	e.Hotkey = func(name fyne.KeyName) bool {
		if name != fyne.KeyEscape {
			return false
		}
		// The keyboard goes back to the card only once the field has let go of it.
		e.Drop()
		e.Leave()
		f.focusNear(c)
		return true
	}
	e.Completed = func() { f.next(c) }
	e.Left = func() {
		c.box = nil
		c.sync()
		f.left(c)
		c.page.arrange()
	}
	c.box = kit.NewInlineText(e, kit.Body, kit.Ink, cardPitch)
	c.Refresh()
	c.page.arrange()
	focusOn(c.page, e)
	c.page.reveal(c)
}

// FocusGained implements fyne.Focusable.
func (c *card) FocusGained() {
	c.focused = true
	c.page.focusedOn(c)
	c.Refresh()
	c.page.reveal(c)
}

// FocusLost implements fyne.Focusable.
func (c *card) FocusLost() {
	c.focused = false
	if c.page.carries(c) && c.page.drag.keys {
		c.page.endDrag()
	}
	c.Refresh()
}

// TypedRune implements fyne.Focusable.
func (c *card) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (c *card) TypedKey(e *fyne.KeyEvent) {
	if !kit.FunctionKey(c, e.Name) {
		c.page.cardKey(c, e.Name)
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (c *card) TypedShortcut(s fyne.Shortcut) {
	if !c.page.cardShortcut(c, s) && c.page.p.Shortcut != nil {
		c.page.p.Shortcut(s)
	}
}

// MouseDown implements desktop.Mouseable.
func (c *card) MouseDown(e *desktop.MouseEvent) {
	if c.box != nil {
		return
	}
	c.press, c.stayed = e.Position, false
	focusOn(c.page, c)
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	now := c.page.p.Clock()
	if now.Sub(c.clicked) < doubleClick {
		c.clicked = time.Time{}
		c.write()
		return
	}
	c.clicked = now
}

// MouseUp implements desktop.Mouseable.
func (c *card) MouseUp(*desktop.MouseEvent) {}

// TappedSecondary implements fyne.SecondaryTappable.
func (c *card) TappedSecondary(e *fyne.PointEvent) {
	focusOn(c.page, c)
	c.page.p.Popup(c.page.cardMenu(c), e.AbsolutePosition)
}

// Dragged implements fyne.Draggable.
func (c *card) Dragged(e *fyne.DragEvent) {
	if c.box == nil && !c.stayed {
		c.page.dragTo(c, e.AbsolutePosition)
	}
}

// DragEnd implements fyne.Draggable.
func (c *card) DragEnd() { c.page.drop(c) }

// MouseIn implements desktop.Hoverable.
func (c *card) MouseIn(*desktop.MouseEvent) {
	c.over = true
	c.Refresh()
}

// MouseMoved implements desktop.Hoverable.
func (c *card) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (c *card) MouseOut() {
	c.over = false
	c.Refresh()
}

// AccessibilityLabel implements fyne.Accessible.
func (c *card) AccessibilityLabel() string { return c.text.Text() + ", " + c.remark.Text() }

// AccessibilityRole implements fyne.Accessible.
func (c *card) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer implements fyne.Widget.
func (c *card) CreateRenderer() fyne.WidgetRenderer { return &cardRenderer{c} }

type cardRenderer struct{ c *card }

func (r *cardRenderer) Destroy() {}

func (r *cardRenderer) Objects() []fyne.CanvasObject {
	c := r.c
	switch {
	case c.away:
		return []fyne.CanvasObject{c.ground}
	case c.box != nil:
		return []fyne.CanvasObject{c.ground, c.box, c.sign, c.remark}
	}
	return []fyne.CanvasObject{c.ground, c.text, c.sign, c.remark}
}

func (r *cardRenderer) body() fyne.CanvasObject {
	if r.c.box != nil {
		return r.c.box
	}
	return r.c.text
}

func (r *cardRenderer) MinSize() fyne.Size {
	return fyne.NewSize(40, cardTop+max(r.body().MinSize().Height, cardPitch)+cardRemark+cardTop)
}

func (r *cardRenderer) Layout(size fyne.Size) {
	c := r.c
	put(c.ground, 0, 0, size.Width, size.Height)
	room := size.Width - 2*cardPad
	body := r.body()
	body.Move(fyne.NewPos(cardPad, cardTop))
	high := max(settle(body, room), cardPitch)
	x := float32(cardPad)
	if !c.sign.Hidden {
		put(c.sign, x, cardTop+high+2, 12, 12)
		x += 15
	}
	put(c.remark, x, cardTop+high, max(size.Width-x-cardPad, 0), cardRemark)
}

func (r *cardRenderer) Refresh() {
	r.c.ground.SetStyle(r.c.look)
	if !r.c.Size().IsZero() {
		r.Layout(r.c.Size())
	}
}
