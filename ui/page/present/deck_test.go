package present_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/palette"
	"wegmarke/domain/raster"
	"wegmarke/domain/sample"
	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
	"wegmarke/ui/i18n"
	"wegmarke/ui/page/present"
)

func deck(t *testing.T, at int) (*present.Deck, *document.Document, *typeset.Fonts) {
	t.Helper()
	doc, err := sample.Story(sample.Params{IDs: sample.Sequence(1)})
	if err != nil {
		t.Fatal(err)
	}
	fonts, err := typeset.NewFonts()
	if err != nil {
		t.Fatal(err)
	}
	m := document.Maps(doc)[0].ID
	phase := domain.ID{}
	if at > 0 {
		phase = document.Phases(doc, m)[at-1].ID
	}
	light := palette.Light()
	return present.NewDeck(present.Params{
		View: doc, Map: m, Fonts: fonts, Palette: func() *palette.Palette { return &light },
		Words: i18n.New(i18n.German).Words(), Today: sample.StoryDay,
	}, phase), doc, fonts
}

func TestADeckWalksThroughAllPhasesAndBack(t *testing.T) {
	d, doc, _ := deck(t, 0)
	if n, of := d.Number(); n != 0 || of != 7 || d.Title() != document.Maps(doc)[0].Title {
		t.Fatalf("the opening is %d of %d, %q", n, of, d.Title())
	}
	for i, p := range document.Phases(doc, d.Map) {
		if d.Coming() != p.Title {
			t.Errorf("before phase %d comes %q", i+1, d.Coming())
		}
		if !d.Forward() || d.Phase() != p.ID {
			t.Fatalf("phase %d does not show", i+1)
		}
	}
	if d.Forward() || d.Coming() != "" {
		t.Error("the deck goes on behind its end")
	}
	for range 7 {
		if !d.Back() {
			t.Fatal("the deck does not turn back")
		}
	}
	if d.Back() || !d.Phase().IsZero() {
		t.Error("the deck does not end at the opening")
	}
	if d.Last(); d.Coming() != "" {
		t.Error("the last slide is not the last")
	}
}

func TestADeckBeginsAtThePhaseAtHand(t *testing.T) {
	d, doc, _ := deck(t, 3)
	if d.Phase() != document.Phases(doc, d.Map)[2].ID {
		t.Errorf("the deck begins at %q", d.Title())
	}
}

func TestADeckThatBeginsAtAPhaseGoesBackThroughAllSlides(t *testing.T) {
	doc, err := sample.Set("W3", sample.Params{IDs: sample.Sequence(1)})
	if err != nil {
		t.Fatal(err)
	}
	fonts, err := typeset.NewFonts()
	if err != nil {
		t.Fatal(err)
	}
	m, light := document.Maps(doc)[0].ID, palette.Light()
	at := document.Phases(doc, m)[2].ID
	begin := func(phase domain.ID) *present.Deck {
		return present.NewDeck(present.Params{
			View: doc, Map: m, Fonts: fonts, Palette: func() *palette.Palette { return &light },
			Words: i18n.New(i18n.German).Words(), Today: sample.StoryDay,
		}, phase)
	}
	name := func(d *present.Deck) string { return fmt.Sprint(d.Phase(), d.Slide().Next()) }
	var forth, back []string
	d := begin(domain.ID{})
	for forth = append(forth, name(d)); d.Phase() != at && d.Forward(); {
		forth = append(forth, name(d))
	}
	if len(forth) < 5 {
		t.Fatalf("only %d slides: no phase has several", len(forth))
	}
	d = begin(at)
	for back = append(back, name(d)); d.Back(); {
		back = append(back, name(d))
	}
	slices.Reverse(back)
	if !slices.Equal(forth, back) {
		t.Errorf("forth:\n%q\nand back:\n%q", forth, back)
	}
	if d.Forward(); d.Phase() != document.Phases(doc, m)[0].ID {
		t.Error("behind the opening does not come the first phase")
	}
}

func TestLanesAreBroughtOutOneAfterTheOther(t *testing.T) {
	d, _, _ := deck(t, 1)
	first := d.Phase()
	rows := d.Slide().Rows()
	seen := make(map[domain.ID]bool)
	for range rows {
		if !d.LaneDown() || d.Phase() != first || d.Lane().IsZero() || seen[d.Lane()] {
			t.Fatal("a lane is left out")
		}
		seen[d.Lane()] = true
	}
	if d.LaneDown(); d.Phase() == first || !d.Lane().IsZero() {
		t.Error("behind the last lane the next slide does not show as a whole")
	}
	if d.LaneUp(); d.Phase() != first {
		t.Error("before the first lane the slide before does not show")
	}
	d.LaneDown()
	if !d.AllLanes() || d.AllLanes() || !d.Lane().IsZero() {
		t.Error("the lanes do not show alike again")
	}
}

func TestADeckFollowsTheScreen(t *testing.T) {
	d, _, _ := deck(t, 4)
	phase := d.Phase()
	d.LaneDown()
	lane := d.Lane()
	d.SetShape(4.0 / 3)
	w, h := d.Slide().PaneSize(scene.Body)
	if d.Phase() != phase || d.Lane() != lane || w/h < 1.3 || w/h > 1.34 {
		t.Errorf("on another screen: %v × %v, same phase %v, same lane %v", w, h, d.Phase() == phase, d.Lane() == lane)
	}
}

// shown is a screen in a test window, and what was asked of the window around it.
type shown struct {
	*present.Screen
	asked []string
	later []func()
}

func newShown(t *testing.T) *shown {
	t.Helper()
	test.NewTempApp(t)
	d, _, fonts := deck(t, 0)
	s := &shown{}
	s.Screen = present.NewScreen(d, present.ScreenParams{
		Painter: raster.New(raster.Params{Fonts: fonts}), Hint: "→",
		Later: func(_ time.Duration, f func()) func() { s.later = append(s.later, f); return func() {} },
		End:   func() { s.asked = append(s.asked, "end") }, Notes: func() { s.asked = append(s.asked, "notes") },
		Moved: func() { s.asked = append(s.asked, "moved") },
	})
	w := test.NewTempWindow(t, s.Screen)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(640, 360))
	s.asked = nil
	return s
}

func TestKeysOfThePresentation(t *testing.T) {
	for _, c := range []struct {
		keys  []fyne.KeyName
		phase int
		asked string
	}{
		{[]fyne.KeyName{fyne.KeyRight}, 1, "moved"},
		{[]fyne.KeyName{fyne.KeyPageDown, fyne.KeySpace, fyne.KeyLeft}, 1, "moved"},
		{[]fyne.KeyName{fyne.KeyEnd, fyne.KeyRight}, 7, "moved"},
		{[]fyne.KeyName{fyne.KeyEnd, fyne.KeyHome}, 0, "moved"},
		{[]fyne.KeyName{fyne.KeyB, fyne.KeyRight}, 0, ""},                           // the key only brings the slide back
		{[]fyne.KeyName{fyne.KeyPeriod, fyne.KeyEscape, fyne.KeyRight}, 1, "moved"}, // and so does Escape
		{[]fyne.KeyName{fyne.KeyN}, 0, "notes"},
		{[]fyne.KeyName{fyne.KeyEscape}, 0, "end"},
		{[]fyne.KeyName{fyne.KeyF5}, 0, "end"},
		{[]fyne.KeyName{fyne.KeyRight, fyne.KeyDown, fyne.KeyEscape}, 1, "moved"}, // all lanes first
		{[]fyne.KeyName{fyne.KeyRight, fyne.KeyDown, fyne.KeyEscape, fyne.KeyEscape}, 1, "end"},
	} {
		s := newShown(t)
		for _, k := range c.keys {
			s.Key(k)
		}
		last := ""
		if n := len(s.asked); n > 0 {
			last = s.asked[n-1]
		}
		if n, _ := s.Deck().Number(); n != c.phase || last != c.asked {
			t.Errorf("%v: phase %d, asked %q; want %d, %q", c.keys, n, last, c.phase, c.asked)
		}
	}
}

func TestThePointerOfLightTakesTheCursorsPlace(t *testing.T) {
	s := newShown(t)
	if s.Cursor() != desktop.DefaultCursor {
		t.Error("the cursor is hidden from the beginning")
	}
	s.Key(fyne.KeyL)
	hidden := s.Cursor()
	s.Key(fyne.KeyL)
	if hidden == s.Cursor() {
		t.Error("the cursor shows beside the pointer of light")
	}
	s.Started()
	for _, f := range s.later {
		f()
	}
	if s.Cursor() != hidden {
		t.Error("the cursor stays when the mouse rests")
	}
}
