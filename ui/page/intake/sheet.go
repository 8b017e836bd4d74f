package intake

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/kit"
)

// Measures of the table.
const (
	rowHeadWidth  = 216
	phaseHeight   = 32
	stepHeight    = 24
	leastColumn   = 172
	listColumn    = 148
	leastRow      = 44
	listRow       = 32
	cellPad       = 6
	cardPadX      = 8
	cardPadY      = 5
	cardGap       = 4
	cardLine      = 16
	feelingPoint  = 14
	textSize      = 12
	mostCardLines = 12
)

// laid is a cell with its texts broken into lines.
type laid struct {
	content
	lines  [][]string
	height float32
}

// sheet shows a piece as a table with heads that stay in view. It takes the keyboard: the arrows walk
// over the heads, Enter opens the menu of one. Only the rows in view exist.
type sheet struct {
	widget.BaseWidget
	g       *grid
	menu    func(h head, at fyne.Position)
	cancel  func()
	lang    string
	breaker *kit.Breaker

	width   float32
	column  float32
	cells   [][]laid
	tops    []float32
	scroll  *container.Scroll
	world   *fyne.Container
	topBox  *fyne.Container
	leftBox *fyne.Container
	top     *container.Clip
	left    *container.Clip
	corner  *corner
	bands   []*band
	rowHead []*headBox
	colHead []*headBox

	cursor  mark
	focused bool
}

// mark is the head where the keyboard is.
type mark struct {
	column bool
	index  int
}

func newSheet(menu func(head, fyne.Position), cancel func()) *sheet {
	s := &sheet{menu: menu, cancel: cancel, breaker: kit.NewBreaker(textSize, fyne.TextStyle{}), g: &grid{}}
	s.world = container.New(world{s})
	s.scroll = container.NewScroll(s.world)
	s.scroll.OnScrolled = func(fyne.Position) { s.fill() }
	s.topBox, s.leftBox = container.NewWithoutLayout(), container.NewWithoutLayout()
	s.top, s.left = container.NewClip(container.NewWithoutLayout(s.topBox)), container.NewClip(container.NewWithoutLayout(s.leftBox))
	s.corner = newCorner()
	s.ExtendBaseWidget(s)
	return s
}

// world is as large as all cells together.
type world struct{ s *sheet }

// Layout implements fyne.Layout; the rows are placed by fill.
func (world) Layout([]fyne.CanvasObject, fyne.Size) {}

// MinSize implements fyne.Layout.
func (w world) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(w.s.column*float32(len(w.s.g.cols)), w.s.height())
}

func (s *sheet) height() float32 {
	if len(s.tops) == 0 {
		return 0
	}
	return s.tops[len(s.tops)-1]
}

func (s *sheet) headHeight() float32 {
	if s.g.steps {
		return phaseHeight + stepHeight
	}
	if s.g.list {
		return 42
	}
	return phaseHeight
}

// show shows another table, or the same with other heads.
func (s *sheet) show(g *grid) {
	same := s.g.piece == g.piece && len(s.g.rows) == len(g.rows) && len(s.g.cols) == len(g.cols)
	s.g = g
	if !same {
		s.cursor = mark{}
		s.scroll.Offset = fyne.Position{}
	}
	s.bands, s.rowHead, s.colHead = nil, nil, nil
	s.world.Objects, s.topBox.Objects, s.leftBox.Objects = nil, nil, nil
	for i := range g.cols {
		b := newHeadBox(s, mark{true, i})
		s.colHead = append(s.colHead, b)
		s.topBox.Add(b)
	}
	s.measure(s.width)
	s.Refresh()
}

// measure breaks all texts for a width.
func (s *sheet) measure(width float32) {
	s.width = width
	s.tops = make([]float32, len(s.g.rows)+1)
	s.cells = make([][]laid, len(s.g.rows))
	if width <= 0 || len(s.g.cols) == 0 {
		return
	}
	least := float32(leastColumn)
	if s.g.list {
		least = listColumn
	}
	s.column = max(least, float32(int((width-rowHeadWidth)/float32(len(s.g.cols)))))
	y := float32(0)
	for r := range s.g.rows {
		s.tops[r] = y
		y += s.rowHeight(r)
	}
	s.tops[len(s.g.rows)] = y
}

// rowHeight lays out a row. The rows of lists are one line high and laid out when they come into view.
func (s *sheet) rowHeight(r int) float32 {
	if s.g.list {
		return listRow
	}
	s.cells[r] = s.lay(r)
	height := float32(leastRow)
	for _, c := range s.cells[r] {
		height = max(height, c.height+2*cellPad+1)
	}
	return height
}

// lay breaks the texts of a row.
func (s *sheet) lay(r int) []laid {
	out := make([]laid, len(s.g.cols))
	for c := range s.g.cols {
		l := laid{content: s.g.cell(r, c, s.lang)}
		for i, card := range l.cards {
			room := s.column - 2*cellPad - 2*cardPadX
			if l.look == feelingLook {
				room -= feelingPoint + 6
			}
			lines := s.breaker.Lines(card, room)
			if most := s.mostLines(); len(lines) > most {
				lines = lines[:most]
				lines[most-1] += " …"
			}
			if len(lines) == 0 {
				lines = []string{""}
			}
			l.lines = append(l.lines, lines)
			l.height += float32(len(lines))*cardLine + 2*cardPadY
			if i > 0 {
				l.height += cardGap
			}
		}
		out[c] = l
	}
	return out
}

func (s *sheet) mostLines() int {
	if s.g.list {
		return 1
	}
	return mostCardLines
}

// fill gives the rows in view their bands and moves the heads along.
func (s *sheet) fill() {
	if len(s.tops) < 2 {
		return
	}
	off, view := s.scroll.Offset, s.scroll.Size()
	n := len(s.g.rows)
	first := min(sort.Search(n, func(i int) bool { return s.tops[i+1] > off.Y }), n-1)
	last := sort.Search(n, func(i int) bool { return s.tops[i] >= off.Y+view.Height })
	for len(s.bands) < last-first {
		b, h := newBand(s), newHeadBox(s, mark{false, -1})
		s.bands, s.rowHead = append(s.bands, b), append(s.rowHead, h)
		s.world.Add(b)
		s.leftBox.Add(h)
	}
	if len(s.bands) == 0 {
		return
	}
	used := make([]bool, len(s.bands))
	wide := s.column * float32(len(s.g.cols))
	for r := first; r < last; r++ {
		k := r % len(s.bands)
		used[k] = true
		b, h := s.bands[k], s.rowHead[k]
		height := s.tops[r+1] - s.tops[r]
		if s.g.list && s.cells[r] == nil {
			s.cells[r] = s.lay(r)
		}
		b.Hidden, h.Hidden = false, false
		b.Move(fyne.NewPos(0, s.tops[r]))
		h.Move(fyne.NewPos(0, s.tops[r]))
		b.Resize(fyne.NewSize(wide, height))
		h.Resize(fyne.NewSize(rowHeadWidth, height))
		if b.row != r {
			b.row, h.at.index = r, r
			b.Refresh()
			h.Refresh()
		}
	}
	for k := range s.bands {
		if !used[k] {
			s.bands[k].Hidden, s.rowHead[k].Hidden = true, true
			s.bands[k].row = -1
		}
	}
	s.leftBox.Move(fyne.NewPos(0, -off.Y))
	s.topBox.Move(fyne.NewPos(-off.X, 0))
}

// repaint shows what has changed about the heads in view.
func (s *sheet) repaint() {
	for _, h := range s.rowHead {
		if h.Visible() {
			h.Refresh()
		}
	}
	for _, h := range s.colHead {
		h.Refresh()
	}
}

// head is the head at a mark.
func (s *sheet) head(m mark) (head, bool) {
	all := s.g.rows
	if m.column {
		all = s.g.cols
	}
	if m.index < 0 || m.index >= len(all) {
		return head{}, false
	}
	return all[m.index], true
}

// CreateRenderer implements fyne.Widget.
func (s *sheet) CreateRenderer() fyne.WidgetRenderer { return &sheetRenderer{s} }

type sheetRenderer struct{ s *sheet }

func (r *sheetRenderer) Destroy()           {}
func (r *sheetRenderer) MinSize() fyne.Size { return fyne.NewSize(400, 160) }

func (r *sheetRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.s.scroll, r.s.left, r.s.top, r.s.corner}
}

// Refresh shows the table anew.
func (r *sheetRenderer) Refresh() {
	r.Layout(r.s.Size())
	r.s.world.Refresh()
	for _, b := range r.s.bands {
		b.Refresh()
	}
	r.s.repaint()
	r.s.corner.Refresh()
}

// Layout implements fyne.WidgetRenderer.
func (r *sheetRenderer) Layout(size fyne.Size) {
	s := r.s
	if size.Width != s.width {
		s.measure(size.Width)
	}
	top := s.headHeight()
	put(s.corner, 0, 0, rowHeadWidth, top)
	put(s.top, rowHeadWidth, 0, max(size.Width-rowHeadWidth, 0), top)
	put(s.left, 0, top, rowHeadWidth, max(size.Height-top, 0))
	put(s.scroll, rowHeadWidth, top, max(size.Width-rowHeadWidth, 0), max(size.Height-top, 0))
	for i, h := range s.colHead {
		put(h, s.column*float32(i), 0, s.column, top)
	}
	s.scroll.Refresh()
	s.fill()
}

func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}
