//go:build no_emoji

package assets

import _ "embed"

// packaging/emoji writes this file out of the font of the toolkit, before a program is built for people
// to fetch.
//
//go:embed emoji.otf.gz
var emoji []byte

// Emoji is the font for emoji, packed with gzip; nil where the toolkit has one built in.
func Emoji() []byte { return emoji }
