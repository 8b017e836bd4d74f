package ui

import (
	"slices"

	"wegmarke/domain/catalog"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
)

// blanks are the canvases of which there are templates to fill in, in their order.
func blanks() []string { return []string{"map", "persona", "touchpoints", "measures"} }

// exportBlank writes a workbook to be filled in by somebody who has no project. It needs none here
// either.
func (w *window) exportBlank() {
	t := w.words.T
	var names, models, keys []string
	for _, canvas := range blanks() {
		names = append(names, t("blank."+canvas))
	}
	seven := 0
	for _, m := range catalog.Models() {
		if m.Key == catalog.ModelFree {
			continue // without phases there is nothing to fill in
		}
		if m.Key == catalog.Model7 {
			seven = len(models)
		}
		models, keys = append(models, m.Name(w.words.Language())), append(keys, m.Key)
	}
	canvas, model, paper := 0, seven, 0
	language := max(slices.Index(i18n.Languages(), w.words.Language()), 0)
	w.ask.Form(dialog.Form{
		Title: t("blank.title"), Text: t("blank.text"), Yes: t("sending.save"), No: t("button.cancel"),
		Fields: []dialog.FormField{
			{Label: t("blank.canvas"), Options: names, Chosen: &canvas},
			{Label: t("blank.model"), Hint: t("blank.model.hint"), Options: models, Chosen: &model, Menu: true},
			{Label: t("dialog.export.language"), Options: languageNames(), Chosen: &language},
			{Label: t("sending.paper"), Options: []string{"A3", "A4"}, Chosen: &paper},
		},
		Done: func() {
			p := BlankParams{Canvas: blanks()[canvas], Model: keys[model], Language: i18n.Languages()[language], A4: paper == 1}
			name := i18n.New(p.Language).T("blank.file", i18n.Values{"name": i18n.New(p.Language).T("blank." + p.Canvas)})
			w.picker.Save(t("blank.title"), FileName(name)+".xlsx", w.workbookFiles(), w.folder(), func(path string) {
				w.inBackground(func() error { return w.Workbooks.Template(path, p) }, func(err error) {
					if err != nil {
						w.Fail(err)
						return
					}
					w.sayWritten("toast.exported", path)
				})
			})
		},
	})
}
