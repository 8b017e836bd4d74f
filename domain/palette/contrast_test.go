package palette_test

import (
	"fmt"
	"image/color"
	"math"
	"testing"

	"wegmarke/domain/palette"
)

// luminance and contrast follow WCAG 2.2.
func luminance(c color.NRGBA) float64 {
	channel := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*channel(c.R) + 0.7152*channel(c.G) + 0.0722*channel(c.B)
}

func contrast(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

type pair struct {
	name        string
	front, back color.NRGBA
}

func textPairs(p palette.Palette) []pair {
	pairs := []pair{
		{"ink on surface", p.Ink, p.Surface},
		{"ink on bg-canvas", p.Ink, p.BgCanvas},
		{"ink on bg-app", p.Ink, p.BgApp},
		{"ink on surface-2", p.Ink, p.Surface2},
		{"ink on hover", p.Ink, p.Hover},
		{"ink on accent-tint", p.Ink, p.AccentTint},
		{"ink on heat-1", p.Ink, p.Heat[1]},
		{"ink on heat-2", p.Ink, p.Heat[2]},
		{"ink on heat-3", p.Ink, p.Heat[3]},
		{"ink-2 on surface", p.Ink2, p.Surface},
		{"ink-2 on bg-canvas", p.Ink2, p.BgCanvas},
		{"ink-2 on bg-app", p.Ink2, p.BgApp},
		{"ink-2 on surface-2", p.Ink2, p.Surface2},
		{"ink-2 on hover", p.Ink2, p.Hover},
		{"ink-2 on accent-tint", p.Ink2, p.AccentTint},
		{"ink-3 on surface", p.Ink3, p.Surface},
		{"ink-3 on bg-canvas", p.Ink3, p.BgCanvas},
		{"ink-3 on bg-app", p.Ink3, p.BgApp},
		{"ink-3 on surface-2", p.Ink3, p.Surface2},
		{"ink-3 on accent-tint", p.Ink3, p.AccentTint},
		{"on-accent on accent", p.OnAccent, p.Accent},
		{"on-accent on accent-hover", p.OnAccent, p.AccentHover},
		{"accent-ink on surface", p.AccentInk, p.Surface},
		{"accent-ink on bg-canvas", p.AccentInk, p.BgCanvas},
		{"accent-ink on accent-tint", p.AccentInk, p.AccentTint},
		{"good on surface", p.Good, p.Surface},
		{"good on good-tint", p.Good, p.GoodTint},
		{"good on bg-app", p.Good, p.BgApp},
		{"warn on surface", p.Warn, p.Surface},
		{"warn on warn-tint", p.Warn, p.WarnTint},
		{"bad on surface", p.Bad, p.Surface},
		{"bad on bad-tint", p.Bad, p.BadTint},
		{"bad on bg-canvas", p.Bad, p.BgCanvas},
		{"pain-ink on pain-bg", p.PainInk, p.PainBg},
		{"idea-ink on idea-bg", p.IdeaInk, p.IdeaBg},
		{"mine on surface", p.Mine, p.Surface},
		{"mine on mine-tint", p.Mine, p.MineTint},
		{"theirs on surface", p.Theirs, p.Surface},
		{"theirs on theirs-tint", p.Theirs, p.TheirsTint},
		{"wegmarke-ink on wegmarke", p.WegmarkeInk, p.Wegmarke},
		{"heat-4-ink on heat-4", p.Heat4Ink, p.Heat[4]},
	}
	white := color.NRGBA{R: 255, G: 255, B: 255, A: 255}
	for i, c := range p.Emotion {
		pairs = append(pairs, pair{fmt.Sprintf("emotion %d on surface", i-2), c, p.Surface})
	}
	for i, ph := range p.Phase {
		pairs = append(pairs,
			pair{fmt.Sprintf("white on p%d", i+1), white, ph.Strong},
			pair{fmt.Sprintf("p%d-ink on p%d-tint", i+1, i+1), ph.Ink, ph.Tint},
			pair{fmt.Sprintf("p%d-ink on surface", i+1), ph.Ink, p.Surface})
	}
	for i, ini := range p.Initials {
		pairs = append(pairs, pair{fmt.Sprintf("initials %d", i+1), ini.Ink, ini.Ground})
	}
	return pairs
}

func otherPairs(p palette.Palette) []pair {
	pairs := []pair{
		{"focus on surface", p.Focus, p.Surface},
		{"focus on bg-canvas", p.Focus, p.BgCanvas},
		{"focus on accent-tint", p.Focus, p.AccentTint},
		{"field-line on surface", p.FieldLine, p.Surface},
		{"field-line on bg-canvas", p.FieldLine, p.BgCanvas},
		{"bad on surface", p.Bad, p.Surface},
		{"bad on bad-tint", p.Bad, p.BadTint},
		{"theirs on surface", p.Theirs, p.Surface},
		{"theirs on theirs-tint", p.Theirs, p.TheirsTint},
		{"curve on bg-canvas", p.Ink, p.BgCanvas},
		{"expectation on bg-canvas", p.Ink3, p.BgCanvas},
	}
	for i, c := range p.Emotion {
		pairs = append(pairs,
			pair{fmt.Sprintf("smiley %d on bg-canvas", i-2), c, p.BgCanvas},
			pair{fmt.Sprintf("face on smiley %d", i-2), p.Face, c})
	}
	return pairs
}

func TestContrast(t *testing.T) {
	for variant, p := range map[string]palette.Palette{"light": palette.Light(), "dark": palette.Dark(), "print": palette.Print()} {
		for _, pr := range textPairs(p) {
			if got := contrast(pr.front, pr.back); got < 4.5 {
				t.Errorf("%s: %s: contrast %.2f, text needs 4.5", variant, pr.name, got)
			}
		}
		for _, pr := range otherPairs(p) {
			if got := contrast(pr.front, pr.back); got < 3 {
				t.Errorf("%s: %s: contrast %.2f, marks need 3", variant, pr.name, got)
			}
		}
	}
}

// The palette of strong contrast promises more, and lines that everybody sees.
func TestHighContrast(t *testing.T) {
	p := palette.HighContrast()
	for _, pr := range textPairs(p) {
		if got := contrast(pr.front, pr.back); got < 7 {
			t.Errorf("%s: contrast %.2f, text needs 7", pr.name, got)
		}
	}
	lines := []pair{
		{"line on surface", p.Line, p.Surface},
		{"line on bg-canvas", p.Line, p.BgCanvas},
		{"line-strong on surface", p.LineStrong, p.Surface},
		{"accent-line on surface", p.AccentLine, p.Surface},
		{"pain-line on pain-bg", p.PainLine, p.PainBg},
		{"idea-line on idea-bg", p.IdeaLine, p.IdeaBg},
	}
	for _, pr := range append(lines, otherPairs(p)...) {
		if got := contrast(pr.front, pr.back); got < 4.5 {
			t.Errorf("%s: contrast %.2f, lines need 4.5", pr.name, got)
		}
	}
	if p.Ring != 3 {
		t.Errorf("the focus ring is %v wide", p.Ring)
	}
}

// A bar that is not filled must not look as full as one that is.
func TestEmptyBarsStandOut(t *testing.T) {
	for variant, p := range map[string]palette.Palette{"light": palette.Light(), "dark": palette.Dark(), "high contrast": palette.HighContrast()} {
		for _, strong := range []bool{false, true} {
			empty, edge := p.Trough(strong)
			for _, full := range []color.NRGBA{p.Accent, p.Good} {
				if got := contrast(full, empty); got < 1.5 {
					t.Errorf("%s: contrast %.2f between a full bar and an empty one", variant, got)
				}
			}
			if edge.A > 0 && contrast(edge, p.Surface) < 4.5 {
				t.Errorf("%s: the edge of an empty bar cannot be seen", variant)
			}
		}
	}
}

// The two figures are the ones the design states, so the formula itself is checked too.
func TestContrastMatchesTheDesign(t *testing.T) {
	light, dark := palette.Light(), palette.Dark()
	for _, c := range []struct {
		name      string
		got, want float64
	}{
		{"light ink on surface", contrast(light.Ink, light.Surface), 16.71},
		{"dark field-line on surface", contrast(dark.FieldLine, dark.Surface), 3.87},
	} {
		if math.Abs(c.got-c.want) > 0.01 {
			t.Errorf("%s: got %.2f, want %.2f", c.name, c.got, c.want)
		}
	}
}
