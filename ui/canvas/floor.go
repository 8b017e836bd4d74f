package canvas

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/scene"
	"wegmarke/ui/still"
)

// floor is the map without anything that moves: what lies below the things that are dragged over the
// body, and the heads, which lie above those. While something is dragged each part of it is shown as one
// picture, and the toolkit need not paint all its tiles for every frame.
type floor struct {
	body, heads, header *sheet
	ground, side, top   *still.Panel
}

func newFloor(b *Board) *floor {
	f := &floor{}
	of := func(panes ...scene.Pane) *sheet {
		s := &sheet{}
		for _, pane := range panes {
			s.layers = append(s.layers, b.layers[pane])
		}
		return s
	}
	f.body, f.heads, f.header = of(scene.Body), of(scene.Heads), of(scene.Header, scene.Corner)
	f.body.below = b.ground
	for _, s := range []*sheet{f.body, f.heads, f.header} {
		s.ExtendBaseWidget(s)
	}
	pause := b.Pause
	if pause == nil {
		pause = still.NewPause(nil)
	}
	f.ground = still.NewFloor(f.body, pause, b.holdsStill)
	f.side, f.top = still.NewFloor(f.heads, pause, b.holdsStill), still.NewFloor(f.header, pause, b.holdsStill)
	return f
}

// holdsStill says that something is dragged over the map, which itself stays as it is. A marquee is no
// such thing: the cards in it look otherwise.
func (b *Board) holdsStill() bool {
	v := b.over.preview
	return !b.zooming && (len(v.Cards) > 0 || !v.Part.IsZero() || v.Feeling != nil || v.Resize != nil)
}

// lay shares the board out: the body below everything, the heads at the left, the others above.
func (f *floor) lay(size fyne.Size, left, top float32) {
	set := func(s *sheet, x, y, w, h float32) {
		s.Move(fyne.NewPos(x, y))
		s.Resize(fyne.NewSize(max(w, 0), max(h, 0)))
	}
	set(f.body, 0, 0, size.Width, size.Height)
	set(f.heads, 0, top, left, size.Height-top)
	set(f.header, 0, 0, size.Width, top)
}

// sheet holds the tiles of some panes.
type sheet struct {
	widget.BaseWidget
	below  fyne.CanvasObject
	layers []*layer
}

// Drawn implements still.Drawn.
func (s *sheet) Drawn() any {
	n := 0
	for _, l := range s.layers {
		n += l.drawn
	}
	return n
}

// CreateRenderer implements fyne.Widget.
func (s *sheet) CreateRenderer() fyne.WidgetRenderer {
	r := &sheetRenderer{}
	if s.below != nil {
		r.objects = append(r.objects, s.below)
	}
	for _, l := range s.layers {
		r.objects = append(r.objects, l.box)
	}
	return r
}

type sheetRenderer struct{ objects []fyne.CanvasObject }

func (r *sheetRenderer) Destroy()                     {}
func (r *sheetRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *sheetRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *sheetRenderer) Layout(fyne.Size)             {}
func (r *sheetRenderer) Refresh()                     {}
