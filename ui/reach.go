package ui

import (
	"net/url"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/ui/page/cxmap"
	"wegmarke/ui/page/frame"
)

// RowAt implements cxmap.Around.
func (w *window) RowAt(at fyne.Position) cxmap.Row {
	kind, id, name, ok := w.shell.frame.RowAt(at)
	if i := w.tabs.row.At(at); i >= 0 && w.shell.frame.TabsObject() != nil {
		kind, id = kindOf(w.tabs.all[i].place)
		name, ok = w.shell.frame.TitleOf(kind, id), true
	}
	if !ok || w.reviewing {
		return cxmap.Row{}
	}
	switch kind {
	case frame.Map:
		return cxmap.Row{Map: id, Name: name}
	case frame.Persona:
		return cxmap.Row{Persona: id, Name: name}
	case frame.Touchpoints:
		return cxmap.Row{Touchpoints: true, Name: name}
	}
	return cxmap.Row{}
}

// MarkRow implements cxmap.Around.
func (w *window) MarkRow(r cxmap.Row) {
	w.markTab(r.Map)
	switch {
	case !r.Map.IsZero():
		w.shell.frame.MarkTarget(frame.Map, r.Map)
	case !r.Persona.IsZero():
		w.shell.frame.MarkTarget(frame.Persona, r.Persona)
	case r.Touchpoints:
		w.shell.frame.MarkTarget(frame.Touchpoints, domain.ID{})
	default:
		w.shell.frame.MarkTarget("", domain.ID{})
	}
}

// TurnToMap implements cxmap.Around.
func (w *window) TurnToMap(m domain.ID) { w.showMap(m) }

// OpenURL implements cxmap.Around.
func (w *window) OpenURL(u *url.URL) error { return w.app.OpenURL(u) }

// Tell implements cxmap.Around.
func (w *window) Tell(title, text string) { w.ask.Message(title, text) }
