package scene_test

import (
	"strings"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/scene"
)

// change edits a document in place.
func change(t testing.TB, doc *document.Document, f func(d *document.Draft) error) {
	t.Helper()
	d := document.NewDraft(doc)
	if err := f(d); err != nil {
		t.Fatal(err)
	}
	c, err := d.Change()
	if err != nil {
		t.Fatal(err)
	}
	if err := doc.Apply(c); err != nil {
		t.Fatal(err)
	}
}

// texts is all that a pane says inside a region.
func texts(s *scene.Map, pane scene.Pane, region scene.Rect) string {
	var all []string
	s.Visit(pane, region, func(g *scene.Group) {
		for _, it := range g.Items {
			if it.Text != nil && it.Rect.Moved(g.Origin.X, g.Origin.Y).Overlaps(region) {
				for _, l := range it.Text.Lines {
					all = append(all, l.Text)
				}
			}
		}
	})
	return strings.Join(all, " ")
}

func TestSpecialLanesSayWhatTheMapKnows(t *testing.T) {
	doc, m := story(t)
	lanes := map[domain.LaneKind]domain.ID{}
	column := document.Columns(doc, m)[3]
	change(t, doc, func(d *document.Draft) error {
		for _, k := range []domain.LaneKind{
			domain.LaneRoles, domain.LanePrivacy, domain.LaneTask, domain.LaneEvidence, domain.LaneMoment, domain.LaneNotes,
		} {
			id, err := edit.AddLane(d, m, -1, k, "")
			if err != nil {
				return err
			}
			lanes[k] = id
		}
		if _, err := edit.AddCode(d, edit.End(lanes[domain.LaneRoles], column.ID), "role.signer"); err != nil {
			return err
		}
		_, err := edit.AddCode(d, edit.End(lanes[domain.LanePrivacy], column.ID), string(domain.PrivacyUnresolved))
		d.Put(domain.Comment{ID: domain.NewID(), Subject: column.ID, Author: "Lena", Text: "Dauert zu lang"})
		return err
	})
	s := build(doc, m, fonts(t))
	for kind, want := range map[domain.LaneKind]string{
		domain.LaneRoles: "Abzeichner", domain.LanePrivacy: "Noch zu klären", domain.LaneTask: "Convert · Gewinnen",
		domain.LaneEvidence: "scene.backed", domain.LaneMoment: "Neun Tage", domain.LaneNotes: "Lena: Dauert zu lang",
	} {
		r, _ := s.CellRect(lanes[kind], column.ID)
		if got := texts(s, scene.Body, r.Inset(1)); !strings.Contains(got, want) {
			t.Errorf("%s says %q, want %q", kind, got, want)
		}
	}
	change(t, doc, func(d *document.Draft) error {
		return edit.SetCellBasis(d, lanes[domain.LaneEvidence], column.ID, domain.BasisTracking)
	})
	s = build(doc, m, fonts(t))
	r, _ := s.CellRect(lanes[domain.LaneEvidence], column.ID)
	if got := texts(s, scene.Body, r.Inset(1)); got != "Tracking" {
		t.Errorf("a chosen evidence says %q", got)
	}
}

// TestOwnLanesLookLikeTheirContent draws the same card in an own lane and in the one of the catalogue.
func TestOwnLanesLookLikeTheirContent(t *testing.T) {
	for _, c := range catalog.Contents() {
		t.Run(string(c.Content), func(t *testing.T) {
			doc, m := story(t)
			step := document.Columns(doc, m)[0].ID
			like := domain.Lane{Kind: domain.LaneOwn, Content: c.Content}.As()
			var own, usual domain.ID
			change(t, doc, func(d *document.Draft) (err error) {
				if own, err = edit.AddOwnLane(d, m, -1, c.Content, "A"); err != nil {
					return err
				}
				if usual, err = edit.AddLane(d, m, -1, like, "A"); err != nil {
					return err
				}
				for _, lane := range []domain.ID{own, usual} {
					if _, err = edit.AddCard(d, edit.End(lane, step), "Einwilligung"); err != nil {
						return err
					}
				}
				return nil
			})
			s := build(doc, m, fonts(t))
			ra, _ := s.LaneRect(own)
			rb, _ := s.LaneRect(usual)
			if ra.H != rb.H {
				t.Errorf("the own lane is %v high, the usual one %v", ra.H, rb.H)
			}
			kinds := func(lane domain.ID) (n int) {
				r, _ := s.CellRect(lane, step)
				s.Visit(scene.Body, r.Inset(2), func(g *scene.Group) {
					if g.Origin.Y == r.Y {
						n += len(g.Items)
					}
				})
				return n
			}
			if kinds(own) != kinds(usual) || kinds(own) == 0 {
				t.Errorf("the own lane draws %d items, the usual one %d", kinds(own), kinds(usual))
			}
		})
	}
}

func TestFoldedPartsShowOnlyTheirHeads(t *testing.T) {
	doc, m := story(t)
	lane, phase := document.Lanes(doc, m)[0], document.Phases(doc, m)[2]
	step := document.Steps(doc, phase.ID)[0].ID
	card := document.Cards(doc, lane.ID, step)[0].ID
	change(t, doc, func(d *document.Draft) error {
		if err := edit.Fold(d, lane.ID, true); err != nil {
			return err
		}
		return edit.Fold(d, phase.ID, true)
	})
	s := build(doc, m, fonts(t))
	if r, _ := s.LaneRect(lane.ID); r.H != 26 {
		t.Errorf("a folded lane is %v high", r.H)
	}
	if r, _ := s.PhaseRect(phase.ID); r.W != 40 {
		t.Errorf("a folded phase is %v wide", r.W)
	}
	if _, ok := s.CardRect(card); ok {
		t.Error("a card in a folded part has a place")
	}
	r, _ := s.LaneRect(lane.ID)
	if got := texts(s, scene.Heads, scene.Rect{Y: r.Y + 1, W: 128, H: r.H - 2}); !strings.HasPrefix(got, "Kundenakt") || !strings.HasSuffix(got, " 14") {
		t.Errorf("the head of a folded lane says %q", got)
	}
	strip, _ := s.PhaseRect(phase.ID)
	for _, hit := range []scene.Hit{
		s.At(scene.Body, scene.Point{X: strip.X + 5, Y: 300}), s.At(scene.Header, scene.Point{X: strip.X + 20, Y: 30}),
		s.At(scene.Heads, scene.Point{X: 60, Y: r.Y + 12}),
	} {
		if !hit.Fold {
			t.Errorf("a click does not unfold: %+v", hit)
		}
	}
}

func TestCurvesOfSeveralPersonas(t *testing.T) {
	doc, m := story(t)
	var lane domain.ID
	for _, l := range document.Lanes(doc, m) {
		if l.Kind == domain.LaneFeelings {
			lane = l.ID
		}
	}
	other := document.Personas(doc)[1]
	r := func(s *scene.Map) string {
		b, _ := s.LaneRect(lane)
		return texts(s, scene.Heads, scene.Rect{Y: b.Y, W: 128, H: b.H})
	}
	if got := r(build(doc, m, fonts(t))); !strings.Contains(got, "scene.lived") {
		t.Errorf("one curve is told as %q", got)
	}
	var card domain.ID
	change(t, doc, func(d *document.Draft) (err error) {
		card, err = edit.AddFeeling(d, lane, document.Columns(d, m)[0].ID, 0.5, 2)
		d.Put(domain.Link{ID: domain.NewID(), Kind: domain.LinkPersona, From: card, To: other.ID})
		return err
	})
	s := build(doc, m, fonts(t))
	if got := r(s); !strings.Contains(got, "Feldhaus Reuter") || strings.Contains(got, "scene.lived") {
		t.Errorf("two curves are told as %q", got)
	}
	alpha := func() uint8 {
		a := uint8(0)
		b, _ := s.LaneRect(lane)
		s.Visit(scene.Body, b, func(g *scene.Group) {
			for _, it := range g.Items {
				if it.Owner == card {
					a = max(a, it.Fill.A)
				}
			}
		})
		return a
	}
	if alpha() != 255 {
		t.Error("the point is dim without a filter")
	}
	s.SetFilter(scene.Filter{Persona: document.Personas(doc)[0].ID})
	if a := alpha(); a == 0 || a > 100 {
		t.Errorf("filtered for somebody else the point has strength %d", a)
	}
	s.SetFilter(scene.Filter{Persona: other.ID})
	if alpha() != 255 {
		t.Error("filtered for its persona the point is dim")
	}
	s.SetFilter(scene.Filter{Lanes: []domain.ID{lane}})
	if _, ok := s.LaneRect(document.Lanes(doc, m)[0].ID); ok {
		t.Error("a lane that is filtered out has a place")
	}
}

func TestFirstContactRunsThroughTheMap(t *testing.T) {
	doc, m := story(t)
	last := document.Columns(doc, m)[6]
	change(t, doc, func(d *document.Draft) error { return edit.SetFirstContact(d, m, last.ID) })
	s := build(doc, m, fonts(t))
	w, h := s.PaneSize(scene.Header)
	if h != 54+19 {
		t.Errorf("the band above the map is %v high", h)
	}
	if got := texts(s, scene.Header, scene.Rect{Y: 54, W: w, H: h}); !strings.Contains(got, "scene.first_contact") {
		t.Errorf("the flag says %q", got)
	}
	step, _ := s.StepRect(last.ID)
	found := false
	s.Visit(scene.Body, scene.Rect{X: step.X - 1, W: 3, H: 10}, func(g *scene.Group) {
		for _, it := range g.Items {
			found = found || it.Rect.H > 500 && it.Rect.W == 2 && it.Rect.X == step.X-0.5
		}
	})
	if !found {
		t.Error("no line before the step")
	}
}

// TestLongWordsStayInsideTheirCards puts a word without a place to break into every kind of lane.
func TestLongWordsStayInsideTheirCards(t *testing.T) {
	doc, m := story(t)
	word := strings.Repeat("Auftragsverarbeitungsvertragsprüfung", 4)
	step := document.Columns(doc, m)[1].ID
	change(t, doc, func(d *document.Draft) error {
		for _, c := range domain.LaneContents() {
			id, err := edit.AddOwnLane(d, m, -1, c, word)
			if err != nil {
				return err
			}
			if c == domain.ContentFeeling {
				continue
			}
			if _, err := edit.AddCard(d, edit.End(id, step), word); err != nil {
				return err
			}
		}
		return nil
	})
	s := build(doc, m, fonts(t))
	for _, l := range document.Lanes(doc, m) {
		if l.Kind != domain.LaneOwn || l.Content == domain.ContentFeeling {
			continue
		}
		r, _ := s.CellRect(l.ID, step)
		s.Visit(scene.Body, r.Inset(1), func(g *scene.Group) {
			for _, it := range g.Items {
				at := it.Rect.Moved(g.Origin.X, g.Origin.Y)
				if it.Text != nil && at.Overlaps(r) && (at.Right() > r.Right()-4 || at.Bottom() > r.Bottom()) {
					t.Errorf("%s: text %+v leaves its cell %+v", l.Content, at, r)
				}
			}
		})
		s.Visit(scene.Heads, scene.Rect{Y: r.Y, W: 128, H: r.H}, func(g *scene.Group) {
			for _, it := range g.Items {
				if it.Text != nil && strings.HasPrefix(it.Text.Lines[0].Text, "Auftrag") && it.Rect.Right() > 128 {
					t.Errorf("%s: the name of the lane is %v wide", l.Content, it.Rect.Right())
				}
			}
		})
	}
}
