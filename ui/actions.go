package ui

import (
	"net/url"
	"runtime"
	"slices"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/ui/action"
	"wegmarke/ui/i18n"
)

// buildTable collects all actions of the open project and binds their keys.
func (w *window) buildTable() {
	page := w.pageActions()
	for _, a := range page {
		possible := a.Enabled
		a.Why = func() string { return w.whyNotOnMap(a.ID) }
		// What is done to the map must be seen, so its actions rest while another page is shown.
		a.Enabled = func() bool { return !w.reviewing && w.pane == nil && (possible == nil || possible()) }
		if a.ID == "card.paste" {
			w.offersTable(a)
			w.pastesPictures(a)
			w.pastesToo(a)
		}
	}
	mac := runtime.GOOS == "darwin"
	page = action.For(mac, page)
	own := action.For(mac, append(w.actions(), w.helpActions()...))
	table, err := action.NewTable(words{w.words}, append(own, page...)...)
	if err != nil {
		// Two actions on one key are a fault of the program that a test finds; here the window must open.
		w.Log("actions: %v", err)
		table, _ = action.NewTable(words{w.words}, own...)
	}
	w.bind(table)
}

// bind makes a table the one in force, with its keys.
func (w *window) bind(table *action.Table) {
	w.table = table
	c := w.win.Canvas()
	for _, s := range table.Shortcuts() {
		c.AddShortcut(s, func(s fyne.Shortcut) {
			if c.Overlays().Top() == nil { // else keys belong to the dialog
				w.shell.pause.End() // what rests as a picture cannot be given the keyboard
				w.table.Shortcut(s)
			}
		})
	}
	c.SetOnTypedKey(func(e *fyne.KeyEvent) {
		if c.Overlays().Top() == nil {
			w.shell.pause.End()
			w.table.Press(e.Name, w.sys.Mods())
		}
	})
}

// actions are those of the project and the window; the page adds its own.
func (w *window) actions() []*action.Action {
	primary := func(name fyne.KeyName) []action.Key {
		return []action.Key{{Name: name, Modifier: action.Primary}}
	}
	shifted := func(name fyne.KeyName) action.Key {
		return action.Key{Name: name, Modifier: action.Primary | fyne.KeyModifierShift}
	}
	open := func() bool { return w.session != nil }
	free := func() bool { return w.session != nil && !w.reviewing }
	onMap := func() bool {
		if !free() || w.page == nil { // while a project opens there is no page yet
			return false
		}
		_, ok := document.Find[domain.Map](w.doc(), w.page.Map())
		return ok
	}
	onPersona := func() bool { _, ok := w.selectedPersona(); return ok && free() }
	whyPersona := func() string { return w.words.T("why.persona") }
	has := func(t domain.Table) func() bool {
		return func() bool { return free() && !w.selectedRecord(t).IsZero() }
	}
	removes := func(t domain.Table) func() { return func() { w.removeRecord(w.selectedRecord(t)) } }
	return append([]*action.Action{
		{ID: "project.new", Icon: "file", Keys: primary(fyne.KeyN), Run: w.begins},
		{ID: "project.open", Icon: "folder", Keys: primary(fyne.KeyO), Run: w.openDialog},
		{ID: "project.save", Icon: "check", Keys: primary(fyne.KeyS), Enabled: free, Run: w.save},
		{ID: "project.saveas", Keys: []action.Key{shifted(fyne.KeyS)}, Enabled: free, Run: w.saveAs},
		{ID: "project.mail", Icon: "mail", Enabled: free, Run: w.mailProject},
		{ID: "template.save", Icon: "layers", Enabled: free, Run: w.saveTemplate},
		{ID: "sample.open", Run: w.openSample},
		{ID: "workbook.export", Icon: "table", Keys: primary(fyne.KeyE), Enabled: free, Run: w.exportWorkbook},
		{ID: "workbook.export.other", Icon: "table", Text: func() string { return w.inOther("action.workbook.export.other") }, Enabled: free, Run: func() { w.exportWorkbookIn(w.otherLanguage()) }},
		{ID: "workbook.blank", Icon: "table", Enabled: func() bool { return !w.reviewing }, Run: w.exportBlank},
		{ID: "answers.open", Icon: "table", Enabled: free, Run: w.showAnswers},
		{ID: "answer.import", Icon: "import", Keys: []action.Key{shifted(fyne.KeyI)}, Enabled: free, Run: w.importAnswer},
		{ID: "version.keep", Icon: "flag", Enabled: free, Run: w.keepVersion},
		{ID: "versions", Icon: "history", Enabled: free, Run: w.showVersions},
		{ID: "project.compare", Icon: "merge", Enabled: free, Run: w.compareCopy},
		{ID: "table.paste", Icon: "table", Enabled: free, Run: w.pasteTable},
		{ID: "picture.export", Icon: "photo", Enabled: free, Run: w.exportPicture},
		{ID: "picture.export.other", Icon: "photo", Text: func() string { return w.inOther("action.picture.export.other") }, Enabled: free, Run: func() { w.exportPictureIn(w.otherLanguage()) }},
		{ID: "present", Icon: "play", Keys: []action.Key{{Name: fyne.KeyF5}}, MacKeys: []action.Key{{Name: fyne.KeyP, Modifier: action.Primary | fyne.KeyModifierAlt}, {Name: fyne.KeyF5}}, Enabled: onMap, Run: w.present},
		{ID: "print", Icon: "printer", Keys: primary(fyne.KeyP), Enabled: onMap, Run: w.printMap},
		{ID: "project.sheet", Icon: "gear", Enabled: free, Run: w.showProjectSheet},
		{
			ID: "undo", Icon: "undo", Keys: primary(fyne.KeyZ), InField: true, Text: w.undoText,
			Enabled: func() bool { return free() && w.canUndo() }, Run: w.undo,
			Why: func() string { return w.words.T("undo.nothing") },
		},
		{
			ID: "redo", Icon: "redo", Keys: []action.Key{{Name: fyne.KeyY, Modifier: action.Primary}, shifted(fyne.KeyZ)}, MacKeys: []action.Key{shifted(fyne.KeyZ)}, InField: true, Text: w.redoText,
			Enabled: func() bool { return free() && w.canRedo() }, Run: w.redo,
			Why: func() string { return w.words.T("undo.redo.nothing") },
		},
		{
			ID: "history", Icon: "history", Keys: []action.Key{shifted(fyne.KeyH)}, Run: w.showHistory,
			Enabled: func() bool { return free() && (w.canUndo() || w.canRedo()) }, Why: func() string { return w.words.T("undo.nothing") },
		},
		{ID: "find", Icon: "search", Keys: primary(fyne.KeyF), Enabled: free, Run: func() { w.shell.focusSearch() }},
		{
			// Cmd+H hides the program on macOS, where other programs take these keys.
			ID: "replace", Icon: "swap", Keys: primary(fyne.KeyH), MacKeys: []action.Key{{Name: fyne.KeyF, Modifier: action.Primary | fyne.KeyModifierAlt}},
			Enabled: free, Run: w.replaceText,
		},
		{ID: "area.next", Keys: []action.Key{{Name: fyne.KeyF6}, {Name: fyne.KeyF6, Modifier: action.Primary}}, Enabled: open, Run: func() { w.turnArea(1) }},
		{
			ID: "area.previous", Keys: []action.Key{{Name: fyne.KeyF6, Modifier: fyne.KeyModifierShift}},
			Enabled: open, Run: func() { w.turnArea(-1) },
		},
		{ID: "quickopen", Icon: "spark", Keys: primary(fyne.KeyK), Run: w.quickOpen},
		{ID: "find.next", Keys: []action.Key{{Name: fyne.KeyF3}}, Enabled: free, Run: func() { w.finder.walk(1) }},
		{
			ID: "find.previous", Keys: []action.Key{{Name: fyne.KeyF3, Modifier: fyne.KeyModifierShift}},
			Enabled: free, Run: func() { w.finder.walk(-1) },
		},
		{ID: "sidebar", Keys: primary(fyne.KeyB), Enabled: open, Run: func() { w.shell.toggleSidebar() }},
		{ID: "minimap", Enabled: onMap, Checked: func() bool { return w.page != nil && w.page.Minimap() }, Run: w.toggleMinimap},
		{ID: "inspector", Keys: primary(fyne.KeyI), Enabled: open, Run: func() { w.shell.toggleInspector() }},
		{ID: "map.add", Icon: "plus", Enabled: free, Run: w.addMap},
		{ID: "map.rename", Enabled: onMap, Run: func() { w.renameMap(w.page.Map()) }},
		{ID: "map.copy", Enabled: onMap, Run: func() { w.copyMap(w.page.Map()) }},
		{ID: "map.paste", Enabled: func() bool { return free() && w.canPasteMap() }, Run: func() { w.pasteMapBehind(w.page.Map()) }},
		{ID: "map.table", Icon: "table", Keys: primary(fyne.KeyT), Enabled: onMap, Checked: w.onMapTable, Run: w.showMapTable},
		{ID: "beside.toggle", Keys: []action.Key{{Name: fyne.KeyF8}}, Enabled: onMap, Checked: w.isBeside, Run: w.toggleBeside},
		{ID: "beside.together", Enabled: w.isBeside, Checked: w.isTogether, Run: w.toggleTogether},
		{ID: "map.duplicate", Icon: "copy", Enabled: onMap, Run: func() { w.duplicateMap(w.page.Map()) }},
		{ID: "map.delete", Icon: "trash", Enabled: func() bool { return onMap() && w.canRemoveMap() }, Run: func() { w.removeRecord(w.page.Map()) }},
		{ID: "future.add", Enabled: func() bool { return onMap() && w.canAddFuture(w.page.Map()) }, Run: func() { w.addFuture(w.page.Map()) }},
		{ID: "future.compare", Enabled: func() bool { return free() && !w.comparable(w.mapAtHand()).IsZero() }, Run: func() { w.showCompare(w.comparable(w.mapAtHand())) }},
		{ID: "persona.add", Icon: "plus", Enabled: free, Run: func() { w.addPersona(0) }},
		{ID: "persona.adopt", Icon: "import", Enabled: free, Run: w.adopt},
		{ID: "touchpoint.add", Icon: "plus", Enabled: free, Run: func() { w.showTouchpoints(); w.touchpoints.Add() }},
		{ID: "touchpoint.catalog", Icon: "book", Enabled: free, Run: w.chooseTouchpoints},
		{ID: "needs.open", Icon: "table", Enabled: free, Run: w.showNeeds},
		{ID: "persona.duplicate", Icon: "copy", Enabled: onPersona, Why: whyPersona, Run: w.withPersona(w.duplicatePersona)},
		{ID: "persona.delete", Icon: "trash", Enabled: onPersona, Run: w.withPersona(w.removeRecord)},
		{ID: "touchpoint.code", Icon: "qr", Enabled: func() bool { return free() && !w.touchpointAtHand().IsZero() }, Run: func() { w.editCode(w.touchpointAtHand()) }},
		{ID: "indicators.open", Icon: "target", Enabled: free, Run: w.showIndicators},
		{ID: "indicator.add", Icon: "plus", Enabled: free, Run: w.addIndicator},
		{ID: "indicator.delete", Icon: "trash", Enabled: has(domain.TableIndicator), Run: removes(domain.TableIndicator)},
		{ID: "measure.add", Icon: "flag", Enabled: free, Run: w.addMeasure},
		{ID: "measures.export", Icon: "export", Enabled: func() bool { return free() && w.doc().Count(domain.TableMeasure) > 0 }, Run: w.exportMeasures},
		{ID: "measure.delete", Icon: "trash", Enabled: has(domain.TableMeasure), Run: removes(domain.TableMeasure)},
		{ID: "language", Enabled: func() bool { return !w.reviewing }, Run: w.switchLanguage},
		{ID: "theme.light", Checked: w.isTheme("light"), Run: func() { w.setTheme("light") }},
		{ID: "theme.dark", Checked: w.isTheme("dark"), Run: func() { w.setTheme("dark") }},
		{ID: "theme.contrast", Checked: w.isTheme("contrast"), Run: func() { w.setTheme("contrast") }},
		{ID: "theme.system", Checked: w.isTheme("system"), Run: func() { w.setTheme("system") }},
		{ID: "guide", Icon: "book", Keys: []action.Key{{Name: fyne.KeyF1, Modifier: fyne.KeyModifierShift}}, Enabled: free, Run: w.toggleGuide},
		{ID: "checks.open", Icon: "check", Enabled: free, Run: func() { w.showChecks(w.checks.Part()) }},
		{ID: "checklist.export", Icon: "printer", Enabled: free, Run: w.exportChecklist},
		{ID: "settings", Icon: "gear", Keys: primary(fyne.KeyComma), Run: w.showSettings},
		{ID: "window.new", Keys: []action.Key{shifted(fyne.KeyN)}, Enabled: free, Run: func() { w.openWindow(w.here()) }},
		{ID: "window.close", Enabled: func() bool { return len(w.desk.windows) > 1 }, Run: w.closeWindow},
		{ID: "quit", Keys: primary(fyne.KeyQ), Run: w.quit},
	}, append(append(w.modelActions(onMap), w.goActions(onMap)...), w.tabActions(free)...)...)
}

func (w *window) canUndo() bool { _, _, ok := w.session.CanUndo(); return ok }

func (w *window) canRedo() bool { _, _, ok := w.session.CanRedo(); return ok }

// whyNotOnMap says what would make an action of the map possible.
func (w *window) whyNotOnMap(id string) string {
	switch {
	case w.pane != nil || w.reviewing:
		return w.words.T("why.map")
	case groupOf(id) == "group.card":
		return w.words.T("why.card")
	}
	return ""
}

func (w *window) undoText() string {
	if w.session == nil {
		return w.words.T("undo.button")
	}
	label, _, ok := w.session.CanUndo()
	if !ok {
		return w.words.T("undo.button")
	}
	return w.words.T("undo.action", i18n.Values{"what": w.label(label)})
}

func (w *window) redoText() string {
	if w.session == nil {
		return w.words.T("action.redo")
	}
	label, _, ok := w.session.CanRedo()
	if !ok {
		return w.words.T("action.redo")
	}
	return w.words.T("undo.redo.action", i18n.Values{"what": w.label(label)})
}

func (w *window) switchLanguage() {
	next := i18n.English
	if w.words.Language() == i18n.English {
		next = i18n.German
	}
	w.setLanguage(next)
}

func (w *window) isTheme(name string) func() bool { return func() bool { return w.Theme == name } }

// mainMenu is the menu behind the project's name, and on macOS the menu bar.
func (w *window) mainMenu() *fyne.Menu {
	t := w.table
	sub := func(key string, ids ...string) *fyne.MenuItem {
		it := fyne.NewMenuItem(w.words.T(key), nil)
		it.ChildMenu = t.Menu("", nil, ids...)
		return it
	}
	maps := sub("menu.map", "card.add", "card.edit", "card.tomeasure", "keymoment", action.Separator, "phase.add", "step.add", "lane.add", "fold", action.Separator, "steps.equal", "steps.auto", "lanes.auto",
		action.Separator, "map.add", "map.rename", "map.copy", "map.paste", "map.duplicate", "map.delete", action.Separator,
		"future.add", "future.compare", action.Separator, "persona.add", "persona.adopt", "needs.open",
		action.Separator, "measure.add", "indicators.open", "indicator.add", "touchpoint.code")
	maps.ChildMenu.Items = append(maps.ChildMenu.Items, fyne.NewMenuItemSeparator(), w.modelItem(w.page.Map()), w.headingsItem(w.page.Map()))
	m := t.Menu("", nil, "project.new", "project.open", "sample.open", action.Separator,
		"project.save", "project.saveas", action.Separator, "version.keep", "versions", "project.compare", "template.save", "project.mail", action.Separator,
		"workbook.export", "answers.open", "answer.import", "workbook.blank", "picture.export", "print", "checklist.export", "measures.export", "workbook.export.other", "picture.export.other", action.Separator)
	m.Items = slices.Insert(m.Items, 2, w.recentItem())
	edits := sub("menu.edit", "undo", "redo", "history", action.Separator, "card.cut", "card.copy", "card.paste", "table.paste", "card.duplicate", "card.lift", "card.delete",
		action.Separator)
	edits.ChildMenu.Items = append(edits.ChildMenu.Items, sub("menu.select", "select.cell", "select.lane", "select.phase", "selectall",
		action.Separator, "select.kind", "select.colour", action.Separator, "select.invert", "select.toggle"), fyne.NewMenuItemSeparator())
	edits.ChildMenu.Items = append(edits.ChildMenu.Items, t.Menu("", nil, "find", "find.next", "find.previous", "replace", action.Separator, "quickopen").Items...)
	m.Items = append(m.Items,
		edits,
		maps,
		sub("menu.view", "present", "map.table", "beside.toggle", "beside.together", action.Separator,
			"zoom.in", "zoom.out", "zoom.reset", "zoom.fit", "zoom.selection", action.Separator,
			"goto", "go.back", "go.forward", action.Separator,
			"view.save", "filter.clear", action.Separator, "sidebar", "inspector", "minimap", "guide", "checks.open", action.Separator,
			"theme.light", "theme.dark", "theme.contrast", "theme.system", action.Separator, "language"),
		sub("menu.tabs", "tab.double", action.Separator, "tab.next", "tab.previous", "tab.left", "tab.right", action.Separator,
			"tab.close", "tab.closeothers", "tab.reopen"),
		sub("menu.help", "help", "keyboard", "quickstart", action.Separator, "problem.report", "about"),
		fyne.NewMenuItemSeparator(),
	)
	m.Items = append(m.Items, t.Menu("", nil, "project.sheet", "settings", action.Separator, "window.new", "window.close", "quit").Items...)
	return m
}

func fileURL(u fyne.URI) *url.URL { return &url.URL{Scheme: "file", Path: u.Path()} }
