package cxmap

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
)

// asking answers what the page asks while something is pasted.
type asking struct {
	each, grow bool
	lines      []int
	growth     []Growth
}

func (a *asking) AskLines(n int, do func(bool)) {
	a.lines = append(a.lines, n)
	do(a.each)
}

func (a *asking) AskGrowth(g Growth) {
	a.growth = append(a.growth, g)
	g.Do(a.grow)
}

func (s *stand) clipboard(text string) { fyne.CurrentApp().Clipboard().SetContent(text) }

func (s *stand) pasteAt(kind domain.LaneKind, column int, text string) {
	s.clipboard(text)
	s.Session.Selection().Clear()
	s.cursor.Lane, s.cursor.Step = s.lane(kind), s.column(column)
	s.table.Run("card.paste")
}

func TestAListAsksForOneCardOrMany(t *testing.T) {
	s := newStand(t)
	before := s.texts(domain.LaneIdeas, 1)
	s.each = true
	s.pasteAt(domain.LaneIdeas, 1, "1. eins\n2. zwei\n\n3. drei\n")
	s.want("asked for", s.lines[0], 3)
	if got := s.texts(domain.LaneIdeas, 1); !slices.Equal(got, append(slices.Clone(before), "eins", "zwei", "drei")) {
		t.Errorf("the cell says %q", got)
	}
	s.want("selected", len(s.Session.Selection().IDs()), 3)
	s.Session.Undo()
	s.want("undone at once", len(s.texts(domain.LaneIdeas, 1)), len(before))
	s.each = false
	s.pasteAt(domain.LaneIdeas, 1, "eins\nzwei")
	if got := s.texts(domain.LaneIdeas, 1); got[len(got)-1] != "eins\nzwei" {
		t.Errorf("one card says %q", got)
	}
	s.pasteAt(domain.LaneIdeas, 1, "eine Zeile\n")
	s.want("no question for a line", len(s.lines), 2)
}

func TestABlockBeyondTheMapAsks(t *testing.T) {
	s := newStand(t)
	phases := s.phases()
	s.grow = true
	s.pasteAt(domain.LanePains, len(s.steps())-1, "a\tb\tc")
	s.want("phases lacked", s.growth[0].Phases, 2)
	s.want("cells lacked", s.growth[0].Cells, 2)
	s.want("phases", s.phases(), phases+2)
	s.Session.Undo()
	s.want("one step", s.phases(), phases)
	s.grow = false
	s.pasteAt(domain.LanePains, len(s.steps())-1, "a\tb\tc")
	s.want("still", s.phases(), phases)
	if got := s.texts(domain.LanePains, len(s.steps())-1); got[len(got)-1] != "a" {
		t.Errorf("the cell says %q", got)
	}
}

// TestUndoInAFieldTakesBackTypingAndThenLeaves leaves the map as it was.
func TestUndoInAFieldTakesBackTypingAndThenLeaves(t *testing.T) {
	s := newStand(t)
	start := s.Session.Doc().Clone()
	s.newCard(edit.End(s.lane(domain.LaneIdeas), s.column(0)), "")
	f := fyne.CurrentApp().Driver().CanvasForObject(s.Board()).Focused()
	f.TypedRune('a')
	f.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutUndo{})
	s.want("still open", s.Board().Editing(), true)
	f.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutUndo{})
	s.want("left", s.Board().Editing(), false)
	s.want("nothing has changed", s.Session.Doc().Equal(start), true)
}

// TestManyLinesIntoAnEmptyNewCard asks too, while text in an open field stays text.
func TestManyLinesIntoAnEmptyNewCard(t *testing.T) {
	s := newStand(t)
	s.each = true
	lane, step := s.lane(domain.LaneIdeas), s.column(0)
	paste := func() {
		s.clipboard("eins\nzwei")
		f := fyne.CurrentApp().Driver().CanvasForObject(s.Board()).Focused()
		f.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()})
	}
	before := len(document.Cards(s.Session.Doc(), lane, step))
	s.newCard(edit.End(lane, step), "")
	paste()
	s.want("closed", s.Board().Editing(), false)
	s.want("two cards more", len(document.Cards(s.Session.Doc(), lane, step)), before+2)
	s.newCard(edit.End(lane, step), "a")
	paste()
	s.want("open", s.Board().Editing(), true)
	s.Board().CloseEditor(true)
	got := s.texts(domain.LaneIdeas, 0)
	s.want("one card", got[len(got)-1], "aeins\nzwei")
}
