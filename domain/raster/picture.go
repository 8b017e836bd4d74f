package raster

import (
	"image"

	"golang.org/x/image/draw"

	"wegmarke/domain"
	"wegmarke/domain/scene"
)

type pictureKey struct {
	hash domain.Hash
	w, h int
}

// pictureCache keeps images scaled to the size they are shown at.
type pictureCache struct {
	scaled map[pictureKey]*image.RGBA
	bytes  int
}

const (
	maxPictureBytes = 64 << 20
	// maxPictureSide bounds a scaled image; larger ones are drawn from a smaller copy.
	maxPictureSide = 4096
)

func (p *Painter) picture(o scene.Point, it *scene.Item) {
	r := p.snapped(o, it)
	radius := min(float64(it.Radius)*p.scale, float64(min(r.Dx(), r.Dy()))/2)
	var img *image.RGBA
	if r.Dx() <= maxPictureSide && r.Dy() <= maxPictureSide {
		img = p.scaled(it.Image, r.Dx(), r.Dy())
	}
	if img == nil {
		// A missing image leaves its place visible.
		p.roundBox(r, radius, 0, it.Fill, it.Stroke)
		return
	}
	c := p.cornerOf(radius, 0)
	clip := r.Intersect(p.clip)
	for y := clip.Min.Y; y < clip.Max.Y; y++ {
		dy := min(y-r.Min.Y, r.Max.Y-1-y)
		row := p.row(y, clip.Min.X, clip.Max.X)
		src := img.Pix[(y-r.Min.Y)*img.Stride+4*(clip.Min.X-r.Min.X):]
		for i := range clip.Dx() {
			a := uint32(255)
			if dy < c.n {
				if dx := min(clip.Min.X+i-r.Min.X, r.Max.X-1-clip.Min.X-i); dx < c.n {
					a = uint32(c.outer[dy*c.n+dx])
				}
			}
			overPixel(row[4*i:4*i+4], src[4*i:4*i+4], a)
		}
	}
	if it.Stroke.A > 0 && it.StrokeWidth > 0 {
		clear := it.Fill
		clear.A = 0
		p.roundBox(r, radius, p.strokeWidth(it.StrokeWidth), clear, it.Stroke)
	}
}

// overPixel puts a premultiplied pixel with coverage a on another.
func overPixel(d, s []uint8, a uint32) {
	k := 255 - div255(uint32(s[3])*a)
	for i := range 4 {
		d[i] = uint8(min(div255(uint32(s[i])*a)+div255(uint32(d[i])*k), 255))
	}
}

// scaled is an image that covers w by h pixels, its middle kept where the shape differs.
func (p *Painter) scaled(hash domain.Hash, w, h int) *image.RGBA {
	key := pictureKey{hash, w, h}
	if img, ok := p.pictures.scaled[key]; ok {
		return img
	}
	if p.images == nil || hash == "" {
		return nil
	}
	src := p.images(hash)
	if src == nil || src.Bounds().Empty() {
		return nil
	}
	if p.pictures.scaled == nil || p.pictures.bytes > maxPictureBytes {
		p.pictures.scaled, p.pictures.bytes = map[pictureKey]*image.RGBA{}, 0
	}
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.CatmullRom.Scale(img, img.Rect, src, Cover(src.Bounds(), w, h), draw.Src, nil)
	p.pictures.scaled[key] = img
	p.pictures.bytes += len(img.Pix)
	return img
}

// Cover is the middle part of b that has the shape of w by h.
func Cover(b image.Rectangle, w, h int) image.Rectangle {
	if w <= 0 || h <= 0 || b.Empty() {
		return b
	}
	if b.Dx()*h > b.Dy()*w {
		cut := max(b.Dy()*w/h, 1)
		b.Min.X += (b.Dx() - cut) / 2
		b.Max.X = b.Min.X + cut
	} else {
		cut := max(b.Dx()*h/w, 1)
		b.Min.Y += (b.Dy() - cut) / 2
		b.Max.Y = b.Min.Y + cut
	}
	return b
}
