package ui

import "slices"

// Calls is how other starts of the program say what they were asked to open.
type Calls interface {
	// Receive has each of them told to f, in any goroutine. take says whether there is still somebody to
	// answer: who calls and is not heard within a moment opens the files by itself.
	Receive(f func(paths []string, take func() bool))
}

// heed opens from now on what other starts of the program were asked to open.
func (d *desk) heed(calls Calls, sys system) {
	calls.Receive(func(paths []string, take func() bool) {
		sys.Main(func() {
			if d.stays() && take() {
				d.called(paths)
			}
		})
	})
}

// stays says whether there is a window that is not just being closed.
func (d *desk) stays() bool {
	return slices.ContainsFunc(d.windows, func(w *window) bool { return !w.leaving })
}

// called comes forward with the files that another start of the program was asked to open.
func (d *desk) called(paths []string) {
	if len(paths) == 0 {
		d.windows[len(d.windows)-1].comeForward()
		return
	}
	for _, path := range paths {
		w := d.withStart()
		if w == nil {
			w = d.windows[len(d.windows)-1]
		}
		w.openFile(path)
		if o := d.withFile(path); o != nil {
			w = o
		}
		w.comeForward()
	}
}

// openFile opens a project, or an answer in a window that has room for it.
func (w *window) openFile(path string) {
	if !isTable(path) {
		w.openPath(path)
		return
	}
	for _, o := range w.desk.windows {
		if o.session != nil && !o.reviewing && !o.leaving {
			o.answerPath(path)
			o.comeForward()
			return
		}
	}
	if !w.vacant() {
		w = w.addBeside()
	}
	if w.begin == nil {
		w.showStart() // which opens the project of the answer, or asks for it
	}
	w.answerPath(path)
}

// comeForward brings the window before those of other programs, also when it lies in the task bar.
func (w *window) comeForward() {
	unfold(w.win)
	w.win.RequestFocus()
}
