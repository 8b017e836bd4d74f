package ui

import (
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/page/start"
)

// saveTemplate keeps the open project as a template, with what people wrote or without.
func (w *window) saveTemplate() {
	w.closeEditor()
	t := w.words.T
	title, content := document.Project(w.doc()).Title, 0
	w.ask.Form(dialog.Form{
		Title: t("template.save.title"), Text: t("template.save.text"), Yes: t("template.save.yes"), No: t("button.cancel"),
		Fields: []dialog.FormField{
			{Label: t("dialog.name"), Text: &title, Needed: true},
			{
				Label: t("template.content"), Chosen: &content, Hint: t("template.content.hint"),
				Options: []string{t("template.content.none"), t("template.content.all")},
			},
		},
		Done: func() { w.keepTemplate(strings.TrimSpace(title), content == 1) },
	})
}

func (w *window) keepTemplate(title string, content bool) {
	doc := w.doc().Clone()
	var kept Template
	w.inBackground(func() error {
		made, err := edit.Template(doc, content)
		if err == nil {
			kept, err = w.Templates.Save(title, made)
		}
		return err
	}, func(err error) {
		if err != nil {
			w.Fail(err)
			return
		}
		w.shell.say(w.words.T("template.saved", i18n.Values{"name": kept.Title}), "")
	})
}

// lookForTemplates brings the user's templates onto the start page: first their names, then, as
// they are read, their drawings.
func (w *window) lookForTemplates() {
	var list []start.Template
	page := w.begin
	show := func() {
		if w.begin == page && page != nil {
			page.SetTemplates(list)
		}
	}
	w.inBackground(func() error {
		all, err := w.Templates.List()
		for _, t := range all {
			list = append(list, start.Template{ID: t.ID, Title: t.Title})
		}
		return err
	}, func(err error) {
		w.report("list templates", err)
		if len(list) == 0 && len(page.Templates) == 0 {
			return
		}
		show()
		w.drawTemplates(list, show)
	})
}

func (w *window) drawTemplates(list []start.Template, show func()) {
	sketches := make([]analysis.Sketch, len(list))
	w.inBackground(func() error {
		for i, t := range list {
			doc, err := w.Templates.Load(t.ID)
			if err != nil {
				w.report("read template", err)
				continue
			}
			sketches[i] = analysis.DigestOf(doc, domain.ID{}).Sketch
		}
		return nil
	}, func(error) {
		for i := range list {
			list[i].Sketch = sketches[i]
		}
		show()
	})
}

// beginWithTemplate begins a project from one of the user's templates.
func (w *window) beginWithTemplate(id string) {
	title := w.words.T("project.new.title")
	w.create(title, func() (*document.Document, error) {
		doc, err := w.Templates.Load(id)
		if err != nil {
			return nil, err
		}
		return edit.FromTemplate(doc, title, w.Today())
	})
}

func (w *window) renameTemplate(id, title string) {
	w.ask.Form(dialog.Form{
		Title: w.words.T("template.rename.title"), Yes: w.words.T("template.rename.yes"), No: w.words.T("button.cancel"),
		Fields: []dialog.FormField{{Label: w.words.T("dialog.name"), Text: &title, Needed: true}},
		Done: func() {
			w.changeTemplates(func() error { return w.Templates.Rename(id, strings.TrimSpace(title)) })
		},
	})
}

func (w *window) deleteTemplate(id, title string) {
	w.ask.Choice(dialog.Choice{
		Title: w.words.T("template.delete.title", i18n.Values{"name": title}),
		Text:  w.words.T("template.delete.text"),
		Answers: []dialog.Answer{
			{Text: w.words.T("button.keep"), Safe: true},
			{Text: w.words.T("button.delete"), Kind: kit.Danger, Do: func() {
				w.changeTemplates(func() error { return w.Templates.Delete(id) })
			}},
		},
	})
}

func (w *window) changeTemplates(change func() error) {
	w.inBackground(change, func(err error) {
		if err != nil {
			w.Fail(err)
		}
		if w.begin != nil {
			w.lookForTemplates()
		}
	})
}
