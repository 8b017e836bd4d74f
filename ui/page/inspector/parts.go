package inspector

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/ui/kit"
)

// gap is empty room of a height.
func gap(height float32) *block {
	r := canvas.NewRectangle(color.Transparent)
	r.SetMinSize(fyne.NewSize(0, height))
	return still(r)
}

// padRight lets a tool stand so that its icon, not its frame, ends at the edge.
func padRight(o fyne.CanvasObject) fyne.CanvasObject { return container.New(overhang{3}, o) }

// overhang lets its object reach beyond its right edge.
type overhang struct{ by float32 }

func (h overhang) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		place(o, 0, 0, size.Width+h.by, size.Height)
	}
}

func (h overhang) MinSize(objects []fyne.CanvasObject) fyne.Size {
	s := objects[0].MinSize()
	return fyne.NewSize(s.Width-h.by, s.Height)
}

// rating is a value from 1 to 5 of a record.
func rating[R domain.Record](i *Inspector, id domain.ID, key, label string, tone kit.Tone, room float32, get func(*R) *int) *block {
	r := kit.NewRating(kit.RatingParams{Label: i.p.Words.T(key), Tone: tone, LabelWidth: room, Changed: func(v int) {
		change(i, id, label, func(r *R) { *get(r) = v })
	}})
	return live(r, func() {
		now := record[R](i, id)
		r.Set(*get(&now))
	})
}

// choice is a row of words of which a record holds one, or none.
type choice struct {
	name    string
	options []string
	tips    []string // what an option means; may be shorter
	needed  bool
	get     func() int // index, -1 for none
	set     func(int)
}

func (i *Inspector) choose(c choice) *block {
	w := kit.NewChoice(kit.ChoiceParams{Label: c.name, Options: c.options, Tips: c.tips, Needed: c.needed, Changed: func(chosen uint) {
		for k := range c.options {
			if chosen == 1<<k {
				c.set(k)
				return
			}
		}
		c.set(-1)
	}})
	return live(w, func() {
		if k := c.get(); k >= 0 {
			w.Set(1 << k)
		} else {
			w.Set(0)
		}
	})
}

// basis is how well a card is known.
func (i *Inspector) basis(id domain.ID) *block {
	all := catalog.Bases()
	c := choice{name: i.p.Words.T("inspector.basis")}
	for _, b := range all {
		c.options = append(c.options, b.Name(i.lang()))
	}
	c.get = func() int {
		now := record[domain.Card](i, id).Basis
		for k, b := range all {
			if b.Basis == now {
				return k
			}
		}
		return -1
	}
	c.set = func(k int) {
		to := domain.BasisUnsaid
		if k >= 0 {
			to = all[k].Basis
		}
		change(i, id, "edit.card.basis", func(c *domain.Card) { c.Basis = to })
	}
	return i.section("inspector.basis", i.choose(c))
}

// moment is the switch that marks a card with the waymark.
func (i *Inspector) moment(get func() bool, set func(bool)) *block {
	name := i.p.Words.T("inspector.keymoment")
	sw := kit.NewSwitch(name, false, set)
	title := kit.NewEllipsis(name, kit.Body, kit.Ink)
	title.SetWeight(mediumWeight)
	hint := kit.NewEllipsis(i.p.Words.T("inspector.keymoment.hint"), kit.Compact, kit.Ink3)
	words := container.New(kit.Column{}, title, container.New(line{height: 14}, hint))
	row := container.New(line{gap: 8, grow: 1}, i.waymark(16), words, sw)
	return live(row, func() { sw.Set(get()) })
}

func (i *Inspector) cardMoment(id domain.ID) *block {
	return i.moment(func() bool { return record[domain.Card](i, id).KeyMoment }, func(on bool) {
		label := "edit.card.keymoment.cleared"
		if on {
			label = "edit.card.keymoment.set"
		}
		change(i, id, label, func(c *domain.Card) { c.KeyMoment = on })
	})
}
