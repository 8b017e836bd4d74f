package workbook

import (
	"archive/zip"
	"errors"
	"io"

	"wegmarke/storage/xmltext"
)

// element is the start of an XML element. What it hands out is good while the handler runs.
type element struct{ *xmltext.Scanner }

// attr is the value of an attribute, whatever its prefix is.
func (e element) attr(name string) string { return string(e.Attr(name)) }

// handler is called for what a part holds; each function may be nil. Slices are good during the call.
type handler struct {
	start func(element) error
	end   func(name []byte) error
	text  func([]byte) error
}

// scanner is one that is not in use: parts are read one after the other, as a rule.
func (c *container) scanner() *xmltext.Scanner {
	s := c.idle
	c.idle = nil
	if s == nil {
		s = xmltext.New(xmltext.Limits{Depth: maxDepth, Attrs: maxAttrs, Token: maxToken})
	}
	return s
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
	x := c.scanner()
	defer func() { c.idle = x }()
	x.Reset(rc)
	for {
		kind, err := x.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return scanError(part, err)
		}
		switch kind {
		case xmltext.Start:
			if x.Depth() == 1 && string(x.Name()) != root {
				return refuse(Damaged, part, "unexpected root %.20q", x.Name())
			}
			if h.start != nil {
				err = h.start(element{x})
			}
		case xmltext.End:
			if h.end != nil {
				err = h.end(x.Name())
			}
		case xmltext.Text:
			if h.text != nil {
				err = h.text(x.Text())
			}
		}
		if err != nil {
			return err
		}
	}
}

func scanError(part string, err error) error {
	if errors.Is(err, xmltext.ErrLong) {
		return refuse(TooLarge, part, "%v", err)
	}
	if errors.Is(err, zip.ErrChecksum) {
		return refuse(Damaged, part, "checksum does not fit")
	}
	return refuse(Damaged, part, "%v", err)
}
