package frame

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
)

func (s *stand) press(names ...fyne.KeyName) {
	s.t.Helper()
	for _, n := range names {
		focused := s.window.Canvas().Focused()
		if focused == nil {
			s.t.Fatal("nothing has the focus")
		}
		focused.TypedKey(&fyne.KeyEvent{Name: n})
	}
}

func TestRowsAreOpenedByPointer(t *testing.T) {
	s := newStand(t, "de", nil)
	maps, personas := document.Maps(s.doc()), document.Personas(s.doc())
	test.Tap(s.row(Map, maps[1].ID).tree)
	test.Tap(s.row(Persona, personas[1].ID).tree)
	for _, k := range []Kind{Overview, MissingRole, Touchpoints, Measures, Analysis, Answers} {
		test.Tap(s.row(k, domain.ID{}).tree)
	}
	s.row(Map, maps[2].ID).tree.TappedSecondary(&fyne.PointEvent{})
	s.wantLog("map Servicevertrag", "persona Dr. Sabine Reuter", "overview", "role", "touchpoints", "measures", "analysis", "answers",
		"menu map Messekontakt")
}

func TestRowsAreOpenedByKeyboard(t *testing.T) {
	s := newStand(t, "de", nil)
	s.window.Canvas().Focus(s.row(Overview, domain.ID{}).tree)
	s.press(fyne.KeyDown, fyne.KeyReturn)
	s.wantLog("persona Markus Feldhaus")
	s.press(fyne.KeyUp, fyne.KeyUp, fyne.KeyEnter)
	s.wantLog("overview")
	s.press(fyne.KeyEnd, fyne.KeyDown, fyne.KeySpace)
	s.wantLog("answers")
	s.press(fyne.KeyHome, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	s.wantLog("role")
	s.press(fyne.KeyDown, fyne.KeyDown, desktop.KeyMenu)
	s.wantLog("menu map Neukauf Station")
}

func TestTheFocusScrollsIntoView(t *testing.T) {
	s := newStand(t, "de", nil)
	maps := document.Maps(s.doc())
	var edits []document.Edit
	order := maps[len(maps)-1].Order
	for range 30 {
		next, err := domain.OrderBetween(order, "")
		if err != nil {
			t.Fatal(err)
		}
		order = next
		m := maps[0]
		m.ID, m.Order = domain.NewID(), order
		edits = append(edits, document.Edit{After: m})
	}
	s.commit(edit.Label{Key: "undo.map.added"}, edits...)
	s.size(1600, 720)
	scroll := s.frame.side.scroll
	if scroll.Content.MinSize().Height <= scroll.Size().Height {
		t.Fatal("the tree is not too long")
	}
	s.window.Canvas().Focus(s.row(Overview, domain.ID{}).tree)
	s.press(fyne.KeyEnd)
	bottom := s.row(Answers, domain.ID{}).tree.Position().Y + rowHeight
	if scroll.Offset.Y+scroll.Size().Height < bottom {
		t.Errorf("the last row ends at %v, %v is in view", bottom, scroll.Offset.Y+scroll.Size().Height)
	}
	s.press(fyne.KeyHome)
	if scroll.Offset.Y != 0 {
		t.Errorf("offset %v at the first row", scroll.Offset.Y)
	}
}

func TestSelectionFollowsThePage(t *testing.T) {
	s := newStand(t, "de", nil)
	second := document.Maps(s.doc())[1].ID
	kept := s.row(Map, second).tree
	if !s.row(Map, s.station).data.Selected || s.row(Map, second).data.Selected {
		t.Error("the row of the page is not selected")
	}
	s.frame.SetPage(Page{Kind: Map, ID: second, Center: s.frame.page.Center, Sub: s.sub})
	if s.row(Map, s.station).data.Selected || !s.row(Map, second).data.Selected {
		t.Error("the selection did not move")
	}
	if s.row(Map, second).tree != kept {
		t.Error("rows are built anew, which loses the focus")
	}
	s.wantTexts("32 Karten")
	s.frame.SetPage(Page{Kind: Measures, Center: s.frame.page.Center})
	if !s.row(Measures, domain.ID{}).data.Selected {
		t.Error("the row of the measures is not selected")
	}
	s.wantNot("32 Karten")
}

func TestRowsWithoutAPageAreLeftOut(t *testing.T) {
	s := newStand(t, "de", func(s *stand, p *Params) {
		*p = Params{Actions: s.table("present", "persona.add", "map.add"), Words: s.words, Doc: s.doc, Today: p.Today, OnMap: p.OnMap}
	})
	var kinds []Kind
	for _, it := range s.frame.side.items {
		if it.section == "" {
			kinds = append(kinds, it.key.kind)
		}
	}
	if !slices.Equal(kinds, []Kind{Map, Map, Map}) {
		t.Errorf("rows %q", kinds)
	}
	s.wantNot("Personas", "Steuern", "Übersicht", "Präsentieren")
	s.wantTexts("Canvas & Karten")
	s.row(Map, s.station).tree.TappedSecondary(&fyne.PointEvent{}) // nobody asked for menus
}

func TestHeadingsAdd(t *testing.T) {
	s := newStand(t, "de", nil)
	for _, key := range []string{"side.personas", "side.canvases"} {
		for _, o := range test.WidgetRenderer(s.frame.side.heads[key]).Objects() {
			if b, ok := o.(fyne.Tappable); ok {
				test.Tap(b)
			}
		}
	}
	s.wantLog("run persona.add", "run map.add")
}

func TestFactorsAskTheNextQuestion(t *testing.T) {
	s := newStand(t, "de", nil)
	if got := s.frame.side.factor.next.Text(); got != "Als Nächstes: Agiert das Unternehmen kundenzentriert?" {
		t.Errorf("next question %q", got)
	}
}
