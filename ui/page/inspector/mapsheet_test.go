package inspector

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/ui/kit"
)

// TestEachFieldOfTheHeadOfAMapIsSet proves for every field of the inventory that the sheet has an
// editor for it, that what is entered reaches the document, and that it is undone.
func TestEachFieldOfTheHeadOfAMapIsSet(t *testing.T) {
	b := open(t, "de")
	b.panel.Show(nil)
	the := func() domain.Map { return found[domain.Map](b, b.m) }
	write := func(field, text string) func() { return func() { b.write(b.entry(field), text) } }
	keys := func(names ...fyne.KeyName) {
		for _, k := range names {
			b.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
		}
	}
	first := document.Phases(b.s.Doc(), b.m)[0].ID
	entry := func(key, text string) func() bool {
		return func() bool {
			all := b.texts(b.m, key)
			return len(all) == 1 && all[0] == text
		}
	}
	seen := map[string]bool{}
	for _, c := range []struct {
		id    string
		do    func()
		holds func() bool
	}{
		{"M01", write("Neukauf Station", "Neukauf"), func() bool { return the().Title == "Neukauf" }},
		{"M01", write("Customer Experience Map: Neukauf Kompressorstation", "Auf Papier"), func() bool { return the().Heading == "Auf Papier" }},
		{"M02", write("Was wollen Sie mit der Karte verbessern?", "Schneller anbieten"), func() bool { return the().Purpose == "Schneller anbieten" }},
		{"M03", func() {
			chips := widgets[*kit.PersonChip](b)
			b.window.Canvas().Focus(chips[len(chips)-1]) // the plus
			keys(fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn)
		}, func() bool { return len(document.MapPersonas(b.s.Doc(), the())) == 2 }},
		{"M04", func() { below[*kit.Choice](b, "Rollen im Einkaufsgremium").Toggle(1) }, func() bool { return the().Roles == domain.RoleDecider }},
		{"M05", write("Wo beginnt die Reise, wo endet sie?", "Bis zur Abnahme"), entry("map.scenario", "Bis zur Abnahme")},
		{"M05", write("Neukauf Kompressorstation, Ø 14 Monate", "Neukauf"), func() bool { return the().Scope == "Neukauf" }},
		{"M06", write("Um welche Leistung und welchen Markt geht es?", "Station"), func() bool { return the().Product == "Station" }},
		{"M06", write("Welcher Markt, welche Region?", "DACH"), func() bool { return the().Market == "DACH" }},
		{"M07", func() { below[*kit.Choice](b, "Zustand").Toggle(1) }, func() bool { return the().State == domain.StateFuture }},
		{"M09", write("z. B. 3 Monate", "3 Monate"), func() bool { return found[domain.Phase](b, first).Duration == "3 Monate" }},
		{"M10", write("05.03.2026", "6.3.2026"), func() bool { return the().AsOf == "2026-03-06" }},
		{"M11", write("Nicht besetzt", "Lena Hoffmann"), func() bool { return the().Owner == "Lena Hoffmann" }},
		{"M11", write("7", "8"), func() bool { return the().Version == 8 }},
		{"M11", write("Wann sehen Sie sie wieder an?", "1.9.2026"), func() bool { return the().Review == "2026-09-01" }},
		{"M12", write("Welche Abteilungen machen mit?", "Vertrieb"), entry("map.teams", "Vertrieb")},
	} {
		t.Run(c.id, func(t *testing.T) {
			b.t = t
			seen[c.id] = true
			if c.holds() {
				t.Fatal("the value is there before it is entered")
			}
			b.now = b.now.Add(time.Minute)
			c.do()
			if !c.holds() {
				t.Error("what was entered has not reached the document")
			}
			b.s.Undo()
			if c.holds() {
				t.Error("undo does not take it back")
			}
			b.s.Redo()
			if !c.holds() {
				t.Error("redo does not bring it again")
			}
			b.s.Undo()
		})
	}
	b.t = t
	b.wantKnownLabels()
	for _, f := range catalog.MapFields() {
		if !seen[f.ID] && f.ID != "M08" { // the phase model has tests of its own
			t.Errorf("no case for %s %s", f.ID, f.Key)
		}
	}
}

func TestLengthOfTheJourneyIsAddedUp(t *testing.T) {
	b := open(t, "de")
	b.panel.Show(nil)
	b.write(b.entry("z. B. 3 Monate"), "3 Monate")
	b.wantSays("Zusammen 3 Monate (1 von 7 Phasen)")
	b.now = b.now.Add(time.Minute)
	b.write(b.entry("z. B. 3 Monate"), "1 Jahr")
	b.wantSays("Zusammen ≈ 1,3 Jahre (2 von 7 Phasen)")
}

func TestSwitchesOfPhasesStepsAndLanes(t *testing.T) {
	b := open(t, "de")
	phase := document.Phases(b.s.Doc(), b.m)[2]
	step := document.Steps(b.s.Doc(), phase.ID)[0].ID
	b.panel.Show([]domain.ID{phase.ID})
	for k, holds := range []func() bool{
		func() bool { return found[domain.Phase](b, phase.ID).Loop },
		func() bool { return found[domain.Map](b, b.m).FirstContact == step },
		func() bool { return found[domain.Phase](b, phase.ID).Folded },
	} {
		b.now = b.now.Add(time.Minute)
		widgets[*kit.Switch](b)[k].Tapped(nil)
		if !holds() {
			t.Errorf("switch %d does nothing", k)
		}
		b.s.Undo()
		if holds() {
			t.Errorf("switch %d is not undone", k)
		}
	}
	b.wantKnownLabels()
}

func TestColourOfACard(t *testing.T) {
	b := open(t, "de")
	id := b.card(domain.LaneGoals, "Ursache des Druckabfalls finden")
	b.panel.Show([]domain.ID{id})
	widgets[*kit.Gallery](b)[0].Choose(4)
	b.wantLabel("edit.card.colour")
	if found[domain.Card](b, id).Color != 4 {
		t.Error("the colour is not written")
	}
}
