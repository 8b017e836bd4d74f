package merge

import (
	"cmp"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
)

// Values are the values of a card by field. There is one for each of a hundred thousand cards, and
// nearly all hold one value, so they are a short list in the order of the fields and not a map.
//
// Values never change: With makes others. Several records may therefore share them.
type Values struct{ list []fieldValue }

type fieldValue struct {
	field Field
	text  string
}

// ValuesOf are the values of a map.
func ValuesOf(m map[Field]string) Values {
	if m == nil {
		return Values{}
	}
	list := make([]fieldValue, 0, len(m))
	for f, text := range m {
		list = append(list, fieldValue{f, text})
	}
	slices.SortFunc(list, func(a, b fieldValue) int { return cmp.Compare(a.field, b.field) })
	return Values{list}
}

// Get is a value, "" where there is none.
func (v Values) Get(f Field) string {
	text, _ := v.Look(f)
	return text
}

// Look is a value and whether there is one.
func (v Values) Look(f Field) (string, bool) {
	for i := range v.list {
		if v.list[i].field == f {
			return v.list[i].text, true
		}
	}
	return "", false
}

// Len is the number of values.
func (v Values) Len() int { return len(v.list) }

// All goes through the values in the order of their fields.
func (v Values) All() iter.Seq2[Field, string] {
	return func(yield func(Field, string) bool) {
		for _, x := range v.list {
			if !yield(x.field, x.text) {
				return
			}
		}
	}
}

// With are the same values with one more, or with another text for one of them.
func (v Values) With(f Field, text string) Values {
	i, found := v.find(f)
	list := make([]fieldValue, 0, len(v.list)+1)
	list = append(append(list, v.list[:i]...), fieldValue{f, text})
	if found {
		i++
	}
	return Values{append(list, v.list[i:]...)}
}

func (v Values) find(f Field) (int, bool) {
	return slices.BinarySearchFunc(v.list, f, func(x fieldValue, f Field) int { return cmp.Compare(x.field, f) })
}

// Equal says whether two hold the same.
func (v Values) Equal(o Values) bool { return slices.Equal(v.list, o.list) }

// Map is a copy as a map.
func (v Values) Map() map[Field]string {
	if v.list == nil {
		return nil
	}
	out := make(map[Field]string, len(v.list))
	for _, x := range v.list {
		out[x.field] = x.text
	}
	return out
}

// String is for messages of faults.
func (v Values) String() string { return fmt.Sprint(v.Map()) }

// MarshalJSON writes an object, as for a map.
func (v Values) MarshalJSON() ([]byte, error) { return v.appendJSON(nil), nil }

func (v Values) appendJSON(b []byte) []byte {
	if v.list == nil {
		return append(b, "null"...)
	}
	b = append(b, '{')
	for i, x := range v.list {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendString(b, string(x.field))
		b = appendString(append(b, ':'), x.text)
	}
	return append(b, '}')
}

// UnmarshalJSON reads an object.
func (v *Values) UnmarshalJSON(b []byte) error {
	var m map[Field]string
	if err := json.Unmarshal(b, &m); err != nil {
		return fmt.Errorf("decode values: %w", err)
	}
	*v = ValuesOf(m)
	return nil
}

// holds says that these are all values of o and maybe more; none counts as an empty one.
func (v Values) holds(o Values) bool {
	for _, x := range o.list {
		if v.Get(x.field) != x.text {
			return false
		}
	}
	return true
}
