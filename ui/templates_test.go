package ui

import (
	"errors"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/ui/dialog"
)

// shelf keeps templates in memory.
type shelf struct{ kept map[string]*document.Document }

func (s *shelf) List() (out []Template, _ error) {
	for title := range s.kept {
		out = append(out, Template{title, title})
	}
	return out, nil
}

func (s *shelf) Save(title string, doc *document.Document) (Template, error) {
	s.kept[title] = doc
	return Template{title, title}, nil
}

func (s *shelf) Load(id string) (*document.Document, error) {
	if doc, ok := s.kept[id]; ok {
		return doc, nil
	}
	return nil, errors.New("gone")
}

func (s *shelf) Rename(id, title string) error {
	s.kept[title] = s.kept[id]
	return s.Delete(id)
}

func (s *shelf) Delete(id string) error {
	delete(s.kept, id)
	return nil
}

func TestAProjectBecomesATemplateAndATemplateAProject(t *testing.T) {
	w, f := open(t)
	title := document.Project(w.doc()).Title
	f.fill = func(form dialog.Form) {
		if *form.Fields[0].Text != title || !form.Fields[0].Needed {
			t.Errorf("offers the name %q", *form.Fields[0].Text)
		}
		*form.Fields[0].Text = " Muster "
	}
	w.table.Run("template.save")
	w.leave(t)
	if got := w.begin.Templates; len(got) != 1 || got[0].Title != "Muster" || len(got[0].Sketch.Phases) != 7 {
		t.Fatalf("the gallery shows %+v", got)
	}
	w.beginWithTemplate("Muster")
	if w.session == nil || f.project.path != "" {
		t.Fatal("no untitled project was opened")
	}
	if got := document.Project(w.doc()).Title; got != w.words.T("project.new.title") {
		t.Errorf("the project is called %q", got)
	}
	if w.doc().Count(domain.TableCard) != 0 || w.doc().Count(domain.TablePhase) == 0 {
		t.Error("it is not the structure alone")
	}
	w.leave(t)
	f.fill = func(form dialog.Form) { *form.Fields[0].Text = "Anders" }
	w.renameTemplate("Muster", "Muster")
	if got := w.begin.Templates; len(got) != 1 || got[0].Title != "Anders" {
		t.Fatalf("the gallery shows %+v", got)
	}
	f.answer = func(c dialog.Choice) { c.Answers[len(c.Answers)-1].Do() }
	w.deleteTemplate("Anders", "Anders")
	if got := w.begin.Templates; len(got) != 0 {
		t.Errorf("the gallery shows %+v", got)
	}
}
