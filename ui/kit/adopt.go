package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// foster holds one list for each theme that fields are shown in.
//
// The toolkit parses all fonts again for every container.ThemeOverride that shows text, and keeps
// them until the program's theme changes: about six megabytes for each field that was ever shown.
// A list under an override, however, passes its own override on to the items it makes. So each
// theme has one list, which is never shown, and every field is introduced to the toolkit as an item
// of it. This is the state of the toolkit's cache, not of the program, hence one for the process.
var foster = make(map[any]*widget.List)

// Adopt shows a field in another theme than that of the program. Fields with equal keys share one
// theme, which must not depend on the single field. It belongs to the main goroutine.
func Adopt(field fyne.CanvasObject, key any, theme fyne.Theme) {
	list := foster[key]
	if list == nil {
		list = widget.NewList(func() int { return 0 }, func() fyne.CanvasObject { return field },
			func(widget.ListItemID, fyne.CanvasObject) {})
		container.NewThemeOverride(list, theme)
		foster[key] = list
	}
	list.CreateItem = func() fyne.CanvasObject { return field }
	list.Refresh()
	// The list must not hold on to a field that is gone.
	list.CreateItem = func() fyne.CanvasObject { return &fyne.Container{} }
}
