package frame

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/kit"
	"wegmarke/ui/still"
)

// Measures of the window. It is laid out for a height of 720 and works down to leastHeight: a laptop of
// 1920 x 1080 at 150 % leaves 640 between title and task bar.
const (
	leastWidth     = 1180
	leastHeight    = 620
	subHeight      = 42
	tabsHeight     = 36
	inspectorWidth = 276
	overlayBelow   = 1360 // the inspector covers the map instead of taking room from it
	narrowBelow    = 1240 // the side bar shows icons only
)

// Frame is everything around the canvas. It is to be the content of a kit.Host, which shows its
// tooltips.
type Frame struct {
	widget.BaseWidget
	params Params
	do     commands
	page   Page
	top    *topBar
	side   *sidebar
	status *statusBar

	ground    *kit.Ground
	inspector *fyne.Container
	// tabs is the row of the pages that are open, or nil.
	tabs   fyne.CanvasObject
	shield *shield
	box    *fyne.Container

	// docked is the wish for a window that is wide enough, floating the one for a narrow window.
	docked, floating, sideShown bool
	arranged                    bool // whether the size of the window is known
	overlay                     bool
	pane, bar                   slide
	forget                      func()

	// pause says when these rest; panelSub is that of the bar above the page, panelTabs that of the tabs,
	// or nil.
	pause                                    *still.Pause
	panelTop, panelSide, panelSub, panelTabs *still.Panel
}

// New makes the frame with the side bar and the inspector open. Close it when its window closes.
func New(p Params) *Frame {
	do := commands{table: p.Actions, words: p.Words, mac: p.Mac}
	f := &Frame{params: p, do: do, docked: true, sideShown: true, pane: slide{at: 1}, bar: slide{at: 1}}
	f.top = newTopBar(p, do)
	f.side = newSidebar(p, do)
	f.shield = newShield()
	if f.pause = p.Pause; f.pause == nil {
		f.pause = still.NewPause(nil)
	}
	f.status = newStatusBar(p, do, f.pause)
	f.panelTop, f.panelSide = still.NewPanel(f.top.box, f.pause), still.NewPanel(f.side.box, f.pause)
	f.ground = kit.NewGround(barTone)
	f.box = placed(f.lay, fyne.NewSize(leastWidth, leastHeight))
	f.pane.moved, f.bar.moved = f.again, f.again
	f.ExtendBaseWidget(f)
	f.refill()
	f.Refill()
	f.forget = p.Words.Subscribe(f.relabel)
	return f
}

// Close ends the frame's interest in the language.
func (f *Frame) Close() { f.forget() }

// SetPage puts another page into the middle.
func (f *Frame) SetPage(p Page) {
	if p.Sub != f.page.Sub {
		f.panelSub = nil
		if p.Sub != nil {
			f.panelSub = still.NewPanel(p.Sub, f.pause)
		}
	}
	f.page = p
	f.refill()
	f.Refill()
}

// SetTabs shows a row of tabs above the page; nil takes it away.
func (f *Frame) SetTabs(o fyne.CanvasObject) {
	if o == f.tabs {
		return
	}
	f.tabs, f.panelTabs = o, nil
	if o != nil {
		f.panelTabs = still.NewPanel(o, f.pause)
	}
	f.refill()
}

// TabsObject is the row of tabs while it shows, or nil.
func (f *Frame) TabsObject() fyne.CanvasObject {
	if !f.tabbed() {
		return nil
	}
	return f.tabs
}

// Page is what the middle shows.
func (f *Frame) Page() Page { return f.page }

// SetInspector puts an object into the panel at the right; nil takes the panel away. The frame
// draws ground and border of the panel.
func (f *Frame) SetInspector(o fyne.CanvasObject) {
	f.inspector = nil
	if o != nil {
		edge := kit.NewGround(lineTone)
		inside := &fyne.Container{Objects: []fyne.CanvasObject{edge, o}}
		f.inspector = placed(func(size fyne.Size) {
			put(f.shield, 0, 0, size.Width, size.Height)
			put(inside, 0, 0, size.Width, size.Height)
			put(edge, 0, 0, 1, size.Height)
			put(o, 1, 0, size.Width-1, size.Height)
		}, fyne.NewSize(0, 0), f.shield, still.NewPanel(inside, f.pause))
	}
	f.refill()
}

// ShowInspector opens or closes the panel at the right. In a narrow window, where it covers the
// map, it is opened for the moment only; the wish for a wide window stays as it was.
func (f *Frame) ShowInspector(shown bool) {
	if f.overlay {
		f.floating = shown
	} else {
		f.docked = shown
	}
	f.pane.to(f.paneTarget(), f.arranged)
}

// Panels says whether the side bar and the panel at the right are wished for. A narrow window may hide
// the panel all the same.
func (f *Frame) Panels() (side, panel bool) { return f.sideShown, f.docked }

// SetPanels opens and closes both at once, without any movement.
func (f *Frame) SetPanels(side, panel bool) {
	f.sideShown, f.docked = side, panel
	f.bar.at, f.pane.at = share(side), f.paneTarget()
}

// InspectorShown says whether the panel at the right is open or opening.
func (f *Frame) InspectorShown() bool { return f.inspector != nil && f.paneTarget() == 1 }

// ShowSidebar opens or closes the side bar.
func (f *Frame) ShowSidebar(shown bool) {
	f.sideShown = shown
	f.bar.to(share(shown), f.arranged)
}

// SidebarShown says whether the side bar is open or opening.
func (f *Frame) SidebarShown() bool { return f.sideShown }

// FocusSearch puts the cursor into the search field.
func (f *Frame) FocusSearch() {
	f.top.search.Focus()
	f.top.search.SelectAll()
}

// SearchText is what stands in the search field.
func (f *Frame) SearchText() string { return f.top.search.Text() }

// TopObject is the bar at the top. It and the next two are for leading the keyboard into them.
func (f *Frame) TopObject() fyne.CanvasObject { return f.top.box }

// SideObject is the side bar.
func (f *Frame) SideObject() fyne.CanvasObject { return f.side.box }

// InspectorObject is the panel at the right, or nil.
func (f *Frame) InspectorObject() fyne.CanvasObject {
	if !f.panelled() {
		return nil
	}
	return f.inspector
}

// FocusSidebar gives the keyboard to the row of the page that is shown, or to the first.
func (f *Frame) FocusSidebar() bool {
	s := f.side
	if len(s.rows) == 0 {
		return false
	}
	at := max(s.place(rowKey{s.page.Kind, s.page.ID}), s.place(s.marked))
	s.focus(max(at, 0), 1)
	return true
}

// SearchFocused says whether the cursor stands in the search field.
func (f *Frame) SearchFocused() bool { return f.top.search.Focused() }

// SearchPlace is where the search field lies in the window.
func (f *Frame) SearchPlace() (fyne.Position, fyne.Size) {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(f.top.search), f.top.search.Size()
}

// SetZoom shows how large the map is drawn, in percent.
func (f *Frame) SetZoom(percent float64) {
	f.top.setZoom(percent)
}

// SetSaved shows whether everything is on disk.
func (f *Frame) SetSaved(s Saved) { f.status.setSaved(s) }

// SetFile shows the name of the project's file.
func (f *Frame) SetFile(name string) { f.status.setFile(name) }

// SetStatus says what is selected or dragged: the matter and a remark on it. Both may be empty.
func (f *Frame) SetStatus(matter, remark string) { f.status.setMatter(matter, remark) }

// RefreshActions shows which actions are possible now. Update does so too.
func (f *Frame) RefreshActions() { f.top.actions() }

// Update shows what an edit changed and leaves the rest alone.
func (f *Frame) Update(ev edit.Event) {
	f.top.actions()
	if touched(ev, domain.TableProject, domain.TableMap, domain.TablePersona) {
		f.crumbs()
	}
	f.side.update(ev)
	f.status.update(ev)
}

// Refill shows everything anew, as after another document took the place of the old one.
func (f *Frame) Refill() {
	f.crumbs()
	f.top.actions()
	f.side.show(f.page)
	f.status.show(f.page)
}

// relabel follows a change of language.
func (f *Frame) relabel() {
	f.top.words()
	f.side.words()
	f.status.words()
	f.crumbs()
}

func (f *Frame) crumbs() {
	title := document.Project(f.params.Doc()).Title
	group := ""
	if f.page.Kind == Persona {
		group = f.params.Words.T("side.personas")
	}
	f.top.crumbs.set(named(title, f.params.Words.T("file.untitled")), group, f.titleOf(f.page))
	f.top.again()
}

// CreateRenderer implements fyne.Widget.
func (f *Frame) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(f.box) }
