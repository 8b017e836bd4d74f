package start

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// block is a part of the page. How tall it is depends on how wide it may be.
type block interface {
	height(width float32) float32
	objects() []fyne.CanvasObject
	lay(x, y, width float32)
}

// single is a block that is one object of a fixed height.
type single struct {
	o    fyne.CanvasObject
	tall float32
}

func (s single) height(float32) float32       { return s.tall }
func (s single) objects() []fyne.CanvasObject { return []fyne.CanvasObject{s.o} }
func (s single) lay(x, y, width float32)      { put(s.o, x, y, width, s.tall) }

// grid lays tiles of one height side by side in as many columns as there is room for.
type grid struct {
	tall, gap float32
	columns   func(width float32) int
	tiles     []fyne.CanvasObject
	// rows is how many of them show; 0 shows all.
	rows int
}

func newGrid(tall, gap float32, columns func(float32) int, tiles ...fyne.CanvasObject) *grid {
	return &grid{tall: tall, gap: gap, columns: columns, tiles: tiles}
}

func (g *grid) objects() []fyne.CanvasObject { return g.tiles }

// shown is how many tiles show.
func (g *grid) shown(columns int) int {
	if g.rows == 0 {
		return len(g.tiles)
	}
	return min(len(g.tiles), g.rows*columns)
}

func (g *grid) height(width float32) float32 {
	columns := g.columns(width)
	rows := (g.shown(columns) + columns - 1) / columns
	return max(float32(rows)*(g.tall+g.gap)-g.gap, 0)
}

func (g *grid) lay(x, y, width float32) {
	columns := g.columns(width)
	w := (width - g.gap*float32(columns-1)) / float32(columns)
	for i, o := range g.tiles {
		if i >= g.shown(columns) {
			o.Hide()
			continue
		}
		o.Show()
		left, top := float32(i%columns)*(w+g.gap), float32(i/columns)*(g.tall+g.gap)
		put(o, x+whole(left), y+top, whole(left+w)-whole(left), g.tall)
	}
}

// section is a block with the room above it.
type section struct {
	above float32
	part  block
}

// stack lays blocks below each other, in the middle of a wide window.
type stack struct {
	sections []section
	scroll   *container.Scroll
}

func newStack(scroll *container.Scroll, sections []section) *fyne.Container {
	s := &stack{sections, scroll}
	var all []fyne.CanvasObject
	for _, x := range sections {
		all = append(all, x.part.objects()...)
	}
	return container.New(s, all...)
}

// room is where the content stands in a page of that width, and how wide it is.
func (s *stack) room(width float32) (x, w float32) {
	w = min(max(width-2*contentPad, contentLeast), contentMost)
	return max(contentPad, whole((width-w)/2)), w
}

// Layout implements fyne.Layout.
func (s *stack) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	x, width := s.room(size.Width)
	y := float32(0)
	for _, part := range s.sections {
		y += part.above
		part.part.lay(x, y, width)
		y += part.part.height(width)
	}
}

// MinSize implements fyne.Layout. The height follows from the width that the page has.
func (s *stack) MinSize([]fyne.CanvasObject) fyne.Size {
	_, width := s.room(s.scroll.Size().Width)
	height := float32(0)
	for _, part := range s.sections {
		height += part.above + part.part.height(width)
	}
	return fyne.NewSize(contentLeast+2*contentPad, height+18)
}
