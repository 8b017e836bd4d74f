package ui

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/recent"
)

const (
	// farewell is within which time windows that are closed one after another count as left together. One
	// that was closed earlier was not wanted any more.
	farewell = 20 * time.Second
	// furtherMost is how many windows of a project open again beside the first.
	furtherMost = 5
)

// parting is a window that was closed while others still showed its project.
type parting struct {
	project Project
	at      time.Time
	window  recent.Further
}

// further is the window as it is kept for the next time.
func (w *window) further() recent.Further {
	out := recent.Further{Place: w.placeInFile()}
	if len(out.Place.Tabs) == 0 { // a window of its own may show any page
		w.stow()
		out.Place.Tabs = w.tabsInFile()
	}
	size := w.win.Canvas().Size()
	side, panel := w.shell.frame.Panels()
	out.Width, out.Height, out.NoSidebar, out.NoInspector = size.Width, size.Height, !side, !panel
	return out
}

// part notes how a window looked that is closed while others still show its project.
func (d *desk) part(w *window) {
	now := w.sys.Now()
	d.parted = slices.DeleteFunc(d.parted, func(p parting) bool { return now.Sub(p.at) > farewell })
	d.parted = append(d.parted, parting{w.project, now, w.further()})
}

// forgetParted forgets the windows of a project that has been left.
func (d *desk) forgetParted(p Project) {
	d.parted = slices.DeleteFunc(d.parted, func(o parting) bool { return o.project == p })
}

// furtherWindows are the other windows of the project that belong to how it is left.
func (w *window) furtherWindows() []recent.Further {
	var out []recent.Further
	for _, o := range w.siblings() {
		out = append(out, o.further())
	}
	now := w.sys.Now()
	for _, p := range w.desk.parted {
		if p.project == w.project && now.Sub(p.at) <= farewell {
			out = append(out, p.window)
		}
	}
	return out[:min(len(out), furtherMost)]
}

// reopenWindows opens the other windows again that showed the project when it was left.
func (w *window) reopenWindows(all []recent.Further) {
	for _, kept := range all[:min(len(all), furtherMost)] {
		first, err := domain.ParseID(kept.Place.Map)
		if _, ok := document.Find[domain.Map](w.doc(), first); err != nil || !ok {
			continue
		}
		n := w.addBeside()
		if kept.Width >= minWidth && kept.Height >= minHeight {
			n.win.Resize(fyne.NewSize(kept.Width, kept.Height))
		}
		n.showSession(w.project, w.session.Beside(), first, kept.Place)
		n.shell.frame.SetPanels(!kept.NoSidebar, !kept.NoInspector)
		if len(kept.Place.Tabs) == 1 {
			if at, ok := n.placeOfTab(kept.Place.Tabs[0]); ok && at != (edit.Place{Map: first}) {
				n.goTo(at)
			}
		}
	}
	if len(w.siblings()) > 0 {
		w.win.RequestFocus()
	}
}
