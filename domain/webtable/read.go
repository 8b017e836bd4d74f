package webtable

import (
	"html"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"wegmarke/domain/marked"
)

const (
	// longest is how much HTML is read, mostCells how many cells.
	longest   = 8 << 20
	mostCells = 100_000
	mostSpan  = 200
)

// Read takes the cells out of HTML, with the marks of what is bold in their texts. Where there is no
// table, each line is a row of one cell, and table is false.
func Read(in string) (rows [][]string, table bool) {
	if len(in) > longest {
		return nil, false
	}
	r := reader{bold: boldClasses(in)}
	r.read(in)
	r.endRow()
	return r.rows, r.table
}

// reader is HTML that is being read.
type reader struct {
	bold  map[string]bool // names of classes that are bold
	rows  [][]string
	table bool
	depth int // of tables in tables
	inRow bool
	row   []string
	// inCell says that texts belong to a cell; parts are what it says so far.
	inCell bool
	parts  []marked.Part
	span   int         // columns the cell takes
	down   int         // rows the cell takes
	below  map[int]int // columns that cells of rows above still take, and for how many rows
	open   []element
	cells  int
}

// element is an open element that may be bold.
type element struct {
	name string
	bold bool
}

func (r *reader) read(in string) {
	for in != "" && r.cells < mostCells {
		i := strings.IndexByte(in, '<')
		if i < 0 {
			r.text(in)
			return
		}
		r.text(in[:i])
		in = in[i:]
		if strings.HasPrefix(in, "<!--") {
			_, in, _ = strings.Cut(in, "-->")
			continue
		}
		end := tagEnd(in)
		if end < 0 {
			return
		}
		tag := in[1:end]
		in = in[end+1:]
		name, attributes := nameOf(tag)
		switch name {
		case "style", "script", "head", "title", "xml":
			if at := strings.Index(strings.ToLower(in), "</"+name); at >= 0 {
				in = in[at:]
			} else {
				return
			}
		default:
			r.tag(name, attributes)
		}
	}
}

// tagEnd is where the tag ends that in begins with: not inside quotes.
func tagEnd(in string) int {
	quote := byte(0)
	for i := 1; i < len(in); i++ {
		switch c := in[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case (c == '"' || c == '\'') && in[i-1] == '=':
			quote = c
		case c == '>':
			return i
		}
	}
	return -1
}

func nameOf(tag string) (name, attributes string) {
	i := strings.IndexAny(tag, " \t\r\n")
	if i < 0 {
		i = len(tag)
	}
	return strings.ToLower(strings.TrimSuffix(tag[:i], "/")), tag[i:]
}

func (r *reader) tag(name, attributes string) {
	switch name {
	case "table":
		if r.depth++; r.depth == 1 {
			r.drop()
			r.table = true
		}
	case "/table":
		if r.depth--; r.depth == 0 {
			r.endRow()
		}
		r.depth = max(r.depth, 0)
	case "tr":
		if r.depth == 1 {
			r.endRow()
			r.inRow = true
		}
	case "/tr":
		if r.depth == 1 {
			r.endRow()
		}
	case "td", "th":
		if r.depth == 1 {
			r.endCell()
			r.inCell, r.inRow = true, true
			r.span, r.down = spanOf(attributes, "colspan"), spanOf(attributes, "rowspan")
			r.open = nil
		}
	case "/td", "/th":
		if r.depth == 1 {
			r.endCell()
		}
	case "br", "/p", "/div", "/li", "/h1", "/h2", "/h3", "/h4", "/h5", "/h6":
		r.add("\n")
		if name[0] == '/' {
			r.close(name[1:])
		}
	case "b", "strong", "span", "font", "p", "div", "i", "em", "u", "a", "li", "h1", "h2", "h3", "h4", "h5", "h6":
		r.open = append(r.open, element{name, r.isBold(name, attributes)})
	default:
		if closed, ok := strings.CutPrefix(name, "/"); ok {
			r.close(closed)
		}
	}
}

func (r *reader) close(name string) {
	for i := len(r.open) - 1; i >= 0; i-- {
		if r.open[i].name == name {
			r.open = r.open[:i]
			return
		}
	}
}

var (
	weight    = regexp.MustCompile(`(?i)font-weight\s*:\s*(bold|normal|[1-9]00)`)
	classes   = regexp.MustCompile(`(?i)\sclass\s*=\s*["']?([\w -]+)`)
	classRule = regexp.MustCompile(`\.([\w-]+)\s*\{([^}]*)\}`)
)

// isBold says whether an element makes its text bold.
func (r *reader) isBold(name, attributes string) bool {
	if w := weight.FindStringSubmatch(attributes); w != nil {
		return heavy(w[1])
	}
	if c := classes.FindStringSubmatch(attributes); c != nil {
		if slices.ContainsFunc(strings.Fields(c[1]), func(c string) bool { return r.bold[c] }) {
			return true
		}
	}
	return name == "b" || name == "strong"
}

func heavy(w string) bool {
	n, err := strconv.Atoi(w)
	return strings.EqualFold(w, "bold") || err == nil && n >= 600
}

// boldClasses are the classes that a style sheet makes bold, as spreadsheets do for runs of letters.
func boldClasses(in string) map[string]bool {
	out := map[string]bool{}
	for _, rule := range classRule.FindAllStringSubmatch(in[:min(len(in), 256<<10)], 2000) {
		if w := weight.FindStringSubmatch(rule[2]); w != nil && heavy(w[1]) {
			out[rule[1]] = true
		}
	}
	return out
}

func spanOf(attributes, name string) int {
	lower := strings.ToLower(attributes)
	_, after, ok := strings.Cut(lower, name+"=")
	if !ok {
		return 1
	}
	after = strings.Trim(after, `"'`)
	end := 0
	for end < len(after) && after[end] >= '0' && after[end] <= '9' {
		end++
	}
	n, err := strconv.Atoi(after[:end])
	if err != nil || n < 1 {
		return 1
	}
	return min(n, mostSpan)
}

// text takes up letters between tags. Blanks and line ends there are all one blank.
func (r *reader) text(in string) {
	if in == "" || r.table && !r.inCell {
		return
	}
	in = html.UnescapeString(in)
	words := strings.FieldsFunc(in, blank)
	text := strings.Join(words, " ")
	if first := strings.IndexFunc(in, blank); first == 0 || len(words) == 0 {
		text = " " + text
	}
	if len(words) > 0 && blank(rune(in[len(in)-1])) {
		text += " "
	}
	r.add(text)
}

func blank(c rune) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

func (r *reader) add(text string) {
	bold := slices.ContainsFunc(r.open, func(e element) bool { return e.bold })
	r.parts = append(r.parts, marked.Part{Text: text, Bold: bold && strings.TrimSpace(text) != ""})
}

// said is what the parts say, with one blank between words and none around lines.
func (r *reader) said() string {
	lines := strings.Split(marked.Text(r.parts), "\n")
	r.parts = r.parts[:0]
	for i, l := range lines {
		lines[i] = strings.Join(strings.Fields(l), " ")
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

// drop forgets what stood before a table.
func (r *reader) drop() { r.parts, r.rows = r.parts[:0], nil }

func (r *reader) endCell() {
	if !r.inCell {
		r.parts = r.parts[:0]
		return
	}
	r.inCell = false
	r.skip()
	at := len(r.row)
	for i := range r.span {
		text := ""
		if i == 0 {
			text = r.said()
		}
		r.row = append(r.row, text)
		if r.down > 1 {
			if r.below == nil {
				r.below = map[int]int{}
			}
			r.below[at+i] = r.down // its own row counts, too
		}
		r.cells++
	}
}

// skip leaves the places empty that cells of rows above take.
func (r *reader) skip() {
	for r.below[len(r.row)] > 0 {
		r.row = append(r.row, "")
	}
}

func (r *reader) endRow() {
	if !r.table {
		for l := range strings.SplitSeq(r.said(), "\n") {
			if l = strings.TrimSpace(l); l != "" {
				r.rows = append(r.rows, []string{l})
			}
		}
		return
	}
	r.endCell()
	if r.inRow {
		r.skip()
		r.rows = append(r.rows, r.row)
		for c, n := range r.below {
			if r.below[c] = n - 1; n <= 1 {
				delete(r.below, c)
			}
		}
	}
	r.row, r.inRow = nil, false
}
