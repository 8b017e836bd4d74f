package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// After calls f once on the main goroutine when d has passed, unless stop is called first.
type After func(d time.Duration, f func()) (stop func())

// Host is to be the content of a window. It shows the real content and, above it, the
// tooltip and the toast. They do not go into the toolkit's overlays, because an overlay
// takes the pointer away from everything below it.
type Host struct {
	widget.BaseWidget
	content   fyne.CanvasObject
	layer     *fyne.Container
	after     After
	keys      func(fyne.KeyName, fyne.KeyModifier) string
	tip       *tipBox
	stopTip   func() // no longer waits for, or watches, the tooltip
	toast     *toastBar
	stopToast func()
	panel     fyne.CanvasObject
	function  func(fyne.KeyName) bool
}

// NewHost wraps the content of a window.
func NewHost(content fyne.CanvasObject) *Host {
	return NewHostWithClock(content, func(d time.Duration, f func()) func() {
		timer := time.AfterFunc(d, func() { fyne.Do(f) })
		return func() { timer.Stop() }
	})
}

// NewHostWithClock is NewHost with another clock, as tests need it.
func NewHostWithClock(content fyne.CanvasObject, after After) *Host {
	h := &Host{content: content, layer: container.NewWithoutLayout(), after: after, stopToast: func() {}, stopTip: func() {}}
	h.ExtendBaseWidget(h)
	return h
}

// NameKeys tells menus how key combinations are written in the user's language.
func (h *Host) NameKeys(name func(fyne.KeyName, fyne.KeyModifier) string) { h.keys = name }

// hostOf finds the host of the window an object is in; nil when there is none or when a
// dialog or a menu lies above it.
func hostOf(o fyne.CanvasObject) *Host {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil || c.Overlays().Top() != nil {
		return nil
	}
	h, _ := c.Content().(*Host)
	return h
}

// show rebuilds the upper layer from what is visible now.
func (h *Host) show() {
	h.layer.Objects = nil
	if h.panel != nil {
		h.layer.Objects = append(h.layer.Objects, h.panel)
	}
	if h.toast != nil {
		h.layer.Objects = append(h.layer.Objects, h.toast)
	}
	if h.tip != nil {
		h.layer.Objects = append(h.layer.Objects, h.tip)
	}
	h.layer.Refresh()
}

// ShowPanel lays an object above the content, at a position in the window. What has the focus below
// keeps it, which an overlay of the toolkit would not allow: a list of hits belongs to the field in
// which somebody types. A new panel takes the place of the one before.
func (h *Host) ShowPanel(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
	put(o, whole(at.X), whole(at.Y), whole(size.Width), whole(size.Height))
	h.HideTip()
	if h.panel != o {
		h.panel = o
		h.show()
	}
}

// HidePanel takes the panel away.
func (h *Host) HidePanel() {
	if h.panel != nil {
		h.panel = nil
		h.show()
	}
}

// Panel is the object that was shown last, or nil.
func (h *Host) Panel() fyne.CanvasObject { return h.panel }

// CreateRenderer implements fyne.Widget.
func (h *Host) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{objects: []fyne.CanvasObject{h.content, h.layer}}
	r.refresh = func() { h.layer.Refresh() }
	r.layout = func(size fyne.Size) {
		put(h.content, 0, 0, size.Width, size.Height)
		put(h.layer, 0, 0, size.Width, size.Height)
		h.placeToast()
	}
	r.minSize = func() fyne.Size { return h.content.MinSize() }
	return r.ready(h)
}
