package frame

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/ui/still"
)

// refill puts the objects of the window together, the ones above behind the ones below.
func (f *Frame) refill() {
	f.box.Objects = nil
	add := func(o fyne.CanvasObject) {
		if o != nil {
			f.box.Objects = append(f.box.Objects, o)
		}
	}
	add(f.ground)
	if f.tabbed() {
		add(f.panelTabs) // below the page, which the tab in sight grows out of
	}
	add(f.page.Center)
	if f.panelSub != nil {
		add(f.panelSub)
	}
	if f.panelled() {
		add(f.inspector)
	}
	add(f.panelSide)
	add(f.panelTop)
	add(f.status.box)
	for _, o := range f.box.Objects {
		if p, ok := o.(*still.Panel); ok {
			p.Ready()
		}
	}
	f.status.panel.Ready()
	if f.arranged {
		f.again()
	}
}

// again lays the window out anew at the size it has.
func (f *Frame) again() {
	if f.arranged {
		f.lay(f.box.Size())
		// What was hidden does not ask to be painted when it moves into view, and refreshing the
		// whole window would draw the map and every text anew.
		canvas.Refresh(f.ground)
	}
}

// panelled says whether the page has the panel at its right. Answers are about the whole map, and
// what is selected behind them must not be changed meanwhile.
func (f *Frame) panelled() bool {
	return f.inspector != nil && f.page.Kind != Answers && f.page.Kind != Intake
}

// tabbed says whether the tabs show. A table that is looked through must be left before anything else.
func (f *Frame) tabbed() bool { return f.tabs != nil && f.page.Kind != Intake }

func (f *Frame) paneTarget() float32 {
	if f.overlay {
		return share(f.floating)
	}
	return share(f.docked)
}

// respond takes over what the width of the window says about the panels. It never animates:
// the panels follow the edge that the user drags.
func (f *Frame) respond(width float32) {
	overlay := width < overlayBelow
	if overlay != f.overlay || !f.arranged {
		f.overlay, f.floating = overlay, false
		if f.pane.run != nil {
			f.pane.run.Stop()
		}
		f.pane.at = f.paneTarget()
		f.shield.setRaised(overlay)
	}
	f.arranged = true
	narrow := width < narrowBelow
	f.top.setNarrow(narrow)
	f.side.setNarrow(narrow)
}

// lay shares the window out.
func (f *Frame) lay(size fyne.Size) {
	f.respond(size.Width)
	put(f.ground, 0, 0, size.Width, size.Height)
	put(f.top.box, 0, 0, size.Width, topHeight)
	put(f.status.box, 0, size.Height-statusHeight, size.Width, statusHeight)
	height := max(size.Height-topHeight-statusHeight, 0)

	side := f.side.width()
	left := whole(side * f.bar.at)
	f.side.box.Hidden = left == 0
	put(f.side.box, left-side, topHeight, side, height)

	right, top := size.Width, float32(topHeight)
	tabs, sub := float32(0), float32(0)
	if f.tabbed() {
		tabs = tabsHeight
	}
	if f.page.Sub != nil {
		sub = subHeight
	}
	if f.panelled() {
		open := whole(inspectorWidth * f.pane.at)
		hidden := f.inspector.Hidden
		f.inspector.Hidden = open == 0
		if hidden && open > 0 && f.params.OnInspector != nil {
			f.params.OnInspector()
		}
		if f.overlay {
			// The bar above the map stays in reach.
			put(f.inspector, right-open, top+tabs+sub, inspectorWidth, height-tabs-sub)
		} else {
			put(f.inspector, right-open, top, inspectorWidth, height)
			right -= open
		}
	}
	if tabs > 0 {
		put(f.tabs, left, top, right-left, tabs)
		top, height = top+tabs, height-tabs
	}
	if f.page.Sub != nil {
		put(f.page.Sub, left, top, right-left, sub)
	}
	top, height = top+sub, height-sub
	if f.page.Center != nil {
		put(f.page.Center, left, top, max(right-left, 0), max(height, 0))
	}
}
