package domain

import (
	"sort"
	"testing"

	"pgregory.net/rapid"
)

func TestOrderKeysFitBetween(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		keys := []string{FirstOrder}
		for range rapid.IntRange(1, 60).Draw(rt, "n") {
			i := rapid.IntRange(0, len(keys)).Draw(rt, "at")
			a, b := "", ""
			if i > 0 {
				a = keys[i-1]
			}
			if i < len(keys) {
				b = keys[i]
			}
			k, err := OrderBetween(a, b)
			if err != nil || !ValidOrder(k) {
				rt.Fatalf("between %q and %q: %q %v", a, b, k, err)
			}
			keys = append(keys[:i], append([]string{k}, keys[i:]...)...)
		}
		if !sort.StringsAreSorted(keys) {
			rt.Fatalf("not sorted: %q", keys)
		}
		for i := 1; i < len(keys); i++ {
			if keys[i] == keys[i-1] {
				rt.Fatalf("twice: %q", keys)
			}
		}
	})
}

func TestAppendedKeysStayShort(t *testing.T) {
	keys, err := OrdersBetween("", "", 20_000)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(keys[len(keys)-1]); n > 4 {
		t.Fatalf("key %q after 20,000 cards", keys[len(keys)-1])
	}
	between, err := OrdersBetween("a1", "a2", 300)
	if err != nil || !sort.StringsAreSorted(between) || between[0] <= "a1" || between[299] >= "a2" {
		t.Fatalf("%q %v", between[:3], err)
	}
	for _, k := range between {
		if len(k) > 5 {
			t.Fatalf("%q is long for 300 cards in one gap", k)
		}
	}
}

func TestBadBounds(t *testing.T) {
	for _, b := range [][2]string{{"a1", "a1"}, {"a2", "a1"}, {"b", "c"}, {"a10", ""}} {
		if k, err := OrderBetween(b[0], b[1]); err == nil {
			t.Errorf("between %q and %q: %q", b[0], b[1], k)
		}
	}
}
