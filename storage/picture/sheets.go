package picture

import (
	"bytes"
	"image/color"
	"io"
	"strings"

	"codeberg.org/go-pdf/fpdf"

	"wegmarke/assets"
	"wegmarke/domain/palette"
	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
)

// Measures of the paper in points. Scene units are points here.
const (
	sheetWidth, sheetHeight = 210 * pointsPerMM, 297 * pointsPerMM
	sheetSide               = 48
	sheetTop                = 42
	sheetFoot               = 46
	mostLines               = 14 // of one text; with mostAnswer of an answer every point fits on a page
)

// inset is another scene, drawn smaller on a page and below everything else there.
type inset struct {
	page   int
	at     scene.Rect
	radius float32
	src    scene.Source
}

// sheets lays upright pages of text out, and writes them. Y is where the next thing goes.
type sheets struct {
	*palette.Palette
	set    *typeset.Setter
	footer string
	pages  [][]scene.Item
	y      float32
	insets []inset
}

func newSheets(o Options) *sheets {
	colours := palette.Print()
	s := &sheets{Palette: &colours, set: typeset.NewSetter(o.Fonts), footer: o.Footer}
	s.set.SetLanguage(o.Language)
	s.turn()
	return s
}

// turn begins another page.
func (s *sheets) turn() {
	s.pages = append(s.pages, nil)
	s.y = sheetTop
}

// need makes sure that so much fits on the page.
func (s *sheets) need(height float32) {
	if s.y+height > sheetHeight-sheetFoot && s.y > sheetTop {
		s.turn()
	}
}

func (s *sheets) add(it scene.Item) {
	last := len(s.pages) - 1
	s.pages[last] = append(s.pages[last], it)
}

func (s *sheets) block(text string, size, line, width float32, weight typeset.Weight, align typeset.Align) *typeset.Block {
	return s.lines(text, size, line, width, weight, align, mostLines)
}

func (s *sheets) lines(text string, size, line, width float32, weight typeset.Weight, align typeset.Align, most int) *typeset.Block {
	return s.set.Set(strings.TrimSpace(text), typeset.Style{Weight: weight, Size: size, Line: line}, width, most, align)
}

// put writes a block with its corner at a place.
func (s *sheets) put(b *typeset.Block, x, y float32, tone color.NRGBA) {
	s.add(scene.Item{Kind: scene.Text, Rect: scene.Rect{X: x, Y: y, W: b.Width, H: b.Height}, Text: b, Fill: tone})
}

func (s *sheets) rect(x, y, w, h, radius float32, fill, border color.NRGBA) {
	it := scene.Item{Kind: scene.Box, Rect: scene.Rect{X: x, Y: y, W: w, H: h}, Radius: radius, Fill: fill}
	if border.A > 0 {
		it.Stroke, it.StrokeWidth = border, 0.8
	}
	s.add(it)
}

const sheetRoom = sheetWidth - 2*sheetSide

// band is a line of the seven phases above the first words of a page.
func (s *sheets) band() {
	const gap = 3
	width := (sheetRoom - 6*gap) / float32(7)
	for i := range 7 {
		s.rect(sheetSide+float32(i)*(width+gap), s.y, width, 5, 2, s.PhaseFor(i+1).Strong, color.NRGBA{})
	}
	s.y += 22
}

// cover is the head of the first page: the band, the title and whose pages they are.
func (s *sheets) cover(name, about string) {
	s.band()
	title := s.block(name, 24, 30, sheetRoom, typeset.SemiBold, typeset.Left)
	s.put(title, sheetSide, s.y, s.Ink)
	s.y += title.Height + 3
	sub := s.block(about, 11, 15, sheetRoom, typeset.Regular, typeset.Left)
	s.put(sub, sheetSide, s.y, s.Ink2)
	s.y += sub.Height + 20
}

// feet names each page once their number is known.
func (s *sheets) feet(name func(n, of int) string) {
	of := len(s.pages)
	for i := range s.pages {
		y := float32(sheetHeight - 34)
		left := s.block(s.footer, 8, 11, sheetRoom*0.7, typeset.Regular, typeset.Left)
		item := func(b *typeset.Block, x float32) {
			s.pages[i] = append(s.pages[i], scene.Item{
				Kind: scene.Text, Rect: scene.Rect{X: x, Y: y, W: b.Width, H: b.Height}, Text: b, Fill: s.Ink3,
			})
		}
		item(left, sheetSide)
		if name != nil {
			right := s.block(name(i+1, of), 8, 11, 0, typeset.Regular, typeset.Left)
			item(right, sheetSide+sheetRoom-right.Width)
		}
	}
}

// write makes a PDF of the pages.
func (s *sheets) write(w io.Writer, o Options) error {
	f := fpdf.NewCustom(&fpdf.InitType{OrientationStr: "P", UnitStr: "pt", Size: fpdf.SizeType{Wd: sheetWidth, Ht: sheetHeight}})
	describe(f, o)
	f.SetMargins(0, 0, 0)
	f.SetAutoPageBreak(false, 0)
	for i, data := range [][]byte{assets.FontRegular(), assets.FontMedium(), assets.FontSemiBold()} {
		// The library changes the bytes while it cuts a font down.
		f.AddUTF8FontFromBytes(families[i], "", bytes.Clone(data))
	}
	p := &pdf{f: f, o: o, outlines: typeset.NewOutliner(o.Fonts), icons: iconShapes{load: o.Icons}}
	for n, page := range s.pages {
		f.AddPage()
		f.SetLineCapStyle("round")
		f.SetLineJoinStyle("round")
		for _, in := range s.insets {
			if in.page == n {
				p.inset(in)
			}
		}
		p.ground = color.NRGBA{255, 255, 255, 255}
		for i := range page {
			p.item(scene.Point{}, &page[i])
		}
	}
	if p.err != nil {
		return p.err
	}
	return f.Output(w)
}

// inset draws a scene as wide as its place and cuts off what is below it.
func (p *pdf) inset(in inset) {
	width, _ := paperSize(in.src)
	if width <= 0 {
		return
	}
	r := in.at
	p.f.ClipRoundedRect(float64(r.X), float64(r.Y), float64(r.W), float64(r.H), float64(in.radius), false)
	p.f.TransformBegin()
	p.f.TransformTranslate(float64(r.X), float64(r.Y))
	k := float64(r.W / width * 100)
	p.f.TransformScale(k, k, 0, 0)
	walk(in.src, p)
	p.f.TransformEnd()
	p.f.ClipEnd()
}
