package palette

import (
	"fmt"
	"image/color"
	"math"
	"regexp"
	"strconv"
	"strings"
)

// Parse reads one variant ("light" or "dark") from a token sheet. Every colour of
// Palette must be there and be a full one; tokens it does not know are left alone,
// because the sheet also holds sizes.
func Parse(sheet []byte, variant string) (Palette, error) {
	p := Palette{Ring: ring}
	values, err := block(string(sheet), `[data-theme="`+variant+`"]`)
	if err != nil {
		return p, fmt.Errorf("parse tokens: variant %s: %w", variant, err)
	}
	for name, target := range p.colours() {
		value, ok := values[name]
		if !ok {
			return p, fmt.Errorf("parse tokens: variant %s: --%s is missing", variant, name)
		}
		if *target, err = hex(value); err != nil {
			return p, fmt.Errorf("parse tokens: variant %s: --%s: %w", variant, name, err)
		}
	}
	for name, target := range map[string]*Shadow{"e1": &p.E1, "e2": &p.E2, "e3": &p.E3} {
		if *target, err = shadow(values[name]); err != nil {
			return p, fmt.Errorf("parse tokens: variant %s: --%s: %w", variant, name, err)
		}
	}
	return p, nil
}

// colours says which token fills which field.
func (p *Palette) colours() map[string]*color.NRGBA {
	m := map[string]*color.NRGBA{
		"bg-app": &p.BgApp, "bg-canvas": &p.BgCanvas, "surface": &p.Surface, "surface-2": &p.Surface2,
		"hover": &p.Hover, "pressed": &p.Pressed,
		"line": &p.Line, "line-strong": &p.LineStrong, "field-line": &p.FieldLine,
		"ink": &p.Ink, "ink-2": &p.Ink2, "ink-3": &p.Ink3,
		"accent": &p.Accent, "accent-hover": &p.AccentHover, "accent-ink": &p.AccentInk,
		"accent-tint": &p.AccentTint, "accent-line": &p.AccentLine, "on-accent": &p.OnAccent, "focus": &p.Focus,
		"good": &p.Good, "good-tint": &p.GoodTint,
		"warn": &p.Warn, "warn-tint": &p.WarnTint, "warn-line": &p.WarnLine,
		"bad": &p.Bad, "bad-tint": &p.BadTint, "bad-line": &p.BadLine,
		"pain-bg": &p.PainBg, "pain-line": &p.PainLine, "pain-ink": &p.PainInk,
		"idea-bg": &p.IdeaBg, "idea-line": &p.IdeaLine, "idea-ink": &p.IdeaInk,
		"wegmarke": &p.Wegmarke, "wegmarke-ink": &p.WegmarkeInk,
		"mine": &p.Mine, "mine-tint": &p.MineTint,
		"theirs": &p.Theirs, "theirs-tint": &p.TheirsTint, "theirs-line": &p.TheirsLine,
		"emo-m2": &p.Emotion[0], "emo-m1": &p.Emotion[1], "emo-0": &p.Emotion[2],
		"emo-1": &p.Emotion[3], "emo-2": &p.Emotion[4], "face": &p.Face,
		"heat-4-ink": &p.Heat4Ink, "shadow": &p.Shadow,
	}
	for i := range p.Heat {
		m[fmt.Sprintf("heat-%d", i)] = &p.Heat[i]
	}
	for i := range p.Phase {
		ph, name := &p.Phase[i], fmt.Sprintf("p%d", i+1)
		m[name], m[name+"-tint"], m[name+"-line"], m[name+"-ink"] = &ph.Strong, &ph.Tint, &ph.Line, &ph.Ink
	}
	for i := range p.Initials {
		name := fmt.Sprintf("ini-%d", i+1)
		m[name], m[name+"-ink"] = &p.Initials[i].Ground, &p.Initials[i].Ink
	}
	return m
}

var (
	comments     = regexp.MustCompile(`(?s)/\*.*?\*/`)
	declarations = regexp.MustCompile(`--([a-z0-9-]+)\s*:\s*([^;]+);`)
	shadows      = regexp.MustCompile(`^0 (\d+)px (\d+)px rgba\((\d+), ?(\d+), ?(\d+), ?([0-9.]+)\)$`)
)

// block returns the declarations of the rule with the given selector.
func block(sheet, selector string) (map[string]string, error) {
	sheet = comments.ReplaceAllString(sheet, "")
	_, rest, ok := strings.Cut(sheet, selector)
	if !ok {
		return nil, fmt.Errorf("find rule %s: not there", selector)
	}
	_, rest, open := strings.Cut(rest, "{")
	body, _, closed := strings.Cut(rest, "}")
	if !open || !closed {
		return nil, fmt.Errorf("find rule %s: braces do not match", selector)
	}
	values := map[string]string{}
	for _, d := range declarations.FindAllStringSubmatch(body, -1) {
		values[d[1]] = strings.TrimSpace(d[2])
	}
	return values, nil
}

// hex reads #RRGGBB.
func hex(s string) (color.NRGBA, error) {
	digits, ok := strings.CutPrefix(s, "#")
	if !ok || len(digits) != 6 {
		return color.NRGBA{}, fmt.Errorf("read colour %q: want #RRGGBB", s)
	}
	v, err := strconv.ParseUint(digits, 16, 32)
	if err != nil {
		return color.NRGBA{}, fmt.Errorf("read colour %q: %w", s, err)
	}
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8 & 0xff), B: uint8(v & 0xff), A: 255}, nil
}

// shadow reads "0 4px 14px rgba(27,30,35,.12)".
func shadow(s string) (Shadow, error) {
	m := shadows.FindStringSubmatch(s)
	if m == nil {
		return Shadow{}, fmt.Errorf("read shadow %q: want 0 Ypx BLURpx rgba(r,g,b,a)", s)
	}
	var n [6]float64
	for i, text := range m[1:] {
		v, err := strconv.ParseFloat(text, 64)
		if err != nil {
			return Shadow{}, fmt.Errorf("read shadow %q: %w", s, err)
		}
		n[i] = v
	}
	if max(n[2], n[3], n[4]) > 255 || n[5] > 1 {
		return Shadow{}, fmt.Errorf("read shadow %q: colour out of range", s)
	}
	return Shadow{
		Color: color.NRGBA{R: uint8(n[2]), G: uint8(n[3]), B: uint8(n[4]), A: uint8(math.Round(n[5] * 255))},
		Y:     float32(n[0]),
		Blur:  float32(n[1]),
	}, nil
}
