// Package theme gives the toolkit the colours, sizes, fonts and icons of the design.
//
// It translates: the toolkit's names on one side, domain/palette and assets on the
// other. Widgets of our own take their colours from the palette (For, Current) when
// they refresh, never when they are built, so that a switch between light and dark
// takes effect at once. The package must not import other ui packages.
package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"wegmarke/assets"
	"wegmarke/domain/palette"
)

// Variant is what the user chose: always light, always dark, or as the system does.
type Variant uint8

// The choices a user has.
const (
	FollowSystem Variant = iota
	Light
	Dark
	HighContrast
)

// Theme is the look of the program. It does not change after New.
type Theme struct {
	variant     Variant
	light, dark palette.Palette
	contrast    palette.Palette
	still       bool
	language    string
	icons       map[fyne.ThemeIconName]fyne.Resource
}

// New builds the theme for the user's choice.
func New(v Variant) *Theme {
	return &Theme{
		variant:  v,
		light:    palette.Light(),
		dark:     palette.Dark(),
		contrast: palette.HighContrast(),
		icons:    overriddenIcons(),
	}
}

// Still is the theme for users who want nothing to move by itself.
func (t *Theme) Still() *Theme {
	still := *t
	still.still = true
	return &still
}

// Speaking is the theme for texts in a language, whose words are parted by its rules.
func (t *Theme) Speaking(language string) *Theme {
	speaking := *t
	speaking.language = language
	return &speaking
}

// Language is that of the texts on screen, by which words are parted that are too long for a line.
func Language() string {
	if t, ok := fyne.CurrentApp().Settings().Theme().(*Theme); ok && t.language != "" {
		return t.language
	}
	return "de"
}

// Moves says whether things may move: neither the user nor the system asked them not to.
func Moves() bool {
	s := fyne.CurrentApp().Settings()
	if t, ok := s.Theme().(*Theme); ok && t.still {
		return false
	}
	return s.ShowAnimations()
}

// IsDark says whether the dark colours are in force.
func IsDark() bool {
	s := fyne.CurrentApp().Settings()
	t, ok := s.Theme().(*Theme)
	return ok && t.isDark(s.ThemeVariant())
}

// Palette is the set of colours in force when the system is in the given variant.
// The result is shared; callers must not change it.
func (t *Theme) Palette(system fyne.ThemeVariant) *palette.Palette {
	switch {
	case t.variant == HighContrast:
		return &t.contrast
	case t.isDark(system):
		return &t.dark
	}
	return &t.light
}

func (t *Theme) isDark(system fyne.ThemeVariant) bool {
	switch t.variant {
	case Light, HighContrast:
		return false
	case Dark:
		return true
	default:
		return system == fynetheme.VariantDark
	}
}

// Color implements fyne.Theme.
func (t *Theme) Color(name fyne.ThemeColorName, system fyne.ThemeVariant) color.Color {
	if name == colourNameVariant {
		return t.Palette(system).BgApp
	}
	if c, ok := colourFor(t.Palette(system), name); ok {
		return c
	}
	forced := fynetheme.VariantLight
	if t.isDark(system) {
		forced = fynetheme.VariantDark
	}
	return fynetheme.DefaultTheme().Color(name, forced)
}

// Font implements fyne.Theme. The design knows no italics and the toolkit has no
// medium weight; function Font is the way to that one.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Monospace, style.Symbol:
		return fynetheme.DefaultTheme().Font(style)
	case style.Bold:
		return interSemiBold
	default:
		return interRegular
	}
}

// Icon implements fyne.Theme.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	if icon, ok := t.icons[name]; ok {
		return icon
	}
	return fynetheme.DefaultTheme().Icon(name)
}

// Size implements fyne.Theme.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if size, ok := sizeFor(name); ok {
		return size
	}
	return fynetheme.DefaultTheme().Size(name)
}

// Weight is one of the three weights the program carries.
type Weight uint8

// The weights of the design: 400, 500 and 600.
const (
	Regular Weight = iota
	Medium
	SemiBold
)

// Font is the file of a weight, to be used as the FontSource of a text. It is always
// the same resource, because the toolkit caches a parsed font by its resource. A text
// with a FontSource has no fallback for signs the font lacks, so only words of our
// own that need the medium weight should take this way.
func Font(w Weight) fyne.Resource {
	switch w {
	case Medium:
		return interMedium
	case SemiBold:
		return interSemiBold
	default:
		return interRegular
	}
}

// The fonts never change, so every theme shares them.
var (
	interRegular  fyne.Resource = fyne.NewStaticResource("Inter-Regular.ttf", assets.FontRegular())
	interMedium   fyne.Resource = fyne.NewStaticResource("Inter-Medium.ttf", assets.FontMedium())
	interSemiBold fyne.Resource = fyne.NewStaticResource("Inter-SemiBold.ttf", assets.FontSemiBold())
)
