package inspector

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/palette"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// entryList is the cards in one field of a record, below each other, and a line for a new one.
// Cards are written where they stand and carried to another place by their handle.
type entryList struct {
	i       *Inspector
	subject domain.ID
	field   string
	box     *fyne.Container
	rows    map[domain.ID]*entryRow
	ids     []domain.ID // as the document has them
	adding  *block
	add     *kit.Entry

	carried domain.ID // while a card is dragged
	by      float32   // how far
	to      int       // its place if it were dropped now
}

// entries is the list of the cards in a field of a record, such as "touchpoint.need" of a
// touchpoint. Question stands in the list while it is empty.
func (i *Inspector) entries(subject domain.ID, field, question string) *block {
	l := &entryList{i: i, subject: subject, field: field, rows: map[domain.ID]*entryRow{}}
	l.add = kit.NewTextEntry(i.forward)
	l.add.EnterFinishes = true
	l.adding = l.newLine(question)
	l.box = container.New(l)
	return live(l.box, l.sync)
}

// entryField is a field of cards with its name, as the catalogue describes it.
func (i *Inspector) entryField(subject domain.ID, f catalog.Field) *block {
	return i.named(f.Name(i.lang()), i.entries(subject, f.Key, f.Question(i.lang())))
}

// named is a section whose heading is no text of the program.
func (i *Inspector) named(name string, parts ...*block) *block {
	return stack(4, append([]*block{still(heading(name))}, parts...)...)
}

// newLine is the line at the end in which a new card is written: Enter adds it and goes on to the
// next. Several lines that are pasted become several cards.
func (l *entryList) newLine(question string) *block {
	write := func(text string) {
		if text = edit.Clean(text); strings.TrimSpace(text) != "" {
			l.append([]string{text})
		}
		l.add.SetValue("")
		l.add.SetText("")
	}
	l.add.Finished = write
	l.add.Submitted = func() {
		if strings.TrimSpace(l.add.Text) == "" {
			l.add.Leave()
			return
		}
		write(l.add.Text)
	}
	l.add.Keys = func(s fyne.Shortcut) bool {
		paste, ok := s.(*fyne.ShortcutPaste)
		if !ok || l.add.Text != "" {
			return false
		}
		lines := pastedLines(paste.Clipboard.Content())
		if len(lines) < 2 {
			return false
		}
		l.append(lines)
		return true
	}
	l.add.Typed = func(string) { l.i.arrange() }
	box := kit.NewTextBox(l.add)
	l.add.Entered = func() { l.i.reveal(box) }
	more := l.i.p.Words.T("inspector.entry.add")
	return live(box, func() {
		hint := question
		if len(l.ids) > 0 || hint == "" {
			hint = more
		}
		if l.add.PlaceHolder != hint {
			l.add.SetPlaceHolder(hint)
			box.Refresh()
		}
	})
}

// pastedLines is a text from the clipboard line by line, without empty ones and bullets.
func pastedLines(text string) []string {
	var out []string
	for _, row := range edit.ParseTable(text) {
		line := strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(strings.Join(row, " ")), "•·-*–"))
		if line != "" {
			out = append(out, line)
		}
	}
	return out
}

// append puts new cards at the end.
func (l *entryList) append(texts []string) {
	l.i.commit(edit.Label{Key: "edit.entry.added", Count: len(texts)}, "", func(d *document.Draft) error {
		for _, text := range texts {
			if _, err := edit.AddEntry(d, domain.Entry{Subject: l.subject, Field: l.field, Text: text}, -1); err != nil {
				return err
			}
		}
		return nil
	})
}

// place is where a card stands among the others.
func (l *entryList) place(id domain.ID) int { return slices.Index(l.ids, id) }

// move carries a card to a place.
func (l *entryList) move(id domain.ID, to int) {
	from := l.place(id)
	if from < 0 || to < 0 || to >= len(l.ids) || to == from {
		return
	}
	l.i.Flush()
	l.i.commit(edit.Label{Key: "edit.entry.moved", Count: 1}, "", func(d *document.Draft) error {
		return edit.MoveEntry(d, id, l.subject, l.field, to)
	})
}

// remove takes a card away and leaves the keyboard on the next one.
func (l *entryList) remove(id domain.ID) {
	at := l.place(id)
	l.i.commit(edit.Label{Key: "edit.entry.removed", Count: 1}, "", func(d *document.Draft) error {
		d.RemoveTree(id)
		return nil
	})
	if c := fyne.CurrentApp().Driver().CanvasForObject(l.i.view); c != nil && l.place(id) < 0 {
		if at < len(l.ids) {
			c.Focus(l.rows[l.ids[at]].grip)
		} else {
			c.Focus(l.add)
		}
	}
}

func (l *entryList) sync() {
	l.ids = l.ids[:0]
	var objects []fyne.CanvasObject
	for _, e := range document.Entries(l.i.p.Session.Doc(), l.subject, l.field) {
		r := l.rows[e.ID]
		if r == nil {
			r = l.newRow(e.ID)
			l.rows[e.ID] = r
		}
		r.sync()
		l.ids = append(l.ids, e.ID)
		objects = append(objects, r.box)
	}
	for id, r := range l.rows {
		if !slices.Contains(l.ids, id) {
			unfocus(r.box)
			delete(l.rows, id)
		}
	}
	l.adding.sync()
	objects = append(objects, l.adding.object)
	if !sameObjects(objects, l.box.Objects) {
		l.box.Objects = objects
		l.box.Refresh()
	}
}

const entryGap = 4

// Layout implements fyne.Layout: the cards below each other. The one that is carried follows the
// pointer, and the others make room.
func (l *entryList) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	tops := map[domain.ID]float32{}
	y := float32(0)
	for _, id := range l.ids {
		tops[id] = y
		y += kit.Settle(l.rows[id].box, size.Width) + entryGap
	}
	place(l.adding.object, 0, y, size.Width, l.adding.object.MinSize().Height)
	order := l.ids
	if !l.carried.IsZero() {
		order = slices.DeleteFunc(slices.Clone(l.ids), func(id domain.ID) bool { return id == l.carried })
		order = slices.Insert(order, min(l.to, len(order)), l.carried)
	}
	y = 0
	for _, id := range order {
		box := l.rows[id].box
		if id == l.carried {
			box.Move(fyne.NewPos(0, tops[id]+l.by))
		} else {
			box.Move(fyne.NewPos(0, y))
		}
		y += box.Size().Height + entryGap
	}
}

// MinSize implements fyne.Layout.
func (l *entryList) MinSize([]fyne.CanvasObject) fyne.Size {
	height := l.adding.object.MinSize().Height
	for _, id := range l.ids {
		height += l.rows[id].box.MinSize().Height + entryGap
	}
	return fyne.NewSize(0, height)
}

// carry follows the pointer with a card. It goes above the card whose middle its upper edge passes,
// or below the one whose middle its lower edge passes.
func (l *entryList) carry(id domain.ID, by float32) {
	from := l.place(id)
	if from < 0 {
		return
	}
	l.carried, l.by, l.to = id, by, from
	top, y := float32(0), float32(0)
	for _, other := range l.ids[:from] {
		top += l.rows[other].box.Size().Height + entryGap
	}
	bottom := top + l.rows[id].box.Size().Height + by
	for k, other := range l.ids {
		height := l.rows[other].box.Size().Height
		middle := y + height/2
		if k < from && top+by < middle {
			l.to = min(l.to, k)
		}
		if k > from && bottom > middle {
			l.to = k
		}
		y += height + entryGap
	}
	l.Layout(nil, l.box.Size())
	canvas.Refresh(l.box)
}

func (l *entryList) drop(keep bool) {
	id, to := l.carried, l.to
	l.carried = domain.ID{}
	if keep {
		l.move(id, to)
	}
	l.Layout(nil, l.box.Size())
	canvas.Refresh(l.box)
}

// cardLook is how a card in a list of the panel looks.
func cardLook(p *palette.Palette) kit.PanelLook {
	return kit.PanelLook{Fill: p.Surface, Border: p.Line, Radius: 6}
}

// basisIcon is the sign of how well something is known.
func basisIcon(b domain.Basis) string {
	switch b {
	case domain.BasisExperience:
		return "user"
	case domain.BasisSurvey:
		return "star"
	case domain.BasisTracking:
		return "trend"
	}
	return "question"
}

// menuItem is a row of a menu with one of our icons.
func menuItem(text, icon string, action func()) *fyne.MenuItem {
	it := fyne.NewMenuItem(text, action)
	if icon != "" {
		it.Icon = theme.Icon(icon)
	}
	return it
}
