package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/palette"
	"wegmarke/ui/theme"
)

// PanelLook says how an area looks; a border without colour is none.
type PanelLook struct {
	Fill, Border color.NRGBA
	BorderWidth  float32 // 0 means 1
	Radius       float32
	Shadow       palette.Shadow
}

func (l PanelLook) box() box {
	b := box{fill: l.Fill, radius: l.Radius, shadow: l.Shadow}
	if l.Border.A > 0 {
		b.stroke, b.width = l.Border, max(l.BorderWidth, 1)
	}
	return b
}

// PanelStyle picks the look of an area out of the palette in force.
type PanelStyle func(*palette.Palette) PanelLook

// Panel is a rounded area to lay things on.
type Panel struct {
	widget.BaseWidget
	style PanelStyle
}

// NewPanel makes an area.
func NewPanel(style PanelStyle) *Panel {
	p := &Panel{style: style}
	p.ExtendBaseWidget(p)
	return p
}

// SetStyle changes the look.
func (p *Panel) SetStyle(style PanelStyle) {
	p.style = style
	p.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer {
	area := &canvas.Rectangle{}
	r := &renderer{objects: []fyne.CanvasObject{area}}
	r.refresh = func() { paint(area, p.style(theme.For(p)).box()) }
	r.layout = func(size fyne.Size) { put(area, 0, 0, size.Width, size.Height) }
	r.minSize = func() fyne.Size { return fyne.Size{} }
	return r.ready(p)
}
