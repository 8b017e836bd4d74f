package workbook

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/xuri/excelize/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/domain/palette"
)

// Params says what to write.
type Params struct {
	// Doc is the project; the head of the sheet and its questions come from it.
	Doc document.View
	// Sending is the state of all that goes out; merge.Send takes it.
	Sending merge.Sending
	// Lang is the language of the fixed texts; empty takes that of the sending.
	Lang string
	// Author and Company name the sender; empty takes those of the project. Recipient may be empty.
	Author, Company, Recipient string
	// Date is the day of sending, ReturnBy the day until which answers are wanted; both may be empty.
	Date, ReturnBy domain.Date
	// A4 prepares the page for A4 paper in place of A3.
	A4 bool
}

// Write makes the workbook. Equal parameters give equal bytes.
func Write(w io.Writer, p Params) error {
	b, err := newBuilder(p)
	if err != nil {
		return fmt.Errorf("write workbook: %w", err)
	}
	defer b.file.Close()
	var steps []func()
	for _, f := range b.Sending.Forms {
		b.planned = append(b.planned, planForm(f, b.Sending.Names, b.Lang, 0))
	}
	for _, m := range p.Sending.Maps {
		steps = append(steps, func() { b.openMap(m) }, b.head, b.body, b.page)
	}
	for _, f := range b.planned {
		steps = append(steps, func() { b.form(f) })
	}
	if err := b.pack(w, append(steps, b.guide, b.lists, b.carrier, b.finish)); err != nil {
		return fmt.Errorf("write workbook: %w", err)
	}
	return nil
}

// pack takes the steps of writing and puts the result into a file.
func (b *builder) pack(w io.Writer, steps []func()) error {
	for _, step := range steps {
		step()
		if b.err != nil {
			return b.err
		}
	}
	var raw bytes.Buffer
	if err := b.file.Write(&raw); err != nil {
		return err
	}
	return b.polish(w, raw.Bytes())
}

// builder fills one excelize file. The first fault is kept in err.
type builder struct {
	Params
	file    *excelize.File
	words   words
	palette palette.Palette
	texts   texts
	names   sheetNames
	sheets  []string // in the order of their parts
	maps    []*mapWriter
	planned []*formPlan
	results map[string]map[string]string // of formulas, by part and cell
	grows   map[string]map[string]bool   // rows that grow with their text, by part and row
	looks   map[look]int                 // the numbers of styles
	choices []choiceList                 // for the sheet of lists
	listEnd int                          // the last row of the sheet of lists
	err     error
	// template is what is written where it is no sending.
	template *TemplateParams
	// mapWriter is the map that is being written.
	*mapWriter
}

func newBuilder(p Params) (*builder, error) {
	project := document.Project(p.Doc)
	if p.Lang == "" {
		p.Lang = p.Sending.Language
	}
	if p.Lang == "" {
		p.Lang = project.Language
	}
	if p.Author == "" {
		p.Author = project.Author
	}
	if p.Company == "" {
		p.Company = project.Company
	}
	if len(p.Sending.Maps)+len(p.Sending.Forms) == 0 {
		return nil, errors.New("nothing to send")
	}
	for _, m := range p.Sending.Maps {
		if len(m.Columns) == 0 {
			return nil, fmt.Errorf("map %s has no columns", m.Map)
		}
	}
	b := &builder{Params: p, file: excelize.NewFile(), words: wordsIn(p.Lang), palette: palette.Print()}
	for _, name := range []string{b.words.sheetLists, carrierSheet} {
		b.names.take(name) // they come last, but no map may be called like them
	}
	b.try(b.file.SetSheetName("Sheet1", b.names.take(b.words.sheetGuide)))
	b.sheets = []string{b.words.sheetGuide}
	b.try(b.file.SetDefaultFont(fontName))
	return b, b.err
}

// newSheet adds a sheet behind the others.
func (b *builder) newSheet(name string) {
	_, err := b.file.NewSheet(name)
	b.try(err)
	b.sheets = append(b.sheets, name)
}

// columnWidth makes few columns wide and many narrow, so that a page is filled and not overfilled.
func columnWidth(n int) float64 {
	switch {
	case n <= 2:
		return 56
	case n <= 3:
		return 46
	case n <= 4:
		return 38
	case n <= 5:
		return 33
	case n <= 6:
		return 29
	case n <= 8:
		return 26
	}
	return 23
}

func (b *builder) try(err error) {
	if err != nil && b.err == nil {
		b.err = err
	}
}

// sheet is the name of the sheet of the map that is being written.
func (b *builder) sheet() string { return b.name }

// at is the name of a cell.
func at(column, row int) string {
	s, _ := excelize.CoordinatesToCellName(column, row)
	return s
}

// fixed is the name of a cell that does not move when a formula is copied.
func fixed(column, row int) string {
	s, _ := excelize.CoordinatesToCellName(column, row, true)
	return s
}

func letters(column int) string {
	s, _ := excelize.ColumnNumberToName(column)
	return s
}

// put writes a text into a cell. The text itself goes into the file in the last step: excelize
// would shorten and change some texts without saying so.
func (b *builder) put(sheet string, column, row int, text string) {
	if text == "" {
		return
	}
	b.try(b.file.SetCellStr(sheet, at(column, row), b.texts.token(text)))
}

// formula writes a formula together with its result.
func (b *builder) formula(sheet string, column, row int, formula, result string) {
	b.try(b.file.SetCellFormula(sheet, at(column, row), formula))
	part := b.partOf(sheet)
	if b.results == nil {
		b.results = make(map[string]map[string]string)
	}
	if b.results[part] == nil {
		b.results[part] = make(map[string]string)
	}
	b.results[part][at(column, row)] = result
}

// partOf is the part that a sheet becomes. It is mostly the last one that is asked for.
func (b *builder) partOf(sheet string) string {
	i := len(b.sheets) - 1
	for i > 0 && b.sheets[i] != sheet {
		i--
	}
	return "xl/worksheets/sheet" + strconv.Itoa(i+1) + ".xml"
}

// grow lets a row grow when somebody types.
func (b *builder) grow(sheet string, row int) {
	part := b.partOf(sheet)
	if b.grows == nil {
		b.grows = make(map[string]map[string]bool)
	}
	if b.grows[part] == nil {
		b.grows[part] = make(map[string]bool)
	}
	b.grows[part][strconv.Itoa(row)] = true
}

func (b *builder) style(sheet string, c1, r1, c2, r2 int, s excelize.Style) {
	b.try(b.file.SetCellStyle(sheet, at(c1, r1), at(c2, r2), b.styleID(s)))
}

// styleID is the number of a style. Finding it takes long, so rows ask once for all their cells.
func (b *builder) styleID(s excelize.Style) int {
	id, err := b.file.NewStyle(&s)
	b.try(err)
	return id
}

func (b *builder) join(sheet string, c1, r1, c2, r2 int) {
	if c1 != c2 || r1 != r2 {
		b.try(b.file.MergeCell(sheet, at(c1, r1), at(c2, r2)))
	}
}

func (b *builder) height(sheet string, row int, points float64) {
	b.try(b.file.SetRowHeight(sheet, row, points))
}
