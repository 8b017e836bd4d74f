package workbook

import "wegmarke/domain/marked"

// richText follows the runs of one text and says what is bold in it.
type richText struct {
	starts []int // where the runs begin
	bold   []bool
	any    bool
}

func (r *richText) reset() { r.starts, r.bold, r.any = r.starts[:0], r.bold[:0], false }

func (r *richText) begin(at int) { r.starts, r.bold = append(r.starts, at), append(r.bold, false) }

// embolden makes the run that was begun last bold, unless it says otherwise.
func (r *richText) embolden(val string) {
	if n := len(r.bold); n > 0 && val != "0" && val != "false" {
		r.bold[n-1], r.any = true, true
	}
}

// marked is the text with the marks of what is bold.
func (r *richText) marked(text []byte) string {
	var parts []marked.Part
	if len(r.starts) > 0 && r.starts[0] > 0 {
		parts = append(parts, marked.Part{Text: lines(unescape(string(text[:r.starts[0]])))})
	}
	for i, from := range r.starts {
		to := len(text)
		if i+1 < len(r.starts) {
			to = r.starts[i+1]
		}
		parts = append(parts, marked.Part{Text: lines(unescape(string(text[from:to]))), Bold: r.bold[i]})
	}
	return marked.Text(parts)
}

// mostMarked is how many texts and cells with bold parts are kept.
const mostMarked = 100_000

func (l *loader) embolden(i int, text string) {
	if l.marked == nil {
		l.marked = make(map[int]string)
	}
	if len(l.marked) < mostMarked && l.bytes+len(text) <= maxTexts {
		l.marked[i] = text
		l.bytes += len(text)
	}
}

// embolden remembers that something in a cell is bold.
func (s *sheet) embolden(p pos, text string) {
	if s.marked == nil {
		s.marked = make(map[pos]string)
	}
	if len(s.marked) < mostMarked {
		s.marked[p] = text
	}
}

// marks is what a cell says, with the marks of what is bold in it. Some programs lose what is bold: where
// nothing is left of it and the words are those that were sent, nothing has changed.
func (m *matcher) marks(c cell) string {
	if text, ok := m.sheet.marked[c.pos]; ok {
		return text
	}
	if c.own >= 0 {
		if sent := m.shown[c.own]; sent != c.text && marked.Plain(sent) == c.text {
			return sent
		}
	}
	return c.text
}
