package dialog

import (
	"path/filepath"
	"slices"
	"strings"
)

// Filter is one kind of file to choose from.
type Filter struct {
	Name string
	// Endings are without the dot and in lower case, the usual one first.
	Endings []string
}

// endings lists the endings of all filters.
func endings(filters []Filter) []string {
	var out []string
	for _, f := range filters {
		out = append(out, f.Endings...)
	}
	return out
}

// withEnding appends the first ending of the first filter where the name has none of those that
// are possible. A point inside a name ("Fassung 1.2") does not make an ending.
func withEnding(path string, filters []Filter) string {
	all := endings(filters)
	if len(all) == 0 {
		return path
	}
	if slices.Contains(all, strings.ToLower(strings.TrimPrefix(filepath.Ext(path), "."))) {
		return path
	}
	return strings.TrimSuffix(path, ".") + "." + all[0]
}
