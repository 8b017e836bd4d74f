package picture

import (
	"errors"
	"fmt"
	"image/color"
	"io"
	"strconv"

	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
)

// QuickStart is what a newcomer reads first, on two pages and in finished words.
type QuickStart struct {
	Title, Subtitle, Intro string
	// Map is shown small, and Caption says what it is.
	Map     scene.Source
	Caption string
	Steps   QuickPart
	Round   QuickPart
	Keys    QuickTable
	// Notes stand beside each other at the end.
	Notes []QuickPoint
	// Page names a page, given its number and how many there are.
	Page func(n, of int) string
}

// QuickPart is a list of numbered points.
type QuickPart struct {
	Title, Intro string
	Points       []QuickPoint
}

// QuickPoint is a point and what it takes.
type QuickPoint struct{ Title, Text string }

// QuickTable says which keys do what. The first column is what is done, the others are systems.
type QuickTable struct {
	Title string
	Heads [3]string
	Rows  [][3]string
}

// ErrNoRoom is returned where words do not fit the two pages: half a sentence on paper helps nobody.
var ErrNoRoom = errors.New("words do not fit the page")

// Measures of the quick start in points.
const (
	quickNumber = 22 // a circle with a number
	quickIndent = quickNumber + 12
	quickGap    = 26 // between what stands side by side
	quickRow    = 23
	quickPad    = 12
)

// WriteQuickStart writes the two pages. Texts can be selected.
func WriteQuickStart(w io.Writer, q QuickStart, o Options) error {
	if o.Fonts == nil {
		return fmt.Errorf("write quick start: %w", ErrNoFonts)
	}
	s := newSheets(o)
	s.quickStart(q)
	if what := s.overfull(); what != "" {
		return fmt.Errorf("write quick start: %q: %w", what, ErrNoRoom)
	}
	if err := s.write(w, o); err != nil {
		return fmt.Errorf("write quick start: %w", err)
	}
	return nil
}

func (s *sheets) quickStart(q QuickStart) {
	s.cover(q.Title, q.Subtitle)
	s.y -= 6
	s.words(q.Intro, 11, 16, s.Ink)
	s.y += 14
	s.picture(q.Map, q.Caption)
	s.heading(q.Steps)
	for i, p := range q.Steps.Points {
		s.y += s.numbered(i+1, p, sheetSide, s.y, sheetRoom) + 13
	}

	s.turn()
	s.band()
	s.heading(q.Round)
	s.pairs(len(q.Round.Points), func(i int, x, width float32) float32 {
		return s.numbered(i+1, q.Round.Points[i], x, s.y, width)
	})
	s.y += 14
	s.table(q.Keys)
	s.y += 26
	s.notes(q.Notes)
	s.feet(q.Page)
}

// words is a paragraph across the page.
func (s *sheets) words(text string, size, line float32, tone color.NRGBA) {
	b := s.block(text, size, line, sheetRoom, typeset.Regular, typeset.Left)
	s.put(b, sheetSide, s.y, tone)
	s.y += b.Height
}

func (s *sheets) heading(p QuickPart) {
	title := s.block(p.Title, 15, 20, sheetRoom, typeset.SemiBold, typeset.Left)
	s.put(title, sheetSide, s.y, s.Ink)
	s.y += title.Height + 3
	if p.Intro != "" {
		s.words(p.Intro, 9.5, 14, s.Ink2)
		s.y += 4
	}
	s.y += 10
}

// picture is a map in a frame as wide as the page, with its caption.
func (s *sheets) picture(src scene.Source, caption string) {
	w, h := paperSize(src)
	if w <= 0 || h <= 0 {
		return
	}
	frame := scene.Rect{X: sheetSide, Y: s.y, W: sheetRoom, H: h * (sheetRoom / w)}
	s.insets = append(s.insets, inset{page: len(s.pages) - 1, at: frame, radius: 6, src: src})
	s.rect(frame.X, frame.Y, frame.W, frame.H, 6, color.NRGBA{}, s.LineStrong)
	s.y = frame.Bottom() + 7
	s.words(caption, 8.5, 12, s.Ink3)
	s.y += 20
}

// numbered writes a point with its number in the colour of a phase and returns how high it is.
func (s *sheets) numbered(n int, p QuickPoint, x, y, width float32) float32 {
	s.rect(x, y, quickNumber, quickNumber, quickNumber/2, s.PhaseFor(n).Strong, color.NRGBA{})
	number := s.block(strconv.Itoa(n), 11, 15, quickNumber, typeset.SemiBold, typeset.Center)
	s.put(number, x, y+(quickNumber-number.Height)/2, s.OnAccent)
	title := s.block(p.Title, 10.5, 14, width-quickIndent, typeset.SemiBold, typeset.Left)
	s.put(title, x+quickIndent, y, s.Ink)
	text := s.block(p.Text, 9.5, 14, width-quickIndent, typeset.Regular, typeset.Left)
	s.put(text, x+quickIndent, y+title.Height+1, s.Ink2)
	return max(title.Height+1+text.Height, quickNumber)
}

// pairs lays things out two by two and makes each row as high as the higher of its two.
func (s *sheets) pairs(count int, draw func(i int, x, width float32) float32) {
	const width = (sheetRoom - quickGap) / 2
	for i := 0; i < count; i += 2 {
		height := draw(i, sheetSide, width)
		if i+1 < count {
			height = max(height, draw(i+1, sheetSide+width+quickGap, width))
		}
		s.y += height + 16
	}
}

// table has one line for each row and a hairline above it.
func (s *sheets) table(t QuickTable) {
	s.heading(QuickPart{Title: t.Title})
	at := [3]float32{sheetSide, sheetSide + sheetRoom*0.58, sheetSide + sheetRoom*0.84}
	row := func(cells [3]string, size float32, weight typeset.Weight, tones [3]color.NRGBA) {
		for i, cell := range cells {
			end := float32(sheetSide + sheetRoom)
			if i+1 < len(at) {
				end = at[i+1] - 8
			}
			b := s.lines(cell, size, 14, end-at[i], weight, typeset.Left, 1)
			s.put(b, at[i], s.y+(quickRow-b.Height)/2, tones[i])
		}
		s.y += quickRow
	}
	row(t.Heads, 8.5, typeset.Medium, [3]color.NRGBA{s.Ink3, s.Ink3, s.Ink3})
	for _, cells := range t.Rows {
		s.rect(sheetSide, s.y, sheetRoom, 0.6, 0, s.Line, color.NRGBA{})
		row(cells, 9.5, typeset.Regular, [3]color.NRGBA{s.Ink, s.Ink2, s.Ink2})
	}
}

// notes are boxes of one height side by side.
func (s *sheets) notes(notes []QuickPoint) {
	type note struct{ title, text *typeset.Block }
	width := (sheetRoom - float32(len(notes)-1)*quickGap/2) / float32(max(len(notes), 1))
	var set []note
	var height float32
	for _, p := range notes {
		n := note{
			s.block(p.Title, 10.5, 14, width-2*quickPad, typeset.SemiBold, typeset.Left),
			s.block(p.Text, 9.5, 14, width-2*quickPad, typeset.Regular, typeset.Left),
		}
		set = append(set, n)
		height = max(height, n.title.Height+3+n.text.Height+2*quickPad)
	}
	for i, n := range set {
		x := sheetSide + float32(i)*(width+quickGap/2)
		s.rect(x, s.y, width, height, 6, s.BgApp, color.NRGBA{})
		s.put(n.title, x+quickPad, s.y+quickPad, s.Ink)
		s.put(n.text, x+quickPad, s.y+quickPad+n.title.Height+3, s.Ink2)
	}
	s.y += height
}

// overfull is the first text that was cut off or stands in the foot of its page, "" if all have room.
func (s *sheets) overfull() string {
	for _, page := range s.pages {
		for _, it := range page {
			foot := it.Rect.Y >= sheetHeight-sheetFoot // the foot itself
			if it.Kind == scene.Text && (it.Text.Truncated || !foot && it.Rect.Bottom() > sheetHeight-sheetFoot ||
				it.Rect.Right() > sheetWidth-sheetSide+1) {
				return it.Text.Lines[0].Text
			}
		}
	}
	return ""
}
