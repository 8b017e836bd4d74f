package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/ui/theme"
)

// foundShown draws the rows of a FoundList that are in sight, and no others: a search finds hundreds, and
// each line of text that is drawn for the first time costs more than finding it.
type foundShown struct {
	l *FoundList
	// ground stands behind the rows and has no colour. It asks for a frame when the rows are others; to
	// refresh what holds them would throw away the pictures of all their texts.
	ground  *canvas.Rectangle
	objects []fyne.CanvasObject
	lines   map[int]*foundLine // by the row that each draws
	// spare are lines that draw no row now, of headings and of others.
	spare map[bool][]*foundLine
	width float32
}

func newFoundShown(l *FoundList) *foundShown {
	return &foundShown{
		l: l, ground: canvas.NewRectangle(color.Transparent),
		lines: make(map[int]*foundLine), spare: make(map[bool][]*foundLine),
	}
}

// span is the range of rows in sight.
func (f *foundShown) span() (first, end int) {
	top := f.l.scroll.Offset.Y
	bottom := top + f.l.scroll.Size().Height
	for first < len(f.l.rows) && f.l.tops[first]+f.l.rows[first].height() < top {
		first++
	}
	for end = first; end < len(f.l.rows) && f.l.tops[end] <= bottom; {
		end++
	}
	return first, end
}

// arrange draws the rows in sight.
func (f *foundShown) arrange() {
	if f.width <= 0 {
		return
	}
	p := theme.For(f.l)
	first, end := f.span()
	for i, line := range f.lines {
		if i < first || i >= end || f.l.rows[i].Heading != line.heading {
			f.spare[line.heading] = append(f.spare[line.heading], line)
			delete(f.lines, i)
		}
	}
	f.objects = append(f.objects[:0:0], f.ground)
	for i := first; i < end; i++ {
		if f.lines[i] == nil {
			f.lines[i] = f.take(f.l.rows[i].Heading)
		}
		f.lines[i].show(f.l.rows[i], i == f.l.chosen, f.l.tops[i], f.width, p)
		f.objects = append(f.objects, f.lines[i].objects...)
	}
	canvas.Refresh(f.ground)
}

func (f *foundShown) take(heading bool) *foundLine {
	spare := f.spare[heading]
	if len(spare) == 0 {
		return newFoundLine(heading)
	}
	last := len(spare) - 1
	f.spare[heading] = spare[:last]
	return spare[last]
}

// CreateRenderer implements fyne.Widget.
func (l *FoundList) CreateRenderer() fyne.WidgetRenderer { return &foundRenderer{l.shown} }

type foundRenderer struct{ f *foundShown }

func (r *foundRenderer) Destroy()                     {}
func (r *foundRenderer) Objects() []fyne.CanvasObject { return r.f.objects }
func (r *foundRenderer) MinSize() fyne.Size           { return fyne.NewSize(120, r.f.l.height) }
func (r *foundRenderer) Refresh()                     { r.Layout(r.f.l.Size()) }

func (r *foundRenderer) Layout(size fyne.Size) {
	r.f.width = size.Width
	put(r.f.ground, 0, 0, size.Width, size.Height)
	r.f.arrange()
}
