package ui

import (
	"runtime"

	"fyne.io/fyne/v2"

	"wegmarke/ui/action"
	"wegmarke/ui/help"
	"wegmarke/ui/i18n"
	"wegmarke/ui/page/frame"
)

// helpActions are those of the help, which work with and without a project.
func (w *window) helpActions() []*action.Action {
	keys := []action.Key{{Name: fyne.KeyF1}}
	mac := append([]action.Key{{Name: fyne.KeySlash, Modifier: action.Primary | fyne.KeyModifierShift}}, keys...)
	show := func(chapter string) func() { return func() { w.showHelp(chapter) } }
	return []*action.Action{
		{ID: "help", Icon: "question", Keys: keys, MacKeys: mac, Run: func() { w.showHelp(w.topic()) }},
		{ID: "keyboard", Icon: "keyboard", Run: show(help.Keys)},
		{ID: "quickstart", Icon: "printer", Run: w.openQuickStart},
		{ID: "problem.report", Icon: "warn", Run: w.reportProblem},
		{ID: "about", Icon: "info", Run: show(help.About)},
	}
}

// topic is the chapter about the page one is on.
func (w *window) topic() string {
	if w.session == nil {
		return "start"
	}
	switch w.shell.frame.Page().Kind {
	case frame.Overview:
		return "start"
	case frame.Persona:
		return "persona"
	case frame.Touchpoints:
		return "touchpoints"
	case frame.Measures:
		return "measures"
	case frame.Checks:
		return "checks"
	case frame.Answers:
		return "answer"
	}
	if _, ok := w.selectedPersona(); ok {
		return "persona"
	}
	return "card"
}

func (w *window) showHelp(chapter string) {
	w.closeEditor()
	help.Show(help.Params{
		Canvas: w.win.Canvas(), Words: w.words, First: chapter, Keys: w.keyGroups(), Version: w.Version, Folder: w.Folder,
		QuickStart: w.openQuickStart, Closed: w.focusPage,
	})
}

// keyGroups is the table of keys: those of the actions, and those that belong to the map.
func (w *window) keyGroups() []help.Group {
	var out []help.Group
	at := map[string]int{}
	add := func(group string, k help.Key) {
		i, known := at[group]
		if !known {
			i = len(out)
			at[group] = i
			out = append(out, help.Group{Title: w.words.T(group)})
		}
		out[i].Rows = append(out[i].Rows, k)
	}
	for _, group := range []string{"menu.file", "menu.edit", "group.card"} {
		at[group] = len(out)
		out = append(out, help.Group{Title: w.words.T(group)})
	}
	for _, a := range w.table.All() {
		if len(a.Keys) == 0 {
			continue
		}
		keys := ""
		for i, k := range a.Keys {
			if i > 0 {
				keys += w.words.T("help.keys.or")
			}
			keys += w.words.Shortcut(k.Name, k.Modifier, runtime.GOOS == "darwin")
		}
		name := w.words.T("action." + a.ID)
		add(groupOf(a.ID), help.Key{Text: name, Keys: keys})
	}
	for _, k := range mapKeys(w.words, runtime.GOOS == "darwin") {
		add("help.keys.map", k)
	}
	kept := out[:0]
	for _, g := range out {
		if len(g.Rows) > 0 {
			kept = append(kept, g)
		}
	}
	return kept
}

// mapKeys are the keys that have no entry in a menu.
func mapKeys(words *i18n.Catalog, mac bool) []help.Key {
	name := func(key fyne.KeyName, mod fyne.KeyModifier) string {
		k := onSystem(action.Key{Name: key, Modifier: mod}, mac)
		return words.Shortcut(k.Name, k.Modifier, mac)
	}
	t := words.T
	arrows := name(fyne.KeyLeft, 0) + " " + name(fyne.KeyUp, 0) + " " + name(fyne.KeyDown, 0) + " " + name(fyne.KeyRight, 0)
	return []help.Key{
		{Text: t("help.keys.walk"), Keys: arrows},
		{Text: t("help.keys.extend"), Keys: name(fyne.KeyRight, fyne.KeyModifierShift)},
		{Text: t("help.keys.wander"), Keys: name(fyne.KeyRight, action.Primary|fyne.KeyModifierShift)},
		{Text: t("help.keys.cell"), Keys: name(fyne.KeyTab, 0)},
		{Text: t("help.keys.write"), Keys: name(fyne.KeyReturn, 0)},
		{Text: t("help.keys.finish"), Keys: name(fyne.KeyReturn, action.Primary) + t("help.keys.or") + name(fyne.KeyEscape, 0)},
		{Text: t("help.keys.feeling"), Keys: "1–5"},
		{Text: t("help.keys.copydrag"), Keys: t("key.alt")},
	}
}
