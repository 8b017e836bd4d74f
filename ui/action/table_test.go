package action

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

type words struct{}

func (words) Label(id string) string { return "<" + id + ">" }

func TestOneEntryServesKeyboardAndMenu(t *testing.T) {
	ran, possible := 0, true
	table, err := NewTable(words{}, &Action{
		ID: "edit.undo", Keys: []Key{{fyne.KeyZ, Primary}}, InField: true,
		Enabled: func() bool { return possible }, Run: func() { ran++ },
	}, &Action{ID: "file.save", Keys: []Key{{fyne.KeyS, Primary}}, Run: func() { ran += 10 }})
	if err != nil {
		t.Fatal(err)
	}
	table.Shortcut(&fyne.ShortcutUndo{})
	table.Menu("", nil, "edit.undo").Items[0].Action()
	if ran != 2 {
		t.Fatalf("ran %d times", ran)
	}
	possible = false
	if table.Run("edit.undo") || ran != 2 || !table.Menu("", nil, "edit.undo").Items[0].Disabled {
		t.Fatal("an impossible action ran or looks possible")
	}
	possible = true
	if table.FromField(&fyne.ShortcutUndo{}) || ran != 2 {
		t.Fatal("undo was taken away from a text field")
	}
	if !table.FromField(&desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: Primary}) || ran != 12 {
		t.Fatal("a text field swallowed the shortcut for saving")
	}
}

func TestKeysAndNamesAreUnique(t *testing.T) {
	a := &Action{ID: "a", Keys: []Key{{fyne.KeyF2, 0}}}
	if _, err := NewTable(words{}, a, &Action{ID: "a"}); err == nil {
		t.Error("two actions of one name were accepted")
	}
	if _, err := NewTable(words{}, a, &Action{ID: "b", Keys: []Key{{fyne.KeyF2, 0}}}); err == nil {
		t.Error("two actions on one key were accepted")
	}
}
