package cxmap

import (
	"slices"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/scene"
)

// head is the phase or the lane that is selected alone, or zero.
func (p *Page) head() (phase, lane domain.ID) {
	parts := p.parts()
	if len(parts) != 1 || len(p.cards()) > 0 {
		return
	}
	switch r, _ := p.Session.Doc().Get(parts[0]); r := r.(type) {
	case domain.Phase:
		return r.ID, domain.ID{}
	case domain.Lane:
		return domain.ID{}, r.ID
	}
	return
}

// toLaneHead and toPhaseHead lead the keyboard out of the cells.
func (p *Page) toLaneHead() {
	if p.cursor.Lane.IsZero() {
		p.cursor.Lane, p.cursor.Step = p.firstCell()
	}
	p.pickHead(p.cursor.Lane)
}

func (p *Page) toPhaseHead() {
	if p.cursor.Step.IsZero() {
		p.cursor.Lane, p.cursor.Step = p.firstCell()
	}
	step, _ := document.Find[domain.Step](p.Session.Doc(), p.cursor.Step)
	p.pickHead(step.Phase)
}

func (p *Page) pickHead(id domain.ID) {
	if id.IsZero() {
		return
	}
	p.Session.Selection().Set(id)
	if r, ok := p.scene.LaneRect(id); ok {
		r.W = 1
		p.board.Reveal(r)
	} else if r, ok := p.scene.PhaseRect(id); ok {
		r.H = 1
		p.board.Reveal(r)
	}
}

// walkHeads moves from head to head, or back into the cells; false where no head is selected.
func (p *Page) walkHeads(key fyne.KeyName) bool {
	phase, lane := p.head()
	switch {
	case !lane.IsZero() && (key == fyne.KeyUp || key == fyne.KeyDown):
		var all []domain.ID
		for _, l := range document.Lanes(p.Session.Doc(), p.m) {
			if _, shown := p.scene.LaneRect(l.ID); shown {
				all = append(all, l.ID)
			}
		}
		p.pickHead(next(all, lane, key == fyne.KeyDown))
	case !phase.IsZero() && (key == fyne.KeyLeft || key == fyne.KeyRight):
		p.pickHead(next(p.Session.Doc().Children(domain.Parent{Table: domain.TablePhase, A: p.m}), phase, key == fyne.KeyRight))
	case !lane.IsZero() && key == fyne.KeyRight:
		if steps := p.steps(); len(steps) > 0 && slices.Contains(p.lanes(), lane) {
			p.selectCell(lane, steps[0])
		}
	case !phase.IsZero() && key == fyne.KeyDown:
		lanes := p.lanes()
		for _, s := range document.Steps(p.Session.Doc(), phase) {
			if len(lanes) > 0 && slices.Contains(p.steps(), s.ID) {
				p.selectCell(lanes[0], s.ID)
				break
			}
		}
	default:
		return !phase.IsZero() || !lane.IsZero()
	}
	return true
}

func next(all []domain.ID, id domain.ID, forward bool) domain.ID {
	i := slices.Index(all, id)
	if i < 0 {
		return id
	}
	if forward {
		return all[min(i+1, len(all)-1)]
	}
	return all[max(i-1, 0)]
}

// shiftHead carries the selected lane up or down, or the selected phase to the side.
func (p *Page) shiftHead(dy, dx int) bool {
	phase, lane := p.head()
	switch {
	case !lane.IsZero() && dy != 0:
		p.shiftLane(lane, dy)
	case !phase.IsZero() && dx != 0:
		all := p.Session.Doc().Children(domain.Parent{Table: domain.TablePhase, A: p.m})
		to := slices.Index(all, phase) + dx
		if to < 0 || to >= len(all) {
			return true
		}
		if dx > 0 {
			to++ // before the one behind the next
		}
		p.Commit(edit.Label{Key: "undo.phase.moved"}, "", func(d *document.Draft) ([]domain.ID, error) {
			return nil, edit.MoveSibling(d, phase, to)
		})
	default:
		return !phase.IsZero() || !lane.IsZero()
	}
	return true
}

// menuHere opens the menu of what is selected, for the key that is made for it.
func (p *Page) menuHere() {
	phase, lane := p.head()
	hit, where := scene.Hit{Part: scene.PartCell, Lane: p.cursor.Lane, Step: p.cursor.Step}, scene.Rect{}
	switch {
	case !lane.IsZero():
		hit = scene.Hit{Part: scene.PartLaneHead, Lane: lane}
		where, _ = p.scene.LaneRect(lane)
		where.W, where.H = 1, min(where.H, 24)
	case !phase.IsZero():
		hit = scene.Hit{Part: scene.PartPhase, Phase: phase}
		for _, s := range document.Steps(p.Session.Doc(), phase) {
			hit.Step = s.ID
			break
		}
		where, _ = p.scene.PhaseRect(phase)
		where.H = 1
	case len(p.cards()) > 0:
		hit.Part, hit.Card = scene.PartCard, p.Session.Selection().Lead()
		where, _ = p.scene.CardRect(hit.Card)
	default:
		where, _ = p.scene.CellRect(hit.Lane, hit.Step)
	}
	p.Menu(hit, p.board.Place(where))
}
