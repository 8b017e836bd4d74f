package cxmap

import (
	"math/rand"
	"slices"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/sample"
)

func TestReadingOrderIsThatOfTheWholeMap(t *testing.T) {
	doc, err := sample.Set("W1", sample.Params{Lang: "de", Today: "2026-03-05"})
	if err != nil {
		t.Fatal(err)
	}
	m := document.Maps(doc)[0].ID
	var all []domain.ID
	for _, c := range document.MapCards(doc, m) {
		all = append(all, c.ID)
	}
	random := rand.New(rand.NewSource(1))
	for range 50 {
		some := slices.Clone(all)
		random.Shuffle(len(some), func(i, k int) { some[i], some[k] = some[k], some[i] })
		some = some[:2+random.Intn(len(some)-2)]
		var want []domain.ID
		for _, id := range all {
			if slices.Contains(some, id) {
				want = append(want, id)
			}
		}
		if got := readingOrder(doc, m, some); !slices.Equal(got, want) {
			t.Fatalf("%d of %d cards: order differs from the map's", len(some), len(all))
		}
	}
}
