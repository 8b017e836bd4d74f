package picture

import (
	"bytes"
	"compress/zlib"
	"io"
	"regexp"
	"strings"
	"testing"
	"unicode/utf16"
)

// pdfFile is what the tests read back from a PDF.
type pdfFile struct {
	content string   // the drawing of the only page
	lines   []string // every text that is written, in order
	streams [][]byte // all streams, unpacked
}

var (
	streamStart = regexp.MustCompile(`/Length \d+[^>]*>>\s*stream\r?\n`)
	textShown   = regexp.MustCompile(`(?s)Td \(((?:\\.|[^\\)])*)\) Tj`)
)

// readPDF unpacks a file and decodes what its text operators show. Character codes in these files
// are UTF-16, which identityCodes checks.
func readPDF(t *testing.T, data []byte) pdfFile {
	t.Helper()
	var f pdfFile
	for _, at := range streamStart.FindAllIndex(data, -1) {
		body := data[at[1]:]
		end := bytes.Index(body, []byte("\nendstream"))
		if end < 0 {
			t.Fatal("a stream does not end")
		}
		body = body[:end]
		if z, err := zlib.NewReader(bytes.NewReader(body)); err == nil {
			if plain, err := io.ReadAll(z); err == nil {
				body = plain
			}
		}
		f.streams = append(f.streams, body)
		if f.content == "" && bytes.Contains(body, []byte(" Tj ")) {
			f.content = string(body)
		}
	}
	unescape := strings.NewReplacer(`\\`, `\`, `\(`, `(`, `\)`, `)`, `\r`, "\r")
	for _, m := range textShown.FindAllStringSubmatch(f.content, -1) {
		raw := unescape.Replace(m[1])
		var codes []uint16
		for i := 0; i+1 < len(raw); i += 2 {
			codes = append(codes, uint16(raw[i])<<8|uint16(raw[i+1]))
		}
		f.lines = append(f.lines, string(utf16.Decode(codes)))
	}
	return f
}

// identityCodes says whether the file tells readers that its codes are UTF-16.
func (f pdfFile) identityCodes() bool {
	for _, s := range f.streams {
		if bytes.Contains(s, []byte("beginbfrange")) && bytes.Contains(s, []byte("<0000> <FFFF> <0000>")) {
			return true
		}
	}
	return false
}

// shown says for every font in the file whether it has a glyph for r.
func (f pdfFile) shown(r rune) (fonts int) {
	for _, s := range f.streams {
		if len(s) == 2*65536 && (s[2*r] != 0 || s[2*r+1] != 0) {
			fonts++
		}
	}
	return fonts
}
