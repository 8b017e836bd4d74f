package persona

import (
	"image/color"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/palette"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

const cardGap = 5

func painInk(p *palette.Palette) color.NRGBA { return p.PainInk }

// cardField is a field that holds cards.
type cardField struct {
	p     *Page
	key   string
	box   *box
	list  *fyne.Container
	cards []*card
	add   *kit.Button
	// draft is a card that is being written for the first time, draftAt its place.
	draft   *card
	draftAt int
	slot    *fyne.Container
}

func (p *Page) newCardField(key string) *cardField {
	f := &cardField{p: p, key: key, list: container.New(kit.Column{Gap: cardGap}), slot: newSlot(p)}
	f.add = kit.NewButton(kit.ButtonParams{
		Text: p.p.Words.T("sub.card"), Icon: "plus", Kind: kit.Quiet, Tiny: true, Plain: true,
		Action: func() { f.begin(-1) },
	})
	p.seen(f.add)
	f.box = p.newBox(key, f.list, placed(func(width float32) float32 {
		put(f.add, 0, cardGap-1, f.add.MinSize().Width, 20)
		return cardGap - 1 + 20
	}, f.add))
	p.fields = append(p.fields, f)
	return f
}

func (f *cardField) part() *part { return &part{f.box.object, f.sync} }

// sync takes over the cards that the document has now.
func (f *cardField) sync() {
	f.box.ask(f.p)
	entries := document.Entries(f.p.p.Session.Doc(), f.p.who, f.key)
	f.cards = f.cards[:0]
	for _, e := range entries {
		c := f.p.cards[e.ID]
		if c == nil {
			c = newCard(f.p, f, e.ID)
			f.p.cards[e.ID] = c
		}
		c.field = f
		c.sync()
		f.cards = append(f.cards, c)
	}
	text := ""
	if n := len(entries); n > 0 {
		text = f.p.p.Words.Int(n)
	}
	f.box.count.SetText(text)
	f.show()
}

// show puts the cards below each other, with the one that is written and the place for one that is
// carried.
func (f *cardField) show() {
	var objects []fyne.CanvasObject
	at := -1
	if d := f.p.drag; d != nil && d.lifted && d.over == f {
		at = d.index
	}
	n := 0
	for _, c := range f.cards {
		if f.draft != nil && f.draftAt == len(objects) {
			objects = append(objects, f.draft)
		}
		carried := f.p.carries(c) && !f.p.drag.copies
		if !carried {
			if n == at {
				objects = append(objects, f.slot)
			}
			n++
		}
		objects = append(objects, c)
	}
	if at >= n {
		objects = append(objects, f.slot)
	}
	if f.draft != nil && !slices.Contains(objects, fyne.CanvasObject(f.draft)) {
		objects = append(objects, f.draft)
	}
	style := kit.PanelStyle(boxLook)
	if at >= 0 {
		style = targetLook
	}
	f.box.ground.SetStyle(style)
	if !slices.Equal(objects, f.list.Objects) {
		f.list.Objects = objects
		f.list.Refresh()
	}
}

// begin writes a new card at a place; -1 is the end.
func (f *cardField) begin(at int) {
	f.p.CloseEditor()
	if at < 0 {
		at = len(f.cards)
	}
	f.draft, f.draftAt = newCard(f.p, f, domain.ID{}), at
	f.show()
	f.p.arrange()
	f.draft.write()
}

// finish takes over what was written on a card. A new card without text is none, and one whose text
// was taken away is deleted.
func (f *cardField) finish(c *card, before, text string) {
	text = edit.Clean(text)
	empty := strings.TrimSpace(text) == ""
	switch {
	case c.id.IsZero() && empty, !c.id.IsZero() && text == before:
	case c.id.IsZero():
		at := f.draftAt
		f.draft = nil
		f.p.p.Commit(edit.Label{Key: "undo.cards.added", Count: 1}, "", func(d *document.Draft) ([]domain.ID, error) {
			id, err := edit.AddEntry(d, domain.Entry{Subject: f.p.who, Field: f.key, Text: text}, at)
			if err == nil {
				c.id = id
				f.p.cards[id] = c
			}
			return nil, err
		})
	case empty:
		f.p.remove(c.id, "undo.cards.deleted")
	default:
		change(f.p, c.id, "undo.cards.edited", func(e *domain.Entry) { e.Text = text })
	}
}

// left drops a new card that nothing was written on.
func (f *cardField) left(c *card) {
	if f.draft == c {
		f.draft = nil
		f.show()
	}
}

// next goes on to a new card behind the one that Enter has finished.
func (f *cardField) next(c *card) {
	at := slices.Index(f.cards, c)
	if at < 0 { // nothing was written: Enter ends the row
		f.focusNear(c)
		return
	}
	f.begin(at + 1)
}

// focusNear gives the keyboard to a card, or where it is gone to one near it.
func (f *cardField) focusNear(c *card) {
	switch at := slices.Index(f.cards, c); {
	case at >= 0:
		focusOn(f.p, c)
	case len(f.cards) > 0:
		focusOn(f.p, f.cards[min(max(f.draftAt-1, 0), len(f.cards)-1)])
	default:
		focusOn(f.p, f.add)
	}
}

// newSlot is the place where a carried card would be put.
func newSlot(p *Page) *fyne.Container {
	ground := kit.NewPanel(func(p *palette.Palette) kit.PanelLook {
		return kit.PanelLook{Fill: p.Surface, Border: p.Focus, BorderWidth: 1.5, Radius: 6}
	})
	text := kit.NewEllipsis(p.p.Words.T("map.drop.here"), kit.Compact, kit.AccentInk)
	text.SetWeight(theme.SemiBold)
	text.SetAlign(fyne.TextAlignTrailing)
	return placed(func(width float32) float32 {
		put(ground, 0, 0, width, 44)
		put(text, cardPad, 14, width-2*cardPad, 16)
		return 44
	}, ground, text)
}
