package intake

import (
	"strings"
	"unicode"

	"wegmarke/domain/catalog"
)

// plain brings a label into the form in which labels are compared: small letters without accents,
// signs and numbering, one blank between words.
func plain(s string) string {
	var b strings.Builder
	blank := false
	for _, r := range strings.ToLower(s) {
		switch r {
		case 'ä':
			r = 'a'
		case 'ö':
			r = 'o'
		case 'ü':
			r = 'u'
		case 'é', 'è', 'ê':
			r = 'e'
		case 'ß':
			b.WriteString("ss")
			continue
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			blank = b.Len() > 0
			continue
		}
		if blank {
			b.WriteByte(' ')
			blank = false
		}
		b.WriteRune(r)
	}
	return unnumbered(b.String())
}

// unnumbered drops the number in front of a label, as in "1 awareness" or "phase 2 kauf".
func unnumbered(s string) string {
	words := strings.Fields(s)
	for len(words) > 1 && (number(words[0]) || len(words) > 2 && ordinal(words[0]) && number(words[1])) {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

func number(s string) bool {
	for _, r := range s {
		if !unicode.IsDigit(r) {
			return false
		}
	}
	return s != ""
}

func ordinal(s string) bool {
	switch s {
	case "phase", "schritt", "step", "stage", "etappe", "stufe":
		return true
	}
	return false
}

// pieces splits a label where it names several things: "Hürden / Probleme (Pains)".
func pieces(s string) []string {
	for _, joint := range []string{" und ", " and ", " oder ", " or ", " bzw. "} {
		s = strings.ReplaceAll(s, joint, "/")
	}
	var out []string
	for _, p := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("/&+|,;:()[]\n–—·•", r) }) {
		if p = plain(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// How sure a match is.
const (
	exactly  = 1.0
	partly   = 0.85 // one of the things that a label names
	nearly   = 0.7  // a letter or an ending differs
	touching = 0.55 // one word of a longer label
)

// lexicon finds what a label means.
type lexicon struct {
	exact map[string]string
	keys  []wording // in the order of adding, so that results do not depend on a map
}

// wording is one name of a meaning.
type wording struct {
	form  string
	words []string
}

func newLexicon() *lexicon { return &lexicon{exact: make(map[string]string)} }

// add teaches words for a meaning. The first meaning of a word stays.
func (l *lexicon) add(meaning string, words ...string) {
	for _, w := range words {
		form := plain(w)
		if form == "" || l.exact[form] != "" {
			continue
		}
		l.exact[form] = meaning
		l.keys = append(l.keys, wording{form, strings.Fields(form)})
	}
}

func (l *lexicon) addText(meaning string, t catalog.Text) { l.add(meaning, t.DE, t.EN) }

// find is the meaning of a label and how sure that is; 0 for none.
func (l *lexicon) find(label string) (string, float64) {
	whole := plain(label)
	if whole == "" || len(whole) > 80 {
		return "", 0
	}
	if m := l.exact[whole]; m != "" {
		return m, exactly
	}
	parts := pieces(label)
	if len(parts) > 1 {
		for _, p := range parts {
			if m := l.exact[p]; m != "" {
				return m, partly
			}
		}
	}
	for _, p := range append([]string{whole}, parts...) {
		if m := l.near(p); m != "" {
			return m, nearly
		}
	}
	words := strings.Fields(whole)
	if len(words) > 6 {
		return "", 0 // a sentence, no label
	}
	best, length := "", 0
	for _, key := range l.keys {
		if n := len(key.form); n >= 5 && n > length && len(key.words) <= len(words) && holds(words, key.words) {
			best, length = l.exact[key.form], n
		}
	}
	if best != "" {
		return best, touching
	}
	return "", 0
}

// near finds a word that differs by its ending or one letter.
func (l *lexicon) near(s string) string {
	for _, ending := range []string{"e", "n", "en", "s", "er", "es"} {
		if m := l.exact[s+ending]; m != "" && len(s) > 3 {
			return m
		}
		if m := l.exact[strings.TrimSuffix(s, ending)]; m != "" && len(s) > 4 {
			return m
		}
	}
	if len(s) < 7 {
		return ""
	}
	for _, key := range l.keys {
		if n := len(key.form) - len(s); len(key.form) >= 7 && n <= 2 && n >= -2 && oneApart(s, key.form) {
			return l.exact[key.form]
		}
	}
	return ""
}

// holds says whether a run of words stands in another.
func holds(words, run []string) bool {
	for i := 0; i+len(run) <= len(words); i++ {
		same := true
		for k := range run {
			same = same && words[i+k] == run[k]
		}
		if same {
			return true
		}
	}
	return false
}

// oneApart says whether two texts differ by one letter that was added, left out or changed.
func oneApart(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(y)-len(x) > 1 {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	if len(x) == len(y) {
		return string(x[min(i+1, len(x)):]) == string(y[min(i+1, len(y)):])
	}
	return string(x[i:]) == string(y[i+1:])
}
