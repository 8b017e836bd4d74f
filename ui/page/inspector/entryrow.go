package inspector

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/kit"
)

// entryRow is one card of an entryList: what it rests on, its text, and the handle.
type entryRow struct {
	l     *entryList
	id    domain.ID
	box   *fyne.Container
	basis *kit.IconButton
	text  *block
	grip  *kit.Grip
}

func (l *entryList) newRow(id domain.ID) *entryRow {
	r := &entryRow{l: l, id: id}
	i := l.i
	f := property(i, id, "edit.entry.text", func(e *domain.Entry) *string { return &e.Text })
	write := f.write
	f.write = func(text string) {
		if strings.TrimSpace(text) == "" {
			i.commit(edit.Label{Key: "edit.entry.removed", Count: 1}, "", func(d *document.Draft) error {
				d.RemoveTree(id)
				return nil
			})
			return
		}
		write(text)
	}
	e := kit.NewTextEntry(i.forward)
	e.EnterFinishes = true
	e.Keys = func(s fyne.Shortcut) bool {
		by := kit.MoveShortcut(s)
		if by != 0 {
			e.Finish()
			l.move(id, l.place(id)+by)
		}
		return by != 0
	}
	r.text = i.wired(f, e, func(e *kit.Entry) *kit.TextBox { return kit.NewInlineText(e, kit.Body, kit.Ink, 16) })
	r.basis = kit.NewSizedIconButton("question", 22, 13, kit.Tip{}, nil)
	r.basis.SetTone(kit.Ink3)
	r.basis.SetAction(func() { kit.OpenMenu(r.basis, r.menu()) })
	r.grip = kit.NewGrip(kit.GripParams{
		Tip:    kit.Tip{Text: i.p.Words.T("inspector.entry.grip")},
		Action: func() { kit.OpenMenu(r.grip, r.menu()) },
		Move:   func(by int) { l.move(id, l.place(id)+by) },
		Remove: func() { l.remove(id) },
		Carry:  func(_, dy float32) { l.carry(id, dy) },
		Drop:   l.drop, Forward: i.forward,
	})
	r.box = container.New(entryLine{}, kit.NewPanel(cardLook), r.basis, r.text.object, r.grip)
	return r
}

func (r *entryRow) sync() {
	now := record[domain.Entry](r.l.i, r.id)
	r.basis.SetIcon(basisIcon(now.Basis))
	r.basis.SetTip(kit.Tip{Text: r.l.i.basisName(now.Basis)})
	r.text.sync()
}

// basisName says what something rests on; nothing said means an assumption.
func (i *Inspector) basisName(b domain.Basis) string {
	all := catalog.Bases()
	for _, k := range all {
		if k.Basis == b {
			return k.Name(i.lang())
		}
	}
	return all[0].Name(i.lang())
}

// menu says what the card rests on, which sources support it, and carries it away.
func (r *entryRow) menu() *fyne.Menu {
	i, l := r.l.i, r.l
	now := record[domain.Entry](i, r.id)
	menu := fyne.NewMenu("")
	add := func(it ...*fyne.MenuItem) { menu.Items = append(menu.Items, it...) }
	for _, k := range catalog.Bases() {
		it := menuItem(k.Name(i.lang()), basisIcon(k.Basis), func() {
			change(i, r.id, "edit.entry.basis", func(e *domain.Entry) { e.Basis = k.Basis })
		})
		it.Checked = k.Basis == now.Basis
		add(it)
	}
	if sources := r.sources(); sources != nil {
		add(fyne.NewMenuItemSeparator(), sources)
	}
	at := l.place(r.id)
	up := menuItem(i.p.Words.T("inspector.entry.up"), "up", func() { l.move(r.id, at-1) })
	down := menuItem(i.p.Words.T("inspector.entry.down"), "down", func() { l.move(r.id, at+1) })
	up.Disabled, down.Disabled = at == 0, at == len(l.ids)-1
	add(fyne.NewMenuItemSeparator(), up, down,
		menuItem(i.p.Words.T("inspector.entry.duplicate"), "copy", r.duplicate),
		menuItem(i.p.Words.T("inspector.entry.remove"), "trash", func() { l.remove(r.id) }))
	return menu
}

// sources offers the evidence of the record to support the card.
func (r *entryRow) sources() *fyne.MenuItem {
	i := r.l.i
	doc := i.p.Session.Doc()
	all := document.Evidence(doc, r.l.subject)
	if len(all) == 0 {
		return nil
	}
	held := map[domain.ID]bool{}
	for _, id := range document.Linked(doc, r.id, domain.LinkSupport) {
		held[id] = true
	}
	item := menuItem(i.p.Words.T("inspector.entry.sources"), "link", nil)
	item.ChildMenu = fyne.NewMenu("")
	for _, e := range all {
		it := menuItem(e.Text, "", func() {
			i.commit(edit.Label{Key: "edit.entry.support", Count: 1}, "", func(d *document.Draft) error {
				edit.SetSupport(d, r.id, e.ID, !held[e.ID])
				return nil
			})
		})
		it.Checked = held[e.ID]
		item.ChildMenu.Items = append(item.ChildMenu.Items, it)
	}
	return item
}

func (r *entryRow) duplicate() {
	r.l.i.commit(edit.Label{Key: "edit.entry.added", Count: 1}, "", func(d *document.Draft) error {
		_, err := edit.DuplicateEntry(d, r.id)
		return err
	})
}

// entryLine puts a sign, a text and a handle onto a card.
type entryLine struct{}

const (
	entrySign = 22
	entryPad  = 6
)

func (entryLine) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	place(objects[0], 0, 0, size.Width, size.Height)
	place(objects[1], 3, 3, entrySign, entrySign)
	objects[2].Move(fyne.NewPos(entrySign+6, entryPad))
	kit.Settle(objects[2], size.Width-2*entrySign-12)
	place(objects[3], size.Width-entrySign-3, 3, entrySign, entrySign)
}

func (entryLine) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, max(objects[2].MinSize().Height+2*entryPad, entrySign+6))
}
