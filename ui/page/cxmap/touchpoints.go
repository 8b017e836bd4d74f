package cxmap

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/scene"
	"wegmarke/ui/theme"
	"wegmarke/ui/tool"
)

// Touchpoints of the project are put onto the map from a list beside it: dragged there, or chosen for
// the cell at hand. A touchpoint stays one, in however many cells it stands.

// takes says where a touchpoint that is carried over the window would land.
func (p *Page) takes(at fyne.Position) (edit.Spot, bool) {
	hit, ok := p.board.Below(at)
	if !ok || hit.Lane.IsZero() || hit.Step.IsZero() || p.kindAt(hit.Lane) != domain.LaneTouchpoints {
		return edit.Spot{}, false
	}
	return edit.Spot{Lane: hit.Lane, Step: hit.Step, Index: hit.Index}, true
}

// CarryTouchpoint shows where a touchpoint that is dragged through the window would land.
func (p *Page) CarryTouchpoint(at fyne.Position) {
	spot, ok := p.takes(at)
	if !ok {
		p.board.Preview(tool.Preview{})
		return
	}
	p.board.Preview(tool.Preview{Foreign: true, Lane: spot.Lane, Step: spot.Step, Index: spot.Index})
}

// DropTouchpoint puts a touchpoint where it was let go; beside the lanes for touchpoints nothing
// happens.
func (p *Page) DropTouchpoint(id domain.ID, at fyne.Position) {
	spot, ok := p.takes(at)
	p.board.Preview(tool.Preview{})
	if ok {
		p.placeTouchpoint(id, spot)
	}
}

// CancelTouchpoint forgets what was carried.
func (p *Page) CancelTouchpoint() { p.board.Preview(tool.Preview{}) }

// PlaceTouchpoint puts a touchpoint into the cell at hand if it takes one, or into the first that does.
func (p *Page) PlaceTouchpoint(id domain.ID) {
	lane, step := p.cursor.Lane, p.cursor.Step
	if p.kindAt(lane) != domain.LaneTouchpoints || step.IsZero() {
		lane = p.touchpointLane()
		if step.IsZero() {
			_, step = p.firstCell()
		}
	}
	if lane.IsZero() || step.IsZero() {
		return
	}
	p.placeTouchpoint(id, edit.End(lane, step))
}

// touchpointLane is the lane that is selected, or the first one for touchpoints.
func (p *Page) touchpointLane() domain.ID {
	if lead := p.Session.Selection().Lead(); p.kindAt(lead) == domain.LaneTouchpoints {
		return lead
	}
	for _, l := range document.Lanes(p.Session.Doc(), p.m) {
		if l.As() == domain.LaneTouchpoints && !l.Hidden {
			return l.ID
		}
	}
	return domain.ID{}
}

func (p *Page) placeTouchpoint(id domain.ID, at edit.Spot) {
	t, _ := document.Find[domain.Touchpoint](p.Session.Doc(), id)
	label := edit.Label{Key: "undo.touchpoint.placed", Name: t.Title}
	if p.Commit(label, "", func(d *document.Draft) ([]domain.ID, error) {
		_, err := edit.PlaceTouchpoint(d, at, id)
		return nil, err
	}) {
		p.cursor = scene.Hit{Lane: at.Lane, Step: at.Step}
		p.refreshCursor()
	}
}

// touchpointItem offers the project's touchpoints for a cell, those that the map does not show first.
func (p *Page) touchpointItem(at edit.Spot) *fyne.MenuItem {
	doc := p.Session.Doc()
	shown := map[domain.ID]bool{}
	for _, c := range document.MapCards(doc, p.m) {
		shown[c.Touchpoint] = true
	}
	all := p.item("map.touchpoint.choose", nil)
	all.ChildMenu = fyne.NewMenu("")
	for _, there := range []bool{false, true} {
		for _, t := range document.Touchpoints(doc) {
			if shown[t.ID] != there {
				continue
			}
			it := fyne.NewMenuItem(t.Title, func() { p.placeTouchpoint(t.ID, at) })
			if it.Label == "" {
				it.Label = "–"
			}
			if t.Icon != "" {
				it.Icon = theme.Icon(t.Icon)
			}
			it.Checked = there
			all.ChildMenu.Items = append(all.ChildMenu.Items, it)
		}
	}
	all.Disabled = len(all.ChildMenu.Items) == 0
	return all
}
