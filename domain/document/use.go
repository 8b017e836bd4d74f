package document

import "wegmarke/domain"

// UseOf is how a persona uses a touchpoint, and whether that was said of this persona. Where it was
// not, and for no persona, it is what the touchpoint says of all.
func UseOf(v View, t domain.Touchpoint, persona domain.ID) (use domain.Use, own bool) {
	if u, ok := UseBy(v, t.ID, persona); ok && !persona.IsZero() {
		return u, true
	}
	return domain.Use{
		Touchpoint: t.ID, Persona: persona, Usage: t.Usage, Need: t.Need, When: t.When, How: t.How,
		Expectation: t.Expectation, Importance: t.Importance,
	}, false
}
