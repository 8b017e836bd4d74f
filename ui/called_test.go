package ui

import (
	"testing"

	"wegmarke/domain/document"
)

// otherStarts calls as another start of the program does.
type otherStarts struct {
	tell func(paths []string, take func() bool)
}

func (o *otherStarts) Receive(f func([]string, func() bool)) { o.tell = f }

// call hands paths over and says whether they were taken.
func (o *otherStarts) call(paths ...string) (taken bool) {
	o.tell(paths, func() bool { taken = true; return true })
	return taken
}

func TestAnotherStartOpensItsProjectHere(t *testing.T) {
	w, f := open(t)
	var starts otherStarts
	w.desk.heed(&starts, w.sys)
	one := f.project
	one.path = "/somewhere/one.wegmarke"
	f.doc = w.doc().Clone()
	if !starts.call() || len(w.desk.windows) != 1 {
		t.Errorf("coming forward made %d windows", len(w.desk.windows))
	}
	if !starts.call("/somewhere/two.wegmarke") || len(w.desk.windows) != 2 || w.project != Project(one) {
		t.Fatalf("%d windows", len(w.desk.windows))
	}
	starts.call("/somewhere/one.wegmarke")
	starts.call("/somewhere/two.wegmarke")
	if len(w.desk.windows) != 2 || one.closed != "" {
		t.Error("what was open is opened again")
	}
}

func TestAnotherStartUsesTheStartPage(t *testing.T) {
	w, f := open(t)
	f.doc = w.doc().Clone()
	w.begins()
	w.desk.called([]string{"/somewhere/one.wegmarke"})
	if n := w.desk.windows[1]; len(w.desk.windows) != 2 || n.session == nil {
		t.Errorf("%d windows", len(w.desk.windows))
	}
}

func TestAnotherStartBringsAnAnswerToTheOpenProject(t *testing.T) {
	w, f := open(t)
	sendOut(t, w, f)
	f.receipt = answered(t, f, "Lena Hoffmann", "aa", "Werksführung", "Werksführung im Mai")
	w.desk.called([]string{"/somewhere/antwort.xlsx"})
	if len(w.desk.windows) != 1 || !w.reviewing {
		t.Error("the answer is not looked through")
	}
	w.desk.called([]string{"/somewhere/antwort.xlsx"})
	if len(w.desk.windows) != 2 {
		t.Error("a second answer has no place beside the first")
	}
}

func TestWhoCallsTooLateIsNotAnswered(t *testing.T) {
	w, f := open(t)
	var starts otherStarts
	w.desk.heed(&starts, w.sys)
	f.doc = document.New()
	starts.tell([]string{"/somewhere/two.wegmarke"}, func() bool { return false })
	w.leaving = true
	if starts.call("/somewhere/two.wegmarke") || len(w.desk.windows) != 1 {
		t.Error("a project was opened that the other start has opened by itself")
	}
	w.leaving = false
}
