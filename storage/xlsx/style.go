package xlsx

import "github.com/xuri/excelize/v2"

// Font is the font of a cell or a piece of text. Color is six hex digits.
type Font struct {
	Family       string
	Size         float64
	Bold, Italic bool
	Color        string
}

// Borders are the colours of the thin lines around a cell, six hex digits each; empty for none.
type Borders struct{ Left, Right, Top, Bottom string }

// Alignment says where a text stands in its cell.
type Alignment struct {
	Horizontal, Vertical string
	Indent               int
	Wrap                 bool
}

// Style is how a cell looks. What is not set is as in a new workbook.
type Style struct {
	Font Font
	// Fill is the colour of the cell, six hex digits; empty for none.
	Fill      string
	Border    Borders
	Alignment Alignment
	// Format is a format of numbers: "@" for text, "" for the general one.
	Format string
	// Open cells may be changed on a protected sheet.
	Open bool
}

// Style is the number of a look. Equal looks are one. excelize compares with all that there are, so it
// is asked once for each.
func (f *File) Style(s Style) int {
	n, known := f.looks[s]
	if !known {
		var err error
		n, err = f.book.NewStyle(s.excelize())
		f.keep(err)
		f.looks[s] = n
	}
	return n
}

// Condition is the number of a look that a condition gives to cells: of its font only weight and colour.
func (f *File) Condition(s Style) int {
	n, known := f.diffs[s]
	if !known {
		var err error
		n, err = f.book.NewConditionalStyle(s.excelize())
		f.keep(err)
		f.diffs[s] = n
	}
	return n
}

// textFormat is the number of the format that keeps what is typed as text.
const textFormat = 49

// excelize is the look in the words of the library.
func (s Style) excelize() *excelize.Style {
	out := &excelize.Style{}
	if s.Font != (Font{}) {
		out.Font = &excelize.Font{Family: s.Font.Family, Size: s.Font.Size, Bold: s.Font.Bold, Italic: s.Font.Italic, Color: s.Font.Color}
	}
	if s.Fill != "" {
		out.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{s.Fill}}
	}
	for _, side := range []struct{ name, color string }{
		{"left", s.Border.Left},
		{"right", s.Border.Right},
		{"top", s.Border.Top},
		{"bottom", s.Border.Bottom},
	} {
		if side.color != "" {
			out.Border = append(out.Border, excelize.Border{Type: side.name, Color: side.color, Style: 1})
		}
	}
	if a := s.Alignment; a != (Alignment{}) {
		out.Alignment = &excelize.Alignment{Horizontal: a.Horizontal, Vertical: a.Vertical, Indent: a.Indent, WrapText: a.Wrap}
	}
	switch s.Format {
	case "":
	case "@":
		out.NumFmt = textFormat
	default:
		out.CustomNumFmt = &s.Format
	}
	if s.Open {
		out.Protection = &excelize.Protection{Locked: false}
	}
	return out
}
