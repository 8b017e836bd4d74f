package intake

import (
	"strconv"
	"strings"
)

// Parts looks for several canvases in one table and for lists of single cards. Each canvas becomes a
// table of its own, with the rows and columns it has in the sheet; a list of cards becomes the map that
// it stands for. Tables of which neither is true stay as they are.
func Parts(grids []Grid) []Grid {
	if Marked(grids) {
		return grids
	}
	x := dictionary()
	var out []Grid
	for _, g := range grids {
		if g.Hidden {
			out = append(out, g)
			continue
		}
		parts := x.parts(g, 0)
		for i, part := range parts {
			if len(parts) > 1 {
				part.Name = strings.TrimSpace(g.Name + " (" + strconv.Itoa(i+1) + ")")
			}
			out = append(out, x.fromCards(part))
		}
	}
	return out
}

// mostParts bounds how often a table is parted again.
const mostParts = 3

// parts are the canvases of a table, one below the other or side by side.
func (x *lexica) parts(g Grid, depth int) []Grid {
	for _, turn := range []bool{false, true} {
		parts := x.cut(g, turn)
		if len(parts) < 2 || depth >= mostParts {
			continue
		}
		var out []Grid
		for _, p := range parts {
			out = append(out, x.parts(p, depth+1)...)
		}
		return out
	}
	return []Grid{g}
}

// band is a run of filled rows, or columns, between empty ones.
type band struct{ from, to int }

// bands finds the runs of a grid.
func bands(g Grid, turn bool) []band {
	var at []int
	for _, c := range g.Cells {
		if tidy(c.Text) == "" {
			continue
		}
		if turn {
			at = append(at, c.Col)
		} else {
			at = append(at, c.Row)
		}
	}
	var out []band
	for _, n := range distinct(at) {
		if last := len(out) - 1; last >= 0 && out[last].to == n-1 {
			out[last].to = n
			continue
		}
		out = append(out, band{n, n})
	}
	return out
}

// within is the part of a grid that lies in a band.
func (g Grid) within(b band, turn bool) Grid {
	out := Grid{Name: g.Name, Merges: g.Merges}
	for _, c := range g.Cells {
		n := c.Row
		if turn {
			n = c.Col
		}
		if n >= b.from && n <= b.to {
			out.Cells = append(out.Cells, c)
		}
	}
	return out
}

// cut parts a grid where canvases of their own begin. What begins none belongs to the one before, a
// title to the one behind it.
func (x *lexica) cut(g Grid, turn bool) []Grid {
	all := bands(g, turn)
	if len(all) < 2 || len(all) > 200 {
		return nil
	}
	var heads []opening
	var starts []int
	for i, b := range all {
		part := g.within(b, turn)
		t, err := tableOf(part)
		if err != nil {
			return nil
		}
		head, opens := x.opens(t)
		if !opens {
			continue
		}
		if n := len(heads); n > 0 && heads[n-1].goesOn(head) {
			continue // the same phases with other lanes: one map in two blocks
		}
		start := i
		if i > 0 && (len(starts) == 0 || starts[len(starts)-1] < i-1) && len(g.within(all[i-1], turn).Cells) <= 2 {
			start-- // a title with an empty row below it
		}
		heads, starts = append(heads, head), append(starts, start)
	}
	if len(starts) < 2 {
		return nil
	}
	var out []Grid
	for i, start := range starts {
		b := band{all[start].from, all[len(all)-1].to}
		if i == 0 {
			b.from = all[0].from
		}
		if i+1 < len(starts) {
			b.to = all[starts[i+1]].from - 1
		}
		out = append(out, g.within(b, turn))
	}
	return out
}

// opening is how a canvas begins: with its phases, and what its lanes are called. Lists have neither.
type opening struct {
	phases string
	lanes  map[string]bool
}

// goesOn says that another block has the same phases and only other lanes.
func (o opening) goesOn(next opening) bool {
	if o.phases == "" || o.phases != next.phases {
		return false
	}
	for label := range next.lanes {
		if o.lanes[label] {
			return false
		}
	}
	return true
}

// opens says whether a block is a canvas of its own: a map with labels and named phases, or a list.
func (x *lexica) opens(t *table) (opening, bool) {
	for _, use := range []*table{t, t.turned()} {
		f := x.frameOf(use)
		if f.lanes < 2 || f.head < 0 || f.score < leastScore || use.height() < 3 {
			continue
		}
		role, sure := x.lane(use.at(f.head, f.labels))
		if f.phases < 2 && (role != RolePhases || sure < nearly) {
			continue
		}
		o := opening{lanes: make(map[string]bool)}
		for c := f.labels + 1; c < use.width(); c++ {
			o.phases += plain(use.at(f.head, c)) + "\x00"
		}
		for r := f.head + 1; r < use.height(); r++ {
			if label := plain(use.at(r, f.labels)); label != "" {
				o.lanes[label] = true
			}
		}
		return o, true
	}
	for _, k := range []Kind{KindTouchpoints, KindMeasures, KindIndicators} {
		if h := x.headerOf(t, k); h.row >= 0 && h.row <= 2 && h.found >= 3 && h.title >= 0 && t.height() > h.row+1 {
			return opening{}, true
		}
	}
	return opening{}, false
}
