package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// OnFunctionKey gets the keys F1 to F12 that a control with the focus does not need itself.
func (h *Host) OnFunctionKey(f func(fyne.KeyName) bool) { h.function = f }

// FunctionKey hands a key that a control has no use for to the window around it, and says whether
// that used it: F1 to F12 mean the same wherever the focus is. The toolkit tells keys to the control
// that has the focus and to nobody else.
func FunctionKey(o fyne.CanvasObject, name fyne.KeyName) bool {
	if len(name) < 2 || !strings.HasPrefix(string(name), "F") {
		return false
	}
	h := hostOf(o)
	return h != nil && h.function != nil && h.function(name)
}

// Holder is a widget that tells what is in it, so that the keyboard can be led inside.
type Holder interface {
	// Inside is the object that holds what the widget shows.
	Inside() fyne.CanvasObject
}

// FirstFocusable finds the first control below an object that can have the focus, or nil.
func FirstFocusable(o fyne.CanvasObject) fyne.Focusable {
	if o == nil || !o.Visible() {
		return nil
	}
	if f, ok := o.(fyne.Focusable); ok {
		if d, ok := o.(fyne.Disableable); !ok || !d.Disabled() {
			return f
		}
		return nil
	}
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			if f := FirstFocusable(child); f != nil {
				return f
			}
		}
	case *container.Scroll:
		return FirstFocusable(o.Content)
	case *container.Clip:
		return FirstFocusable(o.Content)
	case Holder:
		return FirstFocusable(o.Inside())
	}
	return nil
}
