package cxmap

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/scene"
	"wegmarke/ui/canvas"
	"wegmarke/ui/i18n"
	"wegmarke/ui/tool"
)

var _ canvas.Controller = (*Page)(nil)

// Allowed implements canvas.Controller: cards go into every lane, and the text says where they
// become something else.
func (p *Page) Allowed(cards []domain.ID, lane domain.ID) (string, bool) {
	doc := p.Session.Doc()
	to, ok := document.Find[domain.Lane](doc, lane)
	if !ok {
		return "", false
	}
	if len(p.free(cards)) == 0 || document.Locked(doc, lane) {
		return "lock.refused", false
	}
	for _, id := range cards {
		c, ok := document.Find[domain.Card](doc, id)
		if !ok {
			return "", false
		}
		from, _ := document.Find[domain.Lane](doc, c.Lane)
		if from.As() == to.As() {
			return "", true
		}
	}
	switch to.As() {
	case domain.LaneMeasures:
		return "map.drop.measure", true
	case domain.LaneTouchpoints:
		return "map.drop.touchpoint", true
	case domain.LaneIndicators:
		return "map.drop.indicator", true
	}
	return "", true
}

// Selected implements canvas.Controller.
func (p *Page) Selected() []domain.ID { return p.Session.Selection().IDs() }

// Select implements canvas.Controller.
func (p *Page) Select(ids []domain.ID) { p.Session.Selection().Set(ids...) }

// Aim implements canvas.Controller.
func (p *Page) Aim(hit scene.Hit) {
	p.bringBack()
	p.cursor = scene.Hit{}
	if hit.Part == scene.PartCell || hit.Part == scene.PartOwnerEmpty {
		p.cursor = hit
	}
	p.refreshCursor()
}

// Text implements canvas.Controller.
func (p *Page) Text(key string, n int) string {
	return p.Words.T(key, i18n.Values{"n": n, "key": "Alt"})
}

// Do implements canvas.Controller.
func (p *Page) Do(c tool.Command) {
	switch c := c.(type) {
	case tool.MoveCards:
		p.moveCards(c)
	case tool.FeelingMove:
		p.moveFeeling(c)
	case tool.Size:
		p.resize(c)
	case tool.MovePart:
		p.movePart(c)
	}
}

func (p *Page) moveCards(c tool.MoveCards) {
	doc := p.Session.Doc()
	to := edit.Spot{Lane: c.Lane, Step: c.Step, Index: c.Index}
	label := edit.Label{Key: "undo.cards.moved", Count: len(c.Cards)}
	if text, _ := p.Allowed(c.Cards, c.Lane); text == "map.drop.measure" {
		label.Key = "undo.cards.converted"
	}
	cards := readingOrder(doc, p.home(c.Cards), c.Cards)
	if c.Copy {
		label.Key = "undo.cards.copied"
	}
	p.Commit(label, "", func(d *document.Draft) ([]domain.ID, error) {
		if c.Copy {
			return edit.CopyCards(d, cards, to)
		}
		return cards, edit.MoveCards(d, cards, to)
	})
}

// readingOrder sorts cards as they stand on the map, so that they keep their order when moved. It
// looks only into the cells of these cards, for a map may have thousands.
func readingOrder(v document.View, m domain.ID, ids []domain.ID) []domain.ID {
	if len(ids) < 2 {
		return ids
	}
	type cell struct{ lane, step domain.ID }
	wanted := make(map[domain.ID]bool, len(ids))
	var cells []cell
	known := make(map[cell]bool)
	for _, id := range ids {
		c, ok := document.Find[domain.Card](v, id)
		if !ok {
			continue
		}
		wanted[id] = true
		if at := (cell{c.Lane, c.Step}); !known[at] {
			known[at] = true
			cells = append(cells, at)
		}
	}
	rows, columns := make(map[domain.ID]int), make(map[domain.ID]int)
	for i, l := range document.Lanes(v, m) {
		rows[l.ID] = i
	}
	for i, s := range document.Columns(v, m) {
		columns[s.ID] = i
	}
	slices.SortFunc(cells, func(a, b cell) int {
		return cmp.Or(cmp.Compare(rows[a.lane], rows[b.lane]), cmp.Compare(columns[a.step], columns[b.step]))
	})
	out := make([]domain.ID, 0, len(wanted))
	for _, at := range cells {
		for _, c := range document.Cards(v, at.lane, at.step) {
			if wanted[c.ID] {
				out = append(out, c.ID)
			}
		}
	}
	return out
}

func (p *Page) moveFeeling(c tool.FeelingMove) {
	card, ok := document.Find[domain.Card](p.Session.Doc(), c.Card)
	if !ok {
		return
	}
	step, at, value, ok := p.scene.FeelingAt(card.Lane, c.To)
	if !ok {
		return
	}
	p.Commit(edit.Label{Key: "undo.emotion.set"}, "", func(d *document.Draft) ([]domain.ID, error) {
		return nil, edit.SetFeeling(d, c.Card, step, at, value)
	})
}

func (p *Page) resize(c tool.Size) {
	label := edit.Label{Key: "undo.step.resized"}
	size := float32(0)
	if c.Vertical {
		label.Key = "undo.lane.resized"
		r, _ := p.scene.LaneRect(c.ID)
		size = r.H + c.By
	} else {
		r, _ := p.scene.StepRect(c.ID)
		size = r.W + c.By
	}
	p.Commit(label, "", func(d *document.Draft) ([]domain.ID, error) {
		return nil, edit.Resize(d, c.ID, float64(max(size, 1)))
	})
}

func (p *Page) movePart(c tool.MovePart) {
	doc := p.Session.Doc()
	r, ok := doc.Get(c.ID)
	if !ok {
		return
	}
	switch c.Part {
	case scene.PartLaneHead:
		p.Commit(edit.Label{Key: "undo.lane.moved"}, "", func(d *document.Draft) ([]domain.ID, error) {
			return nil, edit.MoveLane(d, c.ID, c.Before, c.Side)
		})
	case scene.PartPhase, scene.PartStep:
		label := edit.Label{Key: "undo.phase.moved"}
		if c.Part == scene.PartStep {
			label.Key = "undo.step.moved"
		}
		index := slices.Index(doc.Children(r.Parent()), c.Before)
		if other, ok := doc.Get(c.Before); ok && other.Parent() != r.Parent() {
			return // a step stays inside its phase
		}
		p.Commit(label, "", func(d *document.Draft) ([]domain.ID, error) {
			return nil, edit.MoveSibling(d, c.ID, index)
		})
	}
}

// Shortcut implements canvas.Controller.
func (p *Page) Shortcut(s fyne.Shortcut) bool { return p.wanders(s) || p.Window.Table().Shortcut(s) }

// Rune implements canvas.Controller: digits set feelings, W sets the waymark, any other letter
// begins to write.
func (p *Page) Rune(r rune) {
	if p.carry != nil {
		return // only keys that carry on mean anything now
	}
	if r >= '1' && r <= '5' && p.setFeelings(int(r-'1')+domain.FeelingMin) {
		return
	}
	if r == 'w' || r == 'W' {
		if len(p.cards()) > 0 {
			p.Window.Table().Run("keymoment")
			return
		}
		if p.kindAt(p.cursor.Lane) == domain.LaneMoment {
			p.toggleMoment(p.cursor.Lane, p.cursor.Step)
			return
		}
	}
	p.typeOver(string(r))
}
