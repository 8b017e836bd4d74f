package mac

import (
	"fmt"
	"slices"
	"sync"
	"testing"
)

func TestDocumentsWaitForTheWindow(t *testing.T) {
	var d Documents
	d.add("/Übersicht 1.wegmarke")
	d.add("")
	d.add("/b.wegmarke")
	var got []string
	d.Receive(func(path string) { got = append(got, path) })
	d.add("/c.wegmarke")
	if want := []string{"/Übersicht 1.wegmarke", "/b.wegmarke", "/c.wegmarke"}; !slices.Equal(got, want) {
		t.Errorf("opened %q, want %q", got, want)
	}
}

func TestDocumentsThatNobodyTakesAreBounded(t *testing.T) {
	var d Documents
	for i := range 3 * mostWaiting {
		d.add(fmt.Sprint("/", i))
	}
	count := 0
	d.Receive(func(string) { count++ })
	if count != mostWaiting {
		t.Errorf("%d were kept", count)
	}
}

func TestNoDocumentIsLostBetweenStartAndWindow(t *testing.T) {
	var d Documents
	var all sync.WaitGroup
	var mu sync.Mutex
	seen := map[string]int{}
	for i := range 40 {
		all.Go(func() { d.add(fmt.Sprint("/", i)) })
	}
	d.Receive(func(path string) {
		mu.Lock()
		defer mu.Unlock()
		seen[path]++
	})
	all.Wait()
	if len(seen) != 40 {
		t.Errorf("%d of 40 were opened", len(seen))
	}
	for path, n := range seen {
		if n != 1 {
			t.Errorf("%s was opened %d times", path, n)
		}
	}
}
