package ui

import (
	"path/filepath"
	"slices"
	"strings"

	"wegmarke/domain/document"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/recent"
	"wegmarke/ui/theme"
)

// settings are what the user chose in this run or an earlier one.
func (w *window) settings() recent.Settings { return recent.NewStore(w.Folder).Settings() }

// keepSettings changes what the user chose, for this run and later ones.
func (w *window) keepSettings(change func(*recent.Settings)) {
	set := w.settings()
	change(&set)
	w.report("keep settings", recent.NewStore(w.Folder).SaveSettings(set))
}

// themes are the choices of the look, in their order.
func themes() []string { return []string{"light", "dark", "contrast", "system"} }

// rests are after how many minutes without a change a file is written, as the settings keep them.
func rests() []int { return []int{0, 10, -1} }

// showSettings asks for everything that can be set.
func (w *window) showSettings() {
	set := w.settings()
	t := w.words.T
	language := slices.Index(i18n.Languages(), w.words.Language())
	look := max(slices.Index(themes(), w.Theme), 0)
	moves, size := !set.Still, w.size()
	percent := make([]string, len(sizes()))
	for i, n := range sizes() {
		percent[i] = w.words.Percent(float64(n), 0)
	}
	motion := t("settings.motion.hint")
	if w.desk.wished.Still {
		motion = t("settings.motion.system")
	}
	name, rest := set.Name, max(slices.Index(rests(), set.Rest), 0)
	w.ask.Form(dialog.Form{
		Title: t("dialog.settings.title"), Yes: t("button.apply"), No: t("button.cancel"),
		Fields: []dialog.FormField{
			{Label: t("dialog.settings.name"), Hint: t("dialog.settings.name.hint"), Text: &name},
			{Label: t("dialog.settings.language"), Options: []string{"Deutsch", "English"}, Chosen: &language},
			{
				Label: t("dialog.settings.theme"), Chosen: &look,
				Options: []string{t("settings.theme.light"), t("settings.theme.dark"), t("settings.theme.contrast"), t("settings.theme.system")},
				Menu:    true,
			},
			{Label: t("settings.size"), Options: percent, Chosen: &size},
			{Label: t("settings.motion"), Hint: motion, On: &moves},
		},
		Right: []dialog.FormField{
			{
				Label: t("settings.rest"), Hint: t("settings.rest.hint"), Chosen: &rest, Menu: true,
				Options: []string{t("settings.rest.one"), t("settings.rest.ten"), t("settings.rest.closing")},
			},
			{Label: t("keepings.versions"), Hint: t("settings.versions.hint"), Press: t("action.folder.open"), Do: func() { w.openFolder(filepath.Join(w.Folder, "versions")) }},
			{Label: t("settings.privacy"), Hint: t("settings.privacy.hint"), Press: t("settings.privacy.show"), Do: w.showKeepings},
		},
		Done: func() {
			w.keepSettings(func(s *recent.Settings) { s.Name, s.Still, s.Rest = strings.TrimSpace(name), !moves, rests()[rest] })
			w.setTheme(themes()[look])
			w.setSize(sizes()[max(size, 0)])
			w.setLanguage(i18n.Languages()[max(language, 0)])
			if w.begin != nil {
				w.begin.SetName(strings.TrimSpace(name))
			}
		},
	})
}

// setTheme changes the look and keeps it for the next start.
func (w *window) setTheme(name string) {
	for _, o := range w.desk.windows {
		o.Theme = name
	}
	w.keepSettings(func(s *recent.Settings) { s.Theme = name })
	w.applyTheme()
}

func (w *window) applyTheme() {
	look := theme.New(variantOf(w.Theme))
	if w.settings().Still || w.desk.wished.Still {
		look = look.Still()
	}
	w.app.Settings().SetTheme(look.Speaking(w.contentLanguage()))
}

// contentLanguage is that of what people wrote: the one of the project, or without one of the program.
func (w *window) contentLanguage() string {
	if w.session != nil {
		return document.Project(w.doc()).Language
	}
	return w.words.Language()
}

// followLanguage has words parted by the rules of the language that the texts are in.
func (w *window) followLanguage() {
	look, ok := w.app.Settings().Theme().(*theme.Theme)
	if lang := w.contentLanguage(); ok && lang != theme.Language() {
		w.app.Settings().SetTheme(look.Speaking(lang))
	}
}

// turnTheme goes from light to dark or back, whatever the system says.
func (w *window) turnTheme() {
	if theme.IsDark() {
		w.setTheme("light")
		return
	}
	w.setTheme("dark")
}

// setLanguage makes the program speak another language, now and at the next start.
func (w *window) setLanguage(language string) {
	w.keepSettings(func(s *recent.Settings) { s.Language = language })
	w.words.SetLanguage(language)
	w.report("translate toolkit", w.words.TranslateToolkit())
}

// author is who signs what is written now: the user, or else whom the project names.
func (w *window) author(otherwise string) string {
	if name := w.settings().Name; name != "" {
		return name
	}
	return otherwise
}
