package ui

import (
	"testing"

	"wegmarke/domain/document"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
)

func TestProjectSheetIsOneStep(t *testing.T) {
	w, f := open(t)
	start := w.doc().Clone()
	f.fill = func(form dialog.Form) {
		*form.Fields[0].Text = "Kompressoren Europa"
		*form.Fields[3].Chosen = 1
	}
	w.table.Run("project.sheet")
	p := document.Project(w.doc())
	if p.Title != "Kompressoren Europa" || p.Language != i18n.English {
		t.Errorf("the project is %+v", p)
	}
	if got := w.page.Scene().Words.Language(); got != i18n.English {
		t.Errorf("the map still speaks %q", got)
	}
	w.table.Run("undo")
	if !w.doc().Equal(start) {
		t.Error("one undo does not lead back")
	}
	if got := w.page.Scene().Words.Language(); got != i18n.German {
		t.Errorf("after undo the map speaks %q", got)
	}
}

func TestOneMapGetsOtherHeadings(t *testing.T) {
	w, _ := open(t)
	m := document.Maps(w.doc())[1].ID
	cards := document.MapCards(w.doc(), m)
	items := w.headingsItem(m).ChildMenu.Items
	if !items[0].Disabled || items[1].Disabled {
		t.Fatal("German headings are offered for a German map, or English ones are not")
	}
	items[1].Action()
	if got := document.Phases(w.doc(), m)[0].Title; got != "Awareness" {
		t.Errorf("the first phase is %q", got)
	}
	for i, c := range document.MapCards(w.doc(), m) {
		if c != cards[i] {
			t.Error("a card has changed")
		}
	}
	if document.Project(w.doc()).Language != i18n.German {
		t.Error("the project has changed its language")
	}
}

func TestExportWithOtherHeadingsLeavesTheProject(t *testing.T) {
	w, _ := open(t)
	start := w.doc().Clone()
	other := w.docIn(w.otherLanguage())
	if document.Project(other).Language != i18n.English || !w.doc().Equal(start) {
		t.Error("the copy for an export has the wrong language, or the project has changed")
	}
	w.table.Run("picture.export.other")
	if !w.doc().Equal(start) {
		t.Error("the export changed the project")
	}
}
