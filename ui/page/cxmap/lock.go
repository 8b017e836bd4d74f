package cxmap

import (
	"slices"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
)

// lockItem locks things of one kind or opens them again: all of them become what the first is not yet.
func (p *Page) lockItem(key string, ids ...domain.ID) *fyne.MenuItem {
	locked := len(ids) > 0 && document.HasLock(p.Session.Doc(), ids[0])
	name, label := "action."+key+".lock", "undo.locked"
	if locked {
		name, label = "action."+key+".unlock", "undo.unlocked"
	}
	return p.item(name, func() {
		p.Commit(edit.Label{Key: label, Count: len(ids)}, "", func(d *document.Draft) ([]domain.ID, error) {
			return nil, edit.SetLocked(d, ids, !locked)
		})
	})
}

// menuCards are the selection where a card belongs to it, the card first, else the card alone.
func (p *Page) menuCards(card domain.ID) []domain.ID {
	all := p.cards()
	i := slices.Index(all, card)
	if i < 0 {
		return []domain.ID{card}
	}
	return append([]domain.ID{card}, slices.Delete(slices.Clone(all), i, i+1)...)
}

// refuses says that something is locked, and tells so: then no text field opens over it.
func (p *Page) refuses(id domain.ID) bool {
	locked := document.Locked(p.Session.Doc(), id)
	if locked {
		p.Window.Fail(edit.ErrLocked)
	}
	return locked
}

// free are the cards that are not locked.
func (p *Page) free(cards []domain.ID) []domain.ID {
	out := make([]domain.ID, 0, len(cards))
	for _, id := range cards {
		if !document.Locked(p.Session.Doc(), id) {
			out = append(out, id)
		}
	}
	return out
}
