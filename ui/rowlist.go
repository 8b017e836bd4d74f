package ui

import (
	"fyne.io/fyne/v2"

	"wegmarke/ui/action"
	"wegmarke/ui/kit"
)

// showRows opens a list in which something is looked for and chosen. The key that opened it closes it
// again.
func (w *window) showRows(placeholder string, key action.Key, find func(text string) (rows []kit.FoundRow, foot, none string)) {
	w.showFound(placeholder, key, find, nil)
}

// showFound opens such a list whose rows may come later, as long as more says so.
func (w *window) showFound(placeholder string, key action.Key, find func(text string) (rows []kit.FoundRow, foot, none string), more func() bool) {
	var p *kit.Palette
	p = kit.ShowPalette(w.win.Canvas(), kit.PaletteParams{
		Placeholder: w.words.T(placeholder), ClearTip: kit.Tip{Text: w.words.T("kit.clear")},
		Find: find, More: more, Soon: w.sys.Soon,
		Shortcut: func(s fyne.Shortcut) bool {
			k, ok := action.KeyOf(s)
			if ok && k == key {
				p.Close()
			}
			return ok && !w.table.KeptByField(s)
		},
	})
	w.sys.Later(paletteSettles, p.Settle)
}
