package touchpoints

// column is a column of the table.
type column int

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
	columnCount
)

// cellPad is the room between the edge of a cell and its text.
const cellPad = 6

// widths are how wide the columns are: as designed, and the least to which they give way where the
// window is narrow. What is left over goes to the texts.
var (
	designed = [columnCount]float32{30, 146, 58, 80, 92, 80, 92, 124, 106, 44, 80, 40, 148}
	least    = [columnCount]float32{30, 120, 58, 80, 92, 64, 74, 92, 106, 44, 80, 40, 0}
	growing  = [columnCount]float32{colTitle: 2, colWhen: 1, colHow: 1, colNeed: 2, colIndicator: 2}
)

// indicatorLeast is the width below which the last column is left out.
const indicatorLeast = 80

// span is where a column begins and how wide it is; a column that is left out has no width.
type span struct{ x, width float32 }

// fit shares a width out among the columns.
func fit(width float32) [columnCount]span {
	w := designed
	rest := width - total(w)
	if rest >= 0 {
		share := total(growing)
		for i := range w {
			w[i] += whole(rest * growing[i] / share)
		}
		w[colNeed] += width - total(w) // what rounding left
	} else {
		// The texts give way together; the last column vanishes when it would hold nothing.
		slack := total(designed) - total(least)
		part := min(-rest/slack, 1)
		if designed[colIndicator]*(1-part) < indicatorLeast {
			w[colIndicator] = 0
			rest = width - total(w)
			slack = total(designed) - designed[colIndicator] - total(least)
			part = min(max(-rest/slack, 0), 1)
		}
		for i := range w {
			if column(i) != colIndicator || w[i] > 0 {
				w[i] -= whole((designed[i] - least[i]) * part)
			}
		}
		if rest > 0 {
			w[colNeed] += rest
		}
	}
	var out [columnCount]span
	x := float32(0)
	for i := range w {
		out[i] = span{x, w[i]}
		x += w[i]
	}
	return out
}

func total(w [columnCount]float32) float32 {
	sum := float32(0)
	for _, v := range w {
		sum += v
	}
	return sum
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

// editable says whether a cell of the column can be changed in place. Phases follow from the maps
// and the gap from the ratings.
func (c column) editable() bool { return c != colNumber && c != colPhases && c != colGap }
