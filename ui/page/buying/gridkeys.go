package buying

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/domain"
	"wegmarke/domain/edit"
	"wegmarke/ui/kit"
)

// MouseDown implements desktop.Mouseable: the first click marks, one on what is marked writes.
func (g *grid) MouseDown(e *desktop.MouseEvent) {
	g.close(true)
	s, ok := g.find(e.Position)
	if !ok {
		return
	}
	again := s == g.at && g.focused
	g.focus()
	g.move(s)
	if again && e.Button == desktop.MouseButtonPrimary {
		g.begin("")
	}
}

// MouseUp implements desktop.Mouseable.
func (g *grid) MouseUp(*desktop.MouseEvent) {}

// FocusGained implements fyne.Focusable.
func (g *grid) FocusGained() {
	g.focused = true
	g.Refresh()
}

// FocusLost implements fyne.Focusable.
func (g *grid) FocusLost() {
	g.focused = false
	g.Refresh()
}

// AcceptsTab keeps Tab for walking from cell to cell; behind the last one it leaves the table.
func (g *grid) AcceptsTab() bool {
	back := g.n.mods()&fyne.KeyModifierShift != 0
	_, ok := g.next(back)
	return ok
}

// next is the cell that Tab leads to.
func (g *grid) next(back bool) (slot, bool) {
	s := slot{row: g.at.row, col: g.at.col + 1}
	if back {
		s.col = g.at.col - 1
	}
	switch {
	case s.col >= len(g.n.phases):
		s.row, s.col = s.row+1, 0
	case s.col < 0:
		s.row, s.col = s.row-1, len(g.n.phases)-1
	}
	return s, g.cell(s) != nil
}

// TypedRune implements fyne.Focusable: a letter begins a new need.
func (g *grid) TypedRune(r rune) {
	if r == ' ' {
		g.begin("")
		return
	}
	if c := g.cell(g.at); c != nil && r > ' ' {
		g.move(slot{g.at.row, g.at.col, len(c.items)})
		g.begin(string(r))
	}
}

// TypedKey implements fyne.Focusable.
func (g *grid) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		g.move(slot{g.at.row, g.at.col - 1, 0})
	case fyne.KeyRight:
		g.move(slot{g.at.row, g.at.col + 1, 0})
	case fyne.KeyUp:
		g.step(-1)
	case fyne.KeyDown:
		g.step(1)
	case fyne.KeyHome:
		g.move(slot{g.at.row, 0, 0})
	case fyne.KeyEnd:
		g.move(slot{g.at.row, len(g.n.phases) - 1, 0})
	case fyne.KeyTab:
		if s, ok := g.next(g.n.mods()&fyne.KeyModifierShift != 0); ok {
			g.move(s)
		}
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF2:
		g.begin("")
	case fyne.KeyDelete, fyne.KeyBackspace:
		if needs := g.n.rows[g.at.row].cells[g.at.col]; g.at.item < len(needs) {
			g.n.remove(needs[g.at.item])
		}

	default:
		kit.FunctionKey(g, e.Name)
	}
}

// TypedShortcut implements fyne.Shortcutable: needs are copied, cut and pasted as lines of text.
func (g *grid) TypedShortcut(s fyne.Shortcut) {
	board := fyne.CurrentApp().Clipboard()
	switch s.(type) {
	case *fyne.ShortcutCopy:
		if text := g.text(); text != "" {
			board.SetContent(text)
		}
	case *fyne.ShortcutCut:
		if text := g.text(); text != "" {
			board.SetContent(text)
			g.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
		}
	case *fyne.ShortcutPaste:
		g.paste(board.Content())
	default:
		g.n.Shortcut(s)
	}
}

// text is the need that is marked or, on the place for a new one, all of the cell.
func (g *grid) text() string {
	if g.cell(g.at) == nil {
		return ""
	}
	needs := g.n.rows[g.at.row].cells[g.at.col]
	if g.at.item < len(needs) {
		return needs[g.at.item].Entry.Text
	}
	var lines []string
	for _, need := range needs {
		lines = append(lines, need.Entry.Text)
	}
	return strings.Join(lines, "\n")
}

// paste adds each line of a text as a need.
func (g *grid) paste(text string) {
	var lines []string
	for _, row := range edit.ParseTable(text) {
		for _, field := range row {
			if field = edit.Clean(field); field != "" {
				lines = append(lines, field)
			}
		}
	}
	if len(lines) == 0 || g.cell(g.at) == nil {
		return
	}
	at := g.at
	switch holders := g.n.rows[at.row].role.Holders; len(holders) {
	case 0:
		g.n.add(at.row, at.col, noPersona, lines...)
	case 1:
		g.n.add(at.row, at.col, holders[0].ID, lines...)
	default:
		g.ask(holders, func(p domain.ID) { g.n.add(at.row, at.col, p, lines...) })
	}
}

// step goes up or down: from need to need, and from the last one into the next row.
func (g *grid) step(d int) {
	s := g.at
	s.item += d
	c := g.cell(s)
	switch {
	case c == nil:
		return
	case s.item < 0:
		above := slot{s.row - 1, s.col, 0}
		if up := g.cell(above); up != nil {
			above.item = len(up.items)
			g.move(above)
		}
		return
	case s.item > len(c.items):
		if below := (slot{s.row + 1, s.col, 0}); g.cell(below) != nil {
			g.move(below)
		}
		return
	}
	g.move(s)
}

// begin opens the field for what is marked. A new need of a role that several play asks first whose
// it is.
func (g *grid) begin(begun string) {
	c := g.cell(g.at)
	if c == nil {
		return
	}
	needs, holders := g.n.rows[g.at.row].cells[g.at.col], g.n.rows[g.at.row].role.Holders
	switch {
	case g.at.item < len(needs):
		g.open(needs[g.at.item].Entry.Text, false, domain.ID{})
	case len(holders) == 0:
		g.open(begun, true, domain.ID{})
	case len(holders) == 1:
		g.open(begun, true, holders[0].ID)
	default:
		g.ask(holders, func(p domain.ID) { g.open(begun, true, p) })
	}
}

// ask lets the persona be chosen that a new need belongs to.
func (g *grid) ask(holders []domain.Persona, done func(domain.ID)) {
	m := fyne.NewMenu("")
	for _, p := range holders {
		name := p.Name
		if name == "" {
			name = g.n.t("record.unnamed")
		}
		m.Items = append(m.Items, fyne.NewMenuItem(name, func() { done(p.ID) }))
	}
	at, size := g.box(g.at)
	from := fyne.CurrentApp().Driver().AbsolutePositionForObject(g)
	g.n.Popup(m, from.AddXY(at.X, at.Y+size.Height))
}
