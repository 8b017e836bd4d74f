package intake

import (
	"testing"

	"wegmarke/domain/document"
)

func TestMergedHeadings(t *testing.T) {
	g := sheet(`
		Customer Journey | | | |
		 | Awareness | | Purchase |
		 | Problem | Search | Compare | Order
		Actions | a | b | c | d
		 | e | | | f
		Pains | g | h | i | j`)
	g.Merges = []Merge{{1, 1, 1, 5}, {2, 2, 2, 3}, {2, 4, 2, 5}, {4, 1, 5, 1}, {1048570, 1, 1048576, 16384}}
	p := found(t, g)
	doc := empty(t)
	b := built(t, doc, Proposal{[]Piece{p}})
	want := "Awareness(Problem, Search) | Purchase(Compare, Order)\nactions Actions: [a; e] [b] [c] [d; f]\npains Pains: [g] [h] [i] [j]\n"
	if got := straight(picture(doc, b.Maps[0])); got != want || p.Title != "Customer Journey" {
		t.Errorf("%s of %q", got, p.Title)
	}
}

func TestACorrectionIsRemembered(t *testing.T) {
	first := sheet("Phase | Awareness | Purchase\nAktionen | a | b\nWetter | c | d\nPains | e | f")
	p := found(t, first)
	p.SetLine(2, "lane.thoughts")
	p.Items[1].Ignore = true
	p.Arrange()
	known := map[string]Mapping{p.Signature: p.Mapping()}
	next := sheet("Phase | Consideration | Purchase | Loyalty\nAktionen | g | h | i\nWetter | j | k | l\nPains | m | n | o")
	again, err := Recognise([]Grid{next}, Options{Known: known})
	if err != nil {
		t.Fatal(err)
	}
	q := again.Pieces[0]
	if q.Signature != p.Signature || q.Lines[2].Role != "lane.thoughts" || q.Items[0].Ignore || !q.Items[1].Ignore || q.Items[2].Ignore {
		t.Errorf("not remembered: %+v", q)
	}
	if got := q.Mapping(); got.Lines["wetter"] != "lane.thoughts" || len(got.Ignored) != 1 {
		t.Errorf("the mapping is lost when it is used: %+v", got)
	}
}

func TestWhatAWholeSheetIsIsRemembered(t *testing.T) {
	g := sheet("Obst | Preis\nApfel | 1\nBirne | 2")
	said, err := Recognise([]Grid{g}, Options{Forced: map[int]Forced{0: {Kind: KindMeasures}}})
	if err != nil {
		t.Fatal(err)
	}
	p := said.Pieces[0]
	again, err := Recognise([]Grid{g}, Options{Known: map[string]Mapping{p.Signature: p.Mapping()}})
	if err != nil || again.Pieces[0].Kind != KindMeasures {
		t.Errorf("found %s, %v", again.Pieces[0].Kind, err)
	}
}

func TestFillingAMapDoublesNothing(t *testing.T) {
	doc := empty(t)
	first, err := Recognise([]Grid{sheet("Phase | Awareness | Purchase\nSchmerzpunkte | a | b\nGefühle | 2 | 4\nTouchpoints | Web | Shop")}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	m := built(t, doc, first).Maps[0]
	again := built(t, doc, first, m)
	if !again.Change.IsEmpty() || again.Same != 6 {
		t.Errorf("the same table changes %d records, %d are the same", again.Change.Len(), again.Same)
	}
	more, err := Recognise([]Grid{sheet("Stage | Bewusstsein | Kauf | Loyalität\nPain points | c | B | d\nEigenes | e | |")}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	built(t, doc, more, m)
	want := "Awareness | Purchase | Loyalität\nfeelings: [-1] [+1] []\nown Eigenes: [e] [] []\npains: [a; c] [b] [d]\ntouchpoints Touchpoints: [Web] [Shop] []\n"
	if got := straight(picture(doc, m)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if len(document.Maps(doc)) != 1 || len(document.Touchpoints(doc)) != 2 {
		t.Error("something was doubled")
	}
}

func TestRowsAndColumnsCanBeExchanged(t *testing.T) {
	g := sheet("x | p | q | r\nA | 1 | 2 | 3\nB | 4 | 5 | 6")
	for turn, want := range map[bool]int{false: 3, true: 2} {
		p, err := Recognise([]Grid{g}, Options{Forced: map[int]Forced{0: {Kind: KindMap, Turn: turn}}})
		if err != nil {
			t.Fatal(err)
		}
		if got := len(p.Pieces[0].Items); got != want {
			t.Errorf("turned %v: %d columns, want %d", turn, got, want)
		}
	}
}

func TestEmptyAndHugeTables(t *testing.T) {
	p, err := Recognise([]Grid{{}, FromRows("leer", [][]string{{" "}, {"\u00a0"}})}, Options{})
	if err != nil || len(p.Pieces) != 0 {
		t.Errorf("found %v, %v", p, err)
	}
	g := Grid{}
	for i := range maxColumns + 1 {
		g.Cells = append(g.Cells, Cell{Row: 1, Col: i*10 + 1, Text: "a"})
	}
	if _, err := Recognise([]Grid{g}, Options{}); err != ErrTooLarge {
		t.Errorf("%v", err)
	}
}
