package ui

import (
	"cmp"
	"os"
	"slices"
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"wegmarke/ui/recent"
)

// sizes are how large the window can be drawn, in percent. The toolkit knows tenths only.
func sizes() []int { return []int{100, 110, 130, 150} }

// sizeVariable is where the toolkit reads its scale, beside its own settings that are not ours to change.
const sizeVariable = "FYNE_SCALE"

// takeSize draws everything as large as was chosen, unless the command line or the surroundings say how
// large. It belongs before the first window.
func takeSize(percent int) {
	if percent > 0 && os.Getenv(sizeVariable) == "" {
		_ = os.Setenv(sizeVariable, scaleOf(percent))
	}
}

func scaleOf(percent int) string { return strconv.FormatFloat(float64(percent)/100, 'f', 2, 64) }

// sizeFor is the size that comes next to how large the system shall write; 0 where that is the usual.
func sizeFor(text int) int {
	best := sizes()[0]
	for _, n := range sizes() {
		if away(n, text) < away(best, text) {
			best = n
		}
	}
	if text == 0 || best == sizes()[0] {
		return 0
	}
	return best
}

func away(a, b int) int { return max(a-b, b-a) }

// size is the place among the sizes of what was chosen, or else of what the system was asked for.
func (w *window) size() int {
	return max(slices.Index(sizes(), cmp.Or(w.settings().Size, sizeFor(w.desk.wished.Text))), 0)
}

// setSize draws everything larger or smaller from now on. The window keeps its place on the screen, as
// far as what is in it still has room.
func (w *window) setSize(percent int) {
	if sizes()[w.size()] == percent {
		return
	}
	kept := percent
	if kept == cmp.Or(sizeFor(w.desk.wished.Text), 100) {
		kept = 0 // so that it follows the system later, too
	}
	w.keepSettings(func(s *recent.Settings) { s.Size = kept })
	_ = os.Setenv(sizeVariable, scaleOf(percent))
	w.applyTheme() // with which the toolkit reads it again
	c := w.win.Canvas()
	was, size := c.Scale(), c.Size()
	w.sys.Later(settled, func() {
		if now := c.Scale(); now > 0 && now != was {
			w.win.Resize(fyne.NewSize(max(size.Width*was/now, minWidth), max(size.Height*was/now, minHeight)))
		}
	})
}

// settled is how long the toolkit takes until a window has its new scale.
const settled = 200 * time.Millisecond
