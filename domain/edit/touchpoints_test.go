package edit

import (
	"errors"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

func TestUseOfOnePersonaBeginsWithThatOfAll(t *testing.T) {
	s, _, _ := newSession(t)
	var tp, who domain.ID
	do(t, s, "add", func(d *document.Draft) (err error) {
		if tp, err = AddTouchpoint(d, domain.Touchpoint{Title: "Hotline", Usage: 3, Need: "Hilfe", Expectation: 4}); err != nil {
			return err
		}
		who, err = AddPersona(d, "Jan", 0)
		return err
	})
	before := s.Doc().Clone()
	do(t, s, "use", func(d *document.Draft) error {
		return ChangeUse(d, tp, who, func(u *domain.Use) { u.Need = " weiterlaufen " })
	})
	u, ok := document.UseBy(s.Doc(), tp, who)
	if !ok || u.Usage != 3 || u.Expectation != 4 || u.Need != "weiterlaufen" {
		t.Fatalf("the use is %+v", u)
	}
	if all, _ := document.Find[domain.Touchpoint](s.Doc(), tp); all.Need != "Hilfe" {
		t.Errorf("what holds for all is %q", all.Need)
	}
	do(t, s, "all", func(d *document.Draft) error {
		return ChangeUse(d, tp, domain.ID{}, func(u *domain.Use) { u.Need = "Rat" })
	})
	if all, _ := document.Find[domain.Touchpoint](s.Doc(), tp); all.Need != "Rat" || len(document.Uses(s.Doc(), tp)) != 1 {
		t.Errorf("what holds for all is %q", all.Need)
	}
	do(t, s, "forget", func(d *document.Draft) error {
		RemoveUse(d, tp, who)
		return nil
	})
	if _, ok := document.UseBy(s.Doc(), tp, who); ok {
		t.Error("the use is still there")
	}
	for range 3 {
		s.Undo()
	}
	if !s.Doc().Equal(before) {
		t.Error("undo does not lead back")
	}
	d := s.Draft()
	if err := ChangeUse(d, domain.NewID(), who, func(*domain.Use) {}); !errors.Is(err, ErrUnknown) {
		t.Errorf("a touchpoint that is not there: %v", err)
	}
	if err := ChangeUse(d, tp, domain.NewID(), func(*domain.Use) {}); !errors.Is(err, ErrUnknown) {
		t.Errorf("a persona that is not there: %v", err)
	}
}

func TestATouchpointOnTwoMapsStaysOne(t *testing.T) {
	s, m, _ := newSession(t)
	var tp domain.ID
	var cards []domain.ID
	do(t, s, "place", func(d *document.Draft) (err error) {
		if tp, err = AddTouchpoint(d, domain.Touchpoint{Title: "Hotline"}); err != nil {
			return err
		}
		other, err := DuplicateMap(d, m, "Zweite")
		if err != nil {
			return err
		}
		for _, id := range []domain.ID{m, other} {
			lane, err := AddLane(d, id, 0, domain.LaneTouchpoints, "")
			if err != nil {
				return err
			}
			c, err := PlaceTouchpoint(d, End(lane, document.Columns(d, id)[0].ID), tp)
			if err != nil {
				return err
			}
			cards = append(cards, c)
		}
		return nil
	})
	do(t, s, "rename", func(d *document.Draft) error { return SetText(d, cards[0], "Notruf") })
	other, _ := document.Find[domain.Card](s.Doc(), cards[1])
	if got := document.CardText(s.Doc(), other); got != "Notruf" {
		t.Errorf("the other map says %q", got)
	}
	d := s.Draft()
	for _, l := range document.Lanes(d, m) {
		if l.As() != domain.LaneTouchpoints {
			if _, err := PlaceTouchpoint(d, End(l.ID, document.Columns(d, m)[0].ID), tp); !errors.Is(err, ErrUnknown) {
				t.Errorf("a lane of %s takes it: %v", l.Kind, err)
			}
		}
	}
}
