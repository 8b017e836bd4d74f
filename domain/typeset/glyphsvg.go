package typeset

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"image/color"
	"io"
	"math"
	"strconv"
	"strings"
)

// errNoGlyph says that the picture of a glyph has nothing in it that can be drawn.
var errNoGlyph = errors.New("no areas")

// strokeSteps is the number of straight pieces a curve has where it is drawn with a pen.
const strokeSteps = 8

// parseGlyphSVG reads the picture of a glyph out of a colour font: filled shapes one over the other, in
// groups that may be moved. Gradients are drawn in the middle of their colours.
func parseGlyphSVG(svg []byte) ([]Layer, error) {
	p := glyphSVG{gradients: map[string]color.NRGBA{}}
	// What a shape refers to may stand behind it.
	if err := p.read(svg, p.gradient); err != nil {
		return nil, err
	}
	p.groups = []paint{{fill: color.NRGBA{A: 255}, opacity: 1, width: 1, move: matrix{1, 0, 0, 1, 0, 0}}}
	if err := p.read(svg, p.element); err != nil {
		return nil, err
	}
	if len(p.layers) == 0 {
		return nil, fmt.Errorf("parse glyph: %w", errNoGlyph)
	}
	return p.layers, nil
}

// paint is how a shape is drawn; groups hand it down.
type paint struct {
	fill, stroke color.NRGBA
	opacity      float64
	width        float64
	move         matrix
}

// glyphSVG is the reading of one picture.
type glyphSVG struct {
	gradients map[string]color.NRGBA
	// filling is the gradient being read, stops how many of its colours were seen.
	filling string
	stops   int
	groups  []paint
	layers  []Layer
}

type attributes map[string]string

func (a attributes) number(name string) float64 {
	v, err := strconv.ParseFloat(a[name], 64)
	if err != nil {
		return 0
	}
	return v
}

// read calls each with the name and attributes of every element, and once more with no attributes at
// its end.
func (p *glyphSVG) read(svg []byte, each func(name string, a attributes)) error {
	d := xml.NewDecoder(bytes.NewReader(svg))
	for {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("parse glyph: %w", err)
		}
		switch t := t.(type) {
		case xml.StartElement:
			a := attributes{}
			for _, at := range t.Attr {
				a[at.Name.Local] = at.Value
			}
			each(t.Name.Local, a)
		case xml.EndElement:
			each(t.Name.Local, nil)
		}
	}
}

// gradient remembers the middle colour of each gradient.
func (p *glyphSVG) gradient(name string, a attributes) {
	switch {
	case a == nil:
	case name == "linearGradient", name == "radialGradient":
		p.filling, p.stops = a["id"], 0
	case name == "stop" && p.filling != "":
		for part := range strings.SplitSeq(a["style"], ";") {
			if k, v, ok := strings.Cut(part, ":"); ok {
				a[strings.TrimSpace(k)] = strings.TrimSpace(v)
			}
		}
		c, ok := hexColour(a["stop-color"])
		if !ok {
			return
		}
		if p.stops++; p.stops > 1 {
			was := p.gradients[p.filling]
			n := p.stops
			mean := func(x, y uint8) uint8 { return uint8((int(x)*(n-1) + int(y)) / n) }
			c = color.NRGBA{mean(was.R, c.R), mean(was.G, c.G), mean(was.B, c.B), 255}
		}
		p.gradients[p.filling] = c
	}
}

// element draws a shape or opens and closes a group.
func (p *glyphSVG) element(name string, a attributes) {
	group := name == "svg" || name == "g"
	if a == nil {
		if group && len(p.groups) > 1 {
			p.groups = p.groups[:len(p.groups)-1]
		}
		return
	}
	now := p.painted(p.groups[len(p.groups)-1], a)
	if group {
		if box := strings.Fields(a["viewBox"]); name == "svg" && len(box) == 4 {
			// The box is one em wide and high, and its top left corner lies on the baseline.
			x, _ := strconv.ParseFloat(box[0], 64)
			y, _ := strconv.ParseFloat(box[1], 64)
			w, _ := strconv.ParseFloat(box[2], 64)
			h, _ := strconv.ParseFloat(box[3], 64)
			if w > 0 && h > 0 {
				k := 1 / max(w, h)
				now.move = now.move.then(matrix{k, 0, 0, k, -x * k, -y * k})
			}
		}
		p.groups = append(p.groups, now)
		return
	}
	path := shapeOf(name, a)
	if len(path) == 0 {
		return
	}
	p.add(path, now.fill, now)
	if now.stroke.A > 0 && now.width > 0 {
		p.add(stroked(path, now.width/2), now.stroke, now)
	}
}

// painted is how something with these attributes is drawn inside a group.
func (p *glyphSVG) painted(now paint, a attributes) paint {
	now.fill = p.colour(a["fill"], now.fill)
	now.stroke = p.colour(a["stroke"], now.stroke)
	if v := a["stroke-width"]; v != "" {
		now.width = a.number("stroke-width")
	}
	if v := a["opacity"]; v != "" {
		now.opacity *= min(max(a.number("opacity"), 0), 1)
	}
	if v := a["transform"]; v != "" {
		now.move = now.move.then(matrixOf(v))
	}
	return now
}

// colour reads a colour; nothing readable leaves it as it was.
func (p *glyphSVG) colour(v string, was color.NRGBA) color.NRGBA {
	switch {
	case v == "":
		return was
	case v == "none":
		return color.NRGBA{}
	}
	if id, ok := strings.CutPrefix(v, "url(#"); ok {
		return p.gradients[strings.TrimSuffix(id, ")")]
	}
	if c, ok := hexColour(v); ok {
		return c
	}
	return was
}

func hexColour(v string) (color.NRGBA, bool) {
	v, ok := strings.CutPrefix(v, "#")
	if len(v) == 3 {
		v = string([]byte{v[0], v[0], v[1], v[1], v[2], v[2]})
	}
	n, err := strconv.ParseUint(v, 16, 32)
	if !ok || err != nil || len(v) != 6 {
		return color.NRGBA{}, false
	}
	return color.NRGBA{uint8(n >> 16), uint8(n >> 8), uint8(n), 255}, true
}

// add puts an area on top of those that are there.
func (p *glyphSVG) add(path []OutlineSegment, c color.NRGBA, by paint) {
	if c.A = uint8(math.Round(float64(c.A) * by.opacity)); c.A == 0 {
		return
	}
	out := make([]OutlineSegment, len(path))
	for i, s := range path {
		for k := 0; k < 6; k += 2 {
			s.P[k], s.P[k+1] = by.move.at(s.P[k], s.P[k+1])
		}
		out[i] = s
	}
	p.layers = append(p.layers, Layer{c, out})
}

// matrix maps x, y to a*x+c*y+e, b*x+d*y+f, the numbers standing in this order.
type matrix [6]float64

// then is the matrix that does n first and m afterwards.
func (m matrix) then(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[2]*n[1], m[1]*n[0] + m[3]*n[1],
		m[0]*n[2] + m[2]*n[3], m[1]*n[2] + m[3]*n[3],
		m[0]*n[4] + m[2]*n[5] + m[4], m[1]*n[4] + m[3]*n[5] + m[5],
	}
}

func (m matrix) at(x, y float32) (float32, float32) {
	a, b := float64(x), float64(y)
	return float32(m[0]*a + m[2]*b + m[4]), float32(m[1]*a + m[3]*b + m[5])
}

// matrixOf reads a transform.
func matrixOf(v string) matrix {
	out := matrix{1, 0, 0, 1, 0, 0}
	for {
		name, rest, ok := strings.Cut(v, "(")
		if !ok {
			return out
		}
		inside, after, ok := strings.Cut(rest, ")")
		if !ok {
			return out
		}
		v = after
		n := numbersOf(inside)
		n = append(n, make([]float32, 6)...)
		given := len(n) - 6
		m := matrix{1, 0, 0, 1, 0, 0}
		switch strings.Trim(name, " ,") {
		case "matrix":
			for i := range m {
				m[i] = float64(n[i])
			}
		case "translate":
			m[4], m[5] = float64(n[0]), float64(n[1])
		case "scale":
			m[0], m[3] = float64(n[0]), float64(n[1])
			if given < 2 {
				m[3] = m[0]
			}
		case "rotate":
			sin, cos := math.Sincos(float64(n[0]) * math.Pi / 180)
			x, y := float64(n[1]), float64(n[2])
			m = matrix{cos, sin, -sin, cos, x - cos*x + sin*y, y - sin*x - cos*y}
		}
		out = out.then(m)
	}
}
