package edit

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

func headings(v document.View, m domain.ID) string {
	var parts []string
	for _, p := range document.Phases(v, m) {
		parts = append(parts, p.Title+"/"+p.Task)
	}
	for _, l := range document.Lanes(v, m) {
		parts = append(parts, l.Title)
	}
	return strings.Join(parts, " ")
}

func TestHeadingsOfEveryModelGoThereAndBack(t *testing.T) {
	for _, model := range catalog.Models() {
		s, _, _ := newSession(t)
		var m domain.ID
		do(t, s, "map", func(d *document.Draft) (err error) { m, err = AddMap(d, "Karte", model.Key, "de"); return err })
		start := s.Doc().Clone()
		do(t, s, "en", func(d *document.Draft) error { return SetHeadings(d, m, "en") })
		for i, p := range document.Phases(s.Doc(), m) {
			if want := model.Phases()[i]; p.Title != want.Names.EN || p.Task != want.Task.EN {
				t.Errorf("model %s, phase %d: %q, %q", model.Key, i+1, p.Title, p.Task)
			}
		}
		for _, l := range document.Lanes(s.Doc(), m) {
			if info, _ := catalog.LaneOf(l.Kind); l.Title != info.Name("en") {
				t.Errorf("a lane is called %q", l.Title)
			}
		}
		do(t, s, "de", func(d *document.Draft) error { return SetHeadings(d, m, "de") })
		if !s.Doc().Equal(start) {
			t.Errorf("model %s: there and back is %s", model.Key, headings(s.Doc(), m))
		}
	}
}

// TestOwnWordsSurviveAnotherLanguage writes on any part of a map and changes the language: nothing
// that people wrote becomes anything else.
func TestOwnWordsSurviveAnotherLanguage(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s, m, _ := newSession(rt)
		fillPhases(rt, s, m)
		own := map[domain.ID]string{}
		for range rapid.IntRange(1, 8).Draw(rt, "names") {
			var parts []domain.ID
			for _, p := range document.Phases(s.Doc(), m) {
				parts = append(parts, p.ID, document.Steps(s.Doc(), p.ID)[0].ID)
			}
			for _, l := range document.Lanes(s.Doc(), m) {
				parts = append(parts, l.ID)
			}
			for _, c := range document.MapCards(s.Doc(), m) {
				parts = append(parts, c.ID)
			}
			id := rapid.SampledFrom(parts).Draw(rt, "part")
			title := rapid.SampledFrom([]string{"Bedarf", "Decision?", "Awareness 2", "Kauf!", "Goals for 2027"}).Draw(rt, "title")
			do(rt, s, "rename", func(d *document.Draft) error { return Rename(d, id, title) })
			own[id] = title
		}
		start := s.Doc().Clone()
		do(rt, s, "language", func(d *document.Draft) error { return SetLanguage(d, "en") })
		check(rt, s)
		for id, want := range own {
			got := ""
			switch r, _ := s.Doc().Get(id); r := r.(type) {
			case domain.Phase:
				got = r.Title
			case domain.Step:
				got = r.Title
			case domain.Lane:
				got = r.Title
			case domain.Card:
				got = document.CardText(s.Doc(), r)
			}
			if got != want {
				rt.Fatalf("%q became %q", want, got)
			}
		}
		if document.Project(s.Doc()).Language != "en" {
			rt.Fatal("the project keeps its language")
		}
		s.Undo()
		if !s.Doc().Equal(start) {
			rt.Fatal("one undo does not lead back")
		}
	})
}

func TestEnglishHeadingsInAGermanProject(t *testing.T) {
	s, m, _ := newSession(t)
	changes := func(lang string) bool {
		d := s.Draft()
		if err := SetHeadings(d, m, lang); err != nil {
			t.Fatal(err)
		}
		c, err := d.Change()
		return err == nil && !c.IsEmpty()
	}
	if !changes("en") || changes("de") {
		t.Error("headings in the language they have are changed, or those in another are not")
	}
	do(t, s, "one", func(d *document.Draft) error { return SetHeadings(d, m, "en") })
	if l := document.Lanes(s.Doc(), m)[0]; l.Title == "" {
		t.Error("a lane keeps the name of the project's language")
	}
	if changes("en") {
		t.Error("English headings would change once more")
	}
	do(t, s, "all", func(d *document.Draft) error { return SetLanguage(d, "en") })
	if l := document.Lanes(s.Doc(), m)[0]; l.Title != "" {
		t.Errorf("in an English project a lane is still titled %q", l.Title)
	}
	if err := SetHeadings(s.Draft(), domain.NewID(), "en"); !errors.Is(err, ErrUnknown) {
		t.Errorf("an unknown map gave %v", err)
	}
}
