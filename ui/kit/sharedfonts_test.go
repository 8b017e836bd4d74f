package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain/typeset"
	"wegmarke/ui/theme"
)

// TestTextsShareTheirFonts: whatever theme a text is shown in, the toolkit draws it with the parsed fonts
// of the program, and so it does after a change of theme. It fails too if a later toolkit keeps its fonts
// elsewhere.
func TestTextsShareTheirFonts(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(theme.New(theme.Light))
	before := measured()
	parsed, err := typeset.NewFonts()
	if err != nil {
		t.Fatal(err)
	}
	a.Settings().SetTheme(theme.New(theme.Dark)) // forgets what has been parsed for measuring
	UseFonts(parsed)
	t.Cleanup(func() { fonts = nil })
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
			for _, item := range []*fontItem{own, all} {
				set, ok := item.Fonts.(*fontSet)
				if !ok {
					t.Fatalf("%s: a text in style %+v has fonts of its own", when, style)
				}
				if set.rest != nil {
					t.Errorf("%s: fonts are parsed for a plain text", when)
				}
			}
		}
		if after := measured(); after != before {
			t.Errorf("%s: texts have other sizes: %v instead of %v", when, after, before)
		}
	}
	check("at first")
	a.Settings().SetTheme(theme.New(theme.Light))
	ShareFonts()
	check("after a change of theme")
}

// measured are the sizes of a text in all weights.
func measured() (sizes [3]fyne.Size) {
	for i, text := range []*canvas.Text{{Text: "Größe 12 €", TextSize: 13}, {Text: "Größe 12 €", TextSize: 13, TextStyle: fyne.TextStyle{Bold: true}}, {
		Text: "Größe 12 €", TextSize: 13, FontSource: theme.Font(theme.Medium),
	}} {
		sizes[i] = text.MinSize()
	}
	return sizes
}

// TestSignsBesideTheFont: what the font lacks is drawn with the toolkit's others.
func TestSignsBesideTheFont(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light))
	parsed, err := typeset.NewFonts()
	if err != nil {
		t.Fatal(err)
	}
	set := &fontSet{face: parsed.Face(typeset.Regular)}
	if set.ResolveFace('ß') != set.face {
		t.Error("a common letter is drawn with another font")
	}
	for _, r := range "😀♟ж" {
		face := set.ResolveFace(r)
		if _, ok := face.NominalGlyph(r); !ok {
			t.Errorf("no font has %c", r)
		}
	}
}
