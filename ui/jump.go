package ui

import (
	"wegmarke/domain"
	"wegmarke/domain/document"
)

// jump turns to where a record is shown and selects it; false where it is gone or cannot be shown
// now.
func (w *window) jump(id domain.ID) bool {
	if w.session == nil || w.reviewing {
		return false
	}
	r, ok := w.doc().Get(id)
	if !ok {
		return false
	}
	switch r := r.(type) {
	case domain.Card:
		w.reveal(r.ID)
	case domain.Persona:
		w.showPersona(r.ID)
	case domain.Touchpoint:
		w.showTouchpoints()
		w.touchpoints.Reveal(r.ID)
	case domain.Use:
		return w.jump(r.Touchpoint)
	case domain.Measure:
		w.jumpToMeasure(r.ID)
	case domain.Indicator:
		w.jumpToIndicator(r.ID)
	case domain.Map:
		w.openMap(r.ID)
	case domain.Phase:
		w.jumpToPart(r.Map, r.ID)
	case domain.Step:
		p, _ := document.Find[domain.Phase](w.doc(), r.Phase)
		w.jumpToPart(p.Map, r.ID)
	case domain.Lane:
		w.jumpToPart(r.Map, r.ID)
	case domain.Project:
		w.showChecks(w.checks.Part())
	case domain.Entry:
		if !w.jump(r.Subject) {
			return false
		}
		if w.onPersona() {
			w.persona.Reveal(r.ID)
		}
	case domain.Comment:
		return w.jump(r.Subject)
	case domain.Evidence:
		return w.jump(r.Subject)
	default:
		return false
	}
	return true
}

// jumpToMeasure turns to the card of a measure, or to the page of the measures.
func (w *window) jumpToMeasure(id domain.ID) {
	w.showMeasures()
	w.measures.Select(id)
}

// jumpToIndicator turns to an indicator on the page of the indicators, where its sheet can be seen.
func (w *window) jumpToIndicator(id domain.ID) {
	w.showIndicators()
	w.indicators.Select(id)
}

// jumpToPart turns to a map and selects a phase, a column or a lane of it.
func (w *window) jumpToPart(m, part domain.ID) {
	if w.pane != nil || w.page.Map() != m {
		w.showMap(m)
	}
	w.session.Selection().Set(part)
	w.page.RevealPart(part)
}
