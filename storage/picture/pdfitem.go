package picture

import (
	"bytes"
	"fmt"
	"image/color"

	"codeberg.org/go-pdf/fpdf"

	"wegmarke/domain"
	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
)

// pdf draws items on a page whose unit is the scene unit.
type pdf struct {
	f        *fpdf.Fpdf
	o        Options
	outlines *typeset.Outliner
	icons    iconShapes
	ground   color.NRGBA
	photos   map[photoKey]bool
	err      error
}

type photoKey struct {
	hash domain.Hash
	w, h float32
}

func (p *pdf) beginPane(src scene.Source, pane scene.Pane, r scene.Rect) {
	p.ground = src.Background(pane)
	p.f.ClipRect(float64(r.X), float64(r.Y), float64(r.W), float64(r.H), false)
	p.fill(p.ground)
	p.f.Rect(float64(r.X), float64(r.Y), float64(r.W), float64(r.H), "F")
}

func (p *pdf) endPane() { p.f.ClipEnd() }

func (p *pdf) fill(c color.NRGBA) {
	p.f.SetFillColor(int(c.R), int(c.G), int(c.B))
	p.f.SetAlpha(float64(c.A)/255, "Normal")
}

func (p *pdf) stroke(c color.NRGBA, w float32) {
	p.f.SetDrawColor(int(c.R), int(c.G), int(c.B))
	p.f.SetLineWidth(float64(w))
	p.f.SetAlpha(float64(c.A)/255, "Normal")
}

func (p *pdf) item(o scene.Point, it *scene.Item) {
	r := it.Rect.Moved(o.X, o.Y)
	switch it.Kind {
	case scene.Box:
		if castsShadow(it) {
			s, c := shadowBox(it)
			p.fill(c)
			p.rect(s.Moved(o.X, o.Y), it.Radius, "F")
		}
		p.box(r, it)
	case scene.Path:
		if it.Fill.A > 0 {
			p.fill(it.Fill)
			p.path(o, it.Path, true)
		}
		if it.Stroke.A > 0 && it.StrokeWidth > 0 {
			p.stroke(it.Stroke, it.StrokeWidth)
			p.path(o, it.Path, false)
		}
	case scene.Text:
		if it.Text != nil {
			p.text(scene.Point{X: r.X, Y: r.Y}, it.Text, it.Fill)
		}
	case scene.Icon:
		p.fill(it.Fill)
		p.path(scene.Point{}, p.icons.at(it.Icon, r), true)
	case scene.Picture:
		p.picture(r, it)
	case scene.Gradient:
		a, b := on(it.Fill, p.ground), on(it.Fill2, p.ground)
		p.f.SetAlpha(1, "Normal")
		p.f.LinearGradient(float64(r.X), float64(r.Y), float64(r.W), float64(r.H),
			int(a.R), int(a.G), int(a.B), int(b.R), int(b.G), int(b.B), 0, 1, 0, 0)
	}
}

// box fills a box and draws its stroke just inside the edge.
func (p *pdf) box(r scene.Rect, it *scene.Item) {
	if it.Fill.A > 0 {
		p.fill(it.Fill)
		p.rect(r, it.Radius, "F")
	}
	if it.Stroke.A > 0 && it.StrokeWidth > 0 {
		p.stroke(it.Stroke, it.StrokeWidth)
		p.rect(r.Inset(it.StrokeWidth/2), max(it.Radius-it.StrokeWidth/2, 0), "D")
	}
}

func (p *pdf) rect(r scene.Rect, radius float32, style string) {
	if r.W <= 0 || r.H <= 0 {
		return
	}
	if radius = min(radius, r.W/2, r.H/2); radius <= 0 {
		p.f.Rect(float64(r.X), float64(r.Y), float64(r.W), float64(r.H), style)
		return
	}
	p.f.RoundedRect(float64(r.X), float64(r.Y), float64(r.W), float64(r.H), float64(radius), "1234", style)
}

// path draws an outline, filled or stroked.
func (p *pdf) path(o scene.Point, path []scene.Segment, filled bool) {
	if len(path) == 0 {
		return
	}
	open := false
	at := func(q scene.Point) (float64, float64) { return float64(o.X + q.X), float64(o.Y + q.Y) }
	var start scene.Point
	for i := range path {
		s := &path[i]
		if !open && s.Op != scene.MoveTo && s.Op != scene.Close {
			p.f.MoveTo(at(start))
			open = true
		}
		switch s.Op {
		case scene.MoveTo:
			start = s.P[0]
			p.f.MoveTo(at(start))
			open = true
		case scene.LineTo:
			p.f.LineTo(at(s.P[0]))
		case scene.CubicTo:
			x1, y1 := at(s.P[0])
			x2, y2 := at(s.P[1])
			x, y := at(s.P[2])
			p.f.CurveBezierCubicTo(x1, y1, x2, y2, x, y)
		case scene.Close:
			if open {
				p.f.ClosePath()
			}
			open = false
		}
	}
	if filled {
		p.f.DrawPath("F")
	} else {
		p.f.DrawPath("D")
	}
}

// text writes each line where the block puts it. Every run is stretched by a trace to its set width,
// because the file's letters come without kerning.
func (p *pdf) text(at scene.Point, b *typeset.Block, c color.NRGBA) {
	if c.A == 0 || b.Style.Size <= 0 {
		return
	}
	p.f.SetTextColor(int(c.R), int(c.G), int(c.B))
	p.fill(c)
	for i := range b.Lines {
		l := &b.Lines[i]
		x, y := at.X+l.X, at.Y+l.Baseline
		for _, r := range runsOf(l, b.Style, p.o.Fonts, p.outlines) {
			if r.layers != nil {
				for _, l := range r.layers {
					p.fill(ink(l, c))
					p.path(scene.Point{}, glyphPath(l.Outline, x+r.x, y+r.rise, b.Style.Size), true)
				}
				p.fill(c)
				continue
			}
			p.f.SetFont(families[r.weight%3], "", float64(b.Style.Size))
			natural := p.f.GetStringWidth(r.text)
			stretch := 100.0
			if natural > 0 && r.width > 0 {
				stretch = min(max(float64(r.width)/natural*100, 50), 200)
			}
			p.f.RawWriteStr(fmt.Sprintf("%.3f Tz", stretch))
			p.f.Text(float64(x+r.x), float64(y), r.text)
		}
		if b.Style.Strike && l.Width > 0 {
			p.f.Rect(float64(x), float64(y-b.Style.Size*0.3), float64(l.Width), float64(b.Style.Size*0.07), "F")
		}
	}
}

// glyphPath is the outline of a glyph with its origin at x, y.
func glyphPath(outline []typeset.OutlineSegment, x, y, size float32) []scene.Segment {
	out := make([]scene.Segment, 0, len(outline)+4)
	for i, g := range outline {
		s := scene.Segment{}
		for j := range s.P {
			s.P[j] = scene.Point{X: x + g.P[2*j]*size, Y: y + g.P[2*j+1]*size}
		}
		switch g.Op {
		case typeset.OutlineMove:
			if i > 0 {
				out = append(out, scene.Segment{Op: scene.Close})
			}
			s.Op = scene.MoveTo
		case typeset.OutlineLine:
			s.Op = scene.LineTo
		case typeset.OutlineCubic:
			s.Op = scene.CubicTo
		}
		out = append(out, s)
	}
	return append(out, scene.Segment{Op: scene.Close})
}

func (p *pdf) picture(r scene.Rect, it *scene.Item) {
	key := photoKey{it.Image, it.Rect.W, it.Rect.H}
	name := fmt.Sprintf("%s-%gx%g", key.hash, key.w, key.h)
	opt := fpdf.ImageOptions{ImageType: "PNG"}
	isJPEG, known := p.photos[key]
	if !known {
		ph, ok, err := encoded(p.o.Images, it)
		if err != nil && p.err == nil {
			p.err = err
		}
		if !ok {
			p.box(r, it)
			return
		}
		if isJPEG = ph.jpeg; isJPEG {
			opt.ImageType = "JPG"
		}
		p.f.RegisterImageOptionsReader(name, opt, bytes.NewReader(ph.data))
		if p.photos == nil {
			p.photos = map[photoKey]bool{}
		}
		p.photos[key] = isJPEG
	} else if isJPEG {
		opt.ImageType = "JPG"
	}
	p.f.SetAlpha(1, "Normal")
	radius := min(it.Radius, r.W/2, r.H/2)
	p.f.ClipRoundedRect(float64(r.X), float64(r.Y), float64(r.W), float64(r.H), float64(radius), false)
	p.f.ImageOptions(name, float64(r.X), float64(r.Y), float64(r.W), float64(r.H), false, opt, 0, "")
	p.f.ClipEnd()
	if it.Stroke.A > 0 {
		frame := *it
		frame.Fill.A = 0
		p.box(r, &frame)
	}
}
