package merge

import (
	"strings"
	"unicode"
)

// Op says what became of a span of text.
type Op uint8

// What becomes of a span.
const (
	Kept Op = iota
	Dropped
	Inserted
)

// Span is a run of text in the comparison of two texts.
type Span struct {
	Op   Op
	Text string
}

// WordDiff compares two texts word by word. The spans that are not Inserted make a, those that are not
// Dropped make b. What is dropped stands before what is inserted in its place.
func WordDiff(a, b string) []Span {
	x, y := words(a), words(b)
	var out []Span
	add := func(op Op, tokens []string) {
		if len(tokens) > 0 {
			out = append(out, Span{op, strings.Join(tokens, "")})
		}
	}
	i, j := 0, 0
	for _, r := range anchored(runs(x, y), x, len(x), len(y)) {
		add(Dropped, x[i:r.x])
		add(Inserted, y[j:r.y])
		add(Kept, x[r.x:r.x+r.n])
		i, j = r.x+r.n, r.y+r.n
	}
	add(Dropped, x[i:])
	add(Inserted, y[j:])
	return out
}

// Words merges two changes of a text word by word. clean is false where both sides changed the same
// words, or words side by side: then the text is that of mine.
func Words(base, mine, theirs string) (text string, clean bool) {
	switch {
	case mine == theirs, theirs == base:
		return mine, true
	case mine == base:
		return theirs, true
	}
	b, m, t := words(base), words(mine), words(theirs)
	toMine := spread(anchored(runs(b, m), b, len(b), len(m)), len(b))
	toTheirs := spread(anchored(runs(b, t), b, len(b), len(t)), len(b))
	var out strings.Builder
	i, j, k := 0, 0, 0 // where the piece starts in base, mine and theirs
	piece := func(bi, mj, tk int) bool {
		was, ours, other := strings.Join(b[i:bi], ""), strings.Join(m[j:mj], ""), strings.Join(t[k:tk], "")
		switch {
		case ours == other, other == was:
			out.WriteString(ours)
		case ours == was:
			out.WriteString(other)
		default:
			return false
		}
		return true
	}
	for _, r := range stable(b, toMine, toTheirs) {
		if !piece(r.x, toMine[r.x], toTheirs[r.x]) {
			return mine, false
		}
		out.WriteString(strings.Join(b[r.x:r.x+r.n], ""))
		i, j, k = r.x+r.n, toMine[r.x]+r.n, toTheirs[r.x]+r.n
	}
	if !piece(len(b), len(m), len(t)) {
		return mine, false
	}
	return out.String(), true
}

// words takes a text apart into words, blanks and single signs.
func words(s string) []string {
	var out []string
	start, last := 0, 0
	for i, r := range s {
		kind := 3 // a sign stands alone
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r):
			kind = 1
		case unicode.IsSpace(r):
			kind = 2
		}
		if i > start && (kind != last || kind == 3) {
			out, start = append(out, s[start:i]), i
		}
		last = kind
	}
	if start < len(s) {
		out = append(out, s[start:])
	}
	return out
}

// isWord says that a token is no blank and no sign.
func isWord(token string) bool {
	for _, r := range token {
		return unicode.IsLetter(r) || unicode.IsDigit(r)
	}
	return false
}

// run is a piece of n equal tokens at x of one text and y of the other.
type run struct{ x, y, n int }

// mostCompared bounds the work of comparing two texts: beyond it all between their common ends counts
// as changed.
const mostCompared = 4 << 20

// runs finds the pieces that two texts have in common, in order: a longest common subsequence.
func runs(x, y []string) []run {
	var out []run
	head := 0
	for head < len(x) && head < len(y) && x[head] == y[head] {
		head++
	}
	tail := 0
	for tail < len(x)-head && tail < len(y)-head && x[len(x)-1-tail] == y[len(y)-1-tail] {
		tail++
	}
	if head > 0 {
		out = append(out, run{0, 0, head})
	}
	n, m := len(x)-head-tail, len(y)-head-tail
	if n > 0 && m > 0 && n*m <= mostCompared {
		out = append(out, subsequence(x[head:head+n], y[head:head+m], head)...)
	}
	if tail > 0 {
		out = append(out, run{len(x) - tail, len(y) - tail, tail})
	}
	return out
}

func subsequence(x, y []string, offset int) []run {
	w := len(y) + 1
	best := make([]int32, (len(x)+1)*w) // of the ends from i and j on
	for i := len(x) - 1; i >= 0; i-- {
		for j := len(y) - 1; j >= 0; j-- {
			if x[i] == y[j] {
				best[i*w+j] = best[(i+1)*w+j+1] + 1
			} else {
				best[i*w+j] = max(best[(i+1)*w+j], best[i*w+j+1])
			}
		}
	}
	var out []run
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i] == y[j]:
			if k := len(out) - 1; k >= 0 && out[k].x+out[k].n == offset+i && out[k].y+out[k].n == offset+j {
				out[k].n++
			} else {
				out = append(out, run{offset + i, offset + j, 1})
			}
			i, j = i+1, j+1
		case best[(i+1)*w+j] >= best[i*w+j+1]:
			i++
		default:
			j++
		}
	}
	return out
}

// anchored leaves out the pieces between changes that hold no word: a blank or a comma in common does
// not make two sentences alike, and marking every second blank is hard to read.
func anchored(all []run, x []string, endX, endY int) []run {
	out := all[:0:0]
	for _, r := range all {
		inside := r.x+r.n < endX || r.y+r.n < endY
		keep := !inside || r.x == 0 && r.y == 0
		for _, token := range x[r.x : r.x+r.n] {
			keep = keep || isWord(token)
		}
		if keep {
			out = append(out, r)
		}
	}
	return out
}

// spread says for each token of the base where it is in the other text, -1 for nowhere.
func spread(all []run, n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = -1
	}
	for _, r := range all {
		for i := range r.n {
			out[r.x+i] = r.y + i
		}
	}
	return out
}

// stable lists the pieces of the base that both sides kept, each as long as it is unbroken on both.
func stable(base []string, toMine, toTheirs []int) []run {
	var out []run
	for i := range base {
		if toMine[i] < 0 || toTheirs[i] < 0 {
			continue
		}
		k := len(out) - 1
		if k >= 0 && out[k].x+out[k].n == i && toMine[i] == toMine[i-1]+1 && toTheirs[i] == toTheirs[i-1]+1 {
			out[k].n++
			continue
		}
		out = append(out, run{i, 0, 1})
	}
	// Between two changes there has to be a word that both kept: side by side they may not fit.
	kept := out[:0]
	for k, r := range out {
		edge := r.x == 0 && toMine[0] == 0 && toTheirs[0] == 0 || k == len(out)-1 && r.x+r.n == len(base)
		for _, token := range base[r.x : r.x+r.n] {
			edge = edge || isWord(token)
		}
		if edge {
			kept = append(kept, r)
		}
	}
	return kept
}
