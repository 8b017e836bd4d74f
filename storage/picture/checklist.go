package picture

import (
	"fmt"
	"image/color"
	"io"
	"strings"

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

// Measures of a list in points.
const (
	boxEdge    = 11
	rowPad     = 7
	mostAnswer = 30
	writeLine  = 20 // from line to line to write on
)

// WriteChecklist writes a checklist on as many A4 pages as it takes. Texts can be selected.
func WriteChecklist(w io.Writer, list Checklist, o Options) error {
	if o.Fonts == nil {
		return fmt.Errorf("write checklist: %w", ErrNoFonts)
	}
	s := newSheets(o)
	s.cover(list.Title, list.Subtitle)
	for _, section := range list.Sections {
		s.section(section)
	}
	s.feet(list.Page)
	if err := s.write(w, o); err != nil {
		return fmt.Errorf("write checklist: %w", err)
	}
	return nil
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
