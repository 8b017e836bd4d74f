package cxmap

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
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
		m = t.Menu("", nil, "card.edit", "card.duplicate", action.Separator, "card.cut", "card.copy", "card.paste",
			action.Separator, "card.tomeasure", "keymoment", action.Separator, "card.delete")
	case hit.Part == scene.PartPhase, hit.Part == scene.PartStep:
		m = p.phaseMenu(hit)
	case hit.Part == scene.PartLaneHead:
		m = p.laneHeadMenu(hit.Lane)
	default:
		p.cursor = hit
		p.refreshCursor()
		m = t.Menu("", nil, "card.add", "card.paste", action.Separator, "selectall", action.Separator, "lane.add", "phase.add")
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
	return fyne.NewMenu("",
		p.item("action.phase.rename", func() { p.editTitle(hit.Phase) }),
		colours,
		fyne.NewMenuItemSeparator(),
		p.item("action.phase.add.before", func() { p.insertPhase(hit.Phase, 0) }),
		p.item("action.phase.add.after", func() { p.insertPhase(hit.Phase, 1) }),
		fyne.NewMenuItemSeparator(),
		p.item("action.step.add", func() { p.insertStep(hit.Phase, hit.Step) }),
		p.item("action.step.rename", func() { p.editTitle(hit.Step) }),
		p.item("action.step.autowidth", func() { p.autoSize(hit.Step) }),
		p.item("action.step.delete", func() { p.removeParts([]domain.ID{hit.Step}) }),
		fyne.NewMenuItemSeparator(),
		p.item("action.phase.delete", func() { p.removeParts([]domain.ID{hit.Phase}) }),
	)
}

func (p *Page) laneHeadMenu(lane domain.ID) *fyne.Menu {
	add := p.item("action.lane.add", nil)
	add.ChildMenu = p.laneMenu()
	return fyne.NewMenu("",
		p.item("action.lane.rename", func() { p.editTitle(lane) }),
		p.item("action.lane.autoheight", func() { p.autoSize(lane) }),
		p.item("action.lane.hide", func() { p.HideLane(lane, true) }),
		fyne.NewMenuItemSeparator(),
		add,
		fyne.NewMenuItemSeparator(),
		p.item("action.lane.delete", func() { p.removeParts([]domain.ID{lane}) }),
	)
}

// laneMenu offers the kinds of lanes the map does not have yet, and one of the user's own.
func (p *Page) laneMenu() *fyne.Menu {
	m := fyne.NewMenu(p.Words.T("action.lane.add"))
	lang := p.scene.Words.Language()
	have := map[domain.LaneKind]bool{}
	for _, l := range document.Lanes(p.Session.Doc(), p.m) {
		have[l.Kind] = true
	}
	for _, info := range catalog.Lanes() {
		if have[info.Kind] || info.Kind == domain.LaneOwn {
			continue
		}
		it := fyne.NewMenuItem(info.Name(lang), func() { p.addLane(info.Kind, "") })
		m.Items = append(m.Items, it)
	}
	m.Items = append(m.Items, fyne.NewMenuItemSeparator(), p.item("lane.own.add", func() {
		p.addLane(domain.LaneOwn, p.Words.T("lane.own.title"))
	}))
	return m
}

// addLane puts a lane below the one at hand, or at the end of its side, and opens its name.
func (p *Page) addLane(kind domain.LaneKind, title string) {
	index := -1
	for i, id := range p.Session.Doc().Children(domain.Parent{Table: domain.TableLane, A: p.m}) {
		if id == p.cursor.Lane || p.Session.Selection().Has(id) {
			index = i + 1
		}
	}
	var made domain.ID
	info, _ := catalog.LaneOf(kind)
	name := title
	if name == "" {
		name = info.Name(p.scene.Words.Language())
	}
	if p.Commit(edit.Label{Key: "undo.lane.added", Name: name}, "", func(d *document.Draft) ([]domain.ID, error) {
		id, err := edit.AddLane(d, p.m, index, kind, title)
		made = id
		return []domain.ID{id}, err
	}) && kind == domain.LaneOwn {
		p.editTitle(made)
	}
}

// HideLane takes a lane out of sight or brings it back.
func (p *Page) HideLane(lane domain.ID, hidden bool) {
	label := edit.Label{Key: "undo.lane.hidden"}
	if !hidden {
		label.Key = "undo.lane.shown"
	}
	p.Commit(label, "", func(d *document.Draft) ([]domain.ID, error) { return nil, edit.Hide(d, lane, hidden) })
}

func (p *Page) autoSize(id domain.ID) {
	p.Commit(edit.Label{Key: "undo.size.auto"}, "", func(d *document.Draft) ([]domain.ID, error) {
		return nil, edit.Resize(d, id, 0)
	})
}

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
