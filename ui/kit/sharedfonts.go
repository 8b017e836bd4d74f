package kit

import (
	_ "unsafe" // for go:linkname

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/shaping"

	"wegmarke/domain/typeset"
	"wegmarke/ui/theme"
)

// The toolkit parses five fonts, and looks through those of the system, for every weight, once more for
// every theme that fields are shown in, and keeps all that: some fifty megabytes. Nearly all texts need
// but one of these fonts, which is parsed anyway for the map. There is no way to tell the toolkit so but
// into its cache; TestTextsShareTheirFonts notices if a later toolkit keeps them otherwise.

// fontItem is what the toolkit keeps for a style in a theme: the parsed fonts.
type fontItem struct{ Fonts shaping.Fontmap }

// cachedFonts is the toolkit's own way to the fonts of a style, in the theme of o or that of the program.
//
//go:linkname cachedFonts fyne.io/fyne/v2/internal/painter.CachedFontFace
func cachedFonts(style fyne.TextStyle, source fyne.Resource, o fyne.CanvasObject) *fontItem

// systemFontsLoaded says that the toolkit need not look through the fonts of the system any more.
//
//go:linkname systemFontsLoaded fyne.io/fyne/v2/internal/painter.loaded
var systemFontsLoaded bool

// fonts are those of UseFonts; nil leaves everything to the toolkit.
var fonts *typeset.Fonts

// fontSet is a parsed font, and all that the toolkit would have parsed for a sign that it lacks.
type fontSet struct {
	face  *font.Face
	style fyne.TextStyle
	rest  shaping.Fontmap
}

// ResolveFace implements shaping.Fontmap.
func (s *fontSet) ResolveFace(r rune) *font.Face {
	if _, ok := s.face.NominalGlyph(r); ok {
		return s.face
	}
	if s.rest == nil {
		apart := s.style
		apart.TabWidth = 1 // no text has such tabs, so the toolkit keeps what it parses apart
		s.rest = cachedFonts(apart, nil, nil).Fonts
	}
	return s.rest.ResolveFace(r)
}

// UseFonts lets all texts be drawn with fonts that are parsed already. It belongs to the main goroutine
// and comes before the first text.
func UseFonts(f *typeset.Fonts) {
	fonts = f
	ShareFonts()
}

// ShareFonts does so again after the toolkit has forgotten its fonts, as with a change of theme.
func ShareFonts() {
	for _, style := range []fyne.TextStyle{{}, {Bold: true}, {Strikethrough: true}, {Bold: true, Strikethrough: true}} {
		shareFonts(style, nil, nil)
	}
	for _, w := range []theme.Weight{theme.Medium, theme.SemiBold} {
		shareFonts(fyne.TextStyle{}, theme.Font(w), nil)
	}
	for _, f := range foster {
		for style := range f.styles {
			shareFonts(style, nil, f.list)
		}
	}
}

// shareFonts sets what the toolkit keeps for a style, for a font that a text asks for itself, or for an
// object with a theme of its own.
func shareFonts(style fyne.TextStyle, source fyne.Resource, o fyne.CanvasObject) {
	if _, ours := fyne.CurrentApp().Settings().Theme().(*theme.Theme); fonts == nil || !ours {
		return
	}
	item := unparsed(style, source, o)
	if _, shared := item.Fonts.(*fontSet); shared {
		return
	}
	w := typeset.Regular
	switch {
	case style.Bold, source == theme.Font(theme.SemiBold):
		w = typeset.SemiBold
	case source == theme.Font(theme.Medium):
		w = typeset.Medium
	}
	item.Fonts = &fontSet{face: fonts.Face(w), style: style}
}

// unparsed is the entry of the toolkit's cache for a style. Where there is none yet, it is made while all
// fonts are hidden behind a tiny one, so that nothing is parsed for it.
func unparsed(style fyne.TextStyle, source fyne.Resource, o fyne.CanvasObject) *fontItem {
	loaded := systemFontsLoaded
	systemFontsLoaded = true
	defer func() { systemFontsLoaded = loaded }()
	tiny := fynetheme.DefaultSymbolFont().Content()
	for _, r := range []fyne.Resource{
		theme.Font(theme.Regular), theme.Font(theme.Medium), theme.Font(theme.SemiBold),
		fynetheme.DefaultTextFont(), fynetheme.DefaultTextBoldFont(), fynetheme.DefaultEmojiFont(),
	} {
		if s, ok := r.(*fyne.StaticResource); ok && s != nil {
			whole := s.StaticContent
			s.StaticContent = tiny
			defer func() { s.StaticContent = whole }()
		}
	}
	return cachedFonts(style, source, o)
}
