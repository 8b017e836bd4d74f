package edit

import (
	"encoding/json"
	"fmt"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// Kept is a change as it was kept outside, with the mark of the event that told of it. Out of the list of
// all of them Replay builds the history again, after a restart or a crash.
type Kept struct {
	Mark   string
	Change document.Change
}

// mark says what an event did to the history. It is kept as JSON; names are short because there is one
// for each change.
type mark struct {
	Origin Origin `json:"o,omitempty"`
	// Joined says that the change became part of the step before it.
	Joined bool `json:"j,omitempty"`
	// Moved is how many steps were undone or done again.
	Moved  int         `json:"m,omitempty"`
	Label  *Label      `json:"l,omitempty"`
	Place  *Place      `json:"p,omitempty"`
	At     time.Time   `json:"t,omitzero"`
	Before []domain.ID `json:"b,omitempty"`
	After  []domain.ID `json:"a,omitempty"`
}

// Mark is what must be kept beside the change so that Replay understands it.
func (ev Event) Mark() string {
	b, err := json.Marshal(ev.mark)
	if err != nil {
		return "" // of words, numbers and IDs it cannot fail; without a mark there is no history, no more
	}
	return string(b)
}

// markOf is the mark of a step.
func markOf(e entry, joined bool) mark {
	return mark{Joined: joined, Label: &e.label, Place: &e.place, At: e.at, Before: e.before, After: e.after}
}

// PastWork is a history that was built again. It belongs to a document in the state after the last change.
type PastWork struct{ history history }

// Replay builds the history that made a list of changes, oldest first. What it does not understand ends
// the part that can be undone.
func Replay(kept []Kept) PastWork {
	p := PastWork{history{limit: historyBytes}}
	for _, k := range kept {
		if !p.history.replay(k) {
			p.history.clear()
		}
	}
	return p
}

func (h *history) clear() { *h = history{limit: h.limit} }

// replay follows one change; false where the history cannot have come to it.
func (h *history) replay(k Kept) bool {
	var m mark
	if err := json.Unmarshal([]byte(k.Mark), &m); err != nil {
		return false
	}
	switch m.Origin {
	case Noted:
		return true
	case Undone, Redone:
		to := h.pos + m.Moved
		if m.Origin == Undone {
			to = h.pos - m.Moved
		}
		if to < 0 || to > len(h.entries) {
			return false
		}
		h.pos = to
		return true
	}
	if m.Label == nil || m.Place == nil {
		return false
	}
	e := entry{
		label: *m.Label, place: *m.Place, change: k.Change, at: m.At, before: m.Before, after: m.After,
		size: k.Change.Size(), past: true,
	}
	if !m.Joined {
		h.push(e)
		return true
	}
	if h.pos == 0 || h.pos < len(h.entries) {
		return false
	}
	return h.squash(e)
}

// Recent are the last steps as a list that Replay takes, with changes of at most so many bytes.
func (p PastWork) Recent(bytes int) []Kept {
	h := p.history
	first, size := len(h.entries), 0
	for first > 0 && size+h.entries[first-1].size <= bytes {
		first--
		size += h.entries[first].size
	}
	if first > h.pos {
		return nil // what is left has been undone, and nothing leads there
	}
	var out []Kept
	for _, e := range h.entries[first:] {
		out = append(out, Kept{Event{mark: markOf(e, false)}.Mark(), e.change})
	}
	if back := len(h.entries) - h.pos; back > 0 {
		out = append(out, Kept{Event{mark: mark{Origin: Undone, Moved: back}}.Mark(), document.Change{}})
	}
	return out
}

// Restore puts the history of earlier sessions before that of this one. It can come late: where
// something has been done meanwhile, only what had been undone before is lost.
func (s *Session) Restore(p PastWork) {
	h, past := &s.history, p.history
	entries := past.entries
	if len(h.entries) > 0 {
		entries = entries[:past.pos]
	}
	h.entries = append(entries[:len(entries):len(entries)], h.entries...)
	h.pos += past.pos
	h.bytes = 0
	for _, e := range h.entries {
		h.bytes += e.size
	}
	h.trim()
}

// lost gives up what an earlier session left, because it does not fit the document. It must not happen;
// where it does, work goes on without it.
func (s *Session) lost(e entry, err error) {
	if !e.past {
		panic(fmt.Errorf("history and document differ at %s: %w", e.label.Key, err))
	}
	s.history.clear()
}
