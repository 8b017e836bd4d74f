package xlsx

import (
	"github.com/xuri/excelize/v2"
)

// View is how a sheet is shown.
type View struct {
	// FreezeColumns and FreezeRows stay in sight.
	FreezeColumns, FreezeRows int
	// Zoom is in percent; 0 is as it is.
	Zoom int
	// Tab is the colour of the tab, six hex digits.
	Tab string
}

// SetView sets how the sheet is shown, always without the lines of the grid.
func (s *Sheet) SetView(v View) {
	book, options := s.file.book, &excelize.ViewOptions{ShowGridLines: yes(false)}
	if v.Zoom > 0 {
		zoom := float64(v.Zoom)
		options.ZoomScale = &zoom
	}
	if v.FreezeRows+v.FreezeColumns > 0 {
		corner := Cell(v.FreezeColumns+1, v.FreezeRows+1)
		s.file.keep(book.SetPanes(s.name, &excelize.Panes{
			Freeze: true, XSplit: v.FreezeColumns, YSplit: v.FreezeRows, TopLeftCell: corner, ActivePane: "bottomRight",
			Selection: []excelize.Selection{{SQRef: corner, ActiveCell: corner, Pane: "bottomRight"}},
		}))
	}
	s.file.keep(book.SetSheetView(s.name, 0, options))
	if v.Tab != "" {
		tab := "FF" + v.Tab
		s.file.keep(book.SetSheetProps(s.name, &excelize.SheetPropsOptions{TabColorRGB: &tab}))
	}
}

// Papers, in the numbers of the format.
const (
	A3 = 8
	A4 = 9
)

// Page is how a sheet is printed. Margins are in inches.
type Page struct {
	Paper                                    int
	Portrait                                 bool
	Fit                                      bool // Wide and High pages, 0 for as many as it takes
	Wide, High                               int
	Scale                                    int // in percent, where it does not fit
	Left, Right, Top, Bottom, Header, Footer float64
	Centred                                  bool
	FooterText                               string
}

// SetPage sets how the sheet is printed.
func (s *Sheet) SetPage(p Page) {
	f, book := s.file, s.file.book
	way := "landscape"
	if p.Portrait {
		way = "portrait"
	}
	layout := &excelize.PageLayoutOptions{Size: &p.Paper, Orientation: &way}
	switch {
	case p.Fit:
		layout.FitToWidth, layout.FitToHeight = &p.Wide, &p.High
		f.keep(book.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: yes(true)}))
	case p.Scale > 0:
		scale := uint(p.Scale)
		layout.AdjustTo = &scale
	}
	f.keep(book.SetPageLayout(s.name, layout))
	margins := &excelize.PageLayoutMarginsOptions{
		Left: &p.Left, Right: &p.Right, Top: &p.Top, Bottom: &p.Bottom, Header: &p.Header, Footer: &p.Footer,
	}
	if p.Centred {
		margins.Horizontally = yes(true)
	}
	f.keep(book.SetPageMargins(s.name, margins))
	if p.FooterText != "" {
		f.keep(book.SetHeaderFooter(s.name, &excelize.HeaderFooterOptions{OddFooter: p.FooterText}))
	}
}

// Printed says which cells are printed and, unless it is empty, which rows and columns each page repeats.
func (s *Sheet) Printed(area, titles string) {
	s.file.names = append(s.file.names, sheetName{"_xlnm.Print_Area", area, s})
	if titles != "" {
		s.file.names = append(s.file.names, sheetName{"_xlnm.Print_Titles", titles, s})
	}
}

// Protect locks all cells that are not open, without a password: it guards against slips only.
func (s *Sheet) Protect() {
	s.file.keep(s.file.book.ProtectSheet(s.name, &excelize.SheetProtectionOptions{
		SelectLockedCells: true, SelectUnlockedCells: true, FormatCells: true, FormatColumns: true, FormatRows: true,
		InsertRows: true, DeleteRows: true, Sort: true, EditObjects: true, EditScenarios: true,
	}))
}

// BreakBefore starts a page of paper with a column.
func (s *Sheet) BreakBefore(column int) {
	s.file.keep(s.file.book.InsertPageBreak(s.name, Cell(column, 1)))
}

// NumbersAsText says that numbers stored as text in a range are meant that way.
func (s *Sheet) NumbersAsText(area Range) {
	s.file.keep(s.file.book.AddIgnoredErrors(s.name, area.String(), excelize.IgnoredErrorsNumberStoredAsText))
}

// Link leads from a cell to a place in the workbook.
func (s *Sheet) Link(c, r int, to string) {
	s.file.keep(s.file.book.SetCellHyperLink(s.name, Cell(c, r), to, "Location"))
}

// Hide takes the sheet out of sight, so that only a program can show it again.
func (s *Sheet) Hide() { s.file.keep(s.file.book.SetSheetVisible(s.name, false, true)) }
