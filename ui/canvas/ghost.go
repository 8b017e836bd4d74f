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

// shadowRoom is the space around a dragged card that its shadow needs, in scene units.
const shadowRoom = 30

// strange is how far a card of another map lies to the left of and above the pointer, in scene units.
const strange = 14

// lift is how far a dragged card rises from the ground.
const lift = 2

// oneCard is a source that holds a single card on a transparent ground.
type oneCard struct {
	group scene.Group
	size  scene.Rect
}

func (c oneCard) PaneSize(scene.Pane) (w, h float32)                         { return c.size.W, c.size.H }
func (c oneCard) PaneOrigin(scene.Pane) scene.Point                          { return scene.Point{} }
func (c oneCard) Background(scene.Pane) color.NRGBA                          { return color.NRGBA{} }
func (c oneCard) Visit(_ scene.Pane, _ scene.Rect, yield func(*scene.Group)) { yield(&c.group) }

// drawGhost paints the card under the pointer, raised above the map.
func (o *overlay) drawGhost() {
	v := o.preview
	if len(v.Cards) == 0 {
		hide(o.badge, o.count)
		return // the picture of the card itself flies to its place; see land
	}
	if o.lead == v.Lead && o.ghost.Visible() {
		return // the picture stays the same throughout a drag
	}
	o.stopFlight()
	o.lead = v.Lead
	group, ok := o.b.Scene.CardItems(v.Lead)
	if !ok {
		return
	}
	// The scene shows the card as an empty box already; its look comes from the state before.
	o.b.Scene.SetGhosts(nil)
	group, _ = o.b.Scene.CardItems(v.Lead)
	o.b.Scene.SetGhosts(o.ghosts)
	p := o.b.Palette()
	size := group.Bounds
	group.Items = raised(group.Items, p)
	group.Origin = scene.Point{X: group.Origin.X + shadowRoom, Y: group.Origin.Y + shadowRoom}
	px := o.b.cam.px()
	w := int(math.Ceil(float64((size.W + 2*shadowRoom) * px)))
	h := int(math.Ceil(float64((size.H + 2*shadowRoom) * px)))
	pix := image.NewRGBA(image.Rect(0, 0, w, h))
	o.b.Painters[0].Draw(pix, oneCard{group, scene.Rect{W: size.W + 2*shadowRoom, H: size.H + 2*shadowRoom}},
		raster.View{Pane: scene.Body, Scale: px})
	o.ghost.Image = pix
	o.ghost.Resize(fyne.NewSize(float32(w)/o.b.cam.density, float32(h)/o.b.cam.density))
	o.ghost.Show()
	canvas.Refresh(o.ghost)
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

func (o *overlay) placeGhost() {
	v := o.preview
	if len(v.Cards) == 0 || !o.ghost.Visible() {
		return
	}
	r, ok := o.b.Scene.CardRect(v.Lead)
	if !ok { // it comes from another map
		r = scene.Rect{X: v.At.X - v.Offset.X - strange, Y: v.At.Y - v.Offset.Y - strange, W: o.ghost.Size().Width/o.b.cam.zoom - 2*shadowRoom}
	}
	at := o.b.boardPos(scene.Point{X: r.X + v.Offset.X - shadowRoom, Y: r.Y + v.Offset.Y - shadowRoom - lift})
	o.ghost.Move(at)
	corner := at.AddXY((shadowRoom+r.W)*o.b.cam.zoom-10, shadowRoom*o.b.cam.zoom-8)
	o.badge.Move(corner)
	size := o.count.MinSize()
	o.count.Move(corner.AddXY(9-size.Width/2, 9-size.Height/2))
}

// settleTime is how long a dropped card takes to its place, and a card that is given up back to its own.
const settleTime = 160 * time.Millisecond

// land lets the picture of the dragged card fly to where the card now lies, wherever that is: at its
// new place, or at the old one if nothing came of the drag. The card shows as an empty box meanwhile.
func (o *overlay) land(copied bool) {
	lead := o.lead
	if lead.IsZero() || len(o.preview.Cards) > 0 {
		return
	}
	r, ok := o.b.Scene.CardRect(lead)
	if !ok || copied || !o.b.Animate() || !o.ghost.Visible() {
		o.stopFlight()
		return
	}
	o.b.spoil(o.b.Scene.SetGhosts(ids(lead)))
	from := o.ghost.Position()
	to := o.b.boardPos(scene.Point{X: r.X - shadowRoom, Y: r.Y - shadowRoom})
	o.flight = fyne.NewAnimation(settleTime, func(done float32) {
		o.ghost.Move(fyne.NewPos(from.X+(to.X-from.X)*done, from.Y+(to.Y-from.Y)*done))
		if done == 1 {
			o.stopFlight()
		}
	})
	o.flight.Curve = fyne.AnimationEaseOut
	o.flight.Start()
}

// stopFlight ends the flight and shows the card itself.
func (o *overlay) stopFlight() {
	if o.flight != nil {
		o.flight.Stop()
		o.flight = nil
		o.b.spoil(o.b.Scene.SetGhosts(nil))
	}
	o.lead = domain.ID{}
	hide(o.ghost)
}
