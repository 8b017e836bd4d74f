package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/domain/palette"
	"wegmarke/ui/theme"
)

// TileParams describe a tile.
type TileParams struct {
	// Content is laid over the whole tile. Nothing in it may take the pointer, except what
	// is meant to work on its own.
	Content fyne.CanvasObject
	Label   string     // what a screen reader says
	Style   PanelStyle // at rest; nil is a card
	Flat    bool       // casts no shadow, even below the pointer
	Tip     Tip
	Action  func()
}

// Tile is a card that can be pressed as a whole.
type Tile struct {
	pressable
	content fyne.CanvasObject
	style   PanelStyle
	flat    bool
}

// NewTile makes a tile.
func NewTile(p TileParams) *Tile {
	t := &Tile{content: p.Content, style: p.Style, flat: p.Flat}
	t.label, t.tip, t.action = p.Label, p.Tip, p.Action
	t.extend(t)
	return t
}

// CreateRenderer implements fyne.Widget.
func (t *Tile) CreateRenderer() fyne.WidgetRenderer {
	focus, back := newRing(), &canvas.Rectangle{}
	r := &renderer{objects: []fyne.CanvasObject{focus.rect, back, t.content}}
	r.refresh = func() {
		p := theme.For(t)
		body := box{fill: p.Surface, stroke: p.Line, width: 1, radius: 10, shadow: p.E1}
		if t.style != nil {
			body = t.style(p).box()
		}
		switch {
		case t.down():
			body.stroke, body.width = p.LineStrong, 1
		case t.active():
			body.stroke, body.width, body.shadow = p.LineStrong, 1, p.E2
		}
		if t.flat {
			body.shadow = palette.Shadow{}
		}
		focus.set(t.focused, body.radius, p)
		paint(back, body)
	}
	r.layout = func(size fyne.Size) {
		focus.place(size)
		put(back, 0, 0, size.Width, size.Height)
		put(t.content, 0, 0, size.Width, size.Height)
	}
	r.minSize = t.content.MinSize
	return r.ready(t)
}

// SetLabel changes what a screen reader says.
func (t *Tile) SetLabel(label string) { t.label = label }
