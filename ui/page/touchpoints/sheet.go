package touchpoints

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// line is one line of the table: a row, the heading of a group, or the invitation to add one.
type line struct {
	top   float32
	group *group // of a heading
	entry *entry // of a row
}

func (l line) height() float32 {
	if l.group != nil {
		return groupHeight
	}
	return rowHeight
}

// sheet is the scrolling part of the table. It draws only the lines that are in view.
type sheet struct {
	widget.BaseWidget
	p      *Page
	scroll *container.Scroll
	layer  *fyne.Container
	// spark is drawn anew where something was merely moved or hidden, which the toolkit does not
	// notice by itself; refreshing the whole would draw every text again.
	spark *canvas.Rectangle

	lines    []line
	index    map[domain.ID]int // of the line of a touchpoint
	height   float32
	spans    [columnCount]span
	width    float32
	rows     map[int]*row     // shown, by line
	heads    map[int]*heading // shown, by line
	freeRows []*row
	freeHead []*heading
	invite   *kit.Text
	plus     *kit.Icon
	ring     *canvas.Rectangle // around the cell where the keyboard is
	editor   *editor

	col     column    // where the keyboard is
	colFrom column    // where the marked columns began
	anchor  domain.ID // where a range began
	hovered int
	focused bool
	clicks  clicks
}

func newSheet(p *Page) *sheet {
	s := &sheet{
		p: p, layer: container.NewWithoutLayout(), spark: &canvas.Rectangle{},
		rows: map[int]*row{}, heads: map[int]*heading{}, hovered: -1, col: colTitle, colFrom: colTitle,
		invite: kit.NewText("", kit.Body, kit.Ink3), plus: kit.NewIcon("plus", 14, kit.Ink3),
		ring: &canvas.Rectangle{},
	}
	s.scroll = container.NewScroll(s)
	s.scroll.OnScrolled = func(at fyne.Position) {
		s.fill()
		p.head.scrollTo(at.X)
	}
	s.ExtendBaseWidget(s)
	return s
}

// setGroups shows other groups, or the same with other rows.
func (s *sheet) setGroups(groups []group) {
	s.recycle()
	s.lines, s.index = s.lines[:0], map[domain.ID]int{}
	top := float32(0)
	add := func(l line) {
		l.top = top
		s.lines = append(s.lines, l)
		top += l.height()
	}
	for i := range groups {
		add(line{group: &groups[i]})
		for k := range groups[i].rows {
			s.index[groups[i].rows[k].ID] = len(s.lines)
			add(line{entry: &groups[i].rows[k]})
		}
	}
	add(line{})
	changed := top != s.height
	s.height, s.hovered = top, -1
	if changed {
		s.scroll.Refresh() // takes over the new height
	}
	s.fill()
}

// recycle takes all lines out of view, so that they are filled anew.
func (s *sheet) recycle() {
	for i, r := range s.rows {
		s.freeRows = append(s.freeRows, r)
		delete(s.rows, i)
	}
	for i, h := range s.heads {
		s.freeHead = append(s.freeHead, h)
		delete(s.heads, i)
	}
}

// lineAt is the line at a height, -1 for none.
func (s *sheet) lineAt(y float32) int {
	n, found := slices.BinarySearchFunc(s.lines, y, func(l line, y float32) int {
		switch {
		case y < l.top:
			return 1
		case y >= l.top+l.height():
			return -1
		}
		return 0
	})
	if !found {
		return -1
	}
	return n
}

// fill draws the lines in view and lets go of the others.
func (s *sheet) fill() {
	width := s.Size().Width
	if width == 0 {
		return
	}
	if width != s.width {
		s.width, s.spans = width, fit(width, s.p.cols)
	}
	top := max(s.scroll.Offset.Y, 0)
	bottom := top + s.scroll.Size().Height
	shown := func(i int) bool {
		return i < len(s.lines) && s.lines[i].top < bottom && s.lines[i].top+s.lines[i].height() > top
	}
	for i, r := range s.rows {
		if !shown(i) {
			s.freeRows = append(s.freeRows, r)
			delete(s.rows, i)
		}
	}
	for i, h := range s.heads {
		if !shown(i) {
			s.freeHead = append(s.freeHead, h)
			delete(s.heads, i)
		}
	}
	objects := append(s.layer.Objects[:0:0], s.spark)
	for i := max(s.lineAt(top), 0); shown(i); i++ {
		objects = append(objects, s.draw(i)...)
	}
	objects = append(objects, s.ring)
	if s.editor != nil {
		objects = append(objects, s.editor.field)
	}
	s.layer.Objects = objects
	s.placeRing()
	canvas.Refresh(s.spark)
}

// draw puts the objects of one line in place.
func (s *sheet) draw(i int) []fyne.CanvasObject {
	l := s.lines[i]
	p := theme.For(s)
	switch {
	case l.group != nil:
		h := s.heads[i]
		if h == nil {
			h = take(&s.freeHead, newHeading)
			s.heads[i] = h
		}
		h.set(l.group, s.p.Words, p)
		// A heading stays in view when a wide table is scrolled sideways.
		h.lay(min(s.width, s.scroll.Size().Width))
		h.box.Move(fyne.NewPos(max(s.scroll.Offset.X, 0), l.top))
		return []fyne.CanvasObject{h.box}
	case l.entry != nil:
		r := s.rows[i]
		if r == nil {
			r = take(&s.freeRows, newRow)
			s.rows[i] = r
		}
		r.set(s.p, *l.entry, p, mood{
			selected: s.p.Session.Selection().Has(l.entry.ID), hovered: s.hovered == i,
		}, s.spans)
		r.lay(*l.entry, s.spans, s.width)
		r.box.Move(fyne.NewPos(0, l.top))
		return []fyne.CanvasObject{r.box}
	}
	tone := kit.Tone(kit.Ink3)
	if s.hovered == i {
		tone = kit.AccentInk
	}
	s.invite.SetText(s.p.Words.T("touchpoints.add"))
	s.invite.SetTone(tone)
	s.plus.SetTone(tone)
	x := s.spans[colTitle].x + cellPad
	put(s.plus, x+3, l.top+8, 14, 14)
	put(s.invite, x+27, l.top+7, 300, 16)
	return []fyne.CanvasObject{s.plus, s.invite}
}

func take[T any](free *[]T, make func() T) T {
	if n := len(*free); n > 0 {
		t := (*free)[n-1]
		*free = (*free)[:n-1]
		return t
	}
	return make()
}

// lead is the touchpoint where the keyboard is, with its line.
func (s *sheet) lead() (domain.ID, int, bool) {
	id := s.p.Session.Selection().Lead()
	i, ok := s.index[id]
	return id, i, ok
}

// placeRing marks the cell where the keyboard is.
func (s *sheet) placeRing() {
	_, i, ok := s.lead()
	s.ring.Hidden = !ok || !s.focused || s.editor != nil
	if s.ring.Hidden {
		return
	}
	paint(s.ring, look{stroke: theme.For(s).Focus, width: 2, radius: 4})
	cell := s.cell(s.col)
	top, bottom := s.lines[i].top, s.lines[i].top+rowHeight
	if rows, cols := s.area(); len(cols) > 1 && len(rows) > 0 {
		first, last := s.cell(cols[0]), s.cell(cols[len(cols)-1])
		cell = span{first.x, last.x + last.width - first.x}
		top, bottom = s.lines[rows[0]].top, s.lines[rows[len(rows)-1]].top+rowHeight
	}
	put(s.ring, cell.x+2, top+2, cell.width-4, bottom-top-5)
}

// cell is where a column lies. The cells of a touchpoint that nobody uses are drawn as one, but remain
// three.
func (s *sheet) cell(c column) span {
	if s.spans[c].width == 0 {
		return s.spans[colTitle]
	}
	return s.spans[c]
}

// setColumns shows other columns.
func (s *sheet) setColumns() {
	s.closeEditor(true)
	s.width = 0
	if !slices.Contains(s.p.cols, s.col) {
		s.col = colTitle
	}
	s.colFrom = s.col
	s.recycle()
	s.scroll.Refresh()
	s.fill()
	s.p.head.scrollTo(s.scroll.Offset.X)
	s.p.head.clip.Refresh()
	s.p.head.Refresh()
}

// reveal scrolls until a touchpoint can be seen, with the heading of its group where it is the first.
func (s *sheet) reveal(id domain.ID) {
	i, ok := s.index[id]
	if !ok {
		return
	}
	top, bottom := s.lines[i].top, s.lines[i].top+rowHeight
	if i > 0 && s.lines[i-1].group != nil {
		top = s.lines[i-1].top
	}
	room := s.scroll.Size().Height
	switch offset := s.scroll.Offset.Y; {
	case top < offset:
		s.scroll.ScrollToOffset(fyne.NewPos(s.scroll.Offset.X, top))
	case bottom > offset+room:
		s.scroll.ScrollToOffset(fyne.NewPos(s.scroll.Offset.X, bottom-room))
	}
	s.fill()
}

// focus takes the keyboard.
func (s *sheet) focus() {
	if c := kit.CanvasOf(s); c != nil {
		c.Focus(s)
	}
}

// CreateRenderer implements fyne.Widget.
func (s *sheet) CreateRenderer() fyne.WidgetRenderer {
	return &sheetRenderer{s: s, ground: kit.NewGround(surface)}
}

type sheetRenderer struct {
	s      *sheet
	ground *kit.Ground
}

func (r *sheetRenderer) Destroy() {}

func (r *sheetRenderer) Layout(size fyne.Size) {
	put(r.ground, 0, 0, size.Width, size.Height)
	put(r.s.layer, 0, 0, size.Width, size.Height)
	r.s.fill()
}

func (r *sheetRenderer) MinSize() fyne.Size { return fyne.NewSize(r.s.p.tableWidth(), r.s.height) }

func (r *sheetRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.s.layer}
}

func (r *sheetRenderer) Refresh() {
	r.s.fill()
	r.ground.Refresh()
	for _, o := range r.s.layer.Objects {
		o.Refresh()
	}
}
