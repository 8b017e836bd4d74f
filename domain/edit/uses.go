package edit

import (
	"fmt"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// ChangeUse sets something of how a persona uses a touchpoint. A persona of which nothing was said
// begins with what the touchpoint says of all. Without a persona the touchpoint itself is changed.
func ChangeUse(d *document.Draft, touchpoint, persona domain.ID, set func(*domain.Use)) error {
	t, ok := document.Find[domain.Touchpoint](d, touchpoint)
	if !ok {
		return fmt.Errorf("change use of touchpoint %s: %w", touchpoint, ErrUnknown)
	}
	if _, ok := document.Find[domain.Persona](d, persona); !ok && !persona.IsZero() {
		return fmt.Errorf("change use by persona %s: %w", persona, ErrUnknown)
	}
	u, own := document.UseOf(d, t, persona)
	set(&u)
	u.Need, u.When, u.How = Clean(u.Need), Clean(u.When), Clean(u.How)
	if persona.IsZero() {
		t.Usage, t.Need, t.When, t.How = u.Usage, u.Need, u.When, u.How
		t.Expectation, t.Importance = u.Expectation, u.Importance
		d.Put(t)
		return nil
	}
	if !own {
		u.ID, u.Touchpoint, u.Persona = domain.NewID(), touchpoint, persona
	}
	d.Put(u)
	return nil
}

// RemoveUse forgets how a persona uses a touchpoint; what the touchpoint says of all holds again.
func RemoveUse(d *document.Draft, touchpoint, persona domain.ID) {
	if u, ok := document.UseBy(d, touchpoint, persona); ok {
		d.Remove(u.ID)
	}
}
