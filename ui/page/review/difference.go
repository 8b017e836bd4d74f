package review

import "strings"

// mostWords is where comparing words would take too long to be worth it.
const mostWords = 600

// reworded are the text that goes, struck through, and the one that comes, with the words that are new
// in it set bold.
func reworded(before, after string) []paragraph {
	var out []paragraph
	if before != "" {
		out = append(out, paragraph{pieces: []piece{{text: before, shade: ink2, struck: true}}, most: 3})
	}
	if after == "" {
		after = nothing
	}
	return append(out, paragraph{pieces: marked(before, after, theirs), most: 4})
}

// marked is a text with the words bold that another one does not have. Where nothing is the same,
// nothing has to be marked.
func marked(before, after string, s shade) []piece {
	old, fresh := strings.Fields(before), strings.Split(after, " ")
	if len(old) == 0 || len(old) > mostWords || len(fresh) > mostWords {
		return []piece{{text: after, shade: s}}
	}
	kept := common(old, fresh)
	same := false
	for _, k := range kept {
		same = same || k
	}
	if !same {
		return []piece{{text: after, shade: s}}
	}
	var out []piece
	for i, w := range fresh {
		if i > 0 {
			w = " " + w
		}
		if n := len(out); n > 0 && out[n-1].bold == !kept[i] {
			out[n-1].text += w
			continue
		}
		out = append(out, piece{text: w, shade: s, bold: !kept[i]})
	}
	return out
}

// common says which words of b belong to the longest sequence that a has, too.
func common(a, b []string) []bool {
	long := make([][]int, len(a)+1)
	for i := range long {
		long[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for k := len(b) - 1; k >= 0; k-- {
			if a[i] == b[k] {
				long[i][k] = long[i+1][k+1] + 1
			} else {
				long[i][k] = max(long[i+1][k], long[i][k+1])
			}
		}
	}
	out := make([]bool, len(b))
	for i, k := 0, 0; i < len(a) && k < len(b); {
		switch {
		case a[i] == b[k]:
			out[k] = true
			i++
			k++
		case long[i+1][k] >= long[i][k+1]:
			i++
		default:
			k++
		}
	}
	return out
}
