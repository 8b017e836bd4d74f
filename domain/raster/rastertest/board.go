// Package rastertest builds a scene that looks like a customer experience map, for the tests of the
// packages that draw scenes. It holds every primitive and nothing that depends on a document.
package rastertest

import (
	"image"
	"image/color"

	"wegmarke/domain"
	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
)

// Sizes of the sample in scene units, as the design gives them.
const (
	HeadW   = 128
	HeaderH = 48
	ColumnW = 992.0 / 7
)

// Photo is the hash of the picture in the sample; Images returns it.
const Photo domain.Hash = "photo"

// Board is a scene with four panes. It implements scene.Source.
type Board struct {
	Groups [4][]scene.Group
	W, H   float32
	set    *typeset.Setter
	// Texts are all texts on the board in the order they were put there.
	Texts []string
}

// PaneSize implements scene.Source.
func (b *Board) PaneSize(p scene.Pane) (w, h float32) {
	w, h = b.W, b.H
	if p == scene.Heads || p == scene.Corner {
		w = HeadW
	}
	if p == scene.Header || p == scene.Corner {
		h = HeaderH
	}
	return w, h
}

// PaneOrigin implements scene.Source.
func (b *Board) PaneOrigin(p scene.Pane) scene.Point {
	o := scene.Point{X: HeadW, Y: HeaderH}
	if p == scene.Heads || p == scene.Corner {
		o.X = 0
	}
	if p == scene.Header || p == scene.Corner {
		o.Y = 0
	}
	return o
}

// Background implements scene.Source.
func (b *Board) Background(scene.Pane) color.NRGBA { return Hex(0xFAF9F7) }

// Visit implements scene.Source.
func (b *Board) Visit(p scene.Pane, region scene.Rect, yield func(*scene.Group)) {
	for i := range b.Groups[p] {
		g := &b.Groups[p][i]
		if g.Bounds.Moved(g.Origin.X, g.Origin.Y).Overlaps(region) {
			yield(g)
		}
	}
}

// Hex is the opaque colour with the value 0xRRGGBB.
func Hex(v uint32) color.NRGBA {
	return color.NRGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 255}
}

// Alpha is c with the given share of opacity.
func Alpha(c color.NRGBA, share float64) color.NRGBA {
	c.A = uint8(share*255 + 0.5)
	return c
}

// Images returns the sample picture: two even halves.
func Images(h domain.Hash) image.Image {
	if h != Photo {
		return nil
	}
	img := image.NewNRGBA(image.Rect(0, 0, 60, 40))
	for y := range 40 {
		for x := range 60 {
			c := Hex(0xD5E3EA)
			if y >= 20 {
				c = Hex(0x2F4E6B)
			}
			img.SetNRGBA(x, y, c)
		}
	}
	return img
}

// Add puts items into a pane as one group.
func (b *Board) Add(p scene.Pane, x, y float32, bounds scene.Rect, items ...scene.Item) {
	b.Groups[p] = append(b.Groups[p], scene.Group{Origin: scene.Point{X: x, Y: y}, Bounds: bounds, Items: items})
}

// Text is an item that shows text with its top left corner at x, y.
func (b *Board) Text(text string, st typeset.Style, c color.NRGBA, x, y, width float32, lines int, align typeset.Align) scene.Item {
	block := b.set.Set(text, st, width, lines, align)
	b.Texts = append(b.Texts, text)
	return scene.Item{Kind: scene.Text, Rect: scene.Rect{X: x, Y: y, W: max(width, block.Width), H: block.Height}, Fill: c, Text: block}
}
