package persona

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/ui/kit"
)

// part is a piece of the page together with the way it takes over the state of the document.
type part struct {
	object fyne.CanvasObject
	sync   func()
}

func still(o fyne.CanvasObject) *part { return &part{o, func() {}} }

// stack puts parts below each other.
func stack(gap float32, parts ...*part) *part {
	c := container.New(kit.Column{Gap: gap})
	for _, p := range parts {
		c.Objects = append(c.Objects, p.object)
	}
	return &part{c, func() { syncAll(parts) }}
}

func syncAll(parts []*part) {
	for _, p := range parts {
		p.sync()
	}
}

// list is a part with a row for each of some records. Rows stay the same objects as long as their
// record is there, so that a caret inside one is not lost.
func (p *Page) list(layout fyne.Layout, ids func() []domain.ID, row func(domain.ID) *part) *part {
	c := container.New(layout)
	rows := map[domain.ID]*part{}
	return &part{c, func() {
		var objects []fyne.CanvasObject
		present := map[domain.ID]bool{}
		for _, id := range ids() {
			r := rows[id]
			if r == nil {
				r = row(id)
				rows[id] = r
			}
			present[id] = true
			r.sync()
			objects = append(objects, r.object)
		}
		for id, r := range rows {
			if !present[id] {
				unfocus(p, r.object)
				delete(rows, id)
			}
		}
		if !slices.Equal(objects, c.Objects) {
			c.Objects = objects
			c.Refresh()
		}
		c.Hidden = len(objects) == 0
	}}
}
