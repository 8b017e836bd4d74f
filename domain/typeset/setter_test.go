package typeset

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

var body = Style{Weight: Regular, Size: 11, Line: 15}

func newSetter(t testing.TB) *Setter {
	t.Helper()
	fonts, err := NewFonts()
	if err != nil {
		t.Fatal(err)
	}
	return NewSetter(fonts)
}

func texts(b *Block) []string {
	var out []string
	for _, l := range b.Lines {
		out = append(out, l.Text)
	}
	return out
}

func TestLineBreaks(t *testing.T) {
	s := newSetter(t)
	for _, c := range []struct {
		name  string
		text  string
		width float32
		lines int
		want  string
		short bool
	}{
		{"empty", "", 100, 3, "", false},
		{"one word", "Größe", 100, 3, "Größe", false},
		{"two lines", "Bemerkt Druckabfall in Schicht 2", 116, 3, "Bemerkt Druckabfall|in Schicht 2", false},
		{"hyphen breaks", "Energie-Stammtisch in Regionen", 96, 3, "Energie-|Stammtisch in|Regionen", false},
		{"compound", "Donaudampfschifffahrtsgesellschaft", 100, 5, "Donaudampf-|schifffahrtsgesell-|schaft", false},
		{"compound starts a line of its own", "Die Straßenbahnhaltestelle", 110, 5, "Die|Straßenbahnhalte-|stelle", false},
		{"own hyphen first", "Preis-Leistungsverhältnis", 100, 5, "Preis-|Leistungsver-|hältnis", false},
		{"own slash first", "Wartung/Instandhaltung", 100, 5, "Wartung/|Instandhaltung", false},
		{"a word that fits a line is left whole", "in der Produktionshalle", 90, 5, "in der|Produktionshalle", false},
		{"a line narrower than a syllable", "an Schwarzwälder", 30, 0, "an|Sch-|war-|zwäl-|der", false},
		{"no hyphen before an ellipsis", "Straßenbahnhaltestelle", 60, 2, "Straßen-|bahnhalt…", true},
		{"no place of the language", "zzzzzzzzzzzzzzzzzzzz", 60, 5, "zzzzzzzzz-|zzzzzzzz-|zzz", false},
		{"digits", "12345678901234567890", 60, 5, "123456789|012345678|90", false},
		{"ellipsis", "Bemerkt Druckabfall in Schicht 2 und sucht weiter", 116, 2, "Bemerkt Druckabfall|in Schicht 2 und suc…", true},
		{"ellipsis in a compound", "Donaudampfschifffahrtsgesellschaft", 100, 1, "Donaudampfschi…", true},
		{"hard breaks", "a\nb\r\nc\rd\u2028e", 100, 0, "a|b|c|d|e", false},
		{"blank line", "a\n\nb", 100, 0, "a||b", false},
		{"more paragraphs than lines", "a\nb\nc", 100, 2, "a|b…", true},
		{"blank rest needs no ellipsis", "a\n\n ", 100, 1, "a", false},
		{"empty last line with more behind", "a\n\nb", 100, 2, "a|…", true},
		{"tab", "a\tb", 100, 0, "a    b", false},
		{"control characters", "a\x00b\x7fc\u0085d", 100, 0, "abc|d", false},
		{"no-break space", "1 732 €", 30, 0, "1 732|€", false},
		{"no-break space holds", "Kosten 1\u00a0732\u00a0€", 60, 0, "Kosten|1\u00a0732\u00a0€", false},
		{"unlimited width", "eins zwei drei", 0, 0, "eins zwei drei", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := s.Set(c.text, body, c.width, c.lines, Left)
			if got := strings.Join(texts(b), "|"); got != c.want {
				t.Errorf("lines %q, want %q", got, c.want)
			}
			if b.Truncated != c.short {
				t.Errorf("truncated %v, want %v", b.Truncated, c.short)
			}
			if b.Height != float32(len(b.Lines))*15 {
				t.Errorf("height %v for %d lines", b.Height, len(b.Lines))
			}
		})
	}
}

func TestWordsArePartedByTheLanguageOfTheText(t *testing.T) {
	s := newSetter(t)
	set := func() string { return strings.Join(texts(s.Set("consideration", body, 40, 0, Left)), "|") }
	german := set()
	s.SetLanguage("en")
	if got := set(); got != "consid-|eration" || german == got {
		t.Errorf("%s, in German %s", got, german)
	}
}

func TestAHyphenStandsOnlyAtTheEndOfALine(t *testing.T) {
	s := newSetter(t)
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.StringMatching(`[„(]?[A-Za-zäöüß]{1,25}[.,“)]?`), 1, 8).Draw(t, "words"), " ")
		b := s.Set(text, body, rapid.Float32Range(20, 150).Draw(t, "width"), rapid.IntRange(0, 3).Draw(t, "lines"), Left)
		for i, l := range b.Lines {
			if at := strings.IndexByte(l.Text, '-'); at >= 0 && (at != len(l.Text)-1 || i == len(b.Lines)-1) {
				t.Fatalf("line %d is %q of %q", i, l.Text, texts(b))
			}
		}
	})
}

func TestBaselinesStandOnWholeUnits(t *testing.T) {
	s := newSetter(t)
	for _, st := range []Style{{Weight: Regular, Size: 11, Line: 15}, {Weight: SemiBold, Size: 13, Line: 18}, {Weight: Regular, Size: 12, Line: 16}, {Weight: SemiBold, Size: 20, Line: 26}, {Weight: SemiBold, Size: 10, Line: 13}, {Weight: SemiBold, Size: 28, Line: 34}} {
		for i, l := range s.Set("a\nb", st, 0, 0, Left).Lines {
			if l.Baseline != float32(int(l.Baseline)) {
				t.Errorf("size %v line %d: baseline %v is no whole number", st.Size, i, l.Baseline)
			}
			if l.Baseline <= float32(i)*st.Line || l.Baseline >= float32(i+1)*st.Line {
				t.Errorf("size %v line %d: baseline %v outside its line", st.Size, i, l.Baseline)
			}
		}
	}
}

func TestAlignment(t *testing.T) {
	s := newSetter(t)
	for _, c := range []struct {
		align Align
		want  func(w float32) float32
	}{
		{Left, func(float32) float32 { return 0 }},
		{Center, func(w float32) float32 { return (200 - w) / 2 }},
		{Right, func(w float32) float32 { return 200 - w }},
	} {
		l := s.Set("15.04.", body, 200, 1, c.align).Lines[0]
		if l.X != c.want(l.Width) {
			t.Errorf("align %d: x %v", c.align, l.X)
		}
	}
}

func TestZoomDoesNotChangeLineBreaks(t *testing.T) {
	s := newSetter(t)
	text := "Nimmt die Station mit dem Monteur in Betrieb und meldet eine Störung per Telefon"
	want := texts(s.Set(text, body, 104, 0, Left))
	for _, k := range []float32{2, 3, 7} {
		st := Style{Size: body.Size * k, Line: body.Line * k}
		if got := texts(s.Set(text, st, 104*k, 0, Left)); strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("at %v: %q, want %q", k, got, want)
		}
	}
}

func TestMissingCharactersBecomeBoxes(t *testing.T) {
	s := newSetter(t)
	for _, text := range []string{"日本語", "ok 😀 ok", "👨‍👩‍👧‍👦", "1️⃣", "🇩🇪", "नमस्ते", "สวัสดี"} {
		b := s.Set(text, body, 0, 0, Left)
		boxes := 0
		for _, g := range b.Lines[0].Glyphs {
			if g.ID == 0 {
				boxes++
			}
		}
		if boxes == 0 || b.Width == 0 {
			t.Errorf("%q: %d boxes, width %v", text, boxes, b.Width)
		}
		if b.Lines[0].Text != text {
			t.Errorf("%q: line says %q", text, b.Lines[0].Text)
		}
	}
}

func TestRightToLeftRunsInVisualOrder(t *testing.T) {
	s := newSetter(t)
	b := s.Set("abc שלום 123", body, 0, 0, Left)
	l := b.Lines[0]
	if l.Text != "abc שלום 123" {
		t.Fatalf("text %q", l.Text)
	}
	// The Hebrew letters lie one behind the other from right to left.
	var xs []float32
	for _, g := range l.Glyphs {
		if r, _ := utf8.DecodeRuneInString(l.Text[g.At:]); r >= 0x590 && r < 0x600 {
			xs = append(xs, float32(g.At), g.X)
		}
	}
	if len(xs) != 8 {
		t.Fatalf("%d Hebrew glyphs", len(xs)/2)
	}
	for i := 2; i < len(xs); i += 2 {
		if xs[i] >= xs[i-2] || xs[i+1] <= xs[i-1] {
			t.Errorf("glyph %d does not go left: %v", i/2, xs)
		}
	}
}

func TestLongestCell(t *testing.T) {
	s := newSetter(t)
	text := strings.Repeat("Größenwahn und Straße ", 32767/22)
	b := s.Set(text, body, 104, 0, Left)
	if len(b.Lines) < 1000 {
		t.Errorf("%d lines", len(b.Lines))
	}
	one := s.Set(strings.Repeat("ß", 32767), body, 0, 0, Left)
	if len(one.Lines) != 1 || len(one.Lines[0].Glyphs) != 32767 {
		t.Errorf("%d lines, %d glyphs", len(one.Lines), len(one.Lines[0].Glyphs))
	}
	short := s.Set(text, body, 104, 3, Left)
	if len(short.Lines) != 3 || !short.Truncated {
		t.Errorf("%d lines, truncated %v", len(short.Lines), short.Truncated)
	}
}

func TestMeasuredWidthFits(t *testing.T) {
	s := newSetter(t)
	for _, text := range []string{"Referenzbesuch", "20 % weniger Strom", "„Neun Tage Stille.“", "Wartungsverträge"} {
		for _, st := range []Style{body, {Weight: SemiBold, Size: 13, Line: 18}} {
			if b := s.Set(text, st, s.Measure(text, st), 1, Left); b.Truncated || len(b.Lines) != 1 {
				t.Errorf("%q does not fit its own width", text)
			}
		}
	}
}

func TestCacheReturnsTheSameBlock(t *testing.T) {
	s := newSetter(t)
	a := s.Set("Angebot", body, 80, 2, Left)
	if s.Set("Angebot", body, 80, 2, Left) != a {
		t.Error("set again")
	}
	if s.Set("Angebot", body, 81, 2, Left) == a || s.Set("Angebot", body, 80, 2, Right) == a {
		t.Error("taken for another request")
	}
	for i := range cachedBlocks + 10 {
		s.Set("x", body, float32(i+1), 0, Left)
	}
	if len(s.cache) > cachedBlocks {
		t.Errorf("%d cached", len(s.cache))
	}
}

// squeezed is a text without anything a line break may swallow.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if isSpace(r) || r == '\n' {
			return -1
		}
		return r
	}, s)
}

func TestLinesFitAndLoseNothing(t *testing.T) {
	s := newSetter(t)
	word := rapid.OneOf(
		rapid.StringMatching(`[a-zäöüß]{1,30}`),
		rapid.StringMatching(`[A-ZÄÖÜ][a-z]{1,12}-[A-Z][a-z]{1,12}`),
		rapid.SampledFrom([]string{"😀", "👨‍👩‍👧", "e\u0301", "שלום", "日本語", "€", "\u00ad", "1.732\u00a0€"}),
	)
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(word, 0, 20).Draw(t, "words"), rapid.SampledFrom([]string{" ", "  ", "\n", "\t"}).Draw(t, "separator"))
		width := rapid.Float32Range(1, 300).Draw(t, "width")
		limit := rapid.IntRange(0, 4).Draw(t, "lines")
		b := s.Set(text, body, width, limit, Left)
		if limit > 0 && len(b.Lines) > limit {
			t.Fatalf("%d lines, allowed %d", len(b.Lines), limit)
		}
		for _, l := range b.Lines {
			clusters := map[uint32]bool{}
			for _, g := range l.Glyphs {
				clusters[g.At] = true
			}
			allowed := 1
			if b.Truncated {
				allowed = 2
			}
			if l.Width > width+0.02 && len(clusters) > allowed {
				t.Fatalf("line %q is %v wide, allowed %v", l.Text, l.Width, width)
			}
		}
		if !b.Truncated {
			bare := strings.NewReplacer("-", "")
			if got, want := bare.Replace(squeezed(strings.Join(texts(b), ""))), bare.Replace(squeezed(normalise(text))); got != want {
				t.Fatalf("lines hold %q, want %q", got, want)
			}
		}
	})
}

func FuzzSet(f *testing.F) {
	for _, text := range []string{"", "a", "Straße\n\nÄ", "\r\n\t\x00", "👨‍👩‍👧‍👦 שלום abc", "\xff\xfe", strings.Repeat("ß", 300), "a\u0301\u0301", "\u202eabc\u202c", "…"} {
		f.Add(text, float32(50), 2, uint8(0))
		f.Add(text, float32(0), 0, uint8(1))
	}
	s := newSetter(f)
	f.Fuzz(func(t *testing.T, text string, width float32, lines int, align uint8) {
		b := s.Set(text, body, width, lines, Align(align%3))
		if len(b.Lines) == 0 {
			t.Fatal("no line")
		}
		if lines > 0 && len(b.Lines) > lines {
			t.Fatalf("%d lines, allowed %d", len(b.Lines), lines)
		}
		for _, l := range b.Lines {
			if !utf8.ValidString(l.Text) {
				t.Fatalf("line %q is no text", l.Text)
			}
			for _, g := range l.Glyphs {
				if int(g.At) > len(l.Text) {
					t.Fatalf("glyph points behind the line: %d", g.At)
				}
			}
		}
	})
}

func BenchmarkSetCard(b *testing.B) {
	s := newSetter(b)
	for b.Loop() {
		clear(s.cache)
		s.Set("Bemerkt Druckabfall in Schicht 2 und sucht nach der Ursache", body, 104, 3, Left)
	}
}

func BenchmarkSetParted(b *testing.B) {
	s := newSetter(b)
	for b.Loop() {
		clear(s.cache)
		s.Set("Wirtschaftlichkeitsberechnung der Druckluftversorgung", body, 104, 3, Left)
	}
}

func BenchmarkSetCached(b *testing.B) {
	s := newSetter(b)
	for b.Loop() {
		s.Set("Bemerkt Druckabfall in Schicht 2 und sucht nach der Ursache", body, 104, 3, Left)
	}
}

func TestWhatIsMarkedIsSetInBoldWithoutItsMarks(t *testing.T) {
	s := newSetter(t)
	st := body
	st.Marks = true
	faces := func(b *Block) string {
		var out strings.Builder
		for _, l := range b.Lines {
			for _, g := range l.Glyphs {
				out.WriteByte("rmB"[g.Face])
			}
			out.WriteByte('|')
		}
		return out.String()
	}
	for _, c := range []struct {
		text  string
		width float32
		want  string
		faces string
	}{
		{"ein **Wort** da", 0, "ein Wort da", "rrrrBBBBrrr|"},
		{"**a** b\nc **d**", 0, "a b|c d", "Brr|rrB|"},
		{"offen ** bleibt", 0, "offen ** bleibt", "rrrrrrrrrrrrrrr|"},
		// A hyphen inside is as bold as the word, and what follows starts where it should.
		{"**Donaudampfschifffahrt** ab", 100, "Donaudampf-|schifffahrt ab", "BBBBBBBBBBB|BBBBBBBBBBBrrr|"},
		{"Donaudampfschifffahrt **ab**", 100, "Donaudampf-|schifffahrt ab", "rrrrrrrrrrr|rrrrrrrrrrrrBB|"},
	} {
		b := s.Set(c.text, st, c.width, 0, Left)
		if got := strings.Join(texts(b), "|"); got != c.want || faces(b) != c.faces {
			t.Errorf("%q is %q in %s", c.text, got, faces(b))
		}
	}
	if wide, plain := s.Set("**Wort**", st, 0, 0, Left).Width, s.Set("Wort", Style{Weight: SemiBold, Size: 11, Line: 15}, 0, 0, Left).Width; wide != plain {
		t.Errorf("a bold word is %v wide, in the bold cut %v", wide, plain)
	}
	if n := s.Estimate("**a** b", st, 200, 0); n != 1 {
		t.Errorf("estimated %d lines", n)
	}
}

func TestPiecesAreWhereAPartOfTheTextIsShown(t *testing.T) {
	s := newSetter(t)
	st := body
	st.Marks = true
	b := s.Set("vor **dem** Wort", st, 0, 0, Left)
	at := strings.Index("vor dem Wort", "dem")
	p := b.Pieces("vor dem Wort", at, at+3)
	if want := s.Measure("vor", body); len(p) != 1 || p[0].X <= want || p[0].X+p[0].W >= b.Width || p[0].W <= s.Measure("dem", body) {
		t.Errorf("the word is at %v, want it behind %v", p, want)
	}
	// Over the end of a line, where a hyphen stands that is not in the text.
	text := "die Donaudampfschifffahrtsgesellschaft da"
	b = s.Set(text, body, 100, 0, Left)
	p = b.Pieces(text, 4, 4+len("Donaudampfschifffahrtsgesellschaft"))
	if got := texts(b); len(p) != 3 || p[0].X <= 0 || p[2].X != 0 || p[2].W >= b.Lines[2].Width {
		t.Errorf("the word is at %v in %q", p, got)
	}
	if p := b.Pieces(text, len(text)-2, len(text)); len(p) != 1 || p[0].Line != 2 || p[0].X <= 0 {
		t.Errorf("the last word is at %v", p)
	}
}

// TestWordsThatNoHyphenHelps sets an address of the web in many widths: what was wrapped with hyphens
// that could not stay must leave no trace.
func TestWordsThatNoHyphenHelps(t *testing.T) {
	const address = "https://www.tauberwerk.example/druckluft/effizienz/leckage-rechner?quelle=messe&kampagne=2026-fruehjahr&persona=instandhaltung#ergebnis"
	s := newSetter(t)
	for _, lines := range []int{2, 12} {
		for width := float32(60); width < 260; width++ {
			for _, text := range []string{address, "Siehe **" + address + "** und **Instandhaltungsverantwortliche**"} {
				b := s.Set(text, Style{Size: 12, Line: 16, Marks: true}, width, lines, Left)
				var got strings.Builder
				for _, l := range b.Lines {
					got.WriteString(l.Text)
				}
				if plain := strings.NewReplacer("*", "", " ", "").Replace(text); !b.Truncated &&
					strings.NewReplacer("-", "", "‐", "", " ", "").Replace(got.String()) != strings.NewReplacer("-", "", "‐", "").Replace(plain) {
					t.Fatalf("width %v, %d lines: %q", width, lines, got.String())
				}
			}
		}
	}
}
