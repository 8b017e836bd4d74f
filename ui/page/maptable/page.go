package maptable

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/ui/i18n"
)

// Params is what the page works with.
type Params struct {
	Doc   func() *document.Document
	Words *i18n.Catalog
	// Canvas is that of the window, which the toolkit cannot tell of what has just been put into it.
	Canvas func() fyne.Canvas
	// Open turns to a place on the map, Back to the map as it was.
	Open func(lane, step domain.ID)
	Back func()
	// Copy puts a text on the clipboard, Shortcut gets what the table does not use itself.
	Copy     func(text string)
	Shortcut func(fyne.Shortcut)
}

const (
	headColumn = 150
	column     = 190
)

// Page is a map in words.
type Page struct {
	p      Params
	m      domain.ID
	shown  bool
	table  table
	bar    *bar
	sheet  *fyne.Container
	scroll *container.Scroll
	heads  []*cell   // of the columns, the corner first
	rows   [][]*cell // the head of the lane first
	// row and col are where the keyboard is, counted without the heads.
	row, col int
	cancel   func()
}

// New makes the page; it is filled when it comes into view.
func New(p Params) *Page {
	page := &Page{p: p}
	page.sheet = container.New(grid{page})
	page.scroll = container.NewScroll(page.sheet)
	page.bar = newBar(p)
	page.cancel = p.Words.Subscribe(page.relabel)
	page.relabel()
	return page
}

// Close ends the page's interest in the language.
func (p *Page) Close() { p.cancel() }

// Map is the map that is shown.
func (p *Page) Map() domain.ID { return p.m }

// Open chooses the map, and the place where the keyboard begins.
func (p *Page) Open(m domain.ID, lane, step domain.ID) {
	p.m = m
	p.fill()
	p.row, p.col = 0, 0
	for i, r := range p.table.rows {
		if r.lane == lane {
			p.row = i
		}
	}
	for i, s := range p.table.steps {
		if s == step {
			p.col = i
		}
	}
}

// Center is the page itself, for what puts it into a window.
func (p *Page) Center() fyne.CanvasObject { return p.scroll }

// Bar is what stands above the page.
func (p *Page) Bar() fyne.CanvasObject { return p.bar.Bar }

// Shown tells the page that it came into view or went out of it. Out of view it follows nothing.
func (p *Page) Shown(shown bool) { p.shown = shown }

// CloseEditor has nothing to do: nothing is written on the page.
func (p *Page) CloseEditor() {}

// Focus gives the page the keyboard.
func (p *Page) Focus() {
	if c := p.cell(p.row, p.col); c != nil {
		p.p.Canvas().Focus(c)
	}
}

// Update follows a change of the project.
func (p *Page) Update() {
	if !p.shown {
		return
	}
	p.fill()
	p.Focus()
}

// Restyle follows a change of the theme.
func (p *Page) Restyle() { p.sheet.Refresh() }

func (p *Page) relabel() {
	p.bar.words()
	if p.shown {
		p.fill()
		p.Focus()
	}
}

// fill makes all cells anew.
func (p *Page) fill() {
	w := i18n.New(document.Project(p.p.Doc()).Language)
	p.table = tableOf(p.p.Doc(), p.m, w.Words())
	p.heads, p.rows, p.sheet.Objects = nil, nil, nil
	put := func(row, col int, text string, label ...string) *cell {
		c := newCell(p, row, col, text, strings.Join(label, ", "))
		p.sheet.Objects = append(p.sheet.Objects, c)
		return c
	}
	p.heads = append(p.heads, put(-1, -1, "", p.p.Words.T("maptable.title")))
	for i, name := range p.table.columns {
		p.heads = append(p.heads, put(-1, i, name, name))
	}
	for i, r := range p.table.rows {
		line := []*cell{put(i, -1, r.title, r.title)}
		for k, text := range r.cells {
			said := strings.ReplaceAll(text, "\n", "; ")
			if said == "" {
				said = p.p.Words.T("maptable.empty")
			}
			line = append(line, put(i, k, text, r.title, p.table.columns[k], said))
		}
		p.rows = append(p.rows, line)
	}
	p.row, p.col = min(p.row, max(len(p.rows)-1, 0)), min(p.col, max(len(p.table.columns)-1, 0))
	p.sheet.Refresh()
	p.scroll.Refresh()
}

// cell is a place counted without the heads, which are at -1; nil where there is none.
func (p *Page) cell(row, col int) *cell {
	if row == -1 && col >= -1 && col+1 < len(p.heads) {
		return p.heads[col+1]
	}
	if row < 0 || row >= len(p.rows) || col < -1 || col+1 >= len(p.rows[row]) {
		return nil
	}
	return p.rows[row][col+1]
}

// at notes where the keyboard is and scrolls there.
func (p *Page) at(c *cell) {
	p.row, p.col = max(c.row, 0), max(c.col, 0)
	view, o := p.scroll.Size(), p.scroll.Offset
	at, size := c.Position(), c.Size()
	fit := func(off, from, to, room float32) float32 { return max(min(off, from), min(to-room, from)) }
	next := fyne.NewPos(fit(o.X, at.X, at.X+size.Width, view.Width), fit(o.Y, at.Y, at.Y+size.Height, view.Height))
	if next != o {
		p.scroll.ScrollToOffset(next)
	}
}

// key walks through the table.
func (p *Page) key(c *cell, name fyne.KeyName) {
	row, col := c.row, c.col
	switch name {
	case fyne.KeyLeft:
		col--
	case fyne.KeyRight:
		col++
	case fyne.KeyUp:
		row--
	case fyne.KeyDown:
		row++
	case fyne.KeyHome:
		col = -1
	case fyne.KeyEnd:
		col = len(p.table.columns) - 1
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace, fyne.KeyF2:
		p.open(c)
		return
	case fyne.KeyEscape:
		p.p.Back()
		return
	default:
		return
	}
	if next := p.cell(row, col); next != nil {
		p.p.Canvas().Focus(next)
	}
}

// open leads to the place on the map.
func (p *Page) open(c *cell) {
	var lane, step domain.ID
	if c.row >= 0 {
		lane = p.table.rows[c.row].lane
	}
	if c.col >= 0 {
		step = p.table.steps[c.col]
	}
	p.p.Open(lane, step)
}

// grid lays the cells out: columns of one width, rows as high as their longest text.
type grid struct{ p *Page }

// Layout implements fyne.Layout.
func (g grid) Layout(_ []fyne.CanvasObject, _ fyne.Size) {
	y := float32(0)
	line := func(cells []*cell) {
		x, h := float32(0), float32(30)
		for i, c := range cells {
			h = max(h, c.height(width(i)))
		}
		for i, c := range cells {
			c.Move(fyne.NewPos(x, y))
			c.Resize(fyne.NewSize(width(i)+1, h+1)) // neighbours share a line
			x += width(i)
		}
		y += h
	}
	line(g.p.heads)
	for _, r := range g.p.rows {
		line(r)
	}
}

func width(i int) float32 {
	if i == 0 {
		return headColumn
	}
	return column
}

// MinSize implements fyne.Layout.
func (g grid) MinSize([]fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(headColumn+column*float32(len(g.p.table.columns))+1, 1)
	high := func(cells []*cell) (h float32) {
		h = 30
		for i, c := range cells {
			h = max(h, c.height(width(i)))
		}
		return h
	}
	size.Height += high(g.p.heads)
	for _, r := range g.p.rows {
		size.Height += high(r)
	}
	return size
}
