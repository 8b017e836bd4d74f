package kit

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/theme"
)

func TestTooltipWaitsForThePointerToRest(t *testing.T) {
	b := NewIconButton("undo", Tip{Text: "Rückgängig", Shortcut: "Strg Z"}, nil)
	_, h, c := show(t, container.NewWithoutLayout(b))
	b.Resize(b.MinSize())
	b.MouseIn(mouse(10, 10))
	c.pass(tipDelay - 1)
	if h.tip != nil {
		t.Fatal("comes too early")
	}
	b.MouseMoved(mouse(20, 12))
	c.pass(1)
	if h.tip == nil {
		t.Fatal("does not come")
	}
	if got := h.tip.Position(); got != fyne.NewPos(24, 12+tipDown) {
		t.Errorf("appears at %v", got)
	}
	if h.tip.lines[0] != "Rückgängig" || texts(h.tip)[1].Text != "Strg Z" {
		t.Errorf("says %v", h.tip.lines)
	}
	if got := test.WidgetRenderer(h).Objects()[1].(*fyne.Container).Objects; len(got) != 1 {
		t.Errorf("the upper layer shows %d objects", len(got))
	}
	b.MouseOut()
	if h.tip != nil {
		t.Error("stays after the pointer has gone")
	}
}

func TestTooltipGoesWithItsButton(t *testing.T) {
	b := NewIconButton("undo", Tip{Text: "Rückgängig"}, nil)
	content := container.NewWithoutLayout(b)
	_, h, c := show(t, content)
	b.Resize(b.MinSize())
	b.Move(fyne.NewPos(100, 100))
	b.MouseIn(mouse(110, 110))
	c.pass(tipDelay)
	if h.tip == nil {
		t.Fatal("does not come")
	}
	c.pass(tipWatch)
	if h.tip == nil {
		t.Fatal("does not stay")
	}
	content.Remove(b)
	c.pass(tipWatch)
	if h.tip != nil {
		t.Error("stays although its button is gone")
	}
}

func TestTooltipGivesWayToWhatOpens(t *testing.T) {
	b := NewIconButton("undo", Tip{Text: "Rückgängig"}, nil)
	field := NewSearchField(SearchParams{})
	w, h, c := show(t, container.NewWithoutLayout(b, field))
	b.Resize(b.MinSize())
	panel, popup := widget.NewLabel("Treffer"), widget.NewPopUp(widget.NewLabel("Dialog"), w.Canvas())
	popup.Hide()
	for name, open := range map[string]func(){
		"a dialog": popup.Show, "a list of hits": func() { h.ShowPanel(panel, fyne.NewPos(0, 40), fyne.NewSize(90, 40)) }, "the keyboard elsewhere": field.Focus,
	} {
		end := func() {
			popup.Hide()
			h.HidePanel()
			w.Canvas().Unfocus()
			b.MouseOut()
		}
		b.MouseIn(mouse(10, 10))
		c.pass(tipDelay)
		if h.tip == nil {
			t.Fatal("does not come")
		}
		open()
		c.pass(tipWatch)
		if h.tip != nil {
			t.Errorf("stays with %s", name)
		}
		end()
		if name == "the keyboard elsewhere" {
			continue
		}
		b.MouseIn(mouse(10, 10))
		open()
		c.pass(tipDelay)
		if h.tip != nil {
			t.Errorf("comes below %s", name)
		}
		end()
	}
	b.MouseIn(mouse(10, 10))
	c.pass(tipDelay)
	w.Canvas().Focus(field.Field())
	field.Field().TypedRune('a')
	if h.tip != nil {
		t.Error("stays while somebody types")
	}
}

func TestTooltipGoesWhenSomethingIsDone(t *testing.T) {
	b := NewIconButton("undo", Tip{Text: "Rückgängig"}, nil)
	_, h, c := show(t, container.NewWithoutLayout(b))
	b.MouseIn(mouse(10, 10))
	b.MouseDown(mouse(10, 10))
	c.pass(tipDelay)
	if h.tip != nil {
		t.Error("comes although the button was pressed")
	}
	b.MouseOut()
	b.SetTip(Tip{})
	b.MouseIn(mouse(10, 10))
	c.pass(tipDelay)
	if h.tip != nil {
		t.Error("an empty tooltip is shown")
	}
}

func TestTooltipStaysInTheWindowAndOutOfDialogs(t *testing.T) {
	b := NewIconButton("undo", Tip{Text: "Rückgängig"}, nil)
	w, h, c := show(t, container.NewWithoutLayout(b))
	h.ShowTip(Tip{Text: strings.Repeat("lang ", 40)}, fyne.NewPos(795, 395))
	if len(h.tip.lines) < 3 {
		t.Errorf("a long text stands on %d lines", len(h.tip.lines))
	}
	end := h.tip.Position().Add(h.tip.Size())
	if end.X > 796 || end.Y > 396 || h.tip.Position().Y < 4 {
		t.Errorf("reaches from %v to %v", h.tip.Position(), end)
	}
	h.HideTip()
	widget.ShowPopUp(widget.NewLabel("Dialog"), w.Canvas())
	b.MouseIn(mouse(1, 1))
	c.pass(tipDelay)
	if h.tip != nil {
		t.Error("appears below a dialog")
	}
}

func TestWrapKeepsLineBreaksAndPartsLongWords(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light))
	got := wrap("eins zwei\nAuftragsverarbeitungsvertragsprüfung drei", Compact, theme.Regular, 60)
	want := []string{"eins zwei", "Auftrags-", "verarbei-", "tungsver-", "tragsprü-", "fung drei"}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("got %q", got)
	}
}

func TestWidgetsWorkWithoutAHost(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light))
	b := NewIconButton("undo", Tip{Text: "Rückgängig"}, nil)
	test.NewTempWindow(t, b)
	b.MouseIn(mouse(1, 1))
	b.MouseMoved(mouse(2, 2))
	b.MouseOut()
	if b.hovered {
		t.Error("hover is stuck")
	}
}

func TestToastGoesByItselfAndCanUndo(t *testing.T) {
	content := container.NewWithoutLayout()
	_, h, c := show(t, content)
	undone := 0
	h.ShowToast(Toast{Text: "Karte gelöscht.", Icon: "trash", Action: "Rückgängig", Do: func() { undone++ }})
	bar := h.toast
	if got := bar.Position(); got.Y != 400-toastBottom-toastHeight || whole((800-bar.Size().Width)/2) != got.X {
		t.Errorf("at %v of %v", got, bar.Size())
	}
	bar.button.Tapped(tap(1, 1))
	if undone != 1 || h.toast != nil {
		t.Error("the action must work once and close the toast")
	}
	h.ShowToast(Toast{Text: "eins"})
	h.ShowToast(Toast{Text: "zwei", Tone: Good})
	c.pass(toastStays - time.Second)
	if h.toast == nil || h.toast.AccessibilityLabel() != "zwei" {
		t.Fatal("the newer toast must take the place of the older")
	}
	h.toast.MouseIn(mouse(1, 1))
	h.toast.MouseMoved(mouse(1, 1))
	c.pass(toastStays)
	if h.toast == nil {
		t.Fatal("goes while the pointer is on it")
	}
	h.toast.Tapped(tap(1, 1))
	h.toast.MouseOut()
	c.pass(toastStays)
	if h.toast != nil {
		t.Error("does not go")
	}
	h.HideToast()
}

func TestToastFollowsTheWindow(t *testing.T) {
	w, h, _ := show(t, container.NewWithoutLayout())
	h.ShowToast(Toast{Text: "Karte gelöscht."})
	w.Resize(fyne.NewSize(1000, 600))
	if got := h.toast.Position().Y; got != 600-toastBottom-toastHeight {
		t.Errorf("stays at %v", got)
	}
}
