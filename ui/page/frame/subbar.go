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
	// OnFilter opens the filter; at is the button to open something below.
	OnFilter func(at fyne.CanvasObject)
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
	lanes   *kit.Button
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
		lanes:  kit.NewButton(kit.ButtonParams{Icon: "layers", Kind: kit.Quiet, Small: true}),
		add:    kit.NewButton(kit.ButtonParams{Icon: "plus", Small: true, Action: do.run("card.add")}),
	}
	s.moments, s.count = newMoments(p.OnMoments)
	s.who = kit.NewPersonButton(kit.Person{}, "", s.personas)
	s.filter.SetAction(func() { p.OnFilter(s.filter) })
	s.lanes.SetAction(func() { kit.OpenMenu(s.lanes, s.laneMenu()) })
	s.filter.Hidden, s.lanes.Hidden = p.OnFilter == nil, p.OnLane == nil
	s.box = placed(s.lay, fyne.NewSize(0, subHeight),
		s.ground, s.hair, s.who, s.upright, s.scope, s.moments, s.filter, s.lanes, s.add)
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
	for _, b := range []fyne.CanvasObject{s.add, s.lanes, s.filter, s.moments} {
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

// CreateRenderer implements fyne.Widget.
func (s *SubBar) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.box) }
