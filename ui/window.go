package ui

import (
	"errors"
	"fyne.io/fyne/v2"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/raster"
	"wegmarke/domain/typeset"
	"wegmarke/ui/action"
	"wegmarke/ui/clip"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/page/answers"
	"wegmarke/ui/page/buying"
	"wegmarke/ui/page/checks"
	"wegmarke/ui/page/compare"
	"wegmarke/ui/page/cxmap"
	"wegmarke/ui/page/guide"
	"wegmarke/ui/page/indicators"
	"wegmarke/ui/page/inspector"
	"wegmarke/ui/page/maptable"
	"wegmarke/ui/page/measures"
	"wegmarke/ui/page/persona"
	"wegmarke/ui/page/review"
	"wegmarke/ui/page/start"
	"wegmarke/ui/page/summary"
	"wegmarke/ui/page/touchpoints"
	"wegmarke/ui/recent"
	"wegmarke/ui/theme"
)

// Sizes of the window, in units of the toolkit.
const (
	defaultWidth, defaultHeight = 1440, 900
	minWidth, minHeight         = 1180, 620
)

// window is a window of the application with the project that is open in it.
type window struct {
	Params
	desk   *desk
	app    fyne.App
	sys    system
	win    fyne.Window
	words  *i18n.Catalog
	fonts  *typeset.Fonts
	ask    asker
	picker dialog.Picker

	painters []*raster.Painter
	// clips outlives the project: what was copied in one can be pasted into the next.
	clips *clip.Board
	// board is the clipboard for pictures.
	board PictureBoard
	// presses tells two clicks from a double one.
	presses *pressClock
	lines   lineHabit
	table   *action.Table
	shell   *shell

	// While a project is open:
	session   *edit.Session
	project   Project
	page      *cxmap.Page
	inspector *inspector.Inspector
	// touchpoints is the page of the touchpoint canvas, measures that of the measures, persona that
	// of a persona, and pane what is shown in place of the map.
	touchpoints *touchpoints.Page
	measures    *measures.Page
	indicators  *indicators.Page
	finder      *finder
	compare     *compare.Page
	// overview is the page of the project as a whole.
	overview *start.Overview
	// needs is the page of the information needs of the roles.
	needs *buying.Needs
	// trail is the way through the pages, tabs are those that are open.
	trail journey
	tabs  *tabs
	// beside is the pair of maps that stand side by side, or nil; page is the half that is worked on.
	beside *beside
	// doings are the actions of each page with a map.
	doings map[*cxmap.Page]map[string]*action.Action
	// used lists what was taken from the palette last, the latest first.
	used []string
	pane pane
	// mapTable is the page of a map in words.
	mapTable *maptable.Page
	// summaries are what stands beside some pages while nothing is selected.
	summaries map[pane]*summary.Panel
	// persona is the page of a persona.
	persona *persona.Page
	// reviewing says that an answer lies open; the map must not change under it.
	reviewing bool
	// held says that it lies open in another window of the project, for which this one waits.
	held bool
	// looking counts the tables that were looked through; one that is not the last is dropped.
	looking int
	// comparing is another copy of the project, while that is looked through and no answer.
	comparing *document.Document
	// earlier are two versions, while these are looked at.
	earlier *earlier
	// outside is the file as somebody else has saved it, while that is looked through; toldOutside says
	// that the user knows of it.
	outside     *Outside
	toldOutside bool
	// toldCopies are the saves of other files that the user knows of.
	toldCopies map[string]bool
	// leftover is the session whose kept work is looked through, "" for none.
	leftover string
	// closed says that the window is no more.
	closed bool
	// watches says that this window looks whether somebody else saves the file.
	watches bool
	// review is the page of the answer.
	review *review.Review
	// checks is the page of the checks, guide the guidance while it is shown.
	checks *checks.Page
	guide  *guide.Panel
	// answers is the page of the Excel round; fromAnswers says that the review was opened there and
	// leads back to it.
	answers     *answers.Page
	fromAnswers bool
	// presenting is the presentation that is shown, or nil.
	presenting *presentation
	// begin is the start page while no project is open.
	begin *start.Start
	// arrive is what is done in the window that shows the project being opened; nil for nothing.
	arrive func(*window)
	// loading says that a project is being opened here, loadingPath of which file.
	loading     bool
	loadingPath string
	// spared is how many locked things the last step left alone, until that was said.
	spared int
	// leaving says that the project is being closed; a second wish to close it waits for the first.
	leaving bool
}

func newWindow(a fyne.App, p Params, sys system) (*window, error) {
	fonts, err := theme.Fonts()
	if err != nil {
		return nil, err
	}
	kit.UseFonts(fonts)
	d := &desk{app: a, fonts: fonts, words: i18n.New(p.Lang), clips: clip.New(a.Clipboard(), p.Folder, p.Log)}
	d.words.Subscribe(d.restyle)
	a.Settings().AddListener(func(fyne.Settings) {
		sys.Main(func() {
			kit.ShareFonts()
			d.restyle()
		})
	})
	w := d.add(p, sys)
	w.report("translate toolkit", w.words.TranslateToolkit())
	return w, nil
}

// add makes another window.
func (d *desk) add(p Params, sys system) *window {
	w := &window{Params: p, desk: d, app: d.app, sys: sys, fonts: d.fonts, words: d.words, clips: d.clips}
	d.windows = append(d.windows, w)
	w.win = d.app.NewWindow("Wegmarke")
	w.win.SetPadded(false)
	w.ask, w.picker = sys.Ask(w.win, w.words), sys.Picker(w.win, w.words)
	w.painters = painters(w.fonts, w.doc)
	w.board = sys.Board()
	if rich, ok := w.board.(clip.Rich); ok && w.board.Usable() {
		w.clips.SetRich(rich)
	}
	w.presses = newPressClock(sys)
	w.shell = newShell(w)
	w.win.SetContent(w.shell.content())
	w.buildTable()
	w.win.Resize(w.firstSize())
	w.win.SetCloseIntercept(w.closeWindow)
	w.win.SetOnDropped(w.dropped)
	return w
}

// start shows what the command line asked for.
func (w *window) start() {
	switch {
	case isTable(w.Open):
		w.openFile(w.Open)
	case w.Open != "":
		w.shell.wait("") // below a question that opening may ask
		w.openFile(w.Open)
	case w.Sample:
		w.openSample()
	default:
		w.showStart()
	}
}

// doc is the document that is open, or nil.
func (w *window) doc() *document.Document {
	if w.session == nil {
		return nil
	}
	return w.session.Doc()
}

// show opens a project in the window.
func (w *window) show(p Project, doc *document.Document) {
	session, d, trace, soak := edit.NewSession(doc, w.sys.Now), w.desk, w.Trace, w.Soak
	session.Subscribe(func(ev edit.Event) {
		p.Keep(ev.Change, labelIn(d.words, ev.Label), ev.Mark())
		if trace != nil {
			trace(traceLine(doc, ev))
		}
		if soak != nil {
			soak(changeLine(ev))
		}
	})
	first, seen := w.lookedAt(doc, p.Path())
	w.showSession(p, session.Beside(), first, seen)
	w.reopenWindows(seen.Further)
	main := w.sys.Main
	p.OnState(func(s SaveState) { main(func() { d.saveState(p, s) }) })
	w.remember(p.Path())
	w.watchFile(p)
	w.recallPast(p, session)
}

// showSession shows an open project in the window.
func (w *window) showSession(p Project, session *edit.Session, first domain.ID, seen recent.Place) {
	w.begin = nil
	w.project = p
	w.session = session
	w.followLanguage()
	w.session.Selection().OnChange(w.selectionChanged)
	w.session.Subscribe(w.changed)
	w.page = w.newPage(first)
	w.tabs = w.newTabs(edit.Place{Map: first})
	w.buildTable()
	w.inspector = inspector.New(inspector.Params{
		Session: w.session, Words: w.words, Actions: w.table, Map: w.mapInSight,
		Picture: w.picture, Look: w.showPicture, Commit: w.commit, Remove: w.removeRecord, Today: w.Today,
		Jump:   func(id domain.ID) { w.jump(id) },
		Models: w.modelMenu, Author: w.author, Place: placing{w},
		Viewed:  func(persona domain.ID) { w.touchpoints.SetViewer(persona) },
		Code:    w.editCode,
		Soon:    w.sys.Soon,
		InSight: func() bool { return w.shell.frame == nil || w.shell.frame.InspectorShown() },
	})
	w.touchpoints, w.measures, w.compare, w.needs = w.newTouchpoints(), w.newMeasures(), w.newCompare(), w.newNeeds()
	w.checks, w.answers = w.newChecks(), w.newAnswers()
	w.persona, w.mapTable = w.newPersona(), w.newMapTable()
	w.indicators, w.overview = w.newIndicators(), w.newOverview()
	w.summaries = w.newSummaries()
	w.finder, w.trail = newFinder(w), journey{}
	w.shell.open()
	w.goBackTo(seen)
	w.reopenTabs(seen)
	w.toldOutside, w.toldCopies = false, map[string]bool{}
	w.title()
	w.page.Board().Focus()
}

// changed follows every change of the project: it is kept on disk and shown everywhere.
func (w *window) changed(ev edit.Event) {
	w.followLanguage()
	w.dropGoneTabs()
	if _, ok := document.Find[domain.Map](w.doc(), w.page.Map()); !ok {
		w.showAnyMap()
	} else {
		w.eachPage(func(p *cxmap.Page) { p.Update(ev) })
	}
	w.inspector.Update(ev)
	w.touchpoints.Update(ev)
	w.measures.Update(ev)
	w.indicators.Update(ev)
	w.needs.Update(ev)
	w.checks.Update(ev)
	w.overview.Update(ev)
	w.syncSummary()
	w.answers.Update(ev)
	w.finder.update(ev)
	w.followCompare(ev)
	w.followMapTable()
	w.persona.Update(ev)
	w.leaveGonePersona()
	w.shell.update(ev)
	w.followPresentation()
	w.title()
	w.saySpared(ev.Spared)
}

// showAnyMap turns to the first map when the one that was shown is gone.
func (w *window) showAnyMap() {
	for _, m := range document.Maps(w.doc()) {
		w.page.Show(m.ID)
		return
	}
	w.page.Show(domain.ID{})
}

func (w *window) selectionChanged() {
	if w.page == nil || w.inspector == nil || w.touchpoints == nil || w.measures == nil || w.indicators == nil {
		return
	}
	w.eachPage((*cxmap.Page).SelectionChanged)
	if w.pane == nil {
		w.rest(w.session.Selection().Lead())
	}
	w.inspector.Show(w.session.Selection().IDs())
	w.touchpoints.SelectionChanged()
	w.measures.SelectionChanged()
	w.indicators.SelectionChanged()
	w.besidePage()
	w.shell.selection()
}

// commit is the way by which panels change the project.
func (w *window) commit(label edit.Label, merge string, f func(d *document.Draft) error) {
	w.commitHere(label, merge, func(d *document.Draft) ([]domain.ID, error) { return nil, f(d) })
}

// label puts the words for a step into the user's language.
func (w *window) label(l edit.Label) string { return labelIn(w.words, l) }

func labelIn(words *i18n.Catalog, l edit.Label) string {
	return words.T(l.Key, i18n.Values{"n": l.Count, "name": l.Name})
}

// undo takes back the last step, after turning to the page where it happened.
func (w *window) undo() {
	_, place, ok := w.session.CanUndo()
	if !ok {
		return
	}
	w.goTo(place)
	if label, ok := w.session.Undo(); ok {
		w.goTo(place) // a map that was deleted is there again only now
		w.shell.say(w.words.T("undo.done", i18n.Values{"what": w.label(label)}), "redo")
	}
}

func (w *window) redo() {
	_, place, ok := w.session.CanRedo()
	if !ok {
		return
	}
	w.goTo(place)
	if label, ok := w.session.Redo(); ok {
		w.shell.say(w.words.T("undo.redone", i18n.Values{"what": w.label(label)}), "undo")
	}
}

func (w *window) goTo(place edit.Place) {
	if _, ok := document.Find[domain.Persona](w.doc(), place.Page); ok {
		w.turnToPersona(place.Page)
		return
	}
	if w.turnToPane(place.Pane) {
		return
	}
	if _, ok := document.Find[domain.Map](w.doc(), place.Map); ok && (place.Map != w.page.Map() || w.pane != nil) {
		w.showMap(place.Map)
	}
}

// openMap turns to a map and shows its own sheet. An answer that is looked through stays.
func (w *window) openMap(m domain.ID) {
	if w.reviewing {
		return
	}
	w.session.Selection().Clear()
	w.showMap(m)
}

// showMap turns to a map, in the tab that has it where there is one.
func (w *window) showMap(m domain.ID) {
	if w.elsewhere(edit.Place{Map: m}) {
		return
	}
	if m != w.page.Map() {
		w.keepSeen()
		w.page.Show(m)
		w.showSeen()
	}
	w.shell.showPage()
}

// restyle follows a change of theme or language.
func (w *window) restyle() {
	w.shell.restyle()
	w.title()
	if w.begin != nil {
		w.begin.Relabel()
	}
	if w.page != nil {
		w.eachPage((*cxmap.Page).Restyle)
		w.touchpoints.Restyle()
		w.measures.Restyle()
		w.checks.Restyle()
		w.answers.Restyle()
		w.overview.Restyle()
		w.indicators.Restyle()
		w.compare.Restyle()
		w.needs.Restyle()
		w.mapTable.Restyle()
		w.persona.Restyle()
		w.syncSummary()
	}
	w.followPresentation()
}

// Table implements cxmap.Window.
func (w *window) Table() *action.Table { return w.table }

// Clipboard is the system's.
func (w *window) Clipboard() fyne.Clipboard { return w.app.Clipboard() }

// Clips implements cxmap.Window.
func (w *window) Clips() *clip.Board { return w.clips }

// Fail implements cxmap.Window.
func (w *window) Fail(err error) {
	if errors.Is(err, edit.ErrLocked) {
		w.shell.say(w.words.T("lock.refused"), "")
		w.inspector.Update(edit.Event{}) // its fields say again what stays
		return
	}
	w.Log("%v", err)
	w.ask.Message(w.words.T("error.title"), w.Phrases.Phrase(w.words.Language(), err))
}

// Name implements cxmap.Window.
func (w *window) Name(title, proposal string, done func(string)) {
	w.ask.Name(dialog.Name{Title: title, Value: proposal, Yes: w.words.T("button.save"), Done: func(text string) {
		done(text)
		w.focusPage()
	}})
}

// Status implements cxmap.Window.
func (w *window) Status(matter, remark string) { w.shell.status(matter, remark) }

// Say implements cxmap.Window.
func (w *window) Say(text string) {
	if w.spared > 0 {
		text, w.spared = text+" "+w.words.T("lock.spared", i18n.Values{"n": w.spared}), 0
	}
	w.shell.say(text, "undo")
}

// saySpared tells that a step has left out what is locked, unless the message about the step has told it.
func (w *window) saySpared(n int) {
	if w.spared = n; n > 0 {
		w.sys.Later(50*time.Millisecond, func() {
			if w.spared > 0 {
				w.shell.say(w.words.T("lock.spared", i18n.Values{"n": w.spared}), "")
				w.spared = 0
			}
		})
	}
}
