package start

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/theme"
)

// trail is a curve of feelings with a face for each.
type trail struct {
	widget.BaseWidget
	curves []*canvas.BezierCurve
	faces  []face
}

// face is a smiley of a few strokes; its mouth says what its colour says.
type face struct {
	head, left, right *canvas.Circle
	mouth             *canvas.BezierCurve
}

const (
	faceRadius = 10
	eyeRadius  = 1.25
)

// trailFeelings is the story of the sample in five faces.
func trailFeelings() []int { return []int{0, -1, 1, -2, 2} }

func newTrail() *trail {
	t := &trail{}
	for i := range trailFeelings() {
		if i > 0 {
			t.curves = append(t.curves, &canvas.BezierCurve{StrokeWidth: 2.5})
		}
		t.faces = append(t.faces, face{
			head: &canvas.Circle{StrokeWidth: 2}, left: &canvas.Circle{}, right: &canvas.Circle{},
			mouth: &canvas.BezierCurve{StrokeWidth: 1.5},
		})
	}
	t.ExtendBaseWidget(t)
	return t
}

// CreateRenderer implements fyne.Widget.
func (t *trail) CreateRenderer() fyne.WidgetRenderer {
	r := &trailRenderer{trail: t}
	for _, c := range t.curves {
		r.objects = append(r.objects, c)
	}
	for _, f := range t.faces {
		r.objects = append(r.objects, f.head, f.left, f.right, f.mouth)
	}
	r.Refresh()
	return r
}

type trailRenderer struct {
	trail   *trail
	objects []fyne.CanvasObject
}

func (r *trailRenderer) Destroy()                     {}
func (r *trailRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *trailRenderer) MinSize() fyne.Size           { return fyne.NewSize(100, 80) }

// Refresh implements fyne.WidgetRenderer.
func (r *trailRenderer) Refresh() {
	p := theme.For(r.trail)
	for _, c := range r.trail.curves {
		c.StrokeColor = p.Ink
		c.Refresh()
	}
	for i, f := range r.trail.faces {
		f.head.FillColor, f.head.StrokeColor = p.EmotionFor(trailFeelings()[i]), p.GoodTint
		f.left.FillColor, f.right.FillColor, f.mouth.StrokeColor = p.Face, p.Face, p.Face
		for _, o := range []fyne.CanvasObject{f.head, f.left, f.right, f.mouth} {
			o.Refresh()
		}
	}
}

// Layout implements fyne.WidgetRenderer.
func (r *trailRenderer) Layout(size fyne.Size) {
	for i, f := range r.trail.faces {
		at := trailPoint(i, size)
		f.lay(at, trailFeelings()[i])
		if i > 0 {
			layCurve(r.trail.curves[i-1], trailPoint(i-1, size), at)
		}
	}
}

func (f face) lay(at fyne.Position, feeling int) {
	circle := func(c *canvas.Circle, x, y, radius float32) {
		c.Move(at.AddXY(x-radius, y-radius))
		c.Resize(fyne.NewSquareSize(2 * radius))
	}
	circle(f.head, 0, 0, faceRadius)
	circle(f.left, -3.2, -2.2, eyeRadius)
	circle(f.right, 3.2, -2.2, eyeRadius)
	// The mouth bends by the feeling; its box leaves room for the stroke.
	const room, half = 3, 3.5
	bend := float32(feeling) * 1.8
	middle := float32(room + 4)
	ends := middle - bend/4
	f.mouth.StartPoint, f.mouth.EndPoint = fyne.NewPos(room, ends), fyne.NewPos(room+2*half, ends)
	f.mouth.ControlPoints = []fyne.Position{fyne.NewPos(room+half, middle+bend)}
	f.mouth.Move(at.AddXY(-half-room, 3.2-middle))
	f.mouth.Resize(fyne.NewSize(2*half+2*room, 2*middle))
	f.mouth.Refresh()
}

// trailPoint is where a feeling stands.
func trailPoint(i int, size fyne.Size) fyne.Position {
	step := size.Width / float32(len(trailFeelings()))
	return fyne.NewPos(whole((float32(i)+0.5)*step), whole(size.Height*0.58-float32(trailFeelings()[i])*size.Height*0.13))
}
