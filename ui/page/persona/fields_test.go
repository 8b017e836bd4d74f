package persona

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/ui/kit"
)

// inside finds the widgets of a kind below an object that can be seen.
func inside[W fyne.CanvasObject](o fyne.CanvasObject) []W {
	var out []W
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		if w, ok := o.(W); ok {
			out = append(out, w)
		}
		switch o := o.(type) {
		case *fyne.Container:
			for _, c := range o.Objects {
				walk(c)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(o).Objects() {
				walk(c)
			}
		}
	}
	walk(o)
	return out
}

// TestEveryFieldOfTheInventoryIsEdited changes each field of the catalogue where the page shows it and
// takes the change back.
func TestEveryFieldOfTheInventoryIsEdited(t *testing.T) {
	s := newStand(t)
	s.open["sociography"] = true
	s.Unfold("persona.age")
	write := func(n int, text string) func(fyne.CanvasObject) {
		return func(o fyne.CanvasObject) {
			e := inside[*kit.Entry](o)[n]
			focusOn(s, e)
			e.SetText(text)
			s.win.Canvas().Unfocus()
		}
	}
	p := func() domain.Persona { return s.persona() }
	entries := func(key string) int { return len(document.Entries(s.s.Doc(), s.who, key)) }
	tap := func(o fyne.CanvasObject, option int) {
		inside[*kit.Choice](o)[0].Toggle(option)
	}
	for _, f := range catalog.PersonaFields() {
		t.Run(f.ID, func(t *testing.T) {
			s.t = t
			o := s.editors[f.Key]
			if o == nil {
				t.Fatalf("the page does not show %s", f.Key)
			}
			if !slices.Contains(inside[fyne.CanvasObject](s.scroll.Content), o) {
				t.Fatalf("%s cannot be seen", f.Key)
			}
			before := s.s.Doc().Clone()
			held := entries(f.Key)
			var ok func() bool
			switch f.Key {
			case "persona.picture":
				s.TakePicture(s.who, domain.HashOf([32]byte{1}))
				ok = func() bool { return p().Image == domain.HashOf([32]byte{1}) }
			case "persona.name":
				write(0, "Neu")(o)
				ok = func() bool { return p().Name == "Neu" }
			case "persona.quote":
				write(0, "Neu")(o)
				ok = func() bool { return p().Quote == "Neu" }
			case "persona.group":
				write(0, "Neu")(o)
				write(1, "17,5")(o)
				ok = func() bool { return p().Group == "Neu" && p().Share == 17.5 }
			case "persona.kind":
				tap(o, 2)
				ok = func() bool { return p().Kind == domain.PersonaAnti }
			case "persona.industry":
				write(0, "Neu")(o)
				ok = func() bool { return p().Industry == "Neu" }
			case "persona.company_size":
				write(0, "Neu")(o)
				ok = func() bool { return p().CompanySize == "Neu" }
			case "persona.location":
				write(0, "Neu")(o)
				ok = func() bool { return p().Location == "Neu" }
			case "persona.position":
				write(0, "Neu")(o)
				ok = func() bool { return p().Position == "Neu" }
			case "persona.roles":
				o.(*kit.Pills).Choose(0, true)
				o.(*kit.Pills).Choose(4, true)
				ok = func() bool { return p().Roles == domain.RoleUser|domain.RoleRecommender|domain.RoleSigner }
			case "persona.influence":
				inside[*kit.Rating](o)[0].TypedRune('2')
				write(0, "Neu")(o)
				ok = func() bool { return p().Influence == 2 && p().Authority == "Neu" }
			case "persona.decision_style":
				inside[*kit.Slider](o)[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
				write(0, "links")(o)
				write(1, "rechts")(o)
				ok = func() bool {
					e := document.Entries(s.s.Doc(), s.who, f.Key)[0]
					return e.Value == 0 && e.Text == "links" && e.Detail == "rechts"
				}
			case "persona.buying_cycle":
				write(0, "3")(o)
				tap(o, 3)
				ok = func() bool { return p().Cycle == 3 && p().CycleUnit == domain.TimeYear }
			case "persona.character":
				write(0, "Neu")(o)
				write(1, "froh")(o)
				s.feelingMenu(s.entryIDs(f.Key)[0]).Items[4].Action()
				ok = func() bool {
					e := document.Entries(s.s.Doc(), s.who, f.Key)[0]
					return e.Value == 2 && e.Text == "Neu" && e.Detail == "froh"
				}
			case "persona.information":
				write(0, "Neu")(o)
				ok = func() bool { return document.Entries(s.s.Doc(), s.who, f.Key)[0].Text == "Neu" }
			case "persona.touchpoints":
				s.channelMenu(domain.ID{}).Items[0].Action()
				s.typed("Neu")
				s.win.Canvas().Unfocus()
				inside[*kit.Bars](o)[held].TypedRune('3')
				ok = func() bool {
					all := document.Entries(s.s.Doc(), s.who, f.Key)
					return len(all) == held+1 && all[held].Text == "Neu" && all[held].Value == 3
				}
			case "persona.age":
				write(0, "Neu")(o)
				ok = func() bool { return p().Age == "Neu" }
			case "persona.education":
				write(0, "Neu")(o)
				ok = func() bool { return p().Education == "Neu" }
			case "persona.family":
				write(0, "Neu")(o)
				ok = func() bool { return p().Family == "Neu" }
			case "persona.evidence":
				s.addSource("survey")
				s.typed("Neu")
				s.win.Canvas().Unfocus()
				n := len(inside[*kit.Entry](o))
				write(n-1, "Q2 2026")(o)
				ok = func() bool {
					all := document.Evidence(s.s.Doc(), s.who)
					e := all[len(all)-1]
					return e.Kind == "survey" && e.Text == "Neu" && e.Date == "2026-04-01"
				}
			case "persona.interviews":
				write(0, "12")(o)
				write(1, "1.2.2026")(o)
				ok = func() bool { return p().Interviews == 12 && p().AsOf == "2026-02-01" }
			case "persona.owner":
				write(0, "Neu")(o)
				write(1, "1.9.2026")(o)
				ok = func() bool { return p().Owner == "Neu" && p().Review == "2026-09-01" }
			case "persona.message":
				write(0, "Neu")(o)
				ok = func() bool { return p().Message == "Neu" }
			default:
				s.field(f.Key).begin(-1)
				s.typed("Neu")
				s.key(fyne.KeyReturn)
				s.key(fyne.KeyEscape)
				ok = func() bool { return entries(f.Key) == held+1 }
			}
			if !ok() {
				t.Fatal("the field does not take what is entered")
			}
			for {
				if s.s.Doc().Equal(before) {
					break
				}
				if _, more := s.s.Undo(); !more {
					t.Fatal("undo does not lead back")
				}
			}
		})
	}
}

func TestAWrongDateStaysUntilItIsMended(t *testing.T) {
	s := newStand(t)
	s.Unfold("persona.owner")
	e := inside[*kit.Entry](s.editors["persona.owner"])[1]
	focusOn(s, e)
	e.SetText("bald")
	s.win.Canvas().Unfocus()
	first := s.who
	s.SetPersona(document.Personas(s.s.Doc())[1].ID)
	if e.Text == "bald" {
		t.Error("another persona shows the text that was refused")
	}
	s.SetPersona(first)
	if e.Text != "bald" {
		t.Errorf("what was typed is lost, the field says %q", e.Text)
	}
	focusOn(s, e)
	e.SetText("1.9.2026")
	s.win.Canvas().Unfocus()
	if got := s.persona().Review; got != "2026-09-01" {
		t.Errorf("next review %q", got)
	}
}

func TestAnEmptyPersonalityOffersTheUsualPairs(t *testing.T) {
	s := newStand(t)
	for _, id := range s.entryIDs(scaleKey) {
		s.remove(id, "edit.entry.removed")
	}
	sliders := inside[*kit.Slider](s.editors[scaleKey])
	if len(sliders) != len(catalog.Scales()) {
		t.Fatalf("%d pairs are offered", len(sliders))
	}
	sliders[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	all := document.Entries(s.s.Doc(), s.who, scaleKey)
	if len(all) != len(catalog.Scales()) || all[1].Value != kit.SliderMost || all[0].Value != kit.SliderMost/2 {
		t.Fatalf("taken over: %+v", all)
	}
	s.s.Undo()
	if len(s.entryIDs(scaleKey)) != 0 {
		t.Error("one step of undo does not take the pairs back")
	}
}

func TestGuidingQuestionsAreTicked(t *testing.T) {
	s := newStand(t)
	s.side.about("persona.pains")
	s.side.answer("persona.pains.2", true)
	if !s.side.checks["persona.pains.2"].On() {
		t.Error("the tick does not show")
	}
	s.s.Undo()
	if s.side.checks["persona.pains.2"].On() {
		t.Error("undo keeps the tick")
	}
}
