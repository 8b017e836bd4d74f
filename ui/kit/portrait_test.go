package kit

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// veilOf is the shade that lies over a portrait while the pointer is on it.
func veilOf(t *testing.T, p *Portrait) *canvas.Circle {
	t.Helper()
	for _, o := range test.WidgetRenderer(p).Objects() {
		if c, ok := o.(*canvas.Circle); ok {
			return c
		}
	}
	t.Fatal("no veil")
	return nil
}

func TestAPortraitIsClickedToChangeIt(t *testing.T) {
	pressed := 0
	p := NewPortrait(44, Tip{Text: "Bild wählen"}, func() { pressed++ })
	show(t, p)
	wantSize(t, "portrait", p.MinSize(), 44, 44)
	if p.AccessibilityLabel() != "Bild wählen" || !veilOf(t, p).Hidden {
		t.Error("at rest it says nothing, or wears its veil")
	}
	p.Set(Person{Name: "Markus Feldhaus", Initials: "MF"}, image.NewGray(image.Rect(0, 0, 4, 4)))
	p.MouseIn(mouse(1, 1))
	if veilOf(t, p).Hidden {
		t.Error("nothing shows that the picture can be changed")
	}
	p.MouseOut()
	p.Tapped(tap(1, 1))
	p.TypedKey(key(fyne.KeySpace))
	if pressed != 2 || p.AccessibilityLabel() != "Markus Feldhaus" || !veilOf(t, p).Hidden {
		t.Errorf("pressed %d times, called %q", pressed, p.AccessibilityLabel())
	}
}

func TestAPortraitWithoutAnActionOnlyShows(t *testing.T) {
	p := NewPortrait(44, Tip{Text: "Bild wählen"}, nil)
	p.Set(Person{Name: "Markus Feldhaus", Initials: "MF"}, nil)
	show(t, p)
	p.MouseIn(mouse(1, 1))
	p.Tapped(tap(1, 1))
	if !p.Disabled() || !veilOf(t, p).Hidden || p.tip.Text != "" {
		t.Error("it looks as if it could be changed")
	}
}
