package xlsx

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// polish takes each part that excelize has made, mends it, fills it and packs it. excelize hands out
// its parts in the order of their names backwards: sheets come before the texts of their cells, the
// list of all parts is the last.
type polish struct {
	file   *File
	pack   *zip.Writer
	types  []byte // of parts that excelize does not know of
	notes  int    // numbers of blocks for notes so far
	buffer []byte
	err    error
}

// packing is how hard parts are packed. Sheets are so regular that more costs time and gains little.
const packing = 1

func newPolish(f *File, w io.Writer) *polish {
	p := &polish{file: f, pack: zip.NewWriter(w)}
	var packer *flate.Writer
	p.pack.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
		if packer != nil { // one part is open at a time
			packer.Reset(w)
			return packer, nil
		}
		var err error
		packer, err = flate.NewWriter(w, packing)
		return packer, err
	})
	return p
}

// unpolished is a part of which excelize is about to hand out the content, all in one piece.
type unpolished struct {
	*polish
	name string
}

// Create takes a part. excelize does not look whether it could be written, so the fault comes with the next.
func (p *polish) Create(name string) (io.Writer, error) { return unpolished{p, name}, p.err }

// AddFS is never asked for.
func (p *polish) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close ends the file.
func (p *polish) Close() error { return errors.Join(p.err, p.pack.Close()) }

// Write polishes the content of a part.
func (u unpolished) Write(content []byte) (int, error) {
	var err error
	switch {
	case strings.HasPrefix(u.name, sheetPart):
		err = u.sheet(u.name, content)
	case u.name == "xl/sharedStrings.xml":
		err = u.part(u.name, u.file.texts.write)
	case u.name == "xl/styles.xml":
		err = u.whole(u.name, quotePrefix(bareConditions(sortFonts(content))))
	case u.name == "xl/workbook.xml":
		err = u.whole(u.name, u.sheetNames(bytes.Replace(content, smallWindow, largeWindow, 1)))
	case u.name == "docProps/core.xml":
		err = u.whole(u.name, corePrefix(content))
	case u.name == "[Content_Types].xml":
		err = u.whole(u.name, before(content, "</Types>", u.types))
	default:
		err = u.whole(u.name, content)
	}
	if err != nil && u.err == nil {
		u.err = fmt.Errorf("pack %s: %w", u.name, err)
	}
	return len(content), err
}

// part packs a part. All have the same time, so that equal workbooks are equal bytes.
func (p *polish) part(name string, write func(io.Writer) error) error {
	to, err := p.pack.CreateHeader(&zip.FileHeader{
		Name: name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC),
	})
	if err != nil {
		return err
	}
	return write(to)
}

func (p *polish) whole(name string, content []byte) error {
	return p.part(name, func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	})
}

// own packs a part that excelize does not know of. kind is empty where the ending of the name says it.
func (p *polish) own(name, kind string, content []byte) error {
	if kind != "" {
		p.types = append(p.types, `<Override PartName="/`+name+`" ContentType="`+typeSpace+kind+`+xml"/>`...)
	}
	return p.whole(name, content)
}

const (
	sheetPart = "xl/worksheets/sheet"
	xmlHead   = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	mainSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	relSpace  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packSpace = "http://schemas.openxmlformats.org/package/2006/"
	typeSpace = "application/vnd.openxmlformats-officedocument."
)

// sheet puts what stands in the cells of a sheet, and what hangs on them, into its part.
func (p *polish) sheet(name string, skeleton []byte) error {
	n, err := strconv.Atoi(strings.TrimSuffix(strings.TrimPrefix(name, sheetPart), ".xml"))
	if err != nil || n < 1 || n > len(p.file.sheets) {
		return fmt.Errorf("find sheet of part: %w", ErrState)
	}
	head, rest, found := bytes.Cut(skeleton, []byte("<sheetData>"))
	_, rest, ended := bytes.Cut(rest, []byte("</sheetData>"))
	if !found || !ended {
		return fmt.Errorf("find place of cells: %w", ErrState)
	}
	var protection []byte
	if end := []byte("</sheetProtection>"); bytes.Contains(rest, end) {
		protection, rest, _ = bytes.Cut(rest, end)
		protection = append(slices.Clip(protection), end...)
	}
	s := p.file.sheets[n-1]
	return p.part(name, func(w io.Writer) error {
		b := append(p.buffer[:0], head...)
		b, err := s.cells(w, s.colsXML(b))
		if err != nil {
			return err
		}
		b = s.rulesXML(append(b, protection...))
		b = append(b, before(rest, "</worksheet>", s.links)...)
		p.buffer = b
		_, err = w.Write(b)
		return err
	})
}

// before puts something in front of the last of a tag.
func before(text []byte, tag string, more []byte) []byte {
	if i := bytes.LastIndex(text, []byte(tag)); i >= 0 && len(more) > 0 {
		return slices.Concat(text[:i], more, text[i:])
	}
	return text
}

// excelize knows only a window in which hardly three columns of a map would be seen.
var (
	smallWindow = []byte(`windowWidth="14805" windowHeight="8010"`)
	largeWindow = []byte(`windowWidth="28800" windowHeight="16000"`)
)

// sheetNames adds the names that are only known on single sheets.
func (p *polish) sheetNames(content []byte) []byte {
	var b []byte
	for _, n := range p.file.names {
		b = append(b, `<definedName name="`+escape(n.name)+`" localSheetId="`+strconv.Itoa(n.sheet.index)+`">`+escape(n.refersTo)+`</definedName>`...)
	}
	if len(b) > 0 && !bytes.Contains(content, []byte("</definedNames>")) {
		return before(content, "<calcPr", slices.Concat([]byte("<definedNames>"), b, []byte("</definedNames>")))
	}
	return before(content, "</definedNames>", b)
}

var (
	fontTag   = regexp.MustCompile(`(?s)<font>(.*?)</font>`)
	fontChild = regexp.MustCompile(`<([A-Za-z]+)(?: [^>]*)?></[A-Za-z]+>`)
	fontOrder = []string{"b", "i", "sz", "color", "name", "family"}
)

// sortFonts puts the properties of fonts into the order in which Excel writes them. Its validator takes
// no other.
func sortFonts(data []byte) []byte { return fonts(data, fontOrder) }

// bareConditions leaves the fonts of conditions what a condition may change: excelize adds family and
// size, and LibreOffice would take them.
func bareConditions(data []byte) []byte {
	i := bytes.Index(data, []byte("<dxfs"))
	if i < 0 {
		return data
	}
	return append(slices.Clip(data[:i]), fonts(data[i:], []string{"b", "color"})...)
}

// fonts writes the properties of fonts in an order and leaves the others out.
func fonts(data []byte, order []string) []byte {
	return fontTag.ReplaceAllFunc(data, func(font []byte) []byte {
		found := make(map[string][]byte)
		for _, c := range fontChild.FindAllSubmatch(font, -1) {
			found[string(c[1])] = c[0]
		}
		out := []byte("<font>")
		for _, k := range order {
			out = append(out, found[k]...)
		}
		return append(out, "</font>"...)
	})
}

// quotePrefix marks the looks of texts as a typed apostrophe does: nothing in such a cell is ever taken
// for a formula.
func quotePrefix(data []byte) []byte {
	return bytes.ReplaceAll(data, []byte(`<xf numFmtId="49" `), []byte(`<xf quotePrefix="1" numFmtId="49" `))
}

var coreTag = regexp.MustCompile(`<(/?)(coreProperties|lastModifiedBy)\b( xmlns=)?`)

// corePrefix writes the properties of the workbook with the prefix that every program expects.
func corePrefix(data []byte) []byte {
	return bytes.Replace(coreTag.ReplaceAll(data, []byte("<${1}cp:$2$3")), []byte(" xmlns="), []byte(" xmlns:cp="), 1)
}
