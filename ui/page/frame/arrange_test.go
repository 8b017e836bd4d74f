package frame

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
)

func wantBox(t *testing.T, what string, o fyne.CanvasObject, x, y, w, h float32) {
	t.Helper()
	if o.Position() != fyne.NewPos(x, y) || o.Size() != fyne.NewSize(w, h) {
		t.Errorf("%s: at %v of %v, want %v,%v of %v,%v", what, o.Position(), o.Size(), x, y, w, h)
	}
}

func TestWideWindow(t *testing.T) {
	s := newStand(t, "de", nil)
	f := s.frame
	wantBox(t, "top", f.top.box, 0, 0, 1600, 48)
	wantBox(t, "side", f.side.box, 0, 48, 204, 926)
	wantBox(t, "sub", s.sub, 204, 48, 1120, 42)
	wantBox(t, "centre", f.page.Center, 204, 90, 1120, 884)
	wantBox(t, "inspector", f.inspector, 1324, 48, 276, 926)
	wantBox(t, "status", f.status.box, 0, 974, 1600, 26)

	f.ShowInspector(false)
	wantBox(t, "centre without inspector", f.page.Center, 204, 90, 1396, 884)
	if !f.inspector.Hidden || f.InspectorShown() {
		t.Error("the inspector is closed")
	}
	f.ShowSidebar(false)
	wantBox(t, "centre alone", f.page.Center, 0, 90, 1600, 884)
	if !f.side.box.Hidden || f.SidebarShown() {
		t.Error("the side bar is closed")
	}
	f.ShowSidebar(true)
	f.ShowInspector(true)
	wantBox(t, "centre again", f.page.Center, 204, 90, 1120, 884)

	f.SetPage(Page{Kind: Overview, Center: f.page.Center})
	wantBox(t, "centre without sub bar", f.page.Center, 204, 48, 1120, 926)
	f.SetInspector(nil)
	wantBox(t, "centre of a page without inspector", f.page.Center, 204, 48, 1396, 926)
}

func TestInspectorCoversTheMapInANarrowerWindow(t *testing.T) {
	s := newStand(t, "de", nil)
	f := s.frame
	s.size(1280, 800)
	wantBox(t, "side", f.side.box, 0, 48, 204, 726)
	wantBox(t, "centre", f.page.Center, 204, 90, 1076, 684)
	if f.InspectorShown() || !f.inspector.Hidden {
		t.Error("the inspector covers the map before anybody asked")
	}
	f.ShowInspector(true)
	wantBox(t, "centre", f.page.Center, 204, 90, 1076, 684)
	wantBox(t, "inspector", f.inspector, 1004, 90, 276, 684)
	if f.inspector.Hidden || !f.InspectorShown() {
		t.Error("the inspector is not shown")
	}
	s.size(1600, 1000)
	if !f.InspectorShown() {
		t.Error("the wide window forgot its inspector")
	}
	wantBox(t, "inspector", f.inspector, 1324, 48, 276, 926)
	f.ShowInspector(false)
	s.size(1280, 800)
	s.size(1600, 1000)
	if f.InspectorShown() {
		t.Error("the wide window forgot that its inspector was closed")
	}
}

func TestSidebarShrinksToIcons(t *testing.T) {
	s := newStand(t, "de", nil)
	f := s.frame
	s.size(1180, 720)
	wantBox(t, "side", f.side.box, 0, 48, 48, 646)
	wantBox(t, "centre", f.page.Center, 48, 90, 1132, 604)
	s.wantNot("Übersicht", "Personas", "Maßnahmen", "23", "7 Ph.", "2", "6 C-Faktoren", "Wegmarke", "…")
	for kind, want := range map[Kind]string{Measures: "Maßnahmen: 2", Touchpoints: "Touchpoint-Canvas: 23", MissingRole: "Abzeichner fehlt"} {
		r := s.row(kind, domain.ID{})
		if r.data.Tip.Text != want || r.tree.AccessibilityLabel() != want {
			t.Errorf("tooltip %q, read %q, want %q", r.data.Tip.Text, r.tree.AccessibilityLabel(), want)
		}
	}
	r := s.row(Map, s.station)
	wantBox(t, "row", r.tree, 8, r.tree.Position().Y, 31, 28)
	s.size(1240, 720)
	s.wantTexts("Übersicht", "Maßnahmen", "2", "6 C-Faktoren", "Wegmarke")
}

// TestNoTextsOverlap looks at all texts of a window at its least size. What is too long ends in an
// ellipsis instead of running into its neighbour or out of the window.
func TestNoTextsOverlap(t *testing.T) {
	for _, language := range []string{"de", "en"} {
		for _, width := range []float32{1180, 1239, 1240, 1280, 1359, 1600} {
			s := newStand(t, language, nil)
			s.frame.SetSaved(Saved{Kind: SavedDone, At: time.Date(2026, 3, 5, 14, 32, 0, 0, time.UTC)})
			s.frame.SetFile("Kompressorstation DACH.wegmarke")
			s.frame.SetStatus("12 Karten ausgewählt", "Idee aus Consideration · Esc bricht ab")
			s.size(width, 720)
			s.wantApart(language, width)
			s.wantTexts("Kompressorstation DACH.wegmarke", "12 Karten ausgewählt")

			// The same with names nobody wished for.
			long := "Eine sehr lange Benennung, die ihresgleichen sucht und nicht endet, solange noch Platz ist"
			p, m := document.Project(s.doc()), document.Maps(s.doc())[0]
			who, _ := document.Find[domain.Persona](s.doc(), m.Persona)
			longP, longM, longWho := p, m, who
			longP.Title, longM.Title, longM.Scope, longWho.Name = long, long, long, "Maximiliane Hohenlohe-Waldenburg"
			s.commit(edit.Label{Key: "undo.project.edited"}, document.Edit{Before: p, After: longP},
				document.Edit{Before: m, After: longM}, document.Edit{Before: who, After: longWho})
			s.frame.SetFile(long + ".wegmarke")
			s.frame.SetStatus("12 Karten ausgewählt", long)
			s.frame.SetZoom(1250)
			s.wantApart(language+" long", width)
			s.frame.SetSaved(Saved{Kind: SavedFailed, Reason: long + long})
			s.wantApart(language+" failed", width)
		}
	}
}

func (s *stand) wantApart(what string, width float32) {
	s.t.Helper()
	words := painted(s.frame, fyne.Position{})
	for i, a := range words {
		if a.from < 0 || a.to > width+0.5 {
			s.t.Errorf("%s at %v: %q runs out of the window, from %v to %v", what, width, a.text, a.from, a.to)
		}
		for _, b := range words[i+1:] {
			sameLine := a.pos.Y < b.pos.Y+b.size.Height-2 && b.pos.Y < a.pos.Y+a.size.Height-2
			if sameLine && a.from < b.to && b.from < a.to {
				s.t.Errorf("%s at %v: %q (%v to %v) and %q (%v to %v) overlap", what, width, a.text, a.from, a.to, b.text, b.from, b.to)
			}
		}
	}
}

func TestRoomOfTheTopBar(t *testing.T) {
	s := newStand(t, "de", nil)
	s.size(1240, 720)
	if w := s.frame.top.search.Size().Width; w < searchLeast || w > searchWidth {
		t.Errorf("search field %v wide", w)
	}
	s.size(1600, 1000)
	if w := s.frame.top.search.Size().Width; w != searchWidth {
		t.Errorf("search field %v wide", w)
	}
}

func TestTheInspectorKeepsThePointerFromTheMap(t *testing.T) {
	s := newStand(t, "de", nil)
	s.size(1280, 800)
	s.frame.ShowInspector(true)
	test.TapCanvas(s.window.Canvas(), fyne.NewPos(1100, 500))
	if !s.frame.shield.raised {
		t.Error("the open inspector throws no shadow")
	}
	var o fyne.CanvasObject = s.frame.shield
	if _, ok := o.(fyne.Scrollable); !ok {
		t.Error("the wheel would move the map below the inspector")
	}
	if _, ok := o.(fyne.Draggable); !ok {
		t.Error("a drag would reach the map below the inspector")
	}
}

func TestAnswersHaveNoPanelBesideThem(t *testing.T) {
	s := newStand(t, "de", nil)
	f := s.frame
	center := f.Page().Center
	f.SetPage(Page{Kind: Answers, Center: center})
	wantBox(t, "answers", center, 204, 48, 1396, 926)
	f.SetPage(Page{Kind: Map, Center: center})
	wantBox(t, "map", center, 204, 48, 1120, 926)
}
