package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"wegmarke/ui/theme"
)

// rowOf shows a row of tabs in a window of a width and notes what it is asked for.
func rowOf(t *testing.T, width float32, names ...string) (row *TabRow, chosen, shut *int, moved *[2]int) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light))
	chosen, shut, moved = new(int), new(int), new([2]int)
	*chosen, *shut = -1, -1
	say := func(s string) func() string { return func() string { return s } }
	var tabs []Tab
	for _, n := range names {
		tabs = append(tabs, Tab{Text: n, Icon: "route"})
	}
	row = NewTabRow(TabRowParams{
		Label: say("Offen"), Close: say("Schließen"), More: say("Alle"),
		Choose: func(i int) { *chosen = i }, Shut: func(i int) { *shut = i },
		Move: func(from, to int) { *moved = [2]int{from, to} }, Menu: func(int, fyne.Position) {},
	})
	row.Set(tabs, 0)
	w := test.NewTempWindow(t, row)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, tabHeight))
	return row, chosen, shut, moved
}

func tapAt(row *TabRow, x float32) {
	row.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, 20)})
}

func TestATabIsChosenAndClosed(t *testing.T) {
	row, chosen, shut, _ := rowOf(t, 900, "Neukauf", "Service", "Messe")
	tapAt(row, row.left(2)+20)
	if *chosen != 2 || *shut != -1 {
		t.Errorf("chose %d, closed %d", *chosen, *shut)
	}
	each, _ := row.widths()
	tapAt(row, row.left(1)+each[1]-tabSide)
	if *shut != 1 {
		t.Errorf("the cross closed %d", *shut)
	}
	row.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	if *chosen != 2 {
		t.Errorf("the key chose %d", *chosen)
	}
	row.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if *shut != 0 {
		t.Errorf("the key closed %d", *shut)
	}
}

func TestManyTabsGetNarrowAndThenHide(t *testing.T) {
	long := "Ein sehr langer Name einer Karte"
	row, chosen, _, _ := rowOf(t, 700, long, long, long)
	each, room := row.widths()
	if room != 3 || each[0] != tabWidest {
		t.Errorf("three tabs are %v wide, room for %d", each, room)
	}
	names := make([]Tab, 12)
	for i := range names {
		names[i] = Tab{Text: long}
	}
	row.Set(names[:5], 0)
	if each, room = row.widths(); room != 5 || each[0] >= tabWidest || each[0] < tabLeastW {
		t.Errorf("five tabs are %v wide, room for %d", each, room)
	}
	row.Set(names, 0)
	if _, room = row.widths(); room >= 12 || row.first != 0 {
		t.Errorf("room for %d of 12", room)
	}
	row.Set(names, 11)
	if row.first+room != 12 {
		t.Errorf("the last tab is out of sight: from %d on, %d of them", row.first, room)
	}
	row.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 10)})
	if row.first+room != 11 {
		t.Error("the wheel does not scroll")
	}
	if at := row.spot(fyne.NewPos(690, 20)); !at.more {
		t.Error("there is no sign for the others")
	}
	tapAt(row, 690)
	if *chosen != -1 {
		t.Error("the sign chose a tab")
	}
	if top := CanvasOf(row).Overlays().Top(); top == nil {
		t.Error("the sign opens no list")
	}
}

func TestATabIsCarriedAlongTheRow(t *testing.T) {
	row, chosen, _, moved := rowOf(t, 900, "Neukauf", "Service", "Messe")
	press := func(b desktop.MouseButton, x float32) {
		e := &desktop.MouseEvent{Button: b}
		e.Position = fyne.NewPos(x, 20)
		row.MouseDown(e)
	}
	drag := func(x float32) {
		e := &fyne.DragEvent{}
		e.Position = fyne.NewPos(x, 20)
		row.Dragged(e)
	}
	each, _ := row.widths()
	press(desktop.MouseButtonPrimary, 20)
	drag(row.left(2) + each[2]/2 + 4)
	if *moved != [2]int{0, 2} {
		t.Fatalf("moved %v", *moved)
	}
	row.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if *moved != [2]int{2, 0} {
		t.Errorf("Esc moved %v", *moved)
	}
	drag(row.left(1) + each[1])
	if *moved != [2]int{2, 0} {
		t.Error("the drag goes on after Esc")
	}
	row.DragEnd()
	if *chosen != -1 {
		t.Error("a drag that was given up chose a tab")
	}
	press(desktop.MouseButtonPrimary, 20)
	drag(row.left(1) + each[1] - 2)
	row.DragEnd()
	if *chosen != 1 {
		t.Errorf("the carried tab is not chosen: %d", *chosen)
	}
}
