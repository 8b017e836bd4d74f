package workbook

import (
	"errors"
	"fmt"
	"io"
	"strconv"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/domain/palette"
	"wegmarke/storage/xlsx"
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
	b, err := newBuilder(w, p)
	if err != nil {
		return fmt.Errorf("write workbook: %w", err)
	}
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
	if err := b.pack(append(steps, b.guide, b.lists, b.carrier, b.finish)); err != nil {
		return fmt.Errorf("write workbook: %w", err)
	}
	return nil
}

// pack takes the steps of writing and ends the file.
func (b *builder) pack(steps []func()) error {
	for _, step := range steps {
		step()
		if b.err != nil {
			return b.err
		}
	}
	return b.file.Write()
}

// builder fills one workbook. The first fault is kept in err.
type builder struct {
	Params
	file    *xlsx.File
	last    *xlsx.Sheet // that was written to
	words   words
	palette palette.Palette
	names   sheetNames
	maps    []string // the names of their sheets
	planned []*formPlan
	guided  *xlsx.Sheet  // the first sheet, with the instructions
	looks   map[look]int // the numbers of styles
	choices []choiceList // for the sheet of lists
	filled  []filledRow  // of the map that is being written
	widths  []int32      // of the words in them
	curves  int          // charts so far
	err     error
	// template is what is written where it is no sending.
	template *TemplateParams
	// mapWriter is the map that is being written.
	*mapWriter
}

func newBuilder(w io.Writer, p Params) (*builder, error) {
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
	texts := 0 // about as many as there are, so that room is made for them once
	for _, m := range p.Sending.Maps {
		texts += len(m.Items)
	}
	b := &builder{Params: p, file: xlsx.New(w, texts), words: wordsIn(p.Lang), palette: palette.Print()}
	for _, name := range []string{b.words.sheetLists, carrierSheet} {
		b.names.take(name) // they come last, but no map may be called like them
	}
	b.guided = b.file.NewSheet(b.names.take(b.words.sheetGuide))
	return b, b.err
}

// newSheet adds a sheet behind the others. The one before it is done, but for the instructions.
func (b *builder) newSheet(name string) *xlsx.Sheet {
	if b.last != nil && b.last != b.guided {
		b.last.Done()
	}
	b.last = b.file.NewSheet(name)
	return b.last
}

// on is the sheet of a name. It is mostly the one that was asked for last.
func (b *builder) on(sheet string) *xlsx.Sheet {
	if b.last == nil || b.last.Name() != sheet {
		b.last = b.file.Sheet(sheet)
	}
	return b.last
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
func at(column, row int) string { return xlsx.Cell(column, row) }

// fixed is the name of a cell that does not move when a formula is copied.
func fixed(column, row int) string {
	return "$" + xlsx.Letters(column) + "$" + strconv.Itoa(row)
}

// put writes a text into a cell.
func (b *builder) put(sheet string, column, row int, text string) {
	if text != "" {
		b.on(sheet).Text(column, row, text)
	}
}

func (b *builder) style(sheet string, c1, r1, c2, r2 int, s xlsx.Style) {
	b.on(sheet).Style(xlsx.Range{C1: c1, R1: r1, C2: c2, R2: r2}, b.file.Style(s))
}

func (b *builder) join(sheet string, c1, r1, c2, r2 int) {
	b.on(sheet).Merge(xlsx.Range{C1: c1, R1: r1, C2: c2, R2: r2})
}

func (b *builder) height(sheet string, row int, points float64) { b.on(sheet).Height(row, points) }
