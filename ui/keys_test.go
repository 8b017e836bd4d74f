package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/ui/action"
)

// designKeys is the table of keys of the design: the action of each row with its keys on Windows and
// Linux, and on macOS. What only the map or a review knows is held by their own tests.
var designKeys = []struct {
	id          string
	others, mac []action.Key
}{
	{"project.new", one(fyne.KeyN, primary), one(fyne.KeyN, primary)},
	{"project.open", one(fyne.KeyO, primary), one(fyne.KeyO, primary)},
	{"project.save", one(fyne.KeyS, primary), one(fyne.KeyS, primary)},
	{"undo", one(fyne.KeyZ, primary), one(fyne.KeyZ, primary)},
	{"redo", two(fyne.KeyY, primary, fyne.KeyZ, primary|shift), one(fyne.KeyZ, primary|shift)},
	{"find", one(fyne.KeyF, primary), one(fyne.KeyF, primary)},
	{"quickopen", one(fyne.KeyK, primary), one(fyne.KeyK, primary)},
	{"card.add", one(fyne.KeyInsert, 0), one(fyne.KeyReturn, primary)},
	{"card.edit", one(fyne.KeyF2, 0), one(fyne.KeyF2, 0)},
	{"card.up", one(fyne.KeyUp, alt), one(fyne.KeyUp, alt)},
	{"card.down", one(fyne.KeyDown, alt), one(fyne.KeyDown, alt)},
	{"card.left", one(fyne.KeyLeft, alt), one(fyne.KeyLeft, alt)},
	{"card.right", one(fyne.KeyRight, alt), one(fyne.KeyRight, alt)},
	{"card.lift", one(fyne.KeySpace, 0), one(fyne.KeySpace, 0)},
	{"card.duplicate", one(fyne.KeyD, primary), one(fyne.KeyD, primary)},
	{"card.delete", one(fyne.KeyDelete, 0), two(fyne.KeyBackspace, 0, fyne.KeyDelete, 0)},
	{"sidebar", one(fyne.KeyB, primary), one(fyne.KeyB, primary)},
	{"inspector", one(fyne.KeyI, primary), one(fyne.KeyI, primary)},
	{"zoom.in", two(fyne.KeyPlus, primary, fyne.KeyEqual, primary), two(fyne.KeyPlus, primary, fyne.KeyEqual, primary)},
	{"zoom.out", one(fyne.KeyMinus, primary), one(fyne.KeyMinus, primary)},
	{"zoom.reset", one(fyne.Key0, primary), one(fyne.Key0, primary)},
	{"zoom.fit", one(fyne.Key9, primary), one(fyne.Key9, primary)},
	{"present", one(fyne.KeyF5, 0), two(fyne.KeyP, primary|alt, fyne.KeyF5, 0)},
	{"workbook.export", one(fyne.KeyE, primary), one(fyne.KeyE, primary)},
	{"answer.import", one(fyne.KeyI, primary|shift), one(fyne.KeyI, primary|shift)},
	{"help", one(fyne.KeyF1, 0), two(fyne.KeySlash, primary|shift, fyne.KeyF1, 0)},
	// Beyond the table of the design.
	{"replace", one(fyne.KeyH, primary), one(fyne.KeyF, primary|alt)},
	{"go.back", one(fyne.KeyLeft, primary|alt), one(fyne.KeyLeftBracket, primary)},
	{"go.forward", one(fyne.KeyRight, primary|alt), one(fyne.KeyRightBracket, primary)},
	{"select.toggle", one(fyne.KeySpace, fyne.KeyModifierControl), one(fyne.KeySpace, shift)},
	{"goto", one(fyne.KeyG, primary), one(fyne.KeyG, primary)},
	{"zoom.selection", one(fyne.Key2, primary), one(fyne.Key2, primary)},
	{"tab.next", two(fyne.KeyTab, fyne.KeyModifierControl, fyne.KeyPageDown, primary), two(fyne.KeyTab, fyne.KeyModifierControl, fyne.KeyPageDown, primary)},
	{"beside.toggle", one(fyne.KeyF8, 0), one(fyne.KeyF8, 0)},
	{"window.new", one(fyne.KeyN, primary|shift), one(fyne.KeyN, primary|shift)},
	{"tab.close", one(fyne.KeyW, primary), one(fyne.KeyW, primary)},
	{"tab.reopen", one(fyne.KeyT, primary|shift), one(fyne.KeyT, primary|shift)},
	{"print", one(fyne.KeyP, primary), one(fyne.KeyP, primary)},
	{"history", one(fyne.KeyH, primary|shift), one(fyne.KeyH, primary|shift)},
}

const (
	primary = action.Primary
	shift   = fyne.KeyModifierShift
	alt     = fyne.KeyModifierAlt
)

func one(name fyne.KeyName, mod fyne.KeyModifier) []action.Key {
	return []action.Key{{Name: name, Modifier: mod}}
}

func two(a fyne.KeyName, am fyne.KeyModifier, b fyne.KeyName, bm fyne.KeyModifier) []action.Key {
	return append(one(a, am), one(b, bm)...)
}

func TestKeysAreThoseOfTheDesign(t *testing.T) {
	w, _ := open(t)
	for _, mac := range []bool{false, true} {
		all := append(append(w.actions(), w.helpActions()...), w.page.Actions()...)
		table, err := action.NewTable(words{w.words}, action.For(mac, all)...)
		if err != nil {
			t.Fatalf("macOS %v: %v", mac, err)
		}
		owner := map[action.Key]string{}
		for _, a := range table.All() {
			for _, k := range a.Keys {
				owner[k] = a.ID
			}
		}
		for _, row := range designKeys {
			want := row.others
			if mac {
				want = row.mac
			}
			a := table.Get(row.id)
			if a == nil {
				t.Errorf("there is no %s", row.id)
				continue
			}
			if len(a.Keys) != len(want) {
				t.Errorf("macOS %v: %s has the keys %v, want %v", mac, row.id, a.Keys, want)
				continue
			}
			for i, k := range want {
				if a.Keys[i] != k {
					t.Errorf("macOS %v: key %d of %s is %v, want %v", mac, i, row.id, a.Keys[i], k)
				}
			}
		}
		taken := []action.Key{{Name: fyne.KeyH, Modifier: primary}, {Name: fyne.KeyM, Modifier: primary}, {Name: fyne.KeyY, Modifier: primary}, {Name: fyne.KeySpace, Modifier: primary}}
		for _, k := range taken {
			if mac && owner[k] != "" {
				t.Errorf("%s takes %v, which means something else on macOS", owner[k], k)
			}
		}
	}
}
