package raster

import (
	"image"
	"image/color"
	"math"

	"wegmarke/domain"
	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
)

const (
	// barsBelow is the scale under which lines of text become bars: 11 px letters are then under 4 px.
	barsBelow = 0.35
	// blocksBelow is the scale under which boxes are plain rectangles and text is left out.
	blocksBelow = 0.12
	// bandBytes is how much of an image is drawn at a time: what stays in a processor's cache.
	bandBytes = 1 << 20
)

// Params are what a Painter needs from the program.
type Params struct {
	Fonts *typeset.Fonts
	// Icons returns the SVG of a named icon. Nil means that there are none.
	Icons func(name string) ([]byte, bool)
	// Images returns a decoded image, or nil if it is missing. Nil means that there are none.
	Images func(domain.Hash) image.Image
}

// View says which part of a pane an image shows.
type View struct {
	Pane scene.Pane
	// OriginX and OriginY are the place of the image's top left pixel (dst.Rect.Min) in the zoomed
	// pane, in device pixels: scene unit u lies at u*Scale. They are rounded to whole pixels.
	OriginX, OriginY float64
	// Scale is the number of device pixels per scene unit.
	Scale float32
	// Detail is the scale that decides what is left out, where that is not Scale: a picture that is to be
	// shown larger than it is drawn has the detail of what it becomes. 0 means Scale.
	Detail float32
	// Moving says that the picture is one of many in a movement: letters may then stand a little off, so
	// that not every size of them has to be drawn anew.
	Moving bool
	// Hide says which owners are left out, because they are being dragged or edited. Nil hides none.
	Hide func(owner domain.ID) bool
}

// Painter draws scenes. It serves one goroutine and keeps masks between calls; make one per worker.
type Painter struct {
	icons    func(string) ([]byte, bool)
	images   func(domain.Hash) image.Image
	outlines *typeset.Outliner

	glyphs   glyphCache
	emojis   emojiCache
	iconSet  iconCache
	pictures pictureCache
	corners  map[cornerKey]*corner
	shadows  map[shadowKey]*shadow
	cov      coverage
	strokes  strokeMask
	line     []point

	// The fields below describe the Draw call that is running. Clip is the part of dst that is being
	// drawn, in pixels of the zoomed pane.
	dst        *image.RGBA
	clip       image.Rectangle
	offX, offY int
	scale      float64
	detail     float64
	moving     bool
	hide       func(domain.ID) bool
	yield      func(*scene.Group)
}

// New makes a Painter.
func New(p Params) *Painter {
	painter := &Painter{
		icons: p.Icons, images: p.Images, outlines: typeset.NewOutliner(p.Fonts),
		corners: map[cornerKey]*corner{}, shadows: map[shadowKey]*shadow{},
	}
	painter.yield = painter.group
	return painter
}

// Draw fills dst with the part of the scene that v describes, background included.
func (p *Painter) Draw(dst *image.RGBA, src scene.Source, v View) {
	if dst.Rect.Empty() || !(v.Scale > 0) {
		return
	}
	p.dst, p.scale, p.hide, p.moving = dst, float64(v.Scale), v.Hide, v.Moving
	if p.detail = float64(v.Detail); !(p.detail > 0) {
		p.detail = p.scale
	}
	x, y := int(math.Round(v.OriginX)), int(math.Round(v.OriginY))
	p.offX, p.offY = x-dst.Rect.Min.X, y-dst.Rect.Min.Y
	whole := dst.Rect.Add(image.Pt(p.offX, p.offY))
	ground := src.Background(v.Pane)
	rows := max(bandBytes/(4*whole.Dx()), 16)
	for top := whole.Min.Y; top < whole.Max.Y; top += rows {
		p.clip = whole
		p.clip.Min.Y, p.clip.Max.Y = top, min(top+rows, whole.Max.Y)
		p.background(ground)
		src.Visit(v.Pane, p.region(), p.yield)
	}
	p.dst, p.hide = nil, nil
}

// region is what can reach the clip, in scene units. Edges are rounded to whole pixels and strokes
// reach over them, so it is a little larger.
func (p *Painter) region() scene.Rect {
	const margin = 2
	return scene.Rect{
		X: float32(float64(p.clip.Min.X-margin) / p.scale), Y: float32(float64(p.clip.Min.Y-margin) / p.scale),
		W: float32(float64(p.clip.Dx()+2*margin) / p.scale), H: float32(float64(p.clip.Dy()+2*margin) / p.scale),
	}
}

// DrawPaper draws all panes side by side as on paper, the paper's top left corner at dst.Rect.Min.
func (p *Painter) DrawPaper(dst *image.RGBA, src scene.Source, scale float32) {
	if !(scale > 0) {
		return
	}
	p.dst, p.offX, p.offY, p.clip = dst, 0, 0, dst.Rect
	p.background(src.Background(scene.Body))
	for _, pane := range scene.Panes() {
		o := src.PaneOrigin(pane)
		w, h := src.PaneSize(pane)
		r := image.Rect(px(o.X*scale), px(o.Y*scale), px((o.X+w)*scale), px((o.Y+h)*scale)).Add(dst.Rect.Min)
		at := r.Min
		if r = r.Intersect(dst.Rect); r.Empty() {
			continue
		}
		p.Draw(dst.SubImage(r).(*image.RGBA), src, View{
			Pane: pane, Scale: scale, OriginX: float64(r.Min.X - at.X), OriginY: float64(r.Min.Y - at.Y),
		})
	}
}

// PaperSize is the number of pixels DrawPaper needs for the whole scene.
func PaperSize(src scene.Source, scale float32) (w, h int) {
	for _, pane := range scene.Panes() {
		o := src.PaneOrigin(pane)
		pw, ph := src.PaneSize(pane)
		if pw > 0 && ph > 0 {
			w, h = max(w, px((o.X+pw)*scale)), max(h, px((o.Y+ph)*scale))
		}
	}
	return w, h
}

func px(f float32) int { return int(math.Round(float64(f))) }

// group draws the items of one group that touch the clip.
func (p *Painter) group(g *scene.Group) {
	for i := range g.Items {
		it := &g.Items[i]
		if p.hide != nil && !it.Owner.IsZero() && p.hide(it.Owner) {
			continue
		}
		if !p.touches(g.Origin, it) {
			continue
		}
		switch it.Kind {
		case scene.Box:
			p.box(g.Origin, it)
		case scene.Path:
			p.path(g.Origin, it)
		case scene.Text:
			p.text(g.Origin, it)
		case scene.Icon:
			p.icon(g.Origin, it)
		case scene.Picture:
			p.picture(g.Origin, it)
		case scene.Gradient:
			p.gradient(g.Origin, it)
		}
	}
}

// touches says whether an item can reach the clip. Text and paths may be larger than their Rect.
func (p *Painter) touches(o scene.Point, it *scene.Item) bool {
	r := it.Rect
	reach := float64(it.StrokeWidth) + 1
	switch it.Kind {
	case scene.Path:
		return true
	case scene.Text:
		if it.Text == nil {
			return false
		}
		r.W, r.H = max(r.W, it.Text.Width), max(r.H, it.Text.Height)
		reach = float64(it.Text.Style.Size)
	}
	if it.Shadow != scene.NoShadow {
		d := dropOf(it.Shadow)
		reach = d.blur*1.5 + d.down + 1
	}
	x0, y0 := (float64(o.X)+float64(r.X)-reach)*p.scale, (float64(o.Y)+float64(r.Y)-reach)*p.scale
	x1, y1 := x0+(float64(r.W)+2*reach)*p.scale, y0+(float64(r.H)+2*reach)*p.scale
	return x1 >= float64(p.clip.Min.X-2) && x0 <= float64(p.clip.Max.X+2) &&
		y1 >= float64(p.clip.Min.Y-2) && y0 <= float64(p.clip.Max.Y+2)
}

// at is the place of a point in the zoomed pane, in device pixels.
func (p *Painter) at(o scene.Point, x, y float32) (float64, float64) {
	return (float64(o.X) + float64(x)) * p.scale, (float64(o.Y) + float64(y)) * p.scale
}

// snapped is the box of an item on whole pixels. Neighbours that share an edge still share it; lines
// and rounded squares keep their size wherever they fall.
func (p *Painter) snapped(o scene.Point, it *scene.Item) image.Rectangle {
	x, y := p.at(o, it.Rect.X, it.Rect.Y)
	x1, y1 := p.at(o, it.Rect.Right(), it.Rect.Bottom())
	r := image.Rect(int(math.Round(x)), int(math.Round(y)), int(math.Round(x1)), int(math.Round(y1)))
	square := it.Radius > 0 && it.Rect.W == it.Rect.H
	if it.Rect.W <= 2 || square {
		r.Max.X = r.Min.X + int(math.Round(float64(it.Rect.W)*p.scale))
	}
	if it.Rect.H <= 2 || square {
		r.Max.Y = r.Min.Y + int(math.Round(float64(it.Rect.H)*p.scale))
	}
	r.Max.X, r.Max.Y = max(r.Max.X, r.Min.X+1), max(r.Max.Y, r.Min.Y+1)
	return r
}

// background fills the whole image; a transparent colour leaves it transparent.
func (p *Painter) background(c color.NRGBA) {
	r, g, b, a := c.RGBA()
	px := [4]uint8{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8), uint8(a >> 8)}
	for y := p.clip.Min.Y; y < p.clip.Max.Y; y++ {
		row := p.row(y, p.clip.Min.X, p.clip.Max.X)
		if y > p.clip.Min.Y {
			copy(row, p.row(p.clip.Min.Y, p.clip.Min.X, p.clip.Max.X))
			continue
		}
		for i := 0; i < len(row); i += 4 {
			copy(row[i:i+4], px[:])
		}
	}
}

// row is the part [x0, x1) of a line of pixels, in pixels of the zoomed pane. It must lie in the clip.
func (p *Painter) row(y, x0, x1 int) []uint8 {
	i := p.dst.PixOffset(x0-p.offX, y-p.offY)
	return p.dst.Pix[i : i+4*(x1-x0) : i+4*(x1-x0)]
}
