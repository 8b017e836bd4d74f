package persona

import (
	"image"
	"time"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/i18n"
)

// Params are what the page needs from the program.
type Params struct {
	Session *edit.Session
	Words   *i18n.Catalog
	// Today is the day that dates without a year are near to.
	Today func() domain.Date
	// Clock tells two clicks from a double one, and Later runs something after a while.
	Clock func() time.Time
	Later func(d time.Duration, f func()) (stop func())
	// Mods are the modifier keys that are held now.
	Mods func() fyne.KeyModifier
	// Commit runs a command as one step of the history and says whether it was taken; it tells the
	// user what went wrong. Steps of one merge key that follow closely become one.
	Commit func(label edit.Label, merge string, f func(d *document.Draft) ([]domain.ID, error)) bool
	Popup  func(m *fyne.Menu, at fyne.Position)
	// Status says what is dragged; both texts may be empty.
	Status func(matter, remark string)
	// Shortcut gets the key presses that a card does not need, FromField those that a text field
	// does not need.
	Shortcut  func(fyne.Shortcut) bool
	FromField func(fyne.Shortcut) bool
	// Picture finds a decoded image, or nil.
	Picture func(domain.Hash) image.Image
	// ChoosePicture lets the user choose a picture and keeps it; done gets its name in the project.
	ChoosePicture func(done func(domain.Hash))
	// PastePicture does so with the picture on the clipboard; nil where none can come from there.
	PastePicture func(done func(domain.Hash))
	// Duplicate makes a copy of a persona and turns to it.
	Duplicate func(domain.ID)
	// Author is who signs a comment, given whom the project names.
	Author func(otherwise string) string
	// OpenSide makes sure that the panel at the right can be seen.
	OpenSide func()
	// Top and Bottom are put above and below the guiding questions in the panel at the right.
	Top, Bottom []SidePart
}

// SidePart is a part of the panel at the right that another package makes.
type SidePart interface {
	// Object is what is shown; its height may change with what it shows.
	Object() fyne.CanvasObject
	// Show tells which persona the page is about.
	Show(persona domain.ID)
	// Update follows a change of the project while the page is shown.
	Update(ev edit.Event)
}
