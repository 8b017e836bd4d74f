package merge

import (
	"bytes"
	"encoding/json"
	"testing"

	"pgregory.net/rapid"

	"wegmarke/domain"
)

func TestEncodeToWritesWhatTheJSONPackageWrites(t *testing.T) {
	text := rapid.OneOf(
		rapid.StringMatching(`[ -~äöü]{0,12}`), rapid.String(),
		rapid.SampledFrom([]string{`","items":[]`, `,"maps":[],`, "<a&b>", "\u2028", "\xff", "\ufffd", "tab\tnull\x00", `back\slash "quote"`}),
	)
	key := rapid.Custom(func(t *rapid.T) domain.ID {
		if rapid.Bool().Draw(t, "zero") {
			return domain.ID{}
		}
		return domain.ID(rapid.SliceOfN(rapid.Byte(), 16, 16).Draw(t, "id"))
	})
	item := rapid.Custom(func(t *rapid.T) Item {
		it := Item{
			Card: key.Draw(t, "card"), Lane: key.Draw(t, "lane"), Step: key.Draw(t, "step"), Slot: text.Draw(t, "slot"),
			Expected: rapid.Bool().Draw(t, "expected"), Indirect: rapid.Bool().Draw(t, "indirect"), Unit: domain.Unit(text.Draw(t, "unit")),
		}
		if rapid.Bool().Draw(t, "fields") {
			it.Fields = ValuesOf(rapid.MapOfN(rapid.Custom(func(t *rapid.T) Field { return Field(text.Draw(t, "field")) }), text, 0, 10).Draw(t, "fields"))
		}
		for range rapid.IntRange(0, 2).Draw(t, "remarks") {
			it.Comments = append(it.Comments, Remark{Author: text.Draw(t, "author"), Text: text.Draw(t, "remark")})
		}
		return it
	})
	rapid.Check(t, func(t *rapid.T) {
		s := Sending{Version: SendingVersion, ID: key.Draw(t, "id"), Title: text.Draw(t, "title"), Language: "de"}
		for range rapid.IntRange(0, 3).Draw(t, "maps") {
			s.Maps = append(s.Maps, Snapshot{
				Title: text.Draw(t, "map"), Items: rapid.SliceOfN(item, 0, 4).Draw(t, "items"), Owners: []string{text.Draw(t, "owner")},
			})
		}
		want, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		var got bytes.Buffer
		if err := s.EncodeTo(&got); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got.Bytes(), want) {
			t.Fatalf("got  %s\nwant %s", got.Bytes(), want)
		}
	})
}
