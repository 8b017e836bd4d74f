package theme

import (
	"bytes"
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wegmarke/assets"
	"wegmarke/domain/palette"
)

func TestAllColourNamesAreDefined(t *testing.T) {
	for name, v := range map[string]Variant{"system": FollowSystem, "light": Light, "dark": Dark} {
		test.AssertAllColorNamesDefined(t, New(v), name)
	}
}

func TestVariantFollowsSystemUnlessForced(t *testing.T) {
	light, dark := palette.Light(), palette.Dark()
	for _, c := range []struct {
		name   string
		choice Variant
		system fyne.ThemeVariant
		want   color.NRGBA
	}{
		{"system light", FollowSystem, fynetheme.VariantLight, light.Ink},
		{"system dark", FollowSystem, fynetheme.VariantDark, dark.Ink},
		{"forced light", Light, fynetheme.VariantDark, light.Ink},
		{"forced dark", Dark, fynetheme.VariantLight, dark.Ink},
	} {
		th := New(c.choice)
		if got := th.Color(fynetheme.ColorNameForeground, c.system); got != c.want {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
		if got := th.Palette(c.system).Ink; got != c.want {
			t.Errorf("%s: palette ink %v, want %v", c.name, got, c.want)
		}
	}
}

func TestCurrentAndForTakeTheThemeInForce(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(New(Dark))
	if Current().Ink != palette.Dark().Ink {
		t.Error("current: not the dark palette")
	}
	app.Settings().SetTheme(New(Light))
	if Current().Ink != palette.Light().Ink {
		t.Error("current: did not follow the switch")
	}
	for _, other := range []fyne.Theme{New(Light), test.Theme()} {
		app.Settings().SetTheme(other)
		label := widget.NewLabel("x")
		_ = test.NewTempWindow(t, container.NewThemeOverride(label, New(Dark)))
		if For(label).Ink != palette.Dark().Ink {
			t.Error("for: does not see the override")
		}
	}
	app.Settings().SetTheme(test.Theme())
	if got, want := Current().Ink, Tokens(app.Settings().ThemeVariant()).Ink; got != want {
		t.Errorf("foreign theme: got %v, want %v", got, want)
	}
}

func TestFonts(t *testing.T) {
	test.NewTempApp(t)
	th := New(Light)
	for name, c := range map[string]struct {
		got  fyne.Resource
		want []byte
	}{
		"regular":       {th.Font(fyne.TextStyle{}), assets.FontRegular()},
		"italic":        {th.Font(fyne.TextStyle{Italic: true}), assets.FontRegular()},
		"bold":          {th.Font(fyne.TextStyle{Bold: true}), assets.FontSemiBold()},
		"weight 400":    {Font(Regular), assets.FontRegular()},
		"weight 500":    {Font(Medium), assets.FontMedium()},
		"weight 600":    {Font(SemiBold), assets.FontSemiBold()},
		"monospace":     {th.Font(fyne.TextStyle{Monospace: true}), fynetheme.DefaultTextMonospaceFont().Content()},
		"symbol (bold)": {th.Font(fyne.TextStyle{Symbol: true}), fynetheme.DefaultSymbolFont().Content()},
	} {
		if !bytes.Equal(c.got.Content(), c.want) {
			t.Errorf("%s: wrong font %s", name, c.got.Name())
		}
	}
}

// The toolkit puts the words of a menu on its focus colour; they have to stay readable.
func TestWordsAreReadableOnTheFocusColour(t *testing.T) {
	test.NewTempApp(t)
	for name, v := range map[string]fyne.ThemeVariant{"light": fynetheme.VariantLight, "dark": fynetheme.VariantDark} {
		th := New(FollowSystem)
		p := th.Palette(v)
		focus, ok := th.Color(fynetheme.ColorNameFocus, v).(color.NRGBA)
		if !ok {
			t.Fatalf("%s: focus is no NRGBA", name)
		}
		mix := func(top, below uint8) float64 {
			a := float64(focus.A) / 255
			return (float64(top)*a + float64(below)*(1-a)) / 255
		}
		ground := 0.2126*mix(focus.R, p.Surface.R) + 0.7152*mix(focus.G, p.Surface.G) + 0.0722*mix(focus.B, p.Surface.B)
		ink := (0.2126*float64(p.Ink.R) + 0.7152*float64(p.Ink.G) + 0.0722*float64(p.Ink.B)) / 255
		// A difference of 0.5 in plain brightness is far beyond the 4.5 : 1 that text needs.
		if math.Abs(ground-ink) < 0.5 {
			t.Errorf("%s: brightness %.2f on %.2f", name, ink, ground)
		}
	}
}

func TestSizesAreWholeAndAsDesigned(t *testing.T) {
	test.NewTempApp(t)
	th := New(Light)
	for name, want := range map[fyne.ThemeSizeName]float32{
		fynetheme.SizeNameText: 12, fynetheme.SizeNameCaptionText: 11, fynetheme.SizeNameSubHeadingText: 15,
		fynetheme.SizeNameHeadingText: 20, fynetheme.SizeNamePadding: 4, fynetheme.SizeNameInnerPadding: 6,
		fynetheme.SizeNameInlineIcon: 16, fynetheme.SizeNameInputRadius: 6, fynetheme.SizeNameButtonRadius: 6,
		fynetheme.SizeNameSelectionRadius: 4, fynetheme.SizeNameCardRadius: 10, fynetheme.SizeNameDialogRadius: 14,
		fynetheme.SizeNamePopupRadius: 8, fynetheme.SizeNameMenuRadius: 8, fynetheme.SizeNameScrollBar: 10,
		fynetheme.SizeNameScrollBarSmall: 4, fynetheme.SizeNameSeparatorThickness: 1, fynetheme.SizeNameInputBorder: 1,
		fynetheme.SizeNameModalBlurRadius: 0, fynetheme.SizeNameLineSpacing: 4,
	} {
		if got := th.Size(name); got != want {
			t.Errorf("size %s: got %v, want %v", name, got, want)
		}
	}
	if got, want := th.Size(fynetheme.SizeNameWindowTitleBarHeight), fynetheme.DefaultTheme().Size(fynetheme.SizeNameWindowTitleBarHeight); got != want {
		t.Errorf("unnamed size: got %v, want the toolkit's %v", got, want)
	}
}

func TestIcons(t *testing.T) {
	test.NewTempApp(t)
	th := New(Light)
	for fyneName, name := range iconNames() {
		if _, ok := assets.Icon(name); !ok {
			t.Errorf("icon %s: no file %s", fyneName, name)
		}
		if got := th.Icon(fyneName); got.Name() == fynetheme.BrokenImageIcon().Name() {
			t.Errorf("icon %s: broken", fyneName)
		}
	}
	if th.Icon(fynetheme.IconNameCheckButton) != fynetheme.DefaultTheme().Icon(fynetheme.IconNameCheckButton) {
		t.Error("check boxes must stay the toolkit's own")
	}
	tinted := TintedIcon("undo", color.NRGBA{R: 1, G: 2, B: 0xff, A: 255})
	if !bytes.Contains(tinted.Content(), []byte("#0102FF")) || bytes.Contains(tinted.Content(), []byte("#000000")) {
		t.Error("tinted icon: wrong fill")
	}
	if a, b := TintedIcon("undo", color.NRGBA{R: 1, A: 255}), TintedIcon("undo", color.NRGBA{R: 2, A: 255}); a.Name() == b.Name() {
		t.Error("tinted icon: two colours share a cache name")
	}
	for _, broken := range []fyne.Resource{Icon("no-such-icon"), TintedIcon("no-such-icon", color.NRGBA{})} {
		if broken.Name() != fynetheme.BrokenImageIcon().Name() {
			t.Errorf("unknown icon: got %s", broken.Name())
		}
	}
}
