package ui

import (
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
)

// trailLong is how many places are remembered.
const trailLong = 50

// look is a page that was looked at, and what was selected there.
type look struct {
	place edit.Place
	lead  domain.ID
}

// journey is the way through the pages, for going back and forward as in a browser.
type journey struct {
	looks []look
	at    int
	// walking says that a page is being shown again, which is no new place.
	walking bool
}

// visit remembers a place that has come into view. Those that lay ahead are forgotten.
func (t *journey) visit(l look) {
	if t.walking {
		return
	}
	if len(t.looks) > 0 {
		now := &t.looks[t.at]
		if *now == l || now.place == l.place && (l.lead.IsZero() || now.lead.IsZero()) {
			if !l.lead.IsZero() {
				now.lead = l.lead
			}
			return
		}
		t.looks = t.looks[:t.at+1]
	}
	t.looks = append(t.looks, l)
	if over := len(t.looks) - trailLong; over > 0 {
		t.looks = slices.Delete(t.looks, 0, over)
	}
	t.at = len(t.looks) - 1
}

// here is the page in sight.
func (w *window) here() edit.Place {
	if w.pane != nil {
		return w.place()
	}
	return edit.Place{Map: w.page.Map()}
}

// visited remembers the page in sight with a record on it; zero for the page alone.
func (w *window) visited(lead domain.ID) {
	if at := w.here(); at != (edit.Place{}) {
		w.trail.visit(look{at, lead})
		w.tabs.note(at)
	}
	w.syncTabs()
}

// rest remembers what is selected on the page in sight, to come back to it.
func (w *window) rest(lead domain.ID) {
	if t := &w.trail; !t.walking && !lead.IsZero() && len(t.looks) > 0 && t.looks[t.at].place == w.here() {
		t.looks[t.at].lead = lead
	}
}

// beyond is the next place in a direction that is still there; -1 where there is none.
func (w *window) beyond(d int) int {
	for i := w.trail.at + d; i >= 0 && i < len(w.trail.looks); i += d {
		p := w.trail.looks[i].place
		ids := p.IDs()
		if len(ids) == 0 {
			return i
		}
		if _, ok := w.doc().Get(ids[0]); ok {
			return i
		}
	}
	return -1
}

func (w *window) canGo(d int) bool { return w.session != nil && !w.reviewing && w.beyond(d) >= 0 }

// goAlong goes back or forward to a page that was looked at before.
func (w *window) goAlong(d int) {
	to := w.beyond(d)
	if to < 0 {
		return
	}
	w.closeEditor()
	w.trail.walking = true
	w.trail.at = to
	l := w.trail.looks[to]
	w.goTo(l.place)
	if _, ok := document.Find[domain.Card](w.doc(), l.lead); ok && w.pane == nil {
		w.reveal(l.lead)
	} else if _, ok := w.doc().Get(l.lead); ok && w.pane == nil {
		w.session.Selection().Set(l.lead)
		w.page.RevealPart(l.lead)
	}
	w.trail.walking = false
	w.shell.frame.RefreshActions()
	w.focusPage()
}
