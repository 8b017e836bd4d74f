package merge

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// marked writes a comparison with what was dropped in brackets and what was inserted in braces.
func marked(spans []Span) string {
	var s strings.Builder
	for _, p := range spans {
		switch p.Op {
		case Dropped:
			s.WriteString("[" + p.Text + "]")
		case Inserted:
			s.WriteString("{" + p.Text + "}")
		default:
			s.WriteString(p.Text)
		}
	}
	return s.String()
}

func TestWordDiff(t *testing.T) {
	for _, tc := range [][3]string{
		{"", "", ""},
		{"eins", "", "[eins]"},
		{"", "eins", "{eins}"},
		{"Auslegung dauert drei Wochen", "Auslegung dauert zwei Wochen", "Auslegung dauert [drei]{zwei} Wochen"},
		{"Hotline bis 17 Uhr", "Hotline bis 18 Uhr, auch samstags", "Hotline bis [17]{18} Uhr{, auch samstags}"},
		{"Preis nur auf Anfrage", "Werte sehr uneinheitlich hier", "[Preis nur auf Anfrage]{Werte sehr uneinheitlich hier}"},
		{"Größe", "Grösse", "[Größe]{Grösse}"},
		{"a, b, c", "a, x, c", "a, [b]{x}, c"},
		{"Zeile eins\nZeile zwei", "Zeile eins\nZeile drei", "Zeile eins\nZeile [zwei]{drei}"},
	} {
		if got := marked(WordDiff(tc[0], tc[1])); got != tc[2] {
			t.Errorf("%q and %q give %q, want %q", tc[0], tc[1], got, tc[2])
		}
	}
}

func TestWords(t *testing.T) {
	for _, tc := range []struct {
		base, mine, theirs, want string
		clean                    bool
	}{
		{"Angebot kommt nach 9 Tagen", "Angebot kommt nach 7 Tagen", "Das Angebot kommt nach 9 Tagen", "Das Angebot kommt nach 7 Tagen", true},
		{"Angebot kommt nach 9 Tagen", "Angebot kommt nach 7 Tagen", "Angebot kommt nach 8 Tagen", "Angebot kommt nach 7 Tagen", false},
		{"rot blau", "grün blau", "rot gelb", "grün blau", false},
		{"eins zwei drei", "eins drei", "eins zwei drei vier", "eins drei vier", true},
		{"eins zwei drei", "eins zwei drei vier", "eins zwei drei fünf", "eins zwei drei vier", false},
		{"", "eins", "zwei", "eins", false},
		{"eins", "eins", "zwei", "zwei", true},
		{"eins", "zwei", "eins", "zwei", true},
		{"eins", "zwei", "zwei", "zwei", true},
		{"Rückruf durch den Innendienst. Antwort am selben Tag.", "Rückruf durch das Servicecenter. Antwort am selben Tag.", "Rückruf durch den Innendienst. Antwort in vier Stunden.", "Rückruf durch das Servicecenter. Antwort in vier Stunden.", true},
	} {
		got, clean := Words(tc.base, tc.mine, tc.theirs)
		if got != tc.want || clean != tc.clean {
			t.Errorf("%q, %q, %q give %q %v", tc.base, tc.mine, tc.theirs, got, clean)
		}
	}
}

func TestVeryLongTextsAreComparedInBoundedTime(t *testing.T) {
	a, b := strings.Repeat("eins zwei ", 3000), strings.Repeat("drei vier ", 3000)
	spans := WordDiff("vorn "+a+"hinten", "vorn "+b+"hinten")
	if len(spans) != 4 || spans[0].Op != Kept || spans[3].Text == "" {
		t.Errorf("%d spans", len(spans))
	}
}

func TestWordProperties(t *testing.T) {
	text := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{"eins", "zwei", "drei", " ", ", ", "\n", "ä", "4"}), 0, 12).Draw(t, "words"), "")
	})
	rapid.Check(t, func(t *rapid.T) {
		b, m, th := text.Draw(t, "base"), text.Draw(t, "mine"), text.Draw(t, "theirs")
		var old, now strings.Builder
		for _, s := range WordDiff(b, m) {
			if s.Op != Inserted {
				old.WriteString(s.Text)
			}
			if s.Op != Dropped {
				now.WriteString(s.Text)
			}
		}
		if old.String() != b || now.String() != m {
			t.Fatalf("%q and %q do not come out of %q", b, m, marked(WordDiff(b, m)))
		}
		if got, clean := Words(b, m, b); got != m || !clean {
			t.Fatalf("merge(b,m,b) is %q", got)
		}
		if got, clean := Words(b, b, th); got != th || !clean {
			t.Fatalf("merge(b,b,t) is %q", got)
		}
		one, clean := Words(b, m, th)
		two, same := Words(b, th, m)
		if clean != same || clean && one != two {
			t.Fatalf("who is mine matters: %q %v, %q %v", one, clean, two, same)
		}
		if !clean && one != m {
			t.Fatalf("without a merge the text is %q", one)
		}
	})
}
