package touchpoints

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/ui/kit"
)

// withSide is the page with its panel beside it.
func withSide(t *testing.T) *opened {
	o := openPage(t, story(t))
	w := test.NewTempWindow(t, container.NewWithoutLayout(o.Center(), o.Side(nil)))
	w.Resize(fyne.NewSize(1400, 900))
	put(o.center, 0, 0, 1120, 900)
	put(o.side.box, 1120, 0, 276, 900)
	o.c = w.Canvas()
	return o
}

func (o *opened) dot(title string) (dot, fyne.Position) {
	o.t.Helper()
	d, ok := o.side.plot.dotOf(o.called(title).ID)
	if !ok {
		o.t.Fatalf("%s is not in the plot", title)
	}
	return d, o.side.plot.pos(d)
}

func (o *opened) drag(from, to fyne.Position, end bool) {
	const steps = 4
	move := fyne.NewDelta((to.X-from.X)/steps, (to.Y-from.Y)/steps)
	at := from
	for range steps {
		at = at.AddXY(move.DX, move.DY)
		o.side.plot.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at}, Dragged: move})
	}
	if end {
		o.side.plot.DragEnd()
	}
}

func TestPointsOfThePlotAreDragged(t *testing.T) {
	o := withSide(t)
	o.SetViewer(o.persona("Feldhaus"))
	use := func() (domain.Use, int) {
		u, _ := document.UseBy(o.Session.Doc(), o.called("Angebot").ID, o.viewer)
		return u, o.called("Angebot").Performance
	}
	before, given := use()
	same := func() bool {
		u, p := use()
		return u == before && p == given
	}
	_, from := o.dot("Angebot")
	l := o.side.plot
	o.drag(from, l.at(5, 2), false)
	if !same() || !strings.Contains(o.side.remark.Text(), "Angebot: Leistung 5, Wichtigkeit 2") {
		t.Errorf("while dragging: %+v, %q", o.called("Angebot"), o.side.remark.Text())
	}
	l.DragEnd()
	if after, p := use(); p != 5 || after.Importance != 2 {
		t.Errorf("dropped: performance %d, importance %d", p, after.Importance)
	}
	o.Session.Undo()
	if !same() {
		t.Error("one step does not bring it back")
	}
	_, from = o.dot("Angebot")
	o.drag(from, l.at(1, 1), false)
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	o.drag(from, l.at(1, 1), true)
	if !same() {
		t.Error("Esc does not drop the drag")
	}
	o.drag(l.at(1, 5), l.at(3, 3), true) // begins where no point is
	if !same() {
		t.Error("a drag beside the points moves one")
	}
}

func TestPointsOfThePlotAreMovedByKeys(t *testing.T) {
	o := withSide(t)
	o.SetViewer(o.persona("Feldhaus"))
	before := o.called("Hotline")
	o.Session.Selection().Set(before.ID)
	l := o.side.plot
	o.c.Focus(l)
	o.keys(fyne.KeyLeft, fyne.KeyDown)
	if u, _ := document.UseBy(o.Session.Doc(), before.ID, o.viewer); o.called("Hotline").Performance != before.Performance-1 || u.Importance != before.Importance-1 {
		t.Errorf("performance %d, importance %d", o.called("Hotline").Performance, u.Importance)
	}
	o.Session.Undo()
	if u, _ := document.UseBy(o.Session.Doc(), before.ID, o.viewer); o.called("Hotline") != before || u.Importance != before.Importance {
		t.Error("two quick keys are not one step")
	}
	o.keys(fyne.KeyPageDown, fyne.KeyReturn)
	if o.leading().Title != "Auslegung" {
		t.Errorf("the next point is %q", o.leading().Title)
	}
}

func TestWhatPersonasExpectIsNotDraggedAway(t *testing.T) {
	o := withSide(t)
	id := o.called("Angebot").ID
	o.SetViewer(o.persona("Feldhaus"))
	o.enter(id, colExpectation, "4")
	o.SetViewer(o.persona("Reuter"))
	o.enter(id, colExpectation, "1")
	o.SetViewer(domain.ID{})
	// Feldhaus uses it often (3), Reuter rarely (1): (4*3 + 1*1) / 4.
	d, from := o.dot("Angebot")
	if d.entry.weight != 3.25 {
		t.Fatalf("the importance is %v", d.entry.weight)
	}
	o.drag(from, o.side.plot.at(5, 1), true)
	if now := o.called("Angebot"); now.Performance != 5 || len(document.Uses(o.Session.Doc(), id)) != 2 || now.Importance != 5 {
		t.Errorf("performance %d, importance %d", now.Performance, now.Importance)
	}
}

func TestTheBiggestGapGetsAMeasure(t *testing.T) {
	o := withSide(t)
	before := o.Session.Doc().Count(domain.TableMeasure)
	for _, b := range buttons(o.side.paper) {
		if b.AccessibilityLabel() == "Maßnahme" {
			test.Tap(b)
			break
		}
	}
	all := document.Measures(o.Session.Doc())
	last := all[len(all)-1]
	if len(all) != before+1 || last.Touchpoint != o.called("Angebot").ID || last.Owner != "L. Hoffmann" || last.Title != "Angebot verbessern" {
		t.Errorf("%d measures, the last %+v", len(all), last)
	}
	if e, _ := o.entryOf(last.Touchpoint); e.measures != 1 {
		t.Errorf("the table counts %d", e.measures)
	}
}

func buttons(o fyne.CanvasObject) []*kit.Button {
	switch o := o.(type) {
	case *kit.Button:
		return []*kit.Button{o}
	case *fyne.Container:
		var out []*kit.Button
		for _, child := range o.Objects {
			out = append(out, buttons(child)...)
		}
		return out
	}
	return nil
}

func matrixIn(o fyne.CanvasObject) *matrix {
	switch o := o.(type) {
	case *matrix:
		return o
	case *fyne.Container:
		for _, child := range o.Objects {
			if m := matrixIn(child); m != nil {
				return m
			}
		}
	}
	return nil
}

func (o *opened) shownTitles() []string {
	var out []string
	for _, g := range o.groups {
		for _, e := range g.rows {
			out = append(out, e.Title)
		}
	}
	return out
}

func TestCoverageLeadsToTheTouchpointsItCounts(t *testing.T) {
	o := withSide(t)
	o.side.setView(viewCoverage)
	m := matrixIn(o.side.paper)
	o.c.Focus(m)
	o.keys(fyne.KeyDown, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	if m.cells[1][4].text != "1" || !strings.Contains(m.AccessibilityLabel(), "Offline 5 1") {
		t.Fatalf("offline in phase 5: %q, %q", m.cells[1][4].text, m.AccessibilityLabel())
	}
	if m.cells[1][1].edge == nil || m.cells[1][4].edge != nil {
		t.Error("the gap is not marked")
	}
	o.keys(fyne.KeyReturn)
	if got := o.shownTitles(); len(got) != 1 || got[0] != "Papier-Doku" {
		t.Errorf("shown: %q", got)
	}
}

func TestDemandIsHeldAgainstSupply(t *testing.T) {
	o := withSide(t)
	o.enter(o.called("Hotline").ID, colStatus, "fehlt")
	o.enter(o.called("Imagevideo").ID, colStatus, "geplant")
	sorted := demand(o.all)
	for _, c := range []struct{ row, col, want int }{{0, 0, 20}, {0, 1, 1}, {1, 0, 1}, {1, 1, 1}} {
		if got := len(sorted[c.row][c.col]); got != c.want {
			t.Errorf("field %d %d: %d, want %d", c.row, c.col, got, c.want)
		}
	}
	o.side.setView(viewDemand)
	m := matrixIn(o.side.paper)
	m.act(0, 1)
	if got := o.shownTitles(); len(got) != 1 || got[0] != "Hotline" {
		t.Errorf("the gap is %q", got)
	}
	if c := o.filter.conditions(o.Session.Doc(), o.Words); len(c) != 1 || c[0].name != "Nur: Lücken" {
		t.Errorf("conditions %+v", c)
	}
}

func TestEveryViewIsDrawnInBothLanguages(t *testing.T) {
	o := withSide(t)
	o.enter(o.called("Angebot").ID, colDepartment, "Auftragsverarbeitungsvertragsprüfung")
	for _, lang := range []string{"de", "en"} {
		o.Words.SetLanguage(lang)
		for v := range viewKeys {
			o.side.setView(view(v))
			if len(o.side.paper.Objects) < 2 {
				t.Errorf("view %d has %d parts", v, len(o.side.paper.Objects))
			}
		}
	}
}
