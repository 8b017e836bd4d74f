package edit

import (
	"slices"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/sample"
)

func TestListsLoseTheirSigns(t *testing.T) {
	for text, want := range map[string][]string{
		"- Anfrage senden\n- Angebot prüfen\n\n": {"Anfrage senden", "Angebot prüfen"},
		"•\tErstens\n•\tZweitens\r\no\tTiefer":   {"Erstens", "Zweitens", "Tiefer"},
		"1. Anruf\n2. Besuch\n3) Vertrag":        {"Anruf", "Besuch", "Vertrag"},
		"3. Oktober ist frei\n24. Dezember auch": {"3. Oktober ist frei", "24. Dezember auch"},
		"-5 % Rabatt\n2024 war gut":              {"-5 % Rabatt", "2024 war gut"},
		"[ ] Messe buchen\n[x] Stand bauen":      {"Messe buchen", "Stand bauen"},
		"\"zwei\nZeilen\"\nund noch eine":        {"zwei\nZeilen", "und noch eine"},
		"– Strich\n  – Tiefer":                   {"Strich", "Tiefer"},
		"":                                       nil,
	} {
		if got := Lines(text); !slices.Equal(got, want) {
			t.Errorf("%q gives %q", text, got)
		}
	}
}

// plain is a map of the sample with the lanes and steps of its first cells.
func plain(t *testing.T) (*document.Document, domain.ID, []domain.Lane, []domain.Step) {
	t.Helper()
	doc, err := sample.Story(sample.Params{IDs: sample.Sequence(1)})
	if err != nil {
		t.Fatal(err)
	}
	m := document.Maps(doc)[0].ID
	return doc, m, document.Lanes(doc, m), document.Columns(doc, m)
}

func lastText(v document.View, lane, step domain.ID) string {
	cards := document.Cards(v, lane, step)
	if len(cards) == 0 {
		return ""
	}
	return document.CardText(v, cards[len(cards)-1])
}

func TestABlockLandsInTheGrid(t *testing.T) {
	doc, m, lanes, columns := plain(t)
	b, ok := ParseBlock(doc, m, "oben links\toben rechts\r\n\tunten rechts\r\n")
	if !ok {
		t.Fatal("is no block")
	}
	d := document.NewDraft(doc)
	at := End(lanes[0].ID, columns[1].ID)
	if p, l, c := b.Beyond(doc, at); p+l+c != 0 {
		t.Errorf("lacks %d, %d for %d cells", p, l, c)
	}
	made, err := b.Paste(d, at, nil)
	if err != nil || len(made) != 3 {
		t.Fatalf("makes %d, %v", len(made), err)
	}
	for _, want := range []struct {
		lane, column int
		text         string
	}{{0, 1, "oben links"}, {0, 2, "oben rechts"}, {1, 2, "unten rechts"}} {
		if got := lastText(d, lanes[want.lane].ID, columns[want.column].ID); got != want.text {
			t.Errorf("lane %d, column %d says %q", want.lane, want.column, got)
		}
	}
}

func TestALargeBlockGrowsTheMapOrIsCut(t *testing.T) {
	doc, m, lanes, columns := plain(t)
	last := len(columns) - 1
	at := End(lanes[len(lanes)-1].ID, columns[last].ID)
	text := "\t" + document.Phases(doc, m)[0].Title + "\tNachkauf\nEigenes\ta\tb\n" + "Schmerzpunkte\tc\td\n"
	b, ok := ParseBlock(doc, m, text)
	if !ok || len(b.Rows) != 2 || len(b.Columns) != 2 || b.Lanes[0] != "Eigenes" {
		t.Fatalf("is %+v, %v", b, ok)
	}
	if p, l, c := b.Beyond(doc, at); p != 1 || l != 1 || c != 3 {
		t.Errorf("lacks %d phases, %d lanes for %d cells", p, l, c)
	}
	cut := document.NewDraft(doc)
	if made, err := b.Paste(cut, at, nil); err != nil || len(made) != 1 {
		t.Errorf("cut makes %d, %v", len(made), err)
	}
	d := document.NewDraft(doc)
	made, err := b.Paste(d, at, &Growth{Phase: "Neu", Lane: "Eigene"})
	if err != nil || len(made) != 4 {
		t.Fatalf("grown makes %d, %v", len(made), err)
	}
	phases, grown := document.Phases(d, m), document.Lanes(d, m)
	if got := phases[len(phases)-1].Title; got != "Nachkauf" {
		t.Errorf("the new phase is %q", got)
	}
	if got := grown[len(grown)-1].Title; got != "Schmerzpunkte" || len(grown) != len(lanes)+1 {
		t.Errorf("the last of %d lanes is %q", len(grown), got)
	}
	if got := lastText(d, grown[len(grown)-1].ID, document.Columns(d, m)[last+1].ID); got != "d" {
		t.Errorf("the corner says %q", got)
	}
	if _, err := d.Change(); err != nil {
		t.Error(err)
	}
}

func TestWhatIsNoBlock(t *testing.T) {
	doc, m, _, _ := plain(t)
	for _, text := range []string{"", "ein Satz", "zwei\nZeilen", "•\teins\n•\tzwei", "1.\teins\n2.\tzwei", "\t\t\n", "allein\t\n"} {
		if b, ok := ParseBlock(doc, m, text); ok {
			t.Errorf("%q is a block %q", text, b.Rows)
		}
	}
}
