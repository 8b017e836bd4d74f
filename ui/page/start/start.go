package start

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/analysis"
	"wegmarke/domain/raster"
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
	painter *raster.Painter
	gone    map[string]bool
	all     bool   // shows all recent projects, not only the first row
	query   string // what is searched for
	bar     *topBar
	side    *fyne.Container
	body    *fyne.Container
	scroll  *container.Scroll
	way     *route
	models  []*kit.Tile
	choice  *grid // the templates, to scroll to
}

// New makes the page and looks in the background which of the recent files are still there.
func New(p Params) *Start {
	s := &Start{Params: p, painter: raster.New(raster.Params{Fonts: p.Fonts}), side: container.NewStack(), body: container.NewStack()}
	s.bar = s.newTopBar()
	s.scroll = container.NewVScroll(s.body)
	s.fill()
	s.ExtendBaseWidget(s)
	if s.way != nil {
		s.way.grow()
	}
	s.look()
	return s
}

// SetRecents changes the list of what was open last.
func (s *Start) SetRecents(recents []Recent) {
	s.Recents = recents
	s.Relabel()
	s.look()
}

// SetTemplates changes the templates of the user's own.
func (s *Start) SetTemplates(own []Template) {
	s.Templates = own
	s.Relabel()
}

// SetLeftovers changes what is offered to be gone on with.
func (s *Start) SetLeftovers(l []Leftover) {
	s.Leftovers = l
	s.Relabel()
}

// SetName changes whom to greet.
func (s *Start) SetName(name string) {
	s.Name = name
	s.Relabel()
}

// Relabel writes the page anew, as after a change of language or theme.
func (s *Start) Relabel() {
	s.bar.words()
	s.fill()
	s.side.Refresh()
	s.body.Refresh()
	s.scroll.Refresh()
	s.Refresh()
}

// FocusSearch puts the cursor into the search field.
func (s *Start) FocusSearch() { s.bar.search.Focus() }

// search shows only what has the text in its name.
func (s *Start) search(text string) {
	text = strings.TrimSpace(text)
	if text == s.query {
		return
	}
	s.query = text
	s.fill()
	s.body.Refresh()
	s.scroll.ScrollToTop()
	s.scroll.Refresh()
}

// finds says whether one of the names has what is searched for.
func (s *Start) finds(names ...string) bool {
	for _, n := range names {
		if strings.Contains(strings.ToLower(n), strings.ToLower(s.query)) {
			return true
		}
	}
	return false
}

// takeFirst opens the first thing that was found.
func (s *Start) takeFirst() {
	if s.query == "" {
		return
	}
	for _, r := range s.shownRecents() {
		if !s.gone[r.Path] {
			s.OnRecent(r.Path)
			return
		}
	}
	if len(s.models) > 0 {
		s.models[0].Tapped(&fyne.PointEvent{})
	}
}

func (s *Start) fill() {
	s.side.Objects = []fyne.CanvasObject{s.sideBar()}
	s.body.Objects = []fyne.CanvasObject{newStack(s.scroll, s.sections())}
}

func (s *Start) sections() []section {
	words := s.Words
	s.choice = s.templates()
	gallery := []section{
		{16, single{heading(words.T("start.templates"), kit.NewEllipsis(words.T("start.templates.hint"), kit.Body, kit.Ink3)), 20}},
		{10, s.choice},
	}
	if s.query != "" {
		return s.found(gallery)
	}
	list := []section{{24, s.head()}}
	for i, l := range s.Leftovers {
		above := float32(20)
		if i > 0 {
			above = 8
		}
		list = append(list, section{above, single{s.notice(l), 52}})
	}
	last, _ := s.last()
	s.way = newRoute(routeParams{
		words: s.Words, painter: s.painter, stand: last.About.Stand,
		action: func(w analysis.Waymark) { s.OnWaymark(s.lastPath(), w) },
	})
	list = append(list, section{18, single{s.way, routeTall}})
	if len(s.Recents) > 0 {
		recents := s.recents()
		list = append(list, section{18, single{heading(words.T("start.recent"), s.showAll()), 20}}, section{10, recents})
	}
	return append(append(list, gallery...), section{20, s.ways()})
}

// found is the page while something is searched for.
func (s *Start) found(gallery []section) []section {
	var list []section
	recents := s.recents()
	if len(recents.objects()) > 0 {
		list = append(list, section{24, single{heading(s.Words.T("start.recent"), nil), 20}}, section{10, recents})
	}
	if len(s.choice.tiles) > 0 {
		list = append(list, gallery...)
	}
	if len(list) == 0 {
		nothing := kit.NewEllipsis(s.Words.T("start.search.none", i18n.Values{"text": s.query}), kit.Section, kit.Ink2)
		nothing.SetWeight(theme.Regular)
		list = append(list, section{40, single{nothing, 20}})
	}
	return list
}

// head greets, says where the last project stands and offers to go on.
func (s *Start) head() block {
	words := s.Words
	greeting := words.T("start.greeting")
	if s.Name != "" {
		greeting = words.T("start.greeting.name", i18n.Values{"name": s.Name})
	}
	hello := kit.NewEllipsis(greeting, kit.Title, kit.Ink)
	hint := words.T("start.hint")
	last, some := s.last()
	var on *kit.Button
	if some {
		hint = words.T("start.hint.open")
	} else { // who is here for the first time sees the sample without looking for it
		on = kit.NewButton(kit.ButtonParams{Text: words.T("action.sample.open"), Icon: "spark", Action: s.OnSample})
	}
	if some && !last.About.Project.IsZero() {
		hint = stands(s.Words, s.titleOf(last), last.About.Stand, last.About.Answers)
		text, act := words.T("start.continue.end"), func() { s.OnRecent(last.Path) }
		if w := last.About.Stand; w < analysis.RouteEnd {
			text, act = words.T("start.continue."+waymarkKey(w)), func() { s.OnWaymark(last.Path, w) }
		}
		on = kit.NewButton(kit.ButtonParams{Text: text, Icon: "route", Action: act})
	}
	subtitle := kit.NewEllipsis(hint, kit.Section, kit.Ink2)
	subtitle.SetWeight(theme.Regular)
	parts := []fyne.CanvasObject{hello, subtitle}
	if on != nil {
		parts = append(parts, on)
	}
	return single{placed(func(size fyne.Size) {
		right := size.Width
		if on != nil {
			right -= on.MinSize().Width
			put(on, right, 26, on.MinSize().Width, 32)
			right -= 24
		}
		put(hello, 0, 0, right, 34)
		put(subtitle, 0, 37, right, 20)
	}, fyne.NewSize(300, 58), parts...), 58}
}

// showAll is the way to the projects that do not fit into one row; nil where all do.
func (s *Start) showAll() fyne.CanvasObject {
	if len(s.Recents) <= recentRow {
		return nil
	}
	text := s.Words.T("start.recent.all")
	if s.all {
		text = s.Words.T("start.recent.fewer")
	}
	return kit.NewButton(kit.ButtonParams{Text: text, Kind: kit.Quiet, Small: true, Plain: true, Action: func() {
		s.all = !s.all
		s.Relabel()
	}})
}

// heading is the title of a section with something quiet at the right; nil for nothing.
func heading(text string, remark fyne.CanvasObject) fyne.CanvasObject {
	title := kit.NewText(text, kit.Section, kit.Ink)
	parts := []fyne.CanvasObject{title}
	if remark != nil {
		parts = append(parts, remark)
	}
	if note, ok := remark.(*kit.Text); ok {
		note.SetAlign(fyne.TextAlignTrailing)
	}
	return placed(func(size fyne.Size) {
		end := natural(title, 0, 0, size.Height)
		switch r := remark.(type) {
		case nil:
		case *kit.Text:
			put(r, end+24, 2, size.Width-end-24, 16)
		default:
			need := r.MinSize()
			// The words of the button, not its edge, stand at the margin.
			put(r, size.Width-need.Width+10, whole((size.Height-need.Height)/2), need.Width, need.Height)
		}
	}, fyne.NewSize(0, 20), parts...)
}

// showTemplates brings the templates into view and gives them the keyboard.
func (s *Start) showTemplates() {
	if len(s.choice.tiles) == 0 {
		return
	}
	s.scroll.ScrollToOffset(fyne.NewPos(0, max(s.choice.tiles[0].Position().Y-60, 0)))
	c := fyne.CurrentApp().Driver().CanvasForObject(s)
	for i, key := range beginnings() {
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
		put(s.bar.box, 0, 0, size.Width, topHeight)
		put(s.side, 0, topHeight, sideWidth, size.Height-topHeight)
		put(s.scroll, sideWidth, topHeight, size.Width-sideWidth, size.Height-topHeight)
	}, fyne.NewSize(sideWidth+400, 400), ground, s.bar.box, s.side, s.scroll)
	return widget.NewSimpleRenderer(box)
}
