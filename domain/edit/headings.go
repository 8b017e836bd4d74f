package edit

import (
	"fmt"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// SetLanguage gives a project another language for its headings. Phases, steps, tasks and lanes that
// still carry the wording of the catalogue follow; what people wrote stays as it is.
func SetLanguage(d *document.Draft, lang string) error {
	p := document.Project(d)
	if p.ID.IsZero() {
		return fmt.Errorf("set language: %w", ErrUnknown)
	}
	p.Language = lang
	d.Put(p)
	for _, m := range document.Maps(d) {
		if err := SetHeadings(d, m.ID, lang); err != nil {
			return err
		}
	}
	return nil
}

// SetHeadings puts the headings of one map into a language. Only the wording of the catalogue is
// exchanged; titles that people gave and all cards stay.
func SetHeadings(d *document.Draft, id domain.ID, lang string) error {
	m, ok := document.Find[domain.Map](d, id)
	if !ok {
		return fmt.Errorf("set headings of %s: %w", id, ErrUnknown)
	}
	models := modelsFirst(m.Model)
	for _, p := range document.Phases(d, id) {
		old := p
		p.Title, p.Task = phaseTitleIn(models, p.Title, lang), taskIn(models, p.Task, lang)
		if p != old {
			d.Put(p)
		}
		for _, s := range document.Steps(d, p.ID) {
			if title := phaseTitleIn(models, s.Title, lang); title != s.Title {
				s.Title = title
				d.Put(s)
			}
		}
	}
	content := document.Project(d).Language
	for _, l := range document.Lanes(d, id) {
		if title := laneTitleIn(l, lang, content); title != l.Title {
			l.Title = title
			d.Put(l)
		}
	}
	return nil
}

// modelsFirst lists the phase models, the one of a map first: the same word can stand for phases of
// several models.
func modelsFirst(key string) []catalog.Model {
	var out []catalog.Model
	if m, ok := catalog.ModelOf(key); ok {
		out = append(out, m)
	}
	all := catalog.Models()
	for i := len(all) - 1; i >= 0; i-- { // the model of seven says it most exactly
		if all[i].Key != key {
			out = append(out, all[i])
		}
	}
	return out
}

// phaseTitleIn is a title of the catalogue in a language; any other title stays.
func phaseTitleIn(models []catalog.Model, title, lang string) string {
	return wordingIn(models, title, lang, func(p catalog.Phase) catalog.Text { return p.Names })
}

func taskIn(models []catalog.Model, task, lang string) string {
	return wordingIn(models, task, lang, func(p catalog.Phase) catalog.Text { return p.Task })
}

func wordingIn(models []catalog.Model, text, lang string, of func(catalog.Phase) catalog.Text) string {
	if text == "" {
		return ""
	}
	for _, m := range models {
		for _, p := range m.Phases() {
			if t := of(p); text == t.In(lang) {
				return text
			}
		}
		for _, p := range m.Phases() {
			if t := of(p); text == t.DE || text == t.EN {
				return t.In(lang)
			}
		}
	}
	return text
}

// laneTitleIn is the title of a lane in a language. In the language of the project a lane that is
// called as in the catalogue needs none.
func laneTitleIn(l domain.Lane, lang, content string) string {
	info, ok := catalog.LaneOf(l.Kind)
	if !ok || l.Kind == domain.LaneOwn {
		return l.Title
	}
	if l.Title != "" && l.Title != info.Name("de") && l.Title != info.Name("en") {
		return l.Title
	}
	if lang == content {
		return ""
	}
	return info.Name(lang)
}
