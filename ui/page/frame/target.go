package frame

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
)

// RowAt is the row of the side bar at a place of the window, with the name of what it stands for.
func (f *Frame) RowAt(at fyne.Position) (kind Kind, id domain.ID, name string, ok bool) {
	s := f.side
	driver := fyne.CurrentApp().Driver()
	if !f.sideShown || !within(at, driver.AbsolutePositionForObject(s.scroll), s.scroll.Size()) {
		return "", domain.ID{}, "", false
	}
	for _, it := range s.items {
		r := s.rows[it.key]
		if it.section == "" && r != nil && within(at, driver.AbsolutePositionForObject(r.tree), r.tree.Size()) {
			return it.key.kind, it.key.id, it.name, true
		}
	}
	return "", domain.ID{}, "", false
}

func within(at, from fyne.Position, size fyne.Size) bool {
	return at.X >= from.X && at.Y >= from.Y && at.X < from.X+size.Width && at.Y < from.Y+size.Height
}

// MarkTarget shows the row that what is dragged would go to; an empty kind marks none.
func (f *Frame) MarkTarget(kind Kind, id domain.ID) {
	for key, r := range f.side.rows {
		r.tree.SetTarget(kind != "" && key == rowKey{kind, id})
	}
}
