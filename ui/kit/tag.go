package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/palette"
	"wegmarke/ui/theme"
)

// TagStyle picks the colours of a tag: the ground, the words and the border, which is
// transparent for most.
type TagStyle func(*palette.Palette) (ground, ink, border color.NRGBA)

// Styles of tags.
func NeutralTag(p *palette.Palette) (ground, ink, border color.NRGBA) {
	return p.Surface2, p.Ink2, color.NRGBA{}
}

// GoodTag is for what went well.
func GoodTag(p *palette.Palette) (ground, ink, border color.NRGBA) {
	return p.GoodTint, p.Good, color.NRGBA{}
}

// WarnTag is for what is missing.
func WarnTag(p *palette.Palette) (ground, ink, border color.NRGBA) {
	return p.WarnTint, p.Warn, color.NRGBA{}
}

// BadTag is for conflicts.
func BadTag(p *palette.Palette) (ground, ink, border color.NRGBA) {
	return p.BadTint, p.Bad, color.NRGBA{}
}

// TheirsTag is for what comes from a colleague.
func TheirsTag(p *palette.Palette) (ground, ink, border color.NRGBA) {
	return p.TheirsTint, p.Theirs, color.NRGBA{}
}

// IdeaTag marks an idea.
func IdeaTag(p *palette.Palette) (ground, ink, border color.NRGBA) {
	return p.IdeaBg, p.IdeaInk, p.IdeaLine
}

// PainTag marks a pain point.
func PainTag(p *palette.Palette) (ground, ink, border color.NRGBA) {
	return p.PainBg, p.PainInk, p.PainLine
}

// CardTag marks a card of any other kind.
func CardTag(p *palette.Palette) (ground, ink, border color.NRGBA) {
	return p.Surface, p.Ink, p.Line
}

// PhaseTag is the style of the phase with a colour number from 1 to 7.
func PhaseTag(number int) TagStyle {
	return func(p *palette.Palette) (ground, ink, border color.NRGBA) {
		ph := p.PhaseFor(number)
		return ph.Tint, ph.Ink, color.NRGBA{}
	}
}

// Tag is a small word on a coloured ground.
type Tag struct {
	widget.BaseWidget
	text, icon string
	style      TagStyle
}

// NewTag makes a tag; icon may be empty.
func NewTag(text, icon string, style TagStyle) *Tag {
	t := &Tag{text: text, icon: icon, style: style}
	t.ExtendBaseWidget(t)
	return t
}

// Set changes everything about the tag.
func (t *Tag) Set(text, icon string, style TagStyle) {
	t.text, t.icon, t.style = text, icon, style
	t.Refresh()
}

// AccessibilityLabel implements fyne.Accessible.
func (t *Tag) AccessibilityLabel() string { return t.text }

// AccessibilityRole implements fyne.Accessible.
func (t *Tag) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (t *Tag) CreateRenderer() fyne.WidgetRenderer {
	const height, pad, gap, picture = 18, 6, 4, 12
	back, icon, text := &canvas.Rectangle{}, newSign(), newLine(Compact)
	r := &renderer{objects: []fyne.CanvasObject{back, icon.image, text.text}}
	side := func() float32 {
		if _, _, border := t.style(theme.For(t)); border.A > 0 {
			return pad + 1
		}
		return pad
	}
	left := func() float32 {
		if t.icon == "" {
			return side()
		}
		return side() + picture + gap
	}
	r.refresh = func() {
		ground, ink, border := t.style(theme.For(t))
		b := box{fill: ground, radius: 4}
		if border.A > 0 {
			b.stroke, b.width = border, 1
		}
		paint(back, b)
		icon.set(t.icon, ink)
		text.set(t.text, ink, theme.Medium)
	}
	r.layout = func(size fyne.Size) {
		y := whole((size.Height - height) / 2)
		put(back, 0, y, size.Width, height)
		icon.place(side(), y, height, picture)
		text.fit(max(size.Width-left()-side(), 0))
		text.place(left(), y, text.width(), height)
	}
	r.minSize = func() fyne.Size {
		return fyne.NewSize(left()+measure(t.text, Compact, theme.Medium)+side(), height)
	}
	return r.ready(t)
}
