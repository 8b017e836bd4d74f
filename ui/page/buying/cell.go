package buying

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/ui/kit"
)

const (
	cellPad  = 8
	itemGap  = 4
	itemFace = 16
	itemLine = 16
	cellLow  = 58 // least height
)

// cell shows what one role needs to know in one phase.
type cell struct {
	items []item
	empty *kit.Prose // the question where nothing is known
	// top is where the place for a new need is.
	top, height float32
}

// item is one need: whose face, and the words.
type item struct {
	face        fyne.CanvasObject // nil for a need that is kept for the role
	text        *kit.Prose
	top, height float32
}

func (n *Needs) newCell(row, col int) *cell {
	c := &cell{}
	for _, need := range n.rows[row].cells[col] {
		it := item{text: kit.NewProse(document.EntryText(n.doc(), need.Entry), kit.Body, kit.Ink, itemLine)}
		if p, ok := document.Find[domain.Persona](n.doc(), need.Persona); ok {
			who := person(p)
			it.face = kit.NewPhoto(itemFace, who.Name, who.Initials, n.faces.of(p))
		}
		c.items = append(c.items, it)
	}
	if len(c.items) == 0 {
		c.empty = kit.NewProse(question(n.Words, n.phases[col]), kit.Body, kit.Ink3, itemLine)
	}
	return c
}

// objects lists what is drawn.
func (c *cell) objects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, it := range c.items {
		if it.face != nil {
			out = append(out, it.face)
		}
		out = append(out, it.text)
	}
	if c.empty != nil {
		out = append(out, c.empty)
	}
	return out
}

// measure finds how high the cell is at a width.
func (c *cell) measure(width float32) float32 {
	y := float32(cellPad)
	for i := range c.items {
		it := &c.items[i]
		room := width - 2*cellPad
		if it.face != nil {
			room -= itemFace + 6
		}
		it.top, it.height = y, max(kit.Settle(it.text, room), itemFace)
		y += it.height + itemGap
	}
	c.top = y
	if c.empty != nil {
		y += kit.Settle(c.empty, width-2*cellPad)
	} else {
		y += itemLine // room for one more
	}
	c.height = max(y+cellPad, cellLow)
	return c.height
}

// place puts the parts of the cell down.
func (c *cell) place(at fyne.Position) {
	for _, it := range c.items {
		x := at.X + cellPad
		if it.face != nil {
			it.face.Move(fyne.NewPos(x, at.Y+it.top))
			it.face.Resize(fyne.NewSquareSize(itemFace))
			x += itemFace + 6
		}
		it.text.Move(fyne.NewPos(x, at.Y+it.top))
	}
	if c.empty != nil {
		c.empty.Move(fyne.NewPos(at.X+cellPad, at.Y+cellPad))
	}
}

// slotAt is the need at a height, or the place for a new one.
func (c *cell) slotAt(y float32) int {
	for i, it := range c.items {
		if y < it.top+it.height+itemGap/2 {
			return i
		}
	}
	return len(c.items)
}

// slot is where a need, or the place for a new one, lies in the cell.
func (c *cell) slot(i int) (top, height float32) {
	if i < len(c.items) {
		return c.items[i].top, c.items[i].height
	}
	if c.empty != nil {
		return cellPad, max(c.height-2*cellPad, itemLine)
	}
	return c.top, itemLine
}
