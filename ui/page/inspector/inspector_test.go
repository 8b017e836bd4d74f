package inspector

import (
	"fmt"
	"image"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
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

// bench is the sample story with the panel on it.
type bench struct {
	t      testing.TB
	s      *edit.Session
	words  *i18n.Catalog
	panel  *Inspector
	window fyne.Window
	m      domain.ID
	now    time.Time
	ran    []string     // actions
	labels []edit.Label // steps, in their order
	refuse bool         // lets every step fail
}

type labels struct{ c *i18n.Catalog }

func (l labels) Label(id string) string { return l.c.T("action." + id) }

func open(t testing.TB, lang string) *bench {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.New(theme.Light))
	doc, err := sample.Story(sample.Params{Lang: lang, Pictures: assets.Picture})
	if err != nil {
		t.Fatal(err)
	}
	b := &bench{t: t, words: i18n.New(lang), now: time.Date(2026, 3, 5, 9, 0, 0, 0, time.UTC), m: document.Maps(doc)[0].ID}
	b.s = edit.NewSession(doc, func() time.Time { return b.now })
	var actions []*action.Action
	for _, a := range []struct {
		id   string
		keys []action.Key
		own  bool
	}{
		{"card.tomeasure", nil, false},
		{"card.duplicate", nil, false},
		{"card.delete", nil, false},
		{"project.save", []action.Key{{Name: fyne.KeyS, Modifier: action.Primary}}, false},
		{"undo", []action.Key{{Name: fyne.KeyZ, Modifier: action.Primary}}, true},
	} {
		actions = append(actions, &action.Action{ID: a.id, Keys: a.keys, InField: a.own, Run: func() { b.ran = append(b.ran, a.id) }})
	}
	table, err := action.NewTable(labels{b.words}, actions...)
	if err != nil {
		t.Fatal(err)
	}
	b.panel = New(Params{
		Session: b.s, Words: b.words, Actions: table,
		Map:     func() domain.ID { return b.m },
		Picture: func(domain.Hash) image.Image { return nil },
		Commit:  b.commit,
		Today:   func() domain.Date { return sample.StoryDay },
	})
	b.s.Subscribe(b.panel.Update)
	b.window = test.NewTempWindow(t, b.panel.Object())
	b.window.SetPadded(false)
	b.window.Resize(fyne.NewSize(Width, 900))
	return b
}

// commit does what the program does: an error leaves the document as it was.
func (b *bench) commit(label edit.Label, merge string, f func(d *document.Draft) error) {
	d := b.s.Draft()
	if b.refuse || f(d) != nil {
		return
	}
	c, err := d.Change()
	if err != nil || c.IsEmpty() {
		return
	}
	if b.s.Commit(edit.Step{Label: label, Change: c, Merge: merge}) == nil {
		b.labels = append(b.labels, label)
	}
}

// card finds a card of the first map by its lane and what it says.
func (b *bench) card(kind domain.LaneKind, text string) domain.ID {
	b.t.Helper()
	for _, c := range document.MapCards(b.s.Doc(), b.m) {
		l, _ := document.Find[domain.Lane](b.s.Doc(), c.Lane)
		if l.Kind == kind && document.CardText(b.s.Doc(), c) == text {
			return c.ID
		}
	}
	b.t.Fatalf("no card %q in %s", text, kind)
	return domain.ID{}
}

// each visits what is visible below an object, with its place in the window.
func each(o fyne.CanvasObject, at fyne.Position, f func(fyne.CanvasObject, fyne.Position)) {
	if o == nil || !o.Visible() {
		return
	}
	at = at.Add(o.Position())
	f(o, at)
	switch o := o.(type) {
	case *fyne.Container:
		for _, c := range o.Objects {
			each(c, at, f)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(o).Objects() {
			each(c, at, f)
		}
	}
}

// says is everything a person reads on the panel, line by line.
func (b *bench) says() string {
	var out []string
	each(b.panel.Object(), fyne.Position{}, func(o fyne.CanvasObject, _ fyne.Position) {
		if t, ok := o.(*canvas.Text); ok && t.Text != "" && !isClear(t) {
			out = append(out, t.Text)
		}
	})
	return strings.Join(out, "\n")
}

// plain forgets which kind of space a text has.
func plain(text string) string { return strings.NewReplacer("\n", " ", "\u00a0", " ").Replace(text) }

func isClear(t *canvas.Text) bool {
	_, _, _, a := t.Color.RGBA()
	return a == 0
}

func (b *bench) wantSays(wanted ...string) {
	b.t.Helper()
	flat := plain(b.says())
	for _, w := range wanted {
		if !strings.Contains(flat, w) {
			b.t.Errorf("the panel does not say %q, it says:\n%s", w, b.says())
		}
	}
}

func (b *bench) wantNot(unwanted ...string) {
	b.t.Helper()
	flat := plain(b.says())
	for _, w := range unwanted {
		if strings.Contains(flat, w) {
			b.t.Errorf("the panel says %q:\n%s", w, b.says())
		}
	}
}

// entry is the text field that holds a text or, empty, shows a hint.
func (b *bench) entry(text string) *kit.Entry {
	b.t.Helper()
	var found *kit.Entry
	each(b.panel.Object(), fyne.Position{}, func(o fyne.CanvasObject, _ fyne.Position) {
		if e, ok := o.(*kit.Entry); ok && found == nil && (plain(e.Text) == plain(text) || e.Text == "" && e.PlaceHolder == text) {
			found = e
		}
	})
	if found == nil {
		b.t.Fatalf("no field with %q", text)
	}
	return found
}

// widgets lists the visible widgets of a kind.
func widgets[W fyne.Widget](b *bench) []W {
	var out []W
	each(b.panel.Object(), fyne.Position{}, func(o fyne.CanvasObject, _ fyne.Position) {
		if w, ok := o.(W); ok {
			out = append(out, w)
		}
	})
	return out
}

// write replaces the text of a field and leaves it.
func (b *bench) write(e *kit.Entry, text string) {
	b.typeInto(e, text)
	b.window.Canvas().Unfocus()
}

func (b *bench) typeInto(e *kit.Entry, text string) {
	b.window.Canvas().Focus(e)
	e.TypedShortcut(&fyne.ShortcutSelectAll{})
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	test.Type(e, text)
}

func (b *bench) wantLabel(key string) {
	b.t.Helper()
	if len(b.labels) == 0 || b.labels[len(b.labels)-1].Key != key {
		b.t.Errorf("last step is %v, want %s", b.labels, key)
		return
	}
	if !b.words.Has(key) {
		b.t.Errorf("the step %s has no words", key)
	}
}

func found[R domain.Record](b *bench, id domain.ID) R {
	b.t.Helper()
	r, ok := document.Find[R](b.s.Doc(), id)
	if !ok {
		b.t.Fatalf("no record %s", id)
	}
	return r
}

const onePage = "Ein-Seiten-Angebot mit Video"

func TestIdeaSaysEverythingInBothLanguages(t *testing.T) {
	b := open(t, "de")
	b.panel.Show([]domain.ID{b.card(domain.LaneIdeas, onePage)})
	b.wantSays("Idee", "4 Closing", onePage, "erklärt die Auslegung.", "Für Personas", "Feldhaus", "Lindner", "Wirkung", "4", "Aufwand",
		"Schneller Gewinn", "Angebot kommt erst nach 9,5 Tagen", "Abschlussquote", "Aufträge ÷ Angebote", "27 %", "Ziel 35 %",
		"3 Kundeninterviews, Feb. 2026", "CRM: Angebotsdauer Q1", "Schlüsselmoment", "Kommentar aus Excel-Antwort", "Lena Hoffmann", "12.03.",
		"Angeboten testen.", "Befragung", "Zur Maßnahme machen")
	b.words.SetLanguage("en")
	b.wantSays("Idea", "For personas", "Impact", "Effort", "Quick win", "Key moment", "Survey", onePage)
	b.wantNot("Bewertung", "Schlüsselmoment")
}

func TestEachKindHasItsOwnFields(t *testing.T) {
	b := open(t, "de")
	for _, c := range []struct {
		name   string
		ids    []domain.ID
		wanted []string
	}{
		{"map", nil, []string{"CX-Map", "Neukauf Station", "7 Phasen", "Abgrenzung", "Markus Feldhaus", "Fassung", "Stand"}},
		{"action", []domain.ID{b.card(domain.LaneActions, "Lädt zum Messtermin ein")}, []string{"Kundenaktion", "3 Decision", "Erfahrung"}},
		{"pain", []domain.ID{b.card(domain.LanePains, "Summe auf Seite 11")}, []string{"Schmerzpunkt", "Kennzahl wählen", "Zur Maßnahme machen"}},
		{
			"touchpoint",
			[]domain.ID{b.card(domain.LaneTouchpoints, "Angebot")},
			[]string{"Touchpoint", "In 2 CX-Maps", "direkt", "Leistung 2 Punkte unter Erwartung", "Wichtigkeit", "oft", "Kosten im Jahr", "Warum"},
		},
		{
			"measure",
			[]domain.ID{b.card(domain.LaneMeasures, "QR-Schilder drucken")},
			[]string{"Maßnahme", "Geplant", "In Arbeit", "Überfällig", "Termin", "Priorität", "Hoch", "Zufriedenheit"},
		},
		{"responsible", []domain.ID{b.card(domain.LaneResponsible, "S. Yılmaz")}, []string{"Verantwortlich", "S. Yılmaz"}},
		{"feeling", []domain.ID{b.card(domain.LaneFeelings, "„Die messen erst.“")}, []string{"Gefühl", "begeistert", "Erlebnis", "Schlüsselmoment"}},
		{"indicator", []domain.ID{b.card(domain.LaneIndicators, "Abschlussquote")}, []string{"Kennzahl", "Formel", "Einheit", "Zielwert", "Verlauf", "Ziel 35 %"}},
		{"phase", []domain.ID{document.Phases(b.s.Doc(), b.m)[3].ID}, []string{"Phase 4", "Aufgabe", "Farbe", "Dauer"}},
		{"step", []domain.ID{document.Columns(b.s.Doc(), b.m)[3].ID}, []string{"Spalte · Closing", "Breite"}},
		{"lane", []domain.ID{document.Lanes(b.s.Doc(), b.m)[3].ID}, []string{"Ebene", "Touchpoints & Kanäle", "Kundensicht", "Ausgeblendet"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			b.t = t
			b.panel.Show(c.ids)
			b.wantSays(c.wanted...)
			b.wantInside()
		})
	}
}

// wantInside says that nothing visible sticks out of the panel at either side.
func (b *bench) wantInside() {
	b.t.Helper()
	each(b.panel.Object(), fyne.Position{}, func(o fyne.CanvasObject, at fyne.Position) {
		text, ok := o.(*canvas.Text)
		if !ok || text.Text == "" || isClear(text) {
			return
		}
		if at.X < 0 || at.X+text.MinSize().Width > Width+1 {
			b.t.Errorf("%q reaches from %v to %v", text.Text, at.X, at.X+text.MinSize().Width)
		}
	})
}

func TestLongWordsStayInside(t *testing.T) {
	b := open(t, "de")
	id := b.card(domain.LaneIdeas, onePage)
	long := strings.Repeat("Auftragsverarbeitungsvertragsprüfung", 3)
	b.commit(edit.Label{}, "", func(d *document.Draft) error {
		c, _ := document.Find[domain.Card](d, id)
		c.Text, c.Note = long, long
		d.Put(c)
		pain, _ := document.Find[domain.Card](d, c.Solves)
		pain.Text = long
		d.Put(pain)
		ind, _ := document.Find[domain.Indicator](d, c.Indicator)
		ind.Title, ind.Formula = long, long
		d.Put(ind)
		for _, p := range document.Personas(d) {
			p.Name = long
			d.Put(p)
		}
		for _, e := range document.Evidence(d, id) {
			e.Text = long
			d.Put(e)
		}
		for _, r := range document.Comments(d, id) {
			r.Author, r.Text = long, long
			d.Put(r)
		}
		for _, p := range document.Phases(d, b.m) {
			p.Title = long
			d.Put(p)
		}
		return nil
	})
	b.panel.Show([]domain.ID{id})
	b.wantInside()
	for _, lane := range []domain.LaneKind{domain.LaneTouchpoints, domain.LaneIndicators, domain.LaneMeasures} {
		for _, c := range document.MapCards(b.s.Doc(), b.m) {
			if l, _ := document.Find[domain.Lane](b.s.Doc(), c.Lane); l.Kind == lane {
				b.panel.Show([]domain.ID{c.ID})
				b.wantInside()
				break
			}
		}
	}
}

func TestPanelKeepsWhatHappensElsewhere(t *testing.T) {
	b := open(t, "de")
	id := b.card(domain.LaneIdeas, onePage)
	b.panel.Show([]domain.ID{id})
	note := b.entry(found[domain.Card](b, id).Note)
	b.window.Canvas().Focus(note)
	test.Type(note, "X")
	caret := note.CursorColumn
	b.commit(edit.Label{Key: "edit.card.text"}, "", func(d *document.Draft) error { return edit.SetText(d, id, "Von außen") })
	b.wantSays("Von außen")
	if !strings.HasPrefix(note.Text, "X") || note.CursorColumn != caret || b.window.Canvas().Focused() != note {
		t.Errorf("typing is disturbed: %q, caret %d, focus %v", note.Text, note.CursorColumn, b.window.Canvas().Focused() == note)
	}
	b.window.Canvas().Unfocus()
	if c := found[domain.Card](b, id); !strings.HasPrefix(c.Note, "X") || c.Text != "Von außen" {
		t.Errorf("after leaving: %q, %q", c.Note, c.Text)
	}
}

func TestCardThatTurnsIntoAMeasureGetsItsFields(t *testing.T) {
	b := open(t, "de")
	id := b.card(domain.LaneIdeas, onePage)
	b.panel.Show([]domain.ID{id})
	var lane domain.ID
	for _, l := range document.Lanes(b.s.Doc(), b.m) {
		if l.Kind == domain.LaneMeasures {
			lane = l.ID
		}
	}
	b.commit(edit.Label{Key: "x"}, "", func(d *document.Draft) error {
		return edit.MoveCards(d, []domain.ID{id}, edit.End(lane, found[domain.Card](b, id).Step))
	})
	b.wantSays("Maßnahme", "Geplant", "Termin")
	b.s.Undo()
	b.wantSays("Idee", "Wirkung")
	b.commit(edit.Label{Key: "x"}, "", func(d *document.Draft) error { return edit.RemoveCards(d, []domain.ID{id}) })
	b.wantSays("CX-Map")
}

func TestActionsRunFromTheBar(t *testing.T) {
	b := open(t, "de")
	b.panel.Show([]domain.ID{b.card(domain.LaneIdeas, onePage)})
	for _, button := range widgets[*kit.Button](b) {
		test.Tap(button)
	}
	if got := fmt.Sprint(b.ran); got != "[card.tomeasure card.duplicate card.delete]" {
		t.Errorf("ran %s", got)
	}
}

func TestFieldsHandOnTheProgramsShortcuts(t *testing.T) {
	b := open(t, "de")
	id := b.card(domain.LaneIdeas, onePage)
	b.panel.Show([]domain.ID{id})
	title := b.entry(onePage)
	b.window.Canvas().Focus(title)
	test.Type(title, "A ")
	title.TypedShortcut(&fyne.ShortcutUndo{})
	title.TypedShortcut(&fyne.ShortcutRedo{})
	if len(b.ran) != 0 || !strings.HasPrefix(title.Text, "A") {
		t.Errorf("undo of the text ran %v, text %q", b.ran, title.Text)
	}
	title.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: action.Primary})
	if fmt.Sprint(b.ran) != "[project.save]" {
		t.Errorf("ran %v", b.ran)
	}
	if found[domain.Card](b, id).Text != "A "+onePage {
		t.Error("saving left unfinished typing out")
	}
}

func BenchmarkUpdate(b *testing.B) {
	p := open(b, "de")
	p.panel.Show([]domain.ID{p.card(domain.LaneIdeas, onePage)})
	for b.Loop() {
		p.panel.Update(edit.Event{})
	}
}

func BenchmarkShow(b *testing.B) {
	p := open(b, "de")
	ids := []domain.ID{p.card(domain.LaneIdeas, onePage), p.card(domain.LaneTouchpoints, "Angebot")}
	k := 0
	for b.Loop() {
		k++
		p.panel.Show(ids[k%2 : k%2+1])
	}
}
