package inspector

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/palette"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// block is a part of the panel together with the way it takes over the state of the document.
type block struct {
	object fyne.CanvasObject
	sync   func()
}

// still is a part that never changes.
func still(o fyne.CanvasObject) *block { return &block{o, func() {}} }

// live is a part with a way to follow.
func live(o fyne.CanvasObject, sync func()) *block { return &block{o, sync} }

// stack puts parts below each other.
func stack(gap float32, parts ...*block) *block {
	c := container.New(kit.Column{Gap: gap})
	for _, p := range parts {
		c.Objects = append(c.Objects, p.object)
	}
	return &block{c, func() {
		for _, p := range parts {
			p.sync()
		}
	}}
}

// body puts sections below each other at the usual distance.
func body(parts ...*block) *block { return stack(13, parts...) }

// shownIf hides a part while the condition does not hold.
func shownIf(condition func() bool, b *block) *block {
	return &block{b.object, func() {
		if condition() {
			b.object.Show()
			b.sync()
			return
		}
		b.object.Hide()
	}}
}

// heading is the small quiet name of a section.
func heading(text string) fyne.CanvasObject {
	return container.New(inset{top: 1}, headingText(text))
}

func headingText(text string) *kit.Text {
	t := kit.NewEllipsis(text, kit.Compact, kit.Ink3)
	t.SetWeight(theme.Medium)
	return t
}

// section is a heading with what belongs to it.
func (i *Inspector) section(key string, parts ...*block) *block {
	return stack(4, append([]*block{still(heading(i.p.Words.T(key)))}, parts...)...)
}

// growing is a section whose heading has a plus at its right.
func (i *Inspector) growing(key, addKey string, add func(), parts ...*block) *block {
	plus := kit.NewSizedIconButton("plus", 20, 12, kit.Tip{Text: i.p.Words.T(addKey)}, add)
	plus.SetTone(kit.Ink3)
	head := container.New(line{height: 16, grow: 0}, heading(i.p.Words.T(key)), plus)
	return stack(4, append([]*block{still(head)}, parts...)...)
}

// list is a part with a row for each of some records. Rows stay the same objects as long as their
// record is there, so that a caret inside one is not lost.
func list(layout fyne.Layout, ids func() []domain.ID, row func(domain.ID) *block, tail ...*block) *block {
	c := container.New(layout)
	rows := map[domain.ID]*block{}
	return &block{c, func() {
		var objects []fyne.CanvasObject
		present := map[domain.ID]bool{}
		for _, id := range ids() {
			b := rows[id]
			if b == nil {
				b = row(id)
				rows[id] = b
			}
			present[id] = true
			b.sync()
			objects = append(objects, b.object)
		}
		for id, b := range rows {
			if !present[id] {
				unfocus(b.object)
				delete(rows, id)
			}
		}
		for _, t := range tail {
			t.sync()
			objects = append(objects, t.object)
		}
		if !sameObjects(objects, c.Objects) {
			c.Objects = objects
			c.Refresh()
		}
		if len(objects) == 0 {
			c.Hide()
		} else {
			c.Show()
		}
	}}
}

func sameObjects(a, b []fyne.CanvasObject) bool {
	if len(a) != len(b) {
		return false
	}
	for k := range a {
		if a[k] != b[k] {
			return false
		}
	}
	return true
}

// unfocus takes the focus away from a part that is about to go.
func unfocus(o fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	c := driver.CanvasForObject(o)
	if c == nil {
		return
	}
	f, ok := c.Focused().(fyne.CanvasObject)
	if !ok {
		return
	}
	at, from := driver.AbsolutePositionForObject(f), driver.AbsolutePositionForObject(o)
	size := o.Size()
	if at.X >= from.X && at.Y >= from.Y-2 && at.X < from.X+size.Width && at.Y < from.Y+size.Height {
		c.Unfocus()
	}
}

func surface(p *palette.Palette) color.NRGBA { return p.Surface }
