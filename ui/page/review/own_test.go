package review

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/ui/kit"
)

// field is the one that has the keyboard.
func (st *stage) field(t *testing.T) *kit.Entry {
	t.Helper()
	e, ok := st.window.Canvas().Focused().(*kit.Entry)
	if !ok {
		t.Fatalf("%T has the keyboard", st.window.Canvas().Focused())
	}
	return e
}

// conflict is the matter that both sides argue about.
func (st *stage) conflict() int {
	return slices.IndexFunc(st.page.decisions.matters, func(x matter) bool { return x.conflict })
}

func TestATextOfOnesOwn(t *testing.T) {
	plan, mine := answer(t)
	st := show(t, mine, plan)
	st.typed("3")
	at, d := st.conflict(), st.page.decisions
	if d.choices[at].kind != merge.TakeBoth {
		t.Fatalf("the third way is %v", d.choices[at])
	}
	st.typed("3")
	e := st.field(t)
	if e.Text != "Meldet den Druckabfall per App" {
		t.Errorf("begins with %q", e.Text)
	}
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.choices[at].kind != merge.TakeBoth || st.page.detail.table.writing != nil || st.left != 0 {
		t.Errorf("Esc chooses %v and leaves %d times", d.choices[at], st.left)
	}
	st.typed("3")
	test.Type(st.field(t), "Meldet den Druckabfall")
	st.field(t).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := d.choices[at]; got.kind != merge.TakeOwn || got.text != "Meldet den Druckabfall" {
		t.Fatalf("Enter chooses %+v", got)
	}
	if said := strings.Join(says(st.page.detail.box), "\n"); !strings.Contains(said, "Eigener Text") || !strings.Contains(said, "Meldet den Druckabfall") {
		t.Errorf("says %q", said)
	}
	st.page.undo()
	if d.choices[at].kind != merge.TakeBoth {
		t.Error("writing cannot be taken back")
	}
	st.page.redo()
	st.key(fyne.KeyEscape)
	later := again(t, mine, st.kept, plan)
	if got := later.page.decisions.own(at); got != "Meldet den Druckabfall" {
		t.Errorf("later it is %q", got)
	}
	later.page.apply()
	change, err := plan.Apply(mine, later.applied[0])
	if err == nil {
		err = mine.Apply(change)
	}
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(document.MapCards(mine, document.Maps(mine)[0].ID), func(c domain.Card) bool { return c.Text == "Meldet den Druckabfall" }) {
		t.Error("the text does not reach the project")
	}
}

func TestWhatIsBeingWrittenIsKept(t *testing.T) {
	for name, leave := range map[string]func(*stage){
		"another row": func(st *stage) { st.page.walk(1) },
		"later":       func(st *stage) { st.page.leave() },
		"a click":     func(st *stage) { st.window.Canvas().Unfocus() },
		"language":    func(st *stage) { st.page.Relabel() },
	} {
		plan, mine := answer(t)
		st := show(t, mine, plan)
		st.page.detail.table.write(st.conflict())
		test.Type(st.field(t), "Halb fertig")
		leave(st)
		if got := st.page.decisions.own(st.conflict()); got != "Halb fertig" {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestATextThatSaysWhatOneSideSays(t *testing.T) {
	plan, mine := answer(t)
	st := show(t, mine, plan)
	at, d := st.conflict(), st.page.decisions
	for text, want := range map[string]choice{
		"Meldet den Druckabfall per App": keepMine, " Meldet den Druckabfall am Telefon ": take(0), "  ": undecided,
	} {
		d.choices[at] = undecided
		d.write(at, text)
		if d.choices[at] != want {
			t.Errorf("%q is %+v", text, d.choices[at])
		}
	}
}
