package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/i18n"
	"wegmarke/ui/page/present"
	"wegmarke/ui/theme"
)

// presentation is a map that is being shown, in windows of its own: one over the whole screen and,
// while it is asked for, one with the notes.
type presentation struct {
	w        *window
	win      fyne.Window
	screen   *present.Screen
	begun    time.Time
	notesWin fyne.Window
	notes    *present.Notes
}

// present shows the map slide by slide over the whole screen, from the phase at hand on.
func (w *window) present() {
	if w.presenting != nil {
		w.presenting.win.RequestFocus()
		return
	}
	w.closeEditor()
	p := &presentation{w: w, win: w.app.NewWindow(w.words.T("action.present")), begun: w.sys.Now()}
	deck := present.NewDeck(present.Params{
		View: w.doc(), Map: w.page.Map(), Filter: w.page.Filter(), Fonts: w.fonts, Palette: theme.Current,
		Words: i18n.New(document.Project(w.doc()).Language).Words(), Today: w.Today(),
	}, w.page.PhaseAtHand())
	p.screen = present.NewScreen(deck, present.ScreenParams{
		Painter: w.painters[0], Hint: w.words.T("present.hint"), Later: w.sys.Later,
		End: p.win.Close, Notes: p.showNotes, Moved: p.syncNotes,
	})
	w.presenting = p
	p.win.SetPadded(false)
	p.win.SetContent(p.screen)
	p.win.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { p.screen.Key(e.Name) })
	p.win.SetOnClosed(p.ended)
	p.win.Resize(fyne.NewSize(1280, 720))
	p.win.SetFullScreen(true)
	p.win.Show()
	p.screen.Started()
}

// showNotes opens the notes, or closes them again.
func (p *presentation) showNotes() {
	if p.notesWin != nil {
		p.notesWin.Close()
		return
	}
	w := p.w
	p.notes = present.NewNotes(p.screen.Deck(), p.begun, present.NotesParams{
		Words: w.words, Clock: w.sys.Now, Later: w.sys.Later, Remarks: w.remarksOn,
		Talk: func(subject domain.ID) string {
			for _, e := range document.Entries(w.doc(), subject, catalog.TalkField) {
				return e.Text
			}
			return ""
		},
		SetTalk: func(subject domain.ID, text string) {
			w.commitHere(edit.Label{Key: "undo.talk"}, "", func(d *document.Draft) ([]domain.ID, error) {
				return nil, edit.SetTalk(d, subject, text)
			})
		},
	})
	p.notesWin = w.app.NewWindow(w.words.T("present.notes"))
	p.notesWin.SetPadded(false)
	p.notesWin.SetContent(p.notes.Object())
	p.notesWin.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { p.screen.Key(e.Name) })
	p.notesWin.SetOnClosed(func() {
		p.notes.Stop()
		p.notes, p.notesWin = nil, nil
	})
	p.notesWin.Resize(p.notes.Size())
	p.notesWin.Show()
	p.notes.Start()
}

// remarksOn lists what people remarked on a phase and the cards in it.
func (w *window) remarksOn(phase domain.ID) []string {
	var out []string
	add := func(subject domain.ID, about string) {
		for _, c := range document.Comments(w.doc(), subject) {
			text := c.Text
			if c.Author != "" {
				text = c.Author + ": " + text
			}
			if about != "" {
				text = about + " · " + text
			}
			out = append(out, text)
		}
	}
	add(phase, "")
	for _, l := range document.Lanes(w.doc(), w.presenting.screen.Deck().Map) {
		for _, s := range document.Steps(w.doc(), phase) {
			for _, c := range document.Cards(w.doc(), l.ID, s.ID) {
				add(c.ID, document.CardText(w.doc(), c))
			}
		}
	}
	return out
}

// syncNotes follows the slides.
func (p *presentation) syncNotes() {
	if p.notes != nil {
		p.notes.Sync()
	}
}

// ended takes everything down when the presentation was closed.
func (p *presentation) ended() {
	if p.notesWin != nil {
		p.notesWin.Close()
	}
	p.w.presenting = nil
	p.w.focusPage()
}

// followPresentation shows what changed in the project or in its look.
func (w *window) followPresentation() {
	if w.presenting != nil {
		w.presenting.screen.Redraw()
	}
}

// endPresentation closes the presentation before its project is left.
func (w *window) endPresentation() {
	p := w.presenting
	if p == nil {
		return
	}
	if p.notes != nil {
		p.notes.Stop() // what is being written there is kept
	}
	p.win.Close()
}
