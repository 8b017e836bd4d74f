package edit

import (
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// SetAnswer changes what the project answers in one of its fields: a C-factor, a question of the
// start, a point of the data protection checklist. There is one entry for each; it comes with the
// first answer and goes when nothing is left of it.
func SetAnswer(d *document.Draft, field string, change func(*domain.Entry)) error {
	project := document.Project(d).ID
	e := domain.Entry{Subject: project, Field: field}
	known := false
	for _, old := range document.Entries(d, project, field) {
		e, known = old, true
		break
	}
	change(&e)
	e.Text, e.Detail = Clean(e.Text), Clean(e.Detail)
	empty := e.Value == 0 && strings.TrimSpace(e.Text) == "" && strings.TrimSpace(e.Detail) == "" && e.Due == ""
	switch {
	case known && empty:
		d.RemoveTree(e.ID)
	case known:
		d.Put(e)
	case !empty:
		_, err := AddEntry(d, e, -1)
		return err
	}
	return nil
}
