// Command emoji writes the emoji font of the toolkit again, smaller, for programs that people fetch.
//
//	go run ./packaging/emoji assets/fonts/emoji.otf.gz
//
// In the font each picture is packed by itself, which nothing can pack further, though they resemble
// each other much; and beside each picture lies an outline in black for programs that know no colours.
// Without the outlines, and packed as one, the same pictures take a third of the room. A program that is
// built with the tag no_emoji has this font in place of the toolkit's.
package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"

	fynetheme "fyne.io/fyne/v2/theme"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: emoji OUT.otf.gz")
		os.Exit(2)
	}
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func write(path string) error {
	font := fynetheme.DefaultEmojiFont()
	if font == nil {
		return fmt.Errorf("write %s: this is built without the font of the toolkit", path)
	}
	small, err := slim(font.Content())
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	var packed bytes.Buffer
	// Without a name and a time in it the same font gives the same bytes.
	z, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write(small); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	return os.WriteFile(path, packed.Bytes(), 0o644)
}
