package ui

import "wegmarke/ui/page/cxmap"

// together lets two halves scroll as one: how far they stand apart stays as it was when that began, or
// when one of them was zoomed.
type together struct {
	on         bool
	gapX, gapY float64 // of the right half to the left one, in units of the window
	zooms      [2]float64
	following  bool // one half moves because the other did
}

// seenAt is where the upper left corner of what a half shows lies, in units of the window.
func seenAt(p *cxmap.Page) (x, y, zoom float64) {
	l := p.Board().Look()
	return l.X * l.Zoom, l.Y * l.Zoom, l.Zoom
}

// toggleTogether lets both halves scroll together, or each alone again.
func (w *window) toggleTogether() {
	if b := w.beside; b.open() {
		b.together.on = !b.together.on
		b.measure()
		w.syncHalves()
		w.shell.frame.RefreshActions()
	}
}

// isTogether says whether both halves scroll together.
func (w *window) isTogether() bool { return w.isBeside() && w.beside.together.on }

// measure notes how far the halves stand apart.
func (b *beside) measure() {
	ax, ay, az := seenAt(b.pages[0])
	bx, by, bz := seenAt(b.pages[1])
	t := &b.together
	t.gapX, t.gapY, t.zooms = bx-ax, by-ay, [2]float64{az, bz}
}

// scrollAlong lets the other half follow one that was scrolled.
func (w *window) scrollAlong(p *cxmap.Page) {
	b := w.beside
	k := b.half(p)
	if k < 0 || !b.together.on || b.together.following {
		return
	}
	t, other := &b.together, b.pages[1-k]
	mx, my, mz := seenAt(p)
	ox, oy, oz := seenAt(other)
	zooms := [2]float64{mz, oz}
	gapX, gapY := t.gapX, t.gapY
	if k == 1 {
		zooms, gapX, gapY = [2]float64{oz, mz}, -gapX, -gapY
	}
	if zooms != t.zooms {
		b.measure()
		return
	}
	t.following = true
	other.Board().ScrollBy(float32(mx+gapX-ox), float32(my+gapY-oy))
	t.following = false
}
