package ui

import (
	"testing"

	"wegmarke/ui/dialog"
	"wegmarke/ui/kit"
)

// fakeKeepings counts how often everything was deleted.
type fakeKeepings struct {
	busy    bool
	cleared int
}

func (k *fakeKeepings) List() ([]Keeping, error) {
	var out []Keeping
	for i, kind := range KeepingKinds() {
		out = append(out, Keeping{kind, int64(i) * 1000})
	}
	return out, nil
}
func (k *fakeKeepings) Busy() (bool, error) { return k.busy, nil }
func (k *fakeKeepings) Clear() error        { k.cleared++; return nil }

func TestNothingIsDeletedWhileAProjectIsOpen(t *testing.T) {
	w, f := open(t)
	k := &fakeKeepings{}
	w.Keepings = k
	// The dangerous answer is chosen wherever there is one.
	f.answer = func(c dialog.Choice) {
		for _, a := range c.Answers {
			if a.Kind == kit.Danger {
				a.Do()
			}
		}
	}
	w.showKeepings()
	if k.cleared != 0 || len(f.asked) != 2 || f.asked[1] != w.words.T("keepings.busy.open") {
		t.Errorf("deleted %d times, asked %q", k.cleared, f.asked)
	}
	w.leave(t)
	k.busy = true
	w.showKeepings()
	if k.cleared != 0 || f.asked[len(f.asked)-1] != w.words.T("keepings.busy.left") {
		t.Errorf("deleted %d times, asked %q", k.cleared, f.asked)
	}
	k.busy = false
	w.showKeepings()
	if k.cleared != 1 || w.begin == nil {
		t.Errorf("deleted %d times", k.cleared)
	}
}
