package theme

import (
	fynetheme "fyne.io/fyne/v2/theme"

	"wegmarke/domain/typeset"
)

// Fonts are the fonts of the maps: our own, and the emoji font that the toolkit has built in.
func Fonts() (*typeset.Fonts, error) {
	fonts, err := typeset.NewFonts()
	if err != nil {
		return nil, err
	}
	if emoji := fynetheme.DefaultEmojiFont(); emoji != nil {
		fonts.SetEmoji(emoji.Content)
	}
	return fonts, nil
}
