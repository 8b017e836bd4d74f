package ui

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
)

// tracedRecords is how many records a line names; all of them count for its sum.
const tracedRecords = 3

// traceLine says in one line what a change did, without IDs, so that two windows in which the same was
// done write the same. Tests compare them to name the first gesture that came out otherwise.
func traceLine(doc *document.Document, ev edit.Event) string {
	lines := make([]string, 0, ev.Change.Len())
	for _, e := range ev.Change.Edits() {
		lines = append(lines, traceRecord(doc, e))
	}
	slices.Sort(lines) // their own order is that of IDs
	sum := fnv.New32a()
	for _, l := range lines {
		_, _ = sum.Write([]byte(l))
	}
	named := strings.Join(lines[:min(len(lines), tracedRecords)], "; ")
	return fmt.Sprintf("%s %s: %d records, sum %08x: %s", originName(ev.Origin), ev.Label.Key, len(lines), sum.Sum32(), named)
}

func originName(o edit.Origin) string {
	return [...]string{edit.Done: "done", edit.Undone: "undone", edit.Redone: "redone", edit.Noted: "noted"}[o]
}

func traceRecord(doc *document.Document, e document.Edit) string {
	r, sign := e.After, "="
	switch {
	case e.After == nil:
		r, sign = e.Before, "-"
	case e.Before == nil:
		sign = "+"
	}
	c, ok := r.(domain.Card)
	if !ok || e.After == nil {
		return fmt.Sprintf("%s%s %q", sign, r.Table(), document.Title(r))
	}
	step, _ := document.Find[domain.Step](doc, c.Step)
	phase, _ := document.Find[domain.Phase](doc, step.Phase)
	lane, _ := document.Find[domain.Lane](doc, c.Lane)
	place := slices.IndexFunc(document.Cards(doc, c.Lane, c.Step), func(o domain.Card) bool { return o.ID == c.ID })
	return fmt.Sprintf("%scard %q in %s %s %s at %d, %d %.3f %t", sign, document.CardText(doc, c), phase.Title,
		step.Title, lane.Kind, place, c.Feeling, c.At, c.KeyMoment)
}
