package analysis

import (
	"slices"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
)

const guideDay domain.Date = "2026-03-05"

func (j *journey) answer(field string, change func(*domain.Entry)) {
	j.t.Helper()
	j.do(func(d *document.Draft) error { return edit.SetAnswer(d, field, change) })
}

func TestEachStepOfTheGuideFollowsFromTheProject(t *testing.T) {
	who, kpi := domain.NewID(), domain.NewID()
	for _, c := range []struct {
		step GuideStep
		do   func(j *journey)
	}{
		{GuideGoal, func(j *journey) {
			j.answer("question.change", func(e *domain.Entry) { e.Text = "Weniger Nachfragen" })
		}},
		{GuidePersona, func(j *journey) {
			j.put(domain.Persona{ID: who, Order: domain.FirstOrder, Name: "Eva", Quote: "Schnell soll es gehen."})
		}},
		{GuideTouchpoints, func(j *journey) {
			j.put(domain.Touchpoint{ID: domain.NewID(), Order: domain.FirstOrder, Title: "Mail", Expectation: 4, Performance: 2})
		}},
		{GuideData, func(j *journey) {
			j.put(domain.Persona{ID: who, Order: domain.FirstOrder},
				domain.Evidence{ID: domain.NewID(), Subject: who, Order: domain.FirstOrder, Kind: "interview", Text: "Gespräch"})
		}},
		{GuidePains, func(j *journey) {
			j.do(func(d *document.Draft) error {
				for _, l := range document.Lanes(d, j.m) {
					if l.Kind == domain.LanePains {
						d.Put(domain.Card{ID: domain.NewID(), Lane: l.ID, Step: document.Columns(d, j.m)[0].ID, Order: domain.FirstOrder, Text: "wartet"})
					}
				}
				return nil
			})
		}},
		{GuideMeasures, func(j *journey) {
			j.put(domain.Measure{ID: domain.NewID(), Order: domain.FirstOrder, Title: "Tun", Status: domain.StatusPlanned, Owner: "Eva", Due: "2026-04-01"})
		}},
		{GuideIndicators, func(j *journey) {
			j.put(domain.Indicator{ID: kpi, Order: domain.FirstOrder, Title: "NPS", Unit: domain.UnitScore},
				domain.Reading{ID: domain.NewID(), Indicator: kpi, Date: guideDay, Value: 12})
		}},
		{GuideRound, func(j *journey) { j.put(domain.Exchange{ID: domain.NewID(), Map: j.m, Date: guideDay}) }},
		{GuideReview, func(j *journey) {
			j.put(domain.Touchpoint{ID: domain.NewID(), Order: domain.FirstOrder, Title: "Mail", Review: "2026-06-01"})
		}},
	} {
		j := newJourney(t)
		if states := Guide(j.doc, guideDay); slices.ContainsFunc(states, func(s GuideState) bool { return s.Done }) || NextStep(states) != GuideGoal {
			t.Fatalf("a new project has taken steps: %v", states)
		}
		c.do(j)
		for _, s := range Guide(j.doc, guideDay) {
			if s.Done != (s.Step == c.step) {
				t.Errorf("%s: step %s is %v", c.step, s.Step, s.Done)
			}
		}
	}
	j := newJourney(t)
	j.fill()
	for _, s := range Guide(j.doc, guideDay) {
		if want := s.Step == GuideMap || s.Step == GuidePains; s.Done != want {
			t.Errorf("with a full map: step %s is %v", s.Step, s.Done)
		}
	}
}

func TestAReviewThatIsOverdueOpensTheStepAgain(t *testing.T) {
	j := newJourney(t)
	id := domain.NewID()
	j.put(domain.Touchpoint{ID: domain.NewID(), Order: domain.FirstOrder, Title: "Neu", Review: "2026-06-01"},
		domain.Touchpoint{ID: id, Order: domain.FirstOrder, Title: "Alt", Review: "2026-01-01", Responsible: "Eva"},
		domain.Persona{ID: domain.NewID(), Order: domain.FirstOrder, Name: "Ohne Tag"})
	all := Reviews(j.doc, guideDay)
	var titles []string
	for _, r := range all {
		titles = append(titles, r.Title)
	}
	if !slices.Equal(titles, []string{"Alt", "Neu", "Ohne Tag", "Karte"}) || !all[0].Overdue || all[1].Overdue || all[0].Owner != "Eva" {
		t.Errorf("reviews %+v", all)
	}
	if reviewed(j.doc, guideDay) {
		t.Error("the step is done in spite of what is overdue")
	}
	j.answer("privacy.register", func(e *domain.Entry) { e.Due = "2026-03-04" })
	j.answer("privacy.rights", func(e *domain.Entry) { e.Due = guideDay })
	if n := OverdueReviews(j.doc, guideDay); n != 2 {
		t.Errorf("%d are overdue", n)
	}
}

func TestAnAnswerGoesBeforeWhatTheProjectShows(t *testing.T) {
	j := newJourney(t)
	state := func() FactorState { return Factors(j.doc)[1] }
	if s := state(); s.Answer() != catalog.AnswerNone {
		t.Errorf("without a persona: %+v", s)
	}
	who := domain.Persona{ID: domain.NewID(), Order: domain.FirstOrder, Name: "Eva"}
	j.put(who)
	if s := state(); s.Answer() != catalog.AnswerPartly || s.Met {
		t.Errorf("with a name only: %+v", s)
	}
	who.Quote = "Schnell."
	j.put(who)
	if s := state(); s.Answer() != catalog.AnswerYes || !s.Met {
		t.Errorf("with a description: %+v", s)
	}
	j.answer("factor.persona", func(e *domain.Entry) { e.Value, e.Text = catalog.AnswerNo, "zu dünn" })
	if s := state(); s.Answer() != catalog.AnswerNo || s.Met || s.Entry.Text != "zu dünn" {
		t.Errorf("answered: %+v", s)
	}
	j.answer("factor.persona", func(e *domain.Entry) { e.Value, e.Text = 0, "" })
	if n := j.doc.Count(domain.TableEntry); n != 0 {
		t.Errorf("%d entries were left", n)
	}
}
