package edit

import (
	"fmt"
	"slices"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// Label says in words what a step did: a key for the translations and the values that go with it.
type Label struct {
	Key string
	// Count is the number of things it was done to, where the text speaks of a number.
	Count int
	// Name is a name the text mentions.
	Name string
}

// Place is where a step happened, so that undo can go back there first. The zero Map means the
// project as a whole.
type Place struct {
	Map domain.ID
	// Page is the record on whose page it happened, such as a persona; zero for any other page.
	Page domain.ID
	// Pane names a page that is not about one record, such as the table of all touchpoints. The window
	// gives the names.
	Pane string
}

// Origin says how a change came about.
type Origin uint8

// Origins.
const (
	Done Origin = iota
	Undone
	Redone
	// Noted changes stand outside the history, such as the record that a workbook was sent.
	Noted
)

// Event tells a subscriber what has just changed. The document is already in the new state.
type Event struct {
	Change document.Change
	Label  Label
	Origin Origin
	Place  Place
	// Spared is how many cards and other parts were left alone because they are locked.
	Spared int
	// labels are those of all steps where several were undone or done again at once.
	labels []Label
	mark   mark
}

// Step is one commit: a change with the words for it.
type Step struct {
	Label  Label
	Place  Place
	Change document.Change
	// Merge joins the step to the one before it when both carry the same key and follow within a
	// second, as nudges and drags of one value do.
	Merge string
	// Select is what is selected afterwards; nil leaves the selection alone.
	Select []domain.ID
	// Locked carries the step out on what is locked, too: somebody has looked at each part of it.
	Locked bool
}

// mergeWithin is how soon a step with the same Merge key must follow to become part of the last one.
const mergeWithin = time.Second

// Session is an open project with its history, as one window sees it: several sessions may share the
// document and the history, and each has a selection of its own.
type Session struct {
	*trunk
	selection Selection
}

// trunk is what the sessions of one project share.
type trunk struct {
	doc       *document.Document
	history   history
	clock     func() time.Time
	listeners []*listener
	sessions  []*Session
}

type listener struct {
	call func(Event)
	of   *Session
}

// NewSession opens doc for editing. clock tells the time; nil means time.Now.
func NewSession(doc *document.Document, clock func() time.Time) *Session {
	if clock == nil {
		clock = time.Now
	}
	return (&trunk{doc: doc, clock: clock, history: history{limit: historyBytes}}).session()
}

func (t *trunk) session() *Session {
	s := &Session{trunk: t}
	t.sessions = append(t.sessions, s)
	return s
}

// Beside opens the same project once more: with the same document and history, and a selection of its own.
func (s *Session) Beside() *Session { return s.session() }

// Leave ends a session. Those that share its project go on; nothing is told through this one any more.
func (s *Session) Leave() {
	t := s.trunk
	t.sessions = slices.DeleteFunc(slices.Clone(t.sessions), func(o *Session) bool { return o == s })
	t.listeners = slices.DeleteFunc(slices.Clone(t.listeners), func(l *listener) bool { return l.of == s })
	s.selection.notify = nil
}

// keepSelections drops from all selections what no longer exists.
func (t *trunk) keepSelections() {
	for _, s := range t.sessions {
		s.selection.keep(t.doc)
	}
}

// Doc is the document. It must be read only, and only between two calls of the Session.
func (s *Session) Doc() *document.Document { return s.doc }

// Selection is what is selected. It is no part of the project.
func (s *Session) Selection() *Selection { return &s.selection }

// Draft starts a command over the document.
func (s *Session) Draft() *document.Draft { return document.NewDraft(s.doc) }

// Subscribe calls f after each change, in the order of subscribing. The returned function ends that.
func (s *Session) Subscribe(f func(Event)) (unsubscribe func()) {
	l := &listener{f, s}
	s.listeners = append(s.listeners, l)
	return func() {
		for i, other := range s.listeners {
			if other == l {
				s.listeners = append(s.listeners[:i:i], s.listeners[i+1:]...)
				return
			}
		}
	}
}

// Commit carries out a step and keeps it for undo. An error leaves everything as it was. An empty
// change is no step, but its selection is taken over. What is locked is left out; where nothing else is
// left the error is ErrLocked.
func (s *Session) Commit(st Step) error {
	before := s.selection.IDs()
	spared := 0
	if !st.Locked {
		var err error
		if st.Change, spared, err = spare(s.doc, st.Change); err != nil {
			return fmt.Errorf("commit %s: %w", st.Label.Key, err)
		}
		st.Label.Count = max(st.Label.Count-spared, min(st.Label.Count, 1))
	}
	if !st.Change.IsEmpty() {
		err := s.doc.Apply(st.Change)
		if err != nil && spared > 0 {
			err = ErrLocked // what holds something that is locked cannot go either
		}
		if err != nil {
			return fmt.Errorf("commit %s: %w", st.Label.Key, err)
		}
	}
	if st.Select != nil {
		s.selection.Set(st.Select...)
	}
	s.keepSelections()
	if st.Change.IsEmpty() {
		return nil
	}
	e := entry{
		label: st.Label, place: st.Place, change: st.Change, merge: st.Merge, at: s.clock(),
		before: before, after: s.selection.IDs(), size: st.Change.Size(),
	}
	m := markOf(e, s.history.push(e))
	s.tell(Event{Change: st.Change, Label: st.Label, Origin: Done, Place: st.Place, Spared: spared, mark: m})
	return nil
}

// Note carries out a change that undo does not know, such as the record of an exchange.
func (s *Session) Note(label Label, c document.Change) error {
	if c.IsEmpty() {
		return nil
	}
	if err := s.doc.Apply(c); err != nil {
		return fmt.Errorf("note %s: %w", label.Key, err)
	}
	s.tell(Event{Change: c, Label: label, Origin: Noted, mark: mark{Origin: Noted}})
	return nil
}

// CanUndo says what Undo would take back.
func (s *Session) CanUndo() (Label, Place, bool) { return s.history.peek(s.history.pos - 1) }

// CanRedo says what Redo would do again.
func (s *Session) CanRedo() (Label, Place, bool) { return s.history.peek(s.history.pos) }

// Undo takes back the last step; false when there is none.
func (s *Session) Undo() (Label, bool) {
	if s.history.pos == 0 {
		return Label{}, false
	}
	// The history moves first, so that subscribers ask CanUndo and get the next step.
	s.history.pos--
	e := s.history.entries[s.history.pos]
	return e.label, s.apply(e, e.change.Invert(), move{Undone, 1, e.before}, nil)
}

// Redo does again what Undo took back; false when there is nothing.
func (s *Session) Redo() (Label, bool) {
	if s.history.pos == len(s.history.entries) {
		return Label{}, false
	}
	e := s.history.entries[s.history.pos]
	s.history.pos++
	return e.label, s.apply(e, e.change, move{Redone, 1, e.after}, nil)
}

func (s *Session) tell(ev Event) {
	for _, l := range s.listeners {
		l.call(ev)
	}
}
