package ui

import (
	"context"
	"strings"
	"time"

	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/merge"
	"wegmarke/domain/search"
	"wegmarke/ui/action"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// Version is an earlier state of a project that was kept.
type Version struct {
	At time.Time
	// Kind is why it was kept: "saved", "named", "theirs", "mine" or "discarded".
	Kind string
	// Name is what the user calls it, By who saved it; "" where nobody said.
	Name, By string
	// Number counts the versions with a name; 0 where there is none.
	Number int
	// Read gives its content, Rename another name ("" takes it away), and Remove deletes it for good.
	Read   func() (*document.Document, error)
	Rename func(name string) error
	Remove func() error
}

// keepVersion asks for a name and keeps the present state under it.
func (w *window) keepVersion() {
	w.closeEditor()
	w.ask.Name(dialog.Name{
		Title: w.words.T("dialog.version.title"), Text: w.words.T("version.keep.text"), Yes: w.words.T("button.save"),
		Done: func(name string) {
			p := w.project
			w.inBackground(func() error { return p.KeepVersion(context.Background(), name) }, func(err error) {
				if err != nil {
					w.Fail(err)
					return
				}
				w.shell.offer(w.words.T("toast.version", i18n.Values{"name": name}), w.words.T("version.all"), w.showVersions)
			})
		},
	})
}

// showVersions lists the kept states of the project, the latest first.
func (w *window) showVersions() { w.listVersions("version.placeholder", w.versionRows) }

// listVersions lists the kept states of the project by rows.
func (w *window) listVersions(placeholder string, rows func(all []Version, text string) (rows []kit.FoundRow, foot, none string)) {
	w.closeEditor()
	p := w.project
	var all []Version
	w.inBackground(func() (err error) {
		all, err = p.Versions()
		return err
	}, func(err error) {
		switch {
		case w.project != p:
		case err != nil:
			w.Fail(err)
		default:
			w.showRows(placeholder, action.Key{}, func(text string) ([]kit.FoundRow, string, string) { return rows(all, text) })
		}
	})
}

// versionRows lists the versions whose words fit a text; all, and a way to keep one more, where there
// is none.
func (w *window) versionRows(all []Version, text string) (rows []kit.FoundRow, foot, none string) {
	if search.NewQuery(text).Empty() {
		rows = append(rows, kit.FoundRow{Icon: "plus", Text: w.words.T("action.version.keep"), Do: w.keepVersion})
	}
	rows = append(rows, w.fitting(all, text, w.askAboutVersion)...)
	if len(rows) == 0 {
		none = w.words.T("version.none", i18n.Values{"text": strings.TrimSpace(text)})
	}
	return rows, w.words.T("version.foot"), none
}

// fitting are rows of the versions whose words fit a text.
func (w *window) fitting(all []Version, text string, do func(Version)) (rows []kit.FoundRow) {
	q, now := search.NewQuery(text), w.sys.Now()
	for _, v := range all {
		words := w.versionTitle(v)
		_, marks, fits := search.Fuzzy(q, words)
		if !fits && !q.Empty() {
			continue
		}
		r := kit.FoundRow{Icon: "history", Text: words, Beside: v.By, Keys: w.ago(now, v.At), Do: func() { do(v) }}
		if v.Name != "" {
			r.Icon = "flag"
		}
		for _, m := range marks {
			r.Marks = append(r.Marks, [2]int{m.From, m.To})
		}
		rows = append(rows, r)
	}
	return rows
}

func (w *window) versionTitle(v Version) string {
	switch {
	case v.Number > 0:
		return w.words.T("version.numbered", i18n.Values{"n": v.Number, "name": v.Name})
	case v.Name != "":
		return v.Name
	}
	return w.words.T("version.kind." + v.Kind)
}

// askAboutVersion tells what a version is and asks what to do with it.
func (w *window) askAboutVersion(v Version) {
	t := w.words.T
	values := i18n.Values{"day": w.words.Date(v.At), "time": w.words.Clock(v.At), "name": v.By}
	text := t("version.text", values)
	if v.By != "" {
		text = t("version.text.by", values)
	}
	rename := dialog.Answer{Text: t("version.rename"), Do: func() { w.renameVersion(v) }}
	if v.Name == "" {
		rename.Text = t("version.name")
	}
	w.ask.Choice(dialog.Choice{
		Title: w.versionTitle(v), Text: text,
		Answers: []dialog.Answer{
			{Text: t("button.cancel"), Safe: true},
			{Text: t("version.delete"), Do: func() { w.removeVersion(v) }},
			rename,
			{Text: t("version.compare"), Do: func() { w.chooseOther(v) }},
			{Text: t("version.restore"), Kind: kit.Main, Do: func() { w.readVersion(v, w.restoreVersion) }},
		},
	})
}

// renameVersion gives a version a name, with which it stays for good.
func (w *window) renameVersion(v Version) {
	w.ask.Name(dialog.Name{
		Title: w.words.T("dialog.version.name"), Text: w.words.T("version.keep.text"), Value: v.Name, Yes: w.words.T("button.save"),
		Done: func(name string) {
			w.inBackground(func() error { return v.Rename(name) }, func(err error) {
				if err != nil {
					w.Fail(err)
					return
				}
				w.showVersions()
			})
		},
	})
}

// removeVersion deletes a version for good.
func (w *window) removeVersion(v Version) {
	w.inBackground(v.Remove, func(err error) {
		if err != nil {
			w.Fail(err)
			return
		}
		w.shell.say(w.words.T("version.deleted"), "")
	})
}

// readVersion reads a version and goes on with it, unless another project has been opened meanwhile.
func (w *window) readVersion(v Version, then func(Version, *document.Document)) {
	p := w.project
	var doc *document.Document
	w.inBackground(func() (err error) {
		doc, err = v.Read()
		return err
	}, func(err error) {
		switch {
		case w.project != p || w.reviewing:
		case err != nil:
			w.Fail(err)
		default:
			then(v, doc)
		}
	})
}

// restoreVersion makes the project what it was, as one step of undo.
func (w *window) restoreVersion(v Version, doc *document.Document) {
	c := document.Between(w.doc(), doc)
	if c.IsEmpty() {
		w.Say(w.words.T("version.same"))
		return
	}
	err := w.keepImages(doc, merge.NewImages(c))
	if err == nil {
		err = w.session.Commit(edit.Step{Label: edit.Label{Key: "undo.version.restored", Name: w.versionTitle(v)}, Change: c})
	}
	if err != nil {
		w.Fail(err)
		return
	}
	w.Say(w.words.T("undo.version.restored", i18n.Values{"name": w.versionTitle(v)}))
}
