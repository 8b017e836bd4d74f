package kit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain/palette"
)

func TestSearchField(t *testing.T) {
	var changed, submitted []string
	left := 0
	s := NewSearchField(SearchParams{
		Placeholder: "Karten suchen", Shortcut: "Strg F", Width: 178,
		Changed:   func(text string) { changed = append(changed, text) },
		Submitted: func(text string) { submitted = append(submitted, text) },
		Leave:     func() { left++ },
	})
	w, _, _ := show(t, s)
	p := palette.Light()
	wantSize(t, "search", s.MinSize(), 178, 30)
	wantColour(t, "rest", rects(s)[0].StrokeColor, p.Line)
	s.entry.MouseIn(mouse(1, 1))
	s.entry.MouseMoved(mouse(2, 1))
	wantColour(t, "hover", rects(s)[0].StrokeColor, p.FieldLine)
	s.entry.MouseOut()

	s.Focus()
	if w.Canvas().Focused() != s.entry {
		t.Fatal("has no focus")
	}
	wantColour(t, "focus", rects(s)[0].StrokeColor, p.Focus)
	hint := texts(s)[0]
	if hint.Hidden || !s.clear.Hidden {
		t.Error("an empty field shows the shortcut, not the cross")
	}
	test.Type(s.entry, "öl")
	if !hint.Hidden || s.clear.Hidden || s.Text() != "öl" {
		t.Errorf("typed %q", s.Text())
	}
	s.entry.TypedKey(key(fyne.KeyReturn))
	s.entry.TypedKey(key(fyne.KeyEscape))
	if s.Text() != "" || left != 0 {
		t.Error("the first Escape empties")
	}
	s.entry.TypedKey(key(fyne.KeyEscape))
	if left != 1 {
		t.Error("the second Escape leaves")
	}
	s.SetText("x")
	s.clear.Tapped(tap(1, 1))
	if want := []string{"ö", "öl", "", "x", ""}; !slices.Equal(changed, want) {
		t.Errorf("changed %q, want %q", changed, want)
	}
	if !slices.Equal(submitted, []string{"öl"}) {
		t.Errorf("submitted %q", submitted)
	}
	s.SetWords("Find cards", "Ctrl F", Tip{Text: "Clear"})
	if s.entry.PlaceHolder != "Find cards" || hint.Text != "Ctrl F" {
		t.Error("keeps the old words")
	}
	w.Canvas().Unfocus()
	wantColour(t, "rest again", rects(s)[0].StrokeColor, p.Line)
}
