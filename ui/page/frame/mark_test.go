package frame

import (
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

func TestAMarkedRowTakesOverFromThePage(t *testing.T) {
	s := newStand(t, "de", nil)
	who := document.Personas(s.doc())[1].ID
	selected := func() (out []rowKey) {
		for _, it := range s.frame.side.items {
			if it.data.Selected {
				out = append(out, it.key)
			}
		}
		return out
	}
	want := func(key rowKey) {
		t.Helper()
		if got := selected(); len(got) != 1 || got[0] != key {
			t.Errorf("selected %v, want %v", got, key)
		}
	}
	want(rowKey{Map, s.station})
	s.frame.Mark(Persona, who)
	want(rowKey{Persona, who})
	s.frame.Refill()
	want(rowKey{Persona, who})
	s.frame.Mark("", domain.ID{})
	want(rowKey{Map, s.station})
}

func TestMenusOpenBelowTheirRow(t *testing.T) {
	s := newStand(t, "de", nil)
	first, second := document.Personas(s.doc())[0].ID, document.Personas(s.doc())[1].ID
	a, b := s.frame.Below(Persona, first), s.frame.Below(Persona, second)
	if b.Y-a.Y != rowHeight || a.X != b.X {
		t.Errorf("below the rows: %v and %v", a, b)
	}
	if at := s.frame.Below(Persona, domain.NewID()); at.X < 0 || at.Y < 0 {
		t.Errorf("a row that is gone: %v", at)
	}
}
