package touchpoints

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// matrixCell is one field of a matrix.
type matrixCell struct {
	text, remark string
	fill, ink    kit.Tone
	edge         kit.Tone // nil for none
}

// matrix is a small table of counts. A click on a field, or Enter, looks at what it counts.
type matrix struct {
	widget.BaseWidget
	cols, rows   []string
	cells        [][]matrixCell
	left, height float32 // room for the names of the rows, and height of one
	act          func(row, col int)
	label        string
	focused      bool
	row, col     int // where the keyboard is
	over         [2]int
}

func newMatrix(label string, cols, rows []string, cells [][]matrixCell, left, height float32, act func(row, col int)) *matrix {
	m := &matrix{label: label, cols: cols, rows: rows, cells: cells, left: left, height: height, act: act, over: [2]int{-1, -1}}
	m.ExtendBaseWidget(m)
	return m
}

const matrixHead = 18

func (m *matrix) cellAt(at fyne.Position) (row, col int, ok bool) {
	width := (m.Size().Width - m.left) / float32(len(m.cols))
	if at.X < m.left || at.Y < matrixHead {
		return 0, 0, false
	}
	row, col = int((at.Y-matrixHead)/m.height), int((at.X-m.left)/width)
	return row, col, row < len(m.rows) && col < len(m.cols)
}

// Tapped implements fyne.Tappable.
func (m *matrix) Tapped(e *fyne.PointEvent) {
	if row, col, ok := m.cellAt(e.Position); ok {
		m.act(row, col)
	}
}

// MouseIn implements desktop.Hoverable.
func (m *matrix) MouseIn(e *desktop.MouseEvent) { m.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (m *matrix) MouseMoved(e *desktop.MouseEvent) {
	row, col, ok := m.cellAt(e.Position)
	now := [2]int{row, col}
	if !ok {
		now = [2]int{-1, -1}
	}
	if now != m.over {
		m.over = now
		m.Refresh()
	}
}

// MouseOut implements desktop.Hoverable.
func (m *matrix) MouseOut() {
	m.over = [2]int{-1, -1}
	m.Refresh()
}

// Cursor implements desktop.Cursorable.
func (m *matrix) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained implements fyne.Focusable.
func (m *matrix) FocusGained() {
	m.focused = true
	m.Refresh()
}

// FocusLost implements fyne.Focusable.
func (m *matrix) FocusLost() {
	m.focused = false
	m.Refresh()
}

// TypedRune implements fyne.Focusable.
func (m *matrix) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (m *matrix) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		m.col = max(m.col-1, 0)
	case fyne.KeyRight:
		m.col = min(m.col+1, len(m.cols)-1)
	case fyne.KeyUp:
		m.row = max(m.row-1, 0)
	case fyne.KeyDown:
		m.row = min(m.row+1, len(m.rows)-1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		m.act(m.row, m.col)
	default:
		kit.FunctionKey(m, e.Name)
		return
	}
	m.Refresh()
}

// AccessibilityLabel implements fyne.Accessible.
func (m *matrix) AccessibilityLabel() string {
	c := m.cells[m.row][m.col]
	return m.label + " " + m.rows[m.row] + " " + m.cols[m.col] + " " + c.text + " " + c.remark
}

// AccessibilityRole implements fyne.Accessible.
func (m *matrix) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// CreateRenderer implements fyne.Widget.
func (m *matrix) CreateRenderer() fyne.WidgetRenderer {
	r := &matrixRenderer{m: m}
	r.Refresh()
	return r
}

// matrixRenderer makes its objects anew at each refresh: there are few, and they rarely change.
type matrixRenderer struct {
	m       *matrix
	objects []fyne.CanvasObject
	drawn   fyne.Size
}

func (r *matrixRenderer) Destroy()                     {}
func (r *matrixRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *matrixRenderer) MinSize() fyne.Size {
	return fyne.NewSize(160, matrixHead+float32(len(r.m.rows))*r.m.height)
}

func (r *matrixRenderer) Layout(size fyne.Size) {
	if size != r.drawn {
		r.Refresh()
	}
}

func (r *matrixRenderer) Refresh() {
	m, p := r.m, theme.For(r.m)
	r.drawn, r.objects = m.Size(), nil
	if m.Size().IsZero() {
		return
	}
	width := (m.Size().Width - m.left) / float32(len(m.cols))
	words := func(s string, role kit.Role, tone kit.Tone, x, y, w float32, align fyne.TextAlign, weight theme.Weight) {
		t := kit.NewEllipsis(s, role, tone)
		t.SetAlign(align)
		t.SetWeight(weight)
		put(t, x, y, w, 15)
		r.objects = append(r.objects, t)
	}
	for k, name := range m.cols {
		words(name, kit.Compact, kit.Ink3, m.left+float32(k)*width, 0, width, fyne.TextAlignCenter, theme.Regular)
	}
	for i, name := range m.rows {
		y := matrixHead + float32(i)*m.height
		words(name, kit.Compact, kit.Ink2, 0, y+whole((m.height-15)/2), m.left-6, fyne.TextAlignLeading, theme.Regular)
		for k := range m.cols {
			c := m.cells[i][k]
			x := whole(m.left + float32(k)*width)
			l := look{fill: c.fill(p), radius: 4}
			if c.edge != nil {
				l.stroke, l.width = c.edge(p), 1
			}
			if m.over == [2]int{i, k} {
				l.stroke, l.width = p.Ink3, 1
			}
			if m.focused && m.row == i && m.col == k {
				l.stroke, l.width = p.Focus, 2
			}
			ground := &canvas.Rectangle{}
			paint(ground, l)
			put(ground, x+1, y+1, whole(width)-2, m.height-2)
			r.objects = append(r.objects, ground)
			if c.remark == "" {
				words(c.text, kit.Compact, c.ink, x, y+whole((m.height-15)/2), width, fyne.TextAlignCenter, theme.SemiBold)
				continue
			}
			words(c.text, kit.Caption, c.ink, x+8, y+whole(m.height/2)-17, width-14, fyne.TextAlignLeading, theme.SemiBold)
			words(c.remark, kit.Compact, c.ink, x+8, y+whole(m.height/2)+2, width-14, fyne.TextAlignLeading, theme.Regular)
		}
	}
}
