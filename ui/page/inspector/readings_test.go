package inspector

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/sample"
	"wegmarke/ui/kit"
)

func (b *bench) figure(title string) domain.ID {
	b.t.Helper()
	for _, i := range document.Indicators(b.s.Doc()) {
		if i.Title == title {
			return i.ID
		}
	}
	b.t.Fatalf("no indicator %q", title)
	return domain.ID{}
}

// latest is the last reading of an indicator.
func (b *bench) latest(id domain.ID) domain.Reading {
	all := document.Readings(b.s.Doc(), id)
	return all[len(all)-1]
}

func TestFigureShowsItsCalculationAndCourse(t *testing.T) {
	b := open(t, "de")
	b.panel.Show([]domain.ID{b.figure("Abschlussquote")})
	b.wantSays("Kennzahl", "26 ÷ 96 × 100 = 27,1 % · CRM", "▼ 4 Pkt. seit 31.12.2025", "Ziel 35 %", "Aufträge", "Angebote")
	b.panel.Show([]domain.ID{b.figure("Kundenwert")})
	b.wantSays("28.152 × 1 × 8 × 25 % = 56.304 €", "Auftragswert in €", "Marge in %")
	b.words.SetLanguage("en")
	b.wantSays("28,152 × 1 × 8 × 25 % = €56,304", "Order value in €")
}

func TestReadingIsCalculatedFromItsInputs(t *testing.T) {
	b := open(t, "de")
	id := b.figure("Abschlussquote")
	n := len(document.Readings(b.s.Doc(), id))
	b.panel.Show([]domain.ID{id})
	empty := func() []*kit.Entry {
		var out []*kit.Entry
		for _, e := range widgets[*kit.Entry](b) {
			if e.Text == "" && e.PlaceHolder == "" {
				out = append(out, e)
			}
		}
		return out
	}
	fields := empty()
	if len(fields) != 2 {
		t.Fatalf("%d fields for two inputs", len(fields))
	}
	b.write(fields[0], "viele")
	b.wantSays("Das ist keine Zahl.")
	if fields[0].Text != "viele" {
		t.Errorf("what was typed is lost: %q", fields[0].Text)
	}
	b.write(fields[0], "48")
	b.wantSays("48 ÷ – × 100 = –")
	if len(document.Readings(b.s.Doc(), id)) != n {
		t.Fatal("half of the inputs make a value")
	}
	b.write(fields[1], "176")
	b.wantLabel("edit.reading.added")
	b.wantSays("48 ÷ 176 × 100 = 27,3 % · CRM", "seit 05.03.2026")
	if r := b.latest(id); len(document.Readings(b.s.Doc(), id)) != n+1 || r.Inputs != 3 || r.Date != sample.StoryDay {
		t.Errorf("new reading %+v", r)
	}
	if got := empty(); len(got) != 2 {
		t.Errorf("the row for a new value is not empty again: %d", len(got))
	}
}

func TestUnfoldedReadingShowsInputsAndSource(t *testing.T) {
	b := open(t, "de")
	id := b.figure("Kosten je Lead")
	b.panel.Show([]domain.ID{id})
	for _, button := range widgets[*kit.IconButton](b) {
		if button.AccessibilityLabel() == "Angaben und Quelle" {
			b.window.Canvas().Focus(button)
			button.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
			break
		}
	}
	b.write(b.entry("212"), "0")
	b.wantLabel("edit.reading.inputs")
	b.wantSays("31.400 ÷ 0 = –")
	if r := b.latest(id); r.Inputs != 3 || r.B != 0 || r.A != 31400 {
		t.Errorf("reading %+v", r)
	}
	b.write(b.entry("0"), "200")
	b.wantSays("31.400 ÷ 200 = 157 €")
	if r := b.latest(id); r.Value != 157 {
		t.Errorf("reading %+v", r)
	}
	b.write(b.entry("Controlling"), "Buchhaltung")
	b.wantLabel("edit.reading.source")
	b.write(b.entry("157"), "160,5")
	b.wantLabel("edit.reading.value")
	if r := b.latest(id); r.Value != 160.5 || r.Inputs != 0 || r.Source != "Buchhaltung" {
		t.Errorf("by hand %+v", r)
	}
	b.wantNot("31.400 ÷ 200")
}

func TestFigureFollowsTheCatalogue(t *testing.T) {
	b := open(t, "de")
	id := b.figure("Zufriedenheit")
	b.panel.Show([]domain.ID{id})
	for _, button := range widgets[*kit.Button](b) {
		if button.AccessibilityLabel() == "Aus dem Katalog wählen" {
			test.Tap(button)
		}
	}
	field, ok := b.window.Canvas().Focused().(fyne.Focusable)
	if !ok || b.window.Canvas().Overlays().Top() == nil {
		t.Fatal("the catalogue does not open")
	}
	for _, r := range "csat" {
		field.TypedRune(r)
	}
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	b.wantLabel("edit.indicator.kind")
	i := found[domain.Indicator](b, id)
	if i.Kind != "indicator.satisfaction" || i.Unit != domain.UnitPercent || i.Title != "Zufriedenheit" {
		t.Errorf("%+v", i)
	}
	b.wantSays("Zufriedene (4–5)", "Alle Antworten", "Kundenzufriedenheit (CSAT)")
}
