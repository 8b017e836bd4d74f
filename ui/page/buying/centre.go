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

// Centre shows the buying centre around one persona with what is missing in it. It belongs to the main
// goroutine.
type Centre struct {
	p       Params
	persona domain.ID
	faces   faces
	box     *fyne.Container
}

// NewCentre makes the panel; it is empty until Show is called.
func NewCentre(p Params) *Centre {
	return &Centre{p: p, faces: newFaces(p.Picture), box: container.New(kit.Column{Gap: 10})}
}

// Object is the panel, as wide as it is made.
func (p *Centre) Object() fyne.CanvasObject { return p.box }

// Show turns to a persona, or takes over what has changed.
func (p *Centre) Show(persona domain.ID) {
	p.persona = persona
	p.fill()
}

// Update follows a change of the project.
func (p *Centre) Update(ev edit.Event) {
	for _, e := range ev.Change.Edits() {
		switch e.Table() {
		case domain.TablePersona, domain.TableRole, domain.TableLink:
			p.fill()
			return
		}
	}
}

func (p *Centre) doc() *document.Document { return p.p.Session.Doc() }

func (p *Centre) fill() {
	if _, ok := document.Find[domain.Persona](p.doc(), p.persona); !ok {
		return
	}
	p.box.Objects = p.centre()
	p.box.Refresh()
}

func (p *Centre) t(key string, values ...i18n.Values) string { return p.p.Words.T(key, values...) }

// centre is the diagram with its title and what is missing.
func (p *Centre) centre() []fyne.CanvasObject {
	held, all := analysis.BasicRoles(p.doc())
	more := kit.NewSizedIconButton("more", 22, 16, kit.Tip{Text: p.t("buying.roles")}, nil)
	more.SetTone(kit.Ink3)
	more.SetAction(func() { kit.OpenMenu(more, p.roleMenu(p.persona)) })
	title := kit.NewText(p.t("buying.title"), kit.Caption, kit.Ink)
	title.SetWeight(theme.SemiBold)
	head := container.New(kit.Column{Gap: 2},
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

func (p *Centre) diagram() fyne.CanvasObject {
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
func (p *Centre) node(m member) *kit.Node {
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
func (p *Centre) called(who domain.Persona) string {
	if who.Name == p.t("persona.new") {
		return who.Name // nobody has given a name yet
	}
	if strings.TrimSpace(who.Name) == "" {
		return p.t("record.unnamed")
	}
	name := who.FamilyName()
	for _, other := range document.Personas(p.doc()) {
		if other.ID != who.ID && other.FamilyName() == name {
			return who.Name
		}
	}
	return name
}

// detail names the first role of a persona and counts the others.
func (p *Centre) detail(m member) string {
	switch len(m.roles) {
	case 0:
		return p.t("buying.role.none")
	case 1:
		return m.roles[0]
	}
	return m.roles[0] + " +" + p.p.Words.Int(len(m.roles)-1)
}

// tip tells all of somebody in the buying centre.
func (p *Centre) tip(m member) string {
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
func (p *Centre) grouped() fyne.CanvasObject {
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

func (p *Centre) row(g *grouped, who domain.Persona) {
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

func (p *Centre) askFor(g *grouped, r analysis.HeldRole) {
	m := kit.NewFaceRow(kit.FaceRowData{Missing: true, Text: askOf(r, p.p.Words.Language())}, func() { p.p.Add(r.Role) }, nil)
	g.rows = append(g.rows, groupRow{object: m, influence: -1})
}

// gap warns of a basic role that nobody plays.
func (p *Centre) gap(m member) fyne.CanvasObject {
	lang := p.p.Words.Language()
	what := kit.NewProse(p.t("buying.missing", i18n.Values{"role": m.missing.Name(lang)}), kit.Compact, kit.Warn, 16)
	what.SetWeight(theme.SemiBold)
	text := container.New(kit.Column{Gap: 0}, what, kit.NewProse(m.missing.Gap.In(lang), kit.Compact, kit.Warn, 16))
	return container.New(notice{}, kit.NewPanel(warning), kit.NewIcon("warn", noticeIcon, kit.Warn), text)
}
