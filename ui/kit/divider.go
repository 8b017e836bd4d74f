package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/theme"
)

// Divider is a hairline. It fills what it gets in one direction.
type Divider struct {
	widget.BaseWidget
	length float32 // of an upright one; 0 for a level one
}

// NewDivider makes a level hairline.
func NewDivider() *Divider { return newDivider(0) }

// NewUpright makes an upright hairline of 20, as between groups of tools in a bar, with
// room of 4 on either side.
func NewUpright() *Divider { return newDivider(20) }

func newDivider(length float32) *Divider {
	d := &Divider{length: length}
	d.ExtendBaseWidget(d)
	return d
}

// CreateRenderer implements fyne.Widget. A rectangle is crisper than a line.
func (d *Divider) CreateRenderer() fyne.WidgetRenderer {
	hair := &canvas.Rectangle{}
	r := &renderer{objects: []fyne.CanvasObject{hair}}
	r.refresh = func() { paint(hair, box{fill: theme.For(d).Line}) }
	r.layout = func(size fyne.Size) {
		if d.length == 0 {
			put(hair, 0, 0, size.Width, 1)
			return
		}
		put(hair, 4, whole((size.Height-d.length)/2), 1, d.length)
	}
	r.minSize = func() fyne.Size {
		if d.length == 0 {
			return fyne.NewSize(0, 1)
		}
		return fyne.NewSize(9, d.length)
	}
	return r.ready(d)
}

// Ground is a plain area in a colour of the palette, as behind a bar or a panel.
type Ground struct {
	widget.BaseWidget
	tone Tone
}

// NewGround makes an area in a tone.
func NewGround(tone Tone) *Ground {
	g := &Ground{tone: tone}
	g.ExtendBaseWidget(g)
	return g
}

// CreateRenderer implements fyne.Widget.
func (g *Ground) CreateRenderer() fyne.WidgetRenderer {
	area := &canvas.Rectangle{}
	r := &renderer{objects: []fyne.CanvasObject{area}}
	r.refresh = func() { paint(area, box{fill: g.tone(theme.For(g))}) }
	r.layout = func(size fyne.Size) { put(area, 0, 0, size.Width, size.Height) }
	r.minSize = func() fyne.Size { return fyne.Size{} }
	return r.ready(g)
}
