package frame

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/edit"
	"wegmarke/ui/kit"
)

const (
	sideWide   = 204
	sideNarrow = 48
	sidePad    = 8
	rowHeight  = 28
	headHeight = 30
	textRoom   = 8 + 15 + 8 + 8 // what a row needs beside its words
)

// sidebar is the tree of the project with the C-factors below it.
type sidebar struct {
	params Params
	do     commands
	box    *fyne.Container
	ground *kit.Ground
	edge   *kit.Ground
	list   *fyne.Container
	scroll *container.Scroll
	factor *factors
	faces  faces
	page   Page
	marked rowKey // looks selected instead of the page; empty for none
	narrow bool

	rows  map[rowKey]*row
	heads map[string]*kit.SectionHeader
	items []item // as they are shown, from top to bottom
}

func newSidebar(p Params, do commands) *sidebar {
	s := &sidebar{
		params: p, do: do, faces: faces{},
		ground: kit.NewGround(barTone), edge: kit.NewGround(lineTone),
		factor: newFactors(p),
		rows:   map[rowKey]*row{}, heads: map[string]*kit.SectionHeader{},
	}
	s.list = container.New(placing{lay: s.layList})
	s.scroll = container.NewVScroll(s.list)
	s.box = placed(s.lay, fyne.NewSize(0, 0), s.ground, s.scroll, s.factor.box, s.edge)
	return s
}

func (s *sidebar) width() float32 {
	if s.narrow {
		return sideNarrow
	}
	return sideWide
}

func (s *sidebar) setNarrow(narrow bool) {
	if s.narrow == narrow {
		return
	}
	s.narrow = narrow
	s.factor.box.Hidden = narrow
	s.fill()
}

// show marks the row of a page and shows everything anew.
func (s *sidebar) show(p Page) {
	s.page = p
	s.fill()
	s.factor.fill()
}

func (s *sidebar) words() {
	s.fill()
	s.factor.fill()
}

func (s *sidebar) update(ev edit.Event) {
	if touched(ev, domain.TablePersona, domain.TableMap, domain.TablePhase, domain.TableTouchpoint,
		domain.TableMeasure, domain.TableIndicator, domain.TableExchange, domain.TableEntry) || s.params.Findings != nil {
		s.fill()
	}
	if touched(ev, domain.TablePersona, domain.TableMap, domain.TablePhase, domain.TableTouchpoint,
		domain.TableStep, domain.TableLane, domain.TableEntry) || rearranged(ev) {
		s.factor.fill()
	}
}

// fill puts the rows together. Rows that stay keep their widget, so that the focus and the
// pictures of their texts survive.
func (s *sidebar) fill() {
	s.items = s.tree()
	kept := map[rowKey]*row{}
	var objects []fyne.CanvasObject
	for _, it := range s.items {
		if it.section != "" {
			objects = append(objects, s.head(it))
			continue
		}
		r := s.rows[it.key]
		if r == nil {
			r = s.newRow(it)
		}
		kept[it.key] = r
		r.show(it.data)
		objects = append(objects, r.tree)
	}
	s.rows = kept
	if !same(s.list.Objects, objects) {
		s.list.Objects = objects
		s.list.Refresh()
	}
	s.list.Layout = placing{lay: s.layList, min: fyne.NewSize(0, s.listHeight())}
	s.again()
}

func same(a, b []fyne.CanvasObject) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func (s *sidebar) head(it item) *kit.SectionHeader {
	h := s.heads[it.section]
	if h == nil {
		var add func()
		if it.add != "" {
			add = s.adder(it)
		}
		h = kit.NewSectionHeader("", kit.Tip{}, add)
		s.heads[it.section] = h
	}
	tip := kit.Tip{}
	if it.add != "" {
		tip = s.do.tip(it.add)
	}
	text := s.params.Words.T(it.section)
	if s.narrow {
		text = ""
	}
	h.SetText(text, tip)
	return h
}

// adder is what the plus of a section does: it adds at once, or offers several things to add.
func (s *sidebar) adder(it item) func() {
	run := s.do.run(it.add)
	return func() {
		if s.params.AddMenu != nil {
			if m := s.params.AddMenu(it.add); m != nil {
				s.heads[it.section].OpenMenu(m)
				return
			}
		}
		run()
	}
}

// compact turns what a row shows into what it shows in the narrow bar: the words become its
// tooltip. In the wide bar only words that do not fit get one.
func (s *sidebar) compact(d kit.RowData) kit.RowData {
	full := d.Text
	if n := d.Count + d.Badge; n != "" {
		full += ": " + n
	}
	if s.narrow {
		d.Text, d.Count, d.Badge, d.Level, d.Tip = "", "", "", 0, kit.Tip{Text: full}
		return d
	}
	room := float32(sideWide-2*sidePad) - textRoom - float32(d.Level)*16
	if d.Count != "" {
		room -= fyne.MeasureText(d.Count, 11, fyne.TextStyle{}).Width + 8
	}
	if fyne.MeasureText(d.Text, 12, fyne.TextStyle{Bold: true}).Width > room {
		d.Tip = kit.Tip{Text: full}
	}
	return d
}

func (s *sidebar) listHeight() float32 {
	height := float32(2 * sidePad)
	for _, it := range s.items {
		height += it.height()
	}
	return height
}

// layList stacks the rows. They stand inside the scrolling area with the margin of the bar, so
// that shadow and focus ring of a row are not cut off.
func (s *sidebar) layList(size fyne.Size) {
	y := float32(sidePad)
	width := s.width() - 1 - 2*sidePad
	for i, o := range s.list.Objects {
		height := s.items[i].height()
		put(o, sidePad, y, width, height)
		y += height
	}
}

func (s *sidebar) again() {
	if size := s.box.Size(); !size.IsZero() {
		s.lay(size)
		s.layList(s.list.Size())
		s.scroll.Refresh()
	}
}

func (s *sidebar) lay(size fyne.Size) {
	put(s.ground, 0, 0, size.Width, size.Height)
	put(s.edge, size.Width-1, 0, 1, size.Height)
	bottom := size.Height
	if !s.narrow {
		height := s.factor.height()
		bottom -= height
		put(s.factor.box, sidePad, bottom, size.Width-1-2*sidePad, height)
	}
	put(s.scroll, 0, 0, size.Width-1, max(bottom, 0))
}
