package canvas

import (
	"image/color"

	"fyne.io/fyne/v2"

	"wegmarke/domain/palette"
	"wegmarke/domain/scene"
	"wegmarke/ui/theme"
)

// smallOffer is the zoom below which nothing is offered: the words would cover the map.
const smallOffer = 0.75

// placeOffer offers to begin a card in the empty cell under the pointer.
func (o *overlay) placeOffer(p *palette.Palette) {
	r, ok := o.b.Scene.OfferRect(o.hoverAt)
	if !ok || o.b.zooming || o.b.cam.zoom < smallOffer || !o.preview.IsZero() || o.b.editor != nil {
		hide(o.add, o.addText)
		return
	}
	text := "+ " + o.b.Controller.Text("map.cell.add", 0)
	if o.addText.Text != text {
		o.addText.Text = text
	}
	o.addText.Color = p.AccentInk
	need := o.addText.MinSize().AddWidthHeight(14, 4)
	corner := o.b.boardPos(scene.Point{X: r.Right(), Y: r.Bottom()}).SubtractXY(need.Width+5, need.Height+4)
	stroke(o.add, p.Surface, p.AccentLine, 1, need.Height/2)
	set(o.add, corner, need)
	set(o.addText, corner.AddXY(7, 2), o.addText.MinSize())
}

// offers says whether the words that offer a card are under a position of the board.
func (o *overlay) offers(at fyne.Position) bool {
	if !o.add.Visible() {
		return false
	}
	from, size := o.add.Position(), o.add.Size()
	return at.X >= from.X && at.Y >= from.Y && at.X < from.X+size.Width && at.Y < from.Y+size.Height
}

// placeFold shows the sign that folds the phase or the lane whose head is under the pointer.
func (o *overlay) placeFold(p *palette.Palette) {
	r, pane, ok := o.b.Scene.FoldRect(o.hoverAt)
	if !ok || o.b.zooming || o.b.cam.zoom < smallOffer || !o.preview.IsZero() || o.b.editor != nil {
		hide(o.fold)
		return
	}
	icon, ink := "up", p.Ink2
	at := fyne.NewPos(r.X*o.b.cam.zoom, o.b.boardPos(scene.Point{Y: r.Y}).Y)
	if pane == scene.Header {
		icon, ink = "left", color.NRGBA{255, 255, 255, 255}
		at = fyne.NewPos(o.b.boardPos(scene.Point{X: r.X}).X, r.Y*o.b.cam.zoom)
	}
	if o.foldFor != color.Color(ink) || o.foldAs != icon {
		o.foldFor, o.foldAs, o.fold.Resource = ink, icon, theme.TintedIcon(icon, ink)
		o.fold.Refresh()
	}
	set(o.fold, at, o.b.boardSize(r.W, r.H))
}

// Place is where the lower left corner of a box of the body stands in the window, for a menu.
func (b *Board) Place(r scene.Rect) fyne.Position {
	at := b.boardPos(scene.Point{X: r.X, Y: r.Bottom()})
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(b).Add(at)
}
