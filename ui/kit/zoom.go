package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/theme"
)

// ZoomParams describe a zoom control. The words in the middle come finished ("100 %").
type ZoomParams struct {
	Text           string
	Out, In, Reset func()
	OutTip, InTip  Tip
	ResetTip       Tip
}

// ZoomStepper makes larger and smaller; a click on the figure goes back to 100 %.
type ZoomStepper struct {
	widget.BaseWidget
	out, in *IconButton
	figure  *zoomFigure
}

// NewZoomStepper makes a zoom control.
func NewZoomStepper(p ZoomParams) *ZoomStepper {
	z := &ZoomStepper{
		out:    newIconButton("minus", 26, 14, p.OutTip, p.Out),
		in:     newIconButton("plus", 26, 14, p.InTip, p.In),
		figure: &zoomFigure{text: p.Text},
	}
	z.out.radius, z.in.radius = 5, 5
	z.figure.action, z.figure.tip, z.figure.label = p.Reset, p.ResetTip, p.Text
	z.figure.extend(z.figure)
	z.ExtendBaseWidget(z)
	return z
}

// SetText changes the figure.
func (z *ZoomStepper) SetText(text string) {
	if z.figure.text != text {
		z.figure.text, z.figure.label = text, text
		z.figure.Refresh()
	}
}

// SetTips changes the tooltips, as after a change of language.
func (z *ZoomStepper) SetTips(out, reset, in Tip) {
	z.out.SetTip(out)
	z.figure.SetTip(reset)
	z.in.SetTip(in)
}

// SetLimits says whether there is a smaller and a larger step.
func (z *ZoomStepper) SetLimits(canOut, canIn bool) {
	z.out.SetDisabled(!canOut)
	z.in.SetDisabled(!canIn)
}

// CreateRenderer implements fyne.Widget.
func (z *ZoomStepper) CreateRenderer() fyne.WidgetRenderer {
	const step = 26
	back := &canvas.Rectangle{}
	r := &renderer{objects: []fyne.CanvasObject{back, z.out, z.figure, z.in}}
	r.refresh = func() {
		p := theme.For(z)
		paint(back, box{fill: p.Surface, stroke: p.Line, width: 1, radius: 6})
	}
	r.layout = func(size fyne.Size) {
		put(back, 0, 0, size.Width, size.Height)
		inner := size.Height - 2
		put(z.out, 1, 1, step, inner)
		put(z.figure, 1+step, 1, size.Width-2-2*step, inner)
		put(z.in, size.Width-1-step, 1, step, inner)
	}
	r.minSize = func() fyne.Size { return fyne.NewSize(2+2*step+z.figure.MinSize().Width, 30) }
	return r.ready(z)
}

// zoomFigure is the number in the middle.
type zoomFigure struct {
	pressable
	text string
}

func (f *zoomFigure) CreateRenderer() fyne.WidgetRenderer {
	focus, back, text := newRing(), &canvas.Rectangle{}, newLine(Body)
	text.align = fyne.TextAlignCenter
	r := &renderer{objects: []fyne.CanvasObject{focus.rect, back, text.text}}
	r.refresh = func() {
		p := theme.For(f)
		body := box{radius: 5}
		switch {
		case f.down():
			body.fill = p.Pressed
		case f.active():
			body.fill = p.Hover
		}
		focus.set(f.focused, 5, p)
		paint(back, body)
		text.set(f.text, p.Ink, theme.Regular)
	}
	r.layout = func(size fyne.Size) {
		focus.place(size)
		put(back, 0, 0, size.Width, size.Height)
		text.place(0, 0, size.Width, size.Height)
	}
	// Room for the widest figure keeps the buttons in place while zooming.
	r.minSize = func() fyne.Size {
		return fyne.NewSize(max(measure(f.text, Body, theme.Regular), measure("100\u00a0%", Body, theme.Regular))+12, 28)
	}
	return r.ready(f)
}
