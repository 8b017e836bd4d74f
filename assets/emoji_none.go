//go:build !no_emoji

package assets

// Emoji is nil: the toolkit has an emoji font built in.
func Emoji() []byte { return nil }
