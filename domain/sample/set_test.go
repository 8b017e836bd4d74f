package sample

import (
	"bytes"
	"image/png"
	"strings"
	"testing"
	"unicode/utf8"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// testedSets are those that a test can build in a moment; the archive is counted by the benchmark.
func testedSets() []string { return []string{"W1", "W2", "W3", "W4", "W5"} }

func set(t *testing.T, name, lang string) *document.Document {
	t.Helper()
	d, err := Set(name, Params{Lang: lang, IDs: Sequence(3)})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func sizeOf(t *testing.T, name string) Size {
	t.Helper()
	for _, s := range append(Sizes(), Grids()...) {
		if s.Name == name {
			return s
		}
	}
	t.Fatalf("no size %s", name)
	return Size{}
}

func TestSetsHaveTheirSizes(t *testing.T) {
	for _, name := range append(testedSets(), "G400", "G5000", "G20000") {
		d, s := set(t, name, "de"), sizeOf(t, name)
		if err := d.Check(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for table, want := range map[domain.Table]int{
			domain.TablePersona: s.Personas, domain.TableTouchpoint: s.Touchpoints, domain.TableMap: s.Maps,
			domain.TablePhase: s.Maps * s.Phases, domain.TableStep: s.Maps * s.Columns,
			domain.TableLane: s.Maps * s.Lanes, domain.TableCard: s.Cards,
		} {
			if got := d.Count(table); got != want {
				t.Errorf("%s: %d of %s, want %d", name, got, table, want)
			}
		}
		if got := len(d.Images()); got != s.Images {
			t.Errorf("%s: %d images, want %d", name, got, s.Images)
		}
		for _, table := range []domain.Table{domain.TableIndicator, domain.TableReading, domain.TableMeasure, domain.TableLink, domain.TableEvidence, domain.TableComment} {
			if d.Count(table) == 0 {
				t.Errorf("%s: no %s", name, table)
			}
		}
	}
}

func TestEverySizeIsAsPlanned(t *testing.T) {
	var cards, images int
	for _, s := range Sizes() {
		cards, images = cards+s.Cards, images+s.Images
	}
	if len(Sizes()) != 6 || cards != 613560 || images != 2046 {
		t.Errorf("%d sizes with %d cards and %d images", len(Sizes()), cards, images)
	}
}

func TestEveryImageIsUsedAndCanBeRead(t *testing.T) {
	d := set(t, "W2", "de")
	used := make(map[domain.Hash]bool)
	for _, p := range document.Personas(d) {
		used[p.Image] = true
	}
	for _, r := range d.All(domain.TableComment) {
		used[r.(domain.Comment).Image] = true
	}
	large := 0
	for _, h := range d.Images() {
		data, _ := d.Image(h)
		if !used[h] {
			t.Errorf("nothing shows image %s", h)
		}
		if _, err := png.Decode(bytes.NewReader(data)); err != nil {
			t.Errorf("image %s: %v", h, err)
		}
		if len(data) > 320<<10 {
			t.Errorf("image %s has %d bytes", h, len(data))
		}
		if len(data) > 250<<10 {
			large++
		}
	}
	if large != 1 {
		t.Errorf("%d large images, want one of fifteen", large)
	}
}

func TestLengthsOfCardTexts(t *testing.T) {
	for _, lang := range []string{"de", "en"} {
		var brief, middle, wide, longest, all int
		for _, r := range set(t, "W3", lang).All(domain.TableCard) {
			n := utf8.RuneCountInString(r.(domain.Card).Text)
			switch {
			case n == 0:
				continue
			case n <= 60:
				brief++
			case n <= 160:
				middle++
			case n <= 400:
				wide++
			case n == domain.MaxText:
				longest++
			default:
				t.Errorf("%s: a text of %d characters", lang, n)
			}
			all++
		}
		if brief*100 < 45*all || middle*100 < 15*all || wide*100 < 3*all || longest != 1 {
			t.Errorf("%s: %d short, %d middle, %d long, %d longest of %d", lang, brief, middle, wide, longest, all)
		}
	}
}

func TestPhrasesKeepTheirLengths(t *testing.T) {
	for _, lang := range []string{"de", "en"} {
		w := newWords(lang, 5)
		for kind := range phraseKinds {
			for range 400 {
				for l, limits := range map[length][2]int{short: {20, 60}, typical: {40, 120}, long: {200, 400}} {
					s := w.phrase(kind, l)
					if n := utf8.RuneCountInString(s); n < limits[0] || n > limits[1] {
						t.Errorf("%s: %d characters: %q", lang, n, s)
					}
				}
			}
		}
	}
}

func TestOddTextsAreThere(t *testing.T) {
	var all strings.Builder
	starts := make(map[byte]bool)
	for _, r := range set(t, "W2", "de").All(domain.TableCard) {
		text := r.(domain.Card).Text
		if text != "" {
			starts[text[0]] = true
		}
		all.WriteString(text)
	}
	for _, c := range []byte("=+-@") {
		if !starts[c] {
			t.Errorf("no card starts with %c", c)
		}
	}
	for _, want := range []string{"ß", "ü", "\n", "\t", "🎉", "https://", "压缩", "المضغوط", "המחיר", "Auftragsverarbeitungsvertragsprüfung"} {
		if !strings.Contains(all.String(), want) {
			t.Errorf("no card contains %q", want)
		}
	}
}

func TestSetsAreDeterministic(t *testing.T) {
	if !set(t, "W2", "de").Equal(set(t, "W2", "de")) {
		t.Error("the same parameters give two documents")
	}
}

func TestLanguageOfASetChangesOnlyWords(t *testing.T) {
	de, en := set(t, "W2", "de"), set(t, "W2", "en")
	same := 0
	for _, r := range de.All(domain.TableCard) {
		a := r.(domain.Card)
		b, ok := document.Find[domain.Card](en, a.ID)
		if a.Text != "" && a.Text == b.Text {
			same++
		}
		a.Text, a.Note, b.Text, b.Note = "", "", "", ""
		if !ok || a != b {
			t.Fatalf("card %s differs in more than its words", a.ID)
		}
	}
	// Odd texts and the names of people are the same in both languages.
	if n := de.Count(domain.TableCard); same > n/4 {
		t.Errorf("%d of %d cards read the same in both languages", same, n)
	}
	if document.Maps(en)[0].Title != "New station Allgäu" {
		t.Errorf("first map is %q", document.Maps(en)[0].Title)
	}
}

func TestUnknownSets(t *testing.T) {
	if _, err := Set("W7", Params{}); err == nil {
		t.Error("W7 was built")
	}
	if _, err := Generate(Size{Name: "empty"}, Params{}); err == nil {
		t.Error("a size of nothing was built")
	}
	if _, err := Set("W1", Params{Lang: "fr"}); err == nil {
		t.Error("a set in an unknown language was built")
	}
}

func BenchmarkSet(b *testing.B) {
	for _, s := range Sizes() {
		b.Run(s.Name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				d, err := Set(s.Name, Params{IDs: Sequence(3)})
				if err != nil {
					b.Fatal(err)
				}
				if d.Count(domain.TableCard) != s.Cards || len(d.Images()) != s.Images || d.Count(domain.TableMap) != s.Maps {
					b.Fatalf("%s has %d cards, %d images", s.Name, d.Count(domain.TableCard), len(d.Images()))
				}
			}
		})
	}
}

func BenchmarkStory(b *testing.B) {
	for b.Loop() {
		if _, err := Story(Params{IDs: Sequence(3)}); err != nil {
			b.Fatal(err)
		}
	}
}
