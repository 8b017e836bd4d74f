package intake

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/palette"
	"wegmarke/ui/theme"
)

// band draws the cells of one row. There are only as many as fit into the window.
type band struct {
	widget.BaseWidget
	s   *sheet
	row int
}

func newBand(s *sheet) *band {
	b := &band{s: s, row: -1}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer implements fyne.Widget.
func (b *band) CreateRenderer() fyne.WidgetRenderer {
	r := &bandRenderer{b: b}
	r.Refresh()
	return r
}

// bandRenderer keeps rectangles and texts and uses them again for another row.
type bandRenderer struct {
	b       *band
	rects   []*canvas.Rectangle
	texts   []*canvas.Text
	objects []fyne.CanvasObject
	nr, nt  int
}

func (r *bandRenderer) Destroy()                     {}
func (r *bandRenderer) Layout(fyne.Size)             { r.draw() }
func (r *bandRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *bandRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Refresh implements fyne.WidgetRenderer.
func (r *bandRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.b)
}

// draw paints the row.
func (r *bandRenderer) draw() {
	r.nr, r.nt, r.objects = 0, 0, r.objects[:0]
	s, row := r.b.s, r.b.row
	if row < 0 || row >= len(s.cells) || len(s.cells[row]) != len(s.g.cols) {
		return
	}
	p := theme.For(r.b)
	size := r.b.Size()
	ground := p.Surface
	if s.g.rows[row].muted {
		ground = p.BgCanvas
	}
	r.rect(0, 0, size.Width, size.Height, ground, color.NRGBA{}, 0)
	for c, cell := range s.cells[row] {
		x := s.column * float32(c)
		if s.g.cols[c].muted {
			r.rect(x, 0, s.column, size.Height, p.BgCanvas, color.NRGBA{}, 0)
		}
		r.rect(x+s.column-1, 0, 1, size.Height, p.Line, color.NRGBA{}, 0)
		r.cell(p, x+cellPad, size.Height, cell)
	}
	r.rect(0, size.Height-1, size.Width, 1, p.Line, color.NRGBA{}, 0)
}

// cell paints the cards of a cell.
func (r *bandRenderer) cell(p *palette.Palette, x, height float32, cell laid) {
	fill, line, ink := looks(p, cell.look)
	width := r.b.s.column - 2*cellPad
	y := float32(cellPad)
	if r.b.s.g.list {
		y = (height - 1 - cell.height) / 2
	}
	for i, lines := range cell.lines {
		h := float32(len(lines))*cardLine + 2*cardPadY
		if fill.A > 0 || line.A > 0 {
			r.rect(x, y, width, h, fill, line, 5)
		}
		left := x + cardPadX
		if cell.look == feelingLook {
			r.rect(left, y+(h-feelingPoint)/2, feelingPoint, feelingPoint, p.EmotionFor(cell.feelings[i]), color.NRGBA{}, feelingPoint/2)
			left += feelingPoint + 6
		}
		for k, text := range lines {
			r.text(text, left, y+cardPadY+float32(k)*cardLine, ink)
		}
		y += h + cardGap
	}
}

// looks are the colours of a card.
func looks(p *palette.Palette, l look) (fill, line, ink color.NRGBA) {
	none := color.NRGBA{}
	switch l {
	case painLook:
		return p.PainBg, p.PainLine, p.PainInk
	case ideaLook:
		return p.IdeaBg, p.IdeaLine, p.IdeaInk
	case feelingLook, fieldLook:
		return none, none, p.Ink
	case headingLook:
		return none, none, p.Ink2
	case mutedLook:
		return none, none, p.Ink3
	}
	return p.Surface, p.Line, p.Ink
}

func (r *bandRenderer) rect(x, y, width, height float32, fill, stroke color.NRGBA, radius float32) {
	if r.nr == len(r.rects) {
		r.rects = append(r.rects, &canvas.Rectangle{})
	}
	o := r.rects[r.nr]
	r.nr++
	o.FillColor, o.StrokeColor, o.CornerRadius, o.StrokeWidth = fill, stroke, radius, 0
	if stroke.A > 0 {
		o.StrokeWidth = 1
	}
	put(o, x, y, width, height)
	r.objects = append(r.objects, o)
}

func (r *bandRenderer) text(text string, x, y float32, ink color.NRGBA) {
	if r.nt == len(r.texts) {
		r.texts = append(r.texts, &canvas.Text{TextSize: textSize})
	}
	t := r.texts[r.nt]
	r.nt++
	t.Text, t.Color = text, ink
	size := t.MinSize()
	put(t, float32(int(x)), float32(int(y+(cardLine-size.Height)/2)), size.Width, size.Height)
	r.objects = append(r.objects, t)
}

// corner is the place above the heads of the rows.
type corner struct {
	widget.BaseWidget
}

func newCorner() *corner {
	c := &corner{}
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer implements fyne.Widget.
func (c *corner) CreateRenderer() fyne.WidgetRenderer {
	back, right, below := &canvas.Rectangle{}, &canvas.Rectangle{}, &canvas.Rectangle{}
	r := &simple{objects: []fyne.CanvasObject{back, right, below}}
	r.refresh = func() {
		p, size := theme.For(c), c.Size()
		back.FillColor, right.FillColor, below.FillColor = p.Surface2, p.Line, p.Line
		put(back, 0, 0, size.Width, size.Height)
		put(right, size.Width-1, 0, 1, size.Height)
		put(below, 0, size.Height-1, size.Width, 1)
		for _, o := range r.objects {
			o.Refresh()
		}
	}
	return r
}

// simple is a renderer that paints everything anew.
type simple struct {
	objects []fyne.CanvasObject
	refresh func()
}

func (r *simple) Destroy()                     {}
func (r *simple) Layout(fyne.Size)             { r.refresh() }
func (r *simple) MinSize() fyne.Size           { return fyne.Size{} }
func (r *simple) Refresh()                     { r.refresh() }
func (r *simple) Objects() []fyne.CanvasObject { return r.objects }
