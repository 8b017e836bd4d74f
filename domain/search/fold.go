package search

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// folded is a text without case and accents. German writes ä also as ae, and who types a means it
// too, so such texts have two forms; wide is empty where it would say the same as plain.
type folded struct{ plain, wide string }

func fold(text string) folded {
	if plainASCII(text) {
		return folded{plain: text}
	}
	f := folded{plain: strip(text, false, nil)}
	if strings.ContainsAny(text, "äöüÄÖÜ\u0308") {
		f.wide = strip(text, true, nil)
	}
	return f
}

// strip folds a text. Wide writes ä, ö and ü as ae, oe and ue. Where starts is not nil, it gets for
// every byte written the offset in text at which the letter behind it began.
func strip(text string, wide bool, starts *[]int) string {
	out := make([]byte, 0, len(text)+len(text)/8)
	var last rune
	for at, r := range text {
		switch {
		case r < utf8.RuneSelf:
			if r >= 'A' && r <= 'Z' {
				r += 'a' - 'A'
			}
			if r == '\n' || r == '\t' {
				r = ' '
			}
			out = append(out, byte(r))
		case r == '\u0308': // the dots as a sign of their own, as macOS writes them in names of files
			if wide && strings.ContainsRune("aou", last) {
				out = append(out, 'e')
			}
		case unicode.Is(unicode.Mn, r), r == '\u00ad':
		default:
			r = unicode.ToLower(r)
			out = append(out, letter(r, wide)...)
		}
		last = r
		if starts != nil {
			for len(*starts) < len(out) {
				*starts = append(*starts, at)
			}
		}
	}
	return string(out)
}

// plainASCII says whether folding would change nothing.
func plainASCII(text string) bool {
	for i := range len(text) {
		if c := text[i]; c >= utf8.RuneSelf || c >= 'A' && c <= 'Z' || c == '\n' || c == '\t' {
			return false
		}
	}
	return true
}

// letter is a letter beyond ASCII without its accent. Scripts other than Latin stay as they are.
func letter(r rune, wide bool) string {
	switch r {
	case 'ä', 'ö', 'ü':
		return umlaut(r, wide)
	case 'ß', 'ẞ':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'þ':
		return "th"
	case '\u00a0', '\u202f', '\u2009':
		return " "
	case '’', '‘':
		return "'"
	case '–', '‑', '−':
		return "-"
	}
	for _, family := range accented {
		if strings.ContainsRune(family[1:], r) {
			return family[:1]
		}
	}
	return string(r)
}

func umlaut(r rune, wide bool) string {
	both := "ae"
	switch r {
	case 'ö':
		both = "oe"
	case 'ü':
		both = "ue"
	}
	if wide {
		return both
	}
	return both[:1]
}

// accented lists after each letter what is written like it with an accent, in Latin scripts of Europe.
var accented = [...]string{
	"aàáâãäåāăąǎ", "cçćĉċč", "dďđð", "eèéêëēĕėęě", "gĝğġģ", "hĥħ", "iìíîïĩīĭįı", "jĵ", "kķ", "lĺļľŀł",
	"nñńņňŉ", "oòóôõöøōŏőǒ", "rŕŗř", "sśŝşšș", "tţťŧț", "uùúûüũūŭůűųǔ", "wŵ", "yýÿŷ", "zźżž",
}
