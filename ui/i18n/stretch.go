package i18n

import (
	"strings"
	"unicode/utf8"
)

// Stretch makes every text of the language in use longer by a share and gives its vowels accents, as
// a translation into a language of long words would be. Windows are tried out with it; choosing a
// language ends it.
func (c *Catalog) Stretch(share float64) {
	longer := make(map[string]message, len(c.messages))
	for key, m := range c.messages {
		longer[key] = message{One: stretch(m.One, share), Other: stretch(m.Other, share)}
	}
	c.messages = longer
	for _, s := range c.subscribers {
		s.changed()
	}
}

// stretch leaves placeholders alone and puts what it adds at the end of the first word, before an
// ellipsis or a colon.
func stretch(text string, share float64) string {
	if text == "" {
		return ""
	}
	var b strings.Builder
	letters, inside := 0, false
	for _, r := range text {
		switch {
		case r == '{':
			inside = true
		case r == '}':
			inside = false
		case !inside:
			letters++
			if a := strings.IndexRune("aeiouAEIOU", r); a >= 0 {
				r = []rune("áêïôüÁÊÏÔÜ")[a]
			}
		}
		b.WriteRune(r)
	}
	out := strings.TrimRight(b.String(), " …:.")
	tail := b.String()[len(out):]
	n := int(float64(letters)*share + 0.999)
	fill := "ênôrá"
	for utf8.RuneCountInString(fill) < n {
		fill += " ênôrá"
	}
	return out + string([]rune(fill)[:n]) + tail
}

// ofTheSystem begins the names of words that stand in menus of the system and never in the window.
const ofTheSystem = "menu.app."

// Shortened says whether a text that ends in an ellipsis is what is left of a longer one of the
// program. Some texts end in an ellipsis of their own.
func (c *Catalog) Shortened(text string) bool {
	plain := func(s string) string { return strings.ReplaceAll(s, noBreakSpace, " ") }
	text = plain(text)
	start, cut := strings.CutSuffix(text, "…")
	if !cut || start == "" {
		return false
	}
	longer := false
	for key, m := range c.messages {
		if strings.HasPrefix(key, ofTheSystem) {
			continue
		}
		for _, whole := range []string{plain(m.Other), plain(m.One)} {
			if whole == text {
				return false
			}
			longer = longer || strings.HasPrefix(whole, start)
		}
	}
	return longer
}
