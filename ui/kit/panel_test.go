package kit

import (
	"fmt"
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain/palette"
	"wegmarke/ui/theme"
)

const sentence = "Summe, Lieferzeit und Amortisation stehen auf Seite 1. Ein Video von 90 Sekunden erklärt die Auslegung."

func TestEntryFinishesDropsAndForwards(t *testing.T) {
	var got []string
	var forwarded []fyne.Shortcut
	e := NewEntry(func(s fyne.Shortcut) bool {
		forwarded = append(forwarded, s)
		return true
	})
	e.Finished = func(text string) { got = append(got, text) }
	w, _, _ := show(t, NewTextBox(e))
	e.SetValue("alt")
	w.Canvas().Focus(e)
	e.TypedKey(key(fyne.KeyEnd))
	test.Type(e, "er")
	e.SetValue("fremd")
	if e.Text != "alter" || !e.Dirty() {
		t.Errorf("a text from outside disturbs typing: %q", e.Text)
	}
	e.TypedKey(key(fyne.KeyEscape))
	if e.Text != "alt" || len(got) != 0 || e.Focused() {
		t.Errorf("after Esc: %q, finished %q", e.Text, got)
	}
	w.Canvas().Focus(e)
	test.Type(e, "neu ")
	e.TypedShortcut(&fyne.ShortcutSelectAll{})
	e.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyK, Modifier: fyne.KeyModifierControl})
	if len(forwarded) != 1 || len(got) != 1 || got[0] != "altneu " {
		t.Errorf("forwarded %v, finished %q", forwarded, got)
	}
	e.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierControl})
	if e.Focused() || len(got) != 1 {
		t.Errorf("Ctrl+Enter: focus %v, finished %q", e.Focused(), got)
	}
}

func TestInlineTextLooksLikeProseUntilItIsEdited(t *testing.T) {
	e := NewTextEntry(nil)
	box := NewInlineText(e, Body, Ink2, 17)
	w, _, _ := show(t, container.NewWithoutLayout(box))
	e.SetValue(sentence)
	box.Resize(fyne.NewSize(247, 51))
	if got := box.MinSize().Height; got != 51 {
		t.Errorf("three lines are %v high", got)
	}
	drawn := func() int {
		n := 0
		for _, text := range texts(box) {
			if _, _, _, a := text.Color.RGBA(); a > 0 && text.Text != "" {
				n++
			}
		}
		return n
	}
	if drawn() != 3 {
		t.Errorf("%d lines are drawn at rest", drawn())
	}
	w.Canvas().Focus(e)
	wantColour(t, "focus", rects(box)[0].StrokeColor, palette.Light().Focus)
	if drawn() != 0 {
		t.Error("the box draws over the field while somebody writes")
	}
	w.Canvas().Unfocus()
	if drawn() != 3 {
		t.Errorf("%d lines are drawn after editing", drawn())
	}
}

func TestProseBreaksEverythingThatIsTooWide(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light))
	const word = "Auftragsverarbeitungsvertragsprüfung"
	for _, text := range []string{sentence, "ab " + word + " cd", strings.Repeat(word, 40), "日本語の文章", "a\n\nb", "nur 27\u00a0% davon"} {
		for _, width := range []float32{247, 60, 10} {
			lines := wrap(text, Body, theme.Regular, width)
			for _, l := range lines {
				if len([]rune(l)) > 1 && measure(l, Body, theme.Regular) > width {
					t.Errorf("width %v: %q is %v wide", width, l, measure(l, Body, theme.Regular))
				}
			}
			plain := strings.NewReplacer(" ", "", "\n", "", "-", "")
			if got := plain.Replace(strings.Join(lines, "")); got != plain.Replace(text) {
				t.Errorf("width %v: %q became %q", width, text, got)
			}
		}
	}
}

func TestChoiceHoldsOneNoneOrSeveral(t *testing.T) {
	var got []uint
	c := NewChoice(ChoiceParams{Label: "Kanal", Options: []string{"Online", "Offline", "Mensch"}, Changed: func(v uint) { got = append(got, v) }})
	show(t, c)
	c.Resize(fyne.NewSize(240, 26))
	c.Tapped(tap(120, 10))
	if c.Chosen() != 2 || c.AccessibilityLabel() != "Kanal Offline" {
		t.Errorf("chosen %b, %q", c.Chosen(), c.AccessibilityLabel())
	}
	c.Tapped(tap(120, 10))
	c.TypedKey(key(fyne.KeyRight))
	c.TypedKey(key(fyne.KeyDelete))
	if want := "[2 0 4 0]"; fmt.Sprint(got) != want {
		t.Errorf("changes %v, want %s", got, want)
	}
	several := NewChoice(ChoiceParams{Options: []string{"a", "b", "c"}, Several: true, Chosen: 1})
	several.Toggle(2)
	several.Toggle(0)
	if several.Chosen() != 4 {
		t.Errorf("several: %b", several.Chosen())
	}
	needed := NewChoice(ChoiceParams{Options: []string{"a", "b"}, Needed: true, Chosen: 1})
	needed.Toggle(0)
	if needed.Chosen() != 1 {
		t.Error("a choice that is needed was taken away")
	}
}

func TestGalleryChoosesByClickAndKey(t *testing.T) {
	var got []int
	g := NewGallery(GalleryParams{
		Label: "Gefühl", Names: []string{"a", "b", "c"}, Chosen: -1, Cell: 30, Picture: 20,
		Draw: func(_, pixels int, _ *palette.Palette) image.Image {
			return image.NewRGBA(image.Rect(0, 0, pixels, pixels))
		},
		Changed: func(i int) { got = append(got, i) },
	})
	show(t, g)
	wantSize(t, "gallery", g.MinSize(), 90, 30)
	g.Tapped(tap(65, 10))
	g.TypedKey(key(fyne.KeyLeft))
	g.TypedRune('1')
	g.TypedRune('9')
	if fmt.Sprint(got) != "[2 1 0]" || g.AccessibilityLabel() != "Gefühl a" {
		t.Errorf("chosen %v, %q", got, g.AccessibilityLabel())
	}
}

func TestMeterMarksTheTarget(t *testing.T) {
	m := NewMeter(MeterData{Title: "Abschlussquote", Value: "27 %", Target: "Ziel 35 %", Share: 27.1 / 35, HasTarget: true}, nil)
	show(t, m)
	wantSize(t, "meter", m.MinSize(), -1, 46)
	m.Resize(fyne.NewSize(247, 46))
	bars := rects(m)
	if w := bars[2].Size().Width; w != 134 {
		t.Errorf("the bar is %v wide, the design shows 54 %% of 247", w)
	}
	if x := bars[3].Position().X; x != 173 {
		t.Errorf("the mark stands at %v", x)
	}
	wantColour(t, "missed", bars[2].FillColor, palette.Light().Bad)
	m.Set(MeterData{Title: "x", Value: "5", HasTarget: true, Share: 9, Reached: true})
	wantColour(t, "reached", rects(m)[2].FillColor, palette.Light().Good)
	if rects(m)[2].Size().Width != 247 {
		t.Error("a value beyond the end leaves the bar")
	}
	m.Set(MeterData{Title: "x", Value: "5"})
	if !rects(m)[1].Hidden || m.MinSize().Height != 34 {
		t.Error("a figure without a target has a bar")
	}
}

func TestCardButtonAndChipRemoval(t *testing.T) {
	n := 0
	c := NewCardButton("Angebot kommt erst nach 9,5 Tagen", "bolt", PainTag, func() { n++ })
	show(t, c)
	c.Resize(fyne.NewSize(247, 24))
	wantSize(t, "card", c.MinSize(), -1, 24)
	c.SetText(strings.Repeat(sentence, 4))
	wantSize(t, "long card", c.MinSize(), -1, 54)
	c.Tapped(tap(5, 5))
	chip := NewPersonChip(Person{Name: "Markus Feldhaus", Initials: "MF"}, "Feldhaus", nil)
	chip.SetPhoto(image.NewRGBA(image.Rect(0, 0, 8, 6)))
	chip.SetRemove(Tip{Text: "Zuordnung entfernen"}, func() { n += 10 })
	show(t, chip)
	chip.Resize(chip.MinSize())
	chip.MouseIn(mouse(5, 5))
	chip.Tapped(tap(5, 5))
	chip.Tapped(tap(chip.Size().Width-6, 5))
	chip.TypedKey(key(fyne.KeyDelete))
	if n != 21 {
		t.Errorf("did %d", n)
	}
}
