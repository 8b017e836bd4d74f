package hyphen

import (
	"sort"
	"unicode"
)

// Hyphen is what a line ends in whose word goes on in the next.
const Hyphen = '-'

// shortRest is how short the end of a word may not be, where an earlier place does as well.
const shortRest = 4

// Cut is the end of a piece of a word.
type Cut struct {
	// At is the number of characters before the cut.
	At int
	// Hyphen says that one is to be shown; the word has none of its own there.
	Hyphen bool
}

// Cuts parts a word, which is everything between two spaces, into pieces that fit. fits tells
// whether the characters from and before to, and a hyphen behind them where it is wanted, fit into a
// line; more characters must never fit where fewer do not. A word that fits as a whole has no cuts.
//
// The best place is behind a hyphen or slash of the word itself, then one that the language allows,
// then any between two letters. Where not even that fits, as among digits, no hyphen is shown.
func Cuts(lang string, word []rune, fits func(from, to int, hyphen bool) bool) []Cut {
	var out []Cut
	var p *pieces
	for from := 0; !fits(from, len(word), false); {
		if p == nil {
			p = newPieces(lang, word)
		}
		c := p.next(from, fits)
		if c.At >= len(word) {
			break
		}
		out = append(out, c)
		from = c.At
	}
	return out
}

// pieces are the places of one word where it can be cut.
type pieces struct {
	word []rune
	// own are those behind a sign of the word, good those of the language, any those between two
	// letters, all those that do not tear a character from its accent.
	own, good, any, all []int
}

func newPieces(lang string, word []rune) *pieces {
	p := &pieces{word: word}
	for at := 1; at < len(word); at++ {
		before, after := word[at-1], word[at]
		if unicode.Is(unicode.M, after) || joins(before) || joins(after) {
			continue
		}
		p.all = append(p.all, at)
		switch {
		case isLetter(before) && isLetter(after):
			p.any = append(p.any, at)
		case parts(before) && at > 1 && isLetter(after):
			p.own = append(p.own, at)
		}
	}
	for from := 0; from < len(word); {
		to := from
		for to < len(word) && isLetter(word[to]) {
			to++
		}
		for _, at := range of(lang).places(word[from:to]) {
			if !unicode.Is(unicode.M, word[from+at]) {
				p.good = append(p.good, from+at)
			}
		}
		from = to + 1
	}
	return p
}

// next is where the piece that begins at from ends.
func (p *pieces) next(from int, fits func(from, to int, hyphen bool) bool) Cut {
	for _, places := range []struct {
		at     []int
		hyphen bool
	}{{p.own, false}, {p.good, true}, {p.any, true}, {p.all, false}} {
		first := sort.SearchInts(places.at, from+1)
		left := places.at[first:]
		n := sort.Search(len(left), func(i int) bool { return !fits(from, left[i], places.hyphen) })
		if n > 1 && places.hyphen && len(p.word)-left[n-1] < shortRest && fits(left[n-2], len(p.word), false) {
			n-- // "Verbrauchs-daten" reads better than "Verbrauchsda-ten"
		}
		if n > 0 {
			return Cut{At: left[n-1], Hyphen: places.hyphen}
		}
	}
	// Not even one character fits: it stands alone.
	if i := sort.SearchInts(p.all, from+1); i < len(p.all) {
		return Cut{At: p.all[i]}
	}
	return Cut{At: len(p.word)}
}

// isLetter says that r is a letter of a script that parts words with hyphens, or an accent of one.
func isLetter(r rune) bool {
	return unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic) && unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)
}

// parts says that a line may end behind r.
func parts(r rune) bool {
	switch r {
	case '-', '/', '\u00ad', '\u2010', '\u2013', '\u2014':
		return true
	}
	return false
}

// joins says that r holds its neighbours together, as in pictures made of several.
func joins(r rune) bool { return r == '\u200d' }
