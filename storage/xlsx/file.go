package xlsx

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"io"
	"strconv"
	"time"
)

// File is a workbook that is being written.
type File struct {
	sheets []*Sheet
	byName map[string]*Sheet
	styles styles
	texts  texts
	names  []DefinedName
	parts  bytes.Buffer
	pack   *zip.Writer
	notes  int // parts with notes so far
	draws  int // parts with drawings so far
	shapes int // blocks of numbers for shapes so far
	buffer []byte
	active int
	props  Properties
}

// Properties says what the workbook is about.
type Properties struct {
	Title, Author, Company, Language string
	// Stamp is the time of writing, in the form of RFC 3339.
	Stamp string
}

// DefinedName gives a range a name, in the whole workbook or, for what is built in, of one sheet.
type DefinedName struct {
	Name, RefersTo string
	// Scope is the name of a sheet; empty for all.
	Scope string
}

// ErrState is returned where a sheet is not there or was finished already.
var ErrState = errors.New("sheet is not open")

// New makes a workbook without sheets.
func New() *File {
	f := &File{byName: make(map[string]*Sheet)}
	f.pack = zip.NewWriter(&f.parts)
	var packer *flate.Writer
	f.pack.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
		if packer != nil { // one part is open at a time
			packer.Reset(w)
			return packer, nil
		}
		var err error
		packer, err = flate.NewWriter(w, packing)
		return packer, err
	})
	f.styles.init()
	return f
}

// packing is how hard parts are packed. Sheets are so regular that more costs time and gains little.
const packing = 4

// NewSheet adds a sheet behind the others.
func (f *File) NewSheet(name string) *Sheet {
	s := &Sheet{file: f, name: name, index: len(f.sheets)}
	f.sheets = append(f.sheets, s)
	f.byName[name] = s
	return s
}

// Sheet finds a sheet by its name; nil for none.
func (f *File) Sheet(name string) *Sheet { return f.byName[name] }

// Activate makes a sheet the one that is shown first.
func (f *File) Activate(s *Sheet) { f.active = s.index }

// Name defines a name.
func (f *File) Name(n DefinedName) { f.names = append(f.names, n) }

// Describe sets what the workbook is about.
func (f *File) Describe(p Properties) { f.props = p }

// part packs one part.
func (f *File) part(name string, data []byte) error {
	to, err := f.pack.CreateHeader(&zip.FileHeader{
		Name: name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC),
	})
	if err != nil {
		return fmt.Errorf("pack %s: %w", name, err)
	}
	if _, err := to.Write(data); err != nil {
		return fmt.Errorf("pack %s: %w", name, err)
	}
	return nil
}

const (
	xmlHead   = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	mainSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	relSpace  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packSpace = "http://schemas.openxmlformats.org/package/2006/"
	typeSpace = "application/vnd.openxmlformats-officedocument."
)

// Write finishes all sheets that are still open and writes the workbook.
func (f *File) Write(w io.Writer) error {
	for _, s := range f.sheets {
		if err := s.Done(); err != nil {
			return err
		}
	}
	for _, p := range []struct {
		name string
		data []byte
	}{
		{"xl/styles.xml", f.styles.xml()},
		{"xl/sharedStrings.xml", f.texts.xml()},
		{"xl/workbook.xml", f.workbookXML()},
		{"xl/_rels/workbook.xml.rels", f.workbookRels()},
		{"docProps/core.xml", f.coreXML()},
		{"docProps/app.xml", f.appXML()},
		{"_rels/.rels", []byte(xmlHead + `<Relationships xmlns="` + packSpace + `relationships">` +
			`<Relationship Id="rId1" Type="` + relSpace + `/officeDocument" Target="xl/workbook.xml"/>` +
			`<Relationship Id="rId2" Type="` + packSpace + `relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
			`<Relationship Id="rId3" Type="` + relSpace + `/extended-properties" Target="docProps/app.xml"/></Relationships>`)},
		{"[Content_Types].xml", f.typesXML()},
	} {
		if err := f.part(p.name, p.data); err != nil {
			return err
		}
	}
	if err := f.pack.Close(); err != nil {
		return fmt.Errorf("pack workbook: %w", err)
	}
	if _, err := f.parts.WriteTo(w); err != nil {
		return fmt.Errorf("write workbook: %w", err)
	}
	return nil
}

func (f *File) workbookXML() []byte {
	var b bytes.Buffer
	b.WriteString(xmlHead + `<workbook xmlns="` + mainSpace + `" xmlns:r="` + relSpace + `"><workbookPr/>`)
	fmt.Fprintf(&b, `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="16000" activeTab="%d"/></bookViews><sheets>`, f.active)
	for i, s := range f.sheets {
		state := ""
		if s.hidden {
			state = ` state="veryHidden"`
		}
		fmt.Fprintf(&b, `<sheet name="%s" sheetId="%d"%s r:id="rId%d"/>`, escape(s.name), i+1, state, i+1)
	}
	b.WriteString(`</sheets>`)
	if len(f.names) > 0 {
		b.WriteString(`<definedNames>`)
		for _, n := range f.names {
			scope := ""
			if s := f.byName[n.Scope]; s != nil {
				scope = ` localSheetId="` + strconv.Itoa(s.index) + `"`
			}
			fmt.Fprintf(&b, `<definedName name="%s"%s>%s</definedName>`, escape(n.Name), scope, escape(n.RefersTo))
		}
		b.WriteString(`</definedNames>`)
	}
	b.WriteString(`<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`)
	return b.Bytes()
}

func (f *File) workbookRels() []byte {
	var b bytes.Buffer
	b.WriteString(xmlHead + `<Relationships xmlns="` + packSpace + `relationships">`)
	for i := range f.sheets {
		fmt.Fprintf(&b, `<Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>`, i+1, relSpace, i+1)
	}
	n := len(f.sheets)
	fmt.Fprintf(&b, `<Relationship Id="rId%d" Type="%s/styles" Target="styles.xml"/>`, n+1, relSpace)
	fmt.Fprintf(&b, `<Relationship Id="rId%d" Type="%s/sharedStrings" Target="sharedStrings.xml"/></Relationships>`, n+2, relSpace)
	return b.Bytes()
}

func (f *File) typesXML() []byte {
	var b bytes.Buffer
	b.WriteString(xmlHead + `<Types xmlns="` + packSpace + `content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>` +
		`<Default Extension="vml" ContentType="` + typeSpace + `vmlDrawing"/>`)
	add := func(part, kind string) {
		fmt.Fprintf(&b, `<Override PartName="/%s" ContentType="%s"/>`, part, kind)
	}
	add("xl/workbook.xml", typeSpace+"spreadsheetml.sheet.main+xml")
	for i := range f.sheets {
		add("xl/worksheets/sheet"+strconv.Itoa(i+1)+".xml", typeSpace+"spreadsheetml.worksheet+xml")
	}
	for i := range f.notes {
		add("xl/comments"+strconv.Itoa(i+1)+".xml", typeSpace+"spreadsheetml.comments+xml")
	}
	for i := range f.draws {
		add("xl/drawings/drawing"+strconv.Itoa(i+1)+".xml", typeSpace+"drawing+xml")
	}
	for _, s := range f.sheets {
		for _, c := range s.charts {
			add("xl/charts/chart"+strconv.Itoa(c.number)+".xml", typeSpace+"drawingml.chart+xml")
		}
	}
	add("xl/styles.xml", typeSpace+"spreadsheetml.styles+xml")
	add("xl/sharedStrings.xml", typeSpace+"spreadsheetml.sharedStrings+xml")
	add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
	add("docProps/app.xml", typeSpace+"extended-properties+xml")
	b.WriteString(`</Types>`)
	return b.Bytes()
}

func (f *File) coreXML() []byte {
	p := f.props
	one := func(tag, text string) string {
		if text == "" {
			return ""
		}
		return "<" + tag + ">" + escape(text) + "</" + tag + ">"
	}
	times := ""
	if p.Stamp != "" {
		times = `<dcterms:created xsi:type="dcterms:W3CDTF">` + escape(p.Stamp) + `</dcterms:created>` +
			`<dcterms:modified xsi:type="dcterms:W3CDTF">` + escape(p.Stamp) + `</dcterms:modified>`
	}
	return []byte(xmlHead + `<cp:coreProperties xmlns:cp="` + packSpace + `metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
		`xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
		one("dc:title", p.Title) + one("dc:creator", p.Author) + one("cp:lastModifiedBy", p.Author) + times + one("dc:language", p.Language) + `</cp:coreProperties>`)
}

func (f *File) appXML() []byte {
	company := ""
	if f.props.Company != "" {
		company = `<Company>` + escape(f.props.Company) + `</Company>`
	}
	return []byte(xmlHead + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
		`<Application>Wegmarke</Application>` + company + `</Properties>`)
}
