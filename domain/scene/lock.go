package scene

import (
	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// locks follows a lock that came or went: that of a card touches its cell, that of a lane or of the map
// so much that all is laid out anew.
func (m *Map) locks(e document.Edit, touched map[cellKey]bool) (all bool) {
	for _, r := range []domain.Record{e.Before, e.After} {
		en, ok := r.(domain.Entry)
		if !ok || en.Field != catalog.LockField {
			continue
		}
		if key, ok := m.home[en.Subject]; ok {
			touched[key] = true
			continue
		}
		_, lane := m.lanes[en.Subject]
		all = all || lane || en.Subject == m.Map
	}
	return all
}
