package ui

import (
	"errors"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/page/frame"
)

// showPersona selects a persona and shows its sheet. While an answer is looked through, the
// inspector is not about the map, and nothing happens.
func (w *window) showPersona(id domain.ID) {
	if w.reviewing {
		return
	}
	w.session.Selection().Set(id)
	w.shell.openInspector()
}

// selectedPersona is the persona whose sheet is shown.
func (w *window) selectedPersona() (domain.Persona, bool) {
	if w.session == nil || w.session.Selection().Len() != 1 {
		return domain.Persona{}, false
	}
	return document.Find[domain.Persona](w.doc(), w.session.Selection().Lead())
}

// onPersona runs something with the persona whose sheet is shown.
func (w *window) onPersona(f func(domain.ID)) func() {
	return func() {
		if p, ok := w.selectedPersona(); ok {
			f(p.ID)
		}
	}
}

// addPersona makes a persona and lets its name be written at once.
func (w *window) addPersona(roles domain.Role) {
	name := w.words.T("persona.new")
	w.makePersona(edit.Label{Key: "undo.persona.added", Name: name}, func(d *document.Draft) (domain.ID, error) {
		return edit.AddPersona(d, name, roles)
	})
}

func (w *window) duplicatePersona(id domain.ID) {
	p, ok := document.Find[domain.Persona](w.doc(), id)
	if !ok {
		return
	}
	w.makePersona(edit.Label{Key: "undo.persona.duplicated", Name: p.Name}, func(d *document.Draft) (domain.ID, error) {
		return edit.DuplicatePersona(d, id, w.copyName(p.Name))
	})
}

// makePersona commits a new persona, shows it and marks its name.
func (w *window) makePersona(label edit.Label, f func(d *document.Draft) (domain.ID, error)) {
	if w.reviewing {
		return
	}
	if w.page.Commit(label, "", func(d *document.Draft) ([]domain.ID, error) {
		id, err := f(d)
		return []domain.ID{id}, err
	}) {
		w.shell.openInspector()
		w.inspector.FocusTitle()
	}
}

// copyName is what a copy is called until somebody gives it a name.
func (w *window) copyName(name string) string {
	return w.words.T("copy.name", i18n.Values{"name": name})
}

func (w *window) renamePersona(id domain.ID) {
	w.showPersona(id)
	w.inspector.FocusTitle()
}

// addMissingRole adds somebody for a role that nobody holds. Where several are missing, a menu asks
// for which.
func (w *window) addMissingRole(missing domain.Role) {
	m := fyne.NewMenu("")
	for _, r := range catalog.Roles() {
		if missing&r.Role == 0 {
			continue
		}
		if missing == r.Role {
			w.addPersona(r.Role)
			return
		}
		m.Items = append(m.Items, fyne.NewMenuItem(r.Name(w.words.Language()), func() { w.addPersona(r.Role) }))
	}
	w.Popup(m, w.shell.frame.Below(frame.MissingRole, domain.ID{}))
}

// personaMenu is what can be done with a persona in the side bar.
func (w *window) personaMenu(id domain.ID) *fyne.Menu {
	item := func(key string, run func(domain.ID)) *fyne.MenuItem {
		return fyne.NewMenuItem(w.words.T(key), func() { run(id) })
	}
	return fyne.NewMenu("",
		item("action.persona.show", w.showPersona),
		item("action.persona.rename", w.renamePersona),
		item("action.persona.duplicate", w.duplicatePersona),
		fyne.NewMenuItemSeparator(),
		item("action.persona.delete", w.removeRecord))
}

// choosePicture asks for a picture, keeps it in the project and says what it is called there.
func (w *window) choosePicture(done func(domain.Hash)) {
	kinds := []dialog.Filter{{Name: w.words.T("file.picture"), Endings: []string{"png", "jpg", "jpeg", "webp"}}}
	p := w.project
	w.picker.Open(w.words.T("dialog.portrait.title"), kinds, w.folder(), func(path string) {
		var name domain.Hash
		var kept []byte
		w.inBackground(func() (err error) {
			name, kept, err = readPortrait(path)
			return err
		}, func(err error) {
			if w.project != p || p == nil {
				return // another project has been opened meanwhile
			}
			if err == nil {
				// The bytes must be on their way before the change that names them.
				err = p.PutImage(name, kept)
			}
			if err != nil {
				w.refusePicture(err)
				return
			}
			w.doc().AddImage(name, kept)
			done(name)
		})
	})
}

// refusePicture says why a picture was not taken. Nothing has been changed.
func (w *window) refusePicture(err error) {
	w.Log("choose picture: %v", err)
	text := ""
	switch {
	case errors.Is(err, errPictureFormat):
		text = w.words.T("error.image.format")
	case errors.Is(err, errPictureBytes):
		text = w.words.T("error.image.large", i18n.Values{"size": maxPictureBytes >> 20})
	case errors.Is(err, errPicturePixels):
		text = w.words.T("error.image.pixels", i18n.Values{"n": maxMegapixels})
	default:
		w.Fail(err)
		return
	}
	w.ask.Message(w.words.T("error.title"), text)
}
