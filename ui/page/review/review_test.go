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
	locking "wegmarke/domain/edit"
	"wegmarke/domain/merge"
	"wegmarke/ui/i18n"
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
	plan.Message = "Habe vor allem Closing ergänzt."
	st := show(t, mine, plan)
	said := strings.Join(says(st.page), "\n")
	for _, want := range []string{
		"Antwort von Lena Hoffmann", "Antwort LH.xlsx", "5. März", "12. März", "Konflikte", "Kundenaktionen",
		"Meine Fassung", "Lena Hoffmann", "Konflikt 1 von 1", "1 Konflikt offen", "4 von 5 ", "Nachricht aus der Excel-Datei",
		"in allen drei Fassungen gleich", "Vorschau der Karte", "von Lena übernommen", "Lenas  2", "So steht es danach in der Karte",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("does not say %q", want)
		}
	}
	words := strings.ReplaceAll(said, "\n", " ")
	for _, want := range []string{"Meldet den Druckabfall am Telefon", "Prüft die Nutzung der Abwärme"} {
		for _, w := range strings.Fields(want) {
			if !strings.Contains(words, w) {
				t.Errorf("does not say %q of %q", w, want)
			}
		}
	}
	if strings.Contains(said, "→") || strings.Contains(said, "review.") {
		t.Errorf("says %q", said)
	}
}

func TestAConflictHoldsTheMainButtonBack(t *testing.T) {
	plan, mine := answer(t)
	st := show(t, mine, plan)
	if !st.page.foot.apply.Disabled() || !st.page.detail.take.Disabled() {
		t.Error("an open conflict can be passed over")
	}
	st.key(fyne.KeyEnd)
	st.page.apply()
	if st.applies != 0 || !st.at().conflict {
		t.Error("taking over does not lead to the open conflict")
	}
	st.typed("1")
	if st.page.foot.apply.Disabled() {
		t.Error("the main button stays disabled")
	}
	st.key(fyne.KeyReturn)
	if st.window.Canvas().Focused() != st.page.foot.apply {
		t.Error("Enter does not lead to the main button once all is decided")
	}
	st.page.foot.apply.Tapped(nil)
	if st.applies != 1 || st.topics != 4 {
		t.Errorf("applied %d times, %d topics", st.applies, st.topics)
	}
	st.key(fyne.KeyEscape)
	if st.left != 1 {
		t.Error("Esc does not leave")
	}
}

func TestWhatIsDecidedReachesTheProject(t *testing.T) {
	for _, c := range []struct {
		keys          string
		want, notWant []string
	}{
		{"2", []string{"Meldet den Druckabfall am Telefon", "Vergleicht drei Anbieter"}, []string{"Meldet den Druckabfall per App"}},
		{"1", []string{"Meldet den Druckabfall per App", "Prüft die Nutzung der Abwärme"}, []string{"Meldet den Druckabfall am Telefon"}},
		{"3", []string{"Meldet den Druckabfall per App", "Meldet den Druckabfall am Telefon"}, nil},
		{"axxxx", []string{"Meldet den Druckabfall am Telefon"}, []string{"Vergleicht drei Anbieter", "Prüft die Nutzung der Abwärme"}},
	} {
		plan, mine := answer(t)
		st := show(t, mine, plan)
		st.typed(c.keys)
		st.page.apply()
		if st.applies != 1 {
			t.Errorf("%s: not taken over", c.keys)
			continue
		}
		change, err := plan.Apply(mine, st.applied[0])
		if err == nil {
			err = mine.Apply(change)
		}
		if err != nil {
			t.Fatal(err)
		}
		var texts []string
		for _, card := range actions(mine, document.Maps(mine)[0].ID) {
			texts = append(texts, card.Text)
		}
		for _, want := range c.want {
			if !slices.Contains(texts, want) {
				t.Errorf("%s: %q is missing in %v", c.keys, want, texts)
			}
		}
		for _, not := range c.notWant {
			if slices.Contains(texts, not) {
				t.Errorf("%s: %q is there", c.keys, not)
			}
		}
	}
}

func TestTheKeyboardWalksOverTopics(t *testing.T) {
	plan, mine := answer(t)
	st := show(t, mine, plan)
	var seen []int
	for range plan.Differences {
		seen = append(seen, st.page.list.topic())
		st.key(fyne.KeyDown)
	}
	slices.Sort(seen)
	if want := []int{0, 1, 2, 3, 4}; !slices.Equal(seen, want) {
		t.Errorf("walked over %v", seen)
	}
	st.key(fyne.KeyHome, fyne.KeyUp)
	if !st.at().conflict {
		t.Error("does not begin with the conflict")
	}
	st.typed("xxxxx")
	if got := st.page.decisions.chosen(); got != 0 {
		t.Errorf("still accepted: %v", got)
	}
	if st.page.foot.apply.Disabled() {
		t.Error("an answer cannot be rejected as a whole")
	}
}

func TestGroupsAndAllAtOnce(t *testing.T) {
	plan, mine := answer(t)
	st := show(t, mine, plan)
	st.page.rejectAll()
	if decided, _, _ := st.page.decisions.tally(); decided != 5 || st.page.decisions.chosen() != 0 {
		t.Error("rejecting all leaves something")
	}
	st.page.undo()
	if _, conflicts, _ := st.page.decisions.tally(); conflicts != 1 || st.page.decisions.chosen() != 4 {
		t.Error("undo does not bring the choices back")
	}
	st.page.redo()
	if st.page.decisions.chosen() != 0 {
		t.Error("redo does nothing")
	}
	st.key(fyne.KeyEnd)
	st.typed("A")
	if _, _, open := st.page.decisions.tally(); st.page.decisions.chosen() != 4 || open != 0 {
		t.Errorf("accepting a group takes %d", st.page.decisions.chosen())
	}
	st.typed("X")
	if st.page.decisions.chosen() != 0 {
		t.Error("rejecting a group leaves something")
	}
}

func TestWhatIsLockedWantsALookOfItsOwn(t *testing.T) {
	plan, mine := answer(t)
	card := actions(mine, document.Maps(mine)[0].ID)[1]
	edit(t, mine, func(d *document.Draft) {
		if err := locking.SetLocked(d, []domain.ID{card.ID}, true); err != nil {
			t.Fatal(err)
		}
	})
	st := show(t, mine, plan)
	d := st.page.decisions
	if _, _, open := d.tally(); open != 1 || d.chosen() != 3 {
		t.Fatalf("%d are open, %d are chosen beforehand", open, d.chosen())
	}
	at := slices.IndexFunc(d.topics, func(x topic) bool { return x.record == card.ID })
	if hints := st.page.lister.hints(at); len(hints) != 1 || hints[0] != st.words.T("review.mark.locked") {
		t.Errorf("the row says %q", hints)
	}
	st.page.acceptOpen()
	st.key(fyne.KeyEnd)
	st.typed("A")
	if !d.open(at) {
		t.Error("it was accepted together with others")
	}
	st.page.list.moveTo(st.page.list.find(at))
	st.typed("a")
	if c, _ := d.verdict(at); c.kind != merge.TakeTheirs {
		t.Error("it cannot be accepted by itself")
	}
}

func TestTogglesByMouse(t *testing.T) {
	plan, mine := answer(t)
	st := show(t, mine, plan)
	l := st.page.list
	r := l.rows[slices.IndexFunc(l.rows, func(r *line) bool { it, ok := r.item(); return ok && it.kind == row && !it.conflict })]
	topic := l.items[r.at].topic
	at := func(x float32) *fyne.PointEvent { return &fyne.PointEvent{Position: fyne.NewPos(x, padY+5)} }
	accept, reject := r.toggleLeft()+3, r.toggleLeft()+toggleWidth+toggleGap+3
	for i, c := range []struct {
		x    float32
		want merge.Choice
	}{{reject, merge.KeepMine}, {accept, merge.TakeTheirs}, {accept, merge.Undecided}, {100, merge.Undecided}} {
		r.Tapped(at(c.x))
		if got, _ := st.page.decisions.verdict(topic); got.kind != c.want {
			t.Errorf("click %d: %v, want %v", i, got.kind, c.want)
		}
	}
	if l.cursor != r.at || st.window.Canvas().Focused() != l {
		t.Error("a click does not bring the cursor and the keyboard")
	}
}

func TestGroupsAndNeedsStayTogether(t *testing.T) {
	id := func(n byte) domain.ID { return domain.ID{n} }
	d := newDecisions(newModel([]Answer{{Plan: merge.Plan{Differences: []merge.Difference{
		{Kind: merge.Removed, Record: id(1), Group: "row", Needs: -1},
		{Kind: merge.Removed, Record: id(2), Group: "row", Needs: -1},
		{Kind: merge.Added, Needs: -1},
		{Kind: merge.Added, Needs: 2},
		{Kind: merge.Moved, Record: id(3), Needs: 2},
		{Kind: merge.Changed, Record: id(4), Needs: -1, Conflict: true, Note: merge.NoteDeleted},
		{Kind: merge.Removed, Record: id(5), Needs: -1, Conflict: true, Note: merge.NoteDeleted},
	}}}}))
	accepted := func() []int {
		var out []int
		for i, c := range d.choices {
			if c.accepts(0) {
				out = append(out, i)
			}
		}
		return out
	}
	if decided, conflicts, _ := d.tally(); decided != 1 || conflicts != 1 || d.choices[5] != keepMine {
		t.Errorf("begins with %v, %d decided, %d conflicts", d.choices, decided, conflicts)
	}
	d.set(0, take(0))
	d.set(3, take(0))
	if got := accepted(); !slices.Equal(got, []int{0, 1, 2, 3}) {
		t.Errorf("accepted %v", got)
	}
	d.set(2, keepMine)
	if d.choices[3] != keepMine || d.choices[4] != undecided {
		t.Errorf("after rejecting the column: %v", d.choices)
	}
	d.set(1, keepMine)
	d.set(5, take(0))
	if got := accepted(); len(got) != 0 {
		t.Errorf("accepted %v", got)
	}
}

func TestAnAnswerWithoutChanges(t *testing.T) {
	_, mine := answer(t)
	st := show(t, mine, merge.Plan{})
	said := strings.Join(says(st.page), " ")
	if !strings.Contains(said, "keine Änderungen") || !strings.Contains(said, "Schließen") || strings.Contains(said, "Alle offenen") {
		t.Errorf("says %q", said)
	}
	button, ok := st.window.Canvas().Focused().(*kit.Button)
	if !ok {
		t.Fatal("the button does not have the keyboard")
	}
	button.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	button.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if st.applies != 0 || st.left != 2 {
		t.Errorf("took over %d times, left %d times", st.applies, st.left)
	}
}

func TestMessagesCautionsAndNotes(t *testing.T) {
	_, mine := answer(t)
	m := document.Maps(mine)[0].ID
	lane := document.Lanes(mine, m)[0].ID
	plan := merge.Plan{Found: 3, Total: 9, Same: 4, Cautions: []string{
		merge.CautionFewFound, merge.CautionManyRemoved, merge.CautionBlind,
	}}
	for i, code := range []string{
		merge.NoteProbable, merge.NoteCopy, merge.NoteFormula, merge.NoteNewOwner, merge.NoteFeeling, merge.NoteStatus, merge.NoteDate,
		merge.NoteNumber, merge.NoteNoTitle, merge.NoteTooLong, merge.NoteCopies, merge.NoteNewPhase, merge.NoteNewLane,
		merge.NoteRowGone, merge.NoteColumnGone, merge.NoteShared, merge.NoteDeleted,
	} {
		plan.Notes = append(plan.Notes, merge.Note{Code: code, Text: "31. Februar", Lane: lane})
		plan.Differences = append(plan.Differences, merge.Difference{
			Kind: merge.Changed, Record: domain.ID{byte(i + 1)}, Field: merge.FieldText, Note: code, Needs: -1,
		})
	}
	st := show(t, mine, plan)
	var all []string
	for _, it := range st.page.list.items {
		for _, p := range it.paras {
			all = append(all, p.words())
		}
		all = append(all, it.text)
	}
	said := strings.Join(all, "\n")
	for _, want := range []string{"Nur 3 von 9 Karten", "Kundenaktionen: „31. Februar“ ist kein Datum.", "4 Änderungen sind"} {
		if !strings.Contains(said, want) {
			t.Errorf("does not say %q", want)
		}
	}
	if strings.Contains(said, "review.") {
		t.Errorf("no text for something in %q", said)
	}
}

func TestValuesInTheLanguageOfTheUser(t *testing.T) {
	_, mine := answer(t)
	p := phrases{Catalog: show(t, mine, merge.Plan{}).words, view: mine}
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
		if got := p.value(i18n.Place{Table: domain.TableCard}, c.field, c.value); got != c.want {
			t.Errorf("%s %q: got %q, want %q", c.field, c.value, got, c.want)
		}
	}
	for name, want := range map[string]string{"Lena": "Lenas", "Hans": "Hans’", "": ""} {
		if got := p.whose(name); got != want {
			t.Errorf("%q belongs to %q", name, got)
		}
	}
}

func TestTheLanguageChangesAndChoicesStay(t *testing.T) {
	plan, mine := answer(t)
	st := show(t, mine, plan)
	st.typed("x")
	st.words.SetLanguage("en")
	st.page.Relabel()
	said := strings.Join(says(st.page), "\n")
	if !strings.Contains(said, "Answer from ") || !strings.Contains(said, "5 of 5 ") || strings.Contains(said, "Vorher") {
		t.Errorf("says %q", said)
	}
}

func TestChoicesAreFoundAgain(t *testing.T) {
	plan, mine := answer(t)
	st := show(t, mine, plan)
	st.typed("3")
	st.key(fyne.KeyEnd)
	st.typed("x")
	want := slices.Clone(st.page.decisions.choices)
	st.key(fyne.KeyEscape)
	if st.kept == "" || strings.Count(st.kept, "\n") != 2 {
		t.Fatalf("kept %q", st.kept)
	}
	later := again(t, mine, st.kept, plan)
	if got := later.page.decisions.choices; !slices.Equal(got, want) {
		t.Errorf("found %v, want %v", got, want)
	}
	// What the project says now is another thing than what was decided about.
	for i, d := range plan.Differences {
		if d.Conflict {
			plan.Differences[i].Mine = "Ganz anders"
		}
	}
	changed := again(t, mine, st.kept, plan)
	if _, conflicts, _ := changed.page.decisions.tally(); conflicts != 1 {
		t.Error("a choice about another text counts")
	}
	if got := again(t, mine, "unsinn\n:\nx:\n", plan).page.decisions.choices; len(got) != len(want) {
		t.Error("nonsense does harm")
	}
}

func TestWordsThatAreNew(t *testing.T) {
	bold := func(p []piece) string {
		var out []string
		for _, x := range p {
			if x.bold {
				out = append(out, strings.TrimSpace(x.text))
			}
		}
		return strings.Join(out, "|")
	}
	for _, c := range []struct{ before, after, want string }{
		{"Vergleicht vier Anbieter", "Vergleicht drei Anbieter", "drei"},
		{"Ruft an", "Meldet Störung", ""},
		{"", "Ganz neu", ""},
		{"Ein Satz", "Ein ganzer Satz am Ende", "ganzer|am Ende"},
	} {
		if got := bold(marked(c.before, c.after, theirs)); got != c.want {
			t.Errorf("%q to %q marks %q", c.before, c.after, got)
		}
		said := ""
		for _, p := range marked(c.before, c.after, theirs) {
			said += p.text
		}
		if said != c.after {
			t.Errorf("lost something: %q", said)
		}
	}
}

func TestLinesBreakInsideTheirRoom(t *testing.T) {
	test.NewTempApp(t)
	m := newMeasures()
	text := "Ruft die Hotline an und erklärt zum dritten Mal Donaudampfschifffahrtsgesellschaftskapitänskajüte"
	runs, height := m.set(plain(text, ink), 120)
	said := ""
	for _, r := range runs {
		if w := r.x + fyne.MeasureText(strings.TrimRight(r.text, " "), 12, fyne.TextStyle{}).Width; w > 121 {
			t.Errorf("%q reaches to %v", r.text, w)
		}
		said += r.text
	}
	if strings.ReplaceAll(said, " ", "") != strings.ReplaceAll(text, " ", "") || height < 3*textLine {
		t.Errorf("lost something: %q", said)
	}
	if runs, height := m.set(paragraph{pieces: []piece{{text: text}}, most: 2}, 120); height != 2*textLine || !strings.HasSuffix(runs[len(runs)-1].text, "…") {
		t.Errorf("%v high, ends in %q", height, runs[len(runs)-1].text)
	}
	if _, height := m.set(plain("eins\nzwei\n\nvier", ink), 200); height != 4*textLine {
		t.Errorf("%v high", height)
	}
	m.set(plain("abc", ink), -5)
}

// many is a plan as a thorough colleague would cause it.
func many(n int) merge.Plan {
	var p merge.Plan
	for i := range n {
		p.Differences = append(p.Differences, merge.Difference{
			Kind: merge.Changed, Record: domain.ID{1, byte(i >> 8), byte(i)}, Lane: "Ebene", LaneID: domain.ID{byte(i / 500), 1},
			Field: merge.FieldText, Needs: -1, Preselect: true, Subject: "Karte",
			Before: fmt.Sprintf("Vergleicht Anbieter Nummer %d und fragt nach einem Termin", i),
			After:  fmt.Sprintf("Vergleicht Anbieter Nummer %d, fragt nach einem Termin und lädt zum Besuch ein", i),
		})
	}
	return p
}

func TestThousandsOfDifferencesNeedOnlyAFewRows(t *testing.T) {
	_, mine := answer(t)
	st := show(t, mine, many(5000))
	st.key(fyne.KeyEnd)
	l := st.page.list
	if got := len(l.rows); got > 30 {
		t.Errorf("%d rows exist", got)
	}
	if last := l.items[l.cursor].topic; last != 4999 {
		t.Errorf("the end is topic %d", last)
	}
	st.key(fyne.KeyPageUp)
	if at := l.items[l.cursor].topic; at >= 4999 || at < 4900 {
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
		show(b, mine, plan)
	}
}

func BenchmarkAcceptAmongFiveThousand(b *testing.B) {
	_, mine := answer(b)
	st := show(b, mine, many(5000))
	for i := 0; b.Loop(); i++ {
		if i%4000 == 0 {
			st.key(fyne.KeyHome)
		}
		st.page.list.TypedRune([]rune{'a', 'x'}[i%2])
	}
}
