package buying

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// Panel shows the buying centre around one persona with what is missing in it, the places where the
// persona occurs, or both. It belongs to the main goroutine.
type Panel struct {
	p       Params
	parts   parts
	persona domain.ID
	faces   faces
	box     *fyne.Container
	about   *fyne.Container
	used    *fyne.Container
	// card is the next one that a click on the cards shows.
	card int
}

// parts says what a panel shows.
type parts uint8

const (
	partCentre parts = 1 << iota
	partPlaces
)

// NewPanel makes a panel with all parts; it is empty until Show is called.
func NewPanel(p Params) *Panel { return newPanel(p, partCentre|partPlaces) }

// NewCentre makes a panel with the buying centre alone.
func NewCentre(p Params) *Panel { return newPanel(p, partCentre) }

// NewPlaces makes a panel with the places where the persona occurs.
func NewPlaces(p Params) *Panel { return newPanel(p, partPlaces) }

func newPanel(p Params, parts parts) *Panel {
	return &Panel{
		p: p, parts: parts, faces: newFaces(p.Picture),
		about: container.New(column{10}), used: container.New(column{4}),
		box: container.New(column{16}),
	}
}

// Object is the panel, as wide as it is made.
func (p *Panel) Object() fyne.CanvasObject { return p.box }

// Show turns to a persona, or takes over what has changed.
func (p *Panel) Show(persona domain.ID) {
	if persona != p.persona {
		p.persona, p.card = persona, 0
	}
	p.fill()
}

// Update follows a change of the project.
func (p *Panel) Update(ev edit.Event) {
	for _, e := range ev.Change.Edits() {
		switch e.Table() {
		case domain.TablePersona, domain.TableRole, domain.TableLink, domain.TableMap, domain.TablePhase,
			domain.TableTouchpoint, domain.TableUse, domain.TableCard:
			p.fill()
			return
		}
	}
}

func (p *Panel) doc() *document.Document { return p.p.Session.Doc() }

// fill shows everything anew. The person that has the focus keeps it.
func (p *Panel) fill() {
	if _, ok := document.Find[domain.Persona](p.doc(), p.persona); !ok {
		return
	}
	p.box.Objects = nil
	if p.parts&partCentre != 0 {
		p.about.Objects = p.centre()
		p.about.Refresh()
		p.box.Objects = append(p.box.Objects, p.about)
	}
	if p.parts&partPlaces != 0 {
		p.used.Objects = p.places()
		p.used.Refresh()
		if len(p.box.Objects) > 0 {
			p.box.Objects = append(p.box.Objects, kit.NewDivider())
		}
		p.box.Objects = append(p.box.Objects, p.used)
	}
	p.box.Refresh()
}

func (p *Panel) t(key string, values ...i18n.Values) string { return p.p.Words.T(key, values...) }

// centre is the diagram with its title and what is missing.
func (p *Panel) centre() []fyne.CanvasObject {
	held, all := analysis.BasicRoles(p.doc())
	more := kit.NewSizedIconButton("more", 22, 16, kit.Tip{Text: p.t("buying.roles")}, nil)
	more.SetTone(kit.Ink3)
	more.SetAction(func() { kit.OpenMenu(more, p.roleMenu(p.persona)) })
	title := kit.NewText(p.t("buying.title"), kit.Body, kit.Ink)
	title.SetWeight(theme.SemiBold)
	head := container.New(column{2},
		container.NewBorder(nil, nil, nil, more, title),
		kit.NewProse(p.t("buying.held", i18n.Values{"n": held, "total": all}), kit.Compact, kit.Ink3, 15))
	out := []fyne.CanvasObject{head, p.diagram()}
	for _, m := range members(p.doc(), p.p.Words, p.persona) {
		if m.absent() {
			out = append(out, p.gap(m))
			break // the others are in the diagram; more than one warning would only frighten
		}
	}
	if p.p.Needs == nil {
		return out
	}
	needs := kit.NewButton(kit.ButtonParams{Text: p.t("buying.needs"), Icon: "table", Small: true, Action: p.p.Needs})
	return append(out, container.NewHBox(needs))
}

func (p *Panel) diagram() fyne.CanvasObject {
	all := members(p.doc(), p.p.Words, p.persona)
	if len(all) > mostRound {
		return p.grouped()
	}
	r := newRound(p.t("buying.purchase"))
	for i, m := range all {
		r.nodes = append(r.nodes, p.node(m))
		influence := m.influence
		if m.absent() {
			influence = -1
		}
		if !m.absent() && m.persona.ID == p.persona {
			r.marked = i
		}
		r.influence = append(r.influence, influence)
	}
	return r
}

// node is somebody around the purchase.
func (p *Panel) node(m member) *kit.Node {
	lang := p.p.Words.Language()
	if m.absent() {
		role := m.missing
		return kit.NewNode(faceSize, kit.NodeData{
			Name: role.Ask.In(lang), Detail: role.Name(lang), Missing: true,
			Tip: kit.Tip{Text: p.t("buying.add", i18n.Values{"role": role.Name(lang)})},
		}, func() { p.p.Add(role.Role) }, nil)
	}
	id := m.persona.ID
	return kit.NewNode(faceSize, kit.NodeData{
		Who: person(m.persona), Photo: p.faces.of(m.persona), Name: p.called(m.persona), Detail: p.detail(m),
		Marked: id == p.persona, Tip: kit.Tip{Text: p.tip(m)},
	}, func() { p.p.Persona(id) }, func(at fyne.Position) { p.p.Popup(p.roleMenu(id), at) })
}

// called is the short name of a persona, unless two would be called the same.
func (p *Panel) called(who domain.Persona) string {
	name := shortName(who.Name)
	if name == "" {
		return p.t("record.unnamed")
	}
	for _, other := range document.Personas(p.doc()) {
		if other.ID != who.ID && shortName(other.Name) == name {
			return who.Name
		}
	}
	return name
}

// detail names the first role of a persona and counts the others.
func (p *Panel) detail(m member) string {
	switch len(m.roles) {
	case 0:
		return p.t("buying.role.none")
	case 1:
		return m.roles[0]
	}
	return m.roles[0] + " +" + p.p.Words.Int(len(m.roles)-1)
}

// tip tells all of somebody in the buying centre.
func (p *Panel) tip(m member) string {
	parts := []string{m.persona.Name}
	if m.persona.Position != "" {
		parts = append(parts, m.persona.Position)
	}
	if len(m.roles) > 0 {
		parts = append(parts, strings.Join(m.roles, ", "))
	}
	if m.influence > 0 {
		parts = append(parts, p.t("buying.influence", i18n.Values{"n": m.influence}))
	}
	return strings.Join(parts, "\n")
}

// grouped shows each role with those who play it.
func (p *Panel) grouped() fyne.CanvasObject {
	g := newGrouped(newRound(p.t("buying.purchase")).hub)
	roles := analysis.Roles(p.doc())
	playing := make(map[domain.ID]bool)
	for _, r := range roles {
		if len(r.Holders) == 0 && r.Optional {
			continue
		}
		g.heading(roleName(p.doc(), p.p.Words, r))
		for _, who := range r.Holders {
			playing[who.ID] = true
			p.row(g, who)
		}
		if len(r.Holders) == 0 {
			p.askFor(g, r)
		}
	}
	var idle []domain.Persona
	for _, who := range document.Personas(p.doc()) {
		if !playing[who.ID] {
			idle = append(idle, who)
		}
	}
	if len(idle) > 0 {
		g.heading(p.t("buying.role.none"))
		for _, who := range idle {
			p.row(g, who)
		}
	}
	return g
}

func (g *grouped) heading(text string) {
	t := kit.NewEllipsis(text, kit.Compact, kit.Ink3)
	t.SetWeight(theme.Medium)
	g.rows = append(g.rows, groupRow{object: container.New(lowered{left: 8}, t), heading: true})
}

func (p *Panel) row(g *grouped, who domain.Persona) {
	m := member{persona: who, influence: who.Influence}
	for _, r := range analysis.RolesOf(p.doc(), who.ID) {
		m.roles = append(m.roles, roleName(p.doc(), p.p.Words, r))
	}
	name := who.Name
	if name == "" {
		name = p.t("record.unnamed")
	}
	face := kit.NewFaceRow(kit.FaceRowData{
		Who: person(who), Photo: p.faces.of(who), Text: name, Marked: who.ID == p.persona, Tip: kit.Tip{Text: p.tip(m)},
	}, func() { p.p.Persona(who.ID) }, func(at fyne.Position) { p.p.Popup(p.roleMenu(who.ID), at) })
	g.rows = append(g.rows, groupRow{object: face, influence: who.Influence, marked: who.ID == p.persona})
}

func (p *Panel) askFor(g *grouped, r analysis.HeldRole) {
	m := kit.NewFaceRow(kit.FaceRowData{Missing: true, Text: askOf(r, p.p.Words.Language())}, func() { p.p.Add(r.Role) }, nil)
	g.rows = append(g.rows, groupRow{object: m, influence: -1})
}

// gap warns of a basic role that nobody plays.
func (p *Panel) gap(m member) fyne.CanvasObject {
	lang := p.p.Words.Language()
	text := kit.NewProse(p.t("buying.missing", i18n.Values{"role": m.missing.Name(lang), "question": m.missing.Gap.In(lang)}),
		kit.Compact, kit.Warn, 16)
	return container.New(notice{}, kit.NewPanel(warning), kit.NewIcon("warn", noticeIcon, kit.Warn), text)
}

// places lists where the persona occurs; a click goes there.
func (p *Panel) places() []fyne.CanvasObject {
	a := analysis.Appearances(p.doc(), p.persona)
	rows := container.New(outdent{8, 26})
	add := func(icon, text, count string, do func()) {
		rows.Add(kit.NewTreeRow(kit.RowData{Text: text, Icon: icon, Count: count}, do, nil))
	}
	cards := 0
	for _, m := range a.Maps {
		cards += a.Cards[m.ID]
		title := m.Title
		if title == "" {
			title = p.t("record.unnamed")
		}
		add("route", title, p.t("count.phases", i18n.Values{"n": len(document.Phases(p.doc(), m.ID))}), func() { p.p.Map(m.ID) })
	}
	if a.AllTouchpoints > 0 {
		add("touch", p.t("side.touchpoints"), p.t("buying.of", i18n.Values{"n": a.Touchpoints, "total": a.AllTouchpoints}), p.p.Touchpoints)
	}
	if cards > 0 {
		add("file", p.t("buying.cards"), p.p.Words.Int(cards), p.nextCard)
	}
	title := kit.NewText(p.t("buying.used"), kit.Body, kit.Ink)
	title.SetWeight(theme.SemiBold)
	if len(rows.Objects) == 0 {
		return []fyne.CanvasObject{title, kit.NewProse(p.t("buying.unused"), kit.Compact, kit.Ink3, 15)}
	}
	return []fyne.CanvasObject{title, rows}
}

// nextCard walks through the cards that are tied to the persona.
func (p *Panel) nextCard() {
	var all []domain.ID
	for _, m := range document.Maps(p.doc()) {
		for _, c := range document.MapCards(p.doc(), m.ID) {
			for _, l := range document.Links(p.doc(), c.ID) {
				if l.Kind == domain.LinkPersona && l.To == p.persona {
					all = append(all, c.ID)
				}
			}
		}
	}
	if len(all) > 0 {
		p.card++
		p.p.Card(all[(p.card-1)%len(all)])
	}
}
