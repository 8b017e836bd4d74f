package touchpoints

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/ui/i18n"
)

func (o *opened) called(title string) domain.Touchpoint {
	o.t.Helper()
	for _, t := range document.Touchpoints(o.Session.Doc()) {
		if t.Title == title {
			return t
		}
	}
	o.t.Fatalf("no touchpoint is called %q", title)
	return domain.Touchpoint{}
}

func (o *opened) persona(name string) domain.ID {
	o.t.Helper()
	for _, p := range document.Personas(o.Session.Doc()) {
		if strings.Contains(p.Name, name) {
			return p.ID
		}
	}
	o.t.Fatalf("no persona is called %q", name)
	return domain.ID{}
}

func (o *opened) shortcut(s fyne.Shortcut) { o.sheet.TypedShortcut(s) }

func TestDigitsRateAndChoosePhases(t *testing.T) {
	o := openPage(t, story(t))
	o.setColumns(append(standard(), colImportance, colConsistency))
	o.click("Angebot", colConsistency, 0)
	o.write("4")
	if got := o.leading().Consistency; got != 4 {
		t.Errorf("consistency is %d", got)
	}
	o.keys(fyne.KeyDelete)
	if got := o.leading().Consistency; got != 0 {
		t.Errorf("Delete leaves %d", got)
	}
	o.click("Angebot", colPhases, 0)
	o.write("7")
	if e, _ := o.entryOf(o.leading().ID); !e.Phases.Has(7) || !e.in(4) || !e.in(7) {
		t.Errorf("the phases are %b, shown %b", e.Phases, e.phases)
	}
	o.click("Angebot", colImportance, 0)
	o.now = o.now.Add(5e9)
	at := o.sheet.spans[colImportance].x + cellPad + 2*ratePitch + 2
	o.sheet.MouseDown(&desktop.MouseEvent{
		PointEvent: fyne.PointEvent{Position: fyne.NewPos(at, o.sheet.lines[o.sheet.index[o.leading().ID]].top+10)},
		Button:     desktop.MouseButtonPrimary,
	})
	if got := o.leading().Importance; got != 3 {
		t.Errorf("a click on the third point makes %d", got)
	}
}

func TestEveryColumnIsWrittenAndReadBack(t *testing.T) {
	o := openPage(t, story(t))
	id := o.called("Angebot").ID
	for c := colTitle; c < columnCount; c++ {
		if !c.editable() {
			continue
		}
		content := map[kind]string{text: "Anders", number: "12,5", rate: "2", bars: "4/1"}[specs[c].kind]
		switch {
		case c == colReview:
			content = "01.04.2026"
		case c == colCost:
			content = "12,50\u00a0€"
		case specs[c].kind == one, specs[c].kind == some:
			all := o.options(c)
			content = all[len(all)-1].name
		}
		if specs[c].kind == some && c != colPhases {
			o.enter(id, c, "")
		}
		before, _ := o.entryOf(id)
		o.enter(id, c, content)
		after, _ := o.entryOf(id)
		if got := o.cellText(after, c); got != content && c != colPhases {
			t.Errorf("column %s: %q is read back as %q", specs[c].key, content, got)
		}
		if o.cellText(before, c) == content {
			t.Errorf("column %s said so before", specs[c].key)
		}
		if !o.Words.Has(c.label()) {
			t.Errorf("column %s: the step has no words", specs[c].key)
		}
		for _, lang := range []string{"de", "en"} {
			if name := nameOf(i18n.New(lang), c); name == "" || strings.Contains(name, "touchpoints.") {
				t.Errorf("column %s is called %q", specs[c].key, name)
			}
		}
		o.Session.Undo()
		if back, _ := o.entryOf(id); o.cellText(back, c) != o.cellText(before, c) {
			t.Errorf("column %s is not undone", specs[c].key)
		}
	}
}

// enter writes a cell as the field over it does.
func (o *opened) enter(id domain.ID, c column, content string) { o.Page.write(id, c, content) }

func TestCellsAreCopiedAndPasted(t *testing.T) {
	o := openPage(t, story(t))
	o.click("Angebot", colWhen, 0)
	o.mods = fyne.KeyModifierShift
	o.keys(fyne.KeyRight, fyne.KeyDown)
	o.mods = 0
	o.shortcut(&fyne.ShortcutCopy{})
	if got := o.clip.Content(); got != "sofort\tdruckt aus\nbei Störung\tsucht Ordner" {
		t.Fatalf("copied %q", got)
	}
	o.click("Hotline", colWhen, 0)
	o.shortcut(&fyne.ShortcutPaste{})
	if a, b := o.called("Hotline"), o.called("Auslegung"); a.When != "sofort" || a.How != "druckt aus" || b.When != "bei Störung" || b.How != "sucht Ordner" {
		t.Errorf("pasted %q %q, %q %q", a.When, a.How, b.When, b.How)
	}
	o.Session.Undo()
	if a := o.called("Hotline"); a.When != "nachts" {
		t.Errorf("undo leaves %q", a.When)
	}
	o.clip.SetContent("oft")
	o.setColumns(append(standard(), colUsage))
	o.click("Angebot", colUsage, 0)
	o.click("Hotline", colUsage, fyne.KeyModifierShift)
	o.shortcut(&fyne.ShortcutPaste{})
	for _, title := range []string{"Angebot", "Papier-Doku", "Hotline"} {
		if got := o.called(title).Usage; got != 3 {
			t.Errorf("%s is used %d", title, got)
		}
	}
	o.clip.SetContent("Podcast\tindirekt\tOnline\nStammtisch\tdirekt\tQuatsch")
	o.keys(fyne.KeyEscape)
	before := o.Session.Doc().Count(domain.TableTouchpoint)
	o.shortcut(&fyne.ShortcutPaste{})
	if n := o.Session.Doc().Count(domain.TableTouchpoint); n != before+2 {
		t.Fatalf("%d touchpoints, before %d", n, before)
	}
	if p := o.called("Podcast"); p.Control != domain.ControlIndirect || p.Setting != domain.SettingOnline {
		t.Errorf("%+v", p)
	}
	if last := o.told[len(o.told)-1]; !strings.Contains(last, "Nicht eingefügt: 1") {
		t.Errorf("told %q", last)
	}
}

func TestDeleteEmptiesTheMarkedCells(t *testing.T) {
	o := openPage(t, story(t))
	o.click("Angebot", colCost, 0)
	o.click("Hotline", colCost, fyne.KeyModifierShift)
	o.keys(fyne.KeyDelete)
	if o.called("Angebot").Cost != 0 || o.called("Hotline").Cost != 0 || o.Session.Doc().Count(domain.TableTouchpoint) != 23 {
		t.Error("the costs are not emptied")
	}
	o.Session.Undo()
	if o.called("Angebot").Cost != 31000 || o.called("Hotline").Cost == 0 {
		t.Error("one step does not bring them back")
	}
}

func TestTheTableShowsHowOnePersonaUsesThem(t *testing.T) {
	o := openPage(t, story(t))
	who := o.persona("Lindner") // of whom nothing was said at this touchpoint
	before := o.called("Angebot")
	uses := len(document.Uses(o.Session.Doc(), before.ID))
	o.SetViewer(who)
	if e, _ := o.entryOf(before.ID); e.own || e.When != before.When || !borrowed(o.Page, e) {
		t.Error("what holds for all is not borrowed")
	}
	o.click("Angebot", colWhen, 0)
	o.write("abends")
	o.keys(fyne.KeyReturn)
	u, ok := document.UseBy(o.Session.Doc(), before.ID, who)
	if !ok || u.When != "abends" || u.How != before.How {
		t.Fatalf("the use is %+v", u)
	}
	if o.called("Angebot") != before {
		t.Error("what holds for all has changed")
	}
	if e, _ := o.entryOf(before.ID); !e.own || e.When != "abends" {
		t.Errorf("the row shows %q", e.When)
	}
	o.click("Angebot", colBars, 0)
	o.write("2/4")
	o.keys(fyne.KeyReturn)
	if u, _ := document.UseBy(o.Session.Doc(), before.ID, who); u.Expectation != 2 || o.called("Angebot").Performance != 4 || o.called("Angebot").Expectation != before.Expectation {
		t.Errorf("expected %d by the persona, %d by all", u.Expectation, o.called("Angebot").Expectation)
	}
	o.SetViewer(domain.ID{})
	// Feldhaus 5 and Reuter 5, using it 3 and 1; Lindner 2, using it as all do, 3.
	if e, _ := o.entryOf(before.ID); e.When != before.When || !e.computed || e.weight != (5*3+5*1+2*3)/7. {
		t.Errorf("all: %q, weight %v", e.When, e.weight)
	}
	if n := len(document.Uses(o.Session.Doc(), before.ID)); n != uses+1 {
		t.Errorf("%d uses", n)
	}
}

func TestTouchpointsAreGroupedByWhatIsAsked(t *testing.T) {
	o := openPage(t, story(t))
	titles := func() []string {
		var out []string
		for _, g := range o.groups {
			out = append(out, g.title)
		}
		return out
	}
	o.setGrouping(bySetting)
	if got := titles(); !slices.Equal(got, []string{"Online", "Offline", "Mensch"}) {
		t.Errorf("by setting: %q", got)
	}
	o.setGrouping(byDepartment)
	o.enter(o.called("Angebot").ID, colDepartment, "Vertriebsinnendienst")
	if got := titles(); !slices.Equal(got, []string{"Marketing", "Projektierung", "Service", "Vertrieb", "Vertriebsinnendienst", "Ohne Abteilung"}) {
		t.Errorf("by department: %q", got)
	}
	o.setGrouping(byGap)
	o.enter(o.called("Angebot").ID, colStatus, "fehlt")
	if got := titles(); got[1] != "Wird gesucht, fehlt aber" {
		t.Errorf("by gap: %q", got)
	}
	if o.bar.group.Selected() != 0 {
		t.Error("the control does not follow")
	}
}

func TestTheFilterSaysWhatItShows(t *testing.T) {
	o := openPage(t, story(t))
	o.setFilter(filter{settings: domain.SettingHuman, controls: []domain.Control{domain.ControlIndirect}})
	n := 0
	for _, g := range o.groups {
		n += len(g.rows)
	}
	if got := o.foot.count.Text(); got != "2 von 23 Touchpoints" {
		t.Errorf("the foot counts %q", got)
	}
	if n != 2 || len(o.filter.conditions(o.Session.Doc(), o.Words)) != 2 || o.chips.height() == 0 {
		t.Errorf("%d rows, %d conditions", n, len(o.filter.conditions(o.Session.Doc(), o.Words)))
	}
	for _, c := range o.filter.conditions(o.Session.Doc(), o.Words) {
		f := o.filter
		c.drop(&f)
		o.setFilter(f)
	}
	if !o.filter.empty() || o.chips.height() != 0 {
		t.Errorf("the filter is still %+v", o.filter)
	}
	o.setFilter(filter{text: "nirgends"})
	o.Reveal(o.called("Hotline").ID)
	if !o.filter.empty() || o.leading().Title != "Hotline" {
		t.Error("what is asked for stays hidden")
	}
}

func TestColumnsAreChosenOrderedAndRemembered(t *testing.T) {
	o := openPage(t, story(t))
	var kept []string
	o.Remember = func(keys []string) { kept = keys }
	o.moveColumn(colCost, 1)
	if o.cols[1] != colCost || !slices.Contains(kept, "cost") || kept[1] != "cost" {
		t.Errorf("the columns are %v, kept %q", o.cols, kept)
	}
	if got := chosen(kept); !slices.Equal(got, o.cols) {
		t.Errorf("read back %v", got)
	}
	o.click("Angebot", colTitle, 0)
	o.keys(fyne.KeyRight)
	if o.sheet.col != colCost {
		t.Errorf("the keyboard goes to %d", o.sheet.col)
	}
	if got := chosen([]string{"cost", "unknown", "cost"}); !slices.Equal(got, []column{colTitle, colCost}) {
		t.Errorf("odd ones give %v", got)
	}
	o.head.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	o.head.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierAlt})
	if o.cols[2] != colCost {
		t.Errorf("Alt and an arrow leave %v", o.cols)
	}
	o.head.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if o.order.by != colCost || o.groups[0].rows[0].Title != "Hotline" {
		t.Errorf("Enter sorts by %d", o.order.by)
	}
}

func TestAWideTableScrollsWithItsHead(t *testing.T) {
	o := openPage(t, story(t))
	var all []column
	for c := colTitle; c < columnCount; c++ {
		all = append(all, c)
	}
	o.setColumns(all)
	o.click("Angebot", colTitle, 0)
	o.keys(fyne.KeyTab, fyne.KeyTab)
	for range columnCount {
		o.keys(fyne.KeyRight)
	}
	if x := o.sheet.scroll.Offset.X; x == 0 || o.head.Position().X != -x || o.head.Size().Width != o.sheet.Size().Width {
		t.Errorf("the table stands at %v, its head at %v", x, o.head.Position().X)
	}
	o.setColumns([]column{colTitle, colUsage})
	for _, r := range o.sheet.rows {
		for _, gone := range []fyne.CanvasObject{r.control, r.setting, r.place, r.dots[0], r.expected, r.gap, r.cost, r.owner, r.nobody, r.indicator} {
			if gone.Visible() {
				t.Fatalf("%T of a column that is not shown is drawn", gone)
			}
		}
	}
	o.setColumns(standard())
	for _, r := range o.sheet.rows {
		for _, back := range []fyne.CanvasObject{r.control, r.setting, r.dots[0], r.gap, r.cost, r.indicator} {
			if !back.Visible() {
				t.Fatalf("%T does not come back", back)
			}
		}
	}
	if o.sheet.scroll.Offset.X != 0 {
		t.Errorf("the narrow table stands at %v", o.sheet.scroll.Offset.X)
	}
}
