package edit

import (
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

func TestSessionsOfOneProjectShareItsHistory(t *testing.T) {
	doc := document.New()
	p := domain.Project{ID: domain.NewID(), Title: "Eins", Language: "de"}
	c, err := document.NewChange(document.Edit{After: p})
	if err != nil {
		t.Fatal(err)
	}
	a := NewSession(doc, nil)
	b := a.Beside()
	told := map[string]int{}
	a.Subscribe(func(Event) { told["a"]++ })
	b.Subscribe(func(Event) { told["b"]++ })
	if err := a.Commit(Step{Change: c, Select: []domain.ID{p.ID}}); err != nil {
		t.Fatal(err)
	}
	if told["a"] != 1 || told["b"] != 1 {
		t.Errorf("told %v", told)
	}
	if b.Selection().Len() != 0 || a.Selection().Lead() != p.ID {
		t.Error("the selection is shared")
	}
	b.Selection().Set(p.ID)
	if _, ok := b.Undo(); !ok {
		t.Fatal("the other session cannot undo")
	}
	if a.Selection().Len() != 0 || b.Selection().Len() != 0 {
		t.Error("what is gone is still selected")
	}
	b.Leave()
	if _, ok := a.Redo(); !ok || told["a"] != 3 || told["b"] != 2 {
		t.Errorf("after one has left: told %v", told)
	}
	if len(a.sessions) != 1 || len(a.listeners) != 1 {
		t.Error("the one that has left is still known")
	}
}
