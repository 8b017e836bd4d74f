package ui

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/edit"
	"wegmarke/domain/search"
	"wegmarke/ui/action"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// recallPast puts what earlier sessions did before what is done in this one. It comes behind the opening.
func (w *window) recallPast(p Project, session *edit.Session) {
	var past edit.PastWork
	var pictures map[domain.Hash][]byte
	w.inBackground(func() (err error) {
		past, pictures, err = p.Past(context.Background())
		return err
	}, func(err error) {
		if err != nil { // the project is all there; only its history is not
			w.Log("recall history: %v", err)
			return
		}
		for h, b := range pictures {
			session.Doc().AddImage(h, b)
		}
		session.Restore(past)
		for _, o := range w.desk.showing(p) {
			o.shell.refresh()
		}
		if w.project == p {
			w.lookForCopies()
		}
	})
}

// showHistory lists the steps, the latest first. Taking one goes back to how all was
// after it, or forward again.
func (w *window) showHistory() {
	w.closeEditor()
	w.showRows("history.placeholder", action.Key{Name: fyne.KeyH, Modifier: action.Primary | fyne.KeyModifierShift}, w.pastRows)
}

// pastRows lists the steps whose words fit a text; all where there is none.
func (w *window) pastRows(text string) (rows []kit.FoundRow, foot, none string) {
	steps, done := w.session.Steps()
	q, now := search.NewQuery(text), w.sys.Now()
	add := func(n int, words, when, where string) {
		_, marks, fits := search.Fuzzy(q, words)
		if !fits && !q.Empty() {
			return
		}
		r := kit.FoundRow{Icon: "right", Text: words, Beside: where, Keys: when, Do: func() { w.jumpInHistory(n) }}
		for _, m := range marks {
			r.Marks = append(r.Marks, [2]int{m.From, m.To})
		}
		switch {
		case n == done:
			r.Icon, r.First = "check", true
			r.Beside = strings.TrimPrefix(where+" · "+w.words.T("history.here"), " · ")
		case n > done:
			r.Icon, r.Dim = "redo", true
		}
		rows = append(rows, r)
	}
	for i := len(steps) - 1; i >= 0; i-- {
		add(i+1, w.label(steps[i].Label), w.ago(now, steps[i].At), w.placeName(steps[i].Place))
	}
	add(0, w.words.T("history.begin"), "", "")
	if len(rows) == 0 {
		none = w.words.T("history.none", i18n.Values{"text": strings.TrimSpace(text)})
	}
	return rows, w.words.T("history.foot"), none
}

// placeName names the map or the persona where a step happened, "" for the project as a whole.
func (w *window) placeName(p edit.Place) string {
	for _, id := range p.IDs() {
		if r, ok := w.doc().Get(id); ok {
			return w.nameOf(r)
		}
	}
	return ""
}

// ago says how long something is past, in the few words that such a list has room for.
func (w *window) ago(now, at time.Time) string {
	switch past := now.Sub(at); {
	case past < time.Minute:
		return w.words.T("history.now")
	case past < time.Hour:
		return w.words.T("history.minutes", i18n.Values{"n": int(past / time.Minute)})
	case past < 12*time.Hour:
		return w.words.T("history.hours", i18n.Values{"n": int(past / time.Hour)})
	default:
		return w.words.DayMonth(at) + " " + w.words.Clock(at)
	}
}

// jumpInHistory goes to the state after the first n steps. The message offers the way back.
func (w *window) jumpInHistory(n int) {
	if w.session == nil || w.reviewing {
		return
	}
	steps, from := w.session.Steps()
	if n == from || n < 0 || n > len(steps) {
		w.focusPage()
		return
	}
	place, key, many := edit.Place{}, "history.undone", from-n
	if n > from {
		place, key, many = steps[n-1].Place, "history.redone", n-from
	} else {
		place = steps[n].Place
	}
	w.goTo(place)
	if w.session.Jump(n) {
		w.goTo(place) // a map that was deleted is there again only now
		w.shell.offer(w.words.T(key, i18n.Values{"n": many}), w.words.T("history.return"), func() {
			w.jumpInHistory(from)
			w.focusPage()
		})
	}
	w.focusPage()
}
