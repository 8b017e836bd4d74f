package xlsx

import (
	"errors"
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"
)

// File is a workbook that is being written.
type File struct {
	book   *excelize.File // the skeleton
	sheets []*Sheet
	byName map[string]*Sheet
	looks  map[Style]int
	diffs  map[Style]int
	texts  texts
	names  []sheetName
	polish *polish
	charts int // so far
	err    error
}

// Properties says what the workbook is about.
type Properties struct {
	Title, Author, Company, Language string
	// Stamp is the time of writing, in the form of RFC 3339.
	Stamp string
}

// sheetName is a name that programs know, for a range of one sheet.
type sheetName struct {
	name, refersTo string
	sheet          *Sheet
}

// ErrState is returned for cells that no sheet has, ErrLong for a text that no cell can hold.
var (
	ErrState = errors.New("no such place on a sheet")
	ErrLong  = errors.New("text is longer than a cell can hold")
)

// New makes a workbook without sheets that is written to w: what hangs on the cells of a sheet as soon
// as the sheet is done, all else by Write. About so many different texts are expected.
func New(w io.Writer, texts int) *File {
	f := &File{
		book: excelize.NewFile(), byName: make(map[string]*Sheet), looks: make(map[Style]int), diffs: make(map[Style]int),
	}
	f.polish = newPolish(f, w)
	f.texts = newTexts(texts)
	f.keep(f.book.SetCalcProps(&excelize.CalcPropsOptions{FullCalcOnLoad: yes(true)}))
	// Otherwise Excel takes the names of those who commented out when it saves.
	f.keep(f.book.SetWorkbookProps(&excelize.WorkbookPropsOptions{FilterPrivacy: yes(false)}))
	return f
}

// keep keeps the first fault, which Write returns.
func (f *File) keep(err error) {
	if err != nil && f.err == nil {
		f.err = err
	}
}

func yes(v bool) *bool { return &v }

// NewSheet adds a sheet behind the others.
func (f *File) NewSheet(name string) *Sheet {
	s := &Sheet{file: f, name: name, index: len(f.sheets)}
	if s.index == 0 { // excelize makes workbooks with one sheet
		f.keep(f.book.SetSheetName(f.book.GetSheetName(0), name))
		f.keep(f.book.SetCellStr(name, "A1", name)) // and the table of texts with the first text; polish fills both
	} else {
		_, err := f.book.NewSheet(name)
		f.keep(err)
	}
	f.sheets = append(f.sheets, s)
	f.byName[name] = s
	return s
}

// Sheet finds a sheet by its name; nil for none.
func (f *File) Sheet(name string) *Sheet { return f.byName[name] }

// Activate makes a sheet the one that is shown first. All sheets have to be there.
func (f *File) Activate(s *Sheet) { f.book.SetActiveSheet(s.index) }

// Name gives a range a name.
func (f *File) Name(name, refersTo string) {
	f.keep(f.book.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: refersTo}))
}

// Describe sets what the workbook is about.
func (f *File) Describe(p Properties) {
	f.keep(f.book.SetDocProps(&excelize.DocProperties{
		Title: p.Title, Creator: p.Author, LastModifiedBy: p.Author, Created: p.Stamp, Modified: p.Stamp, Language: p.Language,
	}))
	f.keep(f.book.SetAppProps(&excelize.AppProperties{Application: "Wegmarke", Company: p.Company}))
}

// Write ends the workbook. It can be called once.
func (f *File) Write() error {
	for i, s := range f.sheets {
		s.Done()
		if s.err != nil { // a sheet is called as a map is, and errors may be logged
			f.keep(fmt.Errorf("write sheet %d: %w", i+1, s.err))
		}
		f.keep(f.book.SetSheetDimension(s.name, Range{1, 1, max(1, s.lastCol), max(1, len(s.rows))}.String()))
	}
	if f.err != nil {
		return f.err
	}
	f.book.SetZipWriter(func(io.Writer) excelize.ZipWriter { return f.polish })
	if err := f.book.Write(io.Discard); err != nil {
		return fmt.Errorf("write workbook: %w", err)
	}
	return nil
}
