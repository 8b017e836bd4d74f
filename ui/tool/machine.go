package tool

import (
	"time"

	"wegmarke/domain"
	"wegmarke/domain/scene"
)

// Mods are the modifier keys that matter to a pointer.
type Mods struct {
	// Extend is Shift, Toggle is Ctrl or Cmd, Copy is Alt.
	Extend, Toggle, Copy bool
}

// Pointer is where the pointer is and what is held.
type Pointer struct {
	Pane scene.Pane
	// At is in units of the pane, Body the same place in units of the body, wherever it lies.
	At, Body scene.Point
	Mods     Mods
	// When is the time of a press.
	When time.Time
}

// Host is the canvas and the session that the machine works on.
type Host interface {
	// Hit finds what lies at a place.
	Hit(pane scene.Pane, at scene.Point) scene.Hit
	// Gap says where a phase, a step or a lane would come to stand if it were dropped at a place of the
	// body; false where it would stay.
	Gap(part scene.Part, id domain.ID, at scene.Point) (scene.Gap, bool)
	// Allowed says what happens to cards dropped into a lane: a key of the text to show, and false
	// where they cannot go.
	Allowed(cards []domain.ID, lane domain.ID) (text string, ok bool)
	// Selected lists the selected records.
	Selected() []domain.ID
	// Aim tells what was pressed, before the selection changes.
	Aim(scene.Hit)
	// Select changes the selection.
	Select(ids []domain.ID)
	// Inside lists the cards in a box of the body.
	Inside(box scene.Rect) []domain.ID
	// Between lists the cards from one to another in reading order.
	Between(from, to domain.ID) []domain.ID
	// Preview displays a preview; a zero one takes it away.
	Preview(Preview)
	// Do carries out a command.
	Do(Command)
	// Click tells that something was pressed and let go without a drag or a modifier.
	Click(scene.Hit)
	// Edit opens the text of a record, or of a new card in the cell of a hit.
	Edit(scene.Hit)
}

// slop is how far the pointer moves, in scene units, before a press becomes a drag.
const slop = 4

// doubleClick is how soon a second press must follow.
const doubleClick = 400 * time.Millisecond

type phase uint8

const (
	idle phase = iota
	pressed
	dragging
)

// Machine turns pointer events into selections, previews and commands.
type Machine struct {
	host  Host
	phase phase
	start Pointer
	hit   scene.Hit
	last  Pointer
	drag  drag
	// before is the selection at the press, to come back to and to extend.
	before []domain.ID
	// collapse says that a click without a drag leaves only the pressed card selected.
	collapse  bool
	lastClick Pointer
	lastHit   scene.Hit
	anchor    domain.ID
}

// NewMachine makes a machine that works on host.
func NewMachine(host Host) *Machine { return &Machine{host: host} }

// Busy says whether something is being dragged.
func (m *Machine) Busy() bool { return m.phase == dragging }

// Down is a press of the main button.
func (m *Machine) Down(p Pointer) {
	hit := m.host.Hit(p.Pane, p.At)
	if m.isDouble(p, hit) {
		m.phase, m.lastClick = idle, Pointer{}
		m.host.Edit(hit)
		return
	}
	m.lastClick, m.lastHit = p, hit
	m.phase, m.start, m.last, m.hit = pressed, p, p, hit
	m.before, m.collapse = m.host.Selected(), false
	if hit.Edge {
		return
	}
	m.host.Aim(hit)
	m.press(p, hit)
}

func (m *Machine) isDouble(p Pointer, hit scene.Hit) bool {
	last := m.lastClick
	return !last.When.IsZero() && p.When.Sub(last.When) < doubleClick && last.Pane == p.Pane &&
		near(last.At, p.At) && m.lastHit.Card == hit.Card && m.lastHit.Part == hit.Part &&
		!p.Mods.Toggle && !p.Mods.Extend && !last.Mods.Toggle && !last.Mods.Extend
}

// press selects what was pressed, in the way the modifiers ask for.
func (m *Machine) press(p Pointer, hit scene.Hit) {
	id := target(hit)
	switch {
	case id.IsZero():
		if !p.Mods.Toggle && !p.Mods.Extend {
			m.host.Select(nil)
			m.anchor = domain.ID{}
		}
	case p.Mods.Toggle:
		m.host.Select(toggled(m.before, id))
		m.anchor = id
	case p.Mods.Extend && len(m.before) > 0 && !hit.Card.IsZero():
		if !contains(m.before, m.anchor) {
			m.anchor = m.before[0] // selected by keys or by a command since
		}
		span := m.host.Between(m.anchor, id)
		if len(span) == 0 { // from the head of a lane, or from a card that is folded away
			span, m.anchor = []domain.ID{id}, id
		}
		m.host.Select(span)
	case contains(m.before, id):
		m.collapse = true
	default:
		m.host.Select([]domain.ID{id})
		m.anchor = id
	}
}

// Move is a movement with the main button held.
func (m *Machine) Move(p Pointer) {
	m.last = p
	if m.phase == pressed && !near(m.start.Body, p.Body) {
		m.phase = dragging
		m.drag = m.begin()
		if m.drag == nil {
			m.phase = idle
			return
		}
	}
	if m.phase == dragging {
		m.host.Preview(m.drag.preview(m, p))
	}
}

// Refresh shows the preview again after the view scrolled or a modifier changed.
func (m *Machine) Refresh(p Pointer) {
	if m.phase == dragging {
		m.Move(p)
	}
}

// Up is the release of the main button.
func (m *Machine) Up(p Pointer) {
	switch m.phase {
	case pressed:
		if m.collapse {
			id := target(m.hit)
			m.host.Select([]domain.ID{id})
			m.anchor = id
		}
		if held := m.start.Mods; !m.hit.Edge && !held.Toggle && !held.Extend {
			m.phase = idle // a click may change what is shown
			m.host.Click(m.hit)
		}
	case dragging:
		m.phase = idle // a command may ask whether anything is still dragged
		m.host.Preview(Preview{})
		if c := m.drag.finish(m, p); c != nil {
			m.host.Do(c)
		}
	}
	m.phase, m.drag = idle, nil
}

// Cancel drops what is being dragged; false when there is nothing. A press that is no drag yet becomes
// none: the toolkit holds movements back until the program is ready, so that Esc may come before them.
func (m *Machine) Cancel() bool {
	if m.phase == pressed {
		m.phase = idle
		return true
	}
	if m.phase != dragging {
		return false
	}
	m.drag.cancel(m)
	m.phase, m.drag = idle, nil
	m.host.Preview(Preview{})
	return true
}

// begin decides what a drag from the pressed place does.
func (m *Machine) begin() drag {
	switch h := m.hit; {
	case h.Edge && h.Part == scene.PartLaneHead:
		return &resize{id: h.Lane, vertical: true}
	case h.Edge:
		return &resize{id: h.Step}
	case h.Part == scene.PartFeeling:
		return &feelingDrag{card: h.Card}
	case !h.Card.IsZero():
		cards := m.host.Selected()
		if !contains(cards, h.Card) {
			cards = []domain.ID{h.Card}
		}
		return &cardDrag{cards: cards, lead: h.Card}
	case h.Part == scene.PartPhase:
		return &partDrag{id: h.Phase, part: h.Part}
	case h.Part == scene.PartStep:
		return &partDrag{id: h.Step, part: h.Part}
	case h.Part == scene.PartLaneHead:
		return &partDrag{id: h.Lane, part: h.Part}
	case m.start.Pane == scene.Body:
		return &marquee{}
	}
	return nil
}

// target is the record that a press selects.
func target(h scene.Hit) domain.ID {
	switch h.Part {
	case scene.PartPhase:
		return h.Phase
	case scene.PartStep:
		return h.Step
	case scene.PartLaneHead:
		return h.Lane
	}
	return h.Card
}

func near(a, b scene.Point) bool {
	dx, dy := a.X-b.X, a.Y-b.Y
	return dx*dx+dy*dy < slop*slop
}

func contains(ids []domain.ID, id domain.ID) bool {
	for _, other := range ids {
		if other == id {
			return true
		}
	}
	return false
}

func toggled(ids []domain.ID, id domain.ID) []domain.ID {
	out := make([]domain.ID, 0, len(ids)+1)
	for _, other := range ids {
		if other != id {
			out = append(out, other)
		}
	}
	if len(out) == len(ids) {
		out = append(out, id)
	}
	return out
}
