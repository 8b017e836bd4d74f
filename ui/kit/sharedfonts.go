package kit

import (
	_ "unsafe" // for go:linkname

	"fyne.io/fyne/v2"
	"github.com/go-text/typesetting/shaping"
)

// fontItem is what the toolkit keeps for a style in a theme: the parsed fonts.
type fontItem struct{ Fonts shaping.Fontmap }

// cachedFonts is the toolkit's own way to the fonts of a style, those of the program's theme where o is
// nil. There is no other way to them; TestFieldsShareTheirFonts notices if a later toolkit differs.
//
//go:linkname cachedFonts fyne.io/fyne/v2/internal/painter.CachedFontFace
func cachedFonts(style fyne.TextStyle, source fyne.Resource, o fyne.CanvasObject) *fontItem

// shareFonts lets an object that has a theme of its own draw with the fonts that the program has parsed
// anyway. The toolkit parses all four again for every such theme, 7 megabytes in each weight, although
// no theme here has fonts of its own.
func shareFonts(o fyne.CanvasObject, style fyne.TextStyle) {
	if own, all := cachedFonts(style, nil, o), cachedFonts(style, nil, nil); own != all {
		own.Fonts = all.Fonts
	}
}

// ShareFonts shares the fonts again after the toolkit has forgotten them, as with a change of theme.
func ShareFonts() {
	for _, f := range foster {
		for style := range f.styles {
			shareFonts(f.list, style)
		}
	}
}
