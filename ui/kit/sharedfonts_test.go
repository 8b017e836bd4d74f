package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wegmarke/ui/theme"
)

// TestFieldsShareTheirFonts: whatever theme a field is shown in, the toolkit draws it with the fonts of
// the program, and so it does after a change of theme. It fails too if the toolkit keeps them elsewhere.
func TestFieldsShareTheirFonts(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(theme.New(theme.Light))
	plain := NewTextBox(NewEntry(nil))
	title := NewInlineText(NewEntry(nil), Section, Ink, 20)
	for _, box := range []*TextBox{plain, title} {
		test.NewTempWindow(t, box)
	}
	check := func(when string) {
		t.Helper()
		for _, box := range []*TextBox{plain, title} {
			style := box.entry.TextStyle
			own, all := cachedFonts(style, nil, box.entry), cachedFonts(style, nil, nil)
			if own == all {
				t.Errorf("%s: a field has no theme of its own", when)
			}
			if own.Fonts == nil || own.Fonts != all.Fonts {
				t.Errorf("%s: a field in style %+v has fonts of its own", when, style)
			}
		}
		if regular, bold := cachedFonts(fyne.TextStyle{}, nil, nil), cachedFonts(fyne.TextStyle{Bold: true}, nil, nil); regular.Fonts == bold.Fonts {
			t.Errorf("%s: bold letters are regular ones", when)
		}
	}
	check("at first")
	a.Settings().SetTheme(theme.New(theme.Dark))
	ShareFonts()
	check("after a change of theme")
}
