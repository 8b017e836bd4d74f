package canvas

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain/scene"
	"wegmarke/ui/kit"
	"wegmarke/ui/tool"
)

// hoverOn follows the pointer to another thing: the page says what can be done with it, and a text that
// is cut is told in full after a while.
func (b *Board) hoverOn(p tool.Pointer, hit scene.Hit, at fyne.Position) {
	b.Controller.Hover(hit)
	b.rest.Stop()
	if b.cutAt(p, hit) {
		b.rest.Start(b, kit.Tip{Text: b.Controller.FullText(hit)}, at)
	}
}

// cutAt says that the text under the pointer did not fit.
func (b *Board) cutAt(p tool.Pointer, hit scene.Hit) bool {
	cut := false
	look := func(g *scene.Group) {
		for _, it := range g.Items {
			if it.Text == nil || !it.Text.Truncated {
				continue
			}
			r := it.Rect.Moved(g.Origin.X, g.Origin.Y)
			r.W, r.H = max(r.W, it.Text.Width), max(r.H, it.Text.Height)
			cut = cut || p.At.X >= r.X && p.At.X < r.Right() && p.At.Y >= r.Y && p.At.Y < r.Bottom()
		}
	}
	if !hit.Card.IsZero() {
		if g, ok := b.Scene.CardItems(hit.Card); ok {
			for _, it := range g.Items {
				cut = cut || it.Text != nil && it.Text.Truncated
			}
		}
		return cut
	}
	b.Scene.Visit(p.Pane, scene.Rect{X: p.At.X, Y: p.At.Y, W: 1, H: 1}, look)
	return cut
}
