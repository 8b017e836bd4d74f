package merge

import (
	"encoding/json"
	"maps"
	"testing"

	"pgregory.net/rapid"
)

// Values do what a map does, and are written as one.
func TestValuesAreLikeAMap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		field := rapid.Custom(func(t *rapid.T) Field {
			return Field(rapid.StringOfN(rapid.RuneFrom([]rune("ab<ü\"")), 0, 2, -1).Draw(t, "field"))
		})
		m := rapid.MapOfN(field, rapid.String(), 0, 6).Draw(t, "map")
		v := ValuesOf(m)
		f, text := field.Draw(t, "other"), rapid.String().Draw(t, "text")
		with := v.With(f, text)
		if !maps.Equal(v.Map(), m) || v.Len() != len(m) {
			t.Fatalf("%v became %v", m, v)
		}
		hold := func(v Values, m map[Field]string) {
			got, err := json.Marshal(v)
			want, _ := json.Marshal(m)
			if err != nil || string(got) != string(want) {
				t.Fatalf("wrote %s for %s: %v", got, want, err)
			}
			var back Values
			if err := json.Unmarshal(got, &back); err != nil || len(back.list) != len(m) || (back.list == nil) != (m == nil) {
				t.Fatalf("read %v from %s: %v", back, got, err)
			}
		}
		hold(v, m)
		m[f] = text
		hold(with, m)
		if !with.holds(v) && v.Get(f) == text || !with.Equal(ValuesOf(m)) {
			t.Fatalf("%v with %q: %q is %v", v, f, text, with)
		}
	})
	var none Values
	if err := json.Unmarshal([]byte("null"), &none); err != nil || none.list != nil || string(none.appendJSON(nil)) != "null" {
		t.Errorf("null became %v: %v", none, err)
	}
}

// risingSlowly compares every number with all before it.
func risingSlowly(v []int) []bool {
	best, prev := make([]int, len(v)), make([]int, len(v))
	end := -1
	for i := range v {
		best[i], prev[i] = 1, -1
		for j := range i {
			if v[j] < v[i] && best[j]+1 > best[i] {
				best[i], prev[i] = best[j]+1, j
			}
		}
		if end < 0 || best[i] > best[end] {
			end = i
		}
	}
	keep := make([]bool, len(v))
	for ; end >= 0; end = prev[end] {
		keep[end] = true
	}
	return keep
}

func TestRisingTakesTheFirstOfSeveral(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := rapid.SliceOfN(rapid.IntRange(0, 12), 0, 14).Draw(t, "v")
		got, want := rising(v), risingSlowly(v)
		for i := range want {
			if got[i] != want[i] {
				t.Fatalf("of %v keeps %v, not %v", v, got, want)
			}
		}
	})
}

func TestFoldedSaysWhatSameTitleSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.RuneFrom([]rune("aAßẞsſSkKKéÉ Σσς\n")), 0, 3, -1)
		a, b := text.Draw(t, "a"), text.Draw(t, "b")
		if (folded(a) == folded(b)) != sameTitle(a, b) {
			t.Fatalf("%q and %q", a, b)
		}
	})
}
