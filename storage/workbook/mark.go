package workbook

import (
	"regexp"
	"strconv"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/merge"
)

// markPrefix starts the text of A1, by which a sheet is recognised whatever it is called.
const (
	markPrefix  = "wm"
	markVersion = 1
)

// mark says what a sheet is about and which sending it belongs to: a map, or a form with its kind and
// subject.
type mark struct {
	m       domain.ID
	form    merge.FormKind
	subject domain.ID
	snap    domain.ID
	sheet   *sheet
}

// mark is the text of A1 on the sheet of a map.
func (b *builder) mark() string {
	return markPrefix + strconv.Itoa(markVersion) + ";map=" + b.snap.Map.String() +
		";snap=" + b.snap.ID.String() + ";v=" + strconv.Itoa(b.snap.Version)
}

// formMark is the text of A1 on the sheet of a form.
func (b *builder) formMark(f merge.Form) string {
	subject := f.Subject.String()
	if subject == "" {
		subject = "-"
	}
	return markPrefix + strconv.Itoa(markVersion) + ";form=" + string(f.Kind) + "/" + subject +
		";snap=" + b.Sending.ID.String() + ";v=" + strconv.Itoa(b.Sending.Version)
}

const uuidForm = `[0-9a-fA-F-]{36}`

var markForm = regexp.MustCompile(`^wm(\d+);(?:map=(` + uuidForm + `)|form=([a-z]+)/(-|` + uuidForm + `));snap=(` + uuidForm + `)(;|$)`)

// parseMark reads what mark and formMark wrote. A mark of a newer form is refused: nobody knows what
// else is otherwise in that workbook.
func parseMark(text string) (m mark, ok bool, err error) {
	p := markForm.FindStringSubmatch(strings.TrimSpace(text))
	if p == nil {
		return mark{}, false, nil
	}
	if v, err := strconv.Atoi(p[1]); err != nil || v > markVersion {
		return mark{}, false, refuse(Newer, "", "form %s, known is %d", p[1], markVersion)
	}
	m.form = merge.FormKind(p[3])
	ids := []struct {
		text string
		into *domain.ID
	}{{p[2], &m.m}, {strings.Trim(p[4], "-"), &m.subject}, {p[5], &m.snap}}
	for _, id := range ids {
		if *id.into, err = domain.ParseID(strings.ToLower(id.text)); err != nil {
			return mark{}, false, nil
		}
	}
	return m, m.form != "" || !m.m.IsZero(), nil
}

// findMarks looks for the texts of A1 in the first rows and columns of every sheet: names and places
// of sheets change, contents of cells stay.
func (a *Answer) findMarks() error {
	for _, s := range a.sheets {
		m, ok, err := s.mark()
		if err != nil {
			return err
		}
		if !ok {
			continue
		}
		a.marks = append(a.marks, m)
		if a.Snapshot.IsZero() {
			a.Snapshot = m.snap
		}
		if a.Map.IsZero() {
			a.Map = m.m
		}
	}
	return nil
}

// mark is the first mark of a sheet.
func (s *sheet) mark() (mark, bool, error) {
	for row := 1; row <= min(s.maxRow, 5); row++ {
		for col := 1; col <= min(s.maxCol, 5); col++ {
			m, ok, err := parseMark(s.at(row, col))
			if ok || err != nil {
				m.sheet = s
				return m, ok, err
			}
		}
	}
	return mark{}, false, nil
}

// marked says whether a sheet carries a mark of any kind.
func (a *Answer) marked(s *sheet) bool {
	for _, m := range a.marks {
		if m.sheet == s {
			return true
		}
	}
	return false
}
