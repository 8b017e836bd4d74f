package intake

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/palette"
	"wegmarke/ui/theme"
)

// headBox is the head of a row or a column. A click opens its menu.
type headBox struct {
	widget.BaseWidget
	s       *sheet
	at      mark
	hovered bool
}

func newHeadBox(s *sheet, at mark) *headBox {
	h := &headBox{s: s, at: at}
	h.ExtendBaseWidget(h)
	return h
}

// Tapped implements fyne.Tappable.
func (h *headBox) Tapped(*fyne.PointEvent) { h.s.press(h.at) }

// TappedSecondary implements fyne.SecondaryTappable.
func (h *headBox) TappedSecondary(*fyne.PointEvent) { h.s.press(h.at) }

// Scrolled implements fyne.Scrollable: the wheel turns the table.
func (h *headBox) Scrolled(e *fyne.ScrollEvent) { h.s.scroll.Scrolled(e) }

// MouseIn implements desktop.Hoverable.
func (h *headBox) MouseIn(*desktop.MouseEvent) { h.hover(true) }

// MouseMoved implements desktop.Hoverable.
func (h *headBox) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (h *headBox) MouseOut() { h.hover(false) }

func (h *headBox) hover(on bool) {
	h.hovered = on
	h.Refresh()
}

// AccessibilityLabel implements fyne.Accessible.
func (h *headBox) AccessibilityLabel() string {
	head, _ := h.s.head(h.at)
	return head.title + " " + head.sub
}

// AccessibilityRole implements fyne.Accessible.
func (h *headBox) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer implements fyne.Widget.
func (h *headBox) CreateRenderer() fyne.WidgetRenderer {
	d := &headDrawing{
		h: h, back: &canvas.Rectangle{}, lower: &canvas.Rectangle{}, right: &canvas.Rectangle{}, below: &canvas.Rectangle{}, ring: &canvas.Rectangle{},
		title: &canvas.Text{TextSize: textSize}, sub: &canvas.Text{TextSize: 11}, icon: &canvas.Image{FillMode: canvas.ImageFillContain}, arrow: &canvas.Image{FillMode: canvas.ImageFillContain},
	}
	r := &simple{refresh: d.draw, objects: []fyne.CanvasObject{d.back, d.lower, d.right, d.below, d.icon, d.arrow, d.title, d.sub, d.ring}}
	d.draw()
	return r
}

// headDrawing are the parts of a head.
type headDrawing struct {
	h                               *headBox
	back, lower, right, below, ring *canvas.Rectangle
	title, sub                      *canvas.Text
	icon, arrow                     *canvas.Image
}

func (d *headDrawing) draw() {
	h := d.h
	head, ok := h.s.head(h.at)
	p, size := theme.For(h), h.Size()
	if !ok || size.IsZero() {
		return
	}
	d.title.FontSource, d.sub.FontSource = theme.Font(theme.SemiBold), nil
	if h.at.column {
		d.drawColumn(p, size, head)
	} else {
		d.drawRow(p, size, head)
	}
	d.ring.FillColor, d.ring.StrokeColor, d.ring.StrokeWidth, d.ring.CornerRadius = color.NRGBA{}, p.Focus, 2, 4
	d.ring.Hidden = !h.s.focused || h.s.cursor != h.at
	put(d.ring, 2, 2, size.Width-5, size.Height-5)
	for _, o := range []fyne.CanvasObject{d.back, d.lower, d.right, d.below, d.icon, d.arrow, d.title, d.sub, d.ring} {
		o.Refresh()
	}
}

// drawRow paints the head of a lane, a field or a record.
func (d *headDrawing) drawRow(p *palette.Palette, size fyne.Size, head head) {
	ground, ink := p.Surface, p.Ink
	if head.muted {
		ground, ink = p.BgCanvas, p.Ink3
	}
	if d.h.hovered {
		ground = p.Hover
	}
	d.back.FillColor, d.right.FillColor, d.below.FillColor = ground, p.Line, p.Line
	d.lower.Hidden = true
	put(d.back, 0, 0, size.Width, size.Height)
	put(d.right, size.Width-1, 0, 1, size.Height)
	put(d.below, 0, size.Height-1, size.Width, 1)
	left := float32(14)
	d.icon.Hidden = head.icon == ""
	if head.icon != "" {
		d.icon.Resource = theme.TintedIcon(head.icon, p.Ink2)
		put(d.icon, left, 14, 15, 15)
		left += 24
	}
	room := size.Width - left - 30
	d.arrow.Resource = theme.TintedIcon("down", p.Ink3)
	put(d.arrow, size.Width-26, 15, 13, 13)
	top := float32(13)
	if head.sub != "" {
		top = 6
	}
	if size.Height < leastRow {
		top = (size.Height - 1 - 16) / 2
		put(d.arrow, size.Width-26, (size.Height-14)/2, 13, 13)
	}
	d.put(d.title, head.title, left, top, room, ink)
	d.sub.Hidden = head.sub == "" || size.Height < leastRow
	tone := p.Ink2
	if head.unsure {
		tone = p.Warn
	}
	if head.muted {
		tone = p.Ink3
	}
	d.put(d.sub, head.sub, left, top+16, room, tone)
}

// drawColumn paints the head of a phase, a persona or a field.
func (d *headDrawing) drawColumn(p *palette.Palette, size fyne.Size, head head) {
	ground, ink := p.Surface2, p.Ink
	arrow := p.Ink3
	band := size.Height
	switch {
	case head.muted:
		ground, ink = p.BgCanvas, p.Ink3
	case head.phase > 0:
		ground, ink, arrow = p.PhaseFor(head.phase).Strong, color.NRGBA{255, 255, 255, 255}, color.NRGBA{255, 255, 255, 200}
		if d.h.s.g.steps {
			band = phaseHeight
		}
	case d.h.hovered:
		ground = p.Hover
	}
	d.icon.Hidden = true
	d.back.FillColor, d.right.FillColor, d.below.FillColor = ground, p.Line, p.Line
	gap := float32(0)
	if head.phase > 0 && !head.muted {
		d.right.FillColor = p.Surface
		if d.next().joined {
			d.right.FillColor = ground
		}
		gap = 1
	}
	put(d.back, 0, 0, size.Width, band)
	put(d.right, size.Width-gap-1, 0, 1+gap, band)
	put(d.below, 0, size.Height-1, size.Width, 1)
	d.lower.Hidden = band == size.Height
	d.lower.FillColor = p.Surface2
	if d.h.hovered {
		d.lower.FillColor = p.Hover
	}
	put(d.lower, 0, band, size.Width, size.Height-band)
	room := size.Width - 12 - 28
	title := head.title
	if head.joined && head.phase > 0 && !head.muted {
		title = ""
	}
	top := (band - 16) / 2
	if head.sub != "" && band == size.Height {
		top = (band - 31) / 2
	}
	d.put(d.title, title, 12, top, room, ink)
	d.sub.Hidden = head.sub == ""
	subTop, tone := top+16, p.Ink2
	if band < size.Height {
		subTop, tone = band+(size.Height-band-15)/2, p.Ink
	}
	if head.unsure {
		tone = p.Warn
	}
	d.put(d.sub, head.sub, 12, subTop, room, tone)
	d.arrow.Resource = theme.TintedIcon("down", arrow)
	put(d.arrow, size.Width-24, (band-13)/2, 13, 13)
}

// next is the head right of this one.
func (d *headDrawing) next() head {
	h, _ := d.h.s.head(mark{true, d.h.at.index + 1})
	return h
}

// put writes a text into a room and cuts it with an ellipsis where it is longer.
func (d *headDrawing) put(t *canvas.Text, text string, x, y, room float32, ink color.NRGBA) {
	t.Text, t.Color = text, ink
	runes := []rune(text)
	for n := len(runes) - 1; n > 0 && t.MinSize().Width > room; n-- {
		t.Text = string(runes[:n]) + "…"
	}
	size := t.MinSize()
	put(t, float32(int(x)), float32(int(y+(16-size.Height)/2)), size.Width, size.Height)
}
