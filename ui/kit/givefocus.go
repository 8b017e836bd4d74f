package kit

import "fyne.io/fyne/v2"

// CanvasOf is the canvas that shows an object, or will show it: before it is painted for the first
// time the toolkit does not know, and a page that has just been put into the window could not be
// given the keyboard. The program has one window. Nil means that there is none.
func CanvasOf(o fyne.CanvasObject) fyne.Canvas {
	driver := fyne.CurrentApp().Driver()
	if c := driver.CanvasForObject(o); c != nil {
		return c
	}
	if all := driver.AllWindows(); len(all) == 1 {
		return all[0].Canvas()
	}
	return nil
}
