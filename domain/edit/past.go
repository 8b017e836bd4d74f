package edit

import (
	"time"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// Past is a step of the history.
type Past struct {
	Label Label
	Place Place
	// At is when it was done, or when the last part of it was.
	At time.Time
}

// Steps lists the history, oldest first. Those from done on have been undone.
func (s *Session) Steps() (steps []Past, done int) {
	for _, e := range s.history.entries {
		steps = append(steps, Past{e.label, e.place, e.at})
	}
	return steps, s.history.pos
}

// Jump undoes or does again until just the first n steps are done. It is one change for all who listen,
// with the label and the place of the step that it came to last; false where there is nothing to do.
func (s *Session) Jump(n int) bool {
	n = min(max(n, 0), len(s.history.entries))
	from := s.history.pos
	if n == from {
		return false
	}
	var changes []document.Change
	var labels []Label
	origin, last, on := Redone, n-1, from
	if n < from {
		origin, last = Undone, n
	}
	for on != n {
		if origin == Redone {
			changes, labels = append(changes, s.history.entries[on].change), append(labels, s.history.entries[on].label)
			on++
			continue
		}
		on--
		changes, labels = append(changes, s.history.entries[on].change.Invert()), append(labels, s.history.entries[on].label)
	}
	whole, err := document.Join(changes...)
	if err != nil {
		return s.jumpSlowly(n)
	}
	s.history.pos = n
	e := s.history.entries[last]
	selected := e.after
	if origin == Undone {
		selected = e.before
	}
	return s.apply(e, whole, move{origin, max(n-from, from-n), selected}, labels)
}

// jumpSlowly goes step by step, which is always possible.
func (s *Session) jumpSlowly(n int) bool {
	for s.history.pos > n {
		if _, ok := s.Undo(); !ok {
			return false
		}
	}
	for s.history.pos < n {
		if _, ok := s.Redo(); !ok {
			return false
		}
	}
	return true
}

// Labels are those of all steps that an event undid or did again.
func (ev Event) Labels() []Label {
	if len(ev.labels) > 0 {
		return ev.labels
	}
	return []Label{ev.Label}
}

// move is a way through the history, and what is selected at its end.
type move struct {
	origin   Origin
	steps    int
	selected []domain.ID
}

// apply carries a change of the history out and tells of it; an empty one, the way there and back again,
// still moves the selection. The history and the document move together, so that it fails for what an
// earlier session left at most.
func (s *Session) apply(e entry, c document.Change, m move, labels []Label) bool {
	if !c.IsEmpty() {
		if err := s.doc.Apply(c); err != nil {
			s.lost(e, err)
			return false
		}
	}
	s.selection.Set(m.selected...)
	s.keepSelections()
	s.tell(Event{
		Change: c, Label: e.label, Origin: m.origin, Place: e.place, labels: labels,
		mark: mark{Origin: m.origin, Moved: m.steps},
	})
	return true
}

// IDs are the records that a place names, the nearest first.
func (p Place) IDs() []domain.ID {
	var out []domain.ID
	for _, id := range []domain.ID{p.Page, p.Map} {
		if !id.IsZero() {
			out = append(out, id)
		}
	}
	return out
}
