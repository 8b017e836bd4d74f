package picture

import (
	"bytes"
	"fmt"
	"image/color"
	"io"
	"strings"

	"codeberg.org/go-pdf/fpdf"

	"wegmarke/assets"
	"wegmarke/domain/palette"
	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
)

// Checklist is a list to print and tick, in finished words.
type Checklist struct {
	Title, Subtitle string
	Sections        []ChecklistSection
	// Page names a page, given its number and how many there are.
	Page func(n, of int) string
}

// ChecklistSection is a part of the list with a heading of its own.
type ChecklistSection struct {
	Title, Intro string
	// Notice is a sentence that has to be seen; it may be empty.
	Notice string
	Rows   []ChecklistRow
}

// ChecklistRow is a point of the list.
type ChecklistRow struct {
	// Heading begins a group inside the section; it may be empty.
	Heading string
	// Text is the point, Detail explains it.
	Text, Detail string
	// Boxes stand at the right with their words; a single box without a word stands in front.
	Boxes []ChecklistBox
	// Answer is what was written; where it is empty there are as many Lines to write on.
	Answer string
	Lines  int
	// Remark is small print below the point, such as who is responsible.
	Remark string
}

// ChecklistBox is a box to tick.
type ChecklistBox struct {
	Word string
	On   bool
}

// Measures of the paper in points. Scene units are points here.
const (
	sheetWidth, sheetHeight = 210 * pointsPerMM, 297 * pointsPerMM
	sheetSide               = 48
	sheetTop                = 42
	sheetFoot               = 46
	boxEdge                 = 11
	rowPad                  = 7
	mostLines               = 14 // of one text; with mostAnswer of an answer every point fits on a page
	mostAnswer              = 30
	writeLine               = 20 // from line to line to write on
)

// WriteChecklist writes a checklist on as many A4 pages as it takes. Texts can be selected.
func WriteChecklist(w io.Writer, list Checklist, o Options) error {
	if o.Fonts == nil {
		return fmt.Errorf("write checklist: %w", ErrNoFonts)
	}
	s := newSheets(o)
	s.cover(list)
	for _, section := range list.Sections {
		s.section(section)
	}
	s.feet(list.Page)

	f := fpdf.NewCustom(&fpdf.InitType{OrientationStr: "P", UnitStr: "pt", Size: fpdf.SizeType{Wd: sheetWidth, Ht: sheetHeight}})
	describe(f, o)
	f.SetMargins(0, 0, 0)
	f.SetAutoPageBreak(false, 0)
	for i, data := range [][]byte{assets.FontRegular(), assets.FontMedium(), assets.FontSemiBold()} {
		// The library changes the bytes while it cuts a font down.
		f.AddUTF8FontFromBytes(families[i], "", bytes.Clone(data))
	}
	p := &pdf{f: f, o: o, outlines: typeset.NewOutliner(o.Fonts), icons: iconShapes{load: o.Icons}, ground: color.NRGBA{255, 255, 255, 255}}
	for _, page := range s.pages {
		f.AddPage()
		f.SetLineCapStyle("round")
		f.SetLineJoinStyle("round")
		for i := range page {
			p.item(scene.Point{}, &page[i])
		}
	}
	if p.err != nil {
		return fmt.Errorf("write checklist: %w", p.err)
	}
	if err := f.Output(w); err != nil {
		return fmt.Errorf("write checklist: %w", err)
	}
	return nil
}

// sheets lays a checklist out on pages. Y is where the next thing goes.
type sheets struct {
	*palette.Palette
	set    *typeset.Setter
	footer string
	pages  [][]scene.Item
	y      float32
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

// cover is the head of the first page: a band of the seven phases, the title and whose list it is.
func (s *sheets) cover(list Checklist) {
	const gap = 3
	width := (sheetRoom - 6*gap) / float32(7)
	for i := range 7 {
		s.rect(sheetSide+float32(i)*(width+gap), s.y, width, 5, 2, s.PhaseFor(i+1).Strong, color.NRGBA{})
	}
	s.y += 22
	title := s.block(list.Title, 24, 30, sheetRoom, typeset.SemiBold, typeset.Left)
	s.put(title, sheetSide, s.y, s.Ink)
	s.y += title.Height + 3
	sub := s.block(list.Subtitle, 11, 15, sheetRoom, typeset.Regular, typeset.Left)
	s.put(sub, sheetSide, s.y, s.Ink2)
	s.y += sub.Height + 20
}

// section is kept together with its first point; where little of the page is left, it is kept whole.
func (s *sheets) section(c ChecklistSection) {
	title := s.block(c.Title, 15, 20, sheetRoom, typeset.SemiBold, typeset.Left)
	intro := s.block(c.Intro, 9, 13, sheetRoom, typeset.Regular, typeset.Left)
	height := title.Height + intro.Height + 16
	var first float32
	if len(c.Rows) > 0 {
		first = s.measure(c.Rows[0])
	}
	whole := height
	for _, r := range c.Rows {
		whole += s.measure(r)
	}
	const page = sheetHeight - sheetTop - sheetFoot
	if left := sheetHeight - sheetFoot - s.y; whole > left && whole <= page && left < page*0.4 {
		s.turn()
	}
	s.need(height + first + 40)
	s.put(title, sheetSide, s.y, s.Ink)
	s.y += title.Height + 3
	s.put(intro, sheetSide, s.y, s.Ink2)
	s.y += intro.Height + 10
	if c.Notice != "" {
		text := s.block(c.Notice, 9, 13, sheetRoom-24, typeset.Medium, typeset.Left)
		s.rect(sheetSide, s.y, sheetRoom, text.Height+12, 5, s.WarnTint, s.WarnLine)
		s.put(text, sheetSide+12, s.y+6, s.Ink)
		s.y += text.Height + 12 + 8
	}
	for _, r := range c.Rows {
		s.row(r)
	}
	s.y += 20
}

// point is a row that has been set.
type point struct {
	heading, text, detail, answer, remark *typeset.Block
	left, right                           float32 // of the words
	boxes                                 []placedBox
	lines                                 int
	height                                float32
}

type placedBox struct {
	x    float32
	word *typeset.Block
	on   bool
}

// layout sets a row without writing it.
func (s *sheets) layout(r ChecklistRow) point {
	p := point{left: sheetSide, right: sheetSide + sheetRoom}
	front := len(r.Boxes) == 1 && r.Boxes[0].Word == ""
	if front {
		p.left += boxEdge + 9
		p.boxes = []placedBox{{x: sheetSide, on: r.Boxes[0].On}}
	} else {
		for i := len(r.Boxes) - 1; i >= 0; i-- {
			word := s.block(r.Boxes[i].Word, 9, 13, 0, typeset.Regular, typeset.Left)
			p.right -= word.Width
			box := placedBox{x: p.right - 4 - boxEdge, word: word, on: r.Boxes[i].On}
			p.boxes = append(p.boxes, box)
			p.right = box.x - 12
		}
	}
	room := p.right - p.left
	p.text = s.block(r.Text, 10, 14, room, typeset.Medium, typeset.Left)
	p.height = rowPad + p.text.Height
	add := func(text string, size, line, above float32, most int) *typeset.Block {
		if strings.TrimSpace(text) == "" {
			return nil
		}
		b := s.lines(text, size, line, room, typeset.Regular, typeset.Left, most)
		p.height += above + b.Height
		return b
	}
	p.detail = add(r.Detail, 9, 13, 1, 4)
	p.answer = add(r.Answer, 10, 14, 4, mostAnswer)
	if p.answer == nil {
		p.lines = r.Lines
		p.height += float32(p.lines) * writeLine
	}
	p.remark = add(r.Remark, 8, 11, 3, 3)
	p.height += rowPad
	if r.Heading != "" {
		p.heading = s.block(r.Heading, 11, 15, sheetRoom, typeset.SemiBold, typeset.Left)
		p.height += p.heading.Height + 12
	}
	return p
}

func (s *sheets) measure(r ChecklistRow) float32 { return s.layout(r).height }

// row writes a point with a hairline above it.
func (s *sheets) row(r ChecklistRow) {
	p := s.layout(r)
	s.need(p.height)
	y := s.y
	if p.heading != nil {
		s.put(p.heading, sheetSide, y+8, s.Ink)
		y += p.heading.Height + 12
	}
	s.rect(sheetSide, y, sheetRoom, 0.6, 0, s.Line, color.NRGBA{})
	y += rowPad
	for _, b := range p.boxes {
		s.box(b.x, y+1.5, b.on)
		if b.word != nil {
			tone := s.Ink2
			if b.on {
				tone = s.Ink
			}
			s.put(b.word, b.x+boxEdge+4, y+0.5, tone)
		}
	}
	s.put(p.text, p.left, y, s.Ink)
	y += p.text.Height
	if p.detail != nil {
		s.put(p.detail, p.left, y+1, s.Ink2)
		y += 1 + p.detail.Height
	}
	if p.answer != nil {
		s.rect(p.left, y+5, 2, p.answer.Height-2, 1, s.Accent, color.NRGBA{})
		s.put(p.answer, p.left+8, y+4, s.Ink)
		y += 4 + p.answer.Height
	}
	for range p.lines {
		y += writeLine
		s.rect(p.left, y-3, p.right-p.left, 0.6, 0, s.LineStrong, color.NRGBA{})
	}
	if p.remark != nil {
		s.put(p.remark, p.left, y+3, s.Ink3)
	}
	s.y += p.height
}

// box is empty, or filled and ticked.
func (s *sheets) box(x, y float32, on bool) {
	if !on {
		s.rect(x, y, boxEdge, boxEdge, 2.5, color.NRGBA{R: 255, G: 255, B: 255, A: 255}, s.FieldLine)
		return
	}
	s.rect(x, y, boxEdge, boxEdge, 2.5, s.Accent, s.Accent)
	s.add(scene.Item{Kind: scene.Icon, Icon: "check", Rect: scene.Rect{X: x + 1, Y: y + 1, W: boxEdge - 2, H: boxEdge - 2}, Fill: s.OnAccent})
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
