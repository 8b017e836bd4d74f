package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestF6LeadsThroughTheWholeWindow walks around by F6 from every page, and back.
func TestF6LeadsThroughTheWholeWindow(t *testing.T) {
	w, f := open(t)
	for _, page := range []struct {
		name  string
		show  func()
		least int
	}{
		{"map", func() { w.showMap(w.page.Map()) }, 5},
		{"touchpoints", w.showTouchpoints, 5},
		{"measures", w.showMeasures, 4},
	} {
		page.show()
		w.focusPage()
		begin := w.win.Canvas().Focused()
		seen := map[fyne.Focusable]bool{begin: true}
		var order []fyne.Focusable
		for range 8 {
			typeKeys(w, fyne.KeyF6)
			now := w.win.Canvas().Focused()
			if now == nil {
				t.Fatalf("%s: F6 leads nowhere after %d parts", page.name, len(order))
			}
			if now == begin {
				break
			}
			seen[now] = true
			order = append(order, now)
		}
		if w.win.Canvas().Focused() != begin {
			t.Errorf("%s: F6 does not come around", page.name)
		}
		if len(seen) < page.least {
			t.Errorf("%s: F6 knows %d parts of the window", page.name, len(seen))
		}
		f.mods = fyne.KeyModifierShift
		typeKeys(w, fyne.KeyF6)
		f.mods = 0
		if n := len(order); n > 0 && w.win.Canvas().Focused() != order[n-1] {
			t.Errorf("%s: Shift F6 does not lead back", page.name)
		}
	}
}

// TestEveryControlCanBeReachedByTab holds that what can be clicked can have the focus too.
func TestEveryControlCanBeReachedByTab(t *testing.T) {
	w, _ := open(t)
	w.session.Selection().Set(w.cardSaying(t, "Werksführung").ID)
	for _, a := range w.areas()[1:] {
		if !a.enter() {
			t.Error("a part of the window cannot be entered")
			continue
		}
		var walk func(o fyne.CanvasObject)
		walk = func(o fyne.CanvasObject) {
			if !o.Visible() {
				return
			}
			_, tappable := o.(fyne.Tappable)
			_, focusable := o.(fyne.Focusable)
			_, wheel := o.(fyne.Scrollable) // a ground that keeps the pointer from what is below
			if tappable && !focusable && !wheel {
				t.Errorf("%T can be clicked but not reached by the keyboard", o)
			}
			switch o := o.(type) {
			case *fyne.Container:
				for _, c := range o.Objects {
					walk(c)
				}
			case fyne.Widget:
				for _, c := range test.WidgetRenderer(o).Objects() {
					walk(c)
				}
			}
		}
		walk(a.object)
	}
}
