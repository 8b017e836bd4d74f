package persona

import (
	"image"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/sample"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// stand is the page in a test window.
type stand struct {
	*Page
	t      *testing.T
	win    fyne.Window
	s      *edit.Session
	now    time.Time
	mods   fyne.KeyModifier
	labels []string
	status string
	menu   *fyne.Menu
	passed []fyne.Shortcut
}

func newStand(t *testing.T) *stand {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(theme.New(theme.Light))
	doc, err := sample.Story(sample.Params{IDs: sample.Sequence(1)})
	if err != nil {
		t.Fatal(err)
	}
	s := &stand{t: t, now: time.Unix(1000, 0)}
	s.s = edit.NewSession(doc, func() time.Time { return s.now })
	s.Page = New(Params{
		Session: s.s, Words: i18n.New("de"), Today: func() domain.Date { return sample.StoryDay },
		Clock: func() time.Time { return s.now }, Later: func(time.Duration, func()) func() { return func() {} },
		Mods: func() fyne.KeyModifier { return s.mods },
		Commit: func(label edit.Label, merge string, f func(d *document.Draft) ([]domain.ID, error)) bool {
			s.now = s.now.Add(time.Minute)
			d := s.s.Draft()
			if _, err := f(d); err != nil {
				t.Errorf("%s: %v", label.Key, err)
				return false
			}
			c, err := d.Change()
			if err == nil {
				err = s.s.Commit(edit.Step{Label: label, Change: c, Merge: merge})
			}
			if err != nil {
				t.Errorf("%s: %v", label.Key, err)
				return false
			}
			s.labels = append(s.labels, label.Key)
			return true
		},
		Popup: func(m *fyne.Menu, _ fyne.Position) { s.menu = m }, Status: func(matter, _ string) { s.status = matter },
		Shortcut:  func(sc fyne.Shortcut) bool { s.passed = append(s.passed, sc); return true },
		FromField: func(fyne.Shortcut) bool { return false },
		Picture:   func(domain.Hash) image.Image { return nil }, ChoosePicture: func(done func(domain.Hash)) { done("") },
		Duplicate: func(domain.ID) {}, OpenSide: func() {}, Author: func(a string) string { return a },
	})
	s.s.Subscribe(s.Update)
	s.SetPersona(document.Personas(doc)[0].ID)
	s.Shown(true)
	w := test.NewWindow(s.Page)
	t.Cleanup(w.Close)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1120, 884))
	s.win = w
	return s
}

func (s *stand) field(key string) *cardField {
	s.t.Helper()
	for _, f := range s.fields {
		if f.key == key {
			return f
		}
	}
	s.t.Fatalf("no field %s", key)
	return nil
}

func (s *stand) texts(key string) []string {
	out := []string{}
	for _, c := range s.field(key).cards {
		out = append(out, c.text.Text())
	}
	return out
}

func (s *stand) want(key string, texts ...string) {
	s.t.Helper()
	if got := s.texts(key); !slices.Equal(got, texts) {
		s.t.Errorf("%s holds %q, want %q", key, got, texts)
	}
}

// clear empties the card fields and puts cards of these texts into the goals.
func (s *stand) goals(texts ...string) {
	s.t.Helper()
	s.p.Commit(edit.Label{}, "", func(d *document.Draft) ([]domain.ID, error) {
		for _, f := range s.fields {
			for _, e := range document.Entries(d, s.who, f.key) {
				d.RemoveTree(e.ID)
			}
		}
		for _, text := range texts {
			if _, err := edit.AddEntry(d, domain.Entry{Subject: s.who, Field: "persona.goals", Text: text}, -1); err != nil {
				return nil, err
			}
		}
		return nil, nil
	})
	s.labels = nil
}

func (s *stand) focused() fyne.Focusable { return s.win.Canvas().Focused() }

func (s *stand) key(name fyne.KeyName) {
	s.t.Helper()
	f := s.focused()
	if f == nil {
		s.t.Fatal("nothing has the focus")
	}
	f.TypedKey(&fyne.KeyEvent{Name: name})
}

func (s *stand) alt(name fyne.KeyName) {
	s.focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierAlt})
}

func (s *stand) typed(text string) {
	s.t.Helper()
	e, ok := s.focused().(*kit.Entry)
	if !ok {
		s.t.Fatalf("the focus is on %T", s.focused())
	}
	test.Type(e, text)
}

// drag presses on a card and carries it to a point of a field.
func (s *stand) drag(c *card, f *cardField, y float32) {
	s.now = s.now.Add(time.Minute)
	c.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(10, 10)}, Button: desktop.MouseButtonPrimary})
	to := origin(f.box.object).AddXY(30, y)
	c.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: origin(c).AddXY(14, 14)}})
	c.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: to}})
}

func TestCardsAreWrittenOneAfterTheOther(t *testing.T) {
	s := newStand(t)
	s.goals()
	start := s.s.Doc().Clone()
	test.Tap(s.field("persona.goals").add)
	s.typed("Erstes")
	s.key(fyne.KeyReturn)
	s.typed("Zweites")
	s.key(fyne.KeyReturn)
	if len(s.labels) != 2 {
		t.Errorf("steps %q", s.labels)
	}
	s.key(fyne.KeyReturn) // an empty card ends the row
	s.want("persona.goals", "Erstes", "Zweites")
	if c, ok := s.focused().(*card); !ok || c.text.Text() != "Zweites" {
		t.Errorf("the focus is on %T", s.focused())
	}
	s.key(fyne.KeyUp)
	s.key(fyne.KeyF2)
	s.typed("Noch ")
	s.key(fyne.KeyEscape)
	s.want("persona.goals", "Erstes", "Zweites")
	s.key(fyne.KeyF2)
	s.typed("Aller")
	s.key(fyne.KeyReturn)
	s.key(fyne.KeyEscape)
	if got := s.texts("persona.goals"); len(got) != 2 || len(got[0]) != len("AllerErstes") {
		t.Errorf("after writing: %q", got)
	}
	for range 3 {
		s.s.Undo()
	}
	if !s.s.Doc().Equal(start) {
		t.Error("undo does not lead back")
	}
	s.s.Redo()
	s.want("persona.goals", "Erstes")
}

func TestAnEmptiedCardGoes(t *testing.T) {
	s := newStand(t)
	s.goals("Weg damit", "Bleibt")
	focusOn(s, s.field("persona.goals").cards[0])
	s.key(fyne.KeyReturn)
	e := s.focused().(*kit.Entry)
	e.SetText("")
	s.key(fyne.KeyReturn)
	s.want("persona.goals", "Bleibt")
	s.s.Undo()
	s.want("persona.goals", "Weg damit", "Bleibt")
}

func TestCardsAreMovedByKeyboard(t *testing.T) {
	s := newStand(t)
	s.goals("A", "B", "C")
	focusOn(s, s.field("persona.goals").cards[0])
	s.alt(fyne.KeyDown)
	s.want("persona.goals", "B", "A", "C")
	s.alt(fyne.KeyRight)
	s.want("persona.goals", "B", "C")
	s.want("persona.pains", "A")
	if c, ok := s.focused().(*card); !ok || c.text.Text() != "A" {
		t.Error("the focus does not go with the card")
	}
	// Lift, carry and put down.
	s.key(fyne.KeySpace)
	s.key(fyne.KeyRight)
	s.key(fyne.KeyRight)
	if s.status == "" || len(s.field("persona.behaviour").list.Objects) != 1 {
		t.Error("a lifted card does not show where it goes")
	}
	s.key(fyne.KeyEscape)
	s.want("persona.pains", "A")
	s.key(fyne.KeySpace)
	s.key(fyne.KeyLeft)
	s.key(fyne.KeyUp)
	s.key(fyne.KeySpace)
	if got := s.texts("persona.goals"); !slices.Contains(got, "A") || s.status != "" {
		t.Errorf("after putting down: %q, %q", got, s.status)
	}
	s.key(fyne.KeyDelete)
	s.want("persona.goals", "B", "C")
	if _, ok := s.focused().(*card); !ok {
		t.Errorf("the focus is on %T", s.focused())
	}
}

func TestCardsAreDragged(t *testing.T) {
	s := newStand(t)
	s.goals("A", "B", "C")
	goals, needs := s.field("persona.goals"), s.field("persona.needs")
	s.drag(goals.cards[0], needs, 40)
	if !s.ghost.Visible() || s.status == "" || len(needs.list.Objects) != 1 || !goals.cards[0].away {
		t.Fatal("the drag does not show")
	}
	s.key(fyne.KeyEscape)
	goals.cards[0].Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: origin(needs.box.object).AddXY(31, 41)}})
	goals.cards[0].DragEnd()
	s.want("persona.goals", "A", "B", "C")
	if s.ghost.Visible() || s.status != "" || len(needs.list.Objects) != 0 {
		t.Error("Esc does not drop the drag")
	}
	s.drag(goals.cards[0], needs, 40)
	goals.cards[0].DragEnd()
	s.want("persona.goals", "B", "C")
	s.want("persona.needs", "A")
	s.drag(goals.cards[0], goals, 400)
	if s.aims() {
		t.Error("a place below the field takes the card")
	}
	s.CloseEditor()
	s.drag(goals.cards[0], goals, goals.box.object.Size().Height-12)
	// The place for the card pushes the others down while it is shown.
	bottom := origin(goals.add).AddXY(10, 10)
	goals.cards[0].Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: bottom}})
	if d := s.Page.drag; d == nil || d.over != goals || d.index != 1 {
		t.Errorf("the card is held over %+v", d)
	}
	goals.cards[0].DragEnd()
	s.want("persona.goals", "C", "B")
	s.mods = fyne.KeyModifierAlt
	s.drag(goals.cards[0], needs, 40)
	goals.cards[0].DragEnd()
	s.want("persona.goals", "C", "B")
	s.want("persona.needs", "C", "A")
	s.s.Undo()
	s.want("persona.needs", "A")
}

func (s *stand) aims() bool { return s.Page.drag != nil && s.Page.drag.over != nil }

func TestWhatSupportsACard(t *testing.T) {
	s := newStand(t)
	s.goals("A")
	c := s.field("persona.goals").cards[0]
	if c.remark.Text() != "Annahme" {
		t.Errorf("a new card says %q", c.remark.Text())
	}
	c.TappedSecondary(&fyne.PointEvent{})
	support := s.menu.Items[3].ChildMenu
	support.Items[0].Action()
	support.Items[1].Action()
	if c.remark.Text() != "2 Belege" {
		t.Errorf("a card with two sources says %q", c.remark.Text())
	}
	s.s.Undo()
	if c.remark.Text() != "1 Beleg" {
		t.Errorf("a card with one source says %q", c.remark.Text())
	}
}

// TestNothingInTheHeadLiesOverSomethingElse writes long words into the head at narrow and wide sizes.
func TestNothingInTheHeadLiesOverSomethingElse(t *testing.T) {
	s := newStand(t)
	long := "Verantwortliche für Auftragsverarbeitungsvertragsprüfung und Donaudampfschifffahrt"
	for _, text := range []string{"Kurz", long} {
		change(s.Page, s.who, "edit.persona.name", func(p *domain.Persona) {
			p.Name, p.Age, p.Position, p.Quote, p.Company, p.Location = text, text, text, text, text, text
		})
		for _, width := range []float32{840, 1104, 1400} {
			s.win.Resize(fyne.NewSize(width, 700))
			h := s.head
			all := []fyne.CanvasObject{h.face, h.name.object, h.age.object, h.position.object, h.quote.object, h.roles.object}
			for _, f := range h.facts {
				all = append(all, f.object)
			}
			for i, a := range all {
				at, size := a.Position(), a.Size()
				if at.X < 0 || at.X+size.Width > h.object.Size().Width+1 || at.Y+size.Height > h.object.Size().Height+1 {
					t.Errorf("%q at %v: part %d sticks out: %v %v in %v", text[:4], width, i, at, size, h.object.Size())
				}
				for k, b := range all[:i] {
					if at.X < b.Position().X+b.Size().Width-1 && b.Position().X < at.X+size.Width-1 &&
						at.Y < b.Position().Y+b.Size().Height-1 && b.Position().Y < at.Y+size.Height-1 {
						t.Errorf("%q at %v: part %d lies over part %d", text[:4], width, i, k)
					}
				}
			}
		}
	}
}
