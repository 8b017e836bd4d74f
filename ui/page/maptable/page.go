package maptable

import (
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

// Page is a map in words.
type Page struct {
	p      Params
	m      domain.ID
	shown  bool
	table  table
	bar    *bar
	center *fyne.Container
	scroll *container.Scroll
	lines  lines
	// row and col are where the keyboard is, counted without the heads.
	row, col int
	// held is the cell that has the keyboard, or nil.
	held   *cell
	cancel func()
}

// New makes the page; it is filled when it comes into view.
func New(p Params) *Page {
	page := &Page{p: p}
	page.lines.page, page.lines.cells = page, make(map[place]*cell)
	page.lines.sheet = container.New(&page.lines)
	page.scroll = container.NewScroll(page.lines.sheet)
	page.scroll.OnScrolled = func(fyne.Position) { page.lines.show() }
	page.center = container.New(frame{page}, page.scroll)
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
	if p.m != m {
		p.m = m
		p.lines.forget()
	}
	p.read()
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
	p.lines.begin()
}

// Center is the page itself, for what puts it into a window.
func (p *Page) Center() fyne.CanvasObject { return p.center }

// Bar is what stands above the page.
func (p *Page) Bar() fyne.CanvasObject { return p.bar.Bar }

// Shown tells the page that it came into view or went out of it. Out of view it follows nothing.
func (p *Page) Shown(shown bool) { p.shown = shown }

// CloseEditor has nothing to do: nothing is written on the page.
func (p *Page) CloseEditor() {}

// Focus gives the page the keyboard.
func (p *Page) Focus() { p.focus(p.lines.cell(p.row, p.col)) }

func (p *Page) focus(c *cell) {
	if c != nil {
		p.at(c) // what is out of sight is in no window
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
func (p *Page) Restyle() { p.lines.restyle() }

func (p *Page) relabel() {
	p.bar.words()
	if p.shown {
		p.fill()
		p.Focus()
	}
}

// read puts the map into words.
func (p *Page) read() {
	w := i18n.New(document.Project(p.p.Doc()).Language)
	p.table, p.held = tableOf(p.p.Doc(), p.m, w.Words()), nil
	p.row, p.col = min(p.row, max(len(p.table.rows)-1, 0)), min(p.col, max(len(p.table.columns)-1, 0))
}

// fill follows the map. Cells that say the same as before stay.
func (p *Page) fill() {
	p.read()
	p.lines.begin()
}

// at notes where the keyboard is and scrolls there.
func (p *Page) at(c *cell) {
	p.row, p.col, p.held = max(c.row, 0), max(c.col, 0), c
	view, o := p.scroll.Size(), p.scroll.Offset
	at, size := c.Position(), c.Size()
	fit := func(off, from, to, room float32) float32 { return max(min(off, from), min(to-room, from)) }
	next := fyne.NewPos(fit(o.X, at.X, at.X+size.Width, view.Width), fit(o.Y, at.Y, at.Y+size.Height, view.Height))
	if next != o {
		p.scroll.ScrollToOffset(next)
	}
	p.lines.show()
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
	p.focus(p.lines.cell(row, col))
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
