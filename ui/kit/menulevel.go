package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/palette"
	"wegmarke/ui/theme"
)

const (
	menuPad       = 5 // between the frame and the rows
	menuRow       = 28
	menuSeparator = 9
	menuInset     = 10 // between the edge of a row and its words
	menuSign      = 15
	menuSignGap   = 8
	menuKeysGap   = 28 // at least, between words and keys
	menuLeast     = 168
	menuMost      = 420
)

// menuLevel is one frame of an open menu with its rows. Fyne's own menu writes the keys in the
// colour of shadows, which nobody can read.
type menuLevel struct {
	widget.BaseWidget
	layer  *menuLayer
	items  []*fyne.MenuItem
	tops   []float32 // of the rows, from the upper edge of the frame
	height float32   // of all rows with their padding
	chosen int
	owner  int // the row of the level before, from which this one opened
	frame  *Panel
	scroll *container.Scroll
}

func newMenuLevel(layer *menuLayer, menu *fyne.Menu) *menuLevel {
	m := &menuLevel{layer: layer, items: menu.Items, chosen: -1, owner: -1}
	m.height = menuPad
	for _, it := range m.items {
		m.tops = append(m.tops, m.height)
		m.height += rowTall(it)
	}
	m.height += menuPad
	m.frame = NewPanel(func(p *palette.Palette) PanelLook {
		return PanelLook{Fill: p.Surface, Border: p.Line, Radius: 8, Shadow: p.E2}
	})
	m.ExtendBaseWidget(m)
	m.scroll = container.NewVScroll(m)
	return m
}

func rowTall(it *fyne.MenuItem) float32 {
	if it.IsSeparator {
		return menuSeparator
	}
	return menuRow
}

// frameSize is as large as the rows need and the window allows.
func (m *menuLevel) frameSize(window fyne.Size) fyne.Size {
	need := m.MinSize()
	return fyne.NewSize(need.Width, min(need.Height, window.Height-2*menuEdge))
}

// place puts the frame as near to a position as the window allows.
func (m *menuLevel) place(at fyne.Position) {
	window := m.layer.canvas.Size()
	size := m.frameSize(window)
	x := max(menuEdge, min(at.X, window.Width-size.Width-menuEdge))
	y := max(menuEdge, min(at.Y, window.Height-size.Height-menuEdge))
	put(m.frame, whole(x), whole(y), size.Width, size.Height)
	put(m.scroll, whole(x), whole(y), size.Width, size.Height)
}

func (m *menuLevel) choose(row int) {
	if m.chosen != row {
		m.chosen = row
		m.Refresh()
	}
}

// chosenItem is the row the keyboard or pointer is on, if it can be used.
func (m *menuLevel) chosenItem() *fyne.MenuItem {
	if m.chosen < 0 || m.items[m.chosen].Disabled {
		return nil
	}
	return m.items[m.chosen]
}

// step goes on to the next row that can be used, around the end.
func (m *menuLevel) step(d int) {
	n := len(m.items)
	row := m.chosen
	if row < 0 && d < 0 {
		row = 0
	}
	for range n {
		row = (row + d + n) % n
		if it := m.items[row]; !it.IsSeparator && !it.Disabled {
			m.choose(row)
			m.reveal(row)
			return
		}
	}
}

// reveal scrolls a row into sight.
func (m *menuLevel) reveal(row int) {
	top, bottom, seen := m.tops[row], m.tops[row]+menuRow, m.scroll.Size().Height
	switch y := m.scroll.Offset.Y; {
	case top-menuPad < y:
		m.scroll.ScrollToOffset(fyne.NewPos(0, top-menuPad))
	case bottom+menuPad > y+seen:
		m.scroll.ScrollToOffset(fyne.NewPos(0, bottom+menuPad-seen))
	}
}

func (m *menuLevel) at(y float32) int {
	for i, it := range m.items {
		if !it.IsSeparator && y >= m.tops[i] && y < m.tops[i]+menuRow {
			return i
		}
	}
	return -1
}

// Tapped implements fyne.Tappable.
func (m *menuLevel) Tapped(e *fyne.PointEvent) {
	row := m.at(e.Position.Y)
	if row < 0 || m.items[row].Disabled {
		return
	}
	it := m.items[row]
	if it.ChildMenu == nil {
		m.layer.run(it)
		return
	}
	m.choose(row)
	m.layer.branch(m, row)
}

// TappedSecondary implements fyne.SecondaryTappable: both buttons mean the same in a menu.
func (m *menuLevel) TappedSecondary(e *fyne.PointEvent) { m.Tapped(e) }

// MouseIn implements desktop.Hoverable.
func (m *menuLevel) MouseIn(e *desktop.MouseEvent) { m.layer.pointed(m, m.at(e.Position.Y)) }

// MouseMoved implements desktop.Hoverable.
func (m *menuLevel) MouseMoved(e *desktop.MouseEvent) {
	if row := m.at(e.Position.Y); row != m.chosen {
		m.layer.pointed(m, row)
	}
}

// MouseOut implements desktop.Hoverable.
func (m *menuLevel) MouseOut() {
	m.layer.pointed(m, -1)
	m.choose(m.layer.ownerIn(m))
}

// keysOf writes the keys of an item, "" for none.
func (m *menuLevel) keysOf(it *fyne.MenuItem) string {
	if s, ok := it.Shortcut.(fyne.KeyboardShortcut); ok && m.layer.keys != nil {
		return m.layer.keys(s.Key(), s.Mod())
	}
	return ""
}

// lead is the room in front of the words: for a tick where any row has one, and for pictures.
func (m *menuLevel) lead() (ticks bool, icons bool, width float32) {
	for _, it := range m.items {
		ticks, icons = ticks || it.Checked, icons || it.Icon != nil
	}
	for _, has := range []bool{ticks, icons} {
		if has {
			width += menuSign + menuSignGap
		}
	}
	return ticks, icons, width
}

// menuRowLook is what one row is drawn with.
type menuRowLook struct {
	back             *canvas.Rectangle
	tick, icon, more *sign
	words, keys      *line
}

// CreateRenderer implements fyne.Widget.
func (m *menuLevel) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{}
	rows := make([]menuRowLook, len(m.items))
	for i := range rows {
		rows[i] = menuRowLook{&canvas.Rectangle{}, newSign(), newSign(), newSign(), newLine(Body), newLine(Compact)}
		x := rows[i]
		x.keys.align = fyne.TextAlignTrailing
		r.objects = append(r.objects, x.back, x.tick.image, x.icon.image, x.words.text, x.keys.text, x.more.image)
	}
	ticks, _, lead := m.lead()
	r.refresh = func() {
		p := theme.For(m)
		for i, it := range m.items {
			m.paintRow(rows[i], it, i == m.chosen && !it.Disabled, p)
		}
	}
	r.layout = func(size fyne.Size) {
		for i, it := range m.items {
			x, top, width := rows[i], m.tops[i], size.Width-2*menuPad
			if it.IsSeparator {
				put(x.back, menuPad+menuInset-4, top+menuSeparator/2, width-2*(menuInset-4), 1)
				continue
			}
			put(x.back, menuPad, top, width, menuRow)
			left := float32(menuPad + menuInset)
			x.tick.place(left, top, menuRow, menuSign)
			if ticks {
				left += menuSign + menuSignGap
			}
			x.icon.place(left, top, menuRow, menuSign)
			left = menuPad + menuInset + lead
			right := size.Width - menuPad - menuInset
			x.more.place(right-menuSign+4, top, menuRow, menuSign)
			room := right - left
			if keys := x.keys.width(); keys > 0 {
				x.keys.place(left, top, room, menuRow)
				room -= keys + menuKeysGap
			}
			x.words.fit(room)
			x.words.place(left, top, room, menuRow)
		}
	}
	r.minSize = func() fyne.Size {
		width := float32(0)
		for _, it := range m.items {
			need := measure(it.Label, Body, theme.Regular)
			if keys := m.keysOf(it); keys != "" {
				need += menuKeysGap + measure(keys, Compact, theme.Regular)
			}
			if it.ChildMenu != nil {
				need += menuSign + menuSignGap
			}
			width = max(width, need)
		}
		width += lead + 2*menuPad + 2*menuInset
		return fyne.NewSize(min(max(width, menuLeast), menuMost), m.height)
	}
	return r.ready(m)
}

func (m *menuLevel) paintRow(x menuRowLook, it *fyne.MenuItem, chosen bool, p *palette.Palette) {
	if it.IsSeparator {
		paint(x.back, box{fill: p.Line})
		x.tick.set("", p.Ink)
		x.icon.set("", p.Ink)
		x.more.set("", p.Ink)
		return
	}
	look, ink, keys := box{radius: 5}, p.Ink, p.Ink3
	if chosen {
		look.fill, keys = p.Pressed, p.Ink2
	}
	if it.Disabled {
		ink = p.Ink3
	}
	paint(x.back, look)
	tick, more := "", ""
	if it.Checked {
		tick = "check"
	}
	if it.ChildMenu != nil {
		more = "right"
	}
	x.tick.set(tick, p.Accent)
	x.more.set(more, p.Ink3)
	x.icon.image.Hidden = it.Icon == nil
	if it.Icon != nil && x.icon.image.Resource != it.Icon {
		x.icon.image.Resource = it.Icon
		x.icon.image.Refresh()
	}
	x.words.set(it.Label, ink, theme.Regular)
	x.keys.set(m.keysOf(it), keys, theme.Regular)
}
