package action

import (
	"fyne.io/fyne/v2"
)

// Key is a key press that runs an action.
type Key struct {
	Name fyne.KeyName
	// Modifier uses Primary for Ctrl on Windows and Linux and Cmd on macOS.
	Modifier fyne.KeyModifier
}

// Primary is Ctrl or, on macOS, Cmd.
const Primary = fyne.KeyModifierShortcutDefault

// Action is one thing a user can do.
type Action struct {
	// ID names the action; its label has the translation key "action." + ID.
	ID string
	// Icon is the name of an icon, or "".
	Icon string
	// Keys run the action; menus show the first.
	Keys []Key
	// MacKeys stand in for Keys on macOS where the conventions differ; nil means the same ones.
	MacKeys []Key
	// Text replaces the label where it depends on the state, as for undo.
	Text func() string
	// Enabled says whether the action is possible now; nil means always.
	Enabled func() bool
	// Why says why the action is not possible now; nil, or "", where that goes without saying.
	Why func() string
	// Checked puts a tick before the label; nil means none.
	Checked func() bool
	// Run does it. It is never called while Enabled says no.
	Run func()
	// InField says that a text field that has the focus keeps the keys of this action: they mean
	// its own text there, as undo, copy and paste do.
	InField bool
}

// Possible says whether the action can run now.
func (a *Action) Possible() bool { return a.Enabled == nil || a.Enabled() }

// For gives actions the keys of a system.
func For(mac bool, actions []*Action) []*Action {
	for _, a := range actions {
		if mac && a.MacKeys != nil {
			a.Keys, a.MacKeys = a.MacKeys, nil
		}
	}
	return actions
}
