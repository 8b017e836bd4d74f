package indicators

import (
	"cmp"
	"slices"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/figure"
)

// entry is an indicator with all that the page says about it.
type entry struct {
	domain.Indicator
	// phase is 1 to 7, 0 for figures of the map as a whole.
	phase int
	// last is the newest reading; read says that there is one, known that it has a value.
	last        domain.Reading
	value       float64
	read, known bool
	course      figure.Course
	moved       bool
	series      []float64
	places      []analysis.Place
}

// reached says whether the figure meets its target; set is false where it has none or no value.
func (e entry) reached() (reached, set bool) {
	return figure.Reached(e.Indicator, e.value), e.HasTarget && e.known
}

// collect lists the indicators phase by phase, those of the whole map last.
func collect(v document.View) []entry {
	places := analysis.IndicatorPlaces(v)
	var out []entry
	for _, i := range document.Indicators(v) {
		e := entry{Indicator: i, places: places[i.ID]}
		readings := document.Readings(v, i.ID)
		if n := len(readings); n > 0 {
			e.last, e.read = readings[n-1], true
			e.value, e.known = figure.Value(i, e.last)
		}
		series := figure.Series(i, readings)
		e.course, e.moved = figure.CourseOf(i, series)
		for _, p := range series {
			e.series = append(e.series, p.Value)
		}
		e.phase = phaseOf(e)
		out = append(out, e)
	}
	slices.SortStableFunc(out, func(a, b entry) int { return cmp.Compare(rank(a.phase), rank(b.phase)) })
	return out
}

// phaseOf is where a figure is at home: where the first map shows it, else where the catalogue has it.
func phaseOf(e entry) int {
	for _, p := range e.places {
		if p.Phase.Color > 0 {
			return p.Phase.Color
		}
	}
	info, _ := catalog.IndicatorOf(e.Kind)
	return info.Phase
}

func rank(phase int) int {
	if phase == 0 {
		return domain.PhaseColors + 1
	}
	return phase
}

// holds says whether the words all occur in what the page says about a figure.
func (e entry) holds(words []string) bool {
	parts := []string{e.Title, e.Formula, e.last.Source}
	for _, p := range e.places {
		parts = append(parts, p.Map.Title, p.Phase.Title)
	}
	text := strings.ToLower(strings.Join(parts, "\n"))
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// line is one line of the list: the heading of a phase, or a figure.
type line struct {
	head  bool
	phase int
	entry entry
	top   float32
}

const (
	rowHeight  = 46
	headHeight = 34
)

func (l line) height() float32 {
	if l.head {
		return headHeight
	}
	return rowHeight
}

// lines puts a heading above the figures of each phase.
func lines(entries []entry) []line {
	var out []line
	top := float32(0)
	add := func(l line) {
		l.top = top
		top += l.height()
		out = append(out, l)
	}
	for i, e := range entries {
		if i == 0 || e.phase != entries[i-1].phase {
			add(line{head: true, phase: e.phase})
		}
		add(line{entry: e})
	}
	return out
}
