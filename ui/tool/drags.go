package tool

import (
	"wegmarke/domain"
	"wegmarke/domain/scene"
)

// drag is one kind of gesture.
type drag interface {
	preview(m *Machine, p Pointer) Preview
	finish(m *Machine, p Pointer) Command
	cancel(m *Machine)
}

// Preview is what is shown while something is dragged. Places are in body units.
type Preview struct {
	// Cards are dragged; Lead is the one under the pointer and Offset how far it has moved.
	Cards  []domain.ID
	Lead   domain.ID
	Offset scene.Point
	// At is where the pointer is.
	At scene.Point
	// Target is the cell where they would land, Index the place among its cards. Text says what
	// will happen there, as a key. Zero where they cannot be dropped.
	Lane, Step domain.ID
	Index      int
	Text       string
	// Copy says that copies would be made.
	Copy bool
	// Marquee is the selecting box.
	Marquee *scene.Rect
	// Feeling is the point of the curve that is being moved, with its new place.
	Feeling *FeelingMove
	// Resize is the part whose edge is moved, with its new size.
	Resize *Size
	// Part is the phase, step or lane that is moved, Gap the place where it would come to stand; nil
	// where it would stay.
	Part     domain.ID
	PartKind scene.Part
	Gap      *scene.Gap
	// Foreign says that something from outside the map is dragged.
	Foreign bool
}

// IsZero says that nothing is dragged.
func (p Preview) IsZero() bool {
	return len(p.Cards) == 0 && p.Marquee == nil && p.Feeling == nil && p.Resize == nil && p.Part.IsZero() && !p.Foreign
}

// Command is what the user has asked for at the end of a gesture.
type Command any

// MoveCards asks to move or copy cards to a place.
type MoveCards struct {
	Cards      []domain.ID
	Lane, Step domain.ID
	Index      int
	Copy       bool
}

// FeelingMove asks to move a point of the emotion curve to a place of the body.
type FeelingMove struct {
	Card domain.ID
	To   scene.Point
}

// Size asks for a new width of a step or height of a lane, in scene units.
type Size struct {
	ID       domain.ID
	By       float32
	Vertical bool
}

// MovePart asks to put a phase, step or lane before another one; zero means at the end, of a lane at the
// end of a side.
type MovePart struct {
	ID, Before domain.ID
	Part       scene.Part
	Side       domain.Side
}

// cardDrag moves or copies cards.
type cardDrag struct {
	cards []domain.ID
	lead  domain.ID
}

func (d *cardDrag) preview(m *Machine, p Pointer) Preview {
	v := Preview{
		Cards: d.cards, Lead: d.lead, Copy: p.Mods.Copy, At: p.Body,
		Offset: scene.Point{X: p.Body.X - m.start.Body.X, Y: p.Body.Y - m.start.Body.Y},
	}
	if p.Pane != scene.Body {
		return v
	}
	h := m.host.Hit(scene.Body, p.Body)
	if h.Lane.IsZero() || h.Step.IsZero() {
		return v
	}
	if text, ok := m.host.Allowed(d.cards, h.Lane); ok {
		v.Lane, v.Step, v.Index, v.Text = h.Lane, h.Step, h.Index, text
	}
	return v
}

func (d *cardDrag) finish(m *Machine, p Pointer) Command {
	v := d.preview(m, p)
	if v.Lane.IsZero() {
		return nil
	}
	return MoveCards{Cards: d.cards, Lane: v.Lane, Step: v.Step, Index: v.Index, Copy: v.Copy}
}

func (d *cardDrag) cancel(*Machine) {}

// marquee selects what it touches.
type marquee struct{}

func (d *marquee) box(m *Machine, p Pointer) scene.Rect {
	a, b := m.start.Body, p.Body
	x0, y0 := min(a.X, b.X), min(a.Y, b.Y)
	return scene.Rect{X: x0, Y: y0, W: max(a.X, b.X) - x0, H: max(a.Y, b.Y) - y0}
}

func (d *marquee) preview(m *Machine, p Pointer) Preview {
	box := d.box(m, p)
	inside := m.host.Inside(box)
	if p.Mods.Toggle || p.Mods.Extend {
		all := append([]domain.ID(nil), m.before...)
		for _, id := range inside {
			if !contains(m.before, id) {
				all = append(all, id)
			}
		}
		inside = all
	}
	m.host.Select(inside)
	return Preview{Marquee: &box}
}

func (d *marquee) finish(*Machine, Pointer) Command { return nil }

func (d *marquee) cancel(m *Machine) { m.host.Select(m.before) }

// feelingDrag moves a point of the emotion curve.
type feelingDrag struct{ card domain.ID }

func (d *feelingDrag) preview(_ *Machine, p Pointer) Preview {
	return Preview{Feeling: &FeelingMove{d.card, p.Body}}
}

func (d *feelingDrag) finish(_ *Machine, p Pointer) Command { return FeelingMove{d.card, p.Body} }

func (d *feelingDrag) cancel(*Machine) {}

// resize moves the edge of a step or a lane.
type resize struct {
	id       domain.ID
	vertical bool
}

func (d *resize) by(m *Machine, p Pointer) float32 {
	if d.vertical {
		return p.Body.Y - m.start.Body.Y
	}
	return p.Body.X - m.start.Body.X
}

func (d *resize) preview(m *Machine, p Pointer) Preview {
	return Preview{Resize: &Size{d.id, d.by(m, p), d.vertical}}
}

func (d *resize) finish(m *Machine, p Pointer) Command { return Size{d.id, d.by(m, p), d.vertical} }

func (d *resize) cancel(*Machine) {}

// partDrag moves a phase, a step or a lane by its head.
type partDrag struct {
	id   domain.ID
	part scene.Part
}

func (d *partDrag) preview(m *Machine, p Pointer) Preview {
	v := Preview{
		Part: d.id, PartKind: d.part, At: p.Body,
		Offset: scene.Point{X: p.Body.X - m.start.Body.X, Y: p.Body.Y - m.start.Body.Y},
	}
	if gap, ok := m.host.Gap(d.part, d.id, p.Body); ok {
		v.Gap = &gap
	}
	return v
}

func (d *partDrag) finish(m *Machine, p Pointer) Command {
	gap, ok := m.host.Gap(d.part, d.id, p.Body)
	if !ok {
		return nil
	}
	return MovePart{ID: d.id, Before: gap.Before, Part: d.part, Side: gap.Side}
}

func (d *partDrag) cancel(*Machine) {}
