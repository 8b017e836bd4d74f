package kit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/domain/palette"
)

func TestSegmented(t *testing.T) {
	var chosen []int
	s := NewSegmented([]string{"DE", "EN", "Lang"}, 0, func(i int) { chosen = append(chosen, i) })
	show(t, s)
	second := segmentInset + segmentWidth("DE") + 2
	s.Tapped(tap(second, 10))
	s.Tapped(tap(second, 10)) // again: nothing new
	s.Tapped(tap(1, 10))      // the border
	s.TypedKey(key(fyne.KeyRight))
	s.TypedKey(key(fyne.KeyRight)) // the end
	s.TypedKey(key(fyne.KeyLeft))
	s.TypedKey(key(fyne.KeyHome))
	s.TypedKey(key(fyne.KeyEnd))
	s.TypedKey(key(fyne.KeyA))
	if want := []int{1, 2, 1, 0, 2}; !slices.Equal(chosen, want) {
		t.Errorf("chosen %v, want %v", chosen, want)
	}
	s.SetSelected(0)
	s.SetSelected(9)
	if s.Selected() != 0 || len(chosen) != 5 {
		t.Error("SetSelected must stay silent and within range")
	}
	mark := rects(s)[3]
	if mark.Position().X != segmentInset {
		t.Errorf("mark at %v", mark.Position())
	}
	s.MouseIn(mouse(second, 10))
	wantColour(t, "hovered option", rects(s)[2].FillColor, palette.Light().Hover)
	s.MouseMoved(mouse(5, 10))
	wantColour(t, "chosen option hovered", rects(s)[2].FillColor, palette.Palette{}.Hover)
	s.MouseOut()
	if s.AccessibilityLabel() != "DE" {
		t.Error("does not say what is chosen")
	}
	s.SetOptions([]string{"Hell"})
	if len(texts(s)) != 1 || s.AccessibilityLabel() != "Hell" {
		t.Error("new options are not shown")
	}
	s.SetOptions([]string{"Hell", "Dunkel"})
	s.Disable()
	s.TypedKey(key(fyne.KeyRight))
	if s.Selected() != 0 {
		t.Error("changes although disabled")
	}
}

func TestSegmentedKeepsItsWidth(t *testing.T) {
	s := NewSegmented([]string{"Hell", "Dunkel"}, 0, nil)
	show(t, s)
	before := s.MinSize()
	s.TypedKey(key(fyne.KeyRight))
	if s.MinSize() != before || s.Selected() != 1 {
		t.Errorf("width changes from %v to %v", before, s.MinSize())
	}
}

func TestSwitch(t *testing.T) {
	var heard []bool
	s := NewSwitch("Schlüsselmoment", false, func(on bool) { heard = append(heard, on) })
	show(t, s)
	p := palette.Light()
	wantColour(t, "off", rects(s)[1].FillColor, p.LineStrong)
	if rects(s)[2].Position().X != 2 {
		t.Error("the knob of a switch that is off is not left")
	}
	s.Tapped(tap(1, 1))
	wantColour(t, "on", rects(s)[1].FillColor, p.Accent)
	if rects(s)[2].Position().X != 14 || !s.On() {
		t.Error("the knob of a switch that is on is not right")
	}
	s.Set(false)
	if !slices.Equal(heard, []bool{true}) {
		t.Errorf("heard %v", heard)
	}
}

func TestRating(t *testing.T) {
	var heard []int
	r := NewRating(RatingParams{Label: "Wirkung", Value: 4, Changed: func(v int) { heard = append(heard, v) }})
	show(t, r)
	r.Resize(fyne.NewSize(248, 20))
	p := palette.Light()
	for i, bar := range rects(r)[1:] {
		want := p.Accent
		if i == 4 {
			want = p.Line
		}
		wantColour(t, "bar", bar.FillColor, want)
		if pos, size := bar.Position(), bar.Size(); pos.X != whole(pos.X) || size.Width != whole(size.Width) || size.Height != 6 {
			t.Errorf("bar %d is not on whole pixels: %v %v", i, pos, size)
		}
	}
	middleOf := func(i int) float32 { b := rects(r)[i]; return b.Position().X + b.Size().Width/2 }
	r.Tapped(tap(middleOf(2), 10))
	r.Tapped(tap(middleOf(2), 10)) // the same again takes it away
	r.Tapped(tap(10, 10))          // the label
	r.Tapped(tap(245, 10))         // the digit
	r.TypedKey(key(fyne.KeyRight))
	r.TypedKey(key(fyne.KeyLeft))
	r.TypedKey(key(fyne.KeyLeft)) // the end
	r.TypedRune('5')
	r.TypedRune('9')
	r.TypedKey(key(fyne.KeyDelete))
	if want := []int{2, 0, 1, 0, 5, 0}; !slices.Equal(heard, want) {
		t.Errorf("heard %v, want %v", heard, want)
	}
	r.MouseIn(mouse(middleOf(3), 10))
	wantColour(t, "bar below the pointer", rects(r)[3].FillColor, p.LineStrong)
	r.MouseMoved(mouse(middleOf(1), 10))
	wantColour(t, "bar left again", rects(r)[3].FillColor, p.Line)
	r.MouseOut()
	wantColour(t, "first bar", rects(r)[1].FillColor, p.Line)
	r.Set(7)
	r.SetLabel("Aufwand")
	if r.Value() != 5 || r.AccessibilityLabel() != "Aufwand 5" {
		t.Errorf("says %q", r.AccessibilityLabel())
	}
	r.Disable()
	r.Tapped(tap(middleOf(1), 10))
	if r.Value() != 5 {
		t.Error("changes although disabled")
	}
}

func TestZoomStepper(t *testing.T) {
	var did []string
	z := NewZoomStepper(ZoomParams{
		Text:  "100\u00a0%",
		Out:   func() { did = append(did, "out") },
		In:    func() { did = append(did, "in") },
		Reset: func() { did = append(did, "reset") },
	})
	show(t, z)
	z.out.Tapped(tap(1, 1))
	z.figure.Tapped(tap(1, 1))
	z.in.Tapped(tap(1, 1))
	if !slices.Equal(did, []string{"out", "reset", "in"}) {
		t.Errorf("did %v", did)
	}
	before := z.MinSize()
	z.SetText("50\u00a0%")
	z.SetText("50\u00a0%")
	if z.MinSize() != before || texts(z.figure)[0].Text != "50\u00a0%" {
		t.Error("the buttons jump while zooming")
	}
	z.SetLimits(false, true)
	if !z.out.Disabled() || z.in.Disabled() {
		t.Error("limits are not shown")
	}
}
