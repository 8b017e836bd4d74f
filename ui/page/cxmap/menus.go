package cxmap

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/scene"
	"wegmarke/ui/action"
	"wegmarke/ui/theme"
)

// Menu implements canvas.Controller: what can be done with what was right-clicked.
func (p *Page) Menu(hit scene.Hit, at fyne.Position) {
	t := p.Window.Table()
	var m *fyne.Menu
	switch {
	case !hit.Card.IsZero():
		m = t.Menu("", nil, "card.edit", "card.duplicate", "card.lift", action.Separator, "card.cut", "card.copy", "card.paste",
			action.Separator, "card.tomeasure", "keymoment")
		m.Items = append(m.Items, p.colourItem(), p.selectItem())
		m.Items = append(m.Items, p.lockItem("card", p.menuCards(hit.Card)...))
		m.Items = append(append(m.Items, p.tagItems(hit.Card)...), fyne.NewMenuItemSeparator())
		m.Items = append(m.Items, t.Menu("", nil, "card.delete").Items...)
		m.Items = append(p.linkItems(hit.Card), m.Items...)
	case hit.Part == scene.PartFolded:
		m = fyne.NewMenu("", p.foldItem(foldable(hit)))
	case hit.Part == scene.PartPhase, hit.Part == scene.PartStep:
		m = p.phaseMenu(hit)
	case hit.Part == scene.PartLaneHead:
		m = p.laneHeadMenu(hit.Lane)
	default:
		p.cursor = hit
		p.refreshCursor()
		m = t.Menu("", nil, "card.add", "card.paste", action.Separator, "lane.add", "phase.add")
		m.Items = slices.Insert(m.Items, 3, p.selectItem(), fyne.NewMenuItemSeparator())
		if p.kindAt(hit.Lane) == domain.LaneTouchpoints && !hit.Step.IsZero() {
			m.Items = slices.Insert(m.Items, 1, p.touchpointItem(edit.End(hit.Lane, hit.Step)))
		}
	}
	p.Window.Popup(m, at)
}

func (p *Page) item(key string, run func()) *fyne.MenuItem {
	return fyne.NewMenuItem(p.Words.T(key), run)
}

// phaseMenu is for a phase and the step below the pointer.
func (p *Page) phaseMenu(hit scene.Hit) *fyne.Menu {
	doc := p.Session.Doc()
	phase, _ := document.Find[domain.Phase](doc, hit.Phase)
	colours := p.item("action.phase.colour", nil)
	colours.ChildMenu = fyne.NewMenu("")
	for n := 1; n <= domain.PhaseColors; n++ {
		it := fyne.NewMenuItem(strconv.Itoa(n)+"  "+p.Words.T("colour.phase."+strconv.Itoa(n)), func() {
			p.Commit(edit.Label{Key: "undo.phase.coloured"}, "", func(d *document.Draft) ([]domain.ID, error) {
				ph, _ := document.Find[domain.Phase](d, hit.Phase)
				ph.Color = n
				d.Put(ph)
				return nil, nil
			})
		})
		it.Checked = phase.Color == n
		it.Icon = theme.TintedIcon("target", theme.Current().PhaseFor(n).Strong)
		colours.ChildMenu.Items = append(colours.ChildMenu.Items, it)
	}
	rename := p.item("action.phase.rename", func() { p.editTitle(hit.Phase) })
	if phase.Folded {
		return fyne.NewMenu("", p.foldItem(hit.Phase), colours, fyne.NewMenuItemSeparator(),
			p.item("action.phase.delete", func() { p.removeParts([]domain.ID{hit.Phase}) }))
	}
	return fyne.NewMenu("",
		rename,
		colours,
		p.loopItem(phase),
		p.contactItem(hit.Step),
		p.foldItem(hit.Phase),
		fyne.NewMenuItemSeparator(),
		p.item("action.card.cut", p.cut), p.item("action.card.copy", p.copy), p.item("action.card.paste", p.paste),
		p.item("action.card.duplicate", p.duplicate),
		p.selectItem(),
		fyne.NewMenuItemSeparator(),
		p.item("action.phase.add.before", func() { p.insertPhase(hit.Phase, 0) }),
		p.item("action.phase.add.after", func() { p.insertPhase(hit.Phase, 1) }),
		fyne.NewMenuItemSeparator(),
		p.item("action.step.add", func() { p.insertStep(hit.Phase, hit.Step) }),
		p.item("action.step.rename", func() { p.editTitle(hit.Step) }),
		p.item("action.step.autowidth", func() { p.autoSize(hit.Step) }),
		p.item("action.steps.equal", p.equalWidths),
		p.item("action.step.delete", func() { p.removeParts([]domain.ID{hit.Step}) }),
		fyne.NewMenuItemSeparator(),
		p.item("action.phase.delete", func() { p.removeParts([]domain.ID{hit.Phase}) }),
	)
}

func (p *Page) autoSize(id domain.ID) {
	p.Commit(edit.Label{Key: "undo.size.auto"}, "", func(d *document.Draft) ([]domain.ID, error) {
		return nil, edit.Resize(d, id, 0)
	})
}

// PhaseAtHand is the phase that is selected or holds the keyboard; the zero ID for none.
func (p *Page) PhaseAtHand() domain.ID { return p.phaseAtHand() }

// phaseAtHand is the phase that is selected or holds the keyboard.
func (p *Page) phaseAtHand() domain.ID {
	doc := p.Session.Doc()
	if ph, ok := document.Find[domain.Phase](doc, p.Session.Selection().Lead()); ok {
		return ph.ID
	}
	s, _ := document.Find[domain.Step](doc, p.cursor.Step)
	return s.Phase
}

func (p *Page) addPhase() {
	if at := p.phaseAtHand(); !at.IsZero() {
		p.insertPhase(at, 1)
		return
	}
	p.insertPhaseAt(-1)
}

func (p *Page) insertPhase(beside domain.ID, after int) {
	phases := p.Session.Doc().Children(domain.Parent{Table: domain.TablePhase, A: p.m})
	p.insertPhaseAt(slices.Index(phases, beside) + after)
}

func (p *Page) insertPhaseAt(index int) {
	var made domain.ID
	title := p.Words.T("phase.new")
	if p.Commit(edit.Label{Key: "undo.phase.added", Name: title}, "", func(d *document.Draft) ([]domain.ID, error) {
		id, err := edit.AddPhase(d, p.m, index, title)
		made = id
		return []domain.ID{id}, err
	}) {
		p.editTitle(made)
	}
}

func (p *Page) addStep() { p.insertStep(p.phaseAtHand(), p.cursor.Step) }

// insertStep divides a phase behind one of its steps.
func (p *Page) insertStep(phase, after domain.ID) {
	index := slices.Index(p.Session.Doc().Children(domain.Parent{Table: domain.TableStep, A: phase}), after) + 1
	if index == 0 {
		index = -1
	}
	var made domain.ID
	if p.Commit(edit.Label{Key: "undo.step.added"}, "", func(d *document.Draft) ([]domain.ID, error) {
		id, err := edit.AddStep(d, phase, index, "")
		made = id
		return []domain.ID{id}, err
	}) {
		p.editTitle(made)
	}
}
