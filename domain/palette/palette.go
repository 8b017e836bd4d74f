// Package palette owns the colours of the design as typed values, for the light
// and the dark window and for paper.
//
// It reads them from the token sheet in assets and knows nothing about widgets,
// so that the screen, PDF, SVG and PNG take the same colours from the same place.
// It must not import any toolkit.
package palette

import (
	"image/color"

	"wegmarke/assets"
)

// Phase holds the four colours of one phase.
type Phase struct {
	Strong color.NRGBA // area that carries white text
	Tint   color.NRGBA // ground of a cell
	Line   color.NRGBA // border
	Ink    color.NRGBA // text on Tint or on Surface
}

// Initials holds the colours of the circle that stands for a person without a picture.
type Initials struct {
	Ground color.NRGBA
	Ink    color.NRGBA
}

// Shadow is one elevation: a single soft layer below a shape.
type Shadow struct {
	Color color.NRGBA // with its strength as alpha; fully transparent means no shadow
	Y     float32     // shift downwards, in dp
	Blur  float32     // in dp
}

// Palette is the full set of colours of one variant. It is a plain value.
type Palette struct {
	BgApp      color.NRGBA // frame: side bar, top and status bar
	BgCanvas   color.NRGBA // work area behind cards
	Surface    color.NRGBA // cards, inspector, dialogs, fields
	Surface2   color.NRGBA // table head, quiet blocks on Surface
	Hover      color.NRGBA
	Pressed    color.NRGBA
	Line       color.NRGBA // hairline
	LineStrong color.NRGBA // border of buttons, handles, empty bars
	FieldLine  color.NRGBA // border of fields, boxes and option buttons
	Ink        color.NRGBA // main text
	Ink2       color.NRGBA // secondary text
	Ink3       color.NRGBA // tertiary text, placeholder, disabled

	Accent      color.NRGBA // fill of the main action
	AccentHover color.NRGBA
	AccentInk   color.NRGBA // accent as text
	AccentTint  color.NRGBA // ground of a selection or a drop target
	AccentLine  color.NRGBA // quiet border of a selection
	OnAccent    color.NRGBA // text on Accent
	Focus       color.NRGBA // focus ring, border of selection, drop target and dragged card

	Good     color.NRGBA
	GoodTint color.NRGBA
	Warn     color.NRGBA
	WarnTint color.NRGBA
	WarnLine color.NRGBA
	Bad      color.NRGBA
	BadTint  color.NRGBA
	BadLine  color.NRGBA

	PainBg   color.NRGBA
	PainLine color.NRGBA
	PainInk  color.NRGBA
	IdeaBg   color.NRGBA
	IdeaLine color.NRGBA
	IdeaInk  color.NRGBA

	Wegmarke    color.NRGBA // the yellow rhomb, never a text colour
	WegmarkeInk color.NRGBA // sign on the rhomb

	Mine       color.NRGBA // comparison: my version
	MineTint   color.NRGBA
	Theirs     color.NRGBA // comparison: the colleague's version
	TheirsTint color.NRGBA
	TheirsLine color.NRGBA

	Emotion  [5]color.NRGBA // index 0 is -2 (angry), index 4 is +2 (delighted)
	Face     color.NRGBA    // eyes and mouth of a smiley
	Heat     [5]color.NRGBA // heat map, weakest first
	Heat4Ink color.NRGBA    // number on Heat[4]
	Phase    [7]Phase
	Initials [5]Initials

	Shadow     color.NRGBA // colour of shadows, opaque
	E1, E2, E3 Shadow      // resting card, menu, dragged card
	Ring       float32     // width of the focus ring, in dp
}

// Light is the palette of the light window.
func Light() Palette {
	// The sheet is built into the program and a test reads it, so this cannot fail here.
	p, _ := Parse(assets.Tokens(), "light")
	return p
}

// Dark is the palette of the dark window.
func Dark() Palette {
	p, _ := Parse(assets.Tokens(), "dark")
	return p
}

// Print is the palette for paper and for exported pictures: the light one on a
// white ground and without shadows, which printers turn into dirt.
func Print() Palette {
	p := Light()
	p.BgCanvas = color.NRGBA{R: 255, G: 255, B: 255, A: 255}
	p.E1, p.E2, p.E3 = Shadow{}, Shadow{}, Shadow{}
	return p
}

// EmotionFor is the colour of a feeling from -2 to +2; values outside are taken
// as the nearest one.
func (p *Palette) EmotionFor(value int) color.NRGBA {
	return p.Emotion[min(max(value, -2), 2)+2]
}

// PhaseFor is the set of colours with the number 1 to 7; the numbers go round,
// so that an eighth phase takes the first colour again.
func (p *Palette) PhaseFor(number int) Phase {
	n := len(p.Phase)
	return p.Phase[((number-1)%n+n)%n]
}

// InitialsFor is the pair of colours for a person without a picture. The same name
// always gets the same pair, wherever it is drawn.
func (p *Palette) InitialsFor(name string) Initials {
	// FNV-1a from a start that gives the people of the sample the colours of the design.
	h := uint32(2166136523)
	for _, b := range []byte(name) {
		h = (h ^ uint32(b)) * 16777619
	}
	return p.Initials[h%uint32(len(p.Initials))]
}
