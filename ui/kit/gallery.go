package kit

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/domain/palette"
	"wegmarke/ui/theme"
)

// GalleryParams describe a row of drawn pictures of which one is chosen.
type GalleryParams struct {
	Label   string
	Names   []string // of the pictures, for the tooltip and a screen reader
	Chosen  int      // -1 for none
	Cell    float32  // edge of the room of a picture
	Picture float32  // edge of a picture inside
	// Draw makes picture i in a square of so many pixels.
	Draw    func(i, pixels int, p *palette.Palette) image.Image
	Changed func(i int)
}

// Gallery lets choose one of a few drawn pictures, such as faces or colours.
type Gallery struct {
	pressable
	p    GalleryParams
	over int
}

// NewGallery makes a row of pictures.
func NewGallery(p GalleryParams) *Gallery {
	g := &Gallery{p: p, over: -1}
	g.label = p.Label
	g.extend(g)
	return g
}

// Chosen is the index of the chosen picture, -1 for none.
func (g *Gallery) Chosen() int { return g.p.Chosen }

// Set chooses a picture without calling Changed.
func (g *Gallery) Set(i int) {
	if g.p.Chosen != i {
		g.p.Chosen = i
		g.Refresh()
	}
}

// Choose chooses a picture as a click does.
func (g *Gallery) Choose(i int) {
	if g.disabled || i < 0 || i >= len(g.p.Names) || i == g.p.Chosen {
		return
	}
	g.Set(i)
	if g.p.Changed != nil {
		g.p.Changed(i)
	}
}

// Tapped implements fyne.Tappable.
func (g *Gallery) Tapped(e *fyne.PointEvent) {
	g.tips.stop()
	g.Choose(g.at(e.Position.X))
}

// TypedKey implements fyne.Focusable.
func (g *Gallery) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft, fyne.KeyDown:
		g.Choose(max(g.p.Chosen-1, 0))
	case fyne.KeyRight, fyne.KeyUp:
		g.Choose(g.p.Chosen + 1)
	}
}

// TypedRune implements fyne.Focusable: a digit chooses by number, counted from 1.
func (g *Gallery) TypedRune(r rune) { g.Choose(int(r - '1')) }

// MouseIn implements desktop.Hoverable.
func (g *Gallery) MouseIn(e *desktop.MouseEvent) {
	g.hover(g.at(e.Position.X))
	g.pressable.MouseIn(e)
}

// MouseMoved implements desktop.Hoverable.
func (g *Gallery) MouseMoved(e *desktop.MouseEvent) {
	if i := g.at(e.Position.X); i != g.over {
		g.hover(i)
		g.tips.stop()
		g.tips.start(g.self, g.tip, e.AbsolutePosition)
	}
	g.pressable.MouseMoved(e)
}

// MouseOut implements desktop.Hoverable.
func (g *Gallery) MouseOut() {
	g.pressable.MouseOut()
	g.hover(-1)
}

func (g *Gallery) hover(i int) {
	if g.over == i {
		return
	}
	g.over = i
	g.tip = Tip{}
	if i >= 0 {
		g.tip.Text = g.p.Names[i]
	}
	g.Refresh()
}

func (g *Gallery) at(x float32) int {
	if i := int(x / g.p.Cell); x >= 0 && i < len(g.p.Names) {
		return i
	}
	return -1
}

// AccessibilityLabel implements fyne.Accessible.
func (g *Gallery) AccessibilityLabel() string {
	if g.p.Chosen < 0 || g.p.Chosen >= len(g.p.Names) {
		return g.p.Label
	}
	return g.p.Label + " " + g.p.Names[g.p.Chosen]
}

// Drawn says what the pictures are painted of; see still.Drawn.
func (g *Gallery) Drawn() any { return theme.For(g) }

// CreateRenderer implements fyne.Widget.
func (g *Gallery) CreateRenderer() fyne.WidgetRenderer {
	focus := newRing()
	r := &renderer{objects: []fyne.CanvasObject{focus.rect}}
	var marks []*canvas.Rectangle
	var pictures []*canvas.Raster
	for i := range g.p.Names {
		mark := &canvas.Rectangle{}
		picture := canvas.NewRaster(func(w, _ int) image.Image { return g.p.Draw(i, max(w, 1), theme.For(g)) })
		marks, pictures = append(marks, mark), append(pictures, picture)
		r.objects = append(r.objects, mark, picture)
	}
	var drawn *palette.Palette
	r.refresh = func() {
		p := theme.For(g)
		focus.set(g.focused, 6, p)
		for i, mark := range marks {
			body := box{radius: 6}
			switch i {
			case g.p.Chosen:
				body.fill, body.stroke, body.width = p.AccentTint, p.Focus, 2
			case g.over:
				body.fill = p.Hover
			}
			paint(mark, body)
		}
		if drawn != p {
			drawn = p
			for _, picture := range pictures {
				picture.Refresh()
			}
		}
	}
	r.layout = func(size fyne.Size) {
		focus.place(size)
		inset := whole((g.p.Cell - g.p.Picture) / 2)
		for i := range marks {
			x := float32(i) * g.p.Cell
			put(marks[i], x, 0, g.p.Cell, g.p.Cell)
			put(pictures[i], x+inset, inset, g.p.Picture, g.p.Picture)
		}
	}
	r.minSize = func() fyne.Size { return fyne.NewSize(float32(len(g.p.Names))*g.p.Cell, g.p.Cell) }
	return r.ready(g)
}
