package canvas

import (
	"image"
	"image/color"
	"math"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/domain"
	"wegmarke/domain/palette"
	"wegmarke/domain/raster"
	"wegmarke/domain/scene"
)

const (
	// shadowRoom is the space around a dragged card that its shadow needs, in scene units.
	shadowRoom = 30
	// strange is how far a card of another map lies to the left of and above the pointer, in scene units.
	strange = 14
	// lift is how far a dragged card rises from the ground, liftTime how long it takes to.
	lift     = 2
	liftTime = 90 * time.Millisecond
	// settleTime is how long a dropped card takes to its place, and a card that is given up back to its own.
	settleTime = 160 * time.Millisecond
)

// ghost is the picture of what is dragged: it rises under the pointer, and flies to its place when it is
// let go.
type ghost struct {
	img *canvas.Image
	// what is shown, and from where it was taken.
	what scene.Group
	size scene.Rect
	from scene.Rect
	px   float32
	// high says how far it has risen: 0 on the ground, 1 all the way.
	high float32
	anim *fyne.Animation
}

// oneCard is a source that holds a single card on a transparent ground.
type oneCard struct {
	group scene.Group
	size  scene.Rect
}

func (c oneCard) PaneSize(scene.Pane) (w, h float32)                         { return c.size.W, c.size.H }
func (c oneCard) PaneOrigin(scene.Pane) scene.Point                          { return scene.Point{} }
func (c oneCard) Background(scene.Pane) color.NRGBA                          { return color.NRGBA{} }
func (c oneCard) Visit(_ scene.Pane, _ scene.Rect, yield func(*scene.Group)) { yield(&c.group) }

// drawGhost takes a picture of the card under the pointer and lets it rise.
func (o *overlay) drawGhost() {
	v := o.preview
	if len(v.Cards) == 0 {
		hide(o.badge, o.count)
		return // the picture of the card itself flies to its place; see land
	}
	if o.lead == v.Lead && o.ghost.img.Visible() {
		return // the picture stays the same throughout a drag
	}
	o.stopFlight()
	o.lead = v.Lead
	// The scene shows the card as an empty box already; its look comes from the state before.
	o.b.Scene.SetGhosts(nil)
	group, ok := o.b.Scene.CardItems(v.Lead)
	o.b.Scene.SetGhosts(o.ghosts)
	if !ok {
		return
	}
	p := o.b.Palette()
	g := &o.ghost
	g.from, _ = o.b.Scene.CardRect(v.Lead)
	group.Items = stacked(raised(group.Items, p), len(v.Cards), p)
	g.take(group, o.b.cam.px())
	o.rise()
	if n := len(v.Cards); n > 1 {
		o.badge.FillColor = p.Accent
		o.badge.Resize(fyne.NewSize(18, 18))
		o.badge.Show()
		o.count.Text, o.count.Color = strconv.Itoa(n), p.OnAccent
		o.count.Resize(o.count.MinSize())
		o.count.Show()
		o.count.Refresh()
	}
}

// take notes what the picture shows; Bounds is the box of it, its shadow not counted.
func (g *ghost) take(what scene.Group, px float32) {
	g.size = scene.Rect{W: what.Bounds.W + 2*shadowRoom, H: what.Bounds.H + 2*shadowRoom}
	what.Origin = scene.Point{X: what.Origin.X + shadowRoom, Y: what.Origin.Y + shadowRoom}
	g.what, g.px = what, px
}

// rise lets the picture rise from the ground.
func (o *overlay) rise() {
	g := &o.ghost
	g.img.Show()
	if !o.b.Animate() {
		o.raise(1)
		return
	}
	o.raise(0)
	g.anim = fyne.NewAnimation(liftTime, func(done float32) {
		o.raise(done)
		o.placeGhost()
		o.placeHeadGhost()
	})
	g.anim.Curve = fyne.AnimationEaseOut
	g.anim.Start()
}

// raise draws the picture at a height: only the shadow changes with it.
func (o *overlay) raise(high float32) {
	g := &o.ghost
	g.high = high
	w, h := int(math.Ceil(float64(g.size.W*g.px))), int(math.Ceil(float64(g.size.H*g.px)))
	pix, ok := g.img.Image.(*image.RGBA)
	if !ok || pix.Rect.Dx() != w || pix.Rect.Dy() != h {
		pix = image.NewRGBA(image.Rect(0, 0, w, h))
		g.img.Image = pix
		g.img.Resize(fyne.NewSize(float32(w)/o.b.cam.density, float32(h)/o.b.cam.density))
	}
	what := g.what
	what.Items = append([]scene.Item(nil), g.what.Items...)
	for i := range what.Items {
		if it := &what.Items[i]; it.Shadow == scene.E3 {
			it.ShadowColor.A = uint8(float32(it.ShadowColor.A) * high)
		}
	}
	o.b.Painters[0].Draw(pix, oneCard{what, g.size}, raster.View{Pane: scene.Body, Scale: g.px})
	canvas.Refresh(g.img)
}

// raised gives a card the border and the shadow of one that is being dragged.
func raised(items []scene.Item, p *palette.Palette) []scene.Item {
	out := append([]scene.Item(nil), items...)
	for i := range out {
		if out[i].Kind == scene.Box {
			out[i].Shadow, out[i].ShadowColor = scene.E3, p.E3.Color
			out[i].Stroke, out[i].StrokeWidth = p.Focus, 1.5
			if out[i].Fill.A == 0 {
				out[i].Fill = p.Surface
			}
			break
		}
	}
	return out
}

// stacked puts the edges of further cards below one that stands for several.
func stacked(items []scene.Item, n int, p *palette.Palette) []scene.Item {
	const step, most = 4, 3
	var top scene.Item
	for _, it := range items {
		if it.Kind == scene.Box {
			top = it
			break
		}
	}
	var out []scene.Item
	for i := min(n, most) - 1; i > 0; i-- {
		below := top
		below.Rect = top.Rect.Moved(float32(i*step), float32(i*step))
		below.Stroke, below.StrokeWidth, below.Fill = p.AccentLine, 1, p.Surface
		if i < min(n, most)-1 {
			below.Shadow = scene.NoShadow // the lowest throws it for all
		}
		out = append(out, below)
	}
	return append(out, items...)
}

func (o *overlay) placeGhost() {
	v, g := o.preview, &o.ghost
	if len(v.Cards) == 0 || !g.img.Visible() {
		return
	}
	r, ok := o.b.Scene.CardRect(v.Lead)
	if !ok { // it comes from another map
		r = scene.Rect{X: v.At.X - v.Offset.X - strange, Y: v.At.Y - v.Offset.Y - strange, W: g.size.W - 2*shadowRoom}
	}
	at := o.b.boardPos(scene.Point{X: r.X + v.Offset.X - shadowRoom, Y: r.Y + v.Offset.Y - shadowRoom - lift*g.high})
	g.img.Move(at)
	corner := at.AddXY((shadowRoom+r.W)*o.b.cam.zoom-10, shadowRoom*o.b.cam.zoom-8)
	o.badge.Move(corner)
	size := o.count.MinSize()
	o.count.Move(corner.AddXY(9-size.Width/2, 9-size.Height/2))
}

// land lets the picture of the dragged card fly to where the card now lies, wherever that is: at its
// new place, or at the old one if nothing came of the drag. The card shows as an empty box meanwhile.
func (o *overlay) land(copied bool) {
	lead, g := o.lead, &o.ghost
	if o.landHead() {
		return
	}
	if lead.IsZero() || len(o.preview.Cards) > 0 {
		return
	}
	r, ok := o.b.Scene.CardRect(lead)
	if !ok || copied || !o.b.Animate() || !g.img.Visible() {
		o.stopFlight()
		return
	}
	o.b.spoil(o.b.Scene.SetGhosts(ids(lead)))
	o.fly(o.b.boardPos(scene.Point{X: r.X - shadowRoom, Y: r.Y - shadowRoom}), r == g.from)
}

// fly moves the picture to a place of the board and down to the ground. A way back begins as gently as
// it ends.
func (o *overlay) fly(end fyne.Position, back bool) {
	g := &o.ghost
	if g.anim != nil {
		g.anim.Stop()
	}
	from, high := g.img.Position(), g.high
	g.anim = fyne.NewAnimation(settleTime, func(done float32) {
		g.img.Move(fyne.NewPos(from.X+(end.X-from.X)*done, from.Y+(end.Y-from.Y)*done))
		o.raise(high * (1 - done))
		if done == 1 {
			o.stopFlight()
		}
	})
	g.anim.Curve = fyne.AnimationEaseOut
	if back {
		g.anim.Curve = fyne.AnimationEaseInOut
	}
	o.flies = true
	g.anim.Start()
}

// stopFlight ends every movement of the picture and shows the card itself.
func (o *overlay) stopFlight() {
	if o.ghost.anim != nil {
		o.ghost.anim.Stop()
		o.ghost.anim = nil
	}
	if o.flies {
		o.flies = false
		if !o.lead.IsZero() {
			o.b.spoil(o.b.Scene.SetGhosts(nil))
		}
	}
	o.lead = domain.ID{}
	hide(o.ghost.img)
}
