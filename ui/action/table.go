package action

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Words translates labels.
type Words interface {
	// Label is the name of the action with this ID.
	Label(id string) string
}

// Table holds all actions.
type Table struct {
	order []*Action
	byID  map[string]*Action
	byKey map[Key]*Action
	words Words
}

// NewTable collects actions. It refuses two with one ID or one key.
func NewTable(words Words, actions ...*Action) (*Table, error) {
	t := &Table{byID: make(map[string]*Action), byKey: make(map[Key]*Action), words: words}
	for _, a := range actions {
		if t.byID[a.ID] != nil {
			return nil, fmt.Errorf("two actions are called %s", a.ID)
		}
		t.byID[a.ID] = a
		t.order = append(t.order, a)
		for _, k := range a.Keys {
			if other := t.byKey[k]; other != nil {
				return nil, fmt.Errorf("actions %s and %s share the key %s", other.ID, a.ID, k.Name)
			}
			t.byKey[k] = a
		}
	}
	return t, nil
}

// All lists the actions in the order of the table.
func (t *Table) All() []*Action { return t.order }

// Get finds an action, or nil.
func (t *Table) Get(id string) *Action { return t.byID[id] }

// Run runs an action if it is possible now.
func (t *Table) Run(id string) bool { return run(t.byID[id]) }

// Press runs the action of a key, if there is one and it is possible.
func (t *Table) Press(name fyne.KeyName, mod fyne.KeyModifier) bool {
	return run(t.byKey[Key{name, mod}])
}

// Shortcut runs the action that belongs to a shortcut of the toolkit.
func (t *Table) Shortcut(s fyne.Shortcut) bool {
	k, ok := KeyOf(s)
	return ok && run(t.byKey[k])
}

// FromField runs the action of a shortcut that a text field does not need for itself.
func (t *Table) FromField(s fyne.Shortcut) bool {
	k, ok := KeyOf(s)
	if !ok {
		return false
	}
	a := t.byKey[k]
	return a != nil && !a.InField && run(a)
}

// KeptByField says whether a text field keeps a shortcut for its own text.
func (t *Table) KeptByField(s fyne.Shortcut) bool {
	k, ok := KeyOf(s)
	if !ok {
		return true
	}
	a := t.byKey[k]
	return a != nil && a.InField
}

func run(a *Action) bool {
	if a == nil || !a.Possible() {
		return false
	}
	a.Run()
	return true
}

// KeyOf turns a shortcut of the toolkit into the key press behind it.
func KeyOf(s fyne.Shortcut) (Key, bool) {
	switch s := s.(type) {
	case *fyne.ShortcutUndo:
		return Key{fyne.KeyZ, Primary}, true
	case *fyne.ShortcutRedo:
		return Key{fyne.KeyY, Primary}, true
	case *fyne.ShortcutCopy:
		return Key{fyne.KeyC, Primary}, true
	case *fyne.ShortcutCut:
		return Key{fyne.KeyX, Primary}, true
	case *fyne.ShortcutPaste:
		return Key{fyne.KeyV, Primary}, true
	case *fyne.ShortcutSelectAll:
		return Key{fyne.KeyA, Primary}, true
	case *desktop.CustomShortcut:
		return Key{s.KeyName, s.Modifier}, true
	}
	return Key{}, false
}

// shortcutOf is the form in which the toolkit shows and delivers a key press.
func shortcutOf(k Key) fyne.Shortcut {
	if k.Modifier == Primary {
		switch k.Name {
		case fyne.KeyZ:
			return &fyne.ShortcutUndo{}
		case fyne.KeyY:
			return &fyne.ShortcutRedo{}
		case fyne.KeyC:
			return &fyne.ShortcutCopy{}
		case fyne.KeyX:
			return &fyne.ShortcutCut{}
		case fyne.KeyV:
			return &fyne.ShortcutPaste{}
		case fyne.KeyA:
			return &fyne.ShortcutSelectAll{}
		}
	}
	return &desktop.CustomShortcut{KeyName: k.Name, Modifier: k.Modifier}
}

// Shortcuts lists the shortcuts of all actions, for a canvas on which nothing has the focus.
func (t *Table) Shortcuts() []fyne.Shortcut {
	var out []fyne.Shortcut
	for _, a := range t.order {
		for _, k := range a.Keys {
			if k.Modifier != 0 {
				out = append(out, shortcutOf(k))
			}
		}
	}
	return out
}

// Label is what the action is called now.
func (t *Table) Label(id string) string {
	if a := t.byID[id]; a != nil && a.Text != nil {
		return a.Text()
	}
	return t.words.Label(id)
}

// Separator stands for a line between the entries of a menu.
const Separator = "-"

// Menu makes a menu of actions; icon turns the name of an icon into the picture.
func (t *Table) Menu(title string, icon func(string) fyne.Resource, ids ...string) *fyne.Menu {
	m := fyne.NewMenu(title)
	for _, id := range ids {
		if id == Separator {
			if n := len(m.Items); n > 0 && !m.Items[n-1].IsSeparator {
				m.Items = append(m.Items, fyne.NewMenuItemSeparator())
			}
			continue
		}
		if a := t.byID[id]; a != nil {
			m.Items = append(m.Items, t.item(a, icon))
		}
	}
	return m
}

func (t *Table) item(a *Action, icon func(string) fyne.Resource) *fyne.MenuItem {
	it := fyne.NewMenuItem(t.Label(a.ID), func() { run(a) })
	it.Disabled = !a.Possible()
	it.Checked = a.Checked != nil && a.Checked()
	if a.Icon != "" && icon != nil {
		it.Icon = icon(a.Icon)
	}
	if len(a.Keys) > 0 {
		k := a.Keys[0]
		it.Shortcut = &desktop.CustomShortcut{KeyName: k.Name, Modifier: k.Modifier}
	}
	return it
}
