package document

import (
	"wegmarke/domain"
	"wegmarke/domain/catalog"
)

// HasLock says whether a card, a lane or a map was locked itself.
func HasLock(v View, id domain.ID) bool {
	for _, e := range v.Children(domain.Parent{Table: domain.TableEntry, A: id}) {
		if r, ok := v.Get(e); ok && r.(domain.Entry).Field == catalog.LockField {
			return true
		}
	}
	return false
}

// Locked says whether a part of a map is locked, itself or with what it lies in.
func Locked(v View, id domain.ID) bool {
	r, ok := v.Get(id)
	if !ok {
		return false
	}
	switch r := r.(type) {
	case domain.Card:
		return HasLock(v, id) || Locked(v, r.Lane)
	case domain.Lane:
		return HasLock(v, id) || HasLock(v, r.Map)
	case domain.Step:
		return Locked(v, r.Phase)
	case domain.Phase:
		return HasLock(v, r.Map)
	case domain.Map:
		return HasLock(v, id)
	}
	return false
}
