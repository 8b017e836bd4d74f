package cxmap

import (
	"math"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/scene"
	"wegmarke/ui/action"
)

// sizing lists what brings many columns or lanes into shape, and what brings the selection into view.
func (p *Page) sizing() []*action.Action {
	shown := func() bool { return len(p.steps()) > 0 }
	return []*action.Action{
		{ID: "steps.equal", Icon: "sliders", Enabled: shown, Run: p.equalWidths},
		{ID: "steps.auto", Enabled: shown, Run: func() { p.autoAll(p.everyStep()) }},
		{ID: "lanes.auto", Enabled: shown, Run: func() { p.autoAll(p.everyLane()) }},
	}
}

func (p *Page) everyStep() []domain.ID {
	var out []domain.ID
	for _, s := range document.Columns(p.Session.Doc(), p.m) {
		out = append(out, s.ID)
	}
	return out
}

func (p *Page) everyLane() []domain.ID {
	var out []domain.ID
	for _, l := range document.Lanes(p.Session.Doc(), p.m) {
		out = append(out, l.ID)
	}
	return out
}

// equalWidths gives all columns in sight the same width, so that together they take as much room as
// before.
func (p *Page) equalWidths() {
	steps, sum := p.steps(), float32(0)
	for _, id := range steps {
		r, _ := p.scene.StepRect(id)
		sum += r.W
	}
	width := math.Round(float64(sum) / float64(len(steps)))
	p.Commit(edit.Label{Key: "undo.steps.equal"}, "", func(d *document.Draft) ([]domain.ID, error) {
		for _, id := range steps {
			if err := edit.Resize(d, id, width); err != nil {
				return nil, err
			}
		}
		return nil, nil
	})
}

// autoAll lets columns or lanes find their sizes by themselves again.
func (p *Page) autoAll(ids []domain.ID) {
	p.Commit(edit.Label{Key: "undo.sizes.auto"}, "", func(d *document.Draft) ([]domain.ID, error) {
		for _, id := range ids {
			if err := edit.Resize(d, id, 0); err != nil {
				return nil, err
			}
		}
		return nil, nil
	})
}

// zoomToSelection shows what is selected as large as it goes.
func (p *Page) zoomToSelection() {
	var box scene.Rect
	for _, id := range p.Session.Selection().IDs() {
		r, ok := p.scene.CardRect(id)
		if !ok {
			r, ok = p.partRect(id)
		}
		if ok {
			box = union(box, r)
		}
	}
	if box.W > 0 {
		p.board.ZoomTo(box)
	}
}

// partRect is the part of the body that a phase, a column or a lane takes.
func (p *Page) partRect(id domain.ID) (scene.Rect, bool) {
	for _, find := range []func(domain.ID) (scene.Rect, bool){p.scene.PhaseRect, p.scene.StepRect, p.scene.LaneRect} {
		if r, ok := find(id); ok {
			w, h := p.scene.PaneSize(scene.Body)
			r.W, r.H = min(r.W, w), min(r.H, h)
			return r, true
		}
	}
	return scene.Rect{}, false
}

func union(a, b scene.Rect) scene.Rect {
	if a.W == 0 && a.H == 0 {
		return b
	}
	x, y := min(a.X, b.X), min(a.Y, b.Y)
	return scene.Rect{X: x, Y: y, W: max(a.Right(), b.Right()) - x, H: max(a.Bottom(), b.Bottom()) - y}
}

// Mark marks cards that were looked for; none takes the marks away.
func (p *Page) Mark(ids []domain.ID) { p.board.SetMarks(ids) }
