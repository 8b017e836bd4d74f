package start

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

const (
	contentMost = 1300
	contentPad  = 48
	// contentLeast is where the content begins to be cut off instead of getting narrower.
	contentLeast = 700
)

// Start is the page. It belongs to the main goroutine.
type Start struct {
	widget.BaseWidget
	Params
	gone   map[string]bool
	top    fyne.CanvasObject
	here   *kit.Text
	side   *fyne.Container
	body   *fyne.Container
	scroll *container.Scroll
	models []*kit.Tile
	choice fyne.CanvasObject // the row of models, to scroll to
}

// New makes the page and looks in the background which of the recent files are still there.
func New(p Params) *Start {
	s := &Start{Params: p, side: container.NewStack(), body: container.NewStack()}
	s.top = s.topBar()
	s.scroll = container.NewVScroll(s.body)
	s.fill()
	s.ExtendBaseWidget(s)
	s.look()
	return s
}

// SetRecents changes the list of what was open last.
func (s *Start) SetRecents(recents []Recent) {
	s.Recents = recents
	s.Relabel()
	s.look()
}

// SetLeftovers changes what is offered to be gone on with.
func (s *Start) SetLeftovers(l []Leftover) {
	s.Leftovers = l
	s.Relabel()
}

// Relabel writes the page anew, as after a change of language.
func (s *Start) Relabel() {
	s.here.SetText(s.Words.T("side.start"))
	s.fill()
	s.side.Refresh()
	s.body.Refresh()
	s.Refresh()
}

func (s *Start) fill() {
	s.side.Objects = []fyne.CanvasObject{s.sideBar()}
	s.body.Objects = []fyne.CanvasObject{s.content()}
}

// section is a part of the page with the room above it.
type section struct {
	above float32
	part  fyne.CanvasObject
}

// content lays the parts of the page below each other, in the middle of a wide window.
func (s *Start) content() fyne.CanvasObject {
	sections := s.sections()
	var objects []fyne.CanvasObject
	height := float32(0)
	for _, x := range sections {
		objects = append(objects, x.part)
		height += x.above + x.part.MinSize().Height
	}
	return placed(func(size fyne.Size) {
		width := min(max(size.Width-2*contentPad, contentLeast), contentMost)
		x := max(contentPad, whole((size.Width-width)/2))
		y := float32(0)
		for _, part := range sections {
			y += part.above
			put(part.part, x, y, width, part.part.MinSize().Height)
			y += part.part.MinSize().Height
		}
	}, fyne.NewSize(contentLeast+2*contentPad, height+32), objects...)
}

func (s *Start) sections() []section {
	words := s.Words
	greeting := words.T("start.greeting")
	if s.Name != "" {
		greeting = words.T("start.greeting.name", i18n.Values{"name": s.Name})
	}
	list := []section{{28, kit.NewEllipsis(greeting, kit.Title, kit.Ink)}}
	hint := s.Hint
	if hint == "" && len(s.Recents) == 0 {
		hint = words.T("start.hint")
	}
	if hint != "" {
		subtitle := kit.NewEllipsis(hint, kit.Section, kit.Ink2)
		subtitle.SetWeight(theme.Regular)
		list = append(list, section{2, subtitle})
	}
	for i, l := range s.Leftovers {
		above := float32(20)
		if i > 0 {
			above = 8
		}
		list = append(list, section{above, s.notice(l)})
	}
	if len(s.Recents) > 0 {
		list = append(list, section{28, heading(words.T("start.recent"), "")}, section{10, s.recents()})
	}
	s.choice = s.templates()
	return append(list,
		section{28, heading(words.T("start.templates"), words.T("start.templates.hint"))}, section{10, s.choice},
		section{24, s.ways()})
}

// heading is the title of a section with a quiet remark at the right.
func heading(text, remark string) fyne.CanvasObject {
	title := kit.NewText(text, kit.Section, kit.Ink)
	note := kit.NewEllipsis(remark, kit.Body, kit.Ink3)
	note.SetAlign(fyne.TextAlignTrailing)
	return placed(func(size fyne.Size) {
		end := natural(title, 0, 0, size.Height)
		put(note, end+24, 2, size.Width-end-24, 16)
	}, fyne.NewSize(0, 20), title, note)
}

// showTemplates brings the phase models into view and gives them the keyboard.
func (s *Start) showTemplates() {
	s.scroll.ScrollToOffset(fyne.NewPos(0, s.choice.Position().Y-60))
	c := fyne.CurrentApp().Driver().CanvasForObject(s)
	for i, key := range templateKeys() {
		if key == recommended && c != nil && i < len(s.models) {
			c.Focus(s.models[i])
		}
	}
}

// CreateRenderer implements fyne.Widget.
func (s *Start) CreateRenderer() fyne.WidgetRenderer {
	ground := kit.NewGround(canvasTone)
	box := placed(func(size fyne.Size) {
		put(ground, 0, 0, size.Width, size.Height)
		put(s.top, 0, 0, size.Width, topHeight)
		put(s.side, 0, topHeight, sideWidth, size.Height-topHeight)
		put(s.scroll, sideWidth, topHeight, size.Width-sideWidth, size.Height-topHeight)
	}, fyne.NewSize(sideWidth+400, 400), ground, s.top, s.side, s.scroll)
	return widget.NewSimpleRenderer(box)
}
