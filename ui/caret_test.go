package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wegmarke/ui/kit"
)

// keyed is a field that counts the keys it gets.
type keyed struct {
	*kit.Entry
	keys []fyne.KeyName
}

func (k *keyed) TypedKey(e *fyne.KeyEvent) {
	k.keys = append(k.keys, e.Name)
	k.Entry.TypedKey(e)
}

// TestACaretRestsWhenNobodyWrites: it blinks while somebody writes and for a while after, then it is kept
// still, and what is in the field stays.
func TestACaretRestsWhenNobodyWrites(t *testing.T) {
	open(t) // a field needs a program around it
	f := &keyed{Entry: kit.NewTextEntry(nil)}
	f.SetText("zwei\nZeilen")
	f.Entry.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	var c caret
	now := time.Unix(1000, 0)
	if wait := c.look(f, now); wait != caretLook || len(f.keys) > 0 {
		t.Errorf("at first: next look in %v, keys %v", wait, f.keys)
	}
	now = now.Add(caretRest)
	if wait := c.look(f, now); wait != caretBeat || len(f.keys) != 1 {
		t.Errorf("at rest: next look in %v, keys %v", wait, f.keys)
	}
	if f.SelectedText() != f.Text {
		t.Errorf("at rest %q is selected", f.SelectedText())
	}
	f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	if wait := c.look(f, now.Add(time.Second)); wait != caretLook || len(f.keys) != 1 {
		t.Errorf("after a movement: next look in %v, keys %v", wait, f.keys)
	}
	if f.Text != "zwei\nZeilen" {
		t.Errorf("the text has become %q", f.Text)
	}
	if wait := c.look(nil, now); wait != caretLook || c.field != nil {
		t.Errorf("without a field: next look in %v", wait)
	}
}
