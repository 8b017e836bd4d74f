package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// foster holds one parent for each theme that fields are shown in. This is the state of the toolkit's
// cache, not of the program, hence one for the process.
var foster = make(map[any]*parent)

// parent introduces fields to the toolkit.
//
// The toolkit parses all fonts again for every container.ThemeOverride that shows text, and keeps
// them until the program's theme changes: about seven megabytes for each field that was ever shown.
// A list under an override, however, passes its own override on to the items it makes. So each
// theme has one list, which is never shown, and every field is taken for an item of it. The fonts of
// the lists are those of the program; see UseFonts.
type parent struct {
	list *widget.List
	// styles are those in which its fields write.
	styles map[fyne.TextStyle]bool
}

// Themed is a field that knows its theme; every widget of the toolkit does.
type Themed interface {
	fyne.Widget
	Theme() fyne.Theme
}

// Adopt shows a field in another theme than that of the program. Fields with equal keys share one
// theme, which must not depend on the single field. It belongs to the main goroutine.
//
// The toolkit forgets the theme of a widget that was not painted for a minute. So whatever holds a
// field for longer adopts it again in its CreateRenderer; for one that is not forgotten that costs
// nothing.
func Adopt(field Themed, key any, theme fyne.Theme) {
	if adopted(field) {
		return
	}
	p := foster[key]
	if p == nil {
		p = &parent{styles: make(map[fyne.TextStyle]bool), list: widget.NewList(func() int { return 0 },
			func() fyne.CanvasObject { return &fyne.Container{} }, func(widget.ListItemID, fyne.CanvasObject) {})}
		foster[key] = p
	}
	list := p.list
	if !adopted(list) { // new, or forgotten as well
		container.NewThemeOverride(list, theme)
	}
	list.CreateItem = func() fyne.CanvasObject { return field }
	list.Refresh()
	// The list must not hold on to a field that is gone.
	list.CreateItem = func() fyne.CanvasObject { return &fyne.Container{} }
	style := fyne.TextStyle{}
	if e, ok := field.(*Entry); ok {
		style = e.TextStyle
	}
	p.styles[style] = true
	shareFonts(style, nil, list)
	forgetScopes()
}

// adopted says whether the toolkit still knows the theme of a widget. The widget itself remembers what
// the toolkit has forgotten, until it is refreshed.
func adopted(w Themed) bool {
	w.Refresh()
	return w.Theme() != fyne.CurrentApp().Settings().Theme()
}

// KeepThemes keeps the toolkit from forgetting the themes of Adopt while the program runs: to find
// one again costs the memory that sharing it saves. The function it returns ends that.
func KeepThemes() (stop func()) {
	const pace = 20 * time.Second // the toolkit forgets after a minute
	ticker, end := time.NewTicker(pace), make(chan struct{})
	go func() {
		for {
			select {
			case <-ticker.C:
				fyne.Do(touchThemes)
			case <-end:
				ticker.Stop()
				return
			}
		}
	}()
	return func() { close(end) }
}

// touchThemes asks every list for its size, which the toolkit takes for a sign of life.
func touchThemes() {
	for _, p := range foster {
		p.list.MinSize()
	}
}
