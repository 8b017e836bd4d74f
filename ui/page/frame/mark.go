package frame

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
)

// Mark lets a row of the side bar look selected instead of that of the page, as while the inspector
// shows something that has no page. The empty kind marks the page again.
func (f *Frame) Mark(kind Kind, id domain.ID) {
	if key := (rowKey{kind, id}); f.side.marked != key {
		f.side.marked = key
		f.side.fill()
	}
}

// Below is the place in the window for a menu that belongs to a row of the side bar.
func (f *Frame) Below(kind Kind, id domain.ID) fyne.Position {
	r := f.side.rows[rowKey{kind, id}]
	if r == nil {
		return fyne.NewPos(sidePad, f.side.box.Position().Y)
	}
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(r.tree).AddXY(sidePad, rowHeight)
}
