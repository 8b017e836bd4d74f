package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/domain/palette"
	"wegmarke/ui/theme"
)

// Measures of a row of tabs.
const (
	tabHeight = 36
	tabWidest = 220
	tabLeastW = 96
	tabInset  = 8 // in front of the first tab
	tabSide   = 10
	tabIcon   = 15
	tabGap    = 7
	tabCross  = 18 // edge of the ground of a cross
	tabTop    = 5
	moreWidth = 40
)

// tabSpot is a part of a row of tabs.
type tabSpot struct {
	tab   int // -1 for none
	cross bool
	// more is the sign for those that find no room.
	more bool
}

var noSpot = tabSpot{tab: -1}

// widths is how wide each tab is, and how many of them there is room for from the first in sight on.
func (t *TabRow) widths() (each []float32, room int) {
	space := t.Size().Width - 2*tabInset
	total := float32(0)
	for _, tab := range t.tabs {
		text := measure(tab.Text, Body, theme.SemiBold)
		w := min(max(whole(2*tabSide+tabIcon+2*tabGap+text+tabCross-4), tabLeastW), tabWidest)
		each, total = append(each, w), total+w
	}
	for most := float32(tabWidest); total > space && most > tabLeastW; {
		most--
		total = 0
		for i, w := range each {
			each[i] = min(w, most)
			total += each[i]
		}
	}
	if total <= space {
		return each, len(each)
	}
	return each, max(int((space-moreWidth)/tabLeastW), 1)
}

// reveal brings the selected tab into sight.
func (t *TabRow) reveal() {
	_, room := t.widths()
	t.first = min(t.first, max(len(t.tabs)-room, 0))
	switch {
	case t.selected < 0:
	case t.selected < t.first:
		t.first = t.selected
	case t.selected >= t.first+room:
		t.first = t.selected - room + 1
	}
}

// left is where a tab in sight begins.
func (t *TabRow) left(i int) float32 {
	each, _ := t.widths()
	x := float32(tabInset)
	for k := t.first; k < i && k < len(each); k++ {
		x += each[k]
	}
	return x
}

// spot is what lies at a place of the row.
func (t *TabRow) spot(at fyne.Position) tabSpot {
	each, room := t.widths()
	if room < len(each) && at.X >= t.Size().Width-moreWidth {
		return tabSpot{tab: -1, more: true}
	}
	x := float32(tabInset)
	for i := t.first; i < min(t.first+room, len(each)); i++ {
		if at.X >= x && at.X < x+each[i] {
			end := x + each[i] - tabSide + 4
			return tabSpot{tab: i, cross: at.X >= end-tabCross && at.X < end}
		}
		x += each[i]
	}
	return noSpot
}

// slot is where a carried tab belongs while the pointer is at x.
func (t *TabRow) slot(at int, x float32) int {
	each, room := t.widths()
	begin := float32(tabInset)
	for i := t.first; i < min(t.first+room, len(each)); i++ {
		middle := begin + each[i]/2
		if i < at && x < middle {
			return i
		}
		if i > at && x > middle {
			at = i
		}
		begin += each[i]
	}
	return at
}

// tabSigns are the primitives of one tab.
type tabSigns struct {
	ground, foot, under *canvas.Rectangle
	icon, cross         *sign
	text                *line
}

// tabRowRenderer paints a row of tabs.
type tabRowRenderer struct {
	renderer
	t     *TabRow
	focus *canvas.Rectangle
	back  *canvas.Rectangle
	hair  *canvas.Rectangle
	more  *sign
	under *canvas.Rectangle
	tabs  []tabSigns
	width float32 // that of the last time
}

func newTabRowRenderer(t *TabRow) fyne.WidgetRenderer {
	r := &tabRowRenderer{
		t: t, focus: &canvas.Rectangle{}, back: &canvas.Rectangle{}, hair: &canvas.Rectangle{},
		more: newSign(), under: &canvas.Rectangle{},
	}
	r.refresh, r.layout = r.paint, r.lay
	r.minSize = func() fyne.Size { return fyne.NewSize(2*tabInset+tabLeastW, tabHeight) }
	return r.ready(t)
}

func (r *tabRowRenderer) paint() {
	t, p := r.t, theme.For(r.t)
	for len(r.tabs) < len(t.tabs) {
		r.tabs = append(r.tabs, tabSigns{
			ground: &canvas.Rectangle{}, foot: &canvas.Rectangle{}, under: &canvas.Rectangle{},
			icon: newSign(), cross: newSign(), text: newLine(Body),
		})
	}
	r.tabs = r.tabs[:len(t.tabs)]
	r.objects = []fyne.CanvasObject{r.back, r.hair}
	for _, s := range r.tabs {
		r.objects = append(r.objects, s.ground, s.foot, s.icon.image, s.text.text, s.under, s.cross.image)
	}
	r.objects = append(r.objects, r.under, r.more.image, r.focus)
	paint(r.back, box{fill: p.BgApp})
	paint(r.hair, box{fill: p.Line})
	for i, s := range r.tabs {
		r.paintTab(i, s, p)
	}
	more := box{radius: 6}
	if t.over.more {
		more.fill = p.Hover
	}
	paint(r.under, more)
	r.more.set("down", p.Ink2)
	ring := box{radius: 7}
	if t.focused {
		ring.stroke, ring.width = p.Focus, ringWidth
	}
	paint(r.focus, ring)
}

func (r *tabRowRenderer) paintTab(i int, s tabSigns, p *palette.Palette) {
	t := r.t
	ground, foot, cross := box{radius: 7}, box{}, box{radius: 4}
	ink, iconInk := p.Ink2, p.Ink3
	on, over := i == t.selected, t.over.tab == i
	switch {
	case t.tabs[i].Target:
		ground.fill, ground.stroke, ground.width = p.AccentTint, p.Focus, 2
	case on:
		// The foot covers the lower corners, so that the tab grows out of what is below it.
		ground.fill, ground.stroke, ground.width, foot.fill = p.Surface, p.Line, 1, p.Surface
	case t.tabs[i].Shown:
		ground.fill, ground.stroke, ground.width = p.Surface2, p.Line, 1
		if over {
			ground.fill = p.Hover
		}
	case over || t.drag.on && t.drag.at == i:
		ground.fill = p.Hover
	}
	if on {
		ink, iconInk = p.Ink, p.Accent
	}
	if over && t.over.cross {
		cross.fill = p.Pressed
	}
	paint(s.ground, ground)
	paint(s.foot, foot)
	paint(s.under, cross)
	s.icon.set(t.tabs[i].Icon, iconInk)
	s.text.set(t.tabs[i].Text, ink, t.weightOf(i))
	sign := ""
	if on || over {
		sign = "x"
	}
	s.cross.set(sign, p.Ink3)
}

func (r *tabRowRenderer) lay(size fyne.Size) {
	t := r.t
	if size.Width != r.width {
		r.width = size.Width
		t.reveal()
	}
	each, room := t.widths()
	put(r.back, 0, 0, size.Width, size.Height)
	put(r.hair, 0, size.Height-1, size.Width, 1)
	height := size.Height - tabTop
	x := float32(tabInset)
	for i, s := range r.tabs {
		shown := i >= t.first && i < t.first+room
		for _, o := range []fyne.CanvasObject{s.ground, s.foot, s.text.text, s.under} {
			setShown(o, shown)
		}
		if !shown {
			s.icon.image.Hidden, s.cross.image.Hidden = true, true
			continue
		}
		s.icon.image.Hidden, s.cross.image.Hidden = t.tabs[i].Icon == "", s.cross.name == ""
		w := each[i]
		switch {
		case i == t.selected && !t.tabs[i].Target:
			put(s.ground, x, tabTop, w, height+8) // what goes beyond the row is cut off by what lies below
			put(s.foot, x+1, size.Height-1, w-2, 1)
		default:
			put(s.ground, x, tabTop, w-2, height-4)
			put(s.foot, x, size.Height, 0, 0)
		}
		left, end := x+tabSide, x+w-tabSide+4
		if t.tabs[i].Icon != "" {
			s.icon.place(left, tabTop, height-4, tabIcon)
			left += tabIcon + tabGap
		}
		put(s.under, end-tabCross, tabTop+whole((height-4-tabCross)/2), tabCross, tabCross)
		s.cross.place(end-tabCross+3, tabTop, height-4, tabCross-6)
		right := x + w - tabSide
		if s.cross.name != "" {
			right = end - tabCross - 4
		}
		s.text.fit(max(right-left, 0))
		s.text.place(left, tabTop, right-left, height-4)
		x += w
	}
	full := room < len(each)
	setShown(r.under, full)
	r.more.image.Hidden = !full
	put(r.under, size.Width-moreWidth+4, tabTop, moreWidth-12, height-4)
	r.more.place(size.Width-moreWidth+4+(moreWidth-12-15)/2, tabTop, height-4, 15)
	if t.selected >= t.first && t.selected < t.first+room {
		put(r.focus, t.left(t.selected)+1, tabTop+1, each[t.selected]-2, height-5)
	}
}

func setShown(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
		return
	}
	o.Hide()
}
