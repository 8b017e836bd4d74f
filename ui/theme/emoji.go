package theme

import (
	"bytes"
	"compress/gzip"
	"io"

	fynetheme "fyne.io/fyne/v2/theme"

	"wegmarke/assets"
	"wegmarke/domain/typeset"
)

// Fonts are the fonts of the maps: our own, and the emoji font that the toolkit has built in or, in a
// program that people fetch, its smaller form.
func Fonts() (*typeset.Fonts, error) {
	fonts, err := typeset.NewFonts()
	if err != nil {
		return nil, err
	}
	if emoji := fynetheme.DefaultEmojiFont(); emoji != nil {
		fonts.SetEmoji(emoji.Content)
	} else if packed := assets.Emoji(); packed != nil {
		fonts.SetEmoji(func() []byte { return unpacked(packed) })
	}
	return fonts, nil
}

// unpacked is what a file that is built in holds; nil if it is damaged, as no font is then.
func unpacked(packed []byte) []byte {
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil
	}
	defer z.Close()
	data, err := io.ReadAll(z)
	if err != nil {
		return nil
	}
	return data
}
