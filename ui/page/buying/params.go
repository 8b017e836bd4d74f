package buying

import (
	"image"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/i18n"
)

// Params are what the panel and the page need from the window around them.
type Params struct {
	Session *edit.Session
	Words   *i18n.Catalog
	// Picture finds a decoded image, or nil.
	Picture func(domain.Hash) image.Image
	// Commit runs a command as one step of the history. It tells what went wrong and says whether
	// nothing did.
	Commit func(label edit.Label, f func(d *document.Draft) error) bool
	// Popup opens a menu at a place of the window.
	Popup func(m *fyne.Menu, at fyne.Position)
	// Name asks for a name, beginning with one; done is not called where nobody gives one.
	Name func(title, value string, done func(string))
	// Remove takes a record away after asking.
	Remove func(domain.ID)
	// Focus gives the keyboard to something in the window.
	Focus func(fyne.Focusable)
	// Shortcut runs a shortcut of the program.
	Shortcut func(fyne.Shortcut) bool
	Open
}

// Open turns to other places of the program.
type Open struct {
	Persona     func(domain.ID)
	Map         func(domain.ID)
	Card        func(domain.ID)
	Touchpoints func()
	// Needs turns to the information needs of the roles; nil offers no such way.
	Needs func()
	// Add makes a persona that plays a role.
	Add func(domain.Role)
}
