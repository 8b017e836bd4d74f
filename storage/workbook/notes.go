package workbook

import (
	"strconv"
	"strings"

	"wegmarke/domain/catalog"
)

// notes reads the comments on the cells of a sheet. Newer programs repeat threads of comments in
// this old form, below a line that explains it.
func (l *loader) notes(s *sheet) error {
	rels, err := l.relations(s.part)
	if err != nil {
		return err
	}
	for _, r := range rels {
		if r.kind != "comments" || l.parts[r.target] == nil {
			continue
		}
		if err := l.noteList(s, r.target); err != nil {
			return err
		}
	}
	return nil
}

// ours says that a note is one of the guiding questions that were sent along. Programs that insert or
// delete columns may have moved it to a card. Some lose who wrote it, so its text tells, too.
func (l *loader) ours(n note) bool {
	if l.questions == nil {
		l.questions = make(map[string]bool)
		for _, w := range []words{german, english} {
			for _, lane := range catalog.Lanes() {
				l.questions[plain(lane.Question(w.lang, 0))] = true
			}
		}
	}
	return n.author == german.guiding || n.author == english.guiding || len(n.text) < 200 && l.questions[plain(n.text)]
}

func (l *loader) noteList(s *sheet, part string) error {
	var authors []string
	var text strings.Builder
	var at pos
	author := ""
	inText, inAuthor, phonetic := false, false, 0
	return l.each(part, "comments", handler{
		start: func(e element) error {
			switch string(e.Name()) {
			case "author":
				inAuthor = true
				text.Reset()
			case "comment":
				p, ok := parseRef(e.attr("ref"))
				if !ok {
					return refuse(Damaged, part, "comment at %.20q", e.attr("ref"))
				}
				at, author = p, ""
				if i, err := strconv.Atoi(e.attr("authorId")); err == nil && i >= 0 && i < len(authors) {
					author = authors[i]
				}
				text.Reset()
			case "t":
				inText = phonetic == 0
			case "rPh":
				phonetic++
			}
			return nil
		},
		end: func(name []byte) error {
			switch string(name) {
			case "author":
				authors, inAuthor = append(authors, text.String()), false
			case "t":
				inText = false
			case "rPh":
				phonetic--
			case "comment":
				n := note{author: cut(strings.TrimSpace(author), 200), text: threadText(lines(unescape(text.String())))}
				if !l.ours(n) {
					s.notes[at] = n
				}
			}
			if l.remarks++; l.remarks > 20*maxRemarks {
				return refuse(TooLarge, part, "too many comments")
			}
			return nil
		},
		text: func(b []byte) error {
			if inText || inAuthor {
				text.Write(b)
			}
			if text.Len() > maxToken {
				return refuse(TooLarge, part, "text of a comment")
			}
			return nil
		},
	})
}

// threadText takes the words of a thread out of the form for programs that know no threads: a line
// in brackets, an explanation with a link, then lines like "Comment:" with the words indented below.
func threadText(s string) string {
	i := strings.Index(s, "microsoft.com")
	if !strings.HasPrefix(s, "[") || i < 0 {
		return strings.TrimSpace(s)
	}
	_, rest, _ := strings.Cut(s[i:], "\n")
	var out []string
	for _, line := range strings.Split(rest, "\n") {
		said := strings.HasPrefix(line, " ") || !strings.HasSuffix(strings.TrimSpace(line), ":")
		if line = strings.TrimSpace(line); line != "" && said {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}
