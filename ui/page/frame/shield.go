package frame

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/theme"
)

// shield is the ground of the inspector. Where the inspector covers the map it throws a shadow,
// and it always keeps pointer and wheel away from what is below.
type shield struct {
	widget.BaseWidget
	raised bool
}

func newShield() *shield {
	s := &shield{}
	s.ExtendBaseWidget(s)
	return s
}

// setRaised throws the shadow or takes it away.
func (s *shield) setRaised(raised bool) {
	if s.raised != raised {
		s.raised = raised
		s.Refresh()
	}
}

// Scrolled implements fyne.Scrollable.
func (s *shield) Scrolled(*fyne.ScrollEvent) {}

// Tapped implements fyne.Tappable.
func (s *shield) Tapped(*fyne.PointEvent) {}

// TappedSecondary implements fyne.SecondaryTappable.
func (s *shield) TappedSecondary(*fyne.PointEvent) {}

// MouseDown implements desktop.Mouseable.
func (s *shield) MouseDown(*desktop.MouseEvent) {}

// MouseUp implements desktop.Mouseable.
func (s *shield) MouseUp(*desktop.MouseEvent) {}

// MouseIn implements desktop.Hoverable.
func (s *shield) MouseIn(*desktop.MouseEvent) {}

// MouseMoved implements desktop.Hoverable.
func (s *shield) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (s *shield) MouseOut() {}

// Dragged implements fyne.Draggable.
func (s *shield) Dragged(*fyne.DragEvent) {}

// DragEnd implements fyne.Draggable.
func (s *shield) DragEnd() {}

// CreateRenderer implements fyne.Widget.
func (s *shield) CreateRenderer() fyne.WidgetRenderer {
	r := &shieldRenderer{shield: s, back: canvas.NewRectangle(color.Transparent)}
	r.paint()
	return r
}

type shieldRenderer struct {
	shield *shield
	back   *canvas.Rectangle
}

func (r *shieldRenderer) Destroy()                     {}
func (r *shieldRenderer) Layout(size fyne.Size)        { r.back.Resize(size) }
func (r *shieldRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *shieldRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.back} }

func (r *shieldRenderer) Refresh() {
	r.paint()
	r.back.Refresh()
}

func (r *shieldRenderer) paint() {
	p := theme.For(r.shield)
	r.back.FillColor, r.back.Shadow = p.Surface, canvas.Shadow{}
	if r.shield.raised {
		r.back.Shadow = canvas.Shadow{
			Color: p.E3.Color, BlurRadius: p.E3.Blur, Offset: fyne.NewPos(0, p.E3.Y), Variant: canvas.DropShadow,
		}
	}
}
