package workbook

import (
	"archive/zip"
	"bufio"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
)

// element is the start of an XML element.
type element struct{ xml.StartElement }

// attr is the value of an attribute, whatever its prefix is.
func (e element) attr(name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name && a.Name.Space != "xml" {
			return a.Value
		}
	}
	return ""
}

// handler is called for what a part holds; each function may be nil.
type handler struct {
	start func(element) error
	end   func(name string) error
	text  func([]byte) error
}

var errToken = errors.New("piece of XML too long")

// tokenGuard bounds how much is read for one piece of XML.
type tokenGuard struct {
	r io.Reader
	n int
}

func (g *tokenGuard) Read(b []byte) (int, error) {
	if g.n > maxToken {
		return 0, errToken
	}
	n, err := g.r.Read(b)
	g.n += n
	return n, err
}

// each walks through a part to its end, so that its length and checksum are verified, and refuses
// whatever no spreadsheet program writes: document types, odd encodings, endless nesting.
func (c *container) each(part, root string, h handler) error {
	f := c.parts[part]
	if f == nil {
		return refuse(Damaged, part, "part is missing")
	}
	rc, err := f.Open()
	if err != nil {
		return refuse(Damaged, part, "%v", err)
	}
	defer rc.Close()
	guard := &tokenGuard{r: rc}
	d := xml.NewDecoder(bufio.NewReaderSize(guard, 1<<15))
	d.CharsetReader = func(charset string, _ io.Reader) (io.Reader, error) {
		return nil, fmt.Errorf("encoding %.40q", charset)
	}
	depth, seen := 0, false
	var open [maxDepth]string
	for {
		guard.n = 0
		tok, err := d.RawToken()
		if err == io.EOF {
			if depth != 0 || !seen {
				return refuse(Damaged, part, "XML ends too early")
			}
			return nil
		}
		if err != nil {
			return scanError(part, err)
		}
		switch e := tok.(type) {
		case xml.Directive:
			return refuse(Damaged, part, "document type is not allowed")
		case xml.StartElement:
			if depth == 0 && (seen || e.Name.Local != root) {
				return refuse(Damaged, part, "unexpected root %.20q", e.Name.Local)
			}
			if depth == maxDepth || len(e.Attr) > maxAttrs {
				return refuse(Damaged, part, "XML too deep or too wide")
			}
			open[depth] = e.Name.Local
			depth, seen = depth+1, true
			if h.start != nil {
				if err := h.start(element{e}); err != nil {
					return err
				}
			}
		case xml.EndElement:
			depth--
			if depth < 0 || open[depth] != e.Name.Local {
				return refuse(Damaged, part, "XML is not balanced")
			}
			if h.end != nil {
				if err := h.end(e.Name.Local); err != nil {
					return err
				}
			}
		case xml.CharData:
			if h.text != nil && depth > 0 {
				if err := h.text(e); err != nil {
					return err
				}
			}
		}
	}
}

func scanError(part string, err error) error {
	if errors.Is(err, errToken) {
		return refuse(TooLarge, part, "%v", err)
	}
	if errors.Is(err, zip.ErrChecksum) {
		return refuse(Damaged, part, "checksum does not fit")
	}
	return refuse(Damaged, part, "%v", err)
}
