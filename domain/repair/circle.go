package repair

import "wegmarke/domain"

// Circular says whether a persona reports to itself by way of others, or a map comes from itself.
func Circular(all []domain.Record) bool {
	above := make(map[domain.ID]domain.ID)
	for _, r := range all {
		switch r := r.(type) {
		case domain.Persona:
			above[r.ID] = r.ReportsTo
		case domain.Map:
			above[r.ID] = r.Current
		}
	}
	done := make(map[domain.ID]bool)
	for start := range above {
		way := make(map[domain.ID]bool)
		for id := start; !id.IsZero() && !done[id]; id = above[id] {
			if way[id] {
				return true
			}
			way[id] = true
		}
		for id := range way {
			done[id] = true
		}
	}
	return false
}
