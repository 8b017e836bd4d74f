package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"wegmarke/domain/edit"
	"wegmarke/domain/typeset"
	"wegmarke/ui/clip"
	"wegmarke/ui/i18n"
	"wegmarke/ui/recent"
	"wegmarke/ui/wishes"
)

// desk is the application: its windows and what they share.
type desk struct {
	app     fyne.App
	fonts   *typeset.Fonts
	words   *i18n.Catalog
	clips   *clip.Board // outlives a project: what was copied in one can be pasted into the next
	windows []*window
	// wished is what the system was asked for.
	wished wishes.Wishes
	// parted are the windows that were closed last while others still showed their project.
	parted []parting
}

// showing lists the windows that show a project.
func (d *desk) showing(p Project) []*window {
	var out []*window
	for _, w := range d.windows {
		if p != nil && w.project == p {
			out = append(out, w)
		}
	}
	return out
}

// withFile is a window that shows the project of a file or is about to, or nil.
func (d *desk) withFile(path string) *window {
	for _, w := range d.windows {
		own := w.loadingPath
		if w.project != nil {
			own = w.project.Path()
		}
		if own != "" && sameFile(own, path) {
			return w
		}
	}
	return nil
}

// sameFile says whether two paths lead to one file, by whatever folders and capitals.
func sameFile(a, b string) bool {
	a, b = filepath.Clean(a), filepath.Clean(b)
	if a == b {
		return true
	}
	if !strings.EqualFold(filepath.Base(a), filepath.Base(b)) { // asking a share that is gone takes long
		return false
	}
	one, err := os.Stat(a)
	if err != nil {
		return false
	}
	other, err := os.Stat(b)
	return err == nil && os.SameFile(one, other)
}

// withStart is a window in which nothing is open yet, or nil.
func (d *desk) withStart() *window {
	for _, w := range d.windows {
		if w.begin != nil && w.vacant() {
			return w
		}
	}
	return nil
}

// restyle follows a change of theme or language in all windows.
func (d *desk) restyle() {
	for _, w := range slices.Clone(d.windows) {
		w.restyle()
	}
}

// saveState shows how far the changes of a project have got; one that was left may still report.
func (d *desk) saveState(p Project, s SaveState) {
	for _, w := range d.showing(p) {
		w.shell.saveState(s)
	}
}

// lookForChange looks whether somebody else has saved the files of the projects that are open.
func (d *desk) lookForChange() {
	var seen []Project
	for _, w := range d.windows {
		if !slices.Contains(seen, w.project) {
			seen = append(seen, w.project)
			w.lookForChange()
		}
	}
}

// lookForWishes follows when the system is asked for something else. The size stays until the next start.
func (d *desk) lookForWishes(sys system) {
	sys.Background(func() {
		now := sys.Wishes()
		sys.Main(func() {
			changed := now.Still != d.wished.Still
			d.wished.Still = now.Still
			if changed && len(d.windows) > 0 {
				d.windows[0].applyTheme()
			}
		})
	})
}

// drop lets go of a window whose project has been left. The last one ends the program.
func (d *desk) drop(w *window) {
	w.closed = true
	d.windows = slices.DeleteFunc(d.windows, func(o *window) bool { return o == w })
	if len(d.windows) == 0 {
		d.app.Quit()
		return
	}
	w.win.Close()
}

// siblings are the other windows that show the project of this one.
func (w *window) siblings() []*window {
	return slices.DeleteFunc(w.desk.showing(w.project), func(o *window) bool { return o == w })
}

// vacant says that nothing is open in the window nor about to be.
func (w *window) vacant() bool { return w.project == nil && !w.loading && !w.closed }

// addBeside shows another window of the program, in which nothing is open yet.
func (w *window) addBeside() *window {
	p := w.Params
	p.Open, p.Sample = "", false
	n := w.desk.add(p, w.sys)
	n.win.Show()
	n.watchCaret()
	return n
}

// comeTo brings another window to the front and goes on there with what was to be done in its project. A
// project is open once, in one window or several.
func (w *window) comeTo(o *window) {
	then := w.arrive
	w.arrive = nil
	o.win.RequestFocus()
	switch {
	case o.loading:
		o.arrive = then
	case then != nil && o.session != nil && !o.reviewing:
		then(o)
	}
}

// begins shows the start page, in a window of its own where a project is open here.
func (w *window) begins() {
	o := w.desk.withStart()
	if o == nil {
		o = w.addBeside()
		o.showStart()
	}
	o.win.RequestFocus()
}

// openWindow shows a page of the project in a window of its own. What is done in one shows in all.
func (w *window) openWindow(at edit.Place) {
	if w.session == nil || w.reviewing || w.leaving {
		return
	}
	w.closeEditor()
	w.inspector.Flush()
	n := w.addBeside()
	first := w.page.Map()
	if !at.Map.IsZero() {
		first = at.Map
	}
	seen := recent.Place{}
	if first == w.page.Map() {
		look := w.page.Board().Look()
		seen.Zoom, seen.X, seen.Y = look.Zoom, look.X, look.Y
	}
	n.showSession(w.project, w.session.Beside(), first, seen)
	n.goTo(at)
	n.shell.saveState(w.shell.saved)
	n.focusPage()
}

// closeWindow closes the window. With the last one of a project that is saved and closed, and with the
// last of all the program ends.
func (w *window) closeWindow() {
	w.keepWindow()
	w.leaveProject(func() { w.desk.drop(w) })
}

// quit closes all windows, the one that was used first, and with them the program.
func (w *window) quit() {
	d := w.desk
	w.keepWindow()
	w.leaveProject(func() {
		if len(d.windows) == 1 {
			d.drop(w)
			return
		}
		next := d.windows[0]
		if next == w {
			next = d.windows[1]
		}
		d.drop(w)
		next.quit()
	})
}

// leaveToSiblings lets go of a project that other windows go on with.
func (w *window) leaveToSiblings(heirs []*window) {
	w.closeEditor()
	w.desk.part(w)
	w.endPresentation()
	if w.reviewing && !w.held {
		w.keepReview()
		w.holdSiblings(false)
	}
	w.inspector.Flush()
	if w.watches {
		heirs[0].watchFile(w.project)
	}
	w.forget()
}

// holdSiblings lets the other windows of the project wait while something is looked through here: the
// project must not change under it.
func (w *window) holdSiblings(on bool) {
	for _, o := range w.siblings() {
		if o.held == on {
			continue
		}
		o.held, o.reviewing = on, on
		if on {
			o.closeEditor()
			o.endPresentation()
			o.finder.hide()
			o.shell.wait(w.words.T("window.waits"))
			continue
		}
		o.shell.put(o.shell.frame)
		o.shell.frame.RefreshActions()
		o.focusPage()
	}
}

// retitle shows the name of the project and of its file in all its windows.
func (w *window) retitle() {
	for _, o := range w.desk.showing(w.project) {
		o.title()
		o.shell.refresh()
	}
}

// windowItem is the entry of a menu that opens a page in a window of its own.
func (w *window) windowItem(at edit.Place) *fyne.MenuItem {
	it := fyne.NewMenuItem(w.words.T("action.window.open"), func() { w.openWindow(at) })
	it.Disabled = w.reviewing
	return it
}
