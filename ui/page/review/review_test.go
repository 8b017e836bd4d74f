package review

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/ui/kit"
)

func TestThePlanOfTheFixture(t *testing.T) {
	plan, _ := answer(t)
	kinds := map[merge.Kind]int{}
	for _, d := range plan.Differences {
		kinds[d.Kind]++
	}
	if plan.Conflicts() != 1 || kinds[merge.Added] != 1 || kinds[merge.Removed] != 1 || kinds[merge.Moved] != 1 || kinds[merge.Changed] != 2 {
		t.Fatalf("the fixture has %d conflicts and %v", plan.Conflicts(), kinds)
	}
}

func TestWhatIsShown(t *testing.T) {
	plan, mine := answer(t)
	st := show(t, plan, mine)
	said := strings.Join(says(st.page), "\n")
	for _, want := range []string{
		"Antwort: Antwort LH.xlsx", "Von Lena Hoffmann · 5 Änderungen, davon 1 Konflikt · Übernommen wird erst, was Sie annehmen.",
		"Konflikte", "Kundenaktionen", "Meldet den Druckabfall am Telefon", "Meldet den Druckabfall per App",
		"Prüft die Nutzung der Abwärme", "Verschoben", "Entfernt", "Neu", "Meine Fassung", "4 von 5 entschieden",
		"1 Konflikt offen: A nimmt die Antwort, X behält Ihre Fassung.",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("does not say %q", want)
		}
	}
	if strings.Contains(said, "→") || strings.Contains(said, "review.") {
		t.Errorf("says %q", said)
	}
}

func TestAConflictHoldsTheMainButtonBack(t *testing.T) {
	plan, mine := answer(t)
	st := show(t, plan, mine)
	if !st.page.apply.Disabled() {
		t.Error("an open conflict can be passed over")
	}
	st.key(fyne.KeyEnd, fyne.KeyReturn)
	if st.applies != 0 || !st.at().Conflict {
		t.Error("Enter does not lead to the open conflict")
	}
	st.page.list.TypedRune('x')
	if st.page.apply.Disabled() {
		t.Error("the main button stays disabled")
	}
	st.key(fyne.KeyReturn)
	want := find(t, plan, func(d merge.Difference) bool { return d.Conflict })
	if st.applies != 1 || len(st.applied) != 4 || slices.Contains(st.applied, want) {
		t.Errorf("applied %v", st.applied)
	}
	st.key(fyne.KeyEscape)
	if st.cancelled != 1 {
		t.Error("Esc does not cancel")
	}
}

func TestWhatIsAcceptedReachesTheProject(t *testing.T) {
	plan, mine := answer(t)
	st := show(t, plan, mine)
	st.page.list.TypedRune('a')
	st.key(fyne.KeyReturn)
	c, err := plan.Change(mine, st.applied)
	if err == nil {
		err = mine.Apply(c)
	}
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, card := range actions(mine, document.Maps(mine)[0].ID) {
		texts = append(texts, card.Text)
	}
	for _, want := range []string{"Meldet den Druckabfall am Telefon", "Vergleicht drei Anbieter", "Prüft die Nutzung der Abwärme"} {
		if !slices.Contains(texts, want) {
			t.Errorf("%q is missing in %v", want, texts)
		}
	}
}

func TestTheKeyboardWalksOverDifferencesOnly(t *testing.T) {
	plan, mine := answer(t)
	st := show(t, plan, mine)
	var seen []int
	for range plan.Differences {
		seen = append(seen, st.page.list.items[st.page.list.cursor].index)
		st.key(fyne.KeyDown)
	}
	slices.Sort(seen)
	if want := []int{0, 1, 2, 3, 4}; !slices.Equal(seen, want) {
		t.Errorf("walked over %v", seen)
	}
	st.key(fyne.KeyHome, fyne.KeyUp)
	if !st.at().Conflict {
		t.Error("does not begin with the conflict")
	}
	for range plan.Differences {
		st.page.list.TypedRune('X')
	}
	if got := st.page.Accepted(); len(got) != 0 {
		t.Errorf("still accepted: %v", got)
	}
	if !st.page.apply.Disabled() {
		t.Error("nothing can be taken over")
	}
	st.key(fyne.KeyReturn)
	if st.applies != 0 {
		t.Error("took over nothing")
	}
}

func TestAllAtOnceLeavesConflictsAlone(t *testing.T) {
	plan, mine := answer(t)
	st := show(t, plan, mine)
	st.page.all(st.page.decisions.rejectAll)()
	if d := st.page.decisions; d.decided != 5 || d.conflicts != 0 || len(d.accepted()) != 0 {
		t.Errorf("after rejecting all: %+v", d.verdicts)
	}
	plan2, mine2 := answer(t)
	st = show(t, plan2, mine2)
	st.page.all(st.page.decisions.acceptAll)()
	if d := st.page.decisions; d.conflicts != 1 || len(d.accepted()) != 4 {
		t.Errorf("after accepting all: %+v", d.verdicts)
	}
}

func TestTogglesByMouse(t *testing.T) {
	plan, mine := answer(t)
	st := show(t, plan, mine)
	l := st.page.list
	r := l.rows[slices.IndexFunc(l.rows, func(r *row) bool {
		return l.items[r.at].kind == difference && !plan.Differences[l.items[r.at].index].Conflict
	})]
	index := l.items[r.at].index
	at := func(x float32) *fyne.PointEvent { return &fyne.PointEvent{Position: fyne.NewPos(x, padY+5)} }
	accept, reject := l.columns.toggles+3, l.columns.toggles+toggleWidth+toggleGap+3
	for i, c := range []struct {
		x    float32
		want verdict
	}{{reject, rejected}, {accept, accepted}, {accept, open}, {100, open}} {
		r.Tapped(at(c.x))
		if got := st.page.decisions.verdicts[index]; got != c.want {
			t.Errorf("click %d: %v, want %v", i, got, c.want)
		}
	}
	if l.cursor != r.at || st.window.Canvas().Focused() != l {
		t.Error("a click does not bring the cursor and the keyboard")
	}
}

func TestGroupsAndNeedsStayTogether(t *testing.T) {
	d := newDecisions(merge.Plan{Differences: []merge.Difference{
		{Kind: merge.Removed, Group: "row", Needs: -1},
		{Kind: merge.Removed, Group: "row", Needs: -1},
		{Kind: merge.Added, Needs: -1},
		{Kind: merge.Added, Needs: 2},
		{Kind: merge.Moved, Needs: 2},
		{Kind: merge.Changed, Needs: -1, Conflict: true, Note: merge.NoteDeleted},
		{Kind: merge.Removed, Needs: -1, Conflict: true, Note: merge.NoteDeleted},
	}})
	if d.decided != 1 || d.conflicts != 1 || d.verdicts[5] != rejected {
		t.Errorf("begins with %v, %d decided, %d conflicts", d.verdicts, d.decided, d.conflicts)
	}
	d.decide(0, accepted)
	d.decide(3, accepted)
	if got := d.accepted(); !slices.Equal(got, []int{0, 1, 2, 3}) {
		t.Errorf("accepted %v", got)
	}
	d.decide(2, rejected)
	if d.verdicts[3] != rejected || d.verdicts[4] != open {
		t.Errorf("after rejecting the column: %v", d.verdicts)
	}
	d.decide(1, rejected)
	d.decide(5, accepted)
	if got := d.accepted(); len(got) != 0 {
		t.Errorf("accepted %v", got)
	}
	if d.waiting() != 1 || d.conflicts != 1 || d.decided != 5 {
		t.Errorf("%d open, %d conflicts, %d decided", d.waiting(), d.conflicts, d.decided)
	}
}

func TestAnAnswerWithoutChanges(t *testing.T) {
	_, mine := answer(t)
	st := show(t, merge.Plan{}, mine)
	said := strings.Join(says(st.page), " ")
	if !strings.Contains(said, "keine Änderungen") || !strings.Contains(said, "Schließen") || strings.Contains(said, "Alle annehmen") {
		t.Errorf("says %q", said)
	}
	button, ok := st.window.Canvas().Focused().(*kit.Button)
	if !ok {
		t.Fatal("the button does not have the keyboard")
	}
	button.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	button.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if st.applies != 0 || st.cancelled != 2 {
		t.Errorf("took over %d times, left %d times", st.applies, st.cancelled)
	}
}

func TestMessagesCautionsAndNotes(t *testing.T) {
	_, mine := answer(t)
	m := document.Maps(mine)[0].ID
	lane := document.Lanes(mine, m)[0].ID
	plan := merge.Plan{Message: "Habe vor allem Closing ergänzt.", Found: 3, Total: 9, Same: 4, Cautions: []string{
		merge.CautionFewFound, merge.CautionManyRemoved, merge.CautionBlind,
	}}
	for _, code := range []string{
		merge.NoteProbable, merge.NoteCopy, merge.NoteFormula, merge.NoteNewOwner, merge.NoteFeeling, merge.NoteStatus, merge.NoteDate,
		merge.NoteNumber, merge.NoteNoTitle, merge.NoteTooLong, merge.NoteCopies, merge.NoteNewPhase, merge.NoteNewLane,
		merge.NoteRowGone, merge.NoteColumnGone, merge.NoteShared, merge.NoteDeleted,
	} {
		plan.Notes = append(plan.Notes, merge.Note{Code: code, Text: "31. Februar", Lane: lane})
		plan.Differences = append(plan.Differences, merge.Difference{Kind: merge.Changed, Field: merge.FieldText, Note: code, Needs: -1})
	}
	var all []string
	for _, it := range newItems(Params{Answers: []Answer{{Plan: plan}}, View: mine, Words: show(t, plan, mine).words}) {
		all = append(all, it.text+it.hint)
		// Notes of the reader alone have no mark on a difference.
		if strings.Contains(it.text, "review.") {
			t.Errorf("no text for %s", it.text)
		}
	}
	said := strings.Join(all, "\n")
	for _, want := range []string{"Habe vor allem", "Nur 3 von 9 Karten", "Kundenaktionen: „31. Februar“ ist kein Datum.", "4 Änderungen sind"} {
		if !strings.Contains(said, want) {
			t.Errorf("does not say %q", want)
		}
	}
}

func TestValuesInTheLanguageOfTheUser(t *testing.T) {
	_, mine := answer(t)
	p := phrases{show(t, merge.Plan{}, mine).words}
	for _, c := range []struct {
		field       merge.Field
		value, want string
	}{
		{merge.FieldFeeling, "-2", "verärgert"},
		{merge.FieldStatus, string(domain.StatusPlanned), "Geplant"},
		{merge.FieldDue, "2026-03-05", "05.03.2026"},
		{merge.FieldValue, "1732.5", "1.732,5"},
		{merge.FieldOwner, "", "–"},
		{merge.FieldDue, "bald", "bald"},
	} {
		if got := p.value(c.field, c.value); got != c.want {
			t.Errorf("%s %q: got %q, want %q", c.field, c.value, got, c.want)
		}
	}
	d := merge.Difference{
		Kind: merge.Added, Field: merge.FieldText, After: "QR-Schilder",
		Values: map[merge.Field]string{merge.FieldText: "QR-Schilder", merge.FieldDue: "2026-04-15"},
	}
	if got := p.after(d); got != "QR-Schilder\nTermin: 15.04.2026" {
		t.Errorf("a new measure reads %q", got)
	}
}

func TestTheLanguageChangesAndDecisionsStay(t *testing.T) {
	plan, mine := answer(t)
	st := show(t, plan, mine)
	st.page.list.TypedRune('x')
	st.words.SetLanguage("en")
	st.page.Relabel()
	said := strings.Join(says(st.page), "\n")
	if !strings.Contains(said, "Answer: ") || !strings.Contains(said, "5 of 5 decided") || strings.Contains(said, "Vorher") {
		t.Errorf("says %q", said)
	}
}

func TestLinesBreakInsideTheirRoom(t *testing.T) {
	test.NewTempApp(t)
	b := newBreaker(12, fyne.TextStyle{})
	text := "Ruft die Hotline an und erklärt zum dritten Mal Donaudampfschifffahrtsgesellschaftskapitänskajüte"
	lines := b.lines(text, 120)
	for _, l := range lines {
		if w := fyne.MeasureText(l, 12, fyne.TextStyle{}).Width; w > 121 {
			t.Errorf("%q is %v wide", l, w)
		}
	}
	if strings.ReplaceAll(strings.Join(lines, ""), " ", "") != strings.ReplaceAll(text, " ", "") {
		t.Errorf("lost something: %q", lines)
	}
	if got := b.lines("eins\nzwei\n\nvier", 200); !slices.Equal(got, []string{"eins", "zwei", "", "vier"}) {
		t.Errorf("got %q", got)
	}
	if got := b.lines(strings.Repeat("x\n", 100), 200); len(got) != mostLines || !strings.HasSuffix(got[mostLines-1], "…") {
		t.Errorf("%d lines", len(got))
	}
	if got := b.lines("abc", -5); len(got) != 4 {
		t.Errorf("without room: %q", got)
	}
	if got := b.lines("", 100); len(got) != 0 {
		t.Errorf("nothing takes %d lines", len(got))
	}
}

// many is a plan as a thorough colleague would cause it.
func many(n int) merge.Plan {
	var p merge.Plan
	for i := range n {
		p.Differences = append(p.Differences, merge.Difference{
			Kind: merge.Changed, Lane: "Ebene", LaneID: domain.ID{byte(i / 500), 1}, Field: merge.FieldText, Needs: -1, Preselect: true,
			Before: fmt.Sprintf("Vergleicht Anbieter Nummer %d und fragt nach einem Termin", i),
			After:  fmt.Sprintf("Vergleicht Anbieter Nummer %d, fragt nach einem Termin und lädt zum Besuch ein", i),
		})
	}
	return p
}

func TestThousandsOfDifferencesNeedOnlyAFewRows(t *testing.T) {
	_, mine := answer(t)
	st := show(t, many(5000), mine)
	st.key(fyne.KeyEnd)
	l := st.page.list
	if got := len(l.rows); got > 30 {
		t.Errorf("%d rows exist", got)
	}
	if last := l.items[l.cursor].index; last != 4999 {
		t.Errorf("the end is difference %d", last)
	}
	said := strings.Join(says(st.page), "\n")
	if !strings.Contains(said, "Nummer 4999") || strings.Contains(said, "Nummer 4000 ") {
		t.Error("the end is not in view")
	}
	st.key(fyne.KeyPageUp)
	if at := l.items[l.cursor].index; at >= 4999 || at < 4900 {
		t.Errorf("a page up leads to %d", at)
	}
	for i := 1; i < len(l.items); i++ {
		if l.tops[i] <= l.tops[i-1] {
			t.Fatalf("item %d lies on the one before", i)
		}
	}
}

func BenchmarkOpenFiveThousand(b *testing.B) {
	_, mine := answer(b)
	plan := many(5000)
	for b.Loop() {
		show(b, plan, mine)
	}
}

func BenchmarkAcceptAmongFiveThousand(b *testing.B) {
	_, mine := answer(b)
	st := show(b, many(5000), mine)
	for i := 0; b.Loop(); i++ {
		if i%4000 == 0 {
			st.key(fyne.KeyHome)
		}
		st.page.list.TypedRune([]rune{'a', 'x'}[i%2])
	}
}
