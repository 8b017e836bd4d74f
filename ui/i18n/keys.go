package i18n

import (
	"strings"

	"fyne.io/fyne/v2"
)

// Shortcut writes a key combination as the system's users know it: "Strg Umschalt I"
// on a German Windows, "⇧⌘I" on a Mac. Parts are joined by spaces, not by plus signs,
// because plus is a key itself.
func (c *Catalog) Shortcut(key fyne.KeyName, modifier fyne.KeyModifier, mac bool) string {
	if mac {
		return macModifiers(modifier) + c.macKey(key)
	}
	var parts []string
	for _, m := range []struct {
		modifier fyne.KeyModifier
		name     string
	}{
		{fyne.KeyModifierControl, c.T("key.control")},
		{fyne.KeyModifierAlt, c.T("key.alt")},
		{fyne.KeyModifierShift, c.T("key.shift")},
		{fyne.KeyModifierSuper, c.T("key.super")},
	} {
		if modifier&m.modifier != 0 {
			parts = append(parts, m.name)
		}
	}
	return strings.Join(append(parts, c.key(key)), " ")
}

// macModifiers are written in the order Apple prescribes.
func macModifiers(modifier fyne.KeyModifier) string {
	var b strings.Builder
	for _, m := range []struct {
		modifier fyne.KeyModifier
		sign     string
	}{
		{fyne.KeyModifierControl, "⌃"},
		{fyne.KeyModifierAlt, "⌥"},
		{fyne.KeyModifierShift, "⇧"},
		{fyne.KeyModifierSuper, "⌘"},
	} {
		if modifier&m.modifier != 0 {
			b.WriteString(m.sign)
		}
	}
	return b.String()
}

func (c *Catalog) key(key fyne.KeyName) string {
	switch key {
	case fyne.KeyReturn, fyne.KeyEnter:
		return c.T("key.enter")
	case fyne.KeyEscape:
		return c.T("key.escape")
	case fyne.KeySpace:
		return c.T("key.space")
	case fyne.KeyDelete:
		return c.T("key.delete")
	case fyne.KeyInsert:
		return c.T("key.insert")
	case fyne.KeyBackspace:
		return c.T("key.backspace")
	case fyne.KeyTab:
		return c.T("key.tab")
	case fyne.KeyHome:
		return c.T("key.home")
	case fyne.KeyEnd:
		return c.T("key.end")
	case fyne.KeyPageUp:
		return c.T("key.pageup")
	case fyne.KeyPageDown:
		return c.T("key.pagedown")
	default:
		return keySign(key)
	}
}

func (c *Catalog) macKey(key fyne.KeyName) string {
	switch key {
	case fyne.KeyReturn, fyne.KeyEnter:
		return "↩"
	case fyne.KeyDelete, fyne.KeyBackspace:
		return "⌫"
	case fyne.KeyTab:
		return "⇥"
	default:
		return c.key(key)
	}
}

// keySign names keys that read the same in every language.
func keySign(key fyne.KeyName) string {
	switch key {
	case fyne.KeyLeft:
		return "←"
	case fyne.KeyRight:
		return "→"
	case fyne.KeyUp:
		return "↑"
	case fyne.KeyDown:
		return "↓"
	case fyne.KeyMinus:
		return minus
	case fyne.KeyEqual:
		// The key for "larger" is reached as plus on most layouts.
		return "+"
	default:
		return string(key)
	}
}
