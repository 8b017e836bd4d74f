package workbook

import (
	"fmt"
	"io"
	"strings"
)

// maxNames bounds the names of elements that are kept in mind.
const maxNames = 1000

// Parts is a zip file with XML parts, opened under all limits of this package, for readers of other
// formats that are built the same way.
type Parts struct{ c *container }

// OpenParts checks and bounds a file before anything of it is unpacked. A fault is an *Error.
func OpenParts(r io.ReaderAt, size int64) (Parts, error) {
	c, err := openContainer(r, size)
	return Parts{c}, err
}

// Has says whether there is a part; names are in small letters.
func (p Parts) Has(name string) bool { return p.c.parts[name] != nil }

// Handler is called for what a part holds. Each function may be nil; an error ends the walk.
type Handler struct {
	// Start gets the local name of an element and its attributes by their local names.
	Start func(name string, attr func(string) string) error
	End   func(name string) error
	Text  func([]byte) error
}

// Walk reads a part to its end, so that its checksum counts. Document types, deep nesting and damage
// are an *Error.
func (p Parts) Walk(part, root string, h Handler) error {
	names := make(map[string]string) // one text for each name: there are few, and they come often
	name := func(b []byte) string {
		n, known := names[string(b)]
		if !known {
			n = string(b)
			if len(names) < maxNames {
				names[n] = n
			}
		}
		return n
	}
	in := handler{text: h.Text}
	if h.Start != nil {
		var e element
		attr := func(name string) string { return e.attr(name) }
		in.start = func(now element) error {
			e = now
			return h.Start(name(e.Name()), attr)
		}
	}
	if h.End != nil {
		in.end = func(b []byte) error { return h.End(name(b)) }
	}
	return p.c.each(part, root, in)
}

// Head reads the beginning of a part that is no XML, such as the type of an OpenDocument file.
func (p Parts) Head(part string, most int64) string {
	f := p.c.parts[part]
	if f == nil {
		return ""
	}
	r, err := f.Open()
	if err != nil {
		return ""
	}
	defer r.Close()
	b, err := io.ReadAll(io.LimitReader(r, most))
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(b))
}

// Refuse makes the *Error for a file of another format.
func Refuse(k Kind, part, format string, args ...any) error {
	return &Error{Kind: k, Part: part, Detail: fmt.Sprintf(format, args...)}
}
