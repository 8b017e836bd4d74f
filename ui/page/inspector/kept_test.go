package inspector

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
)

// TestTheSheetOfTheMapSaysWhatANewOneSays changes all that the sheet shows while something else is
// selected: the fields that were kept then say the very same as new ones.
func TestTheSheetOfTheMapSaysWhatANewOneSays(t *testing.T) {
	b := open(t, "de")
	kept := b.panel.sheet.body
	for name, change := range map[string]func(d *document.Draft, m domain.Map){
		"title":   func(d *document.Draft, m domain.Map) { m.Title = "Neuer Titel"; d.Put(m) },
		"purpose": func(d *document.Draft, m domain.Map) { m.Purpose, m.Scope = "Wozu", "Womit"; d.Put(m) },
		"version": func(d *document.Draft, m domain.Map) { m.Version, m.Owner, m.AsOf = 7, "Ada", "2026-01-02"; d.Put(m) },
		"roles":   func(d *document.Draft, m domain.Map) { m.Roles, m.State = 3, domain.StateFuture; d.Put(m) },
		"persona": func(d *document.Draft, _ domain.Map) { p := document.Personas(d)[0]; p.Name = "Zoe Zimmer"; d.Put(p) },
		"another": func(d *document.Draft, m domain.Map) {
			_ = edit.SetMapPersona(d, m.ID, document.Personas(d)[1].ID, true)
		},
		"phase": func(d *document.Draft, m domain.Map) {
			p := document.Phases(d, m.ID)[1]
			p.Title, p.Duration = "Neu", "3 Tage"
			d.Put(p)
		},
		"no phase": func(d *document.Draft, m domain.Map) { d.RemoveTree(document.Phases(d, m.ID)[0].ID) },
		"source": func(d *document.Draft, m domain.Map) {
			d.Put(domain.Evidence{ID: domain.NewID(), Subject: m.ID, Order: "a5", Kind: "interview", Text: "Gespräch"})
		},
		"comment": func(d *document.Draft, m domain.Map) {
			d.Put(domain.Comment{ID: domain.NewID(), Subject: m.ID, Author: "Lena", Date: "2026-03-01", Text: "Stimmt das"})
		},
		"entry": func(d *document.Draft, m domain.Map) {
			d.Put(domain.Entry{ID: domain.NewID(), Subject: m.ID, Field: "map.scenario", Order: "a5", Text: "Fall"})
		},
	} {
		b.panel.Show([]domain.ID{document.MapCards(b.s.Doc(), b.m)[3].ID})
		b.commit(edit.Label{}, "", func(d *document.Draft) error {
			m, _ := document.Find[domain.Map](d, b.m)
			change(d, m)
			return nil
		})
		b.panel.Show(nil)
		if b.panel.sheet.body != kept {
			t.Fatal("the sheet was made anew")
		}
		got := b.says()
		fresh := New(b.panel.p)
		w := test.NewTempWindow(t, fresh.Object())
		w.SetPadded(false)
		w.Resize(fyne.NewSize(Width, 900))
		other := *b
		other.panel = fresh
		if want := other.says(); got != want {
			t.Errorf("after a change of %s the kept sheet says\n%s\nand a new one\n%s", name, got, want)
		}
		fresh.Close()
	}
}

// TestTheFieldsComeWithOneOfTheNextFrames holds them back as the window does.
func TestTheFieldsComeWithOneOfTheNextFrames(t *testing.T) {
	b := open(t, "de")
	var soon []func()
	b.panel.p.Soon = func(f func()) { soon = append(soon, f) }
	cards := document.MapCards(b.s.Doc(), b.m)
	b.panel.Show([]domain.ID{cards[0].ID})
	b.panel.Show([]domain.ID{cards[1].ID, cards[2].ID})
	b.panel.Show([]domain.ID{cards[3].ID})
	b.commit(edit.Label{}, "", func(d *document.Draft) error {
		c := cards[3]
		c.Text = "Zuletzt geschrieben"
		d.Put(c)
		return nil
	})
	if len(soon) != 1 || b.panel.kind == b.panel.kindOf(b.panel.selection) {
		t.Fatalf("%d frames asked for, it shows %q", len(soon), b.panel.kind)
	}
	soon[0]()
	b.wantSays("Zuletzt geschrieben")
	b.panel.Show(nil)
	b.panel.Close()
	soon[1]()
	b.wantSays("Zuletzt geschrieben") // the project was left meanwhile
}

func TestAPanelOutOfSightRestsAndCatchesUp(t *testing.T) {
	b := open(t, "de")
	hidden := false
	b.panel.p.InSight = func() bool { return !hidden }
	hidden = true
	id := b.card(domain.LaneActions, "Bemerkt Druckabfall in Schicht 2")
	before := b.panel.sheet
	b.panel.Show([]domain.ID{id})
	b.commit(edit.Label{Key: "test"}, "", func(d *document.Draft) error { return edit.SetText(d, id, "Ganz anders") })
	if b.panel.sheet != before {
		t.Fatal("fields were made that nobody sees")
	}
	hidden = false
	b.panel.Wake()
	if !strings.Contains(b.says(), "Ganz anders") {
		t.Error("the panel does not show what was selected meanwhile")
	}
	hidden = true
	b.commit(edit.Label{Key: "test"}, "", func(d *document.Draft) error { return edit.SetText(d, id, "Noch einmal anders") })
	if strings.Contains(b.says(), "Noch einmal anders") {
		t.Error("a panel that nobody sees follows")
	}
	hidden = false
	b.panel.Wake()
	if !strings.Contains(b.says(), "Noch einmal anders") {
		t.Error("the panel does not catch up")
	}
}
