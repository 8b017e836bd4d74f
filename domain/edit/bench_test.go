package edit_test

import (
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/sample"
)

// BenchmarkPhase deletes a phase with all its cards and takes that back. What it costs is to follow
// the cards of the phase, not those of the map: W3 and W5 have some 100 and 200 in it.
func BenchmarkPhase(b *testing.B) {
	for _, set := range []string{"W2", "W3", "W5"} {
		doc, err := sample.Set(set, sample.Params{IDs: sample.Sequence(1)})
		if err != nil {
			b.Fatal(err)
		}
		s := edit.NewSession(doc, nil)
		phases := document.Phases(doc, document.Maps(doc)[0].ID)
		phase := phases[len(phases)/2].ID
		remove := func(b *testing.B) document.Change {
			d := s.Draft()
			if err := edit.RemoveParts(d, []domain.ID{phase}); err != nil {
				b.Fatal(err)
			}
			c, err := d.Change()
			if err != nil {
				b.Fatal(err)
			}
			return c
		}
		b.Run(set+"/question", func(b *testing.B) {
			for b.Loop() {
				analysis.Touched(doc, phase)
			}
		})
		b.Run(set+"/command", func(b *testing.B) {
			n := 0
			for b.Loop() {
				n = remove(b).Len()
			}
			b.ReportMetric(float64(n), "records")
		})
		b.Run(set+"/deleted and back", func(b *testing.B) {
			for b.Loop() {
				if err := s.Commit(edit.Step{Change: remove(b)}); err != nil {
					b.Fatal(err)
				}
				s.Undo()
			}
		})
	}
}
