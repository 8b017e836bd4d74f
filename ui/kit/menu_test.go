package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/domain/palette"
)

// menuOf opens a menu of three rows, the second unusable, the third with a branch.
func menuOf(t *testing.T, ran *string) (fyne.Canvas, *menuLayer, *clock) {
	t.Helper()
	w, h, c := show(t, container.NewWithoutLayout())
	h.NameKeys(func(k fyne.KeyName, _ fyne.KeyModifier) string { return "Strg " + string(k) })
	note := func(what string) func() { return func() { *ran = what } }
	first, off, more := fyne.NewMenuItem("Kopieren", note("copy")), fyne.NewMenuItem("Einfügen", note("paste")), fyne.NewMenuItem("Ansicht", nil)
	first.Shortcut = &desktop.CustomShortcut{KeyName: fyne.KeyC, Modifier: fyne.KeyModifierControl}
	off.Disabled = true
	more.ChildMenu = fyne.NewMenu("", fyne.NewMenuItem("Hell", note("light")), fyne.NewMenuItem("Dunkel", note("dark")))
	ShowMenu(w.Canvas(), fyne.NewMenu("", first, off, fyne.NewMenuItemSeparator(), more), fyne.NewPos(20, 20))
	l, ok := w.Canvas().Overlays().Top().(*menuLayer)
	if !ok {
		t.Fatal("no menu is open")
	}
	return w.Canvas(), l, c
}

func TestMenuIsReadAndUsedByKeys(t *testing.T) {
	var ran string
	c, l, _ := menuOf(t, &ran)
	if got := texts(l.levels[0])[1]; got.Text != "Strg C" || got.Color != palette.Light().Ink3 {
		t.Errorf("keys are written %q in %v", got.Text, got.Color)
	}
	l.TypedKey(key(fyne.KeyDown))
	l.TypedKey(key(fyne.KeyDown))
	if l.AccessibilityLabel() != "Ansicht" {
		t.Errorf("down goes to %q; what cannot be used is left out", l.AccessibilityLabel())
	}
	l.TypedKey(key(fyne.KeyRight))
	if len(l.levels) != 2 || l.AccessibilityLabel() != "Hell" {
		t.Fatal("right does not open the branch")
	}
	l.TypedKey(key(fyne.KeyLeft))
	if len(l.levels) != 1 {
		t.Error("left does not close the branch")
	}
	l.TypedKey(key(fyne.KeyReturn))
	l.TypedKey(key(fyne.KeyUp))
	l.TypedKey(key(fyne.KeyReturn))
	if ran != "dark" || c.Overlays().Top() != nil {
		t.Errorf("ran %q; open: %v", ran, c.Overlays().Top() != nil)
	}
}

func TestMenuIsUsedByPointer(t *testing.T) {
	var ran string
	c, l, clock := menuOf(t, &ran)
	root := l.levels[0]
	middle := func(m *menuLevel, row int) float32 { return m.tops[row] + menuRow/2 }
	root.MouseMoved(mouse(30, middle(root, 3)))
	if len(l.levels) != 2 {
		t.Fatal("pointing does not open the branch")
	}
	// The way to the branch may lead across another row.
	root.MouseMoved(mouse(60, middle(root, 0)))
	root.MouseOut()
	branch := l.levels[1]
	branch.MouseIn(mouse(5, middle(branch, 1)))
	clock.pass(menuPatience)
	if len(l.levels) != 2 {
		t.Error("the branch closes on the way to it")
	}
	root.MouseMoved(mouse(30, middle(root, 0)))
	clock.pass(menuPatience)
	if len(l.levels) != 1 {
		t.Error("the branch stays although another row is pointed at")
	}
	root.Tapped(tap(30, middle(root, 1)))
	if ran != "" || c.Overlays().Top() == nil {
		t.Error("a click on what cannot be used did something")
	}
	root.Tapped(tap(30, middle(root, 0)))
	if ran != "copy" || c.Overlays().Top() != nil {
		t.Errorf("ran %q", ran)
	}
}

func TestMenuStaysInTheWindowAndClosesBesideIt(t *testing.T) {
	var ran string
	c, l, _ := menuOf(t, &ran)
	m := l.levels[0]
	m.place(fyne.NewPos(c.Size().Width-3, c.Size().Height-3))
	end := m.frame.Position().AddXY(m.frame.Size().Width, m.frame.Size().Height)
	if end.X > c.Size().Width || end.Y > c.Size().Height {
		t.Errorf("the menu ends at %v in a window of %v", end, c.Size())
	}
	l.TypedShortcut(&fyne.ShortcutUndo{})
	l.Tapped(tap(1, 1))
	if ran != "" || c.Overlays().Top() != nil {
		t.Error("a click beside the menu does not close it")
	}
}
