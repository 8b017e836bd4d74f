package review

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/theme"
)

// rich is a paragraph of pieces that breaks at a width.
type rich struct {
	widget.BaseWidget
	meter  *measures
	para   paragraph
	width  float32
	runs   []run
	height float32
}

func newRich(m *measures, p paragraph) *rich {
	r := &rich{meter: m, para: p}
	r.ExtendBaseWidget(r)
	return r
}

// slack is by how much the widths of single signs may fall short of a run of them.
const slack = 3

// fit breaks the text for a width and says how high it is.
func (r *rich) fit(width float32) float32 {
	if r.width != width || r.height == 0 {
		r.width = width
		r.runs, r.height = r.meter.set(r.para, max(width-slack, 10))
		r.Refresh()
	}
	return r.height
}

// set says something else.
func (r *rich) set(p paragraph) {
	r.para, r.height = p, 0
	if r.width > 0 {
		r.fit(r.width)
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (r *rich) AccessibilityLabel() string { return r.para.words() }

// AccessibilityRole implements fyne.Accessible.
func (r *rich) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (r *rich) CreateRenderer() fyne.WidgetRenderer { return &richRenderer{rich: r} }

type richRenderer struct {
	rich  *rich
	lines lines
}

func (x *richRenderer) Destroy()                     {}
func (x *richRenderer) Objects() []fyne.CanvasObject { return x.lines.objects(nil) }
func (x *richRenderer) MinSize() fyne.Size           { return fyne.NewSize(10, x.rich.height) }

// Layout implements fyne.WidgetRenderer.
func (x *richRenderer) Layout(fyne.Size) { x.lines.place(0, 0) }

// Refresh implements fyne.WidgetRenderer.
func (x *richRenderer) Refresh() {
	x.lines.set(x.rich.runs, theme.For(x.rich))
	x.lines.place(0, 0)
}
