package scene

import (
	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/typeset"
)

// The band above the body holds, from top to bottom: the heading on paper, the chevrons, how long the
// phases take, the titles of the steps, and the flag of the first contact. All but the chevrons take
// room only where there is something to say.

// durationTop is where the lengths of the phases stand.
func (m *Map) durationTop() float32 { return m.top() + phaseBand - 3 }

// stepTop is where the titles of the steps stand.
func (m *Map) stepTop() float32 {
	y := m.top() + phaseBand
	if m.timed() {
		y += durationBand
	}
	return y
}

// contactTop is where the flag of the first contact stands.
func (m *Map) contactTop() float32 {
	y := m.stepTop()
	if m.divided() {
		y += stepBand
	}
	return y
}

// bandHeight is that of everything above the body.
func (m *Map) bandHeight() float32 {
	y := m.contactTop()
	if _, ok := m.contactX(); ok {
		y += contactBand
	}
	return y
}

// timed says whether the length of any phase that is open is known.
func (m *Map) timed() bool {
	for _, s := range m.phases {
		if s.phase.Duration != "" && !s.phase.Folded {
			return true
		}
	}
	return false
}

// durations says below the chevrons how long the phases take.
func (m *Map) durations() []Group {
	var out []Group
	y := m.durationTop()
	for i, s := range m.phases {
		if s.phase.Duration == "" || s.phase.Folded {
			continue
		}
		x := float32(20)
		if i == 0 {
			x = 12
		}
		ink := m.Palette.PhaseFor(s.phase.Color).Ink
		text := m.Setter.Set(s.phase.Duration, styleSmallMed, s.w-x-22, 1, typeset.Left)
		items := []Item{
			{Kind: Icon, Rect: Rect{x, y + 1.5, 11, 11}, Icon: "clock", Fill: ink},
			{Kind: Text, Rect: Rect{x + 15, y, text.Width, 14}, Text: text, Fill: ink},
		}
		for k := range items {
			items[k].Owner, items[k].Part = s.phase.ID, PartPhase
		}
		out = append(out, Group{Origin: Point{s.x, 0}, Bounds: Rect{0, y, s.w, durationBand}, Items: items})
	}
	return out
}

// contactX is where the line of the first contact runs; false where the map has none in sight. A
// step inside a folded phase stands for the phase.
func (m *Map) contactX() (float32, bool) {
	doc, _ := document.Find[domain.Map](m.View, m.Map)
	if doc.FirstContact.IsZero() {
		return 0, false
	}
	step, _ := document.Find[domain.Step](m.View, doc.FirstContact)
	for _, c := range m.columns {
		if c.step.ID == step.ID || c.folded && c.step.Phase == step.Phase {
			return max(c.x, 1), true
		}
	}
	return 0, false
}

// contactLine runs through the whole body at the first contact.
func (m *Map) contactLine() (Item, bool) {
	x, ok := m.contactX()
	return Item{Kind: Box, Rect: Rect{x - 0.5, 0, 2, m.height}, Fill: m.Palette.Ink2}, ok
}

// contactFlag names the line of the first contact. It stands to the right of the line, or to the
// left where the map ends.
func (m *Map) contactFlag() []Group {
	x, ok := m.contactX()
	if !ok {
		return nil
	}
	p, y := m.Palette, m.contactTop()
	text := m.Setter.Set(m.Words.T("scene.first_contact"), styleCompactBold, 0, 1, typeset.Left)
	w := text.Width + 29
	left := x - 0.5
	if left+w > m.width() {
		left = max(x+1.5-w, 0)
	}
	return []Group{{Bounds: Rect{left, y, w, contactBand}, Items: []Item{
		{Kind: Box, Rect: Rect{x - 0.5, y + 8, 2, contactBand - 8}, Fill: p.Ink2},
		{Kind: Box, Rect: Rect{left, y, w, 17}, Radius: 4, Fill: p.Ink2},
		{Kind: Icon, Rect: Rect{left + 6, y + 2.5, 12, 12}, Icon: "handshake", Fill: p.Surface},
		{Kind: Text, Rect: Rect{left + 22, y + 1.5, text.Width, 14}, Text: text, Fill: p.Surface},
	}}}
}

// PhaseTitleRect and StepTitleRect are where titles are edited in the header.
func (m *Map) PhaseTitleRect(phase domain.ID) (Rect, bool) {
	r, ok := m.PhaseRect(phase)
	return Rect{r.X + 14, m.top() + 10, min(r.W-20, 220), 22}, ok && r.W > foldedColumn
}

func (m *Map) StepTitleRect(step domain.ID) (Rect, bool) {
	r, ok := m.StepRect(step)
	return Rect{r.X + 4, m.stepTop() - 3, min(r.W-8, 220), 22}, ok && r.W > foldedColumn
}
