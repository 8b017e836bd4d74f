package kit

import (
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/domain/palette"
)

func TestPersonChip(t *testing.T) {
	done := 0
	c := NewPersonChip(Person{Name: "Markus Feldhaus", Initials: "MF"}, "Feldhaus", func() { done++ })
	show(t, c)
	wantSize(t, "chip", c.MinSize(), -1, 24)
	rest := rects(c)[1].FillColor
	c.MouseIn(mouse(1, 1))
	wantColour(t, "hover", rects(c)[1].FillColor, palette.Light().Hover)
	c.MouseOut()
	if rects(c)[1].FillColor != rest || c.AccessibilityLabel() != "Markus Feldhaus" {
		t.Error("does not return to rest")
	}
	c.Tapped(tap(1, 1))
	add := NewAddChip(Tip{Text: "Persona zuordnen"}, func() { done++ })
	show(t, add)
	wantSize(t, "plus", add.MinSize(), 24, 24)
	add.TypedKey(key(fyne.KeySpace))
	if done != 2 || add.AccessibilityLabel() != "Persona zuordnen" || images(add)[0].Hidden {
		t.Error("the plus does not work")
	}
}

func TestSteps(t *testing.T) {
	s := NewSteps(4, 6)
	show(t, s)
	s.Resize(fyne.NewSize(171, 4))
	p := palette.Light()
	for i, bar := range rects(s) {
		want := p.Accent
		if i >= 4 {
			want = p.LineStrong
		}
		wantColour(t, "bar", bar.FillColor, want)
	}
	last := rects(s)[5]
	if last.Position().X+last.Size().Width != 171 {
		t.Errorf("the bars end at %v", last.Position().X+last.Size().Width)
	}
	s.Set(1, 3)
	if len(rects(s)) != 3 {
		t.Errorf("%d bars for three steps", len(rects(s)))
	}
	s.Set(0, 0)
	if len(rects(s)) != 0 {
		t.Error("bars for nothing")
	}
}
