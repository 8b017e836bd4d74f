package inspector

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/kit"
)

// below finds the first widget of a kind below a heading.
func below[W fyne.Widget](b *bench, heading string) W {
	b.t.Helper()
	y := b.heading(heading)
	var best W
	top := float32(1e9)
	for _, w := range widgets[W](b) {
		if at := b.top(w); at > y && at < top {
			best, top = w, at
		}
	}
	if top == 1e9 {
		b.t.Fatalf("nothing below %q", heading)
	}
	return best
}

// heading is how high the name of a field stands.
func (b *bench) heading(text string) float32 {
	b.t.Helper()
	for _, w := range widgets[*kit.Text](b) {
		if w.Text() == text {
			return b.top(w)
		}
	}
	b.t.Fatalf("no field is called %q, the panel says:\n%s", text, b.says())
	return 0
}

func (b *bench) openFolds() {
	for n := 0; ; n++ {
		folds := widgets[*kit.Fold](b)
		if n >= len(folds) {
			return
		}
		if !folds[n].Open() {
			test.Tap(folds[n])
		}
	}
}

func (b *bench) typeBelow(heading, text string) {
	b.t.Helper()
	e := below[*kit.Entry](b, heading)
	b.window.Canvas().Focus(e)
	e.TypedShortcut(&fyne.ShortcutSelectAll{})
	test.Type(e, text)
	b.window.Canvas().Unfocus()
}

// TestEachFieldOfATouchpointIsSet proves for every field of the inventory that the sheet has an editor
// for it, that what is entered reaches the document, and that it is undone.
func TestEachFieldOfATouchpointIsSet(t *testing.T) {
	b, id := blank(t)
	tp := func(b *bench, id domain.ID) domain.Touchpoint { return found[domain.Touchpoint](b, id) }
	entry := func(key, text string) func(*bench, domain.ID) bool {
		return func(b *bench, id domain.ID) bool {
			all := b.texts(id, key)
			return len(all) == 1 && all[0] == text
		}
	}
	toggle := func(heading string, k int) func(*bench) {
		return func(b *bench) { below[*kit.Choice](b, heading).Toggle(k) }
	}
	digit := func(heading string, r rune) func(*bench) {
		return func(b *bench) { below[*kit.Rating](b, heading).TypedRune(r) }
	}
	write := func(heading, text string) func(*bench) { return func(b *bench) { b.typeBelow(heading, text) } }
	for _, c := range []struct {
		field string
		do    func(*bench)
		holds func(*bench, domain.ID) bool
	}{
		{"T01", func(b *bench) { b.write(b.entry("Prüfling"), "Anders") }, func(b *bench, id domain.ID) bool { return tp(b, id).Title == "Anders" }},
		{"T02", toggle("Art", 1), func(b *bench, id domain.ID) bool { return tp(b, id).Control == domain.ControlIndirect }},
		{"T03", toggle("Kanal", 2), func(b *bench, id domain.ID) bool { return tp(b, id).Setting == domain.SettingHuman }},
		{"T04", toggle("Wahrnehmung", 1), func(b *bench, id domain.ID) bool { return tp(b, id).Perception == domain.PerceptionUnaware }},
		{"T05", toggle("Medienart", 2), func(b *bench, id domain.ID) bool { return tp(b, id).Media == domain.MediaEarned }},
		{"T06", func(b *bench) { below[*kit.Squares](b, "Phasen").TypedRune('6') }, func(b *bench, id domain.ID) bool { return tp(b, id).Phases == 1<<5 }},
		{"T07", func(b *bench) {
			b.window.Canvas().Focus(below[*kit.PersonChip](b, "Personas"))
			for _, k := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn} {
				b.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
			}
		}, func(b *bench, id domain.ID) bool { return len(document.Uses(b.s.Doc(), id)) == 1 }},
		{"T07", toggle("Rollen im Einkaufsgremium", 1), func(b *bench, id domain.ID) bool { return tp(b, id).Roles == domain.RoleDecider }},
		{"T08", toggle("Nutzung", 3), func(b *bench, id domain.ID) bool { return tp(b, id).Usage == 3 }},
		{"T09", write("Warum", "Antrag begründen"), func(b *bench, id domain.ID) bool { return tp(b, id).Need == "Antrag begründen" }},
		{"T09", func(b *bench) { b.write(b.entry("Weiterer Grund"), "Preis sehen") }, entry("touchpoint.need", "Preis sehen")},
		{"T10", write("Wann & Gerät", "montags am Handy"), func(b *bench, id domain.ID) bool { return tp(b, id).When == "montags am Handy" }},
		{"T10", write("Gerät und Weg", "am Handy"), func(b *bench, id domain.ID) bool { return tp(b, id).How == "am Handy" }},
		{"T11", digit("Erwartung", '4'), func(b *bench, id domain.ID) bool { return tp(b, id).Expectation == 4 }},
		{"T11", write("Erwartung", "Am selben Tag"), entry("touchpoint.expectation", "Am selben Tag")},
		{"T12", write("Informationsbedarf", "Was kostet es?"), entry("touchpoint.information", "Was kostet es?")},
		{"T13", func(b *bench) {
			for _, r := range widgets[*kit.Rating](b) {
				if r.AccessibilityLabel() != "" && b.top(r) > b.top(below[*kit.Rating](b, "Erwartung")) {
					r.TypedRune('5')
					return
				}
			}
		}, func(b *bench, id domain.ID) bool { return tp(b, id).Importance == 5 }},
		{"T14", toggle("Status", 2), func(b *bench, id domain.ID) bool { return tp(b, id).Status == domain.TouchpointMissing }},
		{"T15", write("Unser Ziel", "Vertrauen"), func(b *bench, id domain.ID) bool { return tp(b, id).Goal == "Vertrauen" }},
		{"T16", write("Inhalt & Angebot", "Rechenbeispiel"), entry("touchpoint.content", "Rechenbeispiel")},
		{"T17", digit("Bewertung", '2'), func(b *bench, id domain.ID) bool { return tp(b, id).Performance == 2 }},
		{"T18", toggle("Urteil", 2), func(b *bench, id domain.ID) bool { return tp(b, id).Verdict == domain.VerdictGreat }},
		{"T20", write("Kosten im Jahr", "1.250,50"), func(b *bench, id domain.ID) bool { return tp(b, id).Cost == 1250.5 }},
		{"T21", write("Reichweite", "400"), func(b *bench, id domain.ID) bool { return tp(b, id).Reach == 400 }},
		{"T22", digit("Stimmigkeit", '3'), func(b *bench, id domain.ID) bool { return tp(b, id).Consistency == 3 }},
		{"T23", write("Verantwortlich", "L. Hoffmann"), func(b *bench, id domain.ID) bool { return tp(b, id).Responsible == "L. Hoffmann" }},
		{"T23", func(b *bench) { b.write(b.entry("Welche Abteilung?"), "Vertrieb") }, func(b *bench, id domain.ID) bool { return tp(b, id).Department == "Vertrieb" }},
		{"T24", toggle("Messbarkeit", 1), func(b *bench, id domain.ID) bool { return tp(b, id).Measurability == domain.MeasurablePartly }},
		{"T25", write("Kennzahl", "9,5 Tage"), func(b *bench, id domain.ID) bool { return tp(b, id).Indicator == "9,5 Tage" }},
		{"T26", toggle("Daten & Ort", 0), func(b *bench, id domain.ID) bool { return tp(b, id).Data == domain.DataCRM }},
		{"T26", write("Daten & Ort", "im CRM"), func(b *bench, id domain.ID) bool { return tp(b, id).DataPlace == "im CRM" }},
		{"T27", func(b *bench) {
			b.window.Canvas().Focus(below[*kit.Pick](b, "Personenbezug & Rechtsgrundlage"))
			for _, k := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn} {
				b.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
			}
		}, func(b *bench, id domain.ID) bool { return tp(b, id).Privacy == domain.PrivacyConsent }},
		{"T28", write("Problem", "Zu lang"), entry("touchpoint.problem", "Zu lang")},
		{"T29", func(b *bench) { b.write(b.entry("Was ändern Sie?"), "Eine Seite") }, func(b *bench, id domain.ID) bool {
			all := b.panel.measuresAt(id)
			return len(all) == 1 && found[domain.Measure](b, all[0]).Title == "Eine Seite"
		}},
		{"T31", write("Erkenntnis", "Rabatte halfen nicht"), entry("touchpoint.learning", "Rabatte halfen nicht")},
		{"T32", func(b *bench) {
			for _, button := range widgets[*kit.IconButton](b) {
				if button.AccessibilityLabel() == "Beleg hinzufügen" {
					test.Tap(button)
				}
			}
		}, func(b *bench, id domain.ID) bool { return len(document.Evidence(b.s.Doc(), id)) == 1 }},
	} {
		t.Run(c.field, func(t *testing.T) {
			b.t, b.labels, b.now = t, nil, b.now.Add(time.Minute)
			b.panel.SetViewer(domain.ID{})
			if c.holds(b, id) {
				t.Fatal("it is set before anything was done")
			}
			c.do(b)
			if !c.holds(b, id) {
				t.Fatalf("it is not set: %+v", tp(b, id))
			}
			b.wantKnownLabels()
			for range b.labels {
				b.s.Undo()
			}
			if c.holds(b, id) {
				t.Error("it is not undone")
			}
		})
	}
	b.t = t
	below[*kit.Rating](b, "Erwartung").TypedRune('4')
	below[*kit.Rating](b, "Bewertung").TypedRune('2')
	b.wantSays("Lücke", "−2", "Leistung 2 Punkte unter Erwartung") // T19 is calculated
	b.write(b.entry("Was ändern Sie?"), "Eine Seite")
	m := b.panel.measuresAt(id)[0]
	below[*kit.Choice](b, "Maßnahme").Toggle(1)
	choices := widgets[*kit.Choice](b)
	for k, w := range choices {
		if w == below[*kit.Choice](b, "Maßnahme") {
			choices[k+1].Toggle(0)
		}
	}
	b.write(b.entry("05.03.2026"), "1.4.2026")
	if got := found[domain.Measure](b, m); got.Status != domain.StatusDoing || got.Priority != 1 || got.Due != "2026-04-01" { // T30
		t.Errorf("measure %+v", got)
	}
}

// TestNoFieldOfATouchpointIsForgotten holds the names of the catalogue against the sheet.
func TestNoFieldOfATouchpointIsForgotten(t *testing.T) {
	b, _ := blank(t)
	for _, lang := range []string{"de", "en"} {
		b.words.SetLanguage(lang)
		b.openFolds()
		for _, f := range catalog.TouchpointFields() {
			switch f.Key {
			case "touchpoint.title", "touchpoint.plan", "touchpoint.personas", "touchpoint.indicator":
				continue // the title has no heading, the plan is part of the measures
			}
			b.wantSays(f.Name(lang))
		}
		b.wantInside()
	}
}

// blank is the panel with an empty touchpoint and all its parts open.
func blank(t *testing.T) (*bench, domain.ID) {
	t.Helper()
	b := open(t, "de")
	var id domain.ID
	b.commit(edit.Label{Key: "undo.touchpoint.added"}, "", func(d *document.Draft) (err error) {
		id, err = edit.AddTouchpoint(d, domain.Touchpoint{Title: "Prüfling"})
		return err
	})
	b.panel.Show([]domain.ID{id})
	b.window.Resize(fyne.NewSize(Width, 3600))
	b.openFolds()
	b.now = b.now.Add(time.Minute)
	return b, id
}

func (b *bench) wantKnownLabels() {
	b.t.Helper()
	for _, l := range b.labels {
		if !b.words.Has(l.Key) {
			b.t.Errorf("the step %q has no words", l.Key)
		}
	}
}

func TestUseOfAPersonaIsItsOwn(t *testing.T) {
	b := open(t, "de")
	id, who := b.touchpoint("Angebot"), b.persona("Tobias Lindner")
	b.panel.Show([]domain.ID{id})
	b.panel.SetViewer(who)
	b.wantSays("Tobias Lindner", "Für Lindner gilt, was für alle gilt.")
	before := found[domain.Touchpoint](b, id)
	b.write(b.entry(before.Need), "Chef überzeugen")
	u, ok := document.UseBy(b.s.Doc(), id, who)
	if !ok || u.Need != "Chef überzeugen" || u.When != before.When || u.Expectation != before.Expectation {
		t.Fatalf("the use is %+v", u)
	}
	if found[domain.Touchpoint](b, id) != before {
		t.Error("what holds for all has changed")
	}
	b.wantNot("gilt, was für alle gilt")
	b.panel.SetViewer(domain.ID{})
	b.wantSays(before.Need)
	b.s.Undo()
	if _, ok := document.UseBy(b.s.Doc(), id, who); ok {
		t.Error("the use is not undone")
	}
}

func (b *bench) persona(name string) domain.ID {
	b.t.Helper()
	for _, p := range document.Personas(b.s.Doc()) {
		if p.Name == name {
			return p.ID
		}
	}
	b.t.Fatalf("no persona %q", name)
	return domain.ID{}
}
