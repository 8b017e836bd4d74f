package main

import (
	"reflect"
	"testing"

	fynetheme "fyne.io/fyne/v2/theme"

	"wegmarke/domain/typeset"
)

// TestTheSmallFontShowsTheSame compares each glyph with that of the font of the toolkit.
func TestTheSmallFontShowsTheSame(t *testing.T) {
	whole := fynetheme.DefaultEmojiFont().Content()
	small, err := slim(whole)
	if err != nil {
		t.Fatal(err)
	}
	outliner := func(data []byte) (*typeset.Outliner, *typeset.Setter) {
		fonts, err := typeset.NewFonts()
		if err != nil {
			t.Fatal(err)
		}
		fonts.SetEmoji(func() []byte { return data })
		return typeset.NewOutliner(fonts), typeset.NewSetter(fonts)
	}
	want, wantSet := outliner(whole)
	got, gotSet := outliner(small)
	const text = "😀❤️☎️👨‍👩‍👧‍👦🇩🇪👍🏽1️⃣#️⃣🏃‍♂️"
	style := typeset.Style{Size: 20, Line: 26}
	a, b := wantSet.Set(text, style, 0, 0, typeset.Left), gotSet.Set(text, style, 0, 0, typeset.Left)
	if !reflect.DeepEqual(a.Lines, b.Lines) {
		t.Error("the text is set otherwise")
	}
	face := a.Lines[0].Glyphs[0].Face
	const key = 42
	pictures := 0
	for id := range uint32(2000) {
		layers := want.Layers(face, id)
		if !reflect.DeepEqual(got.Layers(face, id), layers) {
			t.Errorf("glyph %d has another picture", id)
		}
		switch {
		case len(layers) > 0:
			pictures++
		case id == key: // the frame of a key without a digit in it, which nobody writes
		case id > 0 && len(want.Outline(face, id)) != len(got.Outline(face, id)):
			t.Errorf("glyph %d is drawn by an outline of %d steps that is lost", id, len(want.Outline(face, id)))
		}
	}
	if pictures < 1500 {
		t.Errorf("only %d pictures were compared", pictures)
	}
}

func TestAFontThatIsNoneIsRefused(t *testing.T) {
	for _, data := range [][]byte{nil, []byte("OTTO\x00\x02"), append([]byte("OTTO\x00\x01"), make([]byte, 60)...)} {
		if _, err := slim(data); err == nil {
			t.Errorf("%q was taken", data)
		}
	}
}
