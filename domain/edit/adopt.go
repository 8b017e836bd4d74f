package edit

import (
	"fmt"
	"slices"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// Adoption says which personas and touchpoints are taken over from another project.
type Adoption struct {
	From        document.View
	Personas    []domain.ID
	Touchpoints []domain.ID
	// Rename makes another name out of one that exists here already; it is asked again, with a higher
	// try, while that exists too.
	Rename func(name string, try int) string
	// Lang is the language of words that are put before a name.
	Lang string
}

// Adopt puts copies of personas and touchpoints of another project behind those of this one, with
// their entries, sources and the roles they play. What they point at in the other project becomes
// the record of the same name here, or a text. It returns the copies and the pictures they show,
// which the caller keeps before the step is committed.
func Adopt(d *document.Draft, a Adoption) (made []domain.ID, images []domain.Hash, err error) {
	ad := adoption{Adoption: a, d: d, twin: make(map[domain.ID]domain.ID)}
	for _, id := range a.Touchpoints {
		if err := ad.touchpoint(id); err != nil {
			return nil, nil, err
		}
	}
	for _, id := range a.Personas {
		if err := ad.persona(id); err != nil {
			return nil, nil, err
		}
	}
	ad.tie()
	for _, id := range append(slices.Clone(a.Personas), a.Touchpoints...) {
		made = append(made, ad.twin[id])
	}
	return made, ad.images, nil
}

// adoption remembers what became of which record of the other project.
type adoption struct {
	Adoption
	d      *document.Draft
	twin   map[domain.ID]domain.ID
	images []domain.Hash
}

func (a *adoption) touchpoint(id domain.ID) error {
	t, ok := document.Find[domain.Touchpoint](a.From, id)
	if !ok {
		return fmt.Errorf("adopt touchpoint %s: %w", id, ErrUnknown)
	}
	figure, known := document.Find[domain.Indicator](a.From, t.MeasuredBy)
	t.MeasuredBy = domain.ID{}
	if known {
		t.MeasuredBy = a.named(domain.TableIndicator, figure.Title)
		if t.MeasuredBy.IsZero() && t.Indicator == "" {
			t.Indicator = figure.Title
		}
	}
	t.Title = a.free(domain.TableTouchpoint, t.Title)
	to, err := AddTouchpoint(a.d, t)
	if err != nil {
		return err
	}
	a.twin[id] = to
	return nil
}

func (a *adoption) persona(id domain.ID) error {
	p, ok := document.Find[domain.Persona](a.From, id)
	if !ok {
		return fmt.Errorf("adopt persona %s: %w", id, ErrUnknown)
	}
	orders, err := ordersIn(a.d, p.Parent(), -1, nil, 1)
	if err != nil {
		return err
	}
	p.ID, p.Order, p.Name = domain.NewID(), orders[0], a.free(domain.TablePersona, p.Name)
	p.ReportsTo = domain.ID{} // until all are here
	if p.Image != "" && !slices.Contains(a.images, p.Image) {
		a.images = append(a.images, p.Image)
	}
	a.d.Put(p)
	a.twin[id] = p.ID
	return nil
}

// tie gives the copies what hangs on their originals and ties them to each other.
func (a *adoption) tie() {
	for _, id := range a.Touchpoints {
		a.hung(id)
	}
	for _, id := range a.Personas {
		a.hung(id)
		a.superior(id)
		a.roles(id)
	}
	for _, id := range a.Touchpoints {
		for _, u := range document.Uses(a.From, id) {
			if persona, ok := a.twin[u.Persona]; ok {
				u.ID, u.Touchpoint, u.Persona = domain.NewID(), a.twin[id], persona
				a.d.Put(u)
			}
		}
	}
}

// hung copies the sources and the entries of a record, with which source supports which entry.
func (a *adoption) hung(id domain.ID) {
	for _, e := range document.Evidence(a.From, id) {
		old := e.ID
		e.ID, e.Subject = domain.NewID(), a.twin[id]
		a.twin[old] = e.ID
		a.d.Put(e)
	}
	for _, e := range document.AllEntries(a.From, id) {
		old := e.ID
		e.ID, e.Subject = domain.NewID(), a.twin[id]
		if t, ok := document.Find[domain.Touchpoint](a.From, e.Touchpoint); ok {
			e.Touchpoint = a.here(domain.TableTouchpoint, t.ID, t.Title)
			if e.Touchpoint.IsZero() {
				e.Text = t.Title
			}
		}
		a.d.Put(e)
		for _, source := range document.Linked(a.From, old, domain.LinkSupport) {
			if own, ok := a.twin[source]; ok {
				SetSupport(a.d, e.ID, own, true)
			}
		}
	}
}

// superior ties a persona to the one above it: the copy, the one of that name here, or a note.
func (a *adoption) superior(id domain.ID) {
	old, _ := document.Find[domain.Persona](a.From, id)
	boss, ok := document.Find[domain.Persona](a.From, old.ReportsTo)
	if !ok {
		return
	}
	p, _ := document.Find[domain.Persona](a.d, a.twin[id])
	p.ReportsTo = a.here(domain.TablePersona, boss.ID, boss.Name)
	if p.ReportsTo.IsZero() {
		p.Note = appended(p.Note, catalog.ReportsTo(a.Lang)+": "+boss.Name)
	}
	a.d.Put(p)
}

// roles gives a copy the own roles of its original, which are made where there is none of that name.
func (a *adoption) roles(id domain.ID) {
	for _, role := range document.Linked(a.From, id, domain.LinkPersonaRole) {
		r, ok := document.Find[domain.OwnRole](a.From, role)
		if !ok {
			continue
		}
		to := a.here(domain.TableRole, r.ID, r.Title)
		if to.IsZero() {
			last := ""
			for _, other := range document.OwnRoles(a.d) {
				last = other.Order
			}
			to = domain.NewID()
			a.twin[r.ID] = to
			a.d.Put(domain.OwnRole{ID: to, Order: orderAfter(last), Title: r.Title, Need: r.Need})
		}
		a.d.Put(domain.Link{ID: domain.NewID(), Kind: domain.LinkPersonaRole, From: a.twin[id], To: to})
	}
}

// here is what a record of the other project is in this one, or the zero ID.
func (a *adoption) here(t domain.Table, id domain.ID, name string) domain.ID {
	if own, ok := a.twin[id]; ok {
		return own
	}
	return a.named(t, name)
}

// named finds a record of this project by its name; nobody minds capitals.
func (a *adoption) named(t domain.Table, name string) domain.ID {
	if strings.TrimSpace(name) == "" {
		return domain.ID{}
	}
	for _, id := range a.d.Children(domain.Parent{Table: t}) {
		if r, ok := a.d.Get(id); ok && strings.EqualFold(strings.TrimSpace(document.Title(r)), strings.TrimSpace(name)) {
			return id
		}
	}
	return domain.ID{}
}

// free is a name that no record of this project has.
func (a *adoption) free(t domain.Table, name string) string {
	const most = 50 // a Rename that gives the same name again must not go on for ever
	out := name
	for try := 1; try <= most && !a.named(t, out).IsZero(); try++ {
		out = a.Rename(name, try)
	}
	return out
}
