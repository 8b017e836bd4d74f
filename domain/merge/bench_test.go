package merge

import (
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/sample"
)

// BenchmarkDocuments merges two copies of a large project that both changed a tenth of their cards.
func BenchmarkDocuments(b *testing.B) {
	base, err := sample.Set("W3", sample.Params{Lang: "de", IDs: sample.Sequence(1)})
	if err != nil {
		b.Fatal(err)
	}
	copyOf := func(from int) *document.Document {
		doc := base.Clone()
		change(b, doc, func(d *document.Draft) {
			var gone []domain.ID
			for i, r := range doc.All(domain.TableCard) {
				c := r.(domain.Card)
				switch i % 20 {
				case from:
					c.Note = "geändert"
					d.Put(c)
				case from + 1:
					gone = append(gone, c.ID)
				}
			}
			d.RemoveTree(gone...)
		})
		return doc
	}
	mine, theirs := copyOf(0), copyOf(5)
	b.ResetTimer()
	for range b.N {
		p := Documents(base, mine, theirs)
		if _, err := p.Change(mine, everything(p)); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(base.Count(domain.TableCard)), "cards")
}
