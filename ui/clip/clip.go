// Package clip is the way of copied things through the system's clipboard. Other programs find a plain
// table there. What this program needs beyond it lies in a file of the user's, known by the checksum
// of that table: so it outlives the project, reaches other windows of the program, and nothing that
// is not readable is ever pasted into somebody's letter.
//
// It imports domain packages and must not import other ui packages.
package clip

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"wegmarke/domain/edit"
	"wegmarke/domain/marked"
	"wegmarke/domain/parcel"
	"wegmarke/domain/webtable"
)

const (
	fileName = "clipboard.json"
	format   = "wegmarke-clipboard"
	version  = 1
)

// Board copies and pastes. It belongs to the main goroutine.
type Board struct {
	system fyne.Clipboard
	rich   Rich
	folder string
	// last is what was copied here, for when the file cannot be written.
	last parcel.Parcel
	sum  string
	log  func(format string, args ...any)
}

// Rich is what a clipboard can do that the toolkit knows nothing of.
type Rich interface {
	// WriteTable puts a table there as text and as HTML.
	WriteTable(text, html string) error
	// ReadHTML gives the HTML that lies there, "" where there is none or it does not come in time.
	ReadHTML(within time.Duration) string
}

// patience is how long a paste waits for what is bold in it: no longer than a person notices.
const patience = 80 * time.Millisecond

// SetRich lets tables go through with what is bold in them and with their colours.
func (b *Board) SetRich(r Rich) { b.rich = r }

// New makes the way through a clipboard; folder is where the user's files of the program lie.
func New(system fyne.Clipboard, folder string, log func(format string, args ...any)) *Board {
	return &Board{system: system, folder: folder, log: log}
}

// kept is the form of the file.
type kept struct {
	Format  string `json:"format"`
	Version int    `json:"version"`
	// Text is the checksum of what lies on the clipboard, Content that of Parcel.
	Text    string          `json:"text"`
	Content string          `json:"content"`
	Parcel  json.RawMessage `json:"parcel"`
}

// Copy puts a parcel on the clipboard. An empty one changes nothing.
func (b *Board) Copy(p parcel.Parcel) {
	if p.IsEmpty() {
		return
	}
	text := edit.FormatTable(p.Table())
	b.last, b.sum = p, sumOf(text)
	if b.rich == nil || b.rich.WriteTable(text, webtable.Write(p.Cells())) != nil {
		b.system.SetContent(text)
	}
	if err := b.keep(); err != nil && b.log != nil {
		b.log("keep what was copied: %v", err) // it can still be pasted in this window
	}
}

// Paste is what lies on the clipboard: the parcel that the text stands for, empty for one of another
// program, and the text.
func (b *Board) Paste() (parcel.Parcel, string) {
	text := b.system.Content()
	if !utf8.ValidString(text) || strings.ContainsRune(text, 0) {
		return parcel.Parcel{}, "" // some programs give the bytes of a picture to whoever asks for text
	}
	sum := sumOf(text)
	if sum == b.sum && !b.last.IsEmpty() {
		return b.last, text
	}
	if p, ok := b.find(sum); ok {
		b.last, b.sum = p, sum
		return p, text
	}
	return parcel.Parcel{}, b.marked(text)
}

// marked is the text of another program with the marks of what is bold in it, as its HTML says. The cells
// of a table are told apart better there, too.
func (b *Board) marked(text string) string {
	if b.rich == nil {
		return text
	}
	rows, table := webtable.Read(b.rich.ReadHTML(patience))
	if len(rows) == 0 {
		return text
	}
	said := edit.FormatTable(rows)
	if table || level(marked.Plain(said)) == level(text) {
		return said
	}
	return text
}

// level brings texts that say the same into one form.
func level(text string) string { return strings.Join(strings.Fields(text), " ") }

// sumOf is the checksum of a text. Systems change line ends and the end of a text on its way.
func sumOf(text string) string {
	text = strings.TrimRight(strings.ReplaceAll(text, "\r\n", "\n"), "\n\x00")
	return checksum([]byte(text))
}

func checksum(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// keep writes the file. It comes into its place whole, because another window may be reading it.
func (b *Board) keep() error {
	content, err := b.last.Encode()
	if err != nil {
		return err
	}
	out, err := json.Marshal(kept{Format: format, Version: version, Text: b.sum, Content: checksum(content), Parcel: content})
	if err != nil {
		return fmt.Errorf("write clipboard: %w", err)
	}
	if err := os.MkdirAll(b.folder, 0o700); err != nil {
		return fmt.Errorf("write clipboard: %w", err)
	}
	f, err := os.CreateTemp(b.folder, fileName+".*")
	if err != nil {
		return fmt.Errorf("write clipboard: %w", err)
	}
	_, err = f.Write(out)
	if closing := f.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = os.Rename(f.Name(), filepath.Join(b.folder, fileName))
	}
	if err != nil {
		_ = os.Remove(f.Name())
		return fmt.Errorf("write clipboard: %w", err)
	}
	return nil
}

// find reads the file, if it is about the text with a checksum. Anything else in it is no parcel.
func (b *Board) find(sum string) (parcel.Parcel, bool) {
	in, err := os.ReadFile(filepath.Join(b.folder, fileName))
	if err != nil {
		return parcel.Parcel{}, false
	}
	var k kept
	if json.Unmarshal(in, &k) != nil || k.Format != format || k.Version != version || k.Text != sum || k.Content != checksum(k.Parcel) {
		return parcel.Parcel{}, false
	}
	p, err := parcel.Decode(k.Parcel)
	return p, err == nil
}
