package picture

import (
	"bufio"
	"encoding/base64"
	"encoding/xml"
	"fmt"
	"image/color"
	"io"
	"strconv"
	"strings"

	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
)

// svgWeights are the font weights by typeset.Weight.
var svgWeights = [3]int{typeset.Regular: 400, typeset.Medium: 500, typeset.SemiBold: 600}

// WriteSVG writes the whole scene as an SVG. It names the font Inter and gives every line its width,
// so that another font keeps the line breaks too.
func WriteSVG(w io.Writer, src scene.Source, o Options) error {
	width, height, err := check(src, o)
	if err != nil {
		return fmt.Errorf("write svg: %w", err)
	}
	s := &svg{w: bufio.NewWriter(w), o: o, outlines: typeset.NewOutliner(o.Fonts), icons: iconShapes{load: o.Icons}}
	lang := ""
	if o.Language != "" {
		lang = ` xml:lang="` + escape(o.Language) + `"`
	}
	s.put(`<?xml version="1.0" encoding="UTF-8"?>`+"\n"+
		`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="%s" height="%s" viewBox="0 0 %[1]s %[2]s" font-family="Inter, sans-serif"%s>`+"\n",
		num(width), num(height), lang)
	if o.Title != "" {
		s.put("<title>%s</title>\n", escape(o.Title))
	}
	if o.Author != "" {
		s.put("<desc>%s</desc>\n", escape(o.Author))
	}
	walk(src, s)
	s.put("</svg>\n")
	if s.err == nil {
		s.err = s.w.Flush()
	}
	if s.err != nil {
		return fmt.Errorf("write svg: %w", s.err)
	}
	return nil
}

// svg writes items as elements.
type svg struct {
	w        *bufio.Writer
	o        Options
	outlines *typeset.Outliner
	icons    iconShapes
	ids      int
	err      error
}

func (s *svg) put(format string, args ...any) {
	if s.err == nil {
		_, s.err = fmt.Fprintf(s.w, format, args...)
	}
}

// beginPane opens an inner drawing, which cuts off what reaches over the pane's edges.
func (s *svg) beginPane(src scene.Source, p scene.Pane, r scene.Rect) {
	s.put(`<svg x="%s" y="%s" width="%s" height="%s" viewBox="%[1]s %[2]s %[3]s %[4]s">`+"\n", num(r.X), num(r.Y), num(r.W), num(r.H))
	s.put(`<rect x="%s" y="%s" width="%s" height="%s"%s/>`+"\n", num(r.X), num(r.Y), num(r.W), num(r.H), paint("fill", src.Background(p)))
}

func (s *svg) endPane() { s.put("</svg>\n") }

func (s *svg) item(o scene.Point, it *scene.Item) {
	r := it.Rect.Moved(o.X, o.Y)
	switch it.Kind {
	case scene.Box:
		if castsShadow(it) {
			box, c := shadowBox(it)
			s.rect(box.Moved(o.X, o.Y), it.Radius, paint("fill", c))
		}
		s.box(r, it)
	case scene.Path:
		s.path(o, it)
	case scene.Text:
		if it.Text != nil && it.Fill.A > 0 {
			s.text(r.X, r.Y, it.Text, it.Fill)
		}
	case scene.Icon:
		if path := s.icons.at(it.Icon, r); len(path) > 0 {
			s.put(`<path d="%s"%s/>`+"\n", outline(scene.Point{}, path), paint("fill", it.Fill))
		}
	case scene.Picture:
		s.picture(r, it)
	case scene.Gradient:
		s.ids++
		s.put(`<linearGradient id="g%d" x1="0" y1="0" x2="0" y2="1"><stop offset="0"%s/><stop offset="1"%s/></linearGradient>`+"\n",
			s.ids, paint("stop", it.Fill), paint("stop", it.Fill2))
		s.rect(r, 0, fmt.Sprintf(` fill="url(#g%d)"`, s.ids))
	}
}

// box fills a box and draws its stroke just inside the edge.
func (s *svg) box(r scene.Rect, it *scene.Item) {
	stroked := it.Stroke.A > 0 && it.StrokeWidth > 0
	if it.Fill.A > 0 {
		s.rect(r, it.Radius, paint("fill", it.Fill))
	}
	if stroked {
		s.rect(r.Inset(it.StrokeWidth/2), max(it.Radius-it.StrokeWidth/2, 0),
			` fill="none" stroke-width="`+num(it.StrokeWidth)+`"`+paint("stroke", it.Stroke))
	}
}

func (s *svg) rect(r scene.Rect, radius float32, look string) {
	if r.W <= 0 || r.H <= 0 {
		return
	}
	if radius > 0 {
		look = ` rx="` + num(min(radius, r.W/2, r.H/2)) + `"` + look
	}
	s.put(`<rect x="%s" y="%s" width="%s" height="%s"%s/>`+"\n", num(r.X), num(r.Y), num(r.W), num(r.H), look)
}

func (s *svg) path(o scene.Point, it *scene.Item) {
	if len(it.Path) == 0 {
		return
	}
	look := ` fill="none"`
	if it.Fill.A > 0 {
		look = paint("fill", it.Fill)
	}
	if it.Stroke.A > 0 && it.StrokeWidth > 0 {
		look += ` stroke-width="` + num(it.StrokeWidth) + `" stroke-linecap="round" stroke-linejoin="round"` + paint("stroke", it.Stroke)
	}
	s.put(`<path d="%s"%s/>`+"\n", outline(o, it.Path), look)
}

// text writes each line where the block puts it. Letters are left to the fonts of the reader, emoji are
// drawn, because every system has others.
func (s *svg) text(x, y float32, b *typeset.Block, c color.NRGBA) {
	for i := range b.Lines {
		l := &b.Lines[i]
		if l.Width <= 0 {
			continue
		}
		s.line(l, x+l.X, y+l.Baseline, b.Style, c)
	}
}

func (s *svg) line(l *typeset.Line, x, y float32, st typeset.Style, c color.NRGBA) {
	layers := func(g *typeset.Glyph) []typeset.Layer { return s.outlines.Layers(g.Face, g.ID) }
	for i := 0; i < len(l.Glyphs); {
		g := &l.Glyphs[i]
		if drawn := layers(g); drawn != nil {
			for _, a := range drawn {
				path := glyphPath(a.Outline, x+g.X*st.Size, y+g.Y*st.Size, st.Size)
				s.put(`<path d="%s"%s/>`+"\n", outline(scene.Point{}, path), paint("fill", ink(a, c)))
			}
			i++
			continue
		}
		bold := weightOf(g, st)
		end := i + 1
		for end < len(l.Glyphs) && weightOf(&l.Glyphs[end], st) == bold && layers(&l.Glyphs[end]) == nil {
			end++
		}
		r := textRun(l, st, i, end)
		i = end
		text := escape(r.text)
		if text == "" || r.width <= 0 {
			continue
		}
		look := fmt.Sprintf(` font-size="%s" font-weight="%d"%s`, num(st.Size), svgWeights[r.weight%3], paint("fill", c))
		if st.Strike {
			look += ` text-decoration="line-through"`
		}
		s.put(`<text xml:space="preserve" x="%s" y="%s" textLength="%s" lengthAdjust="spacingAndGlyphs"%s>%s</text>`+"\n",
			num(x+r.x), num(y), num(r.width), look, text)
	}
}

// weightOf is the weight of a glyph; those of fallback fonts go with the text around them.
func weightOf(g *typeset.Glyph, st typeset.Style) typeset.Weight {
	if typeset.Embedded(g.Face) {
		return typeset.Weight(g.Face)
	}
	return st.Weight
}

func (s *svg) picture(r scene.Rect, it *scene.Item) {
	ph, ok, err := encoded(s.o.Images, it)
	if err != nil && s.err == nil {
		s.err = err
	}
	if !ok {
		s.box(r, it)
		return
	}
	clip := ""
	if radius := min(it.Radius, r.W/2, r.H/2); radius > 0 {
		s.ids++
		s.put(`<clipPath id="c%d"><rect x="%s" y="%s" width="%s" height="%s" rx="%s"/></clipPath>`+"\n",
			s.ids, num(r.X), num(r.Y), num(r.W), num(r.H), num(radius))
		clip = fmt.Sprintf(` clip-path="url(#c%d)"`, s.ids)
	}
	mime := "image/png"
	if ph.jpeg {
		mime = "image/jpeg"
	}
	// The old name of the attribute is the one that every program reads.
	s.put(`<image x="%s" y="%s" width="%s" height="%s" preserveAspectRatio="none"%s xlink:href="data:%s;base64,%s"/>`+"\n",
		num(r.X), num(r.Y), num(r.W), num(r.H), clip, mime, base64.StdEncoding.EncodeToString(ph.data))
	if it.Stroke.A > 0 {
		frame := *it
		frame.Fill.A = 0
		s.box(r, &frame)
	}
}

// outline is the value of a path's d attribute.
func outline(o scene.Point, path []scene.Segment) string {
	var b strings.Builder
	open := false
	var start scene.Point
	put := func(cmd byte, ps ...scene.Point) {
		b.WriteByte(cmd)
		for i, q := range ps {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(num(o.X+q.X) + " " + num(o.Y+q.Y))
		}
	}
	for i := range path {
		seg := &path[i]
		if !open && seg.Op != scene.MoveTo && seg.Op != scene.Close {
			put('M', start)
			open = true
		}
		switch seg.Op {
		case scene.MoveTo:
			start, open = seg.P[0], true
			put('M', start)
		case scene.LineTo:
			put('L', seg.P[0])
		case scene.CubicTo:
			put('C', seg.P[0], seg.P[1], seg.P[2])
		case scene.Close:
			if open {
				b.WriteByte('Z')
			}
			open = false
		}
	}
	return b.String()
}

// paint is the colour of a fill, stroke or gradient stop as attributes.
func paint(what string, c color.NRGBA) string {
	name, opacity := what, what+"-opacity"
	if what == "stop" {
		name = "stop-color"
	}
	out := fmt.Sprintf(` %s="#%02x%02x%02x"`, name, c.R, c.G, c.B)
	if c.A != 255 {
		out += fmt.Sprintf(` %s="%s"`, opacity, num(float32(c.A)/255))
	}
	return out
}

// num writes a number with at most three decimals.
func num(f float32) string {
	if f != f || f > 1e9 || f < -1e9 {
		return "0"
	}
	s := strconv.FormatFloat(float64(f), 'f', 3, 32)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}

// escape makes a text safe inside XML and drops what XML cannot hold.
func escape(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < 0x20 || r >= 0xd800 && r < 0xe000 || r == 0xfffe || r == 0xffff || r > 0x10ffff {
			return -1
		}
		return r
	}, s)
	var b strings.Builder
	// A strings.Builder never fails.
	_ = xml.EscapeText(&b, []byte(s))
	return b.String()
}
