package cxmap

import (
	"net/url"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/scene"

	"fyne.io/fyne/v2"
)

func TestAddressesInATextAreFound(t *testing.T) {
	for text, want := range map[string][]string{
		"Siehe https://example.org/a?b=c.":                     {"https://example.org/a?b=c"},
		"(www.example.org) und HTTP://Example.com/x, fertig":   {"https://www.example.org", "http://Example.com/x"},
		"file:///etc/passwd javascript:alert(1) mailto:a@b.de": nil,
		"https://a@b.example https://":                         nil,
	} {
		got := addresses(text)
		if len(got) != len(want) {
			t.Errorf("%q gives %v", text, got)
			continue
		}
		for i, u := range got {
			if u.String() != want[i] {
				t.Errorf("%q gives %v", text, u)
			}
		}
	}
}

func TestTheMenuOpensAnAddress(t *testing.T) {
	s := newStand(t)
	id := s.card("Bemerkt Druckabfall in Schicht 2")
	s.Commit(edit.Label{Key: "test"}, "", func(d *document.Draft) ([]domain.ID, error) {
		return nil, edit.SetText(d, id, "Siehe www.example.org")
	})
	s.Menu(scene.Hit{Card: id}, fyne.Position{})
	s.menu.Items[0].Action()
	if len(s.opened) != 1 || s.opened[0].String() != "https://www.example.org" {
		t.Errorf("opens %v", s.opened)
	}
}

func TestTheMenusFilterAndSelectByTag(t *testing.T) {
	s := newStand(t)
	first, second := s.card("Bemerkt Druckabfall in Schicht 2"), s.card("Werksführung")
	s.Commit(edit.Label{Key: "test"}, "", func(d *document.Draft) ([]domain.ID, error) {
		if err := edit.SetText(d, first, "Steht auf der #Messe"); err != nil {
			return nil, err
		}
		return nil, edit.SetText(d, second, "**#messe** und #Werk")
	})
	items := s.tagItems(second)
	if len(items) != 2 {
		t.Fatalf("%d tags are offered", len(items))
	}
	items[0].Action()
	if got := s.Session.Selection().IDs(); len(got) != 2 {
		t.Errorf("%d cards are selected", len(got))
	}
	tags := s.tagItem().ChildMenu.Items
	if len(tags) != 4 || tags[2].Label != "#Messe  (2)" || tags[3].Label != "#Werk  (1)" {
		t.Fatalf("the filter offers %v", tags)
	}
	tags[2].Action()
	if s.Filter().Tag != "Messe" || s.FilterText() != "#Messe" {
		t.Errorf("filtered by %q", s.FilterText())
	}
	s.tagItem().ChildMenu.Items[0].Action()
	if !s.Filter().IsZero() {
		t.Error("the filter stays")
	}
}

// OpenURL stands in for the system's browser.
func (a *around) OpenURL(u *url.URL) error {
	a.opened = append(a.opened, u)
	return nil
}
