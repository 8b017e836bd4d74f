package edit

import (
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// SetAnswer changes what the project answers in one of its fields: a C-factor, a question of the
// start, a point of the data protection checklist. There is one entry for each; it comes with the
// first answer and goes when nothing is left of it.
func SetAnswer(d *document.Draft, field string, change func(*domain.Entry)) error {
	return setOne(d, document.Project(d).ID, field, change)
}

// SetTalk keeps what is to be said when a phase, or the opening of a map, is presented. An empty text
// takes it away.
func SetTalk(d *document.Draft, subject domain.ID, text string) error {
	return setOne(d, subject, catalog.TalkField, func(e *domain.Entry) { e.Text = text })
}

// setOne changes the one entry in a field of a record.
func setOne(d *document.Draft, subject domain.ID, field string, change func(*domain.Entry)) error {
	e := domain.Entry{Subject: subject, Field: field}
	known := false
	for _, old := range document.Entries(d, subject, field) {
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
