package start

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/raster"
	"wegmarke/domain/typeset"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// OverviewParams are what the overview of a project works with.
type OverviewParams struct {
	Words *i18n.Catalog
	Fonts *typeset.Fonts
	Doc   func() *document.Document
	Today func() domain.Date
	// Canvas is that of the window, which the toolkit cannot tell of what has just been put into it.
	Canvas func() fyne.Canvas
	// OnWaymark turns to where a step of the route is walked, OnMap to a map, OnOpen to a record.
	OnWaymark func(analysis.Waymark)
	OnMap     func(domain.ID)
	OnOpen    func(domain.ID)
	// OnPrivacy turns to the data protection checklist, OnAnswers to the Excel answers.
	OnPrivacy, OnAnswers func()
	// OnSheet asks for what holds for the project as a whole.
	OnSheet func()
}

// Overview is the page of the open project: how far it is on the route, its maps, and what waits. It
// is made anew at every change: while it shows, changes are rare.
type Overview struct {
	widget.BaseWidget
	OverviewParams
	painter  *raster.Painter
	body     *fyne.Container
	scroll   *container.Scroll
	way      *route
	controls []fyne.Focusable // in their order
	shown    bool
	cancel   func()
}

// NewOverview makes the page; it is filled when it comes into view.
func NewOverview(p OverviewParams) *Overview {
	o := &Overview{OverviewParams: p, painter: raster.New(raster.Params{Fonts: p.Fonts}), body: container.NewStack()}
	o.scroll = container.NewVScroll(o.body)
	o.ExtendBaseWidget(o)
	o.cancel = p.Words.Subscribe(o.again)
	return o
}

// Close ends the page's interest in the language.
func (o *Overview) Close() { o.cancel() }

// Center is the page itself, for what puts it into a window.
func (o *Overview) Center() fyne.CanvasObject { return o }

// Bar is nil: the page has its title in itself.
func (o *Overview) Bar() fyne.CanvasObject { return nil }

// CloseEditor has nothing to close: nothing is written here.
func (o *Overview) CloseEditor() {}

// Shown tells the page that it came into view or went out of it. Out of view it follows nothing.
func (o *Overview) Shown(shown bool) {
	o.shown = shown
	if !shown {
		return
	}
	o.fill()
	o.scroll.ScrollToTop()
	o.way.grow()
}

// Update follows a change of the project.
func (o *Overview) Update(edit.Event) { o.again() }

// Restyle follows a change of the theme.
func (o *Overview) Restyle() { o.again() }

// Focus gives the keyboard to the first control.
func (o *Overview) Focus() {
	if len(o.controls) > 0 {
		o.Canvas().Focus(o.controls[0])
	}
}

// again shows everything anew. The keyboard stays where it was.
func (o *Overview) again() {
	if !o.shown {
		return
	}
	at := slices.Index(o.controls, o.Canvas().Focused())
	o.fill()
	if at >= 0 && at < len(o.controls) {
		o.Canvas().Focus(o.controls[at])
	} else if at >= 0 {
		o.Focus()
	}
}

func (o *Overview) fill() {
	o.controls = nil
	w := o.Words
	stand := analysis.Stand(o.Doc())
	head := o.head(stand)
	o.way = newRoute(routeParams{words: w, painter: o.painter, stand: stand, action: o.OnWaymark})
	for _, m := range o.way.marks {
		o.controls = append(o.controls, m.tile)
	}
	list := []section{
		{24, head},
		{18, single{o.way, routeTall}},
		{10, o.legs(stand)},
	}
	if maps := o.maps(); maps != nil {
		list = append(list, section{24, single{heading(w.T("overview.maps"), nil), 20}}, section{10, maps})
	}
	list = append(list, section{24, newPair(o.waiting(), o.facts())})
	o.body.Objects = []fyne.CanvasObject{newStack(o.scroll, list)}
	o.body.Refresh()
	o.scroll.Refresh()
	o.Refresh()
}

// keyed remembers a control, so that the keyboard finds back to it.
func (o *Overview) keyed(f fyne.Focusable) { o.controls = append(o.controls, f) }

// head names the project, says where it stands and offers the next step.
func (o *Overview) head(stand analysis.Waymark) block {
	project := document.Project(o.Doc())
	title := cmp.Or(strings.TrimSpace(project.Title), o.Words.T("file.untitled"))
	name := kit.NewEllipsis(title, kit.Title, kit.Ink)
	said := kit.NewEllipsis(stands(o.Words, title, stand, analysis.OpenExchanges(o.Doc())), kit.Section, kit.Ink2)
	said.SetWeight(theme.Regular)
	parts := []fyne.CanvasObject{name, said}
	var on *kit.Button
	if stand < analysis.RouteEnd {
		on = kit.NewButton(kit.ButtonParams{Text: o.Words.T("start.continue." + waymarkKey(stand)), Icon: "route", Action: func() { o.OnWaymark(stand) }})
		o.keyed(on)
		parts = append(parts, on)
	}
	return single{placed(func(size fyne.Size) {
		right := size.Width
		if on != nil {
			right -= on.MinSize().Width
			put(on, right, 26, on.MinSize().Width, 32)
			right -= 24
		}
		put(name, 0, 0, right, 34)
		put(said, 0, 37, right, 20)
	}, fyne.NewSize(300, 58), parts...), 58}
}

// maps are the maps of the project as small drawings; nil for none.
func (o *Overview) maps() block {
	var tiles []fyne.CanvasObject
	for _, m := range document.Maps(o.Doc()) {
		phases := len(document.Phases(o.Doc(), m.ID))
		c := card{
			sketch: analysis.SketchOf(o.Doc(), m.ID), title: cmp.Or(m.Title, o.Words.T("file.untitled")), tone: kit.Ink,
			about: o.Words.T("start.recent.phases", i18n.Values{"n": phases}) + " · " +
				o.Words.T("status.cards", i18n.Values{"n": analysis.CardCount(o.Doc(), m.ID)}),
		}
		if t, ok := m.AsOf.Time(); ok {
			c.when = o.Words.Date(t)
		}
		if m.State == domain.StateFuture {
			for _, s := range catalog.MapStates() {
				if s.Value == m.State {
					c.tag = kit.NewTag(s.Names.In(o.Words.Language()), "", kit.NeutralTag)
				}
			}
		}
		t := kit.NewTile(kit.TileParams{Content: c.content(o.painter), Label: c.title, Action: func() { o.OnMap(m.ID) }})
		o.keyed(t)
		tiles = append(tiles, t)
	}
	if len(tiles) == 0 {
		return nil
	}
	return newGrid(recentTall, recentGap, recentColumns, tiles...)
}

// CreateRenderer implements fyne.Widget.
func (o *Overview) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(kit.NewGround(canvasTone), o.scroll))
}
