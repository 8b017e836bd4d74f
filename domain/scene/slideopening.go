package scene

import (
	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/typeset"
)

// opening lays out the first slide: what the map is about, its phases and the curve of feelings.
func (s *Slide) opening() {
	p := s.Palette
	m, _ := document.Find[domain.Map](s.View, s.Map)
	text := m.Heading
	if text == "" {
		text = m.Title
	}
	const face = 64
	x, room := float32(slideMargin), s.width-2*slideMargin
	y := float32(52)
	who, known := document.Find[domain.Persona](s.View, m.Persona)
	if known {
		s.put(Point{x, y}, Rect{0, 0, face, face}, s.face(who, face/2))
		x += face + 20
		room -= face + 20
	}
	title := s.Setter.Set(text, styleSlideOpening, room, 2, typeset.Left)
	items := []Item{{Kind: Text, Rect: Rect{0, 0, title.Width, title.Height}, Text: title, Fill: p.Ink}}
	below := title.Height + 4
	for _, about := range []string{joined(who.Name, who.Position), m.Scope} {
		if about == "" {
			continue
		}
		line := s.Setter.Set(about, styleLabel, room, 1, typeset.Left)
		items = append(items, Item{Kind: Text, Rect: Rect{0, below, line.Width, line.Height}, Text: line, Fill: p.Ink2})
		below += line.Height
	}
	s.put(Point{x, y - 4}, Rect{0, 0, room, below}, items)
	y += max(face, below) + 28
	for i, span := range s.strip.phases {
		g := s.strip.chevron(i, span)
		g.Origin.X, g.Origin.Y = g.Origin.X+slideMargin, g.Origin.Y+y
		s.groups = append(s.groups, g)
	}
	y += phaseBand + 10
	for _, l := range s.lanes {
		if l.As() == domain.LaneFeelings && s.felt(l) {
			s.curve(l, slideMargin, y, min(s.height-y-30, 380))
			return
		}
	}
}

func joined(a, b string) string {
	if a != "" && b != "" {
		return a + " · " + b
	}
	return a + b
}

// face is the portrait of a persona, or the initials.
func (s *Slide) face(who domain.Persona, r float32) []Item {
	if who.Image != "" {
		return []Item{{Kind: Picture, Rect: Rect{0, 0, 2 * r, 2 * r}, Radius: r, Image: who.Image}}
	}
	c := s.Palette.InitialsFor(who.Name)
	short := s.Setter.Set(Initials(who.Name), styleSlideTitle, 2*r, 1, typeset.Center)
	return []Item{
		filled(circlePath(r, r, r), c.Ground),
		{Kind: Text, Rect: Rect{0, r - short.Height/2, 2 * r, short.Height}, Text: short, Fill: c.Ink},
	}
}
