package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net/http"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

func dumpVerb() verb {
	return verb{name: "dump", usage: "FILE", min: 1, max: 1, flags: jsonFlag, run: func(t *task) error {
		return t.withProject(t.args[0], func(p *opened) error { return dump(t.std.out, p.doc) })
	}}
}

// imageReport describes a picture without its bytes.
type imageReport struct {
	Hash  domain.Hash `json:"hash"`
	Mime  string      `json:"mime"`
	Bytes int         `json:"bytes"`
}

// dump writes the whole document as one JSON object: a list for each table, one record on a line,
// sorted by ID, so that two states can be compared line by line.
func dump(out io.Writer, doc *document.Document) error {
	w := bufio.NewWriter(out)
	_, _ = w.WriteString("{\n")
	for _, table := range domain.Tables() {
		records := doc.All(table)
		lines := make([][]byte, len(records))
		for i, r := range records {
			b, err := document.Encode(r)
			if err != nil {
				return fmt.Errorf("dump %s: %w", table, err)
			}
			lines[i] = b
		}
		writeList(w, string(table), lines)
		_, _ = w.WriteString(",\n")
	}
	var lines [][]byte
	for _, hash := range doc.Images() {
		content, _ := doc.Image(hash)
		b, err := json.Marshal(imageReport{Hash: hash, Mime: http.DetectContentType(content), Bytes: len(content)})
		if err != nil {
			return fmt.Errorf("dump image: %w", err)
		}
		lines = append(lines, b)
	}
	writeList(w, "image", lines)
	_, _ = w.WriteString("\n}\n")
	// The writer remembers the first error of all the calls above.
	if err := w.Flush(); err != nil {
		return fmt.Errorf("write dump: %w", err)
	}
	return nil
}

func writeList(w *bufio.Writer, name string, lines [][]byte) {
	_, _ = fmt.Fprintf(w, "  %q: [", name)
	for i, line := range lines {
		if i > 0 {
			_ = w.WriteByte(',')
		}
		_, _ = w.WriteString("\n    ")
		_, _ = w.Write(line)
	}
	if len(lines) > 0 {
		_, _ = w.WriteString("\n  ")
	}
	_ = w.WriteByte(']')
}
