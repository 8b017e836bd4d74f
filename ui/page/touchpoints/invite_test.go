package touchpoints

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

func TestAnEmptyTableInvitesToFillIt(t *testing.T) {
	o := openPage(t, document.New())
	if !o.invite.Visible() || o.sheet.scroll.Visible() {
		t.Fatal("an empty table does not invite")
	}
	o.Focus()
	if o.c.Focused() != fyne.Focusable(o.invite.Begin()) {
		t.Errorf("the keyboard is in %T", o.c.Focused())
	}
	test.Tap(o.invite.Begin())
	if o.c.Overlays().Top() == nil {
		t.Fatal("the catalogue does not open")
	}
	o.c.Overlays().Remove(o.c.Overlays().Top())
	o.addKinds(catalog.Touchpoints()[:1])
	if o.invite.Visible() || !o.sheet.scroll.Visible() || len(document.Touchpoints(o.Session.Doc())) != 1 {
		t.Fatal("the first touchpoint is not shown")
	}
	o.CloseEditor()
	if o.c.Focused() != fyne.Focusable(o.sheet) {
		t.Errorf("with a touchpoint, the keyboard is in %T", o.c.Focused())
	}
	o.Session.Undo()
	if !o.invite.Visible() || o.c.Focused() != fyne.Focusable(o.invite.Begin()) {
		t.Error("undone, the table does not invite again")
	}
}
