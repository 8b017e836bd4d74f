package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain/palette"
)

func TestButtonLooksAsItsKind(t *testing.T) {
	p := palette.Light()
	for name, c := range map[string]struct {
		kind ButtonKind
		want box
		ink  Tone
	}{
		"normal": {Normal, box{fill: p.Surface, stroke: p.LineStrong, width: 1}, Ink},
		"main":   {Main, box{fill: p.Accent}, onAccent},
		"quiet":  {Quiet, box{}, Ink2},
		"link":   {Link, box{}, AccentInk},
		"danger": {Danger, box{fill: p.Surface, stroke: p.LineStrong, width: 1}, Bad},
	} {
		b := NewButton(ButtonParams{Text: "Karte", Icon: "plus", Kind: c.kind})
		show(t, b)
		body := rects(b)[1]
		wantColour(t, name+" fill", body.FillColor, c.want.fill)
		wantColour(t, name+" stroke", body.StrokeColor, c.want.stroke)
		wantColour(t, name+" ink", texts(b)[0].Color, c.ink(&p))
		if body.StrokeWidth != c.want.width || body.CornerRadius != 6 {
			t.Errorf("%s: stroke %v, radius %v", name, body.StrokeWidth, body.CornerRadius)
		}
		b.Disable()
		wantColour(t, name+" disabled ink", texts(b)[0].Color, p.Ink3)
	}
}

func TestButtonSizes(t *testing.T) {
	b := NewButton(ButtonParams{Text: "Karte", Icon: "plus"})
	show(t, b)
	with := b.MinSize()
	b.SetIcon("")
	without := b.MinSize()
	if with.Width-without.Width != 15+6 {
		t.Errorf("the icon takes %v, want 21", with.Width-without.Width)
	}
	if got, want := without.Width, measure("Karte", Caption, 1)+24; got != want {
		t.Errorf("width %v, want %v", got, want)
	}
	b.SetText("Ein längeres Wort")
	if b.MinSize().Width <= without.Width || b.AccessibilityLabel() != "Ein längeres Wort" {
		t.Error("the button does not grow with its text")
	}
	small := NewButton(ButtonParams{Icon: "copy", Small: true})
	show(t, small)
	wantSize(t, "small icon", small.MinSize(), 28, 26)
	small.SetKind(Main)
	wantColour(t, "after SetKind", rects(small)[1].FillColor, palette.Light().Accent)
}

func TestMenuButtonOpensAFreshMenuBelow(t *testing.T) {
	asked := 0
	b := NewMenuButton(ButtonParams{Text: "Mehr"}, func() *fyne.Menu {
		asked++
		return fyne.NewMenu("", fyne.NewMenuItem("Eins", nil))
	})
	w, _, _ := show(t, b)
	b.Tapped(tap(1, 1))
	if asked != 1 || w.Canvas().Overlays().Top() == nil {
		t.Error("no menu opened")
	}
	person := NewPersonButton(Person{Name: "Jan Kowalski", Initials: "JK"}, "", func() *fyne.Menu { return nil })
	w, _, _ = show(t, person)
	person.TypedKey(key(fyne.KeySpace))
	if w.Canvas().Overlays().Top() != nil {
		t.Error("opened a menu that does not exist")
	}
	narrow := person.MinSize().Width
	person.Set(Person{Name: "Jan Kowalski"}, "Empfehler")
	if person.MinSize().Width <= narrow || person.AccessibilityLabel() != "Jan Kowalski" {
		t.Error("the role has no room")
	}
}

func TestTabReachesButtonsAndSkipsDisabledOnes(t *testing.T) {
	a, off, c := NewButton(ButtonParams{Text: "a"}), NewButton(ButtonParams{Text: "b"}), NewIconButton("undo", Tip{}, nil)
	off.Disable()
	w, _, _ := show(t, container.NewWithoutLayout(a, off, c))
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != a {
		t.Error("first tab does not reach the first button")
	}
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != c {
		t.Error("second tab does not skip the disabled button")
	}
}

func TestIconButtonStates(t *testing.T) {
	b := NewIconButton("undo", Tip{Text: "Rückgängig"}, nil)
	show(t, b)
	wantSize(t, "tool", b.MinSize(), 30, 30)
	rest := images(b)[0].Resource.Name()
	b.SetDisabled(true)
	if images(b)[0].Resource.Name() == rest {
		t.Error("disabled looks like rest")
	}
	b.SetDisabled(false)
	b.SetTone(AccentInk)
	if images(b)[0].Resource.Name() == rest {
		t.Error("the tone does not change the icon")
	}
	b.SetIcon("redo")
	if images(b)[0].Resource.Name() == rest {
		t.Error("the icon does not change")
	}
	small := NewSmallIconButton("x", Tip{}, nil)
	show(t, small)
	wantSize(t, "small tool", small.MinSize(), 22, 22)
}
