package ui

import (
	"errors"
	"image"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/page/buying"
	"wegmarke/ui/page/frame"
	"wegmarke/ui/page/persona"
)

// newPersona makes the page of a persona for the project that is opened.
func (w *window) newPersona() *persona.Page {
	return persona.New(persona.Params{
		Session: w.session, Words: w.words, Today: w.Today, Clock: w.presses.Time, Later: w.sys.Later, Mods: w.sys.Mods,
		Commit: w.commitHere, Popup: w.Popup, Status: w.Status, Picture: w.picture, ChoosePicture: w.choosePicture, PastePicture: w.picturePaster(),
		Shortcut:  func(s fyne.Shortcut) bool { return w.table.Shortcut(s) },
		FromField: func(s fyne.Shortcut) bool { return w.table.FromField(s) },
		Duplicate: w.duplicatePersona, Author: w.author,
		OpenSide: func() { w.shell.openInspector() },
		Top:      []persona.SidePart{buying.NewCentre(w.buyingParams())},
		Bottom:   []persona.SidePart{buying.NewPlaces(w.buyingParams())},
	})
}

// showPersona turns to the canvas of a persona. While an answer is looked through nothing happens.
func (w *window) showPersona(id domain.ID) {
	if !w.reviewing {
		w.turnToPersona(id)
		w.persona.Focus()
	}
}

// turnToPersona puts the canvas of a persona into the middle.
func (w *window) turnToPersona(id domain.ID) {
	if w.onPersona() && w.persona.Persona() == id || w.elsewhere(edit.Place{Page: id}) {
		return
	}
	w.closeEditor()
	w.persona.SetPersona(id)
	w.putPane(frame.Page{Kind: frame.Persona, ID: id}, w.persona)
	w.shell.frame.SetInspector(w.persona.Side())
}

// onPersona says whether the canvas of a persona is shown.
func (w *window) onPersona() bool { return w.pane != nil && w.pane == pane(w.persona) }

// leaveGonePersona turns back to the map when the persona that was shown is gone.
func (w *window) leaveGonePersona() {
	if !w.onPersona() {
		return
	}
	if _, ok := document.Find[domain.Persona](w.doc(), w.persona.Persona()); !ok {
		w.shell.showPage()
	}
}

// selectedPersona is the persona whose canvas is shown.
func (w *window) selectedPersona() (domain.Persona, bool) {
	if w.session == nil || !w.onPersona() {
		return domain.Persona{}, false
	}
	return document.Find[domain.Persona](w.doc(), w.persona.Persona())
}

// withPersona runs something with the persona whose canvas is shown.
func (w *window) withPersona(f func(domain.ID)) func() {
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
	var made domain.ID
	if w.commitHere(label, "", func(d *document.Draft) (_ []domain.ID, err error) {
		made, err = f(d)
		return []domain.ID{}, err
	}) {
		w.turnToPersona(made)
		w.persona.FocusName()
	}
}

// copyName is what a copy is called until somebody gives it a name.
func (w *window) copyName(name string) string {
	return w.words.T("copy.name", i18n.Values{"name": name})
}

func (w *window) renamePersona(id domain.ID) {
	if !w.reviewing {
		w.turnToPersona(id)
		w.persona.FocusName()
	}
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
		item("action.persona.show", w.showPersona), w.tabItem(frame.Persona, id), w.windowItem(edit.Place{Page: id}),
		item("action.persona.rename", w.renamePersona),
		item("action.persona.duplicate", w.duplicatePersona),
		fyne.NewMenuItemSeparator(),
		item("action.persona.delete", w.removeRecord))
}

// choosePicture asks for a picture, keeps it in the project and says what it is called there.
func (w *window) choosePicture(done func(domain.Hash)) {
	kinds := []dialog.Filter{{Name: w.words.T("file.picture"), Endings: pictureEndings()}}
	w.picker.Open(w.words.T("dialog.portrait.title"), kinds, w.folder(), func(path string) { w.takePicture(path, done) })
}

// pictureEndings are the files that pictures of personas come in.
func pictureEndings() []string { return []string{"png", "jpg", "jpeg", "webp"} }

// takePicture reads a picture, lets a square of it be chosen and keeps that in the project.
func (w *window) takePicture(path string, done func(domain.Hash)) {
	w.takePictureOf(func() (*image.NRGBA, bool, error) { return readPicture(path) }, done)
}

// takePictureOf does so with a picture from wherever it is read.
func (w *window) takePictureOf(read func() (img *image.NRGBA, photo bool, err error), done func(domain.Hash)) {
	p := w.project
	var whole *image.NRGBA
	var photo bool
	w.inBackground(func() (err error) {
		whole, photo, err = read()
		return err
	}, func(err error) {
		switch {
		case w.project != p || p == nil: // another project has been opened meanwhile
		case err != nil:
			w.refusePicture(err)
		default:
			w.ask.Crop(dialog.Crop{Picture: whole, Done: func(part image.Rectangle) { w.keepPicture(whole, part, photo, done) }})
		}
	})
}

// keepPicture puts a part of a picture into the project.
func (w *window) keepPicture(whole *image.NRGBA, part image.Rectangle, photo bool, done func(domain.Hash)) {
	p := w.project
	var name domain.Hash
	var kept []byte
	w.inBackground(func() (err error) {
		name, kept, err = cutPortrait(whole, part, photo)
		return err
	}, func(err error) {
		if w.project != p || p == nil {
			return
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
}

// dropPicture gives the persona that is shown a picture out of the file manager.
func (w *window) dropPicture(path string) {
	who := w.persona.Persona()
	w.takePicture(path, func(h domain.Hash) { w.persona.TakePicture(who, h) })
}

// refusePicture says why a picture was not taken. Nothing has been changed.
func (w *window) refusePicture(err error) {
	if errors.Is(err, errNoPicture) { // no fault, so no dialog to put away
		w.shell.say(w.words.T("toast.picture.none"), "")
		return
	}
	w.Log("choose picture: %v", err)
	text := ""
	switch {
	case errors.Is(err, errBoard):
		text = w.words.T("error.clipboard")
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
