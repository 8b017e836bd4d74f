package intake

import (
	"image/png"
	"os"
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
	if path := os.Getenv("INTAKE_SHOT"); path != "" {
		f, err := os.Create(path)
		if err == nil {
			_ = png.Encode(f, st.window.Canvas().Capture())
			_ = f.Close()
		}
	}
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
