package review

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain/palette"
	"wegmarke/ui/kit"
)

// detail is the topic at hand: its values on all sides, what comes out, and the buttons.
type detail struct {
	page       *Review
	box        *fyne.Container
	icon       *kit.Icon
	title      *kit.Text
	count      *kit.Text
	back, next *kit.IconButton
	frame      *kit.Panel
	table      *table
	card       *card
	take       *kit.Button
	others     []*kit.Button // mine, each answer, both
	names      []buttonName  // of them
	quiet      *rich         // in place of everything where there is nothing to show
	topic      int
}

// The measures of the upper part.
const (
	detailPad  = 18
	detailHead = 46
	sideWidth  = 262
	sideNarrow = 226
)

func newDetail(page *Review) *detail {
	d := &detail{page: page, topic: -1, table: newTable(page), card: newCard(page)}
	words := page.Words
	d.icon = kit.NewIcon("warn", 17, kit.Bad)
	d.title, d.count = kit.NewEllipsis("", kit.Section, kit.Ink), kit.NewEllipsis("", kit.Body, kit.Ink2)
	d.back = kit.NewIconButton("left", kit.Tip{Text: words.T("review.back"), Shortcut: "↑"}, func() { page.walk(-1) })
	d.next = kit.NewIconButton("right", kit.Tip{Text: words.T("review.next"), Shortcut: "↓"}, func() { page.walk(1) })
	d.frame = kit.NewPanel(func(p *palette.Palette) kit.PanelLook {
		return kit.PanelLook{Fill: p.Surface, Border: p.Line, Radius: 8}
	})
	enter := words.Shortcut(fyne.KeyReturn, 0, false)
	d.take = kit.NewButton(kit.ButtonParams{Text: words.T("review.take") + "  " + enter, Kind: kit.Main, Action: page.confirm})
	d.take.SetTip(kit.Tip{Text: words.T("review.take"), Shortcut: enter})
	d.others = d.choices()
	d.quiet = newRich(page.meter, plain("", ink2))
	ground := kit.NewGround(func(p *palette.Palette) color.NRGBA { return p.Surface })
	objects := []fyne.CanvasObject{
		ground, d.icon, d.title, d.count, d.back, d.next, d.frame, d.table.scroll, d.card.caption, d.card.box, d.take, d.quiet,
	}
	for _, b := range append([]*kit.Button{d.take}, d.others...) {
		b.OnKey(page.buttonKey)
	}
	for _, b := range d.others {
		objects = append(objects, b)
	}
	for _, b := range []*kit.IconButton{d.back, d.next} {
		b.OnKey(page.buttonKey)
	}
	d.box = container.New(placing{func(size fyne.Size) {
		put(ground, 0, 0, size.Width, size.Height)
		d.lay(size)
	}, fyne.NewSize(500, 180)}, objects...)
	return d
}

// show turns to a topic; -1 shows that there is nothing.
func (d *detail) show(t int) {
	d.topic = t
	shown := t >= 0
	for _, o := range []fyne.CanvasObject{d.icon, d.title, d.count, d.back, d.next, d.frame, d.table.scroll, d.card.caption, d.card.box} {
		if shown {
			o.Show()
		} else {
			o.Hide()
		}
	}
	for _, b := range append([]*kit.Button{d.take}, d.others...) {
		b.Hidden = !shown || d.page.Other.looks()
	}
	d.quiet.Hidden = shown
	if !shown {
		d.quiet.set(plain(d.page.Words.T("dialog.import.none"), ink))
		if len(d.page.decisions.topics) > 0 {
			d.quiet.set(plain(d.page.Words.T("review.filter.none"), ink2))
		}
		d.lay(d.box.Size())
		return
	}
	x := d.page.decisions.topics[t]
	d.title.SetText(d.page.lister.topicTitle(t))
	if x.conflict {
		d.icon.SetName("warn")
		d.icon.SetTone(kit.Bad)
	} else {
		d.icon.SetName(sign(d.page.decisions.kind(t), false, false))
		d.icon.SetTone(theirsTone)
	}
	d.count.SetText(d.page.counted(t))
	d.table.show(t)
	d.update()
}

// update follows a choice.
func (d *detail) update() {
	t := d.topic
	if t < 0 {
		return
	}
	d.table.update()
	d.card.show(t)
	x := d.page.decisions.topics[t]
	d.take.SetDisabled(x.lost || x.conflict && d.page.decisions.open(t))
	d.updateChoices(t)
	d.lay(d.box.Size())
}

// wanted is the height that the topic at hand would like to have.
func (d *detail) wanted(width float32) float32 {
	if d.topic < 0 {
		return 120
	}
	side := d.side(width)
	table := d.table.measure(width - 2*detailPad - side - 16)
	return detailHead + max(table+2, d.card.height(side)+22+d.buttonsHeight(side)) + 14
}

// buttonsHeight is what the buttons below the card take, with the gaps before and between them.
func (d *detail) buttonsHeight(side float32) float32 {
	if d.page.Other.looks() {
		return 0
	}
	return 10 + 30 + 6 + d.othersHeight(side)
}

func (d *detail) side(width float32) float32 {
	if width < 1000 {
		return sideNarrow
	}
	return sideWidth
}

func (d *detail) lay(size fyne.Size) {
	if size.IsZero() {
		return
	}
	if d.topic < 0 {
		width := min(size.Width-2*detailPad, 520)
		put(d.quiet, detailPad, 24, width, d.quiet.fit(width))
		return
	}
	put(d.icon, detailPad, 15, 17, 17)
	right := size.Width - detailPad
	put(d.next, right-30, 8, 30, 30)
	put(d.back, right-62, 8, 30, 30)
	room := right - 70 - detailPad - 26
	count := min(d.count.FullWidth(), 150)
	title := min(d.title.FullWidth(), max(room-count-12, 60))
	put(d.title, detailPad+26, 13, title, 20)
	put(d.count, detailPad+26+title+10, 16, max(min(count, room-title-10), 0), 16)
	side := d.side(size.Width)
	width := size.Width - 2*detailPad - side - 16
	height := min(d.table.measure(width)+2, size.Height-detailHead-12)
	put(d.frame, detailPad, detailHead, width, height)
	put(d.table.scroll, detailPad+1, detailHead+1, width-2, height-2)
	left := size.Width - detailPad - side
	put(d.card.caption, left, detailHead-2, side, 15)
	card := min(d.card.height(side), size.Height-detailHead-20-d.buttonsHeight(side)-8)
	put(d.card.box, left, detailHead+18, side, max(card, 40))
	y := detailHead + 18 + max(card, 40) + 10
	put(d.take, left, y, side, 30)
	d.placeOthers(left, y+36, side, true)
}
