package scene

import (
	"image/color"
	"slices"
	"sort"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/palette"
	"wegmarke/domain/typeset"
)

// strand is the curve of one persona in a lane of feelings. Points that are tied to nobody belong to
// the persona whom the map is about.
type strand struct {
	persona         domain.Persona
	lived, expected []node
	ink, ring       color.NRGBA
}

// voice is what the head of a lane says about a strand.
type voice struct {
	id   domain.ID
	name string
	ink  color.NRGBA
}

func voices(all []strand) []voice {
	out := make([]voice, len(all))
	for i, s := range all {
		out[i] = voice{s.persona.ID, s.persona.Name, s.ink}
	}
	return out
}

// strands groups the points of a lane by persona, that of the map first, each from left to right.
func (m *Map) strands(r *row, bent map[domain.ID]Point) []strand {
	doc, _ := document.Find[domain.Map](m.View, m.Map)
	by := make(map[domain.ID]*strand)
	put := func(who domain.ID, n node) {
		s := by[who]
		if s == nil {
			p, _ := document.Find[domain.Persona](m.View, who)
			s = &strand{persona: p}
			by[who] = s
		}
		if n.card.Expected {
			s.expected = append(s.expected, n)
		} else {
			s.lived = append(s.lived, n)
		}
	}
	for _, c := range m.columns {
		if c.folded {
			continue
		}
		for _, card := range document.Cards(m.View, r.lane.ID, c.step.ID) {
			n := node{card, c.x + c.w*float32(card.At), feelingY(card.Feeling, r.h), c.step.ID}
			meant := document.Linked(m.View, card.ID, domain.LinkPersona)
			for _, who := range meant {
				put(who, n)
			}
			if len(meant) == 0 {
				put(doc.Persona, n)
			}
		}
	}
	order := []domain.ID{doc.Persona}
	for _, p := range document.Personas(m.View) {
		if p.ID != doc.Persona {
			order = append(order, p.ID)
		}
	}
	var out []strand
	for _, id := range order {
		s := by[id]
		if s == nil {
			continue
		}
		for _, nodes := range [][]node{s.lived, s.expected} {
			bentTo(nodes, bent, r.h)
			sort.SliceStable(nodes, func(i, j int) bool { return nodes[i].x < nodes[j].x })
		}
		s.ink = m.Palette.Ink
		if id != doc.Persona {
			s.ink = strandInk(len(out), m.Palette)
			s.ring = s.ink
		}
		out = append(out, *s)
	}
	return out
}

// strandInk is the colour of a further curve. Names and portraits tell the curves apart as well.
func strandInk(i int, p *palette.Palette) color.NRGBA {
	inks := []color.NRGBA{p.Theirs, p.EmotionFor(1), p.Warn, p.AccentInk, p.Good}
	return inks[max(i-1, 0)%len(inks)]
}

// faded dims what belongs to a strand that is not looked at.
func (m *Map) faded(s strand, items []Item) []Item {
	if !m.mute(s) {
		return items
	}
	out := slices.Clone(items)
	fade(out)
	return out
}

// mute says that somebody else's strand is looked at. Without one, that of the map stands for all.
func (m *Map) mute(s strand) bool {
	who := m.state.filter.Persona
	doc, _ := document.Find[domain.Map](m.View, m.Map)
	return !who.IsZero() && s.persona.ID != who && (s.persona.ID != doc.Persona || m.speaks(who))
}

// speaks says that a persona has points of its own on any curve in sight.
func (m *Map) speaks(who domain.ID) bool {
	for i := range m.rows {
		if !m.rows[i].isCurve() {
			continue
		}
		for _, c := range m.columns {
			for _, card := range document.Cards(m.View, m.rows[i].lane.ID, c.step.ID) {
				if slices.Contains(document.Linked(m.View, card.ID, domain.LinkPersona), who) {
					return true
				}
			}
		}
	}
	return false
}

// portrait stands at the beginning of a curve: the picture of the persona, or the initials.
func (m *Map) portrait(s strand, laneHeight float32) []Item {
	const r = 8
	nodes := s.lived
	if len(nodes) == 0 {
		return nil
	}
	first := nodes[0]
	x, y := first.x-28, first.y
	if x < r+3 { // no room before the first point: above it, or below
		x, y = max(first.x, r+3), first.y-24
		if y < r+2 {
			y = min(first.y+24, laneHeight-r-2)
		}
	}
	items := []Item{filled(circlePath(x, y, r+2), s.ink), filled(circlePath(x, y, r+0.5), m.Palette.BgCanvas)}
	if s.persona.Image != "" {
		return append(items, Item{Kind: Picture, Rect: Rect{x - r, y - r, 2 * r, 2 * r}, Radius: r, Image: s.persona.Image})
	}
	who := m.Palette.InitialsFor(s.persona.Name)
	short := m.Setter.Set(Initials(s.persona.Name), styleBadge, 2*r, 1, typeset.Center)
	return append(items,
		filled(circlePath(x, y, r), who.Ground),
		Item{Kind: Text, Rect: Rect{x - r, y - 6.5, 2 * r, 13}, Text: short, Fill: who.Ink})
}

// voiceLegend names the curves of a lane that has several, and the one of what is expected.
func (m *Map) voiceLegend(all []voice, h, y float32) []Item {
	p := m.Palette
	var items []Item
	add := func(name string, ink color.NRGBA, weight float32) bool {
		if y+16 > h {
			return false
		}
		text := m.Setter.Set(name, styleSmall, headWidth-32, 1, typeset.Left)
		items = append(items,
			Item{Kind: Box, Rect: Rect{10, y + 7 - weight/2, 12, weight}, Radius: 1, Fill: ink},
			Item{Kind: Text, Rect: Rect{26, y, text.Width, 14}, Text: text, Fill: p.Ink3})
		y += 16
		return true
	}
	for _, v := range all {
		name := v.name
		if parts := strings.Fields(name); len(parts) > 0 {
			name = parts[len(parts)-1]
		} else {
			name = m.Words.T("scene.lived")
		}
		if !add(name, v.ink, 2.5) {
			return items
		}
	}
	add(m.Words.T("scene.expected"), p.Ink3, 1.5)
	return items
}

// curveCells adds a cell of each lane of feelings, which makes the curves follow a persona.
func (m *Map) curveCells(touched map[cellKey]bool) {
	for i := range m.rows {
		if !m.rows[i].isCurve() {
			continue
		}
		for _, c := range m.columns {
			if !c.folded {
				touched[cellKey{m.rows[i].lane.ID, c.step.ID}] = true
				break
			}
		}
	}
}

// headChanged says that an edit of this map changed what the scene shows of it.
func (m *Map) headChanged(e document.Edit) bool {
	if e.Key() != m.Map {
		return false
	}
	before, _ := e.Before.(domain.Map)
	after, _ := e.After.(domain.Map)
	if before.FirstContact != after.FirstContact || before.Persona != after.Persona {
		return true
	}
	return m.Heading && (before.Title != after.Title || before.Heading != after.Heading || before.Scope != after.Scope)
}
