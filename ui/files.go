package ui

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/hyphen"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/page/cxmap"
)

// projectFiles and the other filters are what file dialogs offer.
func (w *window) projectFiles() []dialog.Filter {
	return []dialog.Filter{{Name: w.words.T("file.kind.project"), Endings: []string{"wegmarke"}}}
}

func (w *window) workbookFiles() []dialog.Filter {
	return []dialog.Filter{{Name: w.words.T("file.kind.workbook"), Endings: []string{"xlsx"}}}
}

// answerFiles are the files that answers and foreign tables come in.
func (w *window) answerFiles() []dialog.Filter {
	return []dialog.Filter{{Name: w.words.T("file.kind.tables"), Endings: []string{"xlsx", "ods", "csv", "tsv", "txt", "html"}}}
}

// inBackground runs work elsewhere and brings its result back to the main goroutine.
func (w *window) inBackground(work func() error, done func(error)) {
	w.sys.Background(func() {
		err := work()
		w.sys.Main(func() { done(err) })
	})
}

// leaveProject closes what is open, saved as far as it has a file, and goes on.
func (w *window) leaveProject(then func()) {
	p := w.project
	if p == nil {
		then()
		return
	}
	if w.leaving {
		return
	}
	if heirs := w.siblings(); len(heirs) > 0 {
		w.leaveToSiblings(heirs)
		then()
		return
	}
	w.leaving = true
	w.closeEditor()
	w.endPresentation()
	w.keepReview()
	w.inspector.Flush()
	_, _, undo := w.session.CanUndo()
	_, _, redo := w.session.CanRedo()
	untouched := !undo && !redo // a sample that was only looked at is not worth recovering
	w.inBackground(func() error {
		switch {
		case p.Path() != "":
			return p.Close(context.Background())
		case untouched:
			return p.Discard(context.Background())
		}
		return p.Suspend(context.Background())
	}, func(err error) {
		w.leaving = false
		if err == nil {
			w.remember(p.Path())
			w.forget()
			then()
			return
		}
		w.Log("close project: %v", err)
		w.askWhetherToLeave(p, err, then)
	})
}

// forget lets go of the project that has been closed.
func (w *window) forget() {
	w.finder.close()
	w.eachPage((*cxmap.Page).Close)
	w.shell.close()
	w.inspector.Close()
	w.measures.Close()
	w.indicators.Close()
	w.checks.Close()
	w.overview.Close()
	for _, s := range w.summaries {
		s.Close()
	}
	w.answers.Close()
	if w.compare != nil {
		w.compare.Close()
	}
	w.dropGuide()
	w.mapTable.Close()
	w.persona.Close()
	w.session.Leave()
	if len(w.siblings()) == 0 {
		w.desk.forgetParted(w.project)
	}
	w.watches, w.held = false, false
	w.project, w.session, w.page, w.inspector, w.reviewing, w.review = nil, nil, nil, nil, false, nil
	w.comparing, w.earlier = nil, nil
	w.touchpoints, w.measures, w.needs, w.persona, w.pane = nil, nil, nil, nil, nil
	w.indicators, w.compare, w.checks, w.summaries, w.overview = nil, nil, nil, nil, nil
	w.answers, w.fromAnswers, w.mapTable, w.tabs = nil, false, nil, nil
	w.beside, w.doings = nil, nil
	w.buildTable() // what belongs to a project is not possible any more
}

// askWhetherToLeave explains why the file could not be written. Whatever the answer, the changes
// are kept on this computer.
func (w *window) askWhetherToLeave(p Project, err error, then func()) {
	suspend := func() {
		w.inBackground(func() error { return p.Suspend(context.Background()) }, func(err error) {
			if err != nil {
				w.Fail(err)
				return
			}
			w.forget()
			then()
		})
	}
	if errors.Is(err, ErrChangedOutside) {
		w.ask.Choice(dialog.Choice{
			Title: w.words.T("outside.close.title", i18n.Values{"file": filepath.Base(p.Path())}), Text: w.words.T("outside.close.text"),
			Answers: []dialog.Answer{
				{Text: w.words.T("close.failed.back"), Safe: true},
				{Text: w.words.T("close.failed.leave"), Do: suspend},
				{Text: w.words.T("outside.close.merge"), Kind: kit.Main, Do: w.lookOutside},
			},
		})
		return
	}
	w.ask.Choice(dialog.Choice{
		Title: w.words.T("close.failed.title"),
		Text:  w.Phrases.Phrase(w.words.Language(), err) + "\n\n" + w.words.T("close.failed.kept"),
		Answers: []dialog.Answer{
			{Text: w.words.T("close.failed.back"), Safe: true},
			{Text: w.words.T("close.failed.leave"), Do: suspend},
			{Text: w.words.T("close.failed.saveas"), Kind: kit.Main, Do: w.saveAs},
		},
	})
}

// openDialog asks for a project file.
func (w *window) openDialog() {
	w.picker.Open(w.words.T("dialog.open.title"), w.projectFiles(), w.folder(), w.openPath)
}

// openPath opens a project file. One that is open already comes to the front.
func (w *window) openPath(path string) {
	if path == "" {
		return
	}
	if o := w.desk.withFile(path); o != nil {
		w.comeTo(o)
		return
	}
	file := func() {
		w.askOwner(path, func() {
			w.load(path, filepath.Base(path), func() (Project, *document.Document, error) { return w.Store.Open(path) })
		})
	}
	if l, ok := w.leftoverOf(path); ok {
		w.askAboutLeftover(l)
		return
	}
	file()
}

// askOwner tells who else has a file open before it is opened here too.
func (w *window) askOwner(path string, then func()) {
	o, ok := w.Store.Owner(path)
	if !ok {
		then()
		return
	}
	values := i18n.Values{"name": o.Name, "host": o.Host, "file": filepath.Base(path), "day": w.words.Date(o.Since), "time": w.words.Clock(o.Since)}
	w.ask.Choice(dialog.Choice{
		Title: w.words.T("owner.title", values), Text: w.words.T("owner.text", values),
		Answers: []dialog.Answer{
			{Text: w.words.T("button.cancel"), Safe: true, Do: w.stayOut},
			{Text: w.words.T("owner.open"), Kind: kit.Main, Do: then},
		},
	})
}

// load shows the project that get brings, or what went wrong: here while nothing is open here, otherwise
// in a window of its own. A large project takes a moment; the window says so. The path is "" where there
// is no file yet.
func (w *window) load(path, name string, get func() (Project, *document.Document, error)) {
	to := w
	if !w.vacant() {
		to = w.addBeside()
		to.arrive, w.arrive = w.arrive, nil
	}
	to.loading, to.loadingPath, to.begin = true, path, nil
	to.shell.wait(w.words.T("project.opening", i18n.Values{"name": name}))
	var p Project
	var doc *document.Document
	to.inBackground(func() (err error) {
		if p, doc, err = get(); err == nil {
			hyphen.Ready(document.Project(doc).Language)
		}
		return err
	}, func(err error) {
		then := to.arrive
		to.arrive, to.loading, to.loadingPath = nil, false, ""
		switch {
		case err != nil && to != w && !w.closed:
			if !to.closed {
				to.desk.drop(to)
			}
			w.Fail(err)
		case to.closed:
			to.letGo(p, err)
		case err != nil:
			to.showStart()
			to.Fail(err)
		default:
			to.show(p, doc)
			to.tellDamage(name, p)
			if then != nil {
				then(to)
			}
		}
	})
}

// letGo ends the session of a project whose window was closed before it could be shown.
func (w *window) letGo(p Project, err error) {
	if err != nil {
		w.Log("open project for a closed window: %v", err)
		return
	}
	w.inBackground(func() error { return p.Suspend(context.Background()) }, func(err error) {
		w.report("leave project of a closed window", err)
	})
}

// after opens a project by open and then goes on in the window that shows it. Whether the user gets there
// is not certain: questions may come between, and the next project that opens is not the one meant.
func (w *window) after(then func(*window), open func()) {
	w.arrive = then
	open()
}

// openSample opens a copy of the sample, which has no file until it is saved.
func (w *window) openSample() {
	lang := w.words.Language()
	w.create(w.words.T("action.sample.open"), func() (*document.Document, error) { return w.Samples.Story(lang) })
}

// newProject begins a project with one map of a phase model.
func (w *window) newProject(model string) {
	lang := w.words.Language()
	title := w.words.T("project.new.title")
	mapTitle := w.words.T("map.new.title")
	w.create(title, func() (*document.Document, error) {
		doc := document.New()
		d := document.NewDraft(doc)
		d.Put(domain.Project{ID: domain.NewID(), Title: title, Language: lang, Created: w.Today()})
		if _, err := edit.AddMap(d, mapTitle, model, lang); err != nil {
			return nil, err
		}
		c, err := d.Change()
		if err != nil {
			return nil, err
		}
		return doc, doc.Apply(c)
	})
}

// create begins a project that has no file yet.
func (w *window) create(name string, build func() (*document.Document, error)) {
	w.load("", name, func() (Project, *document.Document, error) {
		doc, err := build()
		if err != nil {
			return nil, nil, err
		}
		p, err := w.Store.Create("", doc)
		return p, doc, err
	})
}

// save writes the file, or asks where to, while there is none.
func (w *window) save() {
	p := w.project
	w.closeEditor()
	if p.Path() == "" {
		w.saveAs()
		return
	}
	w.inBackground(func() error { return p.Save(context.Background()) }, func(err error) {
		if err != nil {
			w.saveFailed(err)
		}
	})
}

// saveAs writes another file and goes on with it.
func (w *window) saveAs() { w.saveAsThen(func() {}) }

// saveAsThen does something once that is done.
func (w *window) saveAsThen(then func()) {
	p := w.project
	name := FileName(document.Project(w.doc()).Title) + ".wegmarke"
	title := w.words.T("dialog.saveas.title")
	if p.Path() == "" {
		title = w.words.T("dialog.save.title")
	}
	w.picker.Save(title, name, w.projectFiles(), w.folder(), func(path string) {
		if o := w.desk.withFile(path); o != nil && o.project != p {
			w.ask.Message(w.words.T("error.title"), w.words.T("saveas.open", i18n.Values{"file": filepath.Base(path)}))
			return
		}
		w.inBackground(func() error { return p.SaveAs(context.Background(), path) }, func(err error) {
			if err != nil {
				w.Fail(err)
				return
			}
			w.remember(path)
			w.retitle()
			then()
		})
	})
}

// dropped takes files from the file manager: projects are opened, workbooks are answers, a picture is
// taken by the persona that is shown, and pictures and texts by the cards and cells of the map.
func (w *window) dropped(at fyne.Position, uris []fyne.URI) {
	if answers := droppedAnswers(uris); len(answers) > 1 && len(answers) == len(uris) && w.session != nil {
		w.receiveSeveral(answers)
		return
	}
	if w.droppedOnMap(at, uris) {
		return
	}
	for _, u := range uris {
		if strings.EqualFold(u.Extension(), ".wegmarke") {
			w.openPath(u.Path())
			return
		}
		if isAnswer(u.Path()) {
			w.answerPath(u.Path())
			return
		}
		if isTable(u.Path()) && !w.reviewing {
			w.intakePath(u.Path())
			return
		}
		ending := strings.TrimPrefix(strings.ToLower(u.Extension()), ".")
		if w.session != nil && w.onPersona() && slices.Contains(pictureEndings(), ending) {
			w.dropPicture(u.Path())
			return
		}
	}
	if len(uris) > 0 {
		w.ask.Message(w.words.T("error.title"), w.words.T("drop.unknown", i18n.Values{"file": uris[0].Name()}))
	}
}

// folder is where file dialogs begin: beside the project.
func (w *window) folder() string {
	if w.project != nil && w.project.Path() != "" {
		return filepath.Dir(w.project.Path())
	}
	return ""
}

// FileName leaves out of a title what file systems refuse.
func FileName(title string) string {
	name := strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`<>:"/\|?*`, r) {
			return '-'
		}
		return r
	}, strings.TrimSpace(title))
	name = strings.TrimRight(name, ". ")
	if name == "" {
		return "Wegmarke"
	}
	return name
}
