package marked

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func cutOut(text string, spans []Span) string {
	var out []string
	for _, s := range spans {
		out = append(out, text[s.From:s.To])
	}
	return strings.Join(out, "|")
}

func TestTagsAreWordsBehindASign(t *testing.T) {
	for text, want := range map[string]string{
		"Stand auf der #Messe und im #Web-Shop.": "#Messe|#Web-Shop",
		"#1 oder #2025":                          "",
		"#Q3-2025, #B2B":                         "#Q3-2025|#B2B",
		"C#dur a#b ##c":                          "",
		"(#Müller) – #Größe":                     "#Müller|#Größe",
		"# allein #":                             "",
		"#ende-":                                 "#ende",
		"www.taubert.de/#preise #Preis":          "#Preis",
	} {
		if got := cutOut(text, Tags(text)); got != want {
			t.Errorf("%q has the tags %q, want %q", text, got, want)
		}
	}
	if got := TagsOf("**#Messe** #messe #Web"); !slices.Equal(got, []string{"Messe", "Web"}) {
		t.Errorf("the tags are %q", got)
	}
	if !HasTag("auf der #MESSE", "Messe") || HasTag("#Messestand", "Messe") {
		t.Error("tags are told apart wrongly")
	}
}

func TestLinksAreWebAddresses(t *testing.T) {
	for text, want := range map[string]string{
		"siehe www.taubert.de/x, dann https://a.de/b?c=d.": "www.taubert.de/x|https://a.de/b?c=d",
		"file:///etc/passwd javascript:alert(1)":           "",
		"awww.x.de":                                        "",
		"(http://a.de)":                                    "http://a.de",
	} {
		if got := cutOut(text, Links(text)); got != want {
			t.Errorf("%q has the links %q, want %q", text, got, want)
		}
	}
}

func TestSpansLieInTheText(t *testing.T) {
	letters := rapid.StringOf(rapid.SampledFrom([]rune("#a-Ä1 w.:/\n🙂")))
	rapid.Check(t, func(t *rapid.T) {
		text := letters.Draw(t, "text")
		last := 0
		for _, s := range append(Tags(text), Span{len(text), len(text)}) {
			if s.From < last || s.To < s.From || s.To > len(text) {
				t.Fatalf("%q has a tag at %v", text, s)
			}
			last = s.To
		}
	})
}
