package typeset

// Weight is one of the three embedded cuts of Inter.
type Weight uint8

// The embedded weights.
const (
	Regular  Weight = iota // 400
	Medium                 // 500
	SemiBold               // 600
)

// Style is how a text is set. Size and Line are in scene units (pixels at 100 % zoom) and whole numbers.
type Style struct {
	Weight Weight
	Size   float32
	// Line is the distance between two baselines.
	Line float32
	// Strike draws a line through the text.
	Strike bool
	// Marks sets what stands between the marks of a text in bold, and leaves the marks out.
	Marks bool
}

// Align places lines inside the width that was asked for.
type Align uint8

// Alignments.
const (
	Left Align = iota
	Center
	Right
)

// Glyph is one shaped glyph. X and Y are offsets from the line's start and baseline in em,
// so a block can be drawn at any zoom without being set again.
type Glyph struct {
	// Face is the index of the font: Weight for Inter, higher numbers for fallback fonts.
	Face uint8
	ID   uint32
	X, Y float32
	// At is the byte in Line.Text where the characters of this glyph begin. Several glyphs may share it.
	At uint32
}

// Line is one line of a block.
type Line struct {
	// Text is what the line shows, an ellipsis included; writers of PDF and SVG use it.
	Text   string
	Glyphs []Glyph
	// X is the line's start and Baseline its height, both in scene units from the block's top left corner.
	X, Baseline float32
	// Width is in scene units.
	Width float32
}

// Block is a text broken into lines. It is immutable and may be shared between goroutines.
type Block struct {
	Style Style
	Lines []Line
	// Width is that of the longest line, Height that of all lines, in scene units.
	Width, Height float32
	// Truncated says that the text did not fit and ends in an ellipsis.
	Truncated bool
}
