package measures

import (
	"strings"

	"wegmarke/domain"
)

// filter is what the page leaves out.
type filter struct {
	// byOwner says that only the measures of one owner show; the owner "" is nobody.
	byOwner bool
	owner   string
	m       domain.ID
	// status is one of the states or catalog.StatusOverdue; "" for all.
	status domain.Status
	// words must all occur in what the page says about a measure.
	words []string
}

// takes says whether a measure shows. What is late is both late and in its state.
func (f filter) takes(e entry) bool {
	switch {
	case f.byOwner && strings.TrimSpace(e.Owner) != f.owner:
		return false
	case !f.m.IsZero() && !strings.Contains(e.maps, f.m.String()):
		return false
	case f.status != "" && f.status != e.Status && f.status != e.state():
		return false
	}
	if len(f.words) == 0 {
		return true
	}
	text := strings.ToLower(strings.Join([]string{
		e.Title, e.Owner, e.Note, e.pain, e.touchpoint, e.indicator, e.mapTitle, e.phase,
	}, "\n"))
	for _, w := range f.words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// set counts the filters that are chosen; the text is seen in its field.
func (f filter) set() int {
	n := 0
	for _, on := range []bool{f.byOwner, !f.m.IsZero(), f.status != ""} {
		if on {
			n++
		}
	}
	return n
}

// Owner is whose measures the page shows alone, "" for those of nobody; false for those of all.
func (p *Page) Owner() (owner string, only bool) { return p.filter.owner, p.filter.byOwner }

// ShowOwner shows only the measures of one owner, or with "" those of nobody.
func (p *Page) ShowOwner(owner string) {
	p.filter.byOwner, p.filter.owner = true, owner
	p.sift()
}

// ShowAllOwners shows the measures of everybody again.
func (p *Page) ShowAllOwners() {
	if p.filter.byOwner {
		p.filter.byOwner, p.filter.owner = false, ""
		p.sift()
	}
}
