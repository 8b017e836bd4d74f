package search

// Fuzzy says how well a short text, such as the name of a command, fits what somebody typed: lower
// is better, and false means not at all. A word that stands in the text counts most; else its
// letters must follow each other in the text, as in "neupe" for "Neue Persona".
func Fuzzy(q Query, text string) (rank int, marks []Range, ok bool) {
	f := fold(text)
	if rank = q.rank(f, folded{}); rank < nowhere {
		return rank, q.Marks(text), true
	}
	var starts []int
	plain := strip(text, false, &starts)
	starts = append(starts, len(text))
	total := 0
	for _, w := range q.words {
		at, gaps := letters(plain, w.plain)
		if at == nil {
			return 0, nil, false
		}
		total += gaps
		for _, i := range at {
			end := i + 1
			for end < len(starts)-1 && starts[end] == starts[i] {
				end++
			}
			marks = append(marks, Range{starts[i], starts[end]})
		}
	}
	return nowhere + 1 + total, merge(marks), true
}

// letters finds the letters of a word one after the other, at the starts of words where it can.
// Every start must be that of a word, or the letters must touch: else anything fits anything.
func letters(text, word string) (at []int, gaps int) {
	for i := range len(text) {
		if text[i] != word[0] || i > 0 && wordByte(text[i-1]) {
			continue
		}
		if got, n := follow(text, word, i); got != nil && (at == nil || n < gaps) {
			at, gaps = got, n
		}
	}
	return at, gaps
}

func follow(text, word string, from int) (at []int, gaps int) {
	at = append(at, from)
	i := from
	for _, c := range []byte(word[1:]) {
		switch next := i + 1; {
		case next < len(text) && text[next] == c:
			i = next
		default:
			start := startOfWord(text, c, next)
			if start < 0 {
				return nil, 0
			}
			i = start
			gaps++
		}
		at = append(at, i)
	}
	return at, gaps
}

// startOfWord finds the next word that begins with a letter.
func startOfWord(text string, c byte, from int) int {
	for i := from; i < len(text); i++ {
		if text[i] == c && (i == 0 || !wordByte(text[i-1])) {
			return i
		}
	}
	return -1
}

func merge(marks []Range) []Range {
	var out []Range
	for _, m := range marks {
		if n := len(out); n > 0 && m.From <= out[n-1].To {
			out[n-1].To = max(out[n-1].To, m.To)
			continue
		}
		out = append(out, m)
	}
	return out
}
