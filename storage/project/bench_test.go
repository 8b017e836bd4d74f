package project

import (
	"context"
	"fmt"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

var benchSizes = []int{1500, 12000}

func BenchmarkOpen(b *testing.B) {
	for _, cards := range benchSizes {
		b.Run(fmt.Sprint(cards), func(b *testing.B) {
			s, path := testStore(b, b.TempDir()), target(b)
			p, err := s.Create(path, bigDoc(b, cards))
			must(b, err)
			must(b, p.Close(context.Background()))
			b.ReportMetric(float64(mustLook(b, path).Size), "file-bytes")
			for b.Loop() {
				p, _, err := s.Open(path)
				must(b, err)
				b.StopTimer()
				must(b, p.Close(context.Background()))
				b.StartTimer()
			}
		})
	}
}

func BenchmarkSave(b *testing.B) {
	for _, cards := range benchSizes {
		b.Run(fmt.Sprint(cards), func(b *testing.B) {
			s, doc := testStore(b, b.TempDir()), bigDoc(b, cards)
			p, err := s.Create(target(b), doc)
			must(b, err)
			for b.Loop() {
				must(b, p.Save(context.Background()))
			}
			must(b, p.Close(context.Background()))
		})
	}
}

// BenchmarkWrite measures how long a change takes until it survives a crash.
func BenchmarkWrite(b *testing.B) {
	for _, cards := range benchSizes {
		b.Run(fmt.Sprint(cards), func(b *testing.B) {
			s, doc := testStore(b, b.TempDir()), bigDoc(b, cards)
			p, err := s.Create(target(b), doc)
			must(b, err)
			all := doc.All(domain.TableCard)
			n := 0
			for b.Loop() {
				c := all[n%len(all)].(domain.Card)
				c, _ = document.Find[domain.Card](doc, c.ID)
				c.Text = fmt.Sprint("geändert ", n)
				edit(b, p, doc, c)
				must(b, p.Flush(context.Background()))
				n++
			}
			must(b, p.Discard(context.Background()))
		})
	}
}
