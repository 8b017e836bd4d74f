package review

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/assets"
	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/domain/sample"
)

// large is an answer that rewords two thousand cards of one map, a tenth of them against mine.
func large(t testing.TB) (merge.Plan, *document.Document) {
	t.Helper()
	doc, err := sample.Story(sample.Params{Lang: "de", Today: "2026-03-12", Pictures: assets.Picture})
	if err != nil {
		t.Fatal(err)
	}
	m := document.Maps(doc)[0].ID
	var lanes []domain.Lane
	for _, l := range document.Lanes(doc, m) {
		if l.Kind == domain.LaneActions || l.Kind == domain.LanePains || l.Kind == domain.LaneIdeas || l.Kind == domain.LaneGoals {
			lanes = append(lanes, l)
		}
	}
	columns := document.Columns(doc, m)
	keys, err := domain.OrdersBetween("", "", 2000)
	if err != nil {
		t.Fatal(err)
	}
	var cards []domain.Card
	edit(t, doc, func(d *document.Draft) {
		for i := range 2000 {
			c := domain.Card{
				ID: domain.NewID(), Lane: lanes[i%len(lanes)].ID, Step: columns[i/len(lanes)%len(columns)].ID, Order: keys[i],
				Text: fmt.Sprintf("Vergleicht Anbieter Nummer %d und fragt nach einem Termin", i),
			}
			cards = append(cards, c)
			d.Put(c)
		}
	})
	snap := func(v document.View) merge.Snapshot { return merge.Snap(v, merge.SnapParams{Map: m, Hidden: true}) }
	mine, theirs := doc.Clone(), doc.Clone()
	edit(t, theirs, func(d *document.Draft) {
		for _, c := range cards {
			reword(d, c, c.Text+" und lädt zum Besuch ein")
		}
	})
	edit(t, mine, func(d *document.Draft) {
		for i, c := range cards {
			if i%10 == 0 {
				reword(d, c, "Meine: "+c.Text)
			}
		}
	})
	plan := merge.Compare(snap(doc), snap(mine), merge.Between(snap(doc), snap(theirs)))
	plan.Author = "Lena Hoffmann"
	return plan, mine
}

func TestTwoThousandDifferencesOfOneMap(t *testing.T) {
	plan, mine := large(t)
	if len(plan.Differences) != 2000 || plan.Conflicts() != 200 {
		t.Fatalf("%d differences, %d conflicts", len(plan.Differences), plan.Conflicts())
	}
	st := show(t, mine, plan)
	if got := len(st.page.list.rows); got > 30 {
		t.Errorf("%d rows exist", got)
	}
	st.key(fyne.KeyDown, fyne.KeyDown)
	st.typed("aa")
	if decided, conflicts, _ := st.page.decisions.tally(); decided != 1802 || conflicts != 198 {
		t.Errorf("%d are decided, %d conflicts are open", decided, conflicts)
	}
}

func BenchmarkOpenTwoThousandOfOneMap(b *testing.B) {
	plan, mine := large(b)
	for b.Loop() {
		show(b, mine, plan)
	}
}

func BenchmarkWalkTwoThousandOfOneMap(b *testing.B) {
	plan, mine := large(b)
	st := show(b, mine, plan)
	for i := 0; b.Loop(); i++ {
		if i%1900 == 0 {
			st.key(fyne.KeyHome)
		}
		st.key(fyne.KeyDown)
	}
}

func BenchmarkAcceptOfTwoThousandOfOneMap(b *testing.B) {
	plan, mine := large(b)
	st := show(b, mine, plan)
	for i := 0; b.Loop(); i++ {
		if i%1900 == 0 {
			st.key(fyne.KeyHome)
		}
		st.page.list.TypedRune([]rune{'a', 'x'}[i%2])
	}
}

func BenchmarkAcceptOfTwoThousandThatAreOpen(b *testing.B) {
	plan, mine := large(b)
	for i := range plan.Differences {
		plan.Differences[i].Preselect = false
	}
	st := show(b, mine, plan)
	st.page.filter = stillOpen
	st.page.fill()
	for i := 0; b.Loop(); i++ {
		if i%1000 == 999 {
			st.page.decisions.choices = make([]choice, len(st.page.decisions.choices))
			st.page.fill()
		}
		st.page.list.TypedRune('a')
	}
}
