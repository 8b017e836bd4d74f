package kit

import "fyne.io/fyne/v2"

// OpenMenu shows a menu below an object. An empty menu opens nothing.
func OpenMenu(below fyne.CanvasObject, menu *fyne.Menu) {
	if menu == nil || len(menu.Items) == 0 {
		return
	}
	openMenu(below, below.Size(), menu)
}
