package inspector

import (
	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
)

// lockSwitch locks a card, a lane or a map and opens it again.
func (i *Inspector) lockSwitch(id domain.ID) *block {
	name, hint := i.p.Words.T("inspector.locked"), i.p.Words.T("inspector.locked.hint")
	return i.toggle(name, hint, func() bool { return document.HasLock(i.p.Session.Doc(), id) }, func(on bool) {
		label := edit.Label{Key: "undo.unlocked", Count: 1}
		if on {
			label.Key = "undo.locked"
		}
		i.commit(label, "", func(d *document.Draft) error { return edit.SetLocked(d, []domain.ID{id}, on) })
	})
}
