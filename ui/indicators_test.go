package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/ui/kit"
	"wegmarke/ui/page/frame"
)

func TestIndicatorsAreAddedFromTheCatalogue(t *testing.T) {
	w, _ := open(t)
	n := w.doc().Count(domain.TableIndicator)
	w.table.Run("indicator.add")
	if w.shell.frame.Page().Kind != frame.Indicators || w.win.Canvas().Overlays().Top() == nil {
		t.Fatal("the page or its catalogue does not show")
	}
	f := w.win.Canvas().Focused()
	for _, r := range "csat" {
		f.TypedRune(r)
	}
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	all := document.Indicators(w.doc())
	if len(all) != n+1 || all[n].Kind != "indicator.satisfaction" || all[n].Title != "Kundenzufriedenheit (CSAT)" {
		t.Fatalf("added %+v", all[len(all)-1])
	}
	if ids := w.session.Selection().IDs(); len(ids) != 1 || ids[0] != all[n].ID {
		t.Error("the new figure is not selected")
	}
	w.makeIndicator("")
	if e, ok := w.win.Canvas().Focused().(*kit.Entry); !ok || e.Text != "Neue Kennzahl" {
		t.Errorf("the name of an own figure is not ready to be written: %T", w.win.Canvas().Focused())
	}
	w.table.Run("undo")
	w.table.Run("undo")
	if w.doc().Count(domain.TableIndicator) != n || w.shell.frame.Page().Kind != frame.Indicators {
		t.Error("undo does not take them away, or leaves the page")
	}
}

func TestJumpsLeadToIndicators(t *testing.T) {
	w, _ := open(t)
	id := document.Indicators(w.doc())[3].ID
	if !w.jump(id) || w.shell.frame.Page().Kind != frame.Indicators {
		t.Fatal("no way to the figure")
	}
	if ids := w.session.Selection().IDs(); len(ids) != 1 || ids[0] != id {
		t.Error("the figure is not selected")
	}
	c := w.cardSaying(t, "QR-Schilder drucken")
	w.indicators.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !w.jump(c.ID) || w.shell.frame.Page().Kind != frame.Map {
		t.Error("no way back to a card")
	}
}

func TestRowOfTheSideBarLeadsToIndicators(t *testing.T) {
	w, _ := open(t)
	found := false
	each(w.shell.frame, func(o fyne.CanvasObject) {
		if r, ok := o.(*kit.TreeRow); ok && r.AccessibilityLabel() == "Kennzahlen" {
			found = true
			r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		}
	})
	if !found || w.shell.frame.Page().Kind != frame.Indicators {
		t.Error("the side bar does not lead to the key figures")
	}
	if w.win.Canvas().Focused() != fyne.Focusable(w.indicators) {
		t.Errorf("the keyboard is with %T", w.win.Canvas().Focused())
	}
}

// each visits what is visible below an object.
func each(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	visit(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, c := range o.Objects {
			each(c, visit)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(o).Objects() {
			each(c, visit)
		}
	}
}

func TestNoMenuSaysAThingTwice(t *testing.T) {
	w, _ := open(t)
	var check func(m *fyne.Menu)
	check = func(m *fyne.Menu) {
		seen := map[string]bool{}
		for _, it := range m.Items {
			if it.IsSeparator {
				continue
			}
			if seen[it.Label] {
				t.Errorf("%q stands twice in a menu", it.Label)
			}
			seen[it.Label] = true
			if it.ChildMenu != nil {
				check(it.ChildMenu)
			}
		}
	}
	check(w.mainMenu())
}
