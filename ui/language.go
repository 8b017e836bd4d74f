package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
)

// languageNames are what the languages call themselves, in the order of i18n.Languages.
func languageNames() []string { return []string{"Deutsch", "English"} }

// showProjectSheet asks for what holds for the project as a whole. All of it is one step of undo.
func (w *window) showProjectSheet() {
	if w.reviewing {
		return
	}
	w.closeEditor()
	t := w.words.T
	p := document.Project(w.doc())
	language := max(slices.Index(i18n.Languages(), p.Language), 0)
	w.ask.Form(dialog.Form{
		Title: t("dialog.project.title"), Yes: t("button.apply"), No: t("button.cancel"),
		Fields: []dialog.FormField{
			{Label: t("dialog.project.name"), Text: &p.Title, Needed: true},
			{Label: t("dialog.project.company"), Text: &p.Company},
			{Label: t("dialog.project.author"), Text: &p.Author},
			{Label: t("dialog.project.language"), Hint: t("dialog.project.language.hint"), Options: languageNames(), Chosen: &language},
		},
		Done: func() {
			w.commitHere(edit.Label{Key: "undo.project.changed"}, "", func(d *document.Draft) ([]domain.ID, error) {
				now := document.Project(d)
				now.Title, now.Company, now.Author = edit.Clean(p.Title), edit.Clean(p.Company), edit.Clean(p.Author)
				d.Put(now)
				if next := i18n.Languages()[language]; next != now.Language {
					return nil, edit.SetLanguage(d, next)
				}
				return nil, nil
			})
			w.retitle()
		},
	})
}

// headingsItem is the entry of a menu that gives a map headings in another language.
func (w *window) headingsItem(m domain.ID) *fyne.MenuItem {
	it := fyne.NewMenuItem(w.words.T("map.headings"), nil)
	it.ChildMenu = fyne.NewMenu("")
	for i, lang := range i18n.Languages() {
		one := fyne.NewMenuItem(languageNames()[i], func() { w.setHeadings(m, lang) })
		one.Disabled = w.reviewing || !w.headingsDiffer(m, lang)
		it.ChildMenu.Items = append(it.ChildMenu.Items, one)
	}
	return it
}

// headingsDiffer says that a map has headings of the catalogue that are not in a language.
func (w *window) headingsDiffer(m domain.ID, lang string) bool {
	d := w.session.Draft()
	if err := edit.SetHeadings(d, m, lang); err != nil {
		return false
	}
	c, err := d.Change()
	return err == nil && !c.IsEmpty()
}

// setHeadings puts the headings of one map into a language and says what stayed.
func (w *window) setHeadings(m domain.ID, lang string) {
	if w.reviewing {
		return
	}
	w.openMap(m)
	label := edit.Label{Key: "undo.map.headings", Name: languageNames()[max(slices.Index(i18n.Languages(), lang), 0)]}
	if w.page.Commit(label, "", func(d *document.Draft) ([]domain.ID, error) {
		return []domain.ID{}, edit.SetHeadings(d, m, lang)
	}) {
		w.Say(w.words.T("toast.map.headings"))
	}
}

// otherLanguage is the language that the project is not in.
func (w *window) otherLanguage() string {
	if w.session != nil && document.Project(w.doc()).Language == i18n.English {
		return i18n.German
	}
	return i18n.English
}

// inOther puts the name of the language that the project is not in into a text.
func (w *window) inOther(key string) string {
	return w.words.T(key, i18n.Values{"language": w.words.T("language.in." + w.otherLanguage())})
}

// docIn is a copy of the document for an export, with headings in a language; "" is its own.
func (w *window) docIn(lang string) *document.Document {
	doc := w.doc().Clone()
	if strings.TrimSpace(lang) == "" {
		return doc
	}
	w.report("put headings into another language", SetHeadings(doc, lang)) // the export goes on with those there are
	return doc
}

// SetHeadings puts the headings of a copy of a document into a language.
func SetHeadings(doc *document.Document, lang string) error {
	d := document.NewDraft(doc)
	if err := edit.SetLanguage(d, lang); err != nil {
		return err
	}
	c, err := d.Change()
	if err != nil {
		return err
	}
	return doc.Apply(c)
}
