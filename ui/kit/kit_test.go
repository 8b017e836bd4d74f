package kit

import (
	"image/color"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain/palette"
	"wegmarke/ui/theme"
)

// clock is a clock that only moves when a test says so.
type clock struct{ waiting []*alarm }

type alarm struct {
	in   time.Duration
	ring func()
	off  bool
}

func (c *clock) after(d time.Duration, f func()) func() {
	a := &alarm{in: d, ring: f}
	c.waiting = append(c.waiting, a)
	return func() { a.off = true }
}

// pass lets the time go by, ringing what is due.
func (c *clock) pass(d time.Duration) {
	due := c.waiting
	c.waiting = nil
	for _, a := range due {
		a.in -= d
		switch {
		case a.off:
		case a.in <= 0:
			a.ring()
		default:
			c.waiting = append(c.waiting, a)
		}
	}
}

// show puts an object into a window of 800 by 400 with the light theme.
func show(t *testing.T, o fyne.CanvasObject) (fyne.Window, *Host, *clock) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light))
	c := &clock{}
	h := NewHostWithClock(o, c.after)
	w := test.NewTempWindow(t, h)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(800, 400))
	o.Resize(o.MinSize())
	return w, h, c
}

func rects(w fyne.Widget) []*canvas.Rectangle {
	var out []*canvas.Rectangle
	for _, o := range test.WidgetRenderer(w).Objects() {
		if r, ok := o.(*canvas.Rectangle); ok {
			out = append(out, r)
		}
	}
	return out
}

func texts(w fyne.Widget) []*canvas.Text {
	var out []*canvas.Text
	for _, o := range test.WidgetRenderer(w).Objects() {
		if x, ok := o.(*canvas.Text); ok {
			out = append(out, x)
		}
	}
	return out
}

func images(w fyne.Widget) []*canvas.Image {
	var out []*canvas.Image
	for _, o := range test.WidgetRenderer(w).Objects() {
		if x, ok := o.(*canvas.Image); ok {
			out = append(out, x)
		}
	}
	return out
}

func wantColour(t *testing.T, what string, got color.Color, want color.NRGBA) {
	t.Helper()
	if got != seen(want) {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

func wantSize(t *testing.T, what string, got fyne.Size, width, height float32) {
	t.Helper()
	if (width >= 0 && got.Width != width) || got.Height != height {
		t.Errorf("%s: got %v, want %v x %v", what, got, width, height)
	}
}

func mouse(x, y float32) *desktop.MouseEvent {
	return &desktop.MouseEvent{
		PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y), AbsolutePosition: fyne.NewPos(x, y)},
		Button:     desktop.MouseButtonPrimary,
	}
}

func tap(x, y float32) *fyne.PointEvent {
	return &fyne.PointEvent{Position: fyne.NewPos(x, y), AbsolutePosition: fyne.NewPos(x, y)}
}

func key(n fyne.KeyName) *fyne.KeyEvent { return &fyne.KeyEvent{Name: n} }

// pressables are all widgets that can be clicked, each with a count of what it did.
func pressables(done *int) map[string]interface {
	fyne.Widget
	fyne.Tappable
	fyne.Focusable
	fyne.Disableable
	desktop.Hoverable
	desktop.Mouseable
	fyne.Accessible
} {
	act := func() { *done++ }
	return map[string]interface {
		fyne.Widget
		fyne.Tappable
		fyne.Focusable
		fyne.Disableable
		desktop.Hoverable
		desktop.Mouseable
		fyne.Accessible
	}{
		"button":      NewButton(ButtonParams{Text: "x", Action: act}),
		"main":        NewButton(ButtonParams{Text: "x", Kind: Main, Action: act}),
		"quiet":       NewButton(ButtonParams{Text: "x", Kind: Quiet, Action: act}),
		"link":        NewButton(ButtonParams{Text: "x", Kind: Link, Action: act}),
		"danger":      NewButton(ButtonParams{Text: "x", Kind: Danger, Action: act}),
		"icon button": NewIconButton("undo", Tip{Text: "x"}, act),
		"switch":      NewSwitch("x", false, func(bool) { act() }),
		"row":         NewTreeRow(RowData{Text: "x", Icon: "home"}, act, nil),
	}
}

func TestEveryPressableReactsToPointerAndKeyboard(t *testing.T) {
	done := 0
	for name, w := range pressables(&done) {
		show(t, w)
		before := *rects(w)[0]
		done = 0
		w.Tapped(tap(1, 1))
		w.TypedKey(key(fyne.KeyReturn))
		w.TypedKey(key(fyne.KeyEnter))
		w.TypedKey(key(fyne.KeySpace))
		w.TypedKey(key(fyne.KeyA))
		w.TypedRune('a')
		if done != 4 {
			t.Errorf("%s: did its work %d times, want 4", name, done)
		}
		w.FocusGained()
		wantColour(t, name+": ring", rects(w)[0].StrokeColor, palette.Light().Focus)
		if got := rects(w)[0]; got.StrokeWidth != 2 || got.Position().X != -4 || got.Size().Width != w.Size().Width+8 {
			t.Errorf("%s: ring at %v of %v, width %v", name, got.Position(), got.Size(), got.StrokeWidth)
		}
		w.FocusLost()
		if got := rects(w)[0]; got.StrokeWidth != before.StrokeWidth {
			t.Errorf("%s: the ring stays", name)
		}
		w.Disable()
		done = 0
		w.Tapped(tap(1, 1))
		w.TypedKey(key(fyne.KeySpace))
		if done != 0 || !w.Disabled() {
			t.Errorf("%s: works although disabled", name)
		}
		w.Enable()
		w.Tapped(tap(1, 1))
		if done != 1 {
			t.Errorf("%s: does not work after enabling", name)
		}
		if _, ok := any(w).(fyne.DoubleTappable); ok {
			t.Errorf("%s: must not wait for double taps", name)
		}
		if w.AccessibilityLabel() != "x" || w.AccessibilityRole() != fyne.AccessibleRoleButton {
			t.Errorf("%s: says %q to a screen reader", name, w.AccessibilityLabel())
		}
	}
}

func TestEveryPressableShowsHoverAndPressed(t *testing.T) {
	done := 0
	for name, w := range pressables(&done) {
		show(t, w)
		body := rects(w)[1]
		rest := body.FillColor
		w.MouseIn(mouse(1, 1))
		hover := body.FillColor
		if hover == rest {
			t.Errorf("%s: hover looks like rest", name)
		}
		w.MouseDown(mouse(1, 1))
		if name != "main" && name != "switch" && body.FillColor == hover {
			t.Errorf("%s: pressed looks like hover", name)
		}
		w.MouseUp(mouse(1, 1))
		if body.FillColor != hover {
			t.Errorf("%s: stays pressed", name)
		}
		w.MouseDown(mouse(1, 1))
		w.MouseOut()
		if body.FillColor != rest {
			t.Errorf("%s: does not return to rest", name)
		}
		w.Disable()
		off := body.FillColor
		w.MouseIn(mouse(1, 1))
		if body.FillColor != off {
			t.Errorf("%s: hovers although disabled", name)
		}
	}
}

// every widget, to see that nothing keeps a colour of the light window.
func everything() map[string]fyne.Widget {
	person := Person{Name: "Lena Hoffmann", Initials: "LH"}
	return map[string]fyne.Widget{
		"button":      NewButton(ButtonParams{Text: "Karte", Icon: "plus"}),
		"menu button": NewMenuButton(ButtonParams{Text: "Mehr"}, func() *fyne.Menu { return fyne.NewMenu("") }),
		"icon button": NewIconButton("undo", Tip{Text: "Rückgängig"}, nil),
		"segmented":   NewSegmented([]string{"DE", "EN"}, 0, nil),
		"switch":      NewSwitch("Wegmarke", false, nil),
		"tag":         NewTag("Idee", "bulb", IdeaTag),
		"avatar":      NewAvatar(20, "", "", nil),
		"rating":      NewRating(RatingParams{Label: "Wirkung", Value: 2}),
		"zoom":        NewZoomStepper(ZoomParams{Text: "100 %"}),
		"search":      NewSearchField(SearchParams{Placeholder: "Suchen", Shortcut: "Strg F", Width: 178}),
		"row":         NewTreeRow(RowData{Text: "Analyse", Icon: "bars", Count: "8", Selected: true}, nil, nil),
		"section":     NewSectionHeader("Personas", Tip{}, func() {}),
		"person":      NewPersonButton(person, "Empfehler", nil),
		"divider":     NewDivider(),
		"ground":      NewGround(Accent),
		"text":        NewText("Titel", Title, Ink),
		"icon":        NewIcon("home", 15, Ink3),
		"tip":         newTipBox(Tip{Text: "Rückgängig", Shortcut: "Strg Z"}),
		"chip":        NewPersonChip(person, "Hoffmann", nil),
		"add chip":    NewAddChip(Tip{Text: "Persona"}, nil),
		"steps":       NewSteps(2, 3),
		"toast":       newToastBar(Toast{Text: "Karte gelöscht.", Icon: "trash", Action: "Rückgängig"}, func() {}),
	}
}

func TestEveryWidgetFollowsASwitchToDark(t *testing.T) {
	for name, w := range everything() {
		show(t, w)
		w.Resize(w.MinSize().Max(fyne.NewSize(40, 1)))
		light := looks(w)
		fyne.CurrentApp().Settings().SetTheme(theme.New(theme.Dark))
		w.Refresh()
		dark := looks(w)
		if len(light) == 0 || len(light) != len(dark) {
			t.Errorf("%s: %d colours in light, %d in dark", name, len(light), len(dark))
			continue
		}
		same := true
		for i := range light {
			same = same && light[i] == dark[i]
		}
		if same {
			t.Errorf("%s: looks the same in dark", name)
		}
	}
}

func looks(w fyne.Widget) []any {
	var out []any
	for _, o := range test.WidgetRenderer(w).Objects() {
		switch v := o.(type) {
		case *canvas.Rectangle:
			out = append(out, v.FillColor, v.StrokeColor)
		case *canvas.Text:
			out = append(out, v.Color)
		case *canvas.Circle:
			out = append(out, v.FillColor, v.StrokeColor)
		case *canvas.Image:
			if v.Resource != nil {
				out = append(out, v.Resource.Name())
			}
		}
	}
	return out
}

func TestMinSizesAreWholeAndAsDesigned(t *testing.T) {
	heights := map[string]float32{
		"button": 30, "menu button": 30, "icon button": 30, "segmented": 30, "switch": 18, "tag": 18, "avatar": 20, "rating": 20,
		"zoom": 30, "search": 30, "row": 28, "section": 30, "person": 30, "divider": 1, "ground": 0, "text": 34, "icon": 15, "tip": 25, "toast": 40,
		"chip": 24, "add chip": 24, "steps": 4,
	}
	for name, w := range everything() {
		show(t, w)
		got := w.MinSize()
		wantSize(t, name, got, -1, heights[name])
		if got.Width != whole(got.Width) {
			t.Errorf("%s: width %v is not whole", name, got.Width)
		}
	}
}
