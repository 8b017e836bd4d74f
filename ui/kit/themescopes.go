//go:build migrated_fynedo

package kit

import (
	_ "unsafe" // for go:linkname

	"fyne.io/fyne/v2"
)

// themeScope stands for what the toolkit notes for an object that has a theme of its own.
type themeScope struct{}

// scopes are the objects that the toolkit knows to have a theme of their own, laid out as its map is with
// the build tag of this file. TestTheToolkitForgetsWhatFieldsWereMadeOf notices if a later toolkit differs.
//
//go:linkname scopes fyne.io/fyne/v2/internal/cache.overrides
var scopes struct{ known map[any]*themeScope }

// forgetEvery is after how many fields the toolkit's notes are looked through: together these cost less
// than to show one of them.
const forgetEvery = 50

// adoptedLately counts the fields since then. As foster it belongs to the toolkit's cache.
var adoptedLately int

// forgetScopes makes the toolkit forget the lines, frames and shadows of fields. It notes a theme for each of
// them, which means nothing to them, and forgets that of widgets only: five kilobytes are left of each
// field that was ever shown, which is most of what grows over a day.
func forgetScopes() {
	if adoptedLately++; adoptedLately < forgetEvery {
		return
	}
	adoptedLately = 0
	for o := range scopes.known {
		if _, widget := o.(fyne.Widget); !widget {
			delete(scopes.known, o)
		}
	}
}
