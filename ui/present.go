package ui

import (
	"image"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	colour "wegmarke/domain/palette"
	"wegmarke/domain/raster"
	"wegmarke/ui/i18n"
	"wegmarke/ui/page/present"
	"wegmarke/ui/theme"
)

// presentation is a map that is being shown, in windows of its own: one over the whole screen and,
// while it is asked for, one with the notes.
type presentation struct {
	w        *window
	win      fyne.Window
	screen   *present.Screen // nil until the first slide is made
	stale    bool            // what the first slide is made of is no longer the project
	phase    domain.ID       // at which it begins
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
	p := &presentation{w: w, win: w.app.NewWindow(w.words.T("action.present")), begun: w.sys.Now(), phase: w.page.PhaseAtHand()}
	w.presenting = p
	p.win.SetPadded(false)
	p.win.SetContent(canvas.NewRectangle(theme.Current().BgCanvas))
	p.win.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { p.key(e.Name) })
	p.win.SetOnClosed(p.ended)
	p.win.Resize(fyne.NewSize(1280, 720))
	p.win.SetFullScreen(true)
	p.win.Show()
	p.prepare()
}

// prepare makes the first slide elsewhere, of a copy of the project: to set and paint a full slide takes
// longer than the window may stand still. It is made again when screen or project are others meanwhile.
func (p *presentation) prepare() {
	w, size, density, colours := p.w, p.win.Canvas().Size(), p.win.Canvas().Scale(), theme.Current()
	view := w.doc().Clone()
	params := present.Params{
		View: view, Map: w.page.Map(), Filter: w.page.Filter(), Fonts: w.fonts, Palette: func() *colour.Palette { return colours },
		Words: i18n.New(document.Project(w.doc()).Language).Words(), Today: w.Today(), Shape: size.Width / size.Height,
	}
	p.stale = false
	painter := newPainter(w.fonts, func() *document.Document { return view })
	var deck *present.Deck
	var first image.Image
	w.inBackground(func() error {
		deck = present.NewDeck(params, p.phase)
		width, height := present.Pixels(size, density)
		first = present.Picture(deck.Slide(), painter, width, height)
		return nil
	}, func(error) {
		switch {
		case w.presenting != p:
		case p.stale || p.win.Canvas().Size() != size || p.win.Canvas().Scale() != density:
			p.prepare()
		default:
			view = w.doc()
			deck.View, deck.Palette = view, theme.Current
			p.show(deck, painter, first)
		}
	})
}

// show fills the window with its first slide.
func (p *presentation) show(deck *present.Deck, painter *raster.Painter, first image.Image) {
	p.screen = present.NewScreen(deck, present.ScreenParams{
		Painter: painter, Hint: p.w.words.T("present.hint"), Later: p.w.sys.Later,
		End: p.win.Close, Notes: p.showNotes, Moved: p.syncNotes, First: first,
	})
	p.win.SetContent(p.screen)
	p.screen.Started()
}

// key does what a key means. Before the first slide shows, the presentation can only be left.
func (p *presentation) key(name fyne.KeyName) {
	switch {
	case p.screen != nil:
		p.screen.Key(name)
	case name == fyne.KeyEscape || name == fyne.KeyF5:
		p.win.Close()
	}
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
	p := w.presenting
	switch {
	case p == nil:
	case p.screen == nil:
		p.stale = true
	default:
		p.screen.Redraw()
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
