package frame

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"wegmarke/assets"
	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/sample"
	"wegmarke/ui/action"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// stand is a frame over the sample story in a window of the test driver, with a log of what the
// user asked for.
type stand struct {
	t       testing.TB
	words   *i18n.Catalog
	session *edit.Session
	frame   *Frame
	sub     *SubBar
	window  fyne.Window
	station domain.ID
	log     []string
}

func (s *stand) Label(id string) string { return s.words.T("action." + id) }

func (s *stand) note(what string) func() { return func() { s.log = append(s.log, what) } }

func (s *stand) action(id string, keys ...action.Key) *action.Action {
	return &action.Action{ID: id, Keys: keys, Run: s.note("run " + id)}
}

func (s *stand) table(without ...string) *action.Table {
	s.t.Helper()
	undo := s.action("undo", action.Key{Name: fyne.KeyZ, Modifier: action.Primary})
	undo.InField = true
	undo.Enabled = func() bool { _, _, ok := s.session.CanUndo(); return ok }
	undo.Text = func() string {
		l, _, ok := s.session.CanUndo()
		if !ok {
			return s.words.T("undo.nothing")
		}
		return s.words.T("undo.action", i18n.Values{"what": s.words.T(l.Key, i18n.Values{"n": l.Count, "name": l.Name})})
	}
	redo := s.action("redo")
	redo.Enabled = func() bool { return false }
	language := s.action("language")
	language.Run = func() { s.words.SetLanguage(i18n.English) }
	all := []*action.Action{
		undo, redo, language, s.action("find", action.Key{Name: fyne.KeyF, Modifier: action.Primary}),
		s.action("zoom.in"), s.action("zoom.out"), s.action("zoom.reset"), s.action("present"),
		s.action("workbook.export", action.Key{Name: fyne.KeyE, Modifier: action.Primary}), s.action("card.add"),
		s.action("persona.add"), s.action("map.add"),
	}
	all = slices.DeleteFunc(all, func(a *action.Action) bool { return slices.Contains(without, a.ID) })
	table, err := action.NewTable(s, all...)
	if err != nil {
		s.t.Fatal(err)
	}
	return table
}

func (s *stand) doc() *document.Document { return s.session.Doc() }

// params are those of a window with every page.
func (s *stand) params() Params {
	return Params{
		Actions: s.table(), Words: s.words, Doc: s.doc, Today: func() domain.Date { return sample.StoryDay },
		MainMenu:      func() *fyne.Menu { return fyne.NewMenu("", fyne.NewMenuItem("Neu", s.note("new"))) },
		OnMap:         func(id domain.ID) { s.log = append(s.log, "map "+s.title(id)) },
		OnPersona:     func(id domain.ID) { s.log = append(s.log, "persona "+s.title(id)) },
		OnMissingRole: func(r domain.Role) { s.log = append(s.log, "role"); _ = r },
		OnOverview:    s.note("overview"), OnTouchpoints: s.note("touchpoints"), OnMeasures: s.note("measures"),
		OnAnalysis: s.note("analysis"), OnAnswers: s.note("answers"),
		OnMenu:        func(k Kind, id domain.ID, _ fyne.Position) { s.log = append(s.log, "menu "+string(k)+" "+s.title(id)) },
		OnSearch:      func(text string) { s.log = append(s.log, "search "+text) },
		OnSearchNext:  s.note("next"),
		OnSearchLeave: s.note("leave"),
	}
}

func (s *stand) title(id domain.ID) string {
	if m, ok := document.Find[domain.Map](s.doc(), id); ok {
		return m.Title
	}
	p, _ := document.Find[domain.Persona](s.doc(), id)
	return p.Name
}

// newStand opens the story in a language; change may alter the parameters.
func newStand(t *testing.T, language string, change func(*stand, *Params)) *stand {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light))
	doc, err := sample.Story(sample.Params{Lang: language, IDs: sample.Sequence(1), Pictures: assets.Picture})
	if err != nil {
		t.Fatal(err)
	}
	s := &stand{t: t, words: i18n.New(language), session: edit.NewSession(doc, nil)}
	s.station = document.Maps(doc)[0].ID
	p := s.params()
	if change != nil {
		change(s, &p)
	}
	s.frame = New(p)
	s.sub = NewSubBar(SubBarParams{
		Actions: p.Actions, Words: s.words, Doc: s.doc,
		OnPersona: func(id domain.ID) { s.log = append(s.log, "about "+s.title(id)) },
		OnMoments: s.note("moments"), Filter: func() *fyne.Menu { s.note("filter")(); return nil },
		OnLane: func(l domain.ID, shown bool) { s.log = append(s.log, "lane"); _, _ = l, shown },
	}, s.station)
	t.Cleanup(s.frame.Close)
	t.Cleanup(s.sub.Close)
	s.session.Subscribe(func(ev edit.Event) {
		s.frame.Update(ev)
		s.sub.Update(ev)
	})
	s.frame.SetPage(Page{Kind: Map, ID: s.station, Center: kit.NewGround(kit.Ink3), Sub: s.sub})
	s.frame.SetInspector(kit.NewGround(kit.Ink2))
	s.window = test.NewTempWindow(t, kit.NewHost(s.frame))
	s.window.SetPadded(false)
	s.size(1600, 1000)
	return s
}

func (s *stand) size(w, h float32) { s.window.Resize(fyne.NewSize(w, h)) }

// commit changes records as an edit does.
func (s *stand) commit(label edit.Label, edits ...document.Edit) {
	s.t.Helper()
	c, err := document.NewChange(edits...)
	if err != nil {
		s.t.Fatal(err)
	}
	if err := s.session.Commit(edit.Step{Label: label, Change: c}); err != nil {
		s.t.Fatal(err)
	}
}

// word is a text as it is painted, at its place in the window.
type word struct {
	text     string
	pos      fyne.Position
	size     fyne.Size
	from, to float32
}

// painted lists the texts below an object that can be seen.
func painted(o fyne.CanvasObject, at fyne.Position) []word {
	if !o.Visible() {
		return nil
	}
	at = at.Add(o.Position())
	var children []fyne.CanvasObject
	switch o := o.(type) {
	case *canvas.Text:
		if strings.TrimSpace(o.Text) == "" {
			return nil
		}
		size := o.MinSize()
		return []word{{text: o.Text, pos: at, size: size, from: at.X, to: at.X + size.Width}}
	case *fyne.Container:
		children = o.Objects
	case fyne.Widget:
		children = test.WidgetRenderer(o).Objects()
	}
	var out []word
	for _, c := range children {
		out = append(out, painted(c, at)...)
	}
	return out
}

func (s *stand) texts() []string {
	var out []string
	for _, w := range painted(s.frame, fyne.Position{}) {
		out = append(out, w.text)
	}
	return out
}

func (s *stand) wantTexts(all ...string) {
	s.t.Helper()
	got := s.texts()
	for _, want := range all {
		if !slices.Contains(got, want) {
			s.t.Errorf("%q is not shown; shown are %q", want, got)
		}
	}
}

func (s *stand) wantNot(all ...string) {
	s.t.Helper()
	for _, text := range s.texts() {
		if slices.Contains(all, text) {
			s.t.Errorf("%q is shown", text)
		}
	}
}

func (s *stand) wantLog(want ...string) {
	s.t.Helper()
	if !slices.Equal(s.log, want) {
		s.t.Errorf("log %q, want %q", s.log, want)
	}
	s.log = nil
}

// row finds a row of the side bar.
func (s *stand) row(kind Kind, id domain.ID) *row {
	s.t.Helper()
	r := s.frame.side.rows[rowKey{kind, id}]
	if r == nil {
		s.t.Fatalf("no row %s", kind)
	}
	return r
}

func TestGermanTexts(t *testing.T) {
	s := newStand(t, "de", nil)
	s.wantTexts(
		"Wegmarke", "Kompressorstation DACH", "Neukauf Station", "Suchen", "Strg F", "100\u00a0%", "Präsentieren",
		"Nach Excel exportieren", "Übersicht", "Personas", "Markus Feldhaus", "Dr. Sabine Reuter", "Abzeichner fehlt",
		"Canvas & Karten", "Touchpoint-Canvas", "23", "7 Ph.", "5 Ph.", "3 Ph.", "Steuern", "Maßnahmen", "2", "Analyse",
		"Excel-Antworten", "6 C-Faktoren", "4 von 6", "\u00a0· Empfehler", "Neukauf Kompressorstation, Ø 14 Monate",
		"2 Wegmarken", "Filter", "11 Ebenen", "Karte", "61 Karten", "3 leere Felder", "3 Phasen ohne Verantwortliche", "Deutsch",
	)
}

func TestEnglishTexts(t *testing.T) {
	s := newStand(t, "en", nil)
	s.wantTexts(
		"Compressor station DACH", "New station", "Search", "Ctrl F", "100%", "Export to Excel", "Overview",
		"Approver missing", "Touchpoint canvas", "Measures", "4 of 6", "\u00a0· Recommender", "2 waymarks", "11 lanes",
		"61 cards", "3 empty cells", "3 phases without an owner", "English",
	)
}

func TestLanguageChangesEveryBar(t *testing.T) {
	s := newStand(t, "de", nil)
	test.Tap(s.frame.status.language)
	s.wantTexts("Search", "Export to Excel", "Overview", "Approver missing", "7 ph.", "4 of 6", "2 waymarks", "61 cards", "English", "100%")
	s.wantNot("Deutsch", "Übersicht", "61 Karten", "2 Wegmarken", "4 von 6", "7 Ph.", "Präsentieren")
}

func TestUndoSaysWhatItTakesBack(t *testing.T) {
	s := newStand(t, "de", nil)
	if !s.frame.top.undo.Disabled() || !s.frame.top.redo.Disabled() {
		t.Error("there is nothing to undo yet")
	}
	m, _ := document.Find[domain.Map](s.doc(), s.station)
	after := m
	after.Title = "Neukauf"
	s.commit(edit.Label{Key: "undo.cards.moved", Count: 3}, document.Edit{Before: m, After: after})
	if got := s.frame.top.undo.AccessibilityLabel(); got != "Rückgängig: 3 Karten verschoben" || s.frame.top.undo.Disabled() {
		t.Errorf("undo says %q, disabled %v", got, s.frame.top.undo.Disabled())
	}
	s.wantTexts("Neukauf")
	s.wantNot("Neukauf Station")
	s.session.Undo()
	if got := s.frame.top.undo.AccessibilityLabel(); got != "Nichts zum Rückgängigmachen" || !s.frame.top.undo.Disabled() {
		t.Errorf("undo says %q", got)
	}
	s.wantTexts("Neukauf Station")
}

func TestEditsUpdateTheCounts(t *testing.T) {
	s := newStand(t, "de", nil)
	var pains domain.Lane
	for _, l := range document.Lanes(s.doc(), s.station) {
		if l.Kind == domain.LanePains {
			pains = l
		}
	}
	columns := document.Columns(s.doc(), s.station)
	card := domain.Card{ID: domain.NewID(), Lane: pains.ID, Step: columns[6].ID, Order: domain.FirstOrder, Text: "Neu"}
	s.commit(edit.Label{Key: "undo.cards.added", Count: 1}, document.Edit{After: card})
	s.wantTexts("62 Karten", "2 leere Felder")

	late := document.Measures(s.doc())
	var edits []document.Edit
	for _, m := range late {
		if m.Overdue(sample.StoryDay) {
			done := m
			done.Status = domain.StatusDone
			edits = append(edits, document.Edit{Before: m, After: done})
		}
	}
	s.commit(edit.Label{Key: "undo.measure.edited"}, edits...)
	if got := s.row(Measures, domain.ID{}).data.Badge; got != "" {
		t.Errorf("%q measures are late, all are done", got)
	}

	hidden := pains
	hidden.Hidden = true
	s.commit(edit.Label{Key: "undo.lane.hidden"}, document.Edit{Before: pains, After: hidden})
	s.wantTexts("10 Ebenen")

	who := document.Personas(s.doc())[3]
	signs := who
	signs.Roles |= domain.RoleSigner
	s.commit(edit.Label{Key: "undo.persona.edited", Name: who.Name}, document.Edit{Before: who, After: signs})
	s.wantNot("Abzeichner fehlt")
}

func TestBadges(t *testing.T) {
	s := newStand(t, "de", func(_ *stand, p *Params) { p.Findings = func() int { return 8 } })
	for kind, want := range map[Kind]string{Touchpoints: "23", Analysis: "8"} {
		if got := s.row(kind, domain.ID{}).data.Count; got != want {
			t.Errorf("%s: count %q, want %q", kind, got, want)
		}
	}
	if got := s.row(Measures, domain.ID{}).data.Badge; got != "2" {
		t.Errorf("%q measures are late", got)
	}
	if got := s.row(Answers, domain.ID{}).data.Badge; got != "" {
		t.Errorf("%q answers are awaited, nothing was sent", got)
	}
	c, err := document.NewChange(document.Edit{After: domain.Exchange{ID: domain.NewID(), Map: s.station, Date: sample.StoryDay, File: "a.xlsx"}})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.session.Note(edit.Label{Key: "undo.nothing"}, c); err != nil {
		t.Fatal(err)
	}
	if got := s.row(Answers, domain.ID{}).data.Badge; got != "1" {
		t.Errorf("%q answers are awaited", got)
	}
}

func TestMissingRolesAreCountedWhenSeveral(t *testing.T) {
	s := newStand(t, "de", nil)
	who := document.Personas(s.doc())[3]
	idle := who
	idle.Roles = 0
	s.commit(edit.Label{Key: "undo.persona.edited", Name: who.Name}, document.Edit{Before: who, After: idle})
	s.wantTexts("2 Rollen fehlen")
	if tip := s.row(MissingRole, domain.ID{}).data.Tip.Text; tip != "Beeinflusser, Abzeichner" {
		t.Errorf("tooltip %q", tip)
	}
}
