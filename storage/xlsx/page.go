package xlsx

import (
	"fmt"
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
func (s *Sheet) SetView(v View) { s.view = v }

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
func (s *Sheet) SetPage(p Page) { s.page = p }

// Protect locks all cells that are not open, without a password.
func (s *Sheet) Protect() { s.locked = true }

// BreakBefore starts a page of paper with a column.
func (s *Sheet) BreakBefore(column int) { s.breaks = append(s.breaks, column) }

// NumbersAsText says that numbers stored as text in a range are meant that way.
func (s *Sheet) NumbersAsText(area Range) { s.ignored = area }

// pageXML writes what stands below the cells of a sheet about paper.
func (s *Sheet) pageXML() string {
	p := s.page
	out := ""
	if p.Centred {
		out += `<printOptions horizontalCentered="1"/>`
	}
	if p.Left+p.Right+p.Top+p.Bottom > 0 {
		out += fmt.Sprintf(`<pageMargins left="%s" right="%s" top="%s" bottom="%s" header="%s" footer="%s"/>`,
			float(p.Left), float(p.Right), float(p.Top), float(p.Bottom), float(p.Header), float(p.Footer))
	}
	if p.Paper > 0 {
		way, size := "landscape", ""
		if p.Portrait {
			way = "portrait"
		}
		switch {
		case p.Fit:
			size = fmt.Sprintf(` fitToWidth="%d" fitToHeight="%d"`, p.Wide, p.High)
		case p.Scale > 0:
			size = fmt.Sprintf(` scale="%d"`, p.Scale)
		}
		out += fmt.Sprintf(`<pageSetup paperSize="%d"%s orientation="%s"/>`, p.Paper, size, way)
	}
	if p.FooterText != "" {
		out += `<headerFooter><oddFooter>` + escape(p.FooterText) + `</oddFooter></headerFooter>`
	}
	if len(s.breaks) > 0 {
		out += fmt.Sprintf(`<colBreaks count="%d" manualBreakCount="%d">`, len(s.breaks), len(s.breaks))
		for _, c := range s.breaks {
			out += fmt.Sprintf(`<brk id="%d" max="%d" man="1"/>`, c-1, maxRows-1)
		}
		out += `</colBreaks>`
	}
	return out
}

// viewXML writes what stands above the cells of a sheet.
func (s *Sheet) viewXML() string {
	out := `<sheetPr>`
	if s.view.Tab != "" {
		out += `<tabColor rgb="FF` + s.view.Tab + `"/>`
	}
	if s.page.Fit {
		out += `<pageSetUpPr fitToPage="1"/>`
	}
	out += `</sheetPr><dimension ref="` + Range{1, 1, max(1, s.lastCol), max(1, len(s.rows))}.String() + `"/><sheetViews><sheetView showGridLines="0"`
	if s.file.active == s.index {
		out += ` tabSelected="1"`
	}
	if s.view.Zoom > 0 {
		out += fmt.Sprintf(` zoomScale="%d" zoomScaleNormal="%d"`, s.view.Zoom, s.view.Zoom)
	}
	out += ` workbookViewId="0"`
	if s.view.FreezeRows+s.view.FreezeColumns == 0 {
		return out + `/></sheetViews><sheetFormatPr defaultRowHeight="15"/>`
	}
	corner := Cell(s.view.FreezeColumns+1, s.view.FreezeRows+1)
	return out + fmt.Sprintf(`><pane xSplit="%d" ySplit="%d" topLeftCell="%s" activePane="bottomRight" state="frozen"/>`+
		`<selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight" activeCell="%s" sqref="%s"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`,
		s.view.FreezeColumns, s.view.FreezeRows, corner, corner, corner)
}
