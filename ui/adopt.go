package ui

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/repair"
	"wegmarke/domain/scene"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// addMenu is what the plus of a section of the side bar offers.
func (w *window) addMenu(action string) *fyne.Menu {
	if action != "persona.add" {
		return nil
	}
	return w.table.Menu("", nil, "persona.add", "persona.adopt")
}

// adopt takes personas and touchpoints over from another project file, which is only read.
func (w *window) adopt() {
	p := w.project
	w.picker.Open(w.words.T("adopt.file"), w.projectFiles(), w.folder(), func(path string) {
		if own := p.Path(); own != "" && filepath.Clean(path) == filepath.Clean(own) {
			w.ask.Message(w.words.T("error.title"), w.words.T("adopt.same"))
			return
		}
		var from *document.Document
		var damage repair.Report
		w.inBackground(func() (err error) {
			from, damage, err = w.Library.Look(path)
			return err
		}, func(err error) {
			switch {
			case w.project != p || w.reviewing: // another project has been opened meanwhile
			case err != nil:
				w.Fail(err)
			default:
				w.afterDamage(filepath.Base(path), damage, func() { w.offerFrom(from) })
			}
		})
	})
}

// offerFrom lets the personas and touchpoints of another project be chosen.
func (w *window) offerFrom(from *document.Document) {
	people, points := document.Personas(from), document.Touchpoints(from)
	if len(people)+len(points) == 0 {
		w.ask.Message(w.words.T("adopt.empty.title"), w.words.T("adopt.empty"))
		return
	}
	var groups []dialog.Group
	if len(people) > 0 {
		groups = append(groups, dialog.Group{Title: w.words.T("side.personas"), Rows: w.peopleRows(from, people)})
	}
	if len(points) > 0 {
		groups = append(groups, dialog.Group{Title: w.words.T("adopt.touchpoints"), Rows: w.pointRows(points)})
	}
	w.ask.Several(dialog.Several{
		Title: w.words.T("adopt.title", i18n.Values{"name": w.nameOf(document.Project(from))}),
		Text:  w.words.T("adopt.text"), Groups: groups,
		All: w.words.T("adopt.all"), None: w.words.T("adopt.none"),
		Yes: func(n int) string {
			if n == 0 {
				return w.words.T("button.apply")
			}
			return w.words.T("adopt.yes", i18n.Values{"n": n})
		},
		Done: func(chosen [][]int) {
			a := edit.Adoption{From: from}
			if len(people) > 0 {
				for _, i := range chosen[0] {
					a.Personas = append(a.Personas, people[i].ID)
				}
				chosen = chosen[1:]
			}
			if len(points) > 0 {
				for _, i := range chosen[0] {
					a.Touchpoints = append(a.Touchpoints, points[i].ID)
				}
			}
			w.takeFrom(from, a)
		},
	})
}

func (w *window) peopleRows(from *document.Document, people []domain.Persona) []kit.CheckRowData {
	var out []kit.CheckRowData
	for _, p := range people {
		who := kit.Person{Name: p.Name, Initials: scene.Initials(p.Name)}
		if who.Initials == "" {
			who.Initials = "?"
		}
		out = append(out, kit.CheckRowData{Who: &who, Photo: decode(from, p.Image), Text: w.nameOf(p), Detail: p.Position})
	}
	return out
}

func (w *window) pointRows(points []domain.Touchpoint) []kit.CheckRowData {
	var out []kit.CheckRowData
	for _, t := range points {
		icon := t.Icon
		if icon == "" {
			icon = "touch"
		}
		out = append(out, kit.CheckRowData{Icon: icon, Text: w.nameOf(t)})
	}
	return out
}

// takeFrom puts what was chosen into the project, as one step of the history. The pictures must be
// on their way to the file before the change that names them.
func (w *window) takeFrom(from *document.Document, a edit.Adoption) {
	n := len(a.Personas) + len(a.Touchpoints)
	if n == 0 {
		return
	}
	project := w.nameOf(document.Project(from))
	a.Lang = document.Project(w.doc()).Language
	a.Rename = func(name string, try int) string {
		if try == 1 {
			return w.words.T("adopt.name", i18n.Values{"name": name, "project": project})
		}
		return w.words.T("adopt.name.again", i18n.Values{"name": name, "project": project, "n": try})
	}
	label := edit.Label{Key: "undo.adopted", Count: n}
	if w.commitHere(label, "", func(d *document.Draft) ([]domain.ID, error) {
		_, images, err := edit.Adopt(d, a)
		if err != nil {
			return nil, err
		}
		return nil, w.keepImages(from, images)
	}) {
		w.Say(w.label(label))
	}
}

// keepImages takes pictures of another project over. One that is missing there stays missing.
func (w *window) keepImages(from *document.Document, images []domain.Hash) error {
	for _, h := range images {
		b, ok := from.Image(h)
		if !ok {
			continue
		}
		if err := w.project.PutImage(h, b); err != nil {
			return err
		}
		w.doc().AddImage(h, b)
	}
	return nil
}
