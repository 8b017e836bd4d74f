package maptable

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/domain"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

const (
	headColumn = 150
	column     = 190
	leastHigh  = 30
	lineHigh   = 17
	// margin is how far beyond the window cells are ready.
	margin = 240
)

// place is what a cell stands for; a head has only one of the two.
type place struct{ lane, step domain.ID }

// lines lays the table out and makes the cells that are in sight. A large map has ten thousand of them,
// and to set their texts takes seconds: how high a row is was guessed, and mended when it comes into
// sight. Columns have one width, rows are as high as their longest text.
type lines struct {
	page  *Page
	sheet *fyne.Container
	// tops are where the rows begin, and where the last one ends; the first row has the heads of the columns.
	tops  []float32
	cells map[place]*cell
	guess *kit.LineGuess
	// grown says that a row has grown since it was last looked at.
	grown bool
}

// begin lays out the table as it is now. Cells that say the same as before stay.
func (l *lines) begin() {
	rows := l.page.table.rows
	if l.guess == nil {
		l.guess = kit.NewLineGuess(kit.Body, theme.SemiBold) // the wider ones
	}
	l.tops = append(l.tops[:0], 0)
	for row := -1; row < len(rows); row++ {
		lines := 1
		for col := -1; col < len(l.page.table.columns); col++ {
			_, text, _ := l.words(row, col)
			lines = max(lines, l.guess.Lines(text, width(col+1)-2*cellPadX))
		}
		l.tops = append(l.tops, l.tops[row+1]+max(leastHigh, float32(lines)*lineHigh+2*cellPadY))
	}
	l.sheet.Objects = nil
	l.show()
	l.page.scroll.Refresh()
}

// forget drops the cells of another map.
func (l *lines) forget() { clear(l.cells) }

// cell is a place counted without the heads, which are at -1; nil where there is none.
func (l *lines) cell(row, col int) *cell {
	if row < -1 || row >= len(l.page.table.rows) || col < -1 || col >= len(l.page.table.columns) {
		return nil
	}
	at, text, label := l.words(row, col)
	c, known := l.cells[at]
	if !known || c.label != label || c.prose.Text() != text {
		c = newCell(l.page, at, text, label)
		l.cells[at] = c
	}
	c.row, c.col = row, col
	l.grow(c)
	return c
}

// grow gives a row the height that one of its texts needs after all. What is in sight stays where it is.
func (l *lines) grow(c *cell) {
	more := c.height(width(c.col+1)) - l.high(c.row)
	if more <= 0 {
		return
	}
	above := l.tops[c.row+1] < l.page.scroll.Offset.Y
	for i := c.row + 2; i < len(l.tops); i++ {
		l.tops[i] += more
	}
	if above {
		l.page.scroll.Offset.Y += more
	}
	l.grown = true
}

func (l *lines) high(row int) float32 { return l.tops[row+2] - l.tops[row+1] }

// words are what a cell says and what is said of it; -1 is a head.
func (l *lines) words(row, col int) (at place, text, label string) {
	p := l.page
	if col >= 0 {
		at.step, text = p.table.steps[col], p.table.columns[col]
	}
	if row < 0 {
		if col < 0 {
			return at, "", p.p.Words.T("maptable.title")
		}
		return at, text, text
	}
	r := p.table.rows[row]
	at.lane = r.lane
	if col < 0 {
		return at, r.title, r.title
	}
	said := strings.ReplaceAll(r.cells[col], "\n", "; ")
	if said == "" {
		said = p.p.Words.T("maptable.empty")
	}
	return at, r.cells[col], strings.Join([]string{r.title, text, said}, ", ")
}

// show puts into the window what is in sight, and the cell that has the keyboard.
func (l *lines) show() {
	if len(l.tops) == 0 {
		return
	}
	view := l.page.scroll.Size()
	var in []fyne.CanvasObject
	higher := false
	for {
		l.grown, in = false, in[:0]
		o := l.page.scroll.Offset
		for row := -1; row < len(l.page.table.rows); row++ {
			if l.tops[row+2] < o.Y-margin || l.tops[row+1] > o.Y+view.Height+margin {
				continue
			}
			for col := -1; col < len(l.page.table.columns); col++ {
				if x := left(col + 1); x+width(col+1) >= o.X-margin && x <= o.X+view.Width+margin {
					in = append(in, l.cell(row, col))
				}
			}
		}
		if !l.grown {
			break
		}
		higher = true
	}
	if c := l.page.held; c != nil && !slices.Contains(in, fyne.CanvasObject(c)) {
		in = append(in, c)
	}
	for _, o := range in {
		c := o.(*cell)
		c.Move(fyne.NewPos(left(c.col+1), l.tops[c.row+1]))
		c.Resize(fyne.NewSize(width(c.col+1)+1, l.high(c.row)+1)) // neighbours share a line
	}
	if !slices.Equal(in, l.sheet.Objects) {
		l.sheet.Objects = in
		canvas.Refresh(l.sheet)
	}
	if higher {
		l.page.scroll.Refresh()
	}
}

// restyle paints all cells anew, also those that are out of sight.
func (l *lines) restyle() {
	for _, c := range l.cells {
		c.Refresh()
	}
	l.sheet.Refresh()
}

func width(i int) float32 {
	if i == 0 {
		return headColumn
	}
	return column
}

func left(i int) float32 {
	if i == 0 {
		return 0
	}
	return headColumn + column*float32(i-1)
}

// Layout implements fyne.Layout. The cells lie where they were put.
func (l *lines) Layout([]fyne.CanvasObject, fyne.Size) {}

// MinSize implements fyne.Layout.
func (l *lines) MinSize([]fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(left(len(l.page.table.columns)+1)+1, 1)
	if n := len(l.tops); n > 0 {
		size.Height += l.tops[n-1]
	}
	return size
}

// frame gives the table the room of the page, and fills what came into sight with it.
type frame struct{ p *Page }

// Layout implements fyne.Layout.
func (f frame) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	f.p.scroll.Resize(size)
	f.p.lines.show()
}

// MinSize implements fyne.Layout.
func (f frame) MinSize([]fyne.CanvasObject) fyne.Size { return f.p.scroll.MinSize() }
