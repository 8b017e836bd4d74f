package edit

import (
	"fmt"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// AddRole makes a role of the users' own behind the last one.
func AddRole(d *document.Draft, title string) (domain.ID, error) {
	orders, err := ordersIn(d, domain.Parent{Table: domain.TableRole}, -1, nil, 1)
	if err != nil {
		return domain.ID{}, err
	}
	r := domain.OwnRole{ID: domain.NewID(), Order: orders[0], Title: Clean(title)}
	d.Put(r)
	return r.ID, nil
}

// SetOwnRole says whether a persona plays a role of the users' own.
func SetOwnRole(d *document.Draft, persona, role domain.ID, on bool) error {
	if _, ok := document.Find[domain.Persona](d, persona); !ok {
		return fmt.Errorf("give a role to %s: %w", persona, ErrUnknown)
	}
	if _, ok := document.Find[domain.OwnRole](d, role); !ok {
		return fmt.Errorf("give role %s: %w", role, ErrUnknown)
	}
	for _, l := range document.Links(d, persona) {
		if l.Kind == domain.LinkPersonaRole && l.To == role {
			if !on {
				d.Remove(l.ID)
			}
			return nil
		}
	}
	if on {
		d.Put(domain.Link{ID: domain.NewID(), Kind: domain.LinkPersonaRole, From: persona, To: role})
	}
	return nil
}
