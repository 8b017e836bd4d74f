package cxmap

import (
	"image"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wegmarke/assets"
	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/parcel"
	"wegmarke/domain/raster"
	"wegmarke/domain/sample"
	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
	"wegmarke/ui/action"
	"wegmarke/ui/clip"
	"wegmarke/ui/i18n"
	"wegmarke/ui/theme"
	"wegmarke/ui/tool"
)

// stand is the page on a test window, with the window's part played by itself.
type stand struct {
	*Page
	t      *testing.T
	table  *action.Table
	mods   fyne.KeyModifier
	status string
	said   []string
	clips  *clip.Board
	pasted parcel.Parcel
	failed []error
	menu   *fyne.Menu
	asking
	around
	now time.Time
}

func (s *stand) Table() *action.Table                      { return s.table }
func (s *stand) Popup(m *fyne.Menu, _ fyne.Position)       { s.menu = m }
func (s *stand) Clips() *clip.Board                        { return s.clips }
func (s *stand) TakeImage(parcel.Parcel, domain.Hash) bool { return false }
func (s *stand) PasteMap(p parcel.Parcel)                  { s.pasted = p }
func (s *stand) Fail(err error)                            { s.failed = append(s.failed, err) }
func (s *stand) Status(matter, remark string)              { s.status = matter + " | " + remark }
func (s *stand) Name(_, name string, done func(string))    { done(name) }
func (s *stand) Say(text string)                           { s.said = append(s.said, text) }
func (s *stand) Remove(ids []domain.ID, do func(edit.Removal)) {
	do(edit.Removal{IDs: ids})
}
func (s *stand) Label(id string) string { return id }

func newStand(t *testing.T) *stand {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(theme.New(theme.Light))
	doc, err := sample.Story(sample.Params{IDs: sample.Sequence(1)})
	if err != nil {
		t.Fatal(err)
	}
	fonts, err := typeset.NewFonts()
	if err != nil {
		t.Fatal(err)
	}
	s := &stand{t: t, now: time.Unix(1000, 0)}
	s.clips = clip.New(fyne.CurrentApp().Clipboard(), t.TempDir(), t.Logf)
	clock := func() time.Time { s.now = s.now.Add(2 * time.Second); return s.now }
	session := edit.NewSession(doc, clock)
	s.Page = New(Params{
		Session: session, Fonts: fonts, Words: i18n.New("de"), Window: s,
		Painters: []*raster.Painter{raster.New(raster.Params{
			Fonts: fonts, Icons: assets.Icon,
			Images: func(domain.Hash) image.Image { return nil },
		})},
		Today: func() domain.Date { return sample.StoryDay },
		Mods:  func() fyne.KeyModifier { return s.mods },
		Later: func(time.Duration, func()) (stop func()) { return func() {} }, Clock: clock, Pressed: clock,
	}, document.Maps(doc)[0].ID)
	if s.table, err = action.NewTable(s, s.Actions()...); err != nil {
		t.Fatal(err)
	}
	session.Subscribe(s.Update)
	session.Selection().OnChange(s.SelectionChanged)
	w := test.NewTempWindow(t, s.Board())
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1120, 860))
	s.Board().Focus()
	t.Cleanup(func() {
		for _, err := range s.failed {
			t.Errorf("the user was told: %v", err)
		}
		if err := doc.Check(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func (s *stand) lane(kind domain.LaneKind) domain.ID {
	s.t.Helper()
	id := s.laneOf(kind)
	if id.IsZero() {
		s.t.Fatalf("the map has no %s", kind)
	}
	return id
}

func (s *stand) column(i int) domain.ID { return s.steps()[i] }

func (s *stand) texts(kind domain.LaneKind, column int) []string {
	var out []string
	for _, c := range document.Cards(s.Session.Doc(), s.lane(kind), s.column(column)) {
		out = append(out, document.CardText(s.Session.Doc(), c))
	}
	return out
}

func (s *stand) card(text string) domain.ID {
	s.t.Helper()
	for _, c := range document.MapCards(s.Session.Doc(), s.m) {
		if document.CardText(s.Session.Doc(), c) == text {
			return c.ID
		}
	}
	s.t.Fatalf("no card says %q", text)
	return domain.ID{}
}

func (s *stand) lead() string {
	c, ok := document.Find[domain.Card](s.Session.Doc(), s.Session.Selection().Lead())
	if !ok {
		return ""
	}
	return document.CardText(s.Session.Doc(), c)
}

// press sends keys to whatever has the focus.
func (s *stand) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		fyne.CurrentApp().Driver().CanvasForObject(s.board).Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func (s *stand) write(text string) {
	for _, r := range text {
		fyne.CurrentApp().Driver().CanvasForObject(s.board).Focused().TypedRune(r)
	}
}

func (s *stand) want(what string, got, want any) {
	s.t.Helper()
	if got != want {
		s.t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

func TestArrowsWalkOverTheMap(t *testing.T) {
	s := newStand(t)
	s.press(fyne.KeyDown)
	s.want("first arrow", s.lead(), "Bemerkt Druckabfall in Schicht 2")
	s.press(fyne.KeyDown)
	s.want("down", s.lead(), "Sucht „Leckage Druckluft Kosten“")
	s.press(fyne.KeyRight)
	s.want("right", s.lead(), "Rechnet Energiekosten nach")
	s.press(fyne.KeyDown)
	s.want("into the next lane", s.lead(), "Shortlist mit zwei bis drei Anbietern")
	s.press(fyne.KeyUp, fyne.KeyUp, fyne.KeyUp)
	s.want("up to the top", s.lead(), "Vergleicht vier Anbieter online")
	s.mods = fyne.KeyModifierShift
	s.press(fyne.KeyRight)
	s.want("Shift extends to a block of cells", s.Session.Selection().Len(), 4)
	s.mods = 0
	s.press(fyne.KeyEscape)
	s.want("Esc", s.Session.Selection().Len(), 0)
}

func TestTypingBeginsACard(t *testing.T) {
	s := newStand(t)
	pains := s.lane(domain.LanePains)
	s.selectCell(pains, s.column(6))
	s.write("Neuer Schmerz")
	s.press(fyne.KeyReturn)
	s.write("Und noch einer")
	s.press(fyne.KeyReturn, fyne.KeyEscape)
	got := s.texts(domain.LanePains, 6)
	if len(got) != 2 || got[0] != "Neuer Schmerz" || got[1] != "Und noch einer" {
		t.Errorf("cards %q", got)
	}
	s.Session.Undo()
	s.want("undo takes one away", len(s.texts(domain.LanePains, 6)), 1)
}

func TestEditingACard(t *testing.T) {
	s := newStand(t)
	id := s.card("Glossar Druckluft")
	s.Session.Selection().Set(id)
	s.press(fyne.KeyF2)
	s.want("F2 opens", s.board.Editing(), true)
	s.press(fyne.KeyEscape)
	s.want("Esc keeps", s.lead(), "Glossar Druckluft")
	s.press(fyne.KeyReturn)
	s.write("Neu")
	s.press(fyne.KeyTab)
	s.want("typed over", document.CardText(s.Session.Doc(), cardOf(s, id)), "Neu")
	s.want("Tab edits the next cell", s.lead(), "Messkoffer, Bericht in 48 Stunden")
	s.board.CloseEditor(false)
	s.Session.Selection().Set(id)
	s.press(fyne.KeyReturn)
	s.press(fyne.KeyBackspace)
	s.board.CloseEditor(true)
	if _, ok := s.Session.Doc().Get(id); ok {
		t.Error("a card without text stays")
	}
	s.want("and says so", len(s.said), 1)
	s.Session.Undo()
	if _, ok := s.Session.Doc().Get(id); !ok {
		t.Error("undo does not bring it back")
	}
}

func cardOf(s *stand, id domain.ID) domain.Card {
	c, _ := document.Find[domain.Card](s.Session.Doc(), id)
	return c
}

func TestMovingByKeys(t *testing.T) {
	s := newStand(t)
	id := s.card("Sucht „Leckage Druckluft Kosten“")
	s.Session.Selection().Set(id)
	s.table.Press(fyne.KeyUp, fyne.KeyModifierAlt)
	s.want("up", s.texts(domain.LaneActions, 0)[0], "Sucht „Leckage Druckluft Kosten“")
	s.table.Press(fyne.KeyRight, fyne.KeyModifierAlt)
	s.want("right", len(s.texts(domain.LaneActions, 1)), 3)
	s.table.Press(fyne.KeyDown, fyne.KeyModifierAlt)
	s.want("down into the next lane", s.texts(domain.LaneGoals, 1)[0], "Sucht „Leckage Druckluft Kosten“")
	s.want("still selected", s.lead(), "Sucht „Leckage Druckluft Kosten“")
}

func TestCopyPasteAndExcel(t *testing.T) {
	s := newStand(t)
	s.Session.Selection().Set(s.card("Rechner live stellen"), s.card("Konfigurator Beta"))
	s.table.Run("card.copy")
	clipboard := fyne.CurrentApp().Clipboard()
	s.want("as a table", clipboard.Content(), "Rechner live stellen\tKonfigurator Beta")
	measures := s.Session.Doc().Count(domain.TableMeasure)
	s.selectCell(s.lane(domain.LaneMeasures), s.column(3))
	s.table.Run("card.paste")
	s.want("pasted", s.texts(domain.LaneMeasures, 3)[0], "Rechner live stellen")
	s.want("the same measures", s.Session.Doc().Count(domain.TableMeasure), measures)
	clipboard.SetContent("Aus Excel\tDaneben\r\n\"Zwei\nZeilen\"\t\r\n")
	s.selectCell(s.lane(domain.LanePains), s.column(6))
	s.Session.Selection().Clear()
	s.cursor = scene.Hit{Lane: s.lane(domain.LanePains), Step: s.column(5)}
	s.table.Run("card.paste")
	ideas := s.texts(domain.LaneIdeas, 5)
	s.want("text from Excel, second row", ideas[len(ideas)-1], "Zwei\nZeilen")
	s.want("text from Excel, second column", s.texts(domain.LanePains, 6)[0], "Daneben")
	s.Session.Selection().Set(s.card("Werksführung"))
	s.table.Run("card.cut")
	s.selectCell(s.lane(domain.LaneGoals), s.column(0))
	s.table.Run("card.paste")
	s.want("cut and pasted", s.texts(domain.LaneGoals, 0)[1], "Werksführung")
}

func TestIdeaBecomesAMeasure(t *testing.T) {
	s := newStand(t)
	id := s.card("Ein-Seiten-Angebot mit Video")
	text, ok := s.Allowed([]domain.ID{id}, s.lane(domain.LaneMeasures))
	s.want("the target says so", text, "map.drop.measure")
	s.want("allowed", ok, true)
	s.Do(tool.MoveCards{Cards: []domain.ID{id}, Lane: s.lane(domain.LaneMeasures), Step: s.column(3)})
	s.want("measure", s.texts(domain.LaneMeasures, 3)[0], "Ein-Seiten-Angebot mit Video")
	label, _, _ := s.Session.CanUndo()
	s.want("undo word", label.Key, "undo.cards.converted")
	s.Session.Undo()
	s.Session.Selection().Set(id)
	s.table.Run("card.tomeasure")
	s.want("by the button", s.texts(domain.LaneMeasures, 3)[0], "Ein-Seiten-Angebot mit Video")
}

func TestFeelingsByDigitsAndDrag(t *testing.T) {
	s := newStand(t)
	id := s.card("„Neun Tage Stille.“")
	s.Session.Selection().Set(id)
	s.write("5")
	s.want("5 is delighted", cardOf(s, id).Feeling, 2)
	r, _ := s.scene.CardRect(id)
	cell, _ := s.scene.CellRect(s.lane(domain.LaneFeelings), s.column(4))
	s.Do(tool.FeelingMove{Card: id, To: scene.Point{X: cell.X + cell.W/2, Y: r.Y + r.H/2 + 100}})
	c := cardOf(s, id)
	s.want("dragged down", c.Feeling, -2)
	s.want("to the next phase", c.Step, s.column(4))
	s.table.Run("keymoment")
	s.want("no waymark any more", cardOf(s, id).KeyMoment, false)
}

func TestPhasesStepsAndLanes(t *testing.T) {
	s := newStand(t)
	doc := s.Session.Doc()
	phases := document.Phases(doc, s.m)
	s.Do(tool.MovePart{ID: phases[1].ID, Before: phases[3].ID, Part: scene.PartPhase})
	s.want("phase moved", document.Phases(doc, s.m)[2].ID, phases[1].ID)
	s.insertPhase(phases[0].ID, 1)
	s.want("phase added", len(document.Phases(doc, s.m)), 8)
	s.want("its name is open", s.board.Editing(), true)
	s.write("Bedarf")
	s.press(fyne.KeyReturn)
	s.want("and written", document.Phases(doc, s.m)[1].Title, "Bedarf")
	s.insertStep(phases[0].ID, s.column(0))
	s.board.CloseEditor(true)
	s.want("step added", len(document.Steps(doc, phases[0].ID)), 2)
	s.Do(tool.Size{ID: s.column(0), By: 60})
	wide, _ := document.Find[domain.Step](doc, s.column(0))
	if wide.Width < 150 {
		t.Errorf("the step is %v wide", wide.Width)
	}
	s.Do(tool.Size{ID: s.lane(domain.LaneFeelings), By: 40, Vertical: true})
	tall, _ := s.scene.LaneRect(s.lane(domain.LaneFeelings))
	s.want("lane height", tall.H, float32(198))
	lanes := document.Lanes(doc, s.m)
	s.Do(tool.MovePart{ID: lanes[0].ID, Before: lanes[2].ID, Part: scene.PartLaneHead})
	s.want("lane moved", document.Lanes(doc, s.m)[1].ID, lanes[0].ID)
	s.HideLane(lanes[1].ID, true)
	if _, ok := s.scene.LaneRect(lanes[1].ID); ok {
		t.Error("a hidden lane shows")
	}
	s.Session.Selection().Set(phases[6].ID)
	s.table.Run("card.delete")
	s.want("phase deleted", len(document.Phases(doc, s.m)), 7)
	s.want("with a word about it", len(s.said), 1)
	for range 8 {
		s.Session.Undo()
	}
	s.want("all undone", len(document.Phases(doc, s.m)), 7)
}

func TestMenusFitWhatWasHit(t *testing.T) {
	s := newStand(t)
	phase := document.Phases(s.Session.Doc(), s.m)[0].ID
	for _, c := range []struct {
		name string
		hit  scene.Hit
		want int
	}{
		{"card", scene.Hit{Part: scene.PartCard, Card: s.card("Werksführung")}, 10},
		{"phase", scene.Hit{Part: scene.PartPhase, Phase: phase, Step: s.column(0)}, 11},
		{"lane", scene.Hit{Part: scene.PartLaneHead, Lane: s.lane(domain.LanePains)}, 7},
		{"cell", scene.Hit{Part: scene.PartCell, Lane: s.lane(domain.LanePains), Step: s.column(6)}, 7},
	} {
		s.menu = nil
		s.Menu(c.hit, fyne.Position{})
		if s.menu == nil || len(s.menu.Items) < c.want-1 {
			t.Errorf("%s: menu %+v", c.name, s.menu)
		}
	}
}

func TestSelectingAllAndDeleting(t *testing.T) {
	s := newStand(t)
	s.table.Run("selectall")
	n := s.Session.Selection().Len()
	if n < 61 {
		t.Fatalf("%d cards selected", n)
	}
	s.table.Run("card.delete")
	s.want("left", len(document.MapCards(s.Session.Doc(), s.m))-7, 0) // the points of the expected curve
	s.Session.Undo()
	s.want("selected again", s.Session.Selection().Len(), n)
}
