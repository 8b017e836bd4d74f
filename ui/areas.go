package ui

import (
	"fyne.io/fyne/v2"

	"wegmarke/ui/kit"
)

// area is a part of the window that F6 leads to.
type area struct {
	object fyne.CanvasObject
	// enter gives the area the keyboard and says whether it took it.
	enter func() bool
}

// areas lists the parts of the window that are in sight, in the order of F6: the page, the panel at
// the right, the bar at the top, the side bar, the bar above the page.
func (w *window) areas() []area {
	f := w.shell.frame
	page := f.Page()
	into := func(o fyne.CanvasObject) func() bool {
		return func() bool {
			target := kit.FirstFocusable(o)
			if target == nil {
				return false
			}
			w.win.Canvas().Focus(target)
			return true
		}
	}
	if w.review != nil {
		var out []area
		for _, o := range w.review.Areas() {
			out = append(out, area{o, into(o)})
		}
		return out
	}
	out := w.halfAreas()
	if len(out) == 0 {
		out = []area{{page.Center, func() bool { w.focusPage(); return true }}}
	}
	if o := f.InspectorObject(); o != nil && f.InspectorShown() {
		out = append(out, area{o, into(o)})
	}
	out = append(out, area{f.TopObject(), into(f.TopObject())})
	if f.SidebarShown() {
		out = append(out, area{f.SideObject(), f.FocusSidebar})
	}
	if tabs := f.TabsObject(); tabs != nil {
		out = append(out, area{tabs, into(tabs)})
	}
	if page.Sub != nil {
		out = append(out, area{page.Sub, into(page.Sub)})
	}
	return out
}

// turnArea leads the keyboard to the next part of the window, or back to the one before.
func (w *window) turnArea(d int) {
	if w.session == nil || w.win.Canvas().Overlays().Top() != nil {
		return
	}
	all := w.areas()
	at := w.areaAt(all)
	if at < 0 && d > 0 {
		at = len(all) - 1
	}
	w.closeEditor()
	for range all {
		at = ((at+d)%len(all) + len(all)) % len(all)
		if all[at].enter() {
			return
		}
	}
}

// areaAt is the area whose control has the focus, or -1.
func (w *window) areaAt(all []area) int {
	o, ok := w.win.Canvas().Focused().(fyne.CanvasObject)
	if !ok {
		return -1
	}
	driver := fyne.CurrentApp().Driver()
	size := o.Size()
	middle := driver.AbsolutePositionForObject(o).AddXY(size.Width/2, size.Height/2)
	// The panel may lie over the page, so the page comes last.
	for i := range all {
		i = (i + 1) % len(all)
		if all[i].object == nil {
			continue
		}
		from, room := driver.AbsolutePositionForObject(all[i].object), all[i].object.Size()
		if middle.X >= from.X && middle.Y >= from.Y && middle.X <= from.X+room.Width && middle.Y <= from.Y+room.Height {
			return i
		}
	}
	return -1
}
