package cxmap

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/scene"
)

// foldable is the phase or lane that a hit on a sign is about.
func foldable(hit scene.Hit) domain.ID {
	if hit.Part == scene.PartPhase || hit.Lane.IsZero() {
		return hit.Phase
	}
	return hit.Lane
}

// isFolded says whether a phase or lane shows only its head.
func (p *Page) isFolded(id domain.ID) bool {
	switch r, _ := p.Session.Doc().Get(id); r := r.(type) {
	case domain.Phase:
		return r.Folded
	case domain.Lane:
		return r.Folded
	}
	return false
}

// foldTargets are the phases and lanes that the key folds: those that are selected, else the lane
// that holds the keyboard.
func (p *Page) foldTargets() []domain.ID {
	var out []domain.ID
	for _, id := range p.parts() {
		switch r, _ := p.Session.Doc().Get(id); r := r.(type) {
		case domain.Phase, domain.Lane:
			out = append(out, id)
		case domain.Step:
			out = append(out, r.Phase)
		}
	}
	if len(out) == 0 && !p.cursor.Lane.IsZero() {
		out = append(out, p.cursor.Lane)
	}
	return out
}

func (p *Page) toggleFold(ids ...domain.ID) {
	if len(ids) == 0 {
		return
	}
	folded := !p.isFolded(ids[0])
	label := edit.Label{Key: "undo.folded"}
	if !folded {
		label.Key = "undo.unfolded"
	}
	p.Commit(label, "", func(d *document.Draft) ([]domain.ID, error) {
		for _, id := range ids {
			if err := edit.Fold(d, id, folded); err != nil {
				return nil, err
			}
		}
		return nil, nil
	})
}

// foldText names what the key would do now.
func (p *Page) foldText() string {
	if ids := p.foldTargets(); len(ids) > 0 && p.isFolded(ids[0]) {
		return p.Words.T("action.unfold")
	}
	return p.Words.T("action.fold")
}

// foldItem folds or opens one phase or lane.
func (p *Page) foldItem(id domain.ID) *fyne.MenuItem {
	key := "action.fold"
	if p.isFolded(id) {
		key = "action.unfold"
	}
	return p.item(key, func() { p.toggleFold(id) })
}
