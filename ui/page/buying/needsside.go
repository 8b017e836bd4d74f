package buying

import (
	"slices"

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

// noPersona stands for nobody.
var noPersona domain.ID

// needsSide is the panel about the role whose row is at hand.
type needsSide struct {
	n     *Needs
	box   *fyne.Container
	paper *fyne.Container
}

const sidePad = 14

func newNeedsSide(n *Needs) *needsSide {
	s := &needsSide{n: n, paper: container.New(kit.Column{Gap: 12})}
	s.box = container.NewStack(kit.NewGround(surface), container.NewVScroll(container.New(margin{sidePad}, s.paper)))
	return s
}

// fill shows the role at hand.
func (s *needsSide) fill() {
	n := s.n
	s.paper.Objects = nil
	if n.grid.at.row < len(n.rows) {
		s.paper.Objects = s.parts(n.rows[n.grid.at.row])
	}
	s.paper.Refresh()
	s.box.Refresh()
}

func (s *needsSide) parts(row roleRow) []fyne.CanvasObject {
	n := s.n
	title := kit.NewProse(row.name, kit.Section, kit.Ink, 0)
	kind := n.t("needs.kind.basic")
	switch {
	case !row.role.Own.IsZero():
		kind = n.t("needs.kind.own")
	case row.role.Optional:
		kind = n.t("needs.kind.optional")
	}
	out := []fyne.CanvasObject{container.New(kit.Column{Gap: 2}, title, kit.NewText(kind, kit.Compact, kit.Ink3))}
	out = append(out, container.New(kit.Column{Gap: 4}, small(n.t("needs.typical")), s.typical(row)))
	who := container.New(outdent{4, rowTall})
	for _, p := range row.role.Holders {
		name := p.Name
		if name == "" {
			name = n.t("record.unnamed")
		}
		who.Add(kit.NewFaceRow(kit.FaceRowData{Who: person(p), Photo: n.faces.of(p), Text: name},
			func() { n.Persona(p.ID) }, nil))
	}
	played := container.New(kit.Column{Gap: 4}, small(n.t("needs.holders")))
	if len(who.Objects) > 0 {
		played.Add(who)
	} else {
		played.Add(kit.NewText(n.t("needs.nobody"), kit.Body, kit.Warn))
	}
	out = append(out, played, container.NewHBox(kit.NewMenuButton(
		kit.ButtonParams{Text: n.t("needs.assign"), Icon: "users", Small: true}, func() *fyne.Menu { return n.holderMenu(row.role) })))
	gaps := kit.NewTag(n.t("needs.gaps", i18n.Values{"n": row.gaps(n.phases)}), "", kit.WarnTag)
	if row.gaps(n.phases) == 0 {
		gaps = kit.NewTag(n.t("needs.complete"), "check", kit.GoodTag)
	}
	out = append(out, container.NewHBox(gaps))
	if own := row.role.Own; !own.IsZero() {
		out = append(out, kit.NewDivider(), container.NewHBox(
			kit.NewButton(kit.ButtonParams{Text: n.t("needs.rename"), Small: true, Action: func() { n.renameRole(own) }}),
			kit.NewButton(kit.ButtonParams{Text: n.t("button.delete"), Icon: "trash", Small: true, Action: func() { n.Remove(own) }})))
	}
	return out
}

// typical is what people in the role usually want to know; for an own role it can be written.
func (s *needsSide) typical(row roleRow) fyne.CanvasObject {
	n := s.n
	if row.role.Own.IsZero() {
		return kit.NewProse(row.typical, kit.Body, kit.Ink, 0)
	}
	e := kit.NewTextEntry(n.Shortcut)
	e.EnterFinishes = true
	e.SetPlaceHolder(n.t("needs.typical.hint"))
	e.SetValue(row.typical)
	e.Finished = func(text string) {
		n.Commit(edit.Label{Key: "undo.role.need", Name: row.name}, func(d *document.Draft) error {
			r, ok := document.Find[domain.OwnRole](d, row.role.Own)
			if !ok {
				return edit.ErrUnknown
			}
			r.Need = edit.Clean(text)
			d.Put(r)
			return nil
		})
	}
	return kit.NewTextBox(e)
}

func small(text string) *kit.Text {
	t := kit.NewEllipsis(text, kit.Compact, kit.Ink3)
	t.SetWeight(theme.Medium)
	return t
}

// holderMenu says who plays a role and lets others play it.
func (n *Needs) holderMenu(r analysis.HeldRole) *fyne.Menu {
	m := fyne.NewMenu("")
	for _, p := range document.Personas(n.doc()) {
		plays := slices.ContainsFunc(r.Holders, func(h domain.Persona) bool { return h.ID == p.ID })
		name := p.Name
		if name == "" {
			name = n.t("record.unnamed")
		}
		it := fyne.NewMenuItem(name, func() { n.give(p.ID, r, !plays) })
		it.Checked = plays
		m.Items = append(m.Items, it)
	}
	if r.Own.IsZero() {
		if len(m.Items) > 0 {
			m.Items = append(m.Items, fyne.NewMenuItemSeparator())
		}
		m.Items = append(m.Items, fyne.NewMenuItem(n.t("needs.persona.new"), func() { n.Add(r.Role) }))
	}
	return m
}

// rowMenu is what can be done with the role of a row.
func (n *Needs) rowMenu(row int) *fyne.Menu {
	r := n.rows[row].role
	assign := fyne.NewMenuItem(n.t("needs.assign"), nil)
	assign.ChildMenu = n.holderMenu(r)
	m := fyne.NewMenu("", assign)
	if !r.Own.IsZero() {
		m.Items = append(m.Items, fyne.NewMenuItem(n.t("buying.role.rename"), func() { n.renameRole(r.Own) }),
			fyne.NewMenuItem(n.t("buying.role.delete"), func() { n.Remove(r.Own) }))
	}
	m.Items = append(m.Items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem(n.t("buying.role.new"), func() { n.newRole(noPersona) }))
	return m
}

// margin leaves room around its one object.
type margin struct{ pad float32 }

func (m margin) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Move(fyne.NewPos(m.pad, m.pad))
	kit.Settle(o[0], size.Width-2*m.pad)
}

func (m margin) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, o[0].MinSize().Height+2*m.pad)
}
