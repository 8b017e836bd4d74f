package inspector

import (
	"strings"
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
)

func TestTextsAreWrittenIntoTheRightRecord(t *testing.T) {
	b := open(t, "de")
	idea := b.card(domain.LaneIdeas, onePage)
	tp := b.card(domain.LaneTouchpoints, "Angebot")
	measure := b.card(domain.LaneMeasures, "QR-Schilder drucken")
	figure := b.card(domain.LaneIndicators, "Abschlussquote")
	phase := document.Phases(b.s.Doc(), b.m)[3].ID
	lane := document.Lanes(b.s.Doc(), b.m)[3].ID
	step := document.Columns(b.s.Doc(), b.m)[3].ID
	evidence := document.Evidence(b.s.Doc(), idea)[0].ID
	touchpoint := found[domain.Card](b, tp).Touchpoint
	task := found[domain.Card](b, measure).Measure
	indicator := found[domain.Card](b, figure).Indicator
	for _, c := range []struct {
		of          domain.ID
		field, text string
		label       string
		get         func() string
		want        string
	}{
		{of: idea, field: onePage, text: " Neu ", label: "edit.card.text", get: func() string { return found[domain.Card](b, idea).Text }, want: "Neu"},
		{
			of: idea, field: "3 Kundeninterviews, Feb. 2026", text: "4 Interviews", label: "edit.evidence.text",
			get: func() string { return found[domain.Evidence](b, evidence).Text }, want: "4 Interviews",
		},
		{
			of: tp, field: "Angebot", text: "Angebotsmappe", label: "edit.touchpoint.title",
			get: func() string { return found[domain.Touchpoint](b, touchpoint).Title }, want: "Angebotsmappe",
		},
		{
			of: tp, field: "sofort", text: "heute", label: "edit.touchpoint.when",
			get: func() string { return found[domain.Touchpoint](b, touchpoint).When }, want: "heute",
		},
		{
			of: tp, field: "31.000 €", text: "32.500,5", label: "edit.touchpoint.cost",
			get: func() string { return b.words.Number(found[domain.Touchpoint](b, touchpoint).Cost, 1) }, want: "32.500,5",
		},
		{
			of: measure, field: "QR-Schilder drucken", text: "Schilder", label: "edit.measure.title",
			get: func() string { return found[domain.Measure](b, task).Title }, want: "Schilder",
		},
		{
			of: measure, field: "28.02.2026", text: "15.4.", label: "edit.measure.due",
			get: func() string { return string(found[domain.Measure](b, task).Due) }, want: "2026-04-15",
		},
		{
			of: measure, field: "Nicht besetzt", text: "D. Wirth", label: "edit.measure.owner",
			get: func() string { return found[domain.Measure](b, task).Owner }, want: "D. Wirth",
		},
		{
			of: figure, field: "Aufträge ÷ Angebote", text: "Aufträge / Angebote", label: "edit.indicator.formula",
			get: func() string { return found[domain.Indicator](b, indicator).Formula }, want: "Aufträge / Angebote",
		},
		{
			of: figure, field: "35", text: "37,5 %", label: "edit.indicator.target",
			get: func() string { return b.words.Number(found[domain.Indicator](b, indicator).Target, 1) }, want: "37,5",
		},
		{
			of: phase, field: "Closing", text: "Abschluss", label: "edit.phase.title",
			get: func() string { return found[domain.Phase](b, phase).Title }, want: "Abschluss",
		},
		{
			of: lane, field: "Touchpoints & Kanäle", text: "Kontakte", label: "edit.lane.title",
			get: func() string { return found[domain.Lane](b, lane).Title }, want: "Kontakte",
		},
		{
			of: step, field: "Automatisch", text: "300", label: "edit.step.width",
			get: func() string { return b.words.Number(found[domain.Step](b, step).Width, 0) }, want: "300",
		},
		{
			field: "Neukauf Station", text: "Neukauf", label: "edit.map.title",
			get: func() string { return found[domain.Map](b, b.m).Title }, want: "Neukauf",
		},
		{
			field: "7", text: "8", label: "edit.map.version",
			get: func() string { return b.words.Int(found[domain.Map](b, b.m).Version) }, want: "8",
		},
		{
			field: "05.03.2026", text: "6 Mar 2026", label: "edit.map.asof",
			get: func() string { return string(found[domain.Map](b, b.m).AsOf) }, want: "2026-03-06",
		},
	} {
		t.Run(c.label, func(t *testing.T) {
			b.t = t
			b.now = b.now.Add(time.Minute)
			var ids []domain.ID
			if !c.of.IsZero() {
				ids = []domain.ID{c.of}
			}
			b.panel.Show(ids)
			e, before := b.entry(c.field), c.get()
			b.write(e, c.text)
			b.wantLabel(c.label)
			if got := c.get(); got != c.want {
				t.Errorf("record says %q, want %q", got, c.want)
			}
			b.s.Undo()
			if got := c.get(); got != before || (plain(e.Text) != c.field && e.Text != "") {
				t.Errorf("after undo: record %q, field %q; want %q, %q", got, e.Text, before, c.field)
			}
		})
	}
}

func TestLeavingWithoutAChangeIsNoStep(t *testing.T) {
	b := open(t, "de")
	b.panel.Show([]domain.ID{b.card(domain.LaneIdeas, onePage)})
	e := b.entry(onePage)
	b.window.Canvas().Focus(e)
	b.window.Canvas().Unfocus()
	if len(b.labels) != 0 {
		t.Errorf("steps: %v", b.labels)
	}
}

func TestEscDropsAndCtrlEnterFinishes(t *testing.T) {
	b := open(t, "de")
	id := b.card(domain.LaneIdeas, onePage)
	b.panel.Show([]domain.ID{id})
	e := b.entry(onePage)
	b.typeInto(e, "verworfen")
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if e.Text != onePage || e.Focused() || len(b.labels) != 0 {
		t.Errorf("after Esc: %q, focus %v, steps %v", e.Text, e.Focused(), b.labels)
	}
	b.typeInto(e, "fertig")
	e.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierControl})
	if found[domain.Card](b, id).Text != "fertig" || e.Focused() {
		t.Errorf("after Ctrl+Enter: %q", found[domain.Card](b, id).Text)
	}
	note := b.entry(found[domain.Card](b, id).Note)
	b.typeInto(note, "eins")
	note.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	test.Type(note, "zwei")
	b.window.Canvas().Unfocus()
	if got := found[domain.Card](b, id).Note; got != "eins\nzwei" {
		t.Errorf("note %q", got)
	}
}

func TestQuickEditsOfOneFieldAreOneStep(t *testing.T) {
	b := open(t, "de")
	id := b.card(domain.LaneIdeas, onePage)
	b.panel.Show([]domain.ID{id})
	e := b.entry(onePage)
	b.write(e, "eins")
	b.write(e, "zwei")
	b.s.Undo()
	if got := found[domain.Card](b, id).Text; got != onePage || e.Text != onePage {
		t.Errorf("one undo leads to %q, shown %q", got, e.Text)
	}
}

func TestShowingAnotherCardKeepsWhatWasTyped(t *testing.T) {
	b := open(t, "de")
	id := b.card(domain.LaneIdeas, onePage)
	b.panel.Show([]domain.ID{id})
	b.typeInto(b.entry(onePage), "getippt")
	b.panel.Show([]domain.ID{b.card(domain.LaneIdeas, "Referenzkarte")})
	if got := found[domain.Card](b, id).Text; got != "getippt" {
		t.Errorf("the card says %q", got)
	}
	if b.window.Canvas().Focused() != nil {
		t.Error("a field that is gone still has the focus")
	}
}

func TestRatingsAndSwitches(t *testing.T) {
	b := open(t, "de")
	id := b.card(domain.LaneIdeas, onePage)
	b.panel.Show([]domain.ID{id})
	impact := widgets[*kit.Rating](b)[0]
	impact.TypedRune('3')
	b.wantLabel("edit.card.impact")
	b.wantNot("Schneller Gewinn")
	if found[domain.Card](b, id).Impact != 3 {
		t.Error("impact is not written")
	}
	b.s.Undo()
	if impact.Value() != 4 {
		t.Errorf("after undo the rating shows %d", impact.Value())
	}
	b.wantSays("Schneller Gewinn")
	test.Tap(widgets[*kit.Switch](b)[0])
	b.wantLabel("edit.card.keymoment.cleared")
	basis := widgets[*kit.Choice](b)[0]
	basis.Toggle(0)
	b.wantLabel("edit.card.basis")
	if c := found[domain.Card](b, id); c.KeyMoment || c.Basis != domain.BasisAssumption {
		t.Errorf("card %+v", c)
	}
	basis.Toggle(0)
	if found[domain.Card](b, id).Basis != domain.BasisUnsaid {
		t.Error("a second click does not take the basis away")
	}
}

func TestPersonasAreAddedAndRemoved(t *testing.T) {
	b := open(t, "de")
	id := b.card(domain.LaneIdeas, onePage)
	b.panel.Show([]domain.ID{id})
	menu := b.panel.personaMenu(id)
	if len(menu.Items) != 2 || menu.Items[0].Label != "Dr. Sabine Reuter" {
		t.Fatalf("menu offers %v", menu.Items)
	}
	menu.Items[0].Action()
	b.wantLabel("edit.card.persona.added")
	b.wantSays("Feldhaus", "Reuter", "Lindner")
	chips := widgets[*kit.PersonChip](b)
	chips[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	b.wantLabel("edit.card.persona.removed")
	b.wantNot("Feldhaus")
	if n := len(document.Links(b.s.Doc(), id)); n != 2 {
		t.Errorf("%d links", n)
	}
	b.s.Undo()
	b.wantSays("Feldhaus")
}

func TestPainAndIndicatorAreChosenFromMenus(t *testing.T) {
	b := open(t, "de")
	id := b.card(domain.LaneIdeas, onePage)
	b.panel.Show([]domain.ID{id})
	for _, it := range b.panel.painMenu(id).Items {
		if it.Label == "Summe auf Seite 11" {
			it.Action()
		}
	}
	b.wantLabel("edit.card.solves")
	b.wantSays("Summe auf Seite 11")
	items := b.panel.painMenu(id).Items
	items[len(items)-1].Action()
	b.wantSays("Schmerzpunkt wählen")
	card := func() domain.ID { return found[domain.Card](b, id).Indicator }
	menu := b.panel.indicatorMenu(card(), func(to domain.ID) {
		change(b.panel, id, "edit.card.indicator", func(c *domain.Card) { c.Indicator = to })
	})
	for _, it := range menu.Items {
		if it.Label == "Abwanderung" {
			it.Action()
		}
	}
	b.wantSays("Abwanderung", "Verluste ÷ Bestand", "4,1 %", "Ziel 4 %")
}

func TestEvidenceAndComments(t *testing.T) {
	b := open(t, "de")
	id := b.card(domain.LaneIdeas, onePage)
	b.panel.Show([]domain.ID{id})
	for _, button := range widgets[*kit.IconButton](b) {
		if button.AccessibilityLabel() == "Beleg hinzufügen" {
			test.Tap(button)
		}
	}
	e, ok := b.window.Canvas().Focused().(*kit.Entry)
	if !ok || e.PlaceHolder != "Woher wissen Sie das?" {
		t.Fatalf("the new source has no focus: %v", b.window.Canvas().Focused())
	}
	test.Type(e, "Vertrieb")
	b.window.Canvas().Unfocus()
	all := document.Evidence(b.s.Doc(), id)
	if len(all) != 3 || all[2].Text != "Vertrieb" {
		t.Fatalf("evidence %v", all)
	}
	items := b.panel.evidenceMenu(all[2].ID).Items
	items[4].Action()
	if found[domain.Evidence](b, all[2].ID).Kind != "sales" {
		t.Error("kind is not written")
	}
	items[len(items)-1].Action()
	b.wantLabel("edit.evidence.removed")
	b.wantNot("Vertrieb")
	b.write(b.entry("Kommentar schreiben"), "Machen wir.")
	b.wantLabel("edit.comment.added")
	b.wantSays("Machen wir.", "Katharina Brandt", "05.03.", "Kommentare", "12.03. · Excel")
	if e := b.entry("Kommentar schreiben"); e.Text != "" {
		t.Errorf("the field still says %q", e.Text)
	}
	if n := len(document.Comments(b.s.Doc(), id)); n != 2 {
		t.Errorf("%d comments", n)
	}
}

func TestBadDatesAndNumbersStayAndSayWhy(t *testing.T) {
	b := open(t, "de")
	id := b.card(domain.LaneMeasures, "QR-Schilder drucken")
	task := found[domain.Card](b, id).Measure
	b.panel.Show([]domain.ID{id})
	due := b.entry("28.02.2026")
	b.write(due, "31.2.")
	b.wantSays("Das ist kein Datum. Schreiben Sie es wie 05.03.2026.")
	if due.Text != "31.2." || found[domain.Measure](b, task).Due != "2026-02-28" || len(b.labels) != 0 {
		t.Errorf("field %q, record %s, steps %v", due.Text, found[domain.Measure](b, task).Due, b.labels)
	}
	b.commit(edit.Label{Key: "edit.measure.owner"}, "", func(d *document.Draft) error {
		m, _ := document.Find[domain.Measure](d, task)
		m.Owner = "jemand"
		d.Put(m)
		return nil
	})
	if due.Text != "31.2." {
		t.Error("another change lost the typing")
	}
	b.panel.Show(nil)
	b.panel.Show([]domain.ID{id})
	due = b.entry("31.2.")
	b.wantSays("Das ist kein Datum.")
	b.write(due, "1. April 2026")
	b.wantNot("Das ist kein Datum.")
	if due.Text != "01.04.2026" || found[domain.Measure](b, task).Due != "2026-04-01" {
		t.Errorf("field %q", due.Text)
	}
	b.write(due, "")
	if found[domain.Measure](b, task).Due != "" {
		t.Error("an empty field does not take the date away")
	}
	b.panel.Show([]domain.ID{b.card(domain.LaneIndicators, "Abschlussquote")})
	goal := b.entry("35")
	b.write(goal, "viel")
	b.wantSays("Das ist keine Zahl.")
	b.typeInto(goal, "unsinn")
	goal.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	b.wantNot("Das ist keine Zahl.")
	if goal.Text != "35" {
		t.Errorf("after Esc: %q", goal.Text)
	}
}

func TestReadings(t *testing.T) {
	b := open(t, "de")
	id := b.card(domain.LaneIndicators, "Abschlussquote")
	ind := found[domain.Card](b, id).Indicator
	b.panel.Show([]domain.ID{id})
	b.write(b.entry("27,08"), "28.4")
	b.wantLabel("edit.reading.value")
	b.wantSays("28 %")
	n := len(document.Readings(b.s.Doc(), ind))
	b.write(b.entry("Wert"), "abc")
	b.wantSays("Das ist keine Zahl.")
	b.write(b.entry("abc"), "30")
	b.wantLabel("edit.reading.added")
	all := document.Readings(b.s.Doc(), ind)
	if len(all) != n+1 || b.entry("Wert").Text != "" {
		t.Errorf("%d readings, want %d", len(all), n+1)
	}
	if last := all[len(all)-1]; last.Date != sample.StoryDay {
		t.Errorf("new reading %+v", last)
	}
	for _, button := range widgets[*kit.IconButton](b) {
		if button.AccessibilityLabel() == "Wert löschen" {
			test.Tap(button)
			break
		}
	}
	b.wantLabel("edit.reading.removed")
	if len(document.Readings(b.s.Doc(), ind)) != n {
		t.Error("nothing was removed")
	}
	b.write(b.entry("31.12.2025"), "")
	b.wantSays("Hier fehlt noch eine Angabe.")
}

func TestFeelingsPhasesAndLanes(t *testing.T) {
	b := open(t, "de")
	id := b.card(domain.LaneFeelings, "„Die messen erst.“")
	b.panel.Show([]domain.ID{id})
	widgets[*kit.Gallery](b)[0].Choose(0)
	b.wantLabel("edit.feeling.value")
	b.wantSays("verärgert")
	if found[domain.Card](b, id).Feeling != domain.FeelingMin {
		t.Error("feeling is not written")
	}
	b.s.Undo()
	if got := widgets[*kit.Gallery](b)[0].Chosen(); got != 4 {
		t.Errorf("after undo face %d is chosen", got)
	}
	phase := document.Phases(b.s.Doc(), b.m)[3].ID
	b.panel.Show([]domain.ID{phase})
	widgets[*kit.Gallery](b)[0].Choose(6)
	b.wantLabel("edit.phase.colour")
	if found[domain.Phase](b, phase).Color != 7 {
		t.Error("colour is not written")
	}
	lane := document.Lanes(b.s.Doc(), b.m)[0].ID
	b.panel.Show([]domain.ID{lane})
	test.Tap(widgets[*kit.Switch](b)[0])
	b.wantLabel("edit.lane.hidden")
	widgets[*kit.Choice](b)[0].Toggle(1)
	b.wantLabel("edit.lane.side")
	if l := found[domain.Lane](b, lane); !l.Hidden || l.Side != domain.SideCompany {
		t.Errorf("lane %+v", l)
	}
}

func TestTouchpointChoices(t *testing.T) {
	b := open(t, "de")
	id := b.card(domain.LaneTouchpoints, "Angebot")
	tp := found[domain.Card](b, id).Touchpoint
	b.panel.Show([]domain.ID{id})
	choices := widgets[*kit.Choice](b)
	choices[0].Toggle(1)
	b.wantLabel("edit.touchpoint.control")
	choices[1].Toggle(2)
	b.wantLabel("edit.touchpoint.setting")
	choices[2].Toggle(0)
	b.wantLabel("edit.touchpoint.usage")
	widgets[*kit.Rating](b)[2].TypedRune('5')
	b.wantLabel("edit.touchpoint.performance")
	b.wantNot("unter Erwartung")
	want := domain.SettingOnline | domain.SettingHuman
	if got := found[domain.Touchpoint](b, tp); got.Control != domain.ControlIndirect || got.Setting != want || got.Usage != 0 || got.Performance != 5 {
		t.Errorf("touchpoint %+v", got)
	}
}

func TestSeveralCardsChangeInOneStep(t *testing.T) {
	b := open(t, "de")
	ids := []domain.ID{b.card(domain.LaneIdeas, onePage), b.card(domain.LaneIdeas, "Referenzkarte"), b.card(domain.LanePains, "Summe auf Seite 11")}
	b.panel.Show(ids)
	b.wantSays("3 Karten ausgewählt", "Idee", "2", "Schmerzpunkt", "1", "Duplizieren")
	widgets[*kit.Choice](b)[0].Toggle(3)
	test.Tap(widgets[*kit.Switch](b)[0])
	for _, id := range ids {
		if c := found[domain.Card](b, id); c.Basis != domain.BasisTracking || !c.KeyMoment {
			t.Errorf("card %+v", c)
		}
	}
	if len(b.labels) != 2 || b.labels[0].Count != 3 {
		t.Fatalf("steps %v", b.labels)
	}
	what := b.words.T(b.labels[0].Key, i18n.Values{"n": b.labels[0].Count})
	if !strings.Contains(what, "3 Karten") {
		t.Errorf("the step is called %q", what)
	}
	b.s.Undo()
	b.s.Undo()
	if found[domain.Card](b, ids[1]).Basis != domain.BasisAssumption || widgets[*kit.Choice](b)[0].Chosen() != 0 {
		t.Error("undo does not lead back")
	}
}

func TestRefusedStepKeepsTheText(t *testing.T) {
	b := open(t, "de")
	b.panel.Show([]domain.ID{b.card(domain.LaneIdeas, onePage)})
	e := b.entry(onePage)
	b.refuse = true
	b.write(e, "getippt")
	if len(b.labels) != 0 || e.Text != "getippt" || !e.Dirty() {
		t.Errorf("steps %v, field says %q", b.labels, e.Text)
	}
	comment := b.entry("Kommentar schreiben")
	b.write(comment, "auch das")
	if comment.Text != "auch das" {
		t.Errorf("the comment is lost: %q", comment.Text)
	}
	b.refuse = false
	e.Finish()
	b.wantLabel("edit.card.text")
}
