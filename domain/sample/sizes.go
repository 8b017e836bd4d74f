package sample

import (
	"fmt"
	"slices"

	"wegmarke/domain/document"
)

// Size says how large a generated project is.
type Size struct {
	Name        string
	Personas    int
	Touchpoints int
	Maps        int
	Phases      int
	// Columns is the number of steps of a map over all its phases.
	Columns int
	Lanes   int
	// Cards is the number of cards over all maps.
	Cards  int
	Images int
}

// Sizes lists the generated projects, from the first day of a small team to an archive of years.
func Sizes() []Size { return slices.Clone(sizes[:]) }

var sizes = [...]Size{
	{"W1", 1, 12, 1, 5, 5, 8, 60, 1},
	{"W2", 4, 48, 4, 5, 15, 14, 1500, 15},
	{"W3", 8, 120, 10, 7, 40, 20, 12000, 80},
	{"W4", 15, 300, 50, 7, 70, 24, 80000, 400},
	{"W5", 5, 350, 1, 7, 350, 40, 20000, 50},
	{"W6", 22, 1000, 300, 7, 70, 28, 500000, 1500},
}

// Grids lists projects with one map of exactly so many cards in a grid: how costs grow with their number
// is compared on these with programs of other kinds.
func Grids() []Size { return slices.Clone(grids[:]) }

var grids = [...]Size{
	{"G400", 1, 12, 1, 6, 24, 10, 400, 1},
	{"G5000", 1, 40, 1, 6, 60, 15, 5000, 1},
	{"G20000", 1, 120, 1, 6, 96, 15, 20000, 1},
}

// Set builds a generated project, "W1" to "W6" or one of the grids. Its images are patterns of about 10 kB, every tenth
// of about 300 kB, so that the archive has 1,500 images but not the half gigabyte of a real one.
func Set(name string, p Params) (*document.Document, error) {
	for _, s := range append(Sizes(), grids[:]...) {
		if s.Name == name {
			return Generate(s, p)
		}
	}
	return nil, fmt.Errorf("build sample: no set %q", name)
}
