package edit

import (
	"time"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// historyBytes bounds the memory of the history; the oldest steps go first.
const historyBytes = 64 << 20

type entry struct {
	label         Label
	place         Place
	change        document.Change
	merge         string
	at            time.Time
	before, after []domain.ID
	size          int
	// past says that an earlier session did it.
	past bool
}

// history is the list of steps; those from pos on have been undone.
type history struct {
	entries []entry
	pos     int
	bytes   int
	limit   int
}

func (h *history) peek(i int) (Label, Place, bool) {
	if i < 0 || i >= len(h.entries) {
		return Label{}, Place{}, false
	}
	return h.entries[i].label, h.entries[i].place, true
}

// push adds a step, or joins it to the last one and says so.
func (h *history) push(e entry) (joined bool) {
	for _, gone := range h.entries[h.pos:] {
		h.bytes -= gone.size
	}
	redoCut := h.pos < len(h.entries)
	h.entries = h.entries[:h.pos]
	if !redoCut && h.joins(e) {
		return true
	}
	h.entries = append(h.entries, e)
	h.bytes += e.size
	h.pos++
	h.trim()
	return false
}

// trim lets the oldest steps go where all take too much memory.
func (h *history) trim() {
	drop := 0
	for h.bytes > h.limit && drop < len(h.entries)-1 {
		h.bytes -= h.entries[drop].size
		drop++
	}
	if drop > 0 {
		h.entries = append([]entry(nil), h.entries[drop:]...)
		if h.pos -= drop; h.pos < 0 {
			h.clear() // what is left has been undone, and nothing leads there
		}
	}
}

// joins squashes e into the last entry where both carry the same merge key and follow closely.
func (h *history) joins(e entry) bool {
	if e.merge == "" || h.pos == 0 {
		return false
	}
	last := &h.entries[h.pos-1]
	if last.merge != e.merge || e.at.Sub(last.at) > mergeWithin {
		return false
	}
	return h.squash(e)
}

// squash makes e a part of the last step.
func (h *history) squash(e entry) bool {
	last := &h.entries[h.pos-1]
	squashed, err := last.change.Then(e.change)
	if err != nil {
		return false
	}
	h.bytes += squashed.Size() - last.size
	last.change, last.after, last.at, last.size = squashed, e.after, e.at, squashed.Size()
	if squashed.IsEmpty() {
		// Moved away and back again: nothing is left to undo.
		h.bytes -= last.size
		h.entries = h.entries[:h.pos-1]
		h.pos--
	}
	return true
}
