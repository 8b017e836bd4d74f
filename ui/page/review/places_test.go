package review

import (
	"slices"
	"strings"
	"testing"

	"wegmarke/assets"
	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/domain/sample"
	"wegmarke/domain/scene"
)

// between makes an order key between two siblings.
func between(t *testing.T, a, b string) string {
	t.Helper()
	key, err := domain.OrderBetween(a, b)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

// comings is a project and a copy of it with a lane below the first one, a phase behind the second and
// a step in the fourth.
func comings(t *testing.T) (base, theirs *document.Document, m domain.ID) {
	t.Helper()
	base, err := sample.Story(sample.Params{Lang: "de", Today: "2026-03-12", Pictures: assets.Picture})
	if err != nil {
		t.Fatal(err)
	}
	m = document.Maps(base)[0].ID
	theirs = base.Clone()
	lanes, phases := document.Lanes(base, m), document.Phases(base, m)
	steps := document.Steps(base, phases[3].ID)
	edit(t, theirs, func(d *document.Draft) {
		d.Put(domain.Lane{
			ID: domain.NewID(), Map: m, Kind: domain.LaneOwn, Title: "Störungen", Side: lanes[0].Side,
			Order: between(t, lanes[0].Order, lanes[1].Order),
		})
		phase := domain.Phase{ID: domain.NewID(), Map: m, Title: "Probelauf", Color: 1, Order: between(t, phases[1].Order, phases[2].Order)}
		d.Put(phase)
		d.Put(domain.Step{ID: domain.NewID(), Phase: phase.ID, Order: domain.FirstOrder})
		last := steps[len(steps)-1]
		d.Put(domain.Step{ID: domain.NewID(), Phase: last.Phase, Title: "Unterschrift", Order: between(t, last.Order, "")})
	})
	return base, theirs, m
}

func TestWhatIsNewStandsWhereItWillBe(t *testing.T) {
	base, theirs, m := comings(t)
	snap := func(v document.View) merge.Snapshot { return merge.Snap(v, merge.SnapParams{Map: m, Hidden: true}) }
	for name, plan := range map[string]merge.Plan{
		"workbook": merge.Compare(snap(base), snap(base), merge.Between(snap(base), snap(theirs))),
		"copy":     merge.Documents(base, base, theirs),
	} {
		mine := base.Clone()
		st := show(t, mine, plan)
		for at := range st.page.decisions.matters {
			st.page.decisions.set(at, keepMine)
		}
		if columns, _ := st.page.preview.columns(); len(columns) != len(document.Columns(base, m)) {
			t.Errorf("%s: %d columns after all were rejected", name, len(columns))
		}
		for at := range st.page.decisions.matters {
			st.page.decisions.set(at, take(0))
		}
		columns, steps := st.page.preview.columns()
		lanes := st.page.preview.lanes(steps)
		change, err := plan.Apply(mine, st.page.decisions.result()[0])
		if err == nil {
			err = mine.Apply(change)
		}
		if err != nil {
			t.Fatal(err)
		}
		var want, got []string
		for i, ph := range document.Phases(mine, m) {
			for _, s := range document.Steps(mine, ph.ID) {
				want = append(want, string(rune('0'+i))+ph.Title+" "+s.Title)
			}
		}
		for _, c := range columns {
			got = append(got, string(rune('0'+c.Phase))+c.Title+" "+c.Step)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: the columns are %q, and will be %q", name, got, want)
		}
		want, got = nil, nil
		for _, l := range document.Lanes(mine, m) {
			if !l.Hidden {
				want = append(want, scene.LaneTitle(l, "de"))
			}
		}
		for _, l := range lanes {
			got = append(got, l.Title)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: the lanes are %q, and will be %q", name, got, want)
		}
	}
}

func TestWhoWouldReportToThemselvesIsBarred(t *testing.T) {
	_, mine := answer(t)
	people := document.Personas(mine)
	st := show(t, mine, merge.Plan{Differences: []merge.Difference{{
		Kind: merge.Changed, Table: domain.TablePersona, Record: people[0].ID, Field: merge.FieldReportsTo, Note: merge.NoteCircle,
		Needs: -1, Subject: people[0].Name, After: people[1].ID.String(),
	}}})
	st.typed("2")
	if c := st.page.decisions.choices[0]; c != keepMine {
		t.Errorf("it is %+v", c)
	}
	said := strings.Join(says(st.page), " ")
	if !strings.Contains(strings.Join(strings.Fields(said), " "), "an sich selbst berichten") || st.page.foot.apply.Disabled() {
		t.Errorf("says %q", said)
	}
}
