package scene

import "wegmarke/domain/typeset"

// Sizes of the design, in scene units.
const (
	headWidth     = 128 // lane heads
	headingBand   = 58  // title and subtitle on paper
	phaseBand     = 54  // the row of phase chevrons with its margins
	stepBand      = 22  // the row of step titles below, where a phase is divided
	chevronTop    = 7
	chevronH      = 44
	chevronArrow  = 11
	sideBand      = 20 // the bars that separate the two views
	padX, padY    = 5, 4
	cardGap       = 4
	cardRadius    = 6
	chipH         = 20
	minColumn     = 120
	wideColumn    = 150 // from here on card text is set in the larger size
	maxCardLines  = 3
	maxWholeLines = 12 // where cards are there to be read
	signRoom      = 10 // what a sign at the right takes from the lines of a card
	measureFoot   = 39 // what a measure needs beside its title
	ownerH        = 25
	indicatorH    = 54
	edgeGrab      = 4 // how near the pointer must be to an edge to resize
	foldedRow     = 26
	foldedColumn  = 40
	durationBand  = 15 // the row with the length of the phases, where one is known
	contactBand   = 19 // the row with the flag of the first contact
	foldSign      = 16 // the sign by which a phase or a lane is folded
)

// Type roles of the design.
var (
	styleLabelBold   = typeset.Style{Weight: typeset.SemiBold, Size: 13, Line: 18}
	styleHeading     = typeset.Style{Weight: typeset.SemiBold, Size: 20, Line: 26}
	styleText        = typeset.Style{Weight: typeset.Regular, Size: 12, Line: 16}
	styleCompact     = typeset.Style{Weight: typeset.Regular, Size: 11, Line: 15}
	styleCompactMed  = typeset.Style{Weight: typeset.Medium, Size: 11, Line: 15}
	styleCompactBold = typeset.Style{Weight: typeset.SemiBold, Size: 11, Line: 14}
	styleFigure      = typeset.Style{Weight: typeset.SemiBold, Size: 16, Line: 22}
	styleSmall       = typeset.Style{Weight: typeset.Regular, Size: 11, Line: 14}
	styleSmallMed    = typeset.Style{Weight: typeset.Medium, Size: 11, Line: 14}
	styleBadge       = typeset.Style{Weight: typeset.SemiBold, Size: 10, Line: 13}
)

// withMarks sets the texts of cards: what is marked in them is bold.
func withMarks(st typeset.Style) typeset.Style {
	st.Marks = true
	return st
}
