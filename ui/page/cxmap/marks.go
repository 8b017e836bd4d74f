package cxmap

import (
	"strconv"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/theme"
)

// loopItem marks a phase that customers pass several times.
func (p *Page) loopItem(phase domain.Phase) *fyne.MenuItem {
	it := p.item("action.phase.loop", func() {
		label := edit.Label{Key: "undo.phase.loop"}
		if phase.Loop {
			label.Key = "undo.phase.unloop"
		}
		p.Commit(label, "", func(d *document.Draft) ([]domain.ID, error) {
			ph, _ := document.Find[domain.Phase](d, phase.ID)
			ph.Loop = !phase.Loop
			d.Put(ph)
			return nil, nil
		})
	})
	it.Checked = phase.Loop
	return it
}

// contactItem says that the customer first speaks to the company at a step, or no longer.
func (p *Page) contactItem(step domain.ID) *fyne.MenuItem {
	m, _ := document.Find[domain.Map](p.Session.Doc(), p.m)
	on := m.FirstContact == step && !step.IsZero()
	it := p.item("action.firstcontact", func() {
		to, label := step, edit.Label{Key: "undo.firstcontact.set"}
		if on {
			to, label.Key = domain.ID{}, "undo.firstcontact.cleared"
		}
		p.Commit(label, "", func(d *document.Draft) ([]domain.ID, error) {
			return nil, edit.SetFirstContact(d, p.m, to)
		})
	})
	it.Checked = on
	return it
}

// colourItem gives the selected cards one of the seven colours, or that of their lane.
func (p *Page) colourItem() *fyne.MenuItem {
	it := p.item("action.card.colour", nil)
	it.ChildMenu = fyne.NewMenu("")
	lead, _ := document.Find[domain.Card](p.Session.Doc(), p.Session.Selection().Lead())
	cards := p.cards()
	for n := 0; n <= domain.PhaseColors; n++ {
		name := p.Words.T("map.colour.none")
		if n > 0 {
			name = strconv.Itoa(n) + "  " + p.Words.T("colour.phase."+strconv.Itoa(n))
		}
		one := fyne.NewMenuItem(name, func() {
			p.Commit(edit.Label{Key: "undo.cards.coloured", Count: len(cards)}, "", func(d *document.Draft) ([]domain.ID, error) {
				for _, id := range cards {
					c, _ := document.Find[domain.Card](d, id)
					c.Color = n
					d.Put(c)
				}
				return nil, nil
			})
		})
		one.Checked = lead.Color == n
		if n > 0 {
			one.Icon = theme.TintedIcon("target", theme.Current().PhaseFor(n).Strong)
		}
		it.ChildMenu.Items = append(it.ChildMenu.Items, one)
	}
	return it
}
