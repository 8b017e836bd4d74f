package ui

import (
	"slices"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/merge"
	"wegmarke/domain/privacy"
	"wegmarke/domain/round"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/recent"
)

// sending is a workbook on its way out: what the dialog offers and what becomes of the choice.
type sending struct {
	w *window
	// parts are what can go out, in the order of the dialog.
	parts []sendingPart
	// own is the map at hand, zero for none.
	own domain.ID
}

// sendingPart is a map, a persona or a list that can go out.
type sendingPart struct {
	key           string // stable, for remembering the choice
	map_, persona domain.ID
	form          merge.FormKind
}

// exportWorkbook sends the map that is shown out as an Excel file.
func (w *window) exportWorkbook() { w.exportWorkbookIn("") }

// exportWorkbookIn does so with headings in a language; "" is that of the last time.
func (w *window) exportWorkbookIn(lang string) {
	s := w.newSending()
	choice := s.remembered()
	if lang != "" {
		choice.Language = max(slices.Index(i18n.Languages(), lang), 0)
	}
	s.ask(choice)
}

func (w *window) newSending() *sending {
	w.closeEditor()
	s := &sending{w: w}
	doc := w.doc()
	if m, ok := document.Find[domain.Map](doc, w.page.Map()); ok {
		s.own = m.ID
	}
	for _, m := range document.Maps(doc) {
		s.parts = append(s.parts, sendingPart{key: "map:" + m.ID.String(), map_: m.ID})
	}
	for _, kind := range []merge.FormKind{merge.FormTouchpoints, merge.FormMeasures, merge.FormIndicators, merge.FormChecklist} {
		s.parts = append(s.parts, sendingPart{key: string(kind), form: kind})
	}
	for _, p := range document.Personas(doc) {
		s.parts = append(s.parts, sendingPart{key: "persona:" + p.ID.String(), persona: p.ID, form: merge.FormPersona})
	}
	return s
}

// remembered is what was chosen last, for the map at hand.
func (s *sending) remembered() dialog.SendingChoice {
	w := s.w
	last := w.settings().Sending
	days := 7
	if last.Days > 0 {
		days = last.Days
	}
	lang := last.Language
	if lang == "" {
		lang = document.Project(w.doc()).Language
	}
	c := dialog.SendingChoice{
		Scope: last.Scope, Due: dialog.After(w.Today(), days), Language: max(slices.Index(i18n.Languages(), lang), 0),
		A4: last.A4, Comments: !last.WithoutComments, Internal: !last.WithoutInternal, Author: !last.WithoutAuthor,
	}
	for _, text := range last.Home {
		if id, err := domain.ParseID(text); err == nil && !id.IsZero() {
			c.Home = append(c.Home, id)
		}
	}
	for _, p := range s.parts {
		on := p.map_ == s.own && !s.own.IsZero()
		switch c.Scope {
		case dialog.ScopeAll:
			on = true
		case dialog.ScopeChosen:
			on = on || p.map_.IsZero() && slices.Contains(last.Parts, p.key)
		}
		c.Parts = append(c.Parts, on)
	}
	return c
}

// like chooses what an earlier sending held, as far as it is still there.
func (s *sending) like(c *dialog.SendingChoice, what merge.Sending) {
	c.Scope = dialog.ScopeChosen
	for i, p := range s.parts {
		subject := p.persona
		if p.form == merge.FormChecklist {
			subject = what.Project
		}
		if p.form == "" {
			_, c.Parts[i] = what.Map(p.map_)
		} else {
			_, c.Parts[i] = what.Form(p.form, subject)
		}
	}
	c.Language = max(slices.Index(i18n.Languages(), what.Language), 0)
}

// remember keeps what was chosen for the next time.
func (s *sending) remember(c dialog.SendingChoice) {
	w := s.w
	set := recent.Sending{
		Scope: c.Scope, A4: c.A4, WithoutComments: !c.Comments, WithoutInternal: !c.Internal, WithoutAuthor: !c.Author,
		Days: daysBetween(w.Today(), c.Due), Kept: w.settings().Sending.Kept,
	}
	if lang := i18n.Languages()[c.Language]; lang != document.Project(w.doc()).Language {
		set.Language = lang
	}
	for i, p := range s.parts {
		if c.Parts[i] {
			set.Parts = append(set.Parts, p.key)
		}
	}
	for _, id := range c.Home {
		set.Home = append(set.Home, id.String())
	}
	w.keepSettings(func(all *recent.Settings) { all.Sending = set })
}

func daysBetween(from, to domain.Date) int {
	a, ok := from.Time()
	b, also := to.Time()
	if !ok || !also {
		return 0
	}
	return int(b.Sub(a).Hours()) / 24
}

// ask opens the dialog.
func (s *sending) ask(c dialog.SendingChoice) {
	w := s.w
	w.ask.Sending(dialog.Sending{
		Title: w.words.T("sending.title"), Parts: s.rows(), Lanes: s.lanes, Languages: languageNames(),
		Author: w.author(document.Project(w.doc()).Author), Today: w.Today(), Choice: c, Holds: s.holds,
		Save: func(c dialog.SendingChoice) { s.send(c, false) }, Mail: func(c dialog.SendingChoice) { s.send(c, true) },
	})
}

// rows are the parts as the dialog shows them.
func (s *sending) rows() []dialog.SendingPart {
	w, doc := s.w, s.w.doc()
	t := w.words.T
	var out []dialog.SendingPart
	group := ""
	for _, p := range s.parts {
		row := dialog.SendingPart{Own: p.map_ == s.own && !s.own.IsZero()}
		title := "sending.lists"
		switch {
		case !p.map_.IsZero():
			m, _ := document.Find[domain.Map](doc, p.map_)
			title, row.Text, row.Icon = "sending.maps", m.Title, "route"
		case !p.persona.IsZero():
			x, _ := document.Find[domain.Persona](doc, p.persona)
			title, row.Text, row.Icon = "dialog.export.personas", x.Name, "user"
		default:
			row.Text, row.Icon, row.Detail = t(formWords(p.form)), formIcon(p.form), s.count(p.form)
		}
		if row.Text == "" {
			row.Text = t("file.untitled")
		}
		if title != group {
			group, row.Group = title, t(title)
		}
		out = append(out, row)
	}
	return out
}

// formWords is the key of what a list is called.
func formWords(kind merge.FormKind) string {
	return map[merge.FormKind]string{
		merge.FormTouchpoints: "dialog.export.touchpoints", merge.FormMeasures: "dialog.export.measures",
		merge.FormIndicators: "dialog.export.indicators", merge.FormChecklist: "side.checks", merge.FormPersona: "dialog.export.personas",
	}[kind]
}

func formIcon(kind merge.FormKind) string {
	return map[merge.FormKind]string{
		merge.FormTouchpoints: "touch", merge.FormMeasures: "flag", merge.FormIndicators: "target", merge.FormChecklist: "check",
	}[kind]
}

// count is how many rows a list would have, "" for one whose rows do not depend on the project.
func (s *sending) count(kind merge.FormKind) string {
	table, ok := map[merge.FormKind]domain.Table{
		merge.FormTouchpoints: domain.TableTouchpoint, merge.FormMeasures: domain.TableMeasure, merge.FormIndicators: domain.TableIndicator,
	}[kind]
	if !ok {
		return ""
	}
	return s.w.words.Int(s.w.doc().Count(table))
}

// params turn a choice into what goes out.
func (s *sending) params(c dialog.SendingChoice) merge.SendParams {
	p := merge.SendParams{
		Language: i18n.Languages()[c.Language], WithoutLanes: c.Home, WithoutInternal: !c.Internal, WithoutComments: !c.Comments,
	}
	for i, part := range s.parts {
		if !c.Parts[i] {
			continue
		}
		switch part.form {
		case merge.FormPersona:
			p.Personas = append(p.Personas, part.persona)
		case merge.FormTouchpoints:
			p.Touchpoints = true
		case merge.FormMeasures:
			p.Measures = true
		case merge.FormIndicators:
			p.Indicators = true
		case merge.FormChecklist:
			p.Checklists = true
		default:
			p.Maps = append(p.Maps, part.map_)
		}
	}
	return p
}

// lanes lists the lanes that go out and could stay at home.
func (s *sending) lanes(c dialog.SendingChoice) []dialog.SendingLane {
	doc := s.w.doc()
	maps := s.params(c).Maps
	var out []dialog.SendingLane
	for _, m := range maps {
		for _, l := range document.Lanes(doc, m) {
			if l.Hidden || !c.Internal && merge.Internal(l) {
				continue
			}
			text := l.Title
			if kind, ok := catalog.LaneOf(l.Kind); ok && text == "" {
				text = kind.Name(s.w.words.Language())
			}
			if len(maps) > 1 {
				of, _ := document.Find[domain.Map](doc, m)
				text += " – " + of.Title
			}
			out = append(out, dialog.SendingLane{ID: l.ID, Text: text})
		}
	}
	return out
}

// holds says what the workbook will hold.
func (s *sending) holds(c dialog.SendingChoice) (string, bool) {
	w, doc, p := s.w, s.w.doc(), s.params(c)
	sheets := len(p.Maps) + len(p.Personas)
	for _, on := range []bool{p.Touchpoints, p.Measures, p.Indicators, p.Checklists} {
		if on {
			sheets++
		}
	}
	if sheets == 0 {
		return w.words.T("sending.holds.nothing"), false
	}
	cards := 0
	for _, l := range s.lanes(c) {
		if slices.Contains(c.Home, l.ID) {
			continue
		}
		lane, _ := document.Find[domain.Lane](doc, l.ID)
		cards += analysis.LaneCards(doc, lane)
	}
	text := w.words.T("sending.holds", i18n.Values{"n": sheets})
	if len(p.Maps) > 0 {
		text += " " + w.words.T("sending.holds.cards", i18n.Values{"n": cards})
	}
	return text, true
}

// send looks for what tells about people, asks what of it may go out, and goes on.
func (s *sending) send(c dialog.SendingChoice, mail bool) {
	w := s.w
	s.remember(c)
	lang := i18n.Languages()[c.Language]
	if lang == document.Project(w.doc()).Language {
		lang = "" // the headings that somebody gave a map stay
	}
	out := Shipment{
		Doc: w.docIn(lang), Out: s.params(c), To: round.ParseAddressees(c.To), Due: c.Due, A4: c.A4,
	}
	if c.Author {
		out.Author = w.author(document.Project(out.Doc).Author)
	}
	var found []privacy.Finding
	look := func() error {
		found = privacy.Look(out.Doc, merge.Send(out.Doc, out.Out))
		return nil
	}
	then := func(error) {
		if !slices.ContainsFunc(found, func(f privacy.Finding) bool { return f.Kind != privacy.Author }) {
			s.write(out, c, mail)
			return
		}
		s.askAboutPeople(found, func(omit []privacy.Finding) {
			s.lookThrough(out.Doc, func() (err error) {
				out.Doc, err = privacy.Omit(out.Doc, omit)
				return err
			}, func(err error) {
				if err != nil {
					w.Fail(err)
					return
				}
				s.write(out, c, mail)
			})
		}, func() { s.ask(c) })
	}
	s.lookThrough(out.Doc, look, then)
}

// lookThrough runs what looks through a whole project, elsewhere if that is large. In one of the usual
// size it takes a moment that nobody notices, and who types on does not type into the page while the next
// dialog is on its way.
func (s *sending) lookThrough(doc *document.Document, look func() error, then func(error)) {
	if doc.Count(domain.TableCard)+doc.Count(domain.TableEntry) <= lookAtOnce {
		then(look())
		return
	}
	s.w.inBackground(look, then)
}

// lookAtOnce is up to how many cards that does not leave the main goroutine.
const lookAtOnce = 4000

// write asks for a file, writes it and notes what was sent.
func (s *sending) write(out Shipment, c dialog.SendingChoice, mail bool) {
	w := s.w
	title := document.Project(out.Doc).Title
	if len(out.Out.Maps) == 1 {
		m, _ := document.Find[domain.Map](out.Doc, out.Out.Maps[0])
		title = m.Title
	}
	w.picker.Save(w.words.T("dialog.export.title"), FileName(title)+".xlsx", w.workbookFiles(), w.folder(), func(path string) {
		w.ship(path, out, func() {
			w.sayWritten("toast.exported", path)
			if mail {
				w.mailSent(path, title, out, i18n.Languages()[c.Language])
			}
		})
	})
}

// ship writes a workbook, notes it in the project and goes on.
func (w *window) ship(path string, out Shipment, then func()) {
	var x domain.Exchange
	w.inBackground(func() (err error) {
		x, err = w.Workbooks.Send(path, out)
		return err
	}, func(err error) {
		if err == nil {
			err = w.note("undo.workbook.sent", func(d *document.Draft) error { return round.Register(d, x, out.To, out.Due) })
		}
		if err != nil {
			w.Fail(err)
			return
		}
		then()
	})
}

// note changes the project outside of the history.
func (w *window) note(label string, f func(d *document.Draft) error) error {
	d := w.session.Draft()
	if err := f(d); err != nil {
		return err
	}
	c, err := d.Change()
	if err != nil {
		return err
	}
	return w.session.Note(edit.Label{Key: label}, c)
}

// askAboutPeople shows what was found and hands over what is to be left out.
func (s *sending) askAboutPeople(found []privacy.Finding, done func(omit []privacy.Finding), back func()) {
	w := s.w
	t := w.words.T
	kept := w.settings().Sending.Kept
	q := dialog.Privacy{
		Title: t("privacy.title"), Text: t("privacy.text"), Omit: t("privacy.omit"), Keep: t("privacy.keep"),
		Yes: t("privacy.go"), No: t("privacy.back"), Back: back,
	}
	last := privacy.Kind("")
	for _, f := range found {
		row := dialog.PrivacyFind{Text: f.Text, Place: s.place(f), Kept: f.Kind == privacy.Author || slices.Contains(kept, mark(f))}
		if f.Kind != last {
			last, row.Group = f.Kind, t("privacy.kind."+string(f.Kind))
		}
		q.Finds = append(q.Finds, row)
	}
	q.Done = func(omit []bool) {
		var gone []privacy.Finding
		for i, f := range found {
			kept = slices.DeleteFunc(kept, func(m string) bool { return m == mark(f) })
			if omit[i] {
				gone = append(gone, f)
			} else if f.Kind != privacy.Author {
				kept = append(kept, mark(f))
			}
		}
		w.keepSettings(func(all *recent.Settings) { all.Sending.Kept = kept[max(len(kept)-mostKept, 0):] })
		done(gone)
	}
	w.ask.Privacy(q)
}

// mostKept bounds how many decisions are remembered.
const mostKept = 200

// place says where the first of a finding stands, and how many more there are.
func (s *sending) place(f privacy.Finding) string {
	w, doc := s.w, s.w.doc()
	p := f.Places[0]
	var parts []string
	add := func(text string) {
		if text = strings.TrimSpace(text); text != "" {
			parts = append(parts, text)
		}
	}
	if m, ok := document.Find[domain.Map](doc, p.Map); ok {
		add(m.Title)
	}
	if x, ok := document.Find[domain.Persona](doc, p.Subject); ok {
		add(x.Name)
	} else if p.Form != "" {
		add(w.words.T(formWords(p.Form)))
	}
	add(p.Lane)
	add(p.Column)
	if p.Around != f.Text {
		add(strings.Join(strings.Fields(p.Around), " "))
	}
	text := strings.Join(parts, " · ")
	if more := len(f.Places) - 1; more > 0 {
		text = w.words.T("privacy.more", i18n.Values{"place": text, "n": more})
	}
	return text
}
