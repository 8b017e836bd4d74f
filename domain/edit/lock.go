package edit

import (
	"errors"
	"fmt"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// ErrLocked is returned where everything that a step is about is locked.
var ErrLocked = errors.New("it is locked")

// SetLocked locks cards, lanes or maps, or opens them again. What is locked stays as it is until then:
// Session.Commit leaves it out of every step.
func SetLocked(d *document.Draft, ids []domain.ID, locked bool) error {
	for _, id := range ids {
		if _, ok := d.Get(id); !ok {
			return fmt.Errorf("lock %s: %w", id, ErrUnknown)
		}
		value := 0
		if locked {
			value = 1
		}
		if err := setOne(d, id, catalog.LockField, func(e *domain.Entry) { e.Value = value }); err != nil {
			return err
		}
	}
	return nil
}

// spare leaves out of a change what would alter something that is locked, and says how many cards,
// lanes, phases, steps and maps that are.
func spare(v document.View, c document.Change) (rest document.Change, spared int, err error) {
	g := guard{v: v, change: c, known: map[domain.ID]bool{}}
	var kept []document.Edit
	edits := c.Edits()
	for i, e := range edits {
		if g.allows(e) {
			if kept != nil {
				kept = append(kept, e)
			}
			continue
		}
		if kept == nil {
			kept = append(make([]document.Edit, 0, len(edits)), edits[:i]...)
		}
		switch e.Table() {
		case domain.TableCard, domain.TableLane, domain.TablePhase, domain.TableStep, domain.TableMap:
			spared++
		}
	}
	if kept == nil {
		return c, 0, nil
	}
	if len(kept) == 0 {
		return c, spared, ErrLocked
	}
	rest, err = document.NewChange(kept...)
	return rest, spared, err
}

// guard remembers what it found to be locked.
type guard struct {
	v      document.View
	change document.Change
	known  map[domain.ID]bool
}

func (g *guard) locked(id domain.ID) bool {
	l, ok := g.known[id]
	if !ok {
		l = document.Locked(g.v, id)
		g.known[id] = l
	}
	return l
}

// allows says whether an edit leaves everything alone that is locked.
func (g *guard) allows(e document.Edit) bool {
	if g.unlocks(e) || e.Before != nil && e.After != nil && sameContent(e.Before, e.After) {
		return true
	}
	for _, r := range []domain.Record{e.Before, e.After} {
		switch r := r.(type) {
		case domain.Card:
			if g.locked(r.ID) || g.locked(r.Lane) {
				return false
			}
		case domain.Lane:
			if g.locked(r.ID) || g.locked(r.Map) {
				return false
			}
		case domain.Phase:
			if g.locked(r.Map) {
				return false
			}
		case domain.Step:
			if g.locked(r.Phase) {
				return false
			}
		case domain.Map:
			if g.locked(r.ID) {
				return false
			}
		case domain.Entry:
			if g.locked(r.Subject) {
				return false
			}
		case domain.Link:
			if g.locked(r.From) {
				return false
			}
		case domain.Comment:
			// Remarks on what is locked are welcome; they only go with what they are about.
			if e.After == nil && g.locked(r.Subject) {
				return false
			}
		}
	}
	return true
}

// unlocks says that an edit is about a lock itself, or about what is said at a presentation. A lock that
// is taken away together with what it holds stays with it.
func (g *guard) unlocks(e document.Edit) bool {
	for _, r := range []domain.Record{e.Before, e.After} {
		en, ok := r.(domain.Entry)
		switch {
		case !ok:
		case en.Field == catalog.TalkField:
			return true
		case en.Field == catalog.LockField:
			subject, _ := g.change.Of(en.Subject)
			return e.After != nil || subject.Before == nil || subject.After != nil
		}
	}
	return false
}

// sameContent says that two states of a part of a map differ only in how it is looked at: folded, hidden,
// its size.
func sameContent(a, b domain.Record) bool {
	switch a := a.(type) {
	case domain.Lane:
		b := b.(domain.Lane)
		a.Folded, a.Hidden, a.Height = b.Folded, b.Hidden, b.Height
		return a == b
	case domain.Phase:
		b := b.(domain.Phase)
		a.Folded = b.Folded
		return a == b
	case domain.Step:
		b := b.(domain.Step)
		a.Width = b.Width
		return a == b
	}
	return false
}
