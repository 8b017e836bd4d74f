package analysis_test

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/sample"
)

// plain hides that a document counts along, so that everything is gone through.
type plain struct{ document.View }

// tally is everything that is counted of a project.
func tally(v document.View) map[domain.ID][]any {
	out := map[domain.ID][]any{{}: {analysis.Factors(v)}}
	for _, m := range document.Maps(v) {
		out[m.ID] = []any{analysis.CardCount(v, m.ID), analysis.EmptyFields(v, m.ID), analysis.PhasesWithoutOwner(v, m.ID)}
		for _, l := range document.Lanes(v, m.ID) {
			out[l.ID] = []any{analysis.LaneCards(v, l), analysis.HasCards(v, l)}
		}
	}
	return out
}

// TestCountsFollowEveryEdit edits the story at random: what the document counts along is what going
// through all cells gives.
func TestCountsFollowEveryEdit(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		doc, err := sample.Story(sample.Params{IDs: sample.Sequence(1)})
		if err != nil {
			rt.Fatal(err)
		}
		s := edit.NewSession(doc, nil)
		for range rapid.IntRange(1, 12).Draw(rt, "steps") {
			m := rapid.SampledFrom(document.Maps(doc)).Draw(rt, "map").ID
			lane := rapid.SampledFrom(document.Lanes(doc, m)).Draw(rt, "lane").ID
			step := rapid.SampledFrom(document.Columns(doc, m)).Draw(rt, "step")
			d := s.Draft()
			cards := document.MapCards(doc, m)
			kind := rapid.IntRange(0, 7).Draw(rt, "kind")
			if len(cards) == 0 && kind < 3 {
				kind = 3
			}
			switch kind {
			case 0:
				err = edit.MoveCards(d, []domain.ID{rapid.SampledFrom(cards).Draw(rt, "card").ID}, edit.Spot{Lane: lane, Step: step.ID})
			case 1:
				err = edit.RemoveCards(d, []domain.ID{rapid.SampledFrom(cards).Draw(rt, "card").ID})
			case 2:
				_, err = edit.CopyCards(d, []domain.ID{rapid.SampledFrom(cards).Draw(rt, "card").ID}, edit.Spot{Lane: lane, Step: step.ID})
			case 3:
				_, err = edit.AddCard(d, edit.End(lane, step.ID), "Neu")
			case 4:
				_, err = edit.AddPhase(d, m, 1, "Neu")
			case 5:
				if len(document.Phases(doc, m)) > 1 {
					d.RemoveTree(step.Phase)
				}
			case 6:
				if len(document.Lanes(doc, m)) > 1 {
					d.RemoveTree(lane)
				}
			case 7:
				if len(document.Maps(doc)) > 1 {
					d.RemoveTree(m)
				}
			}
			if err != nil {
				rt.Fatal(err)
			}
			c, err := d.Change()
			if err != nil {
				rt.Fatal(err)
			}
			if err := s.Commit(edit.Step{Change: c}); err != nil {
				rt.Fatal(err)
			}
			if rapid.Bool().Draw(rt, "undo") {
				s.Undo()
			}
			if got, want := tally(doc), tally(plain{doc}); !reflect.DeepEqual(got, want) {
				rt.Fatalf("counted along: %v, gone through: %v", got, want)
			}
			if got, want := tally(doc.Clone()), tally(doc); !reflect.DeepEqual(got, want) {
				rt.Fatal("a clone counts otherwise")
			}
		}
	})
}
