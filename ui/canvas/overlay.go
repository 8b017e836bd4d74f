package canvas

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/domain"
	"wegmarke/domain/palette"
	"wegmarke/domain/scene"
	"wegmarke/ui/theme"
	"wegmarke/ui/tool"
)

// overlay is everything that moves: it lies above the tiles and is never exported.
type overlay struct {
	b       *Board
	preview tool.Preview
	ghosts  []domain.ID
	// lead is the card whose picture is dragged or flies.
	lead    domain.ID
	flies   bool
	hover   *canvas.Rectangle
	grip    *canvas.Image
	gripFor color.Color
	target  *canvas.Rectangle
	insert  *canvas.Rectangle
	marquee *canvas.Rectangle
	guide   *canvas.Rectangle
	label   *canvas.Text
	hint    *canvas.Text
	ghost   ghost
	badge   *canvas.Circle
	count   *canvas.Text
	hoverAt scene.Hit
	cell    *canvas.Rectangle
	fold    *canvas.Image
	foldFor color.Color
	foldAs  string
	add     *canvas.Rectangle
	addText *canvas.Text
	card    *canvas.Rectangle
	column  column
	rooms   rooms
	bend    bend
	heads   heads
	// cellLane and cellStep name the empty cell that has the keyboard.
	cellLane, cellStep domain.ID
	// ringCard is the card that has the keyboard while others are selected.
	ringCard domain.ID
	// marked are the cards that were looked for, marks the frames around those in view.
	marked []domain.ID
	marks  *fyne.Container
}

func (o *overlay) init(b *Board) {
	o.b = b
	box := func() *canvas.Rectangle {
		r := canvas.NewRectangle(color.Transparent)
		r.Hide()
		return r
	}
	text := func(size float32, weight theme.Weight) *canvas.Text {
		t := canvas.NewText("", color.Transparent)
		t.TextSize, t.FontSource = size, theme.Font(weight)
		t.Hide()
		return t
	}
	o.hover, o.target, o.insert, o.marquee, o.guide = box(), box(), box(), box(), box()
	o.cell = box()
	o.add, o.card = box(), box()
	o.fold = &canvas.Image{}
	o.fold.Hide()
	o.addText = text(11, theme.Medium)
	o.label, o.hint, o.count = text(11, theme.SemiBold), text(11, theme.Regular), text(10, theme.SemiBold)
	o.ghost.img = &canvas.Image{ScaleMode: canvas.ImageScaleFastest}
	o.ghost.img.Hide()
	o.grip = &canvas.Image{}
	o.grip.Hide()
	o.badge = canvas.NewCircle(color.Transparent)
	o.badge.Hide()
	o.column.picture, o.bend.picture, o.heads.picture = newPicture(), newPicture(), newPicture()
	o.marks, o.rooms.box = &fyne.Container{}, &fyne.Container{}
	b.low.Objects = []fyne.CanvasObject{o.column.img, o.rooms.box, o.bend.img, o.marks, o.cell, o.hover, o.grip, o.add, o.addText, o.target, o.insert}
	b.high.Objects = []fyne.CanvasObject{o.heads.img, o.fold, o.marquee, o.guide, o.ghost.img, o.badge, o.count, o.card, o.label, o.hint}
}

// show displays a preview. The cards that move leave empty boxes behind.
func (o *overlay) show(p tool.Preview) {
	o.preview = p
	ghosts := p.Cards
	if p.Copy {
		ghosts = nil
	}
	if !same(ghosts, o.ghosts) {
		o.ghosts = ghosts
		o.b.spoil(o.b.Scene.SetGhosts(ghosts))
	}
	o.showHover(scene.Hit{})
	o.drawGhost()
	o.place()
}

func same(a, b []domain.ID) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// place puts everything where the camera now shows it.
func (o *overlay) place() {
	p := o.b.Palette()
	o.placeColumn()
	o.placeRooms()
	o.placeBend()
	o.placeHeads()
	o.placeTarget(p)
	o.placeMarquee(p)
	o.placeGuide(p)
	o.placeGhost()
	o.placeHover(p)
	o.placeCell(p)
	o.placeOffer(p)
	o.placeFold(p)
	o.placeMarks(p)
}

// placeCell draws the ring around the empty cell where typing would begin a card.
func (o *overlay) placeCell(p *palette.Palette) {
	if r, ok := o.b.Scene.CardRect(o.ringCard); ok && !o.ringCard.IsZero() {
		const away = 3 // two of the gap, and half the ring
		stroke(o.cell, color.Transparent, p.Focus, p.Ring, 8*o.b.cam.zoom)
		size := o.b.boardSize(r.W, r.H).AddWidthHeight(2*away, 2*away)
		set(o.cell, o.b.boardPos(scene.Point{X: r.X, Y: r.Y}).SubtractXY(away, away), size)
		return
	}
	r, ok := o.b.Scene.CellRect(o.cellLane, o.cellStep)
	if !ok || o.cellLane.IsZero() {
		hide(o.cell)
		return
	}
	stroke(o.cell, color.Transparent, p.AccentLine, 1, 7)
	set(o.cell, o.b.boardPos(scene.Point{X: r.X + 3, Y: r.Y + 2}), o.b.boardSize(r.W-5, r.H-5))
}

func (o *overlay) placeTarget(p *palette.Palette) {
	v := o.preview
	cell, ok := o.b.Scene.CellRect(v.Lane, v.Step)
	if !ok || v.Lane.IsZero() {
		hide(o.target, o.insert, o.card, o.label, o.hint)
		return
	}
	at, size := o.b.boardPos(scene.Point{X: cell.X + 3, Y: cell.Y + 3}), o.b.boardSize(cell.W-6, cell.H-7)
	stroke(o.target, p.AccentTint, p.Focus, p.Ring, 7)
	conversion := v.Text != ""
	if !conversion {
		fill := p.AccentTint
		fill.A = 60 // the cards of the cell stay readable below
		o.target.FillColor = fill
	}
	set(o.target, at, size)
	if y, ok := o.b.Scene.InsertY(v.Lane, v.Step, v.Index); ok && !conversion && o.rooms.now == nil {
		o.insert.FillColor, o.insert.CornerRadius = p.Focus, 1
		set(o.insert, o.b.boardPos(scene.Point{X: cell.X + 8, Y: y}).SubtractXY(0, 1), fyne.NewSize(size.Width-10, 2))
	} else {
		hide(o.insert)
	}
	if !conversion {
		hide(o.card, o.label, o.hint)
		return
	}
	o.label.Text, o.label.Color = o.b.Controller.Text(v.Text, len(v.Cards)), p.AccentInk
	o.hint.Text, o.hint.Color = o.b.Controller.Text("map.drop.copy", 0), p.AccentInk
	o.label.Refresh()
	o.hint.Refresh()
	o.placeWords(p, at, size)
}

// placeWords says in the cell what will happen there. The card under the pointer must not cover the
// words: they stand at the bottom of the cell, or at its top, or on a ground of their own below the card.
func (o *overlay) placeWords(p *palette.Palette, at fyne.Position, size fyne.Size) {
	const pad, height = 8, 28
	width := max(o.label.MinSize().Width, o.hint.MinSize().Width)
	top := at.Y + size.Height - height - 5
	ghostTop, ghostBottom, there := o.ghostSpan(at.X, at.X+size.Width)
	covers := func(y float32) bool { return there && y < ghostBottom && y+height > ghostTop }
	hide(o.card)
	if covers(top) {
		if top = at.Y + 4; covers(top) {
			top = ghostBottom + 8
			stroke(o.card, p.AccentTint, p.Focus, 1, 6)
			set(o.card, fyne.NewPos(at.X, top-4), fyne.NewSize(width+2*pad, height+8))
		}
	}
	set(o.label, fyne.NewPos(at.X+pad, top), o.label.MinSize())
	set(o.hint, fyne.NewPos(at.X+pad, top+14), o.hint.MinSize())
}

// ghostSpan is the height that the dragged card covers, if it reaches between left and right.
func (o *overlay) ghostSpan(left, right float32) (top, bottom float32, ok bool) {
	v := o.preview
	r, found := o.b.Scene.CardRect(v.Lead)
	if !found || len(v.Cards) == 0 {
		return 0, 0, false
	}
	at := o.b.boardPos(scene.Point{X: r.X + v.Offset.X, Y: r.Y + v.Offset.Y - lift})
	size := o.b.boardSize(r.W, r.H)
	return at.Y, at.Y + size.Height, at.X < right && at.X+size.Width > left
}

func (o *overlay) placeMarquee(p *palette.Palette) {
	m := o.preview.Marquee
	if m == nil {
		hide(o.marquee)
		return
	}
	fill := p.Accent
	fill.A = 26
	stroke(o.marquee, fill, p.Focus, 1, 2)
	set(o.marquee, o.b.boardPos(scene.Point{X: m.X, Y: m.Y}), o.b.boardSize(m.W, m.H))
}

// placeGuide draws the line that tells where an edge or a part would come to stand.
func (o *overlay) placeGuide(p *palette.Palette) {
	v, s, b := o.preview, o.b.Scene, o.b
	o.guide.FillColor, o.guide.CornerRadius = p.Focus, 1
	vertical := func(x float32) {
		set(o.guide, fyne.NewPos(b.boardPos(scene.Point{X: x}).X-1, 0), fyne.NewSize(2, b.Size().Height))
	}
	horizontal := func(y float32) {
		set(o.guide, fyne.NewPos(0, b.boardPos(scene.Point{Y: y}).Y-1), fyne.NewSize(b.Size().Width, 2))
	}
	switch {
	case v.Resize != nil && v.Resize.Vertical:
		r, _ := s.LaneRect(v.Resize.ID)
		horizontal(max(r.Bottom()+v.Resize.By, r.Y+20))
	case v.Resize != nil:
		r, _ := s.StepRect(v.Resize.ID)
		vertical(max(r.Right()+v.Resize.By, r.X+domain.MinStepWidth))
	case v.Gap != nil && v.PartKind == scene.PartLaneHead:
		horizontal(v.Gap.At)
	case v.Gap != nil:
		vertical(v.Gap.At)
	default:
		hide(o.guide)
	}
}

// showHover raises the card under the pointer.
func (o *overlay) showHover(hit scene.Hit) {
	o.hoverAt = hit
	p := o.b.Palette()
	o.placeHover(p)
	o.placeOffer(p)
	o.placeFold(p)
}

func (o *overlay) placeHover(p *palette.Palette) {
	r, ok := o.b.Scene.CardRect(o.hoverAt.Card)
	if !ok || o.b.zooming || o.hoverAt.Part != scene.PartCard {
		hide(o.hover, o.grip)
		return
	}
	stroke(o.hover, color.Transparent, p.LineStrong, 1, 6*o.b.cam.zoom)
	for _, id := range o.b.Controller.Selected() {
		if id == o.hoverAt.Card {
			o.hover.StrokeColor = p.Focus
		}
	}
	at, size := o.b.boardPos(scene.Point{X: r.X, Y: r.Y}), o.b.boardSize(r.W, r.H)
	set(o.hover, at, size)
	if o.b.cam.zoom < 0.75 {
		hide(o.grip)
		return
	}
	if ink := p.Ink3; o.gripFor != color.Color(ink) {
		o.gripFor, o.grip.Resource = ink, theme.TintedIcon("drag", ink)
		o.grip.Refresh()
	}
	// On the edge, where no letters and signs of the card can meet it.
	set(o.grip, at.AddXY(size.Width-6, size.Height/2-6), fyne.NewSize(12, 12))
}

func stroke(r *canvas.Rectangle, fill, line color.Color, width, radius float32) {
	r.FillColor, r.StrokeColor, r.StrokeWidth, r.CornerRadius = fill, line, width, radius
}

// set shows an object at a place. Nothing is refreshed when it already is there and visible.
func set(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
	if o.Size() != size {
		o.Resize(size)
	}
	if o.Position() != at {
		o.Move(at)
	}
	if !o.Visible() {
		o.Show()
	}
	canvas.Refresh(o)
}

func hide(all ...fyne.CanvasObject) {
	for _, o := range all {
		if o.Visible() {
			o.Hide()
		}
	}
}
