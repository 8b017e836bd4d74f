package scene

import (
	"image/color"
	"slices"

	"wegmarke/domain"
)

// Room is a cell whose cards make room for others that are about to be dropped there. It is a source
// that shows the map with the cell so; the map itself stays as it is.
type Room struct {
	m    *Map
	key  cellKey
	cell *cell
	// height is that of the row, tall how much is to be made room for.
	height, tall float32
	// away are the cards that are dragged, as far as they come from this cell.
	away map[domain.ID]bool
	// from, to and now say how far each card has moved down, in the order of the boxes.
	from, to, now []float32
	// slot is the empty box where the cards would land, open how far it has come into sight.
	slot     Rect
	open     float32
	openFrom float32
	openTo   float32
}

const (
	// narrowSlot is the room made in a cell that is full.
	narrowSlot = 8
	// boxedSlot is from which height on a slot shows as a box and not as a line.
	boxedSlot = 14
)

// Room prepares a cell; false where cards do not stand one below the other, or are not laid out yet.
// The room is made for a card of some height. Cards that are dragged out of this very cell do not need
// any: they change places.
func (m *Map) Room(lane, step domain.ID, dragged []domain.ID, tall float32) (*Room, bool) {
	key := cellKey{lane, step}
	cl := m.cells[key]
	i, c, ok := m.find(key)
	if !ok || cl == nil || cl.rough || len(cl.boxes) == 0 || c.folded || m.rows[i].lane.Folded || m.rows[i].isCurve() {
		return nil, false
	}
	r := &Room{m: m, key: key, cell: cl, height: m.rows[i].h, away: make(map[domain.ID]bool)}
	for _, id := range dragged {
		if m.home[id] == key && m.state.ghosts[id] {
			r.away[id] = true
		}
	}
	n := len(cl.boxes)
	r.from, r.to, r.now = make([]float32, n), make([]float32, n), make([]float32, n)
	if len(r.away) == 0 {
		free := r.height - 1 - cl.need - cardGap
		if r.tall = min(tall, free); r.tall < boxedSlot {
			r.tall = narrowSlot
		}
	}
	return r, true
}

// Holds says whether the room is still that of its cell, which may have been laid out anew.
func (r *Room) Holds() bool { return r.m.cells[r.key] == r.cell }

// Cell names the lane and the step.
func (r *Room) Cell() (lane, step domain.ID) { return r.key.lane, r.key.step }

// Open aims at room before the card with an index; Close at how the cell is. Either says whether that
// is anything new. Ease goes there.
func (r *Room) Open(index int) bool {
	n := len(r.cell.boxes)
	to := make([]float32, n)
	if len(r.away) > 0 {
		r.swap(index, to)
		return r.aim(to, 0)
	}
	index = min(max(index, 0), n)
	y := r.cell.lead
	if index > 0 {
		y = r.cell.boxes[index-1].rect.Bottom() + cardGap
	}
	first := r.cell.boxes[0].rect
	r.slot = Rect{first.X, y, first.W, r.tall}
	for i := index; i < n; i++ {
		to[i] = r.tall + cardGap
	}
	return r.aim(to, 1)
}

// swap puts the cards that are dragged before the one with an index.
func (r *Room) swap(index int, to []float32) {
	var order []int
	pick := func(from, end int, away bool) {
		for i := from; i < end; i++ {
			if r.away[r.cell.boxes[i].id] == away {
				order = append(order, i)
			}
		}
	}
	n := len(r.cell.boxes)
	index = min(max(index, 0), n)
	pick(0, index, false)
	pick(0, n, true)
	pick(index, n, false)
	y := r.cell.boxes[0].rect.Y
	for _, i := range order {
		box := r.cell.boxes[i].rect
		to[i] = y - box.Y
		y += box.H + cardGap
	}
}

// Close lets the cards go back to where they are.
func (r *Room) Close() bool { return r.aim(make([]float32, len(r.cell.boxes)), 0) }

func (r *Room) aim(to []float32, open float32) bool {
	if slices.Equal(to, r.to) && open == r.openTo {
		return false
	}
	copy(r.from, r.now)
	r.to, r.openFrom, r.openTo = to, r.open, open
	return true
}

// Ease shows the cards on their way: 0 where they come from, 1 where they go.
func (r *Room) Ease(t float32) {
	for i := range r.now {
		r.now[i] = r.from[i] + (r.to[i]-r.from[i])*t
	}
	r.open = r.openFrom + (r.openTo-r.openFrom)*t
}

// Made says how far down the room begins and how high it is, in units of the body, for what flies there.
func (r *Room) Made(card domain.ID) (Rect, bool) {
	at, ok := r.m.CellRect(r.key.lane, r.key.step)
	for i, b := range r.cell.boxes {
		if b.id == card {
			return b.rect.Moved(at.X, at.Y+r.to[i]), ok
		}
	}
	return r.slot.Moved(at.X, at.Y), ok
}

// shown is the cell as it is on its way.
func (r *Room) shown() *cell {
	out := &cell{lane: r.cell.lane, items: make([]Item, 0, len(r.cell.items)+1)}
	by := make(map[domain.ID]float32, len(r.cell.boxes))
	for i, b := range r.cell.boxes {
		by[b.id] = r.now[i]
	}
	last := r.now[len(r.now)-1]
	below := r.cell.boxes[len(r.cell.boxes)-1].rect.Bottom()
	if r.open > 0 {
		out.items = append(out.items, r.slotItem())
	}
	for _, it := range r.cell.items {
		d, own := by[it.Owner]
		if !own && it.Rect.Y >= below {
			d = last // what a cell says below its cards
		}
		out.items = append(out.items, it.moved(0, d))
	}
	return out
}

// slotItem is the empty box, or a line where there is no room for one.
func (r *Room) slotItem() Item {
	p := r.m.Palette
	faded := func(c color.NRGBA) color.NRGBA {
		c.A = uint8(float32(c.A) * r.open)
		return c
	}
	if r.tall < boxedSlot {
		return Item{Kind: Box, Rect: Rect{r.slot.X, r.slot.Y + r.tall/2 - 1, r.slot.W, 2}, Radius: 1, Fill: faded(p.Focus)}
	}
	return Item{
		Kind: Box, Rect: r.slot, Radius: cardRadius,
		Fill: faded(p.AccentTint), Stroke: faded(p.AccentLine), StrokeWidth: 1,
	}
}

// Visit implements Source.
func (r *Room) Visit(pane Pane, region Rect, yield func(g *Group)) {
	m := *r.m
	m.stand, m.standKey, m.state.tint = r.shown(), r.key, r.key.step
	m.Visit(pane, region, yield)
}

// PaneSize, PaneOrigin and Background implement Source: they are those of the map.
func (r *Room) PaneSize(p Pane) (w, h float32) { return r.m.PaneSize(p) }
func (r *Room) PaneOrigin(p Pane) Point        { return r.m.PaneOrigin(p) }
func (r *Room) Background(p Pane) color.NRGBA  { return r.m.Background(p) }

// moved is an item somewhere else.
func (it Item) moved(dx, dy float32) Item {
	if dx == 0 && dy == 0 {
		return it
	}
	it.Rect = it.Rect.Moved(dx, dy)
	if len(it.Path) > 0 {
		it.Path = slices.Clone(it.Path)
		for i := range it.Path {
			for k := range it.Path[i].P {
				it.Path[i].P[k].X += dx
				it.Path[i].P[k].Y += dy
			}
		}
	}
	return it
}
