package intake

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	source "wegmarke/domain/intake"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// stage is a window with the page.
type stage struct {
	page    *Page
	window  fyne.Window
	applied []source.Choice
	found   source.Proposal
	cancels int
}

// show opens the page for tables.
func show(t *testing.T, grids ...source.Grid) *stage {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(theme.New(theme.Light))
	st := &stage{}
	page, err := New(Params{
		Grids: grids, File: "karte.xlsx", Words: i18n.New("de"), OnCancel: func() { st.cancels++ }, OnError: func(err error) { t.Error(err) },
		OnApply: func(p source.Proposal, c []source.Choice) { st.found, st.applied = p, c },
	})
	if err != nil {
		t.Fatal(err)
	}
	st.page = page
	st.window = test.NewTempWindow(t, kit.NewHost(page))
	st.window.SetPadded(false)
	st.window.Resize(fyne.NewSize(1180, 720))
	page.Focus(st.window.Canvas())
	return st
}

func (st *stage) key(names ...fyne.KeyName) {
	for _, n := range names {
		st.page.sheet.TypedKey(&fyne.KeyEvent{Name: n})
	}
}

// says are all texts in view.
func says(o fyne.CanvasObject) []string {
	var out []string
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			out = append(out, says(child)...)
		}
	case *canvas.Text:
		if o.Visible() {
			out = append(out, o.Text)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			if o.Visible() {
				out = append(out, says(child)...)
			}
		}
	}
	return out
}

// journey is a map as somebody else lays it out.
func journey() source.Grid {
	return source.FromRows("Journey", [][]string{
		{"Customer Journey Kaffeemaschine"},
		{"Workshop vom 12. Februar"},
		{"Phase", "Aufmerksamkeit", "Abwägung", "Kauf"},
		{"Was tut der Kunde?", "Alte Maschine tropft", "Vergleicht Tests", "Bestellt online"},
		{"Hürden", "- Kein Kaffee\n- Termindruck", "Preise unklar", ""},
		{"Stimmung", "verärgert", "3", "begeistert"},
		{"Lieblingsfarbe", "Blau", "", "Rot"},
	})
}

func TestWhatIsShown(t *testing.T) {
	st := show(t, journey())
	said := strings.Join(says(st.page), "\n")
	for _, want := range []string{
		"„karte.xlsx“ übernehmen", "Journey", "CX-Map", "Sicher erkannt", "1  Aufmerksamkeit", "3  Kauf", "Was tut der Kunde?", "Kundenaktionen", "Hürden",
		"Schmerzpunkte", "Termindruck", "Lieblingsfarbe", "Eigene Ebene", "3 Phasen, 4 Ebenen, 11 Karten", "Zeile 2: Workshop vom 12. Februar",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("does not say %q in\n%s", want, said)
		}
	}
}

func TestTheKeyboardWalksOverTheHeads(t *testing.T) {
	st := show(t, journey())
	st.key(fyne.KeyDown, fyne.KeyDown)
	if h, _ := st.page.sheet.head(st.page.sheet.cursor); h.title != "Hürden" {
		t.Errorf("the keyboard is on %q", h.title)
	}
	st.key(fyne.KeyReturn)
	if st.window.Canvas().Overlays().Top() == nil {
		t.Error("Enter opens no menu")
	}
	st.window.Canvas().Overlays().Remove(st.window.Canvas().Overlays().Top())
	st.key(fyne.KeyRight, fyne.KeyEnd)
	if h, _ := st.page.sheet.head(st.page.sheet.cursor); h.title != "3  Kauf" {
		t.Errorf("the keyboard is on %q", h.title)
	}
	st.key(fyne.KeyEscape)
	if st.cancels != 1 {
		t.Error("Escape does not leave the page")
	}
}

func TestACorrectionShowsAndGoesAlong(t *testing.T) {
	st := show(t, journey())
	items := st.page.lineMenu(4).Items
	items[len(items)-1].Action() // leave the line out
	if said := strings.Join(says(st.page), "\n"); !strings.Contains(said, "3 Phasen, 3 Ebenen, 9 Karten") || !strings.Contains(said, "2 Zeilen oder Notizen") {
		t.Errorf("the counts do not follow: %s", said)
	}
	st.page.itemMenu(1).Items[1].Action() // a step of the phase before it
	if got := len(st.page.state.piece().Columns()); got != 2 {
		t.Errorf("%d phases", got)
	}
	st.page.takeOver()
	if len(st.applied) != 1 || st.found.Pieces[0].Lines[4].Role != source.RoleIgnore || !st.found.Pieces[0].Items[1].Joins {
		t.Error("the corrections are lost")
	}
}

func TestWhatIsNotUnderstoodIsAskedFor(t *testing.T) {
	st := show(t, source.FromRows("Obst", [][]string{{"Obst", "Preis"}, {"Apfel", "1"}}), journey())
	if st.page.state.shown != 1 || len(st.page.state.choices()) != 1 {
		t.Fatal("the sheet that is understood is not the one in view")
	}
	st.page.kindMenu(0).Items[2].Action()
	if got := st.page.state.choices(); len(got) != 2 || st.page.state.proposal.Pieces[0].Kind != source.KindTouchpoints || st.page.state.shown != 0 {
		t.Errorf("choices %v", got)
	}
	st.page.Relabel()
	if len(st.page.state.choices()) != 2 {
		t.Error("a change of language loses the choices")
	}
}

func TestLongListsScroll(t *testing.T) {
	rows := [][]string{{"Touchpoint", "Kanal", "Verantwortlich"}}
	for range 3000 {
		rows = append(rows, []string{"Messe", "Offline", "Anna"})
	}
	st := show(t, source.FromRows("Liste", rows))
	if n := len(st.page.sheet.bands); n == 0 || n > 60 {
		t.Errorf("%d rows exist", n)
	}
	st.key(fyne.KeyEnd)
	if st.page.sheet.scroll.Offset.Y < 1000 {
		t.Error("the end does not come into view")
	}
}
