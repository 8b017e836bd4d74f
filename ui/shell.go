package ui

import (
	"errors"
	"image"
	"path/filepath"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/edit"
	"wegmarke/ui/action"
	"wegmarke/ui/kit"
	"wegmarke/ui/page/checks"
	"wegmarke/ui/page/cxmap"
	"wegmarke/ui/page/frame"
	"wegmarke/ui/still"
)

// shell arranges what the window shows: the start page, or the frame with the page of a map or a
// review in its middle.
type shell struct {
	w     *window
	host  *kit.Host
	stack *fyne.Container
	frame *frame.Frame
	// side is what the panel at the right holds, apart from the guidance.
	side fyne.CanvasObject
	bar  *frame.SubBar
	// searching says that a found card is being shown, which leaves the keyboard where it is.
	searching bool
	// moment is the key moment that was shown last.
	moment int
	// saved is how far the changes have got, as it was told last.
	saved SaveState
	// pause lets what is around the map rest while that is scrolled, zoomed or dragged on.
	pause *still.Pause
}

func newShell(w *window) *shell {
	s := &shell{w: w, stack: container.NewStack(), pause: still.NewPause(w.sys.Grab())}
	s.host = kit.NewHostWithClock(s.stack, w.sys.Later)
	s.host.NameKeys(func(key fyne.KeyName, mod fyne.KeyModifier) string {
		return w.words.Shortcut(key, mod, runtime.GOOS == "darwin")
	})
	s.host.OnFunctionKey(func(key fyne.KeyName) bool {
		// F2 writes on what has the focus, which is not the map here.
		return key != fyne.KeyF2 && w.table.Press(key, w.sys.Mods())
	})
	return s
}

// content is what the window holds.
func (s *shell) content() fyne.CanvasObject { return s.host }

func (s *shell) put(o fyne.CanvasObject) {
	s.stack.Objects = []fyne.CanvasObject{o}
	s.stack.Refresh()
}

// wait shows that something is on its way.
func (s *shell) wait(text string) {
	s.put(container.NewCenter(kit.NewText(text, kit.Body, kit.Ink3)))
}

// open shows the project that has just been opened.
func (s *shell) open() {
	w := s.w
	s.pause.End()
	picked := func(show func()) func() { return func() { w.pick(show) } }
	picking := func(show func(domain.ID)) func(domain.ID) {
		return func(id domain.ID) { w.pick(func() { show(id) }) }
	}
	p := frame.Params{
		Pause: s.pause, Actions: w.table, Words: w.words, Doc: w.doc, Today: w.Today, Mac: runtime.GOOS == "darwin",
		FileMenu: func() *fyne.Menu {
			return w.table.Menu("", nil, "project.save", "project.saveas", "project.mail", action.Separator, "version.keep", "versions", "project.compare")
		},
		MainMenu: w.mainMenu, OnMap: picking(w.openMap), OnMenu: s.rowMenu, OnAnswers: picked(w.showAnswers),
		AddMenu: w.addMenu, OnPersona: picking(w.showPersona), OnMissingRole: w.addMissingRole, OnAside: w.openAside, OnTwice: w.pickAgain,
		OnInspector: w.inspector.Wake,
		OnSearch:    w.finder.typed, OnSearchLeave: w.focusPage, OnSearchKey: w.finder.key, OnSearchFocus: w.finder.focused,
		OnOverview: picked(w.showOverview), OnTouchpoints: picked(w.showTouchpoints), OnMeasures: picked(w.showMeasures), OnIndicators: picked(w.showIndicators),
		OnChecks: picked(func() { w.showChecks(w.checks.Part()) }), OnFactors: func() { w.showChecks(checks.Factors) },
	}
	if p.Mac {
		p.MainMenu = nil
		w.showMenuBar()
	}
	s.frame = frame.New(p)
	last := w.settings().Window
	s.frame.SetPanels(!last.NoSidebar, !last.NoInspector)
	s.bar = frame.NewSubBar(frame.SubBarParams{
		Actions: w.table, Words: w.words, Doc: w.doc, Mac: p.Mac,
		OnPersona: w.setPersona, OnLane: func(lane domain.ID, shown bool) { w.page.HideLane(lane, !shown) },
		OnMoments: s.showMoments,
		Filter:    func() *fyne.Menu { return w.page.FilterMenu() }, Filtered: func() string { return w.page.FilterText() },
		OnUnfilter: func() { w.page.ClearFilter(); w.focusPage() },
		LaneItems:  func() []*fyne.MenuItem { return []*fyne.MenuItem{w.page.ViewMenu(), w.page.LaneAdder()} },
	}, w.page.Map())
	s.setSide(w.inspector.Object())
	s.follow(w.page)
	s.put(s.frame) // before the page: what is not in the window cannot be given the keyboard
	s.showPage()
	s.refresh()
}

// follow ties a page with a map to what is around it.
func (s *shell) follow(p *cxmap.Page) {
	p.OnFilter(func() { s.bar.RefreshFilter() })
	p.Board().OnGesture(func(on bool) {
		if on {
			s.pause.Begin()
			return
		}
		s.pause.End()
	})
	p.Board().OnCamera(func() {
		if p == s.w.page {
			s.frame.SetZoom(float64(p.Board().Zoom()) * 100)
		}
		p.Moved()
		s.w.scrollAlong(p)
	})
	p.Board().OnFocus(func() { s.w.TurnToPage(p) })
}

// close lets go of what showed the project.
func (s *shell) close() {
	s.bar.Close()
	s.frame.Close()
}

// showPage puts the map into the middle.
func (s *shell) showPage() {
	w := s.w
	w.leavePane()
	center := w.center()
	s.bar.SetMap(w.page.Map())
	s.frame.SetPage(frame.Page{Kind: frame.Map, ID: w.page.Map(), Center: center, Sub: s.bar})
	w.inspector.Show(w.session.Selection().IDs())
	w.visited(domain.ID{})
	if !s.searching {
		w.page.Board().Focus()
	}
}

// update follows a change of the project.
func (s *shell) update(ev edit.Event) {
	s.frame.Update(ev)
	s.w.syncTabs() // names may be others
	s.bar.Update(ev)
	if s.w.guide != nil {
		s.w.guide.Sync()
	}
	if s.w.pane == nil && s.w.page.Map() != s.frame.Page().ID && !s.w.reviewing {
		s.showPage()
	}
}

// selection follows what is selected. A persona has no page, so its row is marked instead.
func (s *shell) selection() {
	s.frame.RefreshActions()
	s.markPersona()
}

func (s *shell) markPersona() {
	if p, ok := s.w.selectedPersona(); ok {
		s.frame.Mark(frame.Persona, p.ID)
		return
	}
	s.frame.Mark("", domain.ID{})
}

// refresh shows the name of the file and all else that is no part of the document.
func (s *shell) refresh() {
	name := s.w.words.T("file.untitled")
	if path := s.w.project.Path(); path != "" {
		name = filepath.Base(path)
	}
	s.frame.SetFile(name)
	s.frame.RefreshActions()
}

func (s *shell) restyle() {
	if s.frame != nil && s.w.session != nil {
		if runtime.GOOS == "darwin" {
			s.w.showMenuBar()
		}
		s.w.finder.hide() // its rows are in the language of before
		s.refresh()
		s.w.syncTabs()
		s.frame.Refill()
		s.frame.Refresh()
		if s.w.review != nil {
			s.w.review.Relabel()
		}
	}
}

// saveState turns what the project says into what the status bar shows.
func (s *shell) saveState(st SaveState) {
	s.saved = st
	saved := frame.Saved{Kind: frame.SavedDone, At: st.SavedAt}
	switch {
	case st.Err != nil && !errors.Is(st.Err, ErrUntitled):
		saved = frame.Saved{Kind: frame.SavedFailed, Reason: s.w.Phrases.Phrase(s.w.words.Language(), st.Err)}
	case st.Pending > 0:
		saved.Kind = frame.SavedRunning
	case st.Unsaved > 0 || st.SavedAt.IsZero():
		saved.Kind = frame.SavedWaiting
	}
	s.frame.SetSaved(saved)
	s.w.title()
}

func (s *shell) status(matter, remark string) {
	if s.frame != nil {
		s.frame.SetStatus(matter, remark)
	}
}

// say shows a short message; action is the ID of one that it offers, or "".
func (s *shell) say(text, action string) {
	t := kit.Toast{Text: text}
	if action != "" {
		t.Action = s.w.words.T("action." + action)
		t.Do = func() { s.w.table.Run(action); s.w.focusPage() }
	}
	s.host.ShowToast(t)
}

// offer shows a short message with a button of its own.
func (s *shell) offer(text, button string, do func()) {
	s.host.ShowToast(kit.Toast{Text: text, Icon: "check", Action: button, Do: do})
}

func (s *shell) focusSearch() { s.frame.FocusSearch() }

func (s *shell) toggleSidebar() { s.frame.ShowSidebar(!s.frame.SidebarShown()) }

// openInspector makes sure that the panel at the right can be seen.
func (s *shell) openInspector() {
	s.w.closeGuide()
	if !s.frame.InspectorShown() {
		s.frame.ShowInspector(true)
	}
}

func (s *shell) toggleInspector() { s.frame.ShowInspector(!s.frame.InspectorShown()) }

// rowMenu is the context menu of a row of the side bar.
func (s *shell) rowMenu(kind frame.Kind, id domain.ID, at fyne.Position) {
	switch kind {
	case frame.Map:
		s.w.Popup(s.w.mapMenu(id), at)
	case frame.Persona:
		s.w.Popup(s.w.personaMenu(id), at)
	default:
		if s.w.placeOf(kind, id) != (edit.Place{}) {
			s.w.Popup(fyne.NewMenu("", s.w.tabItem(kind, id)), at)
		}
	}
}

// showMoments walks through the key moments of the map.
func (s *shell) showMoments() {
	moments := analysis.KeyMoments(s.w.doc(), s.w.page.Map())
	if len(moments) == 0 {
		return
	}
	s.moment = (s.moment + 1) % len(moments)
	s.w.reveal(moments[s.moment])
}

// Popup implements cxmap.Window.
func (w *window) Popup(m *fyne.Menu, at fyne.Position) {
	kit.ShowMenu(w.win.Canvas(), m, at)
}

// picture finds a decoded image of the project.
func (w *window) picture(h domain.Hash) image.Image { return decode(w.doc(), h) }
