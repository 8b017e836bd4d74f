package measures

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/ui/i18n"
)

// strip is a scrolling column of tiles of one height. Only those in view exist.
type strip struct {
	words   *i18n.Catalog
	row     bool
	height  float32 // of a tile
	gap     float32
	entries []entry
	look    func(entry) look
	scroll  *container.Scroll
	world   *fyne.Container
	tiles   []*tile
	fitted  float32 // width that the height of the cards was found for
}

func newStrip(words *i18n.Catalog, row bool, look func(entry) look) *strip {
	s := &strip{words: words, row: row, height: cardHeight, gap: cardGap, look: look}
	if row {
		s.height, s.gap = rowHeight, 0
	}
	s.world = container.New(world{s})
	s.scroll = container.NewVScroll(s.world)
	s.scroll.OnScrolled = func(fyne.Position) { s.fill() }
	return s
}

// world is as high as all tiles together.
type world struct{ s *strip }

// Layout implements fyne.Layout; the tiles are placed by fill.
func (world) Layout([]fyne.CanvasObject, fyne.Size) {}

// MinSize implements fyne.Layout.
func (w world) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, float32(len(w.s.entries))*(w.s.height+w.s.gap))
}

// take shows other measures.
func (s *strip) take(entries []entry) {
	s.entries, s.fitted = entries, 0
	s.fit()
	s.scroll.Refresh()
	s.fill()
}

// fit makes all cards as high as the longest of their titles asks for: one line or two.
func (s *strip) fit() {
	width := s.scroll.Size().Width
	if s.row || width <= 0 || s.fitted == width {
		return
	}
	s.fitted = width
	room := width - 2*s.inset() - 2*cardPad
	height := float32(cardHeight - titleLine)
	for _, e := range s.entries {
		// The widest letters take less than the height of their line, so short titles need no measuring.
		if float32(len(e.Title))*titleLine <= room {
			continue
		}
		if _, rest := twoLines(e.Title, room); rest != "" {
			height = cardHeight
			break
		}
	}
	if s.height != height {
		s.height = height
		s.scroll.Refresh()
	}
}

// inset is the room at both sides of a card, for its shadow and border.
func (s *strip) inset() float32 {
	if s.row {
		return 1
	}
	return 8
}

// fill gives the tiles in view their measures. Of board and list only one is shown.
func (s *strip) fill() {
	view := s.scroll.Size()
	if view.Width <= 0 || !s.scroll.Visible() {
		return
	}
	s.fit()
	pitch := s.height + s.gap
	first := max(int(s.scroll.Offset.Y/pitch), 0)
	last := min(int((s.scroll.Offset.Y+view.Height)/pitch)+1, len(s.entries))
	for len(s.tiles) < last-first {
		t := newTile(s.words, s.row)
		s.tiles = append(s.tiles, t)
		s.world.Objects = append(s.world.Objects, t)
	}
	used := make([]bool, len(s.tiles))
	for i := first; i < last; i++ {
		k := i % len(s.tiles)
		used[k] = true
		t := s.tiles[k]
		put(t, s.inset(), float32(i)*pitch, view.Width-2*s.inset(), s.height)
		if t.Hidden {
			t.Show()
		}
		t.set(s.entries[i], s.look(s.entries[i]))
	}
	for k, t := range s.tiles {
		if !used[k] && !t.Hidden {
			t.Hide()
		}
	}
}

// at is the measure below a point of the scroll; false in a gap.
func (s *strip) at(p fyne.Position) (int, bool) {
	y, pitch := p.Y+s.scroll.Offset.Y, s.height+s.gap
	i := int(y / pitch)
	if y < 0 || i < 0 || i >= len(s.entries) || y-float32(i)*pitch >= s.height {
		return 0, false
	}
	return i, true
}

// reveal scrolls until a measure can be seen.
func (s *strip) reveal(i int) {
	top := float32(i) * (s.height + s.gap)
	y, view := s.scroll.Offset.Y, s.scroll.Size().Height
	switch {
	case top < y:
		y = top
	case top+s.height > y+view:
		y = top + s.height - view
	default:
		return
	}
	s.scroll.ScrollToOffset(fyne.NewPos(0, max(y, 0)))
	s.fill()
}
