package ui

import (
	"strconv"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/page/checks"
	"wegmarke/ui/page/frame"
)

// pane is a page that stands in the place of the map.
type pane interface {
	// Center is the page itself and Bar what stands above it.
	Center() fyne.CanvasObject
	Bar() fyne.CanvasObject
	// Shown tells the page that it came into view or went out of it.
	Shown(bool)
	Focus()
	// CloseEditor ends an edit and keeps its text.
	CloseEditor()
}

// showPane puts a page into the place of the map.
func (w *window) showPane(kind frame.Kind, p pane) {
	if w.reviewing || w.pane == p {
		return
	}
	for name, other := range w.namedPanes() {
		if other.pane == p && w.elsewhere(edit.Place{Pane: name}) {
			return
		}
	}
	w.putPane(frame.Page{Kind: kind}, p)
}

// putPane puts a page into the place of the map; what says what it is about.
func (w *window) putPane(what frame.Page, p pane) {
	w.closeEditor()
	w.leavePane()
	w.page.Away()
	w.session.Selection().Clear()
	w.pane = p
	w.inspector.Show(nil) // not the sheet of a map that is out of sight
	what.Center, what.Sub = p.Center(), p.Bar()
	w.shell.frame.SetPage(what)
	w.shell.markPersona()
	p.Shown(true)
	w.besidePage()
	w.visited(domain.ID{})
	w.shell.frame.RefreshActions()
	// A page that was never painted knows no canvas yet, so it cannot take the keyboard by itself.
	if f, ok := p.Center().(fyne.Focusable); ok {
		w.win.Canvas().Focus(f)
		return
	}
	p.Focus()
}

// leavePane lets something else take the place of the page.
func (w *window) leavePane() {
	if p := w.pane; p != nil {
		p.Shown(false)
		w.pane = nil
		w.shell.setSide(w.inspector.Object())
	}
}

// mapInSight is the map that the panel at the right describes while nothing is selected.
func (w *window) mapInSight() domain.ID {
	if w.pane != nil {
		return domain.ID{}
	}
	return w.page.Map()
}

// focusPage gives the keyboard to what stands in the middle.
func (w *window) focusPage() {
	if w.page == nil {
		return
	}
	if w.pane != nil {
		w.pane.Focus()
		return
	}
	w.page.Board().Focus()
}

// closeEditor ends an edit in the middle and keeps its text.
func (w *window) closeEditor() {
	if w.page == nil {
		return
	}
	if w.pane != nil {
		w.pane.CloseEditor()
	}
	w.page.Board().CloseEditor(true)
}

// commitHere runs a command as one step that happened where the user is: on the map, or, on any
// other page, in the project as a whole.
func (w *window) commitHere(label edit.Label, merge string, f func(d *document.Draft) ([]domain.ID, error)) bool {
	if w.pane == nil {
		return w.page.Commit(label, merge, f)
	}
	d := w.session.Draft()
	selected, err := f(d)
	if err == nil {
		var c document.Change
		if c, err = d.Change(); err == nil {
			err = w.session.Commit(edit.Step{Label: label, Place: w.place(), Change: c, Merge: merge, Select: selected})
		}
	}
	if err != nil {
		w.Fail(err)
		return false
	}
	return true
}

// place is where a step happens that is made on a page in the place of the map.
func (w *window) place() edit.Place {
	if w.onPersona() {
		return edit.Place{Page: w.persona.Persona()}
	}
	for name, p := range w.namedPanes() {
		if w.pane == p.pane && (p.at == nil || p.at()) {
			return edit.Place{Pane: name}
		}
	}
	return edit.Place{}
}

// namedPane is a page that undo can turn back to.
type namedPane struct {
	pane pane
	show func()
	at   func() bool // the part of the page is in sight; nil for a page without parts
}

// namedPanes are the pages, by the name that a step keeps, to which undo turns back.
func (w *window) namedPanes() map[string]namedPane {
	out := map[string]namedPane{
		string(frame.Overview):    {pane: w.overview, show: w.showOverview},
		string(frame.Touchpoints): {pane: w.touchpoints, show: w.showTouchpoints},
		string(frame.Measures):    {pane: w.measures, show: w.showMeasures},
		string(frame.Indicators):  {pane: w.indicators, show: w.showIndicators},
		string(frame.Needs):       {pane: w.needs, show: w.showNeeds},
		string(frame.Answers):     {pane: w.answers, show: w.showAnswers},
	}
	for part := checks.Factors; part <= checks.Reviews; part++ {
		out[w.checksName(part)] = namedPane{
			pane: w.checks, show: func() { w.showChecks(part) }, at: func() bool { return w.checks.Part() == part },
		}
	}
	return out
}

// checksName is the name of a part of the checks as a page.
func (w *window) checksName(part checks.Part) string {
	return string(frame.Checks) + strconv.Itoa(int(part))
}

// turnToPane turns to the page where a step happened; false where the step names none.
func (w *window) turnToPane(name string) bool {
	p, ok := w.namedPanes()[name]
	if ok && (w.pane != p.pane || p.at != nil && !p.at()) {
		p.show()
	}
	return ok
}
