package picture

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"unicode"

	"golang.org/x/image/draw"

	"wegmarke/domain"
	"wegmarke/domain/raster"
	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
)

// iconGrid is the side of the square icons are drawn in.
const iconGrid = 24

// iconShapes parses each icon once.
type iconShapes struct {
	load  func(string) ([]byte, bool)
	paths map[string][]scene.Segment
}

// at is the outline of a named icon inside r, or nil if there is none.
func (s *iconShapes) at(name string, r scene.Rect) []scene.Segment {
	path, ok := s.paths[name]
	if !ok && s.load != nil {
		if svg, found := s.load(name); found {
			path, _ = raster.ParseIcon(svg)
		}
		if s.paths == nil {
			s.paths = map[string][]scene.Segment{}
		}
		s.paths[name] = path
	}
	k := min(r.W, r.H) / iconGrid
	out := make([]scene.Segment, len(path))
	for i, seg := range path {
		for j := range seg.P {
			seg.P[j] = scene.Point{X: r.X + seg.P[j].X*k, Y: r.Y + seg.P[j].Y*k}
		}
		out[i] = seg
	}
	return out
}

// run is a part of a line that a file can hold as text, or a single glyph that it has to draw.
type run struct {
	text   string
	weight typeset.Weight
	// x and width are in scene units from the line's start.
	x, width float32
	// layers are set for a glyph that is drawn: its place is x and rise above the baseline. A layer without
	// a colour has that of the text.
	layers []typeset.Layer
	rise   float32
}

// runsOf cuts a line into parts of one weight that Inter can show and glyphs that have to be drawn:
// those of fallback fonts and the box for a missing character.
func runsOf(l *typeset.Line, st typeset.Style, fonts *typeset.Fonts, outlines *typeset.Outliner) []run {
	var out []run
	for i := 0; i < len(l.Glyphs); {
		g := &l.Glyphs[i]
		if !typeset.Embedded(g.Face) || g.ID == 0 {
			layers := outlines.Layers(g.Face, g.ID)
			if shape := outlines.Outline(g.Face, g.ID); layers == nil && len(shape) > 0 {
				layers = []typeset.Layer{{Outline: shape}}
			}
			if layers != nil {
				out = append(out, run{x: g.X * st.Size, rise: g.Y * st.Size, layers: layers})
			}
			i++
			continue
		}
		end := sameFont(l, i, func(n *typeset.Glyph) bool { return n.Face == g.Face && n.ID != 0 })
		r := textRun(l, st, i, end)
		if r.text = writable(r.text, r.weight, fonts); r.text != "" {
			out = append(out, r)
		}
		i = end
	}
	return out
}

// sameFont is the number of the glyph behind those that go on with the text of glyph i and are like it.
func sameFont(l *typeset.Line, i int, like func(*typeset.Glyph) bool) int {
	for i++; i < len(l.Glyphs) && l.Glyphs[i].At >= l.Glyphs[i-1].At && like(&l.Glyphs[i]); i++ {
	}
	return i
}

// textRun are the characters that the glyphs from i up to end stand for.
func textRun(l *typeset.Line, st typeset.Style, i, end int) run {
	r := run{weight: st.Weight, x: l.Glyphs[i].X * st.Size, width: l.Width}
	if end < len(l.Glyphs) {
		r.width = l.Glyphs[end].X * st.Size
	}
	r.width -= r.x
	if face := l.Glyphs[i].Face; typeset.Embedded(face) {
		r.weight = typeset.Weight(face)
	}
	from, to := uint32(0), uint32(len(l.Text))
	if i > 0 || end < len(l.Glyphs) {
		last := l.Glyphs[i].At
		from = last
		for _, g := range l.Glyphs[i:end] {
			from, last = min(from, g.At), max(last, g.At)
		}
		to = clusterEnd(l, last)
	}
	r.text = l.Text[from:to]
	return r
}

// ink is the colour of a layer in a text of colour c.
func ink(l typeset.Layer, c color.NRGBA) color.NRGBA {
	if l.Colour.A == 0 {
		return c
	}
	l.Colour.A = uint8(int(l.Colour.A) * int(c.A) / 255)
	return l.Colour
}

// clusterEnd is where the characters of the cluster that starts at at end in the line's text.
func clusterEnd(l *typeset.Line, at uint32) uint32 {
	end := uint32(len(l.Text))
	for i := range l.Glyphs {
		if a := l.Glyphs[i].At; a > at && a < end {
			end = a
		}
	}
	return end
}

// writable drops what a font shows nothing for (joiners, soft hyphens, variation selectors) and what
// it lacks, because a PDF would show a box there.
func writable(text string, w typeset.Weight, fonts *typeset.Fonts) string {
	out := make([]rune, 0, len(text))
	for _, r := range text {
		if r > 0xffff || unicode.In(r, unicode.Cf, unicode.Variation_Selector) || !fonts.Has(w, r) {
			continue
		}
		out = append(out, r)
	}
	return string(out)
}

// photo is an image cut to the shape it is shown in and encoded.
type photo struct {
	data []byte
	jpeg bool
}

// pixelsPerUnit is the resolution of pictures: about 380 dots per inch on a map that fills an A3 page.
const pixelsPerUnit = 4

// encoded is the middle part of an image that fits r, or ok = false if the image is missing.
func encoded(load func(domain.Hash) image.Image, it *scene.Item) (p photo, ok bool, err error) {
	if load == nil || it.Image == "" || !(it.Rect.W > 0 && it.Rect.H > 0) {
		return p, false, nil
	}
	src := load(it.Image)
	if src == nil || src.Bounds().Empty() {
		return p, false, nil
	}
	const largest = 4096
	w, h := min(int(it.Rect.W*pixelsPerUnit), largest), min(int(it.Rect.H*pixelsPerUnit), largest)
	part := raster.Cover(src.Bounds(), max(w, 1), max(h, 1))
	if part.Dx() < w {
		w, h = part.Dx(), part.Dy()
	}
	img := image.NewNRGBA(image.Rect(0, 0, max(w, 1), max(h, 1)))
	draw.CatmullRom.Scale(img, img.Rect, src, part, draw.Src, nil)
	var b bytes.Buffer
	// Small pictures are logos and avatars with even areas; only photos profit from JPEG.
	if p.jpeg = img.Opaque() && w*h > 256*256; p.jpeg {
		err = jpeg.Encode(&b, img, &jpeg.Options{Quality: 88})
	} else {
		err = png.Encode(&b, img)
	}
	if err != nil {
		return p, false, fmt.Errorf("encode image: %w", err)
	}
	p.data = b.Bytes()
	return p, true, nil
}

// on is what c looks like on an opaque ground.
func on(c, ground color.NRGBA) color.NRGBA {
	a := int(c.A)
	mix := func(x, y uint8) uint8 { return uint8((int(x)*a + int(y)*(255-a) + 127) / 255) }
	return color.NRGBA{mix(c.R, ground.R), mix(c.G, ground.G), mix(c.B, ground.B), 255}
}

// castsShadow says whether a box has a shadow that can be shown. It would show through a box that is
// not opaque.
func castsShadow(it *scene.Item) bool {
	return it.Shadow != scene.NoShadow && it.ShadowColor.A > 0 && it.Fill.A == 255
}

// shadowBox is the plain box that stands for a soft shadow: a little lower than the item itself.
func shadowBox(it *scene.Item) (scene.Rect, color.NRGBA) {
	down := [...]float32{scene.E1: 1, scene.E2: 2, scene.E3: 4}
	return it.Rect.Moved(0, down[it.Shadow%4]), it.ShadowColor
}
