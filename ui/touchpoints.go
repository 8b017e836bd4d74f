package ui

import (
	"time"

	"encoding/json"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/ui/kit"
	"wegmarke/ui/page/frame"
	"wegmarke/ui/page/touchpoints"
)

// pageSettles is how long a page that has just been shown takes to get its place.
const pageSettles = 60 * time.Millisecond

// newTouchpoints makes the page of the touchpoint canvas for the project that is opened.
func (w *window) newTouchpoints() *touchpoints.Page {
	return touchpoints.New(touchpoints.Params{
		Session: w.session, Words: w.words, Mods: w.sys.Mods, Clock: w.sys.Now, Pressed: w.presses.Time,
		Commit: w.commitHere, Remove: w.Remove, Popup: w.Popup, Status: w.Status, Say: w.Say,
		Tell:      func(text string) { w.shell.say(text, "") },
		Shortcut:  func(s fyne.Shortcut) bool { return w.table.Shortcut(s) },
		Clipboard: w.Clipboard, Viewed: w.inspector.SetViewer, Recall: w.recallColumns, Remember: w.rememberColumns,
	})
}

// columnsFile is where the columns of the touchpoint canvas are remembered on this machine.
const columnsFile = "columns.json"

// recallColumns reads the columns that were chosen last; nothing readable means the usual ones.
func (w *window) recallColumns() []string {
	var keys []string
	data, err := os.ReadFile(filepath.Join(w.Folder, columnsFile))
	if w.Folder == "" || err != nil || json.Unmarshal(data, &keys) != nil {
		return nil
	}
	return keys
}

// rememberColumns keeps the columns. It is a convenience: where it fails, the log says why.
func (w *window) rememberColumns(keys []string) {
	if w.Folder == "" {
		return
	}
	data, err := json.Marshal(keys)
	if err == nil {
		err = os.MkdirAll(w.Folder, 0o700)
	}
	if err == nil {
		err = os.WriteFile(filepath.Join(w.Folder, columnsFile), data, 0o600)
	}
	w.report("remember columns", err)
}

// showTouchpoints turns to the touchpoint canvas.
func (w *window) showTouchpoints() {
	if w.reviewing || w.onTouchpoints() {
		return
	}
	w.showPane(frame.Touchpoints, w.touchpoints)
	w.shell.setSide(w.touchpoints.Side(w.inspector.Object()))
}

// chooseTouchpoints opens the catalogue on the touchpoint canvas. Its button has a place only after
// the page has been laid out.
func (w *window) chooseTouchpoints() {
	w.showTouchpoints()
	w.sys.Later(pageSettles, w.touchpoints.ChooseFromCatalog)
}

// onTouchpoints says whether the touchpoint canvas is shown.
func (w *window) onTouchpoints() bool { return w.pane != nil && w.pane == pane(w.touchpoints) }

// isTouchpoint says whether a record is a touchpoint.
func (w *window) isTouchpoint(id domain.ID) bool {
	_, ok := document.Find[domain.Touchpoint](w.doc(), id)
	return ok
}

// placing puts touchpoints from the panel onto the map that is open.
type placing struct{ w *window }

// CarryTouchpoint implements inspector.Placing. The name of what is carried follows the pointer.
func (p placing) CarryTouchpoint(id domain.ID, at fyne.Position) {
	if p.w.pane != nil {
		return
	}
	p.w.page.CarryTouchpoint(at)
	t, _ := document.Find[domain.Touchpoint](p.w.doc(), id)
	p.hint(func(h *kit.Host) { h.ShowTip(kit.Tip{Text: t.Title}, at) })
}

// DropTouchpoint implements inspector.Placing.
func (p placing) DropTouchpoint(id domain.ID, at fyne.Position) {
	p.hint((*kit.Host).HideTip)
	if p.w.pane == nil {
		p.w.page.DropTouchpoint(id, at)
	}
}

// CancelTouchpoint implements inspector.Placing.
func (p placing) CancelTouchpoint() {
	p.hint((*kit.Host).HideTip)
	p.w.page.CancelTouchpoint()
}

// PlaceTouchpoint implements inspector.Placing.
func (p placing) PlaceTouchpoint(id domain.ID) {
	if p.w.pane == nil {
		p.w.page.PlaceTouchpoint(id)
	}
}

func (p placing) hint(f func(*kit.Host)) {
	if h, ok := p.w.win.Canvas().Content().(*kit.Host); ok {
		f(h)
	}
}
