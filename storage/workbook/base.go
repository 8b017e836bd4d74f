package workbook

import (
	"fmt"
	"slices"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
)

// Origin says where the base of a comparison comes from.
type Origin string

// Origins of a base.
const (
	FromProject Origin = "project" // the project knows what it sent
	FromFile    Origin = "file"    // only the copy in the workbook is left
	FromNothing Origin = "none"    // the present state stands in: nothing may be preselected
)

// BaseOf finds the state that an answer starts from: what the project kept when it sent the workbook,
// else the copy in the workbook, else the present state of what the answer is about. fallback names the
// map that the answer is for where the workbook does not say; it may be zero. A workbook of another
// project is Foreign, and the error names the project.
func BaseOf(v document.View, a *Answer, fallback domain.ID) (merge.Sending, Origin, error) {
	if sent, ok := document.Find[domain.Exchange](v, a.Snapshot); ok && !a.Snapshot.IsZero() {
		if s, err := merge.ReadSending(strings.NewReader(sent.Base)); err == nil {
			return s, FromProject, nil
		}
	}
	if c := a.Copy(); c != nil && ours(v, *c) && (a.Snapshot.IsZero() || a.Snapshot == c.ID) {
		return *c, FromFile, nil
	}
	if s := presentState(v, a, fallback); len(s.Maps)+len(s.Forms) > 0 {
		return s, FromNothing, nil
	}
	return merge.Sending{}, "", fmt.Errorf("find base: %w", a.foreign("nothing of this project"))
}

// foreign is the refusal of a workbook from elsewhere, with the name of where it is from.
func (a *Answer) foreign(detail string) error {
	e := &Error{Kind: Foreign, Detail: detail}
	if c := a.Copy(); c != nil {
		e.Project = c.Title
	}
	return e
}

// ours says whether a sending is of this project, or of one that it shares maps with.
func ours(v document.View, s merge.Sending) bool {
	if s.Project == document.Project(v).ID {
		return true
	}
	for _, m := range s.Maps {
		if _, ok := document.Find[domain.Map](v, m.Map); ok {
			return true
		}
	}
	return false
}

// presentState is what the project holds now of what an answer is about: what its marks name, else the
// maps that its sheets look like, fallback before all others.
func presentState(v document.View, a *Answer, fallback domain.ID) merge.Sending {
	p := merge.SendParams{ID: a.Snapshot}
	for _, m := range a.marks {
		if _, ok := document.Find[domain.Map](v, m.m); ok && !slices.Contains(p.Maps, m.m) {
			p.Maps = append(p.Maps, m.m)
		}
		_, person := document.Find[domain.Persona](v, m.subject)
		switch {
		case m.form == merge.FormPersona && person && !slices.Contains(p.Personas, m.subject):
			p.Personas = append(p.Personas, m.subject)
		case m.form == merge.FormTouchpoints:
			p.Touchpoints = true
		case m.form == merge.FormMeasures:
			p.Measures = true
		case m.form == merge.FormIndicators:
			p.Indicators = true
		case m.form == merge.FormChecklist:
			p.Checklists = true
		}
	}
	mine := len(a.marks) == 0 || len(p.Maps)+len(p.Personas) > 0
	if !mine && a.Copy() != nil {
		return merge.Sending{} // tables without a map or persona that we know, from elsewhere
	}
	if len(p.Maps) == 0 && !slices.ContainsFunc(a.marks, func(m mark) bool { return m.form != "" }) {
		if len(a.marks) > 0 && fallback.IsZero() {
			return merge.Sending{}
		}
		p.Maps = a.likeMaps(v, fallback)
	}
	return merge.Send(v, p)
}

// likeMaps lists the maps of the project that sheets look like.
func (a *Answer) likeMaps(v document.View, fallback domain.ID) []domain.ID {
	var ids []domain.ID
	if _, ok := document.Find[domain.Map](v, fallback); ok {
		ids = append(ids, fallback)
	}
	for _, m := range document.Maps(v) {
		if m.ID != fallback {
			ids = append(ids, m.ID)
		}
	}
	sheets := a.sheetsOf(merge.Send(v, merge.SendParams{Maps: ids}).Maps)
	return slices.DeleteFunc(ids, func(id domain.ID) bool { return len(sheets[id]) == 0 })
}
