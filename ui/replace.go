package ui

import (
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/search"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// replaceFar is how many bytes of a text may stand in front of the first mark in the preview.
const replaceFar = 26

// replaceText asks what shall stand in the place of what, on the map in sight or everywhere.
func (w *window) replaceText() {
	w.closeEditor()
	t := w.words.T
	m := w.mapInSight()
	scopes := []string{t("replace.map"), t("replace.project")}
	if m.IsZero() {
		scopes = scopes[1:]
	}
	swap := func(q dialog.ReplaceQuery) edit.Swap {
		s := edit.Swap{From: q.Find, To: q.With, Words: q.Words, Case: q.Case}
		if !m.IsZero() && q.Scope == 0 {
			s.Map = m
		}
		return s
	}
	var places []edit.SwapPlace
	read := map[domain.ID][]edit.WrittenText{} // nothing changes while the question is open
	look := func(s edit.Swap) []edit.SwapPlace {
		if s.From == "" {
			return nil
		}
		texts, ok := read[s.Map]
		if !ok {
			texts = edit.ReadTexts(w.doc(), s.Map)
			read[s.Map] = texts
		}
		return s.In(texts)
	}
	w.ask.Replace(dialog.Replace{
		Title: t("replace.title"), Find: t("replace.find"), With: t("replace.with"), Words: t("replace.words"), Case: t("replace.case"),
		Scopes: scopes, All: t("replace.all"), None: t("replace.none"),
		Begin: dialog.ReplaceQuery{Find: w.shell.frame.SearchText()},
		Look: func(q dialog.ReplaceQuery) ([]kit.ChangeRow, string) {
			places = look(swap(q))
			return w.changeRows(places), w.replaceSummary(q, places)
		},
		Yes: func(q dialog.ReplaceQuery, n int) string {
			if q.Find != "" && q.With == "" {
				return w.words.T("replace.remove", i18n.Values{"n": n})
			}
			return w.words.T("replace.do", i18n.Values{"n": n})
		},
		Done: func(_ dialog.ReplaceQuery, ticked []int) {
			var chosen []edit.SwapPlace
			for _, i := range ticked {
				chosen = append(chosen, places[i])
			}
			w.swapTexts(chosen)
		},
	})
}

// swapTexts replaces in the chosen places, as one step.
func (w *window) swapTexts(places []edit.SwapPlace) {
	label := edit.Label{Key: "undo.replaced", Count: len(places)}
	if w.commitHere(label, "", func(d *document.Draft) ([]domain.ID, error) { return nil, edit.SwapTexts(d, places) }) {
		w.Say(w.label(label))
	}
	w.focusPage()
}

// replaceSummary says in a sentence what was found.
func (w *window) replaceSummary(q dialog.ReplaceQuery, places []edit.SwapPlace) string {
	switch {
	case q.Find == "":
		return w.words.T("replace.begin")
	case len(places) == 0 && q.Find == q.With:
		return w.words.T("replace.same")
	case len(places) == 0:
		return w.words.T("replace.nothing", i18n.Values{"text": q.Find})
	}
	n, gone := 0, 0
	for _, p := range places {
		n += len(p.Found)
		if !p.Empties() {
			gone += len(p.Found)
		}
	}
	if q.With == "" && gone > 0 {
		return w.words.T("replace.removes", i18n.Values{"n": gone, "text": q.Find})
	}
	return w.words.T("replace.found", i18n.Values{"n": n})
}

func (w *window) changeRows(places []edit.SwapPlace) []kit.ChangeRow {
	l := w.finder.languages()
	rows := make([]kit.ChangeRow, 0, len(places))
	for _, p := range places {
		row := kit.ChangeRow{Place: func() string { return w.placeInWords(p, l) }}
		row.Before, row.Found = excerpt(p.Says, p.Found)
		row.After, row.Put = excerpt(p.Will, p.Put)
		if p.Empties() {
			row.Why = w.words.T("replace.empties")
		}
		rows = append(rows, row)
	}
	return rows
}

// placeInWords says of what kind a record is, what it is called where another text of it is meant, and
// where it stands.
func (w *window) placeInWords(p edit.SwapPlace, l search.Languages) string {
	r, ok := w.doc().Get(p.ID)
	if !ok {
		return ""
	}
	kind := "project"
	if k := search.KindOf(r); k != "" {
		kind = string(k)
	}
	out := []string{w.words.T("search.kind." + kind)}
	switch u, use := r.(domain.Use); {
	case use:
		t, _ := document.Find[domain.Touchpoint](w.doc(), u.Touchpoint)
		out = append(out, t.Title)
	case p.Field != "title" && p.Field != "name" && p.Field != "text" && p.Field != "detail":
		out = append(out, w.nameOf(r))
	}
	return strings.Join(append(out, search.Where(w.doc(), r, l)...), " · ")
}

// excerpt is a text in one line, from near the first mark on.
func excerpt(text string, spans []edit.Span) (string, [][2]int) {
	marks := make([]search.Range, len(spans))
	for i, s := range spans {
		marks[i] = search.Range{From: s.From, To: s.To}
	}
	text = strings.NewReplacer("\n", " ", "\t", " ").Replace(text)
	text, marks = search.Excerpt(text, marks, replaceFar)
	out := make([][2]int, len(marks))
	for i, m := range marks {
		out[i] = [2]int{m.From, m.To}
	}
	return text, out
}
