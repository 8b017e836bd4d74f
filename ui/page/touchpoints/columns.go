package touchpoints

import (
	"slices"

	"wegmarke/domain/catalog"
	"wegmarke/ui/i18n"
)

// column is a column of the table.
type column int

// Those up to colIndicator are shown until somebody chooses otherwise.
const (
	colNumber column = iota
	colTitle
	colControl
	colSetting
	colPhases
	colWhen
	colHow
	colNeed
	colBars
	colGap
	colCost
	colOwner
	colIndicator
	colUsage
	colExpectation
	colPerformance
	colImportance
	colStatus
	colGoal
	colVerdict
	colConsistency
	colReach
	colFrequency
	colDepartment
	colMeasurability
	colData
	colPrivacy
	colPerception
	colMedia
	colRoles
	colPersonas
	colMeasures
	colReview
	columnCount
)

// cellPad is the room between the edge of a cell and its text.
const cellPad = 6

// kind says how the cells of a column are drawn and changed.
type kind uint8

const (
	fixed  kind = iota // follows from elsewhere
	text               // is written
	number             // a number that is written
	rate               // 1 to 5 points
	bars               // expectation and performance together
	one                // one of a list
	some               // some of a list
)

// spec describes a column. Its width is as designed, and gives way down to least where there is no
// room; what is left over goes to those that grow.
type spec struct {
	// key names the column where the choice of columns is remembered, and the words for changing a cell.
	key             string
	field           string // of the catalogue, for the name; "" for the table's own words
	width, least    float32
	grow            float32
	kind            kind
	trailing, ofUse bool // the number stands at the right; the value belongs to a persona's use
}

var specs = [columnCount]spec{
	colNumber:        {key: "number", width: 30, least: 30},
	colTitle:         {key: "title", width: 146, least: 120, grow: 2, kind: text},
	colControl:       {key: "control", width: 58, least: 58, kind: one},
	colSetting:       {key: "setting", width: 80, least: 80, kind: some},
	colPhases:        {key: "phases", width: 92, least: 92, kind: some},
	colWhen:          {key: "when", width: 80, least: 64, grow: 1, kind: text, ofUse: true},
	colHow:           {key: "how", width: 92, least: 74, grow: 1, kind: text, ofUse: true},
	colNeed:          {key: "need", width: 124, least: 92, grow: 2, kind: text, ofUse: true},
	colBars:          {key: "ratings", width: 106, least: 106, kind: bars, ofUse: true},
	colGap:           {key: "gap", width: 44, least: 44},
	colCost:          {key: "cost", width: 80, least: 80, kind: number, trailing: true},
	colOwner:         {key: "responsible", width: 40, least: 40, kind: text},
	colIndicator:     {key: "indicator", width: 148, least: indicatorLeast, grow: 2, kind: text},
	colUsage:         {key: "usage", field: "touchpoint.usage", width: 84, least: 76, kind: one, ofUse: true},
	colExpectation:   {key: "expectation", field: "touchpoint.expectation", width: 92, least: 84, kind: rate, ofUse: true},
	colPerformance:   {key: "performance", field: "touchpoint.performance", width: 92, least: 84, kind: rate},
	colImportance:    {key: "importance", field: "touchpoint.importance", width: 92, least: 84, kind: rate, ofUse: true},
	colStatus:        {key: "status", field: "touchpoint.status", width: 92, least: 84, kind: one},
	colGoal:          {key: "goal", field: "touchpoint.goal", width: 140, least: 92, grow: 2, kind: text},
	colVerdict:       {key: "verdict", field: "touchpoint.verdict", width: 100, least: 92, kind: one},
	colConsistency:   {key: "consistency", field: "touchpoint.consistency", width: 92, least: 84, kind: rate},
	colReach:         {key: "reach", field: "touchpoint.reach", width: 84, least: 76, kind: number, trailing: true},
	colFrequency:     {key: "frequency", width: 84, least: 76, kind: number, trailing: true},
	colDepartment:    {key: "department", width: 110, least: 84, grow: 1, kind: text},
	colMeasurability: {key: "measurability", field: "touchpoint.measurability", width: 100, least: 92, kind: one},
	colData:          {key: "data", field: "touchpoint.data", width: 110, least: 84, kind: some},
	colPrivacy:       {key: "privacy", width: 140, least: 100, kind: one},
	colPerception:    {key: "perception", field: "touchpoint.perception", width: 100, least: 84, kind: one},
	colMedia:         {key: "media", field: "touchpoint.media", width: 84, least: 76, kind: one},
	colRoles:         {key: "roles", width: 140, least: 100, grow: 1, kind: some},
	colPersonas:      {key: "personas", width: 140, least: 100, grow: 1},
	colMeasures:      {key: "measures", width: 84, least: 76, trailing: true},
	colReview:        {key: "review", width: 92, least: 84, kind: text},
}

// indicatorLeast is the width below which the indicator is left out where it comes last.
const indicatorLeast = 80

// standard are the columns as designed, without the number, which always leads.
func standard() []column {
	out := make([]column, 0, colIndicator)
	for c := colTitle; c <= colIndicator; c++ {
		out = append(out, c)
	}
	return out
}

// columnOf finds a column by the key under which it is remembered.
func columnOf(key string) (column, bool) {
	for c := colTitle; c < columnCount; c++ {
		if specs[c].key == key {
			return c, true
		}
	}
	return 0, false
}

// chosen reads the columns that were remembered. The title is always there.
func chosen(keys []string) []column {
	var out []column
	for _, key := range keys {
		if c, ok := columnOf(key); ok && !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	if len(out) == 0 {
		return standard()
	}
	if !slices.Contains(out, colTitle) {
		out = slices.Insert(out, 0, colTitle)
	}
	return out
}

// nameOf is what a column is called in lists of columns.
func nameOf(w *i18n.Catalog, c column) string {
	s := specs[c]
	switch {
	case c == colBars:
		return w.T("touchpoints.head.expectation") + " / " + w.T("touchpoints.head.performance")
	case s.field != "":
		f, _ := catalog.TouchpointField(s.field)
		return f.Name(w.Language())
	}
	return w.T("touchpoints.head." + s.key)
}

// span is where a column begins and how wide it is; a column that is left out has no width.
type span struct{ x, width float32 }

// leastWidth is what columns need when all give way.
func leastWidth(cols []column) float32 {
	sum := specs[colNumber].least
	for k, c := range cols {
		if c == colIndicator && k == len(cols)-1 {
			continue
		}
		sum += specs[c].least
	}
	return sum
}

// tableWidth is how wide the table is at least. Where the columns have no room even at their
// narrowest, they get what they were designed for, and the table scrolls sideways.
func (p *Page) tableWidth() float32 {
	least := leastWidth(p.cols)
	if room := p.sheet.scroll.Size().Width; room <= 0 || least <= room {
		return least
	}
	sum := specs[colNumber].width
	for _, c := range p.cols {
		sum += specs[c].width
	}
	return sum
}

// fit shares a width out among columns, the number first.
func fit(width float32, cols []column) [columnCount]span {
	shown := append([]column{colNumber}, cols...)
	if n := len(shown) - 1; shown[n] == colIndicator && leastWidth(cols)+indicatorLeast > width {
		shown = shown[:n]
	}
	var designed, least, grow float32
	for _, c := range shown {
		designed += specs[c].width
		least += specs[c].least
		grow += specs[c].grow
	}
	var w [columnCount]float32
	rest := width - designed
	for _, c := range shown {
		w[c] = specs[c].width
		switch {
		case rest < 0 && designed > least:
			w[c] -= whole((specs[c].width - specs[c].least) * min(-rest/(designed-least), 1))
		case rest > 0 && grow > 0:
			w[c] += whole(rest * specs[c].grow / grow)
		}
	}
	var out [columnCount]span
	x, widest := float32(0), colTitle
	for _, c := range shown {
		x += w[c]
		if specs[c].grow > 0 {
			widest = c
		}
	}
	w[widest] = max(w[widest]+width-x, specs[widest].least) // what rounding left
	x = 0
	for _, c := range shown {
		out[c] = span{x, w[c]}
		x += w[c]
	}
	return out
}

// at is the column below x.
func at(spans [columnCount]span, x float32) column {
	for i, s := range spans {
		if x >= s.x && x < s.x+s.width {
			return column(i)
		}
	}
	return colTitle
}

// editable says whether a cell of the column can be changed in place.
func (c column) editable() bool { return c >= 0 && c < columnCount && specs[c].kind != fixed }
