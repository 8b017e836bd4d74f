package frame

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// newMoments makes the count of key moments in the bar above a map: a button where something
// happens on a click, otherwise the same words without one. The function writes the words.
func newMoments(show func()) (fyne.CanvasObject, func(string)) {
	if show != nil {
		b := kit.NewButton(kit.ButtonParams{Icon: "waymark", Kind: kit.Quiet, Small: true, Tone: kit.Wegmarke, Action: show})
		return b, b.SetText
	}
	text := kit.NewText("", kit.Body, kit.Ink2)
	text.SetWeight(theme.Medium)
	words := container.New(layout.NewCustomPaddedHBoxLayout(6), kit.NewIcon("waymark", 14, kit.Wegmarke), text)
	return container.New(layout.NewCustomPaddedLayout(0, 0, 10, 10), words), text.SetText
}
