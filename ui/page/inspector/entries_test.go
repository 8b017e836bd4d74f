package inspector

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/kit"
)

const hurdle = "touchpoint.problem"

func (b *bench) touchpoint(title string) domain.ID {
	b.t.Helper()
	for _, t := range document.Touchpoints(b.s.Doc()) {
		if t.Title == title {
			return t.ID
		}
	}
	b.t.Fatalf("no touchpoint %q", title)
	return domain.ID{}
}

// texts are the cards in a field.
func (b *bench) texts(subject domain.ID, field string) []string {
	var out []string
	for _, e := range document.Entries(b.s.Doc(), subject, field) {
		out = append(out, e.Text)
	}
	return out
}

func (b *bench) wantTexts(subject domain.ID, field string, wanted ...string) {
	b.t.Helper()
	if got := b.texts(subject, field); !slices.Equal(got, wanted) {
		b.t.Errorf("the cards are %q, want %q", got, wanted)
	}
}

// grips are the handles of the cards that hold some texts, in their order.
func (b *bench) gripOf(text string) *kit.Grip {
	b.t.Helper()
	y := b.top(b.entry(text))
	for _, g := range widgets[*kit.Grip](b) {
		if at := b.top(g); at > y-12 && at < y+12 {
			return g
		}
	}
	b.t.Fatalf("no handle beside %q", text)
	return nil
}

func (b *bench) top(o fyne.CanvasObject) float32 {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
}

// filled shows a touchpoint to whose hurdles three cards were written by hand.
func filled(t *testing.T) (*bench, domain.ID) {
	b := open(t, "de")
	id := b.touchpoint("Auslegung")
	b.panel.Show([]domain.ID{id})
	b.window.Resize(fyne.NewSize(Width, 2600))
	for _, text := range []string{"Zu lang", "Zu spät", "Zu teuer"} {
		add := b.adding(hurdle)
		b.window.Canvas().Focus(add)
		test.Type(add, text)
		add.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if !add.Focused() || add.Text != "" {
			t.Fatalf("after Enter the field holds %q, focused %v", add.Text, add.Focused())
		}
	}
	return b, id
}

// adding is the line in which the next card is written: the first empty one below the last card.
func (b *bench) adding(field string) *kit.Entry {
	b.t.Helper()
	all := document.Entries(b.s.Doc(), b.panel.selection[0], field)
	if len(all) == 0 {
		return b.entry("Was läuft schief?")
	}
	y := b.top(b.entry(all[len(all)-1].Text))
	for _, e := range widgets[*kit.Entry](b) {
		if e.PlaceHolder == b.words.T("inspector.entry.add") && b.top(e) > y {
			return e
		}
	}
	b.t.Fatalf("no line for a new card below %q", all[len(all)-1].Text)
	return nil
}

func TestCardsOfAFieldAreAddedWithEnter(t *testing.T) {
	b, id := filled(t)
	b.wantTexts(id, hurdle, "Zu lang", "Zu spät", "Zu teuer")
	b.wantLabel("edit.entry.added")
	b.s.Undo()
	b.wantTexts(id, hurdle, "Zu lang", "Zu spät")
	b.wantNot("Zu teuer")
}

func TestSeveralLinesBecomeSeveralCards(t *testing.T) {
	b, id := filled(t)
	add := b.adding(hurdle)
	b.window.Canvas().Focus(add)
	clip := test.NewClipboard()
	clip.SetContent("• Eins\n\n- Zwei\nDrei")
	add.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	b.wantTexts(id, hurdle, "Zu lang", "Zu spät", "Zu teuer", "Eins", "Zwei", "Drei")
	b.s.Undo()
	b.wantTexts(id, hurdle, "Zu lang", "Zu spät", "Zu teuer")
}

func TestCardsOfAFieldAreWrittenWhereTheyStand(t *testing.T) {
	b, id := filled(t)
	b.now = b.now.Add(time.Minute)
	b.write(b.entry("Zu spät"), "Zehn Tage")
	b.wantTexts(id, hurdle, "Zu lang", "Zehn Tage", "Zu teuer")
	b.wantLabel("edit.entry.text")
	b.write(b.entry("Zehn Tage"), "")
	b.wantTexts(id, hurdle, "Zu lang", "Zu teuer")
	b.wantLabel("edit.entry.removed")
	b.s.Undo()
	b.s.Undo()
	b.wantTexts(id, hurdle, "Zu lang", "Zu spät", "Zu teuer")
}

func TestCardsOfAFieldAreCarriedByKeysAndPointer(t *testing.T) {
	b, id := filled(t)
	grip := b.gripOf("Zu teuer")
	b.window.Canvas().Focus(grip)
	grip.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	b.wantTexts(id, hurdle, "Zu lang", "Zu teuer", "Zu spät")
	b.wantLabel("edit.entry.moved")
	grip.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierAlt})
	b.wantTexts(id, hurdle, "Zu teuer", "Zu lang", "Zu spät")
	grip.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp}) // already first
	b.wantTexts(id, hurdle, "Zu teuer", "Zu lang", "Zu spät")

	drag := func(by float32) {
		grip.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, by)})
	}
	drag(30)
	drag(30)
	grip.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	drag(30)
	grip.DragEnd()
	b.wantTexts(id, hurdle, "Zu teuer", "Zu lang", "Zu spät")
	drag(40)
	drag(40)
	grip.DragEnd()
	b.wantTexts(id, hurdle, "Zu lang", "Zu spät", "Zu teuer")
}

func TestCardsOfAFieldAreDeletedByKey(t *testing.T) {
	b, id := filled(t)
	grip := b.gripOf("Zu lang")
	b.window.Canvas().Focus(grip)
	grip.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	b.wantTexts(id, hurdle, "Zu spät", "Zu teuer")
	if b.window.Canvas().Focused() != b.gripOf("Zu spät") {
		t.Error("the keyboard is lost")
	}
	b.s.Undo()
	b.wantTexts(id, hurdle, "Zu lang", "Zu spät", "Zu teuer")
}

func TestMenuOfACardSaysWhatItRestsOn(t *testing.T) {
	b, id := filled(t)
	b.commit(edit.Label{Key: "edit.evidence.added"}, "", func(d *document.Draft) error {
		d.Put(domain.Evidence{ID: domain.NewID(), Subject: id, Order: domain.FirstOrder, Kind: "crm", Text: "CRM-Auszug"})
		return nil
	})
	keys := func(names ...fyne.KeyName) {
		for _, name := range names {
			b.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
		}
	}
	b.window.Canvas().Focus(b.gripOf("Zu lang"))
	keys(fyne.KeyReturn, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	first := document.Entries(b.s.Doc(), id, hurdle)[0]
	if first.Basis != domain.BasisSurvey {
		t.Errorf("it rests on %q", first.Basis)
	}
	b.wantLabel("edit.entry.basis")
	keys(fyne.KeyReturn, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn, fyne.KeyReturn)
	if len(document.Linked(b.s.Doc(), first.ID, domain.LinkSupport)) != 1 {
		t.Error("the source does not support it")
	}
	b.wantLabel("edit.entry.support")
}

func TestADayIsChosenFromTheCalendar(t *testing.T) {
	b := open(t, "de")
	b.panel.Show([]domain.ID{b.card(domain.LaneMeasures, "QR-Schilder drucken")})
	id := b.measure("QR-Schilder drucken")
	var open *kit.IconButton
	y := b.top(b.entry(b.panel.day(found[domain.Measure](b, id).Due)))
	for _, w := range widgets[*kit.IconButton](b) {
		if at := b.top(w); at > y-10 && at < y+10 {
			open = w
		}
	}
	test.Tap(open)
	calendar, ok := b.window.Canvas().Focused().(*kit.Calendar)
	if !ok {
		t.Fatalf("%T has the keyboard", b.window.Canvas().Focused())
	}
	before := calendar.At()
	calendar.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	calendar.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if due := found[domain.Measure](b, id).Due; due != domain.DateOf(before.AddDate(0, 1, 0)) {
		t.Errorf("due %s", due)
	}
	b.wantLabel("edit.measure.due")
	if b.window.Canvas().Overlays().Top() != nil {
		t.Error("the calendar stays open")
	}
}

func (b *bench) measure(title string) domain.ID {
	b.t.Helper()
	for _, m := range document.Measures(b.s.Doc()) {
		if m.Title == title {
			return m.ID
		}
	}
	b.t.Fatalf("no measure %q", title)
	return domain.ID{}
}
