package ui

import (
	"errors"
	"io/fs"
	"os"
	"runtime"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/ui/action"
	"wegmarke/ui/help"
	"wegmarke/ui/page/start"
	"wegmarke/ui/recent"
)

// showStart shows the page on which nothing is open yet.
func (w *window) showStart() {
	w.title()
	w.followLanguage()
	w.buildStartTable()
	p := start.Params{
		Words: w.words, Fonts: w.fonts, Now: w.sys.Now, Name: w.settings().Name,
		Recents: w.recents(), Leftovers: w.leftovers(), Missing: missing,
		SearchKeys: w.words.Shortcut(fyne.KeyK, action.Primary, runtime.GOOS == "darwin"),
		Background: w.sys.Background, Main: w.sys.Main,
		OnNew: w.beginWith, OnOpen: w.openDialog, OnSample: w.openSample, OnRecent: w.openPath,
		OnForget:  func(path string) { w.report("forget recent", recent.NewStore(w.Folder).Forget(path)) },
		OnRecover: w.recover, OnBoth: w.showBothOf, OnDiscard: w.discard,
		OnTemplate: w.beginWithTemplate, OnTemplateRename: w.renameTemplate, OnTemplateDelete: w.deleteTemplate,
		OnKeys:   func() { w.showHelp(help.Keys) },
		OnGuide:  func(path string) { w.openThen(path, (*window).showGuide) },
		OnAnswer: w.chooseAnswer, OnWaymark: w.openWaymark,
		OnLanguage: w.setLanguage, OnTheme: w.turnTheme, OnSettings: w.showSettings,
	}
	w.begin = start.New(p)
	w.shell.put(w.begin)
	w.lookForTemplates()
}

// buildStartTable collects what can be done while no project is open.
func (w *window) buildStartTable() {
	key := func(name fyne.KeyName) []action.Key { return []action.Key{{Name: name, Modifier: action.Primary}} }
	own := []*action.Action{
		{ID: "project.new", Keys: key(fyne.KeyN), Run: func() { w.beginWith(catalog.Model7) }},
		{ID: "project.open", Keys: key(fyne.KeyO), Run: w.openDialog},
		{ID: "sample.open", Run: w.openSample},
		{ID: "table.paste", Run: w.pasteTable},
		{ID: "quickopen", Keys: key(fyne.KeyK), Run: func() {
			if w.begin != nil {
				w.begin.FocusSearch()
			}
		}},
		{ID: "workbook.blank", Run: w.exportBlank},
		{ID: "language", Run: w.switchLanguage},
		{ID: "settings", Keys: key(fyne.KeyComma), Run: w.showSettings},
		{ID: "quit", Keys: key(fyne.KeyQ), Run: w.quit},
	}
	table, err := action.NewTable(words{w.words}, append(own, w.helpActions()...)...)
	if err != nil {
		w.Log("actions: %v", err)
		return
	}
	w.bind(table)
}

// beginWith begins a project with a phase model or with one of the canvases.
func (w *window) beginWith(what string) {
	switch what {
	case start.NewPersona:
		w.openThen("", func(o *window) { o.goToWaymark(analysis.WaymarkPersona) })
	case start.NewTouchpoints:
		w.openThen("", func(o *window) { o.goToWaymark(analysis.WaymarkTouchpoints) })
	default:
		w.newProject(what)
	}
}

// openWaymark opens a project at a step of its route; without a path a new one.
func (w *window) openWaymark(path string, m analysis.Waymark) {
	w.openThen(path, func(o *window) { o.goToWaymark(m) })
}

// openThen opens a project, or begins one where there is no path, and goes on in it.
func (w *window) openThen(path string, then func(*window)) {
	open := func() { w.newProject(catalog.Model7) }
	if path != "" {
		open = func() { w.openPath(path) }
	}
	w.after(then, open)
}

// goToWaymark turns to the page of the open project that a step of the route is about.
func (w *window) goToWaymark(m analysis.Waymark) {
	switch m {
	case analysis.WaymarkPersona:
		for _, p := range document.Personas(w.doc()) {
			w.showPersona(p.ID)
			return
		}
		w.addPersona(0)
	case analysis.WaymarkTouchpoints:
		w.showTouchpoints()
	case analysis.WaymarkMap:
		w.openMap(w.page.Map())
	case analysis.WaymarkRound:
		if analysis.OpenExchanges(w.doc()) > 0 {
			w.showAnswers()
			return
		}
		w.exportWorkbook()
	case analysis.WaymarkAnalysis:
		w.showIndicators()
	}
}

// chooseAnswer asks for an Excel answer while no project is open.
func (w *window) chooseAnswer() {
	w.picker.Open(w.words.T("dialog.import.title"), w.answerFiles(), "", w.answerPath)
}

// answerPath opens the project that an answer belongs to and compares the two. Only projects that
// were open lately are known; for others the user has to say where they lie.
func (w *window) answerPath(path string) {
	if w.session != nil {
		w.importPath(path)
		return
	}
	if !isWorkbook(path) {
		w.intakePath(path)
		return
	}
	var project, m domain.ID
	w.inBackground(func() (err error) {
		project, m, err = w.Workbooks.Origin(path)
		return err
	}, func(err error) {
		if err != nil {
			w.Fail(err)
			return
		}
		for _, f := range recent.NewStore(w.Folder).List() {
			known := !m.IsZero() && slices.Contains(f.About.Maps, m) || !project.IsZero() && f.About.Project == project
			if known && !missing(f.Path) {
				w.openThen(f.Path, func(o *window) { o.importPath(path) })
				return
			}
		}
		if project.IsZero() && m.IsZero() {
			w.intakePath(path)
			return
		}
		w.ask.Message(w.words.T("error.title"), w.words.T("import.needs.project"))
	})
}

func missing(path string) bool {
	_, err := os.Stat(path)
	return errors.Is(err, fs.ErrNotExist)
}

func (w *window) recents() []start.Recent {
	var out []start.Recent
	for _, f := range recent.NewStore(w.Folder).List() {
		out = append(out, start.Recent{Path: f.Path, Title: f.Title, Time: f.Time, About: f.About})
	}
	return out
}

// remember puts the file that is open onto the list of recent ones.
func (w *window) remember(path string) {
	if path == "" {
		return
	}
	w.inBackground(func() error { return w.sys.NoteRecent(path) }, func(err error) { w.report("tell the system of a file", err) })
	title := strings.TrimSpace(document.Project(w.doc()).Title)
	place := w.placeInFile()
	place.Further = w.furtherWindows()
	w.report("remember recent", recent.NewStore(w.Folder).Add(recent.File{
		Path: path, Title: title, Time: w.sys.Now(), About: analysis.DigestOf(w.doc(), w.page.Map()),
		Place: place,
	}))
}

// report logs what is not worth a message.
func (w *window) report(what string, err error) {
	if err != nil {
		w.Log("%s: %v", what, err)
	}
}
