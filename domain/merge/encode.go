package merge

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"wegmarke/domain"
)

// EncodeTo writes what Encode returns, card by card: a large sending is not in memory twice, and its
// cards, which are nearly all of it, do without reflection.
func (s Sending) EncodeTo(w io.Writer) error {
	frame := s
	frame.Maps = s.Maps[:0]
	err := spliced(w, frame, "maps", len(s.Maps), func(i int, b []byte) error {
		if i > 0 {
			if _, err := w.Write([]byte(",")); err != nil {
				return err
			}
		}
		m := s.Maps[i]
		frame := m
		frame.Items = m.Items[:0]
		return spliced(w, frame, "items", len(m.Items), func(i int, b []byte) error {
			if i > 0 {
				b = append(b, ',')
			}
			b, err := m.Items[i].appendJSON(b)
			if err != nil {
				return err
			}
			_, err = w.Write(b)
			return err
		})
	})
	if err != nil {
		return fmt.Errorf("encode sending: %w", err)
	}
	return nil
}

// spliced writes a record whose list of a name is empty, with so many elements in that list. one writes
// an element and may use what it gets as room for it.
func spliced(w io.Writer, frame any, name string, n int, one func(i int, room []byte) error) error {
	b, err := json.Marshal(frame)
	if err != nil {
		return err
	}
	// Inside a text the quotation marks would be written otherwise.
	head, tail, found := bytes.Cut(b, []byte(`,"`+name+`":[]`))
	if !found || n == 0 {
		_, err = w.Write(b)
		return err
	}
	if _, err = w.Write(append(slices.Clip(head), `,"`+name+`":[`...)); err != nil {
		return err
	}
	room := make([]byte, 0, 512)
	for i := range n {
		if err = one(i, room); err != nil {
			return err
		}
	}
	_, err = w.Write(append([]byte("]"), tail...))
	return err
}

// appendJSON writes the item as the JSON package does.
func (it *Item) appendJSON(b []byte) ([]byte, error) {
	b = appendID(append(b, `{"card":`...), it.Card)
	b = appendID(append(b, `,"lane":`...), it.Lane)
	b = appendID(append(b, `,"step":`...), it.Step)
	b = appendString(append(b, `,"slot":`...), it.Slot)
	if it.Expected {
		b = append(b, `,"expected":true`...)
	}
	if it.Indirect {
		b = append(b, `,"indirect":true`...)
	}
	if it.Unit != "" {
		b = appendString(append(b, `,"unit":`...), string(it.Unit))
	}
	b = it.Fields.appendJSON(append(b, `,"fields":`...))
	if len(it.Comments) > 0 {
		remarks, err := json.Marshal(it.Comments)
		if err != nil {
			return nil, err
		}
		b = append(append(b, `,"comments":`...), remarks...)
	}
	return append(b, '}'), nil
}

func appendID(b []byte, id domain.ID) []byte {
	if id.IsZero() {
		return append(b, `""`...)
	}
	b = append(b, '"')
	from := 0
	for _, to := range []int{4, 6, 8, 10, 16} {
		if from > 0 {
			b = append(b, '-')
		}
		b = hex.AppendEncode(b, id[from:to])
		from = to
	}
	return append(b, '"')
}

// appendString writes a text in quotation marks. What needs escaping is rare and left to the package
// that knows all of it.
func appendString(b []byte, s string) []byte {
	odd := strings.ContainsFunc(s, func(r rune) bool {
		return r < ' ' || r == '"' || r == '\\' || r == '<' || r == '>' || r == '&' || r == '\u2028' || r == '\u2029' || r == utf8.RuneError
	})
	if !odd {
		return append(append(append(b, '"'), s...), '"')
	}
	escaped, err := json.Marshal(s)
	if err != nil { // there is no text that it cannot write
		return append(b, `""`...)
	}
	return append(b, escaped...)
}
