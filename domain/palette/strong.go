package palette

import (
	"image/color"
	"math"
)

// strong is the least contrast of text in the palette of strong contrast, marked that of lines and signs.
const (
	strong = 7
	marked = 4.5
)

// ring is the usual width of the focus ring, in dp; it is wider where differences are strong.
const ring = 2

// HighContrast is the palette for those who need strong differences: the light one on white, with black
// text, dark lines, and every colour that carries or is text deep enough for 7 : 1.
func HighContrast() Palette {
	p := Light()
	white, black := color.NRGBA{255, 255, 255, 255}, color.NRGBA{0, 0, 0, 255}
	p.BgApp, p.BgCanvas, p.Surface = white, color.NRGBA{254, 254, 254, 255}, white
	p.Surface2, p.Hover, p.Pressed = grey(0xF2), grey(0xE4), grey(0xD4)
	p.Line, p.LineStrong, p.FieldLine = grey(0x6E), grey(0x40), grey(0x20)
	p.Ink, p.Ink2, p.Ink3 = black, grey(0x1C), grey(0x38)
	for _, c := range []*color.NRGBA{&p.Accent, &p.AccentHover} {
		*c = deep(*c, strong, p.OnAccent)
	}
	p.AccentInk = deep(p.AccentInk, strong, p.Surface, p.AccentTint, p.Hover)
	p.Focus, p.AccentLine = deep(p.Focus, strong, p.Surface, p.AccentTint), deep(p.AccentLine, marked, p.Surface)
	for _, t := range []struct{ ink, line, tint *color.NRGBA }{
		{&p.Good, nil, &p.GoodTint}, {&p.Warn, &p.WarnLine, &p.WarnTint}, {&p.Bad, &p.BadLine, &p.BadTint},
		{&p.PainInk, &p.PainLine, &p.PainBg}, {&p.IdeaInk, &p.IdeaLine, &p.IdeaBg},
		{&p.Mine, nil, &p.MineTint}, {&p.Theirs, &p.TheirsLine, &p.TheirsTint},
	} {
		*t.ink = deep(*t.ink, strong, p.Surface2, *t.tint)
		if t.line != nil {
			*t.line = deep(*t.line, marked, p.Surface, *t.tint)
		}
	}
	for i := range p.Emotion {
		p.Emotion[i] = deep(p.Emotion[i], strong, p.Surface2, p.Face)
	}
	p.Heat[4] = deep(p.Heat[4], strong, p.Heat4Ink)
	for i := range p.Phase {
		ph := &p.Phase[i]
		ph.Strong, ph.Ink = deep(ph.Strong, strong, white), deep(ph.Ink, strong, p.Surface, ph.Tint)
		ph.Line = deep(ph.Line, marked, p.Surface, ph.Tint)
	}
	for i := range p.Initials {
		p.Initials[i].Ink = deep(p.Initials[i].Ink, strong, p.Initials[i].Ground)
	}
	p.Ring = 3
	return p
}

// Trough is the look of a bar that is not filled: a quiet colour, of the usual two or, as for steps, the
// stronger one. Where lines are strong that would look as full as the rest, so only its edge is drawn.
func (p *Palette) Trough(strong bool) (fill, edge color.NRGBA) {
	fill = p.Line
	if strong {
		fill = p.LineStrong
	}
	if p.Ring > ring {
		return p.Surface, fill
	}
	return fill, color.NRGBA{}
}

func grey(v uint8) color.NRGBA { return color.NRGBA{v, v, v, 255} }

// deep darkens a colour until it stands out from all grounds.
func deep(c color.NRGBA, least float64, grounds ...color.NRGBA) color.NRGBA {
	out := c
	for k := 100; k >= 0; k-- {
		part := func(v uint8) uint8 { return uint8(int(v) * k / 100) }
		out = color.NRGBA{part(c.R), part(c.G), part(c.B), c.A}
		enough := true
		for _, g := range grounds {
			enough = enough && Contrast(out, g) >= least
		}
		if enough {
			break
		}
	}
	return out
}

// Contrast is how far two colours differ in brightness, from 1 to 21, by WCAG 2.2.
func Contrast(a, b color.NRGBA) float64 {
	la, lb := brightness(a), brightness(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func brightness(c color.NRGBA) float64 {
	channel := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*channel(c.R) + 0.7152*channel(c.G) + 0.0722*channel(c.B)
}
