package kit

import (
	"sync"

	"fyne.io/fyne/v2"
)

// sizes remembers how large texts are. The toolkit does so as well, but forgets everything whenever a
// text field is given a theme, and then a panel with a few fields is measured some hundred times. A
// size follows from the font alone, so this is the state of no window; hence one for the process.
var sizes = struct {
	sync.Mutex
	known map[sizeKey]fyne.Size
}{known: make(map[sizeKey]fyne.Size)}

type sizeKey struct {
	text  string
	size  float32
	style fyne.TextStyle
	font  fyne.Resource
}

// mostSizes is how many are remembered. When there are more, all are forgotten: what is on screen is
// soon known again.
const mostSizes = 1 << 13

// sizeOf is the size of a text as it is drawn. Without a source the font is that of the theme.
func sizeOf(text string, size float32, style fyne.TextStyle, source fyne.Resource) fyne.Size {
	app := fyne.CurrentApp()
	key := sizeKey{text, size, style, source}
	if source == nil {
		key.font = app.Settings().Theme().Font(style)
	}
	sizes.Lock()
	defer sizes.Unlock()
	if s, ok := sizes.known[key]; ok {
		return s
	}
	s, _ := app.Driver().RenderedTextSize(text, size, style, source)
	if len(sizes.known) >= mostSizes {
		clear(sizes.known)
	}
	sizes.known[key] = s
	return s
}
