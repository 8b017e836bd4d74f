package search

import (
	"slices"
	"strings"
)

// Query is what somebody looks for: all its words must be found.
type Query struct{ words []folded }

// NewQuery reads what somebody typed.
func NewQuery(text string) Query {
	var q Query
	for _, w := range strings.Fields(text) {
		if f := fold(w); f.plain != "" && !slices.Contains(q.words, f) {
			q.words = append(q.words, f)
		}
	}
	return q
}

// Empty says that nothing is looked for.
func (q Query) Empty() bool { return len(q.words) == 0 }

// Where in a text a word was found, best first.
const (
	atStart = iota // of the text
	atWord         // at the start of a word
	inside         // inside a word
	nowhere        // not at all
)

// ranks is the number of values that rank can give beside a miss: three places in the title and
// three in the rest.
const ranks = 2 * nowhere

// rank says how well a record matches: the lower, the better, ranks where a word is missing. The
// word that was found at the worst place decides.
func (q Query) rank(title, rest folded) int {
	worst := 0
	for _, w := range q.words {
		r := rankIn(title, w)
		if r == nowhere && rest.plain != "" {
			r = nowhere + rankIn(rest, w)
		} else if r == nowhere {
			return ranks
		}
		if r == ranks {
			return ranks
		}
		worst = max(worst, r)
	}
	return worst
}

func rankIn(f, word folded) int {
	best := rankOne(f.plain, word.plain)
	if f.wide != "" {
		best = min(best, rankOne(f.wide, word.plain))
	}
	if word.wide != "" {
		best = min(best, rankOne(f.plain, word.wide))
		if f.wide != "" {
			best = min(best, rankOne(f.wide, word.wide))
		}
	}
	return best
}

func rankOne(text, word string) int {
	i := strings.Index(text, word)
	if i < 0 {
		return nowhere
	}
	if i == 0 {
		return atStart
	}
	for at := i; ; {
		if !wordByte(text[at-1]) {
			return atWord
		}
		next := strings.Index(text[at+1:], word)
		if next < 0 {
			return inside
		}
		at += 1 + next
	}
}

// wordByte says whether a byte of a folded text is part of a word. Bytes beyond ASCII belong to
// letters of other scripts, or to signs, which does no harm here.
func wordByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 0x80
}

// Range is a part of a text in bytes.
type Range struct{ From, To int }

// Marks lists the parts of a text that the query found, in order and without overlaps.
func (q Query) Marks(text string) []Range {
	var out []Range
	for _, wide := range []bool{false, true} {
		var starts []int
		f := strip(text, wide, &starts)
		starts = append(starts, len(text))
		for _, w := range q.words {
			for _, form := range []string{w.plain, w.wide} {
				if form != "" {
					out = append(out, occurrences(f, form, starts)...)
				}
			}
		}
	}
	slices.SortFunc(out, func(a, b Range) int { return a.From - b.From })
	return merge(out)
}

func occurrences(text, word string, starts []int) []Range {
	var out []Range
	for at := 0; ; {
		i := strings.Index(text[at:], word)
		if i < 0 {
			return out
		}
		from, to := at+i, at+i+len(word)
		// A letter that became two is marked as a whole, and so are its accents.
		end := to
		for end < len(starts)-1 && starts[end] == starts[to-1] {
			end++
		}
		out = append(out, Range{starts[from], starts[end]})
		at = to
	}
}
