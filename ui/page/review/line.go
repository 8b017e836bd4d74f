package review

import (
	"image"
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/merge"
	"wegmarke/domain/palette"
	"wegmarke/domain/raster"
	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// tagRoom is what the word at the end of a conflict may take.
const tagRoom = 84

// line shows one item of the list. There are only as many as fit into the window; scrolling gives
// them other items.
type line struct {
	widget.BaseWidget
	list *list
	at   int // item, -1 for none
	// over is the toggle below the pointer: 1 accepts, 2 rejects.
	over int
}

func newLine(l *list) *line {
	r := &line{list: l, at: -1}
	r.ExtendBaseWidget(r)
	return r
}

func (r *line) item() (item, bool) {
	if r.at < 0 || r.at >= len(r.list.items) {
		return item{}, false
	}
	return r.list.items[r.at], true
}

// Tapped implements fyne.Tappable.
func (r *line) Tapped(e *fyne.PointEvent) {
	r.list.takeFocus()
	it, ok := r.item()
	if !ok {
		return
	}
	over := r.toggleAt(e.Position)
	switch {
	case it.kind == heading && over > 0:
		r.list.page.decideGroup(it.group, over == 1)
	case it.kind == row:
		r.list.moveTo(r.at)
		if over > 0 {
			r.list.page.press(it.topic, over == 1)
		}
	}
}

// MouseIn implements desktop.Hoverable.
func (r *line) MouseIn(e *desktop.MouseEvent) { r.hover(r.toggleAt(e.Position)) }

// MouseMoved implements desktop.Hoverable.
func (r *line) MouseMoved(e *desktop.MouseEvent) { r.hover(r.toggleAt(e.Position)) }

// MouseOut implements desktop.Hoverable.
func (r *line) MouseOut() { r.hover(0) }

func (r *line) hover(over int) {
	if r.over != over {
		r.over = over
		r.Refresh()
	}
}

// toggled says whether an item has the two buttons.
func (r *line) toggled(it item) bool {
	if r.list.page.Other.looks() {
		return false
	}
	switch it.kind {
	case heading:
		return len(it.group) > 0 && it.icon != "warn"
	case row:
		return !it.conflict && !r.list.page.decisions.topics[it.topic].lost
	}
	return false
}

// toggleAt is the toggle at a point. Its room is a little larger than what is drawn.
func (r *line) toggleAt(at fyne.Position) int {
	it, ok := r.item()
	left := r.toggleLeft()
	switch {
	case !ok || !r.toggled(it) || at.X < left-4:
		return 0
	case at.X < left+toggleWidth+toggleGap/2:
		return 1
	}
	return 2
}

func (r *line) toggleLeft() float32 { return r.list.width - padX - 2*toggleWidth - toggleGap }

// CreateRenderer implements fyne.Widget.
func (r *line) CreateRenderer() fyne.WidgetRenderer {
	x := &lineRenderer{
		line: r, back: &canvas.Rectangle{}, bar: &canvas.Rectangle{}, hair: &canvas.Rectangle{},
		phaseBack: &canvas.Rectangle{}, tagBack: &canvas.Rectangle{},
		icon: newMark(), tagIcon: newMark(), arrow: newMark(), accept: newToggle("check"), reject: newToggle("x"),
		phase: &canvas.Text{TextSize: 10, TextStyle: fyne.TextStyle{Bold: true}},
		tag:   &canvas.Text{TextSize: smallSize},
		head:  &canvas.Text{TextSize: smallSize, TextStyle: fyne.TextStyle{Bold: true}},
		count: &canvas.Text{TextSize: smallSize},
		who:   kit.NewAvatar(faceSize, "", "", nil),
	}
	x.faces[0], x.faces[1] = newFace(), newFace()
	x.Refresh()
	return x
}

type lineRenderer struct {
	line                                *line
	back, bar, hair, phaseBack, tagBack *canvas.Rectangle
	icon, tagIcon, arrow                *mark
	accept, reject                      toggle
	phase, tag, head, count             *canvas.Text
	text                                lines
	faces                               [2]*face
	who                                 *kit.Avatar
	objects                             []fyne.CanvasObject
}

func (x *lineRenderer) Destroy()                     {}
func (x *lineRenderer) Objects() []fyne.CanvasObject { return x.objects }
func (x *lineRenderer) MinSize() fyne.Size           { return fyne.Size{} }

// write changes a text only when it has to.
func write(t *canvas.Text, text string, c color.NRGBA) {
	if t.Text != text || t.Color != color.Color(c) {
		t.Text, t.Color = text, c
		t.Refresh()
	}
}

// Refresh shows the item the row has now.
func (x *lineRenderer) Refresh() {
	l := x.line.list
	x.objects = nil
	it, ok := x.line.item()
	if !ok {
		return
	}
	p := theme.For(x.line)
	paint(x.hair, p.Line, color.NRGBA{}, 0, 0)
	x.objects = append(x.objects, x.back)
	switch it.kind {
	case row:
		x.row(p, it)
	case heading:
		paint(x.back, p.Surface2, color.NRGBA{}, 0, 0)
		icon := p.Ink3
		tint := p.Ink
		if it.icon == "warn" {
			icon, tint = p.Bad, p.Bad
		}
		x.icon.set(it.icon, icon)
		write(x.head, it.text, tint)
		write(x.count, it.count, p.Ink3)
		x.objects = append(x.objects, x.head, x.count)
		if it.icon == "warn" && len(it.group) > 0 {
			write(x.tag, l.page.Words.T("review.conflicts.first"), p.Ink3)
			x.objects = append(x.objects, x.tag)
		}
		if x.line.toggled(it) {
			x.accept.set(p, false, x.line.over == 1, true, p.Good)
			x.reject.set(p, false, x.line.over == 2, true, p.Ink2)
			x.objects = x.reject.objects(x.accept.objects(x.objects))
		}
	default:
		fill, icon := p.Surface, p.Ink3
		if it.kind == caution {
			fill, icon = p.WarnTint, p.Warn
		}
		paint(x.back, fill, color.NRGBA{}, 0, 0)
		x.icon.set(it.icon, icon)
		x.text.set(l.laid[x.line.at].runs, p)
		x.objects = x.text.objects(x.objects)
	}
	x.objects = append(x.objects, x.icon.image, x.hair)
	x.Layout(x.line.Size())
}

func (x *lineRenderer) row(p *palette.Palette, it item) {
	l := x.line.list
	d := l.page.decisions
	ground, bar := p.Surface, color.NRGBA{}
	if x.line.at == l.cursor {
		ground, bar = p.AccentTint, p.LineStrong
		if l.focused {
			bar = p.Focus
		}
	}
	paint(x.back, ground, color.NRGBA{}, 0, 0)
	paint(x.bar, bar, color.NRGBA{}, 0, 0)
	signTint := p.Ink2
	if it.conflict {
		signTint = p.Bad
	}
	x.icon.set(it.icon, signTint)
	x.objects = append(x.objects, x.bar)
	verdict, one := d.verdict(it.topic)
	runs := l.laid[x.line.at].runs
	if one && verdict.kind == merge.KeepMine && !it.conflict {
		runs = quieter(runs)
	}
	x.text.set(runs, p)
	x.objects = x.text.objects(x.objects)
	if it.phase > 0 {
		paint(x.phaseBack, p.PhaseFor(it.colour).Strong, color.NRGBA{}, 0, 4)
		write(x.phase, strconv.Itoa(it.phase), color.NRGBA{255, 255, 255, 255})
		x.objects = append(x.objects, x.phaseBack, x.phase)
	}
	for i, v := range it.faces {
		x.faces[i].set(v, p)
		x.objects = append(x.objects, x.faces[i].image)
	}
	if len(it.faces) == 2 {
		x.arrow.set("right", p.Ink3)
		x.objects = append(x.objects, x.arrow.image)
	}
	if it.who != "" {
		x.who.Set(it.who, scene.Initials(it.who), nil)
		x.objects = append(x.objects, x.who)
	}
	switch {
	case it.conflict:
		text, icon, fill, tint := l.page.verdictTag(it.topic, p)
		x.tagIcon.set(icon, tint)
		write(x.tag, text, tint)
		paint(x.tagBack, fill, color.NRGBA{}, 0, 4)
		x.objects = append(x.objects, x.tagBack, x.tag, x.tagIcon.image)
	case x.line.toggled(it):
		x.accept.set(p, one && verdict.kind == merge.TakeTheirs, x.line.over == 1, false, p.Good)
		x.reject.set(p, one && verdict.kind == merge.KeepMine, x.line.over == 2, false, p.Ink2)
		x.objects = x.reject.objects(x.accept.objects(x.objects))
	}
}

// quieter steps back what was decided against.
func quieter(runs []run) []run {
	out := make([]run, len(runs))
	for i, r := range runs {
		if r.shade == theirs || r.shade == ink {
			r.shade = ink3
		}
		out[i] = r
	}
	return out
}

// Layout implements fyne.WidgetRenderer.
func (x *lineRenderer) Layout(size fyne.Size) {
	l := x.line.list
	it, ok := x.line.item()
	if !ok || size.IsZero() {
		return
	}
	put(x.back, 0, 0, size.Width, size.Height)
	put(x.hair, 0, size.Height-1, size.Width, 1)
	left := x.line.toggleLeft()
	switch it.kind {
	case heading:
		put(x.icon.image, signLeft, 6, 13, 13)
		middle(x.head, phaseLeft, 0, size.Height-1)
		middle(x.count, phaseLeft+x.head.MinSize().Width+7, 0, size.Height-1)
		if it.icon == "warn" {
			middle(x.tag, size.Width-padX-x.tag.MinSize().Width, 0, size.Height-1)
		}
		x.accept.place(left, 2, toggleHeight)
		x.reject.place(left+toggleWidth+toggleGap, 2, toggleHeight)
		return
	case row:
	default:
		put(x.icon.image, signLeft, padY+2, 13, 13)
		x.text.place(phaseLeft, padY)
		return
	}
	inner := size.Height - 1
	put(x.bar, 0, 0, 3, inner)
	put(x.icon.image, signLeft, whole((inner-13)/2), 13, 13)
	put(x.phaseBack, phaseLeft, whole((inner-chipSize)/2), chipSize, chipSize)
	middle(x.phase, phaseLeft+whole((chipSize-x.phase.MinSize().Width)/2), whole((inner-chipSize)/2), chipSize)
	top := whole((inner - l.laid[x.line.at].end) / 2)
	x.text.place(textLeft, top)
	for i := range it.faces {
		put(x.faces[i].image, textLeft+float32(i)*(faceSize+18), top-1, faceSize, faceSize)
	}
	put(x.arrow.image, textLeft+faceSize+3, top+2, 12, 12)
	put(x.who, textLeft, top-1, faceSize, faceSize)
	x.accept.place(left, whole((inner-toggleHeight)/2), toggleHeight)
	x.reject.place(left+toggleWidth+toggleGap, whole((inner-toggleHeight)/2), toggleHeight)
	w := x.tag.MinSize().Width + 12
	if !x.tagIcon.image.Hidden {
		w += 15
	}
	at := size.Width - padX - w
	put(x.tagBack, at, whole((inner-tagHeight)/2), w, tagHeight)
	if !x.tagIcon.image.Hidden {
		put(x.tagIcon.image, at+6, whole((inner-11)/2), 11, 11)
		at += 15
	}
	middle(x.tag, at+6, whole((inner-tagHeight)/2), tagHeight)
}

// middle puts a text into the middle of a height.
func middle(t *canvas.Text, x, y, height float32) {
	size := t.MinSize()
	t.Resize(size)
	t.Move(fyne.NewPos(x, y+whole((height-size.Height)/2)))
}

// face is a smiley as it stands on the map.
type face struct {
	image   *canvas.Raster
	value   int
	palette *palette.Palette
}

func newFace() *face {
	f := &face{}
	painter := raster.New(raster.Params{Fonts: &typeset.Fonts{}})
	f.image = canvas.NewRaster(func(w, _ int) image.Image {
		w = max(w, 1)
		img := image.NewRGBA(image.Rect(0, 0, w, w))
		if f.palette != nil {
			items := scene.Smiley(faceSize/2, faceSize/2, 7.6, f.value, f.palette)[1:]
			painter.Draw(img, drawing(items), raster.View{Pane: scene.Body, Scale: float32(w) / faceSize})
		}
		return img
	})
	return f
}

func (f *face) set(v int, p *palette.Palette) {
	if f.value != v || f.palette != p {
		f.value, f.palette = v, p
		f.image.Refresh()
	}
}

// drawing is a scene of a few shapes on nothing.
type drawing []scene.Item

func (drawing) PaneSize(scene.Pane) (w, h float32) { return faceSize, faceSize }
func (drawing) PaneOrigin(scene.Pane) scene.Point  { return scene.Point{} }
func (drawing) Background(scene.Pane) color.NRGBA  { return color.NRGBA{} }
func (d drawing) Visit(pane scene.Pane, _ scene.Rect, yield func(g *scene.Group)) {
	if pane == scene.Body {
		yield(&scene.Group{Bounds: scene.Rect{W: faceSize, H: faceSize}, Items: d})
	}
}
