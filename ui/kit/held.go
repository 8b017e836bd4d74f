package kit

import (
	"time"

	"fyne.io/fyne/v2"
)

// Held knows that the pointer went down in a text field and has not come up in it: a selection that is
// drawn past the edge. When the pointer comes up outside, the toolkit takes the keyboard from the field
// and gives it back in the same turn. A field that closes when it loses the keyboard asks here first.
type Held struct{ down bool }

// Press notes that the pointer went down in the field, or that the field came under a pointer that was
// down.
func (h *Held) Press() { h.down = true }

// Release notes that the pointer came up in the field.
func (h *Held) Release() { h.down = false }

// Lost says whether the loss of the keyboard is meant. Where that is not known yet, gone is called a
// frame later if the field has not got it back.
func (h *Held) Lost(field fyne.Focusable, gone func()) (meant bool) {
	if !h.down {
		return true
	}
	h.down = false
	time.AfterFunc(heldFrame, func() {
		fyne.Do(func() {
			object, ok := field.(fyne.CanvasObject)
			if !ok {
				return
			}
			if c := CanvasOf(object); c == nil || c.Focused() != field {
				gone()
			}
		})
	})
	return false
}

const heldFrame = 16 * time.Millisecond
