package ui

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/search"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/page/cxmap"
	"wegmarke/ui/page/frame"
)

const (
	findLimit  = 200 // hits of a kind that are listed or walked through
	findFirst  = 6   // that show before somebody asks for more
	findWidth  = 440
	findGap    = 6 // between the field and the list
	findLow    = 48
	readSlice  = 6 * time.Millisecond
	readPauses = 40 * time.Millisecond
	// lookSlice is how long a search may take of a frame.
	lookSlice = 6 * time.Millisecond
)

// finder is the search over the project: the list below the search field and the walk from hit to
// hit.
type finder struct {
	w     *window
	index *search.Index
	panel *kit.FoundPanel
	query search.Query
	text  string
	// hits are all that were found, in the order in which they show, and at is the one that was
	// jumped to last, or -1.
	hits   []domain.ID
	at     int
	groups []search.Group
	// wide are the kinds that show all their hits.
	wide map[search.Kind]bool
	// pressed says that the pointer is down on the list, which takes the focus from the field.
	pressed bool
	stop    func()
	// run is the search that is under way, or nil; then is done when it has come to its end.
	run  *search.Search
	then func()
}

func newFinder(w *window) *finder {
	f := &finder{w: w, at: -1, panel: kit.NewFoundPanel(), wide: map[search.Kind]bool{}, stop: func() {}}
	f.index = search.NewIndex(w.doc)
	f.panel.Pressed = func() { f.pressed = true }
	f.prepare()
	return f
}

// prepare reads the project in slices, so that the first search in a large one need not wait.
func (f *finder) prepare() {
	f.stop = f.w.sys.Later(readPauses, func() {
		if f.w.session != nil && f.w.finder == f && !f.index.Prepare(readSlice) {
			f.prepare()
		}
	})
}

// close ends the finder of a project that is left.
func (f *finder) close() {
	f.stop()
	f.giveUp()
	f.hide()
}

func (f *finder) update(ev edit.Event) { f.index.Update(ev) }

// typed follows the text of the search field.
func (f *finder) typed(text string) {
	f.giveUp()
	if strings.TrimSpace(text) == "" {
		f.hide()
		f.mark(nil)
		return
	}
	f.text, f.query, f.at = strings.TrimSpace(text), search.NewQuery(text), -1
	clear(f.wide)
	f.run = f.index.Search(f.query, f.options(findLimit))
	f.look(lookSlice)
}

// look goes on with the search. In a large project it takes several frames, and what is typed meanwhile
// begins another one; the list of before stays until then.
func (f *finder) look(slice time.Duration) {
	if run := f.run; !run.Step(slice) {
		f.w.sys.Soon(func() {
			if f.run == run {
				f.look(lookSlice)
			}
		})
		return
	}
	f.groups, f.hits = f.ordered(f.run.Groups()), nil
	then := f.then
	f.giveUp()
	for _, g := range f.groups {
		f.hits = append(f.hits, g.IDs...)
	}
	f.mark(f.hits)
	f.show()
	if then != nil {
		then()
	}
}

// found does something with all that is found: at once, or when the search that is under way has come to
// its end. Nobody can tell that from a search that keeps the window waiting, but for the window.
func (f *finder) found(do func()) {
	if f.run != nil {
		f.then = do
		return
	}
	do()
}

// giveUp ends a search that is under way.
func (f *finder) giveUp() { f.run, f.then = nil, nil }

func (f *finder) options(limit int) search.Options {
	return search.Options{Limit: limit, Here: f.w.mapInSight()}
}

// mark frames hits on every map in sight.
func (f *finder) mark(hits []domain.ID) { f.w.eachPage(func(p *cxmap.Page) { p.Mark(hits) }) }

// ordered puts the kind of the page in sight first.
func (f *finder) ordered(groups []search.Group) []search.Group {
	first := map[frame.Kind]search.Kind{
		frame.Touchpoints: search.Touchpoint, frame.Measures: search.Measure, frame.Persona: search.Persona,
	}[f.w.shell.frame.Page().Kind]
	for i, g := range groups {
		if g.Kind == first {
			copy(groups[1:i+1], groups[:i])
			groups[0] = g
		}
	}
	return groups
}

func (f *finder) languages() search.Languages {
	return search.Languages{Content: document.Project(f.w.doc()).Language, User: f.w.words.Language()}
}

// show lays the list below the field.
func (f *finder) show() {
	foot, message := "", ""
	if len(f.hits) == 0 {
		message = f.w.words.T("search.none", i18n.Values{"text": f.text})
	} else {
		n := 0
		for _, g := range f.groups {
			n += g.Total
		}
		foot = f.w.words.T("search.hits", i18n.Values{"n": n}) + " · " +
			f.w.words.T("search.walk", i18n.Values{"key": f.w.keys("find.next")})
	}
	f.panel.Fill(f.rows(), foot, message)
	f.place()
}

func (f *finder) place() {
	at, size := f.w.shell.frame.SearchPlace()
	window := f.w.win.Canvas().Size()
	height := min(f.panel.Height(findWidth), window.Height-at.Y-size.Height-findGap-findLow)
	x := min(at.X, window.Width-findWidth-12)
	f.w.shell.host.ShowPanel(f.panel, fyne.NewPos(x, at.Y+size.Height+findGap), fyne.NewSize(findWidth, height))
}

func (f *finder) shown() bool { return f.w.shell.host.Panel() == fyne.CanvasObject(f.panel) }

func (f *finder) hide() {
	if f.shown() {
		f.w.shell.host.HidePanel()
	}
}

func (f *finder) rows() []kit.FoundRow {
	var out []kit.FoundRow
	l := f.languages()
	for _, g := range f.groups {
		out = append(out, kit.FoundRow{Heading: true, Text: f.w.words.T("search.kind." + string(g.Kind)), Keys: f.w.words.Int(g.Total)})
		shown := g.IDs
		if !f.wide[g.Kind] && len(shown) > findFirst+1 {
			shown = shown[:findFirst]
		}
		for _, id := range shown {
			if r, ok := foundRow(f.w.doc(), f.query, id, l); ok {
				r.Do = func() { f.take(id) }
				out = append(out, r)
			}
		}
		if more := len(g.IDs) - len(shown); more > 0 {
			out = append(out, kit.FoundRow{
				Icon: "down", Text: f.w.words.T("search.more", i18n.Values{"n": more}), Dim: true, Do: func() { f.widen(g.Kind) },
			})
		}
	}
	return out
}

// widen shows all hits of a kind; the first that was hidden is chosen.
func (f *finder) widen(kind search.Kind) {
	f.wide[kind] = true
	f.show()
	f.refocus()
	for range findFirst {
		f.panel.List.Step(1)
	}
}

// foundRow is a hit as a row.
func foundRow(doc document.View, q search.Query, id domain.ID, l search.Languages) (kit.FoundRow, bool) {
	found, ok := search.Describe(doc, q, id, l)
	if !ok {
		return kit.FoundRow{}, false
	}
	r := kit.FoundRow{Text: found.Text, Place: strings.Join(found.Where, " · "), Icon: foundIcon(doc, id)}
	for _, m := range found.Marks {
		r.Marks = append(r.Marks, [2]int{m.From, m.To})
	}
	return r, true
}

func foundIcon(doc document.View, id domain.ID) string {
	r, _ := doc.Get(id)
	switch r.(type) {
	case domain.Persona:
		return "user"
	case domain.Touchpoint, domain.Use:
		return "touch"
	case domain.Measure:
		return "flag"
	case domain.Indicator:
		return "bars"
	case domain.Map:
		return "route"
	case domain.Phase, domain.Step:
		return "right"
	case domain.Lane:
		return "layers"
	case domain.Comment:
		return "comment"
	case domain.Evidence:
		return "quote"
	}
	return "article"
}

// key takes the keys of the list while the field has the focus.
func (f *finder) key(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyReturn, fyne.KeyEnter:
		f.found(func() {
			if f.shown() {
				f.panel.List.Run()
			} else {
				f.next(1)
			}
		})
		return true
	case fyne.KeyEscape:
		f.giveUp()
		f.hide()
		return false
	case fyne.KeyF3:
		if f.w.sys.Mods()&fyne.KeyModifierShift != 0 {
			f.next(-1)
		} else {
			f.next(1)
		}
		return true
	case fyne.KeyDown:
		if f.run != nil {
			return true // the list of before goes, and the choice in it
		}
		if !f.shown() && len(f.hits) > 0 {
			f.show()
			return true
		}
	}
	return f.shown() && f.panel.List.Key(name)
}

// focused follows the focus of the field: without it the list closes.
func (f *finder) focused(has bool) {
	switch {
	case has:
		f.w.closeEditor()
		if text := f.w.shell.frame.SearchText(); text != "" && !f.pressed {
			f.typed(text)
		}
	case f.pressed:
		// The list is being clicked.
	default:
		f.giveUp()
		f.hide()
	}
	f.pressed = false
}

func (f *finder) refocus() {
	f.pressed = true
	f.w.shell.frame.FocusSearch()
	f.pressed = false
}

// take jumps to a row of the list. The keyboard stays in the field, so that Enter goes on.
func (f *finder) take(id domain.ID) {
	for i, hit := range f.hits {
		if hit == id {
			f.at = i
		}
	}
	f.hide()
	f.goTo(id)
}

// next walks on to the next hit, or back to the one before.
func (f *finder) next(d int) {
	if f.run != nil {
		f.found(func() { f.next(d) })
		return
	}
	n := len(f.hits)
	if n == 0 {
		return
	}
	f.hide()
	if f.at < 0 && d < 0 {
		f.at = 0
	}
	for range n {
		f.at = ((f.at+d)%n + n) % n
		if f.goTo(f.hits[f.at]) {
			return
		}
	}
}

// walk goes on from outside the field. Before anything was looked for it asks for it.
func (f *finder) walk(d int) {
	if len(f.hits) == 0 {
		f.w.shell.focusSearch()
		return
	}
	f.next(d)
}

// whereIs says where a hit stands, for the status bar.
func (f *finder) whereIs(id domain.ID) string {
	r, _ := f.w.doc().Get(id)
	return strings.Join(search.Where(f.w.doc(), r, f.languages()), " · ")
}

// goTo turns to a hit without taking the keyboard from the search field.
func (f *finder) goTo(id domain.ID) bool {
	inField := f.w.shell.frame.SearchFocused()
	f.w.shell.searching = true
	ok := f.w.jump(id)
	f.w.shell.searching = false
	if inField {
		f.refocus()
	}
	if ok && f.at >= 0 {
		f.w.shell.status(f.w.words.T("search.at", i18n.Values{"n": f.at + 1, "all": len(f.hits)}), f.whereIs(id))
	}
	return ok
}
