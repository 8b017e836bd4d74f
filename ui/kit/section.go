package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/theme"
)

// SectionHeader is the small heading of a group in the side bar, with an optional plus.
type SectionHeader struct {
	widget.BaseWidget
	text string
	add  *IconButton
}

// NewSectionHeader makes a heading; without add there is no plus.
func NewSectionHeader(text string, addTip Tip, add func()) *SectionHeader {
	h := &SectionHeader{text: text}
	if add != nil {
		h.add = newIconButton("plus", 20, 13, addTip, add)
		h.add.radius, h.add.tone = 4, Ink3
	}
	h.ExtendBaseWidget(h)
	return h
}

// SetText changes the heading and the tooltip of its plus.
func (h *SectionHeader) SetText(text string, addTip Tip) {
	h.text = text
	if h.add != nil {
		h.add.SetTip(addTip)
	}
	h.Refresh()
}

// OpenMenu shows a menu below the plus.
func (h *SectionHeader) OpenMenu(m *fyne.Menu) {
	if h.add != nil {
		OpenMenu(h.add, m)
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (h *SectionHeader) AccessibilityLabel() string { return h.text }

// AccessibilityRole implements fyne.Accessible.
func (h *SectionHeader) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (h *SectionHeader) CreateRenderer() fyne.WidgetRenderer {
	const height, pad, top = 30, 8, 10
	text := newLine(Compact)
	r := &renderer{objects: []fyne.CanvasObject{text.text}}
	if h.add != nil {
		r.objects = append(r.objects, h.add)
	}
	r.refresh = func() { text.set(h.text, theme.For(h).Ink3, theme.SemiBold) }
	r.layout = func(size fyne.Size) {
		room := size.Width - 2*pad
		if h.add != nil {
			put(h.add, size.Width-pad-13-3, top-2, 20, 20)
			room -= 20
		}
		text.fit(room)
		text.place(pad, top, room, 16)
	}
	r.minSize = func() fyne.Size {
		width := float32(2 * pad)
		if h.add != nil {
			width += 20
		}
		return fyne.NewSize(width+measure(h.text, Compact, theme.SemiBold), height)
	}
	return r.ready(h)
}
