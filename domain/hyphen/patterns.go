package hyphen

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"wegmarke/assets"
)

// The letters that stay together at the beginning and at the end of a word. The patterns would allow
// two at the end as well, but a line of two letters is not worth having.
const (
	leastBefore = 2
	leastAfter  = 3
	// longestWord is beyond every word of a language; longer ones are pasted rubbish.
	longestWord = 100
)

// patterns are those of one language, read only after load.
type patterns struct {
	// levels has for the letters of a pattern the number before each letter and behind the last; odd
	// numbers allow a hyphen, even ones forbid it, and the highest decides.
	levels map[string]string
	// whole has the places of words that the patterns get wrong.
	whole   map[string][]int
	longest int
}

// The languages are read when a word has to be parted for the first time, which many runs never do.
var (
	german  = sync.OnceValue(func() *patterns { return load("de") })
	english = sync.OnceValue(func() *patterns { return load("en") })
)

// Ready reads a language before a word has to be parted, for callers that cannot wait then.
func Ready(lang string) { of(lang) }

// of is the set of a language; whatever is not English is taken for German, as everywhere.
func of(lang string) *patterns {
	if lang == "en" {
		return english()
	}
	return german()
}

// load reads the patterns that are built in. They cannot be broken while the program runs; without
// them words are parted anywhere.
func load(lang string) *patterns {
	p := &patterns{levels: make(map[string]string, 40_000), whole: map[string][]int{}}
	unpacked, err := gzip.NewReader(bytes.NewReader(assets.Hyphenation(lang)))
	if err != nil {
		return p
	}
	// A few hundred rows of numbers serve all patterns.
	rows := map[string]string{}
	for lines := bufio.NewScanner(unpacked); lines.Scan(); {
		switch line := lines.Bytes(); {
		case len(line) == 0 || line[0] == '%':
		case line[0] == '=':
			p.except(string(line[1:]))
		default:
			p.add(line, rows)
		}
	}
	return p
}

// add takes in one pattern, as "2ackin" or ".an1e".
func (p *patterns) add(line []byte, rows map[string]string) {
	var room [2][64]byte
	letters, levels := room[0][:0], append(room[1][:0], 0)
	for _, c := range line {
		switch {
		case c >= '0' && c <= '9':
			levels[len(levels)-1] = c - '0'
		case utf8.RuneStart(c):
			letters, levels = append(letters, c), append(levels, 0)
		default:
			letters = append(letters, c)
		}
	}
	row, ok := rows[string(levels)]
	if !ok {
		row = string(levels)
		rows[row] = row
	}
	p.levels[string(letters)] = row
	p.longest = max(p.longest, len(levels)-1)
}

// except takes in a word with its hyphens.
func (p *patterns) except(line string) {
	places := []int{}
	n := 0
	for _, r := range line {
		if r == '-' {
			places = append(places, n)
			continue
		}
		n++
	}
	p.whole[strings.ReplaceAll(line, "-", "")] = places
}

// places are the numbers of letters of a word before which a hyphen may stand, in order.
func (p *patterns) places(word []rune) []int {
	if len(word) < leastBefore+leastAfter || len(word) > longestWord {
		return nil
	}
	dotted := make([]rune, 0, len(word)+2)
	dotted = append(dotted, '.')
	for _, r := range word {
		dotted = append(dotted, unicode.ToLower(r))
	}
	dotted = append(dotted, '.')
	if known, ok := p.whole[string(dotted[1:len(dotted)-1])]; ok {
		return known
	}
	best := make([]byte, len(dotted)+1)
	for from := range dotted {
		for to := from + 1; to <= min(from+p.longest, len(dotted)); to++ {
			row := p.levels[string(dotted[from:to])]
			for i := range len(row) {
				best[from+i] = max(best[from+i], row[i])
			}
		}
	}
	var out []int
	for at := leastBefore; at <= len(word)-leastAfter; at++ {
		if best[at+1]%2 == 1 {
			out = append(out, at)
		}
	}
	return out
}
