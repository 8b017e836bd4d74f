package frame

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/action"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// SubBarParams are what the bar above a map works with. What has no callback does not show,
// except the count of waymarks, which then is a mere text.
type SubBarParams struct {
	Actions *action.Table
	Words   *i18n.Catalog
	Doc     func() *document.Document
	Mac     bool
	// OnPersona is told whom the map is to be about.
	OnPersona func(domain.ID)
	// OnMoments shows the key moments.
	OnMoments func()
	// Filter is the menu of what the map can be filtered by, Filtered names what it is filtered by
	// now, "" for nothing, and OnUnfilter shows everything again.
	Filter     func() *fyne.Menu
	Filtered   func() string
	OnUnfilter func()
	// LaneItems are the rows at the top of the menu of lanes, such as saved views.
	LaneItems func() []*fyne.MenuItem
	// OnLane shows or hides a lane.
	OnLane func(lane domain.ID, shown bool)
}

const (
	subEnd = 12
	subGap = 6
)

// SubBar is the bar above a CX map.
type SubBar struct {
	widget.BaseWidget
	params  SubBarParams
	m       domain.ID
	faces   faces
	box     *fyne.Container
	ground  *kit.Ground
	hair    *kit.Divider
	upright *kit.Divider
	who     *kit.PersonButton
	scope   *kit.Text
	moments fyne.CanvasObject // a button, or words without one
	count   func(text string) // writes on moments
	filter  *kit.Button
	only    *kit.Button // what the map is filtered by, with the way out
	lanes   *kit.Button
	beside  *kit.IconButton
	add     *kit.Button
	forget  func()
}

// NewSubBar makes the bar for a map. Close it when it is no longer shown.
func NewSubBar(p SubBarParams, m domain.ID) *SubBar {
	do := commands{table: p.Actions, words: p.Words, mac: p.Mac}
	s := &SubBar{
		params: p, m: m, faces: faces{},
		ground: kit.NewGround(panelTone), hair: kit.NewDivider(), upright: kit.NewUpright(),
		scope:  kit.NewEllipsis("", kit.Body, kit.Ink2),
		filter: kit.NewButton(kit.ButtonParams{Icon: "filter", Kind: kit.Quiet, Small: true}),
		only:   kit.NewButton(kit.ButtonParams{Icon: "x", Small: true, Tone: kit.AccentInk, Action: p.OnUnfilter}),
		lanes:  kit.NewButton(kit.ButtonParams{Icon: "layers", Kind: kit.Quiet, Small: true}),
		add:    kit.NewButton(kit.ButtonParams{Icon: "plus", Small: true, Action: do.run("card.add")}),
	}
	s.beside = kit.NewIconButton("columns", kit.Tip{}, do.run("beside.toggle"))
	s.beside.Hidden = !do.has("beside.toggle")
	s.moments, s.count = newMoments(p.OnMoments)
	s.who = kit.NewPersonButton(kit.Person{}, "", s.personas)
	s.filter.SetAction(func() { kit.OpenMenu(s.filter, p.Filter()) })
	s.lanes.SetAction(func() { kit.OpenMenu(s.lanes, s.laneMenu()) })
	s.filter.Hidden, s.lanes.Hidden, s.only.Hidden = p.Filter == nil, p.OnLane == nil, true
	s.box = placed(s.lay, fyne.NewSize(0, subHeight),
		s.ground, s.hair, s.who, s.upright, s.scope, s.moments, s.only, s.filter, s.lanes, s.beside, s.add)
	s.ExtendBaseWidget(s)
	s.words()
	s.forget = p.Words.Subscribe(s.words)
	return s
}

// Close ends the bar's interest in the language.
func (s *SubBar) Close() { s.forget() }

// SetMap makes the bar speak of another map.
func (s *SubBar) SetMap(m domain.ID) {
	s.m = m
	s.fill()
}

// Update shows what an edit changed.
func (s *SubBar) Update(ev edit.Event) {
	if touched(ev, domain.TableMap, domain.TablePersona, domain.TableLane, domain.TableCard, domain.TableStep, domain.TablePhase) {
		s.fill()
	}
	s.add.SetDisabled(!s.can("card.add"))
}

func (s *SubBar) can(id string) bool {
	a := s.params.Actions.Get(id)
	return a != nil && a.Possible()
}

// words puts in all texts, as after a change of language.
func (s *SubBar) words() {
	do := commands{table: s.params.Actions, words: s.params.Words, mac: s.params.Mac}
	s.filter.SetText(s.params.Words.T("sub.filter"))
	s.add.SetText(s.params.Words.T("sub.card"))
	s.add.SetTip(kit.Tip{Text: do.table.Label("card.add.here"), Shortcut: do.shortcut("card.add.here")})
	s.add.SetDisabled(!s.can("card.add"))
	s.beside.SetTip(do.tip("beside.toggle"))
	s.fill()
}

// fill shows what the document says about the map.
func (s *SubBar) fill() {
	w, doc := s.params.Words, s.params.Doc()
	m, _ := document.Find[domain.Map](doc, s.m)
	if p, ok := document.Find[domain.Persona](doc, m.Persona); ok {
		who := s.faces.of(doc, p)
		who.Name = named(who.Name, w.T("file.untitled"))
		s.who.Set(who, roleNames(p.Roles, w.Language()))
	} else {
		s.who.Set(kit.Person{Name: w.T("sub.persona.choose")}, "")
	}
	s.who.SetTip(kit.Tip{Text: w.T("sub.persona.choose")})
	s.scope.SetText(m.Scope)
	s.count(w.T("sub.waymarks", i18n.Values{"n": len(analysis.KeyMoments(doc, s.m))}))
	s.showFilter()
	shown := 0
	for _, l := range document.Lanes(doc, s.m) {
		if !l.Hidden {
			shown++
		}
	}
	s.lanes.SetText(w.T("sub.lanes", i18n.Values{"n": shown}))
	if size := s.box.Size(); !size.IsZero() {
		s.lay(size)
	}
}

// RefreshFilter shows what the map is filtered by now.
func (s *SubBar) RefreshFilter() { s.fill() }

// longFilter is how many letters of the filter the bar shows.
const longFilter = 28

func (s *SubBar) showFilter() {
	if s.params.Filtered == nil {
		return
	}
	text := s.params.Filtered()
	s.only.Hidden = text == ""
	s.only.SetTip(kit.Tip{Text: s.params.Words.T("action.filter.clear")})
	if short := []rune(text); len(short) > longFilter {
		text = strings.TrimSpace(string(short[:longFilter-1])) + "…"
	}
	s.only.SetText(text)
}

func roleNames(roles domain.Role, language string) string {
	var names []string
	for _, r := range catalog.Roles() {
		if roles&r.Role != 0 {
			names = append(names, r.Name(language))
		}
	}
	return strings.Join(names, ", ")
}

// personas is the menu to choose whom the map is about.
func (s *SubBar) personas() *fyne.Menu {
	doc := s.params.Doc()
	m, _ := document.Find[domain.Map](doc, s.m)
	menu := fyne.NewMenu("")
	for _, p := range document.Personas(doc) {
		it := fyne.NewMenuItem(named(p.Name, s.params.Words.T("file.untitled")), func() { call(s.params.OnPersona, p.ID) })
		it.Checked = p.ID == m.Persona
		menu.Items = append(menu.Items, it)
	}
	if len(menu.Items) == 0 || s.params.OnPersona == nil {
		return nil
	}
	return menu
}

// laneMenu is the menu to show and hide lanes.
func (s *SubBar) laneMenu() *fyne.Menu {
	menu := fyne.NewMenu("")
	if s.params.LaneItems != nil {
		menu.Items = append(s.params.LaneItems(), fyne.NewMenuItemSeparator())
	}
	for _, l := range document.Lanes(s.params.Doc(), s.m) {
		it := fyne.NewMenuItem(laneName(l, s.params.Words.Language()), func() { s.params.OnLane(l.ID, l.Hidden) })
		it.Checked = !l.Hidden
		menu.Items = append(menu.Items, it)
	}
	return menu
}

func laneName(l domain.Lane, language string) string {
	if kind, ok := catalog.LaneOf(l.Kind); ok && l.Title == "" {
		return kind.Name(language)
	}
	return l.Title
}

func (s *SubBar) lay(size fyne.Size) {
	const inner = subHeight - 1
	put(s.ground, 0, 0, size.Width, subHeight)
	put(s.hair, 0, inner, size.Width, 1)
	right := size.Width - subEnd
	for _, b := range []fyne.CanvasObject{s.add, s.beside, s.lanes, s.filter, s.only, s.moments} {
		if !b.Visible() {
			continue
		}
		need := b.MinSize()
		right -= need.Width
		put(b, right, (subHeight-need.Height)/2, need.Width, need.Height)
		right -= subGap
	}
	need := s.who.MinSize()
	// The avatar, not the edge of its button, stands at the margin.
	left := float32(subEnd - 3)
	put(s.who, left, (inner-need.Height)/2, need.Width, need.Height)
	left += need.Width - 6 + 8
	put(s.upright, left, (subHeight-20)/2, 9, 20)
	left += 9 + 8
	put(s.scope, left, (subHeight-16)/2, max(right-left, 0), 16)
}

// Inside implements kit.Holder.
func (s *SubBar) Inside() fyne.CanvasObject { return s.box }

// CreateRenderer implements fyne.Widget.
func (s *SubBar) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.box) }
