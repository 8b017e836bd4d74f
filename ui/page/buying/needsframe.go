package buying

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// needsLayout puts the names to the left of the cells and the phases above them.
type needsLayout struct{ n *Needs }

func (l needsLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	right, low := max(size.Width-nameWide, 0), max(size.Height-headHigh, 0)
	l.n.grid.setRoom(right)
	set(objects[0], 0, 0, size.Width, size.Height)
	set(l.n.tops, nameWide, 0, right, headHigh)
	set(l.n.names, 0, headHigh, nameWide, low)
	set(l.n.body, nameWide, headHigh, right, low)
	set(objects[4], 0, 0, nameWide, headHigh)
	l.n.head.box.Refresh()
	l.n.left.Refresh()
}

func (l needsLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(nameWide+phaseLess, headHigh+2*cellLow)
}

func (n *Needs) ground() fyne.CanvasObject { return kit.NewGround(surface) }

// corner stands above the names.
func (n *Needs) corner() fyne.CanvasObject {
	return container.New(lowered{left: 16}, n.roleWord)
}

// needsHead is the row of the phases above the table.
type needsHead struct {
	box *fyne.Container
	n   *Needs
}

func newNeedsHead(n *Needs) *needsHead {
	h := &needsHead{n: n}
	h.box = container.New(h)
	return h
}

func (h *needsHead) fill() {
	h.box.Objects = nil
	for _, p := range h.n.phases {
		look := func(pal *palette.Palette) kit.PanelLook {
			if p.color == 0 {
				return kit.PanelLook{Fill: pal.BgApp, Radius: 6}
			}
			return kit.PanelLook{Fill: pal.PhaseFor(p.color).Strong, Radius: 6}
		}
		tone := func(pal *palette.Palette) color.NRGBA {
			if p.color == 0 {
				return pal.Ink2
			}
			return pal.OnAccent
		}
		text := p.title
		if p.color > 0 {
			text = strconv.Itoa(h.n.number(p)) + "  " + p.title
		}
		t := kit.NewEllipsis(text, kit.Body, tone)
		t.SetWeight(theme.SemiBold)
		h.box.Objects = append(h.box.Objects, kit.NewPanel(look), t)
	}
	h.box.Refresh()
}

// number is the place of a phase in its model.
func (n *Needs) number(p phase) int {
	k := 0
	for _, other := range n.phases {
		if other.color > 0 {
			k++
		}
		if other.title == p.title && other.color == p.color {
			break
		}
	}
	return k
}

// Layout implements fyne.Layout.
func (h *needsHead) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	wide := h.n.grid.wide
	for i := 0; i+1 < len(objects); i += 2 {
		x := float32(i/2) * wide
		set(objects[i], x+3, 6, wide-7, headHigh-12)
		set(objects[i+1], x+12, 6, wide-24, headHigh-12)
	}
}

// MinSize implements fyne.Layout.
func (h *needsHead) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(h.n.grid.wide*float32(len(h.n.phases)), headHigh)
}

// needsBar stands above the page: what it is about, how much is open, and a way to a new role.
type needsBar struct {
	n    *Needs
	box  *fyne.Container
	text *kit.Text
	gaps *kit.Tag
	add  *kit.Button
}

func newNeedsBar(n *Needs) *needsBar {
	b := &needsBar{n: n, text: kit.NewText("", kit.Caption, kit.Ink), gaps: kit.NewTag("", "", kit.WarnTag)}
	b.text.SetWeight(theme.SemiBold)
	b.add = kit.NewButton(kit.ButtonParams{Icon: "plus", Small: true, Action: func() { n.newRole(noPersona) }})
	b.box = container.New(barLayout{}, kit.NewGround(surface), b.text, b.gaps, b.add, kit.NewDivider())
	return b
}

func (b *needsBar) fill() {
	b.text.SetText(b.n.t("buying.needs"))
	open := b.n.gaps()
	b.gaps.Set(b.n.t("needs.gaps", i18n.Values{"n": open}), "", kit.WarnTag)
	if open == 0 {
		b.gaps.Set(b.n.t("needs.complete"), "check", kit.GoodTag)
	}
	b.add.SetText(b.n.t("needs.role.add"))
	b.box.Refresh()
}

// barLayout lays out the ground, the words, the tag, the button at the right and the line below.
type barLayout struct{}

const barHigh = 42

func (barLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	set(o[0], 0, 0, size.Width, size.Height)
	x := float32(16)
	words := o[1].MinSize()
	set(o[1], x, (size.Height-words.Height)/2, words.Width, words.Height)
	x += words.Width + 12
	tag := o[2].MinSize()
	set(o[2], x, (size.Height-tag.Height)/2, tag.Width, tag.Height)
	b := o[3].MinSize()
	set(o[3], size.Width-16-b.Width, (size.Height-b.Height)/2, b.Width, b.Height)
	set(o[4], 0, size.Height-1, size.Width, 1)
}

func (barLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, barHigh) }
