package ui

import (
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/scene"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// Remove takes records away, after a look at what that touches where it is more than a card. do
// carries the removal out as one step of the history.
func (w *window) Remove(ids []domain.ID, do func(edit.Removal)) {
	if len(ids) == 0 || w.reviewing {
		return
	}
	r := edit.Removal{IDs: ids, Lang: document.Project(w.doc()).Language}
	reach := analysis.Touched(w.doc(), ids...)
	if !reach.Far() {
		do(r)
		return
	}
	first, ok := w.doc().Get(ids[0])
	if !ok {
		return
	}
	q := dialog.Removal{
		Title: w.removalTitle(ids), Text: w.reachText(reach),
		Label: w.words.T("delete.ways"), Choose: w.words.T("delete.other"), Other: -1,
		Yes: w.words.T("button.delete"), No: w.words.T("button.keep"),
	}
	ways, others := w.removalWays(first.Table(), ids, reach)
	for _, way := range ways {
		q.Ways = append(q.Ways, kit.Option{Text: w.words.T("delete.way." + string(first.Table()) + "." + way.key)})
		if way.way == edit.Replace {
			q.Other = len(q.Ways) - 1
		}
	}
	for _, id := range others {
		other, _ := w.doc().Get(id)
		q.Others = append(q.Others, w.nameOf(other))
	}
	q.Done = func(way, other int) {
		if len(ways) > 0 {
			r.Way = ways[way].way
		}
		if r.Way == edit.Replace {
			r.By = others[other]
		}
		do(r)
	}
	w.ask.Removal(q)
}

// removalWay is what can become of the places that name what goes.
type removalWay struct {
	way edit.Way
	key string
}

// removalWays lists the ways that make sense, the safest first, and what could take the place.
func (w *window) removalWays(t domain.Table, ids []domain.ID, reach analysis.Reach) ([]removalWay, []domain.ID) {
	switch t {
	case domain.TablePersona, domain.TableTouchpoint, domain.TableIndicator, domain.TableMeasure:
	default:
		return nil, nil
	}
	if reach.Named.Sum() == 0 {
		return nil, nil
	}
	ways := []removalWay{{edit.KeepText, "keep"}}
	gone := make(map[domain.ID]bool)
	for _, id := range ids {
		gone[id] = true
	}
	var others []domain.ID
	for _, id := range w.doc().Children(domain.Parent{Table: t}) {
		if !gone[id] {
			others = append(others, id)
		}
	}
	ways = append(ways, removalWay{edit.Drop, "drop"})
	if len(others) > 0 {
		ways = append(ways, removalWay{edit.Replace, "replace"}) // last, above the list of others
	}
	return ways, others
}

// removalTitle asks about what goes by its name, or by how many there are.
func (w *window) removalTitle(ids []domain.ID) string {
	first, _ := w.doc().Get(ids[0])
	if len(ids) == 1 {
		return w.words.T("delete.title."+string(first.Table()), i18n.Values{"name": w.nameOf(first)})
	}
	kind := string(first.Table()) + "s"
	for _, id := range ids {
		if r, ok := w.doc().Get(id); ok && r.Table() != first.Table() {
			kind = "parts" // phases and lanes of a map may be selected together
		}
	}
	return w.words.T("delete.many", i18n.Values{"what": w.words.T("count."+kind, i18n.Values{"n": len(ids)})})
}

// nameOf is what a record is called on screen.
func (w *window) nameOf(r domain.Record) string {
	name := document.Title(r)
	switch r := r.(type) {
	case domain.Lane:
		name = scene.LaneTitle(r, document.Project(w.doc()).Language)
	case domain.Step:
		if name == "" { // a phase that is not divided
			p, _ := document.Find[domain.Phase](w.doc(), r.Phase)
			name = p.Title
		}
	}
	if name == "" {
		return w.words.T("record.unnamed")
	}
	return name
}

// reachText says in plain sentences what a removal touches.
func (w *window) reachText(r analysis.Reach) string {
	var out []string
	if list := w.countList(r.Named); list != "" {
		out = append(out, w.words.T("delete.named", i18n.Values{"list": list}))
	}
	if list := w.countList(r.Inside); list != "" {
		out = append(out, w.words.T("delete.inside", i18n.Values{"list": list}))
	}
	return strings.Join(append(out, w.words.T("dialog.delete.undo")), "\n")
}

// countList writes numbers of things as "3 Karten, 2 CX-Maps und 1 Kommentar".
func (w *window) countList(c analysis.Counts) string {
	var parts []string
	for _, one := range []struct {
		n   int
		key string
	}{
		{c.Maps, "maps"}, {c.Phases, "phases"}, {c.Cards, "cards"}, {c.Entries, "fields"}, {c.Measures, "measures"},
		{c.Touchpoints, "touchpoints"}, {c.Personas, "personas"}, {c.Uses, "uses"}, {c.Readings, "readings"},
		{c.Sources, "sources"}, {c.Comments, "comments"},
	} {
		if one.n > 0 {
			parts = append(parts, w.words.T("count."+one.key, i18n.Values{"n": one.n}))
		}
	}
	return w.words.List(parts)
}

// removeRecord takes one record that has a name away as a step of the history.
func (w *window) removeRecord(id domain.ID) {
	rec, ok := w.doc().Get(id)
	if !ok {
		return
	}
	label := edit.Label{Key: "undo." + string(rec.Table()) + ".deleted", Name: w.nameOf(rec)}
	var after []domain.ID // nil leaves the selection alone
	if rec.Table() == domain.TableMap || w.session.Selection().Has(id) {
		after = []domain.ID{}
	}
	w.Remove([]domain.ID{id}, func(r edit.Removal) {
		if w.commitHere(label, "", func(d *document.Draft) ([]domain.ID, error) { return after, edit.Remove(d, r) }) {
			w.Say(w.label(label))
		}
	})
}

// selectedRecord is the selected record of a table, or the one that the selected card shows.
func (w *window) selectedRecord(t domain.Table) domain.ID {
	if w.session == nil {
		return domain.ID{}
	}
	lead := w.session.Selection().Lead()
	r, ok := w.doc().Get(lead)
	if c, card := r.(domain.Card); card && t == domain.TableIndicator {
		return c.Indicator
	}
	if !ok || r.Table() != t {
		return domain.ID{}
	}
	return lead
}
