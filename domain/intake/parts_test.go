package intake

import (
	"strings"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// maps reads tables after they were parted, and writes down what comes of each.
func maps(t *testing.T, grids ...Grid) []string {
	t.Helper()
	p, err := Recognise(Parts(grids), Options{})
	if err != nil {
		t.Fatal(err)
	}
	doc := empty(t)
	b := built(t, doc, p)
	var out []string
	for _, m := range b.Maps {
		out = append(out, strings.TrimSpace(picture(doc, m)))
	}
	if len(p.Pieces) != len(b.Maps) {
		for _, piece := range p.Pieces {
			out = append(out, string(piece.Kind))
		}
	}
	return out
}

func TestSeveralCanvasesInOneTable(t *testing.T) {
	first := `Erste Karte
		Phase | Awareness | Purchase
		Kundenaktionen | Sucht | Kauft
		Schmerzpunkte | Nichts da | Teuer`
	second := `Zweite Karte
		Phase | Anfrage | Besuch
		Ziele | Rat | Gefühl
		Ideen | Chat | Kaffee`
	want := []string{"Awareness | Purchase\nactions: [Sucht] [Kauft]\npains: [Nichts da] [Teuer]", "Anfrage | Besuch\ngoals: [Rat] [Gefühl]\nideas Ideen: [Chat] [Kaffee]"}
	below := sheet(first + "\n\n" + second)
	beside := sheet(first)
	for _, c := range sheet(second).Cells {
		c.Col += 5
		beside.Cells = append(beside.Cells, c)
	}
	apart := sheet(strings.Replace(first, "\n", "\n\n", 1) + "\n\n\n" + strings.Replace(second, "\n", "\n\n", 1))
	for name, g := range map[string]Grid{"below": below, "beside": beside, "titles apart": apart} {
		got := maps(t, g)
		if len(got) != 2 || got[0] != want[0] || got[1] != want[1] {
			t.Errorf("%s: %q", name, got)
		}
	}
	titles := Parts([]Grid{apart})
	if len(titles) != 2 || titles[0].Name != "Tabelle1 (1)" {
		t.Errorf("they are called %q", titles[0].Name)
	}
}

func TestOneCanvasWithEmptyRowsStaysOne(t *testing.T) {
	for name, text := range map[string]string{
		"empty rows between lanes": `
			Phase | Awareness | Purchase

			Kundenaktionen | Sucht | Kauft
			Ziele | Rat | Ruhe

			Schmerzpunkte | Nichts da | Teuer
			Ideen | Chat | Kaffee`,
		"the same phases again": `
			Kundensicht | Awareness | Purchase
			Kundenaktionen | Sucht | Kauft
			Ziele | Rat | Ruhe

			Unternehmenssicht | Awareness | Purchase
			Maßnahmen | Anzeige | Rabatt
			Verantwortlich | Jana | Ali`,
		"empty columns between phases": `
			Phase | Awareness | | Purchase
			Kundenaktionen | Sucht | | Kauft
			Schmerzpunkte | Nichts da | | Teuer`,
	} {
		if parts := Parts([]Grid{sheet(text)}); len(parts) != 1 {
			t.Errorf("%s: %d parts", name, len(parts))
		}
	}
}

func TestEveryShapeStaysWhatItIs(t *testing.T) {
	for _, s := range shapes {
		parts := Parts([]Grid{sheet(s.sheet)})
		if len(parts) != 1 || len(parts[0].Cells) != len(sheet(s.sheet).Cells) {
			t.Errorf("%s: %d parts", s.name, len(parts))
		}
	}
}

func TestAListOfCardsIsAMap(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"German": {`
			Nr | Phase | Ebene | Text | Emotion
			1 | Awareness | Kundenaktionen | Sucht im Netz |
			2 | Awareness | Schmerzpunkte | Findet nichts | -1
			3 | Purchase | Kundenaktionen | Bestellt | 2
			4 | Awareness | Kundenaktionen | Fragt Kollegen |`,
			"Awareness | Purchase\nactions: [Sucht im Netz; Fragt Kollegen] [Bestellt]\npains: [Findet nichts] []\nfeelings Emotion: [-1] [+2]"},
		"English with steps, phases filled down": {`
			Stage | Step | Category | Description | Owner
			Awareness | Search | Actions | Googles | Jana
			 | Read | Pain points | Too long | Ali
			Purchase | Order | Actions | Buys |`,
			"Awareness(Search, Read) | Purchase(Order)\nactions Actions: [Googles] [] [Buys]\npains: [] [Too long] []\nresponsible Owner: [Jana] [Ali] []"},
	} {
		got := maps(t, sheet(c.text))
		if len(got) != 1 || got[0] != c.want {
			t.Errorf("%s: %q", name, got)
		}
	}
	list := sheet(`
		Touchpoint | Phase | Typ | Beschreibung
		Website | Awareness | Online | Startseite
		Messe | Decision | Offline | Stand
		Hotline | Service | Mensch | Rund um die Uhr`)
	if parts := Parts([]Grid{list}); parts[0].Cells[0].Text != "Touchpoint" {
		t.Error("a list of touchpoints was taken for cards")
	}
	if doc := empty(t); len(document.Maps(doc)) != 0 {
		t.Error("an empty project has a map")
	}
}

func TestTitlesDatesAndListsOfNames(t *testing.T) {
	down := sheet(`
		Kundenreise Praxis
		| Kunde | | Praxis
		Phase | Was macht der Kunde? | Kontaktpunkte | Maßnahmen
		Termin | Ruft an | Telefon, Website, App | Online-Buchung
		Behandlung | Kommt | Empfang | Parkplätze`)
	p, err := Recognise([]Grid{down}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := p.Pieces[0]; got.Title != "Kundenreise Praxis" || !got.Turned {
		t.Errorf("the map is called %q", got.Title)
	}
	doc := empty(t)
	b := built(t, doc, p)
	if got := picture(doc, b.Maps[0]); !strings.Contains(got, "[Telefon; Website; App]") {
		t.Errorf("%s", got)
	}
	person := found(t, sheet(`
		Name | Petra Sommer
		Alter | 47
		Stand | 01.02.2026
		Ziele | Kosten senken
		Informationsquellen | LinkedIn, Messe, Kollegen`))
	b = built(t, doc, Proposal{Pieces: []Piece{person}})
	who, _ := document.Find[domain.Persona](doc, b.Personas[0])
	if who.AsOf != "2026-02-01" || len(document.Entries(doc, who.ID, "persona.sources")) != 3 {
		t.Errorf("%+v, %d sources", who, len(document.Entries(doc, who.ID, "persona.sources")))
	}
	for text, want := range map[string]bool{"Sommer, Petra": false, "Eins, zwei, drei": true, "Das ist ein Satz, der weitergeht, nicht wahr": false, "a,,b": false} {
		if listed(text) != want {
			t.Errorf("%q", text)
		}
	}
}
