package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"wegmarke/domain/palette"
)

// Tokens is the palette of a variant of the toolkit.
func Tokens(v fyne.ThemeVariant) palette.Palette {
	if v == fynetheme.VariantDark {
		return palette.Dark()
	}
	return palette.Light()
}

// Current is the palette of the running app. The result is shared; callers must
// not change it.
func Current() *palette.Palette {
	return paletteOf(fynetheme.Current())
}

// For is the palette that applies to one widget, which a theme override can make
// another than the app's. The result is shared; callers must not change it.
func For(o fyne.CanvasObject) *palette.Palette {
	return paletteOf(fynetheme.CurrentForWidget(o))
}

// colourNameVariant is a name only our theme answers. An override hides the theme
// behind a wrapper of the toolkit, and this is the only question that gets through.
const colourNameVariant fyne.ThemeColorName = "wegmarkeVariant"

// paletteOf falls back to the tokens when another theme is set, as in a test of a
// single widget.
func paletteOf(t fyne.Theme) *palette.Palette {
	settings := fyne.CurrentApp().Settings()
	system := settings.ThemeVariant()
	if own, ok := t.(*Theme); ok {
		return own.Palette(system)
	}
	light, dark, contrast := variantsOf(settings.Theme())
	switch t.Color(colourNameVariant, system) {
	case light.BgApp:
		return light
	case dark.BgApp:
		return dark
	case contrast.BgApp:
		return contrast
	}
	if system == fynetheme.VariantDark {
		return dark
	}
	return light
}

func variantsOf(t fyne.Theme) (light, dark, contrast *palette.Palette) {
	if own, ok := t.(*Theme); ok {
		return &own.light, &own.dark, &own.contrast
	}
	l, d, c := palette.Light(), palette.Dark(), palette.HighContrast()
	return &l, &d, &c
}

// focusStrength is the alpha of the toolkit's focus colour, 30 %.
const focusStrength = 77

// colourFor is the table that gives the toolkit's colour names their tokens.
func colourFor(p *palette.Palette, name fyne.ThemeColorName) (color.Color, bool) {
	switch name {
	case fynetheme.ColorNameBackground:
		return p.BgCanvas, true
	case fynetheme.ColorNameForeground:
		return p.Ink, true
	case fynetheme.ColorNamePrimary:
		// Of the toolkit's widgets only text fields are used, and these draw their ring and caret with it.
		return p.Focus, true
	case fynetheme.ColorNameHyperlink:
		return p.AccentInk, true
	case fynetheme.ColorNameForegroundOnPrimary:
		return p.OnAccent, true
	case fynetheme.ColorNameForegroundOnError, fynetheme.ColorNameForegroundOnSuccess, fynetheme.ColorNameForegroundOnWarning:
		// State colours are dark in the light window and light in the dark one: so is surface, the other way round.
		return p.Surface, true
	case fynetheme.ColorNameButton, fynetheme.ColorNameInputBackground, fynetheme.ColorNameMenuBackground, fynetheme.ColorNameOverlayBackground:
		return p.Surface, true
	case fynetheme.ColorNameDisabledButton, fynetheme.ColorNameHeaderBackground:
		return p.Surface2, true
	case fynetheme.ColorNameDisabled, fynetheme.ColorNamePlaceHolder:
		return p.Ink3, true
	case fynetheme.ColorNameInputBorder:
		return p.FieldLine, true
	case fynetheme.ColorNameHover:
		return p.Hover, true
	case fynetheme.ColorNamePressed:
		return p.Pressed, true
	case fynetheme.ColorNameSelection:
		return p.AccentTint, true
	case fynetheme.ColorNameFocus:
		// The toolkit fills the chosen item of a menu and the focused button with this, below
		// their text, so the full colour would hide the words. Our own widgets draw a ring.
		return color.NRGBA{R: p.Focus.R, G: p.Focus.G, B: p.Focus.B, A: focusStrength}, true
	case fynetheme.ColorNameSeparator, fynetheme.ColorNameInnerWindowBorder, fynetheme.ColorNameInnerWindowBorderInactive:
		return p.Line, true
	case fynetheme.ColorNameError:
		return p.Bad, true
	case fynetheme.ColorNameWarning:
		return p.Warn, true
	case fynetheme.ColorNameSuccess:
		return p.Good, true
	case fynetheme.ColorNameScrollBar:
		return p.LineStrong, true
	case fynetheme.ColorNameScrollBarBackground:
		return color.NRGBA{}, true
	case fynetheme.ColorNameShadow:
		return p.E2.Color, true
	}
	return nil, false
}

// sizeFor is the table of sizes. All are whole: the toolkit rounds the advances of
// text up to the next whole size, so a half size would look letter-spaced.
func sizeFor(name fyne.ThemeSizeName) (float32, bool) {
	switch name {
	case fynetheme.SizeNameText:
		return 12, true
	case fynetheme.SizeNameCaptionText:
		return 11, true
	case fynetheme.SizeNameSubHeadingText:
		return 15, true
	case fynetheme.SizeNameHeadingText:
		return 20, true
	case fynetheme.SizeNamePadding, fynetheme.SizeNameLineSpacing, fynetheme.SizeNameScrollBarSmall, fynetheme.SizeNameSelectionRadius:
		return 4, true
	case fynetheme.SizeNameInnerPadding, fynetheme.SizeNameInputRadius, fynetheme.SizeNameButtonRadius:
		return 6, true
	case fynetheme.SizeNameInlineIcon:
		return 16, true
	case fynetheme.SizeNameCardRadius, fynetheme.SizeNameScrollBar:
		return 10, true
	case fynetheme.SizeNameDialogRadius:
		return 14, true
	case fynetheme.SizeNamePopupRadius, fynetheme.SizeNameMenuRadius:
		return 8, true
	case fynetheme.SizeNameSeparatorThickness, fynetheme.SizeNameInputBorder:
		return 1, true
	case fynetheme.SizeNameModalBlurRadius:
		return 0, true
	}
	return 0, false
}
