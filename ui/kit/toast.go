package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/theme"
)

// Toast is a short report of what has just happened, with one way to react.
type Toast struct {
	Text   string
	Icon   string // may be empty
	Tone   Tone   // of the icon; nil is the accent
	Action string // words of the button, or empty for none
	Do     func() // what the button does
}

const (
	toastStays  = 8 * time.Second
	toastHeight = 40
	toastBottom = 26 + 16 // above the status bar
)

// ShowToast shows a toast at the bottom of the window for a few seconds. A new one takes
// the place of the one before.
func (h *Host) ShowToast(t Toast) {
	h.stopToast()
	bar := newToastBar(t, h.HideToast)
	bar.hover = func(over bool) {
		// Nobody should lose the button while reaching for it.
		h.stopToast()
		if !over {
			h.startToast(bar)
		}
	}
	h.toast = bar
	h.placeToast()
	h.show()
	h.startToast(bar)
}

func (h *Host) startToast(bar *toastBar) {
	h.stopToast = h.after(toastStays, func() {
		if h.toast == bar {
			h.HideToast()
		}
	})
}

// HideToast takes the toast away.
func (h *Host) HideToast() {
	h.stopToast()
	if h.toast != nil {
		h.toast = nil
		h.show()
	}
}

func (h *Host) placeToast() {
	if h.toast == nil {
		return
	}
	size := h.toast.MinSize()
	put(h.toast, whole((h.Size().Width-size.Width)/2), h.Size().Height-toastBottom-size.Height, size.Width, size.Height)
}

type toastBar struct {
	widget.BaseWidget
	toast  Toast
	button *Button
	hover  func(over bool)
}

func newToastBar(t Toast, hide func()) *toastBar {
	b := &toastBar{toast: t}
	if t.Action != "" {
		b.button = NewButton(ButtonParams{Text: t.Action, Kind: Link, Small: true, Action: func() {
			hide()
			if t.Do != nil {
				t.Do()
			}
		}})
	}
	b.ExtendBaseWidget(b)
	return b
}

// MouseIn implements desktop.Hoverable.
func (b *toastBar) MouseIn(*desktop.MouseEvent) { b.hover(true) }

// MouseMoved implements desktop.Hoverable.
func (b *toastBar) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (b *toastBar) MouseOut() { b.hover(false) }

// Tapped implements fyne.Tappable, so that a click does not reach what lies below.
func (b *toastBar) Tapped(*fyne.PointEvent) {}

// AccessibilityLabel implements fyne.Accessible.
func (b *toastBar) AccessibilityLabel() string { return b.toast.Text }

// AccessibilityRole implements fyne.Accessible.
func (b *toastBar) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (b *toastBar) CreateRenderer() fyne.WidgetRenderer {
	back, icon, text := &canvas.Rectangle{}, newSign(), newLine(Body)
	r := &renderer{objects: []fyne.CanvasObject{back, icon.image, text.text}}
	if b.button != nil {
		r.objects = append(r.objects, b.button)
	}
	tone := b.toast.Tone
	if tone == nil {
		tone = AccentInk
	}
	left := func() float32 {
		if b.toast.Icon == "" {
			return 14
		}
		return 14 + 15 + 8
	}
	r.refresh = func() {
		p := theme.For(b)
		paint(back, box{fill: p.Surface, stroke: p.Line, width: 1, radius: 10, shadow: p.E2})
		icon.set(b.toast.Icon, tone(p))
		text.set(b.toast.Text, p.Ink, theme.Regular)
	}
	r.layout = func(size fyne.Size) {
		put(back, 0, 0, size.Width, size.Height)
		icon.place(14, 0, size.Height, 15)
		text.place(left(), 0, text.width(), size.Height)
		if b.button != nil {
			need := b.button.MinSize()
			put(b.button, size.Width-need.Width-6, whole((size.Height-need.Height)/2), need.Width, need.Height)
		}
	}
	r.minSize = func() fyne.Size {
		width := left() + measure(b.toast.Text, Body, theme.Regular) + 14
		if b.button != nil {
			width += b.button.MinSize().Width
		}
		return fyne.NewSize(width, toastHeight)
	}
	return r.ready(b)
}
