package pictureboard

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"time"
	"unicode/utf16"
)

// WriteTable puts a table on the clipboard, as text and as HTML of which each program takes what it knows
// best.
func (b *Board) WriteTable(text, html string) error {
	if !b.usable {
		return fmt.Errorf("copy table: %w", errUnusable)
	}
	if _, err := guarded(func() ([]byte, error) { return nil, writeTable(text, html) }); err != nil {
		return fmt.Errorf("copy table: %w", err)
	}
	return nil
}

// ReadHTML gives the HTML on the clipboard, "" where there is none or the other program does not hand it
// over in time. That includes this program itself while its window waits here.
func (b *Board) ReadHTML(within time.Duration) string {
	if !b.usable {
		return ""
	}
	got := make(chan string, 1)
	go func() {
		html, err := guarded(readHTML)
		if err != nil {
			html = nil
		}
		got <- decoded(html)
	}()
	select {
	case html := <-got:
		return html
	case <-time.After(within):
		return ""
	}
}

// decoded is a text in the one or the other way in which programs write characters.
func decoded(b []byte) string {
	if bytes.HasPrefix(b, []byte{0xff, 0xfe}) && len(b)%2 == 0 {
		units := make([]uint16, len(b)/2-1)
		for i := range units {
			units[i] = binary.LittleEndian.Uint16(b[2*i+2:])
		}
		return string(utf16.Decode(units))
	}
	return string(bytes.TrimRight(b, "\x00"))
}
