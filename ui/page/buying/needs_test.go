package buying

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
)

func (s *stand) needs() (*Needs, fyne.Window) {
	s.t.Helper()
	var w fyne.Window
	s.params.Focus = func(f fyne.Focusable) { w.Canvas().Focus(f) }
	n := NewNeeds(s.params, func() fyne.KeyModifier { return s.mods })
	s.session.Subscribe(n.Update)
	w = test.NewTempWindow(s.t, n.Center())
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1120, 800))
	n.Shown(true)
	n.Focus()
	return n, w
}

// typed sends letters to whatever has the focus.
func typed(w fyne.Window, text string) {
	for _, r := range text {
		w.Canvas().Focused().TypedRune(r)
	}
}

func press(w fyne.Window, keys ...fyne.KeyName) {
	for _, k := range keys {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
}

// known writes the needs of all cells as "row/column text".
func (s *stand) known(n *Needs) string {
	var out []string
	for _, row := range n.rows {
		for c, cell := range row.cells {
			for _, need := range cell {
				who, _ := document.Find[domain.Persona](s.session.Doc(), need.Persona)
				out = append(out, row.name+"/"+n.phases[c].title+"/"+who.FamilyName()+": "+need.Entry.Text)
			}
		}
	}
	return strings.Join(out, "; ")
}

func TestNeedsAreWrittenByKeyboard(t *testing.T) {
	s := newStand(t)
	n, w := s.needs()
	if len(n.rows) != 5 || len(n.phases) != 7 || n.gaps() != 35 {
		t.Fatalf("%d roles, %d phases, %d gaps", len(n.rows), len(n.phases), n.gaps())
	}
	start := s.session.Doc().Clone()
	typed(w, "Bedienung")
	press(w, fyne.KeyReturn)
	typed(w, "Schulung")
	press(w, fyne.KeyTab)
	typed(w, "Ablauf")
	press(w, fyne.KeyReturn)
	want := "Benutzer/Awareness/Kowalski: Bedienung; Benutzer/Awareness/Kowalski: Schulung; Benutzer/Consideration/Kowalski: Ablauf"
	if got := s.known(n); got != want {
		t.Fatalf("known: %s\nwant: %s", got, want)
	}
	press(w, fyne.KeyLeft, fyne.KeyReturn)
	typed(w, "Handhabung") // over the marked text
	press(w, fyne.KeyReturn)
	press(w, fyne.KeyDelete) // the second one
	if got := s.known(n); got != "Benutzer/Awareness/Kowalski: Handhabung; Benutzer/Consideration/Kowalski: Ablauf" {
		t.Errorf("known: %s", got)
	}
	typed(w, "verworfen")
	press(w, fyne.KeyEscape)
	if got := s.known(n); strings.Contains(got, "verworfen") {
		t.Errorf("Esc kept the text: %s", got)
	}
	for {
		if _, ok := s.session.Undo(); !ok {
			break
		}
	}
	if !s.session.Doc().Equal(start) {
		t.Error("undo does not lead back")
	}
}

func TestANeedOfARoleNobodyPlaysIsKept(t *testing.T) {
	s := newStand(t)
	n, w := s.needs()
	for range 8 {
		press(w, fyne.KeyDown)
	}
	press(w, fyne.KeyEnd)
	typed(w, "Vertrag")
	press(w, fyne.KeyReturn)
	if got := s.known(n); got != "Abzeichner/Advocacy/–: Vertrag" {
		t.Fatalf("known: %s", got)
	}
	project := document.Project(s.session.Doc())
	e := document.Entries(s.session.Doc(), project.ID, catalog.RoleInformationField)
	if len(e) != 1 || e[0].Code != "role.signer" || e[0].Phase != 7 {
		t.Errorf("kept as %+v", e)
	}
}

func TestOfSeveralHoldersOneIsAskedFor(t *testing.T) {
	s := newStand(t)
	who := document.Personas(s.session.Doc())[0]
	s.do("second user", func(d *document.Draft) error {
		who.Roles |= domain.RoleUser
		d.Put(who)
		return nil
	})
	n, w := s.needs()
	typed(w, "B")
	if n.grid.editor != nil || s.menu == nil || len(s.menu.Items) != 2 {
		t.Fatal("nobody asks whose need it is")
	}
	choose(t, s.menu, who.Name)
	typed(w, "ericht")
	press(w, fyne.KeyReturn)
	if got := s.known(n); got != "Benutzer/Awareness/Feldhaus: Bericht; Empfehler/Awareness/Feldhaus: Bericht" {
		t.Errorf("known: %s", got)
	}
}

func TestTheTableFollowsThePhaseModel(t *testing.T) {
	s := newStand(t)
	first := document.Maps(s.session.Doc())[0]
	s.do("model", func(d *document.Draft) error {
		return edit.SwitchModel(d, first.ID, catalog.Model4, "de", nil)
	})
	n, w := s.needs()
	if len(n.phases) != 4 {
		t.Fatalf("%d phases", len(n.phases))
	}
	press(w, fyne.KeyRight, fyne.KeyRight)
	typed(w, "Preis")
	press(w, fyne.KeyReturn)
	p := document.Personas(s.session.Doc())[2]
	e := document.Entries(s.session.Doc(), p.ID, catalog.InformationField)
	if len(e) != 1 || e[0].Phase != 3 {
		t.Fatalf("kept as %+v", e)
	}
	// What belongs to Closing stands in the same column of this model.
	s.do("closing", func(d *document.Draft) error {
		e[0].Phase = 4
		d.Put(e[0])
		return nil
	})
	if got := len(n.rows[0].cells[2]); got != 1 {
		t.Errorf("%d needs in the third column", got)
	}
	// What holds in all phases gets a column of its own.
	s.do("always", func(d *document.Draft) error {
		e[0].Phase = 0
		d.Put(e[0])
		return nil
	})
	if len(n.phases) != 5 || len(n.rows[0].cells[0]) != 1 {
		t.Errorf("%d columns, %d needs in the first", len(n.phases), len(n.rows[0].cells[0]))
	}
}

func TestOwnRolesGetARow(t *testing.T) {
	s := newStand(t)
	n, w := s.needs()
	s.named = "Betriebsrat"
	n.bar.add.Tapped(nil)
	if len(n.rows) != 6 || n.rows[5].name != "Betriebsrat" {
		t.Fatalf("%d rows", len(n.rows))
	}
	for range 12 {
		press(w, fyne.KeyDown)
	}
	if n.grid.at.row != 5 {
		t.Fatalf("the keyboard is in row %d", n.grid.at.row)
	}
	typed(w, "Mitbestimmung")
	press(w, fyne.KeyReturn)
	who := document.Personas(s.session.Doc())[1]
	choose(t, n.holderMenu(n.rows[5].role), who.Name)
	if h := n.rows[5].role.Holders; len(h) != 1 || h[0].ID != who.ID {
		t.Errorf("played by %v", h)
	}
	choose(t, n.rowMenu(5), "Eigene Rolle löschen")
	if len(n.rows) != 5 || strings.Contains(s.known(n), "Mitbestimmung") {
		t.Errorf("%d rows, known: %s", len(n.rows), s.known(n))
	}
}

func TestClicksMarkAndThenWrite(t *testing.T) {
	s := newStand(t)
	n, w := s.needs()
	click := func() {
		at, size := n.grid.box(slot{2, 3, 0})
		n.grid.MouseDown(&desktop.MouseEvent{
			PointEvent: fyne.PointEvent{Position: at.AddXY(size.Width/2, size.Height/2)}, Button: desktop.MouseButtonPrimary,
		})
	}
	click()
	if n.grid.at != (slot{2, 3, 0}) || n.grid.editor != nil {
		t.Fatalf("marked %+v", n.grid.at)
	}
	click()
	if n.grid.editor == nil {
		t.Fatal("the second click does not begin to write")
	}
	typed(w, "Frist")
	n.Shown(false) // another page comes
	if got := s.known(n); got != "Empfehler/Closing/Feldhaus: Frist" {
		t.Errorf("known: %s", got)
	}
}

func TestNeedsAreCopiedAndPasted(t *testing.T) {
	s := newStand(t)
	n, w := s.needs()
	fyne.CurrentApp().Clipboard().SetContent("Bedienung\n\"Schulung\nim Werk\"\n\n")
	w.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{})
	if got := len(n.rows[0].cells[0]); got != 2 {
		t.Fatalf("%d needs: %s", got, s.known(n))
	}
	press(w, fyne.KeyHome)
	w.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutCut{})
	if got := fyne.CurrentApp().Clipboard().Content(); got != "Bedienung" || len(n.rows[0].cells[0]) != 1 {
		t.Errorf("cut %q, left %s", got, s.known(n))
	}
	if _, ok := s.session.Undo(); !ok || len(n.rows[0].cells[0]) != 2 {
		t.Error("undo does not bring it back")
	}
}
