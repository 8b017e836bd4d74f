package buying

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/theme"
)

const (
	nameWide  = 190
	headHigh  = 40
	phaseLess = 132 // least width of a phase
)

// slot is where the keyboard is: a need in a cell, or behind the last one the place for a new one.
type slot struct{ row, col, item int }

// grid is the table of the needs. It takes the keyboard.
type grid struct {
	widget.BaseWidget
	n       *Needs
	cells   [][]*cell
	at      slot
	over    slot // cell below the pointer, row -1 for none
	heights []float32
	wide    float32 // of a phase
	focused bool
	editor  *needField
}

func newGrid(n *Needs) *grid {
	g := &grid{n: n, over: slot{row: -1}, wide: phaseLess}
	g.ExtendBaseWidget(g)
	return g
}

// fill reads the needs anew. The keyboard stays in its cell.
func (g *grid) fill() {
	g.cells = nil
	for r := range g.n.rows {
		var row []*cell
		for c := range g.n.phases {
			row = append(row, g.n.newCell(r, c))
		}
		g.cells = append(g.cells, row)
	}
	g.at = g.kept(g.at)
	g.measure()
	g.Refresh()
}

// kept brings a place back into the table.
func (g *grid) kept(s slot) slot {
	s.row = min(max(s.row, 0), max(len(g.cells)-1, 0))
	s.col = min(max(s.col, 0), max(len(g.n.phases)-1, 0))
	if c := g.cell(s); c != nil {
		s.item = min(max(s.item, 0), len(c.items))
	}
	return s
}

func (g *grid) cell(s slot) *cell {
	if s.row < 0 || s.row >= len(g.cells) || s.col < 0 || s.col >= len(g.cells[s.row]) {
		return nil
	}
	return g.cells[s.row][s.col]
}

// measure finds the heights of the rows at the present width.
func (g *grid) measure() {
	g.heights = g.heights[:0]
	for r, row := range g.cells {
		high := g.n.left.need(r)
		for _, c := range row {
			high = max(high, c.measure(g.wide))
		}
		g.heights = append(g.heights, high)
	}
}

// setRoom shares the width among the phases.
func (g *grid) setRoom(width float32) {
	wide := float32(phaseLess)
	if k := len(g.n.phases); k > 0 {
		wide = max(wide, float32(int(width/float32(k))))
	}
	if wide != g.wide {
		g.wide = wide
		g.measure()
		g.Refresh()
	}
}

func (g *grid) top(row int) float32 {
	y := float32(0)
	for _, h := range g.heights[:row] {
		y += h
	}
	return y
}

// box is where a slot lies in the table.
func (g *grid) box(s slot) (at fyne.Position, size fyne.Size) {
	c := g.cell(s)
	if c == nil {
		return at, size
	}
	top, high := c.slot(s.item)
	return fyne.NewPos(float32(s.col)*g.wide+cellPad-4, g.top(s.row)+top-2), fyne.NewSize(g.wide-2*cellPad+8, high+4)
}

// find is the slot at a position.
func (g *grid) find(p fyne.Position) (slot, bool) {
	y := float32(0)
	for r, h := range g.heights {
		if p.Y < y+h {
			s := slot{row: r, col: int(p.X / g.wide)}
			c := g.cell(s)
			if c == nil {
				return slot{}, false
			}
			s.item = c.slotAt(p.Y - y)
			return s, true
		}
		y += h
	}
	return slot{}, false
}

// move puts the keyboard somewhere.
func (g *grid) move(s slot) {
	row := g.at.row
	g.at = g.kept(s)
	g.Refresh()
	g.reveal()
	g.n.left.Refresh()
	if row != g.at.row {
		g.n.side.fill()
	}
}

// reveal scrolls to where the keyboard is.
func (g *grid) reveal() {
	at, size := g.box(g.at)
	view, off := g.n.body.Size(), g.n.body.Offset
	left, right := float32(g.at.col)*g.wide, float32(g.at.col+1)*g.wide
	switch {
	case left < off.X:
		off.X = left
	case right > off.X+view.Width:
		off.X = right - view.Width
	}
	switch {
	case at.Y-cellPad < off.Y:
		off.Y = max(at.Y-cellPad, 0)
	case at.Y+size.Height+cellPad > off.Y+view.Height:
		off.Y = at.Y + size.Height + cellPad - view.Height
	}
	g.n.scrollTo(off)
}

// focus gives the keyboard to the table.
func (g *grid) focus() { g.n.Params.Focus(g) }

// MouseIn implements desktop.Hoverable.
func (g *grid) MouseIn(e *desktop.MouseEvent) { g.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (g *grid) MouseMoved(e *desktop.MouseEvent) {
	s, ok := g.find(e.Position)
	if !ok {
		s.row = -1
	}
	s.item = 0
	if s != g.over {
		g.over = s
		g.Refresh()
	}
}

// MouseOut implements desktop.Hoverable.
func (g *grid) MouseOut() {
	g.over = slot{row: -1}
	g.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (g *grid) CreateRenderer() fyne.WidgetRenderer {
	r := &gridRenderer{g: g, hover: &canvas.Rectangle{}, mark: &canvas.Rectangle{}}
	r.Refresh()
	return r
}

type gridRenderer struct {
	g           *grid
	hover, mark *canvas.Rectangle
	lines       []*canvas.Rectangle
	objects     []fyne.CanvasObject
}

func (r *gridRenderer) Destroy()                     {}
func (r *gridRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *gridRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.g.wide*float32(len(r.g.n.phases)), r.g.top(len(r.g.heights)))
}

func (r *gridRenderer) Refresh() {
	g, p := r.g, theme.For(r.g)
	r.objects = []fyne.CanvasObject{r.hover, r.mark}
	count := len(g.n.phases) + len(g.heights)
	for len(r.lines) < count {
		r.lines = append(r.lines, &canvas.Rectangle{})
	}
	r.lines = r.lines[:count]
	for _, l := range r.lines {
		l.FillColor = p.Line
		r.objects = append(r.objects, l)
	}
	for _, row := range g.cells {
		for _, c := range row {
			r.objects = append(r.objects, c.objects()...)
		}
	}
	if g.editor != nil {
		r.objects = append(r.objects, g.editor)
	}
	r.hover.FillColor, r.hover.Hidden = p.BgCanvas, g.over.row < 0
	r.mark.CornerRadius, r.mark.StrokeWidth = 6, 0
	r.mark.FillColor = p.AccentTint
	if g.focused {
		r.mark.StrokeWidth, r.mark.StrokeColor = 2, p.Focus
	}
	r.mark.Hidden = g.cell(g.at) == nil
	r.Layout(g.Size())
	canvas.Refresh(g)
}

func (r *gridRenderer) Layout(size fyne.Size) {
	g := r.g
	y := float32(0)
	width := g.wide * float32(len(g.n.phases))
	for i, high := range g.heights {
		for c, cell := range g.cells[i] {
			cell.place(fyne.NewPos(float32(c)*g.wide, y))
		}
		y += high
		set(r.lines[i], 0, y-1, max(width, size.Width), 1)
	}
	for c := range g.n.phases {
		set(r.lines[len(g.heights)+c], float32(c+1)*g.wide-1, 0, 1, y)
	}
	if g.over.row >= 0 && g.over.row < len(g.heights) {
		set(r.hover, float32(g.over.col)*g.wide, g.top(g.over.row), g.wide-1, g.heights[g.over.row]-1)
	}
	at, box := g.box(g.at)
	set(r.mark, at.X, at.Y, box.Width, box.Height)
	if g.editor != nil {
		g.editor.place()
	}
}

func set(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}
